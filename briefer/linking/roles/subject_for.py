"""`the 56% for training`, `12% for Japanese SMEs`: whom a bare figure is for."""

from briefer.linking.example import leaves_open, links
from briefer.linking.name import name_of
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.metrics import singular

__all__ = ["EXAMPLES", "propose"]

_TIMES = frozenset("year quarter month period half week share day time season term".split())


def propose(site: Site) -> Proposal | None:
    """Name the phrase behind `for` right after a bare percentage."""
    if site.is_money or not (site.chunk.bare or site.chunk.movement):
        return None
    lead, behind = site.ahead(), site.ahead(2)
    if (
        lead is None
        or behind is None
        or lead.low not in ("for", "among", "at")
        or (lead.low == "at" and not behind.tokens[-1].capital and behind.tokens[-1].tag != "K")
        or behind.kind != "NP"
        or behind.date is not None
    ):
        return None
    if behind.head is None or singular(behind.head.low) in _TIMES:
        return None
    named = name_of(site.clause.chunks[site.clause.at(behind) :])
    told = site.subject_chunks()[1:2]
    tier = (
        0 if told and told[0].low == lead.low else 1
    )  # `Support for Labour was 38%, against 32% for the Tories`
    return Proposal(named, tier, behind.start, behind.end) if named else None


EXAMPLES = [
    *links("training", "56%", "That compares with the 56% for training."),
    *links("Copenhagen Airport", "9.1%", "It grew 8% in Oslo and 9.1% at Copenhagen Airport."),
    *links("Japanese SMEs", "12%", "Approval was 71%, but 12% for Japanese SMEs."),
    *links(
        "Greens", "9%", "Support for Labour stood at 38%, against 32% for the Tories and 9% for the Greens."
    ),
    *leaves_open("a time", "2%", "Sales at Kesko rose 2% for the quarter."),
    *leaves_open("a purpose", "$12 million", "Kesko has $12 million for training."),
]
