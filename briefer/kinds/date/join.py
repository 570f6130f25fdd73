"""Neighbouring expressions that are one: `third quarter` of `2026`, `Friday`, `March 3`, `early` `June`."""

from briefer.document import Document
from briefer.kinds.date.expression import Expression
from briefer.kinds.date.lexicon import PARTS, SHIFTS
from briefer.pattern import pattern
from briefer.rule import Candidate
from briefer.slotted import altered

__all__ = ["join"]

_FARTHEST = len(" until the end of the ")
"""No gap between two parts of one expression is longer."""
_OF = frozenset((" of ", " of the ", " of its ", " in the "))
_BESIDE = frozenset((" ", ", "))
_BETWEEN = frozenset(
    (" to ", " and ", " or ", " through ", " until ", " and in ", " - ", " – ", "-", "–", ", ")
)
_ENDED = pattern(
    r"[ -](?:(?:(?:that|which)[ ])?(?P<verb>ended|ending|ends)|(?:up )?to|until|through)(?: on| in| at)?(?: the(?: (?P<last>end) of)?)? (?:(?P<very>end)-)?"
)
_BEGUN = pattern(
    r" (?:(?:that|which) )?(?:starts|starting|started|begins|beginning|began)(?: on| in)?(?: the start of)? "
)
_GRAINS = {"Y": "year", "Q": "quarter", "M": "month", "W": "week", "D": "day"}
_BEFORE = pattern(
    r"\b(?P<part>[Ee]arly|[Ee]arlier|[Mm]id|[Ll]ate|[Ll]ater)(?:[\s-]|\sin\s(?:the\s)?)\Z"
    r"|\b(?P<part_of>[Mm]iddle|[Bb]eginning|[Ss]tart|[Ee]nd|[Cc]lose)"
    r"(?:\sof\s(?:the\s)?|(?<=[Ee]nd)-|(?:(?<=\bat\send)|(?<=\bby\send)|(?<=\bto\send)|(?<=\bsince\send)|(?<=\buntil\send))\s)\Z"
    r"|\b(?P<shift>[Ll]ast|[Nn]ext|[Tt]his|previous|preceding|following)\s\Z"
    r"|\b(?P<weekday>Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)[.,]{0,2}\s\Z"
)
_NAME_BEFORE = pattern(r"\b[A-Z][a-z]{0,20}\s\Z")


def join(found: list[Candidate], document: Document) -> list[Candidate]:
    """Put together what the text says in one phrase; drop what means nothing alone, or runs from one zone into the next."""
    text = document.text
    joined: list[Candidate] = []
    for candidate in found:
        if _crosses(candidate.start, candidate.end, document):
            continue
        if joined and candidate.start - joined[-1].end <= _FARTHEST:
            last = joined[-1]
            whole = _one(last.value, text[last.end : candidate.start].replace("\n", " "), candidate.value)
            if whole is not None and not _crosses(last.start, candidate.end, document):
                joined[-1] = Candidate(last.start, candidate.end, last.rule, whole)
                _end_with_last(joined, text)
                continue
        joined.append(candidate)
    joined = [candidate for candidate in joined if not candidate.value.partial]
    ends = [0, *(candidate.end for candidate in joined)]
    joined = [_with_word_before(candidate, text, end) for candidate, end in zip(joined, ends, strict=False)]
    for first, second in zip(joined[-2::-1], joined[:0:-1], strict=True):
        if text[first.end : second.start].replace("\n", " ") in _BETWEEN:
            first.value = _of_same_year(first.value, second.value)
    return joined


def _end_with_last(joined: list[Candidate], text: str) -> None:
    """Take the last into the one before that ends with it: `week ending on Saturday, October 8`."""
    if len(joined) < 2 or joined[-1].start - joined[-2].end > _FARTHEST:
        return
    first, last = joined[-2:]
    gap = text[first.end : last.start]
    whole = _ended(first.value, last.value) if _ENDED.fullmatch(gap) and "end" in gap else None
    if whole is not None:
        joined[-2:] = [Candidate(first.start, last.end, first.rule, whole)]


def _crosses(start: int, end: int, document: Document) -> bool:
    """Tell whether a span runs out of its zone; body into body may be one paragraph of wrapped lines."""
    if "\n" not in document.text[start:end]:
        return False
    first, last = document.zone_at(start), document.zone_at(end - 1)
    return first is not last and not first.kind == last.kind == "body"


def _one(first: Expression, gap: str, second: Expression) -> Expression | None:
    """Return both as one expression, or None where they are two."""
    ended = _ENDED.fullmatch(gap)
    at_end = bool(ended and (ended["last"] or ended["very"]))
    if ended and (ended["verb"] or first.length or first.steps == 0):
        if "until" in gap and not at_end:
            return None  # `put off by three months until June`
        return _ended(first, altered(second, part="end") if at_end and second.grain == "month" else second)
    if _BEGUN.fullmatch(gap):
        return _begun(first, second)
    if first.length:
        return _last_of(first, gap, second)
    if second.length:
        return None
    if first.weekday is not None:
        return _weekday(first, gap, second)
    for joint in (_same_of, _nth_of, _part_of_year, _beside_year):
        if whole := joint(first, gap, second):
            return whole
    return None


def _ended(first: Expression, second: Expression) -> Expression | None:
    """`nine months ended Sept. 30`, `third quarter ended June 30`, `the three months to June`, `the year to March`."""
    if second.grain not in ("day", "month") or second.length or second.weekday is not None or second.base:
        return None
    if not first.length:
        whole = first.base in ("text", "") and first.grain in ("year", "half", "quarter", "month", "week")
        return Expression(first.grain, ended=second, fiscal=first.fiscal) if whole else None
    if first.length == _HALF_YEAR and not first.every:
        return Expression("half", ended=second)
    count, letter = first.length[1:-1], first.length[-1]
    return (
        None
        if first.every or not count.isdigit()
        else Expression(_GRAINS[letter], count=int(count), ended=second)
    )


