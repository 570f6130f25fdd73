"""Moves: a level, the base that it came from, and how far the article says that it moved."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from briefer.fact import Fact
from briefer.judging.case import Case, Figure
from briefer.pattern import pattern
from briefer.rounding import Extent, exactly

__all__ = ["CountedMove", "Move", "counted_moves", "growth_of", "is_slip", "moves"]

_EXPECTED = pattern(
    r"\b(?:expect|forecast|estimat|consensus|target|guidance|predict|project|analyst|budgeted|planned)", re.I
)


@dataclass(frozen=True, slots=True)
class Move:
    """Two figures of one kind, and the sizes of the move between them."""

    level: Fact
    base: Fact
    sizes: tuple[Fact, ...]
    """What the sentence gives as the size of this very move: percentages, points or amounts."""


@lru_cache(maxsize=2)
def moves(case: Case) -> tuple[Move, ...]:
    """Find the moves whose level and base stand in one sentence, and the sizes that belong to them alone.

    Remembered, because several checks ask for them.
    """
    return tuple(_moves(case))


def _moves(case: Case) -> Iterator[Move]:
    for facts in case.sentences:
        pairs = [
            (level, base)
            for base in facts
            for level in _levels(case, base)
            if _comparable(level, base) and not _is_expectation(case, base)
        ]
        sizes = [fact for fact in facts if fact.change is not None and fact.change.kind == "by"]
        owned: dict[int, list[Fact]] = {}
        for size in sizes:
            index = _owner(case, size, pairs, facts)
            if index is not None:
                owned.setdefault(index, []).append(size)
        for index, (level, base) in enumerate(pairs):
            yield Move(level, base, tuple(owned.get(index, ())))


def _levels(case: Case, base: Fact) -> list[Fact]:
    """Return the levels of a base; a base of comparison of a size is that of the size's level."""
    levels = []
    for fact in case.related(base, "base_of"):
        is_size = fact.change is not None and fact.change.kind == "by"
        levels += case.related(fact, "change_of") if is_size else [fact]
    return [level for level in levels if level is not base]


def _comparable(level: Fact, base: Fact) -> bool:
    return (
        level.value.kind == base.value.kind
        and level.value.unit == base.value.unit
        and (level.value.per or base.value.per) == (base.value.per or level.value.per)
        and not (level.change is not None and level.change.kind == "by")
    )


def _is_expectation(case: Case, base: Fact) -> bool:
    """Whether the base is what somebody had expected, and no earlier level."""
    around = case.text[
        max(base.sentence.start, base.value.start - 40) : min(base.sentence.end, base.value.end + 30)
    ]
    return _EXPECTED.search(around) is not None


def _owner(case: Case, size: Fact, pairs: list[tuple[Fact, Fact]], facts: list[Fact]) -> int | None:
    """Return which pair a size is the move of: the one that it hangs on, or the nearest of the same metric and subject."""
    targets = {fact.id for fact in case.related(size, "change_of", "share_of")}
    near: list[tuple[int, int]] = []
    for index, (level, base) in enumerate(pairs):
        if targets & {level.id, base.id}:
            return index
        if targets or not _alike(size, level):
            continue
        distance = min(abs(size.value.start - level.value.start), abs(size.value.start - base.value.start))
        if not any(_is_between(fact, size, level, base) for fact in facts):
            near.append((distance, index))
    return min(near)[1] if near else None


def _is_between(fact: Fact, size: Fact, level: Fact, base: Fact) -> bool:
    """Whether another figure of the level's unit stands between a size and its pair: the size is of that one."""
    if fact.value.unit != level.value.unit or fact in (size, level, base):
        return False
    first, last = sorted((level.value.start, base.value.start))
    at = size.value.start
    return at < fact.value.start < first or last < fact.value.start < at


def _alike(size: Fact, level: Fact) -> bool:
    metrics = [fact.metric.id if fact.metric else None for fact in (size, level)]
    subjects = [fact.subject.name if fact.subject else None for fact in (size, level)]
    return metrics[0] == metrics[1] and subjects[0] == subjects[1]


def growth_of(level: Extent, base: Extent) -> Extent:
    """Return the growth from a base to a level, in percent."""
    return (level / base).scaled(100) - exactly(100)


def is_slip(one: Fact, other: Fact) -> bool:
    """Tell whether two figures of one matter are about a thousand times apart: `million` for `billion`."""
    ends = [fact.value.high or fact.value.low for fact in (one, other)]
    if one.value.kind != "money" or None in ends or not all(ends):
        return False
    small, large = sorted(end for end in ends if end is not None)
    return 300 <= large / small <= 3000


@dataclass(frozen=True, slots=True)
class CountedMove:
    """A move between two counts, which are no facts: `fell 8.4% to 312,000 tonnes from 327,000 tonnes`."""

    level: Figure
    base: Figure
    size: Figure | None
    """A percentage, or a count of the same."""
    falls: bool


