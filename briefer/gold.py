"""What an article says, as a person read it: the yardstick of `briefer check`.

A gold file is JSON Lines: the article's publication day, then every mention, then every fact, in text order.
Words are given as they stand and are found in the text: `nth` says which occurrence is meant, from 1.
A fact may bring its figure's value itself; then the mentions need not be listed.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

__all__ = ["BadGold", "Gold", "GoldFact", "GoldMention", "parse"]


class BadGold(ValueError):
    """A gold line that cannot be used; the message names the line."""


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A mention that should be found."""

    kind: str
    start: int
    end: int
    text: str
    meaning: str
    """Canonical name, TIMEX3 value, or the amount for people to read."""
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    hedge: str | None = None
    """None where the kind has no hedges."""


@dataclass(frozen=True, slots=True)
class GoldFact:
    """A fact that should be linked; a slot lists what is acceptable, and "" is to leave it open."""

    figure: GoldMention
    subject: tuple[str, ...]
    metric: tuple[str, ...]
    period: tuple[str, ...]
    status: tuple[str, ...]
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gold:
    """What should be found in one article."""

    published: str | None
    mentions: tuple[GoldMention, ...]
    facts: tuple[GoldFact, ...]


def parse(lines: str, text: str) -> Gold:
    """Read a gold file made for `text`; raises `BadGold`."""
    published: str | None = None
    mentions: dict[tuple[int, int], GoldMention] = {}
    facts: list[GoldFact] = []
    for number, line in enumerate(lines.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            entry = json.loads(line)
            if "article" in entry:
                published = entry["article"]["published"]
            elif "mention" in entry:
                mention = _mention(entry, _place(text, entry["text"], entry.get("nth", 1)))
                mentions[mention.start, mention.end] = mention
            else:
                place = _place(text, entry["fact"], entry.get("nth", 1))
                figure = (
                    _amount(entry["kind"], entry["fact"], place, entry)
                    if "low" in entry
                    else mentions.get(place)
                )
                if figure is None:
                    raise BadGold(f"{entry['fact']!r} is no mention listed above")
                slots = {
                    slot: _accepted(entry[slot])
                    for slot in ("subject", "metric", "period", "status", "source")
                }
                facts.append(GoldFact(figure, **slots))
        except (ValueError, LookupError, TypeError, ArithmeticError) as wrong:
            raise BadGold(f"line {number}: {wrong or type(wrong).__name__}") from None
    return Gold(published, tuple(mentions.values()), tuple(facts))


def _place(text: str, words: str, nth: int) -> tuple[int, int]:
    """Find the nth occurrence of words, occurrences not overlapping."""
    end = 0
    for _ in range(nth):
        start = text.find(words, end)
        if start < 0 or not words:
            raise BadGold(f"the article has no occurrence {nth} of {words!r}")
        end = start + len(words)
    return start, end


def _mention(entry: dict[str, Any], place: tuple[int, int]) -> GoldMention:
    kind = entry["mention"]
    if kind == "company":
        return GoldMention(kind, *place, entry["text"], entry["name"])
    if kind == "date":
        return GoldMention(kind, *place, entry["text"], entry["timex"] or "")
    return _amount(kind, entry["text"], place, entry)


def _amount(kind: str, text: str, place: tuple[int, int], entry: dict[str, Any]) -> GoldMention:
    low, high = (None if entry[end] is None else Decimal(entry[end]) for end in ("low", "high"))
    meaning = f"{entry['unit']} {entry['low']}..{entry['high']} {entry['hedge']}"
    return GoldMention(kind, *place, text, meaning, low, high, entry["unit"], entry["hedge"])


def _accepted(slot: Sequence[str] | str | None) -> tuple[str, ...]:
    """Null and an empty list both say that the slot is to stay open."""
    if isinstance(slot, str):
        return (slot,)
    return tuple(slot) if slot else ("",)
