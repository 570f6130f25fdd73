"""`briefer templates`."""

from collections.abc import Iterator, Mapping
from typing import Annotated

import typer

from briefer.cli._options import Output

__all__ = ["templates"]


def templates(
    action: Annotated[
        str,
        typer.Argument(
            metavar="[list|show|eject|variables]",
            help="eject writes a copy to start from; variables tells what a template gets.",
        ),
    ] = "list",
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", show_default=False)] = None,
    output: Output = None,
) -> int:
    """List the templates of briefs and their variables, show one, or eject one into a file of your own."""
    from pathlib import Path

    from briefer.cli import Refused
    from briefer.cli._output import write
    from briefer.render import templates as shipped

    known = shipped()
    if action in ("list", "variables"):
        if name is not None:
            raise Refused(f"templates {action} {name}: takes no name")
        write(_list(known) if action == "list" else _variables(), output)
        return 0
    if action not in ("show", "eject"):
        raise Refused(f"templates {action}: use list, show, eject or variables")
    if name not in known:
        raise Refused(f"templates {action} {name or ''}: name one of {', '.join(known)}")
    if action == "eject":
        output = output or Path(name)
        if output.exists():
            raise Refused(f"{output}: is there already; choose another place with --output")
    write([known[name]], output)
    return 0


def _list(known: Mapping[str, str]) -> Iterator[str]:
    """Write the names, with the comments that the templates begin with."""
    for name, text in known.items():
        yield f"{name:<16} {text.partition('#}')[0].removeprefix('{#').strip()}\n"


def _variables() -> Iterator[str]:
    """Write what templates get, a paragraph for each thing that holds something."""
    from textwrap import fill

    from briefer.page.digest import Digest
    from briefer.page.page import Page
    from briefer.page.variables import variables

    between = ""
    for holder in variables(Page, Digest):
        yield f"{between}{fill(f'{holder.name}: {holder.text}', 100)}\n"
        between = "\n"
        for each in holder.fields:
            told = f"{each.type}. {each.text}" if each.text else f"{each.type}."
            yield fill(told, 100, initial_indent=f"  {each.name:<12} ", subsequent_indent=" " * 15) + "\n"
