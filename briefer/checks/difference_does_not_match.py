"""A difference that its two figures do not give: from $12 million to $15 million is $3 million, not $4 million.

Compares an amount or a number of points with level - base, and a balance with what comes in less what goes out:
a trade surplus with exports and imports.
"""

import re
from collections.abc import Iterator

from briefer.fact import Fact
from briefer.finding import Finding, Severity
from briefer.judging.case import Case, Figure, printed
from briefer.judging.example import flags, passes
from briefer.judging.moves import counted_moves, is_slip, moves
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
    passes("Rent for a two-room flat rose to €930, up by €60 from €870.", "it holds"),
    passes("The budget rose by $3.1 million to $15.2 million from $12.1 million.", "it holds"),
    passes("The margin fell 2.1 percentage points to 18.1% from 20.2%.", "it holds"),
]


def check(case: Case) -> Iterator[Finding]:
    """Compare every stated difference with the two figures it lies between."""
    for move in moves(case):
        if is_slip(move.level, move.base):
            continue
        for size in move.sizes:
            if size.value.unit == "percent" or not _fit(size, move.level) or _restates(case, size):
                continue
            falls = size.change is not None and size.change.direction == "down"
            level, base = case.extent(move.level), case.extent(move.base)
            difference = base - level if falls else level - base
            if size.value.unit == "basis_point":
                difference = difference.scaled(100)
            yield from _judge(case, size, difference, (move.level, move.base))
    for counted in counted_moves(case):
        if counted.size is not None and counted.size.kind != "percent":
            level, base = counted.level.extent, counted.base.extent
            difference = base - level if counted.falls else level - base
            yield from _judge(case, counted.size, difference, (counted.level, counted.base))
    yield from _balances(case)


def _restates(case: Case, size: Fact) -> bool:
    """Whether the amount says another figure again: `$187 million, or 76 cents a share`."""
    before = case.text[max(size.sentence.start, size.value.start - 12) : size.value.start]
    return size.value.kind == "money" and re.search(r"\bor\s+(?:about\s+)?$", before, re.I) is not None


def _fit(size: Fact, level: Fact) -> bool:
    """Whether the size is in a unit that the level can move by."""
    if level.value.unit == "percent":
        return size.value.unit in ("percentage_point", "basis_point")
    return size.value.unit == level.value.unit and size.value.kind == level.value.kind


def _judge(
    case: Case,
    size: Fact | Figure,
    difference: Extent,
    ends: tuple[Fact, Fact] | tuple[Figure, Figure],
) -> Iterator[Finding]:
    stated = case.extent(size) if isinstance(size, Fact) else size.extent
    unit = size.value.unit if isinstance(size, Fact) else size.unit
    hedge = size.value.hedge if isinstance(size, Fact) else size.hedge
    held = stated.holds(difference)
    shown = difference.plain
    if shown.high is not None and shown.high < 0:
        shown = shown.negated()
    way = f"{printed(ends[1])} and {printed(ends[0])} differ by {told(shown, unit)}"
    figures = (*ends, size)
    if held == "strict":
        yield case.finding(
            __name__,
            CODE,
            figures,
            "info",
            "consistent",
            f"{way}, as stated",
            stated=size,
            computed=shown,
            unit=unit,
        )
    elif held is not None:
        severity: Severity = "info" if hedge == "about" or held == "hedged" else "warning"
        message = f"{way}; {printed(size)} holds only if figures are rounded"
        yield case.finding(
            __name__,
            CODE,
            figures,
            severity,
            "only_if_rounded",
            message,
            stated=size,
            computed=shown,
            unit=unit,
        )
    elif stated.holds(-difference) is None:
        message = f"{way}, not {printed(size)}"
        yield case.finding(
            __name__, CODE, figures, "error", "inconsistent", message, stated=size, computed=shown, unit=unit
        )


_BALANCES = (
    ("exports", "imports", "trade_balance"),
    ("revenue", "costs", "operating_income"),
    ("revenue", "costs", "profit"),
)
"""What comes in, what goes out, what is left."""
_LEAVES = pattern(r"\b(?:left|leav\w+|giv\w+|yield\w*|result\w*|mean\w*|for)\b", re.I)


def _balances(case: Case) -> Iterator[Finding]:
    """Compare what is left with what came in and went out, where one sentence says all three."""
    for facts in case.sentences:
        sides: dict[str, list[Fact]] = {}
        for fact in facts:
            if fact.metric is not None and fact.value.kind == "money" and fact.change is None:
                sides.setdefault(fact.metric.id, []).append(fact)
        for names in _BALANCES:
            trio = [sides.get(name, []) for name in names]
            if all(len(side) == 1 for side in trio):
                yield from _balance(case, *(side[0] for side in trio))


def _balance(case: Case, income: Fact, outgo: Fact, balance: Fact) -> Iterator[Finding]:
    same = {
        (fact.value.unit, fact.period.timex if fact.period else None) for fact in (income, outgo, balance)
    }
    if len(same) == 1 and _LEAVES.search(
        case.between(balance, max(income, outgo, key=lambda fact: fact.value.start))
    ):
        yield from _judge(case, balance, case.extent(income) - case.extent(outgo), (income, outgo))
