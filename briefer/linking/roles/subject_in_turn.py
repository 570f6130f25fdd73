"""`Pay in industry rose 4%, in services by 3%`, `was highest in London, at 7%`: the one of several that a figure is for."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.name import name_of
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]

_LEADS = frozenset({"in", "on", "at", "among", "for", "of"})
_BEFORE = frozenset({"by", "at", "to", "with", "up", "down"})


def propose(site: Site) -> Proposal | None:
    """Name the phrase before a figure whose preposition led on from the metric before, or that a superlative led to."""
    metric = site.metric()
    if metric is None or metric.chunk is None or metric.clause is not site.clause or not site.after_verb:
        return None
    chunks, at = site.clause.chunks, site.index - 1
    while at > 1 and (chunks[at].low in _BEFORE or chunks[at].low == ","):
        at -= 1
    if at < 2 or chunks[at].kind != "NP" or chunks[at - 1].low not in _LEADS:
        return None
    named, lead, mark = chunks[at], chunks[at - 1].low, chunks[at - 2]
    if named.figure is not None or named.date is not None or named.metric is not None:
        return None
    if not _is_utmost(mark) and not (mark.kind in ("PUNCT", "CONJ") and _led_before(site, lead)):
        return None
    found = name_of([named])
    return Proposal(found, 0, named.start, named.end) if found is not None else None


def _is_utmost(chunk: Chunk) -> bool:
    """`highest`, `at its worst`."""
    return chunk.kind == "NP" and chunk.head is not None and chunk.head.low in _UTMOST


_UTMOST = frozenset(
    """highest lowest best worst strongest weakest fastest slowest steepest sharpest biggest largest smallest greatest most
    least dearest cheapest""".split()
)


def _led_before(site: Site, lead: str) -> bool:
    """Whether the clause began with the metric of another, behind the same preposition, and told its figure."""
    before, subject = site.previous, site.subject_chunks()
    return (
        before is not None
        and before.clause is site.clause
        and before.mention.kind == site.mention.kind
        and len(subject) > 2
        and subject[0].metric is not None
        and subject[1].low == lead
    )


EXAMPLES = [
    *links("services", "3%", "Pay in industry rose by 4%, in services by 3%."),
    *links("Leeds", "3%", "House prices in York have risen by 4%, and in Leeds, by 3%."),
    *links(
        "London",
        "7%",
        "Unemployment was highest in London at 7% and lowest in Wales.",
        "Turnout was lowest in Wales, at 3%, and highest in London, at 7%.",
    ),
    *leaves_open("a time", "3%", "Pay in May rose by 4%, in June by 3%."),
]
