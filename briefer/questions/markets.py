"""How did the markets move? Indices, currencies, commodities and the shares of the day, told side by side."""

import re
from collections.abc import Sequence

from briefer.fact import Fact
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.family import ask_of_family
from briefer.wording.periods import when
from briefer.wording.phrase import Phrase, phrase
from briefer.wording.story import Story

TURN = -4
KIND = "markets"

_TRADED = {
    "index_level": "stock markets",
    "exchange_rate": "currencies",
    "share_price": "shares",
    "yield": "bonds",
    "price": "commodities",
}
"""What moves, by metric."""
_COMMODITY = pattern(
    r"\b(?:oil|crude|brent|gasoline|diesel|natural gas|gold|silver|platinum|palladium|copper|alumini?um|nickel|zinc|tin|iron ore|wheat"
    r"|corn|soybeans?|coffee|cocoa|sugar|cotton|rubber|palm oil|coal)\b",
    re.I,
)
_FEWEST = 3
"""Things that make a market of what moves."""


def ask(story: Story) -> list[Question]:
    """Ask for the first paragraph of each kind of markets; what others tell of them is asked for one by one."""
    if story.touched:
        return []
    found = [each for each in ask_of_family(KIND, story, _is_traded, _wording) if each is not None]
    first = {each.question.partition(" move")[0]: each for each in reversed(found)}
    return [*first.values()][::-1]


def _is_traded(fact: Fact) -> bool:
    if fact.metric is None or fact.subject is None or fact.metric.id not in _TRADED:
        return False
    is_raw = _COMMODITY.search(f"{fact.subject.name} {fact.metric.text}") is not None
    return fact.status == "reported" and (fact.metric.id != "price" or is_raw)


def _wording(story: Story, told: Sequence[Fact]) -> Phrase | None:
    facts = [fact for fact in told if _is_traded(fact)]
    moving = {fact.subject.name: fact.metric.id for fact in facts if fact.subject and fact.metric}
    kinds = {_TRADED[metric] for metric in moving.values()}
    if len(moving) < _FEWEST or 2 * len(facts) <= len(told):
        return None
    if kinds == {"shares"} or kinds == {"bonds"}:
        return None  # Whose?
    if kinds <= {"stock markets", "shares"}:
        what = "stock markets"
    elif kinds & {"stock markets", "shares"}:
        what = "the markets"
    else:
        what = " and ".join(sorted(kinds))
    days = [time for fact in facts if (time := when(story, fact))]
    return phrase("how did ", what, " move", days[0] if days else "")
