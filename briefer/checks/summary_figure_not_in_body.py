"""A figure in the article's own questions and answers, or in its summary, that its body does not have.

Looks every amount, percentage and counted quantity of such a part up in the body; a rounded figure is the same.
Where the body has another value for the same fact, the message names it.
"""

import re
from collections.abc import Hashable, Iterator
from decimal import Decimal
from itertools import combinations

from briefer.finding import Finding
from briefer.judging.amounts import Amounts, derived
from briefer.judging.case import Case, Figure, Spot, printed, reckoned
from briefer.judging.example import flags, passes
from briefer.judging.identity import Identities, identities_of
from briefer.judging.lasting import lasting
from briefer.judging.parts import parts_of
from briefer.judging.portions import FRACTIONS
from briefer.judging.ranges import is_range, joined_ranges
from briefer.judging.sums import NUMBERS
from briefer.judging.typo import Slips
from briefer.pattern import pattern
from briefer.rounding import Extent, Interval

CODE = "G301"
_BODY = (
    "Halden raises its outlook\n\nHalden's revenue was $52.4 million in 2025, the company said on Monday. Its profit was"
    " $6.1 million, and it paid $2.2 million in dividends.\n\nFAQ\n\n"
)
EXAMPLES = [
    flags(
        _BODY + "Q1: How large was the revenue?\n\nRevenue was $57.4 million in 2025.\n",
        "body has $52.4 million",
    ),
    flags(
        _BODY + "Q1: What will Halden spend?\n\nHalden will spend $9 million on a plant.\n",
        "nowhere in the body",
    ),
    flags(
        "Halden raises its outlook\n\nKey points\n\n- Revenue of $52.4 million\n- Backlog of $7.3 million\n\n"
        + _BODY.partition("\n\n")[2].removesuffix("FAQ\n\n"),
        "$7.3 million stands in the summary only",
    ),
    passes(
        "Halden raises its outlook\n\nKey points\n\n- Revenue of $52.4 million\n- Dividends of $2.2 million\n\n"
        + _BODY.partition("\n\n")[2].removesuffix("FAQ\n\n"),
        "both are in the prose behind the list",
    ),
    passes(
        "Halden raises its outlook\n\nHighlights\n\n- Revenue of $52.4 million\n- Backlog of $7.3 million\n- Cash of $9.4 million\n\n"
        + _BODY.partition("\n\n")[2].removesuffix("FAQ\n\n"),
        "highlights that the prose does not repeat",
    ),
    flags(
        _BODY + "Q1: How large was the margin?\n\nThe margin will be 7% to 8%.\n".replace("Q1", "Q2"),
        "nowhere in the body",
    ),
    flags(
        "Halden raises its outlook\n\n- Net profit: $6.1 million\n- Shops: 7\n- Outlook: good\n\n"
        + _BODY.partition("\n\n")[2].removesuffix("FAQ\n\n"),
        "7 stands in the summary only",
    ),
    flags(
        "Halden to dig up Hollin Road\n\nHalden will lay a pipe under Hollin Road. The job, at £2.3m, is to take eleven weeks.\n\n**TL;DR:** Hollin Road is shut for 14 weeks.\n",
        "14 weeks stands in the summary only",
    ),
    flags(
        _BODY.replace("in dividends.", "in dividends. It has 5,310 clients.")
        + "**How many clients does Halden have?**\nThere are 6,310 of them.\n",
        "6,310 stands in the summary only",
    ),
    passes(
        _BODY.replace("in dividends.", "in dividends. The job is to take two weeks.")
        + "**How long will it take?**\nIt takes 14 days, and $3.9 million of the profit is kept.\n",
        "in another unit, and what the body's figures give",
    ),
    passes(
        _BODY.replace(
            "in dividends.",
            "in dividends. Three in four of its shops made a profit, and a shop pays half of $3.20.",
        )
        + "Q1: What share of shops made a profit?\n\n75% did, and each paid $1.60.\n",
        "in other words",
    ),
    passes(_BODY + "Q1: How large was the revenue?\n\nRevenue was about $52 million in 2025.\n", "rounded"),
    passes(
        _BODY.replace("in 2025,", "in 2025, up from $45.6 million,")
        + "Q1: How did it grow?\n\nBy 15% in 2025.\n",
        "what the body's figures give",
    ),
]


