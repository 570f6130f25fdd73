"""A period that cannot be: a result for a time that is not over, a fifth quarter, a quarter of six months.

The result of a period counts as impossible where a verb in the past reports it and the period ends after the
day of publication; fiscal periods have ends of their own and are
left alone, unless the text names the day or month (`the year to 30 June 2027`).
"""

import re
from collections.abc import Hashable, Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Any

from briefer.digits import among_digits
from briefer.fact import Fact
from briefer.finding import Finding
from briefer.judging.case import Case, Spot, printed
from briefer.judging.example import flags, passes
from briefer.judging.quarters import MONTHS, ORDINALS, is_calendar, month_of, placed
from briefer.judging.sums import NUMBERS
from briefer.judging.units import is_count
from briefer.pattern import pattern
from briefer.stems import stems, where

CODE = "S504"
EXAMPLES = [
    passes(
        "Sales at small firms fell 1.2% in the second quarter.",
        "of which year is open",
        published="2026-01-29",
    ),
    flags(
        "Sales at small firms fell 1.2% in the second quarter of 2026, an index showed.",
        "not over",
        published="2026-01-29",
    ),
    flags("Sales fell in the three months from March to March 2026.", "has 1 months, not three"),
    flags("The town lost 4,000 people in the decade from 2034 to 2024.", "ends before it begins"),
    passes("Sales fell in the three months from January to March 2026.", "three they are"),
    flags("Revenue was $5 million in the fifth quarter of 2025.", "four quarters"),
    flags("Sales fell in the fourth quarter of 2025, which ended on 30 September.", "ends in December"),
    passes(
        "Sales fell in the fiscal fourth quarter of 2025, which ended on 30 September.", "a year of its own"
    ),
    flags("In the fourth quarter of 2025 (July to December), revenue was $5 million.", "6 months"),
    passes(
        "Sales at small firms fell 1.2% in the fourth quarter of 2025.", "it is over", published="2026-01-29"
    ),
    passes(
        "Sales at small firms will fall 1.2% in the second quarter of 2026.",
        "a forecast",
        published="2026-01-29",
    ),
    flags(
        "Halden's revenue grew 9% to $64 million in the year to 30 June 2027.",
        "not over",
        published="2026-09-24",
    ),
    flags("Halden's net debt stood at $64 million at 30 September 2026.", "not over", published="2026-08-06"),
    passes(
        "Halden's revenue grew 9% to $64 million in the year to 30 June 2026.",
        "it is over",
        published="2026-09-24",
    ),
    passes(
        "Halden's revenue was $64 million in fiscal 2027.",
        "a fiscal year has its own end",
        published="2026-09-24",
    ),
    flags(
        "In the second quarter of 2026, 10,400 permits were granted.",
        "not over",
        published="2026-05-21",
    ),
    passes(
        "The bid for the 2030 Winter Games was rejected by 60.1% of voters.",
        "an event of that year",
        published="2026-02-15",
    ),
    passes("In the fourth quarter of 2025 (October to December), revenue was $5 million.", "three months"),
    flags(
        "Retail sales rose 1.8% in the second quarter (May to July). The statistics office counts shops of all sizes.",
        "ends in June, not in July",
    ),
    passes("Halden's sales rose 1.8% in the second quarter (May to July).", "a year of its own"),
    flags(
        "From October to December, its second quarter, orders were $5 million. Its books close on 31 December.",
        "ends in June",
    ),
    flags("Sales grew by 7% in H3 2025.", "four quarters and two halves"),
    flags("Its worst showing came in week 54 of 2024.", "at most 53 weeks"),
    flags("Halden reported a net profit of $5 million for Q4 FY28.", "not over", published="2026-04-22"),
    passes(
        "Halden reported a net profit of $5 million for Q1 FY27.", "a year under way", published="2026-07-22"
    ),
    flags(
        "The poll asked 1,010 adults between March 4 and March 9, 2026.",
        "still to come",
        published="2025-12-10",
    ),
    flags(
        "In 2028 small firms spent 0.4% of sales on research, a council found.",
        "not over",
        published="2025-11-27",
    ),
    flags("Margins were the best since Q6 of FY24.", "four quarters"),
    flags("Exports rose in all five quarters of 2023.", "four quarters"),
    passes("Exports rose in all four quarters of 2023.", "four they are"),
    flags("The season, which ran from November 2024 to April 2024, was short.", "ends before it begins"),
    passes("The season, which ran from November 2023 to April 2024, was short.", "over the turn of the year"),
    flags(
        "Halden's shops took $64 million in the year to June 2027.",
        "not over",
        published="2026-09-24",
    ),
    passes(
        "The board granted Halden $64 million for the year to June 2027.",
        "what is granted for it",
        published="2026-09-24",
    ),
    flags(
        "Halden closed 870 sales in the quarter that ended Dec. 31. In the quarter before, October to December 2025, it closed 940.",
        "is the same",
    ),
]

