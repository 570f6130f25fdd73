"""The command line: one file a verb, found by name and loaded only when it is asked for.

A verb is a function in the module of its name; its parameters are its arguments and options, its
docstring is its help, and it returns the exit code. Modules with a leading underscore are no verbs.
"""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module

from briefer import __version__
from briefer.discover import names

__all__ = ["Refused", "main", "verbs"]


class Refused(Exception):
    """The user has to change something; the message says what, where and to what."""


def verbs() -> tuple[str, ...]:
    """Return the names of the verbs."""
    return tuple(name for name in names("briefer.cli") if not name.startswith("_"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line and return the exit code; a failure is one line on standard error."""
    if arguments is not None:
        return _code(list(arguments))
    # A start makes a hundred thousand objects and drops few: looking for garbage after every 700 is a tenth of it.
    gc.set_threshold(200_000)
    code = _code(sys.argv[1:])
    if "briefer.pattern" in sys.modules:
        from briefer.cli._kept import keep

        keep()
    if "multiprocessing" in sys.modules:
        gc.freeze()  # nor is there anything to find at the end
        return code
    # Taking apart what the process holds, which the system takes back anyway, is a twentieth of a start.
    with suppress(OSError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


def _code(given: list[str]) -> int:
    if given == ["--version"]:
        # Answered before anything is imported that this does not need.
        sys.stdout.write(f"briefer {__version__}\n")
        return 0
    try:
        return _run(given or ["--help"])
    except KeyboardInterrupt:
        return 130
    except Exception as failure:
        if os.environ.get("BRIEFER_DEBUG"):
            raise
        sys.stderr.write(f"briefer: {_in_one_line(failure)}\n")
        return 2


def _run(arguments: list[str]) -> int:
    import typer

    # Without rich, whose import costs more than the rest of the start.
    app = typer.Typer(
        add_completion=False, rich_markup_mode=None, context_settings={"help_option_names": ["--help", "-h"]}
    )

    @app.callback()
    def briefer(version: bool = typer.Option(False, "--version", help="Show the version and exit.")) -> None:
        """Turn news articles into validated figures, linked facts and FAQ-style briefs.

        Rules only: offline, and the same bytes every time.
        """

    if arguments[0] in verbs():
        from briefer.cli._kept import take

        take()
    for verb in [arguments[0]] if arguments[0] in verbs() else verbs():
        module = import_module(f"briefer.cli.{verb}")
        app.command(verb)(getattr(module, verb))
    return int(typer.main.get_command(app).main(arguments, prog_name="briefer", standalone_mode=False) or 0)


def _in_one_line(failure: Exception) -> str:
    # typer keeps its copy of click to itself, but says by this method that the user is to blame.
    if hasattr(failure, "format_message"):
        return " ".join(failure.format_message().split())
    if isinstance(failure, Refused):
        return str(failure)
    if isinstance(failure, OSError) and failure.filename:
        return f"{failure.filename}: {failure.strerror}"
    return f"internal error: {type(failure).__name__}: {failure} (BRIEFER_DEBUG=1 shows where)"
