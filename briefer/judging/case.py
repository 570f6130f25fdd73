"""One article on trial: its facts in order, and how a check says what it found."""

import re
from bisect import bisect_left
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from hashlib import sha256
from typing import Any

from briefer.document import Document
from briefer.fact import Fact
from briefer.finding import Computed, Finding, Severity, Verdict
from briefer.mention import Hedge, Mention
from briefer.numbers import Numeral, hedge_around, numerals
from briefer.pattern import pattern
from briefer.record import plain
from briefer.rounding import Extent, Interval, Printed, extent_of
from briefer.slotted import altered, slotted

__all__ = ["Case", "Figure", "Spot", "printed", "reckoned", "span_of"]

NOTHING_KNOWN = Extent(*[Interval(None, None)] * 4)
"""Of a vague amount."""


_FULL = 60
"""Figures in a sentence that are too many for one to be told from another by the words between them."""


_PERIOD = pattern(r"\b(?:the|first|second|this|last)\s$")
"""What makes `half` a time: `in the half`."""


@slotted(frozen=True)
class Spot:
    """A stretch of the text that a finding is about and that is no fact: a date, a word, a bare number."""

    start: int
    end: int
    text: str


@slotted(eq=False)
class Figure:
    """A figure in its sentence, whether or not it is a fact."""

    start: int
    end: int
    text: str
    kind: str
    """`money`, `percent`, `quantity`; `number` for a bare one."""
    unit: str | None
    """ISO 4217 code, unit of measure or counted noun; None for a bare number."""
    value: Printed
    """Not vague: it has one end at least."""
    per: str | None = None
    fact: Fact | None = None
    _extent: Extent | None = None

    @property
    def extent(self) -> Extent:
        """What it may stand for; reckoned when it is asked for, as few are."""
        if self._extent is None:
            self._extent = extent_of(self.value, self.text) or NOTHING_KNOWN
        return self._extent

    @property
    def plain(self) -> Interval:
        """What it stands for if it is not rounded: of its extent, without reckoning the rest."""
        return Interval(self.value.low, self.value.high) if self._extent is None else self._extent.plain

    @property
    def hedge(self) -> Hedge:
        """How it is qualified."""
        return self.value.hedge

    @property
    def may_be_year(self) -> bool:
        """Whether it is a bare number that reads as a year."""
        text = self.text
        return self.kind == "number" and len(text) == 4 and text[:2] in ("19", "20") and text.isdecimal()

    @property
    def is_point(self) -> bool:
        """Whether it is one number, and not zero: no range, and not only at least or at most so much."""
        return bool(self.value.low) and self.value.low == self.value.high

    @property
    def is_in_digits(self) -> bool:
        """Whether it is printed with digits: `12`, not `twelve`."""
        return any(map(str.isdigit, self.text))

    @property
    def is_closed(self) -> bool:
        """Whether it has both ends; asked without comparing, as a decimal takes long to differ from None."""
        return self.value.low is not None and self.value.high is not None

    @property
    def matter(self) -> tuple[str, str | None]:
        """What figures that are alike have in common: unlike it, they are not to be compared."""
        return (self.kind, self.unit) if self.kind in ("money", "percent") else ("count", None)

    def taken_as(self, extent: Extent) -> "Figure":
        """Return the figure with another extent than its own words give it."""
        return altered(self, _extent=extent)

    def like(self, other: "Figure") -> bool:
        """Tell whether the two can be added: a bare number counts whatever the other counts."""
        if "percent" in (self.kind, other.kind) or "money" in (self.kind, other.kind):
            alike = self.kind == other.kind and self.unit == other.unit
            return alike and (self.per or other.per) == (other.per or self.per)
        if self.unit is None or other.unit is None or self.unit == other.unit:
            return True
        (one, _, by), (two, _, other_by) = self.unit.partition("/"), other.unit.partition("/")
        return one == two and not (by and other_by)


