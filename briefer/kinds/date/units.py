"""Years, quarters, weeks and days that are counted, not named: `third quarter`, `two years ago`, `annual`."""

import re
from decimal import Decimal

from briefer.document import Document
from briefer.kinds.date.expression import Expression
from briefer.kinds.date.lexicon import APPROXIMATE, CARDINALS, ORDINALS, PERIODIC, SHIFTS, UNITS, cased
from briefer.kinds.date.neighbours import word_before
from briefer.mention import plain
from briefer.rule import Groups, Lead, rule

UNIT = Lead(
    "date.unit",
    r"[Yy]ear|[Qq]uarter|[Mm]onth|[Ww]eek|[Dd]ay|[Dd]ecade|[Hh]alf|[Cc]entur|hour|minute|fortnight",
)
_GAME = re.compile(r"\b(?:goals?|scored|half-?time|coach|touchdowns?|striker|midfielder|referee|kick-?off)\b")

PERIODIC_WORD = Lead("date.periodic", r"[Aa]nnual|[Dd]aily|[Ww]eekly|[Mm]onthly|[Qq]uarterly|[Yy]early")
ALWAYS = Lead("date.always", "24/7")

_WHOLE = r"\d{1,3}(?:,\d{3})?(?:\.\d{1,2})?|\L<cardinals>(?:-\L<cardinals>)?"
_COUNT = rf"""
(?: (?<least> {_WHOLE} ) (?: [ ](?:to|or)[ ] | [-–] ) )?
(?<count> (?: {_WHOLE} ) (?: [ ]and[ ]a[ ]half | -and-a-half )? | \L<vague> )
"""
_LEFT = rf"""
(?<![\w$€£.,-])
(?: (?<about> \L<approximate> | (?<=\b(?:in|for|after|of|than|takes?)[ ]) over ) [ ] (?= \L<vague> | \L<cardinals> | \d ) )?
(?: (?<shift> \L<shifts> | [Ee]very | [Ee]ach | per ) [ ] )?
(?: (?<again> past | coming | last | next | first | full ) [ ] )?
(?: (?<ordinal> \L<ordinals> | \d\d?(?:st|nd|rd|th) ) [ -] )?
(?: {_COUNT} [ -] (?: more[ ] )? )?
(?: (?<kind> fiscal | financial | calendar | trading | business | working | full | consecutive | straight ) [ -]
    (?: (?<late_ordinal> \L<ordinals> ) [ -] )? )?
"""
_VAGUE = {
    "a": 1,
    "an": 1,
    "another": 1,
    "single": 1,
    "a single": 1,
    "a couple of": 2,
    "half a": Decimal("0.5"),
    "half": Decimal("0.5"),
    "a half": Decimal("0.5"),
    "a dozen": 12,
}
_VAGUE_WORDS = [*_VAGUE, "several", "few", "a few", "many", "dozens of", "a number of", "the few"]
_UNIT_WORD = r"(?: year | quarter | month | weekend | week | day | decade | centur(?:y|ie) | half | hour | minute | fortnight )"


