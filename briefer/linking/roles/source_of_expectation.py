"""`Microsoft expects sales of $4 billion`, `it forecast`: who forecasts in the figure's own clause."""

from briefer.linking.site import Proposal, Site
from briefer.linking.source import own_forecast

__all__ = ["propose"]


def propose(site: Site) -> Proposal | None:
    """Name the subject of a forecasting verb that has the figure in its own clause."""
    found = own_forecast(site)
    return Proposal(found, 2, found.start, found.end) if found else None
