"""`64%, down 4 percentage points`: a movement without a verb behind a level."""

from briefer.linking.lexicon import DIRECTIONS
from briefer.linking.site import Proposal, Site

__all__ = ["propose"]


def propose(site: Site) -> Proposal | None:
    """Tie the figure behind `up` or `down` to the level before it, in the same clause."""
    lead = site.back()
    before = site.previous
    if lead is None or lead.kind != "DIR" or before is None or before.clause is not site.clause:
        return None
    mark = site.back(2)
    if mark is None or (
        mark.kind != "PUNCT" and mark is not before.chunk and mark.kind not in ("CONJ", "NP")
    ):
        return None
    return Proposal((before, "change_of", ("by", DIRECTIONS[lead.low])), 1, lead.start, site.mention.end)
