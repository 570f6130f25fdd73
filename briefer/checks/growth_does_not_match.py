"""Growth that its own level and base do not give: from $4 billion to $5 billion is 25%, not 35%.

Compares the percentage, or a word such as `doubled`, with level / base - 1. The base is the one that the
sentence names. Growth `a year` over several years is compounded. Where no base is given, the check says which base the growth implies.
"""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from briefer.fact import Fact
from briefer.finding import Finding
from briefer.judging.case import Case, Figure, printed
from briefer.judging.drawn_growth import drawn_growth
from briefer.judging.example import flags, passes
from briefer.judging.moves import Move, growth_of, is_close, is_slip, moves
from briefer.judging.multiples import Multiple, multiples
from briefer.judging.near_moves import near_multiples
from briefer.judging.outcome import Outcome, outcome
from briefer.judging.sizes import Size, reaches
from briefer.judging.steps import steps
from briefer.judging.table import Grid, grids
from briefer.judging.telling import told
from briefer.pattern import pattern
from briefer.rounding import WHOLE, Extent, cut_off, exactly

CODE = "A101"
EXAMPLES = [
    flags("Revenue rose 35% to $5.25 billion in 2025 from $4.2 billion in 2024.", "is growth of 25%"),
    flags("Orders doubled to €52 million from €40 million.", "1.3 times"),
    flags("Rents fell 4% to $855 from $950.", "a fall of 10%"),
    flags("Sales grew 24% a year, from $21 billion in 2020 to $42 billion in 2025.", "14.87% a year"),
    flags("Output fell 8.4% to 312,000 tonnes in 2025 from 327,000 tonnes.", "a fall of 4.587%"),
    flags("Orders on its app tripled to 96 million from 41 million.", "2.34 times"),
    flags("Turnover of €840 million was 12% higher than the €700 million of 2024.", "growth of 20%"),
    flags("Turnover was €57 million in 2024 and €64 million in 2025, a rise of 26%.", "growth of 12.28%"),
    flags(
        "Output fell 5.8% to 241,000 tonnes. In the first half of 2025, the mine had produced 263,000 tonnes.",
        "a fall of 8.365%",
    ),
    flags(
        "Turnover was €418 million, and the year before it had been €380 million. Growth thus came to 14%.",
        "is growth of 10%",
    ),
    flags(
        "Its order book grew to €9.6 billion from €8.0 billion. The 25% increase is its largest ever.",
        "is growth of 20%",
    ),
    flags("Output rose to 2,130 tonnes (1,690 tonnes), 16% more than anybody had hoped.", "growth of 26.04%"),
    flags(
        "Silver advanced to $34 an ounce; on the last Friday of May it had changed hands at $31, so June has brought a gain of 14% so far.",
        "growth of 9.677%",
    ),
    flags("The index gave up 412 points to finish at 40,788, a 1.6% decline.", "412 down to 40,788 is 1%"),
    flags(
        "Exporters shipped 61 million kg, a decline of 9% on the year-ago period, when shipments totalled 64 million kg.",
        "a fall of 4.688%",
    ),
    flags(
        "Sales rose 5% and profit 11%, to £2.10 billion and £216 million, from £2.00 billion and £200 million.",
        "growth of 8%",
    ),
    flags(
        "The mine produced 94,300 tonnes, which beats the 82,000 tonnes of last spring by 21%.",
        "growth of 15%",
    ),
    passes(
        "The carrier now runs 46 electric vans, out of a fleet of 230, and says that each costs 38% less to run than a diesel.",
        "a part and its whole",
    ),
    flags(
        "The inn charges €31 a night. It charged €24 last time, so guests pay 7% more.",
        "growth of 29.17%",
    ),
    passes("Profit came in at Rs 96 crore, or 7.7% of revenue, against Rs 102 crore a year ago.", "a share"),
    passes("The index gave up 412 points to finish at 40,788, a 1.0% decline.", "it holds"),
    passes(
        "Crude settled at $71.40 a barrel, $2.10 cheaper on the day, and is 6% below where it was a month ago.",
        "moves over two times",
    ),
    passes(
        "Trips abroad were up 74% in May. In June, over 7,000 people from Leeds took one, up from 3,973. In Hull there was a jump of 71%, with 6,000 going.",
        "of two places",
    ),
    passes(
        "Oil rose from $71.20 to $78.90. Over the whole year the gain is 31.8%.", "another stretch of time"
    ),
    passes(
        "Turnover was €418 million after €380 million. Adjusted profit grew 14%.", "growth of something else"
    ),
    flags(
        "| Books (million) | 2025 | 2024 | Change |\n| --- | --- | --- | --- |\n| Children | 29.0 | 29.8 | -6.7% |\n",
        "a fall of 2.685%",
    ),
    flags(
        "Provisions were $186 million. In 2024 they had been $74 million, so they have more than tripled.",
        "2.51 times",
    ),
    flags("Profit more than halved to $318 million, from $574 million in 2024.", "0.554 times"),
    flags(
        "The area is 412,000 hectares. A year earlier, it had been 378,000 hectares; it thus grew by 34,000 hectares, or 12%.",
        "growth of 8.995%",
    ),
    flags(
        "At that time the cost was put at £210 million. It is now £252 million ($330 million), an overrun of 32% that nobody explains.",
        "growth of 20%",
    ),
    flags(
        "Turnover was €460 million; last May the shops had taken €418 million, so business is running 14% ahead.",
        "growth of 10.05%",
    ),
    passes(
        "The three imported 9.1 terawatt-hours last year, down 14%, and exported 4.4. In 2019 imports had been 11.2 terawatt-hours.",
        "14% from the year before",
        published="2026-05-20",
    ),
    flags(
        "Exports came to $130.7 billion in 2025.\n\nThat is $1.7 billion, or 1.3%, above the 2024 figure - and $19.4 billion, or 29%, above the 2020 figure.",
        "is 17.43%, not 29%",
    ),
    flags(
        "Halden's spring\n\nHalden had sales of $624 million, against $503 million a year ago.\n\nProfit was $41 million.\n\nSales thus grew 34%, the chairman said.",
        "growth of 24.06%",
    ),
    flags(
        "The library lent 48,300 books last year, 12.6% more than four years ago. In 2021 it had lent 39,100 volumes.",
        "growth of 23.53%",
        published="2026-05-20",
    ),
    passes(
        "Catering sales were $358 million, up 10.8%. Online sales remained strong, surging 26.2% from a year ago to $516 million.",
        "two trades",
    ),
    flags(
        "The port handled 742,000 boxes in 2025. That compares with 913,000 in 2024, so a quarter of the trade has vanished.",
        "0.813 times",
    ),
    passes("The dividend is 55 cents (2025: 46 cents), a payout of 61%.", "no growth"),
    passes(
        "Brent fell to $69.44. It had been as low as $68.90. Urals crude lost 3.1% to $65.87.",
        "of another kind",
    ),
    passes(
        "| Year | Shops | Revenue | Change |\n| --- | --- | --- | --- |\n| 2023 | 262 | 410.0 | 8.2% |\n",
        "shops and revenue",
    ),
    flags(
        "| Year | Shops | Revenue | Change |\n| --- | --- | --- | --- |\n| 2024 | 289 | 459.2 | 12.0% |\n| 2025 | 318 | 528.1 | 17.0% |\n",
        "growth of 15%",
    ),
    passes("Exports fell 29% to $29.7 billion in 2025 from $42.3 billion in 2024.", "cut off, not rounded"),
    passes(
        "The law cuts the number of people who may come to the state by more than half, from 110,000 to 50,000.",
        "the cut stands far off",
    ),
    passes("Revenue rose 25% to $5.25 billion in 2025 from $4.2 billion in 2024.", "it holds"),
    passes("Revenue rose 35% to $5 billion from $4 billion.", "figures of one digit may be rounded that far"),
    passes("Profit nearly doubled to $3.8 million from $2 million.", "the hedge covers it"),
    passes(
        "Revenue rose 12% to $5 billion, beating the $4 billion that analysts expected.",
        "an expectation is no base",
    ),
    passes("Profit rose 35% and revenue climbed to $5 billion from $4 billion.", "growth of something else"),
    passes(
        "The stock fell 3% to $41, giving up half of the gains of a year in which it rose from $28.",
        "another stretch of time",
    ),
    passes("Membership rose from 41,000 to 66,000, and income doubled.", "income, not membership"),
    passes(
        'Ministers spoke of "a drop of 3.5%" in passes, saying that entries were up by 3.5% to 41,400 from 40,000.',
        "passes, not entries",
    ),
    passes("Orders grew 7% at constant currencies, to €5.1 billion from €5.0 billion.", "another basis"),
    flags(
        "A bag of salt cost £4.10 on Friday. In January it had been £5.00. The fall of 22% in less than ten weeks helps the roads.",
        "a fall of 18%",
    ),
    passes(
        "Turnover was £2.06 billion, down 5.5% from £2.18 billion. In branches with a café, the drop was 3.1%.",
        "of a part of it",
    ),
]

