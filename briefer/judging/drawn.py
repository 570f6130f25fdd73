"""Differences that nothing but the figures themselves propose: one keystroke away from what two others are apart by.

The words need only tell that a figure is a difference. Where any two figures near it give it, nothing is wrong.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from briefer.judging.case import Case, Figure
from briefer.judging.misprints import misprinted
from briefer.judging.passages import Place
from briefer.judging.running import around, running
from briefer.judging.shares import are_alike
from briefer.judging.units import EACH
from briefer.judging.wording import FALL, HEDGE, RISE
from briefer.pattern import pattern
from briefer.rounding import Extent

__all__ = ["drawn_differences", "is_next_to", "is_told_apart", "may_be_level"]

_REACH = 3
_CROWD = 20
_FEW = 100
"""Bare numbers below this count too many things."""
_TIMES = 3
"""Figures further apart than this many times are hardly ever subtracted."""
_NOUNS = (
    r"majority|margin|gap|difference|surplus|deficit|shortfall|overrun|excess|lead|premium|discount|reduction|saving|spread"
    r"|increase|decrease|rise|fall|drop|decline|gain|loss|cut|hole|advantage|net\s+[a-z]+|(?:missing|add|extra|additional|lacking)"
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
_HINTS = pattern(
    rf"\b(?:{RISE}|{FALL}|leav(?:e|es|ing)|left|remain\w*|gap|surplus|deficit|short\w*|more|fewer|less|add|extra|addition\w*|vacan\w*|missing|missed|off"
    r"|beat\w*|above|below|over|under|premium|sav(?:e|es|ed|ing|ings)|cheaper|dearer|los(?:e|es|s|ses)|lead|margin|majority|behind|ahead|higher|longer"
    r"|faster|bigger|smaller|apart|difference|spread|unspent|unsold|unpaid|rest|others?|exceed\w*|net|lack\w*|needs?|needed|spare|balance|minus"
    r"|without|yet|still|strip\w*|knock\w*|shav\w*|pocket\w*|better|worse|excess|underspen\w*|overspen\w*|to\s+go|empty|unfilled|unsold|extend\w*)\b",
    re.I,
)
"""Words that a difference may stand by; they stand by much else, too."""
_COMPARED = pattern(
    rf"\b(?:than|from|against|versus|with|to)\s+(?:the\s+|its\s+|an?\s+|last\s+\S+\s+)?{HEDGE}$", re.I
)
_WINDOW = 50
_LEAST = 10
_NEXT = 2
_PAIR = 2
_BESIDE = pattern(r"(?:\s+(?:percentage|basis))?(?:\s+points?)?\s+(?:above|below|ahead|behind)\b", re.I)
_TO = pattern(
    rf"(?<!amounts )(?<!amounted )(?<!comes )(?<!came )(?<!equal )\bto\s+(?:an?\s+|the\s+)?{HEDGE}$", re.I
)
_TO_NEXT = pattern(r"\s+(?:(?:to|from)|(?:lower|higher|up|down)\s+(?:to|at))\b", re.I)


def drawn_differences(case: Case, claimed: set[int]) -> Iterator[tuple[Figure, Figure, Figure]]:
    """Yield a difference, and the larger and the smaller figure that it should lie between."""
    for place in running(case):
        size = place.figure
        if size.start in claimed or size.kind == "percent" or not size.is_point or not _may_differ(size):
            continue
        near = [
            each for each in around(case, place, _REACH) if each is not place and _is_alike(each.figure, size)
        ]
        if not 2 <= len(near) <= _CROWD:
            continue
        is_told = is_told_apart(case, place) or _BESIDE.match(case.behind(size, 40)) is not None
        found = [pair for pair in _between(near, size) if all(_is_level(case, each) for each in pair)]
        next_to_it = [pair for pair in found if _is_smaller(size, pair) and is_next_to(place, pair, near)]
        if next_to_it or not is_told:
            found = next_to_it if is_told or (next_to_it and _is_hinted(case, place)) else []
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


def _is_alike(figure: Figure, size: Figure) -> bool:
    """Whether a figure may be one of two that are so far apart; what is missing may be counted by another name."""
    return (
        figure.is_point
        and _may_count(figure)
        and are_alike(figure, size)
        and figure.value.low != size.value.low
    )


def _may_count(figure: Figure) -> bool:
    is_counted = figure.kind != "number" or (figure.value.low or 0) >= _FEW
    return is_counted and not figure.may_be_year and figure.is_in_digits


def _may_differ(figure: Figure) -> bool:
    return (figure.value.low or 0) >= _LEAST or (figure.kind != "number" and _may_count(figure))


def _is_level(case: Case, place: Place) -> bool:
    """Whether a figure is no difference itself: `1,346 metres above the sea` is a level."""
    return _BESIDE.match(case.behind(place.figure, 40)) is not None or not is_told_apart(case, place)


def _is_hinted(case: Case, place: Place) -> bool:
    """Whether a word near a figure lets it be what is left, missing, more or less."""
    figure = place.figure
    lead = case.lead(place.figures, place.at, _WINDOW)[-_WINDOW:]
    behind = case.behind(figure, _WINDOW)
    if EACH.match(behind) or _TO.search(lead) or _COMPARED.search(lead):
        return False
    after = place.figures[place.at + 1 : place.at + 2]
    own = behind[: max(0, after[0].start - figure.end)] if after else behind
    return any(
        _HINTS.search(said)
        for said in (lead.rpartition(";")[2], figure.text, own.replace(";", ",").partition(",")[0])
    )


def is_next_to(place: Place, pair: tuple[Place, Place], near: Sequence[Place]) -> bool:
    """Whether two figures stand by themselves in a sentence or two, next to the sentence of a third."""
    ordinals = [each.sentence for each in pair]
    beside_them = [
        each
        for each in near
        if each.sentence in ordinals and each is not place and are_alike(each.figure, pair[0].figure)
    ]
    if len(beside_them) > _PAIR:
        return False  # a list
    return max(ordinals) - min(ordinals) < _NEXT and any(
        abs(place.sentence - each) < _NEXT for each in ordinals
    )


def _is_smaller(size: Figure, pair: tuple[Place, Place]) -> bool:
    return all(
        (size.value.low or 0) < (each.figure.value.low or 0) and _may_count(each.figure) for each in pair
    )


def _between(near: list[Place], size: Figure) -> list[tuple[Place, Place]]:
    """Return the pairs that the figure is a misprint of the difference of; none if any two give it."""
    found: list[tuple[Place, Place]] = []
    for one, other in combinations(near, 2):
        if not are_alike(one.figure, other.figure):
            continue
        low, high = sorted((one, other), key=lambda each: each.figure.value.low or 0)
        small, large = low.figure, high.figure
        difference = large.extent - small.extent
        is_one = one.sentence == other.sentence and size.extent.holds(difference)
        if is_one or any(_is(size, each) for each in (difference, large.extent + small.extent)):
            return []
        is_near = (large.value.low or 0) <= (small.value.low or 0) * _TIMES
        is_near = is_near and (size.value.low or 0) < (large.value.low or 0)
        if is_near and misprinted(size, difference) > 1 and not size.extent.holds(difference):
            found.append((high, low))
    return found


def _is(size: Figure, computed: Extent) -> bool:
    """Whether figures as printed give a figure but for its last digit."""
    low, high = size.extent.strict
    point = computed.plain.low
    return low is not None and high is not None and point is not None and low <= point <= high
