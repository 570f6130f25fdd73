"""What is traded by the measure, and the months that its contracts are for."""

import itertools
from collections.abc import Sequence

from briefer.linking.chunk import Chunk
from briefer.linking.values import time_of
from briefer.metrics import singular

__all__ = ["TRADED", "contract_on", "is_contract_month", "is_due", "is_traded"]

TRADED = frozenset(
    """gold silver platinum palladium copper zinc nickel tin lead aluminium aluminum oil crude brent wti gas gasoline
    diesel wheat corn maize robusta arabica soybean coffee cocoa sugar cotton rice rubber bullion bitcoin ether ethereum future
    metal uranium lithium iron ore steel coal electricity power naphtha palm intermediate barley oat canola rapeseed
    soyoil soymeal hog cattle lumber milk butter wool tea pork kerosene petrol lng propane ethanol cobalt rhodium
    bauxite alumina rebar urea potash ammonia fertiliser fertilizer""".split()
)
_CONTRACTS = frozenset({"future", "contract", "delivery"})


def is_traded(chunk: Chunk) -> bool:
    """Whether a noun phrase ends in a commodity, or in a contract on one."""
    if chunk.head is None:
        return False
    if is_due(chunk):
        if chunk.date is not None and chunk.date.mention is not None:
            return time_of(chunk.date.mention).grain == "month"  # `the September contract`
        if any(token.low in _NEARBY for token in chunk.tokens):
            return True
    names = [word for token in chunk.tokens if token.tag in "NK" for word in token.low.split()]
    return singular(chunk.head.low.rpartition(" ")[2]) in TRADED or (
        is_due(chunk) and any(singular(name) in TRADED for name in names)
    )


def is_due(chunk: Chunk) -> bool:
    """`the most active corn contract`, `March wheat delivery`: what is bought now and due later."""
    return chunk.head is not None and chunk.head.low in ("contract", "contracts", "delivery")


_NEARBY = frozenset("near-month front-month nearby most-active".split())
"""Which of the contracts on an exchange is meant."""


def contract_on(chunks: Sequence[Chunk]) -> Chunk | None:
    """What a contract is on, where the phrase behind it says so: `contracts for May delivery of wheat`."""
    if not chunks or not is_due(chunks[0]):
        return None
    for lead, noun in itertools.pairwise(chunks):
        if lead.kind not in ("NP", "PREP") or noun.kind not in ("NP", "PREP"):
            return None
        if (
            lead.low in ("for", "on", "of", "in")
            and noun.kind == "NP"
            and not is_due(noun)
            and is_traded(noun)
        ):
            return noun
    return None


def is_contract_month(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether the date of a phrase is the month that a contract is for: `March wheat`, `gold futures for August`."""
    own = chunks[at]
    mention = own.date.mention if own.date is not None else None
    if mention is None or time_of(mention).grain != "month":
        return False
    if at + 1 < len(chunks) and is_due(chunks[at + 1]):
        return True  # `for July delivery`
    if own.bare:
        if at and chunks[at - 1].low == "with" and at + 1 < len(chunks) and chunks[at + 1].low == "at":
            return True  # `gold settled higher, with June at $456`
        lead = chunks[at - 2] if at > 1 and chunks[at - 1].low == "for" else None
        return lead is not None and (_is_contract(lead) or is_traded(lead))
    return any(token.low == "futures" for token in own.tokens) or _is_contract(own) or is_traded(own)


def _is_contract(chunk: Chunk) -> bool:
    return chunk.head is not None and singular(chunk.head.low) in _CONTRACTS
