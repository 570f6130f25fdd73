"""Dates as the periods of figures."""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from briefer.linking.chunk import Chunk
from briefer.linking.token import Token
from briefer.linking.values import time_of
from briefer.pattern import pattern

__all__ = [
    "GRAINS",
    "OF_THE_DAY",
    "ONE_TIME",
    "OVER",
    "RESULTS",
    "RESULTS_TOLD",
    "TRADED",
    "PeriodFound",
    "dated",
    "lasting",
    "months_until",
    "paired",
    "shifted",
    "spanned",
    "until_now",
]


RESULTS = frozenset(
    """revenue profit net_income pretax_profit operating_income net_loss ebitda earnings_per_share free_cash_flow
    like_for_like_sales growth capital_expenditure costs""".split()
)
"""Metrics that companies tell by the quarter, half or year."""
RESULTS_TOLD = 4
"""Until this month what is told of a full year is of the calendar year before."""


class PeriodFound(NamedTuple):
    """A date mention as a period."""

    timex: str
    first: str | None
    """First day, ISO 8601."""
    last: str | None
    text: str
    grain: str | None
    start: int
    end: int
    mention: str | None
    """Id of the date mention it rests on."""


OF_THE_DAY = frozenset("share_price index_level exchange_rate yield price_target interest_rate price".split())
"""Metrics whose figures are of the day they are printed."""

TRADED = frozenset({"share_price", "index_level", "exchange_rate", "yield"})
"""Metrics whose figures come from an exchange, and are of a trading day."""
ONE_TIME = frozenset(
    """deal_value offer_price price_target stake fine funding buyback premium valuation ipo bonds payment
    probability tariff tax savings""".split()
)
"""Metrics of what happens once or holds for good: no period that others share is theirs."""


def dated(token: Token) -> PeriodFound | None:
    """Read a date token as a period; None for sets, durations and what is unresolved."""
    mention = token.mention
    if mention is None:
        return None
    value = time_of(mention)
    if value.type != "date" or value.timex is None:
        return None
    return PeriodFound(
        value.timex, value.start, value.end, mention.text, value.grain, mention.start, mention.end, mention.id
    )


def _date_of(chunk: Chunk) -> PeriodFound | None:
    return dated(chunk.date) if chunk.date is not None else None


def paired(chunks: list[Chunk], at: int) -> PeriodFound | None:
    """Read the date of a phrase, with the month that stands beside it: `in January and February`, `between March and May`."""
    own = _date_of(chunks[at])
    if own is None or own.grain not in ("month", "day"):
        return own
    for first, last in ((at, at + 2), (at - 2, at)):
        if first < 0 or last >= len(chunks):
            continue
        one, two = _date_of(chunks[first]), _date_of(chunks[last])
        if one is None or two is None or not one.grain == two.grain == own.grain or not chunks[first].bare:
            continue
        lead, joint = chunks[first - 1].low if first else "", chunks[first + 1]
        if own.grain == "day" and lead != "between":
            continue
        if joint.low == "and" and lead == "between":
            one = shifted(one) if one.first and two.first and one.first > two.first else one
        elif joint.low != "and" or not _follows(one, two):
            continue
        if one is not None:
            return own._replace(timex=f"{one.timex}/{two.timex}", first=one.first, last=two.last)
    return own


def spanned(chunks: list[Chunk], at: int) -> PeriodFound | None:
    """Read two months as the time from one to the other: `From January to October`, `in January to August`."""
    if at + 2 >= len(chunks) or chunks[at + 1].low not in ("to", "through", "till", "until"):
        return None
    lead = chunks[at - 1].low if at else ""
    one, two = _date_of(chunks[at]), _date_of(chunks[at + 2])
    if (
        one is None
        or two is None
        or not one.grain == two.grain == "month"
        or not two.first
        or not chunks[at].bare
    ):
        return None
    if lead not in ("from", "in", "during", "for", "over", "the", "of", ""):
        return None
    first = one.first
    if not any(letter.isdigit() for letter in one.text):
        month, (year, last) = one.timex[-2:], two.first[:7].split("-")
        first = f"{year if month <= last else int(year) - 1}-{month}-01"
    if first is None or first >= two.first:
        return None
    return one._replace(timex=f"{first[:7]}/{two.timex}", first=first, last=two.last, end=two.end)


