"""Moves told in rows: `sales rose 5% and profit 8%, to $2.1bn and $216m, from $2.0bn and $200m`."""

from collections.abc import Iterator

from briefer.judging.case import Case, Figure
from briefer.judging.sizes import Size, size_of
from briefer.judging.wording import HEDGE
from briefer.pattern import pattern

__all__ = ["aligned"]

_FROM = pattern(rf"\b(?:from|against|compared\s+(?:with|to)|versus|after)\s+{HEDGE}$")


def aligned(case: Case) -> Iterator[tuple[Figure, Figure, Size]]:
    """Yield level, base and size of sentences that give as many of each, in one order."""
    for figures in case.related_figures:
        count, rest = divmod(len(figures), 3)
        if count < 2 or rest:
            continue
        amounts = [index for index, figure in enumerate(figures) if figure.unit != "percent"]
        sizes = [size_of(case, figures, index) for index in range(len(figures)) if index not in amounts]
        if len(amounts) != 2 * count or any(figures[index].kind == "percent" for index in amounts):
            continue
        leads = [_FROM.search(case.lead(figures, index)) is not None for index in amounts]
        if sum(leads) != 1 or not leads[count]:
            continue
        levels, bases = amounts[:count], amounts[count:]
        for level, base, size in zip(levels, bases, sizes, strict=True):
            if size is not None and figures[level].like(figures[base]):
                yield figures[level], figures[base], size
