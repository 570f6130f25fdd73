"""The Arrow schema of a batch of reports, made from the records: `briefer.batch/1`.

Figures are strings, as in JSON: plain decimals that SQL casts, `CAST(value.low AS DECIMAL(38, 9))`. A decimal128 column
has one scale for all of its rows and 38 digits; a figure may have 21 before the point, 12 behind it and a word for
eighteen more. What does not fit would be rounded or refused, and a figure is exact.
"""

import dataclasses
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from briefer.discover import kinds, value_type
from briefer.fact import Fact
from briefer.finding import Finding
from briefer.mention import Mention, Value
from briefer.report import Report

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["VERSION", "columns_of", "schema"]

VERSION = "briefer.batch/1"
"""Changes with any change of the schema; stands in its metadata, and in each row for engines that drop them."""

_STATED = ("text", "low", "high", "unit")
"""The keys of `Finding.stated`."""


@cache
def schema() -> "pa.Schema":
    """Return the schema: a row an article, with either its records or an error.

    A mention's `value` has the fields of all kinds; those of other kinds are null.
    """
    import pyarrow as pa

    return pa.schema(
        {
            "schema": pa.string(),
            "id": pa.string(),
            "sha256": pa.string(),
            "mentions": pa.list_(_column(Mention)),
            "facts": pa.list_(_column(Fact)),
            "findings": pa.list_(_column(Finding)),
            "error": pa.struct({"kind": pa.string(), "message": pa.string()}),
        },
        metadata={"schema": VERSION},
    )


def columns_of(report: Report) -> dict[str, Any]:
    """Lay out a report as a row."""
    row = report.model_dump(mode="json", include={"sha256", "mentions", "facts", "findings"})
    for finding in row["findings"]:
        finding["spans"] = [{"start": start, "end": end} for start, end in finding["spans"]]
    return row


def _column(annotation: Any) -> "pa.DataType":
    """Return the type of the column that holds what a field of a record is annotated with."""
    import pyarrow as pa

    scalars = {str: pa.string(), Decimal: pa.string(), int: pa.int64(), bool: pa.bool_()}
    if annotation in scalars:
        return scalars[annotation]
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return pa.string()
    if origin is Annotated:
        return _column(arguments[0])
    if origin in (Union, UnionType):
        [present] = (argument for argument in arguments if argument is not NoneType)
        return _column(present)
    if origin is tuple and arguments == (int, int):
        return pa.struct({"start": pa.int64(), "end": pa.int64()})
    if origin is tuple:
        return pa.list_(_column(arguments[0]))
    if origin is dict:
        return pa.struct(dict.fromkeys(_STATED, pa.string()))
    fields: dict[str, pa.DataType] = {}
    for record in map(value_type, kinds()) if annotation is Value else [annotation]:
        for field in dataclasses.fields(record):
            name, column = field.name, _column(field.type)
            if fields.setdefault(name, column) != column:
                raise TypeError(f"two kinds have a field {name!r}, of two types")
    return pa.struct(fields)
