"""The value of a date, period or duration."""

from typing import ClassVar, Literal

from briefer.mention import Value

__all__ = ["Date"]


class Date(Value):
    """A TIMEX3 value with the days it stands for."""

    kind: ClassVar[str] = "date"

    type: Literal["date", "duration", "set"] = "date"
    timex: str | None
    """`2026-06`, `2026-Q3`, `2026-H1`, `P3Y`, `FY2027-Q1`, `2026-01-05/2026-01-07`; None while unresolved."""
    start: str | None = None
    """First day, ISO 8601; None where unresolved, or for a fiscal period without a known year end."""
    end: str | None = None
    """Last day, inclusive."""
    grain: Literal["day", "week", "month", "quarter", "half", "year", "decade"] | None = None
    calendar: Literal["gregorian", "fiscal"] = "gregorian"
    relative: bool = False
    """Says its time by its distance to another one: `last year`, `on Friday`."""

    def canonical(self) -> str:
        """Write the TIMEX3 value, or `unresolved`."""
        return self.timex or "unresolved"
