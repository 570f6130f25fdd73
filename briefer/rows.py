"""Mentions and facts, flat: a row each, for tables and spreadsheets."""

from bisect import bisect_left
from typing import Any

from briefer.fact import Change, Fact
from briefer.record import plain
from briefer.report import Report

__all__ = ["FACT_COLUMNS", "MENTION_COLUMNS", "fact_rows", "line_ends", "mention_rows", "place"]

FACT_COLUMNS = (
    "id",
    "subject",
    "metric",
    "scope",
    "low",
    "high",
    "unit",
    "change",
    "period",
    "status",
    "source",
    "line",
    "text",
    "article",
)
MENTION_COLUMNS = ("id", "kind", "line", "start", "end", "text", "value", "rule", "zone", "article")


def line_ends(text: str) -> list[int]:
    """Return the offsets of the line breaks of a text; `place` looks offsets up in them."""
    return [position for position, character in enumerate(text) if character == "\n"]


def place(ends: list[int], offset: int) -> str:
    r"""Write an offset as `line:column`, both from 1.

    >>> place(line_ends("a\nbc"), 3)
    '2:2'
    """
    line = bisect_left(ends, offset)
    return f"{line + 1}:{offset - (ends[line - 1] if line else -1)}"


def fact_rows(report: Report, text: str, *, once: bool = False) -> list[dict[str, Any]]:
    """Lay out the facts of a report of `text`; `once` keeps the first statement of each claim."""
    ends = line_ends(text)
    first: dict[str, Fact] = {}
    for fact in report.facts:
        first.setdefault(fact.claim if once else fact.id, fact)
    return [_fact_row(fact, bisect_left(ends, fact.value.start) + 1, report.id) for fact in first.values()]


def _fact_row(fact: Fact, line: int, article: str) -> dict[str, Any]:
    value = fact.value
    return {
        "id": fact.id,
        "subject": fact.subject.name if fact.subject else None,
        "metric": fact.metric.id if fact.metric else None,
        "scope": "; ".join(fact.metric.scope) if fact.metric else "",
        "low": plain(value.low) if value.low is not None else None,
        "high": plain(value.high) if value.high is not None else None,
        "unit": value.unit,
        "change": _change(fact.change),
        "period": fact.period.timex if fact.period else None,
        "status": fact.status,
        "source": fact.source.name if fact.source else None,
        "line": line,
        "text": value.text,
        "article": article,
    }


def _change(change: Change | None) -> str | None:
    """Write `up by`, `down to`, `up by, against 2025`."""
    if change is None:
        return None
    move = f"{change.direction} {change.kind}"
    return f"{move}, against {change.base_period}" if change.base_period else move


def mention_rows(report: Report, text: str) -> list[dict[str, Any]]:
    """Lay out the mentions of a report of `text`."""
    ends = line_ends(text)
    return [
        {
            "id": mention.id,
            "kind": mention.kind,
            "line": bisect_left(ends, mention.start) + 1,
            "start": mention.start,
            "end": mention.end,
            "text": mention.text,
            "value": mention.value.canonical(),
            "rule": mention.rule,
            "zone": mention.zone,
            "article": report.id,
        }
        for mention in report.mentions
    ]