@rule(
    lead=UNIT,
    before=_LEFT,
    pattern=rf"""
    {_LEFT}
    (?<unit> [Yy]ear | [Qq]uarter | [Mm]onth | [Ww]eekend | [Ww]eek | [Dd]ay | [Dd]ecade | [Cc]entur(?:y|ie) | [Hh]alf | hour | minute | fortnight )
    (?<plural> s )? (?: [ ](?<extra> and[ ]a[ ]half ) )?
    (?: [ -] (?<away> ago | earlier | later | hence | from[ ]now ) \b (?: [ ] (?<whole> quarter | period | month | week | half | year )\b )?
      | (?<compare> [ -](?:over|on|to)[ -](?i:{_UNIT_WORD}) ) \b
      | [ -](?<end> end ) \b (?! [ ]of )
      | -long \b
      | (?<beside> [ ](?:before|after) (?= [,.;:)\n] | $ ) )
    )?+
    (?! \w | -\w | [ ]old | ['’]\w{{3}} )
    """,
    approximate=cased(APPROXIMATE),
    shifts=cased(SHIFTS),
    ordinals=cased(ORDINALS),
    cardinals=cased(CARDINALS),
    vague=cased(_VAGUE_WORDS),
)
def unit(found: Groups, document: Document) -> Expression | None:
    """`last year`, `third quarter`, `past three years`, `two years ago`, `a year earlier`, `five-year`, `year-over-year`.

    A unit alone is no date but behind `the`, where it is the one that the text speaks of (`the quarter`).
    """
    text, word, count = document.text, found["unit"].lower(), found["count"]
    if word.startswith("centur"):
        word = "century"
    if found["compare"]:
        return Expression(length=length_of(Decimal(1), word), every=True)
    if found["away"]:
        return _away(found, word)
    shift = (found["shift"] or "").lower()
    if shift in ("every", "each", "per"):
        return Expression(length=length_of(quantity_of(found), word), every=True)
    if word == "weekend":
        return _weekend(shift, found, text)
    if word in ("hour", "minute"):
        return Expression(length=length_of(quantity_of(found), word)) if count else None
    grain = UNITS[word][0]
    fiscal = found["kind"] in ("fiscal", "financial")
    if found["beside"]:
        steps = -1 if found["beside"].strip() == "before" else 1
        return Expression(grain, base="text", steps=steps) if _after_the(found, text) else None
    if found["end"]:
        return Expression(
            grain, base="published", steps=SHIFTS.get(shift, ("", 0))[1], fiscal=fiscal, part="end"
        )
    ordinal = found["ordinal"] or found["late_ordinal"]
    if ordinal or found["again"] == "first":
        return _nth(found, ordinal, grain, word, fiscal, text)
    if shift and not count and not found["plural"]:
        return _shifted(found, shift, word, grain, fiscal)
    if count:
        return _duration(found, word, text)
    if found["plural"]:
        vague = word_before(text, found.start()).lower() in (
            "for",
            "in",
            "over",
            "within",
            "takes",
            "take",
            "after",
        )
        return Expression(length=length_of(None, word)) if vague else None
    if word in ("half", "decade", "century"):
        return None
    speaks_of = _after_the(found, text) and word in ("quarter", "year", "month", "week")
    return Expression(grain, base="text", steps=0, fiscal=fiscal, partial=not speaks_of)


def _after_the(found: Groups, text: str) -> bool:
    return word_before(text, found.start()) in ("the", "The")


_IN_A_YEAR = {"half": 2, "quarter": 4, "month": 12}


def _away(found: Groups, word: str) -> Expression | None:
    """`two years ago`, `a year earlier`, `year-ago quarter`."""
    number, (grain, time, _, times) = quantity_of(found), UNITS[word]
    if time:
        return None
    if number is not None and number % 1:
        grain, number = ("month", number * 12) if grain == "year" else ("day", number * 7)
    steps = None if number is None else int(number * times)
    forward = found["away"] not in ("ago", "earlier")
    base = "text" if found["away"] in ("earlier", "later") or found["whole"] else "published"
    if steps is None:
        return Expression(grain, base="unknown", steps=0)
    if found["whole"] in _IN_A_YEAR and word == "year" and steps is not None:
        grain, steps = found["whole"], steps * _IN_A_YEAR[found["whole"]]
    return Expression(grain, base=base, steps=steps if forward else -steps)


def _weekend(shift: str, found: Groups, text: str) -> Expression | None:
    if found["count"] or (not shift and not _after_the(found, text)):
        return None
    return Expression("weekend", base="published", steps=SHIFTS.get(shift, ("", 0))[1])


def _nth(
    found: Groups, ordinal: str | None, grain: str, word: str, fiscal: bool, text: str
) -> Expression | None:
    """`third quarter`, `second half`, `20th century`, `first nine months`, `first week` (of something)."""
    number = ORDINALS.get((ordinal or "first").lower()) or int((ordinal or "").rstrip("stndrh"))
    count = quantity_of(found) if found["count"] else None
    if count is not None:
        if number != 1 or count % 1 or word not in ("month", "quarter"):
            return Expression(length=length_of(count, word))
        return Expression(grain, number=1, count=int(count), fiscal=fiscal)
    if found["plural"]:
        return None
    if word == "century":
        return Expression("century", number=number) if number > 0 else None
    most = {"quarter": 4, "half": 2}.get(word)
    if most is None:
        return Expression(grain, number=number, partial=True, fiscal=fiscal)
    if number > most or _is_a_game(found, text):
        return None
    return Expression(word, number=number if number > 0 else most, fiscal=fiscal)


