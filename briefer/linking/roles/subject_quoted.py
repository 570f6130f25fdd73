"""`Colt, up 3p to 90p`: whose shares are quoted stands right before."""

from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Proposal
from briefer.linking.quoted import quoted
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Name the company that a move and a price of its shares follow."""
    named = quoted(site)
    return Proposal(named, 0, named.start, named.end) if named is not None else None


EXAMPLES = [
    *links("Ford", "€0.25", "Risers included Ford (up €0.25 to €13.10) and Kesko."),
    *links("Kesko", "€7.19", "The plan unveiled by Kesko, up 1.4% to €7.19, helped Ford."),
    *leaves_open("a measure before the comma", "3%", "Risers included sales, up 3% to €13.10."),
]
