"""Article and sources → what the article says and no source does: the daily work of a desk that lives on releases."""

from collections.abc import Hashable, Iterator, Sequence

from briefer.fact import Fact
from briefer.finding import Finding, Severity, Verdict
from briefer.judging.case import Case, printed
from briefer.judging.identity import Identities, identities_of

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
        identities = identities_of(source)
        for fact in source.facts:
            valued.setdefault((fact.value.kind, fact.value.unit), []).append((name, fact))
            key = _key(fact, identities)
            if key is not None:
                stated.setdefault(key, []).append((name, fact))
    identities = identities_of(case)
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
    same = [(name, other) for name, other in valued if own.plain == sources[name].extent(other).plain]
    rounded = [(name, other) for name, other in alike or valued if own.rounds(sources[name].extent(other))]
    if alike and any(each in same for each in alike):
        return
    if same and not alike:
        periods = {other.period.timex for _, other in same if other.period and _same_metric(fact, other)}
        if fact.period is not None and periods and fact.period.timex not in periods:
            message = f"{printed(fact)} is for {fact.period.timex} here, for {min(periods)} in {same[0][0]}"
            yield _finding(case, fact, "R102", "warning", "inconsistent", message)
    elif rounded:
        name, other = rounded[0]
        message = f"{printed(fact)}: {name} has {printed(other)}, rounded here"
        yield _finding(case, fact, "R102", "info", "only_if_rounded", message)
    elif alike and not same:
        name, other = alike[0]
        message = f"{printed(fact)}: {name} has {printed(other)}"
        yield _finding(case, fact, "R102", "error", "inconsistent", message)
    elif not same:
        message = f"{printed(fact)} stands in no source"
        yield _finding(case, fact, "R101", "warning", "inconsistent", message)


def _finding(
    case: Case, fact: Fact, code: str, severity: Severity, verdict: Verdict, message: str
) -> Finding:
    return case.finding(CODES[code], code, [fact], severity, verdict, message, stated=fact)


def _same_metric(one: Fact, other: Fact) -> bool:
    return one.metric is not None and other.metric is not None and one.metric.id == other.metric.id
