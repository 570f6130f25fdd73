"""A date that is no question of its own: when the survey of an answer is repeated, when the board meets that sets the rate."""

from collections.abc import Sequence

from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.answer import LONGEST
from briefer.wording.onward import naming
from briefer.wording.phrase import answering, phrase
from briefer.wording.quoting import quote
from briefer.wording.story import Story

__all__ = ["attached"]

_KIND = "timeline"
_LONGEST = 14
"""Words of an answer that hardly says more than its question."""
_SHARED = 2
"""Words that an answer has of the sentence that goes with it."""
_MEETS = pattern(r"\b(?:meets?|meeting|decides?)\b")


def attached(chosen: Sequence[Question], story: Story) -> list[Question]:
    """Let the answer that a date belongs to end with it, where a question of its own would only be echoed."""
    kept = list(chosen)
    for dated in [each for each in chosen if _is_slight(each)]:
        home = next((each for each in kept if each is not dated and _is_home(story, each, dated)), None)
        if home is None or len(kept) < _FEWEST:
            continue
        span = dated.citations[0]
        words = dated.parts if _asks_of_rate(story, home) else quote(story, span, leaning=True)
        cited = tuple(sorted({*home.citations, span}))
        longer = answering(home, phrase(home.parts, " ", words), citations=cited)
        if len(longer.answer.split()) <= LONGEST:
            kept[kept.index(home)] = longer
            kept.remove(dated)
    return kept


_FEWEST = 4
"""Questions of a brief from which on a date needs none of its own."""


def _is_slight(question: Question) -> bool:
    is_short = len(question.answer.split()) <= _LONGEST and len(question.citations) == 1
    return question.kind == _KIND and is_short and not question.facts


def _is_home(story: Story, question: Question, dated: Question) -> bool:
    """Tell whether an answer ends with what a date is about, or with the forecasts of a rate that a meeting sets."""
    if not question.citations or question.kind == _KIND:
        return False
    words = story.text[slice(*dated.citations[0])]
    if _asks_of_rate(story, question):
        return _MEETS.search(words) is not None
    shared = naming(words) & naming(story.text[slice(*question.citations[0])])
    is_about = naming(story.text[slice(*question.citations[-1])]) & shared
    return len(shared) >= _SHARED and bool(is_about)


def _asks_of_rate(story: Story, question: Question) -> bool:
    facts = [story.facts[name] for name in question.facts[:1]]
    return any(
        fact.metric is not None and fact.metric.id == "interest_rate" and fact.status == "forecast"
        for fact in facts
    )
