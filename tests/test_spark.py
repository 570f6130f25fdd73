"""Spark's rows beside those of a single process; needs Java and the extra `spark`."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from conftest import ARTICLES, article_of

from briefer.batch import extract_batches, extract_lines

pytest.importorskip("pyspark", reason="needs the extra spark")
pytestmark = pytest.mark.skipif(shutil.which("java") is None, reason="needs Java 17")


def spark(source: Path, target: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "briefer.adapters.spark", str(source), str(target), *options]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def written(folder: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = pq.read_table(folder).to_pylist()
    return rows


def test_json_lines_give_the_rows_of_a_single_process(tmp_path: Path) -> None:
    lines = [json.dumps({"id": path.name, "text": article_of(path).text}) for path in ARTICLES]
    lines[1:1] = ["no record", "", '{"id":7,"text":5}']
    source = tmp_path / "news.jsonl"
    source.write_text("\n".join(lines), "utf-8")
    done = spark(source, tmp_path / "reports")
    assert done.returncode == 0, done.stderr
    [expected] = extract_lines([pa.RecordBatch.from_pydict({"value": lines})])
    assert written(tmp_path / "reports") == expected.to_pylist()


def test_parquet_gives_the_rows_of_a_single_process(tmp_path: Path) -> None:
    articles = [
        {"id": path.name, "text": article_of(path).text, "published": "2026-07-01"} for path in ARTICLES
    ]
    table = pa.Table.from_pylist([*articles, {"id": "bad", "text": None, "published": None}])
    pq.write_table(table, tmp_path / "news.parquet")
    (tmp_path / "reports").mkdir()
    assert spark(tmp_path / "news.parquet", tmp_path / "reports").returncode == 2
    done = spark(tmp_path / "news.parquet", tmp_path / "reports", "--overwrite")
    assert done.returncode == 0, done.stderr
    expected = [row for batch in extract_batches(table.to_batches()) for row in batch.to_pylist()]
    assert written(tmp_path / "reports") == expected


def test_a_table_without_text_is_refused_in_a_line(tmp_path: Path) -> None:
    pq.write_table(pa.Table.from_pylist([{"body": "Sales rose 8%."}]), tmp_path / "news.parquet")
    done = spark(tmp_path / "news.parquet", tmp_path / "reports")
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1] == "briefer: no column text; there are body"
