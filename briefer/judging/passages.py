"""Passages: the figures of a paragraph in text order, each with its sentence."""

from functools import lru_cache
from typing import NamedTuple

from briefer.judging.case import Case, Figure

__all__ = ["Place", "has_levels", "passages"]


class Place(NamedTuple):
    """Where a figure stands: in which sentence, and which of its figures it is."""

    figures: list[Figure]
    at: int
    sentence: int
    """Ordinal of the sentence in the document."""

    @property
    def figure(self) -> Figure:
        """The figure."""
        return self.figures[self.at]


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
        found[-1] += [Place(figures, index, sentence) for index in range(len(figures))]
    return found


def has_levels(places: list[Place]) -> bool:
    """Tell whether two figures may be alike that are not told as sizes of moves: only they can be compared."""
    figures = [place.figure for place in places]
    matters = [
        figure.matter
        for figure in figures
        if figure.fact is None or figure.fact.change is None or figure.fact.change.kind != "by"
    ]
    return len(set(matters)) < len(matters)
