"""`according to Gartner`, `According to data from Counterpoint`: a source that a preposition names."""

from briefer.linking.example import leaves_open, links
from briefer.linking.name import Named
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.source import according, is_expected

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Name the phrase behind `according to` anywhere in the sentence."""
    found = according(site)
    if found is None or (_is_told(found) and not is_expected(site) and any(map(is_expected, site.siblings))):
        return None  # `short of the estimate of 88 cents, according to LSEG data`
    # A document that nobody is named for gives way to whoever speaks in the sentence.
    tier = 3 if found.kind == "document" else 1
    return Proposal(found, tier, found.start, found.end)


def _is_told(found: Named) -> bool:
    """Whether it is a company that gathers what others expect, and no researcher of its own."""
    return found.kind == "company"


EXAMPLES = [
    *links("Gartner", "$1.5 trillion", "Server spending will reach $1.5 trillion, according to Gartner."),
    *links("Counterpoint", "4%", "According to data from Counterpoint, shipments fell 4%."),
    *links(
        "Severn Trust",
        "4%",
        "Sales rose 4%, according to figures published on Friday by the Severn Trust.",
    ),
    *leaves_open(
        "who gathers estimates tells no results",
        "$5 billion",
        "Kesko made $5 billion, short of the average estimate of $6 billion, according to LSEG data.",
    ),
    *leaves_open(
        "to a plan, nobody speaks", "€5 billion", "Payments of €5 billion were made according to the rules."
    ),
]
