"""How percentages are written: the number is found first, then the unit behind it is read."""

from decimal import Decimal
from typing import Literal, NamedTuple
from unicodedata import category

from briefer.document import Document
from briefer.kinds.percent.value import Percent
from briefer.numbers import (
    COMPARED,
    GAP,
    JOINED,
    NUMERAL,
    Bounds,
    Numeral,
    connector,
    follows_from,
    hedge_around,
    joins,
    numerals,
    opened,
    point,
    sign_before,
)
from briefer.pattern import pattern
from briefer.rule import Groups, Lead, Reading, rule
from briefer.stems import stems

_UNIT_BEHIND = (
    rf"(?:{GAP}of{GAP}(?:an?|one))?(?:{GAP}|-)?(?:"
    rf"(?:[%％]|(?i:per(?:-|{GAP})?cent(?:age|s)?|pct)\b|pc\b)(?P<points>(?:{GAP}|-)(?i:points?|pts?)\b)?(?![%％0-9])"
    rf"|(?P<basis>(?i:basis(?:{GAP}|-)(?:points?|pts?))|bps?)\b"
    rf"|(?P<pp>pps?|ppts?|p\.p\.)(?![A-Za-z]))"
)
_UNIT = pattern(_UNIT_BEHIND)
_MINUS = pattern(r"(?<!plus or )(?<!plus and )\b[Mm]inus[ ]\Z")
_COMMA = pattern(rf",{GAP}")
_LAST = pattern(rf",?{GAP}(?:and|or){GAP}")

POINT = Lead("point", stems=stems("point"))
"""Where a point is named, of which a part may be meant."""

_CUT = pattern(
    rf"{GAP}(?:[a-z-]+{GAP}){{0,2}}(?:cut|decrease|drop|hike|increase|move|raise|reduction|rise|step)s?\b"
)
_RATES = pattern(r"\b(?:[Rr]ates?|yields?|Fed)\b")
_SENTENCE_ENDS = pattern(r"[.;!?\n]\s")

PercentUnit = Literal["percent", "percentage_point", "basis_point"]


class _Unit(NamedTuple):
    name: PercentUnit
    end: int


def unit_after(text: str, numeral: Numeral) -> _Unit | None:
    """Read the unit behind a number."""
    found = _UNIT.match(text, numeral.end)
    return None if found is None else _unit_in(found, text, numeral)


def _unit_in(found: Groups, text: str, numeral: Numeral) -> _Unit | None:
    if numeral.touches or numeral.value is None or text[numeral.start - 1 : numeral.start] == "%":
        return None
    if found["basis"]:
        return _Unit("basis_point", found.end())
    return _Unit("percentage_point" if found["points"] or found["pp"] else "percent", found.end())


def reading(document: Document, start: int, end: int, bounds: Bounds, unit: PercentUnit) -> Reading:
    """Make a reading of a figure and its unit, with its sign and the hedge around it."""
    text = document.text
    low, high, decimals = bounds
    minus = _MINUS.search(text, max(0, start - 16), start)
    if minus is not None or sign_before(text, start):
        start, low, high = minus.start() if minus else start - 1, -high, -low
    elif text[start - 1 : start] == "+" and not text[start - 2 : start - 1].isalnum():
        start -= 1
    hedge = hedge_around(text, start, end)
    low_end, high_end = opened(Bounds(low, high, decimals), hedge)
    value = Percent(low=low_end, high=high_end, unit=unit, hedge=hedge, decimals=decimals)
    return Reading(start, end, value)


@rule(lead=NUMERAL, pattern=_UNIT_BEHIND)
def number_then_unit(found: Groups, document: Document) -> Reading | None:
    """`4.5%`, `8-1/2 pct`, `ten per cent`, `25 basis points`, `27.7 percentage point`, `half a percent`."""
    numeral = numerals(document.text).ending(found.start())
    unit, bounds = _unit_in(found, document.text, numeral), point(numeral)
    return unit and bounds and reading(document, numeral.start, unit.end, bounds, unit.name)


@rule(lead=NUMERAL, pattern=r"[)][ ]?%(?![%0-9])")
def number_in_brackets(found: Groups, document: Document) -> Reading | None:
    """`(0.5)%`: brackets are the minus of accountants."""
    numeral = numerals(document.text).ending(found.start())
    bounds = point(numeral)
    if bounds is None or document.text[numeral.start - 1 : numeral.start] != "(" or numeral.touches:
        return None
    value = Percent(low=-bounds.low, high=-bounds.high, unit="percent", decimals=bounds.decimals)
    return Reading(numeral.start - 1, found.end(), value)


