"""`Amazon is at $200 billion`: the year was named in the sentence, list head, question or heading before."""

from briefer.linking.example import leaves_open, links
from briefer.linking.frame import Parsed
from briefer.linking.period import OF_THE_DAY, PeriodFound, dated, fits, leading_date, sentence_date
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site
from briefer.linking.values import time_of

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 5


_ASIDE = frozenset({"relative", "adjunct", "subordinate", "leading", "parenthesis"})
"""Clauses whose times are their own."""


def propose(site: Site) -> Proposal | None:
    """Inherit the period of the sentence before, the list head, the question or the heading.

    A sentence hands on the one period of its figures, or the date it begins with or announces results for;
    a day is never handed on.
    """
    frames = site.frames
    metric = site.metric()
    if (metric is not None and metric.id in OF_THE_DAY and not _averaged(metric)) or _lasts(site):
        return None
    found: PeriodFound | None = None
    for index in frames.before(3):
        told = [
            (given, slots)
            for slots in frames.said.get(index, ())
            if isinstance(given := slots.get("period"), PeriodFound) and slots["role"] != "base_of"
        ]
        kept = [each for each in told if each[1]["clause"] not in _ASIDE] or [
            each for each in told if each[1]["clause"] == "adjunct"
        ]
        if kept:
            one = len({given.timex for given, _ in kept}) == 1
            if one and any(_in_step(site, slots["status"]) for _, slots in kept):
                found = kept[-1][0]
            break
        parsed = frames.parse(index)
        if parsed is not None:
            found = leading_date(parsed) or (_announced(parsed) if _announces(parsed) else None)
        if found is not None:
            break
    else:
        for index in frames.above():
            parsed = frames.parse(index)
            found = sentence_date(parsed) if parsed is not None else None
            if found is not None:
                break
    if found is None or found.grain == "day" or not fits(site, found) or _is_so_now(site, found):
        return None
    return Proposal(found, 5, found.start, found.end, True)


_PRESENT = frozenset("is are am has have".split())


def _in_step(site: Site, status: object) -> bool:
    """Whether what was said before and what is said now look the same way: back, or ahead.

    What a figure was is of another time than a forecast; what an aside says in the present is of no such time.
    """
    verb = site.clause.verb
    if verb is None or verb.modal or site.does("expect"):
        return True
    if verb.tense == "past" and not any(token.low in _PRESENT for token in verb.tokens):
        return status in ("reported", "estimate")
    return status == "reported" or verb.tense != "present" or site.clause.relation != "relative"


def _is_so_now(site: Site, found: PeriodFound) -> bool:
    """`It owes £4.6bn`, `prices have dropped 3%`: told of the day of publication, where the period is past."""
    verb, published = site.clause.verb, site.frames.document.published
    if verb is None or published is None or found.last is None or found.last >= published or not verb.verbs:
        return False
    perfect = verb.tokens[0].low in ("has", "have") and len(verb.verbs) > 1
    return perfect or (
        verb.tense in ("present", "base") and verb.verbs[-1].lemma in ("owe", "own", "hold", "have")
    )


_FOR = frozenset({"for", "over", "in", "during"})


def _lasts(site: Site) -> bool:
    """Whether the clause has a stretch of time of its own: `For the six months, sales were …`."""
    chunks = site.clause.chunks[: site.index]
    for at, chunk in enumerate(chunks):
        mention = chunk.date.mention if chunk.date is not None else None
        if mention is not None and time_of(mention).type == "duration":
            return any(lead.low in _FOR for lead in chunks[max(0, at - 2) : at])
    return False


def _averaged(metric: Measured) -> bool:
    """`the average selling price`: of a time, not of a day."""
    return any(word in metric.text.lower().split() for word in ("average", "median", "selling"))


def _announced(parsed: Parsed) -> PeriodFound | None:
    """The only date of a sentence, or the one in the words of a metric: `after first-half profit beat forecasts`."""
    whole = sentence_date(parsed)
    if whole is not None and whole.grain != "day":
        return whole
    own = [
        dated(chunk.date) for chunk in parsed.chunks if chunk.metric is not None and chunk.date is not None
    ]
    return own[0] if len(own) == 1 else whole


def _announces(parsed: Parsed) -> bool:
    """Whether a sentence only opens the figures behind it: `announced results for the third quarter`."""
    if any(token.tag == "F" for token in parsed.tokens):
        return False
    return any(token.low in ("results", "earnings", "figures") for token in parsed.tokens) or any(
        chunk.metric is not None for chunk in parsed.chunks
    )


EXAMPLES = [
    *links(
        "2026",
        "$200 billion",
        "Microsoft's spending will reach $190 billion in 2026. Amazon is at $200 billion.",
    ),
    *links("2026", "$135 billion", "These plans were made for 2026:\n\n- Meta: $135 billion"),
    *leaves_open(
        "two years were said before",
        "$200 billion",
        "Microsoft's spending will rise to $190 billion in 2026 and $210 billion in 2027. Amazon is at $200 billion.",
    ),
    *links(
        "2025-Q3",
        "$318 million",
        "Lidl announced results for the third quarter of 2025. Revenue was $318 million.",
    ),
    *leaves_open(
        "what was is of another time than what is expected",
        "44%",
        "Lidl expects sales to grow 9% in 2025. Sales of bread jumped 44%.",
    ),
    *leaves_open(
        "the half year has no end",
        "$9 million",
        "Sales were $5 million in the second quarter of 2025. For the six months, Lidl made $9 million.",
    ),
    *leaves_open(
        "a price is of the day",
        "3%",
        "Microsoft's spending will reach $190 billion in 2026. Its shares rose 3%.",
    ),
]
