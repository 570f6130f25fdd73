"""Prices for one: which of three figures is a price, which a count, and which their total."""

import re
from functools import lru_cache
from typing import Any

from briefer.judging.case import Case, Figure, Spot, reckoned
from briefer.judging.scales import power_between
from briefer.judging.wording import HEDGE
from briefer.pattern import pattern
from briefer.rounding import Extent, exactly

__all__ = [
    "EACH",
    "FOR_EACH",
    "exactly_counted",
    "is_count",
    "is_total",
    "names_unit",
    "power_of",
    "roles_of",
    "with_durations",
]

EACH = pattern(
    r"(?:\s+of\s+[a-z]+)?\s*(?:(?:an?\s+(?:month|year|week|day)\s+)?(?P<each>apiece|each)\b"
    r"|(?:an?|per|for each(?: of)?(?: (?:the|its|their))?|for every|to each(?: of)?(?: the)?|to an?|to every)"
    r"\s+(?!(?:of|the|its|their)\b)(?P<noun>(?:square |cubic )?[a-z]+)(?: (?P<head>[a-z]{4,}))?)",
    re.I,
)
"""What stands behind a price for one."""
_ON_EACH = pattern(
    r"\s+(?:(?:on|for|to)\s+)?(?:each|every one)\s+of\s+(?:the|its|their)?\s*|\s+on\s+(?:the|its|their)\s+",
    re.I,
)
FOR_EACH = pattern(
    r"\s+(?:for|to|on)\s+(?:(?:each|every one)(?:\s+of)?\s+)?(?:the\s+|its\s+|their\s+)?", re.I
)
_EACH_HAS = pattern(r"\b[Ee]ach\s+of\s+(?:the|its|their)\s+(?:\w+\s+)?$")
_AVERAGE_OF = pattern(r"\b(?:average|averag(?:es|ed|ing)|mean)\b[^.;:,\d]{0,40}$", re.I)
_PER_HEAD = pattern(r"\bper\s+(?P<noun>[a-z]+)\s+(?:is|was|were|came\s+to|of|at)\s+$", re.I)
_STAFF = frozenset("employee worker head".split())
_STAFF_OF = pattern(rf"\b(?:staff|workforce|headcount|payroll)\s+of\s+{HEDGE}$", re.I)
_STRETCHES = frozenset("year month week day hour quarter".split())
_LASTS = pattern(r"(?P<p>P(?=\d+[YMWD]$)|PT(?=\d+[HM]$))(?P<count>\d+)(?P<unit>[YMWDH])")


def with_durations(case: Case, figures: list[Figure]) -> list[Figure]:
    """Return the figures of a sentence with the stretches of time in it, which are counted, too."""
    start, end = case.sentence_at(figures[0])
    stretches = []
    for mention in case.mentions_in(start, end):
        value: Any = mention.value
        found = _LASTS.fullmatch(value.timex or "") if mention.kind == "date" else None
        if found and int(found["count"]) > 1:
            unit = {"PY": "year", "PM": "month", "PW": "week", "PD": "day", "PTH": "hour", "PTM": "minute"}[
                found["p"] + found["unit"]
            ]
            count = exactly(int(found["count"]))
            place = Spot(mention.start, mention.end, mention.text)
            stretches.append(reckoned(place, "quantity", unit, count))
    return sorted([*figures, *stretches], key=lambda figure: figure.start) if stretches else figures


def roles_of(case: Case, figures: list[Figure], at: int) -> tuple[Figure, Figure, Figure, bool] | None:
    """Tell price, count and total of three figures in a row, and whether the text says that the price is for one."""
    trio = figures[at : at + 3]
    found = [
        (price, count, total, is_sure)
        for price in trio
        for count in trio
        for total in trio
        if len({price.start, count.start, total.start}) == 3
        and is_count(count)
        and is_total(price, total)
        and (is_sure := _is_for_one(case, price, count)) is not None
    ]
    return max(found, key=lambda roles: roles[3], default=None)


def is_count(figure: Figure) -> bool:
    """Tell whether a figure counts things."""
    return figure.kind in ("quantity", "number")


_MEASURES = frozenset(
    "mile hour minute second year month week day acre ton tonne barrel litre liter gallon metre meter foot inch ounce pound point".split()
)
_MANY = 1000


