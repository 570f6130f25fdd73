"""`$725 billion, a 77% increase`: the size of the move behind the level it led to."""

from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Tie a movement noun's figure to the level that stands before its comma."""
    before = site.previous
    direction, lead = site.chunk.movement, site.back()
    if (
        direction is None
        and site.governor == "of"
        and (noun := site.back(2)) is not None
        and noun.kind == "NP"
    ):
        direction, lead = noun.movement, site.back(3)
    if before is None or direction is None:
        return None
    apposed = site.index == 0 and site.clause.relation in ("parenthesis", "apposition")
    if not apposed and (lead is None or lead.low not in (",", "or", "—", "–", "(")):
        return None
    if before.relation == "base_of" and before.anchor is not None and before.anchor.clause is before.clause:
        before = before.anchor  # `was $5bn, from $4bn in 2003, a rise of 25%`
    if site.clause is not before.clause and site.clause.parent is not before.clause:
        return None
    if before.chosen.get("change") is not None and before.anchor is not None:
        return None
    return Proposal((before, "change_of", ("by", direction)), 1, site.chunk.start, site.chunk.end)


EXAMPLES = [
    *links("change_of", "77%", "Halden Motors raised its budget to $725 million, a 77% increase."),
    *links(
        "change_of",
        "12%",
        "Orders at the shipyard reached €2.4 billion, a rise of 12%.",
        "Orders at the shipyard reached €2.4 billion (a 12% rise).",
    ),
    *links(
        "change_of",
        "20%",
        "Orders at the shipyard were €2.4 billion, from €2 billion in 2003, an increase of 20%.",
    ),
    *leaves_open(
        "an increase that stands first is of nothing said before",
        "12%",
        "An increase of 12% in orders surprised the shipyard.",
    ),
    *leaves_open(
        "an apposition that names no move",
        "12%",
        "Nestle sold its Norwegian unit for €2.4 billion, a 12% premium.",
    ),
]
