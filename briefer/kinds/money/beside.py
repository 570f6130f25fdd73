"""The currency beside a number: a sign, code or short form before it, a name, code or sign behind it."""

from functools import lru_cache
from typing import NamedTuple

from briefer.kinds.money.lexicon import WORDLIKE_CODES, Unit, lexicon
from briefer.numbers import GAP, Numeral, numerals, scaled, sign_before
from briefer.pattern import pattern

__all__ = ["Beside", "Sides", "is_weight", "needs_evidence", "sides"]

_SIGNS = "$€£¥￥₹₩₽₺₪₫₦₱฿₴₡₾₭₮₸₵₲₿元"
_MARK = pattern(
    rf"(?:(?P<prefix>(?<![A-Za-z/])(?:US|U\.S\.|HK|hk|NZ|NT|Cdn|Aus|[Cc])[ ](?=\$)|(?<![A-Za-z/$])[A-Z]{{3}}[ ]|[A-Za-z.]{{1,4}})?(?P<sign>[{_SIGNS}])"
    r"|(?<![A-Za-z$/])(?P<letters>(?:[A-Z][A-Za-z]{0,3}|L\.E)\.?)|(?<![\w$])(?P<turned>\$(?:US|A|C|HK|NZ)))(?P<gap>[ \xa0]?)(?P<minus>[-−(]?)\Z"
)
_CODE = pattern(r"[A-Z][A-Za-z]{0,3}\.?$")
_FIRST = pattern(
    rf"(?P<gap>{GAP}|-)?(?:(?P<of>(?:worth{GAP})?of){GAP})?(?P<word>[{_SIGNS}¢]|[A-Z]{{1,2}}\$|[A-Za-z][A-Za-zÀ-ÿ.]*)"
)
_NAME_BEFORE = pattern(r"(?<![\w-])[A-Za-z.]+(?:[ ][A-Za-z.]+){0,2}(?=[ ]\Z)")
_MORE = pattern(rf"(?:(?:{GAP}|-)[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ.]*){{0,3}}")
_WORD = pattern(r"[^\s-]+")
_OTHER_USE = pattern(
    r"-(?:denominated|linked|backed|based|priced|zone|area)|/[A-Z]{3}\b|['’](?![a-z]{2})"
    rf"|(?<=\bgrand)(?:-|{GAP}(?!(?:a|an|and|at|by|each|for|from|in|of|on|or|per|to|with)\b))[A-Za-z]"
)
_LEADING = frozenset(
    "baht birr cedis dirhams kwacha naira pesos pounds ringgit ringgits riyals rupees rupiah shillings taka".split()
)
"""Nouns that the papers of their countries write before an amount: `Rupees 500`."""
_COUNTS_NOTHING = pattern(
    r"[.,;:)!?]?(?:\s*\Z|\s*\n)|[.,;:)!?][ ]|[ ](?:a|an|and|as|at|by|each|for|from|in|on|or|per|to|under|with)\b|/-"
)
_YEAR = pattern(r"(?:19|20)[0-9]{2}")
_TERSE = frozenset(("L", "N", "P", "Ps", "R", "W", "Won", "Y"))
"""What newspapers print for lire, naira, pesos, rand, won, yen, and what means other things as well."""
_NEEDING_WEIGHT = frozenset(("FF", "Fl", "Kr", "LE", "Lit", "Re", "Sch", "Sh", "TL"))
"""Short forms that mean other things as well."""


class Beside(NamedTuple):
    """A currency found beside a number."""

    unit: Unit
    edge: int
    """Its far end: where it begins, standing before the number; where it ends, standing behind."""
    negative: bool = False
    scale: int = 0
    """Power of ten of a scale that stands behind the currency: `75 USD million`."""


