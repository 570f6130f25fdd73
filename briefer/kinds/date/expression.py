"""What a date phrase says, before it is put on the calendar."""

from briefer.slotted import slotted

__all__ = ["Expression"]


@slotted()
class Expression:
    """The slots that the rules fill; most stay empty."""

    grain: str = "day"
    year: int | None = None
    number: int | None = None
    """Which month, quarter, half, season or century, or which week or day of `outer`; -1 is the last."""
    day: int | None = None
    weekday: int | None = None
    """0 is Monday."""
    base: str = ""
    """What `steps` counts from: `published`, or `text` for the period the text speaks of."""
    steps: int | None = None
    """How many of its grain it lies after the base."""
    count: int = 1
    """How many of its grain: `first nine months`."""
    fiscal: bool = False
    part: str = ""
    """A key of `Period.third`: `early`, `end`."""
    outer: "Expression | None" = None
    """What it is a part of: `2026` of `third quarter of 2026`."""
    until: "Expression | None" = None
    """The other end of an interval."""
    ended: "Expression | None" = None
    """The day or month that it ends with: `year ended March 31`."""
    begun: "Expression | None" = None
    """The day or month that it begins with: `fiscal year that starts in April`."""
    length: str = ""
    """ISO 8601 duration."""
    every: bool = False
    """The duration recurs: a set."""
    partial: bool = False
    """Means nothing alone: `first week` needs its `of March`."""
    in_digits: bool = False
    """Written as `3/4/2025`: which number is the day, the article must tell."""
    day_first: bool | None = None
    """Of such a date: the day can only be the first number, or only the second."""

    @property
    def is_year(self) -> bool:
        """A year, named or counted, whole."""
        return self.grain == "year" and not self.length and not self.until and self.number is None

    @property
    def is_relative(self) -> bool:
        """Says its time by its distance to another one."""
        if self.outer is not None:
            return self.outer.is_relative
        return (
            self.ended is None and self.begun is None and (self.steps is not None or self.weekday is not None)
        )

    @property
    def is_open(self) -> bool:
        """A part of a year that does not say of which."""
        return self.year is None and self.steps is None and self.outer is None and not self.length