def exactly_counted(figure: Figure) -> Extent:
    """Return the extent of a figure, without any rounding where it counts a few things: `five cars`."""
    number = figure.extent.plain.low
    is_thing = figure.kind == "quantity" and (figure.unit or "") in figure.text.lower()
    if not is_thing or figure.unit in _MEASURES or not (figure.unit or "").isalpha():
        return figure.extent
    if number is None or figure.hedge != "exact" or number >= _MANY or figure.extent.plain.high != number:
        return figure.extent
    return exactly(number) if number == number.to_integral_value() else figure.extent


def is_total(price: Figure, total: Figure) -> bool:
    """Whether a total is in the unit of a price, and no price itself."""
    if price.kind == "money" or total.kind == "money":
        return (
            price.kind == total.kind and price.unit == total.unit and total.per in (None, "year", price.per)
        )
    if "percent" in (price.kind, total.kind):
        return False
    return _adds_up_to(price.unit, total.unit)


@lru_cache(maxsize=1000)
def _adds_up_to(price: str | None, total: str | None) -> bool:
    """Whether so many of one unit may make so many of another."""
    if power_between(price, total):
        return True
    (what, _, by), (whole, _, whole_by) = (price or "").partition("/"), (total or "").partition("/")
    return not what or (what == whole and by in ("", whole_by))


def _is_for_one(case: Case, price: Figure, count: Figure) -> bool | None:
    """Whether a price is for one of what is counted: True where it says so, False where it may be, None where not."""
    found = EACH.match(case.behind(price, 50)) or _PER_HEAD.search(case.before(price, 40))
    nouns = [found.groupdict().get(group) for group in ("noun", "head")] if found else []
    if found is not None and nouns[0] is None:
        return True
    if nouns:
        return True if any(noun and names_unit(case, count, noun.lower()) for noun in nouns) else None
    if price.end <= count.start and _ON_EACH.fullmatch(case.between(price, count)):
        return True
    if _AVERAGE_OF.search(case.before(price, 60)) or (
        count.end <= price.start and _EACH_HAS.search(case.before(count, 30))
    ):
        return True
    if price.end <= count.start and FOR_EACH.fullmatch(case.between(price, count)):
        return False
    paid = re.fullmatch(
        r"[^.;:,\d]{0,30}\b(?:paid|at|pay|for|gets?|got)\s+", case.between(count, price), re.I
    )
    return False if count.end <= price.start and paid else None


_SYMBOLS = {
    "kwh": "kWh",
    "mwh": "MWh",
    "gwh": "GWh",
    "twh": "TWh",
    "kw": "kW",
    "mw": "MW",
    "gw": "GW",
    "megawatt": "MW",
    "kilo": "kg",
    "kilogram": "kg",
    "kg": "kg",
    "tonne": "tonne",
    "litre": "l",
    "liter": "l",
    "hectare": "ha",
    "square metre": "m²",
    "square meter": "m²",
    "kilometre": "km",
    "kilometer": "km",
}
"""Words for units behind `per`, and their symbols."""
_PEOPLE = frozenset("employee worker head resident inhabitant person capita citizen member".split())


def power_of(figure: Figure, noun: str) -> int | None:
    """Return the power of ten that turns a measure into the unit that a noun names; None where none does.

    A price for a megawatt-hour and 2 GWh: 3.
    """
    symbol = _SYMBOLS.get(noun.removesuffix("s"))
    return power_between((figure.unit or "").partition("/")[0], symbol) if symbol else None


def names_unit(case: Case, figure: Figure, noun: str) -> bool:
    """Whether a figure counts what a noun names, by its unit, its words, or a noun of the same stem before it."""
    stem = noun.removesuffix("s")
    unit = (figure.unit or "").partition("/")[0]
    if power_of(figure, noun) is not None or (stem in _PEOPLE and unit in ("person", *_PEOPLE)):
        return True
    if unit.removesuffix("s") == stem:
        return True
    # A pattern with the noun in it is made only for words that have it.
    if stem in figure.text.lower() and re.search(rf"\b\w*{re.escape(stem)}s?\b", figure.text, re.I):
        return True
    lead = case.before(figure, 40) if figure.kind == "number" else ""
    if stem in lead.lower() and re.search(
        rf"\b{re.escape(stem)}s?\s+(?:number(?:s|ed)?|total(?:l?ed)?|came\s+to|of)\s+$", lead, re.I
    ):
        return True
    if stem in _STAFF and _STAFF_OF.search(case.before(figure, 30)):
        return True
    if stem in _STRETCHES:
        return False
    behind = case.text[figure.end : figure.end + 40]
    return (
        stem in behind
        and re.match(rf"\s+(?:[a-z-]+\s+){{0,2}}?{re.escape(stem)}(?:s|es)?\b", behind) is not None
    )