def _mark_before(text: str, numeral: Numeral) -> Beside | None:
    """Read the sign, code or short form that stands before a number: `US$`, `€`, `Rs`, `EUR`, `RM`."""
    before = text[max(0, numeral.start - 9) : numeral.start].rstrip(" \xa0-−(")
    if not before or not (before[-1] in _SIGNS or _CODE.search(before)):
        return None
    found = _MARK.search(text, max(0, numeral.start - 9), numeral.start)
    if found is None or (found["minus"] == "(" and text[numeral.end : numeral.end + 1] != ")"):
        return None
    edge = found.start()
    if found["sign"]:
        unit = _signed(found["prefix"] or "", found["sign"])
        if unit is None:
            return None
        the_us = found["prefix"] in ("US ", "U.S. ") and text[max(0, edge - 4) : edge].lower() == "the "
        if the_us or _prefixed(found["prefix"] or "", found["sign"]) is None:
            edge = found.start("sign")
        if edge and text[edge - 1] in _SIGNS:
            return None
    else:
        word = found["turned"] or found["letters"]
        unit = lexicon().marks.get(word) or lexicon().coded(word)
        if unit is None or not _stands(word, text, numeral, glued=not found["gap"]):
            return None
        if len(word) == 3 and numeral.decimals >= 4 and not numeral.scale:
            # `USD 1.0850`: a rate of exchange.
            return None
    minus = sign_before(text, edge)
    return Beside(unit, edge - 1 if minus else edge, negative=minus or bool(found["minus"]))


def _prefixed(prefix: str, sign: str) -> Unit | None:
    """Return the currency that letters before a sign make of it: `US$`, `NZD $`; None if they do not belong to it."""
    letters = prefix.strip()
    if not letters:
        return None
    marks = lexicon().marks
    unit = marks.get(letters + sign) or marks.get((letters + sign).upper())
    if unit is not None or letters in WORDLIKE_CODES:
        return unit
    coded = lexicon().coded(letters) if prefix[-1] == " " else None
    return coded if coded is not None and (marks[sign].ambiguous or marks[sign].code == coded.code) else None


def _signed(prefix: str, sign: str) -> Unit | None:
    """Return the currency of a sign and the letters before it; None for `XY$`: half a currency is worse than none."""
    return _prefixed(prefix, sign) or (None if prefix[-1:].isupper() else lexicon().marks[sign])


def _stands(word: str, text: str, numeral: Numeral, *, glued: bool) -> bool:
    """Tell whether a code or short form before a number is a currency there, not a word, label or model number."""
    if word in _TERSE:
        return glued and (numeral.scale >= 6 or "," in text[numeral.start : numeral.end])
    if word in WORDLIKE_CODES or word == "Euro":
        return numeral.scale >= 3
    return word not in _NEEDING_WEIGHT or _is_weighty(text, numeral)


def _is_weighty(text: str, numeral: Numeral) -> bool:
    """Tell whether a number is written like an amount: with a scale, a decimal point, or grouped."""
    return numeral.scale >= 3 or not {",", "."}.isdisjoint(text[numeral.start : numeral.end])


def _name_before(text: str, numeral: Numeral, reach: int) -> Beside | None:
    """Read the name between a number and where the one before it ends: `US dollars 5 million`, `Rupees 5 crore`, `ringgit 42`."""
    if numeral.touches or numeral.value is None or not (numeral.scale >= 5 or _leads(text, numeral)):
        return None
    found = _NAME_BEFORE.search(text, max(0, numeral.start - 40), numeral.start)
    if found is None:
        return None
    words = list(_WORD.finditer(text, found.start(), found.end()))
    for first in range(len(words)):
        unit = lexicon().named([word[0].lower().removesuffix(".") for word in words[first:]])
        if unit is not None and not unit.power and (not unit.common or _is_pounds(text, unit, numeral)):
            edge = words[first].start()
            # `5 million ringgit 2`, `the ringgit 2`
            owned = edge - reach <= 2 or text[max(0, edge - 4) : edge].lower() == "the "
            return None if owned and numeral.scale < 5 else Beside(unit, edge)
    return None


def _is_pounds(text: str, unit: Unit, numeral: Numeral) -> bool:
    """`pounds 37bn`, `pounds 4.50`: how archives keep a sign that was lost; a weight is named behind its number."""
    return unit.code == "GBP" and _is_weighty(text, numeral)


