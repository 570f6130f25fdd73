"""The facts of an article as rows of a table: every claim once, in words."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from decimal import Decimal

from briefer.document import Document
from briefer.fact import Change, Fact, Status
from briefer.mention import Hedge
from briefer.metrics import metrics
from briefer.page.runs import Reader
from briefer.record import Record, plain
from briefer.report import Report
from briefer.wording.periods import spoken

__all__ = ["FigureRow", "claims", "figure_rows", "hedged", "metric_of", "period_of"]


class FigureRow(Record):
    """A figure and what it means; what the article leaves open is empty."""

    id: str
    """Id of the fact."""
    mention: str
    """Id of the mention of the figure, which is its anchor in the article."""
    mentions: tuple[str, ...]
    """The same of all statements of the claim."""
    kind: str
    """`money`, `percent` or `quantity`."""
    subject: str
    metric: str
    """Its name in the table of metrics, or the article's own words."""
    scope: str
    """What narrows the metric: `AI-related`."""
    figure: str
    """As printed, with its hedge: `about $4.2 billion`."""
    low: str | None
    """A plain decimal; none where the figure is open below."""
    high: str | None
    """A plain decimal; none where the figure is open above."""
    unit: str
    """ISO 4217 code, `percent`, `percentage_point`, `basis_point` or a unit of measure."""
    change: str
    """`up by`, `down to`, `up from`; empty for a plain level."""
    period: str
    """In words where it has a plain name, else its TIMEX3 value."""
    since: str
    """First day of the period, or its TIMEX3 value: what to sort by."""
    status: Status
    source: str
    """Who is named as saying it."""
    line: int
    """Line of the figure in the article."""
    anchor: str | None
    """Names its sentence within the page."""
    rank: int
    """Its place among the figures of the article by unit, then by size."""
    notes: tuple[int, ...]
    """Numbers of the findings that judge it."""


def claims(report: Report) -> tuple[Fact, ...]:
    """Return the first statement of every claim, in text order."""
    first: dict[str, Fact] = {}
    for fact in report.facts:
        first.setdefault(fact.claim, fact)
    return tuple(first.values())


def figure_rows(document: Document, report: Report, ends: list[int], reader: Reader) -> Iterator[FigureRow]:
    """Lay out the claims of an article."""
    facts = claims(report)
    stated: dict[str, tuple[str, ...]] = {}
    for fact in report.facts:
        stated[fact.claim] = (*stated.get(fact.claim, ()), fact.mentions[0])
    ranks = {fact.id: rank for rank, fact in enumerate(sorted(facts, key=_size), start=1)}
    for fact in facts:
        value, sentence = fact.value, document.sentence_index_at(fact.value.start)
        yield FigureRow(
            id=fact.id,
            mention=fact.mentions[0],
            mentions=stated[fact.claim],
            kind=value.kind,
            subject=fact.subject.name if fact.subject else "",
            metric=metric_of(fact),
            scope=" ".join(fact.metric.scope) if fact.metric else "",
            figure=hedged(value.text, value.hedge),
            low=None if value.low is None else plain(value.low),
            high=None if value.high is None else plain(value.high),
            unit=value.unit or "",
            change=_change(fact.change),
            period=period_of(fact),
            since=(fact.period.start or fact.period.timex) if fact.period else "",
            status=fact.status,
            source=fact.source.name if fact.source else "",
            line=bisect_left(ends, value.start + 1) + 1,
            anchor=None if sentence is None else f"s{sentence}",
            rank=ranks[fact.id],
            notes=reader.notes_of(fact.mentions[0]),
        )


def metric_of(fact: Fact) -> str:
    """Name the metric of a fact; empty if it is open."""
    if fact.metric is None:
        return ""
    entry = metrics().get(fact.metric.id)
    return entry.label if entry else " ".join(fact.metric.text.split())


def period_of(fact: Fact) -> str:
    """Name the period of a fact; empty if it is open."""
    if fact.period is None:
        return ""
    ends = [(spoken(end) or end).removeprefix("the ") for end in fact.period.timex.split("/")]
    return " to ".join(ends)


_HEDGES: Mapping[Hedge, str] = {
    "exact": "",
    "about": "about ",
    "over": "more than ",
    "under": "less than ",
    "at_least": "at least ",
    "at_most": "at most ",
}


def hedged(text: str, hedge: Hedge) -> str:
    """Write a figure with its hedge, on one line."""
    return _HEDGES[hedge] + " ".join(text.split())


def _change(change: Change | None) -> str:
    if change is None:
        return ""
    return change.kind if change.direction == "flat" else f"{change.direction} {change.kind}"


def _size(fact: Fact) -> tuple[str, str, Decimal, Decimal, int]:
    value = fact.value
    ends = [end for end in (value.low, value.high) if end is not None] or [Decimal(0)]
    return value.kind, value.unit or "", ends[0], ends[-1], value.start
