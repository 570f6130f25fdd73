"""CSV: a header, then a row each; safe to open in a spreadsheet."""

import csv
from collections.abc import Iterable, Iterator
from typing import Any

from briefer.exports import Layout
from briefer.pattern import pattern

__all__ = ["FLAT", "export"]

FLAT = True

_NUMBER = pattern(r"-?\d+(?:\.\d+)?")


class _Echo:
    """Hands back what is written."""

    def write(self, text: str) -> str:
        return text


def export(records: Iterable[dict[str, Any]], layout: Layout) -> Iterator[str]:
    """Write the header, rows or no rows, and then the rows."""
    writer = csv.writer(_Echo(), lineterminator="\n")
    yield writer.writerow(layout.columns)
    for row in records:
        yield writer.writerow([_guarded(row[name]) for name in layout.columns])


def _guarded(cell: Any) -> Any:
    """Keep a spreadsheet from running a cell as a formula; a negative number is none."""
    if (
        isinstance(cell, str)
        and cell.startswith(("=", "+", "-", "@", "\t", "\r"))
        and not _NUMBER.fullmatch(cell)
    ):
        return "'" + cell
    return cell
