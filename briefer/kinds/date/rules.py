"""The shapes of dates, periods and durations; each is read outward from a rare sign."""

from briefer.document import Document
from briefer.kinds.date.expression import Expression
from briefer.kinds.date.lexicon import DECADES, MONTHS, SEASONS, SHIFTS, WEEKDAYS, cased
from briefer.kinds.date.neighbours import word_after, word_before
from briefer.rule import Groups, Lead, rule

_MONTH_INITIALS = "[JFMASOND](?:an|eb|ar|pr|ay|un|ul|ug|ep|ct|ov|ec)"

MONTH = Lead("date.month", rf"\b{_MONTH_INITIALS}")
DAY_AND_MONTH = Lead("date.day_and_month", rf"\d{{1,2}}(?:st|nd|rd|th)?[ -](?:of )?{_MONTH_INITIALS}")
YEAR = Lead("date.year", r"(?:1[5-9]|20|21)\d\d")
TWO_DIGIT_YEAR = Lead("date.fiscal", "FY")
QUARTER_SIGN = Lead("date.quarter", r"[QH][1-4]|[1-4][QH]")
SLASHED = Lead("date.slashed", r"\d\d?[./-]\d\d?[./-]\d\d")
WEEKDAY = Lead("date.weekday", r"(?:[MF]on|[MF]ri|Tues|Wednes|Thurs|Satur|Sun)day")
DAY_WORD = Lead("date.day_word", r"[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight")
PART_OF_DAY = Lead("date.part_of_day", r"morning|afternoon|evening|night")
SEASON = Lead("date.season", r"[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter")
DECADE = Lead("date.decade", r"[2-9]0s|[a-z]{3,5}ties\b")

_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?+(?!\d|[.,:]\d|%|[ ](?:percent|per[ ]cent|[mbtr]+illion)\b)"
_YEAR = r"(?:1[5-9]|20|21)\d\d(?!\d|[.,]\d|%)"

_BEFORE_MONTH = frozenset(
    ["in", "by", "since", "until", "till", "through", "throughout", "of", "from", "to", "for", "last", "this", "next", "early", "late", "mid", "during", "before", "after", "and", "between", "or", "than", "a", "the", "its", "their", "his", "her", "our", "each", "every", "that", "previous", "following", "on", "around", "about", "versus", "vs"]
)
_NOT_A_YEAR_BEFORE = frozenset(
    ["no", "number", "page", "room", "flight", "route", "section", "article", "rule", "about", "over", "nearly", "almost", "some", "than", "only"]
)
_COUNTED = frozenset(
    ["people", "jobs", "workers", "employees", "units", "cars", "vehicles", "homes", "words", "miles", "kilometers", "kilometres", "km", "meters", "metres", "feet", "points", "dollars", "euros", "pounds", "yen", "shares", "stores", "points", "barrels", "tons", "tonnes", "acres", "troops", "soldiers", "students", "members", "percent", "per", "million", "billion", "trillion", "mw", "gw", "kw", "mwh", "gb", "tb", "mb", "calories", "seats", "megawatts", "gigawatts", "times", "patients", "cases", "deaths", "votes", "others", "companies", "new", "men", "women", "children", "hours", "days", "weeks", "months", "years"]
)
_YEAR_CUES = frozenset(
    ["in", "by", "since", "until", "till", "before", "after", "from", "to", "through", "throughout", "for", "of", "during", "around", "between", "and", "or", "late", "early", "mid", "fiscal", "versus", "vs", "than", "circa", "spring", "summer", "autumn", "fall", "winter", "year", "even", "into", "beyond"]
)


def _day(digits: str) -> int:
    return int(digits.rstrip("stndrh"))


def _full_year(digits: str) -> int:
    """Return a year of two or four digits; two-digit years run from 1950 to 2049."""
    return int(digits) if len(digits) == 4 else int(digits) + (1900 if int(digits) >= 50 else 2000)


