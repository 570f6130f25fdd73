"""`briefer templates`."""

from typing import Annotated

import typer

from briefer.cli._options import Output

__all__ = ["templates"]


def templates(
    action: Annotated[
        str, typer.Argument(metavar="[list|show|eject]", help="eject writes a copy to start from.")
    ] = "list",
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", show_default=False)] = None,
    output: Output = None,
) -> int:
    """List the templates of briefs, show one, or eject one into a file of your own."""
    from pathlib import Path

    from briefer.cli import Refused
    from briefer.cli._output import write
    from briefer.render import templates as shipped

    known = shipped()
    if action == "list":
        write((f"{each}\n" for each in known), output)
        return 0
    if action not in ("show", "eject"):
        raise Refused(f"templates {action}: use list, show or eject")
    if name not in known:
        raise Refused(f"templates {action} {name or ''}: name one of {', '.join(known)}")
    if action == "eject":
        output = output or Path(name)
        if output.exists():
            raise Refused(f"{output}: is there already; choose another place with --output")
    write([known[name]], output)
    return 0
