"""From a number and its unit to a reading of both, with what stands around them."""

from briefer.kinds.quantity.value import Quantity
from briefer.numbers import GAP, Bounds, hedge_around, opened, sign_before
from briefer.pattern import pattern
from briefer.rule import Reading

__all__ = ["GIVES_WAY", "reading"]

GIVES_WAY = -1
"""Tier of all rules here: an amount of money is no count, nor is a date."""
_RATE = pattern(
    rf"(?:{GAP}(?:per|an?|each){GAP}|/)(?P<time>second|minute|hour|day|week|month|quarter|year)\b"
    rf"(?!{GAP}(?:ago|earlier|before|later|after|since|old)\b|-)|{GAP}(?P<adverb>daily|annually|monthly|weekly)\b",
    lead="second minute hour day week month quarter year daily annually",
)
_SHORT = {
    "second": "s",
    "minute": "min",
    "hour": "h",
    "daily": "day",
    "annually": "year",
    "monthly": "month",
    "weekly": "week",
}


def reading(
    text: str, start: int, end: int, bounds: Bounds | None, unit: str, decimals: int = 0, *, rate: int | None
) -> Reading:
    """Make a reading of a number and its unit, with its sign, the hedge around it and the time it is for one of.

    Args:
        text: the text.
        start: where the number begins.
        end: where the span ends.
        bounds: its ends; None for a vague number.
        unit: what it counts.
        decimals: the precision of a vague number.
        rate: where `a day` may begin; None for what has no rate.
    """
    low = high = None
    if bounds is not None:
        if sign_before(text, start):
            start, bounds = start - 1, Bounds(-bounds.high, -bounds.low, bounds.decimals)
        decimals = bounds.decimals
    hedge = hedge_around(text, start, end)
    if bounds is not None:
        low, high = opened(bounds, hedge)
    if rate is not None and "/" not in unit and (found := _RATE.match(text, rate)) is not None:
        time = found["time"] or found["adverb"]
        unit = f"{unit}/{_SHORT.get(time, time)}"
    return Reading(start, end, Quantity(low=low, high=high, unit=unit, hedge=hedge, decimals=decimals))
