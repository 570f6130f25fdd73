"""The same fact with two values: capital spending of $725 billion here, of $650–700 billion there.

Compares the figures of one subject, metric, scope, period, status and source. Where the figures are disjoint
under every reading it is an error; where only zeros read as places save them, a warning. What differs in
scope, period, basis, source or status is another fact, and so is what the text calls revised.
"""

import re
from collections.abc import Hashable, Iterator
from decimal import Decimal

from briefer.fact import Fact
from briefer.finding import Finding
from briefer.judging.case import Case, Figure, printed
from briefer.judging.eras import then_and_now
from briefer.judging.example import flags, passes
from briefer.judging.identity import Identities, identities_of
from briefer.judging.moves import is_slip
from briefer.judging.outcome import Outcome
from briefer.judging.pairs import is_expectation
from briefer.judging.parts import parts_of
from briefer.judging.priced import priced_things
from briefer.judging.retold import retold_counts, retold_measures, retold_slips, telling_of
from briefer.judging.same import groups_of, plainly, repeated
from briefer.judging.telling import told
from briefer.judging.typo import slips_of
from briefer.judging.words import content
from briefer.pattern import pattern
from briefer.rounding import Extent, Interval

CODE = "C201"
EXAMPLES = [
    flags(
        "Halden's revenue in 2025 was $123.4 million. The board was pleased.\n\nHalden spends a lot. Revenue at Halden was $131.2 million in 2025.",
        "differ by at least $7.7m",
    ),
    flags(
        "Net debt was €1.08 billion at the end of December. The chain opened shops.\n\nNet debt of €1.18 billion at the end of December leaves little room.",
        "differ by at least €90m",
    ),
    flags(
        "The firm spent 3.74 billion rupees on research in 2025. It hires.\n\nResearch spending of 3.47 billion rupees in 2025 went into drugs.",
        "differ by at least",
    ),
    flags(
        "Borel built 84,000 vans in 2025. Most were sold abroad.\n\nThe output of Borel in 2025, 91,000 vans, was a record.",
        "84,000 vans here and 91,000 vans there",
    ),
    flags(
        "The Hollin family owns 27.4% of the capital and sits on the board. It sells nothing.\n\nWith 24.7% of the capital, the Hollin family can stop the sale.",
        "differ by at least",
    ),
    flags(
        "The port builds a quay. The Green Investment Bank, which belongs to the city, lends $240 million.\n\nThe loan of $260 million from the Green Investment Bank is the largest ever.",
        "differ by at least $19m",
    ),
    flags(
        "The largest works are the Hollin Street bridge, at $8.3 million, and a school.\n\nDigging for the Hollin Street bridge, which will cost $9.6 million, begins in May.",
        "differ by at least $1.2m",
    ),
    flags(
        "Halden Corp, Borel Inc and Tressel AG will put $82 billion into capital expenditure in 2026, twice as much as in 2025.\n\nThe three makers may invest between $61 billion and $67 billion in 2026. Halden plans $30 billion, Borel $20 billion and Tressel $14 billion.",
        "differ by at least",
    ),
    flags(
        "The union has 75,000 members. It is rich.\n\nAnn Hollin is one of its 57,000 members.",
        "differ by at least",
    ),
    flags(
        "Shares in Halden closed 3.1% lower on Friday. The market was flat.\n\nThe 1.3% decline in Halden's share price on Friday was its largest since May.",
        "differ by at least",
        published="2026-02-27",
    ),
    passes(
        "The Tarn mine dug 187,300 tonnes of ore in 2025, its owner said. Rain cost it a week.\n\nIn 2025 the Orrin pit dug 173,800 tonnes, most of it for China.",
        "another mine",
    ),
    passes(
        "Some 14,200 fans saw the first match at Leeds. It rained.\n\nThe second match at Leeds was seen by the 12,400 fans with tickets.",
        "a second one",
    ),
    passes(
        "Halden said sales rose 6% to $424 million in 2025 from $400 million in 2024. Its dye unit grew 9% to $218 million from $200 million.",
        "a part of it",
    ),
    flags(
        "Halden Air has placed a firm order for 36 jets, with options on more. Deliveries begin in 2029.\n\nThe 46 aircraft on firm order will replace an old fleet.",
        "differ by at least",
    ),
    passes(
        "Borel built 84,000 vans in 2025.\n\nThe sales of Borel in 2025, 91,000 vans, were a record.",
        "built and sold",
    ),
    passes(
        "The firm spent 3.74 billion rupees on research in 2025. It hires.\n\nResearch spending of 3.47 billion rupees in 2024 went into drugs.",
        "another period",
    ),
    passes(
        "Halden's revenue in 2025 was $123.4 million. The board was pleased.\n\nRevenue at Halden was $118.2 million in 2024.",
        "another year",
    ),
    passes(
        "Halden's revenue in 2025 was $123.4 million. Halden's revenue in 2025 was about $120 million.",
        "the second is the first, rounded",
    ),
    passes(
        "Halden's revenue in 2025 will be $123.4 million. Halden's revenue in 2025 would be $131.2 million if prices rose.",
        "on a condition",
    ),
    passes(
        "Inflation was 2.7% in Ireland in March.\n\nSome 48% say that it is a bad time to buy. For those under 35 it is 39%.",
        "two groups",
    ),
    passes(
        "Halden won 12 medals in May. The town was pleased.\n\nIn May, Halden won 15 bronze medals.",
        "medals of one kind",
    ),
    passes(
        "Leeds had an average of 80mm in May. The river rose.\n\nHull easily passed its average of 116mm in May.",
        "the weather of two places",
    ),
    passes(
        "Halden's operating profit was $236 million in 2025, a margin of 18.3%. Leaving aside legal fees, operating profit was $259 million and the margin 20.1%.",
        "another basis",
    ),
    passes(
        "Tressel expects Halden's revenue to reach $140 million in 2026. Borel expects Halden's revenue to reach $155 million in 2026.",
        "two forecasters may differ",
    ),
]

