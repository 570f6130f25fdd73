"""Amounts of which sums, shares, growth or products hold only with another scale: `19 billion` where parts make 19 million.

The words are asked for nothing: that figures fit to the last digit once a million is read as a billion is no chance.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from briefer.judging.case import Case, Figure
from briefer.judging.passages import Place
from briefer.judging.running import around, running
from briefer.judging.units import is_count, with_durations
from briefer.pattern import pattern
from briefer.rounding import WHOLE, Extent, exactly

__all__ = ["rescaled"]

_SCALE = pattern(
    r"(?:\d|\b)(?P<scale>lakh\s+crore|crore|lakh|thousand|million|billion|trillion|tn|bn|m|k)\b", re.I
)
_SLIPS = {
    "thousand": (3,),
    "k": (3,),
    "million": (3, -3),
    "m": (3, -3),
    "billion": (-3, 3),
    "bn": (-3, 3),
    "trillion": (-3,),
    "tn": (-3,),
    "crore": (5, -2),
    "lakh": (2,),
    "lakh crore": (-5,),
}
"""By which powers of ten a scale is mistaken for another."""
_REACH = 2
_CROWD = 12
_MOST = 5
"""Parts of a sum."""
_DIGITS = 2
_COARSE = 12
"""What is computed may be so much less sharp than what is stated."""
_LEAST, _WHOLE = 3, 100
"""Percentages that are no share to be told by its digits."""
_FEW = 100
"""Counts below this are not rounded."""
_BY_TIME = pattern(r"\b(?:annual|yearly|monthly|each|every)\b", re.I)
_EACH = pattern(r"\s+(?:each|apiece|per|an?|every)\b", re.I)
_AT = pattern(r"\b(?:at|each|every|annual|yearly|monthly)\b[^.;:,\d]{0,25}$", re.I)


def rescaled(case: Case) -> Iterator[tuple[Figure, tuple[Figure, ...], int]]:
    """Yield the amount, the figures that it fits with another scale, and the power of ten between the two."""
    told: set[frozenset[int]] = set()
    for place in running(case):
        scale = _SCALE.search(place.figure.text)
        if scale is None or not _is_sharp(place.figure):
            continue
        near = [
            each for each in around(case, place, _REACH) if each is not place and not each.figure.may_be_year
        ]
        if not 2 <= len(near) <= _CROWD:
            continue
        slips = _SLIPS[re.sub(r"\s+", " ", scale["scale"].lower())]
        readings = [(power, _fitting(case, place, near, power)) for power in (0, *slips)]
        if readings[0][1]:
            continue
        for power, found in readings[1:]:
            figures = frozenset({place.figure.start, *(each.start for each in found or ())})
            if found and figures not in told:
                told.add(figures)
                yield place.figure, found, power
                break


def _is_sharp(figure: Figure) -> bool:
    low = figure.value.low
    return low is not None and low == figure.value.high and _length(low) >= _DIGITS


def _length(number: Decimal) -> int:
    return len(number.normalize().as_tuple().digits)


def _fitting(case: Case, place: Place, near: Sequence[Place], power: int) -> tuple[Figure, ...] | None:
    """Return the figures that give an amount, or that it gives with others, if its scale is moved by a power of ten."""
    amount = place.figure
    extent = amount.extent.scaled(Decimal(1).scaleb(power))
    alike = [
        each
        for each in near
        if each.figure.like(amount) and each.figure.matter == amount.matter and each.figure.is_point
    ]
    shares = [
        each.figure for each in near if each.figure.unit == "percent" and each.sentence == place.sentence
    ]
    return (
        _as_sum(amount, extent, alike)
        or _with_percent(place, extent, alike, shares)
        or (_with_count(case, place, extent, near) if amount.kind == "money" else None)
    )


def _gives(computed: Extent, extent: Extent) -> bool:
    """Whether what is computed with the figures as printed rounds to an amount, and is no coarser itself."""
    low, high = computed.strict
    point, (least, most) = computed.plain.low, extent.strict
    if low is None or high is None or point is None or least is None or most is None:
        return False
    return least <= point <= most and high - low <= (most - least) * _COARSE


def _as_sum(amount: Figure, extent: Extent, alike: list[Place]) -> tuple[Figure, ...] | None:
    """`11 million maize, 6 million wheat and 2 million barley`; two that are apart by the amount."""
    for first in range(len(alike)):
        for last in range(first + 2, min(first + _MOST, len(alike)) + 1):
            parts = [place.figure for place in alike[first:last]]
            if len({part.start < amount.start for part in parts}) > 1:
                break
            if len({place.sentence for place in alike[first:last]}) not in (1, len(parts)):
                continue  # a list stands in one sentence, or has one for each item
            total = parts[0].extent
            for part in parts[1:]:
                total = total + part.extent
            if _gives(total, extent):
                return tuple(parts)
    for one, other in combinations([place.figure for place in alike], 2):
        low, high = sorted((one, other), key=lambda each: each.value.low or 0)
        if high.value.low != low.value.low and _gives(high.extent - low.extent, extent):
            return one, other
    return None


def _with_percent(
    place: Place, extent: Extent, alike: list[Place], shares: list[Figure]
) -> tuple[Figure, ...] | None:
    """A share of another amount; the growth to it or from it in one sentence."""
    for share in shares:
        stated = share.extent
        if not _LEAST < (share.value.low or 0) < _WHOLE or not share.is_in_digits:
            continue
        for other in alike:
            ratio = (extent / other.figure.extent).scaled(100)
            readings = [ratio]
            if other.sentence == place.sentence:
                readings += [ratio - WHOLE, WHOLE - ratio]
            if any(_gives(each, stated) for each in readings):
                return other.figure, share
    return None


def _with_count(case: Case, place: Place, extent: Extent, near: Sequence[Place]) -> tuple[Figure, ...] | None:
    """So many at a price, or the total over so many."""
    amount = place.figure
    counts = [each.figure for each in near if is_count(each.figure) and (each.figure.value.low or 0) > 1]
    if _BY_TIME.search(case.before(amount, 40)):
        counts += _years(case, [*near, place])
    for count in counts:
        number = exactly(count.value.low or 0) if (count.value.low or 0) < _FEW else count.extent
        for beside in near:
            other = beside.figure
            if other.kind != "money" or other.unit != amount.unit or not other.is_point:
                continue
            if not any(start <= count.start < end for start, end in map(case.sentence_at, (amount, other))):
                continue
            if _is_each(case, other) and _gives(other.extent * number, extent):
                return other, count
            if _is_each(case, amount) and _gives(extent * number, other.extent):
                return other, count
    return None


def _years(case: Case, near: Sequence[Place]) -> list[Figure]:
    """Return the stretches of time in the sentences around."""
    sentences = {place.sentence: place.figures for place in near}.values()
    return [each for figures in sentences for each in with_durations(case, figures) if each not in figures]


def _is_each(case: Case, price: Figure) -> bool:
    return (
        bool(price.per)
        or _EACH.match(case.behind(price, 20)) is not None
        or _AT.search(case.before(price, 30)) is not None
    )
