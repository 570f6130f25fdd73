"""A forecast that the article later states as a fact: `is expected to reach $61 billion` becomes `is $61 billion`.

Compares figures of one value and period: the first hedged by a word such as `expects`, `forecast` or `will`, a
later one, in a summary or behind a verb in the past, without any. What has happened by the day of publication
may well be a fact.
"""

import re
from collections.abc import Iterator

from briefer.fact import Fact
from briefer.finding import Finding
from briefer.judging.amounts import Parts
from briefer.judging.case import Case, printed
from briefer.judging.example import flags, passes
from briefer.judging.same import repeated
from briefer.judging.telling import listed
from briefer.judging.words import content
from briefer.pattern import pattern

CODE = "M401"
EXAMPLES = [
    flags(
        "Borel Research expects China's demand for copper to grow 5.5% in 2026. Prices are high.\n\nThe mine is busy: China's demand for copper has grown 5.5% in 2026.",
        "a forecast",
    ),
    passes(
        "Borel Research expects China's demand for copper to grow 5.5% in 2026. Prices are high.\n\nChina's demand for copper should grow 5.5% in 2026.",
        "a forecast both times",
    ),
    passes(
        "In 2024 Halden expected revenue of $52.4 million for 2025.\n\nRevenue at Halden came to $52.4 million in 2025.",
        "it has come true",
        published="2026-03-01",
    ),
]

_AHEAD = pattern(
    r"\b(?:expect\w*|forecast\w*|will|would|should|could|may|might|predict\w*|project(?:s|ed|ions?)|estimat\w+|plan(?:s|ned|ning)?"
    r"|target\w*|aim(?:s|ed|ing)?|guid\w+|outlook|likely|set to|due to|on (?:track|course)|going to|hop(?:es|ed|ing)|intend\w*"
    r"|see(?:s|n)|assum\w+|anticipat\w+|reckon\w*|poised|pencil\w*|propos\w+|next year|by 20\d\d|potential\w*|if|pledg\w+|commit\w+)\b",
    re.I,
)
_HAPPENED = pattern(
    r"\b(?:was|were|has|have|had|rose|grew|fell|reached|hit|stood|came|made|spent|sold|got|is|are|\w{3,}ed)\b"
)
_AHEAD_STATUS = frozenset({"forecast", "guidance", "target", "proposal"})


def check(case: Case) -> Iterator[Finding]:
    """Look for figures that are a forecast first and a fact later."""
    parts = Parts(case.document)
    ahead: dict[tuple[object, ...], list[Fact]] = {}
    happened: set[tuple[object, ...]] = set()
    restated: dict[int, list[tuple[Fact, Fact]]] = {}
    for fact in repeated(filter(_is_distinct, case.facts), _key):
        part = parts.at(fact.value.start)
        if part in ("title", "silent"):
            continue
        key = _key(fact)
        if _AHEAD.search(_clause(case, fact)):
            if part == "body" and fact.status in _AHEAD_STATUS:
                ahead.setdefault(key, []).append(fact)
            continue
        if fact.status != "reported" or _AHEAD.search(case.words(fact)) or _is_over(case, fact):
            if fact.status == "reported":
                happened.add(key)
            continue
        earlier = next((each for each in ahead.get(key, []) if _speaks_of(case, each, fact)), None)
        if earlier is None or key in happened:
            happened.add(key)
            continue
        if part == "summary" or _HAPPENED.search(case.text[fact.sentence.start : fact.value.start]):
            restated.setdefault(case.document.zone_index_at(fact.value.start), []).append((earlier, fact))
    for pairs in restated.values():
        figures = [fact for pair in pairs for fact in pair]
        said = listed([printed(fact) for _, fact in pairs])
        message = f"{said}: a forecast in the body ({_modal(case, pairs[-1][0])!r}), stated as a fact here"
        yield case.finding(__name__, CODE, figures, "warning", "inconsistent", message, stated=pairs[-1][1])


def _key(fact: Fact) -> tuple[object, ...]:
    value = fact.value
    direction = fact.change.direction if fact.change is not None and fact.change.kind == "by" else None
    return value.low, value.high, value.unit, direction, fact.period.timex if fact.period else None


def _is_distinct(fact: Fact) -> bool:
    """Whether the figure has digits enough to be known again: two of them, or a scale."""
    return sum(character.isdigit() for character in fact.value.text) > 1


def _clause(case: Case, fact: Fact) -> str:
    """Return the words before the figure, up to the comma or the figure before."""
    before = case.text[max(fact.sentence.start, fact.value.start - 160) : fact.value.start]
    return re.split(
        r"[;:]|,(?=\s)(?!\s*(?:and|which|who)\b)(?![^,]{0,12},)|\d[\d.,]*\s?(?:%|[bmt]\w*illion)", before
    )[-1]


def _modal(case: Case, fact: Fact) -> str:
    found = _AHEAD.findall(_clause(case, fact))
    return str(found[-1]) if found else ""


def _is_over(case: Case, fact: Fact) -> bool:
    """Whether the period had ended when the article was published."""
    published, period = case.document.published, fact.period
    return published is not None and period is not None and period.end is not None and period.end < published


def _speaks_of(case: Case, one: Fact, other: Fact) -> bool:
    """Whether two sentences, the second with its question, share the words that say what is measured."""
    if other.source is not None and (one.source is None or one.source.name != other.source.name):
        return False
    document = case.document
    words = content(case.words(other))
    question = document.nearest_above(document.zone_index_at(other.value.start), "faq_question")
    if question is not None and other.zone == "faq_answer":
        zone = document.zones[question]
        words |= content(document.text[zone.start : zone.end])
    if other.subject is not None:
        words |= content(other.subject.name)
    return len(words & content(case.words(one))) > 1
