"""Parts that do not add up to their total: 5.2p + 3.1p is 8.3p, not 7.9p.

Adds what a sentence lists behind a total and a colon, what it lists before `for a total of`, what it splits
with `the remaining`, and the figures of the members of a group against the group's own, for one metric and
period. Where nothing says that the list is whole, only parts larger than the total are wrong.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from briefer.finding import Finding
from briefer.judging.case import Case, Figure, printed
from briefer.judging.example import flags, passes
from briefer.judging.identity import identities_of
from briefer.judging.outcome import Outcome, outcome
from briefer.judging.table import Grid, grids
from briefer.judging.telling import told, told_sum
from briefer.judging.wording import HEDGE
from briefer.pattern import pattern
from briefer.rounding import Extent, exactly

CODE = "A104"
EXAMPLES = [
    flags(
        "Shareholders receive a final dividend of 5.2 cents. Together with the 3.1 cents paid in May, that takes the total to 7.9 cents.",
        "add to $0.083",
    ),
    flags(
        "The line carried 21.4 million passengers: 11.2 million at home, 7.9 million in Europe and 3.6 million overseas.",
        "add to 22.7m",
    ),
    flags(
        "It set aside $412 million in Sweden, $148 million in Finland and $97 million in Norway, for a total of $700 million.",
        "add to $657m",
    ),
    flags(
        "Of the $120 million total, $61 million goes to schools, $47 million to roads and $23 million to parks.",
        "more than",
    ),
    flags(
        "The sample of 620 industrial firms comprises 248 makers of machinery, 187 producers of chemicals and 135 suppliers.",
        "add to 570",
    ),
    flags(
        "Fixed costs of $12 million and variable costs of $31 million add up to $47 million.", "add to $43m"
    ),
    flags(
        "The plan has a budget of $40 million:\n\n- $12 million for nurses\n- $15 million for equipment\n- $8 million for buildings",
        "add to $35m",
    ),
    passes("The plan has three parts: $5 million now, $6 million in May and $7 million in June.", "no total"),
    passes(
        "The line carried 22.7 million passengers: 11.2 million at home, 7.9 million in Europe and 3.6 million overseas.",
        "it holds",
    ),
    passes(
        "Of the $120 million total, $61 million goes to schools and $47 million to roads.",
        "the list is not whole",
    ),
    passes(
        "The firm has 2,400 staff: 1,900 at the plant and 300 vacancies that it will fill in 2 years.",
        "another thing is counted",
    ),
    passes(
        "Assets of $272 million, primarily $142 million of stocks and $101 million of bills, are for sale.",
        "a part",
    ),
    passes(
        "The fund raised $150 million from pensions and $80 million from insurers, bringing the total to $410 million.",
        "there may be more from before",
    ),
]

_LIST_OPENS = pattern(
    r"[^.;:,]{0,60}(?::|\s[—–-]\s|—)\s*(?:[^.;:\d]{0,60})"
    r"|[^.;:]{0,60}\b(?:made up of|consist(?:s|ed|ing)? of|compris(?:es?|ed|ing)(?: of)?|(?:split|divided|shared)(?: up)? (?:into|between|among)|namely)\s+"
    r"(?:[^.;:,\d]{0,40})",
    re.I,
)
_OF_KINDS = pattern(r"\b(?:made up of|consist\w* of|compris\w+|(?:split|divided) into)\b", re.I)
"""What leads to parts that may be counted by names of their own: `620 firms comprise 248 makers …`."""
_HOLDS = pattern(
    r"[^.;:\d]{0,40}\b(?:includ(?:es?|ed|ing)|contain(?:s|ed|ing)|of (?:which|whom))\b[^.;:,\d]{0,40}", re.I
)
_BEFORE_TOTAL = pattern(
    r"(?:\bfor|\ba|\bin|\bthe|\bmaking|\bgiving|\bbringing|\btak(?:es|ing)|\bbrings|\bbrought|\btook)\s+(?:a\s+|the\s+|its\s+)?"
    r"(?:(?:combined|overall|grand|annual|yearly|full-year|half-year|first-half)\s+)?"
    rf"total\b[^.;:\d]{{0,40}}?(?:\bof|\bto)\s+{HEDGE}$",
    re.I,
)
_COMBINED = pattern(
    r"\b(?:for|making|giving|bringing in)\s+(?:an?\s+)?(?:(?:combined|overall|total)\b[^.;:\d]{0,30})?$|\btotal(?:l?ing|led)\s*$"
    r"|\btogether\b[^.;:,\d]{0,30}\s$|\badd(?:s|ed|ing)?\s+up\s+to\s+$|,\s+together\s+$|,\s+(?:or\s+)?an?\s+(?:combined|total|overall)\s+$",
    re.I,
)
_TOTAL_BEHIND = pattern(r"\s*(?:\w+\s+)?(?:in total|in all|altogether|all told|combined|together)\b", re.I)
_GROWN = pattern(
    r"\b(?:bring(?:s|ing)?|brought|tak(?:es|ing)|took|so far|since|to date|now|already|by then)\b", re.I
)
"""What tells of a total that may hold more than the parts just named."""
_OF_THESE = pattern(r"\bof\s+(?:whom|which|these|those|them)\b", re.I)
_OF_TIME = pattern(r"\b(?:combined|annual|yearly|full-year|half-year|first-half|together)\b", re.I)
_OF = pattern(r"(?:^|[,;:(.]\s*|\bout\s+)\bof\s+(?:(?:the|its|their|a total of)\s+)?$", re.I)
_NEXT = pattern(r"^[^.;:]*(?:,|\band\b|;|\bplus\b|\bwhile\b)[^.:]*$", re.I)
_REST = pattern(r"\b(?:the\s+)?(?:remaining|rest|remainder|balance)\b", re.I)
_TOGETHER = pattern(r"\b(?:together with|added to|on top of|combined with|along with|plus)\b", re.I)
_PARTIAL = pattern(
    r"\b(?:including|among (?:them|others)|such as|notably|of which|at least|more than|over|up to|mainly|mostly|primarily|chiefly|largely|principally)\b",
    re.I,
)
_WHOLE = pattern(
    r"\b(?:total|split|divided|made up|breakdown|broken down|consist\w*|compris\w+|budget|costs?|as follows|share[ds])\b",
    re.I,
)
_TOTAL_ROW = pattern(r"(?:grand |group |overall )?total\b[\w ]{0,20}|sum|altogether|all", re.I)
_PEOPLE = frozenset("person man woman child adult boy girl passenger civilian soldier".split())


def check(case: Case) -> Iterator[Finding]:
    """Add what belongs together, sentence by sentence, in lists and tables, and group by group."""
    before: list[Figure] = []
    for figures in case.related_figures:
        yield from _listed_behind(case, figures)
        yield from _totalled(case, figures, before)
        yield from _split(case, figures)
        yield from _rest(case, figures)
        before = figures
    yield from _items(case)
    for grid in grids(case):
        yield from _columns(case, grid)
    yield from _groups(case)


def _listed_behind(case: Case, figures: list[Figure]) -> Iterator[Finding]:
    """`21.4 million passengers: 11.2 million …, 7.9 million … and 3.6 million …`; `… includes A, B and C`."""
    for index, total in enumerate(figures[:-2]):
        opening = case.between(total, figures[index + 1])
        is_whole = _LIST_OPENS.fullmatch(opening) is not None and not _PARTIAL.search(opening)
        if total.kind == "percent" or not (is_whole or _HOLDS.fullmatch(opening)):
            continue
        is_mixed = is_whole and _OF_KINDS.search(opening) is not None
        parts = _run(case, figures, index + 1, total, is_mixed=is_mixed)
        if len(parts) > 1 and len(parts) == len(figures) - index - 1:
            yield from _judge(case, total, parts) if is_whole else _exceed(case, total, parts)


def _run(case: Case, figures: list[Figure], first: int, total: Figure, *, is_mixed: bool) -> list[Figure]:
    """Return the figures from a place on that can be parts, of several kinds or of one, as far as the list goes."""

    def fits(part: Figure) -> bool:
        is_count = is_mixed and {part.kind, total.kind} == {"quantity"} and _smaller(part, total)
        return is_count or _is_part(part, total)

    parts = [figures[first]] if fits(figures[first]) else []
    for last, figure in zip(figures[first:], figures[first + 1 :], strict=False):
        if not parts or not fits(figure) or not _NEXT.match(case.between(last, figure)):
            break
        if _OF_THESE.search(case.between(last, figure)):
            return []
        parts.append(figure)
    units = {part.unit for part in parts if part.unit}
    if total.unit is None and units and not units <= _PEOPLE:
        return []
    return parts


def _is_part(part: Figure, total: Figure) -> bool:
    is_like = part.like(total) or {part.unit, total.unit} <= _PEOPLE
    return is_like and _smaller(part, total)


def _smaller(part: Figure, total: Figure) -> bool:
    low, high = part.extent.plain.low, total.extent.plain.high
    return low is not None and high is not None and low < high


def _totalled(case: Case, figures: list[Figure], before: list[Figure]) -> Iterator[Finding]:
    """`$5m …, $6m … and $7m …, for a total of $18m`; `together with the 3.1p …, that takes the total to 8.3p`."""
    for index, total in enumerate(figures[1:], start=1):
        gap = case.text[max(figures[index - 1].end, total.start - 90) : total.start]
        is_behind = _TOTAL_BEHIND.match(case.behind(total, 30)) is not None
        if not (_BEFORE_TOTAL.search(gap) or _COMBINED.search(gap) or is_behind):
            continue
        parts: list[Figure] = []
        for part in reversed(figures[:index]):
            is_count = {part.kind, total.kind} <= {"quantity", "number"}
            if not part.like(total) and not (is_count and is_behind and part.unit):
                break
            if parts and not _NEXT.match(case.between(part, parts[0])):
                break
            parts.insert(0, part)
        is_joined = _TOGETHER.search(case.before(figures[0], 80)) is not None
        if len(parts) == 1 and index == 1 and is_joined and before:
            earlier = [part for part in before if part.like(total)]
            if len(earlier) == 1 and 0 < figures[0].start - before[-1].end < 200:
                parts.insert(0, earlier[0])
        if len(parts) < 2 or not all(_smaller(part, total) for part in parts):
            continue
        total = total.taken_as(total.extent.closed()) if gap.rstrip().endswith("up to") else total
        is_grown = _GROWN.search(gap + case.behind(total, 30)) and not (is_joined or _OF_TIME.search(gap))
        yield from _exceed(case, total, parts) if is_grown else _judge(case, total, parts)


def _split(case: Case, figures: list[Figure]) -> Iterator[Finding]:
    """`Of the $120m, $61m …, $47m … and $23m …`: parts may be fewer than the total, never more."""
    if len(figures) < 3 or not _OF.search(case.before(figures[0])):
        return
    total, parts = figures[0], figures[1:]
    if total.kind == "percent" or not all(_is_part(part, total) for part in parts):
        return
    is_whole = _REST.search(case.text[parts[-2].end : parts[-1].end + 40]) is not None
    yield from _judge(case, total, parts) if is_whole else _exceed(case, total, parts)


def _exceed(case: Case, total: Figure, parts: Sequence[Figure]) -> Iterator[Finding]:
    """Judge parts that need not be all: they may be fewer than the total, never more."""
    computed = _sum(parts)
    if total.extent.holds(computed) is None and (computed.plain.low or 0) > (total.extent.plain.high or 0):
        words = told_sum([printed(part) for part in parts])
        message = f"{words} is {told(computed.plain, total.unit)}, more than the {printed(total)} that they are parts of"
        yield _finding(case, total, parts, Outcome("error", "inconsistent"), message, computed)


def _items(case: Case) -> Iterator[Finding]:
    """A total before a colon, and a figure in each item of the list below it."""
    by_zone: dict[int, list[Figure]] = {}
    for figures in case.related_figures:
        for figure in figures:
            by_zone.setdefault(case.document.zone_index_at(figure.start), []).append(figure)
    zones = case.document.zones
    for index, found in by_zone.items():
        text = case.text[zones[index].start : zones[index].end].rstrip()
        start, _ = case.sentence_at(found[-1])
        totals = [figure for figure in found if figure.start >= start]
        if zones[index].kind != "body" or not text.endswith(":") or len(totals) != 1:
            continue
        items = list(takewhile(lambda at: zones[at].kind == "list_item", range(index + 1, len(zones))))
        parts = [by_zone.get(item, []) for item in items]
        intro = case.text[start : zones[index].end]
        if (
            len(items) > 1
            and all(len(each) == 1 for each in parts)
            and _WHOLE.search(intro)
            and not _PARTIAL.search(intro)
        ):
            listed = [each[0] for each in parts]
            if all(_is_part(part, totals[0]) for part in listed):
                yield from _judge(case, totals[0], listed)


def _columns(case: Case, grid: Grid) -> Iterator[Finding]:
    """Add the cells of each column above its `Total`."""
    *rows, last = grid.rows
    if len(rows) < 2 or not _TOTAL_ROW.fullmatch(last.name):
        return
    for place, total in enumerate(last.figures):
        parts = [row.figures[place] for row in rows]
        found = [part for part in parts if part is not None]
        if total is None or len(found) < len(parts) or total.kind == "percent":
            continue
        if all(_is_part(part, total) for part in found):
            yield from _judge(case, total, found)


def _rest(case: Case, figures: list[Figure]) -> Iterator[Finding]:
    """`31%, 24% and 17% …, the remaining 28%`: shares that leave nothing over are one hundred."""
    shares = [figure for figure in figures if figure.unit == "percent" and not _is_move(figure)]
    if len(shares) < 3 or any(figure.unit == "percent" and _is_move(figure) for figure in figures):
        return
    last = shares[-1]
    if not re.search(
        r"\b(?:the\s+)?(?:remaining|other|rest[^.;]{0,30}|remainder[^.;]{0,30})\s*$",
        case.text[shares[-2].end : last.start],
        re.I,
    ):
        return
    computed = _sum(shares)
    came = outcome(exactly(100), computed)
    message = (
        f"{told_sum([printed(share) for share in shares])} is {told(computed.plain, 'percent')}, not 100%"
    )
    if not came.holds:
        yield _finding(case, last, shares[:-1], came, message, computed)


def _is_move(figure: Figure) -> bool:
    return figure.fact is not None and figure.fact.change is not None


def _sum(parts: Sequence[Figure]) -> Extent:
    computed = parts[0].extent
    for part in parts[1:]:
        computed = computed + part.extent
    return computed


def _judge(case: Case, total: Figure, parts: Sequence[Figure]) -> Iterator[Finding]:
    computed = _sum(parts)
    came = outcome(total.extent, computed, hedged=total.hedge != "exact")
    if came.verdict == "only_if_rounded" and total.hedge == "exact":
        came = came._replace(severity="warning")
    yield _finding(case, total, parts, came, _message(total, parts, computed, came), computed)


def _message(total: Figure, parts: Sequence[Figure], computed: Extent, came: Outcome) -> str:
    words = told_sum([printed(part) for part in parts])
    result = told(computed.plain, total.unit if total.kind in ("money", "percent") else None)
    if came.verdict == "consistent":
        return f"{words} add to {result}, as stated"
    ending = f"not {printed(total)}"
    if came.holds:
        ending += ", unless figures are rounded or approximate"
    return f"{words} add to {result}, {ending}"


def _finding(
    case: Case, total: Figure, parts: Sequence[Figure], came: Outcome, message: str, computed: Extent
) -> Finding:
    return case.finding(
        __name__,
        CODE,
        (*parts, total),
        *came,
        message,
        stated=total,
        computed=computed.plain,
        unit=total.unit,
    )


def _groups(case: Case) -> Iterator[Finding]:
    """Compare the figure of a group with the sum of those of its members."""
    identities = identities_of(case)
    own: dict[object, list[Figure]] = {}
    totals: list[tuple[Figure, frozenset[str], object]] = []
    by_place = {figure.start: figure for figures in case.figures for figure in figures}
    for fact in case.facts:
        figure = by_place.get(fact.value.start)
        if (
            figure is None
            or fact.subject is None
            or fact.metric is None
            or fact.period is None
            or fact.negated
        ):
            continue
        if fact.value.unit == "percent" or (fact.change is not None and fact.change.kind == "by"):
            continue
        key = (fact.metric.id, fact.period.timex, fact.value.unit, fact.value.per)
        members = identities.groups.get(fact.subject.name)
        if members is not None:
            totals.append((figure, members, key))
        else:
            own.setdefault((fact.subject.name, key), []).append(figure)
    told_already: set[object] = set()
    for total, members, of in totals:
        candidates = [own.get((member, of), []) for member in sorted(members)]
        if not all(candidates):
            continue
        parts = [_nearest(total, figures) for figures in candidates]
        if max(abs(part.start - total.start) for part in parts) > 3000:
            continue
        said = (total.text, of, tuple(part.text for part in parts), total.fact.zone if total.fact else "")
        if said not in told_already and not _has_range(total):
            told_already.add(said)
            yield from _judge(case, total, sorted(parts, key=lambda part: part.start))


def _has_range(total: Figure) -> bool:
    low, high = total.extent.plain
    return low != high


def _nearest(total: Figure, figures: Sequence[Figure]) -> Figure:
    return min(figures, key=lambda figure: (abs(figure.start - total.start), figure.start))
