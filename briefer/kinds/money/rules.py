"""How amounts of money are written: the number is found first, then what stands before and behind it is read."""

import re
from decimal import Decimal
from typing import NamedTuple

from briefer.document import Document
from briefer.kinds.money.lexicon import WORDLIKE_CODES, Unit, codes, marks, names
from briefer.kinds.money.value import Money
from briefer.numbers import (
    GAP,
    NUMERAL_END,
    NUMERAL_START,
    Bounds,
    Numeral,
    connector,
    hedge_around,
    joins,
    numerals,
    sign_before,
)
from briefer.rule import Groups, Reading, rule

SIGNS = "$€£¥￥₹₩₽₺₪₫₦₱฿₴₡₾₭₮₸₵₲₿元"

_MARK = re.compile(
    rf"(?P<mark>(?:(?<![A-Za-z])(?:US|U\.S\.|HK|hk|NZ|NT|[Cc])[ ](?=\$)|[A-Za-z.]{{1,4}})?[{SIGNS}]|(?<![A-Za-z$])[A-Z][A-Za-z]{{0,3}}\.?)(?P<gap>[ \xa0]?)(?P<minus>[-−]?)\Z"
)
_NAME = re.compile(
    rf"(?P<gap>{GAP}|-)?(?:of{GAP})?(?P<name>[{SIGNS}¢]|(?:[A-Z]{{1,2}}\$)|[A-Za-zÀ-ÿ.]+(?:(?:{GAP}|-)[A-Za-zÀ-ÿ]+){{0,3}})"
)
_SPACES = re.compile(r"[\s-]+")
_WORD_ENDS = re.compile(rf"(?:{GAP}|-)")
_PER = re.compile(
    rf"(?:(?:{GAP}|-)(?:(?P<per>per)|an?|each|every)(?:{GAP}|-)|/)(?P<noun>[A-Za-z]+)(?!{GAP}(?:ago|earlier|before|later|after|since)\b)"
)
_PER_NOUNS = {
    "share": "share",
    "shr": "share",
    "unit": "unit",
    "barrel": "barrel",
    "bbl": "barrel",
    "ounce": "ounce",
    "oz": "ounce",
    "tonne": "tonne",
    "ton": "ton",
    "pound": "pound",
    "lb": "pound",
    "kilogram": "kilogram",
    "kilo": "kilogram",
    "kg": "kilogram",
    "bushel": "bushel",
    "gallon": "gallon",
    "litre": "litre",
    "liter": "litre",
    "year": "year",
    "month": "month",
    "week": "week",
    "day": "day",
    "hour": "hour",
    "quarter": "quarter",
    "minute": "minute",
    "night": "night",
    "head": "head",
    "person": "person",
    "piece": "piece",
    "copy": "copy",
    "ticket": "ticket",
    "mile": "mile",
    "dozen": "dozen",
    "package": "package",
    "pack": "pack",
    "square": "square foot",
    "acre": "acre",
    "contract": "contract",
    "bond": "bond",
    "user": "user",
    "vehicle": "vehicle",
    "car": "car",
    "watt": "watt",
    "kilowatt": "kilowatt",
    "megawatt": "megawatt",
    "mwh": "megawatt hour",
    "kwh": "kilowatt hour",
    "capita": "capita",
    "annum": "year",
}


class Marked(NamedTuple):
    """A currency found beside a number."""

    unit: Unit
    edge: int
    """Where it begins, standing before the number; where it ends, standing behind."""
    negative: bool = False


def mark_before(text: str, numeral: Numeral) -> Marked | None:
    """Read the sign, code or short form that stands before a number."""
    start = numeral.start
    found = _MARK.search(text, max(0, start - 9), start)
    if found is None:
        return None
    mark, edge = found["mark"], found.start()
    if mark[-1] in SIGNS:
        unit = marks().get(mark.replace(" ", ""))
        if unit is None:
            prefix = mark[:-1].strip()
            unit = marks().get(prefix.upper() + mark[-1])
            if unit is None and prefix[-1:].isupper():
                # Half a currency is worse than none: `XY$5` is not read as `$5`.
                return None
            if unit is None:
                unit, edge = marks()[mark[-1]], found.end("mark") - 1
        if text[edge - 1 : edge] in SIGNS and edge:
            return None
        if mark == "US $" and text[max(0, edge - 4) : edge].lower() == "the ":
            unit, edge = marks()["$"], found.end("mark") - 1
    else:
        unit = marks().get(mark) or (Unit(mark) if mark in codes() else None)
        if (
            unit is None
            or (
                len(mark) == 1
                or mark in WORDLIKE_CODES
                or mark in ("LE", "TL", "FF", "Sh", "Sch", "Re", "RM", "DM")
            )
            and not _weighty(text, numeral, found["gap"])
        ):
            return None
    negative = bool(found["minus"]) or sign_before(text, edge) or found["minus"] != ""
    return Marked(unit, edge - 1 if sign_before(text, edge) else edge, negative)


