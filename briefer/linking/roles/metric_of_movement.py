"""`had sales of 212 mln dlrs and expects a rise of about 7 pct`: a movement of what was measured before."""

from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["propose"]


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
