"""`offered €12 a share, 27% above Friday's close`: how far an offer lies over the price."""

from briefer.linking.example import leaves_open, links
from briefer.linking.measure import implied
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 1

_PRICES = frozenset({"price", "close"})
_OFFERS = frozenset({"deal_value", "offer_price"})


def propose(site: Site) -> Proposal | None:
    """Imply the premium where a percentage lies above a price, and an offer is told of."""
    lead, level = site.ahead(), site.ahead(2)
    if site.unit != "percent" or not site.chunk.bare or lead is None or lead.low not in ("above", "over"):
        return None
    if level is None or level.kind != "NP" or level.head is None or level.head.low not in _PRICES:
        return None
    return implied("premium", lead, 1, site.clause) if _is_of_offer(site) else None


def _is_of_offer(site: Site) -> bool:
    """Whether the sentence names an offer, or a figure of it is one."""
    if site.frames.told_of(site.frames.before(1), *_OFFERS):
        return True
    told = (other.chosen.get("metric") for other in site.siblings if other is not site)
    if any(
        given is not None and isinstance(given.value, Measured) and given.value.id in _OFFERS
        for given in told
    ):
        return True
    return any(
        chunk.metric is not None and chunk.metric.entry.id in _OFFERS
        for clause in site.lineage()
        for chunk in clause.chunks
    ) or any(
        clause.verb is not None
        and clause.verb.verb is not None
        and clause.verb.verb.lemma in ("offer", "bid")
        for clause in site.lineage()
    )


EXAMPLES = [
    *links("premium", "27%", "Kesko is offering €12 a share, 27% above Friday's closing price."),
    *links("premium", "27%", "The bid of €12 a share is 27% above Friday's close."),
    *leaves_open("a price without an offer", "27%", "Oil traded 27% above last week's price."),
]
