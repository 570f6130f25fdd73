"""Expressions → dates: put on the calendar by the publication date and by what the text itself says."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import regex

from briefer.document import Document
from briefer.kinds.date.expression import Expression
from briefer.kinds.date.join import join
from briefer.kinds.date.period import MONTHS_IN, Period
from briefer.kinds.date.value import Date
from briefer.rule import Candidate

__all__ = ["resolve"]

_AHEAD = regex.compile(
    r"\b(?:will|won't|shall|would|should|could|may|might|to be|(?:is|are|was|were) (?:due|set|scheduled|slated|expected|planned|to)"
    r"|due|upcoming|(?:expects?|plans?|hopes?|intends?|prepares?|vows?|agreed|aims?) to|scheduled|slated|forecasts?|predicts?|expects?|sees|next)\b|['’]ll\b"
)
_BACK = regex.compile(
    r"\b(?:was|were|had|rose|fell|made|came|went|began|got|won|lost|took|(?<!be )(?!expected|scheduled|announced)[a-z]{3,}ed)\b"
)
_REPORTED = regex.compile(
    r"\b(?:said|told|announced|reported|disclosed|unveiled|released)(?: (?:on|in|late|early))?(?: the)? $",
    regex.REVERSE,
)
_UNTIL = regex.compile(r"\b(?:until|till)(?: the| early| late)? $", regex.REVERSE)
_BY = regex.compile(r"\b(?:by|starting|beginning|effective|before)(?: the| early| late)? $", regex.REVERSE)
_SENTENCE_END = regex.compile(r"[.!?][\"”’)]*\s|\n")
_GRAINS: dict[str, Any] = {"season": "quarter", "weekend": "week", "century": None}
_REACH = 1500
"""How many characters a period that the text speaks of is remembered for."""
_SENTENCE = 200
"""How many characters a sentence has, about."""


@dataclass(slots=True)
class _Context:
    """What is known where an expression stands."""

    text: str
    published: date | None
    day_first: bool
    spoken_of: dict[str, tuple[int, Period]] = field(default_factory=dict)
    """Grain → where the last period of that grain was named, and which."""

    def remember(self, period: Period, position: int) -> None:
        self.spoken_of[period.grain] = (position, period)

    def last(self, grains: tuple[str, ...], position: int, *, reach: int = _REACH) -> Period | None:
        """Return the period of one of these grains that was named last, not too far away."""
        near = [self.spoken_of[grain] for grain in grains if grain in self.spoken_of]
        near = [(where, period) for where, period in near if position - where <= reach]
        return max(near, key=lambda item: item[0])[1] if near else None


def resolve(candidates: list[Candidate], document: Document) -> list[Candidate]:
    """Turn the expressions into `Date` values, in text order; what nothing anchors stays unresolved."""
    found = join(candidates, document.text)
    context = _Context(document.text, _base(found, document), any(c.value.day_first for c in found))
    return [Candidate(c.start, c.end, c.rule, _date(c, context)) for c in found]


def _base(found: list[Candidate], document: Document) -> date | None:
    """Return the day that `today` means: the publication date, else a full date alone on one of the first lines."""
    if document.published:
        try:
            return date.fromisoformat(document.published[:10])
        except ValueError:
            return None
    text = document.text
    for candidate in found:
        expression: Expression = candidate.value
        if candidate.start > 1500:
            break
        if expression.grain == "day" and expression.year and expression.day and not expression.until:
            before = text[: candidate.start].rsplit("\n", 1)[-1]
            after = text[candidate.end :].split("\n", 1)[0].strip()
            alone = not after and not before.strip(" (*_#").rstrip(":").removeprefix("Published").strip()
            if alone or (
                regex.match(r"[ ]?(?:[(][A-Z][\w .]{1,30}[)][ ]?)?[-–—]{1,2} ", text, pos=candidate.end)
                and len(before) < 50
            ):
                period = _day(expression.year, expression.number, expression.day)
                return period.start if period else None
    return None


def _date(candidate: Candidate, context: _Context) -> Date:
    expression: Expression = candidate.value
    if expression.length and not expression.ended:
        return Date(type="set" if expression.every else "duration", timex=expression.length)
    relative = _is_relative(expression)
    calendar = (
        "fiscal" if expression.fiscal or (expression.outer and expression.outer.fiscal) else "gregorian"
    )
    first = _period(expression, candidate.start, context)
    last = first
    if expression.until is not None:
        last = _period(expression.until, candidate.start, context)
        if first and last and not expression.until.year and last.index < first.index:
            last = last.years_later(1)
    elif expression.ended is not None:
        first, last = _ended(expression, candidate.start, context)
    elif expression.count > 1 and first:
        first, last = (
            (first, first.shifted(expression.count - 1))
            if first.fiscal
            else _whole(first, first.shifted(expression.count - 1))
        )
    grain = _GRAINS.get(expression.grain, expression.grain)
    if first is None or last is None:
        return Date(timex=None, grain=grain, calendar=calendar, relative=relative)
    if expression.base != "text" or expression.steps == 0 or expression.grain == "day":
        # `The year-ago quarter` is what is compared with, not what the text goes on to speak of.
        context.remember(first, candidate.start)
    timex = first.timex if first == last else f"{first.timex}/{last.timex}"
    if first.fiscal:
        return Date(timex=timex, grain=grain, calendar="fiscal", relative=relative)
    start, end = first.third(expression.part) if expression.part else (first.start, last.end)
    return Date(
        timex=timex,
        start=start.isoformat(),
        end=end.isoformat(),
        grain=grain,
        calendar=calendar,
        relative=relative,
    )


def _is_relative(expression: Expression) -> bool:
    if expression.ended is not None:
        return False
    if expression.outer is not None:
        return _is_relative(expression.outer)
    return expression.steps is not None or expression.weekday is not None


def _period(expression: Expression, position: int, context: _Context) -> Period | None:
    """Return the period that an expression names; None where nothing tells."""
    try:
        if expression.outer is not None:
            outer = _period(expression.outer, position, context)
            return _part_of(expression, outer) if outer else None
        if expression.weekday is not None:
            return _weekday(expression, position, context)
        if expression.steps is not None:
            return _counted(expression, position, context)
        if expression.grain == "century":
            return Period("century", (expression.number or 1) - 1)
        if expression.year is None:
            return _of_unnamed_year(expression, position, context)
        return _of_year(expression, expression.year, context)
    except (ValueError, OverflowError):
        return None


def _day(year: int, month: int | None, day: int | None) -> Period | None:
    """Return a day of the calendar; None for a day that is in none."""
    try:
        return Period.holding(date(year, month or 0, day or 0), "day")
    except ValueError:
        return None


def _of_year(expression: Expression, year: int, context: _Context | None = None) -> Period | None:
    number = expression.number
    if expression.grain == "day":
        if (
            context
            and context.day_first
            and expression.day_first is None
            and expression.day
            and expression.day <= 12
        ):
            pass
        return _day(year, number, expression.day)
    if expression.grain in ("year", "decade"):
        return Period(
            expression.grain, year // (10 if expression.grain == "decade" else 1), expression.fiscal
        )
    return Period.of_year(year, expression.grain, number or 1, fiscal=expression.fiscal)


def _part_of(expression: Expression, outer: Period) -> Period | None:
    """Return the nth of a grain within a longer period, or the weekday of a week."""
    number = expression.number or (-1 if expression.steps == -1 else 1)
    if expression.weekday is not None:
        return Period.holding(outer.start + timedelta(expression.weekday), "day")
    if expression.day is not None:
        return _day(outer.year, number, expression.day)
    if outer.grain == "year" and expression.grain in ("month", "quarter", "half", "season") and number > 0:
        return Period.of_year(outer.year, expression.grain, number, fiscal=outer.fiscal or expression.fiscal)
    if outer.fiscal:
        return None
    if expression.grain == "week":
        # The first week is the one that holds the first Thursday, as in ISO 8601.
        thursday = (
            outer.start + timedelta((3 - outer.start.weekday()) % 7)
            if number > 0
            else outer.end - timedelta((outer.end.weekday() - 3) % 7)
        )
        return Period.holding(thursday + timedelta(7 * (number - 1 if number > 0 else number + 1)), "week")
    edge = Period.holding(outer.start if number > 0 else outer.end, expression.grain)
    return edge.shifted(number - 1 if number > 0 else number + 1)


def _counted(expression: Expression, position: int, context: _Context) -> Period | None:
    """`last year`, `two weeks ago`, `a year earlier`, `the quarter`."""
    grain, steps = expression.grain, expression.steps or 0
    if expression.base == "unknown":
        return None
    if expression.base == "text":
        return _from_text(expression, grain, steps, position, context)
    if context.published is None or expression.fiscal:
        return None
    here = Period.holding(context.published, grain)
    if expression.number is not None:
        return _next_of_name(expression, here)
    if grain == "weekend" and steps == 0:
        # `This weekend` is the last one until the sentence looks ahead or the next begins.
        begun = context.published >= here.start
        return here if begun or _tense(context.text, position) > 0 else here.shifted(-1)
    return here.shifted(steps)


def _next_of_name(expression: Expression, here: Period) -> Period:
    """`last summer`, `last May` is the latest that is over, `next May` the first that has not begun."""
    same = Period.of_year(here.year, here.grain, expression.number or 1)
    a_year = 4 if here.grain == "season" else 12
    if expression.steps == -1:
        return same if same.index < here.index else same.shifted(-a_year)
    if expression.steps == 1:
        return same if same.index > here.index else same.shifted(a_year)
    return same


def _from_text(
    expression: Expression, grain: str, steps: int, position: int, context: _Context
) -> Period | None:
    """Count from the period that the text speaks of; where it names none, from the publication."""
    # `The year` is this one, unless the sentence has just named another.
    reach = _SENTENCE if steps == 0 and context.published else _REACH
    if grain == "year":
        anchor = context.last(("quarter", "half", "month", "year", "season"), position, reach=reach)
        if anchor is None and (day := context.last(("day",), position, reach=reach)):
            anchor = Period.holding(day.start, "year")
        if anchor is not None:
            as_year = steps == 0 or anchor.grain == "year"
            return (
                Period("year", anchor.year + steps, anchor.fiscal) if as_year else anchor.years_later(steps)
            )
    else:
        anchor = context.last((grain,), position, reach=reach)
        if (
            anchor is None
            and grain in ("week", "month")
            and (day := context.last(("day",), position, reach=reach))
        ):
            anchor = Period.holding(day.start, grain)
        if anchor is not None:
            return anchor.shifted(steps)
    if context.published is None or expression.fiscal:
        return None
    return Period.holding(context.published, grain).shifted(steps)


def _weekday(expression: Expression, position: int, context: _Context) -> Period | None:
    if context.published is None:
        return None
    today = context.published
    days = (expression.weekday or 0) - today.weekday()
    if expression.steps == 1:
        return Period.holding(today + timedelta(days % 7 or 7), "day")
    if expression.steps == -1:
        return Period.holding(today - timedelta(-days % 7 or 7), "day")
    if _tense(context.text, position) > 0:
        return Period.holding(today + timedelta(days % 7), "day")
    return Period.holding(today - timedelta(-days % 7), "day")


def _of_unnamed_year(expression: Expression, position: int, context: _Context) -> Period | None:
    """Find the year of `June`, `March 3`, `third quarter`: the nearest to the publication, the past being likelier."""
    if expression.fiscal:
        named = context.last(("year", "quarter", "half"), position)
        return _of_year(expression, named.year) if named and named.fiscal else None
    if context.published is None:
        anchor = context.last(("day", "month", "quarter", "half", "season", "year"), position)
        return _of_year(expression, anchor.year) if anchor and not anchor.fiscal else None
    grain = expression.grain
    here = Period.holding(context.published, grain)
    tense = _tense(context.text, position)
    to_past, to_future = {1: (4, 1), 0: (1, 3), -1: (1, 5)}[tense]
    best: tuple[int, int, Period] | None = None
    for year in (context.published.year - 1, context.published.year, context.published.year + 1):
        period = _of_year(expression, year)
        if period is None:
            continue
        distance = period.index - here.index
        cost = abs(distance) * (to_future if distance > 0 else to_past)
        rank = (cost, abs(year - context.published.year), period)
        if best is None or rank[:2] < best[:2]:
            best = rank
    return best[2] if best else None


def _ended(expression: Expression, position: int, context: _Context) -> tuple[Period | None, Period | None]:
    """`year ended March 31`: from the day after the same day a year before; in whole months where it can be."""
    last = _period(expression.ended, position, context) if expression.ended else None
    if last is None or last.fiscal:
        return None, None
    if expression.length:
        grain = {"Y": "year", "Q": "quarter", "M": "month", "W": "week", "D": "day"}[expression.length[-1]]
        count = int(expression.length[1:-1])
    else:
        grain, count = expression.grain, 1
    if grain in ("day", "week"):
        days = count * (7 if grain == "week" else 1)
        return (last.shifted(1 - days), last) if last.grain == "day" else (None, None)
    months = count * MONTHS_IN[grain]
    month = Period.holding(last.start, "month")
    if last.end == month.end:
        return _whole(month.shifted(1 - months), month)
    before = month.shifted(-months)
    same = before.start.replace(day=min(last.start.day, before.end.day))
    return Period.holding(same + timedelta(1), "day"), last


def _whole(first: Period, last: Period) -> tuple[Period, Period]:
    """Return a run of months as the quarter, half or year that it is."""
    for grain in ("quarter", "half", "year"):
        period = Period.holding(first.start, grain)
        if (period.start, period.end) == (first.start, last.end):
            return period, period
    return first, last


def _tense(text: str, position: int) -> int:
    """Tell whether the sentence speaks of what is to come (1) or has been (-1): by its last verb up to here, else by the next."""
    left = _SENTENCE_END.split(text[max(0, position - 120) : position])[-1]
    if _REPORTED.search(left):
        return -1
    if _UNTIL.search(left):
        return 1
    ahead = max((found.end() for found in _AHEAD.finditer(left)), default=-1)
    back = max((found.end() for found in _BACK.finditer(left)), default=-1)
    if ahead >= 0 or back >= 0:
        return 1 if ahead > back else -1
    if len(left) > 20:
        return 1 if _BY.search(left) else 0
    right = _SENTENCE_END.split(text[position : position + 80])[0]
    coming, gone = _AHEAD.search(right), _BACK.search(right)
    if (coming and not (gone and gone.start() < coming.start())) or _BY.search(left):
        return 1
    return -1 if gone else 0
