"""How the words around an amount qualify it."""

import re
from decimal import Decimal

from briefer.mention import Hedge
from briefer.numbers.numeral import GAP
from briefer.numbers.ranges import Bounds
from briefer.pattern import pattern

__all__ = ["hedge_around", "opened"]

_WORDS: dict[Hedge, str] = {
    "about": "about|around|roughly|nearly|almost|approximately|approaching|approaches|approached|nearing|some|estimated"
    "|circa|ca|c|approx|near|close to|on the order of|in the region of|in the neighborhood of|in the neighbourhood of|in the vicinity of",
    "over": "over|above|exceeding|exceeds|exceeded|exceed|surpassing|surpasses|surpassed|surpass|topping|topped|tops"
    "|more than|greater than|in excess of|upward of|upwards of|north of|better than",
    "under": "under|below|less than|fewer than|lower than|shy of|short of|south of",
    "at_least": "at least|no less than|not less than|no fewer than|not fewer than|minimum of",
    "at_most": "up to|as much as|as many as|as high as|maximum of|no more than|not more than|at most|capped at",
}
_HEDGES: dict[str, Hedge] = {
    phrase: hedge for hedge, phrases in _WORDS.items() for phrase in phrases.split("|")
}
_SIGNS: dict[str, Hedge] = {
    "~": "about",
    "≈": "about",
    ">": "over",
    "<": "under",
    "≥": "at_least",
    "≤": "at_most",
}
_WORD = pattern(r"(?:[A-Za-z]+|\b(?:approx|ca?)\.)\Z")
_CIRCA = pattern(r"\bc\.\Z")
_SIGN_BEFORE = pattern(r"(?<!\n)(?<=[^>])([~≈<>≥≤])[ ]?$|^([~≈<≥≤])[ ]?$")
_AFTER = pattern(
    rf"{GAP}or{GAP}(?:(?P<at_least>more|higher|above|better|over)|(?P<about>so|thereabouts)"
    rf"|(?P<at_most>less|lower|fewer|below|under))\b|(?P<plus>\+|-plus\b)",
    re.IGNORECASE,
    lead="more higher above better over so thereabouts less lower fewer below under + plus",
)
_MOVING = frozenset(
    """edge edges edged edging go goes went gone going rise rises rose risen rising creep crept creeping move moves moved
    moving tick ticks ticked ticking inch inched inching climb climbed climbing jump jumped jumping push pushed pushing
    nudge nudged nudging shoot shot shooting come came coming bump bumped""".split()
)
_SKIPPED = {"a", "an", "another", "just", "only"}
_LAST_WORDS = frozenset(phrase.split()[-1] for phrase in _HEDGES) | _SKIPPED
"""What stands right before an amount that is hedged."""


def hedge_around(text: str, start: int, end: int) -> Hedge:
    """Return the hedge of the amount between two positions.

    A comparison is no hedge: in `more than the $1.64 expected` an article stands between.
    """
    after = _AFTER.match(text, end)
    if after is not None:
        return "at_least" if after["plus"] or after["at_least"] else "about" if after["about"] else "at_most"
    before = text[max(0, start - 40) : start]
    if not _SIGNS.keys().isdisjoint(before[-3:]) and (sign := _SIGN_BEFORE.search(before)) is not None:
        return _SIGNS[sign[1] or sign[2]]
    words = _words_before(before)
    if not words or words[-1] not in _LAST_WORDS:
        return "exact"
    while words and words[-1] in _SKIPPED:
        words.pop()
    if words[-2:] == ["up", "to"] and len(words) > 2 and words[-3] in _MOVING:
        return "exact"  # `edged up to 8.7%`: where it went, not a limit
    for length in (4, 3, 2, 1):
        if (hedge := _HEDGES.get(" ".join(words[-length:]))) is not None:
            return hedge
    return "exact"


def _words_before(before: str) -> list[str]:
    """Return the last words of a text, six at most, if only white space follows and parts them; in small letters."""
    if not before[-1:].isspace():
        return ["c"] if _CIRCA.search(before) else []
    words: list[str] = []
    for chunk in reversed(before.split()[-6:]):
        if chunk.isascii() and chunk.isalpha():
            words.append(chunk.lower())
            continue
        found = _WORD.search(chunk)
        if found is not None:
            words.append(found[0].lower().replace(".", ""))
        if found is None or found.start():
            break
    words.reverse()
    return words


def opened(bounds: Bounds, hedge: Hedge) -> tuple[Decimal | None, Decimal | None]:
    """Return the ends of an amount with the one open that its hedge leaves open; a range keeps both."""
    if bounds.low == bounds.high and hedge in ("over", "at_least"):
        return bounds.low, None
    if bounds.low == bounds.high and hedge in ("under", "at_most"):
        return None, bounds.high
    return bounds.low, bounds.high
