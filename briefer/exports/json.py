"""JSON: one record as an object, a batch as an array."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from briefer.exports import Layout

__all__ = ["FLAT", "dump", "export"]

FLAT = False


def dump(record: Any, *, indent: int | None = None) -> str:
    """Write a record or a dictionary in one line, or indented; text is taken for JSON already.

    A lone surrogate stays one: whoever encodes the text has to escape it.
    """
    if isinstance(record, str):
        return record
    if isinstance(record, dict):
        marks = (",", ":") if indent is None else None
        return json.dumps(record, ensure_ascii=False, indent=indent, separators=marks)
    try:
        text: str = record.model_dump_json(indent=indent)
    except ValueError:  # pydantic refuses lone surrogates
        return dump(record.model_dump(mode="json"), indent=indent)
    return text


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
