"""Moves that no construction spells out: a size, and near it two figures of one matter at two times.

Level and base are told apart by the times that stand beside them, whatever the wording between. Where any two
figures of the paragraph give the size, it is theirs and nothing is wrong.
"""

import re
from bisect import bisect_left
from collections.abc import Hashable, Iterator, Sequence
from itertools import chain, combinations
from typing import NamedTuple

from briefer.judging.case import Case, Figure, reckoned
from briefer.judging.echo import echoed_size
from briefer.judging.eras import earlier_of, years_of
from briefer.judging.multiples import Multiple, multiples
from briefer.judging.pairs import EXPECTED, is_expectation
from briefer.judging.passages import Place, has_levels, passages, stretch
from briefer.judging.retold import telling_of
from briefer.judging.sizes import OPEN_METRICS, Size, is_on_other_basis, is_plain, size_of
from briefer.judging.wording import FALL, HEDGE, RISE
from briefer.pattern import pattern
from briefer.rounding import Extent, exactly

__all__ = ["is_of_another_year", "near_moves", "near_multiples"]

_CROWD = 24
"""More figures around a size leave open which it is of."""
_REACH = 2
"""How many sentences apart size, level and base may stand."""
_POINTS_BACK = pattern(r"\s*(?:It|That|This|They|These|The\s+(?:figure|total|amount|number|sum))\b")
_TO = pattern(r"\s+(?:to|from)\s+(?:an?\s+|the\s+|just\s+|only\s+)?")
_OPEN = OPEN_METRICS | {"net_loss", "payment", "costs", "spending", "profit"}
_OVERRUN = pattern(r"\b(?:overrun|shortfall|gap|hole|difference|excess)\b", re.I)
"""What is measured from an expectation."""
_THE_MOVE = pattern(rf"[\s-]+(?:{RISE}|{FALL}|loss)\b", re.I)
_MOVE_TOLD = pattern(rf"[;,]\s+(?:the|this|that)\s+(?:{RISE}|{FALL}),\s+{HEDGE}$", re.I)
"""`it was to cost $450 million; the overrun, $80 million`: the move as a noun, and its size."""
_EXTREME = pattern(
    r"\b(?:as\s+(?:low|high)\s+as|(?:low|high|peak|record|trough|bottom)\s+of|peaked\s+at|bottomed\s+at)\s+$",
    re.I,
)
"""What leads to the highest or lowest of a stretch of time, which is not what a later move begins with."""
_SINCE = pattern(
    r"[^.;:,\d]{0,24}\b(?:than|on|from|over|since|compared\s+(?:with|to)|against)\s+(?:in\s+)?((?:19|20)\d\d)\b",
    re.I,
)
"""`400,000 fewer than in 2025`."""
_YEARS_AGO = pattern(
    r"[^.;:,\d]{0,24}\b(?:than|on|from|over)\s+(?!an?\b|one\b|the\b)[a-z]+\s+years\s+(?:ago|earlier|before)\b",
    re.I,
)
"""`12% more than four years ago`."""
_OR = pattern(rf",?\s+(?:or|\()\s*(?:by\s+)?{HEDGE}", re.I)
_WHEN = pattern(r",\s+when\s", re.I)
"""What leads from a time to the figure of that time."""
_EITHER = pattern(r"\s*(?:(?:percentage\s+)?points?\s+)?(?:better|worse)\b", re.I)
"""What does not tell whether the figure is higher or lower."""
_FEW = 100
"""Bare numbers below this count too many things to be levels."""


class _Told(NamedTuple):
    """A size where it stands."""

    place: Place
    size: Size
    is_word: bool = False
    """Whether it is told in a word, `doubled`, whose growth of so much per cent nobody has in mind."""
    is_echo: bool = False
    """Whether its clause says nothing of its own, so that it is of what stands just before."""


