"""Shares that no construction spells out: a percentage beside its part, and one larger figure near them.

Where any two figures of the paragraph give the share, it is theirs and nothing is wrong.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefer.judging.case import Case, Figure
from briefer.judging.eras import own_words, years_of
from briefer.judging.moves import growth_of, moves
from briefer.judging.passages import Place, has_levels, near, passages
from briefer.judging.shares import SHARED, are_counts, is_larger, is_of
from briefer.judging.sizes import is_coupon, is_plain, size_of
from briefer.judging.wholes import POINTS, held_shares, is_margin, wholes_called
from briefer.judging.words import content, kin
from briefer.pattern import pattern
from briefer.rounding import WHOLE

__all__ = ["near_shares"]

_PART_AND_SHARE = 2
_REACH = 1
"""How many sentences before the share its total may stand."""
_NEAR = 70
"""Characters between a part and its share."""
_FEW = 10
"""Bare numbers below this are neither parts nor totals."""
_NO_SHARES = frozenset(
    "premium growth gdp_growth inflation producer_prices interest_rate yield return unemployment".split()
)
_OF = pattern(r"[^.;:,\d]{0,25}\b(?:of|towards?)\b[^.;:,\d]{0,25}", re.I)
"""What leads from a part to its total: `$324 million toward the $540 million project`."""
_THEIR_SHARE = pattern(r"\s*(?:Their|Its|His|Her|This|That)\b[^.;:\d]{0,30}\b(?:share|proportion|part)\b")
"""What makes a share that of the sentence before: `Their share in the $9.9 billion`."""
_OF_IT = r"(?:the|its|their|his|her|a\s+total\s+of|all|some|about|around|more\s+than|nearly|just|(?:the\s+)?[\w.-]+['’]s?)"
_PAIR = pattern(rf"(?:\s+[a-z-]+){{0,3}}\s+(?:out\s+)?of\s+(?:{_OF_IT}\s+){{0,3}}")
"""What stands between a part and its whole: `12.4 million of the 80 million shares`."""
_OPENS = pattern(
    rf"(?:^|[.;,]\s*|\b(?:and|but)\s+)\s*(?:Of|of|Out\s+of|out\s+of|Among|among)\s+(?:{_OF_IT}\s+){{0,3}}$"
)
_AND_PART = pattern(r"[^.;:\d]{0,60}[,:]\s[^.;:\d]{0,40}")
"""`Of the 920 jobs to go, 345`."""
_DRAWS = pattern(
    r"\s*(?:That|This|Their|Its|It|They|The)\b[^.;:\d]{0,40}\b(?:share|proportion|rate|ratio|quota|is|was|were|makes?|means?)\b|[^.;:\d]*\b(?:thus|so|hence|therefore|accordingly)\b",
    re.I,
)
"""How a sentence begins that draws a share from the one before."""
_SO = pattern(
    r"[^.;:\d]{0,90}(?:,\s+(?:which|that|so|or|an?|thus|giving|making|meaning)\b|\bthus\b|\(|[—–])[^.;:,\d]{0,60}",
    re.I,
)
"""From a whole to the share drawn from it: `shares in issue, which makes it the largest owner with`."""
_TURNOUT = pattern(r"\bturn-?out\b[^.;:\d]{0,40}$", re.I, lead="turnout turn-out")
_CAST = pattern(r"\b(?:vot(?:e|es|ed|ing)\b(?!\s+(?:roll|list|register))|ballots?|polling)", re.I)
_ON_ROLL = pattern(r"\b(?:regist\w+|eligible|electorate|roll|entitled|electors)\b", re.I)
_RANGE = pattern(r"\s*(?:to|and|-|–|or)\s*", re.I)
_AGES = pattern(r"\bage[sd]?\b|\b(?:between|over|under|older\s+than|younger\s+than)\s+$", re.I)


def near_shares(case: Case, claimed: set[int]) -> Iterator[tuple[Figure, Figure, Figure]]:
    """Yield part, share and total of the shares that nothing else has claimed."""
    bases = {move.base.start for move in moves(case)}
    for places in passages(case):
        shares = [
            place for place in places if place.figure.unit == "percent" and place.figure.start not in claimed
        ]
        is_full = len(places) > _PART_AND_SHARE and has_levels(places)
        # Without a total beside it, a share may still name one that stands elsewhere.
        named = [
            place
            for place in shares
            if case.behind(place.figure, 4).startswith(" of ")
            or _THEIR_SHARE.match(case.sentence_of(place.figure))
            or is_margin(case, place.figure)
        ]
        if len(places) < _PART_AND_SHARE or not (shares if is_full else named):
            continue
        levels = [
            place
            for place in places
            if place.figure.kind != "percent"
            and place.figure.value.low == place.figure.value.high
            and place.figure.start not in bases
            and not (place.figure.kind == "number" and (place.figure.value.high or 0) < _FEW)
            and not place.figure.may_be_year
            and place.figure.is_in_digits
        ]
        candidates = shares if is_full and len(levels) > 1 else named
        for share in candidates if levels else ():
            if (
                _may_be_share(share.figure)
                and not is_coupon(case, share.figure)
                and size_of(case, share.figures, share.at) is None
            ):
                yield from _share(case, levels, share)


def _may_be_share(figure: Figure) -> bool:
    """Whether a percentage is not said to measure what is no share."""
    metric = figure.fact.metric if figure.fact is not None else None
    return metric is None or metric.id not in _NO_SHARES


def _share(case: Case, levels: Sequence[Place], share: Place) -> Iterator[tuple[Figure, Figure, Figure]]:
    told = _told_pairs(case, levels, share)
    above = [place.figure for place in levels if place.figure.start < share.figure.start]
    levels = near(levels, share.sentence, _REACH)
    parts = [place for place in levels if place.sentence == share.sentence and _is_beside(case, place, share)]
    if _THEIR_SHARE.match(case.sentence_of(share.figure)):
        before = [place for place in levels if share.sentence - place.sentence == 1]
        parts = before if len(before) == 1 else parts
    wholes = [
        place
        for place in levels
        if 0 <= share.sentence - place.sentence <= _REACH and not _has_share(case, place, share)
    ]
    named = [
        place
        for place in share.figures[share.at + 1 : share.at + 2]
        if SHARED.match(case.text, share.figure.end) and is_of(case.between(share.figure, place))
    ]
    if named:  # `80% of the fee of £48`: nothing else is the total
        parts = [place for place in parts if place.figure is not named[0]]
        wholes = [place for place in wholes if place.figure is named[0]]
    far: list[Place] = []
    if not named and (held := held_shares(case, share)):
        parts, far = held
        wholes = []
    elif parts and not named:
        called = wholes_called(case, share.figure, parts[0].figure)
        far = [each for each in called if each not in wholes and each.figure.start < parts[0].figure.start]
    pairs = [(part, whole) for part in parts for whole in (*wholes, *far)]
    found: list[tuple[Figure, Figure]] = []
    for part_at, place in (*told, *(pair for pair in pairs if pair not in told)):
        part, whole = part_at.figure, place.figure
        is_told = (part_at, place) in told
        is_alike = whole.like(part) and not (part.unit and not whole.unit)
        if not (is_alike or (is_told and are_counts(part, whole))) or not is_larger(whole, part):
            continue
        computed, stated = (part.extent / whole.extent).scaled(100), share.figure.extent
        drawn = (computed, WHOLE - computed)
        if any(each.holds(stated) for each in drawn):
            return
        if not is_told and growth_of(whole.extent, part.extent).holds(stated):
            return
        one, other = computed.plain.low, stated.plain.low
        is_near = bool(one and other) and other <= one * 2 <= other * 4  # type: ignore[operator]
        if not is_near or _is_of_another_year(case, part_at, place):
            continue
        is_level = not any(size_of(case, each.figures, each.at) for each in (part_at, place))
        if (
            is_level
            and not _are_ends(case, part, whole)
            and (is_told or place in far or _is_its(case, share.figure, whole))
        ):
            found.append((part, whole))
            if is_told:
                break
    if len({whole.extent.plain for _, whole in found}) == 1:
        part, whole = found[0]
        if not any(_gives(part, each, share.figure) for each in above):
            yield part, share.figure, whole


def _gives(part: Figure, whole: Figure, share: Figure) -> bool:
    """Whether a share is to the digit that of a figure further up in the paragraph."""
    if not whole.like(part) or not is_larger(whole, part):
        return False
    return part.extent.strict.over(whole.extent.strict).scaled(100).meets(share.extent.strict)


def _told_pairs(case: Case, levels: Sequence[Place], share: Place) -> list[tuple[Place, Place]]:
    """Return part and whole as the words before a share join them: `A of the B`, `Of the B, A`, votes and voters."""
    if _TURNOUT.search(case.before(share.figure, 60)):
        said = [(each, " ".join(own_words(case, each.figures, each.at))) for each in levels]
        cast = [each for each, words in said if _CAST.search(words)]
        roll = [each for each, words in said if _ON_ROLL.search(words)]
        return [(cast[0], roll[0])] if len(cast) == len(roll) == 1 and cast != roll else []
    before = [each for each in near(levels, share.sentence, _REACH) if each.figure.start < share.figure.start]
    found = []
    for one, two in pairwise(before):
        if one.sentence != two.sentence:
            continue
        gap = case.between(one.figure, two.figure)
        if _PAIR.fullmatch(gap):
            part, whole = one, two
        elif _OPENS.search(case.before(one.figure, 40)) and _AND_PART.fullmatch(gap):
            part, whole = two, one
        else:
            continue
        if is_larger(whole.figure, part.figure) and _is_drawn(case, share, two):
            found.append((part, whole))
    return found[-1:]


def _is_drawn(case: Case, share: Place, last: Place) -> bool:
    """Whether a share says what the pair before it comes to."""
    if any(each.unit == "percent" for each in share.figures[: share.at]):
        return False
    gap = case.between(last.figure, share.figure)
    if share.sentence == last.sentence:
        return _SO.fullmatch(gap) is not None
    return not share.at and _DRAWS.match(case.before(share.figure, 120)) is not None


def _is_of_another_year(case: Case, part: Place, whole: Place) -> bool:
    """Whether a part names a year that its total does not: `use was 26. In 2021 imports had been 11, 41% of use`."""
    if part.sentence == whole.sentence:
        return False
    years = [years_of(case, place.figures, place.at) for place in (part, whole)]
    return not years[0] <= years[1]


def _is_beside(case: Case, part: Place, share: Place) -> bool:
    """Whether at most the total stands between a part and its share, and no other clause begins."""
    start, end = sorted((part.figure.start, share.figure.start))
    between = [
        each
        for each in share.figures
        if start < each.start < end and each.like(part.figure) and each.is_in_digits
    ]
    if len(between) > 1 or not all(is_larger(each, part.figure) for each in between):
        return False
    last = part.figure
    if between:
        last = between[0]
        if part.figure.start > share.figure.start or not _OF.fullmatch(case.between(part.figure, last)):
            return False
    gap = case.between(last, share.figure)
    return len(gap) <= _NEAR and is_plain(gap)


def _has_share(case: Case, place: Place, share: Place) -> bool:
    """Whether a figure is the part of another share, and so none to be shared."""
    for index, each in enumerate(place.figures):
        if each.unit != "percent" or each is share.figure:
            continue
        start, end = sorted((each.start, place.figure.start))
        is_next = not any(start < other.start < end and other.unit == "percent" for other in place.figures)
        if is_next and _is_beside(case, place, Place(each, place.figures, index, place.sentence)):
            return True
    return False


def _are_ends(case: Case, one: Figure, other: Figure) -> bool:
    """Whether two numbers are the ends of a range, or ages."""
    gap = case.between(one, other)
    if _RANGE.fullmatch(gap):
        return True
    return one.kind == "number" and any(_AGES.search(case.before(each, 30)) for each in (one, other))


def _is_its(case: Case, share: Figure, whole: Figure) -> bool:
    """Whether what the share is said to be of, if the text says so, is what the larger figure is."""
    said = SHARED.match(case.text, share.end)
    if said is None or POINTS.match(case.behind(share, 30)):
        return True
    if share.end <= whole.start <= said.end() + 1:
        return True
    return bool(kin(content(said[1])) & kin(content(case.sentence_of(whole))))
