"""Steps: a level, and the last move to it told twice, as an amount and as a percentage of what it moved from."""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefer.judging.case import Case, Figure
from briefer.judging.echo import paragraphs
from briefer.judging.shares import is_larger
from briefer.judging.sizes import Size, is_on_other_basis, is_plain, size_of
from briefer.judging.wording import HEDGE
from briefer.pattern import pattern

__all__ = ["steps"]

_OR = pattern(rf",?\s+(?:or|\(|that\s+is)\s*{HEDGE}", re.I)
_IS = pattern(
    rf"\b(?:(?:that|this|it|which)(?:['’]s|\s+(?:is|was|means|meant|represents?|marks?))|by|and|up|down)\s+{HEDGE}$",
    re.I,
)
"""What leads to an amount that is no level."""
_BESIDE = pattern(
    r"\)?,?\s*(?:(?P<fall>below|less|lower|fewer|under)|above|more|higher|over)\s+(?:than\s+)?(?:in\s+|the\s+|a\s+|last\s+|its\s+)",
    re.I,
)
_NEAR = 90
_NAME = pattern(r"[A-Z][\w&'’-]+\s$")
_TIME = pattern(r"\b(?:day|session|week|month|quarter|year|season|decade)s?\b")


def steps(case: Case) -> Iterator[tuple[Figure, Size, Size]]:
    """Yield level, amount and percentage of `lost 412 points to finish at 40,788, a 1.6% decline`."""
    yield from _said_again(case)
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


def _said_again(case: Case) -> Iterator[tuple[Figure, Size, Size]]:
    """Yield level, amount and percentage of `exports of $130bn. That is $2bn, or 1.6%, above the 2015 figure`."""
    for recent, figures in paragraphs(case):
        before = recent[-1] if recent else []
        for index, (amount, share) in enumerate(pairwise(figures)):
            if share.unit != "percent" or amount.kind not in ("money", "quantity") or amount.per:
                continue
            if not _OR.fullmatch(case.between(amount, share)) or not _IS.search(case.before(amount, 30)):
                continue
            side = _BESIDE.match(case.behind(share, 30))
            levels = [
                each
                for each in (*before, *figures[:index])
                if each.like(amount) and is_larger(each, amount) and each.kind == amount.kind
            ]
            sizes = [size_of(case, row, at) for row in (before, figures[:index]) for at in range(len(row))]
            taken = {size.figure.start for size in sizes if size is not None}
            levels = [level for level in levels if level.start not in taken]
            if side is not None and len(levels) == 1 and not is_on_other_basis(case, share):
                falls = side["fall"] is not None
                yield levels[0], Size(amount, falls), Size(share, falls)


def _is_name(case: Case, figure: Figure) -> bool:
    """Whether a bare number belongs to a name: `the FTSE 100 gained`."""
    return figure.kind == "number" and _NAME.search(case.before(figure, 20)) is not None


def _is_of_two_times(case: Case, one: Figure, other: Figure) -> bool:
    """Whether two sizes are of moves over different times: `$2 cheaper on the day, and 6% in a month`."""
    times = [set(_TIME.findall(case.behind(figure, 40).split(",")[0])) for figure in (one, other)]
    return all(times) and not times[0] & times[1]
