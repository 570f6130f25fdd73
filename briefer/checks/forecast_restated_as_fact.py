"""A forecast that the article later states as a fact: `is expected to reach $61 billion` becomes `is $61 billion`.

Compares figures of one value and period: the first hedged by a word such as `expects`, `forecast` or `will`, a
later one, in a summary or behind a verb in the past, without any. What has happened by the day of publication
may well be a fact.
"""

import re
from collections import Counter
from collections.abc import Hashable, Iterator
from functools import lru_cache
from typing import Any

from briefer.finding import Finding
from briefer.judging.case import Case, Figure, printed
from briefer.judging.example import flags, passes
from briefer.judging.parts import parts_of
from briefer.judging.ranges import is_range
from briefer.judging.retold import dates_in
from briefer.judging.scales import is_measure
from briefer.judging.telling import listed
from briefer.judging.words import content, kin, stem
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
    flags(
        "The Centre is on course for 68 of 150 seats, Borel Data says.\n\nVoting is on 17 May. Ida Krook, whose Centre won 68 seats on 17 May, is glad.",
        "a forecast",
        published="2026-04-02",
    ),
    flags(
        "Inflation probably slowed to 2.6% in June, a poll shows. Petrol is cheap.\n\nThe bank will find it easier to cut its rate as inflation fell to 2.6% in June.",
        "a forecast",
        published="2026-06-11",
    ),
    passes(
        "The ministry expects to vaccinate 1.2 million children by June 2027. Nurses are trained.\n\nWith 1.2 million children to be vaccinated by June 2027, clinics are full.",
        "it is to come",
        published="2026-06-11",
    ),
    passes(
        "The town plans to spend £3.1m on roads in 2027. It is a lot.\n\nThe council approved the £3.1m for roads in 2027 on Monday.",
        "what is approved for a time to come",
        published="2026-06-11",
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
    r"\b(?:expect\w*|forecast\w*|will|would|should|could|(?-i:may)|might|predict\w*|project(?:s|ed|ions?)|estimat\w+|plan(?:s|ned|ning)?"
    r"|target\w*|aim(?:s|ed|ing)?|guid(?:es|ed|ing|ance)|outlook|likely|set to|due to|on (?:track|course)|going to|hop(?:es|ed|ing)|intend\w*"
    r"|see(?:s|n)|assum\w+|anticipat\w+|reckon\w*|believ\w+|thinks?|foresee\w*|envisag\w+|tip(?:s|ped)|banks? on|on course|poised|pencil\w*|propos\w+|want(?:s|ed)?|next year|by 20\d\d|(?:is|are)\s+to\s+[a-z]+|potential\w*|if|promis\w+|budget\w*|allocat\w+|earmark\w+|pledg\w+|commit\w+)\b",
    re.I,
)
_PAST = pattern(
    r"\b(?:was|were|has|have|had|did|rose|grew|fell|reached|hit|stood|came|made|spent|sold|got|brought|took|paid|drew|built|bought|saw|won|lost|gave|went|beat|sent|kept|ran|became|began|held|led|left|met|flew|drove|drank|ate|found|fought|overtook|undertook|withdrew|cast|swung|shrank|sank|slid|struck|stole|threw|swept|wore|froze|hurt|helped|\w{3,}ed)\b"
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
    foreseen: dict[Hashable, list[Figure]] = {}
    happened: set[Hashable] = set()
    restated: dict[int, list[tuple[Figure, Figure]]] = {}
    keyed = [(_key(figure), figure) for figures in case.figures for figure in figures if _is_known(figure)]
    times = Counter(key for key, _ in keyed)
    for key, figure in keyed:
        if key is None:
            continue
        part = parts.at(figure.start)
        if times[key] < 2 or part in ("title", "silent"):
            continue
        foretold = next(
            (
                each
                for each in (*ahead.get(key, ()), *foreseen.get(key, ())[:_MOST])
                if _is_told_as_done(case, each, figure)
            ),
            None,
        )
        if foretold is not None:
            restated.setdefault(case.document.zone_index_at(figure.start), []).append((foretold, figure))
            continue
        status = figure.fact.status if figure.fact is not None else None
        clause = _clause(case, figure)
        is_likely = _LIKELY.search(clause) is not None
        if part == "body" and not _is_base(figure) and (status in _VIEWS or is_likely):
            foreseen.setdefault(key, []).append(figure)
        if _AHEAD.search(clause) or is_likely or _goes_on(case, figure):
            is_ahead = figure.fact is None or status not in ("reported", "estimate")
            if is_ahead and part == "body" and len(ahead.setdefault(key, [])) < _MOST:
                ahead[key].append(figure)
            continue
        said = case.sentence_of(figure)
        if not _is_distinct(figure):
            continue
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
    ahead = _AHEAD.search(case.before(figure, 160))
    if not is_forecast or ahead is None or ahead[0][:3].lower() == "by ":
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
    unit = (figure.unit or "").partition("/")[0]
    return "count", unit if unit and is_measure(unit) else None, size, high


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
    digits = sum(character.isdigit() for character in figure.text)
    if figure.kind == "number" and not figure.text.endswith("illion"):
        is_fraction = 0 < (figure.value.low or 0) < 1
        return is_fraction or (digits > _LONG and not figure.may_be_year)
    is_told = figure.fact is not None and figure.fact.metric is not None and figure.fact.period is not None
    least = 1 if is_told and figure.kind == "percent" else 2
    return not _is_base(figure) and digits >= least


def _is_base(figure: Figure) -> bool:
    return figure.fact is not None and figure.fact.change is not None and figure.fact.change.kind == "from"


def _is_known(figure: Figure) -> bool:
    """Whether the figure has two digits, by which it is known again beside a time to come."""
    digits = sum(character.isdigit() for character in figure.text)
    return _is_distinct(figure) or (digits > 1 and not figure.may_be_year and not _is_base(figure))


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


_VIEWS = frozenset({"forecast", "guidance", "target"})
_LIKELY = pattern(r"\b(?:likely|probabl[ey]|presumably|set\s+to|expected)\b", re.I)
"""What makes a verb in the past a guess: `probably slowed to`."""
_JOINS = pattern(
    r"[,;:—–()]\s|\b(?:as|because|since|while|after|although|though|when|once|if|unless|until|before|but|and|which|who|whose|so)\s",
    re.I,
)
"""Where a clause ends and the next one begins."""
_RELATIVE = pattern(r"\s+(?:[a-z]+\s+){0,3}(?:who|which|that)\s")
_BY_DOING = pattern(r"(?:by|after|through|in)\s+\w+ing\b", re.I)
_TO_BE = pattern(
    r"\b(?:to\s+)?be(?:ing)?\s+\w+ed\b|\b(?:is|are)\s+\w+ed\b|\b(?:need|requir|want|plann|propos|suppos|bas|relat|limit|involv|desir|call|nam|unit)ed\b",
    re.I,
)
"""What looks like a verb in the past and tells of none: `children to be vaccinated`, `the money needed`."""
_NOT_YET = pattern(r"\b(?:once|when|if|unless|until|before|by\s+the\s+time)\s*\Z", re.I)
_SETTLING = r"\b(?:approv|agree|award|grant|adopt|sign|order|announc|decid|confirm|rais|lift|lower|cut|trim|revis|book|contract|secur|commission|schedul|offer|request|back|requir|limit|capp?|fix|licens|authoris|authoriz|allow|permitt?)(?:e?d|ing)\b|\bcut\b|\b(?:set|put|laid)\s+(?:aside|by|down)\b"
_SETTLED = pattern(_SETTLING, re.I)
"""What may have been done by now about a time to come."""


_IS_SETTLED = pattern(rf"\s*(?:for\s+\w+\s+)?(?:was|were|has\s+been|have\s+been)\s+(?:{_SETTLING})", re.I)


def _is_told_as_done(case: Case, earlier: Figure, figure: Figure) -> bool:
    """Whether a figure foreseen for a time to come stands in a clause in the past, which names that time."""
    published = case.document.published
    if published is None or case.sentence_at(earlier) == case.sentence_at(figure):
        return False
    start, end = case.sentence_at(figure)
    opens = list(_JOINS.finditer(case.text, start, figure.start))
    # What stands right behind a figure tells what it did: `the 81 per cent who voted`.
    relative = _RELATIVE.match(case.text, figure.end, end)
    closes = _JOINS.search(case.text, relative.end() if relative else figure.end, end)
    begin = opens[-1].end() if opens else start
    clause = case.text[begin : closes.start() if closes else end]
    if _BY_DOING.match(case.text, begin):
        clause = case.text[begin:end]
    led = case.text[start:begin]
    if (
        _AHEAD.search(clause)
        or _OPEN.search(clause)
        or _SETTLED.search(clause)
        or _NOT_YET.search(led.rstrip())
    ):
        return False
    if _PAST.search(_TO_BE.sub(" ", clause)) is None and _DONE.match(case.behind(figure, 60)) is None:
        return False
    times = [_times(case, each) for each in (earlier, figure)]
    coming = [time for time in times[1] if time[1] > published]
    if not coming or len(_directions(earlier, figure)) > 1 or _are_opposite(earlier, figure):
        return False
    if times[0] and not any(one[0] <= time[1] and time[0] <= one[1] for one in times[0] for time in coming):
        return False
    words = [kin(content(case.sentence_of(each))) for each in (earlier, figure)]
    if not _is_distinct(figure):
        units = [stem(each.unit) for each in (earlier, figure) if each.kind == "quantity" and each.unit]
        return any(unit in words[0] & words[1] for unit in kin(units))
    return bool(words[0] & words[1])


def _times(case: Case, figure: Figure) -> list[tuple[str, str]]:
    """Return the times that the sentence of a figure names; a day without a year is the one that is foreseen."""
    published = case.document.published or ""
    found = []
    period = figure.fact.period if figure.fact is not None else None
    if period is not None and period.start and period.end and not period.inherited:
        return [(period.start, period.end)]
    for mention in case.mentions_in(*case.sentence_at(figure)):
        value: Any = mention.value
        if mention.kind == "date" and value.start and value.end:
            named = (value.start, value.end)
            found.append(_days_to_come(case).get(mention.text, named) if named[1] < published else named)
    return found


@lru_cache(maxsize=2)
def _days_to_come(case: Case) -> dict[str, tuple[str, str]]:
    """Return the days after the publication that the article names without a year, by their words."""
    published = case.document.published or ""
    found = {}
    for mention in case.mentions:
        value: Any = mention.value
        if mention.kind != "date" or value.grain != "day" or not value.start:
            continue
        if value.start > published and value.start[:4] not in mention.text:
            found[mention.text] = (value.start, value.end)
    return found


def _is_over(case: Case, figure: Figure) -> bool:
    """Whether the period had ended when the article was published."""
    published, period = case.document.published, figure.fact.period if figure.fact is not None else None
    return published is not None and period is not None and period.end is not None and period.end < published


def _has_happened(case: Case, earlier: Figure, figure: Figure) -> bool:
    """Whether a verb in the past stands before the figure, or in a sentence of another paragraph that names its time."""
    before = case.before(figure, 200)
    if _JUDGED.search(before) or (
        not _is_over(case, figure)
        and (_SETTLED.search(_clause(case, figure)) or _IS_SETTLED.match(case.behind(figure, 60)))
    ):
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
        and _PAST.search(_TO_BE.sub(" ", case.sentence_of(figure))) is not None
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
