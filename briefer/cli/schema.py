"""`briefer schema`."""

from typing import Annotated

import typer

from briefer.cli._options import Output

__all__ = ["schema"]

_RECORDS = {"report": "briefer.report.Report", "brief": "briefer.brief.Brief"}


def schema(
    record: Annotated[
        str, typer.Argument(metavar="[RECORD]", help="report, brief, or a kind of mention.")
    ] = "report",
    output: Output = None,
) -> int:
    """Print the JSON Schema of a record, or of the value of a kind."""
    import json

    from briefer.cli import Refused
    from briefer.cli._output import write
    from briefer.discover import kinds, value_type
    from briefer.schema import schema_of

    if record in _RECORDS:
        from pkgutil import resolve_name

        model = resolve_name(_RECORDS[record])
    elif record in kinds():
        model = value_type(record)
    else:
        raise Refused(f"no record {record}: use {', '.join((*_RECORDS, *kinds()))}")
    text = json.dumps(schema_of(model), indent=2, ensure_ascii=False)
    write([text + "\n"], output)
    return 0