_HEDGE = r"(?:(?:about|around|some|roughly|nearly|almost|more than|just|over|under|only)\s+){0,2}"
_TO = pattern(rf"\bto\s+{_HEDGE}$", re.I)
_FROM = pattern(rf"\b(?:from|up from|down from|compared with|against|versus)\s+{_HEDGE}$", re.I)
_TO_FROM = pattern(rf"[^.;:]{{0,50}}\b(?:from|compared with|against|versus)\s+{_HEDGE}", re.I)
_FROM_TO = pattern(rf"[^.;:]{{0,50}}\bto\s+{_HEDGE}", re.I)
_WAY = pattern(
    rf"[^.;:\d]{{0,30}},\s+(up|down|an?\s+(?:rise|increase|fall|drop|decline)\s+of)\s+(?:by\s+)?{_HEDGE}",
    re.I,
)
_FALL = pattern(
    r"\b(?:f[ae]ll\w*|drop\w*|declin\w+|decreas\w+|cut\w*|down|shr[aiu]nk\w*|slid|slip\w*|slump\w*|plung\w+|reduc\w+|lower\w*"
    r"|sank|tumbl\w+|shed|contract\w+|halv\w+|eas(?:ed|ing)|dipped|slid\w*)\b",
    re.I,
)


@lru_cache(maxsize=2)
def counted_moves(case: Case) -> tuple[CountedMove, ...]:
    """Return the moves between counts that a sentence spells out; remembered, because three checks ask."""
    return tuple(_counted_moves(case))


def _counted_moves(case: Case) -> Iterator[CountedMove]:
    """Find `to` and `from` between two counts, with the one size that the sentence names."""
    for figures in case.figures:
        if len(figures) < 2:
            continue
        pairs = [pair for one, two in pairwise(figures) if (pair := _counted(case, one, two)) is not None]
        yield from _up_from(case, figures)
        if len(pairs) != 1:
            continue
        [(level, base)] = pairs
        others = [figure for figure in figures if figure not in (level, base)]
        sizes = [figure for figure in others if figure.kind == "percent" or _is_step(case, figure, level)]
        first = min(level.start, base.start)
        size = sizes[0] if len(sizes) == 1 and _is_beside(case, sizes[0], level, base) else None
        before = case.text[max(0, first - 90) : first]
        yield CountedMove(level, base, size, _FALL.search(re.split(r"[.;]\s", before)[-1]) is not None)


def _up_from(case: Case, figures: list[Figure]) -> Iterator[CountedMove]:
    """`18.2 million, up 31% from 15.6 million`."""
    for level, size, base in zip(figures, figures[1:], figures[2:], strict=False):
        is_count = {level.kind, base.kind} <= {"quantity", "number"} and level.like(base)
        is_amount = {level.kind, size.kind, base.kind} == {"money"} and level.like(base) and level.like(size)
        if not is_amount and not (is_count and size.unit == "percent"):
            continue
        way = _WAY.fullmatch(case.between(level, size))
        if way and _FROM.fullmatch(case.between(size, base).lstrip()):
            yield CountedMove(level, base, size, _FALL.search(way[1]) is not None)


def _counted(case: Case, one: Figure, two: Figure) -> tuple[Figure, Figure] | None:
    """Return level and base of two figures in a row; None where they are not both, or are facts."""
    is_count = {figure.kind for figure in (one, two)} <= {"quantity", "number"}
    if (
        not is_count
        or not one.like(two)
        or (one.unit is None and two.unit is None and not _is_large(one, two))
    ):
        return None
    before = case.text[max(0, one.start - 24) : one.start]
    gap = case.between(one, two)
    if _TO.search(before) and _TO_FROM.fullmatch(gap):
        return one, two
    return (two, one) if _FROM.search(before) and _FROM_TO.fullmatch(gap) else None


def _is_step(case: Case, figure: Figure, level: Figure) -> bool:
    """Whether a count is how far another moved: `by 1,400`, `by 300 people`."""
    by = re.search(rf"\bby\s+{_HEDGE}$", case.before(figure), re.I)
    return (
        figure.kind in ("quantity", "number") and figure.like(level) and (bool(figure.unit) or by is not None)
    )


def _is_large(one: Figure, two: Figure) -> bool:
    return all((figure.extent.plain.high or figure.extent.plain.low or 0) >= 1000 for figure in (one, two))


def _is_beside(case: Case, size: Figure, level: Figure, base: Figure) -> bool:
    """Whether the size stands right before the pair, or right behind it as its apposition."""
    first, last = sorted((level, base), key=lambda figure: figure.start)
    if size.end <= first.start:
        return (
            re.fullmatch(rf"[^.;:,\d]{{0,20}}\b(?:to|from)\s+{_HEDGE}", case.between(size, first), re.I)
            is not None
        )
    behind = case.between(last, size)
    return (
        re.fullmatch(
            r"[^.;:]{0,40},\s+(?:or|up|down|an?\s+[\w-]+(?:\s+of)?|by)\s+(?:about\s+)?", behind, re.I
        )
        is not None
    )
