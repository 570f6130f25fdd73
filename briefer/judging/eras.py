"""Which of two figures is the earlier one, by the years and the words of time that stand around each."""

import re

from briefer.judging.case import Case, Figure
from briefer.judging.wording import FALL, HEDGE, RISE
from briefer.pattern import pattern

__all__ = ["earlier_of", "own_words", "then_and_now", "years_of"]

_SPAN = r"(?:years?|months?|quarters?|weeks?|decades?|seasons?|days?|summers?|springs?|autumns?|winters?|periods?|cycles?|campaigns?|terms?|half(?:-years?)?|halves)"
_STRETCH = pattern(rf"\w+\s+{_SPAN}", re.I)
_LATER = pattern(
    rf"\b(?:{_SPAN}\s+later|now|this\s+{_SPAN}|since|today|meanwhile|currently|at\s+(?:present|the\s+moment))\b",
    re.I,
)
_BEFORE = pattern(
    rf"\b(?:{_SPAN}\s+(?:ago|earlier|before|previously|back)|(?:previous|prior|preceding|corresponding)\s+(?:\w+\s+)?{_SPAN}"
    rf"|same\s+(?:\w+\s+)?{_SPAN}\s+(?:of\s+)?(?:(?:19|20)\d\d|last\s+year|a\s+year|the\s+year\s+before)"
    rf"|year-(?:ago|earlier)|previously|formerly|had\s+(?!(?:{RISE}|{FALL})\b)(?:been|stood|come|numbered|still|\w+ed|\w+en|made|sold|spent|lost|won|cost)|having(?!\s+(?:{RISE}|{FALL})\b))\b"
    rf"|\b(?:compared\s+(?:with|to)|compares?\s+(?:with|to)|comparing\s+(?:with|to)|beats?|exceed(?:s|ed|ing)|surpass(?:es|ed|ing)|outstrip\w*|topped|tops|against|versus|vs\.?|after|from|than|instead\s+of|rather\s+than)\s+(?:(?:the|an?|some|its|their|[A-Z][a-z]+['’]s|last\s+[a-z]+['’]s)\s+)?(?:(?:total|figure|level|number)\s+of\s+)?{HEDGE}$",
    re.I,
)
_PAST = pattern(
    rf"\b(?:last\s+(?:{_SPAN}|time)|same\s+(?:\w+\s+)?{_SPAN}|then|at\s+(?:that|the)\s+time)\b|\b(?:19|20)\d\d\b",
    re.I,
)
_AHEAD = pattern(
    rf"\b(?:will|next\s+{_SPAN}|from\s+(?:January|April|July|October)|by\s+(?:FY\s?\d\d|20\d\d))\b", re.I
)
_AGO = pattern(rf"\b(?:{_SPAN}\s+(?:ago|earlier|before)|previously|formerly|back\s+then)\b", re.I)
_YEAR = pattern(r"(?<![\d$€£.,-])((?:19|20)\d\d)\b(?!\s*[-–]\s*\d)")
_NAMED_YEAR = pattern(r"(\d{4})(?:-(?:\d\d|H[12]|Q[1-4]|S[PU]|FA|WI))?")
_TIME_FIRST = pattern(
    rf"\s*(?:(?:in|at|for|during|over|by)\s+[^.;:,]{{0,40}}\b(?:19|20)\d\d|(?:an?|the|one)\s+{_SPAN}\s+(?:ago|earlier|before)|last\s+{_SPAN}|previously),",
    re.I,
)
_BOUNDARY = pattern(r"[,;:()—–](?!\s+when\b)|\s-\s|\b(?:and|but|while|whereas|or)\b", re.I)