def _weighty(text: str, numeral: Numeral, gap: str) -> bool:
    """Tell whether a number is written like an amount: with a scale, a point, or grouped; and touched by a single letter."""
    if not numeral.scale and not {",", "."} & set(text[numeral.start : numeral.end]):
        return False
    return True


def name_after(text: str, numeral: Numeral) -> Marked | None:
    """Read the name, code or sign of the currency that stands behind a number."""
    found = _NAME.match(text, numeral.end)
    if found is None or numeral.touches:
        return None
    if (
        text.startswith("of", found.end("gap"))
        and found.start("name") > found.end("gap")
        and numeral.value is not None
    ):
        return None
    phrase = found["name"]
    if phrase[0] in SIGNS or phrase[0] == "¢" or phrase[-1] == "$":
        end = found.end("name")
        if found["gap"] == "-" or found["gap"] and text[end : end + 1].isdigit():
            return None
        return Marked(names()[phrase.lower()], end)
    pieces = _WORD_ENDS.split(phrase)
    table = names()
    if pieces[0].lower().rstrip(".") not in _first_words() and pieces[0] not in codes():
        return None
    starts = found.start("name")
    for count in range(len(pieces), 0, -1):
        end = _end_of(phrase, count) + starts
        key = _SPACES.sub(" ", text[starts:end].lower())
        unit = table.get(key) or table.get(key.rstrip("."))
        if unit is None and count == 1:
            word = pieces[0].rstrip(".")
            if word in codes() and (word not in WORDLIKE_CODES or _weighty(text, numeral, "")):
                unit, end = Unit(word), starts + len(word)
            elif word in ("usd", "eur", "gbp", "inr", "aud", "cad", "hkd", "jpy", "cny"):
                unit, end = Unit(word.upper()), starts + len(word)
        if unit is None:
            continue
        if text[end - 1] == ".":
            end -= 1
        if text[end : end + 1].isalnum():
            return None
        return Marked(unit, end)
    return None


def _first_words() -> frozenset[str]:
    global _FIRST
    if not _FIRST:
        _FIRST = frozenset(name.split()[0].rstrip(".") for name in names()) | frozenset(
            ("usd", "eur", "gbp", "inr", "aud", "cad", "hkd", "jpy", "cny", "d", "u.s", "u.k", "s.korean")
        )
    return _FIRST


_FIRST: frozenset[str] = frozenset()


def _end_of(phrase: str, count: int) -> int:
    end = 0
    for _ in range(count):
        gap = _WORD_ENDS.match(phrase, end)
        end = gap.end() if gap else end
        while end < len(phrase) and not _WORD_ENDS.match(phrase, end):
            end += 1
    return end


def _common(unit: Unit, text: str, numeral: Numeral, end: int) -> bool:
    """Tell whether a word of daily speech needs other evidence to be a currency here."""
    if not unit.common:
        return False
    if unit.code == "GBP" and not unit.hundredth:
        return numeral.scale < 6 or text.startswith(" of ", end)
    return not (numeral.scale >= 3 or (not unit.hundredth and _weighty(text, numeral, "")))


def reading(
    document: Document,
    start: int,
    end: int,
    bounds: Bounds | None,
    unit: Unit,
    decimals: int,
    *,
    negative: bool = False,
) -> Reading | None:
    """Make a reading of an amount and its currency, with the hedge and the `per` around it."""
    text = document.text
    hedge = hedge_around(text, start, end)
    per = _PER.match(text, end)
    noun = per["noun"].lower() if per else ""
    per_noun = (
        _PER_NOUNS.get(noun)
        or _PER_NOUNS.get(noun.removesuffix("s"))
        or (noun if per and per["per"] and noun != "cent" else None)
    )
    low = high = None
    if bounds is not None:
        factor = -2 if unit.hundredth else 0
        low, high = bounds.low.scaleb(factor), bounds.high.scaleb(factor)
        decimals = bounds.decimals - factor
        if negative:
            low, high = -high, -low
        if low == high:
            if hedge in ("over", "at_least"):
                high = None
            elif hedge in ("under", "at_most"):
                low = None
    value = Money(
        low=low,
        high=high,
        currency=unit.code,
        ambiguous=unit.ambiguous,
        hedge=hedge,
        per=per_noun,
        decimals=decimals,
    )
    return Reading(start, end, value)


