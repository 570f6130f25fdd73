"""The value of a percentage."""

from typing import ClassVar, Literal

from briefer.mention import Hedge, Value
from briefer.record import Figure, plain

__all__ = ["Percent"]


class Percent(Value):
    """A percentage, or a move in percentage or basis points."""

    kind: ClassVar[str] = "percent"

    low: Figure | None
    """Lower end; equal to `high` for a point; None where open."""
    high: Figure | None
    """Upper end."""
    unit: Literal["percent", "percentage_point", "basis_point"]
    """As printed: 25 basis points stay 25."""
    hedge: Hedge = "exact"
    decimals: int = 0
    """The figure is exact to 10 to the power of minus this."""

    def canonical(self) -> str:
        """Write as `12.5 percent`, `5..10 percent about`."""
        low, high = (plain(end) if end is not None else "?" for end in (self.low, self.high))
        text = f"{low if low == high else f'{low}..{high}'} {self.unit}"
        return text if self.hedge == "exact" else f"{text} {self.hedge}"
