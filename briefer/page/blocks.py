"""The article as a page shows it: headings, paragraphs, lists and tables, cut at figures and names."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby

from briefer.document import Document, Zone
from briefer.page.notes import Note
from briefer.page.runs import Reader, Run
from briefer.record import Record

__all__ = ["Block", "Passage", "Row", "blocks"]


class Passage(Record):
    """A sentence, or what stands between sentences."""

    runs: tuple[Run, ...]
    anchor: str | None = None
    """Names the sentence within the page; none between sentences."""


class Row(Record):
    """A row of a table."""

    cells: tuple[tuple[Run, ...], ...]
    is_header: bool
    anchor: str | None
    """Names the sentence that the row is."""


class Block(Record):
    """A part of the article."""

    kind: str
    """`title`, `heading`, `body`, `list_item`, `faq_question`, `faq_answer`, `references`, `furniture`; `list` and
    `table` hold their items and rows."""
    level: int = 0
    """Of a heading, 1 is the highest; of an item, its depth."""
    line: int = 0
    """Its first line in the article, from 1."""
    marker: str = ""
    """What stands before the words: a bullet, a number, hash signs."""
    passages: tuple[Passage, ...] = ()
    items: tuple["Block", ...] = ()
    """Of a list."""
    rows: tuple[Row, ...] = ()
    """Of a table."""
    notes: tuple[Note, ...] = ()
    """Findings whose first figure stands here."""

    @property
    def all_notes(self) -> tuple[Note, ...]:
        """The findings of the block and of its items."""
        return (*self.notes, *(note for item in self.items for note in item.notes))


_GROUPS = {"list_item": "list", "table_row": "table"}


def blocks(document: Document, reader: Reader, notes: Sequence[Note], ends: list[int]) -> Iterator[Block]:
    """Lay out an article; all of its words are there, in their order."""
    beside: dict[int, list[Note]] = {}
    for note in notes:
        beside.setdefault(document.zone_index_at(note.spans[0][0]), []).append(note)
    indexes = (index for index, zone in enumerate(document.zones) if _says_something(document, zone))
    for kind, group in groupby(indexes, key=lambda index: _group(document.zones[index])):
        if kind == "table":
            members = list(group)
            yield Block(
                kind="table",
                line=_line(document, members[0], ends),
                rows=tuple(_row(document, reader, index) for index in members),
                notes=tuple(note for index in members for note in beside.get(index, ())),
            )
            continue
        single = [_block(document, reader, index, beside.get(index, ()), ends) for index in group]
        if kind == "list":
            yield Block(kind="list", line=single[0].line, items=tuple(single))
        else:
            yield from single


def _says_something(document: Document, zone: Zone) -> bool:
    """Tell whether a zone is more than white space, or than the rule under the head of a table."""
    text = document.text[zone.start : zone.end]
    return bool(text.strip(" \t\r\n|:-+=" if zone.kind == "table_row" else None))


def _group(zone: Zone) -> str:
    """Name what a zone is shown as a part of; a row whose cells are not known is a line of text."""
    return "" if zone.kind == "table_row" and not zone.cells else _GROUPS.get(zone.kind, "")


def _block(document: Document, reader: Reader, index: int, notes: Sequence[Note], ends: list[int]) -> Block:
    zone = document.zones[index]
    inside = document.sentences_in(index)
    at = document.sentences[inside[0]].start if inside else zone.start
    passages = list(_passages(document, reader, index, at))
    marker = document.text[zone.start : at].strip()
    return Block(
        kind=zone.kind,
        level=zone.level,
        line=_line(document, index, ends),
        marker=marker,
        passages=tuple(passages),
        notes=tuple(notes),
    )


def _passages(document: Document, reader: Reader, index: int, at: int) -> Iterator[Passage]:
    for number in document.sentences_in(index):
        sentence = document.sentences[number]
        if sentence.start > at:
            yield Passage(runs=reader.runs(at, sentence.start))
        yield Passage(runs=reader.runs(sentence.start, sentence.end), anchor=f"s{number}")
        at = sentence.end
    end = document.zones[index].end
    if document.text[at:end].strip():
        yield Passage(runs=reader.runs(at, end))


def _row(document: Document, reader: Reader, index: int) -> Row:
    zone = document.zones[index]
    inside = document.sentences_in(index)
    cells = tuple(reader.runs(start, end) for start, end in zone.cells)
    return Row(cells=cells, is_header=zone.header, anchor=f"s{inside[0]}" if inside else None)


def _line(document: Document, index: int, ends: list[int]) -> int:
    """Return the line of the first word of a zone."""
    zone = document.zones[index]
    text = document.text[zone.start : zone.end]
    return bisect_left(ends, zone.start + len(text) - len(text.lstrip()) + 1) + 1
