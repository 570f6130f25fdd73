"""A range with other ends than before: guidance of $4.6–5.0 billion after $4.2–4.7 billion.

Where the text says that it was revised, this is a note; where it does not, and the ranges overlap, a warning.
Ranges that do not even overlap contradict each other (C201).
"""

import re
from collections.abc import Hashable, Iterator

from briefer.fact import Fact
from briefer.finding import Finding
from briefer.judging.case import Case, printed
from briefer.judging.example import flags, passes
from briefer.judging.identity import identities_of
from briefer.pattern import pattern

CODE = "C204"
EXAMPLES = [
    flags(
        "Halden now expects revenue of $4.6 billion to $5.0 billion in 2026, having guided to $4.2 billion to $4.7 billion in May.",
        "was revised",
    ),
    flags(
        "Halden expects revenue of $4.6 billion to $5.0 billion in 2026. It builds plants.\n\nHalden expects revenue of $4.2 billion to $4.7 billion in 2026.",
        "nothing says that it was revised",
    ),
    passes(
        "Halden expects revenue of $4.6 billion to $5.0 billion in 2026 and $5.2 billion to $5.7 billion in 2027.",
        "two years",
    ),
]

_REVISED = pattern(
    r"\b(?:rais\w+|lift\w+|lower\w+|cut\w*|trim\w*|narrow\w*|widen\w*|revis\w+|increas\w+|reduc\w+|previous\w*|earlier|prior|initial\w*"
    r"|original\w*|now|having|had|formerly|instead of|up from|down from|updat\w+|upgrad\w+|hik\w+)\b",
    re.I,
)


def check(case: Case) -> Iterator[Finding]:
    """Compare the ranges given for each matter, one after the other."""
    identities = identities_of(case)
    grouped: dict[Hashable, list[Fact]] = {}
    for fact in case.facts:
        low, high = fact.value.low, fact.value.high
        if low is None or high is None or low == high or fact.period is None:
            continue
        subject, metric = identities.subject(fact), identities.metric(fact)
        if subject is None or metric is None:
            continue
        if fact.change is not None and fact.change.kind == "by":
            continue
        key = (subject, metric, fact.period.timex, fact.value.unit, fact.value.per, identities.source(fact))
        grouped.setdefault(key, []).append(fact)
    for facts in grouped.values():
        last = facts[0]
        for fact in facts[1:]:
            if (fact.value.low, fact.value.high) != (last.value.low, last.value.high):
                yield from _judge(case, last, fact)
                last = fact


def _judge(case: Case, one: Fact, other: Fact) -> Iterator[Finding]:
    is_told = any(_REVISED.search(case.words(fact)) for fact in (one, other))
    if not is_told and (
        one.sentence == other.sentence or not case.extent(one).plain.meets(case.extent(other).plain)
    ):
        return
    told = "was revised" if is_told else "nothing says that it was revised"
    message = f"{printed(one)} here and {printed(other)} there: the range has other ends; {told}"
    yield case.finding(
        __name__, CODE, (one, other), "info" if is_told else "warning", "inconsistent", message, stated=other
    )
