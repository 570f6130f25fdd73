"""The capitalised names of a text: found once, cut where a name cannot go on."""

import re
from bisect import bisect_right
from functools import lru_cache
from operator import attrgetter

from briefer.kinds.company.lexicon import LEGAL_FORMS, NOT_IN_A_NAME
from briefer.pattern import pattern
from briefer.slotted import slotted
from briefer.stems import words_of

__all__ = ["Name", "Names", "is_small_word", "names", "opens"]

_CAPITAL = "A-ZÀ-ÖØ-ÞĀĆČĎĐĒĘĚĞĪİŁŃŇŌŐŘŚŞŠŤŪŮŰŹŻŽ"
_WITHIN = r"&|de|di|du|da|del|der|den|van|von|la|le|et|y|(?<=\bBank[ ])of(?:[ ]the)?|(?:(?<=\bCo[ ])|(?<=\bCo\.[ ])|(?<=\bCorp[ ])|(?<=\bCorp\.[ ]))of"


def _run(capital: str) -> re.Pattern[str]:
    """Return the pattern of a run of capitalised words: a class of letters beyond ASCII takes long to compile."""
    # Digits beyond ASCII stand in no text of ASCII.
    digit = "0-9" if capital == "A-Z" else r"\d"
    first = rf"[{capital}]|[a-z]{{1,2}}(?=[{capital}])|[{digit}](?=[{digit}&-]{{0,4}}[{capital}])"
    rest = (
        rf"[\w&+]*+(?>(?:(?:[-’'](?=[{capital}\d])|\.(?=\w)|(?<=[{capital}]\.[{capital}])\.|(?<=[ ]A)/(?=S\b))[\w&+]*+)*)"
        rf"(?>(?:(?<=\b[{capital}])\.|(?<=\b(?:St|Co|Jr))\.|(?<=\b(?:Inc|Ltd|Cos|Bro|Pty|Pte|Pvt))\.|(?<=\b(?:Corp|Bros))\.)?)"
    )
    # A class of letters comes first, not what stands before it: so the scan leaps from capital to capital.
    return pattern(
        rf"[{capital}{digit}](?:(?<![\w@#].)|(?<=\b[a-z].)|(?<=\b[a-z][a-z].))(?:(?<=[^{digit}])|(?=[{digit}&-]{{0,4}}[{capital}])){rest}"
        rf"(?>(?:[ ](?:(?:{_WITHIN})[ ])?(?:{first}){rest}){{0,15}})"
    )


_RUN, _RUN_OF_ASCII = _run(_CAPITAL), _run("A-Z")
_LATE_FORM = pattern(
    r",?[ ](?:plc\b|p\.l\.c\.|Inc\b\.?|(?:S\.A|N\.V|L\.P|L\.L\.C)\b\.?|Ltd\b\.?|LLC\b|Corp\b\.?)"
    r"|[ ](?:and|&)[ ](?:Co\b\.?|Company\b|Sons\b|Partners\b)(?:[ ](?:Inc|Ltd)\b\.?)?"
)
_LATE_FORMS = frozenset(
    ("plc", "p.l", "Inc", "S.A", "N.V", "L.P", "L.L", "Ltd", "LLC", "Cor", "and", "& C", "& S", "& P")
)
"""How late forms begin."""
_SMALL = pattern(r"(?<![\w-])[a-z]{4,}\b")


@slotted()
class Name:
    """A run of capitalised words, without the words that no name holds (`The`, `Tuesday`, `Chairman`)."""

    start: int
    end: int
    words: list[str]
    form: bool
    """Ends in a legal form: `Inc`, `plc`; or a place behind one: `Co. of America`."""


