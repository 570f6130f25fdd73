"""Amounts that stand beside each other in two currencies of which the article gives the rate elsewhere.

No word need say that the one is the other: where an article gives one rate throughout, an amount in a foreign currency
that is none of its conversions is the conversion of the amount beside it.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from briefer.judging.case import Case, Figure
from briefer.judging.passages import Place
from briefer.judging.running import running
from briefer.pattern import pattern
from briefer.rounding import Extent, Interval

__all__ = ["exchanged"]

_LEAST = 2
"""Pairs at one rate that make it that of the article."""
_NEXT = 1
_GAP = 140
_RIGHT_BESIDE = 30
_SMALL = 1000
"""Prices below this, in two sentences, are hardly ever one."""
_WITHIN = Decimal("0.03")
_FAR = Decimal("0.08")
_TIMES = Decimal("2.6")
_THEN = pattern(
    r"\b(?:(?:19|20)\d\d|ago|earlier|previously|then|at\s+the\s+time|the\s+rate|exchange\s+rate|hedged?|instead|compared|against|than|rose|fell|plus|another|separate\w*|besides|addition\w*)\b",
    re.I,
)
"""What may set two amounts apart, or give them the rate of another time."""


def exchanged(case: Case) -> Iterator[tuple[Figure, Figure, Extent]]:
    """Yield two amounts of one value that are not, and the rate of the article: units of the second for one of the first."""
    amounts = [place for place in running(case) if _is_amount(place.figure)]
    if len({place.figure.unit for place in amounts}) < 2 or len(amounts) < 2 * (_LEAST + 1):
        return
    beside = [pair for pair in pairwise(amounts) if _are_beside(*pair)]
    for units in dict.fromkeys(_units(pair) for pair in beside):
        pairs = [_ordered(pair) for pair in beside if _units(pair) == units]
        rate = _rate_of(pairs)
        if rate is None:
            continue
        matched = {each.start for pair in pairs if _is_near(_rate(pair), rate, _WITHIN) for each in pair}
        left = [pair for pair in pairs if matched.isdisjoint(each.start for each in pair)]
        odd = [pair for pair in left if _is_off(_rate(pair), rate) and not _is_of_another_time(case, pair)]
        if len(odd) == len(left) == 1:
            yield *odd[0], rate


def _is_amount(figure: Figure) -> bool:
    return figure.kind == "money" and figure.unit is not None and figure.is_point


def _are_beside(one: Place, two: Place) -> bool:
    first, second = one.figure, two.figure
    if one.sentence != two.sentence and min(first.value.low or 0, second.value.low or 0) < _SMALL:
        return False
    is_near = two.sentence - one.sentence <= _NEXT and second.start - first.end <= _GAP
    return is_near and first.unit != second.unit and (first.per or second.per) == (second.per or first.per)


def _units(pair: tuple[Place, Place]) -> tuple[str, ...]:
    return tuple(sorted(place.figure.unit or "" for place in pair))


def _ordered(pair: tuple[Place, Place]) -> tuple[Figure, Figure]:
    one, two = sorted((place.figure for place in pair), key=lambda figure: figure.unit or "")
    return one, two


def _rate(pair: tuple[Figure, Figure]) -> Extent:
    return pair[1].extent.closed() / pair[0].extent.closed()


def _rate_of(pairs: Sequence[tuple[Figure, Figure]]) -> Extent | None:
    """Return the rate that most of the amounts beside each other share, if there are enough of them."""
    rates = [_rate(pair) for pair in pairs]
    shared = [
        (
            sum(
                _weight(pair)
                for pair, each in zip(pairs, rates, strict=True)
                if _is_near(each, rate, _WITHIN)
            ),
            rate,
        )
        for rate in rates
    ]
    # Of two that share as much, the one with more digits tells the rate better.
    weight, best = max(shared, key=lambda each: (each[0], -_breadth(each[1])), default=(0, None))
    if best is None or weight < _LEAST or sum(_is_near(each, best, _WITHIN) for each in rates) < _LEAST:
        return None
    return best


def _weight(pair: tuple[Figure, Figure]) -> int:
    """Amounts right beside each other are surer to be one."""
    first, second = sorted(pair, key=lambda figure: figure.start)
    return 2 if second.start - first.end < _RIGHT_BESIDE else 1


def _breadth(rate: Extent) -> Decimal:
    low, high = rate.strict
    return (high - low) / high if low is not None and high else Decimal(1)


def _is_near(rate: Extent, other: Extent, tolerance: Decimal) -> bool:
    low, high = other.strict
    if low is None or high is None:
        return False
    return rate.strict.meets(Interval(low * (1 - tolerance), high * (1 + tolerance)))


def _is_off(rate: Extent, usual: Extent) -> bool:
    point, other = rate.plain.low, usual.plain.low
    if not point or not other or _is_near(rate, usual, _FAR):
        return False
    return other <= point * _TIMES and point <= other * _TIMES


def _is_of_another_time(case: Case, pair: tuple[Figure, Figure]) -> bool:
    """Whether words around two amounts set them apart."""
    first, second = sorted(pair, key=lambda figure: figure.start)
    return _THEN.search(case.text, max(0, first.start - 60), second.end + 40) is not None
