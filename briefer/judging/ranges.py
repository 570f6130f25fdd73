"""Ranges, however they are written, and which two of them are of one matter by the words around them."""

import re
from bisect import bisect_left
from collections.abc import Hashable, Iterator
from decimal import Decimal
from itertools import pairwise

from briefer.fact import Period
from briefer.judging.case import Case, Figure, Spot, reckoned
from briefer.judging.eras import then_and_now
from briefer.judging.lasting import DAYS, lasting
from briefer.judging.parts import parts_of
from briefer.judging.retold import telling_of, unit_of
from briefer.judging.same import SPENDING
from briefer.judging.scales import is_measure
from briefer.judging.words import content, kin
from briefer.pattern import pattern
from briefer.rounding import Extent, Interval

__all__ = ["is_range", "joined_ranges", "ranges_told_twice"]

_JOINED = pattern(r"\s*(?:to|-|–)\s*")
_LED_FROM = pattern(r"\b(?:from|down|up|by)\s+\Z", re.I)
_ANYTHING = pattern(r"\b(?:anything|anywhere|somewhere)\s+from\s+\Z", re.I)
_FORESEEN = pattern(
    r"\b(?:will|would|should|expect\w*|forecast\w*|project\w*|predict\w*|plan\w*|guid\w+|target\w*|aim\w*|outlook|estimat\w+|tip(?:s|ped)"
    r"|reckon\w*|see[ns]?|budget\w*|anticipat\w+|is\s+to|are\s+to|set\s+to|likely|ask(?:s|ed|ing)?\s+for|demand\w*|seek\w*|sought|want\w*|quot\w+|costs?|puts?|announc\w+|intend\w*|believ\w+|think\w*|pencil\w*|assum\w+)\b",
    re.I,
)
"""What makes a range one that somebody has in view, and not two ends of what there is."""
_OWN_VIEW = pattern(
    r"(?<!told )(?<!tell )(?<!with )\b(?:analysts?|economists?|strategists?|brokers?|brokerage|rivals?|critics?|opponents?)\b(?![^.]*\b(?:guidance|guided|forecast\s+of|target|plan|outlook|projection|estimate)\b)",
    re.I,
)
"""Who may have a range of their own, unless it is another one's that they speak of."""
_CASES = pattern(
    r"\b(?:if|unless|scenarios?|best\s+case|worst\s+case|optimistic|pessimistic|otherwise|depending|instead|alternatively|either)\b",
    re.I,
)
_WORDS = 2
"""Words or names that two sentences share that speak of one matter."""
_MOST = 6


def is_range(figure: Figure) -> bool:
    """Tell whether a figure has two ends."""
    low, high = figure.value.low, figure.value.high
    return low is not None and high is not None and low != high


def ranges_told_twice(case: Case) -> Iterator[tuple[Figure, Figure]]:
    """Yield ranges of one matter, by the words that their sentences share, both of whose ends differ."""
    seen: dict[Hashable, list[Figure]] = {}
    printed = (figure for figures in case.related_figures for figure in figures if is_range(figure))
    found = sorted(
        (*printed, *joined_ranges(case), *filter(is_range, lasting(case))), key=lambda each: each.start
    )
    for figure in found:
        if parts_of(case).at(figure.start) != "body":
            continue
        others = seen.setdefault((figure.matter[0], unit_of(figure)), [])
        for other in others:
            if _is_same(case, other, figure, found):
                yield other, figure
                break
        if len(others) < _MOST:
            others.append(figure)


def joined_ranges(case: Case) -> Iterator[Figure]:
    """Yield ranges that are read as two figures, because the verb before may tell of a move: `grow 4% to 6%`."""
    for figures in case.related_figures:
        for low, high in pairwise(figures):
            if is_range(low) or is_range(high) or not low.like(high) or low.start > high.start:
                continue
            if (
                _JOINED.fullmatch(case.between(low, high))
                and (low.plain.high or 0) < (high.plain.low or 0)
                and (not _LED_FROM.search(case.before(low, 8)) or _ANYTHING.search(case.before(low, 20)))
                and _FORESEEN.search(case.sentence_of(low))
            ):
                extent = Extent(*[Interval(low.plain.low, high.plain.high)] * 4)
                place = Spot(low.start, high.end, case.text[low.start : high.end])
                figure = reckoned(place, high.kind, high.unit, extent)
                figure.fact = high.fact or low.fact
                yield figure