_YEARLY = pattern(
    r"\s*(?:,\s*)?(?:a year(?! (?:ago|earlier|before))|per year|annually|each year|on average|CAGR|compound)",
    re.I,
)
_YEARLY_BEFORE = pattern(r"\b(?:annual|compound|average|CAGR)\b[^.;%]{0,40}$", re.I)


def check(case: Case) -> Iterator[Finding]:
    """Compare every growth with the level and base that it belongs to."""
    grown: set[int] = set()
    told_already: set[int] = set()
    crowd = Counter(case.sentence_at(move.level) for move in moves(case))
    for move in moves(case):
        if is_slip(move.level, move.base):
            continue
        sizes = [size for size in move.sizes if size.figure.unit == "percent"]
        grown.update(size.figure.start for size in sizes)
        if move.level.kind == "percent":
            continue
        found = [finding for size in sizes for finding in _judge(case, size, move)]
        holding = [finding for finding in found if finding.verdict != "inconsistent"]
        yield from holding or found
        if not sizes and crowd[case.sentence_at(move.level)] == 1:
            for finding in _judge_words(case, move):
                told_already.update(start for start, _ in finding.spans)
                yield finding
    for level, base, size in drawn_growth(case, grown):
        grown.add(size.figure.start)
        yield from _judge(case, size, Move(level, base, (size,)))
    for level, base, multiple in near_multiples(case, told_already):
        yield _judge_multiple(case, level, base, multiple)
    for level, amount, share in steps(case):
        if share.figure.start not in grown:
            yield from _judge_step(case, level, amount, share)
    for fact in case.facts:
        if fact.value.start not in grown:
            yield from _imply(case, fact)
    for grid in grids(case):
        yield from _columns(case, grid)
        yield from _by_year(case, grid)


