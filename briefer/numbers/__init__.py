"""The number reader: every number of a text, in digits or words, with its scale.

All kinds that hold figures read from here, so each trap of written numbers is cured once: grouping,
fractions, scales, ranges that share a scale, hedges. A run of digits that no reading fits is refused whole.
"""

from functools import lru_cache
from itertools import pairwise

from briefer.digits import among_digits
from briefer.numbers.digits import RUN, added, read_digits, scaled
from briefer.numbers.hedges import hedge_around, opened
from briefer.numbers.numeral import GAP, Numeral
from briefer.numbers.ranges import Bounds, connector, follows_from, joins, point
from briefer.numbers.words import first_words, read_words
from briefer.pattern import pattern
from briefer.rule import Lead

__all__ = [
    "COMPARED",
    "GAP",
    "JOINED",
    "NUMERAL",
    "Bounds",
    "Numeral",
    "Numerals",
    "connector",
    "follows_from",
    "hedge_around",
    "joins",
    "numerals",
    "opened",
    "point",
    "scaled",
    "sign_before",
]


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

    def any_ending(self, position: int) -> Numeral | None:
        """Return the numeral that ends here, if one does."""
        index = self._ending.get(position)
        return None if index is None else self.items[index]

    def after(self, numeral: Numeral) -> Numeral | None:
        """Return the next numeral of the text."""
        index = self._starting[numeral.start] + 1
        return self.items[index] if index < len(self.items) else None

    def before(self, numeral: Numeral) -> Numeral | None:
        """Return the numeral before this one."""
        index = self._starting[numeral.start] - 1
        return self.items[index] if index >= 0 else None


@lru_cache(maxsize=2)
def numerals(text: str) -> Numerals:
    """Find the numerals of a text; remembered, because every kind of figure asks for the same text."""
    begins = among_digits(text, RUN)
    begins += [(start, -1) for start in first_words(text)]
    begins.sort()
    found: list[Numeral] = []
    reach = 0
    for start, end in begins:
        if start < reach:
            continue
        numeral = read_words(text, start) if end < 0 else read_digits(text, start, end)
        if numeral is not None and numeral.start >= reach:
            if found and (sum_of_both := added(text, found[-1], numeral)) is not None:
                found[-1] = sum_of_both
            else:
                found.append(numeral)
            reach = numeral.end
        else:
            reach = max(reach, end)
    return Numerals(found)


_MAY_JOIN = pattern(
    r"(?s:.*)(?:[-‐‑–—−]|\b(?:to|and|or|TO|AND|OR)\b)\s*(?P<mark>(?:[^\s\d,;:]+\s){0,2}(?:[^\s\d,;:]+\s?)?)\Z"
)
"""What joins two numbers, with no more behind it than a currency."""
_NAMED = 5
"""Scale from which the name of a currency may stand before a number: `to rupees 5 lakh`."""


@lru_cache(maxsize=2)
def _joined(text: str) -> list[int]:
    return [first.end for first, second in pairwise(numerals(text).items) if _may_join(text, first, second)]


def _may_join(text: str, first: Numeral, second: Numeral) -> bool:
    if second.start - first.end > 40:
        return False
    found = _MAY_JOIN.match(text, first.end, second.start)
    if found is None:
        return False
    words = found["mark"].replace(" ", "").replace(".", "")
    is_plain = words.isascii() and words.isalpha() and words.islower()
    return not is_plain or second.scale >= _NAMED


_COMPARING = frozenset(("from", "against", "versus", "vs", "vs.", "with", "a", "an", "revised"))

COMPARED = Lead(
    "numeral_compared",
    find=lambda text: [
        numeral.end
        for numeral in numerals(text).items
        if not _COMPARING.isdisjoint(text[max(0, numeral.start - 20) : numeral.start].rsplit(None, 1)[-1:])
    ],
)
"""Where a number ends that stands behind a word that compares: for rules that take its unit from the number before."""

NUMERAL = Lead("numeral", find=lambda text: [numeral.end for numeral in numerals(text).items])
"""Where a number ends: for rules that read the unit behind it."""

JOINED = Lead("numeral_joined", find=_joined)
"""Where a number ends that may make a range with the next one."""


def sign_before(text: str, start: int) -> bool:
    """Tell whether a printed minus stands before a position: not a hyphen within a word, not a dash between numbers."""
    return (
        text[max(0, start - 1) : start] in ("-", "−", "–")
        and text[max(0, start - 2) : start - 1] in ("", *" \t\n\xa0([\"“'‘|:")
        and not text[max(0, start - 3) : start - 2].isdigit()
    )
