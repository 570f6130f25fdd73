import gzip
import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefer.article import Article
from briefer.reading import Failure, Unreadable, articles, read, several
from briefer.reading.day import day_of


def failures(*sources: str, **options: object) -> list[Failure]:
    return [found for found in articles(sources, **options) if isinstance(found, Failure)]  # type: ignore[arg-type]


def stream(*lines: object) -> io.BytesIO:
    return io.BytesIO(
        b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)
    )


def read_lines(*lines: object, **options: object) -> list[Article | Failure]:
    return list(articles(["-"], input_format="jsonl", stdin=stream(*lines), **options))  # type: ignore[arg-type]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_read_with_and_without_a_mark(encoding: str) -> None:
    text = "Umsätze: €4,2 Mrd\r\nrose 8%\n\n"
    assert read(text.encode(encoding)).text == text


def test_what_is_no_utf_8_is_read_as_windows_1252() -> None:
    assert read("café “€5”".encode("cp1252")).text == "café “€5”"


def test_a_broken_byte_in_utf_8_costs_only_itself() -> None:
    assert read("café ".encode() * 20 + b"\xff end").text.endswith("café \ufffd end")


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7 abc", gzip.compress(b"text"), b"\0\1\2\3" * 99, bytes(range(256)), b"a\x81\x8d"]
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable) as refused:
        read(data)
    assert refused.value.kind == "binary"
    assert "\n" not in str(refused.value)


def test_nothing_is_an_empty_article() -> None:
    assert read(b"") == Article("")


@pytest.mark.parametrize(
    ("source", "data", "markup"),
    [
        ("a.md", b"plain", "markdown"),
        ("a.txt", b"# 1 in sales", "text"),
        (None, b"# Title\n\nText.", "markdown"),
        (None, b"|a|b|\r\n|---|---|\r\n|1|2|", "markdown"),
        (None, b"Shares rose 5%.", "text"),
    ],
)
def test_the_format_is_told_by_the_name_and_then_by_the_content(
    source: str | None, data: bytes, markup: str
) -> None:
    assert read(data, source=source).markup == markup


def test_what_the_user_says_of_the_format_holds() -> None:
    assert read(b"# Title", source="a.md", input_format="text").markup == "text"
    with pytest.raises(Unreadable, match="auto, text, markdown, html, jsonl"):
        read(b"a", input_format="docx")


def test_a_record_brings_its_own_id_title_and_day() -> None:
    [article] = read_lines(
        {"id": 7, "text": "a", "title": "T", "url": "u", "published": "2026-07-01T08:00:00Z", "other": []},
        published="2020-01-01",
    )
    assert article == Article("a", "7", "-", "T", "2026-07-01", "u")


def test_a_record_without_an_id_is_named_by_its_line() -> None:
    named = read_lines({"text": "a"}, b"", b"  ", {"text": "b"}, published="2020-01-01")
    assert [(article.id, article.published) for article in named if isinstance(article, Article)] == [
        ("1", "2020-01-01"),
        ("4", "2020-01-01"),
    ]


@pytest.mark.parametrize(
    ("line", "kind", "says"),
    [
        (b"{bad", "json", "column 2"),
        (b"\xff\xfe", "json", "byte 1"),
        (b"[" * 100_000, "json", "deep"),
        (b'{"text": ' + b"9" * 5000 + b"}", "json", "number"),
        ([1], "record", "a list"),
        (None, "record", "null"),
        ({"id": "x"}, "record", 'no "text"'),
        ({"text": 5}, "record", '"text" is a number'),
        ({"text": "a", "title": []}, "record", '"title" is a list'),
        ({"text": "a", "id": True}, "record", '"id" is true or false'),
        ({"text": "a", "published": "tomorrow"}, "published", "2026-07-01"),
        ({"text": "a", "published": "2026-02-30"}, "published", "2026-02-30"),
    ],
)
def test_a_bad_record_costs_only_itself(line: object, kind: str, says: str) -> None:
    first, bad, last = read_lines({"text": "a"}, line, {"text": "b"})
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert isinstance(bad, Failure)
    assert (bad.kind, bad.line, bad.source) == (kind, 2, "-")
    assert says in bad.message
    assert "\n" not in bad.message


def test_a_failure_is_named_by_the_id_of_its_record() -> None:
    [failed] = read_lines({"id": "x", "text": None})
    assert isinstance(failed, Failure)
    assert failed.record() == {
        "schema": "briefer.error/1",
        "id": "x",
        "source": "-",
        "error": {"kind": "record", "message": 'no "text"; write {"text": "…"}', "line": 1},
    }


def test_a_stream_is_read_line_by_line() -> None:
    class Endless(io.RawIOBase):
        def __iter__(self) -> Iterator[bytes]:
            while True:
                yield b'{"text": "a"}\n'

    found = articles(["-"], input_format="jsonl", stdin=Endless())  # type: ignore[arg-type]
    assert [next(found) for _ in range(3)][-1] == Article("a", "3", "-")


