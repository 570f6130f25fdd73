"""Lines of results as wires print them: `Net 1,545,160 vs 2,188,933`, in the currency of the lines around them."""

import re
from functools import lru_cache

from briefer.document import Document
from briefer.kinds.money.beside import sides
from briefer.kinds.money.lexicon import Unit
from briefer.kinds.money.reading import reading
from briefer.numbers import numerals, point
from briefer.pattern import pattern
from briefer.rule import Groups, Lead, Reading, rule

__all__ = ["amount_in_results"]

_MONEY = (
    r"(?:net|profits?|loss|income|earnings|revs?|revenues?|sales|turnover|billings|gains?|charges?|credits?|tax|pre-?tax"
    r"|assets|deposits|loans|equity|cash[ ]flow|backlog|orders|interest|dividends?|premiums|debt|depreciation|expenses?"
    r"|provisions?|extraordinary|attributable|bookings|value)"
)
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?(?=[ ](?:mln|billion|bln|million)\b))"
_NAME = r"(?:dlrs?|stg|yen|marks|francs|guilders|crowns|lire)"
_SCALE = r"(?:[ ](?:mln|billion|bln|million))?"
_LINE = pattern(
    rf"\b{_MONEY}(?:[ ](?:items?|loss|profit|income|net|less|gain))?[ ](?P<one>{_NUMBER}){_SCALE}(?:[ ]{_NAME})?"
    rf"(?:[ ](?:vs\.?|versus|against)[ ](?:a[ ])?(?:(?:net[ ])?(?:profit|loss|gain|income|credit|charge)[ ])?"
    rf"(?:(?P<two>{_NUMBER}){_SCALE}(?!\w|[ ](?:{_NAME}|pct)\b)|nil\b)|(?=\n|[ ]*\Z))",
    re.IGNORECASE,
)
"""A line says what it is and then no more than a number, or two that are compared."""


@lru_cache(maxsize=2)
def _lines(text: str) -> list[int]:
    if " vs " not in text and " VS " not in text:
        return []
    marks, names = sides(text)
    starts = [start for found in _LINE.finditer(text) for start in (found.start("one"), found.start("two"))]
    known = {number.start for number in numerals(text).items if not number.touches}
    return [start for start in starts if start in known and start not in marks and start not in names]


PRINTED = Lead("money_printed", find=_lines)
"""Where a number of a line of results starts that no currency stands beside."""


@rule(lead=PRINTED, pattern="")
def amount_in_results(found: Groups, document: Document) -> Reading | None:
    """`1,545,160` in `Net 1,545,160 vs 2,188,933` under `Shr 39 cts vs 50 cts`: the only currency of the article."""
    text = document.text
    unit = _only_currency(text)
    number = numerals(text).starting(found.start())
    return unit and reading(text, number.start, number.end, point(number), unit, number.decimals)


@lru_cache(maxsize=2)
def _only_currency(text: str) -> Unit | None:
    """The currency of all amounts that state one; None where there are several, or none."""
    marks, names = sides(text)
    units = [side.unit for side in (*marks.values(), *names.values()) if side.unit.code is not None]
    units = [unit for unit in units if not unit.common or unit.code == "GBP"]
    if len({unit.code for unit in units}) != 1:
        return None
    return Unit(units[0].code, ambiguous=all(unit.ambiguous for unit in units))
