"""One amount in two currencies whose rate is not that of the other pairs in the article.

Divides the two amounts. The rate is compared with the rates given by the reader, else with those of the other
pairs of the same currencies; where there is neither, with rough outer bounds of the rates since 1999, which
tells slips of ten and swapped currencies.
Rates of one article may lie five per cent apart, unless all others are one and the same.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from briefer.fact import Fact
from briefer.finding import Finding
from briefer.judging.case import Case, Figure, printed
from briefer.judging.example import flags, passes
from briefer.judging.exchanged import exchanged
from briefer.judging.telling import told
from briefer.judging.wording import HEDGE
from briefer.pattern import pattern
from briefer.rounding import Extent, Interval, exactly

CODE = "A106"
EXAMPLES = [
    flags(
        "Halden paid €410m ($534m) for Borel. It had bought Corin for €195m ($226m) and Abel for €1.30bn ($1.51bn).",
        "1.302 USD for 1 EUR",
    ),
    flags("Halden paid €200 million ($21.5 million) for the plant.", "far outside"),
    flags("Halden paid €200 million, or $21.5 million, for the plant.", "far outside"),
    flags(
        "Costs of €25 million ($28.1 million) are booked now, up to €40 million ($35.4 million) later; the price is €310 million ($274 million).",
        "while the other amounts imply",
    ),
    flags("Halden paid $54m (€50m) for the mill and $81m (€95m) for the forest.", "imply two rates"),
    flags(
        "Halden pays €410m ($476m) for Borel, €195m ($226m) for Abel and €250m ($298m) for Corin.",
        "while the other amounts imply",
    ),
    passes(
        "Halden pays €410m ($476m) for Borel. It had bought Corin for €200m ($298m).",
        "at the rate of another time",
    ),
    passes("Halden paid €410m ($476m) for Borel and €195m ($226m) for Corin.", "one rate"),
    passes("Halden paid €200 million ($215 million) for the plant.", "a single pair"),
    flags(
        "The mill costs €20 million, in dollars $22 million, the dam €50 million ($55 million). Owners add €30 million. Americans would call it $48 million.",
        "while the other amounts imply",
    ),
    passes(
        "The mill costs €20 million, in dollars $22 million, the dam €50 million ($55 million). Owners add €30 million. Another $48 million is borrowed.",
        "two amounts",
    ),
]

_Pair = tuple[Fact, Fact] | tuple[Figure, Figure]
_TOLERANCE = Decimal("0.05")
_APART = Decimal("0.12")
"""How far two rates lie apart of which nothing tells which one is wrong."""
_CLOSE = Decimal("0.015")
"""How far a rate may lie from others that are one and the same."""
_THEN = pattern(
    r"\b(?:(?:19|20)\d\d|ago|earlier|previously|previous\s+(?:year|season|decade)|then|at\s+the\s+time|last|had|(?:in|since|of)\s+(?:January|February|March|April|May|June|July|August|September|October|November|December))\b"
)
_PER_DOLLAR = {
    "EUR": ("0.6", "1.25"),
    "GBP": ("0.45", "0.95"),
    "JPY": ("70", "170"),
    "CNY": ("6", "8.5"),
    "CHF": ("0.7", "1.9"),
    "CAD": ("0.9", "1.7"),
    "AUD": ("0.85", "2.15"),
    "INR": ("38", "100"),
    "SEK": ("5.7", "12"),
    "NOK": ("4.9", "12.5"),
    "DKK": ("4.5", "9.3"),
    "HKD": ("7.7", "7.9"),
    "KRW": ("850", "1700"),
    "MXN": ("8.5", "26"),
    "BRL": ("1.4", "7"),
    "ZAR": ("5.5", "21"),
    "SGD": ("1.2", "1.85"),
    "PLN": ("1.9", "5.2"),
    "CZK": ("14", "44"),
    "NZD": ("1.1", "2.7"),
    "ILS": ("2.7", "5.2"),
    "TWD": ("26", "37"),
    "THB": ("28", "48"),
    "SAR": ("3.7", "3.8"),
    "AED": ("3.6", "3.75"),
}
"""ISO 4217 code → rough outer bounds of the units for one US dollar."""


_OR = pattern(
    r",?\s+(?:or|equivalent\s+to|equal\s+to)\s+" + HEDGE + r"|,\s+(?:about|around|roughly|nearly|some)\s+",
    re.I,
)


def check(case: Case) -> Iterator[Finding]:
    """Compare the rate of every pair with the other rates of the article."""
    pairs: dict[tuple[str, str], list[tuple[Fact, Fact]]] = {}
    told: dict[str, list[Fact]] = {}
    for fact in case.facts:
        for other in case.related(fact, "conversion_of"):
            # `(€42m; £36m)`: two conversions of one amount are one of each other.
            for each in (other, *told.setdefault(other.id, [])):
                one, two = sorted((fact, each), key=lambda each: each.value.unit or "")
                if one.value.unit and two.value.unit and one.value.unit != two.value.unit:
                    pairs.setdefault((one.value.unit, two.value.unit), []).append((one, two))
            told[other.id].append(fact)
    for figures in case.related_figures:
        for figure, other_figure in pairwise(figures):
            first, second = figure.fact, other_figure.fact
            is_pair = {figure.kind, other_figure.kind} == {"money"} and figure.unit != other_figure.unit
            if first and second and is_pair and _OR.fullmatch(case.between(figure, other_figure)):
                one, two = sorted((first, second), key=lambda each: each.value.unit or "")
                known = pairs.setdefault((one.value.unit or "", two.value.unit or ""), [])
                if (one, two) not in known and one.value.unit and two.value.unit:
                    known.append((one, two))
    spans: set[int] = set()
    for units, found in pairs.items():
        for finding in _judge_all(case, units, found):
            spans.update(span[0] for span in finding.spans)
            yield finding
    for first_amount, second_amount, usual in exchanged(case):
        if spans.isdisjoint((first_amount.start, second_amount.start)):
            yield _off(case, (first_amount, second_amount), usual)


def _off(case: Case, pair: tuple[Figure, Figure], usual: Extent) -> Finding:
    one, two = pair
    rate, units = two.extent.closed() / one.extent.closed(), (one.unit or "", two.unit or "")
    way = f"{_pair(pair)} is {_told(rate, units)}"
    return _finding(case, pair, rate, f"{way}, while the other amounts imply {_told(usual, units)}")


def _judge_all(case: Case, units: tuple[str, str], pairs: list[tuple[Fact, Fact]]) -> Iterator[Finding]:
    rates = [case.extent(two).closed() / case.extent(one).closed() for one, two in pairs]
    given = _given(case, units)
    usual = given or _usual(rates)
    if (
        usual is None
        and len(rates) == 2
        and not _near(rates[0], rates[1], _APART)
        and not _is_dated(case, pairs)
    ):
        told_rates = " and ".join(_told(rate, units) for rate in rates)
        message = f"{_pair(pairs[0])} and {_pair(pairs[1])} imply two rates: {told_rates}"
        yield case.finding(__name__, CODE, (*pairs[0], *pairs[1]), "error", "inconsistent", message)
        return
    odd = _odd(rates)
    for index, (pair, rate) in enumerate(zip(pairs, rates, strict=True)):
        told_rate = _told(rate, units)
        way = f"{_pair(pair)} is {told_rate}"
        is_odd = index in odd and not _is_dated(case, [pair])
        if usual is not None and (is_odd or not _near(rate, usual)):
            whence = "the given rate is" if given else "the other amounts imply"
            yield _finding(case, pair, rate, f"{way}, while {whence} {_told(usual, units)}")
        elif usual is None and _is_absurd(rate, units) and not _may_be_another(case, pair):
            yield _finding(case, pair, rate, f"{way}, far outside every year's rate")
        else:
            shown = _told(rate, units, rounded=True)
            message = f"{way} ({shown} with rounding)"
            yield case.finding(
                __name__,
                CODE,
                pair,
                "info",
                "consistent",
                message,
                computed=rate.plain,
                unit="/".join(units[::-1]),
            )


def _pair(pair: _Pair) -> str:
    return f"{printed(pair[0])} for {printed(pair[1])}"


def _odd(rates: list[Extent]) -> set[int]:
    """Return which rates lie apart from all others, where those are the same but for rounding."""
    if len(rates) < 3:
        return set()
    apart = {at for at, rate in enumerate(rates) if not rate.strict.meets(rates[0].strict)}
    are_one_without_first = all(rate.strict.meets(rates[1].strict) for rate in rates[1:])
    return {
        at
        for at, rate in enumerate(rates)
        if (apart <= {at} if at else are_one_without_first)
        and not any(_near(rate, other, _CLOSE) for place, other in enumerate(rates) if place != at)
    }


def _is_dated(case: Case, pairs: list[tuple[Fact, Fact]]) -> bool:
    """Whether the sentence of a pair tells of another time, at which the rate was another."""
    return any(_THEN.search(case.words(fact)) for pair in pairs for fact in pair)


def _finding(case: Case, pair: _Pair, rate: Extent, message: str) -> Finding:
    return case.finding(
        __name__, CODE, pair, "error", "inconsistent", message, stated=pair[1], computed=rate.plain
    )


def _told(rate: Extent, units: tuple[str, str], *, rounded: bool = False) -> str:
    """Write a rate as units of the lesser currency for one of the greater."""
    one, two = units
    if rate.plain.high is not None and rate.plain.high < 1:
        rate, one, two = exactly(1) / rate, two, one
    return told(rate.strict if rounded else rate.plain, f"{two} for 1 {one}")


def _given(case: Case, units: tuple[str, str]) -> Extent | None:
    one, two = units
    if (one, two) in case.rates:
        return exactly(case.rates[one, two])
    return exactly(1 / case.rates[two, one]) if (two, one) in case.rates else None


def _usual(rates: list[Extent]) -> Extent | None:
    """Return the rate that more than half of at least three pairs share."""
    if len(rates) < 3:
        return _common(rates) if len(rates) == 2 else None
    ordered = sorted(rates, key=lambda rate: rate.plain.low or Decimal(0))
    median = ordered[len(ordered) // 2]
    return median if sum(_near(rate, median) for rate in rates) * 2 > len(rates) else None


def _common(rates: list[Extent]) -> Extent | None:
    """Return the rate of two pairs if they agree: of two that do not, nobody knows which is wrong."""
    return rates[0] if _near(rates[0], rates[1]) else None


def _near(rate: Extent, other: Extent, tolerance: Decimal = _TOLERANCE) -> bool:
    widened = Interval(
        None if other.strict.low is None else other.strict.low * (1 - tolerance),
        None if other.strict.high is None else other.strict.high * (1 + tolerance),
    )
    return _open(rate).meets(widened)


def _open(rate: Extent) -> Interval:
    """Return what a rate may be: the tolerance covers zeros that are mere places, but not `about`."""
    return rate.hedged if rate.hedged != rate.loose else rate.strict


def _is_absurd(rate: Extent, units: tuple[str, str]) -> bool:
    bounds = [Interval(Decimal(1), Decimal(1)) if unit == "USD" else _band(unit) for unit in units]
    if bounds[0] is None or bounds[1] is None:
        return False
    return not _open(rate).meets(bounds[1].over(bounds[0]))


def _may_be_another(case: Case, pair: tuple[Fact, Fact]) -> bool:
    """Whether a currency is named by a word that several have, as `pesos` are; a bare dollar is that of America."""
    figures = [case.figure_of(fact) for fact in pair]
    return any(
        figure is not None and figure.unit != "USD" and getattr(figure.value, "ambiguous", False)
        for figure in figures
    )


def _band(unit: str) -> Interval | None:
    ends = _PER_DOLLAR.get(unit)
    return Interval(Decimal(ends[0]), Decimal(ends[1])) if ends else None
