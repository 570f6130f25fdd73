"""Sums that the digits propose: figures in a row that add to all but one digit of the one before or behind them."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from briefer.judging.case import Case, Figure
from briefer.judging.misprints import misprinted
from briefer.judging.passages import Place
from briefer.judging.running import running
from briefer.judging.shares import are_counts
from briefer.judging.sizes import size_of
from briefer.judging.sums import PARTIAL, Sum, added, smaller
from briefer.pattern import pattern

__all__ = ["drawn_sums"]

_REACH = 2
"""How many sentences a row may go on behind the one of the total."""
_SEVERAL = 3
_MOST = 8
_FEW = 100
"""Bare numbers below this count too many things."""
_ELSE = pattern(
    r"\b(?:compared|against|versus|from|instead|previous|last\s+(?:year|month|week)|earlier|than|(?:up|down)\s+(?:from|to|by|on)|per|a\s+share|each|average|between|rose|fell|expect\w*|forecast\w*|target|aged?|year-old)\b"
)
_ADDS = pattern(
    r"\b(?:so|together|in\s+all|totals?|altogether|combined|both|with\s+that|makes?|making|overall)\b", re.I
)
"""What makes two figures parts of a third where more follow."""
_QUARTERS = pattern(r"\bfirst\s+(?:quarter|half|month|year|week|day|season|phase|stage|round)\b")
"""`First` is said of times, too, that are no first of many."""


def drawn_sums(case: Case) -> Iterator[Sum]:
    """Yield a total and the two figures or more that stand in a row beside it."""
    amounts = [place for place in running(case) if _is_amount(case, place)]
    for _, alike in groupby(amounts, key=lambda place: place.figure.matter):
        row = list(alike)
        for index, total in enumerate(row):
            whole = [_behind(row, index), _before(row, index)]
            for parts in (*_rows(whole[0]), *_rows(whole[1][::-1])):
                if (
                    parts not in whole
                    and len(parts) < _SEVERAL
                    and not _ADDS.search(_said(case, total, parts))
                ):
                    continue
                if _may_be(case, total, parts) and not _is_given(row, total, parts):
                    yield Sum(total.figure, [part.figure for part in parts], is_loose=True)
                    break


def _rows(parts: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield all parts, and those up to the end of each sentence: another list may follow."""
    ends = [
        at for at, each in enumerate(parts) if at + 1 == len(parts) or parts[at + 1].sentence != each.sentence
    ]
    for end in reversed(ends):
        yield sorted(parts[: end + 1], key=_start)


def _is_amount(case: Case, place: Place) -> bool:
    figure = place.figure
    if figure.kind == "percent" or figure.may_be_year or not figure.is_point:
        return False
    if figure.kind == "number" and (figure.value.low or 0) < _FEW:
        return False
    return figure.is_in_digits and size_of(case, place.figures, place.at) is None


def _behind(row: Sequence[Place], index: int) -> list[Place]:
    """Return the figures of the sentences that follow on a total, as many as are alike."""
    total = row[index]
    return [each for each in row[index + 1 : index + 1 + _MOST] if each.sentence - total.sentence <= _REACH]


def _before(row: Sequence[Place], index: int) -> list[Place]:
    total = row[index]
    return [each for each in row[max(0, index - _MOST) : index] if total.sentence - each.sentence <= _MOST]


def _may_be(case: Case, total: Place, parts: list[Place]) -> bool:
    if len(parts) < 2:
        return False
    figures = [part.figure for part in parts]
    is_list = len(parts) >= _SEVERAL and parts[0].sentence == parts[-1].sentence
    if not all(
        _may_add(part, total.figure, is_list=is_list) and smaller(part, total.figure) for part in figures
    ):
        return False
    digits = misprinted(total.figure, added(figures))
    if any(part.value.decimals != total.figure.value.decimals for part in figures) and digits < _SEVERAL:
        return False
    if digits < 2 or (len(parts) < _SEVERAL and digits < _SEVERAL):
        return False
    words = _said(case, total, parts)
    return _ELSE.search(words) is None and PARTIAL.search(_QUARTERS.sub("", words)) is None


def _said(case: Case, total: Place, parts: Sequence[Place]) -> str:
    first, last = min((total, *parts), key=_start), max((total, *parts), key=_start)
    return case.text[first.figure.start : last.figure.end + 20]


def _may_add(part: Figure, total: Figure, *, is_list: bool) -> bool:
    """Whether a figure may be a part; what a sentence lists may have names of its own: `9 tractors, 4 combines and 6 trailers`."""
    return part.like(total) or (is_list and are_counts(part, total))


def _is_given(row: Sequence[Place], total: Place, parts: list[Place]) -> bool:
    """Whether another figure is the sum of the parts, or of them and what may be their total."""
    figures = [part.figure for part in parts]
    sums = (added(figures), added([total.figure, *figures]))
    return any(
        computed.holds(each.figure.extent)
        for each in row
        if each is not total and abs(each.sentence - total.sentence) <= _MOST
        for computed in sums
    )


def _start(place: Place) -> int:
    return place.figure.start
