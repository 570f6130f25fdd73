"""Moves: a level, the base that it came from, and how far the article says that it moved."""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from briefer.fact import Fact
from briefer.judging.aligned import aligned
from briefer.judging.case import Case, Figure, printed
from briefer.judging.near_moves import near_moves
from briefer.judging.pairs import linked_pairs, worded_pairs
from briefer.judging.sizes import Size, is_compared, reaches, size_of
from briefer.rounding import WHOLE, Extent, Interval
from briefer.slotted import slotted

__all__ = ["Move", "growth_of", "is_close", "is_slip", "moves", "times_apart"]


@slotted(frozen=True)
class Move:
    """Two figures of one kind, and the sizes of the move between them."""

    level: Figure
    base: Figure
    sizes: tuple[Size, ...]
    """What the article gives as the size of this very move."""


@lru_cache(maxsize=2)
def moves(case: Case) -> tuple[Move, ...]:
    """Find the levels that stand beside their bases, and the sizes that belong to them alone.

    Remembered, because several checks ask for them.
    """
    rows = [Move(level, base, (size,)) for level, base, size in aligned(case)]
    taken = {figure.start for move in rows for figure in (move.level, move.base)}
    found = rows + [move for move in _moves(case) if not taken & {move.level.start, move.base.start}]
    owned = {size.figure.start for move in found for size in move.sizes}
    found += [Move(level, base, (size,)) for level, base, size in near_moves(case, owned)]
    return tuple(found)


def _moves(case: Case) -> Iterator[Move]:
    before: list[Figure] = []
    for figures in case.related_figures:
        pairs = dict(linked_pairs(case, figures))
        known = {start for _, start in pairs}
        owned: dict[tuple[int, int], list[Size]] = {}
        for level, base, size in worded_pairs(case, figures, before):
            at = level.start, base.start
            if base.start not in known or at in pairs:
                pairs[at] = level, base
                owned[at] = [] if size is None else [size]
        if not pairs:
            before = figures
            continue
        taken = {size.figure.start for sizes in owned.values() for size in sizes}
        near = [*before, *figures] if any(level in before for level, _ in pairs.values()) else figures
        for index, figure in enumerate(near):
            size = None if figure.start in taken else size_of(case, near, index)
            owner = None if size is None else _owner(case, size, pairs, near)
            if size is not None and owner is not None:
                owned.setdefault(owner, []).append(size)
        for at, (level, base) in pairs.items():
            yield Move(level, base, tuple(owned.get(at, ())))
        before = figures


def growth_of(level: Extent, base: Extent) -> Extent:
    """Return the growth from a base to a level, in percent."""
    return (level / base).scaled(100) - WHOLE


def is_slip(one: Fact | Figure, other: Fact | Figure) -> bool:
    """Tell whether two figures of one matter are about a thousand times apart: `million` for `billion`."""
    if (one.value if isinstance(one, Fact) else one).kind != "money":
        return False
    times = times_apart(one, other)
    if times is None:
        return False
    if _LAKH_CRORE / 3 <= times <= _LAKH_CRORE * 3:
        return [_is_lakh_crore(each) for each in (one, other)].count(True) == 1
    return 300 <= times <= 3000 or (times == _CRORE and {_scale(one), _scale(other)} == {"lakh", "crore"})


_CRORE = 100
"""Lakhs in a crore."""
_LAKH_CRORE = 100_000
"""Crores in a lakh crore."""


def _is_lakh_crore(figure: Fact | Figure) -> bool:
    return printed(figure).lower().endswith("lakh crore")


def _scale(figure: Fact | Figure) -> str:
    return printed(figure).rpartition(" ")[2].lower()


def times_apart(one: Fact | Figure, other: Fact | Figure) -> Decimal | None:
    """Return by how much the larger figure is a multiple of the smaller; None where one is zero."""
    intervals = [
        Interval(each.value.low, each.value.high) if isinstance(each, Fact) else each.extent.plain
        for each in (one, other)
    ]
    small, large = sorted(interval.high or interval.low or Decimal(0) for interval in intervals)
    return large / small if small else None


_FAR = 5
"""Two numbers further apart than this many times are of two matters."""


def is_close(computed: Extent, stated: Extent) -> bool:
    """Tell whether what is computed lies near enough to what is stated for the text to mean it."""
    one, other = computed.plain.low, stated.plain.low
    return bool(one and other) and 1 / Decimal(_FAR) < one / other < _FAR  # type: ignore[operator]


def _owner(
    case: Case,
    size: Size,
    pairs: dict[tuple[int, int], tuple[Figure, Figure]],
    figures: list[Figure],
) -> tuple[int, int] | None:
    """Return which pair a size is the move of: the one that it hangs on, or the nearest that the words let it reach."""
    fact = size.figure.fact
    targets = {other.value.start for other in case.related(fact, "change_of", "share_of")} if fact else set()
    near: list[tuple[int, tuple[int, int]]] = []
    for at, (level, base) in pairs.items():
        if size.figure.start in at or not _fits(size.figure, level) or is_compared(case, size.figure, base):
            continue
        if targets & set(at):
            return at
        if (
            targets
            or not _is_beside(case, size.figure, (level, base), figures)
            or not reaches(case, size.figure, (level, base), figures)
        ):
            continue
        near.append((min(abs(size.figure.start - start) for start in at), at))
    return min(near)[1] if near else None


def _is_beside(case: Case, size: Figure, pair: tuple[Figure, Figure], figures: list[Figure]) -> bool:
    """Whether the figure that a size is set off from by a comma, if there is one, is of the pair."""
    index = next((at for at, figure in enumerate(figures) if figure.start == size.start), 0)
    before = figures[index - 1] if index else None
    if before is None or not before.like(pair[0]) or not case.between(before, size).startswith(","):
        return True
    return any(before.start == each.start for each in pair)


def _fits(size: Figure, level: Figure) -> bool:
    return size.kind == "percent" or (size.like(level) and size.kind != "percent")