class _Sizes:
    """The figures of a passage as sizes, each read when it is first asked for."""

    def __init__(self, case: Case, places: list[Place]) -> None:
        self._case = case
        self._places = places
        self._known: dict[int, _Told | None] = {}

    def at(self, index: int) -> _Told | None:
        """Read a figure as a size by its own words, or by a clause that says nothing of its own."""
        if index not in self._known:
            self._known[index] = self._read(self._places[index], self._known.get(index - 1))
        return self._known[index]

    def _read(self, place: Place, last: _Told | None) -> _Told | None:
        if place.figure.may_be_year:
            return None
        case = self._case
        recent = [
            each.figures
            for each in self._places
            if not each.at and 0 < place.sentence - each.sentence <= _REACH
        ]
        echoed = echoed_size(case, recent, place.figures, place.at)
        size = size_of(case, place.figures, place.at) or echoed
        if size is None:
            return None
        # `it thus grew by 34,000 hectares, or 9%`
        is_again = (
            last is not None and last.is_echo and _OR.fullmatch(case.between(last.size.figure, place.figure))
        )
        return _Told(place, size, is_echo=echoed is not None or bool(is_again))


def near_moves(case: Case, claimed: set[int]) -> Iterator[tuple[Figure, Figure, Size]]:
    """Yield level, base and size of the moves whose size no other pair has claimed."""
    for places in passages(case):
        if len(places) < 3 or not has_levels(places):
            continue
        sizes = _Sizes(case, places)
        movable: dict[Hashable, list[int]] = {}
        for index, place in enumerate(places):
            if _may_move(place.figure):
                movable.setdefault(place.figure.matter, []).append(index)
        if not any(len(alike) > 1 for alike in movable.values()):
            continue
        for index, place in enumerate(places):
            if place.figure.start in claimed or place.figure.may_be_year:
                continue
            # Words are costly: they are asked only where the numbers would nearly do.
            pairs = _fitting(movable, places, index)
            told = sizes.at(index) if pairs else None
            if told is None or _is_share(case, told.size.figure):
                continue
            levels = {at for pair in pairs for at in pair if sizes.at(at) is None}
            plain = [(places[one], places[other]) for one, other in pairs if {one, other} <= levels]
            yield from _move(case, plain, told)


def _fitting(movable: dict[Hashable, list[int]], places: list[Place], index: int) -> list[tuple[int, int]]:
    """Return the pairs around a figure that are alike, and apart by about as much as it says, in text order."""
    sentence, size = places[index].sentence, places[index].figure
    begin, end = stretch(places, sentence, _REACH)
    around = []
    for alike in movable.values():
        first = bisect_left(alike, begin)
        around.append([at for at in alike[first : bisect_left(alike, end, lo=first)] if at != index])
    if sum(map(len, around)) > _CROWD:
        return []
    pairs = chain.from_iterable(combinations(alike, 2) for alike in around)
    return sorted(pair for pair in pairs if _may_fit(size, places[pair[0]], places[pair[1]]))


def near_multiples(case: Case, claimed: set[int]) -> Iterator[tuple[Figure, Figure, Multiple]]:
    """Yield level, base and factor of the moves that a word tells the size of: `has doubled`, `by a third`."""
    for places in passages(case):
        if not has_levels(places):
            continue
        for place in places:
            said = () if place.at else multiples(case.text, *case.sentence_at(place.figure))
            for multiple in said:
                if multiple.spot.start in claimed:
                    continue
                growth = (multiple.factor - exactly(1)).scaled(100)
                falls = (growth.plain.high or 0) < 0
                figure = reckoned(multiple.spot, "percent", "percent", -growth if falls else growth)
                levels = [
                    each
                    for each in places
                    if abs(each.sentence - place.sentence) <= _REACH
                    and _may_move(each.figure)
                    and size_of(case, each.figures, each.at) is None
                ]
                near = combinations(levels, 2) if len(levels) <= _CROWD else ()
                pairs = [pair for pair in near if _may_fit(figure, *pair, slack=3)]
                for level, base, _ in _move(case, pairs, _Told(place, Size(figure, falls), is_word=True)):
                    yield level, base, multiple


