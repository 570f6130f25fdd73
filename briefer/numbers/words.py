"""Numbers in words: `two and a half million`, `half a billion`, `hundreds of millions`."""

import re
from decimal import Decimal

from briefer.numbers.digits import scaled
from briefer.numbers.numeral import GAP, SCALES, Numeral
from briefer.pattern import pattern
from briefer.stems import stems, where

__all__ = ["first_words", "read_words"]

_SMALL = (
    "one two ten tens tenth third twelve thirteen thirty twenty three thousand thousands trillion trillions "
    "four five fourteen fifteen forty fifty fourth fifth few six seven sixteen seventeen sixty seventy several scores "
    "eight eleven eighteen eighty eighth nine nineteen ninety hundred hundreds half million millions multi "
    "billion billions quarter dozen dozens couple zero"
)
_CAPITALS = "ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN TWELVE TWENTY HALF MILLIONS BILLIONS"
_FIRST_WORDS = frozenset((*_SMALL.split(), *_SMALL.title().split(), *_CAPITALS.split()))
_STEMS = stems(_CAPITALS, any_case=_SMALL)
_BEHIND = frozenset(" \t\n\r\f\v\"'“”‘’(/-–—*_|>")
"""Behind these a word begins, and behind any other white space; not behind a letter, digit or point."""
_MULTI = pattern(r"[mM]ulti[mbt]")


def first_words(text: str) -> list[int]:
    """Return where a number in words may begin."""
    return [
        start
        for start in where(text, _STEMS)
        if (not start or text[start - 1] in _BEHIND or text[start - 1].isspace())
        and (_WORD.match(text, start)[0] in _FIRST_WORDS or _MULTI.match(text, start))  # type: ignore[index]
    ]


_WORD = pattern(r"([A-Za-z]+)")
_NEXT_WORD = pattern(rf"(?:{GAP}|-)([A-Za-z]+)")
_OF_ONE = pattern(
    rf"{GAP}of{GAP}(?:an?|one|1)(?={GAP}(?:per|pct|cent|penn|point|dollar|euro|pound|[mbt]r?illion))",
    re.IGNORECASE,
)

