"""The value of a measure, a count or a ratio."""

from typing import ClassVar

from briefer.mention import Hedge, Value
from briefer.record import Figure, plain

__all__ = ["Quantity"]


class Quantity(Value):
    """A number of some unit: measured, counted, or a multiple or part of something."""

    kind: ClassVar[str] = "quantity"

    low: Figure | None
    """Lower end; equal to `high` for a point; None where open or vague."""
    high: Figure | None
    """Upper end."""
    unit: str
    """A symbol (`GW`, `km/h`), a singular noun (`barrel`, `edge node` counts `node`), by the time it is for
    one of (`barrel/day`), or `ratio`: 2 for `doubled`, 0.5 for `half of`."""
    hedge: Hedge = "exact"
    decimals: int = 0
    """The figure is exact to 10 to the power of minus this. Fractions that do not end are kept to four places."""

    def canonical(self) -> str:
        """Write as `1.5 GW`, `5..10 store about`, `?..? job`."""
        low, high = (plain(end) if end is not None else "?" for end in (self.low, self.high))
        text = f"{low if low == high and low != '?' else f'{low}..{high}'} {self.unit}"
        return text if self.hedge == "exact" else f"{text} {self.hedge}"
