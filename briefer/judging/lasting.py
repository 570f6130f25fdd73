"""Stretches of time as figures in days: `47 days`, `two and a half hours`, `a 14-week closure`."""

from collections.abc import Iterator
from decimal import Decimal

from briefer.judging.case import Case, Figure, Spot, reckoned
from briefer.pattern import pattern
from briefer.rounding import Extent, Interval

__all__ = ["DAYS", "lasting"]

_PERIOD = pattern(r"P(?P<time>T?)(?P<count>\d+(?:\.\d+)?)(?P<unit>[HMSDWY])")
DAYS = {
    "H": Decimal(1) / 24,
    "D": Decimal(1),
    "W": Decimal(7),
    "M": Decimal("30.4"),
    "Y": Decimal(365),
    "TM": Decimal(1) / 1440,
    "S": Decimal(1) / 86400,
}
"""How long the units of ISO 8601 are, months and years on average; `TM` is a minute."""


def lasting(case: Case) -> Iterator[Figure]:
    """Yield the stretches of time of an article, the unit of each the letter that ISO 8601 has for it."""
    for mention in case.mentions:
        timex = getattr(mention.value, "timex", None) if mention.kind == "date" else None
        ends = [_PERIOD.fullmatch(end) for end in (timex or "").split("/")]
        sizes = [_days(*end.group("time", "unit", "count")) for end in ends if end is not None]
        if sizes and len(sizes) == len(ends) and ends[0] is not None:
            place = Spot(mention.start, mention.end, mention.text)
            extent = Extent(*[Interval(min(sizes), max(sizes))] * 4)
            yield reckoned(place, "quantity", _unit(*ends[0].group("time", "unit")), extent)


def _unit(time: str, unit: str) -> str:
    return "TM" if time and unit == "M" else unit


def _days(time: str, unit: str, count: str) -> Decimal:
    return Decimal(count) * DAYS[_unit(time, unit)]
