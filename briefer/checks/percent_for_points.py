"""Percent where percentage points are meant, or the reverse: from 4.2% to 4.5% is 0.3 points, or 7.1%.

Flags a move between two percentages whose size is their difference and is called percent, and a move between
two amounts whose size is their growth and is called points.
"""

from collections.abc import Iterator

from briefer.finding import Finding
from briefer.judging.case import Case, printed
from briefer.judging.example import flags, passes
from briefer.judging.moves import counted_moves, growth_of, moves
from briefer.judging.telling import told

CODE = "S502"
EXAMPLES = [
    flags("Unemployment rose from 4.1% to 4.5%, an increase of 0.4%.", "0.4 points, or 9.756%"),
    flags("Revenue rose 12 percentage points to $5.6 billion from $5.0 billion.", "12%, not points"),
    flags(
        "The number of subscribers grew 4.0 percentage points to 5.2 million from 5.0 million.", "not points"
    ),
    passes("The number of subscribers grew 4.0% to 5.2 million from 5.0 million.", "growth of a count"),
    passes("Unemployment rose from 4.1% to 4.5%, an increase of 0.4 percentage points.", "points it is"),
    passes("The default rate rose 50% to 3% from 2%.", "growth of a rate"),
]


def check(case: Case) -> Iterator[Finding]:
    """Compare the size of every move with both readings."""
    for move in moves(case):
        level, base = case.extent(move.level), case.extent(move.base)
        growth, difference = growth_of(level, base), level - base
        of_rates = move.level.value.unit == "percent"
        for size in move.sizes:
            falls = size.change is not None and size.change.direction == "down"
            stated = case.extent(size)
            by_growth = stated.holds(-growth if falls else growth) is not None
            figures = (move.level, move.base, size)
            if of_rates and size.value.unit == "percent":
                if by_growth or stated.strict.gap((-difference if falls else difference).strict):
                    continue
                shown = growth.plain.negated() if falls else growth.plain
                relative = told(shown, "percent")
                points = told((-difference if falls else difference).plain, None)
                message = f"from {printed(move.base)} to {printed(move.level)} is {points} points, or {relative}; not {printed(size)}"
            elif not of_rates and size.value.unit == "percentage_point" and by_growth:
                growth_told = told((-growth if falls else growth).plain, "percent")
                message = f"from {printed(move.base)} to {printed(move.level)} is {growth_told}, not points"
            else:
                continue
            yield case.finding(__name__, CODE, figures, "error", "inconsistent", message, stated=size)
    for counted in counted_moves(case):
        if counted.size is not None and counted.size.unit == "percentage_point":
            growth = growth_of(counted.level.extent, counted.base.extent)
            told_growth = told((-growth if counted.falls else growth).plain, "percent")
            ends = (counted.level, counted.base, counted.size)
            message = f"from {printed(counted.base)} to {printed(counted.level)} is {told_growth}, not points"
            yield case.finding(__name__, CODE, ends, "error", "inconsistent", message, stated=counted.size)
