"""Quarters and halves with the months that the text gives them: `the second quarter (May to July)`."""

import re
from collections.abc import Iterator

from briefer.digits import among_digits
from briefer.judging.case import Case, Spot
from briefer.pattern import pattern
from briefer.slotted import slotted
from briefer.stems import stems, where

__all__ = ["MONTHS", "ORDINALS", "Placed", "is_calendar", "month_of", "placed"]

MONTHS = "January February March April May June July August September October November December".split()
_NAMES = "|".join(MONTHS)
_WORDS = stems(any_case="quarter half", as_printed="QUARTER HALF")
_SIGNS = pattern("[QqHh][1-4]")
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_NTH = pattern(r"\b(?P<nth>first|second|third|fourth)[ -]\Z", re.I)
_PART = pattern(
    r"(?:(?P<part>quarter|half)\b|(?P<sign>[QH])(?P<n>[1-4])\b)"
    r"(?:\s+of\s+(?:the\s+)?(?P<year>calendar\s+)?(?:year\s+)?(?:(?:19|20)\d\d)?|\s+(?:19|20)\d\d)?",
    re.I,
)
_JOINS = r"\s*(?:to|through|until|till|and|-|–|—)\s*"
_FIRST_TO_LAST = (
    rf"(?P<first>{_NAMES})(?:\s+(?:19|20)\d\d)?{_JOINS}(?:the\s+end\s+of\s+)?(?P<last>{_NAMES})\b"
    rf"|the\s+(?:three|six)\s+months\s+(?:to|ended|ending|through|until)\s+(?:in\s+|on\s+)?(?:the\s+end\s+of\s+|\d{{1,2}}\s+)?(?P<end>{_NAMES})\b"
)
_BEHIND = pattern(
    rf"\s*(?:\(|,\s+|[—–:]\s*|\s+-\s+)(?:or\s+|i\.e\.,?\s+|that\s+is,?\s+|meaning\s+|which\s+(?:ran|runs)\s+)?(?:from\s+|between\s+)?(?:{_FIRST_TO_LAST})",
    re.I,
)
_BEFORE = pattern(
    rf"(?:\b(?:from|between)\s+)?(?:{_FIRST_TO_LAST})(?:\s+(?:19|20)\d\d)?(?:,\s+|\s*\(|\s+[—–]\s+)(?:or\s+|that\s+is,?\s+)?(?:(?:the|its|their|our|was\s+the|is\s+the)\s+)?(?:(?:company|group|firm)(?:['’]s)\s+)?(?:first|second|third|fourth)?[ -]?\Z",
    re.I,
)
_LAST_OF = pattern(
    rf"(?P<last>{_NAMES})(?:\s+(?:19|20)\d\d)?,\s+(?:the|its|their)\s+(?:last|final|closing)\s+month\s+of\s+(?:the|its|their|that\s+year['’]s|the\s+year['’]s)\s+(?:first|second|third|fourth)[ -]\Z",
    re.I,
)
_REACH = 80
_OWN = pattern(r"\w+\s+of\s+[^.;,()]{0,30}\b(?:fiscal|financial|business|season|FY)\b", re.I)
_CALENDAR = pattern(
    r"\bcalendar[- ](?:years?|quarters?|halves|half|(?:19|20)\d\d)\b|\b(?:books?|accounts?|(?:financial|business|fiscal)\s+year)\b[^.;]{0,40}\b(?:31\s+December|December\s+31|end\s+of\s+December)\b",
    re.I,
)
_COUNTED = pattern(r"\b(?:statistic\w*|census|gross domestic product|GDP|labou?r\s+office)\b", re.I)
_FISCAL = pattern(r"\b(?:fiscal|financial[- ]years?|business\s+year|FY\s?\d\d)\b", re.I)


@slotted(frozen=True)
class Placed:
    """A part of a year and the months that it is said to have."""

    spot: Spot
    part: str
    nth: int | None
    first: int | None
    """The number of its first month; None where only the last is told."""
    last: int
    is_calendar: bool
    """Whether it is itself said to be one of the calendar."""
    is_own: bool
    """Whether it is said to be one of somebody's own year."""

    @property
    def length(self) -> int:
        """How many months it has to have."""
        return 3 if self.part == "quarter" else 6

    @property
    def months(self) -> int | None:
        """How many months it is said to have."""
        return None if self.first is None else (self.last - self.first) % 12 + 1

    @property
    def fits(self) -> bool:
        """Whether it ends where that part of a calendar year does."""
        return self.nth is not None and self.last == self.nth * self.length

    @property
    def name(self) -> str:
        """How it is told: `second quarter`."""
        nth = next((word for word, number in ORDINALS.items() if number == self.nth), "")
        return f"{nth} {self.part}".strip()


def placed(case: Case) -> Iterator[Placed]:
    """Yield the quarters and halves whose months stand right behind or before them."""
    text = case.text
    for at in sorted((*where(text, _WORDS), *(start for start, _ in among_digits(text, _SIGNS)))):
        found = _PART.match(text, at)
        if found is None:
            continue
        nth = _NTH.search(text, max(0, at - 8), at)
        number = int(found["n"]) if found["n"] else ORDINALS[nth["nth"].lower()] if nth else None
        part = found["part"].lower() if found["part"] else "quarter" if found["sign"] in "Qq" else "half"
        if number is not None and number * (3 if part == "quarter" else 6) > len(MONTHS):
            continue
        begin = nth.start() if nth else at
        if number is None and part == "half":
            continue
        months = _BEHIND.match(text, found.end())
        start, end = begin, months.end() if months else found.end()
        if months is None and number is not None:
            months = _BEFORE.search(text, max(0, begin - _REACH), at)
            start = months.start() if months else begin
        if months is None and (months := _LAST_OF.search(text, max(0, begin - _REACH), at)) is not None:
            last, first, start = months["last"], None, months.start()
        elif months is not None:
            last, first = months["last"] or months["end"], months["first"]
        else:
            continue
        yield Placed(
            Spot(start, end, text[start:end]),
            part,
            number,
            month_of(first) if first else None,
            month_of(last),
            found["year"] is not None,
            _OWN.match(text, at) is not None,
        )


def is_calendar(case: Case, others: list[Placed]) -> bool:
    """Whether the quarters of an article are those of the calendar: it says so, counts for a state, or places one there."""
    if _CALENDAR.search(case.text):
        return True
    return not _FISCAL.search(case.text) and (
        _COUNTED.search(case.text) is not None or any(each.fits for each in others)
    )


def month_of(month: str) -> int:
    """Return the number of a month in the year, by its name in any case."""
    return MONTHS.index(month.capitalize()) + 1
