"""`has lost 9% since May, and the index 10% over the same period`: the time of the figure before."""

from briefer.linking.example import leaves_open, links
from briefer.linking.period import PeriodFound
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]

_SAME = frozenset({"same", "that"})
_TIMES = frozenset({"period", "time", "months", "years", "quarter", "half", "year"})
_NEAR = 6
"""How many chunks behind a figure its time may stand."""


def propose(site: Site) -> Proposal | None:
    """Take the period of the last figure before, in this sentence or the one before, where the figure's is `the same period`."""
    if not _says_same(site):
        return None
    before = site.previous
    given = before.chosen.get("period") if before is not None else None
    value = given.value if given is not None else None if before is not None else _told(site)
    return Proposal(value, 1, value.start, value.end, before is None) if value is not None else None


def _says_same(site: Site) -> bool:
    chunks = site.clause.chunks
    following = site.next
    for at in range(site.index + 1, min(site.index + _NEAR, len(chunks))):
        chunk = chunks[at]
        if following is not None and chunk is following.chunk:
            return False
        words = " ".join(token.low for token in chunk.tokens).split()
        if len(words) > 1 and words[-1] in _TIMES and words[-2] in _SAME and chunks[at - 1].kind == "PREP":
            behind = chunks[at + 1] if at + 1 < len(chunks) else None
            return behind is None or behind.low not in ("of", "in", "last", "a", "the")
    return False


def _told(site: Site) -> PeriodFound | None:
    for slots in site.frames.told(site.frames.earlier(1)):
        given = slots.get("period")
        if isinstance(given, PeriodFound):
            return given
    return None


EXAMPLES = [
    *links(
        "2025-H1",
        "10%",
        "Sales of bread rose 9% in the first half of 2025, and those of jam rose 10% over the same period.",
        "Sales of bread rose 9% in the first half of 2025. Those of jam rose 10% in the same period.",
    ),
    *leaves_open("the same period of another year", "10%", "Sales rose 10% from the same period last year."),
]
