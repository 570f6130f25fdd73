"""C202, differs_between_articles: the same fact in several articles, side by side.

Facts are aligned by subject (a group by its members), metric, period and unit. Disjoint figures contradict each
other; ranges that overlap differ; a later article may revise a forecast; a narrower scope, another source or
another status is named and never an error. Example: capital spending of $115–135 billion in one article and of
$125–145 billion in the other differs, $150 billion would contradict.
"""

from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations
from typing import Literal

from briefer.fact import Fact
from briefer.finding import Severity
from briefer.judging.case import Case, printed
from briefer.judging.identity import Identities, identities_of
from briefer.record import Figure, Record
from briefer.rows import line_ends, place

__all__ = ["CODE", "Comparison", "Statement", "compare"]

CODE = "C202"

Likeness = Literal["contradict", "differ", "revised", "rounded", "agree"]
_ORDER: tuple[Likeness, ...] = ("contradict", "differ", "revised", "rounded", "agree")
_MOST = 8
"""How many statements of an article are compared for one fact."""


class Statement(Record):
    """What one article says of a fact."""

    article: str
    """Id of the article."""
    published: str | None
    line: str
    """`line:column` of the figure."""
    text: str
    """The figure as printed."""
    low: Figure | None
    high: Figure | None
    status: str
    source: str | None
    fact: str
    """Id of the fact in its article."""


class Comparison(Record):
    """One fact in two articles or more."""

    code: Literal["C202"] = "C202"
    likeness: Likeness
    """`contradict` disjoint; `differ` ranges with other ends, or scopes or sources that may explain it; `revised` by the
    later article; `rounded`; `agree`."""
    severity: Severity
    subject: str
    metric: str
    scope: tuple[str, ...] = ()
    period: str | None
    unit: str | None
    message: str
    """What differs, and by how much is left to the figures."""
    statements: tuple[Statement, ...]


def compare(articles: Sequence[tuple[str, Case]]) -> list[Comparison]:
    """Align the facts of articles; differences first, then in the order of the first article.

    Args:
        articles: the id of each article, and the article.
    """
    aligned: dict[Hashable, list[tuple[int, Fact, frozenset[str]]]] = {}
    for index, (_, case) in enumerate(articles):
        identities = identities_of(case)
        claims: set[str] = set()
        for fact in case.facts:
            key = _key(fact, identities)
            metric = identities.metric(fact)
            if key is not None and metric is not None and fact.claim not in claims:
                claims.add(fact.claim)
                aligned.setdefault(key, []).append((index, fact, metric[1]))
    found = [
        comparison
        for statements in aligned.values()
        if len({index for index, _, _ in statements}) > 1
        for comparison in _compared(statements, articles)
    ]
    return sorted(found, key=lambda each: _ORDER.index(each.likeness))


def _key(fact: Fact, identities: Identities) -> Hashable | None:
    subject, metric = identities.subject(fact), identities.metric(fact)
    if subject is None or metric is None or metric[0] == "other" or fact.negated:
        return None
    change = fact.change
    move = change.direction if change is not None and change.kind == "by" else None
    period = fact.period.timex if fact.period else None
    return subject, metric[0], period, fact.value.kind, fact.value.unit, fact.value.per, move


def _compared(
    statements: list[tuple[int, Fact, frozenset[str]]], articles: Sequence[tuple[str, Case]]
) -> Iterator[Comparison]:
    """Compare what the articles say of one fact; narrower scopes that differ are facts of their own."""
    scopes = {scope for _, _, scope in statements if scope}
    for scope in sorted(scopes, key=sorted) if len(scopes) > 1 else [frozenset[str]()]:
        same = [each for each in statements if not scope or each[2] in (scope, frozenset())]
        first: list[tuple[int, Fact, frozenset[str]]] = []
        for each in same:
            if sum(1 for other in first if other[0] == each[0]) < _MOST:
                first.append(each)
        if len({index for index, _, _ in first}) > 1:
            yield _comparison(first, articles)


