"""How is the economy doing? Output, prices, work and trade of one country, told side by side."""

from collections.abc import Sequence

from briefer.fact import Fact
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.family import ask_of_family
from briefer.wording.names import named
from briefer.wording.phrase import Phrase, listed, phrase, possessive, text_of
from briefer.wording.story import Story

TURN = -2
KIND = "economy"

_SIDES = {
    "output": "gdp gdp_growth growth industrial_production productivity",
    "prices": "inflation producer_prices house_prices",
    "work": "unemployment employment wages participation_rate",
    "demand": "retail_sales fixed_investment housing_starts",
    "trade": "exports imports trade_balance",
    "money": "interest_rate money_supply",
    "budget": "budget_deficit public_debt",
}
"""The sides of an economy, with their metrics."""
_SIDE = {metric: side for side, metrics in _SIDES.items() for metric in metrics.split()}
_TOPICS = {"output": "growth", "prices": "inflation", "work": "jobs", "trade": "trade"}
"""How the sides are spoken of."""
_MANY = 2
_POINT = pattern(r"(?:The|[A-Z]\w+['’]s|[A-Z]\w+n) econom(?:y|ic growth)\b")
_THERE = pattern(
    r"\b(?:target|aims?|aimed|goal)\b[^.;]{0,60}\bexpects? (?:it )?to (?:get there|reach (?:it|that|the target|this)|be there|hit (?:it|the target|that))\b[^.;]{0,10}\b(?:in|by)\b"
)
_OPEN = frozenset({"target", "forecast", "guidance"})


def ask(story: Story) -> list[Question | None]:
    """Ask for every paragraph that shows the economy of a country from two sides, or says where its prices are to go."""
    return ask_of_family(KIND, story, _is_of_economy, _wording, opening=_POINT)


def _is_of_economy(fact: Fact) -> bool:
    is_place = fact.subject is None or fact.subject.kind == "place"
    return fact.metric is not None and fact.metric.id in _SIDE and is_place and not fact.negated


def _wording(story: Story, told: Sequence[Fact]) -> Phrase | None:
    facts = [fact for fact in told if _is_of_economy(fact)]
    places = {fact.subject.name: fact.subject for fact in facts if fact.subject}
    sides = {_SIDE[fact.metric.id] for fact in facts if fact.metric}
    is_mixed = 2 * len(facts) <= len(told) or len({fact.sentence.start for fact in facts}) < 2
    if len(places) != 1 or is_mixed or facts[0].status in _OPEN:
        return None
    (place,) = places.values()
    name = named(story, place)
    if name is None:
        return None
    years = {fact.period.timex[:4] for fact in facts if fact.period and fact.status == "reported"}
    order = list(dict.fromkeys(_SIDE[fact.metric.id] for fact in facts if fact.metric))
    if len(order) > _MANY and _is_now(story, years) and all(side in _TOPICS for side in order):
        topics = listed([_TOPICS[side] for side in order])
        return phrase("what do the latest figures say about ", topics, " in ", name)
    if len(sides) > 1 and _is_now(story, years):
        return phrase("how is ", possessive(name), " economy doing")
    is_aimed = any(fact.status in _OPEN and fact.source is None for fact in facts)
    if sides == {"prices"} and is_aimed and _is_now(story, years) and not text_of(name).endswith("'s"):
        start, end = facts[0].sentence.start, facts[-1].sentence.end
        if _THERE.search(story.text, start, end):
            return phrase(
                "how fast are prices rising in ", name, ", and when is inflation expected to reach the target"
            )
        is_target = any(fact.status == "target" for fact in facts)
        return phrase("how fast are prices rising in ", name, ", and what is the target" if is_target else "")
    return None


def _is_now(story: Story, years: set[str]) -> bool:
    """Tell figures of the year in which the article appeared, or of the year before."""
    published = story.document.article.published
    return published is not None and bool(years) and max(years) >= str(int(published[:4]) - 1)
