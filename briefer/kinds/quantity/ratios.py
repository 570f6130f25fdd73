"""Multiples and parts: `doubled`, `100x`, `three times as many`, `two-thirds`, `a quarter of`, `one in five`."""

import re
from decimal import Decimal

from briefer.document import Document
from briefer.kinds.quantity.counted import is_named
from briefer.kinds.quantity.reading import GIVES_WAY, reading
from briefer.numbers import GAP, NUMERAL, Bounds, Numeral, numerals, point
from briefer.rule import Groups, Lead, Reading, rule

__all__ = ["a_part_of_a_whole", "is_whole", "multiple", "one_in_several", "part_of_a_whole", "times"]

_PLACES = 4
"""To how many places a fraction is kept that does not end: two-thirds are 0.6667."""

RATIO_WORD = Lead(
    "ratio_word",
    r"[dD]oubl|[tT](?:ripl|rebl|wice|hird|enth|hreefold|wofold|enfold)|[qQ]u(?:adrupl|intupl|arter)|[hH]al[vf]"
    r"|[fF](?:ourfold|ivefold|ourth|ifth)|[eE]ighth",
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
_COMPARED = (
    rf"{GAP}(?:as\b|more\b(?!{GAP}(?:this|in|before|since|on)\b)|its\b|their\b|what\b|that{GAP}of\b|[a-z]{{2,10}}er{GAP}than\b"
    rf"|(?:the{GAP}(?:\w+{GAP})?)?(?:amount|annual|average|cost|expected|length|level|market|national|normal|number"
    r"|original|pace|population|previous|price|rate|sales|size|speed|total|usual|value|volume|earnings|revenue)\b)"
)
"""What is multiplied, behind a multiple: without it `three times` counts events."""

_TO = re.compile(
    rf"\b(?:to|will|would|could|can|may|might|should)(?:{GAP}(?:more{GAP}than|nearly|almost|about|roughly|at{GAP}least"
    rf"|over|even|again)){{0,2}}{GAP}\Z"
)
_ONE_WHOLE = "the|its|their|his|her|our|your|my|all|those|these|this|that|what"
_OF_WHOLE = re.compile(rf"{GAP}(?:of{GAP}(?:(?:{_ONE_WHOLE})\b|[A-Z0-9$€£])|(?:{_ONE_WHOLE})\b)")
_OF = re.compile(rf"{GAP}of{GAP}(?!(?:an?|one)\b)")
_OF_A_MEASURE = re.compile(
    rf"(?:{GAP}|-)(?:of{GAP}(?:an?|one)\b|(?:cup|hour|inch|mile|point|quarter|teaspoon|tablespoon)s?\b)"
)
_PART_WORD = re.compile(r"(?P<half>half)|(?P<quarter>quarters?)|(?:third|fourth|fifth|eighth|tenth)s?")

_ONE_HALF = re.compile(r"\b(?:best|better|first|last|latter|lower|other|second|upper)\s\Z", re.IGNORECASE)

_AMONG = re.compile(rf"(?:{GAP}|-)(?:(?P<within>in)|out{GAP}of)(?:{GAP}|-)")
_EVENTS = re.compile(
    rf"{GAP}(?:attempts|games|innings|matches|outings|overs|races|seasons|shots|starts|tests|wins)\b"
)
_OPENS = re.compile(
    r"(?:\A|[.;:,!?(“\"—–-]\s*|\b(?:about|almost|an?|and|around|as|by|for|from|is|just|nearly|only|or|roughly|said|say|says|shows?|some|than"
    r"|that|the|to|with)\s+)\Z",
    re.IGNORECASE,
)


def _ratio(text: str, start: int, end: int, value: Decimal) -> Reading:
    decimals = -int(value.as_tuple().exponent)
    if decimals > _PLACES:
        value, decimals = round(value, _PLACES), _PLACES
    return reading(text, start, end, Bounds(value, value, decimals), "ratio", rate=None)


@rule(
    lead=RATIO_WORD,
    pattern=rf"""(?<![\w-])(?:
      (?P<multiple>doubl|tripl|trebl|quadrupl|quintupl|halv)(?P<form>ed|ing|e)(?![\w-]|{GAP}(?:down|up|over|back|out|as{GAP}an?)\b)
      (?P<compared>{_COMPARED})?
    | (?P<multiple>twice)(?={_COMPARED})
    | (?P<multiple>(?:two|three|four|five|ten)fold)\b
    )""",
    ignore_case=True,
    tier=GIVES_WAY,
)
def multiple(found: Groups, document: Document) -> Reading | None:
    """`doubled`, `halving`, `quadrupled`, `threefold`; `double` behind `to`, `twice` before `as many`.

    Not `a double room`, `doubled down`, `won twice`.
    """
    text, start = document.text, found.start()
    end = found.end("form") if found["form"] else found.end("multiple")
    bare = found["form"] in ("e", "E") and not found["compared"]
    if bare and _TO.search(text, max(0, start - 40), start) is None:
        return None
    return _ratio(text, start, end, _MULTIPLES[found["multiple"].lower()])


@rule(
    lead=NUMERAL,
    pattern=rf"(?:(?P<sign>x)(?![\w.])|(?:-|{GAP})?(?P<fold>fold)\b|{GAP}times(?={_COMPARED}))",
    tier=GIVES_WAY,
)
def times(found: Groups, document: Document) -> Reading | None:
    """`100x`, `2.5-fold`, `three times` before `as many`, `the size`, `larger than`: elsewhere it counts events."""
    text = document.text
    numeral = numerals(text).ending(found.start())
    bounds = point(numeral)
    if bounds is None or numeral.touches or is_named(text, numeral.start):
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
    if is_named(text, part.start) or _EVENTS.match(text, whole.end):
        return None
    if found["within"] and _OPENS.search(text, max(0, part.start - 20), part.start) is None:
        return None
    return _ratio(text, part.start, whole.end, part.value / whole.value)


def is_whole(text: str, numeral: Numeral) -> bool:
    """Tell whether a number is what another is a part of: the `five` of `one in five adults` counts nobody."""
    part = numerals(text).before(numeral)
    return part is not None and _AMONG.fullmatch(text, part.end, numeral.start) is not None
