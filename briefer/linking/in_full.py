"""Names in full: `the authority` is the Irish Aviation Authority that the text named before."""

import re
from functools import lru_cache

from briefer.document import Document

__all__ = ["ORGANISATIONS", "STATE_BODIES", "named_before"]

ORGANISATIONS = frozenset(
    """authority council federation commission agency ministry association office department institute union society
    trust university college foundation bureau committee confederation chamber league academy administration museum
    institution corporation organisation organization alliance consortium inspectorate executive board fund club
    airport observatory secretariat cooperative co-operative guild regulator ombudsman mint""".split()
)
"""Nouns that end or begin the name of a body, and stand for it behind `the`."""


STATE_BODIES = frozenset(
    """commission agency ministry office department institute bureau committee administration inspectorate secretariat
    board fund observatory executive""".split()
)
"""Of these, the ones that tell or decide more often than they earn."""


@lru_cache(maxsize=256)
def _pattern(noun: str) -> re.Pattern[str]:
    name = noun.capitalize()
    before = rf"(?<![\w.])(?:[A-Z][\w&’'-]*\s(?:(?:of|for|and)\s)?){{1,5}}{name}\b"
    behind = rf"\b{name}\s(?:of|for)\s(?:the\s)?[A-Z][\w-]*(?:\s(?:and\s)?[A-Z][\w-]*){{0,3}}"
    return re.compile(f"{before}(?:\\s(?:of|for)\\s[A-Z][\\w-]*)?|{behind}")


def named_before(
    document: Document, noun: str, position: int, known: dict[str, list[tuple[int, int, str]]]
) -> tuple[int, int, str] | None:
    """Return the name that ends or begins with a noun, where the text up to a position has exactly one.

    Args:
        document: whose text is read, once for each noun.
        noun: in small letters.
        position: of the noun that stands for the name.
        known: what has been found for this document.
    """
    if noun not in known:
        found = []
        for match in _pattern(noun).finditer(document.text):
            words = match.group().split()
            start = match.start()
            while words and words[0].lower() in _LEADING:
                start += len(words[0]) + 1
                words = words[1:]
            if len(words) > 1:
                found.append((start, match.end(), " ".join(words)))
        known[noun] = found
    before = [one for one in known[noun] if one[1] <= position]
    names = {name for _, _, name in before}
    return before[0] if len(names) == 1 else None


_LEADING = frozenset(
    "the a an this but and or in at on of for while yesterday today meanwhile however".split()
)
