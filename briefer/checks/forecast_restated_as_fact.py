"""A forecast that the article later states as a fact: `is expected to reach $61 billion` becomes `is $61 billion`.

Compares figures of one value and period: the first hedged by a word such as `expects`, `forecast` or `will`, a
later one, in a summary or behind a verb in the past, without any. What has happened by the day of publication
may well be a fact.
"""

import re
from collections import Counter
from collections.abc import Hashable, Iterator

from briefer.finding import Finding
from briefer.judging.case import Case, Figure, printed
from briefer.judging.example import flags, passes
from briefer.judging.parts import parts_of
from briefer.judging.ranges import is_range
from briefer.judging.retold import dates_in
from briefer.judging.scales import is_measure
from briefer.judging.telling import listed
from briefer.judging.words import content
from briefer.pattern import pattern

CODE = "M401"
EXAMPLES = [
    flags(
        "Borel Research expects China's demand for copper to grow 5.5% in 2026. Prices are high.\n\nThe mine is busy: China's demand for copper has grown 5.5% in 2026.",
        "a forecast",
    ),
    flags(
        "Borel Research sees sales of vans growing by 12% in 2026, sales of cars by 5%. Prices are high.\n\nIn short\n\n- Sales of cars grew by 5% in 2026.",
        "5%: a forecast",
    ),
    flags(
        "Closing the Leeds plant is expected to save €45 million a year. The board agreed.\n\nBy closing the Leeds plant, Halden saves €45 million a year.",
        "a forecast",
    ),
    flags(
        "Halden expects sales to grow 6% in 2026. Orders are up.\n\nIn short\n\n- Halden's sales grew 6% in 2026.",
        "a forecast",
    ),
    flags(
        "Halden intends to hand over 820 vans in 2026. The engines arrive late.\n\nThe 820 vans that Halden shipped in 2026 went abroad.",
        "a forecast",
        published="2026-03-01",
    ),
    flags(
        "Borel Research expects that thefts will cost shops £2.1bn in 2027. Guards are dear.\n\nThe £2.1bn that thieves took from shops in 2027 hurt small ones, a director said.",
        "a forecast",
        published="2026-03-01",
    ),
    flags(
        "The town wants three quarters of homes on the coast to have fibre in 2028. Storms are a worry.\n\nAs 75% of homes on the coast got fibre in 2028, the town grew.",
        "a forecast",
        published="2026-03-01",
    ),
    passes(
        "Borel Research expects China's demand for copper to grow 5.5% in 2026. Prices are high.\n\nChina's demand for copper should grow 5.5% in 2026.",
        "a forecast both times",
    ),
    passes(
        "Borel Research expects China's demand for copper to grow 5.5% in 2026. Prices are high.\n\nA trader asked whether China's demand for copper has grown 5.5% in 2026.",
        "nobody says so",
    ),
    passes(
        "Borel Research expects China's demand for copper to grow 5.5% in 2026.\n\nFAQ\n\nWhat does Borel expect? Growth of 5.5%.",
        "the question looks ahead",
    ),
    passes(
        "In 2024 Halden expected revenue of $52.4 million for 2025.\n\nRevenue at Halden came to $52.4 million in 2025.",
        "it has come true",
        published="2026-03-01",
    ),
]

_AHEAD = pattern(
    r"\b(?:expect\w*|forecast\w*|will|would|should|could|may|might|predict\w*|project(?:s|ed|ions?)|estimat\w+|plan(?:s|ned|ning)?"
    r"|target\w*|aim(?:s|ed|ing)?|guid(?:es|ed|ing|ance)|outlook|likely|set to|due to|on (?:track|course)|going to|hop(?:es|ed|ing)|intend\w*"
    r"|see(?:s|n)|assum\w+|anticipat\w+|reckon\w*|poised|pencil\w*|propos\w+|want(?:s|ed)?|next year|by 20\d\d|(?:is|are)\s+to\s+[a-z]+|potential\w*|if|promis\w+|budget\w*|allocat\w+|earmark\w+|pledg\w+|commit\w+)\b",
    re.I,
)
_PAST = pattern(
    r"\b(?:was|were|has|have|had|did|rose|grew|fell|reached|hit|stood|came|made|spent|sold|got|brought|took|paid|drew|built|bought|saw|won|lost|gave|went|beat|sent|kept|ran|became|began|held|led|left|met|flew|drove|drank|ate|found|fought|overtook|undertook|withdrew|swung|shrank|sank|slid|struck|stole|threw|swept|wore|froze|hurt|helped|\w{3,}ed)\b"
)
_DONE = pattern(
    r"(?:\s+[a-z]+){0,4}?\s+(?:harvested|sold|built|made|produced|delivered|carried|shipped|bought|grown|spent|exported|installed)\b"
)
"""`the 3 million tonnes of maize harvested`."""
_PRESENT = pattern(r"\b(?:is|are|amounts?\s+to|stands?\s+at|comes?\s+to)\b")
_DOES = pattern(
    r"\b(?:saves|supplies|produces|delivers|employs|carries|generates|brings\s+in|costs|yields|provides|earns|handles|serves|processes|exports|contributes|houses|turns\s+out|makes|sells)\b"
)
"""What is said to be so every year."""
_JUDGED = pattern(
    r"\b(?:called|dubbed|deemed|criticised|criticized|attacked|questioned|defended|rejected|welcomed|backed|opposed|described)\s+(?:the\s+|a\s+)?\Z",
    re.I,
)
"""What somebody thinks of a figure, which says nothing of whether it has come."""
_ASKED = pattern(r"\?[*_\s]*\Z")
"""The end of a question right before a sentence."""
_OPEN = pattern(
    r"\b(?:whether|asked|polls?|pollsters?|survey\w*|appear(?:s|ed)?\s+to|seem(?:s|ed)?\s+to)\b", re.I
)
"""What asks or guesses, and states nothing."""

