"""Facts → findings: what does not add up."""

from collections.abc import Sequence

from briefer.discover import load
from briefer.document import Document
from briefer.fact import Fact
from briefer.finding import Finding

__all__ = ["audit"]


def audit(document: Document, facts: Sequence[Fact]) -> list[Finding]:
    """Run every check over the facts of a document; findings in document order."""
    found = [finding for check in load("briefer.checks") for finding in check.check(document, facts)]
    return sorted(found, key=lambda finding: (finding.spans, finding.code, finding.fingerprint))
