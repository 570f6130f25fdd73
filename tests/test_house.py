import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, SEEDS
from reference import README, written

import briefer
from briefer.article import Article


def passes(*command: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_lint_is_clean() -> None:
    passes("ruff", "check", "--quiet")


def test_format_is_clean() -> None:
    passes("ruff", "format", "--check", "--quiet")


def test_types_are_clean() -> None:
    passes("mypy")


def test_the_tables_of_the_readme_are_in_step() -> None:
    text = README.read_text("utf-8")
    assert written(text) == text, "run: python tests/reference.py"


def test_the_corpus_is_text_with_a_last_line_that_ends() -> None:
    for path in filter(Path.is_file, SEEDS.rglob("*")):
        assert path.read_bytes().decode("utf-8").endswith("\n"), path


def test_the_example_of_the_readme_runs(capsys: pytest.CaptureFixture[str]) -> None:
    [example] = re.findall(r"```python\n(.*?)```", README.read_text("utf-8"), re.DOTALL)
    exec(example, {})
    assert "8% 8 percent\n" in capsys.readouterr().out


def test_the_stages_are_there_one_by_one() -> None:
    report = briefer.run("Sales rose 8%.")
    document = briefer.segment(Article("Sales rose 8%."))
    assert tuple(briefer.extract(document)) == report.mentions
    assert tuple(briefer.link(document, report.mentions)) == report.facts
    assert tuple(briefer.audit(document, report.facts)) == report.findings
    assert briefer.render(briefer.compose(document, report), document, report).startswith("# ")