@dataclass(eq=False)
class Case:
    """What a check looks at."""

    document: Document
    facts: Sequence[Fact]
    mentions: Sequence[Mention]
    rates: Mapping[tuple[str, str], Any] = field(default_factory=dict)
    """Exchange rates given by the reader: units of the second currency for one of the first."""

    def __post_init__(self) -> None:
        self.facts = sorted(self.facts, key=lambda fact: (fact.value.start, fact.id))
        self._extents: dict[str, Extent | None] = {}
        self.text = self.document.text
        self._sentences: dict[int, tuple[int, int]] = {}
        """Where a figure begins → its sentence; asked for the same figures again and again."""
        self.tellings: dict[Figure, Any] = {}
        """What `telling_of` has found."""
        self.falls: dict[Hashable, bool | None] = {}
        """What `size_of` has found."""

    @cached_property
    def by_id(self) -> dict[str, Fact]:
        """The facts by their ids."""
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    @cached_property
    def _places(self) -> list[int]:
        return [fact.value.start for fact in self.facts]

    @cached_property
    def figures(self) -> list[list[Figure]]:
        """The figures of each sentence that has any, in text order: facts, quantities and bare numbers."""
        by_place = {fact.value.start: fact for fact in self.facts}
        read = [
            figure
            for mention in self.mentions
            if (figure := _figure(mention, by_place.get(mention.start))) is not None
        ]
        found: dict[int, list[Figure]] = {}
        for figure in sorted(
            (*read, *bare_numbers(self.document, self.mentions)), key=lambda each: each.start
        ):
            index = self.document.sentence_index_at(figure.start)
            if index is not None:
                found.setdefault(index, []).append(figure)
        sentences, zones = self.document.sentences, self.document.zones
        return [
            figures
            for index, figures in found.items()
            if zones[sentences[index].zone].kind not in ("furniture", "references")
        ]

    @cached_property
    def related_figures(self) -> list[list[Figure]]:
        """The figures of each sentence that may stand in relations; a sentence too full of them is none to a reader."""
        return [figures for figures in self.figures if len(figures) <= _FULL]

    @cached_property
    def _by_place(self) -> dict[int, Figure]:
        return {figure.start: figure for figures in self.figures for figure in figures}

    def figure_of(self, fact: Fact) -> Figure | None:
        """Return the figure of a fact; None in parts of the article that are not judged."""
        return self._by_place.get(fact.value.start)

    def mentions_in(self, start: int, end: int) -> Sequence[Mention]:
        """Return the mentions that begin in a stretch of the text."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def facts_in(self, start: int, end: int) -> Sequence[Fact]:
        """Return the facts whose figures begin in a stretch of the text."""
        return self.facts[bisect_left(self._places, start) : bisect_left(self._places, end)]

    def extent(self, fact: Fact) -> Extent:
        """Return what the figure of a fact may stand for; facts have at least one end."""
        found = self._extents.get(fact.id)
        if found is None:
            found = extent_of(fact.value, fact.value.text) or NOTHING_KNOWN
            self._extents[fact.id] = found
        return found

    def words(self, fact: Fact) -> str:
        """Return the sentence of a fact."""
        return self.text[fact.sentence.start : fact.sentence.end]

    def between(self, one: Fact | Figure | Spot, other: Fact | Figure | Spot) -> str:
        """Return the text between two figures."""
        first, second = span_of(one), span_of(other)
        return self.text[first[1] : second[0]] if first < second else self.text[second[1] : first[0]]

    def before(self, figure: Fact | Figure | Spot, reach: int = 30) -> str:
        """Return the text before a figure, within its sentence."""
        start, end = span_of(figure)
        begin, _ = self._sentences.get(start) or self._sentence_at(start, end)
        return self.text[max(begin, start - reach) : start]

    def behind(self, figure: Fact | Figure | Spot, reach: int = 30) -> str:
        """Return the text behind a figure, within its sentence."""
        start, end = span_of(figure)
        _, close = self._sentences.get(start) or self._sentence_at(start, end)
        return self.text[end : min(close, end + reach)]

    def lead(self, figures: Sequence[Figure], index: int, reach: int | None = None) -> str:
        """Return the text between a figure and the one before it; before the first, the sentence as far as reach."""
        figure = figures[index]
        if index:
            return self.between(figures[index - 1], figure)
        return self.before(figure, figure.start if reach is None else reach)

    def sentence_at(self, figure: Fact | Figure | Spot) -> tuple[int, int]:
        """Return where the sentence of a figure stands; the figure itself where there is no sentence."""
        start, end = span_of(figure)
        return self._sentences.get(start) or self._sentence_at(start, end)

    def _sentence_at(self, start: int, end: int) -> tuple[int, int]:
        index = self.document.sentence_index_at(start)
        if index is None:
            return start, end
        sentence = self.document.sentences[index]
        found = self._sentences[start] = (sentence.start, sentence.end)
        return found

    def sentence_of(self, figure: Fact | Figure | Spot) -> str:
        """Return the sentence of a figure."""
        return self.text[slice(*self.sentence_at(figure))]

    def related(self, fact: Fact, *types: str) -> list[Fact]:
        """Return the facts that a fact names in relations of some types."""
        return [
            self.by_id[relation.fact]
            for relation in fact.relations
            if relation.type in types and relation.fact in self.by_id
        ]

    def finding(
        self,
        check: str,
        code: str,
        figures: Iterable[Fact | Figure | Spot],
        severity: Severity,
        verdict: Verdict,
        message: str,
        *,
        stated: Fact | Figure | None = None,
        computed: Interval | None = None,
        unit: str | None = None,
    ) -> Finding:
        """Write a finding.

        Args:
            check: the name of the check's module.
            code: its code.
            figures: all figures of the relation.
            severity: how bad.
            verdict: what came out.
            message: the computation in words.
            stated: the fact that is judged.
            computed: what the other figures give.
            unit: the unit of what is computed.
        """
        ordered = sorted(figures, key=span_of)
        facts = [fact for figure in ordered if (fact := _fact_of(figure)) is not None]
        said = [printed(figure) for figure in ordered]
        return Finding(
            code=code,
            name=check.rpartition(".")[2],
            severity=severity,
            verdict=verdict,
            message=message,
            spans=tuple(dict.fromkeys(span_of(figure) for figure in ordered)),
            facts=tuple(dict.fromkeys(fact.id for fact in facts)),
            stated={} if stated is None else _stated(stated),
            computed=None
            if computed is None
            else Computed(low=_short(computed.low), high=_short(computed.high), unit=unit),
            fingerprint=sha256("\x1f".join([code, *said]).encode("utf-8", "surrogatepass")).hexdigest()[:16],
        )


def span_of(figure: Fact | Figure | Spot) -> tuple[int, int]:
    """Return where a figure stands."""
    place = figure.value if isinstance(figure, Fact) else figure
    return place.start, place.end


def printed(figure: Fact | Figure | Spot) -> str:
    """Return a figure as the article prints it, on one line."""
    text = figure.value.text if isinstance(figure, Fact) else figure.text
    return re.sub(r"\s+", " ", text)


def _fact_of(figure: Fact | Figure | Spot) -> Fact | None:
    return figure if isinstance(figure, Fact) else getattr(figure, "fact", None)


def _stated(figure: Fact | Figure) -> dict[str, Any]:
    low, high = (figure.value.low, figure.value.high) if isinstance(figure, Fact) else figure.extent.plain
    return {
        "text": printed(figure),
        "low": None if low is None else plain(low),
        "high": None if high is None else plain(high),
        "unit": figure.value.unit if isinstance(figure, Fact) else figure.unit,
    }


def _figure(mention: Mention, fact: Fact | None) -> Figure | None:
    if mention.kind not in ("money", "percent", "quantity"):
        return None
    value: Any = mention.value
    if value.low is None and value.high is None:
        return None
    if mention.kind == "money":
        unit, per = value.currency, value.per
    else:
        unit, per = value.unit, None
    if unit == "ratio":
        return None
    if fact is not None:
        unit, per = fact.value.unit, fact.value.per
    return Figure(mention.start, mention.end, mention.text, mention.kind, unit, value, per, fact)


def bare_numbers(document: Document, mentions: Sequence[Mention]) -> Iterator[Figure]:
    """Find the numbers that no mention holds: counts without a unit, such as `299` in `299, or 65%`."""
    at = 0
    text = document.text
    for number in numerals(text).items:
        while at < len(mentions) and mentions[at].end <= number.start:
            at += 1
        is_taken = at < len(mentions) and mentions[at].start < number.end
        if number.value is None or is_taken or number.touches or text[number.start : number.end] == "one":
            continue
        printed = text[number.start : number.end]
        if printed == "half" and _PERIOD.search(text, max(0, number.start - 8), number.start):
            continue
        yield Figure(number.start, number.end, printed, "number", None, _Bare(number, text))


@slotted()
class _Bare:
    """A bare number as an amount; few are asked for their hedge, so it is read when they are."""

    number: Numeral
    article: str

    @property
    def low(self) -> Decimal | None:
        return self.number.value

    @property
    def high(self) -> Decimal | None:
        return self.number.value

    @property
    def decimals(self) -> int:
        return self.number.decimals

    @property
    def hedge(self) -> Hedge:
        return hedge_around(self.article, self.number.start, self.number.end)


def reckoned(place: Spot, kind: str, unit: str | None, extent: Extent) -> Figure:
    """Return a figure that the article does not print as one: a fraction in words, a stretch of time, a difference."""
    value = _Reckoned(extent.plain.low, extent.plain.high)
    return Figure(place.start, place.end, place.text, kind, unit, value).taken_as(extent)


@slotted()
class _Reckoned:
    low: Decimal | None
    high: Decimal | None
    hedge: Hedge = "exact"
    decimals: int = 20


def _short(number: Any) -> Any:
    """Keep ten digits: a computed figure is no better than its parts."""
    return None if number is None else round(number, max(0, 9 - number.adjusted()))