@rule(lead=JOINED, pattern="")
def range_of_percentages(found: Groups, document: Document) -> Reading | None:
    """`5-10%`, `5% to 10%`, `five to 10 percent`, `between 5 and 10 percent`."""
    pair = _pair(found.start(), document)
    if pair is None:
        return None
    first, second, unit, word, elided = pair
    bounds = joins(document.text, first.start, first, second, word, elided=elided)
    return None if bounds is None else reading(document, first.start, unit.end, bounds, unit.name)


@rule(lead=JOINED, pattern="")
def first_of_a_change(found: Groups, document: Document) -> Reading | None:
    """`from 4.8` before `to 4.7 percent`, `5.6` before `and 7.2 percent`: the unit stands behind the second number."""
    pair = _pair(found.start(), document)
    if pair is None or not pair.elided or pair.first.value is None:
        return None
    text, first = document.text, pair.first
    if pair.word == "to":
        if joins(text, first.start, first, pair.second, "to", elided=True) or not follows_from(
            text, first.start
        ):
            return None
    elif (
        pair.word != "and"
        or first.decimals <= 0
        or joins(text, first.start, first, pair.second, "and", elided=True)
    ):
        # Without a decimal point it may be anything: `in 1997 and 10 percent a year later`.
        return None
    bounds = point(first)
    return bounds and reading(document, first.start, first.end, bounds, pair.unit.name)


@rule(lead=NUMERAL, pattern=rf",{GAP}|,?{GAP}and{GAP}")
def item_of_a_list(found: Groups, document: Document) -> Reading | None:
    """`3` before `, 4 and 5 percent`: the unit stands behind the last number, of three or more."""
    text = document.text
    every = numerals(text)
    item = last = every.ending(found.start())
    before = every.before(item)
    follows = before is not None and _COMMA.fullmatch(text, before.end, item.start) is not None
    if not follows and _COMMA.fullmatch(text, found.start(), found.end()) is None:
        return None
    bounds = point(item)
    if bounds is None or item.scale or item.touches or abs(bounds.low) >= 1000:
        return None
    for _ in range(6):
        following = every.after(last)
        if following is None or following.touches:
            return None
        commas = _COMMA.fullmatch(text, last.end, following.start)
        ends = _LAST.fullmatch(text, last.end, following.start)
        if ends is not None and last is item and not follows:
            return None  # `299, or 65%` says one thing twice
        last = following
        if ends is not None:
            unit = unit_after(text, last)
            return unit and reading(document, item.start, item.end, bounds, unit.name)
        if commas is None:
            return None
    return None


@rule(
    lead=POINT,
    before=rf"(?<![\w-])(?:[Aa]n?{GAP}|[Oo]ne-)?(?:[Qq]uarter|[Hh]alf|[Tt]hree-quarters?)(?:-|{GAP}(?:(?:of{GAP})?a{GAP})?)",
    pattern=r"\D{4,40}?point(?!s)\b",
)
def part_of_a_point(found: Groups, document: Document) -> Reading | None:
    """`quarter-point`, `half a point` of an interest rate: before `rate cut`, or behind `rates` in the sentence."""
    text, words = document.text, found[0].lower()
    said = text[max(0, found.start() - 80) : found.start()]
    if _CUT.match(text, found.end()) is None and _RATES.search(_SENTENCE_ENDS.split(said)[-1]) is None:
        return None
    part = Decimal("0.5") if "half" in words else Decimal("0.25")
    value = part * 3 if words.startswith("three") else part
    bounds = Bounds(value, value, -int(value.as_tuple().exponent))
    return reading(document, found.start(), found.end(), bounds, "percentage_point")


@rule(
    lead=POINT,
    before=rf"(?<![\w-])(?<!of[ ])[Aa]{GAP}(?:full{GAP}|whole{GAP})?(?:percentage|basis){GAP}",
    pattern=rf"\w(?:{GAP}(?:full|whole))?{GAP}(?P<unit>percentage|basis){GAP}point\b",
)
def a_point(found: Groups, document: Document) -> Reading:
    """`a percentage point`, `a full percentage point`, `a basis point`: one; `half of a` is read with its half."""
    unit: PercentUnit = "basis_point" if found["unit"] == "basis" else "percentage_point"
    one = Bounds(Decimal(1), Decimal(1), 0)
    return reading(document, found.start(), found.end(), one, unit)


_POLLED = pattern(
    r"(?i)\b(?:polls?|pollsters?|vot(?:e|es|ers|ing)|(?:approval|popularity) ratings?|margin of error)\b",
    lead="poll POLL Poll vot Vot VOT rating margin",
)
_OF_MARKETS = pattern(
    r"\b(?:[Ii]nd(?:ex|ices)|Dow|FTSE|Footsie|Nasdaq|NASDAQ|S&P|Nikkei|DAX|Dax|CAC|ISEQ|Iseq|Hang Seng|Sensex|Nifty|shares?|stocks?"
    r"|[Rr]ates?|yields?|bonds?|table|league|season|licen[cs]e|matches|games?|goals?|bullet|talking|data|price|access|loyalty|driv\w+)\b"
)
_PERCENT = pattern(r"%|\bper ?cent\b|\bpct\b")
_WIDEST = 50
"""Points between two camps of voters, at most."""
_NEAR = 600
"""Characters within which a poll is spoken of."""


