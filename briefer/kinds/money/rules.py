"""How amounts of money are written: the number is found first, then what stands before and behind it is read."""

from typing import NamedTuple

from briefer.document import Document
from briefer.kinds.money.beside import Beside, is_weight, needs_evidence, sides
from briefer.kinds.money.coins import a_coin
from briefer.kinds.money.elided import amount_after_amount, level_before
from briefer.kinds.money.lexicon import RIVALS, Unit, lexicon
from briefer.kinds.money.printed import amount_in_results
from briefer.kinds.money.reading import reading
from briefer.numbers import (
    GAP,
    JOINED,
    Bounds,
    Numeral,
    connector,
    follows_from,
    joins,
    numerals,
    point,
    scaled,
    sign_before,
)
from briefer.pattern import pattern
from briefer.rule import Groups, Lead, Reading, rule

__all__ = [
    "a_coin",
    "amount_after_amount",
    "amount_in_results",
    "amount_of_a_change",
    "amount_then_common_word",
    "amount_then_currency",
    "currency_then_amount",
    "level_before",
    "range_of_amounts",
    "vague_without_currency",
]

MARKED = Lead("money_marked", find=lambda text: list(sides(text).marks))
"""Where a number starts that a currency stands before."""

NAMED = Lead(
    "money_named", find=lambda text: [start for start in sides(text).names if start not in sides(text).marks]
)
"""Where a number starts that a currency stands only behind."""

VAGUE = Lead(
    "numeral_vague",
    find=lambda text: [number.start for number in numerals(text).items if number.value is None],
)
"""Where a number too vague for a value begins."""

_AND = pattern(rf"{GAP}(?:and{GAP})?")
_NAME_BEFORE = pattern(r"\b[A-Z][\w.]*[ ]\Z")
_NATION = pattern(
    rf"{GAP}(?P<bracket>\()?(?P<name>Hong{GAP}Kong|New{GAP}Zealand|U\.S\.|[A-Z][A-Za-z]+)(?(bracket)\))"
    rf"(?=[.,;:)\n]|\Z|{GAP}(?:a|after|an|at|before|by|for|from|in|last|on|over|per|this|to)\b)"
)
_TENS = pattern(r"s(?!\w)")
_PENCE = pattern(r"p\b")
"""What British papers put behind pounds and pence as well: `£36.72p`."""
_SENTENCE_GOES_ON = pattern(r"[ ]?(?:[A-Za-z0-9%$€£]|-\w)")


def _amount(
    text: str, start: int, end: int, numeral: Numeral, unit: Unit, *, negative: bool, scale: int = 0
) -> Reading:
    """Read on behind a single amount: `3 dollars 50 cents`."""
    bounds = point(numeral)
    if bounds is not None:
        value, decimals = bounds.low.scaleb(scale), bounds.decimals - scale
        if not numeral.scale and not scale and decimals == 0 and not unit.power:
            following = numerals(text).after(numeral)
            cents = None if following is None else _cents(text, end, following, unit)
            if cents is not None and following is not None and following.value is not None:
                end, value, decimals = cents, value + following.value.scaleb(-2), 2
        value = -value if negative else value
        bounds = Bounds(value, value, decimals)
    return reading(text, start, end, bounds, unit, numeral.decimals)


def _cents(text: str, end: int, following: Numeral, unit: Unit) -> int | None:
    """Return where the hundredths behind an amount end: `and 50 cents`, or `50` where the sentence does not go on."""
    if (
        _AND.fullmatch(text, end, following.start) is None
        or following.value is None
        or following.value >= 100
    ):
        return None
    if following.decimals or following.scale:
        return None
    if (name := sides(text).names.get(following.start)) is not None:
        same = name.unit.code == unit.code or name.unit.ambiguous
        return name.edge if name.unit.power == -2 and same else None
    stops = _SENTENCE_GOES_ON.match(text, following.end) is None
    return (
        following.end
        if stops and following.value >= 10 and following.start not in sides(text).marks
        else None
    )


