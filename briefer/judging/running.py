"""The running text: the figures of all its sentences in order, whatever paragraphs they stand in."""

from collections.abc import Sequence
from functools import lru_cache

from briefer.judging.case import Case
from briefer.judging.passages import Place, near

__all__ = ["around", "running"]

_KINDS = frozenset({"body", "list_item"})


@lru_cache(maxsize=2)
def running(case: Case) -> list[Place]:
    """Return the figures of the text without titles and tables; remembered, because several relations are looked for there."""
    found: list[Place] = []
    for figures in case.related_figures:
        zone = case.document.zones[case.document.zone_index_at(figures[0].start)]
        if zone.kind not in _KINDS:
            continue
        sentence = case.document.sentence_index_at(figures[0].start) or 0
        found += [Place(figure, figures, index, sentence) for index, figure in enumerate(figures)]
    return found


def around(case: Case, place: Place, reach: int) -> Sequence[Place]:
    """Return the figures at most so many sentences from one, itself among them."""
    return near(running(case), place.sentence, reach)
