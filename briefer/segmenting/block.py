"""What the cutting works on: lines, and the blocks made of them."""

from briefer.slotted import slotted

__all__ = ["Block", "Line", "lines_of"]


@slotted()
class Line:
    """A line that is not blank."""

    start: int
    """First character of the line, its indent included."""
    end: int
    """One past its last visible character."""
    text: str
    """The line without the white space around it."""
    indent: int
    """Characters of white space before the text."""
    gap: bool
    """A blank line, or the start of the text, stands above."""


@slotted()
class Block:
    """A zone in the making."""

    kind: str
    """A leaf zone."""
    start: int
    """First character of its first line."""
    content: int
    """Where its words begin, behind a bullet, a number or hash signs."""
    end: int
    """One past its last visible character."""
    text: str
    """Its words, from `content` to `end`."""
    gap: bool
    """A blank line, or the start of the text, stands above."""
    level: int = 0
    cells: tuple[tuple[int, int], ...] = ()
    header: bool = False
    parent: int | None = None
    """Index of the block that it hangs from."""
    numbered: bool = False
    """Of a list item: it has a number or letter, not a bullet."""
    wrapped: bool = False
    """It runs over more than one line."""
    quoted: bool = False
    """A Markdown block quote."""
    silent: bool = False
    """It holds no sentences: the rule below a table header, a code fence."""


def lines_of(text: str) -> list[Line]:
    """Return the lines that are not blank."""
    found = []
    gap = True
    position = 0
    for raw in text.splitlines(keepends=True):
        words = raw.strip()
        if words:
            indent = len(raw) - len(raw.lstrip())
            begin = position + indent
            found.append(Line(position, begin + len(words), words, indent, gap))
        gap = not words
        position += len(raw)
    return found
