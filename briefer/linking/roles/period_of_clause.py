"""`In 2026, spending is expected to reach`: the date that the clause begins with, or the only one it has."""

from briefer.linking.period import clause_date
from briefer.linking.site import Proposal, Site

__all__ = ["propose"]


def propose(site: Site) -> Proposal | None:
    """Take the leading date of the clause, else its only free one."""
    found = clause_date(site.clause)
    return Proposal(found, 3, found.start, found.end) if found else None
