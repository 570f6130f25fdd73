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
    r"\b(?:will|won't|shall|would|should|could|can|may|might|to be|(?:is|are|was|were) (?:due|set|scheduled|slated|expected|to)|due|upcoming|"
    r"expects?|plans?|hopes?|intends?|until|till|starting|beginning|by|next|expected|scheduled|forecasts?|predicts?|ahead of)\b|['’]ll\b"
)
_BACK = regex.compile(r"\b(?:since|was|were|had|has been|ago|said|[a-z]{3,}ed)\b")
_GRAINS: dict[str, Any] = {"season": "quarter", "weekend": "week", "century": None}
_REACH = 1500
"""How many characters a period that the text speaks of is remembered for."""


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

    def last(self, grains: tuple[str, ...], position: int) -> Period | None:
        """Return the period of one of these grains that was named last, not too far away."""
        near = [self.spoken_of[grain] for grain in grains if grain in self.spoken_of]
        near = [(where, period) for where, period in near if position - where <= _REACH]
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
            if (
                alone
                or (regex.match(r"[ ]?(?:[(][A-Z][\w .]{1,30}[)][ ]?)?[-–—]{1,2} ", text, pos=candidate.end)
                and len(before) < 50)
            ):
                period = _day(expression.year, expression.number, expression.day)
                return period.start if period else None
    return None


def _date(candidate: Candidate, context: _Context) -> Date:
    expression: Expression = candidate.value
    if expression.length and not expression.ended:
        return Date(type="set" if expression.every else "duration", timex=expression.length)
    relative = expression.steps is not None or expression.weekday is not None
    calendar = "fiscal" if expression.fiscal or (expression.outer and expression.outer.fiscal) else "gregorian"
    first = _period(expression, candidate.start, context)
    last = first
    if expression.until is not None:
        last = _period(expression.until, candidate.start, context)
        if first and last and not expression.until.year and last.index < first.index:
            last = last.years_later(1)
    elif expression.ended is not None:
        first, last = _ended(expression, candidate.start, context)
    elif expression.count > 1 and first:
        last = first.shifted(expression.count - 1)
    grain = _GRAINS.get(expression.grain, expression.grain)
    if first is None or last is None:
        return Date(timex=None, grain=grain, calendar=calendar, relative=relative)
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
    if outer.grain == "year":
        if expression.grain in ("month", "quarter", "half", "season") and number > 0:
            return Period.of_year(
                outer.year, expression.grain, number, fiscal=outer.fiscal or expression.fiscal
            )
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
    if grain == "weekend" and steps == 0:
        # `This weekend` is the last one until the sentence looks ahead or the next begins.
        begun = context.published >= here.start
        return here if begun or _looks_ahead(context.text, position) else here.shifted(-1)
    return here.shifted(steps)


def _from_text(
    expression: Expression, grain: str, steps: int, position: int, context: _Context
) -> Period | None:
    """Count from the period that the text speaks of; where it names none, from the publication."""
    if grain == "year":
        anchor = context.last(("quarter", "half", "month", "year", "season"), position)
        if anchor is None:
            day = context.last(("day",), position)
            anchor = Period.holding(day.start, "year") if day else None
        if anchor is not None:
            if expression.fiscal and not anchor.fiscal and context.published:
                return None
            whole_year = steps == 0 or anchor.grain == "year"
            if whole_year:
                return Period("year", anchor.year + steps, anchor.fiscal)
            return anchor.years_later(steps)
    elif grain == "day":
        anchor = context.last(("day",), position)
        if anchor is not None:
            return anchor.shifted(steps)
    else:
        anchor = context.last((grain,), position) or (
            context.last(("day",), position) if grain in ("month", "week") else None
        )
        if anchor is not None and not anchor.fiscal:
            return (anchor if anchor.grain == grain else Period.holding(anchor.start, grain)).shifted(steps)
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
    if _looks_ahead(context.text, position):
        return Period.holding(today + timedelta(days % 7), "day")
    return Period.holding(today - timedelta(-days % 7), "day")


def _of_unnamed_year(expression: Expression, position: int, context: _Context) -> Period | None:
    """Find the year of `June`, `March 3`, `third quarter`: the nearest to the publication, the past being likelier."""
    if expression.fiscal:
        year = context.last(("year", "quarter", "half"), position)
        return _of_year(expression, year.year) if year and year.fiscal else None
    if context.published is None:
        anchor = context.last(("day", "month", "quarter", "half", "season", "year"), position)
        return _of_year(expression, anchor.year) if anchor and not anchor.fiscal else None
    grain = expression.grain
    here = Period.holding(context.published, grain)
    ahead = _looks_ahead(context.text, position)
    best: tuple[int, int, Period] | None = None
    for year in (context.published.year - 1, context.published.year, context.published.year + 1):
        period = _of_year(expression, year)
        if period is None:
            continue
        distance = period.index - here.index
        cost = abs(distance) * (1 if distance <= 0 else 3)
        if ahead:
            cost = abs(distance) * (1 if distance >= 0 else 3)
        rank = (cost, abs(year - context.published.year), period)
        if best is None or rank[:2] < best[:2]:
            best = rank
    return best[2] if best else None


def _ended(expression: Expression, position: int, context: _Context) -> tuple[Period | None, Period | None]:
    """`year ended March 31`: from the day after the same day a year before."""
    last = _period(expression.ended, position, context) if expression.ended else None
    if last is None or last.fiscal:
        return None, None
    if expression.length:
        letter = expression.length[-1]
        months = int(expression.length[1:-1]) * {"Y": 12, "Q": 3, "M": 1}.get(letter, 0)
        if not months:
            days = int(expression.length[1:-1]) * {"W": 7, "D": 1}.get(letter, 0)
            return (last.shifted(1 - days), last) if days and last.grain == "day" else (None, None)
    elif expression.grain == "week":
        return (last.shifted(-6), last) if last.grain == "day" else (None, None)
    else:
        months = MONTHS_IN[expression.grain]
    if last.grain == "month":
        return last.shifted(1 - months), last
    month = Period.holding(last.start, "month").shifted(-months)
    if last.start == Period.holding(last.start, "month").end:
        return Period.holding(month.end + timedelta(1), "day"), last
    same = month.start.replace(day=min(last.start.day, month.end.day))
    return Period.holding(same + timedelta(1), "day"), last


def _looks_ahead(text: str, position: int) -> bool:
    """Tell whether the sentence speaks, up to here, of what is to come."""
    left = text[max(0, position - 120) : position]
    left = regex.split(r"[.!?][\"”’)]*\s|\n", left)[-1]
    ahead = [found.end() for found in _AHEAD.finditer(left)]
    if not ahead:
        return False
    back = [found.end() for found in _BACK.finditer(left)]
    return not back or ahead[-1] >= back[-1] or len(left) - ahead[-1] < 40