@rule(
    lead=MONTH,
    pattern=rf"""
    (?<![\w-]) (?<month> \L<months> ) (?: [.] | \b )
    (?: [ ] (?<day> {_DAY} )
        (?: (?: [ ]?[-–][ ]? | [ ](?:to|through)[ ] ) (?<until_day> {_DAY} ) (?![ ]\L<months>\b|-) )?
        (?: ,?[ ] (?<year> {_YEAR} ) )?
      | [-–] (?<until_month> \L<months> ) (?: [.] | \b ) (?: ,?[ ] (?<year> {_YEAR} ) )?
      | (?: ,?[ ](?:of[ ])? | - ) (?<year> {_YEAR} )
      | [ ]?[’'] (?<year> \d\d ) \b
    )?+
    """,
    months=MONTHS,
)
def month_then_day(found: Groups, document: Document) -> Expression | None:
    """`March 3, 2026`, `Sept. 5`, `June 2026`, `Jan 5-7, 2026`, `January-March 2024`, `Dec '25`, `October`.

    A bare month needs a word before it that a date may follow: `Theresa May`, `March on` and `June Smith` are none.
    """
    month, day, year = MONTHS[found["month"]], found["day"], found["year"]
    if day is None and year is None and not _is_bare_month(found, document.text):
        return None
    full = _full_year(year) if year else None
    if day:
        first = Expression("day", full, month, _day(day))
        if found["until_day"]:
            first.until = Expression("day", full, month, _day(found["until_day"]))
        return first
    first = Expression("month", full, month)
    if found["until_month"]:
        first.until = Expression("month", full, MONTHS[found["until_month"]])
    return first


def _is_bare_month(found: Groups, text: str) -> bool:
    name, start, end = found["month"], found.start(), found.end()
    before, after = word_before(text, start), word_after(text, end)
    if before.lower() in _BEFORE_MONTH or before.endswith(("'s", "’s", "s'", "s’")):
        return not (
            before.lower() in ("to", "and", "or", "the")
            and after[:1].isupper()
            and name in ("May", "March", "Jan")
        )
    if name in ("May", "March", "Mar", "Jan", "Dec", "Sep", "Jun") or after[:1].isupper():
        return False
    return bool(not before[:1].isupper() or before.endswith((",", ".", ":", ";")))


@rule(
    lead=DAY_AND_MONTH,
    before=rf"(?: (?<![\w.,/$€£:-]) {_DAY} (?: [-–/] | [ ](?:to|and|-|–)[ ] ) )?",
    pattern=rf"""
    (?<![\w.,/$€£:-])
    (?: (?<from_day> {_DAY} ) (?: [-–/] | [ ](?:to|and|-|–)[ ] ) )?
    (?<day> {_DAY} ) (?: [ ](?:of[ ])? | - ) (?<month> \L<months> ) (?: [.](?=[ ]\d) | \b )
    (?: (?: ,?[ ] | - ) (?<year> {_YEAR} ) | [ ][’'](?<year> \d\d )\b )?+
    """,
    months=MONTHS,
)
def day_then_month(found: Groups, document: Document) -> Expression | None:
    """`5 March 2026`, `the 5th of May`, `5 to 7 January`, `15-Mar-2025`.

    `July 4 March` is not read: the number belongs to the month before it.
    """
    if word_before(document.text, found.start()).rstrip(".") in MONTHS:
        return None
    full, month = _full_year(found["year"]) if found["year"] else None, MONTHS[found["month"]]
    last = Expression("day", full, month, _day(found["day"]))
    if not found["from_day"]:
        return last
    return Expression("day", full, month, _day(found["from_day"]), until=last)


@rule(
    lead=YEAR,
    before=r"(?: \b (?: [Ff]iscal | [Ff]inancial | FY ) (?: [ ][Yy]ears? )? [ ]? )?",
    pattern=r"""
    (?<![\w.,$€£¥#/+°-]) (?<fiscal> (?: [Ff]iscal | [Ff]inancial | FY ) (?: [ ][Yy]ears? )? [ ]? )?
    (?<year> (?:1[5-9]|20|21)\d\d )
    (?: - (?<month> 0[1-9]|1[0-2] ) - (?<day> \d\d ) (?: T[\d:.]++ (?: Z | [+-]\d\d:?\d\d )?+ )? (?![\w-])
      | (?: [-–—/] | (?<=FY....)[-–/] ) (?<until> \d\d(?:\d\d)? ) (?! [\w/-] | [.,]\d )
      | [ -]?Q (?<quarter> [1-4] ) \b
      | ['’]?s \b (?<decade> )
      | (?! [\w%°] | [.,:/]\d | -\d )
    )
    """,
)
def year(found: Groups, document: Document) -> Expression | None:
    """`2026`, `fiscal year 2026`, `1990s`, `2024-25`, `2019–2024`, `2025-06-30`, `2025-Q3`.

    A bare number is a year only where its neighbours allow: not in a name (`Russell 2000`),
    before what it counts (`2000 people`) or behind a sign.
    """
    text, first, fiscal = document.text, int(found["year"]), bool(found["fiscal"])
    if found["day"]:
        return Expression("day", first, int(found["month"]), int(found["day"]))
    if found["quarter"]:
        return Expression("quarter", first, int(found["quarter"]), fiscal=fiscal)
    if found["decade"] is not None:
        return Expression("decade", first) if first % 10 == 0 else None
    if not fiscal and not _is_year(found, text):
        return None
    if found["until"]:
        return _years(first, found["until"], fiscal)
    return Expression("year", first, fiscal=fiscal)


