"""Which amounts a part of an article holds, looked up by value."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache

from briefer.judging.case import Case, Figure, Spot, reckoned
from briefer.judging.moves import Move, growth_of, moves

__all__ = ["Amounts", "derived"]


class Amounts:
    """Amounts by what they measure and how large they are."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        self._by_kind: dict[str, list[Decimal]] = {}
        self._figures: dict[tuple[str, Decimal], Figure] = {}
        for figure in figures:
            kind, size = _kind(figure), _size(figure)
            if (kind, size) not in self._figures:
                self._figures[kind, size] = figure
                insort(self._by_kind.setdefault(kind, []), size)

    def __len__(self) -> int:
        return len(self._figures)

    def like(self, figure: Figure) -> Figure | None:
        """Return an amount that may be the same, rounded; None where there is none."""
        kind, size = _kind(figure), _size(figure)
        sizes = self._by_kind.get(kind, [])
        # What rounds to another figure lies within a tenth of it, or within half of its last place.
        first = bisect_left(sizes, min(size * Decimal("0.5"), size * 2))
        for other in sizes[first:]:
            if other > size * 2:
                return None
            found = self._figures[kind, other]
            # What is rounded is not told more exactly than what it was rounded from.
            if figure.extent.rounds(found.extent) and (
                found.value.decimals >= figure.value.decimals or found.extent.plain.meets(figure.extent.plain)
            ):
                return found
        return None


@lru_cache(maxsize=2)
def derived(case: Case) -> Amounts:
    """Return how far the figures move that an article gives with their bases; remembered as above."""
    return Amounts(figure for move in moves(case) for figure in _moved(move))


def _moved(move: Move) -> Iterator[Figure]:
    level, base = move.level, move.base
    if any(each.extent.plain.low != each.extent.plain.high for each in (level, base)):
        return  # two ranges may be any distance apart
    sizes = [
        ("percent", "percent", growth_of(level.extent, base.extent)),
        (level.kind, level.unit, level.extent - base.extent),
    ]
    for kind, unit, extent in sizes:
        size = -extent if (extent.plain.high or 0) < 0 else extent
        yield reckoned(Spot(level.start, level.end, level.text), kind, unit, size)


def _kind(figure: Figure) -> str:
    """Return what amounts must share: a currency, any percentage, any count."""
    if figure.kind == "money":
        return figure.unit or ""
    return figure.kind if figure.kind == "percent" else "count"


def _size(figure: Figure) -> Decimal:
    low, high = figure.plain
    return abs(high if high is not None else low if low is not None else Decimal(0))
