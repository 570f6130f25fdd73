"""Years that do not end with December: when the second quarter, the half and `this fiscal year` of an article are."""

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, NamedTuple

from briefer.linking.period import PeriodFound, months_until
from briefer.linking.values import time_of
from briefer.mention import Mention
from briefer.pattern import pattern

__all__ = ["Accounts", "accounts_of", "ended", "in_fiscal_years", "part_of_year"]

_PART = pattern(
    r"(?:the )?(?:its |their )?(?:(?:fiscal|financial) )?"
    r"(?:(?P<nth>first|second|third|fourth|final|last|1st|2nd|3rd|4th)[ -](?:fiscal[ -])?(?P<unit>quarter|half)|(?P<sign>[QH])(?P<number>[1-4]))"
    r"(?: (?:of|in) (?:the )?(?P<of>.+))?",
    re.IGNORECASE,
)
_YEAR = pattern(
    r"(?:the )?(?P<shift>this|current|last|past|previous|next|coming)?(?:the )?(?: ?(?:fiscal|financial)(?: year)?| year)",
    re.IGNORECASE,
)
_ACCOUNTS = pattern(
    r"year (?:that )?(?:end|through)|(?:fiscal|financial|business) year|year to (?:the )?(?:\d{1,2}(?:st|nd|rd|th)? [a-z]|[a-z]+\.? \d{1,2}\b)"
)
"""A year of accounts; prices rise in `the year to March`, too."""
_NAMED = pattern(r"FY(\d{4})(?:-([QH])([1-4]))?")
_SPAN = pattern(r"(\d{4})/(\d{4})")
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_SHIFTS = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}
_MONTHS = {"quarter": 3, "half": 6, "q": 3, "h": 6}
_WINDOW = timedelta(7)
"""A quarter may be told of so long before it is over."""
_MARCH, _DECEMBER = 3, 12


class Accounts(NamedTuple):
    """The fiscal year of an article, where it does not end with December."""

    end: int
    """The month with which it ends."""
    national: bool
    """Whether it is that of the country, too, and not only of a company."""


def accounts_of(mentions: Sequence[Mention]) -> Accounts | None:
    """Return the fiscal year of an article.

    It is told by a year, a half or a numbered quarter whose end is named, and goes without saying where most sums are
    in rupees.
    """
    values: list[Any] = [mention.value for mention in mentions if mention.kind == "money"]
    if 2 * sum(value.currency == "INR" for value in values) > len(values):
        return Accounts(_MARCH, True)
    dates = (each for each in mentions if each.kind == "date" and each.end - each.start >= _SHORTEST)
    ends = (_told_end(mention) for mention in dates)
    end = next((end for end in ends if end is not None), None)
    return Accounts(end, False) if end is not None else None


_SHORTEST = len("year to May")


def _told_end(mention: Mention) -> int | None:
    """`the year to March`, `the six months through September`, `the third quarter ended Dec. 31`."""
    value, low = time_of(mention), mention.text.lower()
    if (
        not value.start
        or not value.end
        or not any(word in low for word in ("year", "half", "quarter", "six"))
    ):
        return None
    first, last = date.fromisoformat(value.start), date.fromisoformat(value.end)
    if first.day != 1 or last.day != monthrange(last.year, last.month)[1]:
        return None
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months == 12 and _ACCOUNTS.search(low) and last.month != _DECEMBER:
        return last.month
    if months == 6 and last.month not in (6, _DECEMBER):
        return (last.month + 5) % 12 + 1
    nth = next((number for word, number in _NTH.items() if f"{word} quarter" in low), None)
    if months == 3 and nth is not None and re.search("end|to ", low):
        end = (last.month + 3 * (4 - nth) - 1) % 12 + 1
        return end if end != _DECEMBER else None
    return None


