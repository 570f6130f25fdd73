"""Sums: a total and the figures that the words of its paragraph make its parts."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefer.judging.case import Case, Figure
from briefer.judging.echo import paragraphs
from briefer.judging.scales import is_measure
from briefer.judging.wording import HEDGE
from briefer.pattern import pattern
from briefer.rounding import Extent
from briefer.slotted import slotted

__all__ = ["NUMBERS", "PARTIAL", "Sum", "added", "closed", "is_part", "smaller", "sums"]


@slotted(frozen=True)
class Sum:
    """A total and its parts."""

    total: Figure
    parts: Sequence[Figure]
    is_whole: bool = True
    """Whether the text says that these are all parts; else they may be fewer than the total, never more."""
    is_loose: bool = False
    """Whether only their being near each other makes the one the sum of the others."""


NUMBERS = {
    word: count for count, word in enumerate("two three four five six seven eight nine ten".split(), start=2)
}
"""Counts in words, as heads of lists have them."""
_COMPOSED = (
    r"(?:made up of|composed of|consist(?:s|ed|ing)? of|compris(?:es?|ed|ing)(?: of)?|(?:split|divided|shared|spread|distributed)(?: up| out)? (?:into|between|among|over|across)"
    r"|(?:breaks|broken|broke) down into|falls into|namely)"
)
_LIST_OPENS = pattern(
    r"[^.;:,]{0,60}(?::|\s[—–-]\s|—)\s*(?:[^.;:\d]{0,60})"
    rf"|[^.;:]{{0,60}}\b{_COMPOSED}\s+(?:[^.;:,\d]{{0,40}})",
    re.I,
)
_UNTOLD_ITEM = pattern(r"(?::|\s[—–-]\s|—)\s*[^,;:]+,\s+(?:an?|the|its|their|[A-Z][a-z]+)\s", re.I)
"""A list whose first item has no figure: `$391 million in all: the Series C, a Series B of $120 million`."""
_COMPARES = pattern(
    r"(?::|\s[—–-]\s|—)[^:]*\b(?:on|from|than|against|with|over)\s+(?:the\s+)?(?:last|previous|year)", re.I
)
"""What is no list of parts: `$780 - a jump on last year's price of $690`."""
_SO_TOTAL = pattern(
    rf",\s+(?:which|that)\s+makes\s+{HEDGE}$|\b(?:so|thus|hence)\s+(?:that\s+)?(?:the\s+)?total\s+(?:\w+\s+){{0,2}}(?:is|was|are|were|amount(?:s|ed)\s+to|c[ao]mes?\s+to|reached)\s+{HEDGE}$",
    re.I,
    lead="total makes",
)
_TOGETHER_WITH = pattern(r"\b(?:together|added|along|combined)\s+(?:with|to)\b", re.I)
_JOINED_TO = pattern(r"[^.;:,\d]{0,40},\s+[^.;:,\d]{3,60}\s", re.I)
_WITH = pattern(r"(?:\s+[a-z-]+){0,2},\s+with\s+[^.;:,\d]{0,30}", re.I)
_TOTALLING = pattern(r"\b(?:totals?|totall?ed|total\s+(?:of|was|is|came\s+to))\s+$", re.I)
_WITH_PART = pattern(rf"[^.;:\d]{{0,50}},\s+(?:with|of\s+which|of\s+whom|including)\s+{HEDGE}", re.I)
_OF_THAT = pattern(r"(?:\s+[a-z]+)?\s+of\s+(?:that|this|it|them|which|these|those)\b", re.I)
_IT_INCLUDES = pattern(
    rf"(?:[^.;:,\d]{{0,40}}\bsa(?:id|ys)\s+(?:that\s+)?)?\s*(?:it|they|that|this|these|the\s+(?:figure|total|number|sum|amount))\s+"
    rf"(?:(?:will|would|could|should)\s+)?includ(?:es?|ed)\s+{HEDGE}",
    re.I,
)
_IT_CONSISTS = pattern(
    rf"\s*(?:It|They|That|This|These|The\s+[a-z]+)\s+(?:is|are|was|were|can\s+be|will\s+be)?\s*{_COMPOSED}\s+(?:[^.;:,\d]{{0,40}})",
    re.I,
)
_OF_THIS = pattern(r"\s*Of\s+(?:this|that|these|those|them)\b[^.;:\d]{0,40}", re.I)
_OF_WHOLE = pattern(r"(?:^|[.;]\s+)\s*Of\s+[^.;:,\d]{0,50}$")
"""`Of a labour force of 692,000, 43,600 people had no job. Of these,` speaks of the second."""
_COMMA = pattern(r"(?:\s+[a-z]+){0,3},\s")
_BETWEEN = pattern(r"\bbetween\s+$", re.I)
_IN_ALL = pattern(
    r"\s*(?:(?:All\s+)?[Ii]n\s+all|In\s+total|Altogether|All\s+told|Together|Taken\s+together|Combined|Overall)\b,?\s[^.;:,\d]{0,60}",
    re.I,
)
_WITH_THESE = pattern(r"\s*(?:With|Adding|Including|Counting|After)\b")
_UP = pattern(rf"(?:,|\()\s+?(?:up|down|plus|minus)\s+(?:by\s+)?{HEDGE}$", re.I)
_COUNTED = pattern(rf"\b(?:the|these|all|its|their)\s+(?:{'|'.join(NUMBERS)})$", re.I)
_ANOTHER_TIME = pattern(r"\b(?:last|previous|earlier|ago|before|next)\b|\b(?:19|20)\d\d\b", re.I)
_OF_KINDS = pattern(rf"\b{_COMPOSED}", re.I)
"""What leads to parts that may be counted by names of their own: `620 firms comprise 248 makers …`."""
_HOLDS = pattern(
    r"[^.;:\d]{0,40}\b(?:includ(?:es?|ed|ing)|contain(?:s|ed|ing)|of (?:which|whom))\b[^.;:,\d]{0,40}", re.I
)
_BEFORE_TOTAL = pattern(
    r"(?:\bfor|\ba|\bin|\bthe|\bmaking|\bgiving|\bbringing|\btak(?:es|ing)|\bbrings|\bbrought|\btook)\s+(?:a\s+|the\s+|its\s+)?"
    r"(?:(?:combined|overall|grand|annual|yearly|full-year|half-year|first-half)\s+)?"
    rf"total\b[^.;:\d]{{0,40}}?(?:\bof|\bto)\s+{HEDGE}$",
    re.I,
    lead="total",
)
_COMBINED = pattern(
    r"(?:,\s+for|\bmaking|\bgiving|\bbringing in|\bfor(?=\s+(?:an?\s+)?(?:combined|overall|total)\b))\s+(?:an?\s+)?(?:(?:combined|overall|total)\b[^.;:\d]{0,30})?$|\btotal(?:l?ing|led)\s*$"
    r"|\btogether\b[^.;:,\d]{0,30}\s$|\badd(?:s|ed|ing)?\s+up\s+to\s+$|,\s+together\s+$|,\s+(?:or\s+)?an?\s+(?:combined|total|overall)\s+$",
    re.I,
    lead="for making giving bringing combined overall total together add",
)
_TOTAL_BEHIND = pattern(
    r"\s*(?:\w+\s+)?(?:(?:is|are|was|were)\s+(?:\w+\s+)?)?(?:in total|in all|altogether|all told|combined|together)\b",
    re.I,
)
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
PARTIAL = pattern(
    r"\b(?:including|among (?:them|others)|such as|notably|of which|at least|more than|up to|mainly|mostly|primarily|chiefly|largely|principally|first|largest|biggest|main|major|(?<!on )top|highlights?|examples?|for (?:example|instance)|e\.g\.)\b",
    re.I,
)
_GROUPS = pattern(
    rf"\b(?:into|among|between|across|one\s+of)\s+(?:one\s+of\s+)?({'|'.join(NUMBERS)})\s+(?:\w+\s+)?(?:groups|parts|blocks|classes|categories|segments|camps|slices|tranches|pots)\b",
    re.I,
)
_OF_THEM = pattern(r"\s+of\s+(?:them|these|those|which|the)\b")
_REMAINING = pattern(
    rf"\b(?:the|its|their)\s+(?:remaining|other|final)\s+{HEDGE}$|\bwhat\s+is\s+(?:still\s+)?(?:missing|left|lacking),\s+{HEDGE}$",
    re.I,
)
_PEOPLE = frozenset("person man woman child adult boy girl passenger civilian soldier".split())


_TOTAL_AND_PARTS = 3
"""Figures that a sum takes."""
_SEVERAL = 3
"""Fewer parts of names of their own are no list: `2,400 staff: 1,900 at the plant and 300 vacancies`."""


def sums(case: Case) -> Iterator[Sum]:
    """Yield the sums that sentences spell out."""
    for recent, figures in paragraphs(case):
        before = recent[-1] if recent else []
        yield from _held(case, figures)
        if len(before) + len(figures) < _TOTAL_AND_PARTS:
            continue
        yield from _listed_behind(case, figures)
        yield from _totalled(case, figures, before)
        yield from _split(case, figures)
        if before:
            yield from _listed_next(case, before, figures)
            yield from _totalled_next(case, before, figures)
            yield from _counted_next(case, before, figures)
            yield from _of_them(case, before, figures)
            yield from _left_over(case, [figure for group in recent for figure in group], figures)


def added(parts: Sequence[Figure]) -> Extent:
    """Return what parts add to."""
    computed = parts[0].extent
    for part in parts[1:]:
        computed = computed + part.extent
    return computed


def _listed_behind(case: Case, figures: list[Figure]) -> Iterator[Sum]:
    """`21.4 million passengers: 11.2 million …, 7.9 million … and 3.6 million …`; `… includes A, B and C`."""
    for index, total in enumerate(figures[:-2]):
        opening = case.between(total, figures[index + 1])
        is_whole = _LIST_OPENS.fullmatch(opening) is not None and not PARTIAL.search(opening)
        is_whole = is_whole and not (_UNTOLD_ITEM.search(opening) or _COMPARES.search(opening))
        if _WITH.fullmatch(opening) and _TOTALLING.search(case.before(total, 30)):
            is_whole = True
        if total.kind == "percent" or not (is_whole or _HOLDS.fullmatch(opening)):
            continue
        is_mixed = is_whole and _OF_KINDS.search(opening) is not None
        is_list = is_whole and len(figures) - index > _SEVERAL
        parts = _run(case, figures, index + 1, total, is_mixed=is_mixed or is_list)
        if len(parts) > 1 and len(parts) == len(figures) - index - 1:
            is_alike = is_mixed or all(is_part(part, total) for part in parts)
            yield Sum(total, parts, is_whole, is_loose=not is_alike)


def _held(case: Case, figures: list[Figure]) -> Iterator[Sum]:
    """`a total of €10m, with €12m of that from fees`: a part that is more than its whole."""
    for total, part in pairwise(figures):
        if (
            part.like(total)
            and "percent" not in (part.kind, total.kind)
            and smaller(total, part)
            and _WITH_PART.fullmatch(case.between(total, part))
            and _OF_THAT.match(case.behind(part, 24))
        ):
            yield Sum(total, [part], is_whole=False)


def _run(case: Case, figures: list[Figure], first: int, total: Figure, *, is_mixed: bool) -> list[Figure]:
    """Return the figures from a place on that can be parts, of several kinds or of one, as far as the list goes."""

    def fits(part: Figure) -> bool:
        is_count = is_mixed and {part.kind, total.kind} == {"quantity"} and smaller(part, total)
        return is_count or is_part(part, total)

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


def is_part(part: Figure, total: Figure) -> bool:
    """Tell whether a figure can be a part of another."""
    is_like = part.like(total) or {part.unit, total.unit} <= _PEOPLE
    return is_like and smaller(part, total)


def smaller(part: Figure, total: Figure) -> bool:
    """Tell whether a figure is less than another."""
    low, high = part.extent.plain.low, total.extent.plain.high
    return low is not None and high is not None and low < high


def _totalled(case: Case, figures: list[Figure], before: list[Figure]) -> Iterator[Sum]:
    """`$5m …, $6m … and $7m …, for a total of $18m`; `together with the 3.1p …, that takes the total to 8.3p`."""
    for index, total in enumerate(figures[1:], start=1):
        if index + len(before) < 2:
            continue
        gap = case.text[max(figures[index - 1].end, total.start - 90) : total.start]
        is_behind = _TOTAL_BEHIND.match(case.behind(total, 30)) is not None
        is_drawn = _SO_TOTAL.search(gap) is not None or _is_joined(case, figures, index)
        if not (_BEFORE_TOTAL.search(gap) or _COMBINED.search(gap) or is_behind or is_drawn):
            continue
        parts: list[Figure] = []
        for part in reversed(figures[:index]):
            if "money" in (part.kind, total.kind) and part.kind != total.kind:
                continue  # `two pension funds $40 million` counts who gives
            is_count = {part.kind, total.kind} <= {"quantity", "number"} and not is_measure(total.unit)
            if not part.like(total) and not (is_count and part.unit):
                break
            if parts and not _NEXT.match(case.between(part, parts[0])):
                break
            if _UP.search(case.before(part, 24)):
                continue  # `the police (£296, up £14)`
            if _COUNTED.search(f"{case.before(part, 12)}{part.text}"):
                continue  # `the three languages together`
            parts.insert(0, part)
        is_joined = _TOGETHER.search(case.before(figures[0], 80)) is not None
        if _WITH_THESE.match(case.sentence_of(total)) and not is_joined:
            continue  # something of the sentence before is added to
        if len(parts) == index and is_joined and before:
            earlier = [part for part in before if part.like(total)]
            if len(earlier) == 1 and 0 < figures[0].start - before[-1].end < 200:
                parts.insert(0, earlier[0])
        if len(parts) < 2 or not all(smaller(part, total) for part in parts):
            continue
        total = closed(total, gap)
        is_grown = _GROWN.search(gap + case.behind(total, 30)) and not (is_joined or _OF_TIME.search(gap))
        is_alike = all(part.like(total) for part in parts)
        yield Sum(total, parts, not is_grown, is_loose=is_drawn or not (is_alike or is_behind))


def _is_joined(case: Case, figures: list[Figure], index: int) -> bool:
    """Whether a figure ends `A and, together with B, the revenue came to T`."""
    if index != len(figures) - 1 or not _JOINED_TO.fullmatch(
        case.between(figures[index - 1], figures[index])
    ):
        return False
    start = case.sentence_at(figures[0])[0]
    return _TOGETHER_WITH.search(case.text, start, figures[index - 1].start) is not None


def _split(case: Case, figures: list[Figure]) -> Iterator[Sum]:
    """`Of the $120m, $61m …, $47m … and $23m …`: parts may be fewer than the total, never more."""
    if len(figures) < 3 or not _OF.search(case.before(figures[0])):
        return
    total, parts = figures[0], figures[1:]
    if total.kind == "percent" or not all(is_part(part, total) for part in parts):
        return
    is_whole = _REST.search(case.text[parts[-2].end : parts[-1].end + 40]) is not None
    yield Sum(total, parts, is_whole)


def _listed_next(case: Case, before: list[Figure], figures: list[Figure]) -> Iterator[Sum]:
    """`The bill comes to €640m. It is made up of €310m …, €190m … and €140m …`; `Of this, €310m …`."""
    if len(figures) < 2:
        return
    lead = case.text[case.sentence_at(figures[0])[0] : figures[0].start]
    is_whole = _IT_CONSISTS.fullmatch(lead) is not None
    includes = _IT_INCLUDES.fullmatch(lead) is not None
    if not (is_whole or includes or _OF_THIS.fullmatch(lead)) or (PARTIAL.search(lead) and not includes):
        return
    figures = [figure for figure in figures if not _is_span(case, figure)]
    if len(figures) < 2:
        return
    alike = [figure for figure in before if figure.like(figures[0]) and not _is_base(figure)]
    if len(alike) == 2 and _OF_WHOLE.search(case.before(alike[0], 60)):
        alike = alike[1:] if _COMMA.match(case.between(*alike)) else alike
    if len(alike) != 1:
        return
    total = alike[0]
    parts = _run(case, figures, 0, total, is_mixed=is_whole)
    if len(parts) > 1 and len(parts) == len(figures):
        rest = _REST.search(case.text[parts[-2].end : parts[-1].end + 40])
        yield Sum(total, parts, is_whole or rest is not None)


def _is_span(case: Case, figure: Figure) -> bool:
    """Whether a number only begins a stretch of time or of ages: `between six and twelve months`."""
    return figure.kind == "number" and _BETWEEN.search(case.before(figure, 10)) is not None


def _is_base(figure: Figure) -> bool:
    """Whether a figure is only what another one came from."""
    change = figure.fact.change if figure.fact is not None else None
    return change is not None and change.kind == "from"


def _counted_next(case: Case, before: list[Figure], figures: list[Figure]) -> Iterator[Sum]:
    """`It put the 1,200 pupils into three groups. Those who walk number 610 (51%), …`: as many parts as announced."""
    parts = [figure for figure in figures if figure.kind != "percent"]
    if len(parts) < 2:
        return
    start, end = case.sentence_at(before[0])
    announced = _GROUPS.search(case.text, start, end)
    if announced is None or NUMBERS[announced[1].lower()] != len(parts):
        return
    totals = [each for each in before if not announced.start() <= each.start < announced.end()]
    if len(totals) != 1:
        return
    is_count = {each.kind for each in (*totals, *parts)} <= {"quantity", "number"}
    if (is_count or all(is_part(part, totals[0]) for part in parts)) and all(
        smaller(part, totals[0]) for part in parts
    ):
        yield Sum(totals[0], parts, is_loose=True)


def _of_them(case: Case, before: list[Figure], figures: list[Figure]) -> Iterator[Sum]:
    """`It has 14 ships. Nine of them burn diesel, three run on gas and two on batteries`: never more than there are."""
    first = figures[0]
    counts = {figure.kind for figure in figures} <= {"quantity", "number"}
    if len(figures) < _SEVERAL or not counts or not _OF_THEM.match(case.behind(first, 12)):
        return
    totals = [figure for figure in before if figure.kind == "quantity" and not is_measure(figure.unit)]
    if len(totals) != 1 or any(figure.unit not in (None, totals[0].unit) for figure in figures):
        return
    are_parts = all(smaller(part, totals[0]) for part in figures) and _are_listed(case, figures)
    # What may be rounded is left to those who know the list to be whole.
    if are_parts and totals[0].extent.holds(added(figures)) is None:
        yield Sum(totals[0], figures, is_whole=False)


def _left_over(case: Case, before: list[Figure], figures: list[Figure]) -> Iterator[Sum]:
    """`A leads the round of $90m with $40m. B is in for $30m; others supply the remaining $20m`: all since the total."""
    rest = figures[-1]
    if rest.kind == "percent" or not _REMAINING.search(case.before(rest, 40)):
        return
    alike = [figure for figure in (*before, *figures) if figure.like(rest)]
    total = max(alike, key=lambda figure: figure.value.low or 0, default=rest)
    parts = [figure for figure in alike if figure is not total]
    if len(parts) < 3 or total not in before or any(_is_base(figure) for figure in alike):
        return
    if all(smaller(part, total) for part in parts) and not _PARTS_OF_MORE.search(case.between(total, rest)):
        yield Sum(total, parts, is_loose=True)


def _totalled_next(case: Case, before: list[Figure], figures: list[Figure]) -> Iterator[Sum]:
    """`Leeds goes with 240 jobs, Hull with 180 and Derby with 95. In all, 515 people will leave`."""
    if len(before) < 2 or not _IN_ALL.match(case.text, case.sentence_at(figures[0])[0]):
        return
    before = [part for part in before if part.kind != "percent"]
    # `Together, the four add up to` counts the parts
    figures = [figure for figure in figures if figure.extent.plain.low != len(before)]
    if not figures:
        return
    total = figures[0]
    if len(before) > 2 and before[0].extent.plain.low == len(before) - 1:
        before = before[1:]  # `Three sites will go:` counts the parts
    start, end = case.sentence_at(total)
    lead = case.text[start : total.start]
    if len(before) < 2 or len(figures) > 2 or not _IN_ALL.fullmatch(lead):
        return
    if _ANOTHER_TIME.search(case.text[start:end]) or _PARTS_OF_MORE.search(
        case.between(before[0], before[-1])
    ):
        return
    first = before[0]
    alike = all(part.like(first) for part in before) and _are_listed(case, before)
    is_count = {part.kind for part in (*before, total)} <= {"quantity", "number"}
    if alike and (is_count or total.like(first)) and all(smaller(part, total) for part in before):
        yield Sum(closed(total, lead), before, is_loose=True)


def closed(total: Figure, lead: str) -> Figure:
    """Return a total as what parts `add up to`, which is no hedge."""
    return total.taken_as(total.extent.closed()) if lead.rstrip().endswith("up to") else total


_PARTS_OF_MORE = pattern(r"\b(?:of\s+which|of\s+whom|including|from|compared)\b", re.I)


def _are_listed(case: Case, figures: list[Figure]) -> bool:
    return all(_NEXT.match(case.between(*pair)) for pair in pairwise(figures))
