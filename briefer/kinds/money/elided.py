"""A currency that goes without saying: `to 312.6 mln dlrs from 281.5 mln`."""

import re

from briefer.document import Document
from briefer.kinds.money.beside import sides
from briefer.kinds.money.lexicon import Unit
from briefer.kinds.money.reading import reading
from briefer.numbers import Numeral, connector, numerals, point
from briefer.pattern import pattern
from briefer.rule import Groups, Lead, Reading, rule

__all__ = ["amount_after_amount", "level_before"]

_LARGE = 6
"""Only millions and more stand without their unit."""
_REACH = 240
"""A partner that states the currency ends at most so many code points before."""
_TIED = pattern(
    r"(?:\b(?:January|February|March|April|May|June|July|August|September|October|November|December|quarter|month|year|\d{4})[ ]and"
    r"|\b(?:from|against|versus|vs\.?|to|than|below|above|over|at|by|(?:bring|brought|bringing|brings) in|(?:dlrs|dollars|euros|francs|marks|stg|yen) in cash and|(?:compared|up|down) (?:with|from|to)|record"
    r"|(?:profits?|loss|gain|rise|increase|drop|decline|deficit|surplus|total|average|sales|revenues?|income|turnover) of))"
    r"[ ](?:(?:a|an|the|about|some|nearly|almost|around|just|only|record|revised|up to)[ ]){0,2}\Z",
)
_COUNTS_NOTHING = pattern(
    r"\Z|[,;:)\n]|\.(?=\s|\Z)|[ ](?:a|an|and|as|at|after|before|but|by|during|earlier|for|from|in|last|on|or|over|per"
    r"|previously|projected|recorded|registered|reported|the|this|to|versus|vs\.?|when|while|with|year)\b"
)
_SENTENCE_ENDS = pattern(r"[.!?][\"”’)]?\s+[A-Z\"“‘]|\n\s*\n")

_COUNTED = pattern(
    r"\b(?:users?|customers|subscribers|passengers|people|visitors|viewers|readers|members|workers|jobs|population|traffic"
    r"|cars|vehicles|units|barrels|tonnes|tons|bushels|bags|ounces|shares|homes|houses|households|downloads|deliveries"
    r"|shipments|volumes?|output|production|copies|tickets)\b"
)
"""What numbers count that are no money."""

BARE = Lead(
    "money_elided",
    find=lambda text: [number.start for number in numerals(text).items if _is_bare(text, number)],
)
"""Where a large number starts that no currency stands beside."""


def _is_bare(text: str, number: Numeral) -> bool:
    if number.scale < _LARGE or number.value is None or number.touches:
        return False
    marks, names = sides(text)
    return number.start not in marks and number.start not in names


@rule(lead=BARE, pattern="")
def amount_after_amount(found: Groups, document: Document) -> Reading | None:
    """`from 281.5 mln` behind `to 312.6 mln dlrs`, in one sentence: the amount before states the currency."""
    text = document.text
    number = numerals(text).starting(found.start())
    unit = _stated_before(text, number) or _stated_earlier(text, number) if _is_tied(text, number) else None
    return unit and reading(text, number.start, number.end, point(number), unit, number.decimals)


_COMPARES = pattern(
    r",?(?:[ ](?:a|per)[ ](?:share|shr|barrel|ounce|lb|tonne|bushel))?(?:[ ](?:in|for|at|on|here)(?:[ ](?:the[ ])?[A-Z]?[a-z]+(?:[ ](?:quarter|half|month|year))?)?)?,?"
    r"(?:[ ](?:up|down|compared))?[ ](?:from|against|versus|vs\.?|with)[ ](?:a[ ]revised[ ]|an?[ ])?"
)
_LEVEL_BEFORE = pattern(r"\b(?:to|at|was|is|were|stood)[ ](?:about[ ]|around[ ]|nearly[ ]|an?[ ]|some[ ])?\Z")
_ENDS = pattern(
    r"\Z|[,;:)\n]|\.(?=\s|\Z)|[ ](?:a[ ](?:month|quarter|share|week|year)|and|as|at|after|before|but|by|earlier|effective|for|in|last|on|or|previously|the|this"
    r"|while|when|yesterday)\b"
)
_FAR = 3
"""How many times a level another one is, at most, that it is compared with in no words."""

