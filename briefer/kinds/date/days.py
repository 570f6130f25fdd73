"""Days and months: `March 3, 2026`, `5 to 7 January`, `3/4/2025`, `October`, `Friday`, `yesterday`."""

from briefer.document import Document
from briefer.kinds.date.expression import Expression
from briefer.kinds.date.lexicon import FOUR_DIGITS, MONTHS, SHIFT, SHIFTS, WEEKDAYS, full_year, words
from briefer.kinds.date.neighbours import word_after, word_before
from briefer.rule import Groups, Lead, Reading, either, rule
from briefer.stems import stems

__all__ = ["day_then_month", "day_word", "month_then_day", "part_of_day", "slashed", "weekday"]

MONTH = Lead(
    "date.month",
    stems=stems(
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC "
        "january february march april june july august september october november december"
    ),
)
SLASHED = Lead("date.slashed", r"\d\d?[./-]\d\d?[./-]\d\d", digits=True)
WEEKDAY = Lead("date.weekday", stems=stems("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"))
DAY_WORD = Lead("date.day_word", stems=stems(any_case="today tomorrow tonight yesterday"))
PART_OF_DAY = Lead("date.part_of_day", stems=stems("morning afternoon evening night"))

_DAY = r"\d\d?(?>(?:st|nd|rd|th)?)(?!\d|[.,:]\d|%)"
_NOT_A_DAY = words("percent per million billion trillion pct")
# Any word: the reader looks it up, because word lists make a pattern slow to compile.
_MONTH = r"(?:[A-Za-z][a-z]{2,8}+|[A-Z]{3,9}+)(?!\w)"
_UNTIL_MONTH = rf"(?=[A-Z]){_MONTH}"
_POINT = r"(?> (?: (?:(?<=\b[A-Z][a-z]{2})|(?<=\bSept)) (?<!May) [.] )? )"
"""Of a month in short: elsewhere it ends the sentence."""
_TO = r"(?: [-–/] | \s(?:to|and|-|–)\s )"
_BEFORE_MONTH = words(
    "ended ending in by since until till through throughout of from to for last this next early late mid during before after and "
    "between or than a the its their his her our each every that previous following on around about versus vs"
)


def _month(printed: str, *, dated: bool) -> int | None:
    """Return the number of a month, in any capitals; in small letters only one with a day and a year is a date."""
    return MONTHS.get(printed) or (MONTHS.get(printed.capitalize()) if dated or printed.isupper() else None)


def _day(digits: str | None) -> int:
    """Return the day of a month; 0 for none."""
    day = int(digits.rstrip("stndrh")) if digits else 0
    return day if day <= 31 else 0


