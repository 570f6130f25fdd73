"""Differences that nothing but the figures themselves propose: one keystroke away from what two others are apart by.

The words need only tell that a figure is a difference. Where any two figures near it give it, nothing is wrong.
"""

import re
from collections.abc import Iterator
from itertools import combinations

from briefer.judging.case import Case, Figure
from briefer.judging.misprints import misprinted
from briefer.judging.passages import Place
from briefer.judging.running import around, running
from briefer.judging.wording import HEDGE
from briefer.pattern import pattern

__all__ = ["drawn_differences", "is_told_apart", "may_be_level"]

_REACH = 3
_CROWD = 20
_FEW = 100
"""Bare numbers below this count too many things."""
_TIMES = 3
"""Figures further apart than this many times are hardly ever subtracted."""
_NOUNS = (
    r"majority|margin|gap|difference|surplus|deficit|shortfall|overrun|excess|lead|premium|discount|reduction|saving|spread"
    r"|increase|decrease|rise|fall|drop|decline|gain|loss|cut|hole|advantage|net\s+[a-z]+|(?:missing|extra|additional|lacking)"
)
_BY_WORDS = rf"\bby\s+(?:an?\s+(?:further|extra)\s+)?{HEDGE}$"
_LED = pattern(
    rf"\b(?:{_NOUNS})\b[^.;:,\d]{{0,30}}(?:,\s+(?:which|that)\s+[a-z]+\s+(?:[a-z]+\s+){{0,3}}{HEDGE})?$|{_BY_WORDS}",
    re.I,
)
_BY = pattern(_BY_WORDS, re.I)
_FOLLOWED = pattern(
    r"(?:\s+(?:percentage|basis))?(?:\s+points?)?\s+(?:[a-z]+\s+){0,2}?(?:more|fewer|less|higher|lower|dearer|cheaper|short|apart|missing"
    r"|extra|longer|shorter|larger|smaller|heavier|lighter|better|worse|older|younger|earlier|later|remain\w*|surplus|deficit|increase|decrease|rise|fall|drop|decline|gain|loss|gap|margin|majority|lead)\b",
    re.I,
)
_BESIDE = pattern(r"(?:\s+(?:percentage|basis))?(?:\s+points?)?\s+(?:above|below|ahead|behind)\b", re.I)
_TO = pattern(
    rf"(?<!amounts )(?<!amounted )(?<!comes )(?<!came )(?<!equal )\bto\s+(?:an?\s+|the\s+)?{HEDGE}$", re.I
)
_TO_NEXT = pattern(r"\s+(?:(?:to|from)|(?:lower|higher|up|down)\s+(?:to|at))\b", re.I)


def drawn_differences(case: Case, claimed: set[int]) -> Iterator[tuple[Figure, Figure, Figure]]:
    """Yield a difference, and the larger and the smaller figure that it should lie between."""
    for place in running(case):
        size = place.figure
        if size.start in claimed or size.kind == "percent" or not _is_point(size) or not _may_count(size):
            continue
        near = [
            each for each in around(case, place, _REACH) if each is not place and _is_alike(each.figure, size)
        ]
        if not 2 <= len(near) <= _CROWD or not (
            is_told_apart(case, place) or _BESIDE.match(case.behind(size, 40))
        ):
            continue
        found = [pair for pair in _between(size, near) if all(_is_level(case, each) for each in pair)]
        if len(found) == 1 and not _leads_elsewhere(case, place, found[0]):
            high, low = found[0]
            yield size, high.figure, low.figure


def is_told_apart(case: Case, place: Place) -> bool:
    """Whether words around a figure make it what two others are apart by."""
    figure = place.figure
    lead = case.lead(place.figures, place.at, 70)[-70:]
    if _TO.search(lead):
        return False
    return _FOLLOWED.match(case.behind(figure, 40)) is not None or _LED.search(lead) is not None


def may_be_level(case: Case, place: Place) -> bool:
    """Whether a figure in digits, no percentage, may be one that growth or a share is reckoned from."""
    figure = place.figure
    if figure.kind == "percent" or not figure.is_point or not _may_count(figure):
        return False
    return not _is_said_to_be_more(case, place)


def _is_said_to_be_more(case: Case, place: Place) -> bool:
    """Whether words right beside a figure make it what something is more or less by, whatever it is called."""
    lead = case.lead(place.figures, place.at, 70)[-70:]
    return _FOLLOWED.match(case.behind(place.figure, 40)) is not None or _BY.search(lead) is not None


def _leads_elsewhere(case: Case, place: Place, pair: tuple[Place, Place]) -> bool:
    """Whether the figure is said to lead to, or from, a figure that is not of the pair: `24 cents to $47.73`."""
    if _TO_NEXT.match(case.behind(place.figure, 30)) is None:
        return False
    behind = place.figures[place.at + 1 : place.at + 2]
    return bool(behind) and all(each.figure is not behind[0] for each in pair)


def _is_point(figure: Figure) -> bool:
    return figure.value.low is not None and figure.value.low == figure.value.high


def _is_alike(figure: Figure, size: Figure) -> bool:
    return _is_point(figure) and figure.matter == size.matter and figure.like(size) and _may_count(figure)


def _may_count(figure: Figure) -> bool:
    is_counted = figure.kind != "number" or (figure.value.low or 0) >= _FEW
    return is_counted and not figure.may_be_year and any(map(str.isdigit, figure.text))


def _is_level(case: Case, place: Place) -> bool:
    """Whether a figure is no difference itself: `1,346 metres above the sea` is a level."""
    return _BESIDE.match(case.behind(place.figure, 40)) is not None or not is_told_apart(case, place)


def _between(size: Figure, near: list[Place]) -> list[tuple[Place, Place]]:
    """Return the pairs that the figure is a misprint of the difference of; none if any two give it."""
    found: list[tuple[Place, Place]] = []
    for one, other in combinations(near, 2):
        low, high = sorted((one, other), key=lambda each: each.figure.value.low or 0)
        small, large = low.figure, high.figure
        difference = large.extent - small.extent
        if size.extent.holds(difference) or size.extent.holds(large.extent + small.extent):
            return []
        is_near = (large.value.low or 0) <= (small.value.low or 0) * _TIMES
        if is_near and misprinted(size, difference) > 1:
            found.append((high, low))
    return found
