"""Rates: an amount over a stretch of time, and what that makes for one: `tonnes a day`, `kilometres per hour`."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from briefer.judging.case import Case, Figure
from briefer.judging.echo import paragraphs
from briefer.judging.moves import is_close
from briefer.judging.units import with_durations
from briefer.judging.wording import HEDGE
from briefer.pattern import pattern
from briefer.rounding import Extent, exactly
from briefer.slotted import slotted

__all__ = ["Rate", "rates"]


@slotted(frozen=True)
class Rate:
    """What an amount over a stretch of time makes for one."""

    rate: Figure
    amount: Figure
    length: Figure
    computed: Extent


_DRAWN = pattern(
    rf"(?:\b(?:averag(?:e|es|ed|ing)|mean|pace|speed)\b[^.;:,\d]{{0,30}}?|,\s+or\s+|\b(?:which|that)\s+(?:is|was|makes|means|works\s+out\s+at)\s+|\bequals?\s+){HEDGE}$",
    re.I,
)
_MINUTES = {"minute": 1, "hour": 60, "day": 1440, "week": 10080}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_SPELLED = {"h": "hour", "d": "day", "min": "minute"}


def rates(case: Case) -> Iterator[Rate]:
    """Yield the rates that the text draws from one amount and one stretch of time, unless others give them."""
    for recent, figures in paragraphs(case):
        for index, rate in enumerate(figures):
            per = _per(rate)
            if per is None or not _DRAWN.search(case.lead(figures, index, 70)):
                continue
            before = with_durations(case, figures)
            before = [each for each in before if each.start < rate.start]
            if recent and not index:
                before = [*with_durations(case, recent[-1]), *before]
            found = list(_readings(before, rate, per))
            if any(each.computed.holds(rate.extent) for each in found):
                continue
            found = [each for each in found if is_close(each.computed, rate.extent)]
            if len({each.amount.extent.plain for each in found}) == 1:
                yield min(found, key=lambda each: abs(each.amount.start - each.length.start))


def _per(figure: Figure) -> str | None:
    """Return the stretch of time that a figure is for one of."""
    stretch = figure.per if figure.kind == "money" else (figure.unit or "").partition("/")[2]
    stretch = _SPELLED.get(stretch or "", stretch)
    return stretch if stretch in _MINUTES or stretch in _MONTHS else None


def _readings(before: Sequence[Figure], rate: Figure, per: str) -> Iterator[Rate]:
    unit = (rate.unit or "").partition("/")[0]
    for length in before:
        times = _times(length.unit, per)
        number = length.extent.plain.low
        if times is None or length.kind != "quantity" or not number:
            continue
        for amount in before:
            if amount.kind == rate.kind and amount.unit == unit and amount.per is None:
                # What is at most so much in all is at most so much a year.
                yield Rate(rate, amount, length, amount.extent.closed() / exactly(number * times))


def _times(unit: str | None, per: str) -> Decimal | None:
    """Return how often one stretch of time has another one."""
    for lengths in (_MINUTES, _MONTHS):
        if unit in lengths and per in lengths:
            return Decimal(lengths[unit]) / lengths[per]
    return None
