"""Where the words begin that rules wait for: one scan of a text serves all rules."""

from functools import cache, lru_cache
from itertools import chain
from string import ascii_letters

from briefer.pattern import pattern

__all__ = ["stems", "where", "words_of"]

_WORD = pattern("[A-Za-z]{3,}")
_LETTERS = frozenset(ascii_letters)
_MOST = 100_000
"""Words that are remembered."""


class _StemOf(dict[str, str | None]):
    """Words and the longest known stem that each begins with; looked up once, as texts share most of their words."""

    def __init__(self) -> None:
        super().__init__()
        self.known: set[str] = set()
        self._sizes: list[int] = []

    def know(self, stems: set[str]) -> None:
        """Add what the rules of a kind wait for."""
        self.known |= stems
        self._sizes = sorted({len(stem) for stem in self.known}, reverse=True)
        self.clear()

    def __missing__(self, word: str) -> str | None:
        if len(self) >= _MOST:
            self.clear()
        found = next((word[:size] for size in self._sizes if word[:size] in self.known), None)
        self[word] = found
        return found


_stem_of = _StemOf()


def stems(as_printed: str = "", *, any_case: str = "") -> tuple[str, ...]:
    """Make known how words begin that a rule waits for; `any_case` may begin with a capital."""
    found = {*as_printed.split(), *any_case.split(), *any_case.title().split()}
    _stem_of.know(found)
    _scan.cache_clear()
    _beginning.cache_clear()
    return tuple(sorted(found))


def where(text: str, wanted: tuple[str, ...]) -> list[int]:
    """Return where words begin with one of some stems, behind anything but a letter of ASCII."""
    among = _beginning(wanted)
    found = [at for stem, at in _scan(text)[1].items() if stem in among]
    return found[0] if len(found) == 1 else sorted(chain.from_iterable(found))


@cache
def _beginning(wanted: tuple[str, ...]) -> frozenset[str]:
    """Return the known stems that begin with some that are wanted: a word is known by the longest that it has."""
    return frozenset(stem for stem in _stem_of.known if stem.startswith(wanted))


def words_of(text: str) -> frozenset[str]:
    """Return the runs of three letters of ASCII and more: what is not among them is not worth looking for."""
    return _scan(text)[0]


@lru_cache(maxsize=2)
def _scan(text: str) -> tuple[frozenset[str], dict[str, list[int]]]:
    """Return the words, and where some begin with a known stem, by the longest that they begin with."""
    places: dict[str, list[int]] = {}
    reach = 0
    words = _WORD.findall(text)  # not to be kept: of a long text the list takes nine times its room
    distinct = frozenset(words)
    stem_of = {word: stem for word in distinct if (stem := _stem_of[word]) is not None}
    for word in filter(stem_of.__contains__, words):  # most have no stem, and where those stand is not asked
        start = text.find(word, reach)
        while not _is_whole(text, start, start + len(word)):
            start = text.find(word, start + 1)
        places.setdefault(stem_of[word], []).append(start)
        reach = start + len(word)
    return distinct, places


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no letter of ASCII stands beside a part of a text."""
    return _LETTERS.isdisjoint(text[start - 1 : start] + text[end : end + 1])
