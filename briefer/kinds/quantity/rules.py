"""How quantities are written: the number is found first, then what it measures or counts is read."""

from typing import NamedTuple

from briefer.document import Document
from briefer.kinds.quantity.counted import counted_after, is_labelled, is_named
from briefer.kinds.quantity.measures import measure_after
from briefer.kinds.quantity.ratios import (
    a_part_of_a_whole,
    is_whole,
    multiple,
    one_in_several,
    part_of_a_whole,
    times,
)
from briefer.kinds.quantity.reading import GIVES_WAY, reading
from briefer.numbers import (
    GAP,
    JOINED,
    NUMERAL,
    Bounds,
    Numeral,
    connector,
    follows_from,
    joins,
    numerals,
    point,
)
from briefer.pattern import pattern
from briefer.rule import Groups, Reading, rule

__all__ = [
    "a_part_of_a_whole",
    "first_of_a_change",
    "multiple",
    "number_then_unit",
    "one_in_several",
    "part_of_a_whole",
    "range_of_quantities",
    "times",
]

_OF = pattern(rf"{GAP}of\b")


@rule(lead=NUMERAL, pattern="", tier=GIVES_WAY)
def number_then_unit(found: Groups, document: Document) -> Reading | None:
    """`1.2 GW`, `30,000 jobs`, `4,400 edge nodes`, `500-seat`, `-5°C`, `thousands of jobs`.

    What the number is for one of (`a day`) is part of the unit and no part of the span.
    """
    text = document.text
    numeral = numerals(text).ending(found.start())
    if numeral.touches:
        return None
    if numeral.value is None and (of := _OF.match(text, numeral.end)) is not None:
        numeral = numeral._replace(end=of.end())
    numeral = _short_of_millimetres(text, numeral)
    unit = _unit_after(text, numeral, numeral.start)
    if unit is None or is_whole(text, numeral):
        return None
    name, end = unit
    return reading(text, numeral.start, end, point(numeral), name, numeral.decimals, rate=end)


def _unit_after(text: str, numeral: Numeral, start: int) -> tuple[str, int] | None:
    """Read the unit behind a number whose expression begins at a position: a capital there may name what is counted."""
    behind = text[numeral.end : numeral.end + 1]
    if not (behind.isspace() or behind.isalpha() or behind in "-°℃℉"):
        return None
    if (measure := measure_after(text, numeral)) is not None:
        return None if is_labelled(text, start) else measure
    counted = counted_after(text, numeral)
    return None if counted is None or is_named(text, start) else counted


def _short_of_millimetres(text: str, numeral: Numeral) -> Numeral:
    """Take back `mm`, which counts millions only beside a currency."""
    return numeral.unscaled() if text[numeral.unscaled_end : numeral.end].lstrip() == "mm" else numeral


@rule(lead=JOINED, pattern="", tier=GIVES_WAY)
def range_of_quantities(found: Groups, document: Document) -> Reading | None:
    """`5-10 stores`, `5 km to 10 km`, `between 5 and 10 GW`: the unit stands behind the second number at least."""
    text = document.text
    pair = _pair(found.start(), text)
    if pair is None:
        return None
    bounds = joins(text, pair.first.start, pair.first, pair.second, pair.word, elided=pair.elided)
    return bounds and reading(text, pair.first.start, pair.end, bounds, pair.unit, rate=pair.end)


@rule(lead=JOINED, pattern="", tier=GIVES_WAY)
def first_of_a_change(found: Groups, document: Document) -> Reading | None:
    """`from 30` before `to 45 planes`: the unit stands behind the second number."""
    text = document.text
    pair = _pair(found.start(), text)
    if pair is None or not pair.elided or pair.word != "to" or not follows_from(text, pair.first.start):
        return None
    bounds = point(pair.first)
    if bounds is not None and pair.second.scale and not pair.first.scale:
        scale = pair.second.scale
        bounds = Bounds(bounds.low.scaleb(scale), bounds.high.scaleb(scale), bounds.decimals - scale)
    return bounds and reading(text, pair.first.start, pair.first.end, bounds, pair.unit, rate=pair.end)


class _Pair(NamedTuple):
    first: Numeral
    second: Numeral
    unit: str
    end: int
    word: str
    """The connector."""
    elided: bool
    """Only the second number states the unit."""


def _pair(position: int, text: str) -> _Pair | None:
    """Read two numbers with a connector between them and the unit behind the second, perhaps the first too."""
    first = numerals(text).ending(position)
    second = numerals(text).after(first)
    if second is None or first.touches or first.value is None:
        return None
    inner = measure_after(text, first)
    word = connector(text, inner[1] if inner else first.end, second.start)
    if word is None:
        return None
    outer = _unit_after(text, second, first.start)
    if outer is None or (inner is not None and inner[0] != outer[0]):
        return None
    return _Pair(first, second, *outer, word, inner is None)
