"""Sums of lists and tables: a total in the head of a list or in the last row, a part in each item or row."""

import re
from collections.abc import Iterator
from itertools import takewhile

from briefer.judging.case import Case, Figure
from briefer.judging.sums import NUMBERS, PARTIAL, Sum, closed, is_part, smaller
from briefer.judging.table import Grid, grids
from briefer.judging.wording import HEDGE
from briefer.pattern import pattern

__all__ = ["listed_sums"]

_WHOLE = pattern(
    r"\b(?:total|split|divided|made up|breakdown|broken down|consist\w*|compris\w+|budget|costs?|as follows|share[ds])\b",
    re.I,
)
_TOTAL_ROW = pattern(r"(?:grand |group |overall )?total\b[\w ]{0,20}|sum|altogether|all", re.I)
_GROUP_ROW = pattern(
    r"(?:(?:whole|entire)\s+)?(?:group|company|overall|combined|together|country|region)\b[\w ]{0,20}", re.I
)
"""What a last row may be called that is the sum of those above, if it comes near to it."""
_ADDS_UP = pattern(
    rf"\s*(?:That|This|It|They|The\s+(?:sum|total))\s+(?:adds?\s+up\s+to|totals?|is|makes?|c[ao]mes?\s+to|amounts?\s+to)\s+{HEDGE}(?:a\s+total\s+of\s+)?$|\s*(?:In\s+all|In\s+total|Altogether|Together)\b[^.;:\d]{{0,50}}$",
    re.I,
)
"""What draws the sum of the list above it."""
_COUNT = pattern(rf"\b(?:{'|'.join(NUMBERS)})\b", re.I)


def listed_sums(case: Case) -> Iterator[Sum]:
    """Yield the sums of lists, then those of tables."""
    yield from _items(case)
    for grid in grids(case):
        yield from _columns(grid)


def _items(case: Case) -> Iterator[Sum]:
    """A total before a colon, and a figure in each item of the list below it."""
    if all(zone.kind != "list_item" for zone in case.document.zones):
        return
    by_zone: dict[int, list[Figure]] = {}
    for figures in case.related_figures:
        for figure in figures:
            by_zone.setdefault(case.document.zone_index_at(figure.start), []).append(figure)
    zones = case.document.zones
    yield from _added_below(case, by_zone)
    for index, found in by_zone.items():
        text = case.text[zones[index].start : zones[index].end].rstrip()
        start, _ = case.sentence_at(found[-1])
        intro = case.text[start : zones[index].end]
        if zones[index].kind != "body" or not text.endswith(":") or PARTIAL.search(intro):
            continue
        counts = {NUMBERS[word.lower()] for word in _COUNT.findall(intro)}
        totals = _totals(case, found, counts)
        items = list(takewhile(lambda at: zones[at].kind == "list_item", range(index + 1, len(zones))))
        # An item may name its year besides.
        inside = [[each for each in by_zone.get(item, []) if not each.may_be_year] for item in items]
        if len(items) < 2 or len(totals) != 1 or any(len(each) != 1 for each in inside):
            continue
        total, parts = totals[0], [each[0] for each in inside]
        is_sure = _WHOLE.search(intro) is not None or len(items) in counts
        is_count = {figure.kind for figure in (total, *parts)} <= {"quantity", "number"}
        if all(is_part(part, total) or (is_count and smaller(part, total)) for part in parts):
            yield Sum(total, parts, is_loose=not is_sure or not all(is_part(part, total) for part in parts))


def _added_below(case: Case, by_zone: dict[int, list[Figure]]) -> Iterator[Sum]:
    """`- Schools: £14.2m`, `- Roads: £8.9m` and, below the list, `That adds up to £23.1m`."""
    zones = case.document.zones
    for index, found in by_zone.items():
        total = found[0]
        if zones[index].kind != "body" or not index or zones[index - 1].kind != "list_item":
            continue
        if not _ADDS_UP.fullmatch(case.before(total, 80)):
            continue
        above = takewhile(lambda at: zones[at].kind == "list_item", range(index - 1, -1, -1))
        inside = [[each for each in by_zone.get(item, []) if not each.may_be_year] for item in above]
        parts = [each[0] for each in reversed(inside) if len(each) == 1]
        total = closed(total, case.before(total, 20))
        if 1 < len(parts) == len(inside) and all(is_part(part, total) for part in parts):
            yield Sum(total, parts, is_loose=True)


def _totals(case: Case, found: list[Figure], counts: set[int]) -> list[Figure]:
    """Return what the head of a list may total: `It will invest €240 million. The money goes to three projects:`."""
    last = case.sentence_at(found[-1])[0]
    totals = [each for each in found if each.start >= last and each.extent.plain.low not in counts]
    before = [each for each in found if each.start < last]
    if totals or not counts or not before:
        return totals
    return [
        each for each in before if each.start >= case.sentence_at(before[-1])[0] and each.kind != "percent"
    ]


def _columns(grid: Grid) -> Iterator[Sum]:
    """Add the cells of each column above its `Total`."""
    *rows, last = grid.rows
    is_total = _TOTAL_ROW.fullmatch(last.name) is not None
    if len(rows) < 2 or not (is_total or _GROUP_ROW.fullmatch(last.name)):
        return
    for place, total in enumerate(last.figures):
        parts = [row.figures[place] for row in rows]
        found = [part for part in parts if part is not None]
        if total is None or len(found) < len(parts) or total.kind == "percent":
            continue
        if all(is_part(part, total) for part in found):
            yield Sum(total, found, is_loose=not is_total)