def _follows(one: PeriodFound, two: PeriodFound) -> bool:
    if not one.last or not two.first:
        return False
    return date.fromisoformat(two.first) - date.fromisoformat(one.last) == timedelta(1)


def until_now(found: PeriodFound, published: str | None) -> PeriodFound:
    """Read `since May` as the time from May to the day of publication."""
    if found.first is None or published is None or not found.first < published:
        return found
    at_start = found.text.lower().startswith(("start", "beginning", "the start"))
    begun = found.first if at_start else found.timex
    now = published[: _LENGTHS.get(len(begun), 10)]
    return found._replace(timex=f"{begun}/{now}" if now != begun else begun, last=published[:10])


_LENGTHS = {4: 4, 7: 7}
"""How long a year and a month are; what begins with either is told to end with one."""


OVER = frozenset({"over", "in", "during", "for"})
"""What leads to a stretch of time."""


def lasting(token: Token, lead: str, published: str | None = None) -> PeriodFound | None:
    """Read `over the past three years` as the stretch of time that it is, up to the day of publication."""
    mention = token.mention
    if mention is None or lead not in OVER:
        return None
    value = time_of(mention)
    back = token.low.removeprefix("the ").startswith(("past", "last"))
    if value.type != "duration" or value.timex is None or not back:
        return None
    first, last = _stretch(value.timex, published)
    return PeriodFound(value.timex, first, last, mention.text, None, mention.start, mention.end, mention.id)


_LENGTH = pattern(r"P(\d+)([YMWD])")
_MONTHS_OF = {"Y": 12, "M": 1}
_DAYS_OF = {"W": 7, "D": 1}


def _stretch(timex: str, published: str | None) -> tuple[str | None, str | None]:
    """The days of a duration that ends with the day of publication."""
    found = _LENGTH.fullmatch(timex)
    if found is None or published is None:
        return None, None
    last, number, unit = date.fromisoformat(published[:10]), int(found[1]), found[2]
    if unit in _DAYS_OF:
        return (last - timedelta(number * _DAYS_OF[unit])).isoformat(), last.isoformat()
    months = last.year * 12 + last.month - 1 - number * _MONTHS_OF[unit]
    if months < 12:
        return None, None
    year, month = divmod(months, 12)
    first = date(year, month + 1, min(last.day, monthrange(year, month + 1)[1]))
    return first.isoformat(), last.isoformat()


GRAINS = {12: "year", 6: "half", 3: "quarter"}
"""Months → the grain that they are."""


def months_until(last: date, months: int) -> PeriodFound:
    """Return the months that end with the one of a day, a quarter, half or year if they are one; in no words yet."""
    begun = last.month - months + 1
    first = date(last.year - (begun < 1), (begun - 1) % 12 + 1, 1)
    last = last.replace(day=monthrange(last.year, last.month)[1])
    timex = f"{first.isoformat()[:7]}/{last.isoformat()[:7]}"
    if months in GRAINS and (first.month - 1) % months == 0:
        number = (first.month - 1) // months + 1
        timex = {12: f"{first.year}", 6: f"{first.year}-H{number}", 3: f"{first.year}-Q{number}"}[months]
    grain = GRAINS.get(months, "year")
    return PeriodFound(timex, first.isoformat(), last.isoformat(), "", grain, -1, -1, None)


_YEAR = pattern(r"(?<!\d)\d{4}(?=$|[-/])")


def shifted(period: PeriodFound, years: int = -1) -> PeriodFound | None:
    """Return the same period so many years later; None for a week."""
    if (period.grain == "week" and not _is_month_long(period)) or not _YEAR.search(period.timex):
        return None
    first, last = (_in_another_year(day, years) for day in (period.first, period.last))
    timex = _YEAR.sub(lambda found: f"{int(found.group()) + years:04d}", period.timex)
    if period.grain == "day":
        timex = first or timex
    return period._replace(timex=timex, first=first, last=last)


def _is_month_long(period: PeriodFound) -> bool:
    """`the four weeks to February 28`: what shops report by."""
    if period.first is None or period.last is None:
        return False
    return 27 <= (date.fromisoformat(period.last) - date.fromisoformat(period.first)).days <= 35


def _in_another_year(day: str | None, years: int) -> str | None:
    if day is None:
        return None
    year = int(day[:4]) + years
    if day.endswith("02-28") or day.endswith("02-29"):
        return f"{year:04d}-02-{monthrange(year, 2)[1]}"
    return f"{year:04d}{day[4:]}"
