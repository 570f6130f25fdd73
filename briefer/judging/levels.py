"""The levels of an article that a share can be of: the metric that it names, in its period, of the same group."""

import re

from briefer.fact import Fact
from briefer.judging.case import Case, Figure
from briefer.judging.identity import Identities, identities_of
from briefer.judging.same import SPENDING
from briefer.judging.shares import SHARED
from briefer.metrics import metric_at
from briefer.pattern import pattern

__all__ = ["levels_shared"]

_OWNER = pattern(
    r"\sof\s+(?:the\s+)?(.{3,60}?)(?:\s+(?:will|would|is|are|was|were|goes|went|go|has|had|in|for|to)\b|$)",
    re.I,
)


def levels_shared(case: Case, part: Figure, share: Figure) -> list[Fact]:
    """Return the levels that the share can be of: the metric that it names, in its period, of the same group."""
    shared = SHARED.match(case.text, share.end)
    if shared is None or share.fact is None:
        return []
    period = share.fact.period.timex if share.fact.period else None
    if period is None:
        return []
    identities = identities_of(case)
    words = re.findall(r"[a-z&]+", shared[1].lower())
    metric = next(
        (at[1].id for last in range(len(words) - 1, -1, -1) if (at := metric_at(words, last))), None
    )
    owner = _OWNER.search(shared[1])
    kin = _KIN.get(metric, frozenset({metric})) if metric else frozenset()
    if metric is None and (owner := _TOTAL.match(shared[1])):
        kin = _totalled(case, owner[1].lower(), period, part)
    found: dict[str, Fact] = {}
    for fact in case.facts:
        if (
            fact.metric is not None
            and fact.metric.id in kin
            and fact.value.unit == part.unit
            and fact.period is not None
            and fact.period.timex == period
            and fact is not part.fact
            and (fact.value.high or 0) >= (part.value.low or 0)
            and (fact.change is None or fact.change.kind != "by")
            and _covers(identities, share.fact, fact, owner[1].lower().strip() if owner else None)
        ):
            found.setdefault(fact.claim, fact)
    return list(found.values())[:4]


_TOTAL = pattern(r"(?:the\s|all\s)*(.{3,50}?)['’]s?\s(?:(?:19|20)\d\d\s)?total\b", re.I)
"""Whose total it is, of what the article has said: `of the hyperscalers' 2026 total`."""


def _totalled(case: Case, owner: str, period: str, part: Figure) -> frozenset[str]:
    """Return what the total of somebody is of: the one metric whose levels the article gives for them and that time."""
    found = {
        fact.metric.id
        for fact in case.facts
        if fact.metric is not None
        and fact.subject is not None
        and owner in fact.subject.name.lower()
        and fact.period is not None
        and fact.period.timex == period
        and fact.value.unit == part.unit
        and fact.value.start < part.start
        and (fact.change is None or fact.change.kind != "by")
    }
    return SPENDING if found and found <= SPENDING else frozenset(found if len(found) == 1 else ())


_KIN = {
    "capital_expenditure": frozenset({"capital_expenditure"}),
    "spending": SPENDING,
    "investment": SPENDING,
}


def _covers(identities: Identities, share: Fact, total: Fact, owner: str | None) -> bool:
    """Whether both speak of the same: one subject, a group of the same kind, or, unnamed, of a sentence just before."""
    is_open = share.subject is None or total.subject is None or share.subject.kind == "thing"
    if owner is None and is_open and 0 < share.sentence.start - total.sentence.start < 300:
        return True
    if share.subject is None or total.subject is None:
        return False
    if owner is None and identities.subject(share) == identities.subject(total):
        return True
    name = owner or share.subject.name.lower()
    if name in total.subject.name.lower() or total.subject.name.lower() in name:
        return True
    members = identities.groups.get(total.subject.name)
    return members is not None and any(
        name in group.lower() and members == others for group, others in identities.groups.items()
    )