@rule(lead=POINT, pattern=r"points?\b(?![- ](?:of|plan|system|scale|programme|program|agenda))")
def points_of_a_poll(found: Groups, document: Document) -> Reading | None:
    """`three points`, `a six-point lead`: percentage points, near percentages and a poll or vote, and near no market."""
    text, start = document.text, found.start()
    numeral = numerals(text).any_ending(start - 1)
    if numeral is None or text[start - 1] not in " -" or _POLLED.search(text) is None:
        return None
    bounds = point(numeral)
    before = numerals(text).before(numeral)
    if bounds is None or numeral.scale or numeral.touches or bounds.low > _WIDEST:
        return None
    if before is not None and connector(text, before.end, numeral.start):
        return None
    around = text[max(text.rfind("\n\n", 0, start), 0) : max(text.find("\n\n", start), 0) or len(text)]
    if _PERCENT.search(around) is None or _OF_MARKETS.search(around) is not None:
        return None
    if _POLLED.search(text, max(0, start - _NEAR), start + _NEAR) is None:
        return None
    return reading(document, numeral.start, found.end(), bounds, "percentage_point")


_LEVEL_BEFORE = pattern(
    r"\b(?:to|at|was|is|were|stood|standing)[ ](?:about[ ]|around[ ]|nearly[ ]|an?[ ]|some[ ])?\Z"
)
_COMPARES = pattern(
    rf"(?:[ ](?:in|for|at|on)[ ](?:the[ ])?[A-Z]?[a-z]+(?:[ ](?:quarter|half|month|year))?)?,?(?:[ ](?:up|down|compared))?"
    rf"[ ](?:from|against|versus|vs\.?|with){GAP}(?:a[ ]revised[ ]|an?[ ])?"
)
_ENDS = pattern(
    r"\Z|[,;:)\n]|\.(?=\s|\Z)|[ ](?:a|and|as|at|after|before|but|by|earlier|effective|for|from|in|last|on|or|previously|the|this|while"
    r"|when|yesterday)\b(?![ ](?:point|pct|percent))"
)


@rule(lead=COMPARED, pattern="", tier=-1)
def level_before(found: Groups, document: Document) -> Reading | None:
    """`3.5` behind `to 3 percent from`: the level before, whose unit goes without saying."""
    text = document.text
    numeral = numerals(text).ending(found.start())
    before = numerals(text).before(numeral)
    bounds = point(numeral)
    if (
        before is None
        or bounds is None
        or numeral.scale
        or numeral.touches
        or numeral.start - before.end > 60
    ):
        return None
    unit, level = unit_after(text, before), point(before)
    if (
        unit is None
        or level is None
        or unit.name != "percent"
        or _COMPARES.fullmatch(text, unit.end, numeral.start) is None
    ):
        return None
    if _LEVEL_BEFORE.search(text, max(0, before.start - 30), before.start) is None:
        return None  # `rose 3 percent from 120`: of an index
    near = level.low < _FAR * bounds.low and bounds.low < _FAR * level.low
    if not near or unit_after(text, numeral) is not None or _ENDS.match(text, numeral.end) is None:
        return None
    return reading(document, numeral.start, numeral.end, bounds, "percent")


_FAR = 4
"""How many times a level another one is, at most, that it is compared with in no words."""


class _Pair(NamedTuple):
    first: Numeral
    second: Numeral
    unit: _Unit
    word: str
    elided: bool


def _pair(position: int, document: Document) -> _Pair | None:
    """Read two numbers with a connector between them and the unit behind the second, perhaps the first too."""
    text = document.text
    first = numerals(text).ending(position)
    second = numerals(text).after(first)
    if second is None or first.touches or first.value is None or _is_money(text, first):
        return None
    outer = unit_after(text, second)
    if outer is None:
        return None
    inner = unit_after(text, first)
    word = connector(text, inner.end if inner else first.end, second.start)
    if word is None or (inner is not None and inner.name != outer.name):
        return None
    return _Pair(first, second, outer, word, inner is None)


def _is_money(text: str, numeral: Numeral) -> bool:
    """Whether the sign of a currency stands before a number: `$0.15 or 0.6%` are two figures."""
    return category(text[numeral.start - 1 : numeral.start] or " ") == "Sc"