def _point(numeral: Numeral) -> Bounds | None:
    return None if numeral.value is None else Bounds(numeral.value, numeral.value, numeral.decimals)


@rule(lead=NUMERAL_START, pattern="")
def sign_then_amount(found: Groups, document: Document) -> Reading | None:
    """`$4.2 billion`, `€30m`, `US$1,250`, `USD 34.6m`, `Rs 500 crore`: the currency comes first."""
    text = document.text
    numeral = numerals(text).starting(found.start())
    mark = mark_before(text, numeral)
    if mark is None:
        return None
    end, unit = numeral.end, mark.unit
    again = name_after(text, numeral)
    if (
        again is not None
        and (again.unit.code == unit.code or unit.ambiguous)
        and not again.unit.hundredth
        and not again.unit.common
    ):
        end, unit = again.edge, again.unit if unit.ambiguous and not again.unit.ambiguous else unit
    return reading(document, mark.edge, end, _point(numeral), unit, numeral.decimals, negative=mark.negative)


@rule(lead=NUMERAL_END, pattern="")
def amount_then_name(found: Groups, document: Document) -> Reading | None:
    """`300 million euros`, `150.3 mln dlrs`, `26 cents`, `20€`, `hundreds of millions of dollars`."""
    text = document.text
    numeral = numerals(text).ending(found.start())
    name = name_after(text, numeral)
    if name is None or _common(name.unit, text, numeral, name.edge) or text.startswith(("'", "’"), name.edge):
        return None
    negative = sign_before(text, numeral.start)
    return reading(
        document,
        numeral.start - negative,
        name.edge,
        _point(numeral),
        name.unit,
        numeral.decimals,
        negative=negative,
    )


@rule(lead=NUMERAL_END, pattern="")
def range_of_amounts(found: Groups, document: Document) -> Reading | None:
    """`$115–135 billion`, `$115 to $135 billion`, `between $650 billion and $700 billion`, `5 to 10 million euros`."""
    pair = _pair(found.start(), document)
    if pair is None:
        return None
    first, second, start, end, unit, word, elided = pair
    if (
        elided
        and word != "dash"
        and mark_of_first(pair)
        and not second.scale
        and "between" not in document.text[max(0, start - 20) : start]
    ):
        return None
    bounds = joins(document.text, start, first, second, word, elided=elided)
    return None if bounds is None else reading(document, start, end, bounds, unit, bounds.decimals)


class _Pair(NamedTuple):
    first: Numeral
    second: Numeral
    start: int
    end: int
    unit: Unit
    word: str
    elided: bool


def mark_of_first(pair: _Pair) -> bool:
    return pair.start < pair.first.start


def _pair(position: int, document: Document) -> _Pair | None:
    """Read two numbers with a connector between them and a currency on either or both."""
    text = document.text
    first = numerals(text).ending(position)
    second = numerals(text).after(first)
    if second is None or second.start - first.end > 40:
        return None
    left, right = mark_before(text, first), name_after(text, first)
    if left is None and right is not None and right.edge > second.start:
        right = None
    inner, outer = mark_before(text, second), name_after(text, second)
    units = [marked.unit for marked in (left, right, inner, outer) if marked is not None]
    if not units:
        return None
    begins = right.edge if right else first.end
    ends = inner.edge if inner else second.start
    word = connector(text, begins, ends) if begins < ends else None
    if word is None or any(
        unit.code != units[0].code or unit.hundredth != units[0].hundredth for unit in units
    ):
        return None
    if (first.touches or inner) and left is None and right is None:
        # A sign before the second number says nothing of the first: `2025 to $90 billion`.
        return None
    stated = (left or right) is not None and (inner or outer) is not None
    outer_edge = outer.edge if outer else second.end
    start = left.edge if left else first.start
    unit = units[0]
    if unit.common and _common(unit, text, second, outer_edge):
        return None
    return _Pair(first, second, start, outer_edge, unit, word, not stated)
