"""Swings: from a loss to a profit, or back, by the sum of the two."""

import re
from collections.abc import Iterator

from briefer.judging.case import Case, Figure
from briefer.judging.echo import paragraphs
from briefer.judging.wording import HEDGE
from briefer.pattern import pattern

__all__ = ["swings"]

_LEAST = 3
_PROFIT = r"profits?|surplus(?:es)?|earnings|earned|earns|gains?|in\s+the\s+black"
_LOSS = r"loss(?:es)?|lost|losing|deficits?|shortfalls?|in\s+the\s+red"
_SIDE = pattern(rf"\b(?:(?P<profit>{_PROFIT})|(?P<loss>{_LOSS}))\b", re.I)
_SIZE = pattern(
    rf"\b(?:improvement|turn-?around|swing|recovery|deterioration|difference|change|turn)\s+(?:of|is|was|comes\s+to|amounts\s+to)\s+{HEDGE}$"
    rf"|\b(?:improved|deteriorated|worsened)\s+by\s+{HEDGE}$",
    re.I,
    lead="improvement turnaround turn swing recovery deterioration difference change improved deteriorated worsened",
)
_BETTER = pattern(r"\s+(?:better|worse|swing|turn-?around|improvement)\b", re.I)


def swings(case: Case) -> Iterator[tuple[Figure, Figure, Figure]]:
    """Yield the size of a swing, the profit and the loss that it lies between."""
    if not any(word in case.text for word in ("loss", "lost", "losing", "deficit", "shortfall")):
        return
    for recent, figures in paragraphs(case):
        before = recent[-1] if recent else []
        if len(before) + len(figures) < _LEAST:
            continue
        for index, size in enumerate(figures):
            if size.kind != "money" or not _is_size(case, figures, index):
                continue
            own = [each for each in figures if each is not size and each.like(size)]
            around = own if len(own) > 1 else [*before, *own]
            sides = [(_side(case, each), each) for each in around if each.like(size)]
            profits = [each for side, each in sides if side == "profit"]
            losses = [each for side, each in sides if side == "loss"]
            if len(profits) == len(losses) == 1 and len(sides) == len(profits + losses):
                yield size, profits[0], losses[0]


def _is_size(case: Case, figures: list[Figure], index: int) -> bool:
    lead = case.lead(figures, index, 60)
    return _SIZE.search(lead) is not None or _BETTER.match(case.behind(figures[index], 16)) is not None


def _side(case: Case, figure: Figure) -> str | None:
    """Return whether a figure is called a profit or a loss, by the last such word before it."""
    said = list(_SIDE.finditer(re.split(r"\d", case.before(figure, 50))[-1]))
    return str(said[-1].lastgroup) if said else None
