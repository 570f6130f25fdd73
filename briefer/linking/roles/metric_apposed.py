"""`the group's net debt, $14.3bn at the end of June, is high`: a level set off behind what it measures."""

from briefer.linking.example import leaves_open, links
from briefer.linking.measure import measured
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 2


def propose(site: Site) -> Proposal | None:
    """Take the metric before the comma right before a bare figure that stands before the verb."""
    mark, noun = site.back(), site.back(2)
    behind = site.ahead()
    ends = behind is None or behind.kind in ("PUNCT", "CONJ")  # `got the largest fine, €5m, after`
    if (
        (site.after_verb and not (ends and site.is_money))
        or not site.chunk.bare
        or mark is None
        or mark.low != ","
        or noun is None
    ):
        return None
    if noun.kind != "NP" or noun.metric is None or noun.metric.last != len(noun.tokens) - 1:
        return None
    found = measured(noun, site.clause)
    if found is None or found.entry is None or site.mention.kind not in found.entry.units:
        return None
    return Proposal(found, 2, found.start, found.end)


EXAMPLES = [
    *links("debt", "$14.3bn", "The group's net debt, $14.3bn at the end of June, worries investors."),
    *leaves_open("a list of names", "$14.3bn", "Its brand, $14.3bn by one guess, worries investors."),
]
