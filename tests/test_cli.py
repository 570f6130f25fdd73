import csv
import io
import json
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from by_hand import doubt
from conftest import Command, article_of

from briefer.cli import verbs
from briefer.exports import Layout
from briefer.exports import csv as csv_export
from briefer.pipeline import run
from briefer.rows import fact_rows

ARTICLE = "Acme's sales rose 8% to $4.2 billion in 2025.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "acme.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


@pytest.fixture
def stream(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl"
    path.write_text('{"id":"a","text":"Sales rose 8%."}\n{"text":"A loss of $3m."}\n', "utf-8")
    return path


# What comes out


def test_one_article_gives_one_json_report(briefer: Command, article: Path) -> None:
    done = briefer("extract", article)
    report = json.loads(done.out)
    assert (done.code, done.err) == (0, "")
    assert report["schema"] == "briefer.report/1"
    assert [mention["text"] for mention in report["mentions"] if mention["kind"] == "percent"] == ["8%"]


def test_piped_text_gives_one_json_report(briefer: Command) -> None:
    assert json.loads(briefer("extract", stdin=ARTICLE).out)["length"] == len(ARTICLE)
    assert json.loads(briefer("extract", "-", stdin=ARTICLE).out)["length"] == len(ARTICLE)


def test_a_stream_gives_one_report_a_line_in_order(briefer: Command, stream: Path) -> None:
    done = briefer("extract", stream)
    assert [json.loads(line)["id"] for line in done.out.splitlines()] == ["a", "2"]


def test_a_stream_comes_through_a_pipe(briefer: Command, stream: Path) -> None:
    asked = ("extract", "-", "--input-format", "jsonl", "--format", "jsonl")
    assert briefer(*asked, stdin=stream.read_bytes()).out.count("\n") == 2


def test_several_files_give_a_report_a_line(briefer: Command, article: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.md"
    other.write_text("# A title\n\nNothing.\n")
    done = briefer("extract", article, other)
    assert [json.loads(line)["length"] for line in done.out.splitlines()] == [len(ARTICLE), 20]


def test_a_folder_gives_a_report_a_line(briefer: Command, article: Path, tmp_path: Path) -> None:
    done = briefer("extract", tmp_path)
    assert len(done.out.splitlines()) == 1
    assert json.loads(done.out)["length"] == len(ARTICLE)


def test_json_of_a_batch_is_an_array(briefer: Command, stream: Path) -> None:
    assert len(json.loads(briefer("extract", stream, "--format", "json").out)) == 2


def test_mentions_come_as_csv(briefer: Command, article: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(briefer("extract", article, "--format", "csv").out)))
    assert ("percent", "8%", "1") in [(row["kind"], row["text"], row["line"]) for row in rows]


def test_a_table_shows_the_mentions_without_color(briefer: Command, article: Path) -> None:
    done = briefer("extract", article, "--format", "table")
    assert "$4.2 billion" in done.out
    assert "\x1b" not in done.out


def test_color_can_be_asked_for(briefer: Command, article: Path) -> None:
    assert "\x1b[" in briefer("extract", article, "--format", "table", "--color", "always").out


def test_brackets_in_an_article_are_no_markup(briefer: Command) -> None:
    done = briefer("extract", "--format", "table", stdin="Sales [bold]rose 8%[/bold] to [red]$5m.")
    assert done.code == 0


def test_facts_are_flat_rows(briefer: Command, seed: Path) -> None:
    done = briefer("facts", seed)
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert rows
    for row in rows:
        assert list(row)[:5] == ["id", "subject", "metric", "scope", "low"]
        assert list(row)[5:13] == ["high", "unit", "change", "period", "status", "source", "line", "text"]
        assert row["text"].split()[0] in seed.read_text("utf-8").splitlines()[row["line"] - 1]


def test_csv_of_facts_has_a_header_even_without_facts(briefer: Command) -> None:
    done = briefer("facts", "--format", "csv", stdin="Nothing to see.")
    assert done.out.startswith("id,subject,metric,scope,low,high,unit,change,period,status,source,line,text")
    assert done.out.count("\n") == 1


def test_a_table_of_facts_shows_a_claim_once(seed: Path) -> None:
    article = article_of(seed)
    report = run(article)
    claims = {fact.id: fact.claim for fact in report.facts}
    shown = [claims[row["id"]] for row in fact_rows(report, article.text, once=True)]
    assert shown == list(dict.fromkeys(claims.values()))


def test_cells_that_a_spreadsheet_would_run_are_quoted() -> None:
    dangerous = ["=1+1", "+1", "-1+1", "@x", "\t=1"]
    harmless = ["-5", "-5.25", "a=b"]
    rows = [{"cell": cell} for cell in (*dangerous, *harmless)]
    lines = list(csv.reader(io.StringIO("".join(csv_export.export(rows, Layout(columns=("cell",)))))))
    assert [cell for [cell] in lines[1:]] == [*(f"'{cell}" for cell in dangerous), *harmless]


def test_a_brief_is_markdown(briefer: Command, seed: Path) -> None:
    done = briefer("brief", seed)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("# ")
    assert "\n## " in done.out


def test_a_brief_comes_through_a_pipe(briefer: Command, seed: Path) -> None:
    assert briefer("brief", stdin=seed.read_bytes()).code == 0


def test_a_brief_is_json_too(briefer: Command, seed: Path) -> None:
    assert json.loads(briefer("brief", seed, "--format", "json").out)["questions"]


def test_briefs_of_several_articles_follow_each_other(briefer: Command, stream: Path) -> None:
    assert briefer("brief", stream).out.count("\n---\n") == 1


def test_a_template_of_the_user_is_used(briefer: Command, article: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.txt.j2"
    own.write_text("Title: {{ title }}")
    assert briefer("brief", article, "--template", own).out.startswith("Title: ")


def test_a_folder_of_templates_comes_before_those_of_their_names(
    briefer: Command, article: Path, tmp_path: Path
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "page.css.j2").write_text("body { color: teal }")
    (own / "faq.md.j2").write_text("Title: {{ title }}")
    assert briefer("brief", article, "--template", own).out.startswith("Title: ")
    assert (
        "<style>body { color: teal }</style>"
        in briefer("brief", article, "-f", "html", "--template", own).out
    )


def test_a_template_sees_those_beside_it(briefer: Command, article: Path, tmp_path: Path) -> None:
    (tmp_path / "own.txt.j2").write_text("{% include 'part.txt.j2' %}")
    (tmp_path / "part.txt.j2").write_text("a part")
    assert briefer("brief", article, "--template", tmp_path / "own.txt.j2").out == "a part"


def test_a_template_goes_by_its_short_name(briefer: Command, seed: Path) -> None:
    assert (
        briefer("brief", seed, "--template", "table").out
        == briefer("brief", seed, "--template", "table.md.j2").out
    )


def test_a_digest_is_one_text_of_all_articles(
    briefer: Command, article: Path, seed: Path, tmp_path: Path
) -> None:
    done = briefer("brief", article, seed, "--template", "digest")
    assert done.out.startswith("# 2 articles in brief\n")
    assert briefer("brief", article, seed, "--template", "digest", "--jobs", "2").out == done.out
    refused(
        briefer, "brief", seed, "--template", "digest", "--output-dir", tmp_path / "out", naming="--output"
    )


def test_a_page_is_html_that_stands_alone(briefer: Command, seed: Path) -> None:
    done = briefer("brief", seed, "--format", "html")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("<!doctype html>\n")


def test_pages_of_several_articles_do_not_follow_each_other(briefer: Command, stream: Path) -> None:
    refused(briefer, "brief", stream, "--format", "html", naming="--output-dir")


# A file for each article


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_batch_writes_a_file_for_each_article(
    briefer: Command, article: Path, seed: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "new" / "briefs"
    done = briefer("brief", article, seed, "--output-dir", folder)
    assert (done.code, done.out, done.err) == (0, "", "")
    assert names_in(folder) == sorted(["acme.brief.md", f"{seed.stem}.brief.md"])
    assert (folder / "acme.brief.md").read_text("utf-8") == briefer("brief", article).out


@pytest.mark.parametrize(("format_", "suffix"), [("html", ".html"), ("json", ".json"), ("md", ".md")])
def test_files_have_the_suffix_of_their_format(
    briefer: Command, article: Path, tmp_path: Path, format_: str, suffix: str
) -> None:
    briefer("brief", article, "--format", format_, "--output-dir", tmp_path / "out")
    assert names_in(tmp_path / "out") == [f"acme.brief{suffix}"]
    written = (tmp_path / "out" / f"acme.brief{suffix}").read_text("utf-8")
    assert written == briefer("brief", article, "--format", format_).out


def test_no_two_articles_share_a_file(briefer: Command, tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    names = ["a", "A", "a-2", "../../etc/passwd", "", "x" * 300, "2026.07", "é ü", "\x00", "..", "CON: a?"]
    path.write_text("".join(json.dumps({"id": name, "text": "Sales rose 8%."}) + "\n" for name in names))
    done = briefer("brief", path, "--output-dir", tmp_path / "out")
    assert (done.code, done.err) == (0, "")
    found = names_in(tmp_path / "out")
    assert len({name.casefold() for name in found}) == len(names)
    assert {"a.brief.md", "A-2.brief.md", "a-2-2.brief.md", "etc-passwd.brief.md"} <= {*found}
    assert {"2026.07.brief.md", "é-ü.brief.md", "x" * 100 + ".brief.md"} <= {*found}


def test_files_of_one_name_from_two_folders_are_told_apart(briefer: Command, tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(f"Sales in {folder} rose 8%.")
    briefer("brief", tmp_path / "x" / "a.txt", tmp_path / "y" / "a.txt", "--output-dir", tmp_path / "out")
    assert names_in(tmp_path / "out") == ["a-2.brief.md", "a.brief.md"]


def test_a_file_that_is_there_is_kept_unless_forced(
    briefer: Command, article: Path, seed: Path, tmp_path: Path
) -> None:
    old = tmp_path / "acme.brief.md"
    old.write_text("old")
    done = briefer("brief", article, seed, "--output-dir", tmp_path)
    assert (done.code, done.err) == (3, f"briefer: {old}: is there already; --force writes over it\n")
    assert (old.read_text(), (tmp_path / f"{seed.stem}.brief.md").exists()) == ("old", True)
    refused(briefer, "brief", article, "--output-dir", tmp_path, naming="--force")
    assert briefer("brief", article, "--output-dir", tmp_path, "--force").code == 0
    assert old.read_text() != "old"
    assert not [path for path in tmp_path.iterdir() if path.name.endswith(".part")]


def test_what_fails_in_a_batch_leaves_no_file(briefer: Command, article: Path, tmp_path: Path) -> None:
    done = briefer("brief", tmp_path / "none.txt", article, "--output-dir", tmp_path / "out", "--jobs", "2")
    assert done.code == 3
    assert names_in(tmp_path / "out") == ["acme.brief.md"]


def test_jobs_change_no_name(briefer: Command, tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text("".join(json.dumps({"id": "a", "text": f"Sales rose {n}%."}) + "\n" for n in range(40)))
    for jobs in ("1", "3"):
        assert briefer("brief", path, "--output-dir", tmp_path / jobs, "--jobs", jobs).code == 0
    texts = [[(each.name, each.read_text()) for each in sorted((tmp_path / jobs).iterdir())] for jobs in "13"]
    assert texts[0] == texts[1]
    assert len(texts[0]) == 40


def test_briefs_beside_their_articles_are_no_articles(
    briefer: Command, article: Path, tmp_path: Path
) -> None:
    for format_ in ("md", "html"):
        assert briefer("brief", tmp_path, "--format", format_, "--output-dir", tmp_path).code == 0
    assert names_in(tmp_path) == ["acme.brief.html", "acme.brief.md", "acme.txt"]


def test_a_folder_to_write_to_that_is_a_file_is_refused(
    briefer: Command, article: Path, tmp_path: Path
) -> None:
    refused(briefer, "brief", article, "--output-dir", article, naming="no folder")
    refused(briefer, "brief", article, "--output-dir", tmp_path, "-o", tmp_path / "x", naming="--output-dir")
    refused(briefer, "brief", article, "--force", naming="--output-dir")


def test_progress_is_shown_on_a_terminal_only(
    briefer: Command, article: Path, seed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    shown = briefer("brief", article, seed, "--output-dir", tmp_path / "out")
    assert "2/2" in shown.err
    assert shown.out == ""


# An article on the terminal


def test_an_article_is_shown_with_what_its_facts_were_taken_from(briefer: Command, article: Path) -> None:
    done = briefer("show", article)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(
        "[company: Acme]'s sales rose [percent: 8%] to [money: $4.2 billion] in [date: 2025].\n"
    )
    told = [[cell.strip() for cell in re.split(r" {2,}", line.strip())] for line in done.out.splitlines()]
    assert ["figure", "USD 4200000000", "$4.2 billion", "1:25"] in [row[:4] for row in told]
    assert ["metric", "revenue", "sales", "1:8", "metric.of_subject"] in told
    assert ["period", "2025", "2025", "1:41", "period.of_figure"] in told


def test_color_is_shown_where_it_is_wanted(
    briefer: Command, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "\x1b" not in briefer("show", article).out
    colored = briefer("show", article, "--color", "always").out
    assert "\x1b[" in colored
    assert "[money:" not in colored
    monkeypatch.setattr("briefer.cli._output.on_terminal", lambda _: True)
    assert "\x1b[" in briefer("show", article).out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in briefer("show", article).out


def test_what_is_shown_fits_the_width(briefer: Command, seed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefer.cli._output.width", lambda _: 60)
    lines = [line for line in briefer("show", seed).out.splitlines() if not line.startswith(str(seed))]
    assert max(map(len, lines)) <= 60


def test_an_article_steers_no_terminal(briefer: Command) -> None:
    hostile = "Sales rose 8% \x1b]0;title\x07\x1b[2J\x9b31m to $5m."
    for verb in (("show",), ("facts", "-f", "table"), ("extract", "-f", "table")):
        out = briefer(*verb, stdin=hostile).out
        assert not set(out) & {"\x1b", "\x07", "\x9b"}
    assert "␛[2J" in briefer("show", stdin=hostile).out


def test_findings_are_shown_last(briefer: Command) -> None:
    text = "Acme Inc. said revenue rose 18% to $4.62 billion in 2025 from $4.21 billion a year earlier."
    assert "error A101 growth_does_not_match" in briefer("show", stdin=text).out.splitlines()[-1]


def test_a_list_of_companies_of_the_user_is_used(briefer: Command, tmp_path: Path) -> None:
    own = tmp_path / "own.txt"
    own.write_text("# mine\n\nBlue Door; The Door\n")
    done = briefer("extract", "--companies", own, stdin="Sales at The Door rose 8%.")
    assert ("The Door", "Blue Door") in [
        (mention["text"], mention["value"].get("name")) for mention in json.loads(done.out)["mentions"]
    ]


def test_output_is_written_to_a_file(briefer: Command, article: Path, tmp_path: Path) -> None:
    done = briefer("brief", article, "-o", tmp_path / "out.md")
    assert (done.code, done.out) == (0, "")
    assert (tmp_path / "out.md").read_text() == briefer("brief", article).out
    assert sorted(path.name for path in tmp_path.iterdir()) == ["acme.txt", "out.md"]


def test_output_that_fails_leaves_the_old_file(briefer: Command, tmp_path: Path) -> None:
    old = tmp_path / "out.json"
    old.write_text("old")
    assert briefer("extract", tmp_path / "none.txt", "-o", old).code == 2
    assert old.read_text() == "old"
    assert list(tmp_path.iterdir()) == [old]


def test_the_schema_of_every_record_is_printed(briefer: Command) -> None:
    for record in ("report", "brief", "money", "percent", "date", "company"):
        assert json.loads(briefer("schema", record).out)["type"] == "object"


def test_a_schema_says_what_each_field_is(briefer: Command) -> None:
    schema = json.loads(briefer("schema").out)
    assert schema["$defs"]["Mention"]["properties"]["start"]["description"] == "First code point of the span."
    assert schema["properties"]["schema"]["description"] == "Name and version of this shape."


def test_a_report_fits_its_schema(briefer: Command, article: Path) -> None:
    schema = json.loads(briefer("schema").out)
    assert json.loads(briefer("extract", article).out).keys() == schema["properties"].keys()


def test_every_rule_is_listed_and_explained(briefer: Command) -> None:
    listed = [line.split()[0] for line in briefer("rules").out.splitlines()]
    assert any(name.startswith("money.") for name in listed)
    assert briefer("rules", listed[0]).out.startswith(listed[0])


def test_templates_are_listed_shown_and_ejected(briefer: Command, tmp_path: Path) -> None:
    assert "faq.md.j2" in briefer("templates").out.split()
    listed = briefer("templates").out.splitlines()
    assert all(len(line.split(maxsplit=1)[1]) > 10 for line in listed)
    assert "  questions" in briefer("templates", "variables").out
    copy = tmp_path / "mine.md.j2"
    assert briefer("templates", "eject", "faq.md.j2", "-o", copy).code == 0
    assert copy.read_text() == briefer("templates", "show", "faq.md.j2").out
    assert briefer("templates", "eject", "faq.md.j2", "-o", copy).code == 2


# What goes wrong


def test_an_empty_article_is_a_valid_empty_report(briefer: Command) -> None:
    done = briefer("extract", stdin="")
    report = json.loads(done.out)
    assert (done.code, done.err) == (0, "")
    assert (report["length"], report["mentions"], report["facts"]) == (0, [], [])


def test_a_brief_of_an_empty_article_says_so(briefer: Command) -> None:
    done = briefer("brief", stdin="")
    assert (done.code, done.err) == (0, "")
    assert "empty" in done.out


def refused(briefer: Command, *arguments: str | Path, stdin: str | bytes = b"", naming: str) -> None:
    """The command ends with 2, writes nothing, and says in one line what is wrong."""
    done = briefer(*arguments, stdin=stdin)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("briefer: ")
    assert done.err.count("\n") == 1
    assert naming in done.err
    assert "Traceback" not in done.err
    assert "internal error" not in done.err


@pytest.mark.parametrize("verb", ["extract", "facts", "brief"])
class TestWrongUse:
    def test_a_missing_file(self, briefer: Command, verb: str, tmp_path: Path) -> None:
        refused(briefer, verb, tmp_path / "none.txt", naming="none.txt")

    def test_a_binary_file(self, briefer: Command, verb: str, tmp_path: Path) -> None:
        path = tmp_path / "picture.txt"
        path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 8)
        refused(briefer, verb, path, naming="picture.txt")

    def test_a_folder_without_articles(self, briefer: Command, verb: str, tmp_path: Path) -> None:
        refused(briefer, verb, tmp_path, naming=str(tmp_path))

    def test_a_bad_date(self, briefer: Command, verb: str, article: Path) -> None:
        refused(briefer, verb, article, "--published", "2026-13-01", naming="2026-13-01")

    def test_an_unknown_format(self, briefer: Command, verb: str, article: Path) -> None:
        refused(briefer, verb, article, "--format", "xlsx", naming="xlsx")

    def test_an_unknown_input_format(self, briefer: Command, verb: str, article: Path) -> None:
        refused(briefer, verb, article, "--input-format", "docx", naming="docx")

    def test_an_unknown_level(self, briefer: Command, verb: str, article: Path) -> None:
        refused(briefer, verb, article, "--fail-on", "info", naming="info")

    def test_an_unknown_option(self, briefer: Command, verb: str, article: Path) -> None:
        refused(briefer, verb, article, "--nonsense", naming="--nonsense")

    def test_a_missing_list_of_companies(
        self, briefer: Command, verb: str, article: Path, tmp_path: Path
    ) -> None:
        refused(briefer, verb, article, "--companies", tmp_path / "own.txt", naming="own.txt")

    def test_no_jobs(self, briefer: Command, verb: str, article: Path) -> None:
        refused(briefer, verb, article, "--jobs", "0", naming="--jobs")

    def test_an_output_in_no_folder(self, briefer: Command, verb: str, article: Path, tmp_path: Path) -> None:
        refused(briefer, verb, article, "--output", tmp_path / "no" / "out", naming="no")

    def test_an_output_that_is_a_folder(
        self, briefer: Command, verb: str, article: Path, tmp_path: Path
    ) -> None:
        refused(briefer, verb, article, "--output", tmp_path, naming="folder")


def test_an_unknown_verb_is_refused(briefer: Command) -> None:
    refused(briefer, "extrakt", naming="extract")


def test_an_unknown_template_is_refused(briefer: Command, article: Path) -> None:
    refused(briefer, "brief", article, "--template", "nice.j2", naming="faq.md.j2")


def test_a_broken_template_is_refused_with_its_line(briefer: Command, article: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.md.j2"
    own.write_text("{{ title }}\n{% for %}")
    refused(briefer, "brief", article, "--template", own, naming="own.md.j2:2")
    own.write_text("{{ titel }}")
    refused(briefer, "brief", article, "--template", own, naming="own.md.j2:1")


def test_a_failing_line_costs_that_line_only(briefer: Command, tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text('{"id":"a","text":"Sales rose 8%."}\nnot json\n{"id":"c","text":"A loss of $3m."}\n')
    done = briefer("extract", path)
    lines = [json.loads(line) for line in done.out.splitlines()]
    assert done.code == 3
    assert [line["schema"] for line in lines] == ["briefer.report/1", "briefer.error/1", "briefer.report/1"]
    assert lines[1].keys() == {"schema", "id", "source", "error"}
    assert lines[1]["error"]["line"] == 2
    assert done.err.startswith(f"briefer: {path}:2: ")
    assert done.err.count("\n") == 1


def test_a_line_without_text_or_with_a_bad_date_is_a_failing_line(briefer: Command) -> None:
    lines = '{"id":"a"}\n[1]\n{"text":"x","published":"yesterday"}\n{"text":"A loss of $3m."}\n'
    done = briefer("extract", "--input-format", "jsonl", stdin=lines)
    schemas = [json.loads(line)["schema"] for line in done.out.splitlines()]
    assert done.code == 3
    assert schemas == ["briefer.error/1"] * 3 + ["briefer.report/1"]


def test_a_failing_file_of_several_costs_that_file_only(
    briefer: Command, article: Path, tmp_path: Path
) -> None:
    for verb in ("extract", "facts", "brief"):
        done = briefer(verb, tmp_path / "none.txt", article)
        assert done.code == 3
        assert "none.txt" in done.err
        assert done.err.count("\n") == 1
        assert done.out


def test_a_fault_of_ours_is_one_line(
    briefer: Command, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("one\ntwo")

    monkeypatch.setattr("briefer.pipeline.extract", fail)
    done = briefer("extract", article)
    assert done.code == 2
    assert "internal error: ZeroDivisionError: one two" in done.err
    assert done.err.count("\n") == 1


def test_lone_surrogates_come_out_as_escapes(briefer: Command) -> None:
    done = briefer("extract", "--input-format", "jsonl", stdin='{"id":"\\ud800","text":"8% \\ud800 $5m"}')
    assert done.code == 0
    assert json.loads(done.out)["id"] == "\ud800"


# How it behaves


@pytest.mark.parametrize("verb", verbs())
def test_every_verb_has_help(briefer: Command, verb: str) -> None:
    assert briefer(verb, "--help").out.startswith(f"Usage: briefer {verb}")


def test_no_arguments_give_help(briefer: Command) -> None:
    assert briefer().out == briefer("--help").out


@pytest.mark.parametrize("flag", ["--help", "--version"])
def test_help_and_version_import_nothing_heavy(flag: str) -> None:
    program = (
        "import sys; from briefer.cli import main; main([sys.argv[1]]);"
        "print({'pydantic', 'jinja2', 'dateparser', 'rich', 'regex'} & {*sys.modules}, file=sys.stderr);"
        "print('typer' in sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program, flag], capture_output=True, text=True, check=True)
    assert done.stderr.splitlines() == ["set()", str(flag == "--help")]


@pytest.mark.parametrize("verb", ["extract", "facts", "audit"])
def test_no_verb_loads_pydantic_to_write_json(verb: str, article: Path) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "briefer", verb, str(article), "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "briefer.link" in done.stderr
    assert "pydantic" not in done.stderr


def test_a_closed_pipe_is_quiet(stream: Path) -> None:
    command = [sys.executable, "-m", "briefer", "extract", str(stream)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_an_interrupt_ends_with_130(briefer: Command, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("briefer.pipeline.extract", interrupt)
    assert briefer("extract", article).code == 130


def test_findings_fail_the_command_only_when_asked(
    briefer: Command, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_module("briefer.audit"), "audit", lambda *_: [doubt()])
    for verb in ("extract", "brief"):
        codes = [briefer(verb, article, "--fail-on", level).code for level in ("never", "error", "warning")]
        assert [*codes, briefer(verb, article).code] == [0, 0, 1, 0]


def test_jobs_change_nothing(briefer: Command, stream: Path, seed: Path) -> None:
    for verb in ("extract", "facts", "brief"):
        assert briefer(verb, stream, seed, "--jobs", "3").out == briefer(verb, stream, seed).out
