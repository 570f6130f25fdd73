"""Where results go: standard output, or a file that is written whole or not at all."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from briefer.cli import Refused

__all__ = ["on_terminal", "progress", "width", "with_color", "write"]


def write(pieces: Iterable[str], path: Path | None) -> None:
    """Write pieces of text in UTF-8 as they come; a lone surrogate is written as its escape.

    A file is written beside its place and then renamed, so that a run that fails leaves the old one.
    """
    encoded = (piece.encode("utf-8", "backslashreplace") for piece in pieces)
    if path is None:
        _to_standard_output(encoded)
    elif path.is_dir() or not path.parent.is_dir():
        wrong = "is a folder; name a file" if path.is_dir() else f"the folder {path.parent} does not exist"
        raise Refused(f"--output {path}: {wrong}")
    elif path.exists() and not path.is_file():  # a device or a pipe
        with path.open("wb") as out:
            out.writelines(encoded)
    else:
        beside = path.with_name(f".{path.name}.{os.getpid()}.part")
        try:
            with beside.open("xb") as out:
                out.writelines(encoded)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)


def _to_standard_output(encoded: Iterable[bytes]) -> None:
    try:
        sys.stdout.buffer.writelines(encoded)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # The reader has had enough. What Python still flushes at its end must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None


def on_terminal(path: Path | None) -> bool:
    """Tell whether results go to a terminal."""
    return path is None and sys.stdout.isatty()


def with_color(when: str, path: Path | None) -> bool:
    """Tell whether to color: `--color` decides, else NO_COLOR, else whether there is a terminal."""
    if when not in ("auto", "always", "never"):
        raise Refused(f"--color {when}: use auto, always or never")
    if when == "auto":
        return on_terminal(path) and not os.environ.get("NO_COLOR")
    return when == "always"


def width(path: Path | None) -> int:
    """Return the columns of the terminal, or what a wide table needs where there is none."""
    return typer.get_terminal_size().columns if on_terminal(path) else 160


@contextmanager
def progress(what: str, total: int | None) -> Iterator[Callable[[], None]]:
    """Show on standard error, where that is a terminal, how many are done; what is yielded counts one."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from briefer.terminal import progress_bar

    with progress_bar() as bar:
        task = bar.add_task(what, total=total)

        def advance() -> None:
            bar.advance(task)
            bar.refresh()

        bar.refresh()
        yield advance