def _may_fit(size: Figure, one: Place, other: Place, slack: int = 2) -> bool:
    """Whether two figures are apart by about a size, in whatever direction."""
    first, last = one.figure.value.low, other.figure.value.low
    stated = size.value.low or size.value.high
    if first is None or last is None or not stated:
        return False
    low, high = (first, last) if first < last else (last, first)
    apart = (high - low) * 2
    if one.figure.kind == "percent":
        fits = stated <= apart <= stated * 4 or stated <= apart * 100 <= stated * 4
    elif size.unit != "percent":
        fits = stated <= apart <= stated * 4 and size.like(one.figure)
    else:
        apart *= 100
        wide = apart * slack / 2
        fits = stated * low <= wide and apart <= stated * low * 4
        fits = fits or (stated * high <= wide and apart <= stated * high * 4)
    return fits and abs(one.sentence - other.sentence) <= _REACH and one.figure.like(other.figure)


def _is_share(case: Case, figure: Figure) -> bool:
    return figure.unit == "percent" and case.behind(figure, 4).startswith(" of ")


def _may_move(figure: Figure) -> bool:
    """Whether a figure can be level or base."""
    if figure.kind == "number" and (figure.may_be_year or (figure.value.high or 0) < _FEW):
        return False
    return figure.is_closed


def _move(
    case: Case, pairs: Sequence[tuple[Place, Place]], told: _Told
) -> Iterator[tuple[Figure, Figure, Size]]:
    found: list[tuple[int, Figure, Figure]] = []
    size = told.size
    for one, other in pairs:
        low, high = sorted((one, other), key=lambda each: each.figure.extent.plain.low or 0)
        level, base = (low, high) if size.falls else (high, low)
        computed = _computed(size, level.figure, base.figure)
        if computed is None or not _is_near(computed, size.figure.extent, 3 if told.is_word else 2):
            continue
        is_points = level.figure.unit == size.figure.unit == "percent"
        if computed.holds(size.figure.extent) and not is_points:
            return
        earlier = _earlier(case, told, one, other)
        if earlier is None or is_of_another_year(
            case, (told.place, size), (one, other)[1 - earlier], (one, other)[earlier]
        ):
            continue
        is_open = told.is_echo or _EITHER.match(case.behind(size.figure, 30))
        if is_open and size.figure.unit != "percent":
            base, level = (one, other) if earlier == 0 else (other, one)  # `it was 239 and so 37 less`
        if (one, other)[earlier] is base and _is_its(case, told, level, base):
            away = sum(abs(each.figure.start - size.figure.start) for each in (one, other))
            found.append((away, level.figure, base.figure))
    if found:
        _, level_of, base_of = min(found, key=lambda each: each[0])
        yield level_of, base_of, size


def is_of_another_year(case: Case, told: tuple[Place, Size], level: Place, base: Place) -> bool:
    """Whether the text names the year that the size is measured from, or measures it from the year before the level.

    Of several years a size in a sentence of its own is not: `9.1 terawatt-hours, down 14%. In 2021 it was 11.2`.
    """
    place, size = told
    is_apart = base.sentence not in (level.sentence, place.sentence)
    if is_apart and _EXTREME.search(case.before(base.figure, 40)):
        return True
    years = years_of(case, base.figures, base.at)
    if not years:
        return False
    if _YEARS_AGO.match(case.behind(size.figure, 50)):
        return False
    said = _SINCE.match(case.behind(size.figure, 50))
    if said is not None:
        return said[1] not in years
    now = years_of(case, level.figures, level.at) if base.sentence > place.sentence else set()
    return len(now) == len(years) == 1 and int(*now) - int(*years) > 1


