"""Amounts of a table told again in the text in another scale: `$131.5 billion` where a column in `$ million` has 131.5."""

import re
from collections.abc import Iterator
from decimal import Decimal

from briefer.judging.case import Case, Figure
from briefer.judging.running import running
from briefer.judging.table import grids
from briefer.judging.typo import digits_of
from briefer.judging.words import content, kin
from briefer.pattern import pattern

__all__ = ["tabled"]

_IN = pattern(
    r"(?:\bin\s+|[$€£¥]\s?|\b[A-Z]{3}\s+|\(|^)(?P<scale>thousand|million|billion|trillion|mn|bn|m)s?\b", re.I
)
_SCALES = {"thousand": 3, "million": 6, "mn": 6, "m": 6, "billion": 9, "bn": 9, "trillion": 12}
_SLIPS = tuple(Decimal(1).scaleb(power) for power in (-3, 3))
_SHARP = 3
"""Digits that are hardly the same by chance."""


def tabled(case: Case) -> Iterator[tuple[Figure, Figure, int]]:
    """Yield the amount, the cell whose digits it has in a row that its sentence names, and the power of ten of the column."""
    cells: dict[str, list[tuple[frozenset[str], Figure, int]]] = {}
    for grid in grids(case):
        scales = [_scale(column) for column in grid.columns]
        for row in grid.rows if any(scales) else ():
            named = frozenset(kin(content(row.name)))
            for scale, cell in zip(scales, row.figures, strict=True):
                if (
                    scale
                    and named
                    and cell is not None
                    and cell.kind in ("number", "money")
                    and cell.is_point
                ):
                    cells.setdefault(digits_of(cell.value.low or Decimal(0)), []).append((named, cell, scale))
    for place in running(case) if cells else ():
        amount = place.figure
        digits = digits_of(amount.value.low) if amount.kind == "money" and amount.value.low else ""
        if len(digits) < _SHARP or not amount.is_point:
            continue
        said = kin(content(case.sentence_of(amount)))
        found = [each for each in cells.get(digits, ()) if each[0] <= said]
        for _, cell, scale in found[:1] if len(found) == 1 else ():
            meant = (cell.value.low or Decimal(0)).scaleb(scale)
            if any(amount.value.low == meant * slip for slip in _SLIPS):
                yield amount, cell, scale


def _scale(column: str) -> int:
    """Return the power of ten that a column is in; 0 where it names none, or several."""
    found = {_SCALES[each["scale"].lower()] for each in _IN.finditer(column)}
    return found.pop() if len(found) == 1 else 0
