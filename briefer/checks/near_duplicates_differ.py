"""Two statements that look like one, with figures a slip apart: 62.7% of large firms here, 64.7% there.

A sentence told twice in the same words is of this kind whatever it counts; a count told again in other words is C201's.

Compares the figures of one subject and metric, worded differently or without a period, that differ in one
digit or in the order of two, and whose sentences share their words; and figures with two digits swapped whose
clauses share two words, whatever they are linked to. One fact of one subject told twice is C201's. One digit in two is too often alike by chance.
"""

from collections.abc import Hashable, Iterator

from briefer.fact import Fact
from briefer.finding import Finding
from briefer.judging.case import Case, printed
from briefer.judging.example import flags, passes
from briefer.judging.identity import Identities, identities_of
from briefer.judging.parts import parts_of
from briefer.judging.retold import retold_slips, told_again
from briefer.judging.typo import slips_of
from briefer.judging.words import content
from briefer.pattern import pattern

CODE = "C203"
EXAMPLES = [
    flags(
        "Some 62.7% of large enterprises have reached full-scale operation. Smaller ones wait.\n\nThe 64.7% adoption rate among large enterprises shows that the matter is settled.",
        "may be slips of each other",
    ),
    flags(
        "Norwell employs 4,300 people in Leeds. The plant opened in 1998.\n\nWith its 4,800 people in Leeds, Norwell is the largest employer there.",
        "may be slips of each other",
    ),
    flags(
        "Loans more than 30 days late were 7.3% of the total. The bank grows.\n\nThe 3.7% of lending that was overdue is manageable.",
        "beside the same words",
    ),
    flags(
        "Bees in towns flew an average of 1.62 km a trip. The team was pleased.\n\nBees in towns flew an average of 1.26 km a trip, although gardens are near.",
        "beside the same words",
    ),
    passes(
        "Loans more than 30 days late were 7.3% of the total. The bank grows.\n\nDeposits earn 3.7% at the bank.",
        "of something else",
    ),
    flags(
        "Halden will fly from Leeds to Lisbon four times a week from April. Tickets are dear.\n\nHalden will fly from Leeds to Lisbon five times a week from April, with jets of its own.",
        "beside the same words",
    ),
    flags(
        "5,400 people have signed the call against a new pit. It is a big one.\n\n4,500 people have signed the call against a new pit, Ann Hollin said.",
        "beside the same words",
    ),
    passes(
        "Some 62.7% of large enterprises have reached full-scale operation. The adoption rate among small enterprises is 64.7%.",
        "another group",
    ),
    passes(
        "Halden's quarterly loss narrowed to $17.9 million from $26.3 million a year earlier. On an adjusted basis, the loss narrowed to $10.1 million from $20.3 million.",
        "another basis",
        published="2026-05-14",
    ),
    passes("Sales of cars fell 3.1% in March. Sales of vans fell 1.3% in March.", "put alike but for a word"),
    passes(
        "Halden's gross margin was 62.7% in 2024. In 2025 Halden's gross margin was 64.7%.", "another year"
    ),
]


_ADDED = frozenset("additional extra another further incremental remaining".split())
"""What makes an amount one on top of others."""
_ADJUSTED = pattern(r"adjust|underlying|excluding|(?:leaving|setting) |stripping|not counting|on an? ")
"""What makes a figure one on a basis of its own."""


def check(case: Case) -> Iterator[Finding]:
    """Look for figures of one subject that are a slip apart."""
    identities = identities_of(case)
    grouped: dict[Hashable, list[Fact]] = {}
    for fact in case.facts:
        if fact.subject is None or fact.metric is None or parts_of(case).at(fact.value.start) != "body":
            continue
        move = fact.change.kind if fact.change is not None and fact.change.kind != "to" else None
        key = (identities.subject(fact), fact.metric.id, fact.value.unit, fact.value.per, move, fact.negated)
        grouped.setdefault(key, []).append(fact)
    # What is the same and not only alike is left to C201.
    told_already = {(first.start, second.start) for first, second, is_same in retold_slips(case) if is_same}
    for facts in grouped.values():
        for one, other in slips_of(facts):
            places = (one.value.start, other.value.start)
            if places not in told_already and _are_alike(case, identities, one, other):
                message = f"{printed(one)} and {printed(other)} may be slips of each other: {_what(one)}"
                told_already.add(places)
                yield case.finding(
                    __name__, CODE, (one, other), "warning", "inconsistent", message, stated=other
                )
    found_alike = [(first, second) for first, second, is_same in retold_slips(case) if not is_same]
    for first, second in (*found_alike, *told_again(case)):
        if (first.start, second.start) not in told_already:
            message = (
                f"{printed(first)} and {printed(second)}, beside the same words, may be slips of each other"
            )
            told_already.add((first.start, second.start))
            found = (first, second)
            yield case.finding(__name__, CODE, found, "warning", "inconsistent", message, stated=second)


def _are_alike(case: Case, identities: Identities, one: Fact, other: Fact) -> bool:
    periods = {fact.period.timex for fact in (one, other) if fact.period is not None}
    added = [identities.bounds(fact) & _ADDED for fact in (one, other)]
    if added[0] != added[1]:
        return False
    if len({_is_adjusted(identities.bounds(fact)) for fact in (one, other)}) > 1:
        return False
    words = [fact.metric.text.lower() for fact in (one, other) if fact.metric]
    if one.sentence == other.sentence or len(periods) > 1 or identities.state(one) != identities.state(other):
        return False
    if words[0] == words[1]:
        return False  # C201 compares what is worded alike
    shared = content(case.words(one)) & content(case.words(other))
    is_specific = one.metric is not None and one.metric.id not in ("share", "other", "growth", "price")
    subject = content(one.subject.name) if one.subject else set()
    return len(shared - subject) > (0 if is_specific else 1) or (is_specific and len(subject) > 1)


def _is_adjusted(bounds: frozenset[str]) -> bool:
    return any(_ADJUSTED.match(words) for words in bounds)


def _what(fact: Fact) -> str:
    subject = fact.subject.name if fact.subject else ""
    return f"{subject}, {fact.metric.text}" if fact.metric else subject
