"""JSON: one record as an object, a batch as an array."""

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from briefer.exports import Layout

__all__ = ["FLAT", "dump", "export"]

FLAT = False


def dump(record: Any) -> str:
    """Write a record or a dictionary in one line; text is taken for JSON already.

    A lone surrogate stays one: whoever encodes the text has to escape it.
    """
    if isinstance(record, str):
        return record
    if isinstance(record, dict):
        return json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    try:
        text: str = record.model_dump_json()
    except ValueError:  # pydantic refuses lone surrogates
        return dump(record.model_dump(mode="json"))
    return text


def export(records: Iterable[Any], layout: Layout) -> Iterator[str]:
    """Write one record indented for reading, or a batch as an array with a record a line."""
    if not layout.many:
        for record in records:
            # Piece by piece: the pieces of a long report take several times the room of its text.
            pieces = json.JSONEncoder(ensure_ascii=False, indent=2).iterencode(json.loads(dump(record)))
            while text := "".join(islice(pieces, 10_000)):
                yield text
            yield "\n"
        return
    before = "[\n"
    for record in records:
        yield before + dump(record)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"
