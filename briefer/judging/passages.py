"""Passages: the figures of a paragraph in text order, each with its sentence."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from briefer.judging.case import Case, Figure

__all__ = ["Place", "has_levels", "near", "passages", "stretch"]


class Place(NamedTuple):
    """A figure where it stands."""

    figure: Figure
    figures: list[Figure]
    """Those of its sentence."""
    at: int
    """Which of them it is."""
    sentence: int
    """Ordinal of the sentence in the document."""


@lru_cache(maxsize=2)
def passages(case: Case) -> list[list[Place]]:
    """Return the figures of each paragraph or item of a list; remembered, because several relations are looked for in them."""
    found: list[list[Place]] = []
    last = -1
    for figures in case.related_figures:
        zone = case.document.zone_index_at(figures[0].start)
        if case.document.zones[zone].kind == "table_row":
            continue
        if zone != last:
            found.append([])
            last = zone
        sentence = case.document.sentence_index_at(figures[0].start) or 0
        found[-1] += [Place(figure, figures, index, sentence) for index, figure in enumerate(figures)]
    return found


def near(places: Sequence[Place], sentence: int, reach: int) -> Sequence[Place]:
    """Return the figures of a passage that stand at most so many sentences from one."""
    first, last = stretch(places, sentence, reach)
    return places[first:last]


def stretch(places: Sequence[Place], sentence: int, reach: int) -> tuple[int, int]:
    """Return the first of the figures at most so many sentences from one, and the first behind them."""
    first = bisect_left(places, sentence - reach, key=_sentence)
    return first, bisect_left(places, sentence + reach + 1, lo=first, key=_sentence)


_sentence = attrgetter("sentence")


def has_levels(places: list[Place]) -> bool:
    """Tell whether two figures may be alike that are not told as sizes of moves: only they can be compared."""
    figures = [place.figure for place in places]
    matters = [
        figure.matter
        for figure in figures
        if figure.fact is None or figure.fact.change is None or figure.fact.change.kind != "by"
    ]
    return len(set(matters)) < len(matters)
