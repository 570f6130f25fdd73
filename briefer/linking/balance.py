"""`the deficit`: of the budget or of trade, by what the article tells of."""

import re

from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.metrics import metrics
from briefer.pattern import pattern
from briefer.slotted import altered

__all__ = ["settle_balance"]

_BARE = frozenset("deficit surplus deficits surpluses".split())
_BUDGET = pattern(
    r"\b(?:[Bb]udget|[Cc]hancellor|Treasury|[Ff]iscal|[Pp]ublic[ -](?:financ|sector|borrowing|spending|debt)"
    r"|[Gg]overnment (?:borrowing|spending|debt|deficit)|[Tt]ax (?:receipts|revenue|rise|cut)|stability pact)",
    lead="udget hancellor reasury iscal inanc ector orrowing pending debt deficit ax pact",
)
_TRADE = pattern(
    r"\b(?:[Tt]rade|[Ee]xport|[Ii]mport|[Cc]urrent[ -]account|[Bb]alance of payments)",
    lead="rade xport mport urrent payments",
)


def settle_balance(site: Site, proposal: Proposal) -> Proposal:
    """Read a deficit that is not said to be of trade as the budget's, unless the words near, or the article, tell of trade."""
    metric = proposal.value
    if metric.id != "trade_balance" or metric.chunk is None:
        return proposal
    words = [token.low for token in metric.chunk.tokens if token.tag == "N"]
    if not words or words[-1] not in _BARE or any(_TRADE.search(word) for word in words):
        return proposal
    if _is_of_budget(site):
        entry = metrics()["budget_deficit"]
        proposal.value = altered(metric, id=entry.id, entry=entry)
    return proposal


def _is_of_budget(site: Site) -> bool:
    """What the words near, from the sentence before on, tell of last; the budget where the article never tells of trade."""
    frames = site.frames
    document = frames.document
    first = min((*frames.earlier(1), frames.current))
    start, end = document.sentences[first].start, document.sentences[frames.current].end
    budget, trade = _last(_BUDGET, document.text[start:end]), _last(_TRADE, document.text[start:end])
    if budget or trade:
        return budget > trade
    return not frames.tells_of(_TRADE)


def _last(what: re.Pattern[str], text: str) -> int:
    return max((match.end() for match in what.finditer(text)), default=0)
