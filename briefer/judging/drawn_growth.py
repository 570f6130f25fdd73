"""Growth told apart from its level and base, in whatever paragraph: a percentage left over, and two figures left over.

Where any two figures near the percentage give it, or another percentage is what the two are apart by, nothing is wrong.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from briefer.judging.case import Case, Figure
from briefer.judging.drawn import is_next_to, is_told_apart, may_be_level
from briefer.judging.eras import earlier_of
from briefer.judging.misprints import misprinted
from briefer.judging.moves import growth_of
from briefer.judging.near_moves import is_of_another_year
from briefer.judging.pairs import is_expectation
from briefer.judging.passages import Place
from briefer.judging.running import around, running
from briefer.judging.shares import are_alike
from briefer.judging.sizes import OPEN_METRICS, Size, is_coupon, is_on_other_basis, size_of
from briefer.judging.typo import digits_of
from briefer.judging.wording import FALL, RISE
from briefer.judging.words import content, kin
from briefer.pattern import pattern
from briefer.rounding import WHOLE, Extent

__all__ = ["drawn_growth"]

_REACH = 3
_CROWD = 16
_OPEN = OPEN_METRICS | {"spending", "budget", "costs", "payment", "profit"}
_THE_MOVE = pattern(rf"\b(?:the|this|that)\s+(?:\w+\s+)?(?:extra|additional|{RISE}|{FALL})\b", re.I)
"""What points back to a move that has been told."""
_SURE = 3
"""Digits of a misprint that are no chance."""
_FALLS = pattern(rf"\b(?:{FALL}|less|fewer|lower|cheaper|smaller|below)\b", re.I)
_SO = pattern(
    r"\b(?:thus|therefore|hence|accordingly|so|meaning|in\s+other\s+words|that\s+(?:is|was|means))\b",
)
_OTHER_TIME = pattern(
    r"\b(?:a\s+(?:month|quarter|week)\s+(?:ago|earlier|before)|on\s+the\s+(?:month|quarter|week|day)|month-on-month|since|per\s+year|a\s+year(?!\s+(?:ago|earlier|before))|annually|average|so\s+far|expect\w*|forecast\w*|next\s+year)\b"
)
_OUT_OF = pattern(r"\b(?:out\s+of|of\s+(?:a|the|its|their)\s+(?:total|fleet|staff|workforce|stock))\b", re.I)
"""What makes two figures a part and its whole."""


def drawn_growth(case: Case, claimed: set[int]) -> Iterator[tuple[Figure, Figure, Size]]:
    """Yield level, base and the percentage that nothing else but them can be meant by."""
    for place in running(case):
        share = place.figure
        if share.unit != "percent" or share.start in claimed or not share.is_point:
            continue
        near = [each for each in around(case, place, _REACH) if each is not place]
        if not 2 <= len(near) <= _CROWD:
            continue
        size = _size(case, place)
        if size is None or is_coupon(case, share) or is_on_other_basis(case, share):
            continue
        found = _left_over(case, place, near, size)
        if len(found) == 1:
            yield *found[0], size


def _size(case: Case, place: Place) -> Size | None:
    figure = place.figure
    if case.behind(figure, 4).startswith(" of "):
        return None
    size = size_of(case, place.figures, place.at)
    if size is None and is_told_apart(case, place):
        size = Size(figure, _FALLS.search(case.sentence_of(figure)) is not None)
    return size


def _left_over(case: Case, place: Place, near: Sequence[Place], size: Size) -> list[tuple[Figure, Figure]]:
    levels = [each for each in near if _is_level(case, each)]
    stated = place.figure
    for at, one in enumerate(levels):
        for other in levels[at + 1 :]:
            if one.figure.matter != other.figure.matter or not _explains(one.figure, other.figure, stated):
                continue
            if not (_is_confused(case, (place, size), one, other) or _is_taken(place, near, one, other)):
                return []
    found = []
    for one, other in pairwise(levels):
        if not are_alike(one.figure, other.figure) or _OUT_OF.search(case.between(one.figure, other.figure)):
            continue
        earlier = earlier_of(case, (one.figures, one.at), (other.figures, other.at), is_drawn=True)
        if earlier is None:
            continue
        base, level = (one, other) if earlier == 0 else (other, one)
        growth = growth_of(level.figure.extent, base.figure.extent)
        if growth.holds(stated.extent) or (-growth).holds(stated.extent):
            continue
        digits = misprinted(stated, growth) if size.falls == ((growth.plain.low or 0) < 0) else 0
        is_slip = digits >= _SURE or (
            is_next_to(place, (one, other), near)
            and (digits > 1 or _is_confused(case, (place, size), one, other))
        )
        if not (is_slip or _is_near(growth, stated, size)) or not _is_its(
            case, (place, size), level, base, is_slip=is_slip
        ):
            continue
        if any(
            each.figure.unit == "percent"
            and each is not place
            and _explains(level.figure, base.figure, each.figure)
            for each in near
        ):
            continue
        found.append((level.figure, base.figure))
    return found


def _is_level(case: Case, place: Place) -> bool:
    fact = place.figure.fact
    is_size = fact is not None and fact.change is not None and fact.change.kind == "by"
    return not is_size and may_be_level(case, place)


def _explains(one: Figure, other: Figure, stated: Figure) -> bool:
    """Whether a percentage is the growth between two figures, in whichever direction, or the share of one in the other."""
    for share in ((one.extent / other.extent).scaled(100), (other.extent / one.extent).scaled(100)):
        growth = share - WHOLE
        if any(each.holds(stated.extent) for each in (share, growth, -growth)):
            return True
    return False


def _is_confused(case: Case, told: tuple[Place, Size], one: Place, other: Place) -> bool:
    """Whether a percentage is one that is often taken for the growth between two figures that stand by themselves.

    From 40 to 50 is neither 20%, which is the way back, nor 125%, nor 10%.
    """
    place, size = told
    earlier = earlier_of(case, (one.figures, one.at), (other.figures, other.at), is_drawn=True)
    if earlier is None or place.sentence - max(one.sentence, other.sentence) not in (0, 1):
        return False
    base, level = (one, other) if earlier == 0 else (other, one)
    growth = growth_of(level.figure.extent, base.figure.extent)
    stated = place.figure.extent
    if size.falls != ((growth.plain.low or 0) < 0) or growth.holds(stated) or (-growth).holds(stated):
        return False
    if (
        size_of(case, place.figures, place.at) is None
        or level.figure.value.low is None
        or base.figure.value.low is None
    ):
        return False
    back = growth_of(base.figure.extent, level.figure.extent)
    times = (level.figure.extent / base.figure.extent).scaled(100)
    apart = digits_of(abs(level.figure.value.low - base.figure.value.low)) == digits_of(
        place.figure.value.low or Decimal(0)
    )
    return apart or any(each.strict.meets(stated.strict) for each in (back, -back, times))


def _is_taken(place: Place, near: Sequence[Place], one: Place, other: Place) -> bool:
    """Whether another percentage is the growth between two figures that stand apart from the one in question."""
    growth = [
        abs(growth_of(level.figure.extent, base.figure.extent).plain.low or Decimal(0))
        for level, base in ((one, other), (other, one))
    ]
    shares = [each.figure for each in near if each.figure.unit == "percent" and each.figure.is_point]
    spans = [each.extent.strict for each in shares if each.value.low != place.figure.value.low]
    return any(
        low <= way <= high for low, high in spans if low is not None and high is not None for way in growth
    )


def _is_near(growth: Extent, stated: Figure, size: Size) -> bool:
    computed, told = growth.plain.low, stated.value.low
    if not computed or not told or size.falls != (computed < 0):
        return False
    computed = abs(computed)
    return computed * 2 <= told * 5 and told * 2 <= computed * 5


def _is_its(case: Case, told: tuple[Place, Size], level: Place, base: Place, *, is_slip: bool) -> bool:
    """Whether metric, words or digits say that the percentage is of these two, and no word speaks of another time."""
    place, size = told
    stated = place.figure
    sentence = case.sentence_of(stated)
    if is_of_another_year(case, (place, size), level, base):
        return False
    if is_expectation(case, base.figure) or is_expectation(case, level.figure):
        return False
    facts = [each.figure.fact for each in (place, level, base)]
    metrics = [None if fact is None or fact.metric is None else fact.metric.id for fact in facts]
    known = {metric for metric in metrics if metric is not None} - _OPEN
    if len(known) > 1:
        return False
    subjects = {
        fact.subject.name
        for fact in facts
        if fact is not None and fact.subject is not None and fact.subject.kind == "company"
    }
    if len(subjects) > 1:
        return False
    if place.sentence not in (level.sentence, base.sentence) and _OTHER_TIME.search(sentence):
        return False
    if is_slip:
        return True
    if place.sentence in (level.sentence, base.sentence) or _THE_MOVE.match(sentence.lstrip()):
        return True
    if metrics[0] is not None and metrics[0] in metrics[1:] and metrics[0] not in OPEN_METRICS:
        return True
    words = kin(content(sentence))
    before = kin(content(case.sentence_of(level.figure)) | content(case.sentence_of(base.figure)))
    return _SO.search(sentence) is not None and bool(words & before)
