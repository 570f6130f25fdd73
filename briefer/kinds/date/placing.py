"""Expressions on the calendar: which period one names, where it stands."""

from datetime import date, timedelta

from briefer.kinds.date.context import REACH, SENTENCE, Context
from briefer.kinds.date.expression import Expression
from briefer.kinds.date.period import MONTHS_IN, Period
from briefer.kinds.date.tense import in_sentence, tense
from briefer.slotted import altered

__all__ = ["period_begun", "period_ended", "period_named", "whole"]

_PARTS_OF_YEAR = ("month", "quarter", "half", "season")


def period_named(expression: Expression, position: int, context: Context) -> Period:
    """Return the period that an expression names.

    Raises:
        LookupError: nothing tells which it is.
        ValueError: there is no such day.
    """
    period = _named(expression, position, context)
    if period is None:
        raise LookupError(expression)
    return period


def _named(expression: Expression, position: int, context: Context) -> Period | None:
    if expression.outer is not None and expression.base == "text":
        return _same_of_year(expression, position, context)
    if expression.outer is not None:
        return _part_of(expression, period_named(expression.outer, position, context))
    if expression.weekday is not None:
        return _weekday(expression.weekday, expression.steps, position, context)
    if expression.steps is not None:
        return _counted(expression, expression.steps, position, context)
    if expression.grain == "century":
        return Period("century", (expression.number or 1) - 1)
    if expression.year is None:
        return _of_unnamed_year(expression, position, context)
    return _of_year(expression, expression.year, context)


def _day(year: int, month: int | None, day: int | None) -> Period:
    return Period.holding(date(year, month or 0, day or 0), "day")


