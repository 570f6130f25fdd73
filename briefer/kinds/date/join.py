"""Neighbouring expressions that are one: `third quarter` of `2026`, `Friday`, `March 3`, `early` `June`."""

from dataclasses import replace

import regex

from briefer.kinds.date.expression import Expression
from briefer.kinds.date.lexicon import PARTS, SHIFTS
from briefer.rule import Candidate

__all__ = ["join"]

_OF = frozenset((" of ", " of the ", " in ", " in the ", " ", ", ", "-", " of its ", " for "))
_ENDED = regex.compile(r"[ -](?:ended|ending|to|through)(?: on)?(?: the)? ")
_PART = regex.compile(
    r"\b(?<part>[Ee]arly|[Ee]arlier|[Mm]id|[Ll]ate|[Ll]ater)[ -]$"
    r"|\b(?<part>[Mm]iddle|[Bb]eginning|[Ss]tart|[Ee]nd|[Cc]lose) of (?:the )?$"
    r"|\b(?<shift>[Ll]ast|[Nn]ext|[Tt]his) $",
    regex.REVERSE,
)


def join(found: list[Candidate], text: str) -> list[Candidate]:
    """Put together what the text says in one phrase; drop what means nothing alone."""
    joined: list[Candidate] = []
    for candidate in found:
        if joined and candidate.start - joined[-1].end <= 16:
            last = joined[-1]
            whole = _one(last.value, text[last.end : candidate.start], candidate.value)
            if whole is not None:
                joined[-1] = Candidate(last.start, candidate.end, last.rule, whole)
                continue
        joined.append(candidate)
    return [_with_part(candidate, text) for candidate in joined if not candidate.value.partial]


def _one(first: Expression, gap: str, second: Expression) -> Expression | None:
    """Return both as one expression, or None where they are two."""
    if first.length or second.length:
        return _ended(first, second) if _ENDED.fullmatch(gap) and first.length else None
    if first.weekday is not None:
        if second.grain == "day" and second.day is not None and gap in (", ", " ", " the "):
            return second
        if second.grain == "week" and gap in (" ", " of "):
            return replace(first, outer=second)
        return None
    if (
        _ENDED.fullmatch(gap)
        and first.grain in ("year", "quarter", "half", "month", "week")
        and first.steps is not None
    ):
        return _ended(first, second)
    if first.part == "end" and first.steps == 0 and gap == " " and second.is_year and not second.part:
        return replace(second, part="end")
    if first.until and first.is_open and gap in (" ", " of ") and second.is_year:
        return replace(first, outer=second, until=replace(first.until, outer=second))
    if gap in _OF and _is_part_of(first, gap, second):
        return replace(first, outer=second, partial=False)
    if (
        gap in (" ", "'s ", "’s ")
        and first.is_year
        and second.is_open
        and second.grain in ("quarter", "half", "month")
        and second.day is None
        and second.number is not None
    ):
        return replace(second, outer=first)
    return None


def _is_part_of(first: Expression, gap: str, second: Expression) -> bool:
    if second.partial and not first.partial:
        return False
    if first.partial:
        is_last = first.number is not None and second.grain in ("month", "quarter", "half", "year")
        return (
            is_last
            and first.grain in ("week", "day", "month", "quarter")
            and gap in (" of ", " of the ", " in ", " in the ")
        )
    if not first.is_open or first.until or first.grain in ("century", "decade", "year"):
        return (
            first.base == "published"
            and first.steps == -1
            and first.grain in ("week", "day")
            and gap == " of "
            and second.grain == "month"
        )
    if not second.is_year:
        return False
    if gap in (" in ", " in the ", " for "):
        return False
    return gap != "-" or first.grain != "day"


_GRAINS = {"Y": "year", "Q": "quarter", "M": "month", "W": "week", "D": "day"}


def _ended(first: Expression, second: Expression) -> Expression | None:
    """`nine months ended Sept. 30`, `the three months to June`."""
    if second.grain not in ("day", "month") or second.length or second.weekday is not None or second.base:
        return None
    if not first.length:
        return replace(first, ended=second, partial=False)
    count, letter = first.length[1:-1], first.length[-1]
    if first.every or not count.isdigit():
        return None
    return Expression(_GRAINS[letter], count=int(count), ended=second)


def _with_part(candidate: Candidate, text: str) -> Candidate:
    """Take `early`, `mid-`, `the end of` into the expression."""
    expression = candidate.value
    if expression.length or expression.ended or expression.until or expression.part:
        return candidate
    found = _PART.match(text, max(0, candidate.start - 24), candidate.start)
    if found is None:
        return candidate
    if found["shift"]:
        if expression.grain != "month" or not expression.is_open:
            return candidate
        expression = replace(expression, base="published", steps=SHIFTS[found["shift"].lower()][1])
        return Candidate(found.start(), candidate.end, candidate.rule, expression)
    part = PARTS[found["part"].lower()]
    return Candidate(found.start(), candidate.end, candidate.rule, replace(expression, part=part))
