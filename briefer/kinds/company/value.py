"""The value of a company name."""

from typing import ClassVar, Literal

from briefer.mention import Value

__all__ = ["Company"]


class Company(Value):
    """A company, or an institution that figures are about or come from."""

    kind: ClassVar[str] = "company"

    name: str
    """One canonical name per company within an article: `Alphabet` for Google."""
    type: Literal["company", "institution"] = "company"
    """Institutions are central banks, agencies, exchanges, state funds."""
    ticker: str | None = None
    id: str | None = None
    """Stable id in the company list, or None for a name in no list."""

    def canonical(self) -> str:
        """Write the name, and the type of an institution."""
        return self.name if self.type == "company" else f"{self.name} (institution)"
