"""The findings of an article, numbered."""

from bisect import bisect_left
from collections.abc import Iterator

from briefer.document import Document
from briefer.record import Record
from briefer.report import Report

__all__ = ["Note", "notes"]


class Note(Record):
    """A finding of the audit."""

    number: int
    """From 1, in text order."""
    code: str
    """`A101`."""
    name: str
    """What is wrong: `growth does not match`."""
    severity: str
    """`error`, `warning` or `info`."""
    message: str
    """One sentence that prints the computation."""
    line: int
    """Line of the first figure that is judged."""
    figures: tuple[str, ...]
    """What is judged, as printed."""
    fingerprint: str
    """Names the finding, whatever its number."""
    spans: tuple[tuple[int, int], ...]
    """Where these stand in the text."""


def notes(document: Document, report: Report, ends: list[int]) -> Iterator[Note]:
    """Lay out what does not add up; what held is left out."""
    wrong = [finding for finding in report.findings if not finding.passed and finding.spans]
    for number, finding in enumerate(wrong, start=1):
        yield Note(
            number=number,
            code=finding.code,
            name=finding.name.replace("_", " "),
            severity=finding.severity,
            message=finding.message,
            line=bisect_left(ends, finding.spans[0][0] + 1) + 1,
            figures=tuple(" ".join(document.text[first:last].split()) for first, last in finding.spans),
            fingerprint=finding.fingerprint,
            spans=finding.spans,
        )
