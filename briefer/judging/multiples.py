"""Growth told in a word: `doubled`, `nearly tripled`, `halved`, `by a third`, `tenfold`."""

import re
from decimal import Decimal

from briefer.judging.case import Spot
from briefer.judging.wording import RISE
from briefer.pattern import pattern
from briefer.rounding import Extent, Interval
from briefer.slotted import slotted

__all__ = ["Multiple", "coarsely", "factor_of", "fraction_of", "multiples"]

_FACTORS = {
    "double": Decimal(2),
    "doubled": Decimal(2),
    "doubles": Decimal(2),
    "doubling": Decimal(2),
    "twofold": Decimal(2),
    "triple": Decimal(3),
    "tripled": Decimal(3),
    "triples": Decimal(3),
    "tripling": Decimal(3),
    "trebled": Decimal(3),
    "threefold": Decimal(3),
    "quadruple": Decimal(4),
    "quadrupled": Decimal(4),
    "quadrupling": Decimal(4),
    "fourfold": Decimal(4),
    "fivefold": Decimal(5),
    "sixfold": Decimal(6),
    "tenfold": Decimal(10),
    "halve": Decimal("0.5"),
    "halved": Decimal("0.5"),
    "halves": Decimal("0.5"),
    "halving": Decimal("0.5"),
}
_PARTS = {
    "half": Decimal(1) / 2,
    "a half": Decimal(1) / 2,
    "a third": Decimal(1) / 3,
    "one third": Decimal(1) / 3,
    "one-third": Decimal(1) / 3,
    "two thirds": Decimal(2) / 3,
    "two-thirds": Decimal(2) / 3,
    "a quarter": Decimal(1) / 4,
    "one-quarter": Decimal(1) / 4,
    "three quarters": Decimal(3) / 4,
    "three-quarters": Decimal(3) / 4,
    "a fifth": Decimal(1) / 5,
    "one-fifth": Decimal(1) / 5,
    "a tenth": Decimal(1) / 10,
}
_TIMES = {
    word: Decimal(number)
    for number, word in enumerate(
        ("twice", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=2
    )
} | {"one and a half": Decimal("1.5"), "two and a half": Decimal("2.5"), "three and a half": Decimal("3.5")}
_HEDGES = r"(?:(?P<about>nearly|almost|about|roughly|around|approximately|close to)|(?P<over>more than|over|well over))"
_FOUND = pattern(
    rf"(?:\b{_HEDGES}\s+)?\b(?P<factor>{'|'.join(_FACTORS)})\b(?!\s+(?:down|digit|standard|check|bottom|glaz|room)|-)"
    rf"|(?:\b{_HEDGES.replace('about>', 'about_times>').replace('over>', 'over_times>')}\s+)?"
    rf"\b(?P<times>{'|'.join(_TIMES)}|\d{{1,2}}(?:\.\d)?)(?:\s+times)?\s+(?:as\s+(?:much|many|high|large|big|great)|the\s+(?:level|figure|number|amount|sum|rate))\b"
    rf"|\bby\s+(?:{_HEDGES.replace('about>', 'about_part>').replace('over>', 'over_part>')}\s+)?"
    rf"(?P<part>{'|'.join(_PARTS)})\b"
    rf"|\b(?P<lost>{'|'.join(_PARTS)})\s+of\s+(?:the|its|their|that|this)\s+(?:[a-z]+\s+){{1,2}}(?:ha(?:s|ve|d)|(?:was|were)\s+(?:all\s+)?)(?:\s*been)?\s*(?:vanished|gone|lost|disappeared|cut|melted|evaporated|shed|destroyed|wiped\s+out)\b"
    rf"|\b(?P<piece>{'|'.join(_PARTS)})\s+(?:(?P<more>more|higher|larger|above|up|dearer|bigger|greater)|less|fewer|lower|below|smaller|down|cheaper)\b(?!\s+of\b)",
    re.IGNORECASE,
)
_LEADS = (
    *("doubl", "tripl", "trebl", "quadrupl", "fold", "halv", "times", "twice"),
    *("third", "quarter", "half", "fifth", "tenth"),
)
"""One of these stands in whatever the pattern finds, which is slow."""
_FALLS = pattern(
    r"\b(?:f[ae]ll|fallen|falling|drop|declin|decreas|cut|down|shr[aiu]nk|slid|slump|plung|reduc|lower)", re.I
)


_RISES = pattern(rf"\b(?:{RISE})\b", re.I)
_BEFORE = 140
"""Characters within which the verb stands that a fraction is the size of."""


def _falls(words: str) -> bool:
    """Whether the last verb of movement is one of going down."""
    falls = [found.start() for found in _FALLS.finditer(words)]
    return bool(falls) and not _RISES.search(words, falls[-1])


@slotted(frozen=True)
class Multiple:
    """A factor told in words."""

    spot: Spot
    factor: Extent
    """What the level is divided by its base: of `doubled` two."""


def multiples(text: str, start: int, end: int) -> list[Multiple]:
    """Find the factors told in words between two positions.

    A word is as coarse as a figure of one digit: `doubled` is 1.95 to 2.05 strictly and 1.8 to 2.25 loosely;
    `nearly` and its like widen that by a tenth, `more than` opens it.
    """
    found: list[Multiple] = []
    said = text[start:end].lower()
    if not any(lead in said for lead in _LEADS):
        return found
    for match in _FOUND.finditer(text, start, end):
        if match["times"]:
            factor = _TIMES.get(match["times"].lower()) or Decimal(match["times"])
            is_about, is_over = match["about_times"], match["over_times"]
        elif match["factor"]:
            factor = _FACTORS[match["factor"].lower()]
            is_about, is_over = match["about"], match["over"]
        elif match["lost"]:
            factor = 1 - _PARTS[match["lost"].lower()]
            is_about = is_over = None
        elif match["part"]:
            part = _PARTS[match["part"].lower()]
            is_fall = _falls(text[max(start, match.start() - _BEFORE) : match.start()])
            factor = 1 - part if is_fall else 1 + part
            is_about, is_over = match["about_part"], match["over_part"]
        else:
            part = _PARTS[match["piece"].lower()]
            factor = 1 + part if match["more"] else 1 - part
            is_about = is_over = None
        found.append(
            Multiple(
                Spot(match.start(), match.end(), match[0]),
                _coarse(factor, is_about=bool(is_about), is_over=bool(is_over)),
            )
        )
    return found


def fraction_of(words: str) -> Decimal | None:
    """Return the number of a fraction in words: `a third`, `one in four`."""
    said = " ".join(words.lower().replace("-", " ").split())
    if said.startswith("one in "):
        count = {"two": 2, "six": 6, "eight": 8, "ten": 10} | {"three": 3, "four": 4, "five": 5}
        return Decimal(1) / count[said.rpartition(" ")[2]] if said.rpartition(" ")[2] in count else None
    return _PARTS.get(said)


def factor_of(word: str) -> Extent:
    """Return what `3.4`, `three` or `twice` times may stand for."""
    number = _TIMES.get(word.lower())
    if number is not None:
        return coarsely(number, "0.1")
    half = Decimal(1).scaleb(-len(word.partition(".")[2])) / 2
    said = Decimal(word)
    around = Interval(said - half, said + half)
    return Extent(Interval(said, said), around, around, around)


def coarsely(number: Decimal, share: str) -> Extent:
    """Return the extent of a number told in a word: what lies within a share of it holds."""
    around = Interval(number * (1 - Decimal(share)), number * (1 + Decimal(share)))
    return Extent(Interval(number, number), around, around, around)


def _coarse(factor: Decimal, *, is_about: bool, is_over: bool) -> Extent:
    # What a part adds or takes away is as coarse as the part, not as the whole.
    told = abs(factor - 1) * 2 if factor < Decimal("1.8") and factor != Decimal("0.5") else factor

    def within(share: str) -> Interval:
        widest = Decimal(share) * told
        if not is_over:
            return Interval(factor - widest, factor + widest)
        # `more than doubled` may be rounded, but is not less than doubled; `more than halved` is not more than half.
        return Interval(factor, None) if factor > 1 else Interval(Decimal(0), factor)

    return Extent(
        within("0") if is_over else Interval(factor, factor),
        within("0.025"),
        within("0.1"),
        within("0.2" if is_about else "0.1"),
    )
