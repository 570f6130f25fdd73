"""The questions of a brief with their answers, cut at their figures."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from briefer.document import Document
from briefer.page.runs import Reader, Run
from briefer.pattern import pattern
from briefer.question import ITEM, PARAGRAPH, Question
from briefer.record import Record

__all__ = ["Answered", "Place", "answered"]


class Place(Record):
    """A sentence that an answer rests on."""

    line: int
    """Of the article, from 1."""
    anchor: str | None
    """Names the sentence within the page."""


class Item(Record):
    """An item of a list in an answer, or a paragraph."""

    text: str
    parts: tuple[Run, ...]
    """The text cut at its figures."""


class AnswerBlock(Record):
    """A list or a paragraph of an answer."""

    is_list: bool
    items: tuple[Item, ...]
    """Of a paragraph only itself."""


class Answered(Record):
    """A question and its answer."""

    anchor: str
    """Names the question within the page: `q1`."""
    kind: str
    """Kind of question: `growth`."""
    question: str
    answer: str
    """The whole answer as text, on one line."""
    parts: tuple[Run, ...]
    """The answer cut at its figures."""
    blocks: tuple[AnswerBlock, ...]
    """The answer cut at its paragraphs and the items of its lists."""
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
        parts = reader.answer(question.parts, f"q{ordinal}")
        blocks = tuple(_blocks(parts))
        yield Answered(
            anchor=f"q{ordinal}",
            kind=question.kind,
            question=question.question,
            answer=" ".join(item.text for block in blocks for item in block.items),
            parts=parts,
            blocks=blocks,
            facts=question.facts,
            lines=tuple(places),
            places=tuple(places.values()),
        )


_BREAKS = pattern(rf"({ITEM}|{PARAGRAPH})")


def _blocks(parts: Sequence[Run]) -> Iterator[AnswerBlock]:
    pieces = [(is_item, runs) for is_item, runs in _pieces(parts) if runs]
    for is_list, found in groupby(pieces, key=itemgetter(0)):
        items = (Item(text="".join(run.text for run in runs), parts=tuple(runs)) for _, runs in found)
        yield AnswerBlock(is_list=is_list, items=tuple(items))


def _pieces(parts: Sequence[Run]) -> Iterator[tuple[bool, list[Run]]]:
    """Cut an answer where an item of a list or a paragraph begins, and say of each piece whether it is an item."""
    found: list[Run] = []
    is_item = False
    for place, run in enumerate(parts):
        opens = place == 0 and run.text == ITEM.lstrip()
        for text in (ITEM,) if opens else _BREAKS.split(run.text):
            if text in (ITEM, PARAGRAPH):
                yield is_item, found
                found, is_item = [], text == ITEM
            elif text:
                found.append(replace(run, text=text))
    yield is_item, found
