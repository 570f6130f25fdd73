"""Where the words begin that rules wait for: one scan of a text serves all rules."""

from functools import lru_cache

from briefer.pattern import pattern

__all__ = ["stems", "where"]

_known: set[str] = set()
"""The stems of all rules that are loaded, as they are printed."""
_WORD = pattern("[A-Za-z]{3,}")


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
def _scan(text: str, _count: int) -> dict[str, list[int]]:
    """Return where words begin with a known stem, by the longest that they begin with."""
    sizes = sorted({len(stem) for stem in _known}, reverse=True)
    stem_of: dict[str, str | None] = {}
    places: dict[str, list[int]] = {}
    for found in _WORD.finditer(text):
        word = found[0]
        if word not in stem_of:
            stem_of[word] = next((word[:size] for size in sizes if word[:size] in _known), None)
        stem = stem_of[word]
        if stem is not None:
            places.setdefault(stem, []).append(found.start())
    return places
