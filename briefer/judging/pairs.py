"""Pairs: which figure is the base of which, as the linking tells it and as the words right around them do."""

import re
from collections.abc import Iterator

from briefer.fact import Fact
from briefer.judging.case import Case, Figure
from briefer.judging.eras import earlier_of
from briefer.judging.sizes import Size, follows_a_move, is_plain, size_of
from briefer.judging.wording import FALL, HEDGE, RISE
from briefer.pattern import pattern

__all__ = ["EXPECTED", "is_expectation", "linked_pairs", "worded_pairs"]

EXPECTED = pattern(
    r"\b(?:expect|forecast|estimat|consensus|target|guidance|predict|project|analyst|budgeted|planned|promis|aimed|hoped|had\s+set)",
    re.I,
)


def linked_pairs(
    case: Case, figures: list[Figure]
) -> Iterator[tuple[tuple[int, int], tuple[Figure, Figure]]]:
    """Yield level and base by their places where the base's fact names the level's."""
    for base in figures:
        if base.fact is None or is_expectation(case, base):
            continue
        for fact in _levels(case, base.fact):
            level = case.figure_of(fact)
            if level is None or level is base or not _comparable(level, base):
                continue
            if _CLOSED.search(case.between(level, base)):
                continue
            if level not in figures or size_of(case, figures, figures.index(level)) is None:
                yield (level.start, base.start), (level, base)


def _levels(case: Case, base: Fact) -> Iterator[Fact]:
    """Yield the levels of a base; a base of comparison of a size is that of the size's level."""
    for fact in case.related(base, "base_of"):
        is_size = fact.change is not None and fact.change.kind == "by"
        yield from case.related(fact, "change_of") if is_size else [fact]


def _comparable(level: Figure, base: Figure) -> bool:
    return (
        level.kind == base.kind
        and level.unit == base.unit
        and (level.per or base.per) == (base.per or level.per)
        and not (level.fact is not None and level.fact.change is not None and level.fact.change.kind == "by")
    )


def is_expectation(case: Case, base: Figure) -> bool:
    """Whether the base is what somebody had expected, and no earlier level."""
    return EXPECTED.search(case.before(base, 40)) is not None or (
        EXPECTED.search(behind := case.behind(base, 30)) is not None and not _BEYOND.match(behind)
    )


_BEYOND = pattern(
    r"\s*,?\s+(?:beat\w*|topp(?:ing|ed)|exceed\w*|surpass\w*|miss(?:ing|ed)|above|below|ahead\s+of|short\s+of)\b",
    re.I,
)
"""What compares a result with an expectation that stands behind it."""