_PARTS = stems(any_case="quarter half", as_printed="QUARTER HALF")
_PARTS_OF_YEAR = stems(any_case="quarters halves months weeks")
_QUARTER_SIGN = pattern("[Qq][5-9]|[Hh][3-9]")
"""Where a part of a year is named: the patterns that begin there, or one word before, are tried nowhere else."""
_ORDINAL = pattern(r"[a-z]+[ -]\Z", re.I)
_NO_QUARTER = pattern(
    r"\b(?:(?:fifth|sixth|seventh|eighth)[ -]quarter(?:\s+(?:of\s+)?(?:fiscal\s+)?\d{4}|\s+(?:results|sales|revenue|profit|earnings)|\s+of\s+the\s+year)"
    r"|Q[5-9]\s*(?:of\s+)?(?:(?:fiscal\s+|FY\s?)?(?:19|20)\d\d|(?:FY\s?|fiscal\s+)\d\d|(?:results|earnings|revenue|profit)\b)"
    r"|H[3-9]\s*(?:of\s+)?(?:(?:fiscal\s+|FY\s?)?(?:19|20)\d\d|(?:FY\s?|fiscal\s+)\d\d)"
    r"|(?:third|fourth|fifth)[ -]half\s+(?:of\s+)?(?:the\s+(?:fiscal\s+|financial\s+)?year|\d{4}))\b",
    re.I,
    lead="fifth sixth seventh eighth q5 q6 q7 q8 q9 half h3 h4 h5 h6 h7 h8 h9",
)
_TOO_MANY = pattern(
    rf"\b(?P<count>{'|'.join(NUMBERS)}|\d{{1,3}})\s+(?P<part>quarters|halves|months|weeks)\s+(?:of|in)\s+(?:the\s+year\b|(?:fiscal\s+|FY\s?)?(?:19|20)\d\d\b(?!\s?(?:and|to|[-–/])\s?\d))",
    re.I,
    lead="quarters halves months weeks",
)
_NO_WEEK = pattern(
    r"\bweek\s+(?:5[4-9]|[6-9]\d)\s+(?:of\s+(?:the\s+year|(?:19|20)\d\d)|(?:19|20)\d\d)\b", re.I, lead="week"
)
_PER_YEAR = {"quarters": 4, "halves": 2, "months": 12, "weeks": 53}
_LAST_MONTH = pattern(
    rf"\b(?P<nth>{'|'.join(ORDINALS)})[ -](?P<part>quarter|half)\s+of\s+\d{{4}}(?P<fiscal>[^.;()]{{0,12}}?),?\s*\(?"
    rf"(?:the\s+(?:three|six)\s+months\s+(?:to|through|ended|ending)|(?:which|that)\s+(?:ended|ends|closed)|ended|ending)\s+(?:in\s+|on\s+|at\s+)?"
    rf"(?:the\s+end\s+of\s+|\d{{1,2}}\s+)?(?P<last>{'|'.join(MONTHS)})\b",
    re.I,
    lead="months end closed",
)
_FISCAL = pattern(r"\b(?:fiscal|financial\s+year|business\s+year)\b", re.I)
_ENDS = pattern(
    rf"\b(?:year|months|half|quarter|weeks)\s+(?:to|ended|ending|through)\b[^.;]{{0,24}}\b(?:{'|'.join(MONTHS)})\b[^.;]{{0,6}}\b(?:19|20)\d\d",
    re.I,
)
"""A stretch that names the month and year it ends in."""
_PAST = pattern(
    r"\b(?:was|were|had|stood|rose|grew|fell|climbed|jumped|dropped|declined|reached|totalled|totaled|came|slipped|gained|posted|reported"
    r"|earned|made|sold|lost|recorded|booked|generated|increased|decreased|shrank|expanded|contracted|surged|doubled)\b"
)
_AHEAD = pattern(
    r"\b(?:will|would|expect\w*|forecast\w*|should|could|(?-i:may)|might|predict\w*|project\w*|plan\w*|target\w*|outlook|guid\w+|likely"
    r"|estimat\w+|aim\w*|model\w*|pencil\w*|hop(?:es|ed|ing)|goal|short of|by 20\d\d|set to|due|ahead|so far|to date|futures?|(?:front-month|benchmark|[A-Z][a-z]+)\s+contracts?|for delivery|if|by the end|until|annuali[sz]ed)\b",
    re.I,
)
_TAKEN = pattern(
    r"\b(?:took|taken|brought|spent|drew|cut|went|won|saw|gave|beat|kept|ran|carried|\w{3,}ed)\b|\bafter\s+(?:sales|revenue|profits?|losses|turnover)\s+of\b"
)
"""What besides may tell a result, where the end of its period is named."""
_IRREGULAR = pattern(
    r"\b(?:spent|took|carried|handled|drew|went|won|saw|gave|beat|kept|ran|built|bought|paid|brought|caught|flew|drove|ate|drank|met|bore|shipped|exported|produced|imported|consumed|delivered|employed|attracted|visited|harvested|accounted)\b"
)
"""What besides tells a result, where its sentence says that it came in a time that has not begun."""
_LED_IN = pattern(r"\b(?:in|during|over|throughout)\s+(?:the\s+)?(?:whole\s+of\s+)?\Z", re.I)
_FISCAL_YEAR = pattern(r"FY(?P<year>\d{4})(?:-Q(?P<quarter>[1-4])|-H(?P<half>[12]))?")
_ASKED = pattern(
    r"\b(?:asked\s+(?:\d|some|about|over|more\s+than)|polled|surveyed|interviewed|questioned|quizzed|sampled|tested|measured|weighed|counted|(?:was|were)\s+(?:held|carried\s+out|conducted|taken|done|recorded|killed|found|seen)|took\s+place|died|happened|occurred)\b"
)
"""What is done on days that are over."""
_RESULT_OF = pattern(r"\b(?:in|over|during|throughout)\s+(?:the|its|their)\s+(?:\w+\s+)?\Z", re.I)
_EVENT = pattern(
    r"\s+(?:[A-Z][\w'’-]+\s+){0,3}(?:Games|Olympics|Paralympics|Cup|Championships?|Expo|Fair|Festival|Open|Grand\s+Prix|Summit|Conference|Series|Tour|[Ee]lections?)\b"
)
"""What a year is the name of and not the time: `the 2030 Winter Games`."""


