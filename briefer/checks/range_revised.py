"""A range with other ends than before: guidance of $4.6–5.0 billion after $4.2–4.7 billion.

Where the text says that it was revised, this is a note; where it does not, a warning if the ranges overlap, and an
error if they have nothing in common.
"""

import re
from collections.abc import Hashable, Iterator

from briefer.fact import Fact
from briefer.finding import Finding, Severity
from briefer.judging.case import Case, Figure, printed
from briefer.judging.example import flags, passes
from briefer.judging.identity import Identities, identities_of
from briefer.judging.ranges import ranges_told_twice
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
    flags(
        "Halden now sees an operating profit of $180 million to $200 million in 2026. Demand is good.\n\nThe operating profit for 2026 should still come in at $165 million to $175 million, its chief executive said.",
        "nothing says that it was revised",
    ),
    flags(
        "Restoring the Hollin theatre will take £6m-£7m, the trust that owns it reckons. The roof is new.\n\nA grant is a first step towards the trust's restoration bill, reckoned at £8m-£9m.",
        "nothing says that it was revised",
    ),
    flags(
        "The wing will open 18 to 20 months after work begins, builder Borel said. The soil is wet.\n\nBorel's own time for the wing, 22 to 26 months, is long.",
        "nothing says that it was revised",
    ),
    flags(
        "Dockers are asking for a rise of 7 to 8 per cent. The port is full.\n\nArbiter Len Voss called the 9 to 10 per cent that dockers ask for a start.",
        "nothing says that it was revised",
    ),
    flags(
        "Halden now expects an annual profit of £17m to £19m. Its shares fell.\n\nThe City will be pleased if the firm meets its new guidance of £22m to £24m.",
        "nothing says that it was revised",
    ),
    flags(
        'The bridge will be closed for six to eight weeks, the county said. It is old.\n\n"I can live through eleven to thirteen weeks of closure, as the county announced," said Sue Lindh.',
        "nothing says that it was revised",
    ),
    passes(
        "Fitting a pump in a terrace costs £9,500 to £12,000, the guild says. For a detached house it quotes £13,000 to £17,500.",
        "another house",
    ),
    passes(
        "Halden Research expects the price of copper to rise 3 to 5 per cent in 2026. Mines are shut.\n\nBorel Research expects the price of copper to rise 4 to 7 per cent in 2026.",
        "two forecasters",
    ),
    passes(
        "Halden expects revenue of $4.6 billion to $5.0 billion in 2026 and $5.2 billion to $5.7 billion in 2027.",
        "two years",
    ),
    flags(
        "Halden now expects a profit of $640 million to $700 million. In the autumn, it had aimed for $580 million to $650 million.",
        "was revised",
    ),
]

_REVISED = pattern(
    r"\b(?:rais(?:ed|es|ing)|lift\w+|lower\w+|cut\w*|trim\w*|narrow\w*|widen\w*|revis\w+|increas\w+|reduc\w+|previous\w*|earlier|prior|initial\w*"
    r"|original\w*|having|had|formerly|instead of|up from|down from|updat(?:ed|es|ing)|upgrad\w+|hik\w+)\b",
    re.I,
)


_NOW = pattern(r"\bnow\b", re.I)
_STANDS = pattern(
    r"\b(?:still|repeat\w*|confirm\w*|reiterat\w*|reaffirm\w*|maintain\w*|unchanged|stands?\s+by|stuck\s+(?:to|with)|sticks?\s+(?:to|with)|kept|(?:barely|hardly|scarcely|not|never|has\s?n[o']t)\s+(?:been\s+)?(?:moved|changed|budged|altered|touched)|left\s+(?:it\s+)?(?:alone|as))\b",
    re.I,
)
"""What says that a range is the one told before."""
_EARLIER = pattern(
    r"\b(?:previous\w*|earlier|prior|initial\w*|original\w*|had\s+\w+|(?:was|were)\s+\w+ing|having|formerly|instead\s+of|from|after|dates?\s+from|first\s+said|until\s+now)\b",
    re.I,
)
_FROM_TO = pattern(r",?\s+(?:up\s+|down\s+)?from\s+(?:between\s+)?\x1f\s+(?:to|and)\s+", re.I)