_PART = pattern(r"\b(?:unit|division|arm|segment|subsidiary|branch|brand)\b", re.I)
"""A part of a company, whose figures are not the company's."""
_FAR = Decimal("1.5")
_ALL = 100
"""Percent that two shares of one whole come to: `55% would spend more, 45% less`."""
_SUPPOSED = pattern(r"\b(?:if|unless|assuming)\b", re.I)
_WOULD = pattern(r"\b(?:would|might)\b", re.I)


def check(case: Case) -> Iterator[Finding]:
    """Compare the statements of each fact with the first one of another value, then those that look like slips."""
    identities = identities_of(case)
    reported: set[frozenset[tuple[str, object]]] = set()
    facts = (*_stated_twice(case, identities), *_slips(case, identities), *_swapped(case, identities))
    pairs = [(case.figure_of(one), case.figure_of(other)) for one, other in facts]
    # A sentence told again with another figure is left to C203.
    told_again = {(one.start, other.start) for one, other, is_same in retold_slips(case) if not is_same}
    for one, other in (*pairs, *_retold(case)):
        if one is None or other is None or (one.start, other.start) in told_again:
            continue
        if telling_of(case, one).contrasts(telling_of(case, other)):
            continue
        if then_and_now(case, one, other) or _are_cases(case, one, other):
            continue
        if is_expectation(case, one) != is_expectation(case, other):
            continue
        if _is_part_of(case, one, other):
            continue
        if any(_names_another_time(case, figure) for figure in (one, other)):
            continue
        pair = frozenset((_claim(one), _claim(other)))
        if pair not in reported:
            reported.add(pair)
            yield _finding(case, one, other)


def _are_cases(case: Case, one: Figure, other: Figure) -> bool:
    """Whether one of two figures holds on a condition only, or the two are what agrees and what does not."""
    said = [case.sentence_of(figure) for figure in (one, other)]
    if any(_SUPPOSED.search(each) and _WOULD.search(each) for each in said):
        return True
    return one.unit == other.unit == "percent" and (one.extent + other.extent).plain.low == _ALL


def _is_part_of(case: Case, one: Figure, other: Figure) -> bool:
    """Whether one of two figures is of a part of a company, from whose other figures its metric is taken."""
    metrics = [figure.fact.metric for figure in (one, other) if figure.fact is not None]
    if not any(metric is not None and metric.inherited for metric in metrics):
        return False
    return len({_PART.search(case.sentence_of(figure)) is None for figure in (one, other)}) > 1


def _differ_by_inheritance(one: Fact, other: Fact) -> bool:
    """Whether both facts have their metric from elsewhere: figures of what stands before them, not of one matter."""
    return all(fact.metric is not None and fact.metric.inherited for fact in (one, other))


def _names_another_time(case: Case, figure: Figure) -> bool:
    """Whether a period taken from elsewhere stands against one that the figure's own sentence names."""
    period = figure.fact.period if figure.fact is not None else None
    return period is not None and period.inherited and bool(telling_of(case, figure).dates - {period.timex})


def _claim(figure: Figure) -> tuple[str, object]:
    return ("claim", figure.fact.claim) if figure.fact is not None else ("place", figure.start)


def _stated_twice(case: Case, identities: Identities) -> Iterator[tuple[Fact, Fact]]:
    for same in groups_of(case, identities):
        body = [fact for fact in same if parts_of(case).at(fact.value.start) == "body"]
        distinct: list[Fact] = []
        for fact in body:
            first = next((other for other in distinct[:8] if _differ(case, other, fact)), None)
            if first is not None:
                yield first, fact
            if all(other.claim != fact.claim for other in distinct[:8]):
                distinct.append(fact)


