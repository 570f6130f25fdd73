"""`prices were down 3% and volumes 2%`, `sales fell, with its market share down to 11%`: a list goes on with another measure."""

from briefer.linking.example import leaves_open, links
from briefer.linking.measure import measured, other
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 1

_LEADS = frozenset("from to at by".split())


def propose(site: Site) -> Proposal | None:
    """Take the metric right before the figure, where a verb and a figure of its own stand before both."""
    chunks = site.clause.chunks
    if not site.order or not site.after_verb or not site.chunk.bare:
        return None
    at = site.index - 1
    while at > 0 and (
        chunks[at].kind in ("TO", "DIR", "ADV")
        or (chunks[at].kind == "PREP" and chunks[at].low in _LEADS)
        or (chunks[at].figure is not None and chunks[at].bare and chunks[at - 1].low in ("from", "to"))
    ):
        at -= 1
    noun = chunks[at]
    if at < 2 or noun.metric is None or noun.figure is not None:
        return None
    if chunks[at - 1].kind != "CONJ" and chunks[at - 1].low not in (",", ";", "with"):
        return None
    if not any(chunk.figure is not None or chunk.low == "with" for chunk in chunks[: at - 1]):
        return None
    found = measured(noun, site.clause)
    if found is None or found.entry is None:
        return None
    if site.mention.kind not in found.entry.units and (
        site.is_money or site.governor in ("to", "from", "at")
    ):
        named = other(noun, site.clause)  # `the emergency funding rate to 5%`
        return Proposal(named, 1, noun.start, noun.end) if named is not None else None
    return Proposal(found, 1, found.start, found.end)


EXAMPLES = [
    *links("market_share", "10.9%", "Sales fell 3.8% with its market share down to 10.9% from 11.7%."),
    *links("shipments", "1.9%", "Prices were down 3.5% and volumes 1.9%."),
    *leaves_open("a list of one measure", "1.9%", "Sales were down 3.5% in Spain and 1.9% in France."),
]