def _is_same(case: Case, one: Figure, other: Figure, found: list[Figure]) -> bool:
    said = [case.sentence_of(figure) for figure in (one, other)]
    if said[0] == said[1] or not _are_moved(one, other):
        return False
    if any(_is_case(each) for each in said) or not any(_FORESEEN.search(each) for each in said):
        return False
    if any(_has_own_view(each, said) for each in said) or _have_other_sources(said, one, other):
        return False
    first, second = telling_of(case, one), telling_of(case, other)
    if (
        first.is_apart(second)
        or first.names_others(second)
        or first.contrasts(second)
        or then_and_now(case, one, other)
    ):
        return False
    periods = [figure.fact.period if figure.fact is not None else None for figure in (one, other)]
    if periods[0] is not None and periods[1] is not None:
        if not _overlap(periods[0], periods[1]):
            return False
    elif first.dates and second.dates and not first.dates & second.dates:
        return False
    shared = set.intersection(*(_words(case, figure, found) for figure in (one, other))) - _TELLING
    facts = [figure.fact for figure in (one, other) if figure.fact is not None and figure.fact.subject]
    subjects = [fact.subject.name for fact in facts if fact.subject]
    is_dated = None not in periods or bool(first.dates & second.dates)
    is_named_again = _GUIDED.search(case.before(other, 60)) is not None or _is_entry(case, one, other)
    is_spent = len(facts) > 1 and all(fact.metric and fact.metric.id in SPENDING for fact in facts)
    if is_named_again or (is_spent and is_dated and len(set(subjects)) == 1):
        return True
    if _ANOTHER.search(said[1]):
        return False
    is_meant = _THE.search(case.before(other, 8)) is not None
    shared.discard("new")
    if other.unit in DAYS or is_measure(other.unit or ""):
        shared -= kin(content(f"{one.text} {other.text}"))
    if all(_GUIDES.search(each) for each in said):
        shared.add("guidance")
    return bool(shared) and len(shared) + is_dated + (len(set(subjects)) == 1) + is_meant >= _WORDS


_THE = pattern(r"\b(?:the|those|these|that)\s+\Z", re.I)
"""What makes a range one told before: `the 9 to 10 per cent that dockers ask for`."""
_ANOTHER = pattern(r"\b(?:another|other|separate(?:ly)?)\b", re.I)
_GUIDES = pattern(r"\bguid(?:ed|ance|es)\b", re.I)
_GUIDED = pattern(
    r"\b(?:its|their|the)\s+(?:(?:new|latest|current|own|full-year|annual|revised|updated|20\d\d)\s+){0,3}"
    r"(?:guidance|forecast|outlook|projection)\s+of\s+(?:between\s+)?\Z",
    re.I,
)
"""What names a range by what it is, and not by what it is of: `meets its new guidance of`."""


def _is_entry(case: Case, one: Figure, other: Figure) -> bool:
    """Whether a range stands in a table under a label that the sentence of the other one has: `EBITDA | 4 to 5`."""
    zone = case.document.zone_at(other.start)
    if zone.kind != "table_row":
        return False
    label = content(case.text[zone.start : other.start])
    return bool(label) and label <= content(case.sentence_of(one))


def _is_case(said: str) -> bool:
    return _CASES.search(_MET.sub(" ", said)) is not None and _AS_IS.search(said) is None


_MET = pattern(
    r"\beven\s+if\b|\bif\s+(?:\w+\s+){1,3}(?:meets?|hits?|reach(?:es)?|keeps?\s+to|achieves?|sticks?\s+to|delivers?)\b",
    re.I,
)
"""A condition that the range is of, not under."""
_AS_IS = pattern(r"\bas\s+(?:things|matters)\s+stand\b", re.I)


def _has_own_view(sentence: str, said: list[str]) -> bool:
    """Whether a sentence gives the range of some analyst, who is not named with the other one, too."""
    if _OWN_VIEW.search(sentence) is None:
        return False
    named = _VIEWER.search(sentence)
    return named is None or not all(named["name"] in each for each in said)


_VIEWER = pattern(
    r"\b(?:[Aa]nalyst|[Ee]conomist|[Ss]trategist|[Bb]roker|[Bb]rokerage)s?\s+(?:at\s+|from\s+|with\s+)?(?P<name>[A-Z][\w&-]+)"
)


_TELLING = frozenset(
    kin(
        content(
            "forecast forecasts estimate estimates guidance outlook plan plans planned project projection sees range between would analyst growth grow"
        )
    )
)
"""What any two sentences with ranges share."""


def _words(case: Case, figure: Figure, found: list[Figure]) -> set[str]:
    """Return the words of the sentence of a range; only those around it where the sentence has another one."""
    start, end = case.sentence_at(figure)
    if bisect_left(found, end, key=_start) - bisect_left(found, start, key=_start) > 1:
        return set(telling_of(case, figure).words)
    return kin(content(case.text[start:end]))


def _start(figure: Figure) -> int:
    return figure.start


_POINTS = 3
"""Percentage points that an end of a rate may have moved, however small the rate."""


def _are_moved(one: Figure, other: Figure) -> bool:
    """Whether both ends of a range are others, but none is twice as large."""
    for end, other_end in zip(one.plain, other.plain, strict=True):
        small, large = sorted((abs(end or Decimal(0)), abs(other_end or Decimal(0))))
        is_rate = one.kind == "percent" and large - small <= _POINTS
        if small == large or (
            not is_rate
            and small * 2 <= large
            and not one.plain.meets(other.plain)
            and one.plain.high != other.plain.low
        ):
            return False
    return True


def _overlap(one: Period, other: Period) -> bool:
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return one.timex == other.timex
    return one.start <= other.end and other.start <= one.end


def _have_other_sources(said: list[str], one: Figure, other: Figure) -> bool:
    """Whether two bodies are named as those who say so, neither of them in both sentences."""
    sources = [figure.fact.source if figure.fact is not None else None for figure in (one, other)]
    named = [each.name for each in sources if each is not None and each.kind in ("company", "institution")]
    return len(set(named)) > 1 and not any(name in said[0] and name in said[1] for name in named)
