"""JSON Schemas of the records, their fields described by the docstrings under them."""

import ast
import inspect
import textwrap
from itertools import pairwise
from typing import Any

from briefer.record import Record

__all__ = ["docstrings", "schema_of"]


def schema_of(model: type[Record]) -> dict[str, Any]:
    """Return the JSON Schema of what a record is written as.

    The docstrings are read here and not as the classes are made: every start would pay for it.
    """
    schema = model.model_json_schema()
    models = {part.__name__: part for part in _subclasses(Record) if part.__module__.startswith("briefer.")}
    for name, part in {model.__name__: schema, **schema.get("$defs", {})}.items():
        for field, text in docstrings(models[name]).items() if name in models else ():
            if field in part.get("properties", {}):
                part["properties"][field]["description"] = text
    return schema


def _subclasses(model: type[Record]) -> list[type[Record]]:
    found = []
    for sub in model.__subclasses__():
        found += [sub, *_subclasses(sub)]
    return found


def docstrings(model: type[Record]) -> dict[str, str]:
    """Return the string under each field of a class and of the records above it."""
    found: dict[str, str] = {}
    for part in reversed(model.__mro__):
        if not (issubclass(part, Record) and part.__module__.startswith("briefer.")):
            continue
        (tree,) = ast.parse(textwrap.dedent(inspect.getsource(part))).body
        body = tree.body if isinstance(tree, ast.ClassDef) else []
        for field, below in pairwise(body):
            match field, below:
                case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                    found[name] = inspect.cleandoc(text)
    return found