def check(case: Case) -> Iterator[Finding]:
    """Compare the ranges given for each matter, one after the other."""
    identities = identities_of(case)
    grouped: dict[Hashable, list[Fact]] = {}
    for fact in case.facts:
        low, high = fact.value.low, fact.value.high
        if low is None or high is None or low == high or fact.period is None:
            continue
        metric = identities.metric(fact)
        if metric is None or (fact.change is not None and fact.change.kind == "by"):
            continue
        key = (metric, fact.period.timex, fact.value.unit, fact.value.per, _others(identities, fact))
        grouped.setdefault(key, []).append(fact)
    grouped = {
        (key, subject): [
            fact for fact in facts if identities.subject(fact) in (subject, None) or _repeats(case, fact)
        ]
        for key, facts in grouped.items()
        for subject in {identities.subject(fact): None for fact in facts}
        if subject is not None
    }
    seen: set[tuple[int, int]] = set()
    for facts in grouped.values():
        last = facts[0]
        for fact in facts[1:]:
            if (fact.value.low, fact.value.high) != (last.value.low, last.value.high):
                seen.add((last.value.start, fact.value.start))
                yield from _judge(case, last, fact)
                last = fact
    for one, other in _told_beside(case):
        if (one.start, other.start) not in seen:
            seen.add((one.start, other.start))
            yield _finding(case, one, other, is_told=True)
    for one, other in ranges_told_twice(case):
        places = one.start, other.start
        said = [case.sentence_of(figure) for figure in (one, other)]
        if places not in seen and not _is_told(*said) and not any(other.start in pair for pair in seen):
            yield _finding(case, one, other, is_told=False)


def _repeats(case: Case, fact: Fact) -> bool:
    """Whether somebody is said to repeat what was told before: `Whitlow repeated that net income would be`."""
    is_teller = fact.subject is not None and fact.subject.kind in ("person", "thing")
    return is_teller and _STANDS.search(case.words(fact)) is not None


def _others(identities: Identities, fact: Fact) -> Hashable:
    """Return who else than the one whose range it is says so; its own people and the article itself are no others."""
    source = fact.source
    if source is None or source.kind not in ("company", "institution"):
        return None
    named = identities.source(fact)
    return None if fact.subject is not None and source.name == fact.subject.name else named


def _told_beside(case: Case) -> Iterator[tuple[Figure, Figure]]:
    """Yield a range and the one before it in the same paragraph, where one of the two says that it came first."""
    last: Figure | None = None
    for figures in case.related_figures:
        for index, figure in enumerate(figures):
            low, high = figure.value.low, figure.value.high
            if low is None or high is None or low == high:
                continue
            if last is not None and _is_revision(case, last, figure):
                yield last, figure
            last = figure
            ends = figures[index + 1 : index + 3]
            if (
                len(ends) == 2
                and all(end.like(figure) for end in ends)
                and _FROM_TO.fullmatch(f"{case.between(figure, ends[0])}\x1f{case.between(*ends)}")
            ):
                # `to between A and B, from C to D`: a range is read where no range can move.
                yield figure, ends[1]


def _is_revision(case: Case, one: Figure, other: Figure) -> bool:
    zone = case.document.zone_index_at(one.start)
    if zone != case.document.zone_index_at(other.start) or not one.like(other):
        return False
    if (one.value.low, one.value.high) == (other.value.low, other.value.high) or not _are_near(one, other):
        return False
    facts = [figure.fact for figure in (one, other) if figure.fact is not None]
    named = {
        fact.subject.name for fact in facts if fact.subject is not None and fact.subject.kind == "company"
    }
    metrics = {fact.metric.id for fact in facts if fact.metric is not None}
    years = {fact.period.timex for fact in facts if fact.period is not None and fact.period.timex.isdigit()}
    is_earlier = _EARLIER.search(case.text[one.end : other.start]) or _EARLIER.search(case.behind(other, 40))
    return is_earlier is not None and max(len(named), len(metrics), len(years)) < 2


def _are_near(one: Figure, other: Figure) -> bool:
    """Whether neither range is half as large again as the other."""
    ends = [
        sorted((low, high))
        for low, high in zip(one.extent.plain, other.extent.plain, strict=True)
        if low and high
    ]
    return all(small * 3 > large * 2 for small, large in ends)


def _is_told(one: str, other: str) -> bool:
    """Whether one of two sentences says that the range was revised."""
    is_revised = any(_REVISED.search(each) for each in (one, other)) or (
        _NOW.search(other) is not None
        or (_NOW.search(one) is not None and _EARLIER.search(other) is not None)
    )
    return is_revised and _STANDS.search(other) is None


def _judge(case: Case, one: Fact, other: Fact) -> Iterator[Finding]:
    is_told = _is_told(case.words(one), case.words(other))
    figures = [case.figure_of(fact) for fact in (one, other)]
    is_near = None not in figures and _are_near(*figures)  # type: ignore[arg-type]
    if is_told or (one.sentence != other.sentence and is_near):
        yield _finding(case, one, other, is_told=is_told)


def _finding(case: Case, one: Fact | Figure, other: Fact | Figure, *, is_told: bool) -> Finding:
    told = "was revised" if is_told else "nothing says that it was revised"
    message = f"{printed(one)} here and {printed(other)} there: the range has other ends; {told}"
    extents = [each.extent if isinstance(each, Figure) else case.extent(each) for each in (one, other)]
    is_apart = extents[0].holds(extents[1]) is None
    severity: Severity = "info" if is_told else "error" if is_apart else "warning"
    return case.finding(__name__, CODE, (one, other), severity, "inconsistent", message, stated=other)