def _is_a_game(found: Groups, text: str) -> bool:
    """Tell whether the quarters and halves are of a match, not of a year."""
    return _GAME.search(text, max(0, found.start() - 300), found.end() + 300) is not None


def _shifted(found: Groups, shift: str, word: str, grain: str, fiscal: bool) -> Expression | None:
    """`last year`, `this past week`, `the previous quarter`; but `past year` and `next decade` are lengths."""
    base, steps = SHIFTS[shift]
    if word in ("decade", "century") or (shift in ("past", "coming") and word in ("year", "month", "day")):
        return (
            Expression(length=length_of(Decimal(1), word)) if shift not in ("this", "that", "same") else None
        )
    if found["again"]:
        steps = {"past": -1, "last": -1, "coming": 1, "next": 1}.get(found["again"], steps)
    if word == "day":
        if shift in ("past", "last", "this", "current"):
            return None
        base = "text"
    return Expression(grain if word != "half" else "half", base=base, steps=steps, fiscal=fiscal)


def _duration(found: Groups, word: str, text: str) -> Expression | None:
    """`three years`, `27-year`, `a month`; `$5 a share` and `once a week` tell a rate, which is a set."""
    number, article = quantity_of(found), (found["count"] or "").lower() in ("a", "an", "one")
    before = word_before(text, found.start())
    if word in ("quarter", "half") and article:
        return None
    if article and (
        before[:1].isdigit()
        or before[:1] in "$€£"
        or before.lower() in ("times", "once", "twice", "million", "billion", "percent", "cents")
    ):
        return Expression(length=length_of(number, word), every=True)
    if (
        article
        and word == "day"
        and before.lower() not in ("in", "within", "for", "after", "over", "than", "about", "comes", "just")
    ):
        return None
    if found["least"]:
        least = number_of(found["least"].lower())
        return Expression(length=f"{length_of(least, word)}/{length_of(number, word)}")
    return Expression(length=length_of(number, word))


@rule(lead=PERIODIC_WORD, pattern=r"(?<![\w-]) (?<word> \L<periodic> ) (?![\w-])", periodic=cased(PERIODIC))
def periodic(found: Groups, _document: Document) -> Expression:
    """`annual`, `weekly`, `quarterly`: a set."""
    return Expression(length=PERIODIC[found["word"].lower()], every=True)


@rule(lead=ALWAYS, pattern=r"(?<![\w/.]) 24/7 (?![\w/])")
def always(_found: Groups, _document: Document) -> Expression:
    """`24/7`: a set."""
    return Expression(length="P1D", every=True)


def quantity_of(found: Groups) -> Decimal | None:
    """Return how many units; None for `several`, 1 where nothing is said."""
    count = found["count"]
    if count is None:
        return Decimal(1)
    return (
        number_of(count.lower()) + (Decimal("0.5") if found["extra"] else 0)
        if number_of(count.lower()) is not None
        else None
    )


def number_of(words: str) -> Decimal | None:
    """Read `two`, `twenty-five`, `2.5`, `two and a half`; None for `several`."""
    whole = words.removesuffix(" and a half").removesuffix("-and-a-half")
    half = Decimal("0.5") if whole != words else Decimal(0)
    if whole in _VAGUE:
        return Decimal(_VAGUE[whole])
    if whole[:1].isdigit():
        return Decimal(whole.replace(",", "")) + half
    parts = [CARDINALS.get(part) for part in whole.split("-")]
    return None if None in parts else Decimal(sum(part for part in parts if part)) + half


def length_of(number: Decimal | None, unit_word: str) -> str:
    """Write an ISO 8601 duration; `PXY` for a vague number."""
    _, time, letter, times = UNITS[unit_word]
    return f"P{time}{'X' if number is None else plain(number * times)}{letter}"
