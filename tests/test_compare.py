import json
from pathlib import Path

import pytest
from conftest import Command

from briefer.article import Article
from briefer.compare import Comparison, compare
from briefer.document import segment
from briefer.judging.case import Case
from briefer.pipeline import report_of

FIRST = "Halden expects capital spending of $115 billion to $135 billion in 2026."


def compared(*texts: str, published: tuple[str | None, ...] = (None, None)) -> list[Comparison]:
    cases = []
    for index, (text, day) in enumerate(zip(texts, published, strict=True)):
        document = segment(Article(text, published=day))
        report = report_of(document)
        cases.append((f"a{index}", Case(document, report.facts, report.mentions)))
    return compare(cases)


@pytest.mark.parametrize(
    ("other", "likeness", "severity"),
    [
        ("Halden expects capital spending of $115 billion to $135 billion in 2026.", "agree", "info"),
        ("Halden expects capital spending of $125 billion to $145 billion in 2026.", "differ", "warning"),
        ("Halden expects capital spending of $155 billion to $165 billion in 2026.", "contradict", "error"),
    ],
)
def test_ranges_agree_differ_or_contradict(other: str, likeness: str, severity: str) -> None:
    [found] = compared(FIRST, other)
    assert (found.likeness, found.severity) == (likeness, severity)


def test_a_later_forecast_is_a_revision() -> None:
    other = "Halden expects capital spending of $125 billion to $145 billion in 2026."
    [found] = compared(FIRST, other, published=("2026-01-20", "2026-04-20"))
    assert found.likeness == "revised"


def test_a_rounded_figure_agrees() -> None:
    [found] = compared(
        "Halden's revenue was $52.37 million in 2025.", "Halden's revenue was $52.4 million in 2025."
    )
    assert found.likeness == "rounded"


def test_another_source_is_named_and_no_error() -> None:
    [found] = compared(
        "Halden's revenue was $52.4 million in 2025.",
        "Halden's revenue was $58.1 million in 2025, according to Borel Research.",
    )
    assert (found.likeness, found.severity) == ("differ", "warning")
    assert "Borel Research" in found.message


def test_another_year_is_another_fact() -> None:
    assert (
        compared("Halden's revenue was $52.4 million in 2025.", "Halden's revenue was $58.1 million in 2024.")
        == []
    )


@pytest.fixture
def pair(tmp_path: Path) -> list[Path]:
    texts = {
        "one.txt": "Halden's revenue was $52.4 million in 2025. Its profit was $6.1 million in 2025.",
        "two.txt": "Halden's revenue was $58.1 million in 2025. Its profit was $6.1 million in 2025.",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text)
    return [tmp_path / name for name in texts]


def test_differences_come_first(briefer: Command, pair: list[Path]) -> None:
    done = briefer("compare", *pair, "-f", "json")
    assert done.code == 1
    assert [each["likeness"] for each in json.loads(done.out)] == ["contradict", "agree"]


def test_articles_stand_side_by_side(briefer: Command, pair: list[Path]) -> None:
    head, _, first, second = briefer("compare", *pair, "-f", "md", "--fail-on", "never").out.splitlines()
    assert head == "| likeness | subject | metric | period | one.txt | two.txt | message |"
    assert first.startswith(
        "| contradict | Halden | revenue | 2025 | $52.4 million (1:22) | $58.1 million (1:22) |"
    )
    assert second.startswith("| agree |")
    assert len(briefer("compare", *pair, "-f", "csv", "--differences").out.splitlines()) == 2


def test_one_article_is_nothing_to_compare(briefer: Command, pair: list[Path]) -> None:
    assert briefer("compare", pair[0]).code == 2
