"""Units of one dimension: by what power of ten a megawatt is more than a watt."""

from briefer.pattern import pattern

__all__ = ["is_measure", "power_between"]

_PREFIXED = pattern(r"(?P<prefix>[kMGTPEZ]?)(?P<base>W|Wh|bit|bit/s|B|B/s|Hz|V|A|Ah|J)")
_PREFIXES = {"": 0, "k": 3, "M": 6, "G": 9, "T": 12, "P": 15, "E": 18, "Z": 21}
_OTHERS = {"g": ("g", 0), "kg": ("g", 3), "tonne": ("g", 6), "m": ("m", 0), "km": ("m", 3), "l": ("l", 0)} | {
    "hl": ("l", 2),
    "m²": ("m²", 0),
    "ha": ("m²", 4),
    "km²": ("m²", 6),
}


def power_between(one: str | None, other: str | None) -> int | None:
    """Return the power of ten that turns figures of one unit into those of another; None where no power does.

    >>> power_between("MW", "W"), power_between("tonne", "MW")
    (6, None)
    """
    if one == other:
        return 0
    first, second = _scale(one), _scale(other)
    return first[1] - second[1] if first and second and first[0] == second[0] else None


def is_measure(unit: str | None) -> bool:
    """Tell whether a unit measures, and counts no things."""
    return _scale(unit) is not None


def _scale(unit: str | None) -> tuple[str, int] | None:
    if unit is None or unit in _OTHERS:
        return _OTHERS.get(unit or "")
    found = _PREFIXED.fullmatch(unit)
    return (found["base"], _PREFIXES[found["prefix"]]) if found else None
