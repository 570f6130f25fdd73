"""A table for the terminal."""

from collections.abc import Iterable, Iterator
from typing import Any

from briefer.exports import Layout

__all__ = ["FLAT", "export"]

FLAT = True


def export(records: Iterable[dict[str, Any]], layout: Layout) -> Iterator[str]:
    """Draw the rows; a column that is empty throughout is left out."""
    from briefer.terminal import table

    rows = list(records)
    if not rows:
        return
    shown = [name for name in layout.columns if any(row[name] not in (None, "") for row in rows)]
    cells = (["" if row[name] is None else str(row[name]) for name in shown] for row in rows)
    yield from table(shown, cells, layout.width, color=layout.color)
