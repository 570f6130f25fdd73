"""Figures that can be compared, drawn to scale: one metric, unit, period and status of several subjects."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Literal

from briefer.document import Document
from briefer.fact import Fact
from briefer.judging.case import Case
from briefer.judging.identity import Identities, identities_of
from briefer.metrics import metrics
from briefer.page.figures import hedged, metric_of, period_of
from briefer.record import Record, plain

__all__ = ["Bar", "Chart", "Tick", "charts"]

_FEWEST, _MOST = 2, 12
"""Bars of a chart; of more the largest are drawn, and the chart says so."""
_CHARTS = 6
_LOOSE = frozenset(
    "share growth stake deal_value contract_value premium payment contribution improvement".split()
)
"""Metrics that do not say enough of what is measured: two shares may be of two wholes."""
_OWN_SCALE = frozenset(
    "price share_price offer_price price_target index_level exchange_rate earnings_per_share dividend".split()
)
"""Metrics whose levels are not comparable, although their changes are: a share has any price."""
_FAMILIES = {
    "reported": "reported",
    "estimate": "reported",
    "forecast": "expected",
    "guidance": "expected",
    "target": "targeted",
    "proposal": "proposed",
}
_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹"}
_UNITS = {"percent": "%", "percentage_point": " points", "basis_point": " bp"}
_SCALES = ((12, "tn"), (9, "bn"), (6, "m"), (3, "k"))


class Bar(Record):
    """One figure; lengths are per cent of the width, as text."""

    label: str
    """Whose figure it is."""
    text: str
    """The figure as printed, with its hedge."""
    shape: Literal["point", "range", "from", "to"]
    """`range` has two ends; `from` is open above, `to` is open below."""
    start: str
    """Where the bar begins: at zero, or at the low end of a range."""
    width: str
    tip: str
    """Where the figure is; of a range, its end next to zero."""
    mention: str
    """Id of the mention of the figure."""


class Tick(Record):
    """A line of the scale."""

    at: str
    """Per cent of the width."""
    label: str


class Chart(Record):
    """A bar chart, or a range chart where a figure has two ends."""

    title: str
    """`AI-related capital expenditure, 2026`."""
    note: str
    """What the figures are: `expected`."""
    is_range: bool
    zero: str
    """Where zero is, in per cent of the width."""
    bars: tuple[Bar, ...]
    """The largest first."""
    ticks: tuple[Tick, ...]
    summary: str
    """The chart in words."""
    left_out: int = 0
    """How many smaller figures found no room."""


def charts(case: Case) -> list[Chart]:
    """Draw what can be compared, the charts with the most bars first."""
    identities = identities_of(case)
    groups: dict[Hashable, list[Fact]] = {}
    for fact in case.facts:
        key = _key(case.document, fact, identities)
        if key is not None:
            groups.setdefault(key, []).append(fact)
    clear = [_clear(group) for group in groups.values()]
    drawn = [group for group in clear if len({_name(fact) for fact in group}) >= _FEWEST]
    return [_chart(group) for group in sorted(drawn, key=len, reverse=True)[:_CHARTS]]


def _key(document: Document, fact: Fact, identities: Identities) -> Hashable | None:
    """Name what must be the same for figures to be compared; None for a figure that must not be."""
    value, metric, subject = fact.value, identities.metric(fact), fact.subject
    if subject is None or metric is None or fact.negated or value.unit is None:
        return None
    # A group beside its own members dwarfs them and counts them twice.
    if subject.kind == "group" or (value.low is None and value.high is None):
        return None
    move = fact.change if fact.change and fact.change.kind == "by" else None
    if metric[0] not in metrics() or metric[0] in _LOOSE or (metric[0] in _OWN_SCALE and not move):
        return None
    zone = document.zone_index_at(value.start)
    if document.zones[zone].kind in ("furniture", "references"):
        return None
    # Without a period only what stands together is of one time.
    time = fact.period.timex if fact.period else _list_of(document, zone)
    base = move and (move.kind, move.base_period)
    measure = (*metric, identities.bounds(fact), value.kind, value.unit, value.per)
    return measure, subject.kind, time, base, _FAMILIES[fact.status]


def _list_of(document: Document, zone: int) -> int | None:
    kind, parent = document.zones[zone].kind, document.zones[zone].parent
    return parent if kind in ("list_item", "table_row") and parent is not None else zone


def _name(fact: Fact) -> str:
    return " ".join(fact.subject.name.split()) if fact.subject else ""


def _clear(facts: Iterable[Fact]) -> list[Fact]:
    """Keep one of the figures that say the same of one subject, and none where a source says several."""
    told: dict[Hashable, Fact] = {}
    for fact in facts:
        told.setdefault((_name(fact), *_ends(fact)), fact)
    count = Counter((_name(fact), _source(fact)) for fact in told.values())
    return [fact for fact in told.values() if count[_name(fact), _source(fact)] == 1]


def _source(fact: Fact) -> str:
    return fact.source.name if fact.source and fact.source.name != _name(fact) else ""


def _ends(fact: Fact) -> tuple[Decimal | None, Decimal | None]:
    """Return the ends of a figure; a fall is below zero."""
    low, high = fact.value.low, fact.value.high
    if fact.change and fact.change.kind == "by" and fact.change.direction == "down":
        return None if high is None else -abs(high), None if low is None else -abs(low)
    return low, high


def _chart(facts: Sequence[Fact]) -> Chart:
    ordered = sorted(facts, key=_largest, reverse=True)
    shown = ordered[:_MOST]
    ticks = _scale([end for fact in shown for end in _ends(fact) if end is not None])
    first, last = shown[0], ticks[-1]
    span = last - ticks[0]

    def at(number: Decimal) -> Decimal:
        return (number - ticks[0]) * 100 / span

    labels = _labels(shown)
    bars = tuple(_bar(fact, label, at(Decimal(0)), at) for fact, label in zip(shown, labels, strict=True))
    what = ", ".join(part for part in (_what(first), period_of(first)) if part)
    title = what[:1].upper() + what[1:]
    told = "; ".join(f"{bar.label} {bar.text}" for bar in bars)
    return Chart(
        title=title,
        note=_FAMILIES[first.status],
        is_range=any(bar.shape == "range" for bar in bars),
        zero=_written(at(Decimal(0))),
        bars=bars,
        ticks=tuple(Tick(at=_written(at(tick)), label=_short(tick, first)) for tick in ticks),
        summary=f"{title}: {told}.",
        left_out=len(ordered) - len(shown),
    )


def _largest(fact: Fact) -> Decimal:
    return max(end for end in _ends(fact) if end is not None)


def _what(fact: Fact) -> str:
    name = metric_of(fact)
    moved = ("change in",) if fact.change and fact.change.kind == "by" else ()
    per = ("per", fact.value.per) if fact.value.per and "per" not in name.split() else ()
    return " ".join((*moved, *(fact.metric.scope if fact.metric else ()), name, *per))


def _labels(facts: Sequence[Fact]) -> Iterator[str]:
    """Name each figure by its subject; by its source, too, where a subject has several."""
    names = [_name(fact) for fact in facts]
    for fact, name in zip(facts, names, strict=True):
        source = _source(fact)
        label = name[:1].upper() + name[1:]
        yield f"{label} ({source})" if names.count(name) > 1 and source else label


def _bar(fact: Fact, label: str, zero: Decimal, at: Callable[[Decimal], Decimal]) -> Bar:
    low, high = _ends(fact)
    ends = [at(end) for end in (low, high) if end is not None]
    tip = min(ends, key=lambda end: abs(end - zero))
    if low != high and len(ends) == 2:
        start, width = ends[0], ends[1] - ends[0]
    else:
        start, width = min(zero, tip), abs(tip - zero)
    return Bar(
        label=label,
        text=hedged(fact.value.text, fact.value.hedge),
        shape="from" if high is None else "to" if low is None else "point" if low == high else "range",
        start=_written(start),
        width=_written(width),
        tip=_written(tip),
        mention=fact.mentions[0],
    )


def _scale(numbers: Sequence[Decimal]) -> list[Decimal]:
    """Choose round numbers that hold zero and all numbers between them, three to six."""
    low, high = min(*numbers, Decimal(0)), max(*numbers, Decimal(0))
    reach = (high - low) or Decimal(1)
    power = Decimal(1).scaleb(reach.adjusted() - 1)
    step = next(
        power * factor
        for factor in map(Decimal, ("2", "2.5", "5", "10", "20", "25", "50"))
        if reach <= power * factor * 4
    )
    first = (low / step).to_integral_value("ROUND_FLOOR")
    last = (high / step).to_integral_value("ROUND_CEILING")
    return [step * number for number in range(int(first), int(last) + 1)]


def _written(number: Decimal) -> str:
    return plain(round(number, 2))


def _short(number: Decimal, fact: Fact) -> str:
    """Write a number of the scale: `$50bn`, `20%`."""
    if not number:
        return "0"
    unit = fact.value.unit or ""
    size, scale = next(((size, name) for size, name in _SCALES if abs(number).adjusted() >= size), (0, ""))
    short = plain(abs(number).scaleb(-size)) + scale
    sign = "−" if number < 0 else ""
    if fact.value.kind == "money":
        return f"{sign}{_SIGNS.get(unit, unit + ' ')}{short}"
    return f"{sign}{short}{_UNITS.get(unit, '' if unit == 'unit' else ' ' + unit)}"
