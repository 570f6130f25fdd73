"""The rounding model: a figure stands for the interval that its digits leave open.

A figure written to unit u stands for [v - u/2, v + u/2], as in XBRL Calculations 1.1. Zeros at the end of
a whole number may be digits or mere places, so each figure has three extents, each within the next:

- strict: every printed digit counts, `$200 billion` is 199.5 to 200.5;
- loose: zeros at the end are places, `$200 billion` is 150 to 250;
- hedged: `about` and its like widen by a twentieth on each side, too, where no more than three digits are given.

`over` and `up to` open a side in all three; a range stands for all between its ends.
"""

from collections.abc import Callable
from decimal import ROUND_DOWN, Decimal
from typing import NamedTuple, Protocol

from briefer.mention import Hedge
from briefer.pattern import pattern
from briefer.slotted import slotted

__all__ = ["WHOLE", "Extent", "Interval", "Printed", "cut_off", "exactly", "extent_of"]

_ZERO = Decimal(0)
_HEDGE = Decimal("0.05")
_ROUGH = 3
"""Digits that a rough figure has at most."""
_POINT = pattern(r"\d\.\d")


class Interval(NamedTuple):
    """All numbers between two ends, ends included; None is an open side."""

    low: Decimal | None
    high: Decimal | None

    def meets(self, other: "Interval") -> bool:
        """Tell whether the two have numbers in common; ends that merely touch do not count, but a point does.

        `5.2` and `5.3` are not the same figure, although 5.25 may be rounded to either.
        """
        if _below(self.high, other.low) or _below(other.high, self.low):
            return False
        touches = (self.low is not None and self.low == other.high) or (
            self.high is not None and self.high == other.low
        )
        return not touches or self.low == self.high or other.low == other.high

    def hull(self, other: "Interval") -> "Interval":
        """Return the smallest interval that holds both."""
        low = None if self.low is None or other.low is None else min(self.low, other.low)
        high = None if self.high is None or other.high is None else max(self.high, other.high)
        return Interval(low, high)

    def gap(self, other: "Interval") -> Decimal:
        """Return how far apart the two are; 0 where they meet."""
        if _below(self.high, other.low):
            return other.low - self.high  # type: ignore[operator]
        if _below(other.high, self.low):
            return self.low - other.high  # type: ignore[operator]
        return _ZERO

    def plus(self, other: "Interval") -> "Interval":
        """Add the ends."""
        return Interval(_sum(self.low, other.low), _sum(self.high, other.high))

    def negated(self) -> "Interval":
        """Turn the interval around zero."""
        return Interval(None if self.high is None else -self.high, None if self.low is None else -self.low)

    def minus(self, other: "Interval") -> "Interval":
        """Subtract the ends, each from the one that leaves the most open."""
        low = None if self.low is None or other.high is None else self.low - other.high
        return Interval(low, None if self.high is None or other.low is None else self.high - other.low)

    def scaled(self, factor: Decimal | int) -> "Interval":
        """Multiply the ends by a positive number."""
        low, high = self
        return Interval(None if low is None else low * factor, None if high is None else high * factor)

    def times(self, other: "Interval") -> "Interval":
        """Multiply two intervals of magnitudes: what is below zero counts as zero."""
        low = max(self.low or _ZERO, _ZERO) * max(other.low or _ZERO, _ZERO)
        return Interval(low, None if self.high is None or other.high is None else self.high * other.high)

    def over(self, other: "Interval") -> "Interval":
        """Divide two intervals of magnitudes; what may be divided by zero has no upper end."""
        if other.high is not None and other.high <= 0:
            return Interval(_ZERO, None)
        low = _ZERO if other.high is None else max(self.low or _ZERO, _ZERO) / other.high
        if self.high is None or other.low is None or other.low <= 0:
            return Interval(low, None)
        return Interval(low, self.high / other.low)


def _below(high: Decimal | None, low: Decimal | None) -> bool:
    return high is not None and low is not None and high < low


