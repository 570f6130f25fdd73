"""What a headline says in words, beside what the text below says: shares, years, and the length of a record."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from briefer.judging.case import Case, Spot
from briefer.judging.parts import parts_of
from briefer.judging.portions import FRACTIONS
from briefer.judging.sums import NUMBERS
from briefer.judging.words import content, kin
from briefer.pattern import pattern

__all__ = ["told_otherwise"]

_COUNT = rf"(?:{'|'.join(NUMBERS)}|one|\d{{1,3}})"
_SHARE = pattern(
    rf"\b(?P<part>{_COUNT})\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<whole>{_COUNT})\b"
    r"|\b(?P<times>a|an|one|two|three|four)[ -](?P<fraction>third|quarter|fifth|sixth|eighth|tenth)s?\b|\bhalf(?=\s+(?:of|the|all)\b)"
    r"|\b(?P<percent>\d{1,3}(?:\.\d+)?)\s?(?:%|per\s?cent\b)",
    re.I,
)
_OF_WHOM = pattern(r"\s+(?:of\s+)?(?:all\s+|the\s+|its\s+|their\s+)?(?P<whom>(?:[A-Za-z-]+\s*){1,3})")
_APART = Decimal(5)
"""Percentage points that a share in words may be off."""
_RECORD = pattern(
    rf"\b(?P<count>{_COUNT})[- ](?P<unit>year|month|week|day|decade)[- ](?:high|low|peak|record|best|worst)\b",
    re.I,
)
_SUPERLATIVE = pattern(
    rf"\b(?:[a-z]{{3,}}est|best|worst|most|least|highs?|lows?)\b[^.;,\d]{{0,30}}?\b(?:in|for)\s+(?:the\s+last\s+)?(?P<count>{_COUNT})\s+(?P<unit>year|month|week|day|decade)s?\b"
    rf"|\b(?P<count2>{_COUNT})[- ](?P<unit2>year|month|week|day|decade)[- ](?:high|low|peak|record|best|worst)\b",
    re.I,
)
_LOW = pattern(r"\b(?:low|least|worst|weak|small|few|slow|cheap|short|poor)", re.I)
_ABOUT = pattern(r"\b(?:nearly|almost|about|around|more\s+than|over|at\s+least|under)\s+\Z", re.I)
_YEAR = pattern(r"\b(?:19|20)\d\d\b")


class Share(NamedTuple):
    """A share of some people or things, in percent."""

    spot: Spot
    percent: Decimal
    whom: frozenset[str]
    is_worded: bool


def told_otherwise(case: Case) -> Iterator[tuple[Spot, Spot]]:
    """Yield what the headline says, with what the text says instead."""
    titles = [zone for zone in case.document.zones if zone.kind == "title"][:1]
    if not titles:
        return
    title = (titles[0].start, titles[0].end)
    yield from _shares_otherwise(case, *title)
    yield from _records_otherwise(case, *title)
    yield from _years_otherwise(case, *title)


def _shares_otherwise(case: Case, start: int, end: int) -> Iterator[tuple[Spot, Spot]]:
    """Compare a share in words with the only one of the first sentence, if both are of the same people."""
    told = [each for each in _shares(case, start, end) if each.is_worded]
    if len(told) != 1:
        return
    opening = next(
        (
            each
            for each in case.document.sentences
            if parts_of(case).at(each.start) == "body" and each.start >= end
        ),
        None,
    )
    if opening is None:
        return
    below = list(_shares(case, opening.start, opening.end))
    if len(below) == 1 and told[0].whom & below[0].whom and abs(told[0].percent - below[0].percent) > _APART:
        yield told[0].spot, below[0].spot


def _shares(case: Case, start: int, end: int) -> Iterator[Share]:
    for found in _SHARE.finditer(case.text, start, end):
        if found["percent"]:
            percent = Decimal(found["percent"])
        elif found["part"]:
            if _number(found["whole"]) == 0:
                continue
            percent = Decimal(_number(found["part"])) * 100 / _number(found["whole"])
        elif found["fraction"]:
            percent = Decimal(_number(found["times"])) * 100 / FRACTIONS[found["fraction"].lower()]
        else:
            percent = Decimal(50)
        whom = _OF_WHOM.match(case.text, found.end(), end)
        words = frozenset(kin(content(whom["whom"]))) if whom else frozenset()
        yield Share(Spot(found.start(), found.end(), found[0]), percent, words, not found["percent"])


def _records_otherwise(case: Case, start: int, end: int) -> Iterator[tuple[Spot, Spot]]:
    """Compare how long something has not been as high or low: `six-year high`, `the highest in four years`."""
    told = _RECORD.search(case.text, start, end)
    if told is None:
        return
    length = (_number(told["count"]), told["unit"].lower())
    below = [
        (found, (_number(found["count"] or found["count2"]), (found["unit"] or found["unit2"]).lower()))
        for found in _SUPERLATIVE.finditer(case.text, end)
    ]
    alike = [
        (found, other)
        for found, other in below
        if other[1] == length[1] and _is_low(found[0]) == _is_low(told[0])
    ]
    if (
        len(alike) == 1
        and len(below) == 1
        and alike[0][1] != length
        and not _ABOUT.search(case.text, start, told.start())
    ):
        found = alike[0][0]
        yield Spot(told.start(), told.end(), told[0]), Spot(found.start(), found.end(), found[0])


def _is_low(words: str) -> bool:
    return _LOW.search(words) is not None


def _years_otherwise(case: Case, start: int, end: int) -> Iterator[tuple[Spot, Spot]]:
    """Compare a year of the headline that stands nowhere else with the only one whose digits are the same."""
    published = (case.document.published or "")[:4]
    below = {found[0]: found for found in _YEAR.finditer(case.text, end)}
    for told in _YEAR.finditer(case.text, start, end):
        if told[0] in below:
            continue
        swapped = [
            found
            for year, found in below.items()
            if sorted(year) == sorted(told[0]) and year[:2] == told[0][:2]
        ]
        # A year to come is not mistaken for one that is over.
        if len(swapped) == 1 and published and (told[0] > published) == (swapped[0][0] > published):
            found = swapped[0]
            yield Spot(told.start(), told.end(), told[0]), Spot(found.start(), found.end(), found[0])


def _number(word: str) -> int:
    word = word.lower()
    return int(word) if word.isdigit() else NUMBERS.get(word, 1)
