"""Every numeral of a text and its fate: part of a fact, of a mention, or left alone and why."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Literal

from briefer.digits import among_digits
from briefer.document import Document
from briefer.fact import Fact
from briefer.mention import Mention
from briefer.numbers import numerals
from briefer.pattern import pattern
from briefer.record import Record

__all__ = ["Entry", "coverage", "ledger", "shares", "unknown"]

Fate = Literal["fact", "mention", "ignored", "unknown"]


class Entry(Record):
    """One numeral."""

    start: int
    end: int
    text: str
    fate: Fate
    """`fact`: a figure of a fact; `mention`: found, but no figure of a fact; `ignored`: no figure; `unknown`: neither."""
    why: str
    """The fact's or the mention's id, or why it is left alone."""


_DIGITS = pattern(r"\d+(?:[.,:/-]?\d+)*")
_WEB = pattern(
    r"\b(?:https?://|www\.)\S+|(?<!\S)\S{1,64}@[\w.-]+\.\w+|\b[\w-]{1,64}\.(?:com|org|net|gov|edu|io)\b\S*"
)
_PHONE = pattern(
    r"(?<![\w.,$€£])(?:\+\d{1,3}[ .-]?)?(?:\(\d{1,5}\)[ .-]?)?\d{2,5}(?:[ .-]\d{2,5}){2,4}(?![\w%]|[.,]\d)"
    r"|(?<!\d)\+\d[\d ]{6,16}\d"
)
_TIME = pattern(
    r"\b\d{1,2}[:.][0-5]\d(?!\d|\s?(?:[mbt]n\b|[mb]illion|trillion))(?::\d{2})?\s*(?:[ap]\.?m\b\.?)?(?:\s*(?:GMT|UTC|ET|EST|EDT|CET|BST|PT)\b)?"
    r"|\b\d{1,2}\s*(?:[ap]\.m\.|[ap]m\b|o['’]clock\b)|\b\d{4}\s+(?:GMT|hours|hrs)\b|\b24/7\b",
    re.I,
)
_ADDRESS = pattern(
    r"\b\d{1,5}[A-Z]?\s+(?:[A-Z][\w.'’-]*\s+){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Boulevard|Blvd|Square|Place|Way|Court)\b"
    r"|\b[A-Z]{2}\s+\d{5}(?:-\d{4})?\b|\b[A-Z]{1,2}\d[A-Z\d]?\s+\d[A-Z]{2}\b|\b(?:Room|Suite|Floor|Unit|P\.?O\.? Box)\s+\d+\b"
)
_CODE = pattern(r"\b(?:ISBN|ISIN|DOI|CAS|No\.|no\.|#|Nr\.?)\s*:?\s*[\w.-]*\d[\w./-]*|\b[A-Z]{2}\d{6,}\w*\b")
_LABEL = pattern(r"(?m)^[*_#>\t ]*+(?:Q|Question|FAQ)\s?\d{1,2}\s?[:.)]", re.I)
_LIST = pattern(r"(?m)^[^\S\n]*(?:#+\s*)?(?:[-*•]\s*)?[(]?\d{1,3}[.)](?=\s)")
_REFERENCE = pattern(
    r"\[\d{1,3}\]|\b(?:Figure|Fig\.|Table|Chart|Chapter|Section|Article|Page|Part|Step|Appendix|Note|Phase|Level|Tier|Round|Version|Volume|Vol\.|Lot)\s+\d+(?:\.\d+)*\b|\b\d+ of \d+\b",
    re.I,
)
_ORDINAL = pattern(r"\b\d+(?:st|nd|rd|th)\b", re.I)
_SCORE = pattern(r"(?<![\w$€£.,])\d{1,3}\s?[-–:]\s?\d{1,3}(?:[-–]\d{1,3})?(?![\w%]|[.,]\d)")
_NAME = pattern(
    r"(?:\b[A-Z][\w&'’]{0,30}[A-Za-z]|\b[A-Z])[ -]\d[\w.-]{0,30}|\b\d{1,9}[- ]?[A-Z][\w-]{0,30}|\b[\w.-]{0,30}[A-Za-z][\w.-]{0,30}\d[\w.-]{0,30}|\b\d{1,9}[a-z]{1,9}\d{0,9}\b"
)
_COUNTED = pattern(r"[^\S\n]{1,2}(?:[a-z][\w'’-]*[^\S\n]){0,3}?[a-z][\w'’-]*")

_BY_SHAPE = (
    (_WEB, "web address"),
    (_LABEL, "question label"),
    (_LIST, "list number"),
    (_PHONE, "phone number"),
    (_TIME, "time of day"),
    (_ADDRESS, "address"),
    (_CODE, "code or number of a document"),
    (_REFERENCE, "reference"),
    (_ORDINAL, "ordinal"),
    (_NAME, "part of a name"),
    (_SCORE, "score or ratio"),
)
_NEAR = 80
"""How far the words of an address, the longest of these, may stand from its number."""
_WORD = 400
"""Longer words, web addresses among them, are taken in part."""
_BY_ZONE = {"furniture": "page furniture", "references": "list of references"}


def ledger(document: Document, mentions: Sequence[Mention], facts: Iterable[Fact]) -> list[Entry]:
    """Account for every numeral of a text, in text order: runs of digits, and numbers in words that mean an amount."""
    text = document.text
    shapes = [(_spans(pattern, text), why) for pattern, why in _BY_SHAPE]
    by_place = {fact.value.start: fact.id for fact in facts}
    starts = [mention.start for mention in mentions]
    entries = []
    for start, end, is_read in _numerals(text):
        index = bisect_right(starts, start) - 1
        if index < 0 or mentions[index].end <= start:
            index += 1 if index + 1 < len(mentions) and mentions[index + 1].start < end else 0
        mention = mentions[index] if 0 <= index < len(mentions) else None
        fate: Fate = "ignored"
        if mention is not None and mention.start < end and start < mention.end:
            fact = by_place.get(mention.start)
            fate, why = ("fact", fact) if fact is not None else ("mention", f"{mention.id} {mention.kind}")
        else:
            why = _BY_ZONE.get(document.zone_at(start).kind) or next(
                (why for spans, why in shapes if _holds(spans, start)), ""
            )
            if not why:
                fate, why = _left(text, start, end, is_read=is_read)
        entries.append(Entry(start=start, end=end, text=text[start:end], fate=fate, why=why))
    return entries


def unknown(document: Document, mentions: Sequence[Mention]) -> list[tuple[int, int]]:
    """Return where the numerals stand that the ledger calls unknown: digits in no mention, which the number reader refuses.

    What the ledger would say of all the others is not looked up.
    """
    text = document.text
    starts = [mention.start for mention in mentions]
    left = []
    for start, end in _unread(text):
        index = bisect_right(starts, end - 1) - 1
        in_mention = index >= 0 and mentions[index].end > start
        if not in_mention and document.zone_at(start).kind not in _BY_ZONE:
            left.append((start, end))
    for shape, _ in reversed(_BY_SHAPE):
        spans = [found.span() for around in _around(text, left) for found in shape.finditer(text, *around)]
        starts, ends = [start for start, _ in spans], [end for _, end in spans]
        left = [place for place in left if not _holds((starts, ends), place[0])]
    return left


def _around(text: str, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return what stands around some places, in whole words: a shape reaches no farther. Stretches that touch are one."""
    found: list[tuple[int, int]] = []
    for start, end in places:
        near = max(0, start - _NEAR)
        far = max(0, near - _WORD)
        first = max(far, text.rfind(" ", far, near), text.rfind("\n", far, near))
        behind = end + _NEAR
        last = text.find(" ", behind, behind + _WORD)
        if last < 0:
            last = min(behind + _WORD, len(text))
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], last)
        else:
            found.append((first, last))
    return found


