"""Figures that look like slips of each other: one digit changed, or two digits swapped."""

from collections.abc import Hashable, Iterable, Iterator
from decimal import Decimal

from briefer.fact import Fact
from briefer.judging.case import Case, Figure
from briefer.judging.words import content, kin
from briefer.rounding import Interval

__all__ = ["Slips", "digits_of", "slips_of", "traces_of"]


def traces_of(value: Interval) -> Iterator[Hashable]:
    """Yield what a figure shares with every figure that is a slip of it; nothing for ranges and short figures.

    The number with one digit blotted out, and its digits in order of size.
    """
    number = value.low if value.low is not None else value.high
    if number is None or (value.low != value.high and value.low is not None and value.high is not None):
        return
    digits = digits_of(number)
    if len(digits) > 2 or (len(digits) == 2 and abs(number) >= 100):
        yield from _traces(number.adjusted(), digits)


def slips_of(facts: list[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Yield the pairs of unequal figures that may be slips of each other, each figure with the first before it."""
    seen: dict[Hashable, Fact] = {}
    for fact in facts:
        partner = None
        for trace in traces_of(Interval(fact.value.low, fact.value.high)):
            other = seen.setdefault(trace, fact)
            if partner is None and _number(other) != _number(fact):
                partner = other
        if partner is not None:
            yield partner, fact


class Slips:
    """Figures by what each shares with all that are a digit or two swapped digits apart from it."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        self._by_trace: dict[Hashable, dict[Interval, Figure]] = {}
        for figure in figures:
            for trace in _blotted(figure):
                self._by_trace.setdefault((figure.matter, trace), {}).setdefault(figure.plain, figure)

    def of(self, figure: Figure) -> Figure | None:
        """Return the only figure of a kind that another one is a slip of; None if there is none or another one too."""
        found: dict[Interval, Figure] = {}
        for trace in _blotted(figure):
            found |= self._by_trace.get((figure.matter, trace), {})
        found.pop(figure.plain, None)
        return next(iter(found.values())) if len(found) == 1 else None

    def beside(self, case: Case, figure: Figure) -> Figure | None:
        """Return the only figure that another one is a slip of, if their sentences share a word."""
        other = self.of(figure)
        if other is None:
            return None
        one, two = (kin(content(case.sentence_of(each))) for each in (figure, other))
        return other if one & two else None


def _blotted(figure: Figure) -> Iterator[Hashable]:
    number = figure.plain.low
    if number is not None and number == figure.plain.high:
        digits = digits_of(number)
        yield from _traces(number.adjusted(), digits) if len(digits) > 1 else ()


def digits_of(number: Decimal) -> str:
    """Return the digits of a number, whatever its scale and sign."""
    return "".join(map(str, number.normalize().as_tuple().digits))


def _traces(place: int, digits: str) -> Iterator[Hashable]:
    yield place, "".join(sorted(digits))
    for index in range(len(digits)):
        yield place, index, digits[:index] + "_" + digits[index + 1 :]


def _number(fact: Fact) -> object:
    """Return the number of a figure, whatever hedges it: `over 2,740` is no slip of `2,740`."""
    low, high = fact.value.low, fact.value.high
    return (low, high) if low is not None and high is not None else (low or high,) * 2
