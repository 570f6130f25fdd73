"""Moves that no construction spells out: a size, and near it two figures of one matter at two times.

Level and base are told apart by the times that stand beside them, whatever the wording between. Where any two
figures of the paragraph give the size, it is theirs and nothing is wrong.
"""

from collections.abc import Iterator
from itertools import combinations

from briefer.judging.case import Case, Figure, reckoned
from briefer.judging.eras import earlier_of
from briefer.judging.multiples import Multiple, multiples
from briefer.judging.pairs import is_expectation
from briefer.judging.passages import Place, has_levels, passages
from briefer.judging.retold import telling_of
from briefer.judging.sizes import OPEN_METRICS, Size, is_on_other_basis, is_plain, size_of
from briefer.pattern import pattern
from briefer.rounding import Extent, exactly

__all__ = ["near_moves", "near_multiples"]

_REACH = 2
"""How many sentences apart size, level and base may stand."""
_POINTS_BACK = pattern(r"\s*(?:It|That|This|They|These|The\s+(?:figure|total|amount|number|sum))\b")
_TO = pattern(r"\s+(?:to|from)\s+(?:an?\s+|the\s+|just\s+|only\s+)?")
_OPEN = OPEN_METRICS | {"net_loss", "payment", "costs", "spending"}
_FEW = 100
"""Bare numbers below this count too many things to be levels."""


def near_moves(case: Case, claimed: set[int]) -> Iterator[tuple[Figure, Figure, Size]]:
    """Yield level, base and size of the moves whose size no other pair has claimed."""
    for places in passages(case):
        if len(places) < 3 or not has_levels(places):
            continue
        sizes = [size_of(case, place.figures, place.at) for place in places]
        levels = _levels(places, sizes)
        for place, size in zip(places, sizes, strict=True):
            if size is not None and size.figure.start not in claimed and len(levels) > 1:
                yield from _move(case, levels, place, size)


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
                sizes = [size_of(case, each.figures, each.at) for each in places]
                growth = (multiple.factor - exactly(1)).scaled(100)
                falls = (growth.plain.high or 0) < 0
                figure = reckoned(multiple.spot, "percent", "percent", -growth if falls else growth)
                for level, base, _ in _move(case, _levels(places, sizes), place, Size(figure, falls)):
                    yield level, base, multiple


def _levels(places: list[Place], sizes: list[Size | None]) -> list[Place]:
    """Return the places of figures that may be level or base."""
    return [
        place
        for place, size in zip(places, sizes, strict=True)
        if size is None and not _is_bare(place.figure) and None not in place.figure.extent.plain
    ]


def _is_bare(figure: Figure) -> bool:
    return figure.kind == "number" and (figure.may_be_year or (figure.extent.plain.high or 0) < _FEW)


def _move(case: Case, levels: list[Place], place: Place, size: Size) -> Iterator[tuple[Figure, Figure, Size]]:
    found: list[tuple[Figure, Figure]] = []
    near = [each for each in levels if abs(each.sentence - place.sentence) <= _REACH]
    for one, other in combinations(near, 2):
        if abs(one.sentence - other.sentence) > _REACH or not one.figure.like(other.figure):
            continue
        low, high = sorted((one, other), key=lambda each: each.figure.extent.plain.low or 0)
        level, base = (low, high) if size.falls else (high, low)
        computed = _computed(size, level.figure, base.figure)
        if computed is None or not _is_near(computed, size.figure.extent):
            continue
        is_points = level.figure.unit == size.figure.unit == "percent"
        if computed.holds(size.figure.extent) and not is_points:
            return
        is_one = one.sentence == other.sentence == place.sentence
        earlier = earlier_of(case, (one.figures, one.at), (other.figures, other.at), is_drawn=is_one)
        if earlier is not None and (one, other)[earlier] is base and _is_its(case, place, size, level, base):
            found.append((level.figure, base.figure))
    if len({(level.extent.plain, base.extent.plain) for level, base in found}) == 1:
        yield *found[-1], size


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


def _is_near(computed: Extent, stated: Extent) -> bool:
    """Tell whether what is computed is neither less than half nor more than double what is stated."""
    one, other = computed.plain.low, stated.plain.low if stated.plain.low is not None else stated.plain.high
    return bool(one and other) and other <= one * 2 <= other * 4  # type: ignore[operator]


def _is_its(case: Case, place: Place, size: Size, level: Place, base: Place) -> bool:
    """Whether nothing makes the size that of something else than level and base."""
    facts = [each.fact for each in (size.figure, level.figure, base.figure) if each.fact is not None]
    metrics = {fact.metric.id for fact in facts if fact.metric is not None} - _OPEN
    names = {
        fact.subject.name for fact in facts if fact.subject is not None and fact.subject.kind == "company"
    }
    if len(metrics) > 1 or len(names) > 1 or is_expectation(case, base.figure):
        return False
    own = size.figure.fact
    targets = {other.value.start for other in case.related(own, "change_of")} if own is not None else set()
    if targets and not targets & {level.figure.start, base.figure.start}:
        return False
    if level.sentence != base.sentence and telling_of(case, level.figure).names_others(
        telling_of(case, base.figure)
    ):
        return False
    return _is_beside(case, place, size, level, base) and not is_on_other_basis(case, size.figure)


def _is_beside(case: Case, place: Place, size: Size, level: Place, base: Place) -> bool:
    """Whether the size stands beside level or base, or the later of their sentences points back."""
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
    return is_plain(case.between(nearest, size.figure))
