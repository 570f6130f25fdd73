"""A difference that its two figures do not give: from $12 million to $15 million is $3 million, not $4 million.

Compares an amount or a number of points with level - base, and a balance with what comes in less what goes out:
a trade surplus with exports and imports.
"""

import re
from collections.abc import Iterator

from briefer.finding import Finding, Severity, Verdict
from briefer.judging.case import Case, Figure, printed
from briefer.judging.example import flags, passes
from briefer.judging.moves import is_slip, moves
from briefer.judging.telling import told
from briefer.pattern import pattern
from briefer.rounding import Extent

CODE = "A102"
EXAMPLES = [
    flags("The budget rose by $5 million to $15.2 million from $12.1 million.", "differ by $3.1m"),
    flags("The margin fell 3 percentage points to 18.1% from 20.2%.", "differ by 2.1 points"),
    flags("The bank raised its rate by 25 basis points to 4.75% from 4.25%.", "differ by 50 basis points"),
    flags(
        "Imports were $20.4 billion and exports $25.1 billion, giving a surplus of $3.2 billion.",
        "differ by $4.7bn",
    ),
    flags("Rent for a two-room flat rose to €930, up by €90 from €870.", "differ by €60"),
    flags("The firm has 12,400 employees, 900 fewer than the 13,900 it had in 2024.", "differ by 1500"),
    flags("Turnout was 61.4%, 3.2 points higher than the 55.1% of four years ago.", "differ by 6.3 points"),
    flags(
        "With income of $48.2 million and spending of $51.9 million, the council ran a deficit of $2.7 million.",
        "differ by $3.7m",
    ),
    flags("The gap between the bids, $3.1 billion and $2.6 billion, is $700 million.", "differ by $500m"),
    flags(
        "The clinic now has 412 beds, having had 446 five years ago: it has lost 54.",
        "differ by 34",
    ),
    passes("Rent for a two-room flat rose to €930, up by €60 from €870.", "it holds"),
    passes("The budget rose by $3.1 million to $15.2 million from $12.1 million.", "it holds"),
    passes("The margin fell 2.1 percentage points to 18.1% from 20.2%.", "it holds"),
    passes(
        "Operating profit improved $12.7 million to $3.6 million, from a loss of $9.1 million.",
        "from below zero",
    ),
]


def check(case: Case) -> Iterator[Finding]:
    """Compare every stated difference with the two figures it lies between."""
    for move in moves(case):
        if is_slip(move.level, move.base):
            continue
        for size, falls in move.sizes:
            if size.unit == "percent" or not _fits(size, move.level) or _restates(case, size):
                continue
            level, base = move.level.extent, move.base.extent
            difference = base - level if falls else level - base
            if _LOSSES.search(case.sentence_of(size)) and size.extent.holds(level + base):
                continue  # from a loss to a profit
            if size.unit == "basis_point":
                difference = difference.scaled(100)
            yield from _judge(case, size, difference, (move.level, move.base))
    yield from _balances(case)


_LOSSES = pattern(r"\b(?:loss(?:es)?|deficit|shortfall)\b", re.I)


def _restates(case: Case, size: Figure) -> bool:
    """Whether the amount says another figure again: `$187 million, or 76 cents a share`."""
    return (
        size.kind == "money" and re.search(r"\bor\s+(?:about\s+)?$", case.before(size, 12), re.I) is not None
    )


def _fits(size: Figure, level: Figure) -> bool:
    """Whether the size is in a unit that the level can move by."""
    if level.unit == "percent":
        return size.unit in ("percentage_point", "basis_point")
    return size.like(level) and size.kind != "percent"


