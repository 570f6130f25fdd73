"""A difference that its two figures do not give: from $12 million to $15 million is $3 million, not $4 million.

Compares an amount or a number of points with level - base, and a balance with what comes in less what goes out:
a trade surplus with exports and imports.
"""

import re
from collections.abc import Iterator

from briefer.finding import Finding, Severity, Verdict
from briefer.judging.balances import balances, margins
from briefer.judging.case import Case, Figure, printed
from briefer.judging.drawn import drawn_differences
from briefer.judging.example import flags, passes
from briefer.judging.moves import is_slip, moves
from briefer.judging.swings import swings
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
    flags(
        "The price of the bridge was revised to $543 million. In 2022 the state promised it would cost $451 million; the overrun, $82 million, is blamed on steel.",
        "differ by $92m",
    ),
    flags("The party lost five seats, from 39 to 32.", "differ by 7"),
    flags(
        "The waiting lists have grown by over 11,460 to 614,620. The figures compare with a total of 605,152 in January.",
        "differ by 9468",
    ),
    flags("The gap between the bids, $3.1 billion and $2.6 billion, is $700 million.", "differ by $500m"),
    flags(
        "The clinic now has 412 beds, having had 446 five years ago: it has lost 54.",
        "differ by 34",
    ),
    flags("Of the 1,240 employees, 310 will leave. That leaves 830.", "differ by 930"),
    flags(
        "Halden had cash of $2.9 billion and debt of $4.6 billion, so that net debt was $2.7 billion.",
        "differ by $1.7bn",
    ),
    flags(
        "A year earlier the unit had earned £31.4 million; the increase of £5.2 million, to £35.6 million, came from abroad.",
        "differ by £4.2m",
    ),
    flags(
        "The bill for a house will go up by £96. It currently stands at £1,837 and will be £1,943 from April.",
        "differ by £106",
    ),
    flags(
        "The yield leapt 18 basis points on the week and was last at 4.61%, having begun it at 4.48%.",
        "differ by 13 basis points",
    ),
    flags(
        "The fund will finish with $4.1 million left over, as taxes brought in $312.4 million and $307.3 million went out.",
        "differ by $5.1m",
    ),
    flags(
        "Overtime remains a sore point. Budgeted at $9.5 million, it cost $12.1 million, an overrun of $3.6 million.",
        "differ by $2.6m",
    ),
    flags(
        "The combined ratio was 93.1%, 2.6 points better than the 94.9% of a year ago.",
        "differ by 1.8 points",
    ),
    flags(
        "The repair bill is put at $7.7 million. The board had set aside $5.2 million, which leaves a hole of $3.5 million.",
        "differ by $2.5m",
    ),
    flags(
        "The plan won by 54.2% to 45.8%, a margin of 9.4 points.",
        "differ by 8.4 points",
    ),
    flags(
        "Of the 640 flats planned, 415 have been built. The other 265 will follow by 2027.",
        "differ by 225",
    ),
    flags(
        "Profit before tax was €124 million. After tax of €31 million, the firm was left with €103 million.",
        "differ by €93m",
    ),
    flags(
        "Halden made a profit of $11.7 million after a loss of $23.9 million, an improvement of $12.2 million.",
        "lie apart by $35.6m",
    ),
    passes(
        "Halden made a profit of $11.7 million after a loss of $23.9 million, an improvement of $35.6 million.",
        "from below zero",
    ),
    flags(
        "Spending comes to £186.4 million. Income is put at £179.1 million, which leaves a hole of £9.3 million.",
        "differ by £7.3m",
    ),
    flags(
        "Last year 2,150 nurses gave notice and 1,890 were taken on, so the wards lost 360 in all.",
        "differ by 260",
    ),
    flags(
        "Some 84,210 cars left the works in May. Dealers sold 71,950, so stocks grew by 11,260 in four weeks.",
        "differ by 12,260",
    ),
    flags(
        "The old bridge carried 6,120 tonnes. Its successor is built for 8,540 tonnes.\n\nThat is a gain of 3,420 tonnes for the railway.",
        "differ by 2420",
    ),
    flags(
        "The choir sold 2,310 seats, and the hall has 2,650. About 440 are still empty.",
        "differ by 340",
    ),
    passes(
        "The choir sold 2,310 seats, and the hall has 2,650. About 340 are still empty.",
        "it holds",
    ),
    passes(
        "Fees bring in £38.0m and grants £46.5m, rents £21.4m. That leaves £8.7m to be found.",
        "three sources",
    ),
    passes(
        "The old bridge carried 6,120 tonnes. Its successor is built for 8,540 tonnes.\n\nThat is a gain of 2,420 tonnes for the railway.",
        "it holds",
    ),
    passes(
        "Halden lends £410 million. Its banks provide £860 million, and owners put up £350 million.",
        "three sources",
    ),
    passes(
        "The state took in $41.3 billion and spent $44.1 billion. The county had a deficit of $3.8 million.",
        "of somebody else",
    ),
    passes(
        "Rubbish costs $19.75 a month, up from $18.50, which adds $15 over a year.",
        "by the month and by the year",
    ),
    passes(
        "Some 83,803 wait for a bed, up from 82,005. Another 38,972 have a date, up on the January figure of 38,817.",
        "a figure of January is no move",
    ),
    passes(
        "There are 3.4 million pensioners and in 2050 there will be 5.1 million, an increase of a half.",
        "of the base",
    ),
    passes("In May the gap between the two leaders was 1.4 points. Now it is 3.4.", "two counts the leaders"),
    passes(
        "The backlog stood at $1.34 billion at the end of September, $180 million more than in June and more than twice the $640 million of a year ago.",
        "more than in June",
    ),
    passes(
        "The union will take in 6.8 million bags, 400,000 fewer than in 2025. In 2024 it took in 6.1 million.",
        "measured from another year",
    ),
    passes("Rent for a two-room flat rose to €930, up by €60 from €870.", "it holds"),
    passes("The budget rose by $3.1 million to $15.2 million from $12.1 million.", "it holds"),
    passes("The margin fell 2.1 percentage points to 18.1% from 20.2%.", "it holds"),
    passes(
        "Operating profit improved $12.7 million to $3.6 million, from a loss of $9.1 million.",
        "from below zero",
    ),
    flags(
        "The auditors put the bill for the port at €2.34 billion. In 2019 the council was told €1.78 billion. The difference of €460 million is large.",
        "differ by €560m",
    ),
    passes(
        "The auditors put the bill for the port at €2.34 billion. In 2019 the council was told €1.78 billion. The difference of €560 million is large.",
        "it holds",
    ),
]


