"""The value of an amount of money."""

from typing import ClassVar

from briefer.mention import Hedge, Value
from briefer.record import Figure, plain

__all__ = ["Money"]


class Money(Value):
    """An amount or range in one currency."""

    kind: ClassVar[str] = "money"

    low: Figure | None
    """Lower end in main units; equal to `high` for a point; None where open or vague."""
    high: Figure | None
    """Upper end in main units."""
    currency: str | None
    """ISO 4217 code, historic ones included; None where the text names none."""
    ambiguous: bool = False
    """The currency is the likeliest of several: a bare `$`."""
    hedge: Hedge = "exact"
    per: str | None = None
    """What the amount is for one of: `share`, `barrel`, `year`."""
    decimals: int = 0
    """The figure is exact to 10 to the power of minus this (XBRL); -9 is billions."""

    def canonical(self) -> str:
        """Write as `USD 4200000000`, `USD 115000000000..135000000000 about`, `EUR ?..? per share`."""
        low, high = (plain(end) if end is not None else "?" for end in (self.low, self.high))
        parts = [self.currency or "?", low if low == high and low != "?" else f"{low}..{high}"]
        if self.hedge != "exact":
            parts.append(self.hedge)
        if self.per:
            parts.append(f"per {self.per}")
        return " ".join(parts)
