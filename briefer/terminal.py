"""What is drawn on a terminal: the only place that knows rich."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.progress import Progress

    from briefer.page.runs import Run

__all__ = ["highlighted", "legend", "printable", "progress_bar", "table"]

_STYLES = {
    "company": "cyan",
    "date": "yellow",
    "money": "bold green",
    "percent": "bold magenta",
    "quantity": "bold blue",
}
_OTHER = "bold"
_READABLE = 100
"""Columns beyond which lines of prose are hard to read."""


def _console(width: int, *, color: bool) -> "Console":
    """Make a console that draws for some width, and asks no environment."""
    from rich.console import Console

    return Console(
        width=width,
        force_terminal=color,
        color_system="standard" if color else None,
        legacy_windows=False,
        highlight=False,
        _environ={},
    )


def _drawn(what: "RenderableType", width: int, *, color: bool) -> Iterator[str]:
    """Draw something as lines of text."""
    screen = _console(width, color=color)
    with screen.capture() as captured:
        screen.print(what)
    for line in captured.get().splitlines():
        yield line.rstrip() + "\n"


def printable(text: str) -> str:
    r"""Show control characters instead of sending them: an article may not steer a terminal.

    >>> printable("a\x1b[31m b\n\x9b")
    'a␛[31m b\n�'
    """
    return text.translate(_CONTROLS)


_CONTROLS = {
    **{code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n"},
    0x7F: 0x2421,
    **dict.fromkeys(range(0x80, 0xA0), 0xFFFD),
}


def highlighted(runs: Iterable["Run"], width: int, *, color: bool) -> Iterator[str]:
    """Draw a text with its mentions in color; without color their kinds stand in brackets before them."""
    from rich.text import Text

    text = Text()
    for run in runs:
        words = printable(run.text.replace("\r\n", "\n"))
        if run.kind is None:
            text.append(words)
        elif color:
            text.append(words, f"{_STYLES.get(run.kind, _OTHER)} underline")
        else:
            text.append(f"[{run.kind}: {words}]")
    yield from _drawn(text, min(width, _READABLE), color=color)


def legend(kinds: Iterable[str], *, color: bool) -> Iterator[str]:
    """Draw the names of kinds in their colors."""
    from rich.text import Text

    names = [Text(kind, f"{_STYLES.get(kind, _OTHER)} underline") for kind in kinds]
    yield from _drawn(Text("  ").join(names), _READABLE, color=color)


def table(
    columns: Sequence[str], rows: Iterable[Sequence[str]], width: int, *, color: bool, groups: bool = False
) -> Iterator[str]:
    """Draw rows under their heads; with `groups` an empty row ends a group, whose first row is bold."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    drawing = Table(box=SIMPLE_HEAD, pad_edge=False)
    for name in columns:
        drawing.add_column(name, overflow="fold")
    is_first = groups
    for row in rows:
        # As text: a bracket in an article is no markup.
        drawing.add_row(*(Text(printable(cell), "bold" if is_first else "") for cell in row))
        is_first = groups and not any(row)
    yield from _drawn(drawing, width, color=color)


def progress_bar() -> "Progress":
    """Make a bar on standard error that goes when it is done, and that nothing but its owner moves."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False)