def _judge_step(case: Case, level: Figure, amount: Size, share: Size) -> Iterator[Finding]:
    """Compare the percentage of a move with its amount and the level it led to."""
    moved, stated = amount.figure, share.figure
    base = level.extent + moved.extent if amount.falls else level.extent - moved.extent
    computed = (moved.extent / base).scaled(100)
    if not is_close(computed, stated.extent):
        return
    if stated.extent.holds((moved.extent / level.extent).scaled(100)):
        return  # what stands there is what it moved from
    came = outcome(stated.extent, computed, hedged=stated.hedge != "exact")
    message = f"{printed(moved)} {'down' if amount.falls else 'up'} to {printed(level)} is {told(computed.plain, 'percent')}"
    message += ", as stated" if came.holds else f", not {printed(stated)}"
    figures = (level, moved, stated)
    yield case.finding(
        __name__, CODE, figures, *came, message, stated=stated, computed=computed.plain, unit="percent"
    )


_FAR = 10_000
"""Percent of growth beyond which two figures are of two things."""


def _judge(case: Case, size: Size, move: Move) -> Iterator[Finding]:
    years = _years(case, size.figure, move)
    if years is None:
        return
    growth = growth_of(move.level.extent, move.base.extent)
    if growth.strict.low is not None and growth.strict.low > _FAR:
        return  # a price of a share beside that of the company
    stated = _compounded(size.figure.extent, years)
    if _is_doubtful(case, size.figure) and stated.holds(growth if size.falls else -growth) is not None:
        return
    computed = -growth if size.falls else growth
    came = outcome(stated, computed, hedged=size.figure.hedge != "exact")
    if came.verdict == "only_if_rounded" and stated.strict.meets((-computed).strict):
        return  # the other way round it is exact: a percentage of something else in the sentence
    if came.severity == "warning" and stated.strict.gap(computed.strict) < 1:
        came = came._replace(severity="info")
    if not came.holds and _is_cut_off(computed, size.figure):
        came = Outcome("info", "only_if_rounded")
    message = f"from {printed(move.base)} to {printed(move.level)} is {_in_words(growth, years)}"
    if came.verdict == "consistent":
        message += ", as stated"
    elif came.holds:
        message += f"; {printed(size.figure)} holds only if figures are rounded"
    else:
        message += f", not {'down ' if size.falls else ''}{printed(size.figure)}"
    yield case.finding(
        __name__,
        CODE,
        (move.level, move.base, size.figure),
        *came,
        message,
        stated=size.figure,
        computed=computed.plain,
        unit="percent",
    )


