"""Results as wires print them: `4TH QTR NET` above, `Shr 39 cts vs 50 cts` below, `Year` or `Nine mths` between."""

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from briefer.linking.period import PeriodFound, months_until, shifted
from briefer.mention import Mention
from briefer.pattern import pattern

__all__ = ["Lines", "printed"]

_VERSUS = pattern(
    r"(?: making [\d.]+(?:p| cts))? (?:vs\.?|VS|versus) (?:(?:a |net )*(?:profit|loss|gain|income|credit|charge) )?",
    lead="vs VS versus",
)
_LABEL = pattern(
    r"(?:^|[\s.])(?P<label>(?:[A-Z][A-Za-z/-]*)(?: (?:[A-Za-z/-]+)){0,3})\s\Z",
)
_NTH = {"1st": 1, "first": 1, "2nd": 2, "second": 2, "3rd": 3, "third": 3, "4th": 4, "fourth": 4}
_NUMBERS = {"three": 3, "six": 6, "nine": 9, "twelve": 12}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_UNITS = {"q": 3, "h": 6}
_HEADING = pattern(
    r"\b(?:(?P<nth>1st|2nd|3rd|4th|first|second|third|fourth)[ -](?P<unit>qtr|quarter|half)(?:[ -]year)?"
    r"|(?P<count>three|six|nine|twelve|3|6|9|12)[ -](?:mths?|months)|(?P<year>(?<!half )(?<!half-)year|annual)(?=\s*\Z|\s+(?:to|ended|ends|end|net|loss|profit|results?|shr|oper|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b)"
    r"|(?P<some>qtr|quarter|half)(?:[ -]year)?(?=\s*\Z|\s+(?:to|ended|ends)\b))"
    r"(?:\s+(?:(?:to|ended|ends|ending|end)\s+)?(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s(?P<day>\d{1,2})\b)?)?",
    re.IGNORECASE,
)
_TOP = 300
"""A headline stands no more code points above its lines."""
_FORESEEN = pattern(
    r"[ ,]*(?:\(?(?:as )?(?:expected|estimated|forecast|consensus|estimates?|est\b|seen|anticipated|analyst)|in |by |for )",
    re.IGNORECASE,
)
"""What says that the second amount was expected, or is of another time or place."""
_EARLY = timedelta(7)
"""Results may be printed so long before their time is over."""


class Printed(NamedTuple):
    """What the lines around an amount say of it."""

    label: tuple[int, int]
    """Where the words before the amount stand that say what it is."""
    period: PeriodFound | None


class Lines(NamedTuple):
    """The lines of results of an article."""

    amounts: dict[int, Printed]
    """By where the amount begins."""
    period: PeriodFound | None
    """What the headline names."""


def printed(text: str, published: str | None, amounts: Sequence[Mention]) -> Lines:
    """Return what is printed around the amounts that are compared with `vs`."""
    found: dict[int, Printed] = {}
    if " vs" not in text and " VS" not in text:
        return Lines(found, None)
    top: PeriodFound | None = None
    current: PeriodFound | None = None
    behind = 0
    for one, two in pairwise(amounts):
        if _VERSUS.fullmatch(text, one.end, two.start) is None:
            continue
        label = _LABEL.search(text, max(behind, one.start - 40), one.start)
        if label is None or _FORESEEN.match(text, two.end) is not None:
            continue
        for heading in _HEADING.finditer(text, max(behind, one.start - _TOP), one.start):
            told = _read(heading, published, top)
            if told is not None:
                current = told
                top = top or told
        behind = two.end
        found[one.start] = Printed(label.span("label"), current)
        found[two.start] = Printed(label.span("label"), current and shifted(current))
    return Lines(found, top)


def _read(heading: "re.Match[str]", published: str | None, top: PeriodFound | None) -> PeriodFound | None:
    """The time that a heading names; behind the headline, one that ends when that of the headline does."""
    number = _NTH.get((heading["nth"] or "").lower(), 0)
    count = (heading["count"] or "").lower()
    months = (
        _UNITS[(heading["unit"] or heading["some"])[0].lower()]
        if heading["unit"] or heading["some"]
        else _NUMBERS.get(count) or int(count or 12)
    )
    last = _ended(heading, published, months, number) if heading["month"] or top is None else None
    if last is None and top is not None and top.last is not None:
        last = date.fromisoformat(top.last)
    if last is None:
        return None
    return _until(last, months, heading)


def _ended(heading: "re.Match[str]", published: str | None, months: int, nth: int) -> date | None:
    """The day with which the time of a headline ended: the last one of its name before the article was printed."""
    if published is None:
        return None
    day = date.fromisoformat(published[:10])
    if heading["month"]:
        month = _MONTHS.index(heading["month"].lower()) + 1
        if heading["day"] and int(heading["day"]) < 8:
            month = (month - 2) % 12 + 1  # 52 weeks that end on January 3
    else:
        month = months * nth if nth else 12
        if not nth and months < 12:
            return None
    year = day.year
    last = date(year, month, monthrange(year, month)[1])
    return last if last <= day + _EARLY else last.replace(year=year - 1, day=monthrange(year - 1, month)[1])


def _until(last: date, months: int, heading: "re.Match[str]") -> PeriodFound:
    found = months_until(last, months)
    # `Year` says less than the year itself.
    return found._replace(text=found.timex, start=heading.start(), end=heading.end())
