"""`In 2026, spending is expected to reach`: the date that the clause begins with, or the only one it has."""

from briefer.linking.clause_date import clause_date
from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 3


def propose(site: Site) -> Proposal | None:
    """Take the leading date of the clause, else its only free one."""
    found = clause_date(site.clause)
    return Proposal(found, 3, found.start, found.end) if found else None


EXAMPLES = [
    *links("2026", "$725 billion", "In 2026, spending is expected to reach $725 billion."),
    *links("2025", "€5 billion", "Kesko in 2025 sold goods worth €5 billion."),
    *leaves_open("the day on which it was told", "8%", "Kesko on Tuesday reported sales up 8%."),
    *leaves_open("the year compared with", "8%", "Sales were 8% higher than in 2025."),
]