def _is_cut_off(computed: Extent, stated: Figure) -> bool:
    """Whether a figure is what is computed without its last places, not rounded: 29% for 29.8%."""
    low = computed.plain.low
    return low is not None and cut_off(low, stated.value.decimals) == stated.value.low


_CHANGE = pattern(
    r"(?:change|growth|increase|difference|\+/-|±|y/y|yoy|year[- ]on[- ]year)\b.*|(?:change|growth)?.*%", re.I
)


def _columns(case: Case, grid: Grid) -> Iterator[Finding]:
    """Compare the only column of changes of a table with its only two columns of levels, in either order."""
    changes = [at for at, name in enumerate(grid.columns) if _CHANGE.fullmatch(name)]
    names = [
        set(re.findall(r"[a-z]{3,}", name.lower()))
        for at, name in enumerate(grid.columns)
        if at not in changes
    ]
    if len(changes) != 1 or len(grid.columns) != 3 or (all(names) and not names[0] & names[1]):
        return
    for row in grid.rows:
        size = row.figures[changes[0]]
        levels = [figure for at, figure in enumerate(row.figures) if at != changes[0]]
        if size is None or size.unit != "percent" or len(levels) != 2:
            continue
        one, two = levels
        if one is None or two is None or "percent" in (one.kind, two.kind) or not one.like(two):
            continue
        stated = Size(size, falls=False)
        found = [
            finding
            for pair in ((one, two), (two, one))
            for finding in _judge(case, stated, Move(*pair, (stated,)))
        ]
        if all(finding.verdict == "inconsistent" for finding in found):
            yield from found[: 1 if _is_newer(grid, changes[0]) else 2][-1:]


def _by_year(case: Case, grid: Grid) -> Iterator[Finding]:
    """Compare a column of changes with the levels left of it, each with that of the year before in the row above or below."""
    changes = [at for at, name in enumerate(grid.columns) if _CHANGE.fullmatch(name) and at]
    if len(changes) != 1 or any(_NAMED_YEAR.fullmatch(row.name) is None for row in grid.rows):
        return
    [change] = changes
    rows = sorted(grid.rows, key=lambda row: row.name)
    for earlier, later in pairwise(rows):
        size, level, base = later.figures[change], later.figures[change - 1], earlier.figures[change - 1]
        is_next = int(later.name) - int(earlier.name) == 1
        if size is None or level is None or base is None or size.unit != "percent" or not is_next:
            continue
        if "percent" not in (level.kind, base.kind) and level.like(base):
            falls = size.text.startswith(("-", "−", "–"))
            stated = Size(size, falls)
            yield from _judge(case, stated, Move(level, base, (stated,)))


_NAMED_YEAR = pattern(r"(?:19|20)\d\d")


def _is_newer(grid: Grid, change: int) -> bool:
    """Whether the first column of levels is of the later time; so it is where the names do not tell."""
    first, last = [name for at, name in enumerate(grid.columns) if at != change]
    years = [re.search(r"(?:19|20)\d\d", name) for name in (first, last)]
    return not (years[0] and years[1] and years[0][0] < years[1][0])


