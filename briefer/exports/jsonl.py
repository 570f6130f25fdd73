"""JSON Lines: one record a line."""

from collections.abc import Iterable, Iterator
from typing import Any

from briefer.exports import Layout
from briefer.exports.json import dump

__all__ = ["FLAT", "export"]

FLAT = False


def export(records: Iterable[Any], layout: Layout) -> Iterator[str]:  # noqa: ARG001
    """Write every record as it comes, on a line of its own."""
    for record in records:
        yield dump(record) + "\n"
