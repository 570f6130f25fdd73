"""Shares told without a percentage: `half`, `one in five`, `two thirds of them`, `37 cents of each dollar`."""

import re
from collections.abc import Iterator
from decimal import Decimal

from briefer.judging.case import Case, Spot, reckoned
from briefer.judging.passages import Place
from briefer.judging.running import running
from briefer.judging.sums import NUMBERS
from briefer.pattern import pattern
from briefer.rounding import Extent, Interval, exactly

__all__ = ["FRACTIONS", "portions"]

FRACTIONS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "tenth": 10,
}
"""Parts of one, by how many of them make it."""
_SAID = pattern(
    r"(?<!by )(?:\b(?:(?P<about>nearly|almost|about|around|roughly|close\s+to|just\s+under)|(?P<over>more\s+than|over)|(?P<under>less\s+than|fewer\s+than|under))\s+)?"
    r"(?:\b(?:one|1)\s+(?:in|of|out\s+of)\s+(?:every\s+)?(?P<one_in>two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b"
    r"|\b(?P<some>two|three|four|five|six|seven|eight|nine)\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<in_all>three|four|five|six|seven|eight|nine|ten)\b"
    r"|\b(?P<pence>\d{1,2})(?:\s?p|\s+cents?|\s+pence)\s+(?:of|in|out\s+of|on)\s+(?:each|every|the)\s+(?:pound|dollar|euro)\b"
    r"|\bfor\s+(?:each|every)\s+(?:pound|dollar|euro)\b[^.;:\d]{0,40}?(?P<of_each>\d{1,2})(?:\s?p\b|\s+cents?\b|\s+pence\b)"
    r"|\b(?:(?P<count>a|one|two|three|four)[\s-])?(?P<part>half|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|tenths?)\b"
    r"(?!\s*(?:-|a\b|an\b|year|month|dozen|hour|century|time|point|percent|per\s+cent|and|ago|earlier|later|more|less|fewer|higher|lower|larger|smaller|cheaper|way|marathon)))",
    re.I,
)
"""A quarter may be a time and a half one of two, so a part has to be counted, and `half` may not follow an article."""
_HALF_OF = pattern(r"\b(?:first|second|last|final|this|other|latter|the)\s+$", re.I)


def portions(case: Case) -> Iterator[Place]:
    """Yield the shares that the running text tells in words, as percentages among the figures of their sentences."""
    by_sentence = {place.sentence: place.figures for place in running(case)}
    for spot, share in _told(case.text) if len(by_sentence) else ():
        sentence = case.document.sentence_index_at(spot.start)
        if sentence is None or by_sentence.keys().isdisjoint((sentence, sentence - 1)):
            continue
        if case.document.zones[case.document.zone_index_at(spot.start)].kind not in ("body", "list_item"):
            continue
        figures = by_sentence.get(sentence, [])
        if any(each.start < spot.start < each.end or each.start < spot.end < each.end for each in figures):
            continue
        figures = [each for each in figures if not spot.start <= each.start < spot.end]
        at = sum(each.start < spot.start for each in figures)
        figure = reckoned(spot, "percent", "percent", share)
        yield Place(figure, [*figures[:at], figure, *figures[at:]], at, sentence)


def _told(text: str) -> Iterator[tuple[Spot, Extent]]:
    for found in _SAID.finditer(text):
        if found["pence"] or found["of_each"]:
            extent = _within(Decimal(found["pence"] or found["of_each"]), Decimal("0.5"))
        elif found["one_in"]:
            count = NUMBERS.get(found["one_in"].lower()) or int(found["one_in"])
            if count < 2:
                continue
            number = Decimal(100) / count
            extent = _within(number, number / 8)
        elif found["some"]:
            number = Decimal(100) * NUMBERS[found["some"].lower()] / NUMBERS[found["in_all"].lower()]
            extent = _within(number, number / 8)
        else:
            part, many = found["part"].lower().removesuffix("s"), (found["count"] or "").lower()
            if (part != "half" and not many) or _HALF_OF.search(
                text, max(0, found.start() - 10), found.start()
            ):
                continue
            number = Decimal(100) * NUMBERS.get(many, 1) / FRACTIONS[part]
            extent = _within(number, number / 10)
        if not 0 < (extent.plain.low or 0) < 100:
            continue
        if found["over"]:
            extent = _opened(extent, Interval(extent.plain.low, None))
        elif found["under"]:
            extent = _opened(extent, Interval(None, extent.plain.low))
        elif found["about"]:
            extent = _within(extent.plain.low or Decimal(0), (extent.plain.low or Decimal(0)) / 6)
        yield Spot(found.start(), found.end(), found[0]), extent


def _within(number: Decimal, by: Decimal) -> Extent:
    around = Interval(number - by, number + by)
    return Extent(exactly(number).plain, around, around, around)


def _opened(extent: Extent, side: Interval) -> Extent:
    return Extent(extent.plain, side, side, side)