_ONES = {
    word: n
    for n, word in enumerate(["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"])
}
_TEENS = {
    word: n
    for n, word in enumerate(
        [
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        start=10,
    )
}
_TENS = {
    word: 10 * n
    for n, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
_SCALES = {
    "thousand",
    "million",
    "billion",
    "trillion",
    "quadrillion",
    "lakh",
    "lakhs",
    "crore",
    "crores",
    "mln",
    "bln",
}
_MULTIPLES = {"hundred": 100, "dozen": 12}
_PARTS = {
    "half": Decimal("0.5"),
    "quarter": Decimal("0.25"),
    "quarters": Decimal("0.25"),
    "third": 1 / Decimal(3),
    "thirds": 1 / Decimal(3),
    "fourth": Decimal("0.25"),
    "fourths": Decimal("0.25"),
    "fifth": Decimal("0.2"),
    "fifths": Decimal("0.2"),
    "eighth": Decimal("0.125"),
    "eighths": Decimal("0.125"),
    "tenth": Decimal("0.1"),
    "tenths": Decimal("0.1"),
}
_UNDER_A_HUNDRED = _ONES | _TEENS | _TENS
_GO_ON = frozenset(("and", "point", *_UNDER_A_HUNDRED, *_SCALES, *_MULTIPLES, *_PARTS))
"""Words that may go on with a number; behind most there is none of them."""
_VAGUE = {
    "tens": 1,
    "dozens": 1,
    "scores": 1,
    "hundreds": 2,
    "thousands": 3,
    "lakhs": 5,
    "millions": 6,
    "crores": 7,
    "billions": 9,
    "trillions": 12,
}


def read_words(text: str, start: int) -> Numeral | None:
    """Read the number whose first word begins here; None where the word counts nothing (`the first half`)."""
    word, end = _word_after(text, start, _WORD)
    if word.startswith("multi"):
        return _read_multi(text, start, word, end)
    if word in _VAGUE:
        return _read_vague(text, start, word, end)
    if word in ("several", "few", "couple"):
        return _read_several(text, start, word, end)
    determined = _follows_a(text, start)
    begin = start - 2 if determined else start
    if word in _PARTS:
        return _read_part(text, begin, word, end, determined=determined)
    if word in _UNDER_A_HUNDRED and _word_after(text, end)[0] not in _GO_ON:
        return Numeral(start, end, Decimal(_UNDER_A_HUNDRED[word]), 0, 0, end, spelled=True)
    scales = word in _MULTIPLES or word in _SCALES
    # `a million` is one, `a two-million` is two.
    count = _Count(text, begin if scales else start)
    if scales:
        # `the million people` counts; `million-dollar` and `a million` do so by themselves.
        if not determined and text[end : end + 1] != "-":
            return None
        count.take("one", start)
    count.take(word, end)
    return count.read_on()


def _follows_a(text: str, start: int) -> bool:
    return (
        text[max(0, start - 2) : start] in ("a ", "A ") and not text[max(0, start - 3) : start - 2].isalnum()
    )


def _word_after(text: str, position: int, pattern: re.Pattern[str] = _NEXT_WORD) -> tuple[str, int]:
    """Return the next word of the same expression, lower case, and where it ends; an empty word for none."""
    found = pattern.match(text, position)
    return (found[1].lower(), found.end()) if found else ("", position)


def _vague(start: int, end: int, scale: int) -> Numeral:
    return Numeral(start, end, None, -scale, scale, end, spelled=True)


def _read_multi(text: str, start: int, word: str, end: int) -> Numeral | None:
    """`multibillion`, `multi-million`."""
    rest = word.removeprefix("multi")
    if not rest:
        rest, end = _word_after(text, end)
    return _vague(start, end, SCALES[rest]) if rest in _SCALES else None


def _read_vague(text: str, start: int, word: str, end: int) -> Numeral:
    """`billions`, `hundreds of millions`, `tens of thousands`."""
    scale = _VAGUE[word]
    for _ in range(2):
        of, reach = _word_after(text, end)
        word, reach = _word_after(text, reach)
        if of != "of" or word not in _VAGUE:
            break
        scale, end = scale + _VAGUE[word], reach
    return _vague(start, end, scale)


def _read_several(text: str, start: int, word: str, end: int) -> Numeral | None:
    """`several hundred million`, `a few billion`, `a couple of thousand`."""
    if word != "several" and _follows_a(text, start):
        start -= 2
    scale = 0
    for _ in range(3):
        word, reach = _word_after(text, end)
        if word in _SCALES or word == "hundred":
            scale += SCALES[word]
        elif word != "of" or scale:
            break
        end = reach
    return _vague(start, end, scale) if scale else None


def _read_part(text: str, start: int, word: str, end: int, *, determined: bool) -> Numeral | None:
    """`half a million`, `a half-billion`, `a quarter million`, `half a` before a unit, `a third of 1` before one."""
    value = _PARTS[word]
    if (whole := _OF_ONE.match(text, end)) is not None:
        return scaled(text, start, whole.end(), value, spelled=True)
    if word not in ("half", "quarter"):
        return None
    following, reach = _word_after(text, end)
    if following in ("a", "an"):
        end = reach
        following, reach = _word_after(text, end)
    if following in _SCALES or following == "hundred":
        return scaled(text, start, end, value, spelled=True)
    if following == "dozen":
        return Numeral(start, reach, value * 12, 0, 0, reach, spelled=True)
    if word == "quarter" and not (determined and following.startswith(("per", "pct"))):
        return None
    return Numeral(start, end, value, -int(value.as_tuple().exponent), 0, end, spelled=True)


class _Count:
    """A number in words as far as it has been read."""

    def __init__(self, text: str, start: int) -> None:
        self.text, self.start, self.end, self.unscaled_end = text, start, start, start
        self.total = Decimal(0)
        """What scales have closed."""
        self.group = Decimal(0)
        """What stands before the next scale."""
        self.scale = 0
        self.places = 0
        self.last = ""
        """What the last word was: `one`, `teen`, `ten`, `hundred`, `part`, `scale`."""

    def take(self, word: str, end: int) -> bool:
        """Take a word that continues the number; False where it does not."""
        if word in _ONES and self.last in ("", "ten", "hundred", "scale"):
            self.group, self.last = self.group + _ONES[word], "one"
        elif word in _TEENS and self.last in ("", "hundred", "scale"):
            self.group, self.last = self.group + _TEENS[word], "teen"
        elif word in _TENS and self.last in ("", "hundred", "scale"):
            self.group, self.last = self.group + _TENS[word], "ten"
        elif word in _MULTIPLES and self.last in ("one", "teen", "part") and self.group < 100:
            self.group, self.last = self.group * _MULTIPLES[word], "hundred"
        elif (
            word in _SCALES
            and self.last not in ("", "scale")
            and (not self.scale or SCALES[word] < self.scale)
        ):
            self.scale, self.last = SCALES[word], "scale"
            self.total, self.group = self.total + self.group.scaleb(self.scale), Decimal(0)
        else:
            return False
        self.end = end
        if not self.scale:
            self.unscaled_end = end
        return True

    def read_on(self) -> Numeral:
        """Read as far as the words go on: `one and two million` is one, and two million."""
        while True:
            word, end = _word_after(self.text, self.end)
            if word == "and" and self._take_part(end):
                continue
            if word == "and" and self.last in ("hundred", "scale"):
                word, end = _word_after(self.text, end)
                if word in _MULTIPLES or word in _SCALES:
                    break
            if word in _PARTS and self.last == "one" and not self.total and self.group < 10:
                return self._part(word, end)
            if not (self._take_point(end) if word == "point" else self.take(word, end)):
                break
        decimals = self.places if self.group and self.scale else self.places - self.scale
        return Numeral(
            self.start,
            self.end,
            self.total + self.group,
            decimals,
            self.scale,
            self.unscaled_end,
            spelled=True,
        )

    def _take_part(self, end: int) -> bool:
        """Take `a half`, `a quarter` behind `and`; `half` alone before a scale."""
        word, end = _word_after(self.text, end)
        if word == "a":
            word, end = _word_after(self.text, end)
        elif _word_after(self.text, end)[0] not in _SCALES:
            return False
        if word not in ("half", "quarter") or self.last not in ("one", "teen", "ten", "scale"):
            return False
        self.places = 1 if word == "half" else 2
        if self.last == "scale":
            self.total += _PARTS[word].scaleb(self.scale)
        else:
            self.group += _PARTS[word]
            self.unscaled_end = end
        self.last, self.end = "part", end
        return True

    def _take_point(self, end: int) -> bool:
        """Take the digits behind `point`: `two point five`."""
        digits = ""
        word, reach = _word_after(self.text, end)
        while word in _ONES and len(digits) < 6:
            digits += str(_ONES[word])
            end = reach
            word, reach = _word_after(self.text, end)
        if not digits or self.last not in ("one", "teen", "ten", "hundred"):
            return False
        self.group += Decimal(f"0.{digits}")
        self.places, self.last, self.end, self.unscaled_end = len(digits), "part", end, end
        return True

    def _part(self, word: str, end: int) -> Numeral:
        """`one-half`, `two-thirds`, `three-quarters of a` before a unit or scale."""
        whole = _OF_ONE.match(self.text, end)
        return scaled(
            self.text, self.start, whole.end() if whole else end, self.group * _PARTS[word], spelled=True
        )
