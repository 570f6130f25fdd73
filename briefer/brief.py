"""Facts → questions and answers."""

from collections.abc import Callable, Mapping

from briefer.discover import load
from briefer.document import Document
from briefer.fact import Fact
from briefer.grounding import ground
from briefer.question import Part, Question
from briefer.record import Record
from briefer.report import Report
from briefer.wording.answer import LONGEST
from briefer.wording.asking import joined
from briefer.wording.story import Story, story_of

__all__ = ["Brief", "Part", "Question", "compose"]


_ROUNDS = 4
"""How often a kind is asked again, because two of its questions wanted the same fact."""


class Brief(Record):
    """The FAQ of one article."""

    title: str | None
    questions: tuple[Question, ...] = ()


def compose(document: Document, report: Report, *, questions: int = 8) -> Brief:
    """Put the questions that an article answers with figures, the weightiest first.

    Args:
        document: the article, segmented.
        report: its records.
        questions: how many at most; a short article gets fewer, never filler.
    """
    story = story_of(document, report)
    weights = {claim.fact.id: claim.weight for claim in story.claims}
    asked: list[Question] = []
    # Each kind takes what it tells best, in turn, and leaves the rest to the others: no fact is told twice.
    for kind in sorted(load("briefer.questions"), key=lambda kind: kind.TURN):
        story = _take(kind.ask, story, asked)
    asked.sort(key=lambda question: (-_weight(question, weights), question.citations, question.question))
    distinct = list({question.question: question for question in reversed(asked)}.values())[::-1]
    facts = {fact.id: fact for fact in report.facts}
    chosen = _fill(distinct[:questions], distinct[questions:], facts)
    ground(chosen, document, report)
    return Brief(title=report.title, questions=tuple(chosen))


def _take(ask: Callable[[Story], list[Question]], story: Story, asked: list[Question]) -> Story:
    """Add the questions of one kind that share no fact, and return the story without what they tell."""
    for _ in range(_ROUNDS):
        told: set[str] = set()
        found = ask(story)
        for question in found:
            if told.isdisjoint(question.facts):
                asked.append(question)
                told.update(question.facts)
        story = story.without(told)
        if not told or sum(len(question.facts) for question in found) == len(told):
            break
    return story


def _weight(question: Question, weights: dict[str, int]) -> int:
    """Weigh a question by the best of its claims: six at most, so that a long table does not drown the news."""
    return sum(sorted((weights[name] for name in question.facts), reverse=True)[:6])


def _fill(chosen: list[Question], spare: list[Question], facts: Mapping[str, Fact]) -> list[Question]:
    """Add to short answers what was found on the same matter, and would go untold for want of room."""
    filled = []
    for question in chosen:
        for other in spare:
            length = len(question.answer.split()) + len(other.answer.split())
            if length <= LONGEST and _kin(question, other, facts):
                question = joined(question, other)
                spare = [each for each in spare if each is not other]
        filled.append(question)
    return filled


def _kin(question: Question, other: Question, facts: Mapping[str, Fact]) -> bool:
    """Tell whether two questions of a kind ask of one subject for the same metric, or for two in the same field."""
    one, two = ([facts[name] for name in each.facts] for each in (question, other))
    is_alike = question.kind == other.kind and _looks_ahead(one) == _looks_ahead(two)
    return (
        is_alike
        and not _subjects(one).isdisjoint(_subjects(two))
        and not _fields(one).isdisjoint(_fields(two))
    )


def _looks_ahead(told: list[Fact]) -> bool:
    levels = [fact for fact in told if fact.change is None or fact.change.kind != "from"]
    return bool(levels) and levels[0].status != "reported"


def _subjects(told: list[Fact]) -> set[str]:
    return {fact.subject.name for fact in told if fact.subject}


def _fields(told: list[Fact]) -> set[str]:
    return {word for fact in told if fact.metric for word in (fact.metric.id, *fact.metric.scope)}
