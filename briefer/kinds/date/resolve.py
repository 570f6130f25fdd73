"""Expressions → dates: put on the calendar by the publication date and by what the text itself says."""

from itertools import zip_longest
from typing import Any

from briefer.document import Document
from briefer.kinds.date.context import Context
from briefer.kinds.date.expression import Expression
from briefer.kinds.date.join import join
from briefer.kinds.date.period import Period
from briefer.kinds.date.placing import period_begun, period_ended, period_named, whole
from briefer.kinds.date.value import Date
from briefer.pattern import pattern
from briefer.rule import Candidate

__all__ = ["resolve"]

_GRAINS: dict[str, Any] = {"season": "quarter", "weekend": "week", "century": None, "period": None}
"""Grains that the record does not tell apart."""
_NEAR = 60
_IN = pattern(r"(?: to [^;,]{1,30})? in (?:the )?")


def resolve(candidates: list[Candidate], document: Document) -> list[Candidate]:
    """Turn the expressions into `Date` values, in text order; what nothing anchors stays unresolved."""
    found = join(candidates, document)
    context = Context.of(document, found)
    resolved = []
    for candidate, following in zip_longest(found, found[1:]):
        context.following = following if following and _governs(candidate, following, document.text) else None
        value = _date(candidate.value, candidate.start, context)
        resolved.append(Candidate(candidate.start, candidate.end, candidate.rule, value))
    return resolved


def _governs(candidate: Candidate, following: Candidate, text: str) -> bool:
    """Tell whether the period is named behind: `from a year earlier in March`, `to $5 million in the first quarter`."""
    near = following.start - candidate.end <= _NEAR
    return near and _IN.fullmatch(text, candidate.end, following.start) is not None


def _date(expression: Expression, position: int, context: Context) -> Date:
    if expression.length and not expression.ended:
        return Date(type="set" if expression.every else "duration", timex=expression.length)
    fiscal = expression.fiscal or (expression.outer is not None and expression.outer.fiscal)
    slots: dict[str, Any] = {
        "grain": _GRAINS.get(expression.grain, expression.grain),
        "calendar": "fiscal" if fiscal else "gregorian",
        "relative": expression.is_relative,
    }
    try:
        first, last = _ends(expression, position, context)
        days = (
            None
            if first.fiscal
            else first.third(expression.part)
            if expression.part
            else (first.start, last.end)
        )
    except (LookupError, ValueError, OverflowError):
        # Nothing tells which, or no calendar has it: 31 June, 3,000 years ago.
        return Date(timex=None, **slots)
    if expression.grain == "period":
        slots["grain"] = _GRAINS.get(first.grain, first.grain)
    if (
        expression.base != "text"
        or expression.grain == "day"
        or (expression.steps == 0 and not expression.outer)
    ):
        # `The year-ago quarter` is what is compared with, not what the text goes on to speak of.
        context.remember(
            first if first == last or first.fiscal else Period.holding(first.start, "year"), position
        )
    timex = first.timex if first == last else f"{first.timex}/{last.timex}"
    if days is None:
        return Date(timex=timex, **{**slots, "calendar": "fiscal"})
    return Date(timex=timex, start=days[0].isoformat(), end=days[1].isoformat(), **slots)


def _ends(expression: Expression, position: int, context: Context) -> tuple[Period, Period]:
    """Return the first and the last period of an expression: the same one, where it is no interval.

    Raises:
        LookupError: nothing tells which period it is.
        ValueError: there is no such day.
    """
    if expression.ended is not None:
        return period_ended(expression, position, context)
    if expression.begun is not None:
        return period_begun(expression, position, context)
    first = period_named(expression, position, context)
    if expression.count > 1 and expression.number == -1:
        return whole(first.shifted(1 - expression.count), first)
    if expression.count > 1:
        return whole(first, first.shifted(expression.count - 1))
    if expression.until is None:
        return first, first
    last = period_named(expression.until, position, context)
    if last.index < first.index and expression.until.is_open:
        last = last.years_later(1)
    return first, last