def _judge(case: Case, size: Figure, difference: Extent, ends: tuple[Figure, Figure]) -> Iterator[Finding]:
    held = size.extent.holds(difference)
    shown = difference.plain
    if shown.high is not None and shown.high < 0:
        shown = shown.negated()
    unit = size.unit if size.kind in ("money", "percent") else None
    message = f"{printed(ends[1])} and {printed(ends[0])} differ by {told(shown, unit)}"
    severity: Severity = "info"
    verdict: Verdict = "consistent"
    if held == "strict":
        message += ", as stated"
    elif held is not None:
        verdict = "only_if_rounded"
        severity = "info" if size.hedge == "about" or held == "hedged" else "warning"
        message += f"; {printed(size)} holds only if figures are rounded"
    elif size.extent.holds(-difference) is None:
        severity, verdict = "error", "inconsistent"
        message += f", not {printed(size)}"
    else:
        return
    yield case.finding(
        __name__, CODE, (*ends, size), severity, verdict, message, stated=size, computed=shown, unit=unit
    )


_LEFT = pattern(
    r"(?:\b(?:leav\w+|giv\w+|yield\w*|result\w*|mean\w*|for|produc\w+|made)\b[^.;:\d]{0,20}|,\s+)\b(?:an?|the)\s+(?:[a-z-]+\s+){0,3}?"
    r"(?:surplus|deficit|shortfall|gap|loss|profit|balance|gain|difference)\s+of\s+$"
    r"|\b(?:surplus|deficit|shortfall|difference)\s+(?:of|was|is|came\s+to|stood\s+at)\s+$",
    re.I,
)
_IN = pattern(
    r"\b(?:income|revenues?|sales|receipts|exports?|raised|took\s+in|earned|tax(?:es)?|proceeds|turnover)\b",
    re.I,
)
_OUT = pattern(
    r"\b(?:spending|spent|spends|expenditures?|costs?|imports?|outlays?|expenses|paid|outgoings)\b", re.I
)
_APART = pattern(r"\b(?:gap|difference|spread|distance)\s+between\b", re.I)


def _balances(case: Case) -> Iterator[Finding]:
    """Compare what is left with what came in and went out, where one sentence says all three."""
    for figures in case.related_figures:
        for index, left in enumerate(figures):
            others = [figure for figure in figures if figure is not left and figure.like(left)]
            if len(others) == 2 and (left.kind == "money" or index == len(figures) - 1):
                yield from _balance(case, figures, index, (others[0], others[1]))


def _balance(
    case: Case, figures: list[Figure], index: int, sides: tuple[Figure, Figure]
) -> Iterator[Finding]:
    left, (one, two) = figures[index], sides
    periods = {figure.fact.period.timex for figure in (left, one, two) if figure.fact and figure.fact.period}
    lead = case.between(figures[index - 1], left) if index else case.before(left, 90)
    flows = [_flow(case, figures, side) for side in sides]
    is_net = re.search(r"\b(?:after|tax|interest|net)\b", lead, re.I) is not None
    is_left = left.kind == "money" and not is_net and {*flows} == {"in", "out"} and _LEFT.search(lead)
    is_gap = (
        index == len(figures) - 1
        and _APART.search(case.before(one, 60))
        and re.search(r"\b(?:is|was|were|comes\s+to|amounts\s+to)\s+(?:only\s+|just\s+)?$", lead)
    )
    if len(periods) < 2 and (is_left or is_gap):
        yield from _judge(case, left, one.extent - two.extent, (one, two))


def _flow(case: Case, figures: list[Figure], figure: Figure) -> str | None:
    """Return whether money comes in or goes out, by the word right before or behind its figure."""
    index = figures.index(figure)
    lead = case.between(figures[index - 1], figure) if index else case.before(figure, 60)
    ends = {
        way: max((found.end() for found in words.finditer(lead)), default=-1)
        for way, words in (("in", _IN), ("out", _OUT))
    }
    if ends["in"] != ends["out"]:
        return max(ends, key=lambda way: ends[way])
    behind = re.split(r"[,;]|\band\b", case.behind(figure, 30))[0]
    return next((way for way, words in (("in", _IN), ("out", _OUT)) if words.search(behind)), None)