_TO_YEAR = frozenset({" to ", " and ", " until ", " through ", " till "})
_MONTH_OF_YEAR = pattern(r"(?:\d{1,2}\s+)?[A-Z][a-z]+\.?(?:\s+\d{1,2},?)?\s+(?:19|20)\d\d")
_FROM = pattern(r"\b(?:from|between)\s+\Z", re.I)
_QUARTER_BEFORE = pattern(
    rf"\b(?:quarter\s+before|(?:previous|prior|preceding)\s+quarter),?\s*\(?(?:from\s+)?(?:{'|'.join(MONTHS)})\s*(?:to|through|until|-|–|—)\s*(?P<last>{'|'.join(MONTHS)})\b",
    re.I,
    lead="quarter",
)
_QUARTER_ENDED = pattern(
    rf"\bquarter\b[^.;\d]{{0,30}}\b(?:ended|to|through|ending)\s+(?:on\s+|in\s+)?(?:\d{{1,2}}\s+)?(?P<last>{'|'.join(month[:3] for month in MONTHS)})\w*",
    re.I,
    lead="quarter",
)
_FROM_YEAR = pattern(r"\b(?:(?:decade|years?|period|time|stretch)\s+(?:from|between)|between)\s+\Z", re.I)
_COUNTS = NUMBERS | {"eleven": 11}
_MONTHS_LONG = pattern(
    rf"\b(?P<count>{'|'.join(_COUNTS)})\s+months\s+(?:from|between)\s+(?P<first>{'|'.join(MONTHS)})\s+(?:to|and|until|through)\s+(?P<last>{'|'.join(MONTHS)})\b",
    re.I,
    lead="months",
)


