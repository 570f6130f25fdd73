"""`it grew, with shipments up 5%`, `on sales 3% lower`: what stands right before how far it went up or down."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import DIRECTIONS
from briefer.linking.measure import measured
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 2


def propose(site: Site) -> Proposal | None:
    """Take the metric right before the figure and its direction, where no verb stands between."""
    behind = site.ahead()
    if site.governor in DIRECTIONS:
        step = 2
    elif site.governor in ("by", "from") and (lead := site.back(2)) is not None and lead.kind == "DIR":
        step = 3
    elif (
        behind is not None and behind.kind == "DIR" and behind.low not in ("up", "down") and not site.governor
    ) or _is_ahead(site):
        step = 1
    else:
        return None
    noun, lead = site.back(step), site.back(step + 1)
    if _is_time(noun) and lead is not None and lead.low in ("for", "in", "over"):
        noun, lead = site.back(step + 2), site.back(step + 3)  # `sales for the three months up 2.4%`
    if noun is None or noun.metric is None or noun.figure is not None:
        return None
    if lead is None or not (lead.kind == "VERB" or lead.low in _LEADS):
        return None
    found = measured(noun, site.clause)
    return Proposal(found, 2, found.start, found.end) if found else None


def _is_ahead(site: Site) -> bool:
    """`orders 8% ahead`."""
    chunks = site.clause.chunks[site.index + 1 : site.index + 2]
    return bool(chunks) and chunks[0].low == "ahead" and not site.is_money and not site.governor


_LEADS = frozenset("with of on as despite and , ; :".split())


def _is_time(chunk: Chunk | None) -> bool:
    return chunk is not None and chunk.date is not None and chunk.bare


EXAMPLES = [
    *links("revenue", "9%", "It posted sales up 9%."),
    *links(
        "revenue",
        "9%",
        "Strong demand drove its revenue up 9%.",
        "It left sales for the third quarter up 9%.",
    ),
    *links("house_prices", "0.6%", "Rates rose, dragging house prices down by 0.6%."),
    *links("order_backlog", "8%", "Kesko was encouraged, with orders 8% ahead."),
    *links("share_price", "$2", "Fears of a warning left the shares $2 easier at $106."),
    *links("share_price", "7.7%", "Nokia cut its outlook, sending its shares down 7.7%."),
    *leaves_open("the verb's own subject", "5%", "Shipments at Pembury were up 5%."),
]