@rule(lead=MARKED, pattern="")
def currency_then_amount(found: Groups, document: Document) -> Reading | None:
    """`$4.2 billion`, `€30m`, `US$1,250`, `USD 34.6m`, `Rs 500 crore`, `RM10 million`: the currency comes first.

    `$20s`, as in `the low $20s`, is a vague amount.
    """
    text = document.text
    numeral = numerals(text).starting(found.start())
    mark, again = sides(text).marks[numeral.start], sides(text).names.get(numeral.start)
    if text[numeral.start - 1] == "(":
        return _in_brackets(text, numeral, mark)
    end, unit = numeral.end, mark.unit
    if _TENS.match(text, end) is not None and not numeral.scale:
        return reading(text, mark.edge, end + 1, None, unit, -1)
    if unit.code == "GBP" and numeral.decimals and not numeral.scale and _PENCE.match(text, end) is not None:
        end += 1
    is_named = unit.ambiguous and text[end : end + 13].lstrip().lstrip("(")[:1].isupper()
    if is_named and (of := _NATION.match(text, end)) is not None:
        dollars = lexicon().named(
            [*of["name"].lower().removesuffix(".").split(), "dollars"]
        ) or lexicon().coded(of["name"])
        if dollars is not None and _repeats(unit, dollars):
            end, unit = of.end(), dollars
    if again is not None and text[again.edge - 1].isalpha() and _repeats(unit, again.unit):
        end, unit = again.edge, again.unit
    return _amount(text, mark.edge, end, numeral, unit, negative=mark.negative)


def _in_brackets(text: str, numeral: Numeral, mark: Beside) -> Reading | None:
    """Read `$(1.2) billion`: brackets are the minus of accountants."""
    if numeral.value is None:
        return None
    after = scaled(text, numeral.end + 1, numeral.end + 1, numeral.value)
    return _amount(text, mark.edge, after.end, numeral, mark.unit, negative=True, scale=after.scale)


def _repeats(unit: Unit, again: Unit) -> bool:
    """Tell whether a name behind an amount repeats the sign before it, or says it more exactly: `$75 million USD`."""
    if again.power:
        return False
    return again.code == unit.code or (unit.code == "USD" and unit.ambiguous and again.code in RIVALS["USD"])


@rule(lead=NAMED, pattern="")
def amount_then_currency(found: Groups, document: Document) -> Reading | None:
    """`300 million euros`, `150.3 mln dlrs`, `26 cents`, `20€`, `hundreds of millions of dollars`."""
    text = document.text
    numeral = numerals(text).starting(found.start())
    name = sides(text).names[numeral.start]
    return None if needs_evidence(text, name.unit, numeral, name.edge) else _named_amount(text, numeral, name)


@rule(lead=NAMED, pattern="")
def amount_then_common_word(found: Groups, document: Document) -> Reading | None:
    """`500 pounds`, `25 marks`, `5p`: kept only where the article shows that the currency is meant."""
    text = document.text
    numeral = numerals(text).starting(found.start())
    name = sides(text).names[numeral.start]
    if not needs_evidence(text, name.unit, numeral, name.edge):
        return None
    if name.unit.code == "GBP" and not name.unit.power and is_weight(text, numeral, name.edge):
        return None
    return _named_amount(text, numeral, name)


def _named_amount(text: str, numeral: Numeral, name: Beside) -> Reading:
    negative = sign_before(text, numeral.start)
    start = numeral.start - negative
    return _amount(text, start, name.edge, numeral, name.unit, negative=negative, scale=name.scale)


