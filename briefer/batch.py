"""Arrow in, Arrow out: what a cluster runs on each of its machines. Needs the extra `arrow`.

A row that fails says why, and the rest goes on:

    >>> import pyarrow
    >>> batch = pyarrow.RecordBatch.from_pylist([{"id": "a", "text": "Sales rose 8%."}, {"id": "b", "text": None}])
    >>> for row in extract_batch(batch).to_pylist():
    ...     print(row["id"], row["error"], [mention["value"]["low"] for mention in row["mentions"] or ()])
    a None ['8']
    b {'kind': 'record', 'message': 'no "text"; write {"text": "…"}'} []

The columns of the result are those of `schema()`.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from briefer.article import Article
from briefer.columns import VERSION, columns_of, schema
from briefer.pipeline import run
from briefer.reading.failure import Failure
from briefer.reading.record import article_from, article_of

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["extract_batch", "extract_batches", "extract_lines", "schema"]

Batch = TypeVar("Batch", "pa.RecordBatch", "pa.Table")

_ROWS = 256
"""Articles whose reports are in memory at once."""
_FIELDS = ("id", "text", "title", "published", "url")


def extract_batch(batch: Batch) -> Batch:
    """Extract a report from each row, in their order; a row that fails says why in `error`.

    Args:
        batch: a record batch, or a table, with the columns `text` and, if there are any, `id`, `title`,
            `published` (a date, a time or a string) and `url`; other columns are left alone.

    Raises:
        ValueError: there is no column `text`.
    """
    there = batch.schema.names
    if "text" not in there:
        raise ValueError(f"no column text; there are {', '.join(there) or 'none'}")
    columns = {name: batch.column(name) for name in _FIELDS if name in there}
    return _of_rows(type(batch), (_row_at(columns, index) for index in range(batch.num_rows)))


def extract_batches(batches: Iterable["pa.RecordBatch"]) -> Iterator["pa.RecordBatch"]:
    """Extract batch after batch, as Spark's `mapInArrow` wants it; large ones come out in several pieces."""
    for batch in batches:
        for start in range(0, batch.num_rows, _ROWS):
            yield extract_batch(batch.slice(start, _ROWS))


def extract_lines(batches: Iterable["pa.RecordBatch"]) -> Iterator["pa.RecordBatch"]:
    """Extract from batches whose only column holds lines of JSON Lines; blank ones are passed over."""
    for batch in batches:
        for start in range(0, batch.num_rows, _ROWS):
            lines = batch.column(0).slice(start, _ROWS).cast("binary").to_pylist()
            yield _of_rows(type(batch), (_row(article_of(line, source="")) for line in lines if line.strip()))


def _of_rows(container: type[Batch], rows: Iterable[dict[str, Any]]) -> Batch:
    return container.from_pylist(list(rows), schema=schema())


def _row_at(columns: Mapping[str, Any], index: int) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    try:
        for name, column in columns.items():
            fields[name] = column[index].as_py()
    except UnicodeDecodeError:  # Arrow does not look
        return _failed(Failure(fields.get("id"), "", "record", f'"{name}" is not UTF-8'))
    if hasattr(fields.get("published"), "isoformat"):
        fields["published"] = fields["published"].isoformat()
    return _row(article_from(fields, source=""))


def _row(article: Article | Failure) -> dict[str, Any]:
    if isinstance(article, Failure):
        return _failed(article)
    try:
        records = columns_of(run(article))
    except Exception as fault:  # ours, and it costs this row only
        return _failed(
            Failure(article.id, "", "internal", f"internal error: {type(fault).__name__}: {fault}")
        )
    return {"schema": VERSION, "id": article.id or None, **records}


def _failed(failure: Failure) -> dict[str, Any]:
    error = {"kind": failure.kind, "message": failure.message}
    return {"schema": VERSION, "id": failure.id or None, "error": error}
