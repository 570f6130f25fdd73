"""What a template gets, told from the classes that it gets it from."""

import inspect
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from types import UnionType
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from briefer.discover import load
from briefer.schema import docstrings

__all__ = ["Variable", "Variables", "advice", "names", "variables"]


class Variable(NamedTuple):
    """A variable, or a field of what it holds."""

    name: str
    type: str
    """In words: `list of number`."""
    text: str
    """What it is."""


class Variables(NamedTuple):
    """What an article, a question, a row of a table holds."""

    name: str
    text: str
    fields: tuple[Variable, ...]


def names(holder: type[Any]) -> tuple[str, ...]:
    """Return the public properties and fields of a class of this package, in their order; none of any other."""
    if not holder.__module__.startswith("briefer."):
        return ()
    found = [*getattr(holder, "__dataclass_fields__", ())]
    found += [name for name, each in vars(holder).items() if isinstance(each, property | cached_property)]
    return tuple(name for name in found if not name.startswith("_"))


def advice(name: str, known: Sequence[str]) -> str:
    """Say what there is instead of a name that is not there.

    >>> advice("titel", ["title", "note"]), advice("x", ["title", "note"]), advice("x", [])
    ('; did you mean title?', '; there are title, note', '')
    """
    from difflib import get_close_matches

    close = get_close_matches(name, known, n=1)
    if close:
        return f"; did you mean {close[0]}?"
    return f"; there are {', '.join(known)}" if known else ""


def variables(*holders: type) -> Iterator[Variables]:
    """Describe classes of this package, and after them what they hold, each once."""
    waiting, seen = list(holders), {*holders}
    while waiting:
        holder = waiting.pop(0)
        fields = []
        for name in names(holder):
            hint, text = _told(holder, name)
            inner, written = _inner(hint)
            fields.append(Variable(name, written, text))
            if names(inner) and inner not in seen:
                seen.add(inner)
                waiting.append(inner)
        yield Variables(holder.__name__, (inspect.getdoc(holder) or "").partition("\n")[0], tuple(fields))


def _told(holder: type, name: str) -> tuple[Any, str]:
    """Return the type and the docstring of a field or property."""
    made = vars(holder).get(name)
    getter = made.fget if isinstance(made, property) else getattr(made, "func", None)
    if getter is not None:
        return get_type_hints(getter, localns=_classes())["return"], inspect.getdoc(getter) or ""
    return get_type_hints(holder)[name], " ".join(docstrings(holder).get(name, "").split())


@cache
def _classes() -> dict[str, type]:
    """Return the classes of this package by name: modules that need one for its name only do not import it."""
    return {
        name: each
        for module in load(__package__)
        for name, each in vars(module).items()
        if isinstance(each, type)
    }


_PLAIN = {str: "text", int: "number", bool: "yes or no"}


def _inner(hint: Any) -> tuple[type, str]:
    """Return what a type holds at last, and the type in words.

    >>> _inner(tuple[str, ...] | None)
    (<class 'str'>, 'list of text, or none')
    """
    if get_origin(hint) is UnionType:
        inner, written = _inner(next(each for each in get_args(hint) if each is not type(None)))
        return inner, f"{written}, or none"
    if get_origin(hint) is tuple:
        first, *others = get_args(hint)
        inner, written = _inner(first)
        return inner, f"list of {written}" if others == [...] else f"pair of {written}"
    if isinstance(hint, type):
        return hint, _PLAIN.get(hint, hint.__name__)
    return str, "text"  # a closed list of words
