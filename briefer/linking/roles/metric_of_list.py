"""`31 per cent, 24 per cent and 17 per cent of the market`: the last of a list says what all are of."""

from briefer.linking.roles import metric_behind_figure, metric_share
from briefer.linking.site import Proposal, Site

__all__ = ["propose"]


def propose(site: Site) -> Proposal | None:
    """Take the metric behind the last figure of a list of bare figures."""
    last = site
    while last.next is not None and last.next.clause is site.clause and last.next.chunk.bare:
        between = site.clause.chunks[last.index + 1 : last.next.index]
        if not between or any(chunk.kind not in ("PUNCT", "CONJ", "ADV") for chunk in between):
            break
        last = last.next
    if last is site:
        return None
    return metric_share.propose(last) or metric_behind_figure.propose(last)
