"""A reading of an amount."""

from briefer.kinds.money.lexicon import Unit
from briefer.kinds.money.per import per_after
from briefer.kinds.money.value import Money
from briefer.numbers import Bounds, hedge_around, opened
from briefer.rule import Reading

__all__ = ["reading"]


def reading(text: str, start: int, end: int, bounds: Bounds | None, unit: Unit, decimals: int) -> Reading:
    """Make a reading of an amount, with the hedge around it and what it is for one of.

    Args:
        text: the text.
        start: where the amount begins.
        end: where it ends.
        bounds: its ends, in the unit as written; None for a vague amount.
        unit: the currency.
        decimals: the precision of a vague amount.
    """
    hedge = hedge_around(text, start, end)
    low = high = None
    if bounds is not None:
        low, high = (
            None if side is None else side.scaleb(unit.power) * unit.times for side in opened(bounds, hedge)
        )
        decimals = bounds.decimals
    value = Money(
        low=low,
        high=high,
        currency=unit.code,
        ambiguous=unit.ambiguous,
        hedge=hedge,
        per=per_after(text, end),
        decimals=decimals - unit.power,
    )
    return Reading(start, end, value)
