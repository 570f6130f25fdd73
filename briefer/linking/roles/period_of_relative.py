"""`the $105 million that investors put on it in 2022`: the date in the relative clause that hangs on the figure."""

from briefer.linking.period import clause_date
from briefer.linking.site import Proposal, Site

__all__ = ["propose"]


def propose(site: Site) -> Proposal | None:
    """Take the date of the relative clause right behind the figure's noun phrase."""
    parsed = site.frames.parse(site.frames.current)
    if parsed is None:
        return None
    for clause in parsed.clauses:
        if clause.relation == "relative" and clause.parent is site.clause and clause.chunks:
            gap = clause.chunks[0].start - site.chunk.end
            if 0 < gap < 12 and (found := clause_date(clause)) is not None:
                return Proposal(found, 1, found.start, found.end)
    return None
