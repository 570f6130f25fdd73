"""`to $919 billion in 2027 and $1.16 trillion in 2028`: the same metric, the same subject."""

from briefer.linking.site import Proposal, Site

__all__ = ["propose"]


def propose(site: Site) -> Proposal | None:
    """Take the subject of the figure before it in the sentence, where both measure the same."""
    before = site.previous
    metric = site.metric()
    while before is not None:
        given = before.chosen.get("subject")
        if given is not None and metric is not None and before.metric() == metric:
            return Proposal(given.value, 4, given.start, given.end)
        before = before.previous
    return None
