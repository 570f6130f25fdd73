"""Years, quarters, weeks and days that are counted, not named: `third quarter`, `two years ago`, `annual`."""

from decimal import Decimal

from briefer.document import Document
from briefer.kinds.date.expression import Expression
from briefer.kinds.date.left import Left
from briefer.kinds.date.lexicon import APART, PERIODIC, SHIFTS, UNITS, Unit, words
from briefer.kinds.date.neighbours import spaced, word_before
from briefer.pattern import pattern
from briefer.record import plain
from briefer.rule import Groups, Lead, Reading, rule
from briefer.stems import stems

UNIT = Lead(
    "date.unit",
    stems=stems(
        "fortnight period",
        any_case="year quarter month week day daily decade half centur hour minute annual fiscal",
    ),
)
ALWAYS = Lead("date.always", "24/7", digits=True)

_GAME = pattern(r"\b(?:goals?|scored|half-?time|coach|touchdowns?|striker|midfielder|referee|kick-?off)\b")


@rule(
    lead=UNIT,
    pattern=r"""
    (?<!\w) (?P<unit> [A-Za-z]{3,10}+ ) (?> (?P<half> \sand\sa\shalf )? )
    (?> (?: [\s-] (?P<away> ago | earlier | later | hence | from\snow ) \b (?: \s (?P<whole> quarter | period | month | week | half | year ) \b )?
      | \s (?P<same> quarter | period | month | half ) \b
      | [\s-](?:over|on|to)[\s-] (?P<compare> (?!end-) [A-Za-z]{3,9}+ )
      | [\s-](?P<end> end ) \b (?! \sof )
      | (?P<long> -long ) \b
      | (?P<beside> \s(?:before|after) (?= [,.;:)\n] | $ | \s(?:on|and|in|with|but|because|despite|due|was|were|had)\b ) )
    )? )
    (?! \w | -\w | \sold | ['’]\w{3} )
    """,
)
def unit(found: Groups, document: Document) -> Reading | None:
    """`last year`, `third quarter`, `past three years`, `two years ago`, `a year earlier`, `a year before`, `five-year`, `year-over-year`.

    A unit alone is no date but behind `the`, where it is the one that the text speaks of (`the quarter`).
    """
    word = UNITS.get(found["unit"].lower())
    if word is None:
        return None
    left = Left.of(document.text, found.start())
    if found["half"] and left.most is not None:
        left.least = left.most = left.most + Decimal("0.5")
    if found["compare"] and found["compare"].lower() == found["unit"].lower():
        if not word.letter:
            return None
        start = found.start() if left.article else left.start
        return Reading(start, found.end(), Expression(length=_length(Decimal(1), word), every=True))
    if found["same"] and word.name == "year" and SHIFTS.get(left.shift) == ("text", -1) and not left.count:
        grain = found["same"] if found["same"] in _IN_A_YEAR else "year"
        same = Expression(grain, base="text", steps=-_IN_A_YEAR.get(grain, 1))
        return Reading(left.start, found.end(), same)
    if found["unit"].lower() == "fiscal":
        alone = not left.count and left.ordinal is None and found.end() == found.end("unit")
        if left.shift not in SHIFTS or not alone:
            return None
        said = Expression("year", base="published", steps=SHIFTS[left.shift][1], fiscal=True)
        return Reading(left.start, found.end(), said)
    expression = _read(found, word, left, document.text)
    end = found.end("unit") if found["compare"] or found["same"] else found.end()
    # `10% more than a year earlier` compares.
    start = left.bare if found["away"] in ("earlier", "later") else left.start
    if left.article and document.text.startswith("-", found.end("unit")):
        # Of `a year-ago loss` the article is the loss's.
        start = found.start()
    return None if expression is None else Reading(start, end, expression)


