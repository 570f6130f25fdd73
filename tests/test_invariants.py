import ast
import gc
import json
import os
import pickle
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import FrozenInstanceError
from graphlib import TopologicalSorter
from importlib import import_module
from pathlib import Path

import pytest
import regex
from conftest import ARTICLES, ROOT, Command, article_of, calls
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefer.article import Article
from briefer.brief import compose
from briefer.corpus import broken
from briefer.document import segment
from briefer.exports.json import dump
from briefer.extract import extract, rules_of
from briefer.grounding import Ungrounded
from briefer.link import link
from briefer.pipeline import report_of, run
from briefer.question import Part, Question
from briefer.render import render
from briefer.report import Report
from briefer.uncollected import uncollected

PACKAGE = ROOT / "briefer"

# Texts that are built like news, with anything between: letters of any script, controls, lone surrogates.
ANYTHING = st.characters(exclude_categories=())
WORDS = "$ € 5 1,000 12.5 % percent billion bn – - to from 2026 Q3 May Inc. Acme said rose # | “ ” ( ) : . ́ 𝟓".split()
FRAGMENTS = st.sampled_from([*WORDS, " ", "\n", "\n\n", "\n- ", " billion ", " to "])
TEXTS = st.lists(st.one_of(FRAGMENTS, ANYTHING), max_size=60).map("".join)
ODD = [
    "\ufeff$5",
    "\ud800$5\udfff",
    "💶 €5m 💶",
    "٣٤٪ of $٥",
    "$5\r\n$6\r$7\x85$8 $9",
    "$" * 500,
    "1," * 500,
    "(" * 500,
    "a\x00b $5",
    "５％ ＄５",
    "| a |\n| b | c |",
]


def check(text: str) -> None:
    document = segment(Article(text))
    report = report_of(document)
    assert list(broken(report, document)) == []
    brief = compose(document, report)
    render(brief, document, report)
    restored = json.loads(dump(report))
    assert [text[m["start"] : m["end"]] for m in restored["mentions"]] == [
        m["text"] for m in restored["mentions"]
    ]


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(TEXTS)
def test_spans_are_the_text_on_any_unicode(text: str) -> None:
    check(text)


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_an_odd_article_is_never_an_exception(text: str) -> None:
    check(text)


def test_spans_are_the_text_and_no_kind_overlaps_itself(seed: Path) -> None:
    document = segment(article_of(seed))
    assert list(broken(report_of(document), document)) == []


