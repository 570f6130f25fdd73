import json
import random
from pathlib import Path

import pytest
from conftest import ARTICLES, SEEDS, Command, article_of

from briefer.article import Article
from briefer.audit import audit
from briefer.document import segment
from briefer.pipeline import report_of, run

WRONG = "Revenue at Halden rose 35% to $5.25 billion in 2025 from $4.2 billion in 2024."
RIGHT = "Revenue at Halden rose 25% to $5.25 billion in 2025 from $4.2 billion in 2024."


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    path = tmp_path / "wrong.txt"
    path.write_text(f"The year at Halden\n\nA good year.\n\n{WRONG}\n")
    return path


CONSISTENT = [
    *(path for path in ARTICLES if path.stem != "compute-spreads"),
    *sorted((SEEDS / "consistent").iterdir()),
]


@pytest.mark.parametrize("path", CONSISTENT, ids=lambda path: path.stem)
def test_a_consistent_article_has_neither_errors_nor_warnings(path: Path) -> None:
    findings = run(article_of(path)).findings
    assert [finding.message for finding in findings if finding.severity != "info"] == []


def test_consistent_articles_have_relations_that_hold() -> None:
    held = 0
    for path in CONSISTENT:
        document = segment(article_of(path))
        held += sum(
            finding.verdict == "consistent"
            for finding in audit(document, report_of(document).facts, passed=True)
        )
    assert len(CONSISTENT) >= 6
    assert held >= 15


def test_a_report_holds_what_is_wrong_and_not_what_holds() -> None:
    assert [finding.code for finding in run(WRONG).findings] == ["A101"]
    assert run(RIGHT).findings == ()


def test_what_holds_is_told_when_asked_for() -> None:
    document = segment(Article(RIGHT))
    report = report_of(document)
    [finding] = audit(document, report.facts, passed=True)
    assert (finding.code, finding.verdict, finding.passed) == ("A101", "consistent", True)


def test_findings_are_the_same_for_any_order_of_facts(seed: Path) -> None:
    document = segment(article_of(seed))
    report = report_of(document)
    shuffled = list(report.facts)
    random.Random(1).shuffle(shuffled)
    assert audit(document, shuffled, passed=True) == audit(document, report.facts, passed=True)


def test_findings_come_in_document_order(seed: Path) -> None:
    document = segment(article_of(seed))
    spans = [finding.spans for finding in audit(document, report_of(document).facts, passed=True)]
    assert spans == sorted(spans)


def test_a_finding_names_facts_that_are_there(seed: Path) -> None:
    document = segment(article_of(seed))
    report = report_of(document)
    ids = {fact.id for fact in report.facts}
    for finding in audit(document, report.facts, report.mentions, passed=True):
        assert finding.spans
        assert ids.issuperset(finding.facts)


def test_a_fingerprint_survives_an_inserted_paragraph(seed: Path) -> None:
    article = article_of(seed)
    longer = Article("A paragraph about nothing.\n\n" + article.text, markup=article.markup)
    before, after = (
        {finding.fingerprint for finding in audit(document, report_of(document).facts)}
        for document in (segment(article), segment(longer))
    )
    assert before == after


def test_figures_printed_alike_are_told_apart() -> None:
    fingerprints = [finding.fingerprint for finding in run(f"{WRONG}\n\n{WRONG}").findings]
    assert len(set(fingerprints)) == 2


def test_the_line_and_column_of_a_finding_are_printed(briefer: Command, wrong: Path) -> None:
    done = briefer("audit", wrong)
    assert done.code == 1
    assert done.out.startswith(
        f"{wrong}:5:24: error A101 growth_does_not_match: from $4.2 billion to $5.25 billion"
    )


@pytest.mark.parametrize(("level", "code"), [("error", 1), ("warning", 1), ("never", 0)])
def test_what_fails_is_a_matter_of_choice(briefer: Command, wrong: Path, level: str, code: int) -> None:
    assert briefer("audit", wrong, "--fail-on", level).code == code


def test_checks_are_selected_and_ignored(briefer: Command, wrong: Path) -> None:
    assert briefer("audit", wrong, "--select", "A1").code == 1
    assert briefer("audit", wrong, "--select", "C").out == ""
    assert briefer("audit", wrong, "--ignore", "A101").code == 0
    assert briefer("audit", wrong, "--ignore", "Z9").code == 2


def test_a_baseline_leaves_out_what_is_known(briefer: Command, wrong: Path, tmp_path: Path) -> None:
    known = tmp_path / "known.tsv"
    assert briefer("audit", wrong, "--write-baseline", known).code == 0
    assert briefer("audit", wrong, "--baseline", known).out == ""
    wrong.write_text(wrong.read_text() + "\nProfit doubled to €52 million from €40 million.\n")
    [line] = briefer("audit", wrong, "--baseline", known).out.splitlines()
    assert "1.3 times" in line


def test_annotations_are_escaped(briefer: Command, wrong: Path) -> None:
    out = briefer("audit", wrong, "-f", "github").out
    assert out.startswith("::error file=")
    assert "line=5,col=24,title=A101 growth_does_not_match::" in out
    assert "growth of 25%25, not 35%25" in out


def test_json_holds_findings_and_ledger(briefer: Command, wrong: Path) -> None:
    record = json.loads(briefer("audit", wrong, "-f", "json", "--ledger").out)
    assert record["findings"][0]["computed"] == {"low": "25", "high": "25", "unit": "percent"}
    assert record["ledger"]["coverage"] == "100.0"


def test_figures_are_compared_with_a_source(briefer: Command, tmp_path: Path) -> None:
    article, release = tmp_path / "article.txt", tmp_path / "release.txt"
    release.write_text("Halden's revenue was $5.24 million in 2025. Its profit was $1.1 million in 2025.\n")
    article.write_text(
        "Halden's revenue was $5.2 million in 2025. Its profit was $1.3 million in 2025. It has $70 million in cash.\n"
    )
    done = briefer("audit", article, "--against", release)
    assert done.code == 1
    assert [line.split(" ", 3)[1:3] for line in done.out.splitlines()] == [
        ["error", "R102"],
        ["warning", "R101"],
    ]
    assert "rounded here" in briefer("audit", article, "--against", release, "--passed").out


def test_rates_of_the_reader_are_used(briefer: Command, tmp_path: Path) -> None:
    rates = tmp_path / "rates.txt"
    rates.write_text("EUR USD 1.30\n")
    text = "Halden paid €200 million ($215 million) for the plant."
    assert briefer("audit", stdin=text).code == 0
    assert "the given rate is 1.3 USD for 1 EUR" in briefer("audit", "--fx", rates, stdin=text).out
    rates.write_text("EUR 1.30\n")
    assert briefer("audit", "--fx", rates, stdin=text).code == 2


def test_every_check_is_listed_and_explained(briefer: Command) -> None:
    listed = briefer("rules").out
    for code in ("A101", "C201", "C202", "G303", "L601", "R101"):
        assert f"{code} " in listed
        assert briefer("rules", code).out.startswith(code)
    assert "Not flagged" in briefer("rules", "A101").out
