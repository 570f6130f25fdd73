"""Years, decades and the named parts of a year: `2026`, `FY25`, `2024/25`, `Q3`, `H1 FY26`, `last summer`, `1990s`."""

from briefer.document import Document
from briefer.kinds.date.expression import Expression
from briefer.kinds.date.lexicon import (
    DECADES,
    FOUR_DIGITS,
    MONTHS,
    SEASONS,
    SHIFT,
    SHIFTS,
    WEEKDAYS,
    full_year,
    words,
)
from briefer.kinds.date.neighbours import spaced, word_after, word_before
from briefer.rule import Groups, Lead, either, rule
from briefer.stems import stems

__all__ = ["decade", "decade_word", "fiscal_year", "quarter_sign", "season", "year"]

YEAR = Lead("date.year", r"(?:1[5-9]|20|21)\d\d", digits=True)
TWO_DIGIT_YEAR = Lead("date.fiscal", "FY")
QUARTER_SIGN = Lead("date.quarter", "[QH1-4](?:(?<=[QH])[1-4]|(?<=[1-4])[QH])", digits=True)
SEASON = Lead("date.season", stems=stems(any_case="spring summer autumn fall winter"))
DECADE = Lead("date.decade", "0[s'’]", digits=True)
DECADE_WORD = Lead("date.decade_word", "ties")

_NOT_A_YEAR_BEFORE = words(
    "no number page room flight route section article rule about over nearly almost some than only"
)
_COUNTED = words(
    "people jobs workers employees units cars vehicles homes words miles kilometers kilometres km meters metres feet points dollars euros pounds yen shares stores points barrels tons tonnes acres troops soldiers students members percent per million billion trillion mw gw kw mwh gb tb mb calories seats megawatts gigawatts times patients cases deaths votes others companies new men women children hours days weeks months years"
)
_REPORTED = words(
    "revenue sale capex earning guidance result outlook forecast profit budget estimate target spending delivery eps income capital dividend net loss cost plan growth inflation unemployment output harvest crop deficit surplus export import"
)
_DATE_WORDS = words("Q1 Q2 Q3 Q4 H1 H2 FY The Its Their This Our")
_YEAR_CUES = words(
    "in by since until till before after from to through throughout for of during around between and or late early mid end fiscal versus vs than circa spring summer autumn fall winter year even into beyond"
)


@rule(
    lead=YEAR,
    before=r"(?: \b (?: [Ff]iscal | [Ff]inancial | FY ) (?: \s[Yy]ears? )? \s? )?",
    pattern=r"""
    (?<! [\w.,$€£¥#/+°] | (?<!\b[Mm]id|\b[Ee]nd)- ) (?P<fiscal> (?: [Ff]iscal | [Ff]inancial | FY ) (?: \s[Yy]ears? )? \s? )?
    (?P<year> (?:1[5-9]|20|21)\d\d )
    (?: - (?P<month> 0[1-9]|1[0-2] ) - (?P<day> \d\d ) (?: T[\d:.]++ (?> (?: Z | [+-]\d\d:?\d\d )? ) )? (?![\w-])
      | (?: [-–—/] | (?<=FY....)[-–/] ) (?P<until> \d\d(?:\d\d)? | (?<=[-–/]) \d ) (?! [\w/-] | [.,]\d ) (?P<fiscal_behind> \s(?:fiscal|financial)\syear \b )?
      | [\s-]?Q (?P<quarter> [1-4] ) \b
      | (?<=0) ['’]?s \b (?P<decade> )
      | (?! [\w%°] | [.,:/]\d | -\d ) (?P<kind_behind> \s(?:fiscal|financial)\syear \b )?
    )
    """,
)
def year(found: Groups, document: Document) -> Expression | None:
    """`2026`, `fiscal year 2026`, `1990s`, `2024-25`, `2019–2024`, `2025-06-30`, `2025-Q3`.

    A bare number is a year only where its neighbours allow: not in a name (`Russell 2000`),
    before what it counts (`2000 people`) or behind a sign.
    """
    text, first, fiscal = (
        document.text,
        int(found["year"]),
        either(found, "fiscal", "fiscal_behind", "kind_behind") is not None,
    )
    if found["day"]:
        return Expression("day", first, int(found["month"]), int(found["day"]))
    if found["quarter"]:
        return Expression("quarter", first, int(found["quarter"]), fiscal=fiscal)
    if found["decade"] is not None:
        return Expression("decade", first)
    if not fiscal and not _is_year(found, text):
        return None
    if found["until"]:
        return _years(first, found["until"], fiscal)
    return Expression("year", first, fiscal=fiscal)


def _years(first: int, until: str, fiscal: bool) -> Expression | None:
    if len(until) == 1 and int(until) != first % 10 + 1:
        return None  # `2004/5`, but not `2004-2`
    last = int(until) if len(until) == 4 else first // 10 ** len(until) * 10 ** len(until) + int(until)
    if last <= first:
        # `2025-06` is a month, `2025/06` could be anything.
        return Expression("month", first, int(until)) if len(until) == 2 and 1 <= int(until) <= 12 else None
    if fiscal and last == first + 1:
        return Expression("year", last, fiscal=True)
    return Expression("year", first, fiscal=fiscal, until=Expression("year", last, fiscal=fiscal))


