"""`had sales of 212 mln dlrs and expects a rise of about 7 pct`: a movement of what was measured before."""

from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Take the metric of the figure before for a movement noun that names none of its own."""
    noun = site.chunk
    if noun.movement is None and site.governor == "of" and (before_of := site.back(2)) is not None:
        noun = before_of
    before = site.previous
    given = before.chosen.get("metric") if before is not None else None
    if (
        noun.kind != "NP"
        or noun.movement is None
        or noun.metric is not None
        or given is None
        or site.is_money
    ):
        return None
    return Proposal(given.value, 4, given.start, given.end, given.inherited)


EXAMPLES = [
    *links(
        "revenue",
        "7%",
        "Kesko had sales of €212 million and expects a rise of about 7%.",
        "Kesko posted sales of €212 million and plans an increase of 7%.",
    ),
    *links("exports", "8%", "Exports came to €212 million; the ministry predicts an 8% rise."),
    *leaves_open(
        "the movement names its own measure",
        "7%",
        "Kesko had sales of €212 million and expects a profit rise of 7%.",
    ),
    *leaves_open("nothing was measured before", "7%", "Kesko expects a rise of 7%."),
]
