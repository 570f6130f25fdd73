"""Chooses an export format and writes the results of a batch in it."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from briefer.cli import Refused
from briefer.cli._batch import Batch, Work
from briefer.cli._output import on_terminal, width, with_color, write
from briefer.discover import names
from briefer.exports import Layout
from briefer.reading import Failure

__all__ = ["chosen", "export"]


def chosen(asked: str | None, default: str, output: Path | None) -> Any:
    """Return the module of the format asked for, by default a table on a terminal."""
    name = asked or ("table" if on_terminal(output) else default)
    formats = names("briefer.exports")
    if name not in formats:
        raise Refused(f"--format {name}: use {', '.join(formats[:-1])} or {formats[-1]}")
    return import_module(f"briefer.exports.{name}")


def export(
    batch: Batch,
    work: Work,
    format_: Any,
    *,
    output: Path | None,
    columns: tuple[str, ...] = (),
    color: str = "never",
    several: bool = False,
) -> None:
    """Write what the work makes of each document: a record, or a list of rows.

    `several` says that a single document makes several records, too.
    """
    layout = Layout(batch.many or several, with_color(color, output), width(output), columns)
    write(format_.export(_records(batch, work, flat=format_.FLAT), layout), output)


def _records(batch: Batch, work: Work, *, flat: bool) -> Iterator[Any]:
    for result in batch.results(work):
        if isinstance(result, Failure):
            if not flat:
                yield result.record()
        elif isinstance(result, list):
            yield from result
        else:
            yield result
