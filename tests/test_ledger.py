from decimal import Decimal
from pathlib import Path

import pytest
from conftest import article_of

from briefer.article import Article
from briefer.document import segment
from briefer.ledger import coverage, ledger, shares
from briefer.pipeline import report_of


def fates(text: str) -> dict[str, tuple[str, str]]:
    document = segment(Article(text))
    report = report_of(document)
    return {entry.text: (entry.fate, entry.why) for entry in ledger(document, report.mentions, report.facts)}


def test_every_numeral_of_the_seeds_has_a_fate(seed: Path) -> None:
    document = segment(article_of(seed))
    report = report_of(document)
    entries = ledger(document, report.mentions, report.facts)
    assert shares(entries)["coverage"] == "100.0", [entry for entry in entries if entry.fate == "unknown"]
    text = document.text
    assert [text[entry.start : entry.end] for entry in entries] == [entry.text for entry in entries]


def test_most_numerals_of_articles_rich_in_figures_are_read(seed: Path) -> None:
    document = segment(article_of(seed))
    report = report_of(document)
    told = shares(ledger(document, report.mentions, report.facts))
    # The others are names, numbers of lists and telephones.
    assert Decimal(told["read"]) >= 85 or int(told["count"]) < 50


@pytest.mark.parametrize(
    ("text", "numeral", "why"),
    [
        ("Call the desk on +44 20 7946 0123.", "20", "phone number"),
        ("It opens at 10:30 a.m. on weekdays.", "10:30", "time of day"),
        ("More than the 2.18 million of a year earlier.", "2.18 million", "count, unit not read"),
        ("The office is at 12 Baker Street.", "12", "address"),
        ("The RTX 6000 is fast.", "6000", "part of a name"),
        ("See www.example.com/12 for more.", "12", "web address"),
        ("It came 3rd in the race.", "3", "ordinal"),
        ("1. The plan\n2. The cost\n", "1", "list number"),
        ("See Table 4 for details.", "4", "reference"),
    ],
)
def test_what_is_no_figure_is_told_why(text: str, numeral: str, why: str) -> None:
    assert fates(text)[numeral] == ("ignored", why)


def test_figures_are_facts_or_mentions() -> None:
    found = fates("Halden's revenue was $5 million in 2025.")
    assert found["5 million"][0] == "fact"
    assert found["2025"] == ("mention", "m_3 date")


def test_what_no_reading_fits_is_unknown() -> None:
    assert fates("The plant cost $1,000,00 in all.")["1,000,00"] == ("unknown", "no reading fits")


def test_an_article_without_numerals_is_covered() -> None:
    assert coverage([]).endswith("coverage 100.0%, read 100.0%")
