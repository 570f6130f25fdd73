"""Where digits stand: one scan of a text serves all that is looked for among them."""

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate

from briefer.pattern import pattern

__all__ = ["among_digits"]

_STRETCH = pattern(r"[QqH]?[\d½¼¾⅓⅔⅛⅜⅝⅞][\dQqHs½¼¾⅓⅔⅛⅜⅝⅞.,:/'’-]*")
_STRETCH_OF_ASCII = pattern("[QqH]?[0-9][0-9QqHs.,:/'-]*")
"""A stretch ends where nothing that is looked for among digits goes on."""


def among_digits(text: str, scan: re.Pattern[str]) -> list[tuple[int, int]]:
    """Return where a pattern is found that matches digits and what may hang on them: `/`, `Q`, the `s` of `1990s`.

    It may not look beyond what it matches.
    """
    stretches, places, begins = _stretches(text)
    found = []
    for match in scan.finditer(stretches):
        start, end = match.span()
        index = bisect_right(begins, start) - 1
        shift = places[index] - begins[index]
        found.append((start + shift, end + shift))
    return found


@lru_cache(maxsize=2)
def _stretches(text: str) -> tuple[str, list[int], list[int]]:
    """Return the stretches with digits, each behind a space, where each is in the text, and where it is here."""
    found = [match.span() for match in (_STRETCH_OF_ASCII if text.isascii() else _STRETCH).finditer(text)]
    begins = accumulate((end - start + 1 for start, end in found), initial=0)
    return " ".join([text[start:end] for start, end in found]), [start for start, _ in found], list(begins)
