"""The questions of a brief with their answers, cut at their figures."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from briefer.document import Document
from briefer.page.runs import Reader, Run
from briefer.question import Question
from briefer.record import Record

__all__ = ["Answered", "Place", "answered"]


class Place(Record):
    """A sentence that an answer rests on."""

    line: int
    """Of the article, from 1."""
    anchor: str | None
    """Names the sentence within the page."""


class Answered(Record):
    """A question and its answer."""

    anchor: str
    """Names the question within the page: `q1`."""
    kind: str
    """Kind of question: `growth`."""
    question: str
    answer: str
    """The whole answer as text."""
    parts: tuple[Run, ...]
    """The answer cut at its figures."""
    facts: tuple[str, ...]
    """Ids of the facts that it tells."""
    lines: tuple[int, ...]
    """Lines of the article that it rests on."""
    places: tuple[Place, ...]
    """The same, with the anchors of the sentences; one a line."""


def answered(
    questions: Sequence[Question], document: Document, ends: list[int], reader: Reader
) -> Iterator[Answered]:
    """Lay out the questions; `ends` are the offsets behind the line breaks."""
    for ordinal, question in enumerate(questions, start=1):
        places: dict[int, Place] = {}
        for start, _ in sorted(question.citations):
            line = bisect_left(ends, start + 1) + 1
            index = document.sentence_index_at(start)
            places.setdefault(line, Place(line=line, anchor=None if index is None else f"s{index}"))
        yield Answered(
            anchor=f"q{ordinal}",
            kind=question.kind,
            question=question.question,
            answer=question.answer,
            parts=reader.answer(question.parts, f"q{ordinal}"),
            facts=question.facts,
            lines=tuple(places),
            places=tuple(places.values()),
        )
