"""The capitalised names of a text: found once, cut where a name cannot go on."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from briefer.kinds.company.lexicon import LEGAL_FORMS, NOT_IN_A_NAME

__all__ = ["Name", "Names", "names"]

_CAPITAL = "A-ZÀ-ÖØ-ÞĀĆČĎĐĒĘĚĞĪİŁŃŇŌŐŘŚŞŠŤŪŮŰŹŻŽ"
_WORD = (
    rf"(?:[{_CAPITAL}]|[a-z]{{1,2}}(?=[{_CAPITAL}])|\d(?=[\d&-]{{0,4}}[{_CAPITAL}]))"
    rf"(?:[\w&+]|[-’'/](?=[{_CAPITAL}\d])|\.(?=\w)|(?<=[{_CAPITAL}]\.[{_CAPITAL}])\.)*+"
    rf"(?:(?<=\b(?:St|Co|Jr|Sr))\.|(?<=\b[{_CAPITAL}])\.|(?<=\b(?:Inc|Ltd|Bro|Cos|Mfg|Int))\.|(?<=\b(?:Corp|Bros|Intl))\.)?"
)
_RUN = re.compile(
    rf"(?<![\w@]){_WORD}"
    rf"(?:[ ](?:(?:&|de|di|du|da|del|der|den|van|von|la|le|et|y|(?<=\bBank[ ])of(?:[ ]the)?)[ ])?{_WORD}){{0,15}}+"
)
_PIECES = re.compile(r"\S+")


@dataclass(slots=True)
class Name:
    """A run of capitalised words, without the words that no name holds (`The`, `Tuesday`, `Chairman`)."""

    start: int
    end: int
    words: list[str]
    form: bool
    """Ends in a legal form: `Inc`, `plc`."""
    opens: bool
    """Stands at the beginning of a sentence or line, where any word has a capital."""


class Names:
    """The names of a text, in order, and by where they begin and end."""

    __slots__ = ("_ending", "_starting", "items", "starts", "word_starts")

    def __init__(self, items: list[Name], word_starts: list[int]) -> None:
        self.items = items
        self.word_starts = word_starts
        """Where a capitalised word begins, whatever its word."""
        self.starts = [name.start for name in items]
        self._starting = {name.start: name for name in items}
        self._ending = {name.end: name for name in items}

    def starting(self, position: int) -> Name:
        """Return the name that begins at a position."""
        return self._starting[position]

    def ending(self, position: int) -> Name:
        """Return the name that ends at a position."""
        return self._ending[position]

    def around(self, position: int) -> Name | None:
        """Return the name that a position lies in."""
        index = bisect_right(self.starts, position) - 1
        return self.items[index] if index >= 0 and position < self.items[index].end else None


@lru_cache(maxsize=2)
def names(text: str) -> Names:
    """Find the names of a text; remembered, because every rule asks for the same text."""
    items: list[Name] = []
    word_starts: list[int] = []
    for run in _RUN.finditer(text):
        begin = run.start()
        opens = _opens(text, begin)
        start = -1
        words: list[str] = []
        end = begin
        for piece in _PIECES.finditer(run[0]):
            word = piece[0]
            here = begin + piece.start()
            if word[0] != "&" and not (word.islower() and word.isalpha()):
                word_starts.append(here)
            if word in NOT_IN_A_NAME or (word.isupper() and word.capitalize() in NOT_IN_A_NAME):
                if words:
                    items.append(Name(start, end, words, False, opens and start == begin))
                    words = []
                continue
            if not words:
                start = here
            words.append(word)
            end = begin + piece.end()
            if len(words) > 1 and _is_form(word) and not _is_form_next(text, end):
                items.append(Name(start, end, words, True, opens and start == begin))
                words = []
        if words:
            items.append(Name(start, end, words, False, opens and start == begin))
    return Names(items, word_starts)


def _is_form(word: str) -> bool:
    return word.rstrip(".") in LEGAL_FORMS


def _is_form_next(text: str, end: int) -> bool:
    return text[end : end + 1] == " " and _is_form(text[end + 1 : end + 14].split(" ")[0].strip(",;:)"))


def _opens(text: str, start: int) -> bool:
    """Whether what stands before is the end of a sentence, a line or nothing."""
    before = text[max(0, start - 4) : start].rstrip(" \"“‘'([")
    return not before or before[-1] in ".!?:;\n•*-–—|" or "\n" in text[max(0, start - 4) : start]