def _slips(case: Case, identities: Identities) -> Iterator[tuple[Fact, Fact]]:
    """Yield figures worded alike, whatever they measure and whoever has it, that are a digit apart."""
    worded: dict[Hashable, list[Fact]] = {}
    named = [fact for fact in case.facts if fact.metric and not fact.negated]
    for fact in repeated(named, _worded):
        if parts_of(case).at(fact.value.start) != "body":
            continue
        move = fact.change.kind if fact.change is not None and fact.change.kind != "to" else None
        key = (
            identities.subject(fact),
            _worded(fact),
            identities.metric(fact),
            fact.period.timex if fact.period else None,
            identities.bounds(fact),
            move,
            identities.state(fact),
            identities.source(fact),
        )
        worded.setdefault(key, []).append(fact)
    for facts in worded.values():
        for one, other in slips_of(facts):
            shared = content(case.words(one)) & content(case.words(other))
            about = content(
                f"{one.metric.text if one.metric else ''} {one.subject.name if one.subject else ''}"
            )
            if _differ(case, one, other) and shared - about and not _name_others(case, one, other):
                yield one, other


def _swapped(case: Case, identities: Identities) -> Iterator[tuple[Fact, Fact]]:
    """Yield figures of one subject, metric and named time whose digits stand in another order, whoever says them."""
    told: dict[Hashable, list[Fact]] = {}
    for fact in repeated(case.facts, plainly):
        period, subject, metric = fact.period, identities.subject(fact), identities.metric(fact)
        if period is None or period.inherited or subject is None or metric is None or fact.negated:
            continue
        figure = case.figure_of(fact)
        is_base = fact.change is not None and fact.change.kind == "from"
        if figure is None or is_base or parts_of(case).at(fact.value.start) != "body":
            continue
        swap = _digits_of(figure)
        if swap is None:
            continue
        key = (
            subject,
            metric,
            identities.period(fact),
            fact.value.unit,
            fact.value.per,
            identities.state(fact),
            swap,
        )
        others = told.setdefault((key, identities.bounds(fact)), [])
        for other in others[:1]:
            ways = {each.change.direction for each in (other, fact) if each.change is not None}
            if (
                other.sentence != fact.sentence
                and not figure.extent.rounds(case.extent(other))
                and len(ways) < 2
            ):
                yield other, fact
        others.append(fact)


def _digits_of(figure: Figure) -> Hashable | None:
    """Return the digits of a figure in order of size."""
    size = figure.plain.low
    if size is None or size != figure.plain.high:
        return None
    digits = size.normalize().as_tuple().digits
    return (size.adjusted(), *sorted(digits)) if len(digits) > 1 else None


def _name_others(case: Case, one: Fact, other: Fact) -> bool:
    """Whether the words around two figures name different people, places or companies."""
    figures = [case.figure_of(fact) for fact in (one, other)]
    first, second = (telling_of(case, figure) for figure in figures if figure is not None)
    return first.names_others(second) or first.contrasts(second)


def _worded(fact: Fact) -> Hashable:
    """Return how the metric is worded, and the unit."""
    return fact.metric and fact.metric.text.lower(), fact.value.unit, fact.value.per


def _retold(case: Case) -> Iterator[tuple[Figure, Figure]]:
    """Yield figures told again with a slip, in so many of the same words that they are the same."""
    for one, other, is_same in retold_slips(case):
        if is_same and not one.extent.rounds(other.extent):
            yield one, other
    for one, other in (*retold_measures(case), *retold_counts(case), *priced_things(case)):
        if _are_apart(one.extent, other.extent):
            yield one, other


def _differ(case: Case, one: Fact, other: Fact) -> bool:
    if one.sentence == other.sentence or is_slip(one, other) or _differ_by_inheritance(one, other):
        return False
    if all(fact.value.low != fact.value.high for fact in (one, other)):
        return False  # what two ranges may be is told by C204
    return _are_apart(case.extent(one), case.extent(other))


def _are_apart(one: Extent, other: Extent) -> bool:
    """Whether two figures differ, but not by so much that they can hardly be meant to be the same."""
    if one.rounds(other):
        return False
    return _largest(one) <= _largest(other) * _FAR and _largest(other) <= _largest(one) * _FAR


def _largest(extent: Extent) -> Decimal:
    return max((abs(end) for end in extent.plain if end is not None), default=Decimal(0))


def _finding(case: Case, one: Figure, other: Figure) -> Finding:
    first, second = one.extent, other.extent
    gap = min(first.strict.gap(second.strict), first.plain.gap(second.plain))
    unit = one.unit if one.kind in ("money", "percent") else None
    by = told(Interval(gap, gap), "percentage_point" if unit == "percent" else unit, 3)
    message = f"{printed(one)} here and {printed(other)} there differ by at least {by}"
    if one.fact is not None and _what(one.fact):
        message = f"{_what(one.fact)}: {message}"
    came = Outcome("error", "inconsistent")
    if first.holds(second) is not None:
        message += ", which only figures rounded to their first digits explain"
        came = Outcome("warning", "only_if_rounded")
    return case.finding(
        __name__, CODE, (one, other), *came, message, stated=other, computed=first.plain, unit=unit
    )


def _what(fact: Fact) -> str:
    """Name the fact: `Halden, revenue, 2025`."""
    parts = [
        fact.subject.name if fact.subject else None,
        fact.metric.text if fact.metric else None,
        fact.period.timex if fact.period else None,
    ]
    return ", ".join(part for part in parts if part)
