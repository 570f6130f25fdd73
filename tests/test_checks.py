"""The examples that stand beside the checks."""

import pytest

from briefer.article import Article
from briefer.audit import audit, checks
from briefer.document import segment
from briefer.finding import Finding
from briefer.judging.example import AuditExample
from briefer.pipeline import report_of

EXAMPLES = [
    pytest.param(code, example, id=f"{code}-{example.text[:60]}")
    for code, check in checks().items()
    for example in check.EXAMPLES
]


def found(code: str, example: AuditExample) -> list[Finding]:
    document = segment(Article(example.text, published=example.published))
    report = report_of(document)
    return [finding for finding in audit(document, report.facts, report.mentions) if finding.code == code]


@pytest.mark.parametrize(("code", "example"), EXAMPLES)
def test_a_check_flags_what_its_examples_say_and_nothing_else(code: str, example: AuditExample) -> None:
    messages = [finding.message for finding in found(code, example)]
    assert bool(messages) == example.flagged, (messages, example.why)
    assert any(example.message in message for message in messages) or not example.flagged, messages


@pytest.mark.parametrize("code", checks())
def test_every_check_has_examples_of_both_sorts(code: str) -> None:
    assert {example.flagged for example in checks()[code].EXAMPLES} == {True, False}


@pytest.mark.parametrize("code", checks())
def test_every_check_says_what_it_computes(code: str) -> None:
    assert len((checks()[code].__doc__ or "").strip().splitlines()) > 1
