"""`$190 billion capital spending`, `a 45% share`, `revenue $4 billion`: figure and metric in one noun phrase."""

from briefer.linking.measure import measured
from briefer.linking.site import Proposal, Site

__all__ = ["propose"]


def propose(site: Site) -> Proposal | None:
    """Take the metric of the noun phrase that holds the figure."""
    found = measured(site.chunk, site.clause)
    return Proposal(found, 1, found.start, found.end) if found else None
