"""Lines → blocks: paragraphs, list items, table rows and written headings, as they are laid out."""

import re
from itertools import pairwise

from briefer.pattern import pattern
from briefer.segmenting.block import Block, Line
from briefer.segmenting.table import table_at

__all__ = ["blocks_of"]

_BULLET = pattern(r"(?:[•◦▪●■‣⁃∙○►▶➤✓✔·]|(?:--|[-*+–—])(?=\s))\s*")
_NUMBER = pattern(r"(?:(\d{1,3})[.)]|\((\d{1,3}|[a-z])\)|([a-z])\))\s+")
_LABEL = pattern(r"(?:Q|A|Question|Answer)(?:\s?\d{1,2})?[.:)]\s")
_BREAK = pattern(r"(?:[-*_=~•·]\s?){3,}|[*•·#]")

_HASHES = pattern(r"(#{1,6})(?:\s+|$)")
_HASHES_BEHIND = pattern(r"\s+#+$")
_UNDERLINE = pattern(r"=+|-{2,}")
_FENCE = pattern(r"`{3,}|~{3,}")
_BOLD = pattern(r"(?P<mark>\*\*|__)(?P<words>[^*_]{1,160})(?P=mark):?")
_IMAGE = pattern(r"!\[[^\]]{0,300}\]\([^)]{0,1000}\)|<!--.{0,1000}-->")
_ADDRESS = pattern(r"https?://|www\.")
_QUOTE = pattern(r"(?:>\s*)+")

_ENDS_SENTENCE = '.!?:;”"’)'
_LIKE = 6
"""How many lines further a weak bullet or a number looks for its like."""
_NARROW, _WIDE = 40, 120
"""Columns between which lines may have been wrapped by a typist or a wire."""


def blocks_of(lines: list[Line], text: str, markdown: bool) -> list[Block]:
    """Cut lines into blocks, in text order; headings of plain text are still `body`."""
    return _Layout(lines, text, markdown).blocks()


