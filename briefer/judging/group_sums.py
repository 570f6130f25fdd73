"""Sums of groups: the figure of a group, and those that the article gives of its members."""

from collections.abc import Iterator, Sequence

from briefer.judging.case import Case, Figure
from briefer.judging.identity import identities_of
from briefer.judging.same import SPENDING
from briefer.judging.sums import Sum

__all__ = ["group_sums"]


def group_sums(case: Case) -> Iterator[Sum]:
    """Yield the figures of groups with those of their members, for one metric and period."""
    identities = identities_of(case)
    own: dict[object, list[Figure]] = {}
    totals: list[tuple[Figure, frozenset[str], object]] = []
    for fact in case.facts:
        figure = case.figure_of(fact)
        if (
            figure is None
            or fact.subject is None
            or fact.metric is None
            or fact.period is None
            or fact.negated
        ):
            continue
        if fact.value.unit == "percent" or (fact.change is not None and fact.change.kind == "by"):
            continue
        # What several companies put into something is called investment here and capital expenditure there.
        metric = "spending" if fact.metric.id in SPENDING else fact.metric.id
        key = (metric, fact.period.timex, fact.value.unit, fact.value.per)
        members = identities.groups.get(fact.subject.name)
        if members is not None:
            totals.append((figure, members, key))
        else:
            own.setdefault((fact.subject.name, key), []).append(figure)
    told_already: set[object] = set()
    for total, members, of in totals:
        candidates = [own.get((member, of), []) for member in sorted(members)]
        if not all(candidates):
            continue
        parts = [_nearest(total, figures) for figures in candidates]
        if max(abs(part.start - total.start) for part in parts) > 3000:
            continue
        said = (total.text, of, tuple(part.text for part in parts), total.fact.zone if total.fact else "")
        if said not in told_already and not _has_range(total):
            told_already.add(said)
            yield Sum(total, sorted(parts, key=lambda part: part.start))


def _has_range(total: Figure) -> bool:
    low, high = total.extent.plain
    return low != high


def _nearest(total: Figure, figures: Sequence[Figure]) -> Figure:
    return min(figures, key=lambda figure: (abs(figure.start - total.start), figure.start))