_CLOSED = pattern(r"\bthan\s+(?:in\s+)?(?:an?|the|last)\s+[a-z]+(?:\s+(?:ago|earlier|before))?[,;]", re.I)
"""A comparison with a time, behind which no base stands: `36% more than a year earlier, on sales of`."""
_ARTICLE = r"(?:(?:the|an?|its|their|his|her|just|only|revised|previous|earlier|record|low|high|peak|level|total|of|last\s+\w+['’]s)\s+){0,4}"
_THEN_HERE = r"(?:an?\s+(?:year|month|quarter)\s+(?:earlier|ago|before)|the\s+(?:year|month|quarter|season)\s+before|last\s+\w+|in\s+\d{4})"
_FROM = pattern(
    rf"\b(?:from|instead\s+of|rather\s+than)\s+{_ARTICLE}{HEDGE}$", re.I, lead="from instead rather"
)
_FROM_THERE = pattern(r"(?:\s+[a-z-]+){0,3},?\s+(?:down\s+|up\s+)?from\s+", re.I)
"""Between the size of a move and its base: `dropped five seats, from 39 to 34`."""
_TO = pattern(rf"\bto\s+{_ARTICLE}{HEDGE}$", re.I)
_COMPARED = pattern(
    rf"\b(?:compared\s+(?:with|to)|(?:as\s+)?against|versus|vs\.?|having\s+(?:been|stood\s+at|closed\s+at|cost|come\s+to))\s+{_ARTICLE}{HEDGE}$",
    re.I,
    lead="compared against versus vs having",
)
_THAN = pattern(
    rf"[\s-]*(?:(?:percentage\s+)?points?\s+|basis\s+points\s+)?(?:\w+\s+)?"
    rf"(?:(?:more|higher|less|lower|fewer|larger|smaller|greater|better|worse|cheaper|dearer|up|down|short|ahead)\s+(?:than|on|from|of)|above|below"
    rf"|(?:rise|increase|gain|jump|growth|fall|drop|decline|decrease)\s+(?:on|over|from|compared\s+with|against))"
    rf"\s+(?:[^.;:]{{0,40}}\bwhen\b[^.;:,\d]{{0,30}}\s|(?:(?!\band\s)[^.;:,\d]){{0,30}}\s)?{_ARTICLE}{HEDGE}$",
    re.I,
    lead="more higher less lower fewer larger smaller greater better worse cheaper dearer up down "
    "short ahead above below rise increase gain jump growth fall drop decline decrease",
)
_PART_THAN = pattern(
    rf"\b(?:third|half|quarter|fifth|tenth|thirds|quarters)\s+(?:more|higher|less|lower|fewer|larger|smaller)\s+than\s+{_ARTICLE}{HEDGE}$",
    re.I,
    lead="than",
)
_SINCE_THEN = pattern(
    rf"[;,]\s+{_THEN_HERE},?\s+(?:it|they|that|the\s+\w+)\s+(?:was|were|had\s+been|(?:had\s+)?stood\s+at|had\s+come\s+to|came\s+to)\s+{HEDGE}$",
    re.I,
    lead="was were had stood came",
)
_HAD_BEEN = pattern(
    rf"\s*(?:It|They|That|The\s+(?:figure|number|total|level))\s+had\s+(?:been|stood\s+at|come\s+to)\s+{HEDGE}$",
    re.I,
    lead="had",
)
_ON = pattern(rf"\s+(?:on|over)\s+{_ARTICLE}{HEDGE}", re.I)
_BRACKET = pattern(r"\s*\(\s*$")
_EARLIER = pattern(
    r"\s*(?:an?\s+(?:year|month|quarter|week|decade)\s+(?:ago|earlier|before)|the\s+(?:year|month|quarter)\s+before|last\s+year)\s*\)",
    re.I,
    lead="ago earlier before last",
)
_THEN = (
    r"(?:At\s+the\s+(?:end|start|beginning)\s+of\s+(?:\w+\s+)?\d{4}|A\s+year\s+(?:earlier|ago|before)|The\s+(?:year|month|quarter)\s+before|Last\s+\w+|Previously"
    r"|In\s+(?:the\s+)?(?:(?:same|first|second|third|fourth|final)\s+\w+\s+of\s+)?(?:\w+\s+)?(?:\d{4}|\w+))"
)
_BEFORE_NOW = pattern(
    rf"\s*{_THEN},?\s+(?:(?:it|they|that|this|the\s+(?:figure|number|total|level|amount|sum))\s+(?:was|were|stood\s+at|came\s+to)"
    rf"|[^.;:,\d]{{2,40}}\shad\s+(?:been|\w+ed|\w+en|stood\s+at|come\s+to|made|sold|spent|built))\s+{HEDGE}$",
    re.I,
    lead="was were had stood came",
)
_POINTING = pattern(
    rf"\s*(?:That|This|It|The\s+(?:figure|total|amount|sum|result))\s+(?:is|was|represents|marked|means)\s+{HEDGE}(?:an?\s+)?$",
    re.I,
    lead="is was represents marked means",
)
_THE_MOVE = pattern(rf"[^.;:\d]{{0,20}}[;,]\s+(?:the|this|that)\s+(?:{RISE}|{FALL})\s+of\s+{HEDGE}", re.I)
"""What points back to the figure before it: `£41 million; the rise of £6 million, to £47 million`."""
_YEAR = pattern(r"\s*(?:in|for)\s+((?:19|20)\d\d)\b")


