"""Where the words begin that rules wait for: one scan of a text serves all rules."""

import re
from functools import lru_cache

__all__ = ["stems", "where"]

_known: set[str] = set()
"""The stems of all rules that are loaded, as they are printed."""


def stems(as_printed: str = "", *, any_case: str = "") -> tuple[str, ...]:
    """Make known how words begin that a rule waits for; `any_case` may begin with a capital."""
    found = {*as_printed.split(), *any_case.split(), *any_case.title().split()}
    _known.update(found)
    return tuple(sorted(found))


def where(text: str, wanted: tuple[str, ...]) -> list[int]:
    """Return where words begin with one of some stems, behind anything but a letter of ASCII."""
    places = _scan(text, len(_known))
    return sorted(place for stem, at in places.items() if stem.startswith(wanted) for place in at)


@lru_cache(maxsize=2)
def _scan(text: str, count: int) -> dict[str, list[int]]:
    """Return where words begin with a known stem, by the longest that they begin with."""
    places: dict[str, list[int]] = {}
    for found in _pattern(count).finditer(f" {text}"):
        places.setdefault(found[1], []).append(found.start())
    return places


@lru_cache(maxsize=1)
def _pattern(_count: int) -> re.Pattern[str]:
    return re.compile(f"[^A-Za-z]({_any_of(sorted(_known))})")


def _any_of(words: list[str]) -> str:
    """Write a pattern of the longest of some sorted words that branches letter by letter: a list would be tried word by word."""
    branches: dict[str, list[str]] = {}
    for word in words:
        if word:
            branches.setdefault(word[0], []).append(word[1:])
    letters: dict[str, str] = {}
    for letter, rest in branches.items():
        tail = _any_of(rest)
        letters[tail] = letters.get(tail, "") + letter
    parts = [(letter if len(letter) == 1 else f"[{letter}]") + tail for tail, letter in letters.items()]
    return f"(?:{'|'.join(parts)})" + ("?" if "" in words else "") if parts else ""
