import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from conftest import ROOT, Command, article_of

from briefer.batch import extract_batch, extract_batches, extract_lines, schema
from briefer.columns import VERSION
from briefer.exports.json import dump
from briefer.pipeline import run

PINNED = ROOT / "tests" / "data" / "batch-1.txt"
"""The columns of `briefer.batch/1`. A change of them is a new version, with a file of its own."""


def columns(name: str, type_: pa.DataType) -> Iterator[str]:
    if pa.types.is_list(type_):
        yield from columns(f"{name}[]", type_.value_type)
    elif pa.types.is_struct(type_):
        for field in type_:
            yield from columns(f"{name}.{field.name}", field.type)
    else:
        yield f"{name} {type_}"


def batch_of(*rows: dict[str, Any]) -> pa.RecordBatch:
    return pa.RecordBatch.from_pylist(list(rows))


def rows_of(*rows: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = extract_batch(batch_of(*rows)).to_pylist()
    return found


def without_nulls(record: Any) -> Any:
    if isinstance(record, dict):
        return {name: without_nulls(value) for name, value in record.items() if value is not None}
    return [without_nulls(value) for value in record] if isinstance(record, list) else record


def test_the_schema_is_that_of_its_version() -> None:
    found = [line for field in schema() for line in columns(field.name, field.type)]
    assert VERSION == "briefer.batch/1"
    assert found == PINNED.read_text("utf-8").splitlines()


def test_a_row_says_what_the_report_says(seed: Path) -> None:
    article = article_of(seed)
    report = json.loads(dump(run(article)))
    for finding in report["findings"]:
        finding["spans"] = [{"start": start, "end": end} for start, end in finding["spans"]]
    [row] = rows_of({"id": seed.name, "text": article.text})
    assert (row["schema"], row["id"], row["sha256"], row["error"]) == (
        VERSION,
        seed.name,
        article.sha256,
        None,
    )
    for records in ("mentions", "facts", "findings"):
        assert without_nulls(row[records]) == without_nulls(report[records])


def test_figures_are_exact_whatever_their_scale() -> None:
    text = "A stake of 0.000000000412% costs $7,123,456,789,012,345,678.25."
    [row] = rows_of({"text": text})
    lows = {mention["kind"]: mention["value"]["low"] for mention in row["mentions"]}
    assert lows == {"percent": "0.000000000412", "money": "7123456789012345678.25"}


def test_a_bad_row_says_why_and_the_rest_goes_on() -> None:
    rows = rows_of(
        {"id": "a", "text": "Sales rose 8%.", "published": "2026-07-01"},
        {"id": "b", "text": None, "published": None},
        {"id": "c", "text": "Sales rose 8%.", "published": "soon"},
        {"id": None, "text": "", "published": None},
    )
    assert [row["id"] for row in rows] == ["a", "b", "c", None]
    assert [row["error"] and row["error"]["kind"] for row in rows] == [None, "record", "published", None]
    assert [row["mentions"] and len(row["mentions"]) for row in rows] == [1, None, None, []]


def test_text_that_is_not_utf_8_is_a_bad_row() -> None:
    text = pa.array([b"Sales rose 8%.", b"\xff\xfe"]).view(pa.string())
    rows = extract_batch(pa.RecordBatch.from_pydict({"id": ["a", "b"], "text": text})).to_pylist()
    assert [row["id"] for row in rows] == ["a", "b"]
    assert [row["error"] for row in rows] == [None, {"kind": "record", "message": '"text" is not UTF-8'}]


def test_text_that_is_no_string_is_a_bad_row() -> None:
    [row] = rows_of({"id": 7, "text": b"Sales rose 8%."})
    assert row["id"] == "7"
    assert row["error"] == {"kind": "record", "message": '"text" is bytes; make it a string'}


def test_a_fault_of_ours_is_a_bad_row(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("one")

    monkeypatch.setattr("briefer.pipeline.extract", fail)
    [row] = rows_of({"id": "a", "text": "Sales rose 8%."})
    assert (row["id"], row["mentions"]) == ("a", None)
    assert row["error"] == {"kind": "internal", "message": "internal error: ZeroDivisionError: one"}


def test_a_batch_without_text_is_refused() -> None:
    with pytest.raises(ValueError, match="no column text; there are id, body"):
        extract_batch(batch_of({"id": "a", "body": "Sales rose 8%."}))


@pytest.mark.parametrize("published", ["2026-07-01", date(2026, 7, 1), datetime(2026, 7, 1, 8)])  # noqa: DTZ001
def test_the_day_of_publication_is_a_string_or_a_date(published: Any) -> None:
    [row] = rows_of({"text": "Sales rose 8% last year.", "published": published})
    assert [m["value"]["timex"] for m in row["mentions"] if m["kind"] == "date"] == ["2025"]


@pytest.mark.parametrize(
    "type_", [pa.large_string(), pa.string_view(), pa.dictionary(pa.int32(), pa.string())]
)
def test_text_may_come_as_any_string_of_arrow(type_: pa.DataType) -> None:
    text = pa.array(["Sales rose 8%."]).cast(type_)
    [row] = extract_batch(pa.RecordBatch.from_pydict({"text": text})).to_pylist()
    assert [mention["text"] for mention in row["mentions"]] == ["8%"]


def test_a_table_gives_a_table() -> None:
    batch = batch_of({"text": "Sales rose 8%."})
    found = extract_batch(pa.Table.from_batches([batch, batch]))
    assert isinstance(found, pa.Table)
    assert found.schema == schema()
    assert found.num_rows == 2


def test_no_rows_give_no_rows() -> None:
    assert extract_batch(batch_of({"text": ""}).slice(0, 0)).num_rows == 0
    assert list(extract_batches([])) == []


def test_large_batches_come_out_in_pieces_and_in_order() -> None:
    pieces = list(extract_batches([batch_of(*({"id": str(number), "text": "8%"} for number in range(600)))]))
    assert [piece.num_rows for piece in pieces] == [256, 256, 88]
    assert [row["id"] for piece in pieces for row in piece.to_pylist()] == [
        str(number) for number in range(600)
    ]


def test_lines_are_read_like_those_of_the_command_line(briefer: Command) -> None:
    lines = ['{"id":"a","text":"Sales rose 8%."}', "", "no record", '{"id":3,"text":"A loss of $3m."}', "[]"]
    told = briefer("extract", "-", "--input-format", "jsonl", stdin="\n".join(lines))
    expected = [json.loads(line) for line in told.out.splitlines()]
    [batch] = extract_lines([pa.RecordBatch.from_pydict({"value": lines})])
    found = batch.to_pylist()
    assert [row["error"] and row["error"]["message"] for row in found] == [
        record.get("error") and record["error"]["message"] for record in expected
    ]
    assert [without_nulls(row["facts"]) for row in found] == [
        without_nulls(record.get("facts")) for record in expected
    ]


def test_rows_survive_parquet(tmp_path: Path, seed: Path) -> None:
    batch = extract_batch(batch_of({"id": "a", "text": article_of(seed).text}, {"id": "b", "text": None}))
    pq.write_table(pa.Table.from_batches([batch]), tmp_path / "reports.parquet")
    assert pq.read_table(tmp_path / "reports.parquet").to_pylist() == batch.to_pylist()