def worded_pairs(
    case: Case, figures: list[Figure], before: list[Figure]
) -> Iterator[tuple[Figure, Figure, Size | None]]:
    """Yield level and base where the words right around the base say that it is one, with the size compared."""
    for index, base in enumerate(figures):
        if not any(each.like(base) and each is not base for each in (*figures, *before)):
            continue
        level: Figure | None = None
        size: Size | None = None
        last = figures[index - 1] if index else None
        lead = case.lead(figures, index, 90)
        if last is not None and _is_compared(case, figures, index, lead):
            size = size_of(case, figures, index - 1)
            level = _level_before(case, figures, index, index - 1)
            if level is None and index == 1 and _POINTING.fullmatch(case.before(last, 60)):
                level = _only(before, base)
            base = base.taken_as(base.extent.closed())
        elif last is not None and base.kind != "percent" and _SINCE_THEN.search(lead):
            level = _only(
                [
                    figure
                    for figure in figures[:index]
                    if size_of(case, figures, figures.index(figure)) is None
                ],
                base,
            )
        elif _FROM.search(lead) or _COMPARED.search(lead) or _PART_THAN.search(lead):
            if not is_expectation(case, base):
                level = _level_behind(case, figures, index) or _level_before(case, figures, index, index)
        elif last is not None and _BRACKET.fullmatch(lead) and _EARLIER.match(case.behind(base, 40)):
            level = last if last.like(base) else None
        elif (at := _level_after_size(case, figures, index)) is not None:
            level = figures[at] if earlier_of(case, (figures, index), (figures, at)) == 0 else None
            if _THE_MOVE.fullmatch(case.between(base, figures[index + 1])):
                size = size_of(case, figures, index + 1)
        elif last is not None and last.like(base) and base.kind != "percent":
            years = [_YEAR.match(case.behind(each, 12)) for each in (last, base)]
            if years[0] and years[1] and years[0][1] < years[1][1] and ";" not in lead and len(lead) < 40:
                level, base = base, last
        elif last is None and (
            _HAD_BEEN.fullmatch(lead) or (len(figures) == 1 and _BEFORE_NOW.fullmatch(lead))
        ):
            level = _only([each for at, each in enumerate(before) if size_of(case, before, at) is None], base)
        if level is None:
            continue
        is_told = last is not None and _FROM_THERE.fullmatch(lead) and size_of(case, figures, index - 1)
        if _is_sizeable(level, base) or (is_told and level.like(base) and level.start > base.start):
            yield level, base, size


def _is_compared(case: Case, figures: list[Figure], index: int, lead: str) -> bool:
    """Whether a figure is what the one before it is measured from: `12% more than the A`, `up 12% on A`."""
    if _THAN.fullmatch(lead):
        return True
    return _ON.fullmatch(lead) is not None and follows_a_move(case, figures[index - 1])


def _level_behind(case: Case, figures: list[Figure], index: int) -> Figure | None:
    """Return the level of `from A to B`."""
    if index + 1 == len(figures) or not figures[index + 1].like(figures[index]):
        return None
    gap = case.between(figures[index], figures[index + 1])
    return figures[index + 1] if len(gap) < 60 and _TO.search(gap) and is_plain(gap) else None


def _level_after_size(case: Case, figures: list[Figure], index: int) -> int | None:
    """Return the place of the level in `exports, $6.4bn in May, climbed 9% to $7.3bn`: the next but one figure."""
    if index + 2 >= len(figures) or not figures[index + 2].like(figures[index]):
        return None
    is_level = size_of(case, figures, index + 1) and _TO.search(
        case.between(figures[index + 1], figures[index + 2])
    )
    return index + 2 if is_level else None


def _level_before(case: Case, figures: list[Figure], index: int, end: int) -> Figure | None:
    """Return the nearest figure before one of them that can be the level of a base, in the same clause."""
    for at in range(end - 1, -1, -1):
        gap = case.between(figures[at], figures[end])
        if len(gap) > 160 or not is_plain(gap):
            return None
        if figures[at].like(figures[index]) and size_of(case, figures, at) is None:
            return figures[at]
    return None


def _only(figures: list[Figure], base: Figure) -> Figure | None:
    found = [figure for figure in figures if figure.like(base)]
    return found[0] if len(found) == 1 else None


def _is_sizeable(level: Figure, base: Figure) -> bool:
    """Whether the two are figures of one kind; of bare numbers only large ones move."""
    if not level.like(base):
        return False
    return any(each.unit for each in (level, base)) or all(
        (each.extent.plain.high or each.extent.plain.low or 0) >= 100 for each in (level, base)
    )
