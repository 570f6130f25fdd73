"""The calendar: periods of a grain, counted so that the next one is one more."""

from calendar import monthrange
from datetime import date
from typing import Self

from briefer.slotted import altered, slotted

__all__ = ["MONTHS_IN", "Period"]

MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
"""Grain → its months; the grains that begin with a month."""

_SEASONS = ("SP", "SU", "FA", "WI")
_SATURDAY, _SUNDAY = 5, 6


@slotted(frozen=True)
class Period:
    """One day, week, weekend, month, quarter, half, season, year, decade or century."""

    grain: str
    index: int
    """How many of its grain lie between it and the year 0 (of days and weeks: 1 January of the year 1)."""
    fiscal: bool = False
    """Of a fiscal year whose end is not known: it has a name, but no days."""

    @classmethod
    def holding(cls, day: date, grain: str) -> Self:
        """Return the period of a grain that holds a day."""
        if grain == "day":
            return cls(grain, day.toordinal())
        if grain in ("week", "weekend"):
            return cls(grain, (day.toordinal() - 1) // 7)
        if grain == "season":
            # The meteorological seasons; January and February belong to the winter of the year before.
            return cls(grain, (day.year * 12 + day.month - 3) // 3)
        return cls(grain, (day.year * 12 + day.month - 1) // MONTHS_IN[grain])

    @classmethod
    def of_year(cls, year: int, grain: str, number: int, *, fiscal: bool = False) -> Self:
        """Return the nth (from 1) month, quarter, half or season of a year."""
        each = 4 if grain == "season" else 12 // MONTHS_IN[grain]
        return cls(grain, year * each + number - 1, fiscal)

    def shifted(self, steps: int) -> Self:
        """Return the period so many of its grain later."""
        return altered(self, index=self.index + steps)

    def years_later(self, years: int) -> Self:
        """Return the same period of another year; 29 February becomes 28 February."""
        if self.grain in MONTHS_IN or self.grain == "season":
            each = 3 if self.grain == "season" else MONTHS_IN[self.grain]
            return self.shifted(years * 12 // each)
        there = self.start.replace(day=min(self.start.day, 28)) if self.start.month == 2 else self.start
        return self.holding(there.replace(year=there.year + years), self.grain)

    @property
    def year(self) -> int:
        """The calendar year it begins in, or the fiscal year it belongs to."""
        if self.grain == "season":
            return self.index // 4
        if self.grain in MONTHS_IN:
            return self.index * MONTHS_IN[self.grain] // 12
        return self.start.year

    @property
    def start(self) -> date:
        """The first day."""
        if self.grain == "day":
            return date.fromordinal(self.index)
        if self.grain == "week":
            return date.fromordinal(self.index * 7 + 1)
        if self.grain == "weekend":
            return date.fromordinal(self.index * 7 + 1 + _SATURDAY)
        return date(*self._month(0), 1)

    @property
    def end(self) -> date:
        """The last day."""
        if self.grain == "day":
            return date.fromordinal(self.index)
        if self.grain in ("week", "weekend"):
            return date.fromordinal(self.index * 7 + 1 + _SUNDAY)
        year, month = self._month(1)
        return date(year, month, monthrange(year, month)[1])

    def _month(self, last: int) -> tuple[int, int]:
        """Return year and month of the first month, or with 1 of the last."""
        if self.grain == "season":
            first, length = self.index * 3 + 2, 3
        else:
            length = MONTHS_IN[self.grain]
            first = self.index * length
        return divmod(first + last * (length - 1), 12)[0], divmod(first + last * (length - 1), 12)[1] + 1

    def third(self, part: str) -> tuple[date, date]:
        """Return first and last day of a part: `early`, `mid`, `late` a third each, `start` and `end` one day."""
        if part == "start":
            return self.start, self.start
        if part == "end":
            return self.end, self.end
        which = ("early", "mid", "late").index(part)
        if self.grain == "month":
            first = self.start.replace(day=which * 10 + 1)
            return first, self.end if which == 2 else self.start.replace(day=which * 10 + 10)
        if self.grain in ("quarter", "year", "century"):
            length = MONTHS_IN[self.grain] // 3
            months = Period("month", self.index * MONTHS_IN[self.grain] + which * length)
            return months.start, months.shifted(length - 1).end
        if self.grain == "decade":
            years = [Period("year", self.index * 10 + offset) for offset in (0, 3, 4, 6, 7, 9)]
            return years[which * 2].start, years[which * 2 + 1].end
        return self.start, self.end

    @property
    def timex(self) -> str:
        """The TIMEX3 value; `FY2027-Q1` for a fiscal period."""
        year = f"FY{self.year:04}" if self.fiscal else f"{self.year:04}"
        match self.grain:
            case "day":
                return self.start.isoformat()
            case "week" | "weekend":
                of_year, week, _ = self.start.isocalendar()
                return f"{of_year:04}-W{week:02}" + ("-WE" if self.grain == "weekend" else "")
            case "month":
                return f"{year}-{self.index % 12 + 1:02}"
            case "quarter":
                return f"{year}-Q{self.index % 4 + 1}"
            case "half":
                return f"{year}-H{self.index % 2 + 1}"
            case "season":
                return f"{year}-{_SEASONS[self.index % 4]}"
            case "decade":
                return f"{self.year // 10:03}"
            case "century":
                return f"{self.year // 100:02}"
        return year
