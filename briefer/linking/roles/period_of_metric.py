"""`2026 capital expenditures`, `capital spending in 2026 has increased`: the date by the metric."""

from briefer.linking.chunk import Chunk
from briefer.linking.commodity import is_contract_month
from briefer.linking.example import leaves_open, links
from briefer.linking.period import PeriodFound, dated, paired, spanned
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 2


def propose(site: Site) -> Proposal | None:
    """Take the date in the metric's noun phrase, or behind it."""
    metric = site.metric()
    if (
        metric is None
        or metric.chunk is None
        or metric.clause is None
        or metric.chunk not in metric.clause.chunks
    ):
        return None
    given = site.chosen.get("metric")
    before = metric.end <= site.frames.sentence_start
    if before and not _points_back(site):
        return None  # the time of another sentence
    if metric.clause is not site.clause and _is_now(site):
        return None
    chunks = metric.clause.chunks
    at = chunks.index(metric.chunk)
    if is_contract_month(chunks, at):
        return None
    if metric.chunk.date is not None and (found := paired(chunks, at)) is not None:
        return Proposal(found, 2, found.start, found.end, given is not None and given.inherited)
    for place in range(at + 1, min(at + 6, len(chunks))):
        chunk = chunks[place]
        if chunk.kind not in ("PREP", "NP", "ADV") or chunk.figure is not None:
            break
        if (
            chunk.date is not None
            and (span := spanned(chunks, place) or _spanned_noun(chunks, place)) is not None
        ):
            return Proposal(span, 2, span.start, span.end, given is not None and given.inherited)
        if (
            chunk.date is not None
            and (found := paired(chunks, place)) is not None
            and chunks[place - 1].low not in ("from", "than", "since", "due")
            and not is_contract_month(chunks, place)
        ):
            return Proposal(found, 2, found.start, found.end, given is not None and given.inherited)
    return None


def _is_now(site: Site) -> bool:
    """`was $5 million in 2004, but it has now passed $6 million`."""
    verb = site.clause.verb
    return (
        verb is not None
        and verb.tokens[0].low in ("has", "have", "is", "are")
        and any(token.low == "now" for chunk in site.clause.chunks for token in chunk.tokens)
    )


def _points_back(site: Site) -> bool:
    """`That figure was revised from 5%`: of the metric told before."""
    subject = site.subject_chunks()
    head = subject[0].head if subject else None
    return head is not None and head.low in ("figure", "total", "number", "amount")


def _spanned_noun(chunks: list[Chunk], at: int) -> PeriodFound | None:
    """`during the October to December period`, `in the July to September quarter`."""
    if at + 2 >= len(chunks) or chunks[at].tokens[0].low != "the" or chunks[at + 1].kind != "TO":
        return None
    one, two = (dated(own.date) if own.date is not None else None for own in (chunks[at], chunks[at + 2]))
    if one is None or two is None or one.grain != "month" or not two.last or not one.first:
        return None
    if chunks[at + 2].tokens[-1].low.rpartition(" ")[2] not in ("period", "quarter", "half"):
        return None
    first, last = one.first, two.last
    if first > last:
        first = f"{int(first[:4]) - 1}{first[4:]}"
    return one._replace(timex=f"{first[:7]}/{last[:7]}", first=first, last=last, end=two.end)


EXAMPLES = [
    *links("2026", "$135 billion", "Meta raised its 2026 capital expenditures to $135 billion."),
    *links("2026", "$725 billion", "Capital spending in 2026 has increased to $725 billion."),
    *links(
        "2024-10/2024-12",
        "13%",
        "Sales during the October to December period grew by 13%.",
        published="2025-01-31",
    ),
    *leaves_open(
        "what is so now", "$6 million", "Revenue in 2004 was $5 million, but this has now passed $6 million."
    ),
    *leaves_open("the month of a contract", "$5", "Copper futures for March rose to $5 a pound."),
    *leaves_open(
        "the year compared with", "$725 billion", "Capital spending has increased from 2025 to $725 billion."
    ),
]