def ended(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """Return the mentions, quarters and halves at the time that is said behind them: `third quarter, which ended on June 30`."""
    found = list(mentions)
    dates = [at for at, mention in enumerate(found) if mention.kind == "date"]
    for at, behind in pairwise(dates):
        one, two = found[at], found[behind]
        if two.start - one.end > _FARTHEST or not _WHICH_ENDED.fullmatch(text, one.end, two.start):
            continue
        if "fiscal" in one.text.lower() and not _DATED.search(two.text):
            continue  # Its number counts in a year of accounts, as those do that are told beside it.
        months, last = _MONTHS.get(time_of(one).grain or "", 0), time_of(two).end
        if months and last:
            found[at] = _with(one, None, (_month_of(date.fromisoformat(last)), months))
    return found


_WHICH_ENDED = pattern(r",? (?:(?:which|that) )?ended (?:on )?")
_DATED = pattern(r"\d{4}")
_FARTHEST = len(", which ended on ")


def _month_of(last: date) -> date:
    """The month whose end a day is near; accounts may end with a weekday."""
    return last if last.day > _OFF else last - timedelta(_OFF)


def in_fiscal_years(
    mentions: Sequence[Mention], published: str | None, accounts: Accounts | None
) -> list[Mention]:
    """Return the mentions with the fiscal years that they name put on the calendar, as far as is known when they end."""
    if published is None:
        return list(mentions)
    day, end = date.fromisoformat(published[:10]), accounts.end if accounts is not None else None
    return [_placed(mention, day, end) if mention.kind == "date" else mention for mention in mentions]


def _placed(mention: Mention, published: date, end: int | None) -> Mention:
    value: Any = mention.value
    if value.type != "date":
        return mention
    if (quarter := _nearly(value)) is not None:
        return _changed(mention, {"timex": quarter, "grain": "quarter"})
    if end is None:
        year = _this_year(mention, published) if value.timex is None and value.calendar == "fiscal" else None
        return _with(mention, f"FY{year}", None) if year is not None else mention
    if value.timex is not None and (named := _NAMED.fullmatch(value.timex)):
        months = _MONTHS.get((named[2] or "").lower(), 12)
        return _with(mention, value.timex, (_last_of(int(named[1]), end, months, int(named[3] or 1)), months))
    if (
        value.timex is not None
        and (span := _SPAN.fullmatch(value.timex))
        and int(span[2]) == int(span[1]) + 1
    ):
        return _with(mention, value.timex, (_last_of(int(span[2]), end, 12, 1), 12))
    if whole := _YEAR.fullmatch(mention.text):
        if value.calendar != "fiscal":
            return mention
        year = _fiscal_year(published, end) + _SHIFTS.get((whole["shift"] or "").lower(), 0)
        return _with(mention, None, (_last_of(year, end, 12, 1), 12))
    part = _PART.fullmatch(mention.text)
    return _part_placed(mention, part, published, end) if part is not None else mention


_OFF = 5
"""Accounts that end with a weekday end so many days from the end of a month, at most."""


def _nearly(value: Any) -> str | None:
    """Return the quarter of the calendar that 13 weeks are: `the quarter that ended on April 2`."""
    if "/" not in (value.timex or "") or not value.start or not value.end:
        return None
    first, last = date.fromisoformat(value.start), date.fromisoformat(value.end)
    found = months_until(_month_of(last), 3)
    if found.first is None or found.last is None or "/" in found.timex:
        return None
    apart = (date.fromisoformat(found.first) - first, date.fromisoformat(found.last) - last)
    return found.timex if all(abs(days.days) <= _OFF for days in apart) else None


def _part_placed(mention: Mention, part: "re.Match[str]", published: date, end: int) -> Mention:
    """`the first half of the current fiscal`."""
    whole = _YEAR.fullmatch(part["of"]) if part["of"] is not None else None
    if whole is None:
        return mention
    months, nth = _which(part)
    year = _fiscal_year(published, end) + _SHIFTS.get((whole["shift"] or "").lower(), 0)
    return _with(mention, None, (_last_of(year, end, months, nth), months))


def _which(part: "re.Match[str]") -> tuple[int, int]:
    """How many months a part of a year has, and which it is."""
    months = _MONTHS[(part["unit"] or part["sign"]).lower()]
    return months, int(part["number"]) if part["number"] else _NTH.get(part["nth"].lower(), 12 // months)


def part_of_year(found: PeriodFound, published: str, end: int) -> PeriodFound:
    """Put `the second quarter`, of a year that is not said, into the fiscal year: the last one that is over."""
    part = _PART.fullmatch(found.text)
    if part is None or part["of"] is not None:
        return found
    months, nth = _which(part)
    day = date.fromisoformat(published[:10])
    ahead = found.first is not None and date.fromisoformat(found.first) > day
    this = _fiscal_year(day, end)
    lasts = [_last_of(year, end, months, nth) for year in (this - 1, this, this + 1)]
    over = [last for last in lasts if last <= day + _WINDOW]
    coming = [last for last in lasts if last > day]
    last = coming[0] if ahead and coming else over[-1] if over else None
    if last is None:
        return found
    placed = months_until(last, months)
    return found._replace(timex=placed.timex, first=placed.first, last=placed.last)


def _this_year(mention: Mention, published: date) -> int | None:
    """The fiscal year that is meant in the middle of the calendar year, when all countries agree on its name."""
    whole = _YEAR.fullmatch(mention.text)
    if whole is None or not 4 <= published.month <= 9:
        return None
    return published.year + _SHIFTS.get((whole["shift"] or "").lower(), 0)


def _fiscal_year(day: date, end: int) -> int:
    """The year in which the fiscal year ends that a day is in."""
    return day.year + (day.month > end)


def _last_of(year: int, end: int, months: int, nth: int) -> date:
    """Return the last day of a part of the fiscal year that ends in a calendar year."""
    ahead = year * 12 + end - 1 - (12 - months * nth if months < 12 else 0)
    return date(ahead // 12, ahead % 12 + 1, monthrange(ahead // 12, ahead % 12 + 1)[1])


def _with(mention: Mention, timex: str | None, ended: tuple[date, int] | None) -> Mention:
    """Return a mention with another time: so many months up to a day, under a name of its own or that of the calendar."""
    if ended is None:
        return _changed(mention, {"timex": timex, "grain": "year"})
    found = months_until(*ended)
    return _changed(
        mention,
        {"timex": timex or found.timex, "start": found.first, "end": found.last, "grain": found.grain},
    )


def _changed(mention: Mention, slots: dict[str, Any]) -> Mention:
    return mention.model_copy(update={"value": mention.value.model_copy(update=slots)})
