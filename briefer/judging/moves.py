"""Moves: a level, the base that it came from, and how far the article says that it moved."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefer.fact import Fact
from briefer.judging.case import Case
from briefer.rounding import Extent, exactly

__all__ = ["Move", "growth_of", "is_slip", "moves"]

_EXPECTED = re.compile(
    r"\b(?:expect|forecast|estimat|consensus|target|guidance|predict|project|analyst|budgeted|planned)", re.I
)


@dataclass(frozen=True, slots=True)
class Move:
    """Two figures of one kind, and the sizes of the move between them."""

    level: Fact
    base: Fact
    sizes: tuple[Fact, ...]
    """What the sentence gives as the size of this very move: percentages, points or amounts."""


def moves(case: Case) -> Iterator[Move]:
    """Find the moves whose level and base stand in one sentence, and the sizes that belong to them alone."""
    for facts in case.sentences:
        pairs = [
            (level, base)
            for base in facts
            for level in case.related(base, "base_of")
            if _comparable(level, base) and not _is_expectation(case, base)
        ]
        sizes = [fact for fact in facts if fact.change is not None and fact.change.kind == "by"]
        owned: dict[int, list[Fact]] = {}
        for size in sizes:
            index = _owner(case, size, pairs)
            if index is not None:
                owned.setdefault(index, []).append(size)
        for index, (level, base) in enumerate(pairs):
            yield Move(level, base, tuple(owned.get(index, ())))


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


def _owner(case: Case, size: Fact, pairs: list[tuple[Fact, Fact]]) -> int | None:
    """Return which pair a size is the move of: the one that it hangs on, or the nearest of the same metric and subject."""
    targets = {fact.id for fact in case.related(size, "change_of", "share_of")}
    near: list[tuple[int, int]] = []
    for index, (level, base) in enumerate(pairs):
        if targets & {level.id, base.id}:
            return index
        if targets or not _alike(size, level):
            continue
        distance = min(abs(size.value.start - level.value.start), abs(size.value.start - base.value.start))
        near.append((distance, index))
    return min(near)[1] if near else None


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
