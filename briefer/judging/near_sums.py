"""Sums that no construction spells out: figures in a row that nearly add to the one before or behind them."""

import re
from collections.abc import Hashable, Iterator
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
_REACH = 4
"""How many sentences before a list the total may stand."""
_THE_REST = pattern(
    r"\b(?:(?:the|all\s+the)\s+(?:rest|remainder)|(?:every(?:thing|body|one)|all)\s+else)\b", re.I
)
"""What closes a list."""
_THERE_ARE = pattern(r"\s*(?:There|They|These|Those)\s+(?:are|were)\b")
_LISTED = pattern(r"[^.:!?]*(?:,|;|\band\b|\bplus\b|\bwhile\b|\bahead\s+of\b)[^.:!?]*", re.I)
_ELSE = pattern(
    r"\b(?:of\s+(?:which|whom)|net\s+of|compared|against|versus|less|minus|deduct\w*|from\s+[$€£\d]|instead|previous|last\s+year|earlier|before|respectively|than|per|a\s+share|each)\b",
    re.I,
)
_MOST = pattern(r"\b(?:majority|most)\s+of\b", re.I)


def near_sums(case: Case) -> Iterator[Sum]:
    """Yield totals with the parts of one sentence that stand beside them and come near to them."""
    before: list[Place] = []
    for places in passages(case):
        alike: dict[Hashable, list[Place]] = {}
        for place in places if len(places) >= _LEAST else ():
            if _is_amount(place):
                alike.setdefault(place.figure.matter, []).append(place)
        for figures in alike.values():
            if len(figures) > _LEAST:
                yield from _in_rows(case, figures)
            if len(figures) >= _LEAST:
                yield from _closed(case, before, figures)
        before = places


def _closed(case: Case, before: list[Place], figures: list[Place]) -> Iterator[Sum]:
    """Yield the total of the paragraph before with a list that ends with what is left of it: `and all else £104m`."""
    parts = [place.figure for place in figures if place.sentence == figures[0].sentence]
    if len(parts) < _LEAST or not _THE_REST.search(case.between(parts[-2], parts[-1])):
        return
    totals = [
        place.figure
        for place in before
        if place.figure.matter == parts[0].matter
        and _is_amount(place)
        and figures[0].sentence - place.sentence <= _REACH
    ]
    found = [Sum(total, parts, is_loose=True) for total in totals]
    if len(found) == 1 and _may_be(case, found[0]):
        yield found[0]


def _in_rows(case: Case, figures: list[Place]) -> Iterator[Sum]:
    """Yield the sums of the figures of each sentence, with a total among them or just before or behind."""
    rows = [list(row) for _, row in groupby(figures, key=lambda place: place.sentence)]
    for at, listed in enumerate(rows):
        readings = [(listed[0], listed[1:]), (listed[-1], listed[:-1])]
        if at and listed[0].sentence - rows[at - 1][0].sentence == 1:
            readings.append((rows[at - 1][-1], listed))
        if at + 1 < len(rows) and rows[at + 1][0].sentence - listed[0].sentence == 1:
            readings.append((rows[at + 1][0], listed))
        found = [Sum(total.figure, [part.figure for part in parts]) for total, parts in readings]
        found = [each for each in found if _may_be(case, each)]
        most = max((len(each.parts) for each in found), default=0)
        found = [each for each in found if len(each.parts) == most]
        beside = [place for row in rows[max(0, at - 1) : at + 2] for place in row]
        if len(found) == 1 and not _is_given(found[0], beside):
            yield found[0]


def _is_given(found: Sum, beside: list[Place]) -> bool:
    """Whether a figure near by is the sum: `Revenue grew to £213.6m from £198.5m`, and the parts add to the first."""
    total = added(found.parts)
    return any(
        place.figure is not found.total
        and place.figure not in found.parts
        and total.holds(place.figure.extent)
        for place in beside
    )


def _is_amount(place: Place) -> bool:
    figure = place.figure
    if figure.kind == "percent" or figure.may_be_year or not figure.is_closed:
        return False
    is_told = figure.kind == "quantity" or figure.is_in_digits
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