def check(case: Case) -> Iterator[Finding]:
    """Judge the periods of facts, then those that no calendar has."""
    seen: set[tuple[int, str]] = set()
    for fact in case.facts:
        if _is_future(case, fact) and fact.period is not None:
            key = (fact.sentence.start, fact.period.timex)
            if key not in seen:
                seen.add(key)
                place = _place(case, fact)
                message = f"{fact.period.text} was not over when this was published on {case.document.published}, yet {printed(fact)} is reported for it"
                yield case.finding(
                    __name__, CODE, [fact, *place], "error", "inconsistent", message, stated=fact
                )
    yield from _counts(case)
    signs = (start for start, _ in among_digits(case.text, _QUARTER_SIGN))
    parts = sorted((*where(case.text, _PARTS), *signs))
    for found in _matches(_NO_QUARTER, case.text, _with_ordinals(case.text, parts)):
        spot = Spot(found.start(), found.end(), found[0])
        message = f"{found[0]!r}: a year has four quarters and two halves"
        yield case.finding(__name__, CODE, [spot], "error", "inconsistent", message)
    yield from _misplaced(case)
    yield from _no_week(case)
    yield from _days_to_come(case)
    yield from _stretches(case)
    yield from _too_many(case)
    yield from _quarters_before(case)
    for found in _matches(_LAST_MONTH, case.text, _with_ordinals(case.text, parts)):
        length = 3 if found["part"].lower() == "quarter" else 6
        due = ORDINALS[found["nth"].lower()] * length
        # A company's own quarters end where they like; it is wise to say that they are its own.
        if due <= len(MONTHS) and month_of(found["last"]) != due and not _FISCAL.search(case.text):
            spot = Spot(found.start(), found.end("last"), case.text[found.start() : found.end("last")])
            message = f"the {found['nth']} {found['part']} of a year ends in {MONTHS[due - 1]}, not in {found['last']}"
            yield case.finding(__name__, CODE, [spot], "error", "inconsistent", message)


def _misplaced(case: Case) -> Iterator[Finding]:
    """Judge quarters and halves by the months that the text gives them."""
    found = list(placed(case))
    for each in found:
        if each.months is not None and each.months != each.length:
            told = f"{MONTHS[(each.first or 1) - 1]} to {MONTHS[each.last - 1]} has {each.months} months"
            message = f"a {each.part} has {each.length} months; {told}"
        elif each.nth is None or each.fits or each.is_own:
            continue
        elif each.is_calendar or is_calendar(case, found):
            due = MONTHS[each.nth * each.length - 1]
            message = f"the {each.name} of a year ends in {due}, not in {MONTHS[each.last - 1]}"
        else:
            continue
        yield case.finding(__name__, CODE, [each.spot], "error", "inconsistent", message)


def _stretches(case: Case) -> Iterator[Finding]:
    """Judge stretches that end before they begin, or have other months than they count."""
    years = [each for each in case.mentions if each.kind == "date" and each.text.isdigit()]
    for first, last in pairwise(years):
        is_pair = case.text[first.end : last.start] in _TO_YEAR and int(first.text) > int(last.text)
        if is_pair and _FROM_YEAR.search(case.text, max(0, first.start - 20), first.start):
            spot = Spot(first.start, last.end, case.text[first.start : last.end])
            message = f"{spot.text!r} ends before it begins"
            yield case.finding(__name__, CODE, [spot], "error", "inconsistent", message)
    months = [each for each in case.mentions if each.kind == "date" and _MONTH_OF_YEAR.fullmatch(each.text)]
    for first, last in pairwise(months):
        one, other = (getattr(each.value, "start", None) for each in (first, last))
        is_pair = case.text[first.end : last.start] in _TO_YEAR and bool(one and other and one > other)
        if is_pair and _FROM.search(case.text, max(0, first.start - 10), first.start):
            spot = Spot(first.start, last.end, case.text[first.start : last.end])
            message = f"{spot.text!r} ends before it begins"
            yield case.finding(__name__, CODE, [spot], "error", "inconsistent", message)
    for found in _MONTHS_LONG.finditer(case.text) if " months " in case.text else ():
        apart = (month_of(found["last"]) - month_of(found["first"])) % 12
        count = _COUNTS[found["count"].lower()]
        if count not in (apart, apart + 1):
            spot = Spot(found.start(), found.end(), found[0])
            message = f"{found['first']} to {found['last']} has {apart + 1} months, not {found['count']}"
            yield case.finding(__name__, CODE, [spot], "error", "inconsistent", message)