def check(case: Case) -> Iterator[Finding]:
    """Compare every stated difference with the two figures it lies between."""
    claimed: set[int] = set()
    for move in moves(case):
        claimed.update(size.figure.start for size in move.sizes)
        if is_slip(move.level, move.base):
            continue
        for size, falls in move.sizes:
            if size.unit == "percent" or not _fits(size, move.level) or _restates(case, size):
                continue
            if move.level.per and _LONGER.match(case.behind(size, 60)):
                continue  # `to $19.75 a month from $18.50, which adds $15 over a year`
            level, base = move.level.extent, move.base.extent
            difference = base - level if falls else level - base
            if _LOSSES.search(case.sentence_of(size)) and size.extent.holds(level + base):
                continue  # from a loss to a profit
            if size.unit == "basis_point":
                difference = difference.scaled(100)
            yield from _judge(case, size, difference, (move.level, move.base))
    for left, one, two in (*balances(case), *margins(case)):
        claimed.add(left.start)
        yield from _judge(case, left, one.extent - two.extent, (one, two))
    for size, profit, loss in swings(case):
        yield from _judge(case, size, profit.extent + loss.extent, (profit, loss), "lie apart by")
    for size, larger, smaller in drawn_differences(case, claimed):
        yield from _judge(case, size, larger.extent - smaller.extent, (larger, smaller))


_LONGER = pattern(
    r"[^.;]{0,40}?\b(?:over|in|for|across)\s+(?:a|the|one|each|every)\s+(?:whole\s+|full\s+)?year\b|\s+(?:a|per|each)\s+year\b",
    re.I,
)
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
    if size.kind == "number" and (size.extent.plain.high or 0) < 1:
        return False  # `an increase of a half`
    return size.like(level) and size.kind != "percent"


def _judge(
    case: Case, size: Figure, difference: Extent, ends: tuple[Figure, Figure], way: str = "differ by"
) -> Iterator[Finding]:
    held = size.extent.holds(difference)
    shown = difference.plain
    if shown.high is not None and shown.high < 0:
        shown = shown.negated()
    unit = size.unit if size.kind in ("money", "percent") else None
    message = f"{printed(ends[1])} and {printed(ends[0])} {way} {told(shown, unit)}"
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
