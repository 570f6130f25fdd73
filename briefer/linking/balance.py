"""`the deficit`: of the budget or of trade, by what the article tells of."""

import re

from briefer.linking.measure import read_as
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.pattern import pattern

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
    if metric.id in ("other", "shortfall"):
        return _settle_gap(site, proposal)
    if metric.id != "trade_balance" or metric.chunk is None:
        return proposal
    words = [token.low for token in metric.chunk.tokens if token.tag == "N"]
    if not words or words[-1] not in _BARE or any(_TRADE.search(word) for word in words):
        return proposal
    if _is_of_budget(site):
        proposal.value = read_as(metric, "budget_deficit")
    return proposal


def _settle_gap(site: Site, proposal: Proposal) -> Proposal:
    """Read `the gap` and `the imbalance` as the deficit that was told of before."""
    metric = proposal.value
    if metric.chunk is None or metric.text.lower() not in _GAPS:
        return proposal
    frames = site.frames
    for name in ("trade_balance", "budget_deficit"):
        if frames.told_of((frames.current, *frames.earlier(4)), name):
            proposal.value = read_as(metric, name)
            return proposal
    return proposal


_GAPS = frozenset("gap imbalance shortfall".split())


def _is_of_budget(site: Site) -> bool:
    """What the words near, from the sentence before on, tell of last; else what the article tells of first; the budget."""
    frames = site.frames
    document = frames.document
    first = min((*frames.earlier(1), frames.current))
    start, end = document.sentences[first].start, document.sentences[frames.current].end
    budget, trade = _last(_BUDGET, document.text[start:end]), _last(_TRADE, document.text[start:end])
    if budget or trade:
        return budget > trade
    if not frames.tells_of(_TRADE):
        return True
    if not frames.tells_of(_BUDGET):
        return False
    by_trade, by_budget = _TRADE.search(document.text), _BUDGET.search(document.text)
    return by_trade is not None and by_budget is not None and by_budget.start() < by_trade.start()


def _last(what: re.Pattern[str], text: str) -> int:
    return max((match.end() for match in what.finditer(text)), default=0)
