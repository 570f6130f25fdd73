"""A date that no calendar has, or a weekday that does not fit its date: 31 April, Thursday, 24 June 2026.

The weekday is reckoned in the Gregorian calendar. A date without a year takes the year that the publication
gives it, and is judged only where it lies within half a year of that day.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from briefer.digits import among_digits
from briefer.finding import Finding
from briefer.judging.case import Case, Spot
from briefer.judging.example import flags, passes
from briefer.judging.quarters import MONTHS
from briefer.mention import Mention
from briefer.pattern import pattern

CODE = "S503"
EXAMPLES = [
    flags("Halden will publish its results on 31 April.", "April has 30 days"),
    flags("The sale closed on February 29, 2025.", "February 2025 has 28 days"),
    flags("The board meets on Thursday, 24 June 2026.", "24 June 2026 is a Wednesday"),
    flags("The shop opens on 33 March.", "March has 31 days"),
    flags("Ash came down on June 28, a Wednesday.", "28 June 2026 is a Sunday", published="2026-07-01"),
    flags("It landed on 19 August 2025, which was a Friday.", "is a Tuesday"),
    flags("The last beet is cut on 2026-02-30.", "February has 28 days"),
    passes("The last beet is cut on 2026-02-28, and paid for on 04/30/2026.", "both are dates"),
    passes("The board meets on Wednesday, 24 June 2026.", "it fits"),
    passes("The fund sold on 35 March contracts.", "contracts of a month"),
    passes("The sale closed on February 29, 2024.", "a leap year"),
    passes("The board meets on Thursday, June 24.", "the year is open"),
    passes(
        "Next year's fair runs from Thursday, June 3, to Sunday, June 13, 2027.",
        "of the year behind the second day",
        published="2026-06-15",
    ),
]

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NAME = "|".join(f"{month[:3]}(?:{month[3:]}|t)?" if len(month) > 3 else month for month in MONTHS)
_DATE = pattern(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{_NAME})\.?(?:,?\s+(?P<year>\d{{4}}))?"
    rf"|(?P<month2>{_NAME})\.?\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|[:.]\d)(?:,?\s+(?P<year2>\d{{4}}))?)\b",
    lead="Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
)
_BEYOND = pattern(
    rf"\b(?:by|until|till|from|since|before|after|through|between|dated|and|to|as|is|was|on|set)\s+(?:the\s+)?"
    rf"(?:(?P<day>3[2-9])(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{_NAME})|(?P<month2>{_NAME})\.?\s+(?P<day2>3[2-9])(?:st|nd|rd|th)?)"
    r"(?=\.?(?:[,;:)]?\s+(?:(?:19|20)\d\d|as|and|to|at|when|while|after|before|with|but|or)\b|[.,;:)]|\s*$))"
)
"""A day of a month that no month has, where nothing but a day can stand."""
_THIRTIES = pattern("3[2-9]")
_REACH = 30
_WEEKDAY = pattern(rf"\b({'|'.join(_DAYS)})\b,?(?:\s+(?:the|on))?\s*\(?$|\b({'|'.join(_DAYS)})\b")


def check(case: Case) -> Iterator[Finding]:
    """Reckon the day of every date that names one."""
    for mention in case.mentions:
        if mention.kind == "date":
            yield from _judge(case, mention)
    yield from _in_digits(case)
    for place, _ in among_digits(case.text, _THIRTIES):
        found = _BEYOND.search(case.text, max(0, place - _REACH), place + _REACH)
        if found is not None and found.start() < place < found.end():
            month = _month(found["month"] or found["month2"])
            start = min(at for at in (found.start("day"), found.start("month2")) if at >= 0)
            spot = Spot(start, found.end(), case.text[start : found.end()])
            message = f"{spot.text!r} is no date: {MONTHS[month - 1]} has {monthrange(2023, month)[1]} days"
            yield case.finding(__name__, CODE, [spot], "error", "inconsistent", message)


def _in_digits(case: Case) -> Iterator[Finding]:
    """Judge dates that are all digits: `2026-02-30`; a day and a month may stand in either order."""
    for start, end in among_digits(case.text, _WRITTEN):
        if any(
            _APART.match(edge)
            for edge in (case.text[start - 1 : start], case.text[end : end + 1])
            if edge != "."
        ):
            continue
        numbers = [int(each) for each in re.split("[-./]", case.text[start:end])]
        year, orders = (
            (numbers[0], [numbers[1:]])
            if case.text[start + 4] == "-"
            else (numbers[2], [numbers[:2], numbers[1::-1]])
        )
        if not 1900 <= year < 2100 or any(_exists(year, *order) for order in orders):
            continue
        likely = next((order for order in orders if 0 < order[0] <= 12 and 0 < order[1] <= 31), None)
        if likely is not None:
            spot = Spot(start, end, case.text[start:end])
            message = (
                f"{spot.text!r} is no date: {MONTHS[likely[0] - 1]} has {monthrange(year, likely[0])[1]} days"
            )
            yield case.finding(__name__, CODE, [spot], "error", "inconsistent", message)


def _exists(year: int, month: int, day: int) -> bool:
    return 0 < month <= len(MONTHS) and 0 < day <= monthrange(year, month)[1]


def _judge(case: Case, mention: Mention) -> Iterator[Finding]:
    found = _DATE.search(mention.text)
    if found is None:
        return
    month = _month(found["month"] or found["month2"])
    day = int(found["day"] or found["day2"])
    said = found["year"] or found["year2"]
    year = int(said) if said else _year_of(mention)
    if day == 0 or day > monthrange(2024 if year is None else year, month)[1]:
        if _is_range(case, mention) or not 0 <= day <= 31:
            return
        last = monthrange(2023 if year is None else year, month)[1]
        if month == 2 and day == 29 and year is None:
            return
        name = MONTHS[month - 1]
        of_year = f" {year}" if month == 2 and year is not None else ""
        yield _finding(case, mention, f"{mention.text!r} is no date: {name}{of_year} has {last} days")
        return
    if year is None or day == 0:
        return
    weekday = _weekday(case, mention)
    real = date(year, month, day)
    if weekday is None or weekday == _DAYS[real.weekday()]:
        return
    if said is None and (not _is_near(case, real) or _is_of_another_year(case, mention, year)):
        return
    told = f"{day} {MONTHS[month - 1]} {year} is a {_DAYS[real.weekday()]}, not a {weekday}"
    yield _finding(case, mention, told)


def _finding(case: Case, mention: Mention, message: str) -> Finding:
    spot = Spot(mention.start, mention.end, mention.text)
    return case.finding(__name__, CODE, [spot], "error", "inconsistent", message)


def _month(name: str) -> int:
    return next(index for index, month in enumerate(MONTHS, start=1) if month.startswith(name[:3]))


def _year_of(mention: Mention) -> int | None:
    timex = getattr(mention.value, "timex", None) or ""
    found = re.match(r"(\d{4})-\d\d-\d\d", timex)
    return int(found[1]) if found else None


def _weekday(case: Case, mention: Mention) -> str | None:
    """Return the weekday in the expression, or right before it."""
    found = _WEEKDAY.search(mention.text)
    if found is None:
        before = case.text[max(0, mention.start - 16) : mention.start]
        found = re.search(rf"\b({'|'.join(_DAYS)}),?[ \t]\(?$", before)
    if found is None:
        found = _CALLED.match(case.text, mention.end)
    if found is None:
        return None
    return next(group for group in found.groups() if group)


_CALLED = pattern(
    rf"(?:,?\s+(?:which|that)\s+(?:was|is|will\s+be|falls\s+on|fell\s+on)|,|\s+(?:was|is|falls\s+on|fell\s+on))\s+an?\s+({'|'.join(_DAYS)})\b|\s*\(an?\s+({'|'.join(_DAYS)})\)"
)
"""A weekday behind its date: `June 28, a Wednesday`."""
_WRITTEN = pattern(r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d")
_APART = pattern(r"[\w./-]")
_ANOTHER_YEAR = pattern(
    r"\b(?:next|last|following|previous)\s+(?:year|season|spring|summer|autumn|winter)\b", re.I
)
_YEAR = pattern(r"\b(?:19|20)\d\d\b")


def _is_of_another_year(case: Case, mention: Mention, year: int) -> bool:
    """Whether the sentence of a day without a year names another one: `from Thursday, June 3, to June 13, 2027`."""
    said = case.sentence_of(Spot(mention.start, mention.end, mention.text))
    return _ANOTHER_YEAR.search(said) is not None or any(each != str(year) for each in _YEAR.findall(said))


def _is_near(case: Case, day: date) -> bool:
    if case.document.published is None:
        return False
    return abs((day - date.fromisoformat(case.document.published)).days) < 183


def _is_range(case: Case, mention: Mention) -> bool:
    """Whether more digits stand around, so that the number may be something else than a day."""
    return re.match(r"[-–/.]?\d", case.text[mention.end : mention.end + 2]) is not None