_HALF_YEAR = "P0.5Y"


def _begun(first: Expression, second: Expression) -> Expression | None:
    """`the fiscal year that starts in April`, `the year beginning April 1`."""
    month = second.grain in ("day", "month") and second.is_open and second.weekday is None
    whole = first.grain == "year" and first.year is None and not first.length
    return Expression(first.grain, begun=second, fiscal=first.fiscal) if month and whole else None


def _last_of(first: Expression, gap: str, second: Expression) -> Expression | None:
    """`last three months of 2025`."""
    if (
        first.number != -1
        or gap not in _OF
        or second.length
        or second.grain not in ("month", "quarter", "year")
    ):
        return None
    count, letter = first.length[1:-1], first.length[-1]
    return Expression(_GRAINS[letter], number=-1, count=int(count), outer=second) if count.isdigit() else None


def _weekday(first: Expression, gap: str, second: Expression) -> Expression | None:
    """`Friday, March 3`, `Tuesday of next week`."""
    if second.day is not None and gap in (", ", " ", " the "):
        return second
    return altered(first, outer=second) if second.grain == "week" and gap in (" ", " of ") else None


def _same_of(first: Expression, gap: str, second: Expression) -> Expression | None:
    """`same period of 2025`, `same quarter last year`, `corresponding period a year earlier`."""
    spoken_of = (
        first.base == "text" and first.steps == 0 and first.grain in ("period", "quarter", "half", "month")
    )
    if (
        not spoken_of
        or gap not in (" of ", " of the ", " in ", " in the ", " ", " the ")
        or not second.is_year
        or second.steps == 0
    ):
        return None
    return Expression(first.grain, base="text", steps=0, outer=second)


def _nth_of(first: Expression, gap: str, second: Expression) -> Expression | None:
    """`first week of March`, `last week of the year`, `the week of May 4`."""
    if gap not in _OF or second.partial or second.until:
        return None
    if first.partial and first.number is not None:
        longer = second.grain in ("month", "quarter", "half", "year") and first.grain in (
            "day",
            "week",
            "month",
            "quarter",
        )
        return altered(first, outer=second, partial=False) if longer else None
    if first.grain == "week" and first.steps == 0 and second.day is not None:
        return Expression("week", outer=second)
    if (
        first.grain in ("day", "week", "month", "quarter")
        and first.steps == -1
        and first.base == "published"
        and first.number is None
    ):
        longer = second.grain in ("month", "quarter", "year") and second.grain != first.grain
        return Expression(first.grain, number=-1, outer=second) if longer else None
    return None


def _part_of_year(first: Expression, gap: str, second: Expression) -> Expression | None:
    """`third quarter of 2026`, `October last year`, `first nine months of the year`, `Q1-Q3 2025`."""
    if (
        not first.is_open
        or first.partial
        or first.grain in ("year", "decade", "century")
        or not second.is_year
        or second.partial
    ):
        return None
    beside = gap in _BESIDE and (second.year is not None or (gap == " " and second.base == "published"))
    if not beside and gap not in _OF:
        return None
    until = altered(first.until, outer=second) if first.until else None
    return altered(first, outer=second, until=until)


def _beside_year(first: Expression, gap: str, second: Expression) -> Expression | None:
    """`2025 third quarter`, `last year's third quarter`, `calendar year 2026`, `year-end 2025`, `2025 year-end`."""
    if gap not in (" ", "'s ", "’s "):
        return None
    if (
        first.is_year
        and (first.steps is None or (first.base == "published" and gap != " "))
        and second.is_open
        and second.day is None
        and second.number is not None
    ):
        return altered(second, outer=first)
    if gap == " " and first.is_year and first.year and second.part == "end" and second.steps == 0:
        return altered(first, part="end")  # `2016 year-end`
    named = first.is_year and first.steps == 0 and (first.base == "text" or first.part == "end")
    return (
        altered(second, part=first.part)
        if named and second.is_year and second.year and not second.part
        else None
    )


def _with_word_before(candidate: Candidate, text: str, floor: int) -> Candidate:
    """Take `early`, `mid-`, `the end of`, `last` (May) and `Mon.` (May 4) into the expression."""
    said: Expression = candidate.value
    if said.length or said.ended or said.begun or said.until or said.part:
        return candidate
    found = _BEFORE.search(text, max(0, candidate.start - 24), candidate.start)
    # The `earlier` of `a year earlier in March` is taken.
    if found is None or found.start() < floor:
        return candidate
    if found["weekday"] and _NAME_BEFORE.search(text, max(0, found.start() - 24), found.start()):
        return candidate  # `Apollo Sun`
    if part := found["part"] or found["part_of"]:
        said = altered(said, part=PARTS[part.lower()])
    elif found["shift"]:
        if said.grain != "month" or not said.is_open:
            return candidate
        base, steps = SHIFTS[found["shift"].lower()]
        said = altered(said, base=base, steps=steps)
    elif said.day is None:
        return candidate
    return Candidate(found.start(), candidate.end, candidate.rule, said)


def _of_same_year(first: Expression, second: Expression) -> Expression:
    """Give the year of the second to the first: `March 3 to April 5, 2026`, `Q1 and Q2 2026`."""
    if not first.is_open or first.grain != second.grain or first.number is None or second.number is None:
        return first
    if second.year is not None:
        # `November to January 2026` begins in the year before.
        return altered(first, year=second.year - (first.number > second.number), fiscal=second.fiscal)
    return altered(first, outer=second.outer) if second.outer and second.outer.year else first
