"""Shares: which figure a percentage says again, and which total the words of its sentence name for it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefer.judging.case import Case, Figure, Spot, reckoned
from briefer.judging.multiples import coarsely, fraction_of
from briefer.judging.scales import is_measure
from briefer.judging.wording import HEDGE
from briefer.pattern import pattern

__all__ = [
    "SHARED",
    "are_alike",
    "are_counts",
    "fractions",
    "is_larger",
    "is_of",
    "part_and_total",
    "stake_of",
]

_CONNECTS = pattern(
    r"(?:\bor|\ba share of|\bequal to|\bequivalent to|\brepresent(?:s|ed|ing)|\b(?:makes?|made|making) up|\baccount(?:s|ed|ing) for"
    r"|\bamount(?:s|ed|ing) to|\bthat is|\bwhich (?:is|was)|\bi\.e\.,?|\bcompris(?:es|ed|ing)|\bcorrespond(?:s|ed|ing) to|\bconstitut(?:es|ed|ing)"
    r"|\ba (?:ratio|proportion|portion|quota|rate) of|\bequal(?:s|led|ling)?|\b(?:took|takes|taking) up|[(—–]|\s-\s)"
    r"(?:\s+(?:about|around|roughly|nearly|almost|approximately|some|just|over|under|more than|less than))*\s*$",
    re.I,
)
_ALL = pattern(r"\s+of\s+(?:the\s+total|them|all|the\s+whole)\b", re.I)
_OUT_OF = pattern(
    r"(?:(?:\s+[a-z]+)?\s+(?:of|among)|[^.;:,\d]{0,30}\s+out\s+of)\s+(?:[^.;:,\d]{0,30}\s)?", re.I
)
_TOWARDS = pattern(r"\s+to(?:\s+[^.;:,\d]{0,30})?\s", re.I)
_ADDS = pattern(rf"\b(?:contribut\w+|add(?:s|ed|ing)?)\s+{HEDGE}$", re.I)
_INCLUDES = pattern(
    r"[^.;:\d]{0,20}\s(?:include[sd]?|including|contain(?:s|ed)?|count(?:s|ed)?)\s+[^.;:,\d]{0,20}", re.I
)
_IS_SHARE = pattern(
    r"[^.;:,\d]{0,40},?\s+(?:or|an?\s+(?:stake|share|holding|portion|ratio|proportion|quota|rate)\s+of|equal to|which\s+(?:is|was|equals|corresponds\s+to|represents|makes|means|amounts\s+to)|[(])\s*(?:about|around|some|nearly)?\s*",
    re.I,
)
_OTHER_VERB = pattern(
    r",\s+(?:account(?:s|ed)|represent(?:s|ed)|ma[dk]es?|compris(?:es|ed)|amount(?:s|ed)|constitut(?:es|ed))\b",
    re.I,
)
"""A verb behind a comma has another subject than what stands before: `which was 31% of voyages, accounted for`."""
_HEDGED = pattern(r",\s+(?:about|around|some|roughly|nearly|almost|approximately)\s+$", re.I)
_OF_WHICH = pattern(
    r"[,;]\s+(?:with\s+)?(?:of\s+(?:which|whom|these|those|them|that)|out\s+of\s+which)\b(?:[^.;:\d]{0,40}|[^.;:,\d]{0,70})$",
    re.I,
)
_OF_SOME = pattern(r"\s+of\s+(?!(?:the\s+total|them|all|the\s+whole|that|it)\b)", re.I)
_OF_THEM = pattern(r"\s+of\s+(?:them|these|those|whom|which)\b", re.I)
_NOUN_AND_COMMA = pattern(r"(?:\s+[a-z-]+){0,3},\s+")
_COMMA = pattern(r"(?:\s+(?:an?|per)\s+\w+)?,\s+(?:about|around|some|nearly|roughly|almost)?\s*")
_OF_THIS = pattern(r"^\s+of\s+(?:that|it|them|this|these|those|which)\b", re.I)
_ELSEWHERE = pattern(r"\b(?:and|that(?!\s+is\b)|while|but|plus|whose)\b", re.I)
_STAKE = pattern(r"\s+(?:stake|share|holding|interest)?\b[^.;:\d]{0,60}\bfor\s+(?:about\s+|some\s+)?$", re.I)
_VALUES = pattern(
    r"[^.;:\d]{0,40}\bvalu(?:es|ing|ed)\b[^.;:\d]{0,40}\bat\s+(?:about\s+|some\s+|around\s+)?", re.I
)
_FRACTION = pattern(
    r"\b((?:a|one)[ -](?:third|quarter|fifth|tenth)|two[ -]thirds|three[ -]quarters|half|one in (?:two|three|four|five|six|eight|ten))"
    r"\s+of\s+(?:the|its|their|all|all the)?\s*(?:[a-z]+\s+){0,2}?(?:of\s+)?$",
    re.I,
)
_FRACTION_FIRST = pattern(
    r"\b((?:a|one)[ -](?:third|quarter|fifth|tenth)|two[ -]thirds|three[ -]quarters|half|one in (?:two|three|four|five|six|eight|ten))"
    rf"\s+of\s+[^.;:,\d]{{3,40}},\s+(?:or\s+)?{HEDGE}$",
    re.I,
)
"""`a fifth of the workforce, 1,300 people out of 6,500`."""
_OF_TOTAL = pattern(
    r"\s*of(?:\s[^.;:,()\d%]{0,70})?\s(?:of|the|its|their|a|all|total|some|about|nearly|around|roughly)\s(?:\s*[(])?|\s*of\s"
    rf"|\s*of\s[^.;:,()\d%]{{1,40}},\s+which\s+(?:is|was|are|were|came\s+to|totall?ed|stood\s+at|amounted\s+to)\s+{HEDGE}",
    re.I,
)
_SO = pattern(r",\s+(?:and\s+)?so(?:\s+that)?\s+(?:about|around|some|nearly)?\s*", re.I)
_AGED = pattern(r"\b(?:age[sd]?|between)\b", re.I)
_OF = pattern(
    r"(?:^|[,;:(.]\s*|\bout\s+|\bthat\s+)\b(?:of|among)\s+(?:(?:the|its|their|a total of|all|some|about)\s+)?$",
    re.I,
)
_POINTING = pattern(
    rf"\s*(?:That|This|It|These|They|The\s+(?:sum|amount|figure))\s+(?:is|was|were|are|equals|represent(?:s|ed)|made\s+up|makes\s+up|correspond(?:s|ed)\s+to|account(?:s|ed)\s+for)\s+{HEDGE}",
    re.I,
)
SHARED = pattern(r"\s*of\s+([^.;:,()]{3,90})", re.I)
"""What a percentage is said to be a share of."""


def is_larger(one: Figure, other: Figure) -> bool:
    """Tell whether a figure can be the total of another."""
    return (one.extent.plain.high or 0) > (other.extent.plain.low or 0)


def are_counts(one: Figure, other: Figure) -> bool:
    """Tell whether two figures count things, by whatever names, and measure nothing: `4,500 members`, `3,000 people`."""
    counted = {one.kind, other.kind} <= {"quantity", "number"}
    return counted and not any(is_measure(each.unit) for each in (one, other))


def are_alike(one: Figure, other: Figure) -> bool:
    """Tell whether a part and its whole, or a level and its base, may be meant: of one matter, or both counts."""
    return (one.like(other) and one.matter == other.matter) or are_counts(one, other)


def part_and_total(
    case: Case, figures: list[Figure], index: int, before: list[list[Figure]]
) -> tuple[Figure | None, Figure | None]:
    """Return the figure that a percentage says again, and the total that the words around name for it."""
    share = figures[index]
    last = figures[index - 1] if index and figures[index - 1].unit != "percent" else None
    behind = figures[index + 1] if index + 1 < len(figures) and figures[index + 1].unit != "percent" else None
    if last is not None:
        gap = case.between(last, share)
        if index > 1 and (stake := _part_of(case, figures, index)) is not None:
            return stake, last
        is_of_total = behind is not None and behind.like(last) and is_of(case.between(share, behind))
        opener = figures[index - 2] if index > 1 and figures[index - 2].like(last) else None
        if opener is not None and len(gap) < 120 and _opens_with_of(case, opener) and _CONNECTS.search(gap):
            return last, opener
        if _connects(gap) or (_COMMA.fullmatch(gap) and SHARED.match(case.text, share.end)):
            return last, behind if is_of_total else _total_before(case, figures, index - 1, share)
        if is_of_total:
            return None, None
    if behind is None or SHARED.match(case.text, share.end) is None:
        return None, None
    if _says_again(case.between(share, behind)):
        return behind, _total_behind(case, figures, index + 1) or _total_before(case, figures, index, share)
    if not is_of(case.between(share, behind)):
        return None, None
    again = figures[index + 2] if index + 2 < len(figures) else None
    if again is not None and again.like(behind) and _says_again(case.between(behind, again)):
        # `60% of the 4,300 workers, or 2,580`
        return again, behind
    if not index and before and _POINTING.fullmatch(case.before(share, 60)):
        # `Fees brought in $3m. That was 36% of sales of $8m`
        alike = [figure for figure in before[-1] if figure.like(behind)]
        return (alike[0], behind) if len(before[-1]) == len(alike) == 1 else (None, None)
    return None, None


def _part_of(case: Case, figures: list[Figure], index: int) -> Figure | None:
    """Return the part of `31.2 million of the 84.6 million shares, a stake of 37%`, `212 of the 640 plots, 33% of the total`."""
    part, total, share = figures[index - 2 : index + 1]
    is_count = {part.kind, total.kind} <= {"quantity", "number"}
    between = case.between(part, total)
    is_towards = _TOWARDS.fullmatch(between) and _ADDS.search(case.before(part, 40))
    is_possible = (part.like(total) or is_count) and not is_larger(part, total)
    if not is_possible or not (_OUT_OF.fullmatch(between) or is_towards):
        return None
    gap = case.between(total, share)
    if is_towards and _CONNECTS.search(gap) and _ALL.match(case.behind(share, 20)):
        return part
    is_again = _COMMA.fullmatch(re.sub(r"^\s+[a-z]+", "", gap)) or _SO.fullmatch(gap)
    is_of_all = is_again and _ALL.match(case.behind(share, 20))
    return part if _IS_SHARE.fullmatch(gap) or is_of_all else None


def _total_before(case: Case, figures: list[Figure], index: int, share: Figure) -> Figure | None:
    """Return the total before a part: `of the B, A`; `A of B`; `B, of which A`; `B …; A of them`."""
    part = figures[index] if figures[index].unit != "percent" else figures[index + 1]
    for total in reversed(figures[:index]):
        if not total.like(part):
            continue
        gap = case.between(total, part)
        if _opens_with_of(case, total) and ";" not in gap:
            return total
        is_whole = (
            _OF_WHICH.search(gap)
            or (_INCLUDES.fullmatch(gap) and not _OF_SOME.match(case.behind(share, 30)))
            or (_OF_THEM.match(case.behind(part, 20)) and len(gap) < 120)
        )
        return total if is_whole else None
    return None


def _total_behind(case: Case, figures: list[Figure], index: int) -> Figure | None:
    """Return the total behind a part: `A out of B`."""
    if index + 1 >= len(figures) or not figures[index + 1].like(figures[index]):
        return None
    return figures[index + 1] if _OUT_OF.fullmatch(case.between(figures[index], figures[index + 1])) else None


def is_of(gap: str) -> bool:
    """Whether the words between a share and a figure make the figure its total: `of a total of`, `of its sales of`."""
    return _OF_TOTAL.fullmatch(gap) is not None and not _AGED.search(gap)


def _connects(gap: str) -> bool:
    """Whether the words between a part and its share say that the one is the other."""
    gap = _OF_THIS.sub("", gap)
    return len(gap) <= 60 and _CONNECTS.search(gap) is not None and not _ELSEWHERE.search(gap)


def _says_again(gap: str) -> bool:
    """Whether the words behind `12% of sales` lead to the amount of it: `, or`, `, about`, `, which is`."""
    if len(gap) > 110 or _OTHER_VERB.search(gap):
        return False
    return _CONNECTS.search(gap) is not None or _HEDGED.search(gap) is not None


def _opens_with_of(case: Case, figure: Figure) -> bool:
    return _OF.search(case.before(figure)) is not None


def stake_of(case: Case, figures: list[Figure], index: int) -> tuple[Figure, Figure] | None:
    """Return price and value of `a 25% stake for $60 million, which values the company at $240 million`."""
    if index + 2 >= len(figures):
        return None
    share, price, value = figures[index : index + 3]
    if (
        price.kind == "money"
        and price.like(value)
        and is_larger(value, price)
        and _STAKE.match(case.between(share, price))
        and _VALUES.fullmatch(case.between(price, value))
        and not re.match(r"[^.;]{0,20}\b(?:debt|including)\b", case.behind(value, 40))
    ):
        return price, value
    return None


def fractions(case: Case, figures: list[Figure]) -> Iterator[tuple[Figure, Figure, Figure]]:
    """Yield part, share and total of `a third of the 900 jobs, or 300`."""
    for part, total in pairwise(figures):
        said = _FRACTION_FIRST.search(case.before(part, 60)) if are_counts(part, total) else None
        if said is not None and _OUT_OF.fullmatch(case.between(part, total)) and is_larger(total, part):
            number = fraction_of(said[1])
            if number is not None:
                start = part.start - len(said[0])
                place = Spot(start, start + len(said[1]), said[1])
                yield part, reckoned(place, "percent", "percent", coarsely(number * 100, "0.04")), total
    for total, part in pairwise(figures):
        is_alike = part.like(total) or are_counts(part, total)
        said = _FRACTION.search(case.before(total, 60)) if is_alike else None
        gap = case.between(total, part)
        if said is None or _ELSEWHERE.search(gap):
            continue
        number = fraction_of(said[1])
        is_again = _CONNECTS.search(gap) or (_NOUN_AND_COMMA.fullmatch(gap) and case.behind(part, 1) == ",")
        if number is None or not is_again:
            continue
        start = total.start - len(said[0])
        place = Spot(start, start + len(said[1]), said[1])
        yield part, reckoned(place, "percent", "percent", coarsely(number * 100, "0.04")), total
