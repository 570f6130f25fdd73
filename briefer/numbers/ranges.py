"""Two numbers as one range, or as two figures."""

import re
from decimal import Decimal
from typing import NamedTuple

from briefer.numbers.numeral import GAP, Numeral
from briefer.pattern import pattern

__all__ = ["Bounds", "connector", "follows_from", "joins", "point"]


class Bounds(NamedTuple):
    """Both ends of a range, equal for a point."""

    low: Decimal
    high: Decimal
    decimals: int
    """Precision of the coarser end."""


_CONNECTOR = pattern(
    rf"(?:[^\S\n]{{0,2}}(?P<dash>--?|[‐‑–—−])|-?{GAP}?(?P<word>to|and|or)-?){GAP}?",
    re.IGNORECASE,
)
"""A dash that begins a line is the sign of a list."""
_HEDGED = (
    r"(?:\s+(?:about|around|roughly|nearly|almost|an?|some|just|over|under|below|above|only|as|low|more|less|than"
    r"|estimated|approximately|between)){0,3}\s*$"
)
_FROM = pattern(rf"\bfrom{_HEDGED}", re.IGNORECASE)
_BETWEEN = pattern(
    rf"\b(?:between|(?:range|ranges|ranging|ranged|vary|varies|varying|varied|run|runs|running|ran|anywhere)\s+(?:from|of|between)){_HEDGED}",
    re.IGNORECASE,
)
_FROM_RANGE = pattern(
    r"\d(?:\s[a-z]{1,8}){0,2}(?:\s(?:to|and)\s|[-–])(?:[$£€]|\b[A-Z]{3}\s?)?[\d.,]+%?(?:\s[a-z]{1,8}){0,2},?\sfrom\s\Z"
)
"""`to a range of $5.2 billion to $5.4 billion from $4.6 billion to $5.2 billion`: the old range behind the new one."""
_STATES = pattern(r"\b(?:to|be|been|is|was|are|were)\s\Z")
"""Where something is, or where it went: both ends of a range follow."""
_FORESEEN = pattern(
    r"\b(?:(?:forecasts?|guidance|ranges?|outlook|projections?|targets?|estimates?)\sof|(?:than|previously|had|has|earlier)\s(?:previously\s)?(?:expected|forecast|projected|guided))\s\Z"
)
"""`up from an earlier forecast of $8.10 to $8.35`: both ends of what was foreseen."""
_MOVES = frozenset(
    (
        "advance advanced advances advancing add added adding adds boost boosted boosting boosts climb "
        "climbed climbing climbs cut cuts cutting decline declined declines declining decrease decreased "
        "decreases decreasing dip dipped dips dived down drop dropped dropping drops ease eased eases "
        "easing edged fall fallen falling falls fell firmed gain gained gaining gains grew grow growing "
        "grown grows higher inched increase increased increases increasing jump jumped jumping jumps leap "
        "leaped leapt lose loses losing lost lower lowered lowering lowers narrowed off plunge plunged "
        "plunges plunging raise raised raises raising rallied rallies rally retreated rise risen rises "
        "rising rose sank shed slid slip slipped slipping slips soar soared soaring soars sunk surge "
        "trim trimmed trims trimming slash slashed slashes slashing surged surges surging tumble tumbled tumbles tumbling up widened improved improves improving worsened slowed slows "
        "slowing accelerated quickened strengthened weakened expanded contracted shrank shrunk"
    ).split()
)
_WORD = pattern(r"[a-z]+")
_CLAUSE_ENDS = pattern(r"[.;:!?](?![0-9])|\n")


def point(numeral: Numeral) -> Bounds | None:
    """Return the bounds of a single number; None for a vague one."""
    return None if numeral.value is None else Bounds(numeral.value, numeral.value, numeral.decimals)


def connector(text: str, start: int, end: int) -> str | None:
    """Return what joins two numbers, if the text between them is nothing else: `dash`, `to`, `and` or `or`."""
    found = _CONNECTOR.fullmatch(text, start, end)
    if found is None:
        return None
    return "dash" if found["dash"] else found["word"].lower()


def follows_from(text: str, start: int) -> bool:
    """Tell whether `from` stands before an amount, hedges aside: `to` then leads to a second figure."""
    before = text[max(0, start - 60) : start]
    return _FROM.search(before) is not None and _BETWEEN.search(before) is None


def joins(
    text: str, start: int, first: Numeral, second: Numeral, word: str, *, elided: bool
) -> Bounds | None:
    """Return the range that two numbers make, sharing the scale that only the second states; None if they make none.

    `from 5 to 6` is a change, two figures; so is `rose $3 to $40`, but not `rose to $3 to $4`, `the rise was $3 to $4`. `5 and 6` is a range only behind
    `between`, `5 or 6` only where the unit is shared.

    Args:
        text: the text.
        start: where the first amount begins, its sign and currency included.
        first: the first number.
        second: the second number.
        word: the connector.
        elided: only one of the two states the unit.
    """
    if first.value is None or second.value is None:
        return None
    before = text[max(0, start - 60) : start]
    if _BETWEEN.search(before) is None:
        if word == "and" or (word == "or" and not elided):
            return None
        apart = first.value * _FAR <= second.value  # `rose 0.5 to 61 percent`
        changes = _FROM.search(before) or ((not elided or apart) and _moves(before))
        if (
            word == "to"
            and changes
            and not any(kept.search(before) for kept in (_STATES, _FORESEEN, _FROM_RANGE))
        ):
            return None
        if word == "to" and not elided and first.value * _BY <= second.value and _SIZE.search(before):
            return None
    if word == "dash" and elided and first.decimals >= 3 and second.decimals == 0:
        # `$1.3815-30`: a bid and the last digits of an offer.
        return None
    low, high, decimals = first.value, second.value, min(first.decimals, second.decimals)
    if second.scale and not first.scale:
        low, decimals = low.scaleb(second.scale), min(first.decimals - second.scale, second.decimals)
    elif word == "dash" and elided and _counts_thousands(text, low, second, high):
        low, decimals = low.scaleb(3), -3
    return Bounds(low, high, decimals) if low < high else None


_SIZE = pattern(rf"\bby{_HEDGED}", re.IGNORECASE)
_BY = 3
"""How many times the size of a move told behind `by` a level is: `lowered the price of zinc by one cent to 36 cents`."""
_FAR = 10
"""How many times the size of a move a level is, at least."""


def _moves(before: str) -> bool:
    """Tell whether something rises or falls shortly before: `raised its dividend` before `10 cents to 50 cents`."""
    return not _MOVES.isdisjoint(_WORD.findall(_CLAUSE_ENDS.split(before)[-1].lower())[-6:])


def _counts_thousands(text: str, low: Decimal, second: Numeral, high: Decimal) -> bool:
    """`$5-8,000`: a small number before a round number of thousands counts thousands too."""
    return text[second.start : second.end].endswith(",000") and low < high.scaleb(-3)