def _is_year(found: Groups, text: str) -> bool:
    number = int(found["year"])
    before, after = word_before(text, found.start()), word_after(text, found.end())
    word = before.strip(",.;:—–").lower()
    if after.lower() in _COUNTED or before[-1:] in ("$", "€", "£", "¥", "₹", "#"):
        return False
    if word in _YEAR_CUES or not word:
        return number >= 1900 or (word in ("in", "since", "until", "from", "by") and number < 2100)
    if not 1900 <= number < 2100 or word in _NOT_A_YEAR_BEFORE:
        return False
    if after.lower().rstrip("s") in _REPORTED:
        return True
    if before.isalpha() and not before.islower():
        # In a name, unless a date word or the beginning of a sentence stands there.
        return before in MONTHS or before in WEEKDAYS or before in _DATE_WORDS
    return number % 100 != 0 or word in ("the", "its", "their", "this")


@rule(
    lead=TWO_DIGIT_YEAR,
    pattern=r"(?<!\w) FY \s? ['’]? (?P<year> \d\d ) (?: [/–-] (?P<until> \d\d ) )? (?![\w%] | [.,]\d)",
)
def fiscal_year(found: Groups, _document: Document) -> Expression:
    """`FY25`, `FY '26`, `FY24/25`: named for the year it ends in."""
    return Expression("year", full_year(found["until"] or found["year"]), fiscal=True)


@rule(
    lead=QUARTER_SIGN,
    before=r"(?: \b [Ff]iscal \s )?",
    pattern=r"""
    (?<![\w-]) (?P<fiscal_sign> [Ff]iscal \s )? (?P<sign> [QH][1-4] | [1-4][QH] )
    (?: [-–] [QH]? (?P<until> [2-4] ) )?
    (?: \s?['’]? (?P<year> \d\d ) | [-/] (?P<full_year> 20\d\d ) | \s?FY\s?['’]?(?P<fiscal> \d\d(?:\d\d)? ) )? (?! [\w%:] | -\w | [.,]\d )
    """,
)
def quarter_sign(found: Groups, document: Document) -> Expression | None:
    """`Q3`, `3Q24`, `Q3 '24`, `H1 FY26`, `Q1-Q3`: a half needs a year or `in` before it, as `H2` is also a gas."""
    number, grain = int(found["sign"].strip("QH")), "quarter" if "Q" in found["sign"] else "half"
    if grain == "half" and (number > 2 or not _half_is_meant(found, document.text)):
        return None
    digits = either(found, "fiscal", "year", "full_year")
    full, fiscal = full_year(digits) if digits else None, bool(found["fiscal"] or found["fiscal_sign"])
    first = Expression(grain, full, number, fiscal=fiscal)
    if found["until"] and int(found["until"]) > number:
        first.until = Expression(grain, full, int(found["until"]), fiscal=fiscal)
    return first


def _half_is_meant(found: Groups, text: str) -> bool:
    after = word_after(text, found.end())
    dated = (
        either(found, "year", "full_year", "fiscal") is not None
        or after[:2] in ("19", "20", "FY")
        or after in ("fiscal", "of")
    )
    return dated or word_before(text, found.start()).lower() in ("in", "for", "during", "since", "by")


_BEFORE_SEASON = (" in ", " in the ", " by ", " by the ", " since ", " until ", " early ", " late ")


@rule(
    lead=SEASON,
    before=rf"(?: \b {SHIFT} \s )?",
    pattern=rf"""
    (?<![\w-]) (?: (?P<shift> {SHIFT} ) \s )?
    (?P<season> [Ss]pring | [Ss]ummer | [Aa]utumn | [Ff]all | [Ww]inter ) (?: \s(?:of\s)? (?P<year> {FOUR_DIGITS} ) )? (?![\w-])
    """,
)
def season(found: Groups, document: Document) -> Expression | None:
    """`summer 2026`, `winter of 2025`, `last spring`, `early summer`; `fall` and `spring` are verbs without `in the`."""
    number = SEASONS[found["season"].lower()]
    if found["year"]:
        return Expression("season", int(found["year"]), number)
    if found["shift"]:
        return Expression(
            "season",
            number=number,
            base="published",
            steps=SHIFTS[" ".join(found["shift"].lower().split())][1],
        )
    in_season = f" {spaced(document.text, found.start(), 10).lower()}".endswith(_BEFORE_SEASON)
    noun_follows = word_after(document.text, found.end()) in ("in", "of", "from", "to", "by", "for", "below")
    return Expression("season", number=number) if in_season and not noun_follows else None


@rule(
    lead=DECADE,
    before=r"(?<![\w$€£.,]) ['’‘]? [2-9]",
    pattern=r"['’‘]? (?P<tens> [2-9]0 ) ['’]?s (?![\w-])",
)
def decade(found: Groups, document: Document) -> Expression | None:
    """`'90s`, `the 70s`: not an age (`in his 70s`) or a temperature (`in the 20s`)."""
    before, tens = word_before(document.text, found.start()).lower(), int(found["tens"])
    if not found[0][0].isdigit() or (tens >= 50 and before in ("the", "and", "early", "late", "mid", "to")):
        return Expression("decade", 1900 + tens)
    return None


@rule(lead=DECADE_WORD, before=r"\b [A-Za-z]{3,5}", pattern=r"[A-Za-z]{3,5}ties (?![\w-])")
def decade_word(found: Groups, document: Document) -> Expression | None:
    """`the sixties`, `the early nineties`."""
    before = word_before(document.text, found.start()).lower()
    first = DECADES.get(found[0].lower())
    return Expression("decade", first) if first and before in ("the", "early", "late", "mid") else None