def _read(found: Groups, word: Unit, left: Left, text: str) -> Expression | None:
    plural, shift = found["unit"].endswith("s"), left.shift
    if word.name == "period":
        same = SHIFTS.get(shift) == ("text", 0) and not left.count and not plural
        return Expression("period", base="text", steps=0, partial=True) if same else None
    if shift in APART:
        return Expression(length=_length(left.most, word), every=True)
    if found["away"]:
        return _away(found, word, left)
    if word.grain in ("hour", "minute"):
        return _duration(found, word, left, text) if left.count else None
    after_the = word_before(text, left.start) in ("the", "The")
    if word.grain == "weekend":
        named = (shift or after_the) and not left.count and not plural
        return Expression("weekend", base="published", steps=SHIFTS.get(shift, ("", 0))[1]) if named else None
    if found["beside"]:
        steps = 1 if found["beside"].endswith("after") else -1
        if left.count and left.most is not None and not left.most % 1 and word.letter[0] != "T":
            return Expression(word.grain, base="text", steps=steps * int(left.most) * word.times)
        return Expression(word.grain, base="text", steps=steps) if after_the else None
    if found["end"]:
        steps = SHIFTS.get(shift, ("", 0))[1]
        return Expression(word.grain, base="published", steps=steps, fiscal=left.fiscal, part="end")
    if found["long"] and not left.count:
        return Expression(length=_length(None if plural else Decimal(1), word))
    if left.in_a_row and not left.count:
        return (
            Expression("year", base="text", steps=0, partial=True)
            if word.name == "year" and not plural
            else None
        )
    if left.ordinal:
        return _nth(word, left, plural, text)
    if left.count:
        return _duration(found, word, left, text)
    if shift and not plural:
        return _shifted(word, left)
    return _alone(word, left, plural, text)


def _alone(word: Unit, left: Left, plural: bool, text: str) -> Expression | None:
    """`the quarter`, `for decades`, `ended the day`, `year` (that something must end or name)."""
    before = word_before(text, left.start).lower()
    if plural:
        parts = word.name == "quarter" and before == "in"  # `cut it in quarters`
        many = before in _BEFORE_MANY and not left.shift and not parts
        return Expression(length=_length(None, word)) if many else None
    if word.times > 1 or word.grain == "half":
        return None
    if word.grain == "day":
        ends = spaced(text, left.start, 12).endswith(("end the ", "ended the ", "ending the ", "on the "))
        return Expression("day", base="text", steps=0) if ends else None
    return Expression(word.grain, base="text", steps=0, fiscal=left.fiscal, partial=before != "the")


_IN_A_YEAR = {"half": 2, "quarter": 4, "month": 12}


def _away(found: Groups, word: Unit, left: Left) -> Expression | None:
    """`two years ago`, `a year earlier`, `year-ago quarter`; how long ago `several years` is nobody knows."""
    number, grain = left.most, word.grain
    if found["unit"].endswith("s") and not left.count:
        number = None
    if grain == "hour" and number is not None and not number % 24:
        grain, number = "day", number / 24
    if grain in ("hour", "minute", "weekend"):
        return None
    if number is None:
        return Expression(grain, base="unknown", steps=0)
    number *= word.times
    if number % 1:
        grain, number = ("month", number * 12) if grain == "year" else ("day", number * 7)
    if word.name == "year" and found["whole"] in _IN_A_YEAR:
        grain, number = found["whole"], number * _IN_A_YEAR[found["whole"]]
    steps = -int(number) if found["away"] in ("ago", "earlier") else int(number)
    from_text = found["away"] in ("earlier", "later") or found["whole"]
    return Expression(grain, base="text" if from_text else "published", steps=steps)


