"""The closed word lists of the date kind."""

from decimal import Decimal
from typing import NamedTuple

__all__ = [
    "APART",
    "APPROXIMATE",
    "DECADES",
    "FOUR_DIGITS",
    "MONTHS",
    "NUMBERS",
    "ORDINALS",
    "PARTS",
    "PERIODIC",
    "SEASONS",
    "SHIFT",
    "SHIFTS",
    "UNITS",
    "WEEKDAYS",
    "Unit",
    "full_year",
    "words",
]


def words(listed: str) -> frozenset[str]:
    """Return the words of a line."""
    return frozenset(listed.split())


def full_year(digits: str) -> int:
    """Return a year of two or four digits; two-digit years run from 1950 to 2049."""
    return int(digits) if len(digits) == 4 else int(digits) + (1900 if int(digits) >= 50 else 2000)


FOUR_DIGITS = r"(?:1[5-9]|20|21)\d\d(?!\d|[.,]\d|%)"
"""Pattern of a year that a month or a season precedes."""


MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "January Jan",
            "February Feb",
            "March Mar",
            "April Apr",
            "May",
            "June Jun",
            "July Jul",
            "August Aug",
            "September Sept Sep",
            "October Oct",
            "November Nov",
            "December Dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, name in enumerate(
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    )
}

SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}

DECADES = {
    "sixties": 1960,
    "seventies": 1970,
    "eighties": 1980,
    "nineties": 1990,
    "twenties": 1920,
    "thirties": 1930,
    "forties": 1940,
    "fifties": 1950,
}

APART = frozenset(("every", "each", "per"))
"""Before a unit they make a set of it."""


class Unit(NamedTuple):
    """What a unit word counts in."""

    name: str
    grain: str
    letter: str
    """Of ISO 8601, with the `T` of a time before it; empty for a period, which has no length."""
    times: int
    """How many of the grain it is."""


_UNITS = (
    Unit("minute", "minute", "TM", 1),
    Unit("hour", "hour", "TH", 1),
    Unit("day", "day", "D", 1),
    Unit("weekend", "weekend", "WE", 1),
    Unit("week", "week", "W", 1),
    Unit("fortnight", "week", "W", 2),
    Unit("month", "month", "M", 1),
    Unit("quarter", "quarter", "Q", 1),
    Unit("half", "half", "M", 6),
    Unit("year", "year", "Y", 1),
    Unit("decade", "year", "Y", 10),
    Unit("period", "period", "", 1),
)
UNITS = {form: unit for unit in _UNITS for form in (unit.name, unit.name + "s")}
UNITS |= dict.fromkeys(("century", "centuries"), Unit("century", "year", "Y", 100))
UNITS["fiscal"] = Unit("year", "year", "Y", 1)
"""Unit word, singular or plural → what it counts in; in India `the last fiscal` is a year."""

_UP_TO_TWENTY = """one two three four five six seven eight nine ten
eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"""
_TENS = "thirty forty fifty sixty seventy eighty ninety"
NUMBERS: dict[str, Decimal | None] = {
    **{word: Decimal(number) for number, word in enumerate(_UP_TO_TWENTY.split(), start=1)},
    **{word: Decimal(number * 10) for number, word in enumerate(_TENS.split(), start=3)},
    **dict.fromkeys(("a", "an", "another", "single", "a single"), Decimal(1)),
    **dict.fromkeys(("half", "half a", "half an", "a half"), Decimal("0.5")),
    **dict.fromkeys(("quarter of a", "a quarter of a"), Decimal("0.25")),
    "a couple of": Decimal(2),
    "a dozen": Decimal(12),
    **dict.fromkeys(("several", "few", "a few", "many", "dozens of", "a number of")),
}
"""Number word → number; None for those that say none."""

ORDINALS = {
    word: number
    for number, word in enumerate(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"],
        start=1,
    )
} | {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "final": -1}

SHIFTS = {
    "last": ("published", -1),
    "past": ("published", -1),
    "this": ("published", 0),
    "current": ("published", 0),
    "next": ("published", 1),
    "coming": ("published", 1),
    "latest": ("published", -1),
    "previous": ("text", -1),
    "prior": ("text", -1),
    "preceding": ("text", -1),
    "following": ("text", 1),
    "same": ("text", 0),
    "corresponding": ("text", 0),
    "comparable": ("text", 0),
    "that": ("text", 0),
    "this past": ("published", -1),
    "this coming": ("published", 1),
}
"""Modifier → what it counts from, and how many steps."""

SHIFT = r"(?: [Ll]ast | [Nn]ext | [Tt]his (?: \s past | \s coming )? )"
"""Pattern of the modifiers that a weekday or a season takes."""

PARTS = {
    "early": "early",
    "earlier": "early",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "later": "late",
    "beginning": "start",
    "start": "start",
    "end": "end",
    "close": "end",
}

APPROXIMATE = frozenset(
    (
        "nearly",
        "almost",
        "about",
        "around",
        "roughly",
        "approximately",
        "more than",
        "less than",
        "fewer than",
        "at least",
        "at most",
        "up to",
        "as many as",
        "no more than",
        "no less than",
        "some",
        "another",
    )
)

PERIODIC = {
    "daily": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "quarterly": "P1Q",
    "yearly": "P1Y",
    "annual": "P1Y",
    "annually": "P1Y",
}