class Names:
    """The names of a text, in order, and by where they begin and end."""

    __slots__ = ("_before", "_ending", "_starting", "_starts", "items", "word_starts", "words")

    def __init__(self, items: list[Name], word_starts: list[int], words: set[str], text: str) -> None:
        self.items = items
        self.word_starts = word_starts
        """Where a capitalised word begins, whatever its word."""
        self.words = words
        """The capitalised words of the text."""
        self._starts = [name.start for name in items]
        self._starting = {name.start: name for name in items}
        self._ending = {name.end: name for name in items}
        self._before: dict[str, list[Name]] = {}
        for name in items:
            self._before.setdefault(text[name.end : name.end + 1], []).append(name)

    def starting(self, position: int) -> Name:
        """Return the name that begins at a position."""
        return self._starting[position]

    def ending(self, position: int) -> Name:
        """Return the name that ends at a position."""
        return self._ending[position]

    def before(self, *signs: str) -> list[Name]:
        """Return the names right behind which one of some signs stands."""
        found = [name for sign in signs for name in self._before.get(sign, ())]
        return found if len(signs) == 1 else sorted(found, key=attrgetter("start"))

    def around(self, position: int) -> Name | None:
        """Return the name that a position lies in."""
        index = bisect_right(self._starts, position) - 1
        return self.items[index] if index >= 0 and position < self.items[index].end else None


@lru_cache(maxsize=2)
def names(text: str) -> Names:
    """Find the names of a text; remembered, because every rule asks for the same text."""
    items: list[Name] = []
    word_starts: list[int] = []
    seen: set[str] = set()
    for run in (_RUN_OF_ASCII if text.isascii() else _RUN).finditer(text):
        begin, end_of_run = run.span()
        while text[begin - 1 : begin].islower():
            begin -= 1
        word = text[begin:end_of_run]
        if " " not in word:
            # Most names are one word.
            if word in NOT_IN_A_NAME:
                word_starts.append(begin)
            elif not word.islower():
                word_starts.append(begin)
                seen.add(word)
                items.append(_with_late_form(text, begin, end_of_run, [word]))
            continue
        words: list[str] = []
        place = False
        here = start = end = begin
        for word in text[begin:end_of_run].split(" "):
            if _ends_a_name(word):
                word_starts.append(here)
                if words:
                    items.append(Name(start, end, words, False))
                    words = []
            elif words or not word.islower():
                if not words:
                    start = here
                word_starts.append(here)
                words.append(word)
                seen.add(word)
                end = here + len(word)
                if len(words) > 1 and _is_form(word):
                    if text.startswith(" of ", end) and end + 4 < end_of_run:
                        place = True
                    elif not _is_form_next(text, end):
                        items.append(Name(start, end, words, True))
                        words, place = [], False
            here += len(word) + 1
        if words:
            items.append(_with_late_form(text, start, end, words, place=place))
    return Names(items, word_starts, seen, text)


def _with_late_form(text: str, start: int, end: int, words: list[str], *, place: bool = False) -> Name:
    """Return a name with the legal form behind it that no run of capitals holds: `, Inc.`, ` plc`, ` & Co`."""
    behind = text[end : end + 5].removeprefix(",")
    late = _LATE_FORM.match(text, end) if behind[:1] == " " and behind[1:4] in _LATE_FORMS else None
    if late is None:
        return Name(start, end, words, place)
    return Name(start, late.end(), [*words, late[0].strip(" ,")], True)


def is_small_word(word: str, text: str) -> bool:
    """Whether a text also prints a word, of four letters and more, without a capital."""
    small = word.lower()
    return small in words_of(text) and small in _small_words(text)


@lru_cache(maxsize=2)
def _small_words(text: str) -> frozenset[str]:
    return frozenset(_SMALL.findall(text))


def _ends_a_name(word: str) -> bool:
    """Whether no name holds a word: `Chairman`, `FY13`."""
    return word in NOT_IN_A_NAME or (word[:2] == "FY" and word[-1].isdigit())


def _is_form(word: str) -> bool:
    return word.rstrip(".") in LEGAL_FORMS


def _is_form_next(text: str, end: int) -> bool:
    return text[end : end + 1] == " " and _is_form(
        (text[end + 1 : end + 14].split() or [""])[0].strip(",;:)")
    )


def opens(text: str, start: int) -> bool:
    """Whether a name stands at the beginning of a sentence or line, where any word has a capital."""
    before = text[max(0, start - 4) : start]
    if "\n" in before:
        return True
    before = before.rstrip(" \"“‘'([*")
    return not before or before[-1] in ".!?:;•*-–—|)"