def _too_many(case: Case) -> Iterator[Finding]:
    """Judge counts of the quarters, months or weeks of one year: `five quarters of 2023`."""
    if not where(case.text, _PARTS_OF_YEAR):
        return
    for found in _TOO_MANY.finditer(case.text):
        part, count = found["part"].lower(), found["count"].lower()
        most = _PER_YEAR[part]
        if (int(count) if count.isdigit() else NUMBERS[count]) > most:
            spot = Spot(found.start(), found.end(), found[0])
            told = "a year has four quarters" if part == "quarters" else f"a year has {most} {part}"
            yield case.finding(__name__, CODE, [spot], "error", "inconsistent", f"{found[0]!r}: {told}")


def _earliest_end(found: re.Match[str]) -> str:
    """Return the first day on which a fiscal period can be over: years are called by the one they end in, or begin in."""
    months = (
        int(found["quarter"]) * 3 if found["quarter"] else int(found["half"]) * 6 if found["half"] else 12
    )
    year, month = int(found["year"]) - 1, months + 1
    return f"{year + (month > 12):04}-{(month - 1) % 12 + 1:02}-28"


def _days_to_come(case: Case) -> Iterator[Finding]:
    """Judge days after the publication on which something is said to have been asked, counted or held."""
    published = case.document.published
    for mention in case.mentions if published is not None else ():
        value: Any = mention.value
        if mention.kind != "date" or value.grain != "day" or not value.start or value.start <= published:
            continue
        if value.start[:4] not in mention.text:
            continue
        spot = Spot(mention.start, mention.end, mention.text)
        said = case.sentence_of(spot)
        if _ASKED.search(case.before(spot, 120)) and not _AHEAD.search(said):
            message = f"{spot.text} was still to come when this was published on {published}"
            yield case.finding(__name__, CODE, [spot], "error", "inconsistent", message)


def _no_week(case: Case) -> Iterator[Finding]:
    """Judge weeks by their number: `week 54 of 2024`."""
    for found in _NO_WEEK.finditer(case.text):
        spot = Spot(found.start(), found.end(), found[0])
        message = f"{found[0]!r}: a year has at most 53 weeks"
        yield case.finding(__name__, CODE, [spot], "error", "inconsistent", message)


def _quarters_before(case: Case) -> Iterator[Finding]:
    """Judge quarters called the one before that end as the quarter told before them does."""
    for found in _QUARTER_BEFORE.finditer(case.text) if where(case.text, _PARTS) else ():
        ended = [*_QUARTER_ENDED.finditer(case.text, max(0, found.start() - _NEAR), found.start())]
        if ended and found["last"].lower().startswith(ended[-1]["last"].lower()):
            spots = [Spot(each.start(), each.end(), each[0]) for each in (ended[-1], found)]
            message = f"the quarter before is the same as the one that it comes before: {found[0]!r}"
            yield case.finding(__name__, CODE, spots, "error", "inconsistent", message)


_NEAR = 300
"""How far above the quarter stands that another one comes before."""


def _counts(case: Case) -> Iterator[Finding]:
    """Judge counts, which have no fact, by the only period that their sentence begins with or ends in."""
    published = case.document.published
    if published is None:
        return
    for figures in case.related_figures:
        counts = [figure for figure in figures if is_count(figure)]
        if not counts or any(figure.fact is not None for figure in figures):
            continue
        sentence = case.sentence_at(figures[0])
        dates: list[Any] = [each for each in case.mentions_in(*sentence) if each.kind == "date"]
        # Companies have quarters of their own, but no end of a period that is named.
        periods = [date for date in dates if _ENDS.search(date.text)]
        dates = [date for date in dates if date.value.grain != "day"]
        if not periods and not _has_companies(case):
            periods = [date for date in dates if date.value.grain in ("quarter", "half")]
        if len(periods) != 1 or len(dates) > 1 or _AHEAD.search(case.text, *sentence):
            continue
        value = periods[0].value
        is_named = value.start and value.end and value.timex[:4] in periods[0].text
        if is_named and value.end >= published and _PAST.search(case.text, *sentence):
            spot = Spot(periods[0].start, periods[0].end, periods[0].text)
            message = f"{spot.text} was not over when this was published on {published}, yet {printed(counts[0])} is reported for it"
            yield case.finding(
                __name__, CODE, [spot, counts[0]], "error", "inconsistent", message, stated=counts[0]
            )


