"""The export formats: one file each, found by name.

A format has `export(records, layout) -> pieces of text` and says by `FLAT` what it takes: rows that share
their columns (CSV, a table), or whole records (JSON).
"""

from typing import NamedTuple

__all__ = ["Layout"]


class Layout(NamedTuple):
    """How the records are to be laid out; a format takes from it what concerns it."""

    many: bool = False
    """The records come from a batch: JSON writes an array even around a single one."""
    color: bool = False
    width: int = 160
    """Columns of the terminal."""
    columns: tuple[str, ...] = ()
    """Which columns of the rows to show, in order."""
