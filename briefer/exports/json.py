"""JSON: one record as an object, a batch as an array."""

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from decimal import Decimal
from typing import Any

from briefer.exports import Layout
from briefer.record import Record, plain
from briefer.report import Report

__all__ = ["FLAT", "dump", "export"]

FLAT = False


def dump(record: Any, *, indent: int | None = None) -> str:
    """Write a record or a dictionary in one line, or indented; text is taken for JSON already.

    A lone surrogate stays one: whoever encodes the text has to escape it.
    """
    if isinstance(record, str):
        return record
    if indent is not None and isinstance(record, Report) and record.length > _LONG:
        with suppress(ValueError):  # pydantic refuses lone surrogates
            return record.model_dump_json(indent=indent)
    marks = (",", ":") if indent is None else None
    return json.dumps(
        record, ensure_ascii=False, check_circular=False, indent=indent, separators=marks, default=_in_parts
    )


_LONG = 500_000
"""Characters of an article whose report pydantic indents sooner than Python: to load it takes nearly half of a start."""


def _in_parts(value: Any) -> Any:
    """Return what JSON has no form for in a form that it has: the same that pydantic writes."""
    if isinstance(value, Record):
        return vars(value)
    if isinstance(value, Decimal):
        return plain(value)
    raise TypeError(f"{type(value).__name__} has no place in JSON")


def export(records: Iterable[Any], layout: Layout) -> Iterator[str]:
    """Write one record indented for reading, or a batch as an array with a record a line."""
    if not layout.many:
        for record in records:
            yield dump(json.loads(record) if isinstance(record, str) else record, indent=2)
            yield "\n"
        return
    before = "[\n"
    for record in records:
        yield before + dump(record)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"
