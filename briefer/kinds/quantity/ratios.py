"""Multiples and parts: `doubled`, `100x`, `three times as many`, `two-thirds`, `a quarter of`, `one in five`."""

import re
from decimal import Decimal

from briefer.document import Document
from briefer.kinds.quantity.counted import is_named
from briefer.kinds.quantity.reading import GIVES_WAY, reading
from briefer.numbers import GAP, NUMERAL, Bounds, Numeral, numerals, point
from briefer.pattern import pattern
from briefer.rule import Groups, Lead, Reading, rule
from briefer.stems import stems

__all__ = ["a_part_of_a_whole", "is_whole", "multiple", "one_in_several", "part_of_a_whole", "times"]

_PLACES = 4
"""To how many places a fraction is kept that does not end: two-thirds are 0.6667."""

RATIO_WORD = Lead(
    "ratio_word",
    stems=stems(
        any_case="doubl tripl trebl twice third tenth threefold twofold tenfold quadrupl quintupl quarter half halv "
        "fourfold fivefold fourth fifth eighth"
    ),
)
"""Where a word that multiplies or divides may begin."""

_MULTIPLES = {
    "doubl": Decimal(2),
    "twice": Decimal(2),
    "twofold": Decimal(2),
    "tripl": Decimal(3),
    "trebl": Decimal(3),
    "threefold": Decimal(3),
    "quadrupl": Decimal(4),
    "fourfold": Decimal(4),
    "quintupl": Decimal(5),
    "fivefold": Decimal(5),
    "tenfold": Decimal(10),
    "halv": Decimal("0.5"),
}
_PARTS = {
    "third": Decimal(1) / 3,
    "quarter": Decimal("0.25"),
    "fourth": Decimal("0.25"),
    "fifth": Decimal("0.2"),
    "eighth": Decimal("0.125"),
    "tenth": Decimal("0.1"),
}
_MEASURED = frozenset(
    (
        "amount annual average cost earnings expected length level market national normal number original pace "
        "population previous price rate revenue sales size speed total usual value volume"
    ).split()
)
"""What is multiplied: without a comparison behind it `three times` counts events."""
_EVENTS = frozenset(
    "attempts games innings matches outings overs races seasons shots starts tests wins".split()
)
_THREE_WORDS = pattern(rf"{GAP}([a-z]+)(?:{GAP}([a-z]+)(?:{GAP}([a-z]+))?)?")

_IDIOM = pattern(rf"{GAP}(?:down|up|over|back|out|as{GAP}an?)\b")
_TO = pattern(
    rf"\b(?:to|will|would|could|can|may|might|should)(?:{GAP}(?:more{GAP}than|nearly|almost|about|roughly|at{GAP}least"
    rf"|over|even|again)){{0,2}}{GAP}\Z"
)
_ONE_WHOLE = "the|its|their|his|her|our|your|my|all|those|these|this|that|what"
_OF_WHOLE = pattern(rf"{GAP}(?:of{GAP}(?:(?:{_ONE_WHOLE})\b|[A-Z0-9$€£])|(?:{_ONE_WHOLE})\b)")
_OF = pattern(rf"{GAP}of{GAP}(?!(?:an?|one)\b)")
_OF_A_MEASURE = pattern(
    rf"(?:{GAP}|-)(?:of{GAP}(?:an?|one)\b|(?:cup|hour|inch|mile|point|quarter|teaspoon|tablespoon)s?\b)"
)
_PART_WORD = pattern(r"(?P<half>half)|(?P<quarter>quarters?)|(?:third|fourth|fifth|eighth|tenth)s?")

_ONE_HALF = pattern(r"\b(?:best|better|first|last|latter|lower|other|second|upper)\s\Z", re.IGNORECASE)

_AMONG = pattern(rf"(?:{GAP}|-)(?:(?P<within>in)|out{GAP}of)(?:{GAP}|-)")
_OPENS = frozenset(
    (
        "a about almost an and around as by but for from is just nearly only or roughly said say says show shows some "
        "than that the to with"
    ).split()
)
"""What `one in five` may follow; behind other words `in` says where: `killed one in two attacks`."""
_LAST_WORD = pattern(r"([A-Za-z]+)\s\Z")


def _ratio(text: str, start: int, end: int, value: Decimal) -> Reading:
    decimals = -int(value.as_tuple().exponent)
    if decimals > _PLACES:
        value, decimals = round(value, _PLACES), _PLACES
    return reading(text, start, end, Bounds(value, value, decimals), "ratio", rate=None)


def _is_compared(text: str, end: int) -> bool:
    """Tell whether a comparison stands behind a multiple: `as many`, `the size`, `more than`, `larger than`."""
    found = _THREE_WORDS.match(text, end)
    if found is None:
        return False
    first, second, third = (word or "" for word in found.groups())
    match first:
        case "as" | "its" | "their" | "what":
            return True
        case "more":
            return second not in ("before", "in", "on", "since", "this")
        case "that":
            return second == "of"
        case "the":
            return third == "of" or not _MEASURED.isdisjoint((second, third))
        case _:
            return first in _MEASURED or (first.endswith("er") and second == "than")


