"""Percent that are points: exactly what two rates near by are apart by, where words of movement stand beside it."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from briefer.judging.case import Case, Figure
from briefer.judging.drawn import is_told_apart
from briefer.judging.eras import earlier_of
from briefer.judging.pairs import is_expectation
from briefer.judging.passages import Place
from briefer.judging.running import around, running
from briefer.judging.sizes import OPEN_METRICS, Size, size_of
from briefer.judging.wording import FALL, RISE
from briefer.pattern import pattern
from briefer.rounding import WHOLE, Interval

__all__ = ["drawn_points"]

_REACH = 2
_CROWD = 12
_MOVE = pattern(rf"\b(?:{RISE}|{FALL}|growth|down|up|gained|lost)\b", re.I)
_WINDOW = 45


def drawn_points(case: Case, claimed: set[int]) -> Iterator[tuple[Figure, Figure, Size]]:
    """Yield two rates, the later first, and the percentage that is their difference."""
    for place in running(case):
        size = place.figure
        if size.unit != "percent" or size.start in claimed or not size.is_point:
            continue
        near = [each for each in around(case, place, _REACH) if each is not place]
        rates = [
            each
            for each in near
            if each.figure.unit == "percent" and each.figure.value.low == each.figure.value.high
        ]
        if len(near) > _CROWD or len(rates) < 2 or not _moves(case, place) or _is_explained(place, near):
            continue
        found = []
        for one, other in combinations(rates, 2):
            apart = abs((one.figure.value.low or Decimal(0)) - (other.figure.value.low or Decimal(0)))
            earlier = earlier_of(case, (one.figures, one.at), (other.figures, other.at), is_drawn=True)
            if apart == size.value.low and earlier is not None:
                base, level = (one, other) if earlier == 0 else (other, one)
                if size_of(case, base.figures, base.at) is None and _are_its(
                    case, size, level.figure, base.figure
                ):
                    found.append((level.figure, base.figure))
        if len(found) == 1:
            later, before = found[0]
            yield later, before, Size(size, (later.value.low or 0) < (before.value.low or 0))


def _moves(case: Case, place: Place) -> bool:
    """Whether a word of movement stands beside a percentage."""
    if is_told_apart(case, place) or size_of(case, place.figures, place.at) is not None:
        return True
    around_it = f"{case.before(place.figure, _WINDOW)} | {case.behind(place.figure, _WINDOW)}"
    return _MOVE.search(around_it) is not None


def _are_its(case: Case, size: Figure, level: Figure, base: Figure) -> bool:
    """Whether nothing makes a percentage that of something else than two rates, which have come about."""
    if is_expectation(case, level) or is_expectation(case, base):
        return False
    facts = [each.fact for each in (size, level, base) if each.fact is not None]
    if any(fact.status != "reported" for fact in facts):
        return False
    return len({fact.metric.id for fact in facts if fact.metric is not None} - OPEN_METRICS) < 2


def _is_explained(place: Place, near: list[Place]) -> bool:
    """Whether two figures near a percentage have just that growth."""
    # What the same percentage elsewhere tells of is its own.
    taken = {
        each.sentence
        for each in near
        if each.figure.unit == "percent"
        and each.figure.value.low == place.figure.value.low
        and each.sentence != place.sentence
    }
    levels = [each.figure for each in near if each.sentence not in taken and each.figure.is_point]
    low, high = place.figure.extent.strict
    if low is None or high is None:
        return False
    return any(
        low <= growth <= high
        for one, other in combinations(levels, 2)
        if one.like(other)
        for growth in _growths(one.plain, other.plain)
    )


def _growths(one: Interval, other: Interval) -> Iterator[Decimal]:
    """Yield the growth of figures as printed, in percent, in whichever direction and whatever its sign."""
    for ratio in (one.over(other), other.over(one)):
        growth = ratio.scaled(100).minus(WHOLE.plain)
        yield from (end for end in (growth.low, growth.negated().low) if end is not None)
