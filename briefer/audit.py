"""Facts → findings: what does not add up."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import ModuleType
from typing import Any

from briefer.discover import load
from briefer.document import Document
from briefer.extract import extract
from briefer.fact import Fact
from briefer.finding import Finding
from briefer.judging.case import Case
from briefer.mention import Mention
from briefer.uncollected import uncollected

__all__ = ["audit", "checks"]


@cache
def checks() -> dict[str, ModuleType]:
    """Return the checks by code: the files of `briefer/checks`, each named for its fault."""
    return {module.CODE: module for module in sorted(load("briefer.checks"), key=lambda module: module.CODE)}


@uncollected
def audit(
    document: Document,
    facts: Sequence[Fact],
    mentions: Sequence[Mention] | None = None,
    *,
    passed: bool = False,
    rates: Mapping[tuple[str, str], Any] | None = None,
) -> list[Finding]:
    """Run every check over the facts of a document; findings in document order, whatever the order of the facts.

    Args:
        document: the article.
        facts: its facts.
        mentions: its mentions; extracted anew where they are not given.
        passed: also return what held, and what could not be checked.
        rates: exchange rates, (currency, currency) → units of the second for one of the first.
    """
    case = Case(document, facts, extract(document) if mentions is None else mentions, rates or {})
    found = [finding for check in checks().values() for finding in check.check(case)]
    return _settled(finding for finding in found if passed or not finding.passed)


def _settled(found: Iterable[Finding]) -> list[Finding]:
    """Put findings in order, and tell those apart that judge figures printed alike."""
    ordered = sorted(found, key=lambda finding: (finding.spans, finding.code, finding.message))
    seen: Counter[str] = Counter()
    for index, finding in enumerate(ordered):
        seen[finding.fingerprint] += 1
        if seen[finding.fingerprint] > 1:
            ordered[index] = finding.model_copy(
                update={"fingerprint": f"{finding.fingerprint}-{seen[finding.fingerprint]}"}
            )
    return ordered
