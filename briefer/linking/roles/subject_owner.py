"""`Nvidia's data center revenue`, `its capex`: who owns the metric."""

from briefer.linking.lexicon import POSSESSIVES
from briefer.linking.name import Named, is_referent, name_of_tokens
from briefer.linking.measure import holds
from briefer.linking.site import Proposal, Site

__all__ = ["propose"]


def propose(site: Site) -> Proposal | None:
    """Name the possessor in the metric's noun phrase; a possessive pronoun is resolved or left open."""
    metric = site.metric()
    chunk = metric.chunk if metric else None
    if metric is None or chunk is None or holds(site, metric) or metric.id == "price_target":
        return None
    cut = next((at for at in range(len(chunk.tokens) - 1, -1, -1) if chunk.tokens[at].tag == "G"), None)
    if cut is not None:
        owner = chunk.tokens[:cut]
        if is_referent(owner):
            named: Named | None = site.frames.refer(owner)
        else:
            named = name_of_tokens(owner)
        return Proposal(named, site.tier(1), owner[0].start, owner[-1].end) if named else None
    first = chunk.tokens[0]
    if first.low in POSSESSIVES and first.low not in ("our", "my", "your"):
        named = site.frames.refer([first])
        return Proposal(named, site.tier(1), first.start, first.end) if named else None
    return None
