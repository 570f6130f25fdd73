"""What is known of time where an expression stands: the day of publication, and what the text has named so far."""

from dataclasses import field
from datetime import date

from briefer.document import Document
from briefer.kinds.date.period import Period
from briefer.pattern import pattern
from briefer.rule import Candidate
from briefer.slotted import slotted

__all__ = ["SENTENCE", "Context"]

REACH = 1500
"""How many characters a period that the text speaks of is remembered for."""
SENTENCE = 200
"""How many characters a sentence has, about."""

_HEAD = 1500
"""A dateline stands in the first characters."""
_DASH = pattern(r" ?(?:\([A-Z][\w .]{1,30}\) ?)?[-–—]{1,2} ")
_PLACE = pattern(r"[ (*_#|]*+(?>(?:[A-Z][\w.:]*+[ ,/:]*+){0,5})")
_COMPARING = ("from", "than", "against", "versus", "vs", "compared")
_COMPARED = pattern(
    r"\b(?:from\b(?! [A-Z][a-z]{2})(?!.*\bto\b)|against\b|versus\b|vs\b|than\b|compared (?:with|to)\b)(?:[^;.]|\.(?=\d))*$"
)


@slotted()
class Context:
    """Grows while the expressions of a document are resolved in text order."""

    text: str
    published: date | None
    """The day that `today` means."""
    day_first: bool
    """All-digit dates have the day before the month."""
    spoken_of: dict[str, tuple[int, Period]] = field(default_factory=dict)
    """Grain → where a period of that grain was last named, and which."""
    years_of: dict[tuple[str, int, int], set[int]] = field(default_factory=dict)
    """Name within a year (`June`, `third quarter`) → the years it was named for."""
    following: Candidate | None = None
    """The next expression, where it names the period of this one."""

    @classmethod
    def of(cls, document: Document, found: list[Candidate]) -> "Context":
        """Return what is known before the first expression is resolved."""
        day_first = any(candidate.value.day_first for candidate in found)
        if not day_first:
            spelled = {candidate.rule.name for candidate in found if candidate.value.day}
            day_first = "day_then_month" in spelled and "month_then_day" not in spelled
        return cls(document.text, _published(document) or _dateline(document.text, found), day_first)

    def remember(self, period: Period, position: int) -> None:
        """Take note of a period that the text names.

        What another is compared with (`up from $2 billion in 2024`) does not govern where anything does.
        """
        if self.published is None and not period.fiscal:
            self.years_of.setdefault(_name(period), set()).add(period.year)
        if self._is_compared(position) and self.last(tuple(self.spoken_of), position):
            return
        self.spoken_of[period.grain] = (position, period)

    def _is_compared(self, position: int) -> bool:
        before = self.text[max(0, position - 60) : position]
        if not any(word in before for word in _COMPARING):
            return False
        return _COMPARED.search(self.text, max(0, position - 60), position) is not None

    def year_of_name(self, period: Period) -> int | None:
        """Return the year for which the text has named the same month, quarter or day; None if for none or several."""
        years = self.years_of.get(_name(period), set())
        return next(iter(years)) if len(years) == 1 else None

    def last(self, grains: tuple[str, ...], position: int, *, reach: int = REACH) -> Period | None:
        """Return the period of one of these grains that was named last, not too far away."""
        near = [self.spoken_of[grain] for grain in grains if grain in self.spoken_of]
        near = [(where, period) for where, period in near if position - where <= reach]
        return max(near, key=lambda item: item[0])[1] if near else None


def _name(period: Period) -> tuple[str, int, int]:
    return period.grain, period.start.month, period.start.day


def _published(document: Document) -> date | None:
    try:
        return date.fromisoformat((document.published or "")[:10])
    except ValueError:
        return None


def _dateline(text: str, found: list[Candidate]) -> date | None:
    """Return a full date that stands alone on one of the first lines, or opens one before a dash."""
    for candidate in found:
        said = candidate.value
        if candidate.start > _HEAD:
            break
        if said.grain == "day" and said.year and said.number and said.day and not said.until:
            before = text[max(0, candidate.start - 80) : candidate.start].rsplit("\n", 1)[-1]
            after = text[candidate.end : candidate.end + 80].split("\n", 1)[0].strip(" .*_|)")
            if _PLACE.fullmatch(before) and (not after or _DASH.match(text, candidate.end)):
                try:
                    return date(said.year, said.number, said.day)
                except ValueError:
                    return None
    return None
