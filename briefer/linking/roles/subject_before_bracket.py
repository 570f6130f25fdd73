"""`ahead of energy (22%) and rents (9%)`: the phrase that the bracket follows."""

from briefer.linking.example import leaves_open, links
from briefer.linking.name import name_of
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Name the noun phrase right before a bracket that holds nothing but a percentage."""
    parent = site.clause.parent
    if site.clause.relation != "parenthesis" or parent is None or site.is_money or not site.chunk.bare:
        return None
    if any(chunk.kind in ("NP", "VERB") and chunk is not site.chunk for chunk in site.clause.chunks):
        return None
    before = next((chunk for chunk in reversed(parent.chunks) if chunk.end <= site.chunk.start), None)
    if (
        before is None
        or before.kind != "NP"
        or before.figure is not None
        or before.metric is not None
        or before.date is not None
    ):
        return None
    named = name_of([before])
    return Proposal(named, 1, before.start, before.end) if named else None


EXAMPLES = [
    *links("energy", "22%", "Firms named wages first, ahead of energy (22%)."),
    *links("Evergreen", "31%", "Maersk leads the market, ahead of Evergreen (31%)."),
    *leaves_open(
        "a bracket that says more", "31%", "Maersk leads the market, ahead of Evergreen (which has 31%)."
    ),
]
