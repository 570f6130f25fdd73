"""Apache Spark: `python -m briefer.adapters.spark IN OUT`, or `extract` on a frame. Needs the extra `spark`.

The rows are those of `briefer.batch`; sharing, retries and commits are Spark's.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefer.batch import extract_batches, extract_lines
from briefer.columns import schema

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

__all__ = ["extract", "extract_text", "main"]

_LINES = (".jsonl", ".ndjson", ".json")
_PACKED = (".gz", ".bz2", ".zst")

_TASK = "8m"
"""Of a file that one task reads: some seconds of work. Spark's own measure, 128 MB, is some minutes."""


def extract(articles: "DataFrame") -> "DataFrame":
    """Extract a report from each row; the columns are those that `briefer.batch.extract_batch` takes.

    Raises:
        ValueError: there is no column `text`.
    """
    from pyspark.sql.pandas.types import from_arrow_schema

    if "text" not in articles.columns:
        raise ValueError(f"no column text; there are {', '.join(articles.columns) or 'none'}")
    return articles.mapInArrow(extract_batches, from_arrow_schema(schema()))


def extract_text(lines: "DataFrame") -> "DataFrame":
    """Extract a report from each line of JSON Lines, as `spark.read.text` reads them."""
    from pyspark.sql.pandas.types import from_arrow_schema

    return lines.mapInArrow(extract_lines, from_arrow_schema(schema()))


def main(arguments: Sequence[str] | None = None) -> None:
    """Read articles, write reports."""
    parser = argparse.ArgumentParser(prog="python -m briefer.adapters.spark", description=__doc__)
    parser.add_argument(
        "source", metavar="IN", help="Parquet; JSON Lines if it is named .jsonl, .ndjson or .json"
    )
    parser.add_argument("target", metavar="OUT", help="Parquet, a folder")
    parser.add_argument("--overwrite", action="store_true", help="replace what is there")
    asked = parser.parse_args(arguments)

    from pyspark.errors import PySparkException
    from pyspark.sql import SparkSession

    # Else Spark's workers are whatever `python3` is, which need not have briefer.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    spark = (
        SparkSession.builder.appName("briefer")
        .config("spark.sql.files.maxPartitionBytes", _TASK)
        .getOrCreate()
    )
    try:
        if _unpacked(asked.source).endswith(_LINES):
            reports = extract_text(spark.read.text(asked.source, lineSep="\n"))
        else:
            reports = extract(spark.read.parquet(asked.source))
        reports.write.parquet(asked.target, mode="overwrite" if asked.overwrite else "errorifexists")
    except (PySparkException, ValueError) as fault:
        parser.exit(2, f"briefer: {str(fault).strip().splitlines()[0]}\n")
    finally:
        spark.stop()


def _unpacked(path: str) -> str:
    for suffix in _PACKED:
        path = path.removesuffix(suffix)
    return path


if __name__ == "__main__":
    main()
