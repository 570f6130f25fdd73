"""Shares that make one hundred: the answers of a survey, the owners of a company, what is left for the rest."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from briefer.judging.case import Case, Figure
from briefer.judging.passages import Place, passages
from briefer.judging.sizes import size_of
from briefer.judging.sums import NUMBERS, PARTIAL
from briefer.pattern import pattern
from briefer.rounding import Extent

__all__ = ["hundreds"]

_LEAST, _MOST = 80, 125
"""Percent that shares of one whole come to, with an error in one of them."""
_SEVERAL = 3
_REST = pattern(r"\b(?:remaining|other|rest|remainder|balance)\b[^.;:\d]{0,40}$", re.I)
_UNDECIDED = pattern(
    r"\b(?:undecided|unsure|not\s+sure|(?:did|do)(?:\s+not|n['’]t)\s+(?:know|answer|say|care|want\s+to\s+(?:say|answer))|no\s+(?:opinion|answer|view|preference)|abstain\w*"
    r"|(?:declined|refused)\s+to\s+(?:answer|say)|neither|could\s+not\s+say|blank|had\s+yet\s+to\s+decide)\b",
    re.I,
)
_ANNOUNCED = pattern(
    rf"\b({'|'.join(NUMBERS)})\s+(?:[a-z]+\s+)?(?:owners|shareholders|partners|answers|options|choices|parts|groups|classes|categories|segments|divisions|sources|tranches|slices|camps|blocks|items|uses)\b",
    re.I,
)
_SEVERAL_ANSWERS = pattern(
    r"\b(?:multiple|several\s+answers|more\s+than\s+one|not\s+exclusive|overlap\w*|as\s+many\s+as)\b", re.I
)
_ONE_ANSWER = pattern(
    r"\b(?:(?:one|a\s+single)\s+(?:answer|option|choice|reply|box)\s+(?:only|each|apiece|per\s+\w+)|(?:only|just|exactly|no\s+more\s+than)\s+(?:one|a\s+single)\s+(?:answer|option|choice|reply|box))\b",
    re.I,
)
"""What makes shares all there are, whatever the last of them is called."""
_THAN = pattern(r"\bthan\b")
_OFTEN = pattern(r"\s+(?:less|more)\s+(?:often|than|frequently|rarely|seldom)\b")
"""What is an answer and no move: `14% less often than weekly`."""
_OTHER_WHOLE = pattern(
    r"\b(?:of\s+(?:those|them|which|whom|these)|among|excluding|without|than|compared|against|versus|from\s+(?:about\s+|an?\s+)?\d|earlier|ago|before|last|previous\w*|up|down|increas\w+|rose|fell)\b",
    re.I,
)
"""What tells that two shares are not of one whole and time."""
_MAKES_UP = pattern(r"\b(?:ma[dk]es?\s+up|account(?:s|ed)?\s+for|compris\w+|represent\w*)\b", re.I)
_OPPOSITES = tuple(
    (pattern(rf"\b(?:{one})\b", re.I), pattern(rf"\b(?:{other})\b", re.I))
    for one, other in (
        ("women|girls|female", "men|boys|male"),
        ("urban", "rural"),
        ("at\\s+home|domestic", "abroad|foreign"),
    )
)


def hundreds(case: Case) -> Iterator[list[Figure]]:
    """Yield the shares of one sentence, or of two in a row, that the words make all there are."""
    for places in passages(case):
        shares = [place for place in places if place.figure.unit == "percent"]
        if len(shares) < 2:
            continue
        rows = [list(row) for _, row in groupby(shares, key=lambda place: place.sentence)]
        pairs = [[*one, *two] for one, two in pairwise(rows) if two[0].sentence - one[0].sentence == 1]
        for row in (*rows, *pairs):
            if _is_near(row) and _are_all(case, row, is_one=row[0].sentence == row[-1].sentence):
                yield [place.figure.taken_as(_strictly(place.figure.extent)) for place in row]


def _is_near(row: Sequence[Place]) -> bool:
    """Whether shares come near to one hundred; cheap, and asked before anything is read."""
    values = [place.figure.value for place in row]
    if any(value.low is None or value.low != value.high for value in values):
        return False
    return _LEAST <= sum(value.low for value in values if value.low is not None) <= _MOST


def _strictly(extent: Extent) -> Extent:
    """Return an extent whose zeros are digits: beside `51%` and `24%`, `20%` is no round number."""
    return Extent(
        extent.plain,
        extent.strict,
        extent.strict,
        extent.hedged if extent.hedged != extent.loose else extent.strict,
    )


def _are_all(case: Case, row: Sequence[Place], *, is_one: bool) -> bool:
    first, last = row[0].figure, row[-1].figure
    words = case.text[first.end : last.start]
    is_one_each = len(row) > _SEVERAL and _is_one_each(case, first, last)
    moved = row
    if is_one_each:
        words = _THAN.sub(" ", words)
        moved = [place for place in row if not _OFTEN.match(case.behind(place.figure, 20))]
    if _OTHER_WHOLE.search(words) or any(size_of(case, place.figures, place.at) for place in moved):
        return False
    if any(place.figure.fact is not None and place.figure.fact.change is not None for place in moved):
        return False
    start, end = case.sentence_at(first)[0], case.sentence_at(last)[1]
    if _SEVERAL_ANSWERS.search(case.text, max(0, start - 200), end) or PARTIAL.search(case.text, start, end):
        return False
    if len(row) < _SEVERAL:
        return is_one and _are_opposites(case, first, last)
    gap = case.between(row[-2].figure, last)
    if (
        _REST.search(gap)
        or _UNDECIDED.search(case.behind(last, 60))
        or _UNDECIDED.search(gap.rpartition(",")[2])
    ):
        return True
    if not is_one:
        return False
    if is_one_each:
        return True
    zone = case.document.zone_at(first.start)
    announced = _ANNOUNCED.search(case.text, max(zone.start, start - 300), last.end)
    return announced is not None and NUMBERS[announced[1].lower()] == len(row)


def _is_one_each(case: Case, first: Figure, last: Figure) -> bool:
    """Whether the paragraph says that whoever was asked gave one answer."""
    zone = case.document.zone_at(first.start)
    start, end = max(zone.start, first.start - 300), min(zone.end, last.end + 120)
    return _ONE_ANSWER.search(case.text, start, end) is not None


def _are_opposites(case: Case, first: Figure, last: Figure) -> bool:
    """Whether two shares are of women and of men in something, and not of something among women and among men."""
    start, end = case.sentence_at(first)
    if not _MAKES_UP.search(case.text, start, end):
        return False
    said = (
        case.text[start : first.start] + case.between(first, last),
        case.between(first, last) + case.behind(last),
    )
    if any(
        one.search(case.behind(figure, 14)) or other.search(case.behind(figure, 14))
        for one, other in _OPPOSITES
        for figure in (first, last)
    ):
        return False
    return any(
        (one.search(said[0]) and other.search(said[1])) or (other.search(said[0]) and one.search(said[1]))
        for one, other in _OPPOSITES
    )
