"""`pushing the pound to $1.84 against the dollar`: what one currency costs in another."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.measure import measured
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 2

_AGAINST = frozenset({"against", "versus"})


def propose(site: Site) -> Proposal | None:
    """Name the last currency before an amount that stands against another one."""
    lead, other = site.ahead(), site.ahead(2)
    if not site.is_money or lead is None or lead.low not in _AGAINST or not _is_currency(other):
        return None
    parsed = site.frames.parse(site.frames.current)
    before: Chunk | None = None
    for chunk in parsed.chunks if parsed is not None else ():
        if chunk.start >= site.chunk.start:
            break
        if _is_currency(chunk) and (before is None or before.low not in _AGAINST):
            own = measured(chunk, site.clause)
            if own is not None:
                return Proposal(own, 2, own.start, own.end)
        before = chunk
    return None


def _is_currency(chunk: Chunk | None) -> bool:
    return chunk is not None and chunk.metric is not None and chunk.metric.entry.id == "exchange_rate"


EXAMPLES = [
    *links(
        "exchange_rate",
        "$1.84",
        "The news hit the pound, pushing it to $1.84 against the dollar.",
        "The news pushed the pound to $1.84 against the dollar.",
    ),
    *links(
        "exchange_rate",
        "67 pence",
        "The news hit the pound, pushing it to $1.84 against the dollar and 67 pence against the euro.",
    ),
    *leaves_open(
        "no currency against another",
        "$2 million",
        "The pound helped: Acme won $2 million against its insurer.",
    ),
]