_IN_OTHER_WORDS = 1
"""More words than these two sentences share that say the same, whoever is quoted with the second."""
_MOST = 2
"""How many forecasts of one value are remembered."""


def check(case: Case) -> Iterator[Finding]:
    """Look for figures that are a forecast first and a fact later."""
    parts = parts_of(case)
    ahead: dict[Hashable, list[Figure]] = {}
    happened: set[Hashable] = set()
    restated: dict[int, list[tuple[Figure, Figure]]] = {}
    keyed = [(_key(figure), figure) for figures in case.figures for figure in figures if _is_distinct(figure)]
    times = Counter(key for key, _ in keyed)
    for key, figure in keyed:
        if key is None:
            continue
        part = parts.at(figure.start)
        if times[key] < 2 or part in ("title", "silent"):
            continue
        if _AHEAD.search(_clause(case, figure)) or _goes_on(case, figure):
            is_ahead = figure.fact is None or figure.fact.status not in ("reported", "estimate")
            if is_ahead and part == "body" and len(ahead.setdefault(key, [])) < _MOST:
                ahead[key].append(figure)
            continue
        said = case.sentence_of(figure)
        if _AHEAD.search(said) or _OPEN.search(said) or _answers_ahead(case, figure):
            continue
        earlier = next((each for each in ahead.get(key, []) if _speaks_of(case, each, figure)), None)
        if earlier is None or key in happened or _is_over(case, figure):
            happened.add(key)
        elif part == "summary" or _has_happened(case, earlier, figure):
            restated.setdefault(case.document.zone_index_at(figure.start), []).append((earlier, figure))
        else:
            happened.add(key)
    for pairs in restated.values():
        figures = [figure for pair in pairs for figure in pair]
        said = listed([printed(figure) for _, figure in pairs])
        message = f"{said}: a forecast in the body ({_modal(case, pairs[-1][0])!r}), stated as a fact here"
        yield case.finding(__name__, CODE, figures, "warning", "inconsistent", message, stated=pairs[-1][1])


def _goes_on(case: Case, figure: Figure) -> bool:
    """Whether a forecast leaves its verb to the one before: `sees sales growing by 12% in 2026, costs by 5%`."""
    is_forecast = figure.fact is not None and figure.fact.status in ("forecast", "guidance")
    if not is_forecast or _AHEAD.search(case.before(figure, 160)) is None:
        return False
    clause = _clause(case, figure)
    return not any(verb.search(clause) for verb in (_PAST, _PRESENT, _DOES))


def _answers_ahead(case: Case, figure: Figure) -> bool:
    """Whether an answer without a verb is to a question that looks ahead: `What does Halden expect?`."""
    document, zone = case.document, case.document.zone_index_at(figure.start)
    start, end = case.sentence_at(figure)
    above = document.zones[zone].start
    mark = _ASKED.search(case.text, above, start)
    if mark is not None:
        begins = max(above, *(case.text.rfind(sign, above, mark.start()) + 1 for sign in ".?!"))
        if _AHEAD.search(case.text[begins:start]) and not _PRESENT.search(case.text, start, end):
            return not _PAST.search(case.text, start, end)
    question = document.nearest_above(zone, "faq_question")
    if question is None or document.zones[zone].kind != "faq_answer":
        return False
    asked = document.text[document.zones[question].start : document.zones[question].end]
    said = case.sentence_of(figure)
    return _AHEAD.search(asked) is not None and not _PAST.search(said) and not _PRESENT.search(said)


def _key(figure: Figure) -> Hashable | None:
    """Return what a figure shares with itself told again: a count may be told with or without what it counts."""
    size = figure.value.low if figure.value.low is not None else figure.value.high
    if size is None:
        return None
    high = figure.value.high if is_range(figure) else size
    if figure.kind in ("money", "percent"):
        return figure.kind, figure.unit, size, high
    if figure.kind == "number" and 0 < size < 1:
        return "percent", "percent", size * 100, size * 100
    is_measured = figure.unit is not None and is_measure(figure.unit)
    return "count", figure.unit if is_measured else None, size, high