def _earlier(case: Case, told: _Told, one: Place, other: Place) -> int | None:
    """Return which of two figures comes first: by their times, or as what had been hoped for and was overrun."""
    if _OVERRUN.search(case.before(told.size.figure, 40)):
        leads = [case.lead(each.figures, each.at, 40)[-40:] for each in (one, other)]
        hoped = [EXPECTED.search(lead) is not None for lead in leads]
        if hoped[0] != hoped[1]:
            return hoped.index(True)
    is_one = one.sentence == other.sentence == told.place.sentence
    return earlier_of(case, (one.figures, one.at), (other.figures, other.at), is_drawn=is_one or told.is_echo)


def _computed(size: Size, level: Figure, base: Figure) -> Extent | None:
    """Return how far level and base are apart in the unit of a size, as a magnitude."""
    above, below = (base, level) if size.falls else (level, base)
    unit = size.figure.unit
    if level.unit == "percent":
        difference = above.extent - below.extent
        if unit == "basis_point":
            return difference.scaled(100)
        return difference if size.figure.kind == "percent" else None
    if unit == "percent":
        return ((above.extent - below.extent) / base.extent).scaled(100)
    return above.extent - below.extent if size.figure.like(level) else None


def _is_near(computed: Extent, stated: Extent, slack: int) -> bool:
    """Tell whether what is computed is neither less than half, or what the slack allows, nor more than double what is stated."""
    one, other = computed.plain.low, stated.plain.low if stated.plain.low is not None else stated.plain.high
    return bool(one and other) and other <= one * slack and one <= other * 2  # type: ignore[operator]


def _is_its(case: Case, told: _Told, level: Place, base: Place) -> bool:
    """Whether nothing makes the size that of something else than level and base."""
    size = told.size
    measured = (level.figure, base.figure) if told.is_echo else (size.figure, level.figure, base.figure)
    facts = [each.fact for each in measured if each.fact is not None]
    metrics = {fact.metric.id for fact in facts if fact.metric is not None} - _OPEN
    names = {
        fact.subject.name for fact in facts if fact.subject is not None and fact.subject.kind == "company"
    }
    if len(metrics) > 1 or len(names) > 1:
        return False
    if is_expectation(case, base.figure) and not _OVERRUN.search(case.before(size.figure, 40)):
        return False
    own = size.figure.fact
    targets = {other.value.start for other in case.related(own, "change_of")} if own is not None else set()
    if targets and not targets & {level.figure.start, base.figure.start}:
        return False
    if level.sentence != base.sentence and telling_of(case, level.figure).names_others(
        telling_of(case, base.figure)
    ):
        return False
    return _is_beside(case, told, level, base) and not is_on_other_basis(case, size.figure)


def _is_beside(case: Case, told: _Told, level: Place, base: Place) -> bool:
    """Whether the size stands beside level or base, or the later of their sentences points back."""
    place, size = told.place, told.size
    lead, behind_it = case.before(size.figure, 30), case.behind(size.figure, 20)
    if re.search(r"\b(?:the|this|that)\s+$", lead, re.I) and _THE_MOVE.match(behind_it):
        return True
    if _MOVE_TOLD.search(lead):
        return True
    if told.is_echo and max(level.figure.start, base.figure.start) < size.figure.start:
        return True
    beside = [each.figure for each in (level, base) if each.sentence == place.sentence]
    behind = place.figures[place.at + 1 : place.at + 2]
    if (
        behind
        and behind[0] not in (level.figure, base.figure)
        and _TO.fullmatch(case.between(size.figure, behind[0]))
    ):
        return False  # the move is to or from something else
    if not beside:
        later = max((level, base, place), key=lambda each: each.sentence)
        return _POINTS_BACK.match(case.sentence_of(later.figure)) is not None
    nearest = min(beside, key=lambda figure: abs(figure.start - size.figure.start))
    start, end = sorted((nearest.start, size.figure.start))
    if len(beside) == 1 and any(start < each.start < end and each.like(nearest) for each in place.figures):
        return False
    gap = case.between(nearest, size.figure)
    return is_plain(_WHEN.sub(", ", gap) if nearest is base.figure else gap)
