"""What stands to the left of a unit: how many, which, and counted from where."""

from collections.abc import Iterable
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
_OF_YEARS = pattern(r"\d{4}[/–-]\Z")
"""What stands before `16` in `the 2015/16 financial year`."""
_DIGITS = pattern(r"\d{1,3}(?:[.,]\d{1,3})?")


class _Phrases:
    """Phrases of one to four words, and the words that they end in: most words that stand before a unit end none."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self.all = frozenset(phrases)
        self.last = frozenset(phrase.split()[-1] for phrase in self.all)
        self.longest = max(phrase.count(" ") + 1 for phrase in self.all)


_KINDS = _Phrases(("fiscal", "financial", "calendar", "trading", "business", "working"))
_IN_A_ROW = _Phrases(("consecutive", "straight", "successive", "full", "whole"))
_MORE = _Phrases(("more",))
_AND_A_HALF = _Phrases(("and a half",))
_COUNTS, _SHIFTS, _APART = _Phrases(NUMBERS), _Phrases(SHIFTS), _Phrases(APART)
_HEDGES, _HEDGES_OR_OVER = _Phrases(APPROXIMATE), _Phrases(APPROXIMATE | {"over"})
_TO = _Phrases(("to", "or"))
_SIGNS = ("$", "€", "£", "¥")
_KNOWN = frozenset(ORDINALS).union(
    *(phrases.last for phrases in (_KINDS, _IN_A_ROW, _MORE, _AND_A_HALF, _COUNTS, _SHIFTS, _APART))
)
"""Words that may stand before a unit: most do not, and then there is nothing to read."""


class _Leftward:
    """The words before a position, read from the nearest on as they are asked for."""

    def __init__(self, text: str, position: int) -> None:
        self.text = text
        self.start = position
        """Where what was taken begins."""
        self._taken = 0
        self._words: list[tuple[int, str]] = []
        """The nearest first."""
        self._begin = position
        self._farthest = max(0, position - _REACH)

    def _reads(self, count: int) -> bool:
        """Read words until there are so many; tell whether there are."""
        text, words = self.text, self._words
        while len(words) < count:
            end = self._begin - 1
            if len(words) == _WORDS or end < self._farthest:
                return False
            word = (
                _LAST.search(text, max(self._farthest, end - 16), end)
                if text[end] == "-" or text[end].isspace()
                else None
            )
            if word is None:
                self._farthest = self._begin
                return False
            self._begin = word.start()
            words.append((self._begin, word[0].lower()))
        return True

    def peek(self, size: int = 1) -> str:
        """Return the nearest words, or nothing if there are fewer."""
        last = self._taken + size
        if last > len(self._words) and not self._reads(last):
            return ""
        if size == 1:
            return self._words[self._taken][1]
        return " ".join([word for _, word in reversed(self._words[self._taken : last])])

    def drop(self, size: int = 1) -> None:
        """Take the nearest words."""
        self._taken += size
        self.start = self._words[self._taken - 1][0]

    def take(self, phrases: _Phrases) -> str:
        """Take the longest of the phrases that stands there, and return it."""
        if self.peek() in phrases.last:
            for size in range(phrases.longest, 0, -1):
                phrase = self.peek(size)
                if phrase in phrases.all:
                    self.drop(size)
                    return phrase
        return ""

    def number(self) -> Decimal | Literal[False] | None:
        """Take a number: None for `several`, False where none stands."""
        phrase = self.take(_COUNTS)
        if phrase:
            return NUMBERS[phrase]
        digits = self.peek()
        if not _DIGITS.fullmatch(digits):
            return False
        start, _ = self._words[self._taken]
        if self.text[start - 1 : start] in _SIGNS or _OF_YEARS.match(self.text, max(0, start - 5), start):
            return False
        self.drop()
        return Decimal(digits.replace(",", ""))

    def number_behind(self, joint: _Phrases) -> Decimal | Literal[False] | None:
        """Take a number that a word joins to what was taken; nothing where no number stands before that."""
        before = self._taken, self.start
        self.take(joint)
        found = self.number()
        if found is False:
            self._taken, self.start = before
        return found

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
        left.shift = words.take(_SHIFTS) or words.take(_APART)
        left.bare = words.start
        if left.count and not left.shift and left.ordinal is None:
            # `Over` is a preposition elsewhere: `over two years`.
            over = words.peek(2) in ("in over", "for over", "of over", "after over")
            words.take(_HEDGES_OR_OVER if over else _HEDGES)
        left.fiscal = kind in ("fiscal", "financial")
        left.start = words.start
        return left

    def _read_number(self, words: _Leftward) -> None:
        """Read `two`, `twenty-five`, `2.5`, `two and a half`, `two to three`, `two more`."""
        words.take(_MORE)
        half = Decimal("0.5") if words.take(_AND_A_HALF) else Decimal(0)
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
        elif words.peek() in _TO.all or (words.hyphened and words.peek()[:1].isdigit()):
            least = words.number_behind(_TO)
            if least is not False:
                self.least = least
        if self.most is not None and half:
            self.least, self.most = self.most + half, self.most + half
