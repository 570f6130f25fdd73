"""The same fact with two values: capital spending of $725 billion here, of $650–700 billion there.

Compares the figures of one subject, metric, scope, period, status and source. Where the figures are disjoint
under every reading it is an error; where only zeros read as places save them, a warning. What differs in
scope, period, basis, source or status is another fact, and so is what the text calls revised.
"""

from collections.abc import Iterator

from briefer.fact import Fact
from briefer.finding import Finding
from briefer.judging.case import Case, printed
from briefer.judging.example import flags, passes
from briefer.judging.identity import Identities
from briefer.judging.moves import is_slip
from briefer.judging.outcome import Outcome
from briefer.judging.same import groups_of
from briefer.judging.telling import told
from briefer.rounding import Interval

CODE = "C201"
EXAMPLES = [
    flags(
        "Halden's revenue in 2025 was $123.4 million. The board was pleased.\n\nHalden spends a lot. Revenue at Halden was $131.2 million in 2025.",
        "differ by at least $7.7m",
    ),
    passes(
        "Halden's revenue in 2025 was $123.4 million. The board was pleased.\n\nRevenue at Halden was $118.2 million in 2024.",
        "another year",
    ),
    passes(
        "Halden's revenue in 2025 was $123.4 million. Halden's revenue in 2025 was about $120 million.",
        "the second is the first, rounded",
    ),
    passes(
        "Tressel expects Halden's revenue to reach $140 million in 2026. Borel expects Halden's revenue to reach $155 million in 2026.",
        "two forecasters may differ",
    ),
]

_SILENT = frozenset({"title", "heading", "faq_question", "faq_answer"})


def check(case: Case) -> Iterator[Finding]:
    """Compare the statements of each fact with the first one of another value."""
    for same in groups_of(case, Identities(case)):
        body = [fact for fact in same if fact.zone not in _SILENT]
        reported: set[tuple[str, str]] = set()
        for index, fact in enumerate(body):
            first = next((other for other in body[:index] if _differ(case, other, fact)), None)
            if first is None or (first.claim, fact.claim) in reported:
                continue
            reported.add((first.claim, fact.claim))
            yield _finding(case, first, fact)


def _differ(case: Case, one: Fact, other: Fact) -> bool:
    first, second = case.extent(one), case.extent(other)
    return one.sentence != other.sentence and not is_slip(one, other) and not first.rounds(second)


def _finding(case: Case, one: Fact, other: Fact) -> Finding:
    first, second = case.extent(one), case.extent(other)
    gap = min(first.strict.gap(second.strict), first.plain.gap(second.plain))
    unit = one.value.unit
    by = told(Interval(gap, gap), "percentage_point" if unit == "percent" else unit, 3)
    message = f"{_what(one)}: {printed(one)} here and {printed(other)} there differ by at least {by}"
    came = Outcome("error", "inconsistent")
    if first.holds(second) is not None:
        message += ", which only figures rounded to their first digits explain"
        came = Outcome("warning", "only_if_rounded")
    return case.finding(
        __name__, CODE, (one, other), *came, message, stated=other, computed=first.plain, unit=unit
    )


def _what(fact: Fact) -> str:
    """Name the fact: `Halden, revenue, 2025`."""
    parts = [
        fact.subject.name if fact.subject else None,
        fact.metric.text if fact.metric else None,
        fact.period.timex if fact.period else None,
    ]
    return ", ".join(part for part in parts if part)
