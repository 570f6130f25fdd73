"""Findings as people and machines read them: lines of text, annotations of a code host, rows."""

from collections.abc import Iterable, Iterator
from typing import Any

from briefer.finding import Finding
from briefer.rows import line_ends, place

__all__ = ["FINDING_COLUMNS", "finding_rows", "github", "lines"]

FINDING_COLUMNS = (
    "line",
    "severity",
    "code",
    "name",
    "verdict",
    "message",
    "figures",
    "fingerprint",
    "article",
)


def lines(findings: Iterable[Finding], text: str, source: str) -> Iterator[str]:
    """Write a finding a line: `file:line:column: severity code name: message`."""
    ends = line_ends(text)
    for finding in findings:
        at = place(ends, finding.spans[0][0])
        verdict = "" if finding.verdict == "inconsistent" else f" [{finding.verdict.replace('_', ' ')}]"
        yield f"{source}:{at}: {finding.severity} {finding.code} {finding.name}: {finding.message}{verdict}\n"


_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def github(findings: Iterable[Finding], text: str, source: str) -> Iterator[str]:
    """Write workflow commands, which GitHub shows beside the lines of a pull request."""
    ends = line_ends(text)
    for finding in findings:
        line, _, column = place(ends, finding.spans[0][0]).partition(":")
        fields = {
            "file": source,
            "line": line,
            "col": column,
            "title": f"{finding.code} {finding.name}",
        }
        told = ",".join(f"{name}={_escaped(value, ':,')}" for name, value in fields.items())
        yield f"::{_LEVELS[finding.severity]} {told}::{_escaped(finding.message)}\n"


def _escaped(text: str, also: str = "") -> str:
    for sign in f"%\r\n{also}":
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def finding_rows(findings: Iterable[Finding], text: str, article: str) -> list[dict[str, Any]]:
    """Lay findings out as rows."""
    ends = line_ends(text)
    return [
        {
            "line": place(ends, finding.spans[0][0]),
            "severity": finding.severity,
            "code": finding.code,
            "name": finding.name,
            "verdict": finding.verdict,
            "message": finding.message,
            "figures": "; ".join(" ".join(text[start:end].split()) for start, end in finding.spans),
            "fingerprint": finding.fingerprint,
            "article": article,
        }
        for finding in findings
    ]
