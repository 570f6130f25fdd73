"""`raised its dividend to 5p`, `increase capital spending by 30%`, `expects sales to reach`: the verb's object."""

from briefer.linking.measure import measured
from briefer.linking.site import Proposal, Site

__all__ = ["propose"]


def propose(site: Site) -> Proposal | None:
    """Take the metric of the verb's object, for a figure behind `to`, `by`, `from` or `at`."""
    if not site.after_verb or site.clause.verb is None:
        return None
    if site.governor not in ("to", "by", "from", "at", "between", "with"):
        return None
    at = site.clause.at(site.clause.verb)
    if site.does("rise", "fall") and not site.does("lift", "lower"):
        return None
    for chunk in site.clause.chunks[at + 1 : site.index]:
        if chunk.kind == "NP" and chunk.figure is None and chunk.metric is not None:
            found = measured(chunk, site.clause)
            return Proposal(found, 2, chunk.start, chunk.end) if found else None
        if chunk.kind not in ("NP", "PREP", "ADV"):
            return None
    return None
