"""Sums that no construction spells out: figures in a row that nearly add to the one before or behind them."""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from briefer.judging.case import Case
from briefer.judging.passages import Place, passages
from briefer.judging.scales import is_measure
from briefer.judging.sizes import size_of
from briefer.judging.sums import PARTIAL, Sum, added, smaller
from briefer.pattern import pattern

__all__ = ["near_sums"]

_LEAST = 3
"""Fewer parts may be near another figure by chance."""
_NEAR = 8
"""A total may be off by one part in so many."""
_FEW = 10
_THERE_ARE = pattern(r"\s*(?:There|They|These|Those)\s+(?:are|were)\b")
_LISTED = pattern(r"[^.:!?]*(?:,|;|\band\b|\bplus\b|\bwhile\b|\bahead\s+of\b)[^.:!?]*", re.I)
_ELSE = pattern(
    r"\b(?:of\s+(?:which|whom)|compared|against|versus|from\s+[$€£\d]|instead|previous|last\s+year|earlier|before|respectively|than|per|a\s+share|each)\b",
    re.I,
)
_MOST = pattern(r"\b(?:majority|most)\s+of\b", re.I)


def near_sums(case: Case) -> Iterator[Sum]:
    """Yield totals with the parts of one sentence that stand beside them and come near to them."""
    for places in passages(case):
        figures = [place for place in places if _is_amount(place)] if len(places) > _LEAST else []
        if len(figures) <= _LEAST:
            continue
        for _, row in groupby(figures, key=lambda place: place.sentence):
            listed = list(row)
            at = figures.index(listed[0])
            before = figures[at - 1 : at] if at and listed[0].sentence - figures[at - 1].sentence == 1 else []
            end = at + len(listed)
            behind = [place for place in figures[end : end + 1] if place.sentence - listed[0].sentence == 1]
            readings = [(listed[0], listed[1:]), (listed[-1], listed[:-1])]
            readings += [(each, listed) for each in (*before, *behind)]
            found = [Sum(total.figure, [part.figure for part in parts]) for total, parts in readings]
            found = [each for each in found if _may_be(case, each)]
            most = max((len(each.parts) for each in found), default=0)
            found = [each for each in found if len(each.parts) == most]
            if len(found) == 1:
                yield found[0]


def _is_amount(place: Place) -> bool:
    figure = place.figure
    if figure.kind == "percent" or figure.may_be_year or None in (figure.value.low, figure.value.high):
        return False
    is_told = figure.kind == "quantity" or any(character.isdigit() for character in figure.text)
    return is_told and (figure.kind != "number" or (figure.value.high or 0) >= _FEW)


def _may_be(case: Case, found: Sum) -> bool:
    total, parts = found.total, found.parts
    if len(parts) < _LEAST or not all(smaller(part, total) for part in parts):
        return False
    if not all(part.like(parts[0]) for part in parts) and not _is_mixed(case, found):
        return False
    if not parts[0].like(total) and not _is_mixed(case, found):
        return False
    one, other = added(parts).plain.low, total.extent.plain.low
    if not one or not other or abs(one - other) * _NEAR > other:
        return False
    if not all(_LISTED.fullmatch(case.between(*pair)) for pair in pairwise(parts)):
        return False
    start, _ = case.sentence_at(parts[0])
    words = case.text[start if total.start < start else min(total.end, parts[0].start) : parts[-1].end + 20]
    first, last = min(total.start, parts[0].start), max(total.end, parts[-1].end)
    if _ELSE.search(words) or PARTIAL.search(case.text, first, last) or _MOST.search(case.text, first, last):
        return False
    return not any(size_of(case, [each], 0) for each in (total, *parts))


def _is_mixed(case: Case, found: Sum) -> bool:
    """Whether the parts of a count may have names of their own: `The fleet has 46 planes. There are 24 turboprops …`."""
    figures = [found.total, *found.parts]
    if any(figure.kind != "quantity" or is_measure(figure.unit) for figure in figures):
        return False
    start, _ = case.sentence_at(found.parts[0])
    return found.total.start < start and _THERE_ARE.match(case.text, start) is not None
