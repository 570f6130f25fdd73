"""`compared with $1.2 billion a year earlier`, `vs 29 pct`: the figure of the time before."""

from briefer.linking.site import Proposal, Site

__all__ = ["propose"]

_COMPARING = frozenset({"compared", "versus", "vs", "against"})


def propose(site: Site) -> Proposal | None:
    """Tie the figure behind `compared with` or `versus` to the nearest one before it of the same kind."""
    near = site.back()
    far = site.back(2)
    lead = near if near is not None and near.low in _COMPARING else far
    if near is None or lead is None or lead.low not in _COMPARING or near.kind not in ("PREP", "TO", "VERB"):
        return None
    level = site.previous
    while level is not None and (level.mention.kind != site.mention.kind or level.relation == "change_of"):
        level = level.previous
    if level is None:
        return None
    return Proposal((level, "base_of", ("from", None)), 1, lead.start, site.chunk.end)
