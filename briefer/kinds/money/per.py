"""What an amount is for one of: `a share`, `per barrel`, `/hour`. It stands behind the span."""

from briefer.numbers import GAP
from briefer.pattern import pattern

__all__ = ["per_after"]

_PER = pattern(
    rf"(?:(?:{GAP}|-)(?:(?P<per>[Pp]er|PER)|[Aa]n?|[Ee]ach|[Ee]very)(?:{GAP}|-)|/)"
    rf"(?:(?:(?:fully|diluted|basic|ordinary|common|preferred|depositary|new|voting|[A-Z][a-z]+){GAP}){{1,3}}(?=share\b))?"
    rf"(?:(?P<power>square|sq\.?|cubic)(?:{GAP}|-)|(?:metric|troy){GAP})?(?P<noun>[A-Za-z]+)"
    rf"(?!{GAP}(?:ago|earlier|before|later|after|since)\b)(?![A-Za-z])"
)
_NOUNS = frozenset(
    [
        "share",
        "unit",
        "barrel",
        "ounce",
        "tonne",
        "ton",
        "pound",
        "kilogram",
        "bushel",
        "gallon",
        "litre",
        "year",
        "month",
        "week",
        "day",
        "hour",
        "quarter",
        "minute",
        "night",
        "head",
        "person",
        "piece",
        "copy",
        "ticket",
        "mile",
        "dozen",
        "package",
        "pack",
        "acre",
        "contract",
        "bond",
        "user",
        "vehicle",
        "car",
        "watt",
        "kilowatt",
        "megawatt",
        "kilometre",
        "point",
        "note",
        "warrant",
        "option",
        "line",
        "room",
        "seat",
        "household",
        "customer",
        "vote",
        "word",
        "page",
        "song",
        "student",
        "child",
        "worker",
        "employee",
        "family",
        "couple",
        "game",
        "round",
        "gram",
        "hectare",
        "metre",
        "yard",
        "foot",
        "case",
        "box",
        "bottle",
    ]
)
_FORMS = {
    "bbl": "barrel",
    "oz": "ounce",
    "lb": "pound",
    "kilo": "kilogram",
    "kg": "kilogram",
    "liter": "litre",
    "kilometer": "kilometre",
    "km": "kilometre",
    "meter": "metre",
    "hr": "hour",
    "yr": "year",
    "mo": "month",
    "annum": "year",
    "shr": "share",
    "mwh": "megawatt hour",
    "kwh": "kilowatt hour",
    "ft": "foot",
    "feet": "foot",
    "m": "metre",
    "sqm": "square metre",
    "sqft": "square foot",
    "psf": "square foot",
}


def per_after(text: str, end: int) -> str | None:
    """Return what the amount that ends here is for one of; None where nothing is said (`a year earlier` is not)."""
    if text[end : end + 12].replace("-", " ").lstrip()[:1] not in "pPaAeE/":
        return None
    found = _PER.match(text, end)
    if found is None:
        return None
    noun = found["noun"].lower()
    noun = _FORMS.get(noun, noun)
    if found["power"]:
        return f"{'cubic' if found['power'] == 'cubic' else 'square'} {noun}"
    if noun in _NOUNS or noun in _FORMS.values():
        return noun
    return noun if found["per"] and not noun.startswith("cent") else None
