"""Figures one keystroke away from what others compute: a digit changed, swapped with the next, too many or missing."""

from decimal import ROUND_HALF_UP, Decimal

from briefer.judging.case import Figure
from briefer.rounding import Extent

__all__ = ["misprinted"]


def misprinted(stated: Figure, computed: Extent) -> int:
    """Return how many digits a figure or the computed one has that it is a misprint of, the longer; 0 where it is none.

    The more digits, the less the likeness is by chance. Zeros that both end in do not count.
    """
    point = computed.plain.low
    if point is None or stated.value.low is None or stated.value.low != stated.value.high:
        return 0
    unit = Decimal(1).scaleb(-stated.value.decimals)
    one, other = (_digits(number, unit) for number in (stated.value.low, point))
    while one.endswith("0") and other.endswith("0"):
        one, other = one[:-1], other[:-1]
    return max(len(one), len(other)) if _is_slip(one, other) else 0


def _digits(number: Decimal, unit: Decimal) -> str:
    return str(int((abs(number) / unit).to_integral_value(ROUND_HALF_UP)))


def _is_slip(one: str, other: str) -> bool:
    if len(one) == len(other):
        differ = [at for at, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]
        if len(differ) == 1:
            return len(one) > 1
        return (
            len(differ) == 2
            and differ[1] - differ[0] == 1
            and one[differ[0]] == other[differ[1]]
            and one[differ[1]] == other[differ[0]]
        )
    short, long = sorted((one, other), key=len)
    return len(short) > 1 and len(long) - len(short) == 1 and long.endswith(short)
