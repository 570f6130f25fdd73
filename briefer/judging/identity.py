"""When two figures are of the same thing: subject, metric with its scope, period, source, basis."""

import re
from collections.abc import Hashable
from functools import cache, cached_property, lru_cache

from briefer.fact import Fact
from briefer.judging.case import Case
from briefer.judging.groups import members_of
from briefer.metrics import metrics
from briefer.pattern import pattern

__all__ = ["Identities", "identities_of"]

_EMPTY = frozenset(
    "total overall combined aggregate whole entire full annual yearly quarterly own new specific respective global"
    " worldwide the a an its their of in for per company group firm figure reported stated planned expected projected"
    " forecast estimated recent latest current rate level amount spending expenditure expenditures major main".split()
)
"""Words that make a metric no other one."""
_PLACED = pattern(
    r"\b(?:in|from|at|for|across|outside|within|excluding|including|among)\s+"
    r"((?:the\s+)?[A-Za-z][\w&'’.-]*(?:\s+[A-Za-z][\w&'’.-]*){0,2})"
)
_BASIS = pattern(
    r"\b(?:adjusted|underlying|core|organic|like-for-like|comparable|same-store|pro[- ]forma|gaap|non-gaap|diluted|"
    r"basic|excluding|including|ex-|net of|gross|before tax|pre-?tax|after[- ]tax|seasonally|annuali[sz]ed|cumulative|"
    r"domestic|overseas|international|constant currenc\w+|preliminary|provisional|final|initial\w*|original\w*|"
    r"(?:\d+|two|three|six|nine|twelve)-month|annual\s+(?:rate|pace)|year\s+to|year[- ]on[- ]year|month[- ]on[- ]month|on\s+the\s+(?:year|month)|from\s+a\s+(?:year|month)\s+(?:earlier|ago)|had\s+(?:forecast|expected|guided|aimed|predicted|projected|targeted|planned|put|said|seen)|now\s+(?:expect|see|forecast|predict|project|aim|plan|put)s?|"
    r"earlier|previous\w*|prior|formerly|revis\w+|restat\w+|correct\w+|first estimate|consensus|average|median|record|peak|"
    r"intraday|consolidated|standalone|parent|without|incremental|additional|extra|another|further|so far|to date|remaining)\b",
)
_LED = pattern(
    r"(?:Before|Excluding|Including|Without|Stripping out|Adjust\w+ for|(?:Leaving|Setting) (?:out|aside)|Disregarding|Ignoring|Not counting|Apart from|[OI]n (?:an? )?[a-z-]+ (?:basis|terms)|At constant|Like[- ]for[- ]like)\b"
)
"""How a sentence begins that gives a figure on a basis of its own: `Before the write-down, profit was`."""
_ELSEWHERE = pattern(
    r"[,;:—.)](?!\d)|\b(?:and|but)\s+(?:would|will|has|had|have|is|was|were|are|said|expects?|plans?|paid|pays)\b|\b(?:compare[sd]?\s+(?:with|to)|against|versus)\b"
)
"""Where what narrows a figure ends, and another one begins."""
_WORD = pattern(r"[a-z][a-z'’-]+|[A-Z][\w&-]*")
_STATES = {
    "reported": "is",
    "forecast": "will",
    "guidance": "will",
    "target": "target",
    "estimate": "is",
    "proposal": "proposal",
}