def _directions(one: Figure, other: Figure) -> set[str]:
    """Return which ways two figures move, as far as that is told."""
    changes = [figure.fact.change for figure in (one, other) if figure.fact is not None]
    return {str(change.direction) for change in changes if change is not None and change.kind == "by"}


def _are_opposite(one: Figure, other: Figure) -> bool:
    """Whether one figure is the most that there is, and the other the least: `at most 3,000`, `over 3,000`."""
    ends = [(figure.value.low is None, figure.value.high is None) for figure in (one, other)]
    return {*ends} == {(True, False), (False, True)}


def _is_distinct(figure: Figure) -> bool:
    """Whether the figure has digits enough to be known again: two of them, a scale, or a time."""
    is_base = figure.fact is not None and figure.fact.change is not None and figure.fact.change.kind == "from"
    digits = sum(character.isdigit() for character in figure.text)
    if figure.kind == "number" and not figure.text.endswith("illion"):
        is_fraction = 0 < (figure.value.low or 0) < 1
        return is_fraction or (digits > _LONG and not figure.may_be_year)
    is_told = figure.fact is not None and figure.fact.metric is not None and figure.fact.period is not None
    least = 1 if is_told and figure.kind == "percent" else 2
    return not is_base and digits >= least


_LONG = 3
"""Digits beyond which a bare number is known again."""


def _clause(case: Case, figure: Figure) -> str:
    """Return the words before the figure, up to the comma or the figure before."""
    return re.split(
        r"[;:]|,(?=\s)(?!\s*(?:and|which|who)\b)(?![^,]{0,12},)|\d[\d.,]*\s?(?:%|[bmt]\w*illion)",
        case.before(figure, 160),
    )[-1]


def _modal(case: Case, figure: Figure) -> str:
    found = _AHEAD.findall(_clause(case, figure)) or _AHEAD.findall(case.before(figure, 160))
    return str(found[-1]) if found else ""


def _period(case: Case, figure: Figure) -> str | None:
    """Return what time a figure is for; that of a count is the only date of its sentence."""
    if figure.fact is not None and figure.fact.period is not None:
        return figure.fact.period.timex
    dates = set(dates_in(case, *case.sentence_at(figure)))
    return dates.pop() if len(dates) == 1 else None


def _is_over(case: Case, figure: Figure) -> bool:
    """Whether the period had ended when the article was published."""
    published, period = case.document.published, figure.fact.period if figure.fact is not None else None
    return published is not None and period is not None and period.end is not None and period.end < published


def _has_happened(case: Case, earlier: Figure, figure: Figure) -> bool:
    """Whether a verb in the past stands before the figure, or in a sentence of another paragraph that names its time."""
    before = case.before(figure, 200)
    if _JUDGED.search(before):
        return False
    is_reported = figure.fact is None or figure.fact.status == "reported"
    if _PAST.search(before) or (is_reported and (_PRESENT.search(before) or _DOES.search(before))):
        return True
    if _DONE.match(case.behind(figure, 60)):
        return True
    document = case.document
    is_elsewhere = document.zone_index_at(earlier.start) != document.zone_index_at(figure.start)
    return (
        is_elsewhere
        and _period(case, figure) is not None
        and _PAST.search(case.sentence_of(figure)) is not None
    )


def _speaks_of(case: Case, one: Figure, other: Figure) -> bool:
    """Whether two sentences, the second with its question, share the words that say what is measured, and the time."""
    if len(_directions(one, other)) > 1 or _are_opposite(one, other):
        return False
    sources = [figure.fact.source if figure.fact is not None else None for figure in (one, other)]
    known, words = content(case.sentence_of(one)), content(case.sentence_of(other))
    periods = [_period(case, figure) for figure in (one, other)]
    is_coming = periods[0] is not None and periods[0] == periods[1] and not _is_over(case, other)
    # What is of a time to come cannot be known to anybody; what is only a number is known again by its time.
    if (one.unit != other.unit or one.kind == "number") and not is_coming:
        return False
    is_quoted = (sources[0] is None and len(known & words) > _IN_OTHER_WORDS) or is_coming
    if (
        sources[1] is not None
        and not is_quoted
        and (sources[0] is None or sources[0].name != sources[1].name)
    ):
        return False
    if periods[0] != periods[1] and None not in periods:
        return False
    document = case.document
    zone = document.zone_index_at(other.start)
    question = document.nearest_above(zone, "faq_question")
    if question is not None and document.zones[zone].kind == "faq_answer":
        words |= content(document.text[document.zones[question].start : document.zones[question].end])
    if other.fact is not None and other.fact.subject is not None:
        words |= content(other.fact.subject.name)
    is_told = parts_of(case).at(other.start) == "summary" or _PAST.search(case.sentence_of(other))
    is_dated = periods[0] is not None and periods[0] == periods[1] and is_told
    return len(words & known) + bool(is_dated) > 1
