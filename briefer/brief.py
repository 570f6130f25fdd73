"""Facts → questions and answers."""

from briefer.discover import load
from briefer.document import Document
from briefer.grounding import ground
from briefer.mention import Record
from briefer.question import Part, Question
from briefer.report import Report
from briefer.wording.story import story_of

__all__ = ["Brief", "Part", "Question", "compose"]


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
        found = kind.ask(story)
        asked += found
        story = story.without(name for question in found for name in question.facts)
    asked.sort(key=lambda question: (-_weight(question, weights), question.citations, question.question))
    brief = Brief(title=report.title, questions=tuple(asked[:questions]))
    ground(brief.questions, document, report)
    return brief


def _weight(question: Question, weights: dict[str, int]) -> int:
    """Weigh a question by the best of its claims: six at most, so that a long table does not drown the news."""
    return sum(sorted((weights[name] for name in question.facts), reverse=True)[:6])
