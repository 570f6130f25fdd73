from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from conftest import SEEDS, Command

from briefer.article import Article
from briefer.corpus import Entry, by_rule, fingerprint, judge, scores
from briefer.gold import BadGold, parse
from briefer.pipeline import run
from briefer.scoring import Tally, mark, plain_name, same_period

TEXT = "Acme's sales rose 8% to $4.2 billion in 2025. Sales were $4.2 billion."
GOLD = """
{"article": {"published": "2026-01-05"}}
{"mention": "percent", "text": "8%", "low": "8", "high": "8", "unit": "percent", "hedge": "exact"}
{"mention": "money", "text": "$4.2 billion", "nth": 1, "low": "4200000000", "high": "4200000000", "unit": "USD", "hedge": "exact"}
{"mention": "date", "text": "2025", "timex": "2025"}
{"mention": "money", "text": "$4.2 billion", "nth": 2, "low": "4200000000", "high": "4200000000", "unit": "USD", "hedge": "exact"}
{"fact": "$4.2 billion", "nth": 1, "subject": ["Acme"], "metric": ["sales"], "period": ["2025"], "status": ["reported"], "source": null}
"""


def entry(gold: str | None = GOLD, golden: str | None = None) -> Entry:
    return Entry("acme", Article(TEXT, id="acme.txt"), gold, golden)


def test_gold_is_found_by_its_occurrence() -> None:
    gold = parse(GOLD, TEXT)
    second = gold.mentions[-1]
    assert gold.published == "2026-01-05"
    assert (second.start, TEXT[second.start : second.end]) == (TEXT.rindex("$4.2"), "$4.2 billion")
    assert gold.facts[0].figure.start == TEXT.index("$4.2")
    assert gold.facts[0].source == ("",)


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        (
            '{"mention":"date","text":"2025","nth":2,"timex":"2025"}',
            "line 1: the article has no occurrence 2",
        ),
        ('{"fact":"8%","subject":["Acme"]}', "line 1: '8%' is no mention listed above"),
        ("{", "line 1: "),
        ('{"mention":"money","text":"8%"}', "line 1: "),
    ],
)
def test_gold_that_does_not_fit_is_named_by_its_line(line: str, complaint: str) -> None:
    with pytest.raises(BadGold, match=complaint):
        parse(line, TEXT)


def test_rates_are_those_of_the_textbook() -> None:
    tally = Tally(right=6, found=8, gold=12)
    assert (tally.precision, tally.recall, tally.f1) == (Decimal("0.75"), Decimal("0.5"), Decimal("0.6"))
    assert Tally().f1 == 1


def test_what_is_missed_and_what_is_wrong_are_both_counted() -> None:
    gold = parse(GOLD.replace('"timex": "2025"', '"timex": "2024"'), TEXT)
    report = run(TEXT)
    kept = tuple(mention for mention in report.mentions if mention.kind in ("percent", "date"))
    marks = mark(report.model_copy(update={"mentions": kept, "facts": ()}), gold)
    assert marks.tallies["percent.span"] == Tally(1, 1, 1)
    assert marks.tallies["money.span"] == Tally(0, 0, 2)
    assert marks.tallies["date.value"] == Tally(0, 1, 1)
    assert marks.tallies["facts.value"] == Tally(0, 0, 1)
    assert [what for _, what in marks.faults["date.value"]] == ["'2025' = 2025, gold 2024"]
    assert {firing.right for firing in marks.firings if firing.rule.startswith("date.")} == {False}


@pytest.mark.parametrize(
    ("name", "other"),
    [("Acme Inc.", "acme"), ("The Acme Company", "ACME"), ("Acme's", "Acme"), ("A.C.M.E. plc", "ACME")],
)
def test_names_are_compared_without_case_article_and_legal_form(name: str, other: str) -> None:
    assert plain_name(name) == plain_name(other)


@pytest.mark.parametrize(
    ("timex", "other", "same"),
    [
        ("2026-Q1", "2026-01/2026-03", True),
        ("2026-H1", "2026-01-01/2026-06-30", True),
        ("2026", "2026-01/2026-12", True),
        ("2026-W01", "2025-12-29/2026-01-04", True),
        ("FY2026", "2026", False),
        ("P3Y", "P3Y", True),
        ("2026-02-30", "2026-02", False),
        (None, "", True),
    ],
)
def test_periods_are_compared_as_days(timex: str | None, other: str, same: bool) -> None:
    assert same_period(timex, other) is same


def test_a_missing_golden_brief_is_a_problem_and_one_that_differs_is_shown() -> None:
    missing = judge([entry()], None)
    assert any("no golden brief acme.brief.md" in problem for problem in missing.problems)
    right = missing.briefs["acme"]
    assert judge([entry(golden=right)], None).problems == []
    [problem] = judge([entry(golden=right.replace("#", "##", 1))], None).problems
    assert "-##" in problem
    assert "+#" in problem


def test_a_score_under_its_floor_is_a_problem_that_names_what_was_missed() -> None:
    article = entry(golden=judge([entry()], None).briefs["acme"])
    corpus = fingerprint([article])
    fine = f'corpus = "{corpus}"\n[percent.span]\nf1 = 1.0\n'
    assert judge([article], fine).problems == []
    other = replace(article, gold=GOLD.replace('"text": "8%"', '"text": "8"'))
    [problem] = judge([other], fine.replace(corpus, fingerprint([other]))).problems
    assert problem.startswith("percent.span: f1 0.000 is under its floor 1.0")
    assert "missed: '8'" in problem
    assert "acme:1:19 " in problem


def test_floors_hold_for_the_corpus_they_were_set_on() -> None:
    article = entry(golden=judge([entry()], None).briefs["acme"])
    [problem] = judge([article], 'corpus = "0"').problems
    assert fingerprint([article]) in problem
    [problem] = judge([article], f'corpus = "{fingerprint([article])}"\n[money.spam]\nf1 = 1').problems
    assert "money.spam is measured nowhere" in problem


def test_every_rule_is_told_right_and_wrong() -> None:
    verdict = judge([entry(GOLD.replace('"low": "8", "high": "8"', '"low": "9", "high": "9"'))], None)
    lines = list(by_rule(verdict))
    [at] = [number for number, line in enumerate(lines) if line.startswith("percent.")]
    assert lines[at].split()[1:] == ["1", "0", "1"]
    assert lines[at + 1].strip() == "acme:1:19 '8%' = 8 percent"
    assert any(line.startswith("percent.value") for line in scores(verdict))


def test_the_seed_corpus_passes(briefer: Command) -> None:
    done = briefer("check", SEEDS)
    assert done.code == 0, done.out
    assert done.out.endswith("articles, 0 problems\n")


def test_update_rewrites_the_goldens_and_nothing_else(briefer: Command, tmp_path: Path) -> None:
    (tmp_path / "acme.txt").write_text(TEXT)
    (tmp_path / "acme.gold.jsonl").write_text(GOLD)
    (tmp_path / "floors.toml").write_text("[money.span]\nf1 = 1.01\n")
    assert briefer("check", tmp_path).code == 1
    assert briefer("check", tmp_path, "--update").code == 0
    assert (tmp_path / "acme.brief.md").read_text().startswith("# ")
    assert (tmp_path / "acme.gold.jsonl").read_text() == GOLD
    assert (tmp_path / "floors.toml").read_text() == "[money.span]\nf1 = 1.01\n"
    again = briefer("check", tmp_path, "--by-rule")
    assert again.code == 1
    assert "golden" not in again.out


def test_a_folder_that_is_no_corpus_is_refused(briefer: Command, tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "none"):
        done = briefer("check", folder)
        assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
