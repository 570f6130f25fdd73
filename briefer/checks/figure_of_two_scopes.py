"""One figure under two metrics: $754.2 billion is all capital expenditure here, and AI capital expenditure there.

Compares levels of one time that are printed alike, to four digits at least: by chance no two amounts of an
article are. One is called by a metric, the other by that metric of a part (`AI`, `data centre`), and nothing
up to the first of them speaks of that part.
"""

import re
from collections.abc import Iterator

from briefer.fact import Fact
from briefer.finding import Finding
from briefer.judging.case import Case, printed
from briefer.judging.example import flags, passes
from briefer.judging.identity import Identities, identities_of
from briefer.judging.parts import parts_of

CODE = "C205"
EXAMPLES = [
    flags(
        "Norwold, Castermere and Pellow will put $154.2 million into capital expenditure in 2027.\n\nBorel Research puts the AI capital expenditure of the three at $154.2 million in 2027.",
        "is capital expenditure here, AI capital expenditure there",
    ),
    passes(
        "Norwold, Castermere and Pellow will put $150 million into capital expenditure in 2027.\n\nBorel Research puts the AI capital expenditure of the three at $150 million in 2027.",
        "a round figure",
    ),
    passes(
        "Norwold, Castermere and Pellow will put $154.2 million into capital expenditure for AI in 2027.\n\nBorel Research puts the AI capital expenditure of the three at $154.2 million in 2027.",
        "AI both times",
    ),
    passes(
        "Norwold, Castermere and Pellow will put $154.2 million into capital expenditure in 2027.\n\nBorel Research puts the AI capital expenditure of the three at $154.2 million in 2028.",
        "another year",
    ),
]

_DIGITS = 4
"""Digits that no two amounts share by chance."""


def check(case: Case) -> Iterator[Finding]:
    """Look for levels that are printed alike, one of them narrowed."""
    identities = identities_of(case)
    alike: dict[object, list[Fact]] = {}
    for fact in case.facts:
        if _is_telling(case, fact):
            metric, period = fact.metric and fact.metric.id, fact.period and fact.period.timex
            alike.setdefault((metric, period, fact.value.low, fact.value.unit, fact.value.per), []).append(
                fact
            )
    for facts in alike.values():
        whole = next((fact for fact in facts if not _scope(identities, fact)), None)
        part = next((fact for fact in facts if _scope(identities, fact)), None)
        if whole is None or part is None or _speaks_of(case, whole, _scope(identities, part)):
            continue
        one, other = sorted((whole, part), key=lambda fact: fact.value.start)
        message = f"{printed(one)} is {_what(one)} here, {_what(other)} there"
        yield case.finding(__name__, CODE, (one, other), "warning", "inconsistent", message, stated=other)


def _is_telling(case: Case, fact: Fact) -> bool:
    """Tell an amount of many digits that the body calls by its metric, and at one time."""
    digits = re.sub(r"\D", "", fact.value.text).rstrip("0")
    is_level = fact.change is None or fact.change.kind == "to"
    is_point = fact.value.low is not None and fact.value.low == fact.value.high
    is_known = fact.metric is not None and fact.period is not None and fact.metric.id != "other"
    is_amount = fact.value.kind == "money" and len(digits) >= _DIGITS and is_point
    return is_level and is_known and is_amount and parts_of(case).at(fact.value.start) == "body"


def _scope(identities: Identities, fact: Fact) -> frozenset[str]:
    """Return the words that narrow the metric of a fact: `AI`."""
    narrowed = identities.metric(fact)
    said = {word.lower() for word in fact.metric.scope} if fact.metric else set()
    return narrowed[1] & said if narrowed else frozenset()


def _speaks_of(case: Case, fact: Fact, scope: frozenset[str]) -> bool:
    """Tell whether the paragraph of a figure has a word for the part, up to the end of its sentence."""
    zone = case.document.zone_at(fact.value.start)
    said = {word.lower() for word in re.findall(r"[\w-]+", case.text[zone.start : fact.sentence.end])}
    return not scope.isdisjoint(said)


def _what(fact: Fact) -> str:
    metric = fact.metric
    if metric is None:
        return ""
    named = metric.text.lower().split()
    return " ".join([*(word for word in metric.scope if word.lower() not in named), metric.text])
