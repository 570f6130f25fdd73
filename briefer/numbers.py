"""The number reader: every numeral of a text, in digits or words, with its scale; malformed runs are refused whole.

All kinds that hold figures read from here, so each trap of written numbers is cured once: grouping,
fractions, scales, ranges that share a scale, hedges.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from briefer.mention import Hedge
from briefer.rule import Lead

__all__ = [
    "NUMERAL_END",
    "NUMERAL_START",
    "Bounds",
    "Numeral",
    "Numerals",
    "connector",
    "follows_from",
    "hedge_around",
    "joins",
    "numerals",
    "sign_before",
]


@dataclass(frozen=True, slots=True)
class Numeral:
    """One number as written, with its scale: `1,250`, `8-1/2`, `1.16 trillion`, `two and a half million`."""

    start: int
    end: int
    value: Decimal | None
    """None where it is vague: `hundreds of billions`."""
    decimals: int
    """The number is exact to 10 to the power of minus this (XBRL); -9 is billions."""
    scale: int = 0
    """Power of ten of its scale word: 9 for `4.2 billion`; 0 without."""
    unscaled_end: int = 0
    """Where the number ends without its scale: `5m` may also be five metres."""
    touches: bool = False
    """A letter stands right before it, so that only a currency may: `RM10`, `USD34.6`, but also `H100`."""
    spelled: bool = False
    """Written in words."""

    def unscaled(self) -> "Numeral":
        """Return the number without its scale."""
        if not self.scale or self.value is None:
            return self
        value = self.value.scaleb(-self.scale)
        return Numeral(
            self.start,
            self.unscaled_end,
            value,
            self.decimals + self.scale,
            unscaled_end=self.unscaled_end,
            touches=self.touches,
            spelled=self.spelled,
        )


class Numerals:
    """The numerals of one text, in order."""

    __slots__ = ("_ending", "_starting", "items")

    def __init__(self, items: list[Numeral]) -> None:
        self.items = items
        self._starting = {numeral.start: index for index, numeral in enumerate(items)}
        self._ending = {numeral.end: index for index, numeral in enumerate(items)}

    def starting(self, position: int) -> Numeral:
        """Return the numeral that starts here."""
        return self.items[self._starting[position]]

    def ending(self, position: int) -> Numeral:
        """Return the numeral that ends here."""
        return self.items[self._ending[position]]

    def after(self, numeral: Numeral) -> Numeral | None:
        """Return the next numeral of the text."""
        index = self._starting[numeral.start] + 1
        return self.items[index] if index < len(self.items) else None

    def before(self, numeral: Numeral) -> Numeral | None:
        """Return the numeral before it in the text."""
        index = self._starting[numeral.start] - 1
        return self.items[index] if index >= 0 else None


_SCALES = {
    "hundred": 2,
    "thousand": 3,
    "k": 3,
    "lakh": 5,
    "lac": 5,
    "million": 6,
    "mln": 6,
    "mn": 6,
    "mio": 6,
    "mil": 6,
    "mm": 6,
    "m": 6,
    "crore": 7,
    "cr": 7,
    "billion": 9,
    "bln": 9,
    "bn": 9,
    "bil": 9,
    "b": 9,
    "trillion": 12,
    "trn": 12,
    "tln": 12,
    "tn": 12,
    "t": 12,
    "quadrillion": 15,
}
_ONES = {
    word: value
    for value, word in enumerate("zero one two three four five six seven eight nine".split())
    if value or word == "zero"
}
_TEENS = {
    word: value
    for value, word in enumerate(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), start=10
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_SCALE_WORDS = {"thousand", "million", "billion", "trillion", "quadrillion", "lakh", "crore", "mln", "bln"}
_PLURALS = {"tens": 1, "dozens": 1, "scores": 1, "hundreds": 2, "thousands": 3, "millions": 6, "billions": 9}
_PLURALS |= {"trillions": 12, "lakhs": 5, "crores": 7}
_PARTS = {
    "half": Decimal("0.5"),
    "quarter": Decimal("0.25"),
    "quarters": Decimal("0.25"),
    "third": 1 / Decimal(3),
    "thirds": 1 / Decimal(3),
    "fifth": Decimal("0.2"),
    "fifths": Decimal("0.2"),
    "tenth": Decimal("0.1"),
    "tenths": Decimal("0.1"),
}
_VULGAR = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅓": 1 / Decimal(3),
    "⅔": 2 / Decimal(3),
    "⅛": Decimal("0.125"),
    "⅜": Decimal("0.375"),
    "⅝": Decimal("0.625"),
    "⅞": Decimal("0.875"),
}

GAP = r"(?:[ \t\xa0\u2009\u202f]{1,2}|[ ]?\r?\n[ ]{0,8})"
"""White space between the words of one expression: a line may break there, a paragraph not."""

_RUN = re.compile(r"[0-9½¼¾⅓⅔⅛⅜⅝⅞][0-9.,]*")
_WELL_FORMED = re.compile(
    r"[0-9]{1,18}(?:\.[0-9]{1,12})?|(?:[0-9]{1,3}(?:,[0-9]{3}){1,6}|[0-9]{1,2}(?:,[0-9]{2}){1,5},[0-9]{3})(?:\.[0-9]{1,12})?"
)
_FRACTION = re.compile(r"(?:[ -]([0-9]{1,2}))?/(2|3|4|5|8|10|16|32|64)(?![0-9/]|[.,][0-9])")
_SCALE = re.compile(
    rf"(?:{GAP}|-)?(?P<word>(?i:(?:hundred|thousand|[mb]illion|trillion|quadrillion|crore|lakh|lac)s?|ml?n|mio|mil|bl?n|bil|t[lr]?n|cr|mm))(?![A-Za-z0-9])"
    r"|[ ]?(?P<letter>[kKmMbB]|(?<=[0-9])T)(?![A-Za-z0-9]|['’][a-z]|\.[A-Za-z])"
)
_SPELLED = re.compile(
    r"(?:^|[\s\"'“”‘’(/\-–—*_|>])((?:[oO]ne|[tT](?:wo|hree|ens?|welve|hirteen|hirty|wenty|housands?|rillions?)"
    r"|[fF](?:our|ive|ourteen|ifteen|orty|ifty|ew)|[sS](?:ix|even|ixteen|eventeen|ixty|eventy|everal|cores)"
    r"|[eE](?:ight|leven|ighteen|ighty)|[nN](?:ine|ineteen|inety)|[hH](?:undreds?|alf)|[mM](?:illions?|ulti)"
    r"|[bB]illions?|[qQ]uarter|[dD]ozens?|[cC]ouple|[zZ]ero)(?![a-zA-Z])|[mM]ulti[mbt])"
)
_NEXT_WORD = re.compile(rf"(?:{GAP}|-)([A-Za-z]+)")
_WHOLE_OF_PART = re.compile(
    rf"{GAP}of{GAP}(?:an?|one|1)(?={GAP}(?:per|pct|cent|penn|point|[mbtMBT]r?illion))", re.IGNORECASE
)
_SUPERSCRIPT = "²³¹⁰⁴⁵⁶⁷⁸⁹"


@lru_cache(maxsize=4)
def numerals(text: str) -> Numerals:
    """Find the numerals of a text; those that no reading fits (`1,000,00`, `10³`, `1.2.3`) are left out."""
    found: list[Numeral] = []
    reach = 0
    merged = sorted([*_runs(text), *((match.start(1), 0) for match in _SPELLED.finditer(text))])
    for start, end in merged:
        if start < reach:
            continue
        numeral = _in_digits(text, start, end) if end else _in_words(text, start)
        if numeral is not None and numeral.start >= reach:
            found.append(numeral)
            reach = numeral.end
        elif end:
            reach = end
    return Numerals(found)


def _runs(text: str) -> Iterator[tuple[int, int]]:
    for match in _RUN.finditer(text):
        yield match.span()


def _in_digits(text: str, start: int, end: int) -> Numeral | None:
    run = text[start:end].rstrip(".,")
    end = start + len(run)
    before = text[start - 1 : start]
    touches = before.isalpha()
    if (
        before == "."
        and not text[start - 2 : start - 1].isalnum()
        and run.isdigit()
        and text[start - 2 : start - 1] != "."
    ):
        start, run = start - 1, f"0.{run}"
    elif before in _SUPERSCRIPT and before or before == "_":
        return None
    follow = text[end : end + 1]
    if follow and follow in _SUPERSCRIPT or follow == ":" and text[end + 1 : end + 2].isdigit():
        return None
    if run[0] in _VULGAR:
        if len(run) > 1:
            return None
        value = _VULGAR[run]
    elif _WELL_FORMED.fullmatch(run) is None:
        return None
    else:
        value = Decimal(run.replace(",", ""))
        if follow == "/" or follow in "- " and "." not in run:
            found = _FRACTION.match(text, end)
            if found is not None:
                part = Decimal(found[1] or run) / Decimal(found[2])
                if part >= 1 or "," in run and not found[1]:
                    return None
                value = value + part if found[1] else part
                end = found.end()
            elif follow == "/" and text[end + 1 : end + 2].isdigit():
                return None
        if (
            follow
            and follow in _VULGAR
            or follow == " "
            and text[end + 1 : end + 2] in _VULGAR
            and text[end + 1 : end + 2]
        ):
            end += 1 if follow in _VULGAR else 2
            value += _VULGAR[text[end - 1]]
    return _scaled(text, start, end, value, touches)


def _scaled(text: str, start: int, end: int, value: Decimal, touches: bool) -> Numeral:
    scale, reach = 0, end
    for _ in range(2):
        found = _SCALE.match(text, reach)
        if found is None or (scale and found["letter"]):
            break
        word = (found["word"] or found["letter"]).lower()
        scale += _SCALES[word if word in _SCALES else word.rstrip("s")]
        reach = found.end()
    value = value.scaleb(scale)
    return Numeral(start, reach, value, _places(value), scale, end, touches)


def _places(value: Decimal) -> int:
    """Return the decimals of a value whose exponent has been kept as written."""
    exponent = value.as_tuple().exponent
    return min(-exponent, 4) if isinstance(exponent, int) else 0


class _Words(NamedTuple):
    word: str
    end: int


def _word_after(text: str, position: int) -> _Words | None:
    found = _NEXT_WORD.match(text, position)
    return _Words(found[1].lower(), found.end()) if found else None


def _in_words(text: str, start: int) -> Numeral | None:
    first = re.compile(r"[A-Za-z]+").match(text, start)
    assert first is not None
    word, end = first[0].lower(), first.end()
    if word.startswith("multi"):
        return _multi(text, start, word, end)
    if word in _PLURALS:
        return _plural(text, start, word, end)
    if word in ("several", "few", "couple"):
        return _several(text, start, word, end)
    determined = (
        text[max(0, start - 2) : start].lower() == "a " and not text[max(0, start - 3) : start - 2].isalnum()
    )
    if word in ("half", "quarter"):
        return _part(text, start - 2 if determined else start, word, end)
    if word in ("hundred", "dozen") or word in _SCALE_WORDS:
        if not determined and text[end : end + 1] != "-":
            return None
        return _counted(
            text, start - 2 if determined else start, start, Decimal(1), end, "one", read_first=word
        )
    value = Decimal(_ONES.get(word, 0) or _TEENS.get(word, 0) or _TENS.get(word, 0))
    category = "one" if word in _ONES else "teen" if word in _TEENS else "ten"
    return _counted(text, start, start, value, end, category)


def _vague(text: str, start: int, end: int, scale: int) -> Numeral:
    return Numeral(start, end, None, -scale, scale, end, spelled=True)


def _multi(text: str, start: int, word: str, end: int) -> Numeral | None:
    """Read `multibillion`, `multi-million`."""
    rest = word.removeprefix("multi")
    if not rest:
        following = _word_after(text, end)
        if following is None:
            return None
        rest, end = following
    return _vague(text, start, end, _SCALES[rest]) if rest in _SCALE_WORDS else None


def _plural(text: str, start: int, word: str, end: int) -> Numeral:
    """Read `billions`, `hundreds of millions`."""
    scale = _PLURALS[word]
    for _ in range(2):
        of = _word_after(text, end)
        following = _word_after(text, of.end) if of and of.word == "of" else None
        if following is None or following.word not in _PLURALS:
            break
        scale, end = scale + _PLURALS[following.word], following.end
    return _vague(text, start, end, scale)


def _several(text: str, start: int, word: str, end: int) -> Numeral | None:
    """Read `several hundred million`, `a few billion`, `a couple of thousand`."""
    if word != "several" and text[max(0, start - 2) : start].lower() == "a ":
        start -= 2
    scale = 0
    for _ in range(3):
        following = _word_after(text, end)
        if following is None:
            break
        if following.word in _SCALE_WORDS or following.word == "hundred":
            scale, end = scale + _SCALES[following.word], following.end
        elif following.word == "of" and not scale:
            end = following.end
        else:
            break
    return _vague(text, start, end, scale) if scale else None


def _part(text: str, start: int, word: str, end: int) -> Numeral | None:
    """Read `half a million`, `a half-billion`, `a quarter million`, `half a` before a unit."""
    value = _PARTS[word]
    reach = end
    following = _word_after(text, end)
    if following and following.word in ("a", "an"):
        end, following = following.end, _word_after(text, following.end)
    if following and (following.word in _SCALE_WORDS or following.word in ("hundred", "dozen")):
        value *= 12 if following.word == "dozen" else Decimal(1).scaleb(_SCALES[following.word])
        scale = _SCALES.get(following.word, 0)
        return Numeral(start, following.end, value, 1 - scale, scale, end, spelled=True)
    whole = _WHOLE_OF_PART.match(text, reach)
    if whole is not None:
        return _scaled_words(text, start, whole.end(), value)
    if word == "quarter":
        return None
    return Numeral(start, end, value, 1, 0, end, spelled=True)


def _scaled_words(text: str, start: int, end: int, value: Decimal) -> Numeral:
    numeral = _scaled(text, start, end, value, touches=False)
    return Numeral(start, numeral.end, numeral.value, numeral.decimals, numeral.scale, end, spelled=True)


def _counted(
    text: str, start: int, first: int, value: Decimal, end: int, category: str, read_first: str = ""
) -> Numeral | None:
    """Read on from the first number word: tens and ones, hundreds, scales, `and a half`.

    Stops before the first word that does not continue the number: `one and two million` is one, and two million.
    """
    group, total, scale, places = value, Decimal(0), 0, 0
    unscaled_end, lowest = end, 99
    pending = _Words(read_first, end) if read_first else _word_after(text, end)
    if read_first:
        group, category = Decimal(1), "one"
    while pending is not None:
        word, reach = pending
        if word == "and":
            ahead = _word_after(text, reach)
            if ahead is None:
                break
            if ahead.word == "a":
                part = _word_after(text, ahead.end)
                if part is None or part.word not in ("half", "quarter") or category == "part":
                    break
                extra = _PARTS[part.word]
                if category == "scale":
                    total += extra.scaleb(scale)
                    end = part.end
                    return Numeral(start, end, total, 1 - scale, scale, unscaled_end, spelled=True)
                group, places, category, end = (
                    group + extra,
                    1 if part.word == "half" else 2,
                    "part",
                    part.end,
                )
                unscaled_end, pending = end, _word_after(text, end)
                continue
            if category not in ("hundred", "scale") or ahead.word not in _ONES | _TEENS | _TENS:
                break
            word, reach = ahead
        if word in _ONES and category in ("ten", "hundred", "scale"):
            group, category = group + _ONES[word], "one"
        elif word in _TEENS and category in ("hundred", "scale"):
            group, category = group + _TEENS[word], "teen"
        elif word in _TENS and category in ("hundred", "scale"):
            group, category = group + _TENS[word], "ten"
        elif word == "hundred" and category in ("one", "teen", "part"):
            group, category = group * 100, "hundred"
        elif word == "dozen" and category in ("one", "teen", "part"):
            group, category = group * 12, "hundred"
        elif (
            word in _SCALE_WORDS
            and category in ("one", "teen", "ten", "hundred", "part")
            and _SCALES[word] < lowest
        ):
            scale = lowest = _SCALES[word]
            total, group, category = total + group.scaleb(scale), Decimal(0), "scale"
        elif word in _PARTS and category == "one" and not total and group < 10:
            value = group * _PARTS[word]
            whole = _WHOLE_OF_PART.match(text, reach)
            following = _word_after(text, reach)
            if whole is not None:
                reach = whole.end()
            elif following and following.word == "of":
                ahead = _word_after(text, following.end)
                if ahead and ahead.word in ("a", "an"):
                    reach = ahead.end
            return _scaled_words(text, start, reach, value)
        elif word == "point" and category != "scale":
            digits, pending = "", _word_after(text, reach)
            while pending and pending.word in _ONES and len(digits) < 6:
                digits, reach, pending = (
                    digits + str(_ONES[pending.word]),
                    pending.end,
                    _word_after(text, pending.end),
                )
            if not digits:
                break
            group, places, category, end = group + Decimal(f"0.{digits}"), len(digits), "part", reach
            unscaled_end = end
            continue
        else:
            break
        end = reach
        if not scale:
            unscaled_end = end
        pending = _word_after(text, end)
    smallest = 0 if group and scale else -scale
    return Numeral(start, end, total + group, places + smallest, scale, unscaled_end, spelled=True)


NUMERAL_START = Lead("numeral_start", find=lambda text: [numeral.start for numeral in numerals(text).items])
"""Where a number begins: for rules that read the sign or code before it."""
NUMERAL_END = Lead("numeral_end", find=lambda text: [numeral.end for numeral in numerals(text).items])
"""Where a number ends: for rules that read the unit behind it."""


def sign_before(text: str, start: int) -> bool:
    """Tell whether the character before a position is a printed minus, not a hyphen or a dash between words."""
    return text[max(0, start - 1) : start] in ("-", "−", "–") and (
        start < 2
        or text[start - 2] in " \t\n\xa0([\"“'‘|:"
        and not (text[start - 2] == " " and text[start - 3 : start - 2].isdigit())
    )


class Bounds(NamedTuple):
    """Both ends of a range, with the precision of the coarser end."""

    low: Decimal
    high: Decimal
    decimals: int


_CONNECTOR = re.compile(rf"(?:{GAP})?(?:(?P<dash>--?|[‐‑–—−])|(?P<word>to|and|or))(?:{GAP})?", re.IGNORECASE)
_FROM = re.compile(
    r"\bfrom(?:\s+(?:about|around|roughly|nearly|almost|an?|some|just|over|under|below|above|only|as|low|more|less|than|estimated|approximately|between)){0,3}\s*$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\b(?:between|range of|ranges? from|ranging from|ranged from|anywhere from|varying from|vary from)(?:\s+(?:about|around|roughly|nearly|almost|an?|some|approximately)){0,2}\s*$",
    re.IGNORECASE,
)


def connector(text: str, start: int, end: int) -> str | None:
    """Return how two numbers are joined by the text between them: `dash`, `to`, `and`, `or`; None if by nothing of it."""
    found = _CONNECTOR.fullmatch(text, start, end)
    if found is None:
        return None
    return "dash" if found["dash"] else found["word"].lower()


def follows_from(text: str, start: int) -> bool:
    """Tell whether `from` stands before an amount, hedges aside: then `to` leads to another figure."""
    return _FROM.search(text[max(0, start - 60) : start]) is not None


def joins(
    text: str, start: int, first: Numeral, second: Numeral, word: str, *, elided: bool
) -> Bounds | None:
    """Return the range that two numbers make, sharing the scale that only the second states; None if they make none.

    `from 5 to 6` is a change, two figures; so is `rose 3 to 40`, where both state their unit (not `elided`).
    `5 and 6` is a range only behind `between`, `5 or 6` only where the unit is shared.

    Args:
        text: the text.
        start: where the first amount begins, sign and currency included.
        first: the first number.
        second: the second number.
        word: the connector.
        elided: only one of the two states the unit.
    """
    if first.value is None or second.value is None:
        return None
    before = text[max(0, start - 60) : start]
    between = _BETWEEN.search(before) is not None
    if word == "and" and not between:
        return None
    if word == "or" and not elided:
        return None
    if word == "to" and not between and (_FROM.search(before) or not elided and _MOVE.search(before)):
        return None
    low, high, decimals = first.value, second.value, min(first.decimals, second.decimals)
    if second.scale and not first.scale and low < second.value.scaleb(-second.scale):
        low, decimals = low.scaleb(second.scale), min(first.decimals - second.scale, second.decimals)
    elif word == "dash" and elided and not second.scale and _shares_thousands(text, first, second):
        low, decimals = low.scaleb(3), -3
    return Bounds(low, high, decimals) if low < high else None


def _shares_thousands(text: str, first: Numeral, second: Numeral) -> bool:
    """`$5-8,000`: a small number before a round number of thousands counts thousands."""
    written = text[second.start : second.end]
    assert first.value is not None
    assert second.value is not None
    return written.endswith(",000") and first.value < 1000 and first.value < second.value.scaleb(-3)


_MOVE = re.compile(
    r"\b(?:rose|rise|rises|risen|fell|falls?|fallen|gain(?:ed|s|ing)?|los[te]|lost|losing|drop(?:ped|s|ping)?|up|down|added|adding|climb(?:ed|s|ing)?"
    r"|slip(?:ped|s|ping)?|declin(?:ed|es|ing|e)|increas(?:ed|es|ing|e)|jump(?:ed|s|ing)?|shed|slid|soar(?:ed|s|ing)?|surg(?:ed|es|ing)|advanc(?:ed|es|ing)"
    r"|tumbl(?:ed|es|ing)|plung(?:ed|es|ing)|grew|grow[ns]?|eas(?:ed|es|ing)|rall(?:ied|ies|ying)|raised?|rais(?:es|ing)|cut|cuts|cutting|lower(?:ed|s|ing)?|higher|lower"
    r"|dipped|dips|edged|inched|sank|sinks?|dived|leap(?:ed|s)|leapt|widen(?:ed|s)?|narrow(?:ed|s)?|decreas(?:ed|es|ing)|boost(?:ed|s|ing)?|rising|falling|retreated|firmed|off)\b[^.;:!?\n]{0,30}$",
    re.IGNORECASE,
)

_HEDGES: dict[str, Hedge] = {
    **dict.fromkeys(
        (
            "about around roughly nearly almost approximately approaching approaches approached nearing some estimated circa near"
        ).split()
        + ["close to", "on the order of", "in the region of", "in the neighborhood of", "in the vicinity of"],
        "about",
    ),
    **dict.fromkeys(
        "over above exceeding exceeds exceeded exceed surpassing surpasses surpassed surpass topping topped tops".split()
        + ["more than", "greater than", "in excess of", "upward of", "upwards of", "north of", "better than"],
        "over",
    ),
    **dict.fromkeys(
        ["under", "below", "less than", "fewer than", "lower than", "shy of", "short of", "south of"], "under"
    ),
    **dict.fromkeys(
        [
            "at least",
            "no less than",
            "not less than",
            "nothing less than",
            "no fewer than",
            "not fewer than",
            "minimum of",
        ],
        "at_least",
    ),
    **dict.fromkeys(
        [
            "up to",
            "as much as",
            "as many as",
            "as high as",
            "maximum of",
            "no more than",
            "not more than",
            "at most",
            "capped at",
        ],
        "at_most",
    ),
}
_SIGNS: dict[str, Hedge] = {
    "~": "about",
    "≈": "about",
    ">": "over",
    "<": "under",
    "≥": "at_least",
    "≤": "at_most",
}
_WORDS_BEFORE = re.compile(r"(?:[A-Za-z]+\s+){1,6}$")
_AFTER = re.compile(
    rf"{GAP}or{GAP}(?:(?P<at_least>more|higher|above|better|over)|(?P<about>so|thereabouts)|(?P<at_most>less|lower|fewer|below|under))\b|(?P<plus>\+|-plus\b)",
    re.IGNORECASE,
)
_ARTICLES = {"a", "an", "another", "just", "only"}


def hedge_around(text: str, start: int, end: int) -> Hedge:
    """Return how the words around an amount qualify it.

    A comparison is no hedge: in `more than the $1.64 expected` an article stands between.
    """
    after = _AFTER.match(text, end)
    if after is not None:
        return "at_least" if after["plus"] or after["at_least"] else "about" if after["about"] else "at_most"
    tail = text[max(0, start - 36) : start]
    sign = tail.rstrip(" ")[-1:]
    if sign in _SIGNS and sign and not (sign == ">" and tail.rstrip(" ")[-2:-1] in ("\n", "")):
        return _SIGNS[sign]
    found = _WORDS_BEFORE.search(tail)
    if found is None:
        return "exact"
    words = found[0].lower().split()
    while words and words[-1] in _ARTICLES:
        words.pop()
    for length in (4, 3, 2, 1):
        if (hedge := _HEDGES.get(" ".join(words[-length:]))) is not None:
            return hedge
    return "exact"
