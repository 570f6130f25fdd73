"""Percent where percentage points are meant, or the reverse: from 4.2% to 4.5% is 0.3 points, or 7.1%.

Flags a move between two percentages whose size is their difference and is called percent, and a move between
two amounts whose size is their growth and is called points.
"""

from collections.abc import Iterator
from decimal import Decimal

from briefer.finding import Finding
from briefer.judging.case import Case, Figure, printed
from briefer.judging.drawn_points import drawn_points
from briefer.judging.example import flags, passes
from briefer.judging.moves import Move, growth_of, moves
from briefer.judging.telling import told
from briefer.rounding import Extent

CODE = "S502"
EXAMPLES = [
    flags("Unemployment rose from 4.1% to 4.5%, an increase of 0.4%.", "0.4 points, or 9.756%"),
    flags("Revenue rose 12 percentage points to $5.6 billion from $5.0 billion.", "12%, not points"),
    flags(
        "The number of subscribers grew 4.0 percentage points to 5.2 million from 5.0 million.", "not points"
    ),
    passes("The number of subscribers grew 4.0% to 5.2 million from 5.0 million.", "growth of a count"),
    passes("Unemployment rose from 4.1% to 4.5%, an increase of 0.4 percentage points.", "points it is"),
    passes(
        "Some 34% had put off a visit. Among those with less than £20,000 a year it was 51%, and among those with £60,000 and more 18%.",
        "another group",
    ),
    passes("Halden expects prices to rise by 3% to 4% this year, Borel by 2%.", "two forecasts"),
    passes("The default rate rose 50% to 3% from 2%.", "growth of a rate"),
    flags(
        "The bank raised its rate from 2.25% to 2.75% on Tuesday, and the move of 0.5% hit shares.",
        "0.5 points, or 22.22%",
    ),
    flags(
        "Of the pupils, 34% walk to school. Three years ago it was 29%.\n\nThe head is proud of the 5% growth.",
        "5 points, or 17.24%",
    ),
    passes(
        "Halden Macro expects a rate of 7.3%, whereas Borel sees 7.0%. Wages gained 0.3% in May.",
        "two forecasts",
    ),
    passes(
        "The bank raised its rate from 2.25% to 2.75%, and the move of 0.5 points hit shares.", "points it is"
    ),
]


def check(case: Case) -> Iterator[Finding]:
    """Compare the size of every move with both readings."""
    claimed = {size.figure.start for move in moves(case) for size in move.sizes}
    drawn = (Move(level, base, (size,)) for level, base, size in drawn_points(case, claimed))
    for move in (*moves(case), *drawn):
        level, base = move.level.extent, move.base.extent
        growth, difference = growth_of(level, base), level - base
        of_rates = move.level.unit == "percent"
        way = f"from {printed(move.base)} to {printed(move.level)} is"
        for size, falls in move.sizes:
            stated = size.extent
            by_growth = stated.holds(-growth if falls else growth) is not None
            relative = told((-growth if falls else growth).plain, "percent")
            if of_rates and size.unit == "percent":
                points_apart = -difference if falls else difference
                if by_growth or not _are_same(size, points_apart):
                    continue
                points = told(points_apart.plain, None)
                message = f"{way} {points} points, or {relative}; not {printed(size)}"
            elif not of_rates and size.unit == "percentage_point" and by_growth:
                message = f"{way} {relative}, not points"
            else:
                continue
            figures = (move.level, move.base, size)
            yield case.finding(__name__, CODE, figures, "error", "inconsistent", message, stated=size)


def _are_same(size: Figure, points: Extent) -> bool:
    """Whether a size is a difference in points: of whole percentages, 3 is not 2, though both may be rounded."""
    if not size.extent.strict.meets(points.strict):
        return False
    low, stated = points.plain.low, size.extent.plain.low
    return low is None or stated is None or abs(low - stated) < Decimal(1).scaleb(-size.value.decimals)