@rule(
    lead=RATIO_WORD,
    pattern=r"(?<![\w-])(?:(?P<verb>(?:dou|tri|tre|quadru|quintu)[bp]l|halv)(?P<form>ed|ing|e)|(?P<word>[a-z]+))(?![\w-])",
    ignore_case=True,
    tier=GIVES_WAY,
)
def multiple(found: Groups, document: Document) -> Reading | None:
    """`doubled`, `halving`, `quadrupled`, `threefold`; `double` behind `to`, `twice` before `as many`.

    Not `a double room`, `doubled down`, `won twice`.
    """
    text, (start, end) = document.text, found.span()
    value = _MULTIPLES.get((found["verb"] or found["word"]).lower())
    if value is None:
        return None
    if found["verb"]:
        if _IDIOM.match(text, end) is not None:
            return None
        bare = found["form"].lower() == "e"
        means = not bare or _is_compared(text, end) or _TO.search(text, max(0, start - 40), start) is not None
    else:
        means = found["word"].lower() != "twice" or _is_compared(text, end)
    return _ratio(text, start, end, value) if means else None


@rule(lead=NUMERAL, pattern=rf"x(?![\w.])|(?:-|{GAP})?fold\b|(?P<times>{GAP}times\b)", tier=GIVES_WAY)
def times(found: Groups, document: Document) -> Reading | None:
    """`100x`, `2.5-fold`, `three times` before `as many`, `the size`, `larger than`: elsewhere it counts events."""
    text = document.text
    numeral = numerals(text).ending(found.start())
    bounds = point(numeral)
    if bounds is None or numeral.touches or is_named(text, numeral.start):
        return None
    if found["times"] and not _is_compared(text, found.end()):
        return None
    return reading(text, numeral.start, found.end(), bounds, "ratio", rate=None)


@rule(lead=NUMERAL, pattern="", tier=GIVES_WAY)
def part_of_a_whole(found: Groups, document: Document) -> Reading | None:
    """`two-thirds`, `one fifth`, `half` before `of` and `its`, `three-quarters`, `3/4` before `of`.

    Not the part of a measure: `half a mile`, `two-thirds of an hour`; nor three quarters of a year.
    """
    text = document.text
    numeral = numerals(text).ending(found.start())
    if numeral.value is None or numeral.scale or numeral.value >= 1 or is_named(text, numeral.start):
        return None
    written = text[numeral.start : numeral.end].lower()
    of = _OF.match(text, numeral.end) is not None
    if not numeral.spelled:
        whole = of and ("/" in written or not written.isascii())
    elif (part := _PART_WORD.search(written)) is None or part.end() < len(written):
        return None
    elif part["half"]:
        if _ONE_HALF.search(text, max(0, numeral.start - 10), numeral.start) is not None:
            return None
        whole = of or _OF_WHOLE.match(text, numeral.end) is not None
    elif part["quarter"]:
        whole = (of and "-" in written) or _OF_WHOLE.match(text, numeral.end) is not None
    else:
        whole = _OF_A_MEASURE.match(text, numeral.end) is None
    return _ratio(text, numeral.start, numeral.end, numeral.value) if whole else None


@rule(
    lead=RATIO_WORD,
    before=rf"(?<![\w-])[Aa]{GAP}",
    pattern=rf"a{GAP}(?P<part>third|fourth|quarter|fifth|eighth|tenth)(?={GAP}of\b)",
    ignore_case=True,
    tier=GIVES_WAY,
)
def a_part_of_a_whole(found: Groups, document: Document) -> Reading | None:
    """`a third`, `a tenth` before `of`; `a quarter` before `of the`, `of its`, `of Americans`, as it may be one of a year."""
    text, part = document.text, found["part"].lower()
    whole = (_OF_WHOLE if part == "quarter" else _OF).match(text, found.end())
    return _ratio(text, found.start(), found.end(), _PARTS[part]) if whole else None


@rule(lead=NUMERAL, pattern=_AMONG.pattern, tier=GIVES_WAY)
def one_in_several(found: Groups, document: Document) -> Reading | None:
    """`one in five`, `nine out of 10`, `1-in-5`."""
    text = document.text
    part = numerals(text).ending(found.start())
    whole = numerals(text).after(part)
    if whole is None or whole.start != found.end() or part.value is None or whole.value is None:
        return None
    if not 0 < part.value < whole.value <= 1000 or part.decimals > 0 or whole.decimals > 0:
        return None
    behind = _THREE_WORDS.match(text, whole.end)
    if is_named(text, part.start) or (behind is not None and behind[1] in _EVENTS):
        return None
    before = _LAST_WORD.search(text, max(0, part.start - 20), part.start) if found["within"] else None
    if before is not None and before[1].lower() not in _OPENS:
        return None
    return _ratio(text, part.start, whole.end, part.value / whole.value)


def is_whole(text: str, numeral: Numeral) -> bool:
    """Tell whether a number is what another is a part of: the `five` of `one in five adults` counts nobody."""
    part = numerals(text).before(numeral)
    return part is not None and _AMONG.fullmatch(text, part.end, numeral.start) is not None