class Identities:
    """What makes the figures of one article the same or different."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._bounds: dict[str, frozenset[str]] = {}
        self._metrics: dict[str, tuple[str, frozenset[str]] | None] = {}
        self._subjects: dict[tuple[str, str], Hashable] = {}

    @cached_property
    def groups(self) -> dict[str, frozenset[str]]:
        """The members of the groups of the article, by the group's name."""
        return members_of(self._case)

    def subject(self, fact: Fact) -> Hashable | None:
        """Return who the figure is about: a group by its members, all others by name; None if open."""
        if fact.subject is None:
            return None
        own = fact.subject.name, fact.subject.kind
        if own not in self._subjects:
            self._subjects[own] = self._subject_of(*own)
        return self._subjects[own]

    def _subject_of(self, printed: str, kind: str) -> Hashable:
        members = self.groups.get(printed)
        if members is not None:
            return members
        name = re.sub(r"^(?:the|an?)\s+|['’]s?$", "", printed.lower())
        return name if kind in ("company", "institution", "person") else name.removesuffix("s")

    def metric(self, fact: Fact) -> tuple[str, frozenset[str]] | None:
        """Return the metric with the words that narrow it; None if open."""
        if fact.id not in self._metrics:
            self._metrics[fact.id] = self._metric_of(fact)
        return self._metrics[fact.id]

    def _metric_of(self, fact: Fact) -> tuple[str, frozenset[str]] | None:
        metric = fact.metric
        if metric is None:
            return None
        own = _own_words(metric.id)
        said = {word.lower() for word in _WORD.findall(f"{metric.text} {' '.join(metric.scope)}")}
        subject = (
            set() if fact.subject is None else {word.lower() for word in _WORD.findall(fact.subject.name)}
        )
        singular = {word.removesuffix("s") for word in own}
        narrowing = {word for word in said if word.removesuffix("s") not in singular} - _EMPTY - subject - own
        return (metric.id if metric.id != "other" else metric.text.lower()), frozenset(narrowing)

    def state(self, fact: Fact) -> str:
        """Return whether the figure is so, will be, or is asked for."""
        return _STATES[fact.status]

    def period(self, fact: Fact) -> str | None:
        """Return what time the figure is of: a result cannot be of a quarter to come, whose year the text leaves open."""
        period, published = fact.period, self._case.document.published
        if period is None or period.start is None or published is None or period.start <= published:
            return None if period is None else period.timex
        year = period.timex[:4]
        is_open = fact.status == "reported" and year.isdigit() and year not in period.text
        return f"{int(year) - 1}{period.timex[4:]}" if is_open else period.timex

    def source(self, fact: Fact) -> str | None:
        """Return who says it; None for the article itself and for a company on itself."""
        if fact.source is None or (fact.subject is not None and fact.subject.name == fact.source.name):
            return None
        return fact.source.name.lower()

    def bounds(self, fact: Fact) -> frozenset[str]:
        """Return what else narrows the figure in its sentence: a basis, a place, a part."""
        if fact.id not in self._bounds:
            self._bounds[fact.id] = self._bounds_of(fact)
        return self._bounds[fact.id]

    def _bounds_of(self, fact: Fact) -> frozenset[str]:
        case = self._case
        start, end = fact.value.start, fact.value.end
        begin = start
        if fact.metric is not None and fact.sentence.start <= fact.metric.start < fact.sentence.end:
            begin, end = min(start, fact.metric.start), max(end, fact.metric.end)
        else:
            begin = max(fact.sentence.start, start - 120)
        left = max(fact.sentence.start, begin - 60)
        right = min(fact.sentence.end, end + 60)
        # What stands behind the next comma, or before the last one, belongs to something else.
        before = re.split(r"[,;:—]|\bthat\b", case.text[left:begin])[-1]
        behind = _ELSEWHERE.split(case.text[end:right])[0]
        window = f"{before}{case.text[begin:end]}{behind}"
        offset = begin - len(before)
        dates = [(m.start, m.end) for m in case.mentions_in(offset, offset + len(window)) if m.kind == "date"]
        # `the final quarter` is a time, no basis.
        found = {
            match[0]
            for match in _BASIS.finditer(window.lower())
            if not any(
                first < offset + match.end() and offset + match.start() < last for first, last in dates
            )
        }
        if led := _LED.match(case.text, fact.sentence.start, start):
            found.add(led[0].lower())
        taken = [
            (m.start, m.end) for m in case.mentions_in(offset, offset + len(window)) if m.kind != "company"
        ]
        taken += [
            (slot.start, slot.end) for slot in (fact.subject, fact.metric, fact.source) if slot is not None
        ]
        for match in _PLACED.finditer(window):
            at = offset + match.start(1)
            reach = offset + match.end(1)
            if not any(first < reach and at < last for first, last in taken):
                words = [word for word in match[1].lower().split() if word not in ("the", "a", "an")]
                if words and words[0] not in _EMPTY:
                    found.add(words[0])
        return frozenset(found)


@cache
def _own_words(metric: str) -> frozenset[str]:
    """Return the words that a metric of the table is called by; none for one that the table does not have."""
    entry = metrics().get(metric)
    return frozenset(word for phrase in entry.phrases for word in phrase.split()) if entry else frozenset()


@lru_cache(maxsize=2)
def identities_of(case: Case) -> Identities:
    """Return the identities of an article; remembered, because most checks ask for them."""
    return Identities(case)