def _of_year(expression: Expression, year: int, context: Context) -> Period:
    grain, number = expression.grain, expression.number
    if grain == "day":
        swapped = context.day_first and expression.day_first is None and expression.in_digits
        return _day(year, expression.day, number) if swapped else _day(year, number, expression.day)
    if grain in ("year", "decade"):
        return Period(grain, year // (10 if grain == "decade" else 1), expression.fiscal)
    return Period.of_year(year, grain, number or 1, fiscal=expression.fiscal)


def _part_of(expression: Expression, outer: Period) -> Period | None:
    """Return the nth of a grain within a longer period, or the weekday of a week."""
    grain, number = expression.grain, expression.number or expression.steps or 1
    if expression.weekday is not None:
        return Period.holding(outer.start + timedelta(expression.weekday), "day")
    if expression.day is not None:
        return _day(outer.year, number, expression.day)
    if outer.grain == "year" and grain in _PARTS_OF_YEAR and number > 0:
        return Period.of_year(outer.year, grain, number, fiscal=outer.fiscal or expression.fiscal)
    if outer.fiscal:
        return None
    if outer.grain == "day":
        return Period.holding(outer.start, grain)
    if grain == "week":
        # The week that holds the nth Thursday, as in ISO 8601.
        edge = (
            outer.start + timedelta((3 - outer.start.weekday()) % 7)
            if number > 0
            else outer.end - timedelta((outer.end.weekday() - 3) % 7)
        )
    else:
        edge = outer.start if number > 0 else outer.end
    return Period.holding(edge, grain).shifted(number - 1 if number > 0 else number + 1)


def _same_of_year(expression: Expression, position: int, context: Context) -> Period | None:
    """`same period of 2025`: what the text speaks of, in another year."""
    outer = period_named(expression.outer or expression, position, context)
    grains = ("quarter", "half", "month", "year") if expression.grain == "period" else (expression.grain,)
    anchor = context.last(grains, position)
    if anchor is None:
        return outer if expression.grain == "period" else None
    if outer.year == anchor.year and expression.outer and (expression.outer.steps or 0) < 0:
        return anchor.years_later(
            expression.outer.steps or 0
        )  # `the same period a year ago`, told the year after
    return anchor.years_later(outer.year - anchor.year)


def _counted(expression: Expression, steps: int, position: int, context: Context) -> Period | None:
    """`last year`, `two weeks ago`, `a year earlier`, `the quarter`."""
    grain = expression.grain
    if expression.base == "text":
        return _from_text(expression, steps, position, context)
    if context.published is None or expression.base != "published" or expression.fiscal:
        return None
    here = Period.holding(context.published, grain)
    if expression.number is not None:
        return _of_name(expression.number, steps, here)
    if (
        grain == "weekend"
        and steps == 0
        and context.published < here.start
        and tense(context.text, position) <= 0
    ):
        return here.shifted(-1)
    return here.shifted(steps)


def _of_name(number: int, steps: int, here: Period) -> Period:
    """`last summer`, `last May` is the latest that is over, `next May` the first that has not begun, `this` the nearest."""
    same = Period.of_year(here.year, here.grain, number)
    if steps == 0:
        # Of two equally near, the one to come: `this summer` in February.
        return min(
            (same.years_later(1), same, same.years_later(-1)), key=lambda near: abs(near.index - here.index)
        )
    if steps < 0:
        return same if same.index < here.index else same.years_later(-1)
    return same if same.index > here.index else same.years_later(1)


def _from_text(expression: Expression, steps: int, position: int, context: Context) -> Period | None:
    """Count from the period that the text speaks of; where it names none, from the publication."""
    grain = expression.grain
    if expression.number is not None:
        return _of_name_in_text(expression.number, steps, position, context)
    # `The year` is that of the publication, unless the sentence has just named another.
    reach = SENTENCE if steps == 0 and grain != "quarter" and context.published else REACH
    grains = ("quarter", "half", "month", "year", "season") if grain == "year" else (grain,)
    now = (
        grain == "week" and steps == 0 and context.published is not None
    )  # `for the week`, also behind `last week`
    anchor = None if now else context.last(grains, position, reach=reach)
    if anchor is not None and grain == "year" and steps < 0 and _is_ahead(anchor, position, context):
        anchor = None  # `will fall to 5% in 2028. The rate is 5.4%, down from 6% a year earlier`
    following, context.following = context.following, None
    if following and grain == "year" and steps and following.value.grain in _PARTS_OF_YEAR:
        anchor = _named(following.value, following.start, context)
    if anchor is not None and grain == "year":
        # A year before a quarter is a quarter.
        return Period("year", anchor.year, anchor.fiscal) if steps == 0 else anchor.years_later(steps)
    if anchor is None and grain == "month" and steps and steps % 3 == 0:
        # Three months before a quarter is a quarter.
        anchor, steps = context.last(("quarter",), position, reach=reach), steps // 3
        steps = steps if anchor else steps * 3
    if anchor is None and grain in ("year", "quarter", "month", "week"):
        shorter = context.last(("month",) if grain == "quarter" else ("day",), position, reach=reach)
        anchor = Period.holding(shorter.start, grain) if shorter else None
    if anchor is not None:
        return anchor.shifted(steps)
    if context.published is None or expression.fiscal:
        return None
    return Period.holding(context.published, grain).shifted(steps)


def _is_ahead(anchor: Period, position: int, context: Context) -> bool:
    """Whether a sentence that tells of what is or was stands behind one of a time to come, which it says no more of."""
    published = context.published
    if published is None or anchor.start <= published or tense(context.text, position) > 0:
        return False
    before = in_sentence(context.text, position)
    if before.lower().startswith(("that ", "this ", "it ")):
        return False
    return context.last((anchor.grain,), position, reach=len(before)) is None


def _of_name_in_text(number: int, steps: int, position: int, context: Context) -> Period | None:
    """`the previous December` is the one before the month that the text speaks of; behind a December, that of the year before."""
    anchor = context.last(("month",), position) or context.last(("day",), position)
    here = anchor.start if anchor is not None else context.published
    return None if here is None else _of_name(number, steps, Period.holding(here, "month"))


def _weekday(number: int, steps: int | None, position: int, context: Context) -> Period | None:
    """`Friday` is the latest one, the day of publication included, unless the sentence looks ahead."""
    if context.published is None:
        return None
    ahead = (number - context.published.weekday()) % 7
    if steps == 1:
        days = ahead or 7
    elif steps == -1:
        days = ahead - 7
    else:
        time = tense(context.text, position)
        days = ahead if time > 0 or (steps == 0 and time == 0) or ahead == 0 else ahead - 7
    return Period.holding(context.published + timedelta(days), "day")


_JUST_OVER = 2
"""What the quarter costs that has just ended: it is guessed at until its figures are out."""
_COSTS = {1: (4, 1), 0: (1, 3), -1: (1, 12)}
"""Tense → what a step into the past and into the future costs, in looking for the nearest."""


def _of_unnamed_year(expression: Expression, position: int, context: Context) -> Period | None:
    """Find the year of `June`, `March 3`, `third quarter`: the nearest to the publication, the past being likelier."""
    if expression.fiscal or expression.grain in ("quarter", "half"):
        # Beside a fiscal year, `its third quarter` is one of that year.
        reach = REACH if expression.fiscal else 2 * SENTENCE
        for grains in (("quarter", "half"), ("year",)):
            named = context.last(grains, position, reach=reach)
            if named is not None and named.fiscal:
                return _of_year(altered(expression, fiscal=True), named.year, context)
        if expression.fiscal:
            return None
    if context.published is None:
        # Any year will do to ask for the name; one that has a 29 February.
        year_of_name = context.year_of_name(_of_year(expression, 2000, context))
        near = context.last(_PARTS_OF_YEAR, position, reach=SENTENCE) or context.last(
            ("day",), position, reach=SENTENCE
        )
        year = year_of_name or (near.year if near and not near.fiscal else None)
        return _of_year(expression, year, context) if year else None
    this = context.published.year
    here = Period.holding(context.published, expression.grain)
    past, future = _COSTS[tense(context.text, position)]
    nearest: tuple[int, Period] | None = None
    # This year comes first, so that it wins a tie. 29 February is in one year of four.
    for year in (this, this - 1, this + 1):
        try:
            period = _of_year(expression, year, context)
        except ValueError:
            continue
        distance = period.index + expression.count - 1 - here.index
        cost = distance * future if distance > 0 else -distance * past
        if distance == -1 and period.grain == "quarter":
            cost = min(cost, _JUST_OVER)  # `expects profit to drop in the second quarter`, told in July
        if nearest is None or cost < nearest[0]:
            nearest = (cost, period)
    return nearest[1] if nearest else None


def period_ended(expression: Expression, position: int, context: Context) -> tuple[Period, Period]:
    """`year ended March 31`: from the day after the same day a year before; in whole months where it can be.

    Raises:
        LookupError: nothing tells when it ended, or it ended with a month but is counted in days.
        ValueError: there is no such day.
    """
    last = _just_over(expression, period_named(expression.ended or expression, position, context), context)
    grain, count = expression.grain, expression.count
    if grain in ("day", "week"):
        if expression.ended is not None and expression.ended.part == "end":
            last = Period.holding(last.end, "day")
        if last.grain != "day":
            raise LookupError(expression)
        return last.shifted(1 - count * (7 if grain == "week" else 1)), last
    months = count * MONTHS_IN[grain]
    month = Period.holding(last.start, "month")
    if last.end == month.end:
        return whole(month.shifted(1 - months), month)
    before = month.shifted(-months)
    same = before.start.replace(day=min(last.start.day, before.end.day))
    return Period.holding(same + timedelta(1), "day"), last


_AWAITED = timedelta(75)
"""What a year or half came to is still awaited so long after its end."""


def _just_over(expression: Expression, last: Period, context: Context) -> Period:
    """`expects £48m for the year to the end of January`, told in February: the year that has just ended."""
    if context.published is None or expression.ended is None or not expression.ended.is_open:
        return last
    before = last.years_later(-1)
    long = expression.grain in ("year", "half") or expression.count >= MONTHS_IN["half"]
    over = before.end < context.published <= before.end + _AWAITED
    return before if long and over and last.start > context.published + _AWAITED else last


def period_begun(expression: Expression, position: int, context: Context) -> tuple[Period, Period]:
    """`fiscal year that starts in April`: twelve months from that one on.

    Raises:
        LookupError: nothing tells when it began.
        ValueError: there is no such day.
    """
    first = Period.holding(period_named(expression.begun or expression, position, context).start, "month")
    return whole(first, first.shifted(MONTHS_IN[expression.grain] - 1))


def whole(first: Period, last: Period) -> tuple[Period, Period]:
    """Return a run of months as the quarter, half or year that it is."""
    if first.fiscal:
        return first, last
    for grain in ("quarter", "half", "year"):
        period = Period.holding(first.start, grain)
        if (period.start, period.end) == (first.start, last.end):
            return period, period
    return first, last
