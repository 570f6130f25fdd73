"""The closed word lists of the date kind."""

from collections.abc import Iterable

__all__ = [
    "APPROXIMATE",
    "CARDINALS",
    "DECADES",
    "FOUR_DIGITS",
    "MONTHS",
    "ORDINALS",
    "PARTS",
    "PERIODIC",
    "SEASONS",
    "SHIFTS",
    "UNITS",
    "WEEKDAYS",
    "cased",
    "full_year",
]


def cased(words: Iterable[str]) -> list[str]:
    """Return words as they are and with a capital: patterns match case, which is many times faster."""
    return sorted({form for word in words for form in (word, word[:1].upper() + word[1:])})


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

UNITS = {
    "minute": ("minute", "T", "M", 1),
    "hour": ("hour", "T", "H", 1),
    "day": ("day", "", "D", 1),
    "week": ("week", "", "W", 1),
    "fortnight": ("week", "", "W", 2),
    "month": ("month", "", "M", 1),
    "quarter": ("quarter", "", "Q", 1),
    "half": ("half", "", "M", 6),
    "year": ("year", "", "Y", 1),
    "decade": ("year", "", "Y", 10),
    "century": ("year", "", "Y", 100),
}
"""Unit word → grain, `T` of a time, ISO 8601 letter, and how many of them it is."""

CARDINALS = {
    word: number
    for number, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ],
        start=1,
    )
} | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
}

ORDINALS = {
    word: number
    for number, word in enumerate(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"],
        start=1,
    )
} | {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "final": -1, "last": -1}

SHIFTS = {
    "last": ("published", -1),
    "past": ("published", -1),
    "this": ("published", 0),
    "current": ("published", 0),
    "next": ("published", 1),
    "coming": ("published", 1),
    "previous": ("text", -1),
    "prior": ("text", -1),
    "preceding": ("text", -1),
    "following": ("text", 1),
    "same": ("text", 0),
    "that": ("text", 0),
}
"""Modifier → what it counts from, and how many steps."""

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

APPROXIMATE = (
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