def test_piped_records_are_recognised_and_not_used_up(monkeypatch: pytest.MonkeyPatch) -> None:
    for piped in (
        stream({"text": "a"}, {"text": "b"}),
        io.BufferedReader(stream({"id": 1, "text": "a"}, {"text": "b"})),
    ):
        assert several(["-"], stdin=piped)
        assert len(list(articles(["-"], stdin=piped))) == 2
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Sales rose.")))
    assert not several(["-"])
    assert list(articles(["-"])) == [Article("Sales rose.", "-", "-")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b" / ".git").mkdir(parents=True)
    (tmp_path / "b" / "c").mkdir()
    for name in ("b/1.md", "b/c/2.txt", "a.txt", "b/.hidden.txt", "b/.git/3.txt", "b/picture.png"):
        (tmp_path / name).write_text(name, newline="")
    (tmp_path / "z.jsonl").write_text('{"text": "one"}\n{"text": "two"}\n')
    return tmp_path


def test_a_folder_is_read_in_the_order_of_names_without_what_is_hidden(folder: Path) -> None:
    found = [article.id for article in articles([str(folder)]) if isinstance(article, Article)]
    assert found == ["a.txt", "b/1.md", "b/c/2.txt", "1", "2"]


def test_the_gold_and_the_brief_beside_an_article_are_no_articles(folder: Path) -> None:
    for name in ("a.brief.md", "a.gold.jsonl", "b/other.brief.md"):
        (folder / name).write_text("{}")
    found = [article.id for article in articles([str(folder)])]
    assert found == ["a.txt", "b/1.md", "b/c/2.txt", "b/other.brief.md", "1", "2"]


def test_a_pattern_that_the_shell_left_is_read(folder: Path) -> None:
    found = [article.text for article in articles([f"{folder}/**/*.txt"]) if isinstance(article, Article)]
    assert found == ["a.txt", "b/c/2.txt"]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(tmp_path: Path) -> None:
    odd = tmp_path / "[1].txt"
    odd.write_text("odd")
    assert list(articles([str(odd)])) == [Article("odd", "[1].txt", str(odd))]
    assert not several([str(odd)])


def test_one_file_is_one_article_and_the_rest_may_be_several(folder: Path) -> None:
    assert not several([str(folder / "a.txt")])
    assert not several([str(folder / "none.txt")])
    assert several([str(folder / "z.jsonl")])
    assert several([str(folder)])
    assert several([f"{folder}/*.txt"])
    assert several(["a", "b"])
    assert several(["-"], input_format="jsonl")


def test_a_source_that_cannot_be_read_stops_no_other(folder: Path) -> None:
    (folder / "empty").mkdir()
    (folder / "bad.txt").write_bytes(b"%PDF-1.7")
    sources = ["none.txt", "none*.txt", "empty", "bad.txt", "b/1.md"]
    found = list(articles([str(folder / source) for source in sources]))
    assert [item.kind if isinstance(item, Failure) else item.text for item in found] == [
        "missing",
        "missing",
        "empty_folder",
        "binary",
        "b/1.md",
    ]


def test_a_file_that_may_not_be_opened_is_a_failure(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    [failed] = failures(str(folder / "a.txt"))
    assert (failed.kind, failed.message) == ("unreadable", "Permission denied; check that it can be read")


PAGE = """<!doctype html><title>Acme posts record | Daily</title>
<meta property="article:published_time" content="2026-06-01T08:00:00Z">
<nav><a href="/">Home</a></nav>
<article><h1>Acme posts record</h1><p>Sales rose 8% to $4 billion.</p><ul><li>Cloud 12%</li></ul></article>"""


def test_html_without_its_library_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resiliparse.parse.html", None)
    with pytest.raises(Unreadable, match=r"pip install 'briefer-cli\[html\]'"):
        read(PAGE.encode())


def test_html_gives_the_text_the_title_and_the_day() -> None:
    pytest.importorskip("resiliparse")
    article = read(PAGE.encode())
    assert "Sales rose 8% to $4 billion." in article.text
    assert "Cloud 12%" in article.text
    assert "Home" not in article.text
    assert (article.title, article.published, article.markup) == ("Acme posts record", "2026-06-01", "html")


def test_html_takes_the_day_from_linked_data_where_nothing_else_tells() -> None:
    pytest.importorskip("resiliparse")
    linked = '<html><script type="application/ld+json">{"@graph": [{"datePublished": "2026-06-02"}]}</script><p>Text.'
    assert read(linked.encode()).published == "2026-06-02"
    assert read(b"<html><p>Text.").published is None


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-07-01", "2026-07-01"),
        ("2026-07-01T08:00:00Z", "2026-07-01"),
        ("1 July 2026", "2026-07-01"),
        ("July 1, 2026", "2026-07-01"),
        ("Wed, 01 Jul 2026 08:00:00 GMT", "2026-07-01"),
        ("03/04/2026", None),
        ("July 2026", None),
        ("yesterday", None),
        ("in 2026 days", None),
        ("2026-13-01", None),
        ("", None),
    ],
)
def test_a_day_of_publication_is_read_as_carriers_write_it(written: str, day: str | None) -> None:
    assert day_of(written) == day