def _leads(text: str, numeral: Numeral) -> bool:
    """Tell whether a currency that is named before its amounts stands before a number that counts nothing else."""
    before = text[max(0, numeral.start - 12) : numeral.start]
    return (
        before[-1:] == " "
        and before[:-1].rpartition(" ")[2].lstrip('(["“‘').lower() in _LEADING
        and _COUNTS_NOTHING.match(text, numeral.end) is not None
        and _YEAR.fullmatch(text, numeral.start, numeral.end) is None
    )


def _name_after(text: str, numeral: Numeral) -> Beside | None:
    """Read the name, code or sign that stands behind a number: `euros`, `Hong Kong dollars`, `USD`, `€`, `cents`."""
    found = _FIRST.match(text, numeral.end)
    if found is None or numeral.touches:
        return None
    first, start, end = found["word"], found.start("word"), found.end()
    if found["of"] and numeral.value is not None and numeral.scale < 6:
        return None
    glued = not found["gap"]
    if first in lexicon().signs:
        if found["gap"] == "-" or text[end : end + 1].isdigit():
            return None
        return Beside(lexicon().signs[first], end)
    if first.lower().rstrip(".") in lexicon().first_words or first.lower() in lexicon().first_words:
        words = [
            (word[0].lower().removesuffix("."), word.end())
            for word in _WORD.finditer(text, start, _end_of(text, end))
        ]
        for count in range(len(words), 0, -1):
            unit = lexicon().named([word for word, _ in words[:count]])
            if unit is not None:
                return _named(text, numeral, unit, words[count - 1][1], glued=glued)
    word = first.rstrip(".")
    unit = lexicon().coded(word)
    if unit is None or (word in WORDLIKE_CODES and numeral.scale < 3):
        return None
    end = start + len(word)
    following = None if numeral.scale or numeral.value is None else scaled(text, end, end, numeral.value)
    if following is not None and following.scale >= 3:
        return Beside(unit, following.end, scale=following.scale)
    return _named(text, numeral, unit, end, glued=glued)


def _end_of(text: str, end: int) -> int:
    found = _MORE.match(text, end)
    return found.end() if found else end


def _named(text: str, numeral: Numeral, unit: Unit, end: int, *, glued: bool) -> Beside | None:
    if text[end - 1] == ".":
        end -= 1
    if text[end : end + 1].isalnum() or _OTHER_USE.match(text, end):
        return None
    if end - numeral.end == 1 and glued and text[end - 1] in "pc" and numeral.spelled:
        return None
    return Beside(unit, end)


def needs_evidence(text: str, unit: Unit, numeral: Numeral, end: int) -> bool:
    """Tell whether a word of daily speech needs other evidence to be a currency: `200 pounds`, `3 won`, `5p`."""
    if not unit.common:
        return False
    if unit.code == "GBP" and not unit.power:
        return numeral.scale < 6 or text.startswith(" of ", end)
    return bool(unit.power) or not _is_weighty(text, numeral)


def is_weight(text: str, numeral: Numeral, end: int) -> bool:
    """Tell whether `pounds` behind a small number weigh: `a 5-pound bag`, `a 300 pound man`, `200 pounds of beef`."""
    return (text[end - 1] != "s" and numeral.value != 1) or text.startswith(" of ", end)


class Sides(NamedTuple):
    """The currencies beside the numbers of a text, by where the number starts."""

    marks: dict[int, Beside]
    """Standing before the number."""
    names: dict[int, Beside]
    """Standing behind it."""


@lru_cache(maxsize=2)
def sides(text: str) -> Sides:
    """Look to both sides of every number of a text; remembered, because every rule asks."""
    found = Sides({}, {})
    reach = -9
    for numeral in numerals(text).items:
        if (mark := _mark_before(text, numeral) or _name_before(text, numeral, reach)) is not None:
            found.marks[numeral.start] = mark
        reach = numeral.end
        if (name := _name_after(text, numeral)) is not None:
            found.names[numeral.start] = name
    return found
