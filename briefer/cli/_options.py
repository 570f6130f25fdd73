"""The arguments and options that verbs share."""

from pathlib import Path
from typing import Annotated

import typer

__all__ = ["Color", "Companies", "FailOn", "Files", "Format", "InputFormat", "Jobs", "Output", "Published"]

Files = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[FILE]...",
        help="Files, folders or patterns; none, or -, is standard input.",
        show_default=False,
    ),
]
Format = Annotated[
    str | None, typer.Option("--format", "-f", metavar="NAME", help="Output format.", show_default=False)
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="PATH", help="Write here, all or nothing, instead of to standard output."
    ),
]
InputFormat = Annotated[
    str, typer.Option(metavar="NAME", help="How to read: auto, text, markdown, html, jsonl.")
]
Published = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        help="Day of publication (2026-07-01), the base of relative dates that the text leaves open.",
    ),
]
Companies = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE", help="Your own list, a company a line: NAME; OTHER FORM; …", show_default=False
    ),
]
Jobs = Annotated[int, typer.Option(min=1, metavar="N", help="Processes to share the documents among.")]
FailOn = Annotated[
    str, typer.Option(metavar="LEVEL", help="Findings that make the exit code 1: error, warning, never.")
]
Color = Annotated[str, typer.Option(metavar="WHEN", help="Color: auto, always, never.")]
