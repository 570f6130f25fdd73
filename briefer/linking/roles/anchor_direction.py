"""`64%, down 4 percentage points`: a movement without a verb behind a level."""

from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import DIRECTIONS
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Tie the figure behind `up` or `down` to the level before it, in the same clause."""
    lead = site.back()
    before = site.previous
    if (
        lead is None
        or lead.kind != "DIR"
        or before is None
        or before.clause not in (site.clause, site.clause.parent)
    ):
        return None
    mark = site.back(2)
    if mark is None or (
        mark.kind != "PUNCT" and mark is not before.chunk and mark.kind not in ("CONJ", "NP")
    ):
        return None
    return Proposal((before, "change_of", ("by", DIRECTIONS[lead.low])), 1, lead.start, site.mention.end)


EXAMPLES = [
    *links("change_of", "4 percentage points", "The gross margin was 64%, down 4 percentage points."),
    *links(
        "change_of",
        "8%",
        "Kesko's revenue was €4.2 billion, up 8%.",
        "Kesko booked revenue of €4.2 billion, up about 8%.",
    ),
    *leaves_open("a verb moves up, and no level stands before", "8%", "Sales at Kesko went up 8%."),
]
