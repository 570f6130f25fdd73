"""A table for the terminal."""

from collections.abc import Iterable, Iterator
from typing import Any

from briefer.exports import Layout

__all__ = ["FLAT", "export"]

FLAT = True


def export(records: Iterable[dict[str, Any]], layout: Layout) -> Iterator[str]:
    """Draw the rows; a column that is empty throughout is left out."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    rows = list(records)
    if not rows:
        return
    shown = [name for name in layout.columns if any(row[name] not in (None, "") for row in rows)]
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for name in shown:
        table.add_column(name, overflow="fold")
    for row in rows:
        # As text: a bracket in an article is no markup.
        table.add_row(*(Text("" if row[name] is None else str(row[name])) for name in shown))
    console = Console(
        width=layout.width,
        force_terminal=layout.color,
        color_system="standard" if layout.color else None,
        legacy_windows=False,
        _environ={},
    )
    with console.capture() as drawn:
        console.print(table)
    for line in drawn.get().splitlines():
        yield line.rstrip() + "\n"
