"""How did the divisions do? The sales and profits of the parts of one company."""

from collections.abc import Sequence

from briefer.fact import Fact
from briefer.linking.lexicon import PLACES
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.family import ask_of_family
from briefer.wording.periods import shared_time
from briefer.wording.phrase import Phrase, phrase, possessive
from briefer.wording.referent import protagonist
from briefer.wording.story import Story

TURN = -1
KIND = "divisions"

_RESULTS = frozenset(
    "revenue like_for_like_sales operating_income profit net_income ebitda order_backlog".split()
)
_CALLED = pattern(r"\b(?P<part>division|segment|unit|business|brand|arm)(?:e?s)?\b")
_FEWEST = 2


def ask(story: Story) -> list[Question | None]:
    """Ask for every paragraph with the results of several parts of the company that the article is about."""
    return ask_of_family(KIND, story, _is_of_part, _wording, loosely=True)


def _is_of_part(fact: Fact) -> bool:
    is_result = (
        fact.metric is not None and fact.metric.id in _RESULTS and fact.value.kind in ("money", "percent")
    )
    return is_result and fact.status == "reported" and _part(fact) is not None


def _part(fact: Fact) -> tuple[str, str] | None:
    """Return what part of a company a figure is of, and what kind of part: `revenue in Europe` is that of a place."""
    if fact.subject is None or fact.metric is None:
        return None
    if fact.subject.kind in ("thing", "place"):
        return fact.subject.name, fact.subject.kind
    place = next((scope for scope in fact.metric.scope if scope.lower().replace(" ", "-") in PLACES), None)
    return (place, "place") if place and fact.subject.kind == "company" else None


def _wording(story: Story, told: Sequence[Fact]) -> Phrase | None:
    facts = [fact for fact in told if _is_of_part(fact)]
    kinds = dict(part for fact in facts if (part := _part(fact)))
    name = protagonist(story)
    start, end = facts[0].sentence.start, facts[-1].sentence.end
    called = _CALLED.search(story.text, start, end)
    if name is None or called is None or len(kinds) < _FEWEST:
        return None
    if story.companies_in((start, end)) - {story.main, name}:
        return None
    many = "businesses" if called["part"] == "business" else f"{called['part']}s"
    places = [part for part, kind in kinds.items() if kind == "place"]
    if len(places) == 1:
        many = f"{many} and its business in {places[0]}"
    elif places:
        many = f"{many} and regions"
    return phrase("how did ", possessive(phrase(name)), f" {many} do", shared_time(story, facts))
