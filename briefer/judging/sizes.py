"""Sizes of moves: how far something rose or fell, and which pair of figures the words let a size be of."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from briefer.judging.case import Case, Figure, Spot
from briefer.judging.wording import FALL, HEDGE, MOVE, RISE
from briefer.pattern import pattern
from briefer.slotted import altered

__all__ = [
    "OPEN_METRICS",
    "Size",
    "follows_a_move",
    "in_points",
    "is_compared",
    "is_coupon",
    "is_on_other_basis",
    "is_plain",
    "reaches",
    "size_of",
]


class Size(NamedTuple):
    """How far something moved: a percentage, points, or an amount or count of what moved."""

    figure: Figure
    falls: bool


_APART = pattern(r"\b(?:compared|against|versus|vs)\b", re.I, lead="compared against versus vs")
_NOUN = pattern(
    rf"[\s-]*(?:percentage[\s-]points?\s+|points?\s+|basis[\s-]points?\s+)?(?:(?:year-on-year|year-over-year|annual|yearly)\s+)?"
    rf"(?:(?P<fall>{FALL}|less|fewer|lower|below|smaller|cheaper|down(?!\s+(?:from|to)\b)|short)|(?P<rise>(?!put\s){RISE}|more|higher|above|larger|greater|dearer|better|worse|ahead|up(?!\s+(?:from|to)\b)))\b",
    re.I,
    lead=f"{MOVE} less fewer below smaller cheaper down short more higher above larger greater dearer ahead better worse",
)
_OTHER_UPS = "make makes made take takes took taken set sets ended ends rung rang racked open opened".split()
"""Verbs that `up` belongs to without telling of a rise."""
_UP = "".join(rf"(?<!\b{verb}\s)" for verb in _OTHER_UPS) + "up"
_MOVES = pattern(rf"\b(?:{FALL}|{RISE}|down|lower|up|higher)", re.I)
"""One of these stands in whatever the next pattern finds, which takes longer."""
_VERB = pattern(
    rf"\b(?:(?P<fall>{FALL}|down|lower)|(?P<rise>{RISE}|{_UP}|higher))"
    rf"(?:\s+(?:by|of|at|an?|the|rate|pace|average|annual|compound|in|all|up|down|back|sharply|steeply|further|only|just|slightly|as)){{0,4}}\s+{HEDGE}$"
    rf"|\b(?:the|this|that|an?)\s+(?:(?P<fall_noun>{FALL})|{RISE}),\s+{HEDGE}$"
    rf"|\b(?:(?P<fall_of>{FALL})|{RISE})\s[^.;:,\d]{{3,40}}\sby\s+{HEDGE}$",
    re.I,
    lead=f"{MOVE} down higher",
)
_LEVEL_OF = pattern(
    rf"\b(?:on|from|than|over|above|below|beats?|exceeds?)\s+(?:\S+\s+){{1,3}}(?:figure|level|total|number|sum)\s+of\s+{HEDGE}$",
    re.I,
    lead="figure level total number sum",
)
"""`up on the January figure of`: what follows is what is moved from."""
_ONE_OFF = pattern(
    r"\b(?:one-?time|one-off|exceptional|extraordinary|capital|book|disposal|valuation|revaluation|tax|fair-value|trading|paper|unreali[sz]ed|special)"
    rf"\s+(?:gains?|loss(?:es)?|boost|increases?|additions?)\s+of\s+{HEDGE}$",
    re.I,
)
"""`a one-time gain of`: an amount of its own."""
_BY = pattern(rf"\bby\s+{HEDGE}$", re.I)
_BEATS = pattern(
    r"\b(?:beats?|exceed\w*|surpass\w*|outstrip\w*|topped|tops|miss(?:ed|es)|undershot|outdid|outnumber\w*)\b[^.;:]*$",
    re.I,
)
"""`beats the 82,000 of last year by`: what is measured from what is beaten."""
_MISSES = pattern(r"\b(?:miss(?:ed|es)|undershot)\b", re.I)
_AGAIN = pattern(
    rf"(?:,|\(|—|–)?\s*\bor\s+(?:by\s+)?{HEDGE}$|,\s+an?\s+(?:{RISE}|{FALL}|change|difference|swing|saving|excess|slump|surge|uplift|advance|setback|loss|move|plus|minus)\s+of\s+{HEDGE}$",
    re.I,
)


def size_of(case: Case, figures: list[Figure], index: int) -> Size | None:
    """Read a figure as the size of a move: by its fact, by the noun behind it or the verb before it."""
    figure = figures[index]
    change = figure.fact.change if figure.fact is not None else None
    if change is not None and change.kind == "by":
        return None if _is_of_its_own(case, figure) else Size(figure, change.direction == "down")
    # Every relation that is looked for asks anew; the figures before are all that one may see otherwise.
    at = figure.start, figure.kind, figures[0].start, figures[index - 1].end if index else None
    if at not in case.falls:
        case.falls[at] = _falls(case, figures, index)
    falls = case.falls[at]
    return None if falls is None else Size(in_points(case, figure), falls)


def _falls(case: Case, figures: list[Figure], index: int) -> bool | None:
    """Whether the words around a figure say that something fell by it; None if they say nothing of a move."""
    figure = figures[index]
    if _is_of_its_own(case, figure):
        return None
    lead = case.lead(figures, index, 80)
    found = _NOUN.match(case.behind(figure, 40))
    if found is None and _MOVES.search(lead[-80:]) is not None:
        found = _VERB.search(lead[-80:])
    if found is not None:
        return any(found.groupdict().get(group) for group in ("fall", "fall_of", "fall_noun"))
    if figure.unit == "percent" and _BY.search(lead) and _BEATS.search(case.before(figure, 120)):
        return _MISSES.search(case.before(figure, 120)) is not None
    is_open = figure.fact is None or figure.fact.change is None
    if figure.unit == "percent" and case.behind(figure, 4).startswith(" of "):
        return None  # `or 8% of revenue` is a share
    if figure.unit == "percent" and _follows_a_share(case, figures, index):
        return None  # `$741m, or 35% of sales, compared with $698m, or 34%`
    if is_open and index and figure.kind in ("percent", "quantity", "number") and _AGAIN.search(lead):
        words = case.before(figures[0], 60) + case.between(figures[0], figure)
        return re.search(rf"\b(?:{FALL}|loss)\b", words, re.I) is not None
    return None


def _is_of_its_own(case: Case, figure: Figure) -> bool:
    """Whether an amount is a level that something moved from, or a gain of one time."""
    if figure.kind == "percent":
        return False
    before = case.before(figure, 60)
    return _LEVEL_OF.search(before) is not None or _ONE_OFF.search(before) is not None


def _follows_a_share(case: Case, figures: list[Figure], index: int) -> bool:
    """Whether a percentage before says an amount again as a share."""
    return any(
        each.unit == "percent"
        and case.behind(each, 4).startswith(" of ")
        and _AGAIN.search(case.lead(figures, at, 80))
        for at, each in enumerate(figures[:index])
    )


def in_points(case: Case, figure: Figure) -> Figure:
    """Read `3.2` before `points` as percentage points."""
    is_points = (
        figure.kind == "number"
        and (figure.value.high or 0) < 100
        and re.match(r"\s+points?\b", case.behind(figure, 8))
    )
    return altered(figure, kind="percent", unit="percentage_point") if is_points else figure


_BARRIER = pattern(
    r";|\b(?:in\s+which|while|whereas|but|although|though|even\s+as|(?<!compared\s)with|after|(?<!year\s)(?<!month\s)(?<!quarter\s)before|because|including|when)\b"
    r"|\band\s+(?!(?:now|then|to|is|was|are|were|stood|reached|came|hit|totall?ed|ended|closed|by|at)\b)",
    re.I,
)
_BASIS = pattern(
    r"\b(?:constant|organic\w*|like-for-like|comparable|underlying|adjust\w+|real\s+terms|local\s+currenc\w+|excluding|inflation|volume|would\s+have|without\s+(?:the|this|that|these|it))\b",
    re.I,
)
_COUPON = pattern(
    r"[\s-]+(?:(?:senior|junior|subordinated|convertible|secured|unsecured|fixed-rate|perpetual|government|cumulative)\s+){0,3}"
    r"(?:notes?|bonds?|debentures?|preferred|gilts?|Treasur(?:y|ies)|coupons?)\b"
)
_COMPARED_ALREADY = pattern(
    r"\b(?:than|from|on|over)\s+(?:(?:in|at)\s+)?(?:(?:an?|the|last|this)\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:year|month|quarter|week|season|spring|summer|autumn|winter)(?:\s+(?:ago|earlier|before))?)(?:,|\s+and|\s+but)\s",
    re.I,
)
_MOVED = pattern(rf"\b(?:has|have|had)\s+(?:{FALL}|{RISE})\b", re.I)
OPEN_METRICS = frozenset({"other", "share", "growth", "price", "yield", "improvement", "change"})
"""Metrics that a size may be linked to whatever it is the size of."""


def is_coupon(case: Case, figure: Figure) -> bool:
    """Tell whether a percentage names a bond or loan: `our 6.40% senior notes`."""
    return figure.unit == "percent" and _COUPON.match(case.behind(figure, 50)) is not None


def is_compared(case: Case, size: Figure | Spot, base: Figure) -> bool:
    """Tell whether a size is compared with a time before the base is named: `$180m more than in June and twice the`."""
    return size.start < base.start and _COMPARED_ALREADY.search(case.text, size.end, base.start) is not None


def follows_a_move(case: Case, figure: Figure) -> bool:
    """Tell whether a verb or noun of movement leads to a figure: `up 12%`."""
    return _VERB.search(case.before(figure, 50)) is not None


def is_on_other_basis(case: Case, figure: Figure | Spot) -> bool:
    """Tell whether words beside a size set it apart from the figures as they are: `at constant currencies`."""
    return _BASIS.search(f"{case.before(figure, 160)} {case.behind(figure, 40)}") is not None


def reaches(
    case: Case, size: Figure | Spot, pair: tuple[Figure, Figure], figures: Iterable[Figure] = ()
) -> bool:
    """Tell whether nothing between a size and a pair of figures says that it is the move of something else.

    Args:
        case: the article.
        size: a figure, or a word such as `doubled`.
        pair: level and base.
        figures: the figures around, any of which may have a better claim.
    """
    first, last = sorted(pair, key=lambda figure: figure.start)
    if first.start < size.start < last.start:
        gaps = [case.between(first, size), case.between(size, last)]
    elif size.start < first.start:
        gaps = [case.between(size, first)]
    else:
        gaps = [case.between(last, size)]
    if size.start < first.start and (re.search(r"\bfrom\s+\w+\s+\w+", gaps[0]) or _MOVED.search(gaps[0])):
        return False
    if any(len(gap) > 110 or not is_plain(gap) for gap in gaps):
        return False
    if is_compared(case, size, last):
        return False
    start, end = min(size.end, last.end), max(size.start, first.start)
    if any(
        start <= other.start < end
        and other.like(first)
        and other.start not in (size.start, first.start, last.start)
        for other in figures
    ):
        return False
    if _BASIS.search(" ".join(gaps)) or _BASIS.search(case.behind(size, 30)):
        return False
    if _is_of_the_day(pair[0]) and _APART.search(case.before(pair[1], 60)):
        return False
    facts = [each.fact for each in (size, pair[0]) if isinstance(each, Figure)]
    metrics = {fact.metric.id for fact in facts if fact and fact.metric} - OPEN_METRICS
    return len(metrics) < 2


def _is_of_the_day(level: Figure) -> bool:
    """Whether the level is a price that moves by the day, so that what it is compared with is none of yesterday."""
    metric = level.fact.metric if level.fact is not None else None
    return metric is not None and metric.id in ("share_price", "index_level", "exchange_rate")


def is_plain(gap: str) -> bool:
    """Whether a gap begins no other clause and no other sentence than one that points back."""
    return _BARRIER.search(gap) is None and not re.search(
        r"[.!?]\s+(?!(?:That|This|It|The figure)\b)[A-Z]", gap
    )