_LED = ("from ", "against ", "versus ", "vs ", "vs. ", "with ", " a ", " an ", "revised ")

SMALL = Lead(
    "money_level_before",
    find=lambda text: [
        number.start
        for number in numerals(text).items
        if not number.scale
        and not number.touches
        and number.value is not None
        and text.endswith(_LED, 0, number.start)
    ],
)
"""Where a small number starts behind a word that compares."""


@rule(lead=SMALL, pattern="", tier=-1)
def level_before(found: Groups, document: Document) -> Reading | None:
    """`149.10` behind `at 147.35 yen, down from`: the level before, whose currency goes without saying."""
    text = document.text
    number = numerals(text).starting(found.start())
    before = numerals(text).before(number)
    if (
        before is None
        or before.value is None
        or before.scale
        or number.value is None
        or number.start - before.end > _NEAR
    ):
        return None
    marks, names = sides(text)
    if number.start in marks or number.start in names:
        return None
    side = names.get(before.start)
    end = side.edge if side is not None else before.end
    side = side or marks.get(before.start)
    if (
        side is None
        or (side.unit.common and number.decimals < _RATED)
        or _COMPARES.fullmatch(text, end, number.start) is None
    ):
        return None
    start = side.edge if side.edge < before.start else before.start
    near = before.value < _FAR * number.value and number.value < _FAR * before.value
    if (
        not near
        or _ENDS.match(text, number.end) is None
        or _LEVEL_BEFORE.search(text, max(0, start - 30), start) is None
    ):
        return None
    return reading(text, number.start, number.end, point(number), side.unit, number.decimals)


_RATED = 3
"""Exchange rates have so many decimals, at least; school marks have none."""
_NEAR = 70
"""A level is compared within so many code points."""


def _stated_before(text: str, number: Numeral) -> Unit | None:
    """The currency of the last large number before, in the same sentence; None if something is counted there."""
    marks, names = sides(text)
    unit: Unit | None = None
    before = numerals(text).before(number)
    while before is not None and number.start - before.end < _REACH:
        if before.scale >= _LARGE:
            named = names.get(before.start)
            if _SENTENCE_ENDS.search(text, named.edge if named else before.end, number.start) is not None:
                break
            side = marks.get(before.start) or named
            if side is None and not _is_tied(text, before) and not _begins_range(text, before):
                return None  # `3.2 million cars`
            if side is not None and unit is None:
                if side.unit.power or _COUNTED.search(text, before.end, number.start) is not None:
                    return None
                unit = side.unit
        before = numerals(text).before(before)
    return unit


_OF_MONEY = pattern(
    r"\b(?:surplus(?:es)?|deficits?|shortfall|gap|exports?|imports?|revenues?|turnover|earnings|profits?|income|loss(?:es)?|debts?"
    r"|borrowings?|reserves|loans?|deposits?|assets|spending|receipts|expenditure)\b",
    re.IGNORECASE,
)
"""What sums of money are for; goods are counted, too, but not where only money has been told of before."""


def _stated_earlier(text: str, number: Numeral) -> Unit | None:
    """The currency of the last large number of a sentence before, where this one tells of money as well."""
    first = max(0, number.start - _REACH)
    for found in _SENTENCE_ENDS.finditer(text, first, number.start):
        first = found.end() - 1
    of_money = _OF_MONEY.search(text, first, number.start) is not None
    if not of_money or _COUNTED.search(text, first, number.start) is not None:
        return None
    marks, names = sides(text)
    before = numerals(text).before(number)
    while before is not None and number.start - before.end < 2 * _REACH:
        if before.scale >= _LARGE:
            side = marks.get(before.start) or names.get(before.start)
            if side is not None:
                return None if side.unit.power else side.unit
            if not _is_tied(text, before):
                return None
        before = numerals(text).before(before)
    return None


def _begins_range(text: str, number: Numeral) -> bool:
    """`350 mln to 400 mln stg`: the end of a range states the currency."""
    after = numerals(text).after(number)
    return after is not None and connector(text, number.end, after.start) is not None


def _is_tied(text: str, number: Numeral) -> bool:
    tied = _TIED.search(text, max(0, number.start - 40), number.start) is not None
    return tied and _COUNTS_NOTHING.match(text, number.end) is not None
