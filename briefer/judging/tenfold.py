"""Shares of amounts that are ten, a hundred or a thousand times too large or too small: 10% of 1.3 million is 130,000.

Other mistakes in what a rate yields are hard to tell from another base; a slip of the place keeps the digits.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from briefer.judging.case import Case, Figure
from briefer.judging.echo import paragraphs
from briefer.judging.wording import HEDGE
from briefer.pattern import pattern

__all__ = ["tenfold"]

_RATE = r"(?:tax|duty|levy|tariff|fee|commission|surcharge|interest|inflation|royalty|premium|discount|VAT|yield|coupon|toll)"
_RATED = pattern(rf"\s+(?:[a-z-]+\s+){{0,2}}{_RATE}\b", re.I)
_RATE_OF = pattern(rf"\b{_RATE}(?:\s+rates?)?\s+(?:of|is|was|at)\s+{HEDGE}$", re.I)
_DRAWN = pattern(
    rf"(?:\b(?:that|this|which)(?:['’]s|\s+(?:is|was|means|makes|equals|comes\s+to|amounts\s+to|works\s+out\s+at))|\bmeans|\bmeaning|\bso\s+that|,\s+or)\s+(?:[a-z]+\s+){{0,5}}{HEDGE}$",
    re.I,
    lead="that this which means meaning so or",
)
_WHOLE_AND_RESULT = 2
_SLIPS = tuple(Decimal(1).scaleb(places) for places in (-3, -2, -1, 1, 2, 3))


def tenfold(case: Case) -> Iterator[tuple[Figure, Figure, Figure]]:
    """Yield the amount that a rate is said to yield, the rate and what it is a rate of."""
    for recent, figures in paragraphs(case):
        before = recent[-1] if recent else []
        if len([each for each in (*before, *figures) if each.kind == "money"]) < _WHOLE_AND_RESULT:
            continue
        rates = [each for each in figures if _is_rate(case, each)]
        rates = rates or [each for each in before if _is_rate(case, each)]
        for index, result in enumerate(figures) if len(rates) == 1 else ():
            [rate] = rates
            if (
                result.kind != "money"
                or result.start < rate.end
                or not _DRAWN.search(case.lead(figures, index, 90))
            ):
                continue
            wholes = [
                each
                for each in (*before, *figures[:index])
                if each.kind == "money" and each.unit == result.unit and each.start < result.start
            ]
            if len(wholes) == 1 and _is_off(result, rate, wholes[0]):
                yield result, rate, wholes[0]


def _is_rate(case: Case, figure: Figure) -> bool:
    if figure.unit != "percent":
        return False
    return bool(_RATED.match(case.behind(figure, 40)) or _RATE_OF.search(case.before(figure, 40)))


def _is_off(result: Figure, rate: Figure, whole: Figure) -> bool:
    computed = whole.extent * rate.extent.scaled(Decimal("0.01"))
    if computed.holds(result.extent) is not None:
        return False
    return any(computed.scaled(places).strict.meets(result.extent.strict) for places in _SLIPS)
