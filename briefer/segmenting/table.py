"""Tables: with pipes, tabs or columns of blanks, and those whose cells were glued together by a copy."""

import re
from itertools import compress, pairwise

from briefer.pattern import pattern
from briefer.segmenting.block import Block, Line

__all__ = ["table_at"]

Cells = tuple[tuple[int, int], ...]

_RULE = pattern(r"[\s|:+=-]*[-=]{2}[\s|:+=-]*")
_PIPE = pattern(r"(?<!\\)\|")
_TAB = pattern(r"[ ]*\t[ \t]*")
_ONE_TAB = pattern(r"\t")
# Two blanks after a full stop are how typists set sentences apart, not columns.
_BLANKS = pattern(r"(?<![.?!:;,\s])[ ]{2,}(?=\S)")

# Figures are what a row of column names does not have; years, quarters and days are names of columns too.
_PERIOD = pattern(
    r"\b(?:19|20)\d\d(?:[-–/]\d\d)?\b|\b[QH][1-4]\b|\b[1-4][QH]\d{0,2}\b|\bFY ?\d\d\b|[A-Z][a-z]{2,8}\.? \d\d?\b"
)
_DIGIT = pattern(r"\d")

_GLUE = pattern(
    r"(?<=[a-z’'])(?=[A-Z])|(?<=[a-z)%])(?=[$€£¥])|(?<=[A-Za-z]{3})(?<!US)(?<!HK)(?<!NZ)(?<!NT)(?<!AU)(?=[$€£¥])"
    r"|(?<=[0-9%)])(?=[A-Z][a-z])|(?<=[a-z])(?=\d)|(?<=%)(?=\d)"
)
_INITIALS = pattern(r"(?<=[A-Z]{2})(?=[A-Z][a-z])")
"""A seam behind initials, where a row has too few others: `the EUFollowing rules`."""
_SAMPLE = 12
"""Rows that decide whether glued lines are a table."""

# `iPhone`, `eBay`, `McKinsey`, `O’Neil`: capitals inside a name, no glue.
_NAME_BEFORE = pattern(r"(?:\b(?:[a-z]|Mc|Mac|De|Di|Le|La|Fitz|Open|You|Pay|Linked|Tik|Git|Deep|Face)|[’'])$")


def table_at(lines: list[Line], first: int) -> tuple[list[Block], int] | None:
    """Read the table that begins at a line: its rows, and the index of the line behind it."""
    text = lines[first].text
    if first + 1 == len(lines) or lines[first + 1].gap or len(text) > 1000:
        return None
    if "|" in text:
        found = _ruled(lines, first)
        if found:
            return found
    if "\t" in text:
        found = _spaced(lines, first, _TAB)
        if found:
            return found
    if "  " in text:
        found = _spaced(lines, first, _BLANKS)
        if found:
            return found
    return _glued(lines, first) if _may_be_glued(text) else None


def _ruled(lines: list[Line], first: int) -> tuple[list[Block], int] | None:
    """Read rows of cells between `|`, with or without a rule such as `|---|---|` below the header."""
    after = first
    while after < len(lines) and (after == first or not lines[after].gap) and _is_ruled(lines[after].text):
        after += 1
    if after - first < 2:
        return None
    rows = [_row(line, _ruled_cells(line)) for line in lines[first:after]]
    for row in rows:
        row.silent = _RULE.fullmatch(row.text) is not None
    rows[0].header = rows[1].silent or _names_columns(rows)
    _whole_where_odd(rows, len(rows[0].cells))
    for row in rows:
        if row.silent:
            row.cells = ()
    return rows, after


def _spaced(lines: list[Line], first: int, gap: re.Pattern[str]) -> tuple[list[Block], int] | None:
    """Read rows whose cells stand apart by tabs or by two blanks and more."""
    after = first + 1
    while after < len(lines) and not lines[after].gap and gap.search(lines[after].text):
        if gap is _BLANKS and not _DIGIT.search(lines[after].text):
            break
        after += 1
    if after - first < 2:
        return None
    rows = [_row(line, _between(line, gap)) for line in lines[first:after]]
    if gap is _TAB:
        _align(lines[first:after], rows)
    rows[0].header = _names_columns(rows)
    columns = len(rows[1].cells)
    if len(rows[0].cells) + 1 == columns:
        # The column of row names has no name itself.
        rows[0].cells = ((rows[0].content, rows[0].content), *rows[0].cells)
    _whole_where_odd(rows, columns)
    return rows, after


