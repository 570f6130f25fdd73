"""Steps: a level, and the last move to it told twice, as an amount and as a percentage of what it moved from."""

from collections.abc import Iterator
from itertools import pairwise

from briefer.judging.case import Case, Figure
from briefer.judging.sizes import Size, is_on_other_basis, is_plain, size_of
from briefer.pattern import pattern

__all__ = ["steps"]

_NEAR = 90
_NAME = pattern(r"[A-Z][\w&'’-]+\s$")
_TIME = pattern(r"\b(?:day|session|week|month|quarter|year|season|decade)s?\b")


def steps(case: Case) -> Iterator[tuple[Figure, Size, Size]]:
    """Yield level, amount and percentage of `lost 412 points to finish at 40,788, a 1.6% decline`."""
    for figures in case.related_figures:
        if len(figures) < 3:
            continue
        sizes = [size_of(case, figures, index) for index in range(len(figures))]
        for index in range(len(figures) - 2):
            row = list(zip(figures[index : index + 3], sizes[index : index + 3], strict=True))
            levels = [figure for figure, size in row if size is None and figure.unit != "percent"]
            amounts = [
                Size(figure, size.falls)
                for figure, size in row
                if size is not None and figure.kind != "percent"
            ]
            shares = [size for figure, size in row if size is not None and figure.unit == "percent"]
            if not (len(levels) == len(amounts) == len(shares) == 1):
                continue
            gaps = [case.between(*pair) for pair in pairwise(figures[index : index + 3])]
            if any(len(gap) > _NEAR or not is_plain(gap) for gap in gaps):
                continue
            [level], [amount], [share] = levels, amounts, shares
            if (
                amount.falls == share.falls
                and amount.figure.like(level)
                and not any(_is_name(case, figure) for figure in (level, amount.figure))
                and not _is_of_two_times(case, amount.figure, share.figure)
                and not is_on_other_basis(case, share.figure)
            ):
                yield level, amount, share


def _is_name(case: Case, figure: Figure) -> bool:
    """Whether a bare number belongs to a name: `the FTSE 100 gained`."""
    return figure.kind == "number" and _NAME.search(case.before(figure, 20)) is not None


def _is_of_two_times(case: Case, one: Figure, other: Figure) -> bool:
    """Whether two sizes are of moves over different times: `$2 cheaper on the day, and 6% in a month`."""
    times = [set(_TIME.findall(case.behind(figure, 40).split(",")[0])) for figure in (one, other)]
    return all(times) and not times[0] & times[1]
