"""Facts that state the same: grouped by what they are about, in linear time."""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable

from briefer.fact import Fact
from briefer.judging.case import Case
from briefer.judging.identity import Identities
from briefer.pattern import pattern

__all__ = ["SPENDING", "groups_of", "is_settled", "key_of", "measure_of", "plainly", "repeated"]

_MOVING = frozenset(
    "deal_value contract_value order_backlog payment premium funding ipo bonds investment budget fine loans stake share"
    " provisions savings costs tax debt growth improvement contribution price return supply share_price price_target"
    " index_level trading_volume yield exchange_rate losses_insured spending buyback production shipments demand"
    " capacity_share approval_rate employment premiums_written tariff interest_rate other".split()
)
"""Metrics of which one subject may have several values at one time: deals, loans, prices, parts."""


def key_of(fact: Fact, identities: Identities) -> Hashable | None:
    """Return what a level is about; None where a slot that tells it apart from others is open."""
    subject, measure = identities.subject(fact), _measure(fact, identities)
    return None if subject is None or measure is None else (subject, measure)


def measure_of(fact: Fact, identities: Identities) -> Hashable | None:
    """Return what is measured, whoever has it; None for metrics of which one subject may have several values."""
    is_moving = fact.metric is None or fact.metric.id in _MOVING
    return None if is_moving else _measure(fact, identities)


def _measure(fact: Fact, identities: Identities) -> tuple[Hashable, ...] | None:
    value, change, metric = fact.value, fact.change, identities.metric(fact)
    if metric is None or fact.period is None or fact.negated:
        return None
    is_size = change is not None and change.kind == "by"
    return (
        metric,
        identities.period(fact),
        value.kind,
        value.unit,
        value.per,
        (change.direction, change.base_period) if change is not None and is_size else None,
        identities.state(fact),
        identities.source(fact),
    )


def repeated(facts: Iterable[Fact], key: Callable[[Fact], Hashable]) -> list[Fact]:
    """Return the facts whose key another one has too: what is costly is asked of them alone."""
    keyed = [(key(fact), fact) for fact in facts]
    times = Counter(own for own, _ in keyed)
    return [fact for own, fact in keyed if times[own] > 1]


def plainly(fact: Fact) -> Hashable:
    """Return what two statements of the same share at least, as the fact has it."""
    value = fact.value
    return fact.metric and fact.metric.id, fact.period and fact.period.timex[4:], value.unit, value.per


_STOCKS = pattern(r"\b(?:net\s+debt|order\s+(?:book|backlog))\b", re.I)
"""Of which there is one at one time, although their metric may have several values."""


def is_settled(fact: Fact) -> bool:
    """Whether a subject has but one value of what is measured at one time."""
    if fact.metric is None:
        return False
    if fact.metric.id not in _MOVING:
        return True
    return (
        fact.period is not None and not fact.period.inherited and _STOCKS.search(fact.metric.text) is not None
    )


def groups_of(case: Case, identities: Identities) -> list[list[Fact]]:
    """Return the facts that state the same thing more than once, in text order."""
    found: dict[Hashable, list[Fact]] = {}
    for fact in repeated(filter(is_settled, case.facts), plainly):
        key = key_of(fact, identities)
        if key is not None:
            found.setdefault((key, identities.bounds(fact)), []).append(fact)
    for fact in case.facts:
        key = _spent_by_group(fact, identities)
        if key is not None:
            found.setdefault(key, []).append(fact)
    return [facts for facts in found.values() if len(facts) > 1]


SPENDING = frozenset({"capital_expenditure", "investment", "spending"})
"""What a group puts into something by different names."""
_SEVERAL = 3


def _spent_by_group(fact: Fact, identities: Identities) -> Hashable | None:
    """Return what is spent by several companies at one time: `the four will invest`, `their capital expenditure`."""
    if fact.metric is None or fact.metric.id not in SPENDING or fact.subject is None:
        return None
    members = identities.subject(fact)
    if not isinstance(members, frozenset) or len(members) < _SEVERAL:
        return None
    measure, metric = _measure(fact, identities), identities.metric(fact)
    if measure is None or metric is None:
        return None
    return members, metric[1], measure[1:], identities.bounds(fact)