def _align(lines: list[Line], rows: list[Block]) -> None:
    """Keep the empty cells between tabs where they can be told from the tabs of a typist who lines up columns.

    That is where every row has as many tabs, or where the first row has single tabs and no other has more:
    what lacks at the end of a row is then empty.
    """
    exact = [_between(line, _ONE_TAB) for line in lines]
    columns = len(exact[0])
    if any(len(cells) != columns for cells in exact):
        if max(map(len, exact)) > columns or any(start == end for start, end in exact[0]):
            return
        exact = [cells + ((cells[-1][1],) * 2,) * (columns - len(cells)) for cells in exact]
    filled = [any(start < end for start, end in column) for column in zip(*exact, strict=True)]
    for row, cells in zip(rows, exact, strict=True):
        row.cells = tuple(compress(cells, filled))


def _whole_where_odd(rows: list[Block], columns: int) -> None:
    """Take the cells from rows that have more or fewer: which column they belong to, nothing tells."""
    for row in rows:
        if len(row.cells) != columns:
            row.cells = ()


def _glued(lines: list[Line], first: int) -> tuple[list[Block], int] | None:
    """Read `RegionShareGrowth`, `Europe12%Slow`: rows that lost what stood between their cells.

    Three short lines without a full stop in one block, with as many seams as the first has, make a table.
    A row with more or fewer seams than its header keeps its text whole: it has no cells.
    """
    columns = len(_glued_cells(lines[first]))
    if columns < 2:
        return None
    sample: list[int] = []
    for line in lines[first : first + _SAMPLE]:
        if (line.gap and sample) or not _may_be_glued(line.text):
            break
        sample.append(len(_glued_cells(line, columns)))
    if len(sample) < 3 or sample.count(columns) * 3 < len(sample) * 2:
        return None
    after = first + 1
    while after < len(lines) and not lines[after].gap and _may_be_glued(lines[after].text):
        after += 1
    rows = [_row(line, _glued_cells(line, columns)) for line in lines[first:after]]
    rows[0].header = True
    _whole_where_odd(rows, columns)
    return rows, after


def _row(line: Line, cells: Cells) -> Block:
    begin = line.end - len(line.text)
    return Block("table_row", line.start, begin, line.end, line.text, line.gap, cells=cells)


def _is_ruled(text: str) -> bool:
    bars = text.count("|")
    return bars >= 2 or (bars == 1 and " | " in text) or bool(bars and _RULE.fullmatch(text))


def _ruled_cells(line: Line) -> Cells:
    cells = _between(line, _PIPE)
    if line.text.startswith("|"):
        cells = cells[1:]
    if line.text.endswith("|") and not line.text.endswith("\\|"):
        cells = cells[:-1]
    return cells


def _glued_cells(line: Line, columns: int = 0) -> Cells:
    cuts = [
        cut.start()
        for cut in _GLUE.finditer(line.text)
        if not _NAME_BEFORE.search(line.text[: cut.start()][-8:])
    ]
    initials = [cut.start() for cut in _INITIALS.finditer(line.text)]
    if len(cuts) + 1 < columns == len(cuts) + 1 + len(initials):
        cuts = sorted([*cuts, *initials])
    begin = line.end - len(line.text)
    edges = [0, *cuts, len(line.text)]
    return tuple(_trimmed(line.text, begin, left, right) for left, right in pairwise(edges))


def _between(line: Line, gap: re.Pattern[str]) -> Cells:
    begin = line.end - len(line.text)
    cells = []
    left = 0
    for match in gap.finditer(line.text):
        cells.append(_trimmed(line.text, begin, left, match.start()))
        left = match.end()
    cells.append(_trimmed(line.text, begin, left, len(line.text)))
    return tuple(cells)


def _trimmed(text: str, offset: int, left: int, right: int) -> tuple[int, int]:
    while left < right and text[left].isspace():
        left += 1
    while right > left and text[right - 1].isspace():
        right -= 1
    return offset + left, offset + right


def _names_columns(rows: list[Block]) -> bool:
    """Tell whether the first row names columns: no figure in it, and figures below."""
    return not _has_figure(rows[0]) and any(_has_figure(row) for row in rows[1:])


def _has_figure(row: Block) -> bool:
    begin = row.content
    beside = (row.text[start - begin : end - begin] for start, end in row.cells[1:])
    return any(_DIGIT.search(_PERIOD.sub("", cell)) for cell in beside)


def _may_be_glued(text: str) -> bool:
    return len(text) <= 200 and text[-1] not in ".!?:;," and _GLUE.search(text) is not None
