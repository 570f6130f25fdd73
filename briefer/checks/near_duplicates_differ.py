"""Two statements that look like one, with figures a slip apart: 62.7% of large firms here, 64.7% there.

Compares the figures of one subject and metric, worded differently or without a period, that differ in one
digit or in the order of two, and whose sentences share their words. Figures of one or two digits are too
often alike by chance.
"""

from collections.abc import Hashable, Iterator

from briefer.fact import Fact
from briefer.finding import Finding
from briefer.judging.case import Case, printed
from briefer.judging.example import flags, passes
from briefer.judging.identity import Identities
from briefer.judging.typo import slips_of
from briefer.judging.words import content

CODE = "C203"
EXAMPLES = [
    flags(
        "Some 62.7% of large enterprises have reached full-scale operation. Smaller ones wait.\n\nThe 64.7% adoption rate among large enterprises shows that the matter is settled.",
        "may be slips of each other",
    ),
    passes(
        "Some 62.7% of large enterprises have reached full-scale operation. The adoption rate among small enterprises is 64.7%.",
        "another group",
    ),
    passes(
        "Halden's gross margin was 62.7% in 2024. In 2025 Halden's gross margin was 64.7%.", "another year"
    ),
]


def check(case: Case) -> Iterator[Finding]:
    """Look for figures of one subject that are a slip apart."""
    identities = Identities(case)
    grouped: dict[Hashable, list[Fact]] = {}
    for fact in case.facts:
        if fact.subject is None or fact.metric is None or fact.zone in ("title", "heading", "faq_answer"):
            continue
        move = fact.change.kind if fact.change is not None and fact.change.kind != "to" else None
        key = (identities.subject(fact), fact.metric.id, fact.value.unit, fact.value.per, move, fact.negated)
        grouped.setdefault(key, []).append(fact)
    for facts in grouped.values():
        for one, other in slips_of(facts):
            if _are_alike(case, identities, one, other):
                message = f"{printed(one)} and {printed(other)} may be slips of each other: {_what(one)}"
                yield case.finding(
                    __name__, CODE, (one, other), "warning", "inconsistent", message, stated=other
                )


def _are_alike(case: Case, identities: Identities, one: Fact, other: Fact) -> bool:
    periods = {fact.period.timex for fact in (one, other) if fact.period is not None}
    words = [fact.metric.text.lower() for fact in (one, other) if fact.metric]
    if one.sentence == other.sentence or len(periods) > 1 or identities.state(one) != identities.state(other):
        return False
    if words[0] == words[1]:
        return False  # C201 compares what is worded alike
    shared = content(case.words(one)) & content(case.words(other))
    is_specific = one.metric is not None and one.metric.id not in ("share", "other", "growth", "price")
    subject = content(one.subject.name) if one.subject else set()
    return len(shared - subject) > (0 if is_specific else 1) or (is_specific and len(subject) > 1)


def _what(fact: Fact) -> str:
    subject = fact.subject.name if fact.subject else ""
    return f"{subject}, {fact.metric.text}" if fact.metric else subject