def _years(first: int, until: str, fiscal: bool) -> Expression | None:
    last = int(until) if len(until) == 4 else first // 100 * 100 + int(until)
    if last <= first:
        # `2025-06` is a month, `2025/06` could be anything.
        return Expression("month", first, int(until)) if len(until) == 2 and 1 <= int(until) <= 12 else None
    if fiscal and last == first + 1:
        return Expression("year", last, fiscal=True)
    return Expression("year", first, fiscal=fiscal, until=Expression("year", last, fiscal=fiscal))


def _is_year(found: Groups, text: str) -> bool:
    number = int(found["year"])
    before, after = word_before(text, found.start()), word_after(text, found.end())
    word = before.strip("(\"'“‘[,.;:—–").lower()
    if after.lower() in _COUNTED:
        return False
    if word in _YEAR_CUES or not word:
        return number >= 1900 or (word in ("in", "since", "until", "from", "by", "of") and number < 2100)
    if not 1900 <= number < 2100 or word in _NOT_A_YEAR_BEFORE:
        return False
    if before[:1].isupper() and before.isalpha():
        # In a name, unless a date word or the beginning of a sentence stands there.
        return (
            before in MONTHS
            or before in WEEKDAYS
            or before in ("Q1", "Q2", "Q3", "Q4", "H1", "H2", "The", "Its", "Their", "This", "FY")
        )
    return number % 100 != 0 or word in ("the", "its", "their", "this")


@rule(
    lead=TWO_DIGIT_YEAR,
    pattern=r"(?<!\w) FY [ ]? ['’]? (?<year> \d\d ) (?: [/–-] (?<until> \d\d ) )? (?![\w%] | [.,]\d)",
)
def fiscal_year(found: Groups, document: Document) -> Expression:
    """`FY25`, `FY '26`, `FY24/25`: named for the year it ends in."""
    return Expression("year", _full_year(found["until"] or found["year"]), fiscal=True)


@rule(
    lead=QUARTER_SIGN,
    pattern=r"""
    (?<![\w-]) (?: (?<sign> [QH] ) (?<number> [1-4] ) | (?<number> [1-4] ) (?<sign> [QH] ) )
    (?: [-–] [QH]? (?<until> [2-4] ) )?
    (?: [ ]?['’]? (?<year> \d\d ) | [ ]?FY[ ]?['’]?(?<fiscal> \d\d(?:\d\d)? ) )? (?! [\w%:] | -\w | [.,]\d )
    """,
)
def quarter_sign(found: Groups, document: Document) -> Expression | None:
    """`Q3`, `3Q24`, `Q3 '24`, `H1 FY26`, `Q1-Q3`: a half needs a year or `in` before it, as `H2` is also a gas."""
    number, grain = int(found["number"]), "quarter" if found["sign"] == "Q" else "half"
    if grain == "half" and (number > 2 or not _half_is_meant(found, document.text)):
        return None
    digits = found["fiscal"] or found["year"]
    full, fiscal = _full_year(digits) if digits else None, bool(found["fiscal"])
    first = Expression(grain, full, number, fiscal=fiscal)
    if found["until"] and int(found["until"]) > number:
        first.until = Expression(grain, full, int(found["until"]), fiscal=fiscal)
    return first


def _half_is_meant(found: Groups, text: str) -> bool:
    after = word_after(text, found.end())
    dated = (
        bool(found["year"] or found["fiscal"]) or after[:2] in ("19", "20", "FY") or after in ("fiscal", "of")
    )
    return dated or word_before(text, found.start()).lower() in ("in", "for", "during", "since", "by")


@rule(
    lead=SLASHED,
    pattern=r"(?<![\w.,/$€£-]) (?<first> \d\d? ) (?<mark> [/.-] ) (?<second> \d\d? ) (?P=mark) (?<year> (?:19|20)\d\d | \d\d ) (?! [\w%/-] | [.,]\d )",
)
def slashed(found: Groups, document: Document) -> Expression | None:
    """`3/4/2025`, `25.12.2025`, `7/8/07`: the month first, unless that cannot be or the article writes the day first.

    Points and dashes need a year of four digits: `1.2.34` is a version.
    """
    first, second = int(found["first"]), int(found["second"])
    if (
        (found["mark"] != "/"
        and len(found["year"]) == 2)
        or max(first, second) > 31
        or min(first, second) > 12
        or not first * second
    ):
        return None
    full = _full_year(found["year"])
    if first > 12:
        return Expression("day", full, second, first, day_first=True)
    return Expression(
        "day", full, first, second, day_first=None if second <= 12 and first != second else False
    )