_LOSSES = pattern(r"\b(?:loss|losses|deficit|narrow\w*|widen\w*|debt)\b", re.I)


def _is_doubtful(case: Case, size: Figure) -> bool:
    """Whether the direction may be told of something else than the figure: a loss that narrows improves."""
    return _LOSSES.search(case.sentence_of(size)) is not None


def _in_words(growth: Extent, years: int) -> str:
    low = growth.plain.low
    if low is not None and low == growth.plain.high and low < 0:
        return f"a fall of {told((-growth).plain, 'percent')}"
    if years > 1 and low is not None:
        yearly = ((1 + low / 100) ** (Decimal(1) / years) - 1) * 100
        return f"growth of {told(exactly(yearly).plain, 'percent')} a year over {years} years"
    return f"growth of {told(growth.plain, 'percent')}"


def _compounded(yearly: Extent, years: int) -> Extent:
    """Return the whole growth, in percent, of a yearly one."""
    if years == 1:
        return yearly
    factor = whole = exactly(1) + yearly.scaled(Decimal("0.01"))
    for _ in range(years - 1):
        whole = whole * factor
    return whole.scaled(100) - WHOLE


def _years(case: Case, size: Figure, move: Move) -> int | None:
    """Return over how many years the growth is told: 1 where it is not told by the year; None where that is open."""
    if not _YEARLY.match(case.behind(size, 20)) and not _YEARLY_BEFORE.search(case.before(size, 50)):
        return 1
    first, last = (_year(case, figure) for figure in (move.base, move.level))
    if first is None or last is None:
        return None
    return last - first if 1 <= last - first <= 50 else None


def _year(case: Case, figure: Figure) -> int | None:
    period = figure.fact.period.timex if figure.fact is not None and figure.fact.period else ""
    found = re.fullmatch(r"(?:FY)?(\d{4})", period) or re.match(
        r"\s*(?:in|for)\s+(\d{4})\b", case.behind(figure, 10)
    )
    return int(found[1]) if found else None


def _judge_words(case: Case, move: Move) -> Iterator[Finding]:
    """Compare the only factor that the sentence tells in words with its only move."""
    level, base = move.level, move.base
    sentence = case.sentence_at(level)
    found = multiples(case.text, *sentence)
    if len(found) != 1 or _LOSSES.search(case.text[slice(*sentence)]):
        return
    [multiple] = found
    if reaches(case, multiple.spot, (level, base)):
        yield _judge_multiple(case, level, base, multiple)


def _judge_multiple(case: Case, level: Figure, base: Figure, multiple: Multiple) -> Finding:
    ratio = level.extent / base.extent
    came = outcome(multiple.factor, ratio, hedged=True)
    says = f"{multiple.spot.text!r} holds" if came.holds else f"not {multiple.spot.text!r}"
    message = f"from {printed(base)} to {printed(level)} is {told(ratio.plain, None, 3)} times, {says}"
    return case.finding(
        __name__, CODE, (level, base, multiple.spot), *came, message, computed=ratio.plain, unit="ratio"
    )


def _imply(case: Case, fact: Fact) -> Iterator[Finding]:
    """Say which base a growth implies whose base the sentence does not name."""
    if fact.change is None or fact.change.kind != "by" or fact.value.unit != "percent":
        return
    for level in case.related(fact, "change_of"):
        if level.value.kind != "money" or (level.change is not None and level.change.kind != "to"):
            continue
        move = case.extent(fact).scaled(Decimal("0.01"))
        factor = exactly(1) - move if fact.change.direction == "down" else exactly(1) + move
        implied = case.extent(level) / factor
        unit = level.value.unit
        message = f"no base is stated: {printed(fact)} to {printed(level)} implies a base of {told(implied.plain, unit)} ({told(implied.strict, unit)} with rounding)"
        yield case.finding(
            __name__,
            CODE,
            (fact, level),
            "info",
            "unchecked",
            message,
            stated=fact,
            computed=implied.strict,
            unit=unit,
        )