def _sum(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if one is None or other is None else one + other


@slotted(frozen=True)
class Extent:
    """What a figure, or a computation with figures, may stand for."""

    plain: Interval
    """As printed, before any rounding."""
    strict: Interval
    loose: Interval
    hedged: Interval

    def __add__(self, other: "Extent") -> "Extent":
        return self._with(other, Interval.plus)

    def __sub__(self, other: "Extent") -> "Extent":
        return self._with(other, Interval.minus)

    def __neg__(self) -> "Extent":
        return self._each(Interval.negated)

    def __mul__(self, other: "Extent") -> "Extent":
        return self._with(other, Interval.times)

    def __truediv__(self, other: "Extent") -> "Extent":
        return self._with(other, Interval.over)

    def _with(self, other: "Extent", combine: Callable[[Interval, Interval], Interval]) -> "Extent":
        strict = combine(self.strict, other.strict)
        loose = hedged = strict  # most figures are not rounded to zeros, and not hedged
        if self.loose is not self.strict or other.loose is not other.strict:
            loose = hedged = combine(self.loose, other.loose)
        if self.hedged is not self.loose or other.hedged is not other.loose:
            hedged = combine(self.hedged, other.hedged)
        return Extent(combine(self.plain, other.plain), strict, loose, hedged)

    def _each(self, change: Callable[[Interval], Interval]) -> "Extent":
        strict = change(self.strict)
        loose = strict if self.loose is self.strict else change(self.loose)
        hedged = loose if self.hedged is self.loose else change(self.hedged)
        return Extent(change(self.plain), strict, loose, hedged)

    def _all(self) -> tuple[Interval, Interval, Interval, Interval]:
        return self.plain, self.strict, self.loose, self.hedged

    def scaled(self, factor: Decimal | int) -> "Extent":
        """Multiply by a positive number that is not rounded."""
        return self._each(lambda interval: interval.scaled(factor))

    def closed(self) -> "Extent":
        """Return the extent of the figure itself where a comparison was taken for a hedge: `10% below 5.2`."""
        point = self.plain.low if self.plain.high is None else self.plain.high
        if point is None or None not in self.plain:
            return self
        around = [abs(point - end) for each in self._all() for end in each if end is not None]
        return Extent(*(Interval(point - by, point + by) for by in around))

    def holds(self, other: "Extent") -> str | None:
        """Return what it takes for the two to have a number in common: `strict`, `loose`, `hedged`; None if nothing does."""
        if self.strict.meets(other.strict):
            return "strict"
        if self.loose.meets(other.loose):
            return "loose"
        return "hedged" if self.hedged.meets(other.hedged) else None

    def rounds(self, other: "Extent") -> bool:
        """Tell whether one may be the other, rounded or hedged, without being off by more than three per cent."""
        held = self.holds(other)
        if held != "loose":
            return held is not None
        largest = max(abs(end) for extent in (self, other) for end in extent.plain if end is not None)
        return self.strict.gap(other.strict) * 33 <= largest


def cut_off(number: Decimal, places: int) -> Decimal:
    """Return a number without the places behind so many, which are not rounded: 29.8 to none is 29."""
    return number.quantize(Decimal(1).scaleb(-places), ROUND_DOWN)


def exactly(number: Decimal | int) -> Extent:
    """Return the extent of a number that is not rounded."""
    point = Interval(Decimal(number), Decimal(number))
    return Extent(point, point, point, point)


WHOLE = exactly(100)
"""A whole, in percent."""


class Printed(Protocol):
    """An amount as money, percentages, quantities and facts hold it."""

    @property
    def low(self) -> Decimal | None:
        """Lower end."""

    @property
    def high(self) -> Decimal | None:
        """Upper end."""

    @property
    def hedge(self) -> Hedge:
        """How it is qualified."""

    @property
    def decimals(self) -> int:
        """Exact to 10 to the power of minus this."""


def extent_of(value: Printed, text: str) -> Extent | None:
    """Return what a figure may stand for; None for a vague amount.

    Args:
        value: its ends and hedge.
        text: the figure as printed: a zero behind a point is a digit.

    >>> from briefer.pipeline import run
    >>> fact = run("Sales were about $200 billion.").facts[0]
    >>> [str(end.normalize()) for end in extent_of(fact.value, fact.value.text).loose]
    ['1.5E+11', '2.5E+11']
    """
    low, high = value.low, value.high
    if low is None and high is None:
        return None
    unit = Decimal(1).scaleb(-value.decimals)
    plain = Interval(low, high)
    strict = _widened(plain, unit / 2)
    loose = strict if _POINT.search(text) else _widened(plain, _places(plain, unit) / 2)
    hedged = loose
    if value.hedge == "about" and not _is_counted(plain):
        hedged = loose.hull(
            Interval(
                None if low is None else low - abs(low) * _HEDGE,
                None if high is None else high + abs(high) * _HEDGE,
            )
        )
    return Extent(plain, strict, loose, hedged)


def _is_counted(interval: Interval) -> bool:
    """Whether a figure has so many digits that `some` does not make it a rough one: `some 84,210 cars`."""
    ends = [end for end in interval if end is not None]
    return all(len(end.normalize().as_tuple().digits) > _ROUGH for end in ends)


def _widened(interval: Interval, by: Decimal) -> Interval:
    low, high = interval
    return Interval(None if low is None else low - by, None if high is None else high + by)


def _places(interval: Interval, unit: Decimal) -> Decimal:
    """Return the largest power of ten that both ends are multiples of, at least the unit."""
    ends = [end for end in interval if end is not None and end != 0]
    while ends and all(end % (unit * 10) == 0 for end in ends):
        unit *= 10
    return unit
