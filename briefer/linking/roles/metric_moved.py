"""`it grew, with shipments up 5%`, `a year of sales down 3%`: what stands right before `up` or `down`."""

from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import DIRECTIONS
from briefer.linking.measure import measured
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 2


def propose(site: Site) -> Proposal | None:
    """Take the metric right before the direction that governs the figure, where a preposition sets both apart."""
    noun, lead = site.back(2), site.back(3)
    if site.governor not in DIRECTIONS or noun is None or noun.metric is None or noun.figure is not None:
        return None
    if lead is None or lead.low not in ("with", "of", "saw", "had"):
        return None
    found = measured(noun, site.clause)
    return Proposal(found, 2, found.start, found.end) if found else None


EXAMPLES = [
    *links("shipments", "5%", "Pembury was the only maker to grow, with shipments up 5%."),
    *leaves_open("the verb's own subject", "5%", "Shipments at Pembury were up 5%."),
]
