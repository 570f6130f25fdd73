"""`For the nine months, profit was $5 million`, `nine-month profit`: so many months, up to the end of the quarter told before."""

from datetime import date

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.period import OVER, PeriodFound, months_until
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.values import time_of

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 3

_MONTHS = {"P6M": 6, "P9M": 9, "P12M": 12, "P0.5Y": 6}
"""Stretch of time → how many months it has."""
_REACH = 4
"""So many sentences back the quarter is sought."""


def propose(site: Site) -> Proposal | None:
    """Count the months back from where the quarter or half ends that was told last, of what has been."""
    metric = site.metric()
    own = metric.chunk if metric is not None else None
    chunks = site.clause.chunks
    for at, chunk in enumerate(chunks):
        over = at > 0 and chunks[at - 1].low in OVER and chunk.low == "the"
        months = _months_of(chunk) if over or chunk is own else None
        told = _ended(site) if months is not None else None
        if months is None or told is None or told.last is None:
            continue
        found = months_until(date.fromisoformat(told.last), months)
        mention = chunk.date.mention if chunk.date is not None else None
        if mention is None:
            found = found._replace(text="half", start=chunk.start, end=chunk.end)
        else:
            found = found._replace(
                text=mention.text, start=mention.start, end=mention.end, mention=mention.id
            )
        return Proposal(found, 3, found.start, found.end)
    return None


def _months_of(chunk: Chunk) -> int | None:
    """How many months `the nine months` or `the half` has."""
    mention = chunk.date.mention if chunk.date is not None else None
    if mention is None:
        return 6 if [token.low for token in chunk.tokens] == ["the", "half"] else None
    value = time_of(mention)
    return _MONTHS.get(value.timex or "") if value.type == "duration" else None


def _ended(site: Site) -> PeriodFound | None:
    """The last quarter or half told of that was over."""
    frames = site.frames
    published = frames.document.published
    before = [given for other in site.siblings[: site.order] if (given := other.chosen.get("period"))]
    for given in reversed(before):
        here: PeriodFound = given.value
        if here.grain in ("quarter", "half"):
            return here
    for slots in frames.told(frames.earlier(_REACH)):
        found = slots.get("period")
        if slots["role"] == "base_of" or slots["goes_back"] or not isinstance(found, PeriodFound):
            continue
        if found.grain in ("quarter", "half") and not (published and found.last and found.last > published):
            return found
    return None


EXAMPLES = [
    *links(
        "2025-01/2025-09",
        "$9 million",
        "Sales were $5 million in the third quarter of 2025. For the nine months, Lidl made $9 million.",
        published="2025-10-30",
    ),
    *links(
        "2025-H1",
        "$9 million",
        "Sales were $5 million in the second quarter of 2025. In the six months Lidl made $9 million.",
        published="2025-08-15",
    ),
    *links(
        "2025-H1",
        "$9 million",
        "Sales were $5 million in the second quarter of 2025. For the half, Lidl made $9 million.",
        published="2025-08-15",
    ),
    *links(
        "2025-01/2025-09",
        "$9 million",
        "Sales were $5 million in the third quarter of 2025. Nine-month sales were $9 million.",
        published="2025-10-30",
    ),
    *leaves_open("no quarter was told", "$9 million", "For the nine months, Lidl made $9 million."),
]