class _Layout:
    """Reads blocks one after the other."""

    __slots__ = ("at", "found", "lines", "markdown", "text", "width")

    def __init__(self, lines: list[Line], text: str, markdown: bool) -> None:
        self.lines = lines
        self.text = text
        self.markdown = markdown
        self.width = 0 if markdown else _wrap_width(lines, text.isupper())
        self.at = 0
        self.found: list[Block] = []

    def blocks(self) -> list[Block]:
        while self.at < len(self.lines):
            if self.markdown and (self._front_matter() or self._fence() or self._heading()):
                continue
            if not self._break() and not self._table():
                self._paragraph()
        return self.found

    def _take(self, block: Block, after: int) -> bool:
        self.found.append(block)
        self.at = after
        return True

    def _front_matter(self) -> bool:
        if self.at or self.lines[0].text != "---":
            return False
        for after in range(1, min(len(self.lines), 60)):
            if self.lines[after].text == "---":
                return self._take(_silent(self.lines[0]), after + 1)
        return False

    def _fence(self) -> bool:
        fence = _FENCE.match(self.lines[self.at].text)
        if not fence:
            return False
        after = self.at + 1
        while after < len(self.lines) and not self.lines[after].text.startswith(fence[0]):
            after += 1
        return self._take(_silent(self.lines[self.at]), after + 1)

    def _heading(self) -> bool:
        line = self.lines[self.at]
        hashes = _HASHES.match(line.text)
        if hashes:
            block = _block("heading", line, hashes.end())
            block.level = len(hashes[1])
            behind = _HASHES_BEHIND.search(block.text)
            if behind:
                block.end -= len(behind[0])
                block.text = block.text[: behind.start()]
            return self._take(block, self.at + 1)
        below = self.lines[self.at + 1] if self.at + 1 < len(self.lines) else None
        if below and not below.gap and _UNDERLINE.fullmatch(below.text) and not self._opens_item(self.at):
            block = _block("heading", line)
            block.level = 1 if below.text[0] == "=" else 2
            return self._take(block, self.at + 2)
        bold = _BOLD.fullmatch(line.text)
        if bold and (below is None or below.gap):
            block = _block("heading", line, bold.start("words"))
            block.end -= len(line.text) - bold.end("words")
            block.text = bold["words"]
            block.level = 6
            return self._take(block, self.at + 1)
        return False

    def _break(self) -> bool:
        line = self.lines[self.at]
        if _BREAK.fullmatch(line.text) or (self.markdown and _IMAGE.fullmatch(line.text)):
            return self._take(_silent(line), self.at + 1)
        return False

    def _table(self) -> bool:
        found = table_at(self.lines, self.at)
        if found is None:
            return False
        rows, self.at = found
        self.found += rows
        return True

    def _paragraph(self) -> None:
        line = self.lines[self.at]
        skip = self._opens_item(self.at)
        block = _block("list_item" if skip else "body", line, skip)
        if skip:
            block.level = line.indent
            block.numbered = _BULLET.match(line.text) is None
        elif self.markdown and (quote := _QUOTE.match(line.text)):
            block = _block("body", line, quote.end())
            block.quoted = True
        after = self.at + 1
        while after < len(self.lines) and self._goes_on(after, block):
            after += 1
        if after - self.at > 1:
            block.end = self.lines[after - 1].end
            block.text = self.text[block.content : block.end]
            block.wrapped = True
        self._take(block, after)

    def _opens_item(self, at: int) -> int:
        """Return the length of the bullet or number that makes a line a list item; 0 if it is none."""
        line = self.lines[at]
        bullet = _BULLET.match(line.text)
        if bullet and bullet.end() < len(line.text):
            weak = line.text[0] in "-*+–—"
            if not weak or self.markdown or self._in_list(at, line.text[0]):
                return bullet.end()
            return 0
        number = _NUMBER.match(line.text)
        if number and (self.markdown or self._in_count(at, number)):
            return number.end()
        return 0

    def _in_list(self, at: int, mark: str) -> bool:
        """Tell whether a line with a weak bullet has its like near, or a colon above."""
        if at and self.lines[at - 1].text.endswith(":"):
            return True
        near = self.lines[max(0, at - _LIKE) : at] + self.lines[at + 1 : at + _LIKE]
        deeper = self.lines[at].indent > 0
        return any(_BULLET.match(line.text) and (deeper or line.text[0] == mark) for line in near)

    def _in_count(self, at: int, number: re.Match[str]) -> bool:
        """Tell whether the number before or the number after this one opens a line near by."""
        neighbours = {_counted(number) - 1, _counted(number) + 1}
        near = self.lines[max(0, at - _LIKE) : at] + self.lines[at + 1 : at + _LIKE]
        return any(
            (other := _NUMBER.match(line.text))
            and _counted(other) in neighbours
            and other.lastindex == number.lastindex
            for line in near
        )

    def _goes_on(self, after: int, block: Block) -> bool:
        """Tell whether a line belongs to the paragraph or item that the lines above it began."""
        above, line = self.lines[after - 1], self.lines[after]
        if line.gap or _LABEL.match(line.text) or self._opens_item(after) or _BREAK.fullmatch(line.text):
            return False
        if self.markdown:
            starts = _HASHES.match(line.text) or _FENCE.match(line.text)
            return (
                not starts and block.quoted == line.text.startswith(">") and not table_at(self.lines, after)
            )
        if block.kind == "list_item" and line.indent > block.level:
            return True
        if line.indent > above.indent or table_at(self.lines, after):
            return False
        if above.text[-1] not in _ENDS_SENTENCE and line.text[0].islower() and not _ADDRESS.match(line.text):
            return True
        if not self.width or len(above.text) > _WIDE:
            return False
        first_word = line.text.split(maxsplit=1)[0]
        return above.indent + len(above.text) + 1 + len(first_word) > self.width


def _block(kind: str, line: Line, skip: int = 0) -> Block:
    content = line.end - len(line.text) + skip
    return Block(kind, line.start, content, line.end, line.text[skip:], line.gap)


def _silent(line: Line) -> Block:
    block = _block("furniture", line)
    block.silent = True
    return block


def _counted(number: re.Match[str]) -> int:
    mark = number[1] or number[2] or number[3]
    return int(mark) if mark.isdecimal() else ord(mark)


def _wrap_width(lines: list[Line], capitals: bool) -> int:
    """Return the width at which lines were broken; 0 if nothing says that they were.

    A line is taken for broken where it ends in mid-sentence: the next one goes on in lower case,
    or, in a text all in capitals, it lacks a full stop.
    """
    width = 0
    for above, line in pairwise(lines):
        length = above.indent + len(above.text)
        if line.gap or not _NARROW <= length <= _WIDE or length <= width:
            continue
        if above.text[-1] not in _ENDS_SENTENCE and (line.text[0].islower() or capitals):
            width = length
    return width
