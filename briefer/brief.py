"""Facts → questions and answers."""

from collections.abc import Callable, Sequence
from typing import Literal

from briefer.choose import REST, choose, with_rest
from briefer.discover import load
from briefer.document import Document
from briefer.grounding import ground
from briefer.question import Part, Question
from briefer.record import Record
from briefer.report import Report
from briefer.uncollected import uncollected
from briefer.wording.again import unhammered
from briefer.wording.announced import announced
from briefer.wording.dated import dated
from briefer.wording.dates_last import dates_last
from briefer.wording.fitted import fitted
from briefer.wording.introduced import introduced
from briefer.wording.itemised import itemised
from briefer.wording.otherwise import otherwise
from briefer.wording.resolved import resolved
from briefer.wording.story import Story, story_of
from briefer.wording.theme import named_event
from briefer.wording.timed import timed
from briefer.wording.voiced import voiced

__all__ = ["Brief", "Figures", "Part", "Question", "compose"]


Figures = Literal["as-written", "normalised"]

_ROUNDS = 4
"""How often a kind is asked again, because two of its questions wanted the same fact."""
_REWORDING = (named_event, announced, introduced, unhammered, timed, dated, itemised)
"""What makes a question and its answer clear by themselves, each reading the words that those before it left.

News comes before the names that it needs; a name is shortened where one was put in, a year is left out where one was told;
the list is set last, of words that stay.
"""


class Brief(Record):
    """The FAQ of one article."""

    title: str | None
    questions: tuple[Question, ...] = ()


@uncollected
def compose(
    document: Document, report: Report, *, questions: int = 8, figures: Figures = "as-written"
) -> Brief:
    """Put the questions that an article answers with figures, the weightiest first.

    Args:
        document: the article, segmented.
        report: its records.
        questions: how many at most; a short article gets fewer, never filler.
        figures: as the article writes them, or all in one way.
    """
    whole = story = story_of(document, report)
    asked: list[Question] = []
    # Each kind takes what it tells best, in turn, and leaves the rest to the others: no fact is told twice.
    kinds = sorted(load("briefer.questions"), key=lambda kind: kind.TURN)
    for kind in kinds:
        story = _take(kind.ask, story, asked)
    chosen = otherwise(choose(asked, whole, questions), whole)
    for kind in (each for each in kinds if each.KIND == REST):
        chosen = with_rest(chosen, kind.ask, whole, questions)
    chosen = dates_last(voiced(fitted(chosen, whole), whole))
    for reword in _REWORDING:
        chosen = [reword(question, whole) for question in chosen]
    if figures == "normalised":
        from briefer.wording.normalised import normalised

        numbers = [mention for mention in report.mentions if mention.kind in ("money", "percent")]
        chosen = [normalised(question, document.text, numbers) for question in chosen]
    ground(chosen, document, report)
    return Brief(title=report.title, questions=tuple(chosen))


def _take(ask: Callable[[Story], Sequence[Question | None]], story: Story, asked: list[Question]) -> Story:
    """Add the questions of one kind that share no fact, and return the story without what they tell."""
    for _ in range(_ROUNDS):
        told: set[str] = set()
        untold = {claim.fact.sentence.start for claim in story.claims}
        found = [question for each in ask(story) if (question := resolved(story, each)) is not None]
        cited: set[int] = set()
        for question in found:
            starts = {start for start, _ in question.citations}
            if told.isdisjoint(question.facts) and (question.facts or cited.isdisjoint(starts)):
                asked.append(question)
                told.update(question.facts)
                cited |= starts
        if told or cited - untold:
            story = story.without(told, cited - untold)
        if not told or sum(len(question.facts) for question in found) == len(told):
            break
    return story