def _numerals(text: str) -> list[tuple[int, int, bool]]:
    """Return the numerals: what the number reader reads, and the runs of digits that it refuses."""
    read = [
        (number.start, number.end, True)
        for number in numerals(text).items
        if not _is_pronoun(text, number.start, number.end)
    ]
    return sorted([*read, *((start, end, False) for start, end in _unread(text))])


def _unread(text: str) -> Iterator[tuple[int, int]]:
    """Find the runs of digits that the number reader refuses."""
    read = iter(numerals(text).items)
    number = next(read, None)
    for start, end in among_digits(text, _DIGITS):
        while number is not None and number.end <= start:
            number = next(read, None)
        if number is None or number.start >= end:
            yield start, end


def _is_pronoun(text: str, start: int, end: int) -> bool:
    """Whether a word such as `one` or `half` counts nothing that a reader would check."""
    return text[start:end].lower() in (
        "one",
        "a",
        "half",
        "zero",
        "double",
        "pair",
        "couple",
        "dozen",
        "both",
    )


def _spans(pattern: re.Pattern[str], text: str) -> tuple[list[int], list[int]]:
    found = [match.span() for match in pattern.finditer(text)]
    return [start for start, _ in found], [end for _, end in found]


def _holds(spans: tuple[list[int], list[int]], position: int) -> bool:
    starts, ends = spans
    index = bisect_right(starts, position) - 1
    return index >= 0 and position < ends[index]


def _left(text: str, start: int, end: int, *, is_read: bool) -> tuple[Fate, str]:
    """Say of a numeral that no shape explains why it is no figure."""
    if not any(character.isdigit() for character in text[start:end]):
        return "ignored", "number in words, no figure"
    if not is_read:
        return "unknown", "no reading fits"
    if _COUNTED.match(text, end):
        return "ignored", "count, unit not read"
    if re.fullmatch(r"(?:1[5-9]|20|21)\d\d", text[start:end]):
        return "ignored", "year without a sign that it is one"
    return "ignored", "number without a unit"


def shares(entries: Sequence[Entry]) -> dict[str, str | int]:
    """Count the fates; `coverage` is the share with one, `read` the share in facts or mentions, in percent."""
    count = len(entries)
    fates = [entry.fate for entry in entries]
    unknown = fates.count("unknown")
    read = fates.count("fact") + fates.count("mention")
    return {
        "count": count,
        "facts": fates.count("fact"),
        "mentions": fates.count("mention"),
        "ignored": fates.count("ignored"),
        "unknown": unknown,
        "coverage": _percent(count - unknown, count),
        "read": _percent(read, count),
    }


def coverage(entries: Sequence[Entry]) -> str:
    """Write the shares in a line."""
    told = shares(entries)
    return (
        f"{told['count']} numerals: {told['facts']} in facts, {told['mentions']} in other mentions, "
        f"{told['ignored']} ignored, {told['unknown']} unknown; coverage {told['coverage']}%, read {told['read']}%"
    )


def _percent(part: int, whole: int) -> str:
    return str((Decimal(100 * part) / whole).quantize(Decimal("0.1"))) if whole else "100.0"
