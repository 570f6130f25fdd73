"""Figures for one of many that no construction spells out: so much a head, per 100,000, to the hectare, times earnings.

The words need only tell that a figure is for one of something. What is divided by what, the two figures beside it tell:
they stand by themselves, and give a figure near to the one that is stated. Where any two near it give it, nothing is wrong.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations
from typing import NamedTuple

from briefer.judging.case import Case, Figure
from briefer.judging.pairs import EXPECTED
from briefer.judging.passages import Place
from briefer.judging.products import tells_of_more
from briefer.judging.running import around, running
from briefer.judging.scales import is_measure, power_between
from briefer.judging.sizes import is_on_other_basis, size_of
from briefer.judging.typo import digits_of
from briefer.judging.units import is_count, names_unit, power_of
from briefer.judging.wording import HEDGE
from briefer.pattern import pattern
from briefer.rounding import Extent

__all__ = ["Rated", "rated"]

_REACH = 2
_CROWD = 14
_FEW = 5
_SLACK = Decimal("0.06")
"""What lies nearer than this to a stated figure may be another way to round or count."""
_TIMES = Decimal("1.9")
"""What lies further apart than this many times is of something else."""
_TIMES_OF_YEAR = frozenset("year month week day hour night minute season quarter decade".split())
_ONE = pattern(
    r"(?:\s+(?:of\s+)?(?!(?:of|and|or|in|to|for)\b)[a-z-]+){0,2}?\s+(?:"
    r"(?P<each>apiece|each|a\s+head|per\s+head|per\s+capita)\b"
    r"|(?:per|(?:for|in|to|on)\s+(?:each|every|any)(?:\s+(?:one\s+)?of\s+(?:the|its|their))?|(?:to|for)\s+(?:the|an?))\s+(?P<many>1|100|1,?000|10,?000|100,?000|hundred|thousand|million|1\s+million|100\s+thousand)?\s*(?P<noun>[a-z]+)"
    r"|(?P<times>times)\s+(?!(?:more|as|higher|larger|bigger|greater|over|a|in|this|last|since|that)\b)"
    r"|an?\s+(?P<one>[a-z]+))",
    re.I,
)
"""What stands behind a figure for one of many."""
_EACH_FIRST = pattern(
    rf"\b(?:each|every)\b(?:\s+(?!of\b)[a-z]+)?(?:\s+of\s+(?:the|its|their|them|these|those|which|whom)(?:\s+[a-z]+)?)?\s+(?:[a-z]+\s+){{1,3}}{HEDGE}$"
    rf"|\b(?:averages?|averaged|averaging|an?\s+average\s+of)\s+{HEDGE}$|\bon\s+average,?\s+{HEDGE}$|\b(?:per|for\s+every)\s+(?P<noun>[a-z]+),?\s+(?:[a-z]+\s+){{0,4}}{HEDGE}$",
    re.I,
)
"""What stands before a figure for one of many."""
_MANY = {
    "hundred": 100,
    "thousand": 1000,
    "million": 1_000_000,
    "1 million": 1_000_000,
    "100 thousand": 100_000,
}
_ELSE = pattern(
    r"\b(?:national|nationwide|industry|county|country|elsewhere|target|aim\w*|last\s+(?:year|time|season|month)|previous\w*|earlier|ago|before|had\s+been|used\s+to|than|from|against|compared|versus|similar|rivals?|next\s+year|up\s+to|at\s+least|minimum|maximum|limit|cap|alone|only|extra|additional|other|others|net|including|excluding|adjusted|will|would|could|offer\w*|ranging|between)\b",
    re.I,
)
"""What may make a figure for one that of other things than those beside it."""


class Rated(NamedTuple):
    """A figure for one of many."""

    stated: Figure
    amount: Figure
    divisor: Figure
    computed: Extent


def rated(case: Case, claimed: set[int]) -> Iterator[Rated]:
    """Yield figures that say what falls to one of many, with the only two figures beside them that may give it."""
    for place in running(case):
        figure = place.figure
        if figure.start in claimed or not _may_be_rate(figure):
            continue
        said = _said(case, place)
        if said is None:
            continue
        noun, many = said
        apart = {figure.start, *_denominators(place)}
        beside = [
            each
            for each in around(case, place, _REACH)
            if each.figure.start not in apart and _may_be_rate(each.figure)
        ]
        near = [each for each in beside if _is_operand(case, each)]
        if not 2 <= len(near) <= _CROWD or _is_set_apart(case, figure):
            continue
        given = _readings(figure, beside, noun, many)
        if any(_explains(each, place, places, near) for each, places in given):
            continue
        readings = _readings(figure, near, noun, many)
        found = [each for each, places in readings if _are_its(place, places, near) and _is_off(each)]
        if noun and noun != "times":
            named = [each for each in found if names_unit(case, each.divisor, noun)]
            found = named or [
                each for each in found if each.divisor.unit and not _is_counted(case, place, noun)
            ]
        if len(found) == 1 and not _has_own(case, found[0], place) and not _tells_of_more(case, found[0]):
            yield found[0]


def _is_counted(case: Case, place: Place, noun: str) -> bool:
    """Whether the text up to a figure counts what a noun names."""
    return any(
        is_count(each.figure) and names_unit(case, each.figure, noun)
        for each in running(case)
        if each.figure.start < place.figure.start
    )


def _may_be_rate(figure: Figure) -> bool:
    return figure.kind != "percent" and figure.is_point and not figure.may_be_year and figure.is_in_digits


def _said(case: Case, place: Place) -> tuple[str, int] | None:
    """Return what a figure is for one of, or so many of; an empty noun where it is not named."""
    figure = place.figure
    inside = re.search(r"\btimes\s+\w+$", figure.text)
    behind = case.text[figure.end : figure.end + 70]
    found = _ONE.match(behind)
    if inside:
        return "times", 1
    if found is not None and found["times"]:
        return "times", 1
    if found is not None:
        if found["one"]:
            per = figure.per or (figure.unit or "").partition("/")[2]
            noun = found["one"].lower()
            return None if noun in _TIMES_OF_YEAR or per in _TIMES_OF_YEAR else (noun, 1)
        many = (found["many"] or "").lower().replace(",", "")
        count = _MANY.get(" ".join(many.split())) or int(many or 1)
        noun = (found["noun"] or "").lower()
        return None if noun in _TIMES_OF_YEAR else (noun, count)
    lead = case.lead(place.figures, place.at, 90)
    first = _EACH_FIRST.search(lead)
    if first is not None:
        return (first["noun"] or "").lower(), 1
    return ("", 1) if figure.per and figure.per not in _TIMES_OF_YEAR else None


def _denominators(place: Place) -> set[int]:
    """Return where a figure stands that only says for how many: the second of `413 per 100,000 residents`."""
    behind = place.figures[place.at + 1 : place.at + 2]
    return {each.start for each in behind if each.start - place.figure.end < _CLOSE and is_count(each)}


_CLOSE = 24
_AGE = pattern(r"[\s-]years?[\s-]old\b", re.I)
_FOR_SO_MANY = pattern(r"\b(?:per|every|each)\s+$", re.I)


def _is_operand(case: Case, place: Place) -> bool:
    """Whether one of the figures beside a rate may be divided, or divide: it is no age, move or `per 100,000`."""
    figure = place.figure
    if figure.kind == "number" and (figure.value.low or 0) < _FEW:
        return False
    if _AGE.match(case.behind(figure, 12)) or (
        _FOR_SO_MANY.search(case.before(figure, 20)) and _is_round(figure)
    ):
        return False
    return size_of(case, place.figures, place.at) is None


def _is_round(figure: Figure) -> bool:
    return digits_of(figure.value.low or Decimal(0)) == "1"


def _is_set_apart(case: Case, figure: Figure) -> bool:
    lead = re.split(r"[;:,]", case.before(figure, 50))[-1]
    behind = re.split(r"[;:,]", case.behind(figure, 40))[0]
    words = f"{lead} | {behind}"
    return (
        _ELSE.search(words) is not None
        or EXPECTED.search(words) is not None
        or is_on_other_basis(case, figure)
    )


def _readings(
    stated: Figure, near: Sequence[Place], noun: str, many: int
) -> Iterator[tuple[Rated, tuple[Place, Place]]]:
    unit = (stated.unit or "").partition("/")[0]
    for amount, count in permutations(near, 2):
        one, two = amount.figure, count.figure
        power = 0
        if noun == "times":
            if not one.like(two) or one.matter != two.matter or stated.kind == "money":
                continue
        elif stated.kind == "money":
            if (
                one.kind != "money"
                or one.unit != stated.unit
                or not is_count(two)
                or (one.per and one.per != "year")
            ):
                continue
        elif not is_count(one) or not is_count(two):
            continue
        elif stated.kind == "quantity":
            shift = power_between((one.unit or "").partition("/")[0], unit)
            if shift is None:
                continue
            power = shift
        if "/" in (two.unit or "") or _is_other_measure(two, noun):
            continue
        computed = (one.extent / two.extent).scaled(many).scaled(Decimal(1).scaleb(power))
        yield Rated(stated, one, two, computed), (amount, count)


def _is_other_measure(count: Figure, noun: str) -> bool:
    """Whether a figure is in a unit that is written with a sign, and not that which is named."""
    unit = count.unit or ""
    is_sign = count.kind == "quantity" and (is_measure(unit) or len(unit) < _SHORT)
    return (
        is_sign
        and noun not in ("times", "")
        and power_of(count, noun) is None
        and noun.removesuffix("s") != unit
    )


_SHORT = 4


def _explains(reading: Rated, place: Place, pair: tuple[Place, Place], near: Sequence[Place]) -> bool:
    """Whether two figures give the stated one: to the digit, or if they stand beside it, with any rounding."""
    held = reading.computed.holds(reading.stated.extent)
    if held is None:
        return False
    one, two = (each.sentence for each in pair)
    is_told = one == two or max(one, two) <= place.sentence
    return (held == "strict" and is_told) or _are_its(place, pair, near)


def _are_its(place: Place, pair: tuple[Place, Place], near: Sequence[Place]) -> bool:
    """Whether two figures stand by themselves in a sentence or two, the last of which is that of the rate or the one before."""
    ordinals = [each.sentence for each in pair]
    if max(ordinals) - min(ordinals) > 1 or not 0 <= place.sentence - max(ordinals) <= 1:
        return False
    amount, _ = pair
    first = min(ordinals)
    rivals = [
        each
        for each in near
        if first <= each.sentence <= place.sentence
        and each not in pair
        and each.figure.like(amount.figure)
        and each.figure.matter == amount.figure.matter
        and each.figure.unit == amount.figure.unit
    ]
    return not rivals


def _is_off(found: Rated) -> bool:
    point, stated = found.computed.plain.low, found.stated.value.low
    if not point or not stated:
        return False
    return stated <= point * _TIMES and point <= stated * _TIMES and abs(point - stated) > stated * _SLACK


def _tells_of_more(case: Case, found: Rated) -> bool:
    """Whether words between the three tell that they are not all of one matter."""
    first, _, last = sorted((found.stated, found.amount, found.divisor), key=lambda figure: figure.start)
    return tells_of_more(case.text[first.end : last.start])


def _has_own(case: Case, found: Rated, place: Place) -> bool:
    """Whether another figure near by is what the two give."""
    return any(
        each.figure is not found.stated
        and each.figure not in (found.amount, found.divisor)
        and each.figure.kind == found.stated.kind
        and found.computed.strict.meets(each.figure.extent.strict)
        for each in around(case, place, _REACH)
    )