def _nth(word: Unit, left: Left, plural: bool, text: str) -> Expression | None:
    """`third quarter`, `second half`, `20th century`, `first nine months`, `first week` (of something)."""
    number, fiscal = left.ordinal or 1, left.fiscal
    if left.count:
        count = left.most
        if count is None or number != 1 or count % 1 or word.name not in ("month", "quarter"):
            return Expression(length=_length(count, word), number=-1 if number == -1 else None)
        return Expression(word.grain, number=1, count=int(count), fiscal=fiscal)
    if word.name == "decade" or (plural and word.name not in ("quarter", "half")):
        return None
    if word.name == "century":
        return Expression("century", number=number) if number > 0 else None
    if word.name not in ("quarter", "half"):
        return Expression(word.grain, number=number, partial=True, fiscal=fiscal)
    most = 4 if word.name == "quarter" else 2
    # A match has quarters and halves too.
    if number > most or _GAME.search(text, max(0, left.start - 300), left.start + 300):
        return None
    return Expression(word.grain, number=number if number > 0 else most, fiscal=fiscal)


def _shifted(word: Unit, left: Left) -> Expression | None:
    """`last year`, `this past week`, `the previous quarter`; but `past year` and `next decade` are lengths."""
    base, steps = SHIFTS[left.shift]
    if word.times > 1 or (left.shift in ("past", "coming") and word.name in ("year", "month", "day")):
        last = -1 if word.name == "half" and left.shift == "last" else None
        return Expression(length=_length(Decimal(1), word), number=last) if steps else None
    if word.name == "day":
        if left.shift in ("last", "this", "current"):
            return None
        base = "text"
    partial = left.shift in ("corresponding", "comparable")
    return Expression(word.grain, base=base, steps=steps, fiscal=left.fiscal, partial=partial)


_FRACTION = pattern(r"-|\squarters\sof\s")
_RATED = words("times once twice thousand million billion trillion percent cents dollars bn m crore lakh")
_BEFORE_MANY = words("for in over within takes take after")
_BEFORE_A_DAY = words("in within for after over than about comes just")


def _is_rate(before: str, text: str, start: int, end: int) -> bool:
    """`$5 a year`, `once a week`, `300 jobs a month`; not `$5 million a month after`."""
    if text[end : end + 6].strip() in ("after", "before"):
        return False
    if (
        text[start - 1 : start] == "-"
        or before[:1].isdigit()
        or before[:1] in ("$", "€", "£")
        or before.lower() in _RATED
    ):
        return True
    return (
        len(before) > 3 and before.endswith("s") and word_before(text, start - len(before) - 1)[:1].isdigit()
    )


def _duration(found: Groups, word: Unit, left: Left, text: str) -> Expression | None:
    """`three years`, `27-year`, `a month`; `$5 a year` and `once a week` tell a rate, which is a set."""
    before = word_before(text, left.start)
    if word.name == "quarter" and found["unit"].endswith("s") and _FRACTION.match(text, found.start() - 1):
        return None
    if left.article:
        if _is_rate(before, text, left.start, found.end()):
            return Expression(length=_length(Decimal(1), word), every=True)
        if word.grain in ("quarter", "half") or (word.grain == "day" and before.lower() not in _BEFORE_A_DAY):
            return None
    length = _length(left.most, word)
    if left.least != left.most:
        length = f"{_length(left.least, word)}/{length}"
    return Expression(length=length, number=-1 if left.shift == "last" else None)


@rule(lead=UNIT, pattern=r"(?<![\w-]) [A-Za-z]{5,9}+ (?![\w-])")
def periodic(found: Groups, document: Document) -> Expression | None:
    """`annual`, `weekly`, `quarterly`: a set; not the newspaper `China Daily`."""
    if found[0] in ("Daily", "Weekly") and word_before(document.text, found.start())[:1].isupper():
        return None
    length = PERIODIC.get(found[0].lower())
    return Expression(length=length, every=True) if length else None


@rule(lead=ALWAYS, pattern=r"(?<![\w/.]) 24/7 (?![\w/]|[ ][A-Z])")
def always(_found: Groups, _document: Document) -> Expression:
    """`24/7`: a set."""
    return Expression(length="P1D", every=True)


def _length(number: Decimal | None, word: Unit) -> str:
    """Write an ISO 8601 duration; `PXY` for a vague number."""
    amount = "X" if number is None else plain(number * word.times)
    return f"PT{amount}{word.letter[1:]}" if word.letter[0] == "T" else f"P{amount}{word.letter}"