@rule(
    lead=MONTH,
    pattern=rf"""
    (?<! \w ) (?<! (?<!\b[Mm]id) (?<!\b[Ee]nd) (?<!\d) - ) (?P<month> {_MONTH} ) (?! -[a-z]- ) (?> (?P<point> [.] )? )
    (?: \s (?P<day> {_DAY} )
        (?: [-–] (?P<until_month> {_UNTIL_MONTH} ) [.]?+ \s (?P<until_day> {_DAY} )
          | (?: \s?[-–]\s? | \s(?:to|through)\s ) (?P<last_day> {_DAY} ) (?! \s[JFMASOND][a-z]{{2,8}}+\b | - ) )?
        (?: ,?\s (?P<year> {FOUR_DIGITS} ) )?
      | [-–] (?:(?:to|through)[-–])? (?P<last_month> {_UNTIL_MONTH} ) {_POINT} (?! \s{_DAY} ) (?: ,?\s (?P<last_year> {FOUR_DIGITS} ) )?
      | (?: ,?\s(?:of\s)? | - ) (?P<month_year> {FOUR_DIGITS} ) (?: [ ] (?P<year_quarter> quarter | half(?:-year)? ) (?!ly)\b )?
      | \s?[’'] (?P<short_year> \d\d ) \b
      | [ ] (?P<quarter> quarter | half(?:-year)? ) (?!ly)\b
    )?
    """,
)
def month_then_day(found: Groups, document: Document) -> Expression | Reading | None:
    """`March 3, 2026`, `Sept. 5`, `June 2026`, `Jan 5-7, 2026`, `January-March 2024`, `Dec '25`, `December quarter`, `June half`, `October`.

    A bare month needs a word before it that a date may follow: `Theresa May`, `March on` and `June Smith` are none.
    """
    digits = either(found, "year", "last_year", "month_year", "short_year")
    year = full_year(digits) if digits else None
    dated = found["day"] is not None and year is not None
    month = _month(found["month"], dated=dated)
    until = either(found, "until_month", "last_month")
    until_month = _month(until, dated=dated) if until else month
    if month is None or until_month is None:
        return None
    if grain := either(found, "year_quarter", "quarter"):
        if grain[0] == "h" and not month % 6:
            return Expression("half", year, month // 6)
        if grain == "quarter" and not month % 3:  # named by its last month: `the December quarter`
            return Expression("quarter", year, month // 3)
        return (
            Reading(found.start(), found.end("month_year"), Expression("month", year, month))
            if year
            else None
        )
    # The point of `Dec.` belongs to it, that of `October.` ends the sentence.
    shortened = len(found["month"]) < 5 and found["month"].capitalize() not in ("May", "June", "July")
    ends_sentence = found["point"] is not None and not shortened
    day, until_day = _day(found["day"]), _day(either(found, "until_day", "last_day"))
    if (day or year or until) and not ends_sentence:
        if day and not year and word_after(document.text, found.end()) in _NOT_A_DAY:
            return None
        other_end = Expression("day" if until_day else "month", year, until_month, until_day or None)
        return Expression(
            "day" if day else "month",
            year,
            month,
            day or None,
            until=other_end if until or until_day else None,
        )
    if not _is_bare_month(found, document.text):
        return None
    end = found.end("month") if ends_sentence or found["point"] is None else found.end("point")
    return Reading(found.start(), end, Expression("month", None, month))


_NAMES_TOO = frozenset("April June August Feb Apr Jul Aug Oct Nov".split())
"""Months, as printed in capitals, that other names share: a headline must be around them."""


_MEASURED = frozenset(
    """sales exports imports orders production output inflation unemployment earnings revenue revenues trade retail
    consumer producer industrial housing durable shipments deliveries registrations carloadings traffic reserves
    crude wheat corn maize soybean soybeans cattle hogs copper gold silver sugar coffee cocoa cotton futures delivery
    figures figure data bookings payrolls""".split()
)
"""What is counted by the month: `May sales`, `March wheat`."""


def _is_bare_month(found: Groups, text: str) -> bool:
    name, start, end = found["month"], found.start(), found.end("month")
    before, after = word_before(text, start), word_after(text, end)
    if text[max(0, start - 4) : start].lower() in ("mid-", "end-"):
        return True
    if before.lower() in _BEFORE_MONTH or before.endswith(("'s", "’s", "s'", "s’")):
        return not (
            before.lower() in ("to", "and", "or", "the")
            and after[:1].isupper()
            and name.capitalize() in ("May", "March", "Jan")
        )
    if name.capitalize() in ("May", "March", "Mar", "Jan", "Dec", "Sep", "Jun"):
        told = name in ("May", "March") and after in _MEASURED
        return told and (not before[:1].isupper() or before.endswith((",", ".", ":", ";", "-")))
    if name.isupper():  # `FEBRUARY SALES UP`, `JAPAN JUNE TRADE SURPLUS`
        return name.capitalize() not in _NAMES_TOO or (len(before) > 1 and before.isupper())
    if after[:1].isupper():
        return False
    return bool(not before[:1].isupper() or before.endswith((",", ".", ":", ";")))


@rule(
    lead=MONTH,
    before=rf"(?<![\w.,/$€£:-]) (?: \d\d?(?:st|nd|rd|th)? {_TO} )? \d\d?(?:st|nd|rd|th)? (?: \s(?:of\s)? | - )",
    pattern=rf"""
    (?<![\w.,/$€£:-])
    (?: (?P<from_day> {_DAY} ) {_TO} )?
    (?P<day> {_DAY} ) (?: \s(?:of\s)? | - ) (?P<month> {_MONTH} )
    (?: [.]? (?: ,?\s | - ) (?P<year> {FOUR_DIGITS} ) | \s[’'](?P<short_year> \d\d )\b )?
    """,
)
def day_then_month(found: Groups, document: Document) -> Expression | None:
    """`5 March 2026`, `the 5th of May`, `5 to 7 January`, `15-Mar-2025`.

    `July 4 March` is not read: the number belongs to the month before it.
    """
    digits = either(found, "year", "short_year")
    month = _month(found["month"], dated=digits is not None)
    first, last = _day(found["from_day"]), _day(found["day"])
    if month is None or not last or word_before(document.text, found.start()).rstrip(".") in MONTHS:
        return None
    year = full_year(digits) if digits else None
    until = Expression("day", year, month, last)
    return Expression("day", year, month, first, until=until) if first else until


@rule(
    lead=SLASHED,
    pattern=r"(?<![\w.,/$€£-]) (?P<first> \d\d? ) (?P<mark> [/.-] ) (?P<second> \d\d? ) (?P=mark) (?P<year> (?:19|20)\d\d | \d\d ) (?! [\w%/-] | [.,]\d )",
)
def slashed(found: Groups, _document: Document) -> Expression | None:
    """`3/4/2025`, `25.12.2025`, `7/8/07`: the month first, unless that cannot be or the article writes the day first.

    Points and dashes need a year of four digits: `1.2.34` is a version.
    """
    first, second = int(found["first"]), int(found["second"])
    if (
        (found["mark"] != "/" and len(found["year"]) == 2)
        or max(first, second) > 31
        or min(first, second) > 12
        or not first * second
    ):
        return None
    full = full_year(found["year"])
    if first > 12:
        return Expression("day", full, second, first, in_digits=True, day_first=True)
    sure = second > 12 or first == second
    return Expression("day", full, first, second, in_digits=True, day_first=False if sure else None)


_NAMED = frozenset("Black Cyber Good Super Ash Easter Palm Mr Mrs Ms Miss Dr named called".split())


@rule(
    lead=WEEKDAY,
    before=rf"(?: \b {SHIFT} \s )?",
    pattern=rf"""
    (?<![\w-]) (?: (?P<shift> {SHIFT} ) \s )?
    (?P<weekday> Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday ) (?![\w-])
    """,
)
def weekday(found: Groups, document: Document) -> Expression | None:
    """`Friday`, `last Monday`, `next Tuesday`: in news the latest one, unless the sentence looks ahead.

    `Black Friday` and its kind are days of the year, and are not read; `Mrs Sunday` is a person.
    """
    if word_before(document.text, found.start()).rstrip(".") in _NAMED:
        return None
    shift = " ".join((found["shift"] or "").lower().split())
    steps = SHIFTS[shift][1] if shift else None
    return Expression("day", weekday=WEEKDAYS[found["weekday"]], base="published", steps=steps)


_DAY_WORDS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


@rule(
    lead=DAY_WORD,
    before=r"(?: \b (?: [Ee]arlier | [Ll]ater | [Dd]ay\s(?:before|after) ) \s )?",
    pattern=r"(?<![\w-]) (?: (?: [Ee]arlier | [Ll]ater | (?P<apart> [Dd]ay\s(?:before|after) ) ) \s )? (?P<word> [A-Za-z]{5,9}+ ) (?! - )",
)
def day_word(found: Groups, _document: Document) -> Expression | None:
    """`today`, `yesterday`, `tomorrow`, `earlier today`, `day before yesterday`."""
    steps = _DAY_WORDS.get(found["word"].lower())
    if steps is None:
        return None
    if found["apart"]:
        steps += 1 if found["apart"].endswith("after") else -1
    return Expression("day", base="published", steps=steps)


@rule(
    lead=PART_OF_DAY,
    before=r"\b (?: [Tt]his | [Ll]ast ) \s",
    pattern=r"(?P<which> [Tt]his | [Ll]ast ) \s (?: morning | afternoon | evening | night ) \b",
)
def part_of_day(found: Groups, _document: Document) -> Expression:
    """`last night`, `this morning`: the day it belongs to."""
    return Expression("day", base="published", steps=0 if found["which"].lower() == "this" else -1)
