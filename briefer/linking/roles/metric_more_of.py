"""`sow 6% less wheat`, `asked for 9% higher charges`: a share more or less of something."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.measure import measured, other
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 3

_LESS = frozenset({"less", "fewer", "more"})


def propose(site: Site) -> Proposal | None:
    """Take the noun that a comparative behind a percentage stands before."""
    if site.is_money or not site.after_verb or not site.chunk.bare:
        return None
    noun = _compared(site)
    if noun is None or noun.head is None or noun.figure is not None or noun.head.low in _LESS:
        return None
    found = measured(noun, site.clause) or other(noun, site.clause)
    return Proposal(found, 3, noun.start, noun.end) if found is not None else None


def _compared(site: Site) -> Chunk | None:
    behind = site.clause.chunks[site.index + 1 : site.index + 3]
    if behind and behind[0].kind == "NP" and behind[0].low in _LESS and len(behind[0].tokens) > 1:
        return behind[0]
    if len(behind) > 1 and behind[0].low in ("higher", "lower") and behind[1].kind == "NP":
        return behind[1] if behind[1].date is None else None
    return None


EXAMPLES = [
    *links("other", "6%", "Farmers would sow 6% less wheat this year."),
    *links("wages", "9%", "The union has asked for 9% higher pay."),
    *leaves_open("nothing is compared", "6%", "Farmers would sow 6% less this year."),
]
