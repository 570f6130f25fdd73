"""Things with a name of their own whose price is set beside the name: `the Hollin Street bridge, at $6 million`."""

from collections.abc import Iterator

from briefer.judging.case import Case, Figure
from briefer.judging.parts import parts_of
from briefer.judging.retold import telling_of
from briefer.judging.wording import HEDGE
from briefer.pattern import pattern

__all__ = ["priced_things"]

_PRICED = pattern(
    r"\b(?P<name>(?:[A-Z][\w'’-]+\s+){1,3}[a-z]{3,}(?:\s+[a-z]{3,})?),\s+"
    r"(?:(?:which|that)\s+(?:(?:will\s+|is\s+to\s+)?costs?|(?:is|was)\s+(?:put|priced)\s+at|the\s+(?:plan|budget|draft|program(?:me)?)\s+(?:puts|put)\s+at)|at)"
    rf"\s+{HEDGE}$"
)
_STANDS = pattern(r"\s*(?:[.,;:)]|$)|\s+and\b")
_GENERAL = frozenset({"other", "costs", "price", "spending", "investment", "budget"})


def priced_things(case: Case) -> Iterator[tuple[Figure, Figure]]:
    """Yield the amounts that sentences of the body set beside one name, each with the first."""
    first: dict[tuple[str, str | None], Figure] = {}
    amounts = [
        [figure for figure in figures if figure.kind == "money" and not figure.per]
        for figures in case.figures
    ]
    if sum(map(len, amounts)) < 2:
        return
    for figures in amounts:
        for figure in figures:
            if parts_of(case).at(figure.start) != "body":
                continue
            named = _PRICED.search(case.before(figure, 110))
            if named is None or not _STANDS.match(case.behind(figure, 8)):
                continue
            other = first.setdefault((named["name"].lower(), figure.unit), figure)
            if other is not figure and _are_of_one(case, other, figure):
                yield other, figure


def _are_of_one(case: Case, one: Figure, other: Figure) -> bool:
    """Whether nothing around two amounts makes them prices of two kinds, or of two who say so."""
    facts = [figure.fact for figure in (one, other) if figure.fact is not None]
    metrics = {fact.metric.id for fact in facts if fact.metric is not None} - _GENERAL
    sources = {fact.source.name for fact in facts if fact.source is not None}
    first, second = telling_of(case, one), telling_of(case, other)
    is_apart = first.apart != second.apart or first.sentence == second.sentence
    return not metrics and len(sources) < 2 and not is_apart
