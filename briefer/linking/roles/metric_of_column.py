"""A table cell: the header of its column names the metric."""

from briefer.linking.site import Proposal, Site
from briefer.linking.table import column_metric

__all__ = ["propose"]


def propose(site: Site) -> Proposal | None:
    """Take the metric of the header cell above the figure's."""
    found = column_metric(site)
    return Proposal(found, 1, found.start, found.end, True) if found else None
