"""`according to Gartner`, `According to data from Counterpoint`: a source that a preposition names."""

from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.source import according

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Name the phrase behind `according to` anywhere in the sentence."""
    found = according(site)
    return Proposal(found, 1, found.start, found.end) if found else None


EXAMPLES = [
    *links("Gartner", "$1.5 trillion", "Server spending will reach $1.5 trillion, according to Gartner."),
    *links("Counterpoint", "4%", "According to data from Counterpoint, shipments fell 4%."),
    *leaves_open(
        "to a plan, nobody speaks", "€5 billion", "Payments of €5 billion were made according to the rules."
    ),
]
