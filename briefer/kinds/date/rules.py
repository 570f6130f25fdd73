"""All rules of the kind, gathered from the modules that write them."""

from briefer.kinds.date.days import day_then_month, day_word, month_then_day, part_of_day, slashed, weekday
from briefer.kinds.date.units import always, periodic, unit
from briefer.kinds.date.years import decade, decade_word, fiscal_year, quarter_sign, season, year

__all__ = [
    "always",
    "day_then_month",
    "day_word",
    "decade",
    "decade_word",
    "fiscal_year",
    "month_then_day",
    "part_of_day",
    "periodic",
    "quarter_sign",
    "season",
    "slashed",
    "unit",
    "weekday",
    "year",
]
