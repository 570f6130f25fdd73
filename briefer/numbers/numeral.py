"""One number as it is written."""

from decimal import Decimal
from typing import NamedTuple

__all__ = ["GAP", "SCALES", "Numeral"]

GAP = r"(?:[^\S\n]{1,2}|[^\S\n]{0,2}\n[^\S\n]{0,8})"
"""White space between the words of one expression: a line may break there, a paragraph may not."""

SCALES = {
    "hundred": 2,
    "thousand": 3,
    "k": 3,
    "lakh": 5,
    "lakhs": 5,
    "lac": 5,
    "million": 6,
    "mln": 6,
    "mn": 6,
    "mio": 6,
    "mil": 6,
    "mm": 6,
    "m": 6,
    "crore": 7,
    "crores": 7,
    "cr": 7,
    "billion": 9,
    "bln": 9,
    "bn": 9,
    "bil": 9,
    "b": 9,
    "trillion": 12,
    "trn": 12,
    "tln": 12,
    "trln": 12,
    "tn": 12,
    "t": 12,
    "quadrillion": 15,
}
"""Scale words and short forms → power of ten."""


class Numeral(NamedTuple):
    """A number with its scale: `1,250`, `8-1/2`, `1.16 trillion`, `two and a half million`."""

    start: int
    end: int
    value: Decimal | None
    """None where it is vague: `hundreds of billions`."""
    decimals: int
    """Exact to 10 to the power of minus this (XBRL); -9 is billions."""
    scale: int
    """Power of ten of its scale word: 9 for `4.2 billion`; 0 without."""
    unscaled_end: int
    """Where it ends without its scale: `5m` may also be five metres."""
    touches: bool = False
    """A letter stands right before it, so that only a currency can: `RM10`, `USD34.6`, but also `H100`."""
    spelled: bool = False
    """Written in words."""

    def unscaled(self) -> "Numeral":
        """Return the number without its scale."""
        if not self.scale or self.value is None:
            return self
        return self._replace(
            end=self.unscaled_end,
            value=self.value.scaleb(-self.scale),
            decimals=self.decimals + self.scale,
            scale=0,
        )