def check(case: Case) -> Iterator[Finding]:
    """Look the figures of the summary up in the body."""
    parts = parts_of(case)
    body: list[Figure] = []
    summary: list[Figure] = []
    for figures in case.figures:
        part = parts.at(figures[0].start)
        if part == "body":
            body += figures
        elif part == "summary":
            summary += [figure for figure in figures if _is_stated(case, figure)]
    yield from _lasting_otherwise(case)
    if not summary:
        return
    held = Amounts(body)
    if len(held) < (2 if any(_answers(case, figure) for figure in summary) else 1):
        return
    identities = identities_of(case)
    stated: dict[Hashable, Figure] = {}
    for figure in body:
        key = _key(figure, identities)
        if key is not None:
            stated.setdefault(key, figure)
    ranges = [
        each for each in (*filter(is_range, body), *joined_ranges(case)) if parts.at(each.start) == "body"
    ]
    missing = [
        figure
        for figure in summary
        if not _is_held(figure, held, ranges) and derived(case).like(figure) is None
    ]
    slips = Slips(body if missing else ())
    missing = [each for each in missing if not _is_minor(case, each) or slips.beside(case, each) is not None]
    listed, told_alone = (
        {each.start for each in figures if not _answers(case, each) and _is_full(case, each)}
        for figures in (summary, missing)
    )
    worded = _in_other_words(case, body) if missing else Amounts(())
    reckoned_up = _reckoned_up(case) if missing else set()
    missing = [
        figure
        for figure in missing
        if worded.like(figure) is None and (figure.matter, figure.plain.low) not in reckoned_up
    ]
    if len(missing) > _SEVERAL and 2 * len(missing) > len(summary):
        return
    left_alone = [figure for figure in missing if not _answers(case, figure)]
    for figure in missing:
        # Highlights most of which stand nowhere else are no summary of a body: they are news of their own.
        key = _key(figure, identities)
        other = (stated.get(key) if key is not None else None) or slips.beside(case, figure)
        is_alone = len(left_alone) == 1 and other is not None
        if figure.start not in told_alone or 2 * len(told_alone) <= len(listed) or is_alone:
            told = f"the body has {printed(other)}" if other is not None else "it stands nowhere in the body"
            message = f"{printed(figure)} stands in the summary only: {told}"
            yield case.finding(__name__, CODE, [figure], "warning", "inconsistent", message, stated=figure)


_YEARS = frozenset("MY")
"""Stretches that may also be told by the days or years they lie between."""
_COUNTED = pattern(
    r"\d|\b(?:and\s+a\s+half|[a-z]+teen|[a-z]+ty|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    re.I,
)


def _lasting_otherwise(case: Case) -> Iterator[Finding]:
    """Judge how long something takes by a summary; the body tells no time as long, but others of the kind."""
    parts = parts_of(case)
    stretches = [(parts.at(each.start), each) for each in lasting(case)]
    body = [each for part, each in stretches if part == "body"]
    for part, figure in stretches:
        if part != "summary" or _COUNTED.search(figure.text) is None or figure.unit in _YEARS:
            continue
        if not any(_are_near(figure.plain, each.plain) for each in body):
            message = f"{printed(figure)} stands in the summary only: it stands nowhere in the body"
            yield case.finding(__name__, CODE, [figure], "warning", "inconsistent", message, stated=figure)


def _is_held(figure: Figure, held: Amounts, ranges: list[Figure]) -> bool:
    """Whether the body has a figure; a range where it has ranges of the kind must be one of them."""
    alike = [each for each in ranges if each.kind == figure.kind and each.unit == figure.unit]
    if is_range(figure) and alike:
        return any(_are_near(figure.plain, each.plain) for each in alike)
    return held.like(figure) is not None


def _are_near(one: Interval, other: Interval) -> bool:
    """Whether both ends of two ranges are the same, or rounded."""
    ends = zip(one, other, strict=True)
    return all(
        end is not None and last is not None and abs(end - last) * 20 <= abs(last) for end, last in ends
    )


_SEVERAL = 5
"""More figures than these that only a summary has, and most of its own, are an interview, or news of their own."""
_PAIRED = 10
"""Figures of a sentence that a reader would add or subtract by twos."""


def _reckoned_up(case: Case) -> set[Hashable]:
    """Return what two amounts of a sentence of the body come to, added or subtracted, with what they measure."""
    found: set[Hashable] = set()
    for figures in case.related_figures:
        if parts_of(case).at(figures[0].start) != "body":
            continue
        points = [
            each for each in figures if each.is_point and each.kind != "percent" and not each.may_be_year
        ]
        for one, other in combinations(points[:_PAIRED], 2):
            if one.like(other):
                sizes = [each.plain.low or Decimal(0) for each in (one, other)]
                found |= {(one.matter, sum(sizes)), (one.matter, abs(sizes[0] - sizes[1]))}
    return found


