"""What a rule of this kind returns: a name, and how sure it is that a company bears it."""

from typing import Literal

from briefer.kinds.company.data.table import Entry
from briefer.kinds.company.value import Company
from briefer.slotted import slotted

__all__ = ["Naming"]


@slotted()
class Naming:
    """A name as one rule reads it, before the article as a whole is asked."""

    name: str
    """The name in the list, or as printed without its legal form."""
    type: Literal["company", "institution"] = "company"
    ticker: str | None = None
    id: str | None = None
    listed: bool = False
    """The name stands in the list."""
    doubtful: bool = False
    """To be dropped unless the article names the same company elsewhere beyond doubt."""

    @classmethod
    def of(cls, entry: Entry, *, doubtful: bool = False) -> "Naming":
        """Name a company by its entry in the list."""
        kind: Literal["company", "institution"] = "institution" if entry.type == "institution" else "company"
        return cls(entry.name, kind, entry.ticker, entry.id, listed=True, doubtful=doubtful)

    def value(self) -> Company:
        """Return the final value."""
        return Company(name=self.name, type=self.type, ticker=self.ticker, id=self.id)
