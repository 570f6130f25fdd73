"""All that is known of one article."""

from typing import Literal

from briefer.fact import Fact
from briefer.finding import Finding
from briefer.mention import Mention
from briefer.record import Record

__all__ = ["Report", "ZoneRecord"]


class ZoneRecord(Record):
    """A stretch of the text with one role."""

    kind: str
    start: int
    end: int


class Report(Record):
    """The records of one article."""

    schema: Literal["briefer.report/1"] = "briefer.report/1"
    """Name and version of this shape."""
    id: str
    source: str | None = None
    title: str | None = None
    published: str | None = None
    sha256: str
    """Of the text in UTF-8."""
    length: int
    """Code points of the text."""
    text: str | None = None
    """The extracted text, where the article was HTML or PDF; otherwise left out."""
    zones: tuple[ZoneRecord, ...] = ()
    mentions: tuple[Mention, ...] = ()
    facts: tuple[Fact, ...] = ()
    findings: tuple[Finding, ...] = ()