_IN = pattern(
    rf"\b(?P<part>{'|'.join(NUMBERS)}|\d{{1,2}})\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<whole>{'|'.join(NUMBERS)}|\d{{1,3}})\b",
    re.I,
)
_FRACTION = pattern(
    r"\b(?:(?P<times>two|three|four)[ -])?(?P<part>half|third|quarter|fifth|tenth|thirds|quarters|fifths|tenths)\b|\b(?P<more>twice|double|triple)\b",
    re.I,
)
_MOST = 12
"""Fractions that a body speaks of; where there are more, each figure would be some fraction of another."""
_TIMES = {"twice": 2, "double": 2, "triple": 3}


def _in_other_words(case: Case, body: list[Figure]) -> Amounts:
    """Return what the body says in words: shares as fractions, and fractions of its amounts."""
    shares: set[Decimal] = set()
    found: list[Figure] = []
    place = Spot(0, 0, "")
    text = " ".join(
        [
            case.text[zone.start : zone.end]
            for zone in case.document.zones
            if parts_of(case).at(zone.start) == "body"
        ]
    )
    for match in _IN.finditer(text):
        part, whole = (NUMBERS.get(match[name].lower()) or int(match[name]) for name in ("part", "whole"))
        if 0 < part < whole:
            shares.add(Decimal(part) / whole)
    for match in _FRACTION.finditer(text):
        if match["more"]:
            shares.add(Decimal(_TIMES[match["more"].lower()]))
        else:
            shares.add(
                Decimal(NUMBERS[match["times"].lower()] if match["times"] else 1)
                / FRACTIONS[match["part"].lower().removesuffix("s")]
            )
    for share in sorted(shares)[:_MOST]:
        percent = share * 100
        found.append(reckoned(place, "percent", "percent", Extent(*[Interval(percent - 1, percent + 1)] * 4)))
        found += [
            reckoned(place, each.kind, each.unit, each.extent.scaled(share))
            for each in body
            if each.kind == "money"
        ]
    return Amounts(found)


_ASKED = pattern(r"\?[*_]")


def _answers(case: Case, figure: Figure) -> bool:
    """Whether a figure stands in an answer of the article's own."""
    zone = case.document.zone_at(figure.start)
    return zone.kind == "faq_answer" or _ASKED.search(case.text, zone.start, figure.start) is not None


def _is_entry(case: Case, figure: Figure) -> bool:
    """Whether a number is all that an item of a list or table says under its label."""
    zone = case.document.zone_at(figure.start)
    is_all = not case.text[figure.end : zone.end].strip(" \n|")
    is_item = zone.kind in ("list_item", "table_row")
    return is_item and is_all and _LABELLED.search(case.text, zone.start, figure.start) is not None


def _is_full(case: Case, figure: Figure) -> bool:
    """Whether a figure says what it is of: a bare number does so only under a label."""
    return figure.kind != "number" or _is_entry(case, figure)


def _is_minor(case: Case, figure: Figure) -> bool:
    """Whether a bare number is so short that it may be anything, unless the body has nearly the same."""
    return figure.kind == "number" and _is_short(figure) and not _is_entry(case, figure)


_LONG = 3
"""Digits from which on a bare number is a count, and can be missed."""


def _is_short(figure: Figure) -> bool:
    digits = sum(character.isdigit() for character in figure.text)
    return not figure.text.endswith("illion") and (digits < _LONG or "." in figure.text)


_NUMBERED = pattern(
    r"(?:[#/@+-]\Z|\b(?:no|nos|number|page|chapter|section|article|route|room|phone|call|tel|flight|model|version|top|v)\.?)\s?\Z",
    re.I,
)
"""Before a number that is a name: `Flight 447`."""
_LABELLED = pattern(r"[^.:|\d]{3,40}[:|][*_]*\s+\Z")


def _is_stated(case: Case, figure: Figure) -> bool:
    """Whether a figure is stated, and does not merely count: `one of three suppliers`."""
    if figure.kind == "number" and not figure.may_be_year:
        is_counted = not _is_short(figure) or "." in figure.text
        return (
            is_counted and _NUMBERED.search(case.text, max(0, figure.start - 12), figure.start) is None
        ) or _is_entry(case, figure)
    return figure.kind in ("money", "percent") or (figure.kind == "quantity" and figure.is_in_digits)


def _key(figure: Figure, identities: Identities) -> Hashable | None:
    fact = figure.fact
    if fact is None:
        return None
    subject, metric = identities.subject(fact), identities.metric(fact)
    if subject is None or metric is None:
        return None
    return (
        subject,
        metric,
        fact.period and fact.period.timex,
        fact.value.unit,
        fact.change and fact.change.kind,
    )