@rule(lead=JOINED, pattern="")
def range_of_amounts(found: Groups, document: Document) -> Reading | None:
    """`$115–135 billion`, `$115 to $135 billion`, `between $650 billion and $700 billion`, `5 to 10 million euros`."""
    text = document.text
    pair = _pair(found.start(), text)
    if pair is None:
        return None
    bounds = joins(text, pair.start, pair.first, pair.second, pair.word, elided=pair.elided)
    return None if bounds is None else reading(text, pair.start, pair.end, bounds, pair.unit, bounds.decimals)


@rule(lead=JOINED, pattern="")
def amount_of_a_change(found: Groups, document: Document) -> Reading | None:
    """`from 5` before `to 10 million euros`, `4 billion` behind `from $3 billion to`: the partner states the currency."""
    text = document.text
    pair = _pair(found.start(), text)
    if pair is None or not pair.elided or pair.word != "to" or not follows_from(text, pair.start):
        return None
    if pair.unit_first:
        return reading(text, pair.second.start, pair.second.end, point(pair.second), pair.unit, 0)
    scale = pair.second.scale if not pair.first.scale else 0
    bounds = point(pair.first)
    if bounds is None:
        return None
    bounds = Bounds(bounds.low.scaleb(scale), bounds.high.scaleb(scale), bounds.decimals - scale)
    return reading(text, pair.first.start, pair.first.end, bounds, pair.unit, 0)


class _Pair(NamedTuple):
    first: Numeral
    second: Numeral
    start: int
    end: int
    unit: Unit
    word: str
    """The connector."""
    elided: bool
    """Only one of the two states the currency."""
    unit_first: bool
    """The first states it."""


def _pair(position: int, text: str) -> _Pair | None:
    """Read two numbers with a connector between them and a currency beside one or both."""
    first = numerals(text).ending(position)
    second = numerals(text).after(first)
    if second is None:
        return None
    marks, names = sides(text)
    mark, name = marks.get(first.start), names.get(first.start)
    inner_mark, outer_name = marks.get(second.start), names.get(second.start)
    ends = inner_mark.edge if inner_mark else second.start
    if name is not None and name.edge >= ends:
        name = None
    word = connector(text, name.edge if name else first.end, ends)
    if word is None:
        return None
    before, after = mark or name, inner_mark or outer_name
    found = [side.unit for side in (before, after) if side is not None]
    if not found or any(unit[:2] != found[0][:2] for unit in found):
        return None
    if before is None and (first.touches or (inner_mark and not _shares_scale(text, first, second))):
        # A sign before the second number says nothing of the first: `2025 to $90 billion`.
        return None
    end = outer_name.edge if outer_name and outer_name.unit[:2] == found[0][:2] else second.end
    start = mark.edge if mark else first.start
    elided = before is None or after is None
    if (
        after is None
        and word != "dash"
        and not second.scale
        and not text[max(0, start - 9) : start].lower().startswith("between")
    ):
        # `gave $5 to 10 people`
        return None
    unit = found[0]
    if needs_evidence(text, unit, second, end):
        return None
    return _Pair(first, second, start, end, unit, word, elided, before is not None)


def _shares_scale(text: str, first: Numeral, second: Numeral) -> bool:
    """`12 to $14 billion`: two numbers of one size, the first of which is no day of a month and in no name."""
    if first.scale or first.value is None or second.value is None or second.scale < 6:
        return False
    if first.value >= 1000 or text.startswith((" -", " –", " —"), first.end):
        # `2018 – $2,515 million`
        return False
    whole = second.value.scaleb(-second.scale)
    return (
        whole / 3 < first.value < whole
        and _NAME_BEFORE.search(text, max(0, first.start - 30), first.start) is None
    )


@rule(
    lead=VAGUE,
    pattern=rf"(?:hundreds|tens){GAP}of{GAP}(?:b|tr)illions(?!{GAP}of\b|-|\w)",
    ignore_case=True,
)
def vague_without_currency(found: Groups, document: Document) -> Reading:
    """`Hundreds of Billions`: counts that large are money, if no noun follows that is counted."""
    return reading(document.text, found.start(), found.end(), None, Unit(None), -10)
