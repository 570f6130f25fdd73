"""How far mentions and facts agree with gold made by reading."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from briefer.fact import Fact
from briefer.gold import Gold, GoldFact, GoldMention
from briefer.mention import Mention
from briefer.report import Report

__all__ = ["SLOTS_OF", "Firing", "Marks", "Tally", "mark"]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many were right, of those found and of those in gold."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.found + other.found, self.gold + other.gold)

    @property
    def precision(self) -> Decimal:
        """The share of the found that is right; 1 where nothing was found."""
        return Decimal(self.right) / self.found if self.found else Decimal(1)

    @property
    def recall(self) -> Decimal:
        """The share of the gold that was found; 1 where there is none."""
        return Decimal(self.right) / self.gold if self.gold else Decimal(1)

    @property
    def f1(self) -> Decimal:
        """The harmonic mean of precision and recall."""
        total = self.found + self.gold
        return Decimal(2 * self.right) / total if total else Decimal(1)


@dataclass(frozen=True, slots=True)
class Firing:
    """What one rule did once."""

    rule: str
    right: bool
    start: int
    said: str
    """What it made of which words."""


@dataclass(slots=True)
class Marks:
    """What one article, or a corpus, got right."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    """Measure (`money.span`, `facts.subject_metric`) → counts. Of an accuracy `found` and `gold` are equal."""
    firings: list[Firing] = field(default_factory=list)
    faults: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    """Measure → where and what was missed or wrong."""

    def count(self, measure: str, right: int, found: int, gold: int) -> None:
        """Add counts to a measure."""
        self.tallies[measure] = self.tallies.get(measure, Tally()) + Tally(right, found, gold)

    def blame(self, measure: str, start: int, what: str) -> None:
        """Note something missed or wrong."""
        self.faults.setdefault(measure, []).append((start, what))


def mark(report: Report, gold: Gold, *, group: str = "facts") -> Marks:
    """Mark the mentions and facts of one article.

    A mention is found when its span is gold's to the character; `KIND.value` is the share of those with
    gold's value. A fact is found when its figure is; the other measures ask for its slots on top.
    `group` names the measures of facts. Gold without mentions is gold of facts only.
    """
    marks = Marks()
    if gold.mentions:
        _mark_mentions(report.mentions, gold.mentions, marks)
    _mark_facts(report.facts, gold.facts, group, marks)
    return marks


def _mark_mentions(found: Sequence[Mention], gold: Sequence[GoldMention], marks: Marks) -> None:
    wanted = {(mention.kind, mention.start, mention.end): mention for mention in gold}
    for kind in sorted({mention.kind for mention in gold}):
        marks.count(f"{kind}.span", 0, 0, sum(mention.kind == kind for mention in gold))
    for mention in found:
        match = wanted.pop((mention.kind, mention.start, mention.end), None)
        value = mention.value.canonical()
        same = match is not None and same_value(mention, match)
        marks.firings.append(Firing(mention.rule, same, mention.start, f"{mention.text!r} = {value}"))
        marks.count(f"{mention.kind}.span", match is not None, 1, 0)
        if match is None:
            marks.blame(f"{mention.kind}.span", mention.start, f"wrong: {mention.text!r} = {value}")
            continue
        marks.count(f"{mention.kind}.value", same, 1, 1)
        if match.hedge is not None:
            marks.count(f"{mention.kind}.hedge", _hedge(mention) == match.hedge, 1, 1)
            if _hedge(mention) != match.hedge:
                marks.blame(
                    f"{mention.kind}.hedge",
                    mention.start,
                    f"{mention.text!r} {_hedge(mention)}, gold {match.hedge}",
                )
        if not same:
            marks.blame(
                f"{mention.kind}.value", mention.start, f"{mention.text!r} = {value}, gold {match.meaning}"
            )
    for missed in wanted.values():
        marks.blame(f"{missed.kind}.span", missed.start, f"missed: {missed.text!r} = {missed.meaning}")


def _hedge(mention: Mention) -> Any:
    return getattr(mention.value, "hedge", None)


def same_value(mention: Mention, gold: GoldMention) -> bool:
    """Tell whether a mention stands for what gold says."""
    value: Any = mention.value
    match mention.kind:
        case "company":
            return plain_name(value.name) == plain_name(gold.meaning)
        case "date":
            return same_period(value.timex, gold.meaning)
        case _:
            unit = value.currency if mention.kind == "money" else value.unit
            return (value.low, value.high, unit) == (gold.low, gold.high, gold.unit)


_SLOTS: dict[str, Callable[[Fact, GoldFact], bool]] = {
    "subject": lambda fact, gold: _named(fact.subject.name if fact.subject else "", gold.subject),
    "metric": lambda fact, gold: _measures(fact, gold.metric),
    "period": lambda fact, gold: any(
        same_period(fact.period.timex if fact.period else "", period) for period in gold.period
    ),
    "status": lambda fact, gold: fact.status in gold.status,
    "source": lambda fact, gold: _named(fact.source.name if fact.source else "", gold.source),
}

SLOTS_OF: dict[str, tuple[str, ...]] = {
    "value": (),
    "subject": ("subject",),
    "metric": ("metric",),
    "period": ("period",),
    "subject_metric": ("subject", "metric"),
    "subject_metric_period": ("subject", "metric", "period"),
    "all": tuple(_SLOTS),
}
"""Measure of facts → the slots that must be right beside the figure."""


def _mark_facts(found: Sequence[Fact], gold: Sequence[GoldFact], group: str, marks: Marks) -> None:
    pairs = _pair(found, gold)
    for fact in found:
        match = pairs.get(fact.id)
        right = {slot: match is not None and agrees(fact, match) for slot, agrees in _SLOTS.items()}
        for measure, slots in SLOTS_OF.items():
            marks.count(f"{group}.{measure}", match is not None and all(right[slot] for slot in slots), 1, 0)
        said = {slot: _told(fact, slot, match) for slot in right}
        for rule in fact.rules:
            slot = rule.partition(".")[0]
            if slot in right:
                marks.firings.append(Firing(rule, right[slot], fact.value.start, said[slot]))
        if match is None:
            marks.blame(f"{group}.value", fact.value.start, f"wrong: {fact.value.text!r} is no fact of gold")
            continue
        for slot in ("status", "source"):
            marks.count(f"{group}.{slot}", right[slot], 1, 1)
        for slot, is_right in right.items():
            if not is_right:
                marks.blame(f"{group}.{slot}", fact.value.start, said[slot])
    for measure in SLOTS_OF:
        marks.count(f"{group}.{measure}", 0, 0, len(gold))
    met = {id(match) for match in pairs.values()}
    for missed in gold:
        if id(missed) not in met:
            marks.blame(f"{group}.value", missed.figure.start, f"missed: {missed.figure.text!r}")


def _pair(found: Sequence[Fact], gold: Sequence[GoldFact]) -> dict[str, GoldFact]:
    """Pair facts with gold of the same figure, one to one, those that agree in most slots first."""
    candidates: dict[tuple[int, int], list[GoldFact]] = {}
    for wanted in gold:
        candidates.setdefault((wanted.figure.start, wanted.figure.end), []).append(wanted)
    likeness = [
        (-sum(agrees(fact, wanted) for agrees in _SLOTS.values()), ordinal, place, fact, wanted)
        for ordinal, fact in enumerate(found)
        for place, wanted in enumerate(candidates.get((fact.value.start, fact.value.end), ()))
        if (fact.value.low, fact.value.high, fact.value.unit)
        == (wanted.figure.low, wanted.figure.high, wanted.figure.unit)
    ]
    pairs: dict[str, GoldFact] = {}
    taken: set[int] = set()
    for _, _, _, fact, wanted in sorted(likeness, key=lambda pair: pair[:3]):
        if fact.id not in pairs and id(wanted) not in taken:
            pairs[fact.id] = wanted
            taken.add(id(wanted))
    return pairs


def _told(fact: Fact, slot: str, gold: GoldFact | None) -> str:
    """Say what fills a slot, and what gold has there."""
    filled = getattr(fact, slot)
    names = [getattr(filled, name) for name in ("name", "timex", "id") if hasattr(filled, name)]
    wanted = " or ".join(name or "open" for name in getattr(gold, slot)) if gold else "has no such fact"
    return f"{slot} of {fact.value.text!r}: {(names or [filled or 'open'])[0]}, gold {wanted}"


_LEGAL = {
    "inc",
    "corp",
    "corporation",
    "co",
    "company",
    "plc",
    "ltd",
    "limited",
    "ag",
    "gmbh",
    "nv",
    "llc",
    "llp",
}
_LEGAL |= {"sa", "se", "ab", "asa", "spa", "group", "holdings"}


def plain_name(name: str) -> str:
    """Write a name without case, article, possessive and legal form.

    >>> plain_name("The Acme Co., Inc.'s")
    'acme'
    """
    words = re.sub(r"[^\w&/+-]+", " ", re.sub(r"['’]s?$", "", name.lower()).replace(".", "")).split()
    while words[1:] and words[0] in ("the", "a", "an"):
        del words[0]
    while words[1:] and words[-1] in _LEGAL:
        del words[-1]
    return " ".join(words)


def _named(name: str, accepted: Iterable[str]) -> bool:
    return plain_name(name) in {plain_name(other) for other in accepted}


def _measures(fact: Fact, accepted: Sequence[str]) -> bool:
    """A metric is right when an accepted word occurs in its id or its text."""
    if fact.metric is None:
        return "" in accepted
    said = [f" {' '.join(_stems(text))} " for text in (fact.metric.id, fact.metric.text)]
    return any(f" {' '.join(_stems(words))} " in text for words in accepted if words for text in said)


def _stems(text: str) -> list[str]:
    words = re.findall(r"[^\W_]+", text.lower())
    return [
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
        for word in words
    ]


def same_period(timex: str | None, other: str | None) -> bool:
    """Tell whether two TIMEX3 values are the same days, or, where they are no days, the same words.

    >>> same_period("2026-01/2026-03", "2026-Q1"), same_period("FY2026", "2026"), same_period(None, "")
    (True, False, True)
    """
    if (timex or "") == (other or ""):
        return True
    days = _days(timex or "")
    return days is not None and days == _days(other or "")


def _days(timex: str) -> tuple[date, date] | None:
    """First and last day of a calendar value; None for durations, fiscal and vague periods."""
    first, slash, last = timex.partition("/")
    if slash:
        begin, end = _days(first), _days(last)
        return (begin[0], end[1]) if begin and end else None
    found = re.fullmatch(r"(\d{4})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])(?:-(\d\d))?|W(\d\d)))?", timex)
    if not found or found[1] in ("0000", "9999"):
        return None
    year, quarter, half, month, day, week = (int(part) if part else 0 for part in found.groups())
    try:
        if week:
            return date.fromisocalendar(year, week, 1), date.fromisocalendar(year, week, 7)
        if day:
            return date(year, month, day), date(year, month, day)
    except ValueError:
        return None
    if quarter:
        return _months(year, 3 * quarter - 2, 3)
    if half:
        return _months(year, 6 * half - 5, 6)
    return _months(year, month, 1) if month else _months(year, 1, 12)


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    after = year * 12 + month - 1 + count
    return date(year, month, 1), date(after // 12, after % 12 + 1, 1) - timedelta(days=1)
