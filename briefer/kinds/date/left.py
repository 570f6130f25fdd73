"""What stands to the left of a unit: how many, which, and counted from where."""

from collections.abc import Container
from decimal import Decimal
from typing import Literal, Self

from briefer.kinds.date.lexicon import APART, APPROXIMATE, NUMBERS, ORDINALS, SHIFTS
from briefer.pattern import pattern
from briefer.slotted import slotted

__all__ = ["Left"]

_LAST = pattern(r"[\w.,]{1,16}\Z")
_WORDS = 9
"""Words that are looked at, within so many code points:"""
_REACH = 80
_NEAREST = pattern(r"[\w.,]{1,16}[\s-]\Z")
_ORDINAL = pattern(r"(\d\d?)(?:st|nd|rd|th)")
_DIGITS = pattern(r"\d{1,3}(?:[.,]\d{1,3})?")
_KINDS = frozenset(("fiscal", "financial", "calendar", "trading", "business", "working"))
_IN_A_ROW = frozenset(("consecutive", "straight", "successive", "full", "whole"))
_SIGNS = ("$", "€", "£", "¥")
_AND_A_HALF = frozenset(("and a half",))
_TO = frozenset(("to", "or"))
_KNOWN = frozenset(
    phrase.split()[-1]
    for phrases in (NUMBERS, ORDINALS, SHIFTS, APART, _KINDS, _IN_A_ROW, _AND_A_HALF, ("more",))
    for phrase in phrases
)
"""Words that may stand before a unit: most do not, and then there is nothing to read."""


class _Leftward:
    """The words before a position, taken from the nearest on."""

    def __init__(self, text: str, position: int) -> None:
        self.text = text
        self.start = position
        self.words: list[tuple[int, str]] = []
        begin, farthest = position, max(0, position - _REACH)
        while begin > farthest and len(self.words) < _WORDS:
            end = begin - 1
            if text[end] != "-" and not text[end].isspace():
                break
            word = _LAST.search(text, max(farthest, end - 16), end)
            if word is None:
                break
            begin = word.start()
            self.words.append((begin, word[0].lower()))
        self.words.reverse()

    def peek(self, size: int = 1) -> str:
        """Return the nearest words, or nothing if there are fewer."""
        if size == 1:
            return self.words[-1][1] if self.words else ""
        return " ".join([word for _, word in self.words[-size:]]) if len(self.words) >= size else ""

    def drop(self, size: int = 1) -> None:
        """Take the nearest words."""
        self.start = self.words[-size][0]
        del self.words[-size:]

    def take(self, phrases: Container[str], longest: int = 1) -> str:
        """Take the longest of the phrases that stands there, and return it."""
        for size in range(longest, 0, -1):
            phrase = self.peek(size)
            if phrase and phrase in phrases:
                self.drop(size)
                return phrase
        return ""

    def number(self) -> Decimal | Literal[False] | None:
        """Take a number: None for `several`, False where none stands."""
        phrase = self.take(NUMBERS, 4)
        if phrase:
            return NUMBERS[phrase]
        digits = self.peek()
        if not _DIGITS.fullmatch(digits) or self.text[self.words[-1][0] - 1 : self.words[-1][0]] in _SIGNS:
            return False
        self.drop()
        return Decimal(digits.replace(",", ""))

    @property
    def hyphened(self) -> bool:
        """Tell whether a hyphen parts what was taken from what is next."""
        return self.text[self.start - 1 : self.start] == "-"


@slotted()
class Left:
    """The words before a unit that belong to it."""

    start: int
    """Where they begin."""
    bare: int = 0
    """Where they begin without `about`, `more than`."""
    shift: str = ""
    """`last`, `this past`, `every`: a key of `SHIFTS`, or one of `APART`."""
    ordinal: int | None = None
    count: bool = False
    """A number stands there."""
    article: bool = False
    """The number is `a` or `one`."""
    least: Decimal | None = Decimal(1)
    """How many, of a range the lower end; None for `several`."""
    most: Decimal | None = Decimal(1)
    fiscal: bool = False
    in_a_row: bool = False
    """`consecutive` or `full` stands before the unit."""

    @classmethod
    def of(cls, text: str, position: int) -> Self:
        """Read to the left of a position."""
        left = cls(position, position)
        nearest = _NEAREST.search(text, max(0, position - 17), position)
        if nearest is None or (nearest[0][:-1].lower() not in _KNOWN and not nearest[0][0].isdigit()):
            return left
        words = _Leftward(text, position)
        kind = words.take(_KINDS)
        left.in_a_row = bool(words.take(_IN_A_ROW))
        left._read_number(words)
        ordinal = words.peek()
        if ordinal in ORDINALS or _ORDINAL.fullmatch(ordinal):
            left.ordinal = ORDINALS.get(ordinal) or int(ordinal[:-2])
            words.drop()
        kind = kind or words.take(_KINDS)
        left.shift = words.take(SHIFTS, 2) or words.take(APART)
        left.bare = words.start
        if left.count and not left.shift and left.ordinal is None:
            # `Over` is a preposition elsewhere: `over two years`.
            over = words.peek(2) in ("in over", "for over", "of over", "after over")
            words.take(APPROXIMATE | {"over"} if over else APPROXIMATE, 3)
        left.fiscal = kind in ("fiscal", "financial")
        left.start = words.start
        return left

    def _read_number(self, words: _Leftward) -> None:
        """Read `two`, `twenty-five`, `2.5`, `two and a half`, `two to three`, `two more`."""
        words.take(("more",))
        half = Decimal("0.5") if words.take(_AND_A_HALF, 3) else Decimal(0)
        part = words.peek(2) in ("half a", "half an") or words.peek(3) == "quarter of a"
        self.article = words.peek() in ("a", "an", "one") and not part
        most = words.number()
        if most is False:
            return
        self.count, self.least, self.most = True, most, most
        tens = NUMBERS.get(words.peek()) if words.hyphened else None
        if most and tens and tens >= 20 and most < 10:
            words.drop()
            self.least = self.most = tens + most
        elif words.peek() in _TO or (words.hyphened and words.peek()[:1].isdigit()):
            before = (words.start, list(words.words))
            words.take(_TO)
            least = words.number()
            if least is False:
                words.start, words.words = before
            else:
                self.least = least
        if self.most is not None and half:
            self.least, self.most = self.most + half, self.most + half