def test_the_order_of_rules_means_nothing(seed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    article = article_of(seed)
    before = dump(run(article))
    monkeypatch.setattr(
        import_module("briefer.extract"),
        "rules_of",
        lambda kind: rules_of(kind)[::-1],
    )
    assert dump(run(article)) == before


def test_every_fact_has_a_mention(seed: Path) -> None:
    report = run(article_of(seed))
    mentions = {mention.id: mention for mention in report.mentions}
    assert report.facts
    for fact in report.facts:
        figure = mentions[fact.mentions[0]]
        assert (figure.start, figure.end, figure.text) == (fact.value.start, fact.value.end, fact.value.text)


def test_a_brief_with_a_figure_of_its_own_does_not_render() -> None:
    document = segment(Article("Sales rose 8% to $4.2 billion."))
    report = report_of(document)
    invented = Question(kind="growth", question="How much?", answer="9%", parts=(Part(text="9%"),))
    misquoted = invented.model_copy(update={"parts": (Part(text="9%", mention=report.mentions[0].id),)})
    for question in (invented, misquoted):
        brief = compose(document, report).model_copy(update={"questions": (question,)})
        with pytest.raises(Ungrounded):
            render(brief, document, report)


# The shape of the code


def modules() -> Iterator[tuple[str, Path, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        yield name, path, ast.parse(path.read_text("utf-8"))


MODULES = {name: tree for name, _, tree in modules()}


def imported(tree: ast.AST) -> set[str]:
    """Return all that a module imports, also inside functions and for the type checker."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            below = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {name if name in MODULES else node.module for name in below}
    return found


def test_imports_flow_one_way() -> None:
    graph = {name: imported(tree) & MODULES.keys() - {name} for name, tree in MODULES.items()}
    assert list(TopologicalSorter(graph).static_order())


def test_no_kind_knows_another() -> None:
    for name, tree in MODULES.items():
        if name.startswith("briefer.kinds."):
            kind = name.split(".")[2]
            others = {other for other in imported(tree) if other.startswith("briefer.kinds.")}
            assert {other.split(".")[2] for other in others} <= {kind}, name


@pytest.mark.parametrize(
    ("library", "places"),
    [("typer", ("briefer.cli",)), ("jinja2", ("briefer.render",)), ("rich", ("briefer.terminal",))],
)
def test_only_one_place_knows_a_library(library: str, places: tuple[str, ...]) -> None:
    users = {
        name for name, tree in MODULES.items() if library in {top.split(".")[0] for top in imported(tree)}
    }
    assert {name for name in users if not name.startswith(places)} == set()


OUTSIDE = {
    "os",
    "io",
    "time",
    "tempfile",
    "shutil",
    "socket",
    "subprocess",
    "urllib",
    "random",
    "locale",
    "glob",
}
READERS = ("briefer.cli", "briefer.reading", "briefer.adapters", "briefer.__main__")


def test_only_the_edges_touch_files_environment_or_clock() -> None:
    for name, tree in MODULES.items():
        if name.startswith(READERS) or name.endswith(".refresh"):  # a refresh builds data, by hand
            continue
        assert not imported(tree) & OUTSIDE, name
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute):
                assert node.attr not in {"stdin", "stdout", "stderr", "argv", "environ"}, (name, node.lineno)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                assert node.func.attr not in {"now", "today", "utcnow", "write_text", "write_bytes"}, (
                    name,
                    node.lineno,
                )
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in {"open", "input", "print"}, (name, node.lineno)


def test_no_float_touches_a_figure() -> None:
    for name, tree in MODULES.items():
        if name.startswith("briefer.reading") or name.endswith(".refresh"):  # they know of no figures
            continue
        for node in ast.walk(tree):
            assert not (isinstance(node, ast.Constant) and isinstance(node.value, float)), (name, node.lineno)
            assert not (isinstance(node, ast.Name) and node.id == "float"), (name, node.lineno)


POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{\d*,?\d*\})\+")


def test_no_pattern_of_re_repeats_a_group_possessively() -> None:
    """Python before 3.11.5 gets lost in them; `(?>(?:…)*)` says the same. Those that only `regex` compiles are fine."""
    from briefer.discover import kinds

    rules = [rule.compiled() for kind in kinds() for rule in rules_of(kind)]
    modules = [import_module(name) for name in MODULES if not name.endswith((".refresh", ".__main__"))]
    named = [value for module in modules for value in vars(module).values()]
    scans = [getattr(getattr(found, "finditer", None), "__self__", None) for found in (*rules, *named)]
    patterns = [pattern for pattern in scans if isinstance(pattern, re.Pattern)]
    assert len(patterns) > 50
    for pattern in patterns:
        assert not POSSESSIVE_GROUP.search(str(pattern.pattern))


# The same bytes, in linear time


def test_same_bytes_whatever_the_hash_seed() -> None:
    program = "from briefer.cli import main; import sys; main(['extract', *sys.argv[1:]]); main(['brief', *sys.argv[1:]])"
    outputs = set()
    for hash_seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "TZ": f"UTC+{hash_seed}"}
        command = [sys.executable, "-c", program, *map(str, ARTICLES)]
        done = subprocess.run(command, capture_output=True, env=environment, check=True)
        outputs.add((done.stdout, done.stderr))
    [(reports, errors)] = outputs
    assert reports
    assert not errors


def test_same_bytes_whatever_ran_before(briefer: Command, seed: Path) -> None:
    first = briefer("brief", seed).out
    briefer("brief", stdin="Other news: sales of $5m at Acme, up 8% in May.")
    assert briefer("brief", seed).out == first


def work(text: str) -> int:
    return calls(lambda: report_of(segment(Article(text))))


def test_ten_times_the_text_is_ten_times_the_work(seed: Path) -> None:
    text = article_of(seed).text + "\n\n"
    work(text)  # what is made once is made now
    # From two copies on: in the first there is less to look back at.
    assert work(text * 20) <= 11 * work(text * 2)


@pytest.mark.parametrize(
    "unit",
    [
        "$5 ",
        "5% ",
        "Acme Corp ",
        "(",
        "“",
        "$5 to ",
        "1,",
        "2026-",
        "May ",
        "\n- ",
        "A. ",
        "| ",
        "_",
        "> ",
        "one ",
        "1,000,00 ",
    ],
)
def test_no_repetition_makes_the_work_grow_faster_than_the_text(unit: str) -> None:
    few, many = unit * 600, unit * 2400
    work(many)  # what is made once is made now
    # Four times the text, within a tenth.
    assert work(many) * 10 <= work(few) * 44


def test_sentences_without_figures_cost_linking_next_to_nothing() -> None:
    def cost(sentences: int) -> int:
        document = segment(Article("Halden Corp met on Tuesday in Oslo. " * sentences + "Sales rose 8%."))
        mentions = extract(document)
        return calls(lambda: link(document, mentions))

    cost(40)  # what is made once is made now
    assert cost(400) - cost(40) < 3 * 360


def test_a_stage_leaves_the_garbage_collector_as_it_was() -> None:
    @uncollected
    def fail() -> None:
        assert not gc.isenabled()
        raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert gc.isenabled()


def test_no_pattern_backtracks_without_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    from briefer.discover import kinds

    text = " ".join(
        unit * 300
        for unit in ("1", "1,", "$", "a", "A", " ", "1 to ", "-", "1.", "$1 million and ", "May 1, ")
    )
    document = segment(Article(text))
    tried: Counter[str] = Counter()
    for kind in kinds():
        for rule in rules_of(kind):
            pattern = rule.compiled()
            if isinstance(pattern, re.Pattern):  # which has no fuse
                pattern = regex.compile(pattern.pattern, regex.VERBOSE | (regex.I if rule.ignore_case else 0))
            for position in rule.lead.positions(document)[::29]:
                # The fuse is far beyond what a match may take, and far below what a runaway one takes.
                pattern.match(text, position, timeout=2)
                tried[kind] += 1
    assert tried["money"]


def test_records_are_frozen_and_refuse_unknown_or_missing_fields() -> None:
    part = Part(text="$9 billion", mention="m_1")
    with pytest.raises(FrozenInstanceError):
        part.text = "$8 billion"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del part.text
    with pytest.raises(TypeError, match="unknown: span"):
        Part(text="$9 billion", span=(0, 1))  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="missing or unknown: text"):
        Part()  # type: ignore[call-arg]
    assert part == part.model_copy(update={}) == pickle.loads(pickle.dumps(part))
    assert len({part, part.model_copy(update={})}) == 1


def test_pydantic_reads_back_what_it_wrote() -> None:
    report = run(
        "Acme Inc. said revenue rose 18% to $4.62 billion in 2025 from $3.92 billion a year earlier."
    )
    assert report.facts
    again = Report.model_validate(json.loads(report.model_dump_json()))
    assert again == report
    with pytest.raises(ValueError, match="Unexpected keyword"):
        Report.model_validate({**report.model_dump(), "more": 1})


def test_reports_are_written_as_pydantic_writes_them() -> None:
    report = run(
        "# “Größe”\t\x01 \\ 2026\n\nAcme Inc. revenue rose 18% to about €4.62 billion in 2025 from €3.920 billion, or 0.7%, and 7.03 GW.\n"
        "\nIt rose 81%, from €3.92 billion to €4.62 billion."
    )
    assert report.facts
    assert report.findings
    assert dump(report) == report.model_dump_json()
    for length in (report.length, 1_000_000):
        as_long = report.model_copy(update={"length": length})
        assert dump(as_long, indent=2) == as_long.model_dump_json(indent=2)
    with pytest.raises(TypeError, match="no place"):
        dump({"values": {1, 2}})
