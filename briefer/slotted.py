"""Classes of a few fields: what `dataclass(slots=True)` makes, in a fifth of its time.

A start makes fifty such classes, and writing and compiling for each the methods that few of them are asked for was
a tenth of it. Here only `__init__` is written for each class; the other methods stand once, for all.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, field
from typing import Any, TypeVar, dataclass_transform

__all__ = ["altered", "slotted"]

Made = TypeVar("Made")


@dataclass_transform(field_specifiers=(field,))
def slotted(*, frozen: bool = False, eq: bool = True) -> Callable[[type[Made]], type[Made]]:
    """Make a class of its annotated fields, which are all that its objects hold.

    A field's default may be a `dataclasses.field`, of which the default, `init` and `compare` count.

    Args:
        frozen: its objects do not change, and are hashed by their fields.
        eq: its objects are equal if their fields are; otherwise each equals itself only.
    """

    def make(cls: type[Made]) -> type[Made]:
        fields = {name: _field(vars(cls).get(name, MISSING)) for name in cls.__annotations__}
        own = {
            name: value
            for name, value in vars(cls).items()
            if name not in fields and name not in ("__dict__", "__weakref__")
        }
        own |= {"__slots__": tuple(fields), "_order": tuple(fields), "__repr__": _repr}
        own["__init__"] = _init(fields, frozen=frozen, after="__post_init__" in own)
        if eq:
            own["_compared"] = tuple(name for name, each in fields.items() if each.compare)
            own["__eq__"], own["__hash__"] = _eq, _hash if frozen else None
        if frozen:
            own |= {"__setattr__": _refuse, "__delattr__": _refuse}
            own |= {"__getstate__": _values, "__setstate__": _restore}
        kind: Any = type(cls)
        made: type[Made] = kind(cls.__name__, cls.__bases__, own)
        return made

    return make


def altered(one: Made, /, **given: Any) -> Made:
    """Return a copy of an object with other values in some of its fields."""
    kept = {name: getattr(one, name) for name in one._order if name not in given}  # type: ignore[attr-defined]
    return type(one)(**kept, **given)


def _field(default: Any) -> "Field[Any]":
    return default if isinstance(default, Field) else field(default=default)


def _init(fields: "dict[str, Field[Any]]", *, frozen: bool, after: bool) -> Any:
    """Write and compile the only method that is a class's own."""
    arguments, lines = ["self"], []
    known: dict[str, Any] = {"_set": object.__setattr__, "_MISSING": MISSING}
    for name, each in fields.items():
        value = name
        if each.default_factory is not MISSING:
            known[f"_make_{name}"] = each.default_factory
            value = f"_make_{name}() if {name} is _MISSING else {name}" if each.init else f"_make_{name}()"
            default = "=_MISSING"
        elif each.default is not MISSING:
            known[f"_of_{name}"] = each.default
            value, default = name if each.init else f"_of_{name}", f"=_of_{name}"
        elif each.init:
            default = ""
        else:
            continue
        if each.init:
            arguments.append(name + default)
        lines.append(f" _set(self, {name!r}, {value})" if frozen else f" self.{name} = {value}")
    if after:
        lines.append(" self.__post_init__()")
    exec(f"def __init__({', '.join(arguments)}):\n" + "\n".join(lines or [" pass"]), known)  # noqa: S102
    return known["__init__"]


def _eq(self: Any, other: Any) -> Any:
    if type(other) is not type(self):
        return NotImplemented
    for name in self._compared:  # noqa: SIM110  it is asked often, and the first field mostly tells
        if getattr(self, name) != getattr(other, name):
            return False
    return True


def _hash(self: Any) -> int:
    return hash(tuple([getattr(self, name) for name in self._compared]))


def _repr(self: Any) -> str:
    shown = (f"{name}={getattr(self, name, None)!r}" for name in self._order)
    return f"{type(self).__name__}({', '.join(shown)})"


def _refuse(self: Any, name: str, *_value: object) -> None:
    raise FrozenInstanceError(f"cannot change field {name!r} of {type(self).__name__}")


def _values(self: Any) -> list[Any]:
    return [getattr(self, name) for name in self._order]


def _restore(self: Any, values: list[Any]) -> None:
    for name, value in zip(self._order, values, strict=True):
        object.__setattr__(self, name, value)
