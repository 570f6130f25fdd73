"""Article and sources → what the article says and no source does: the daily work of a desk that lives on releases."""

from collections.abc import Hashable, Iterator, Sequence

from briefer.fact import Fact
from briefer.finding import Finding
from briefer.judging.case import Case, printed
from briefer.judging.identity import Identities

__all__ = ["CODES", "against"]

CODES = {
    "R101": "figure_not_in_source",
    "R102": "source_says_otherwise",
}
"""Code → name. `R101` (warning): no source has the figure; `R102`: a source has the fact with another value (error),
or the figure for another period (warning), or only rounded (info)."""


def against(case: Case, sources: Sequence[tuple[str, Case]]) -> list[Finding]:
    """Compare every figure of an article with its sources, each claim once, in text order.

    Args:
        case: the article.
        sources: the name of each source, and the source.
    """
    stated: dict[Hashable, list[tuple[str, Fact]]] = {}
    valued: dict[Hashable, list[tuple[str, Fact]]] = {}
    extents: dict[str, Case] = dict(sources)
    for name, source in sources:
        identities = Identities(source)
        for fact in source.facts:
            valued.setdefault((fact.value.kind, fact.value.unit), []).append((name, fact))
            key = _key(fact, identities)
            if key is not None:
                stated.setdefault(key, []).append((name, fact))
    identities = Identities(case)
    seen: set[str] = set()
    found: list[Finding] = []
    for fact in case.facts:
        if fact.claim not in seen:
            seen.add(fact.claim)
            alike = stated.get(_key(fact, identities), [])
            found += _judge(case, fact, alike, valued.get((fact.value.kind, fact.value.unit), []), extents)
    return found


def _key(fact: Fact, identities: Identities) -> Hashable | None:
    subject, metric = identities.subject(fact), identities.metric(fact)
    if subject is None or metric is None:
        return None
    move = fact.change.direction if fact.change is not None and fact.change.kind == "by" else None
    period = fact.period.timex if fact.period else None
    return subject, metric, period, fact.value.unit, fact.value.per, move


def _judge(
    case: Case,
    fact: Fact,
    alike: Sequence[tuple[str, Fact]],
    valued: Sequence[tuple[str, Fact]],
    sources: dict[str, Case],
) -> Iterator[Finding]:
    own = case.extent(fact)
    held = {own.holds(sources[name].extent(other)) for name, other in alike}
    if "strict" in held:
        return
    same = [(name, other) for name, other in valued if own.holds(sources[name].extent(other)) == "strict"]
    if held and not same:
        name, other = alike[0]
        near = any(own.rounds(sources[source].extent(each)) for source, each in alike)
        message = f"{printed(fact)}: {name} has {printed(other)}"
        yield case.finding(
            "source_says_otherwise",
            "R102",
            [fact],
            "info" if near else "error",
            "only_if_rounded" if near else "inconsistent",
            f"{message}, rounded here" if near else message,
            stated=fact,
            computed=sources[name].extent(other).plain,
            unit=other.value.unit,
        )
    elif not same:
        rounded = [(name, other) for name, other in valued if own.rounds(sources[name].extent(other))]
        if rounded:
            name, other = rounded[0]
            message = f"{printed(fact)}: {name} has {printed(other)}, rounded here"
            yield case.finding(
                "source_says_otherwise", "R102", [fact], "info", "only_if_rounded", message, stated=fact
            )
        else:
            message = f"{printed(fact)} stands in no source"
            yield case.finding(
                "figure_not_in_source", "R101", [fact], "warning", "inconsistent", message, stated=fact
            )
    else:
        periods = {
            other.period.timex for _, other in same if other.period is not None and _same_metric(fact, other)
        }
        if fact.period is not None and periods and fact.period.timex not in periods:
            name, other = same[0]
            message = f"{printed(fact)} is for {fact.period.timex} here, for {min(periods)} in {name}"
            yield case.finding(
                "source_says_otherwise", "R102", [fact], "warning", "inconsistent", message, stated=fact
            )


def _same_metric(one: Fact, other: Fact) -> bool:
    return one.metric is not None and other.metric is not None and one.metric.id == other.metric.id