def _with_ordinals(text: str, parts: list[int]) -> Iterator[int]:
    """Go through the parts of years, before each the word that stands before it: `fifth quarter`."""
    for part in parts:
        found = _ORDINAL.search(text, max(0, part - 8), part)
        if found:
            yield found.start()
        yield part


def _matches(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """Match at some places, none within the match before."""
    reach = 0
    for start in starts:
        if start >= reach and (found := pattern.match(text, start)) is not None:
            reach = found.end()
            yield found


def _is_future(case: Case, fact: Fact) -> bool:
    published, period = case.document.published, fact.period
    if published is None or period is None or fact.status != "reported":
        return False
    if (year := _FISCAL_YEAR.fullmatch(period.timex)) is not None:
        if year["year"][2:] not in period.text:
            return False
        said = case.words(fact)
        # Figures so far may be called by a fiscal year that has begun.
        begins = period.start or f"{int(year['year']) - 1}-02-01"
        is_to_come = begins > published and (period.end or _earliest_end(year)) > published
        return (
            is_to_come and not period.inherited and not _AHEAD.search(said) and _PAST.search(said) is not None
        )
    if period.start is None or period.end is None:
        return False
    # A year under way has figures so far; a quarter or half of it that has not ended has not.
    begun = period.start <= published
    ends_named = _ENDS.search(period.text) is not None
    if period.end < published or (
        begun and not ends_named and re.fullmatch(r"\d{4}-(?:Q\d|H\d)", period.timex) is None
    ):
        return False
    # Companies have years of their own, and name their quarters by them.
    is_company = fact.subject.kind == "company" if fact.subject is not None else _has_companies(case)
    has_year = ends_named or period.timex[:4] in period.text
    if period.inherited or not has_year or (begun and is_company and not ends_named):
        return False
    if any(_EVENT.match(case.text, place.end) for place in _place(case, fact)):
        return False
    if _AHEAD.search(case.words(fact)) is not None or _is_foreseen(case, fact):
        return False
    reach = 50 if begun else 75
    before = case.text[max(fact.sentence.start, fact.value.start - reach) : fact.value.start]
    if _PAST.search(before) is not None:
        return True
    if not begun and _IRREGULAR.search(before) is not None:
        places = _place(case, fact)
        return any(_LED_IN.search(case.text, max(0, spot.start - 16), spot.start) for spot in places)
    return (
        ends_named
        and any(
            _RESULT_OF.search(case.text, max(0, spot.start - 20), spot.start) for spot in _place(case, fact)
        )
        and _TAKEN.search(before) is not None
    )


def _is_foreseen(case: Case, fact: Fact) -> bool:
    """Whether the same figure is a forecast of that time further up: that it is told as a fact is told by M401."""
    return _foreseen(case).get(_told(fact), fact.value.start) < fact.value.start


@lru_cache(maxsize=2)
def _foreseen(case: Case) -> dict[Hashable, int]:
    """Return the forecasts of an article and where each first stands."""
    found: dict[Hashable, int] = {}
    for fact in case.facts:
        if fact.status in ("forecast", "guidance", "target"):
            found.setdefault(_told(fact), fact.value.start)
    return found


def _told(fact: Fact) -> Hashable:
    value = fact.value
    return fact.period and fact.period.timex, value.low, value.high, value.unit


@lru_cache(maxsize=2)
def _has_companies(case: Case) -> bool:
    """Whether the article is about companies, which a figure without a subject may be of."""
    return any(fact.subject is not None and fact.subject.kind == "company" for fact in case.facts)


def _place(case: Case, fact: Fact) -> list[Spot]:
    """Return where the sentence names the period."""
    timex = fact.period.timex if fact.period else None
    return [
        Spot(mention.start, mention.end, mention.text)
        for mention in case.mentions_in(fact.sentence.start, fact.sentence.end)
        if mention.kind == "date" and getattr(mention.value, "timex", None) == timex
    ][:1]
