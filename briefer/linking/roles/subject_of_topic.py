"""`Total income increased to Rs 9,610 crore`: a figure without an owner belongs to whom the article begins with."""

from briefer.linking.site import Proposal, Site

__all__ = ["propose"]


def propose(site: Site) -> Proposal | None:
    """Name the one company of the title or first sentence for a company's metric, the one place for an economy's."""
    metric = site.metric()
    if metric is None or metric.entry is None or metric.entry.bearer not in ("company", "economy"):
        return None
    found = site.frames.topic("company" if metric.entry.bearer == "company" else "place")
    return Proposal(found, 6, found.start, found.end, True) if found else None