def _comparison(
    statements: list[tuple[int, Fact, frozenset[str]]], articles: Sequence[tuple[str, Case]]
) -> Comparison:
    pairs = [(one, other) for one, other in combinations(statements, 2) if one[0] != other[0]]
    judged = [(*_judge(one, other, articles), one, other) for one, other in pairs]
    # An article that says several things agrees where one of them does.
    best: dict[tuple[int, int], int] = {}
    for at, (likeness, *_, one, other) in enumerate(judged):
        between = (one[0], other[0])
        if between not in best or _ORDER.index(likeness) > _ORDER.index(judged[best[between]][0]):
            best[between] = at
    likeness, severity, message, _, _ = min(
        (judged[at] for at in best.values()), key=lambda each: _ORDER.index(each[0])
    )
    fact = statements[0][1]
    return Comparison(
        likeness=likeness,
        severity=severity,
        subject=fact.subject.name if fact.subject else "",
        metric=fact.metric.id if fact.metric else "",
        scope=fact.metric.scope if fact.metric else (),
        period=fact.period.timex if fact.period else None,
        unit=fact.value.unit,
        message=message,
        statements=tuple(_statement(index, each, articles) for index, each, _ in statements),
    )


def _judge(
    one: tuple[int, Fact, frozenset[str]],
    other: tuple[int, Fact, frozenset[str]],
    articles: Sequence[tuple[str, Case]],
) -> tuple[Likeness, Severity, str]:
    cases = [articles[each[0]][1] for each in (one, other)]
    facts = [each[1] for each in (one, other)]
    extents = [case.extent(fact) for case, fact in zip(cases, facts, strict=True)]
    told = f"{printed(facts[0])} and {printed(facts[1])}"
    ends = [(fact.value.low, fact.value.high) for fact in facts]
    is_range = any(low is not None and high is not None and low != high for low, high in ends)
    if ends[0] == ends[1]:
        return "agree", "info", f"{told} are the same"
    if extents[0].rounds(extents[1]) and not is_range:
        return "rounded", "info", f"{told} are the same, rounded"
    doubts = list(_doubts(one, other))
    days = [case.document.published for case in cases]
    if facts[0].status != "reported" and days[0] and days[1] and days[0] != days[1]:
        return "revised", "info", f"{told}: the later article has another figure"
    if extents[0].holds(extents[1]) is not None:
        return "differ", "warning", _with(f"{told} overlap, and their ends differ", doubts)
    if doubts or facts[0].period is None:
        return "differ", "warning", _with(f"{told} have nothing in common", doubts)
    return "contradict", "error", f"{told} have nothing in common"


def _with(message: str, doubts: Sequence[str]) -> str:
    return f"{message} ({'; '.join(doubts)})" if doubts else message


def _doubts(one: tuple[int, Fact, frozenset[str]], other: tuple[int, Fact, frozenset[str]]) -> Iterator[str]:
    """Name what may explain a difference."""
    facts = (one[1], other[1])
    if one[2] != other[2]:
        yield "only one says " + ", ".join(sorted(one[2] ^ other[2]))
    sources = [fact.source.name if fact.source else None for fact in facts]
    if sources[0] != sources[1]:
        yield " and ".join(source or "the article itself" for source in sources) + " say so"
    if facts[0].status != facts[1].status:
        yield f"{facts[0].status} and {facts[1].status}"


def _statement(index: int, fact: Fact, articles: Sequence[tuple[str, Case]]) -> Statement:
    name, case = articles[index]
    return Statement(
        article=name,
        published=case.document.published,
        line=place(line_ends(case.text), fact.value.start),
        text=printed(fact),
        low=fact.value.low,
        high=fact.value.high,
        status=fact.status,
        source=fact.source.name if fact.source else None,
        fact=fact.id,
    )
