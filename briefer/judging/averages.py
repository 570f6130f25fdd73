"""Averages of figures in a row, which lie among them: `110,000, 125,000 and 140,000 cars, on average 125,000`."""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefer.judging.case import Case, Figure
from briefer.judging.echo import paragraphs
from briefer.judging.wording import HEDGE
from briefer.pattern import pattern

__all__ = ["averages"]

_MEAN = pattern(
    rf"\b(?:on\s+average|averag(?:e|es|ed|ing)(?:\s+(?:of|price|was|is|[a-z]+(?:,[^,.;:\d]{{3,40}},)?\s+(?:was|is|of)))?|mean\s+(?:of|was|is))\s+{HEDGE}$",
    re.I,
    lead="averag mean",
)
_LISTED = pattern(r"(?:\s+[a-z]+){0,3}\s*(?:,|,?\s+and)\s+(?:[A-Za-z]+\s+){0,2}")
_ELSE = pattern(
    r"\b(?:above|below|than|compared|against|versus|recommended|target|limit|while|whereas|but|national\w*|previous\w*|earlier|ago|another|others?)\b",
    re.I,
)
"""What tells of another average than that of the figures before."""
_RANGE = pattern(r"\bbetween\s+[^.;:,\d]{0,3}$", re.I)
_AND = pattern(r"(?:\s+[a-z]+)?\s+and\s+")


def averages(case: Case) -> Iterator[tuple[Figure, list[Figure]]]:
    """Yield averages that lie outside of the figures, or the range, right before them."""
    if "averag" not in case.text and "mean" not in case.text:
        return
    for recent, figures in paragraphs(case):
        for index, mean in enumerate(figures):
            if mean.kind == "percent" or not _MEAN.search(case.lead(figures, index, 80)):
                continue
            before = figures[:index] or (recent[-1] if recent else [])
            row = _row(case, [each for each in before if each.like(mean)])
            if row and not _ELSE.search(case.between(row[-1], mean)) and _is_outside(mean, row):
                yield mean, row


def _row(case: Case, figures: list[Figure]) -> list[Figure]:
    """Return the last figures if they are listed, three or more, or are the ends of a range."""
    if not figures:
        return []
    last = figures[-1]
    if last.extent.plain.low != last.extent.plain.high and None not in last.extent.plain:
        return [last]
    if (
        len(figures) > 1
        and _RANGE.search(case.before(figures[-2], 12))
        and _AND.fullmatch(case.between(figures[-2], last))
    ):
        return figures[-2:]
    row = [last]
    for one, two in reversed(list(pairwise(figures))):
        if not _LISTED.fullmatch(case.between(one, two)):
            break
        row.insert(0, one)
    return row if len(row) > 2 and len({each.unit for each in row} - {None}) < 2 else []


def _is_outside(mean: Figure, row: list[Figure]) -> bool:
    ends = [end for each in row for end in each.extent.strict if end is not None]
    low, high = mean.extent.strict
    return low is not None and high is not None and (high < min(ends) or low > max(ends))
