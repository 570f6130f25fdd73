"""Figures of a computation in words that an editor can paste."""

from collections.abc import Sequence
from decimal import Decimal

from briefer.record import plain
from briefer.rounding import Interval

__all__ = ["listed", "told", "told_sum"]

_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}
_SCALES = ((12, "tn"), (9, "bn"), (6, "m"))
_SUFFIXES = {"percent": "%", "percentage_point": " points", "basis_point": " basis points"}


def told(interval: Interval, unit: str | None, digits: int = 4) -> str:
    """Write an interval with its unit: `$690–720bn`, `76.5–77.2%`, `at least $5m`.

    Args:
        interval: what is written; a point as one number.
        unit: ISO 4217 code, `percent`, another unit, or None.
        digits: how many of the first digits are kept.
    """
    low, high = interval
    ends = [end for end in (low, high) if end is not None]
    if not ends:
        return "any amount"
    scale, letter = _scale(max(abs(end) for end in ends), unit)
    numbers = [_number(end.scaleb(-scale), digits) for end in ends]
    if len(numbers) == 2 and numbers[0] == numbers[1]:
        numbers.pop()
    written = "–".join(numbers) + letter
    if unit in _SIGNS:
        written = _SIGNS[unit] + written
    elif unit in _SUFFIXES:
        written += _SUFFIXES[unit]
    elif unit:
        written = f"{written} {unit}"
    if low is None:
        return f"at most {written}"
    return f"at least {written}" if high is None else written


def _scale(largest: Decimal, unit: str | None) -> tuple[int, str]:
    if unit in _SUFFIXES:
        return 0, ""
    return next(
        ((power, letter) for power, letter in _SCALES if largest >= Decimal(1).scaleb(power)), (0, "")
    )


def _number(number: Decimal, digits: int) -> str:
    if number:
        places = digits - 1 - number.adjusted()
        number = number.quantize(Decimal(1).scaleb(-max(places, 0)))
    text = plain(number)
    whole, point, part = text.partition(".")
    return f"{int(whole):,}{point}{part}" if len(whole) > 4 else text


def listed(words: Sequence[str]) -> str:
    """Write a list as prose: `A, B and C`."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def told_sum(parts: Sequence[str]) -> str:
    """Write what is added: `$200bn + $190bn`."""
    return " + ".join(" ".join(part.split()) for part in parts)