@rule(
    lead=WEEKDAY,
    before=r"(?: \b (?: [Ll]ast | [Nn]ext | [Tt]his (?:[ ]past|[ ]coming)? ) [ ] )?",
    pattern=r"""
    (?<![\w-]) (?<shift> (?: [Ll]ast | [Nn]ext | [Tt]his (?:[ ]past|[ ]coming)? ) [ ] )?
    (?<weekday> Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday ) (?![\w-])
    """,
)
def weekday(found: Groups, document: Document) -> Expression:
    """`Friday`, `last Monday`, `next Tuesday`: in news the latest one, unless the sentence looks ahead."""
    shift = (found["shift"] or "").strip().lower()
    steps = -1 if shift in ("last", "this past") else 1 if shift in ("next", "this coming") else None
    return Expression("day", weekday=WEEKDAYS[found["weekday"]], base="published", steps=steps)


_DAY_WORDS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


@rule(
    lead=DAY_WORD,
    before=r"(?: \b (?: [Ee]arlier | [Ll]ater ) [ ] )?",
    pattern=r"(?<![\w-]) (?: (?: [Ee]arlier | [Ll]ater ) [ ] )? (?<word> [A-Za-z]{5,9}+ ) (?! - )",
)
def day_word(found: Groups, document: Document) -> Expression | None:
    """`today`, `yesterday`, `tomorrow`, `earlier today`."""
    steps = _DAY_WORDS.get(found["word"].lower())
    return None if steps is None else Expression("day", base="published", steps=steps)


@rule(
    lead=PART_OF_DAY,
    before=r"\b (?: [Tt]his | [Ll]ast ) [ ]",
    pattern=r"(?<which> [Tt]his | [Ll]ast ) [ ] (?: morning | afternoon | evening | night ) \b",
)
def part_of_day(found: Groups, document: Document) -> Expression:
    """`this morning`, `last night`: the day it belongs to."""
    return Expression("day", base="published", steps=0 if found["which"].lower() == "this" else -1)


@rule(
    lead=SEASON,
    before=r"(?: \b (?: [Ll]ast | [Nn]ext | [Tt]his | in | by | since | until | the | [Ee]arly | [Ll]ate | [Ii]n[ ]the | [Bb]y[ ]the ) [ ] )?",
    pattern=rf"""
    (?<![\w-]) (?: (?<shift> [Ll]ast | [Nn]ext | [Tt]his ) [ ] )?
    (?<cue> (?: [Ii]n | [Bb]y | [Ss]ince | [Uu]ntil | the | [Ee]arly | [Ll]ate | [Ii]n[ ]the | [Bb]y[ ]the ) [ ] )?
    (?<span> (?<season> [Ss]pring | [Ss]ummer | [Aa]utumn | [Ff]all | [Ww]inter ) (?: [ ](?:of[ ])? (?<year> {_YEAR} ) )? ) (?![\w-])
    """,
)
def season(found: Groups, document: Document) -> Expression | None:
    """`summer 2026`, `the winter of 2025`, `last spring`, `in the fall`; `fall` and `spring` alone are verbs."""
    number = SEASONS[found["season"].lower()]
    if found["year"]:
        return Expression("season", int(found["year"]), number)
    if found["shift"]:
        return Expression("season", number=number, base="published", steps=SHIFTS[found["shift"].lower()][1])
    after = word_after(document.text, found.end())
    if found["cue"] is None or after in ("in", "of", "from", "to", "by", "for") or found["season"].istitle():
        return None
    return Expression("season", number=number)


@rule(
    lead=DECADE,
    pattern=r"(?<![\w$€£.,]) (?: (?<digits> [2-9]0 )s | (?<word> \L<decades> ) ) (?![\w-])",
    decades=cased(DECADES),
)
def decade(found: Groups, document: Document) -> Expression | None:
    """`'90s`, `the 70s`, `the sixties`: not an age (`in his 70s`) or a temperature (`in the 20s`)."""
    before = word_before(document.text, found.start())
    if found["word"]:
        return (
            Expression("decade", DECADES[found["word"].lower()])
            if before.lower() in ("the", "early", "late", "mid")
            else None
        )
    touched = document.text[max(0, found.start() - 1) : found.start()]
    if (
        touched in ("'", "’", "‘")
        or (int(found["digits"]) >= 50
        and before.lower() in ("the", "and", "early", "late", "mid", "to"))
    ):
        return Expression("decade", 1900 + int(found["digits"]))
    return None