def own_words(case: Case, figures: list[Figure], index: int) -> tuple[str, str]:
    """Return the words before and behind a figure of a sentence that are its own: up to the next clause or figure."""
    figure = figures[index]
    start, end = case.sentence_at(figure)
    if index and _STRETCH.fullmatch(figures[index - 1].text) and index < 2:
        index = 0  # `three seasons ago it was`: the figure belongs to the time
    if index:
        start = figures[index - 1].end
        cuts = list(_BOUNDARY.finditer(case.text, start, figure.start))
        ends = [start, *(cut.end() for cut in cuts)]
        # `; in the same months of 2025, 200 million litres`: a time that a comma sets off is that of what follows.
        is_led = len(cuts) > 1 and _TIME_FIRST.fullmatch(case.text, ends[-2], ends[-1])
        start = ends[-2] if is_led else ends[-1]
    behind = next((each for each in figures if each.start >= figure.end), None)
    if behind is not None:
        end = max(figure.end, behind.start)
        cut = _BOUNDARY.search(case.text, figure.end, end)
        # Without a boundary the words between two figures belong to the second.
        end = cut.start() if cut else figure.end
    return case.text[start : figure.start], case.text[figure.end : end]


def earlier_of(
    case: Case, one: tuple[list[Figure], int], other: tuple[list[Figure], int], *, is_drawn: bool = False
) -> int | None:
    """Return which of two figures is the earlier one, 0 or 1; None where the words leave it open.

    Args:
        case: the article.
        one: the figures of its sentence and its place among them.
        other: as `one`.
        is_drawn: the text draws something from the two, so that a time that only one of them names is enough.
    """
    years = [years_of(case, *each) for each in (one, other)]
    if len(years[0]) == len(years[1]) == 1 and years[0] != years[1]:
        return 0 if min(years[0]) < min(years[1]) else 1
    ranks = [_rank(case, *each) for each in (one, other)]
    if min(ranks) == _COMING and max(ranks) in (-1, 0):
        # What is to come follows on what is said to be so now; beside anything else it may stand by chance.
        if max(ranks) == 0:
            first = min(one, other, key=lambda each: each[0][each[1]].start)
            return ranks.index(0) if is_drawn and first is (one, other)[ranks.index(0)] else None
        return ranks.index(-1)
    # A time that is only named, as `last year` is, may be that of either, unless the other one is of now.
    if abs(ranks[0] - ranks[1]) < (1 if is_drawn else 2):
        return None
    return 0 if ranks[0] > ranks[1] else 1


def years_of(case: Case, figures: list[Figure], index: int) -> set[str]:
    """Return the years that the words of a figure name: `in 2023`, `last year`."""
    before, behind = own_words(case, figures, index)
    start, end = figures[index].start - len(before), figures[index].end + len(behind)
    years = set(_YEAR.findall(before) + _YEAR.findall(behind))
    for mention in case.mentions_in(start, end):
        timex = getattr(mention.value, "timex", None) if mention.kind == "date" else None
        if timex and (named := _NAMED_YEAR.fullmatch(timex)):
            years.add(named[1])
    return years


_COMING = -2
"""Rank of a figure that is yet to come."""


def _rank(case: Case, figures: list[Figure], index: int) -> int:
    """Return how surely the words tell of the past: 3 where they compare, 1 where they only name a time, -1 for now."""
    words = own_words(case, figures, index)
    if case.before(figures[index], 2).endswith("("):
        if _PAST.search(words[1]):
            return 3
        if words[1] == "" and case.behind(figures[index], 1) == ")":
            return 1
    if any(_BEFORE.search(said) for said in words):
        return 3
    if any(_AHEAD.search(said) for said in words):
        return _COMING
    if any(_LATER.search(said) for said in words):
        return -1
    return 1 if any(_PAST.search(said) for said in words) else 0


def then_and_now(case: Case, one: Figure, other: Figure) -> bool:
    """Tell whether one figure is said to be of now, and the other of an earlier time."""
    said = [case.sentence_of(figure) for figure in (one, other)]
    return any(
        _LATER.search(said[now]) and not _LATER.search(said[1 - now]) and _AGO.search(said[1 - now])
        for now in (0, 1)
    )
