"""A table row: its first cell is the subject."""

from briefer.linking.site import Proposal, Site
from briefer.linking.table import row_subject

__all__ = ["propose"]


def propose(site: Site) -> Proposal | None:
    """Name the first cell of the figure's row."""
    found = row_subject(site)
    return Proposal(found, 1, found.start, found.end) if found else None
