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
    rf"(?:[\w&+]|[-’'](?=[{_CAPITAL}\d])|\.(?=\w)|(?<=[{_CAPITAL}]\.[{_CAPITAL}])\.)*+"
    rf"(?:(?<=\b[{_CAPITAL}])\.|(?<=\b(?:St|Co|Jr))\.|(?<=\b(?:Inc|Ltd|Cos|Bro|Pty|Pte|Pvt))\.|(?<=\b(?:Corp|Bros))\.)?+"
)
_WITHIN = r"&|de|di|du|da|del|der|den|van|von|la|le|et|y|(?<=\bBank[ ])of(?:[ ]the)?"
_RUN = re.compile(rf"(?<![\w@#]){_WORD}(?:[ ](?:(?:{_WITHIN})[ ])?{_WORD}){{0,15}}+")
_LATE_FORM = re.compile(
    r",?[ ](?:p\.?l\.?c\b\.?|Inc\b\.?|(?:S\.A|N\.V|L\.P|L\.L\.C)\b\.?|Ltd\b\.?|LLC\b|Corp\b\.?)"
    r"|[ ](?:and|&)[ ](?:Co\b\.?|Company\b|Sons\b|Partners\b)(?:[ ](?:Inc|Ltd)\b\.?)?"
)


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

    __slots__ = ("_ending", "_starting", "items", "word_starts", "words")

    def __init__(self, items: list[Name], word_starts: list[int], words: set[str]) -> None:
        self.items = items
        self.word_starts = word_starts
        """Where a capitalised word begins, whatever its word."""
        self.words = words
        """The capitalised words of the text."""
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
        index = bisect_right(self.items, position, key=lambda name: name.start) - 1
        return self.items[index] if index >= 0 and position < self.items[index].end else None


@lru_cache(maxsize=2)
def names(text: str) -> Names:
    """Find the names of a text; remembered, because every rule asks for the same text."""
    items: list[Name] = []
    word_starts: list[int] = []
    seen: set[str] = set()
    for run in _RUN.finditer(text):
        begin = here = run.start()
        opens = _opens(text, begin)
        words: list[str] = []
        start = end = begin
        for word in run[0].split(" "):
            if word in NOT_IN_A_NAME:
                word_starts.append(here)
                if words:
                    items.append(Name(start, end, words, False, opens and start == begin))
                    words = []
            elif words or not word.islower():
                if not words:
                    start = here
                word_starts.append(here)
                words.append(word)
                end = here + len(word)
                if len(words) > 1 and _is_form(word) and not _is_form_next(text, end):
                    items.append(Name(start, end, words, True, opens and start == begin))
                    words = []
            here += len(word) + 1
        seen.update(words)
        if words:
            late = _LATE_FORM.match(text, end) if text[end : end + 1] in (" ", ",") else None
            if late:
                words.append(late[0].strip(" ,"))
                end = late.end()
            items.append(Name(start, end, words, late is not None, opens and start == begin))
    return Names(items, word_starts, seen)


def _is_form(word: str) -> bool:
    return word.rstrip(".") in LEGAL_FORMS


def _is_form_next(text: str, end: int) -> bool:
    return text[end : end + 1] == " " and _is_form(text[end + 1 : end + 14].split(" ")[0].strip(",;:)\n"))


def _opens(text: str, start: int) -> bool:
    """Whether what stands before is the end of a sentence, a line or nothing."""
    before = text[max(0, start - 4) : start]
    if "\n" in before:
        return True
    before = before.rstrip(" \"“‘'([*")
    return not before or before[-1] in ".!?:;•*-–—|"
