"""`It said`, `the report added`, and a list that goes on with what a source began."""

from briefer.linking.name import Named
from briefer.linking.site import Proposal, Site

__all__ = ["propose"]


def propose(site: Site) -> Proposal | None:
    """Inherit the source of the sentence that the metric was inherited from."""
    metric = site.chosen.get("metric")
    if metric is None or not metric.inherited:
        return None
    for index in site.frames.before(1):
        for slots in reversed(site.frames.said.get(index, [])):
            given = slots.get("source")
            if isinstance(given, Named):
                return Proposal(given, 5, given.start, given.end, True)
    return None
