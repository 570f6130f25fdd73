"""What records have in common: immutable objects here, pydantic models where they enter or leave the program.

Most commands make records and write none of them as JSON; loading pydantic would cost them more than their work.
So a record is a plain dataclass, and pydantic is asked on the first call that needs it.
"""

from collections.abc import Iterator
from dataclasses import MISSING, FrozenInstanceError, dataclass, fields, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, NoReturn, Self, dataclass_transform

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, TypeAdapter
    from pydantic_core import CoreSchema

__all__ = ["Figure", "Record", "plain"]


def plain(number: Decimal) -> str:
    """Write a decimal without exponent and without trailing zeros after the point.

    >>> plain(Decimal("4.2E+9")), plain(Decimal("0.50"))
    ('4200000000', '0.5')
    """
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


class _Plain:
    """Tells pydantic to write a decimal as a plain string in JSON."""

    def __get_pydantic_core_schema__(self, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic import PlainSerializer

        return handler(Annotated[source, PlainSerializer(plain, return_type=str, when_used="json")])


Figure = Annotated[Decimal, _Plain()]
"""A figure: exact in Python, a plain decimal string in JSON."""


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Record:
    """An immutable record with the methods of a pydantic model; unknown fields are an error.

    Every subclass is a frozen dataclass, its fields given by name. Its methods stand here once: what `dataclass`
    writes and compiles for each class would be half of a start.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}
    _blank: ClassVar[dict[str, Any]]
    """The fields in order, and their defaults."""
    _order: ClassVar[tuple[str, ...]]
    _needed: ClassVar[frozenset[str]]

    def __init_subclass__(cls) -> None:
        """Make a dataclass of the subclass."""
        made = dataclass(init=False, repr=False, eq=False, match_args=False, kw_only=True)(cls)
        defaults = {field.name: field.default for field in fields(made)}  # type: ignore[arg-type]
        cls._needed = frozenset(name for name, default in defaults.items() if default is MISSING)
        cls._blank, cls._order = defaults, tuple(defaults)

    def __init__(self, **given: Any) -> None:
        """Take the fields by their names."""
        own = vars(self)
        if tuple(given) == self._order:  # all of them, in order: nothing to check
            own.update(given)
            return
        own.update(self._blank)
        own.update(given)
        if len(own) != len(self._blank) or not self._needed <= given.keys():
            odd = sorted(self._needed - given.keys() or given.keys() - self._blank.keys())
            raise TypeError(f"{type(self).__name__}: missing or unknown: {', '.join(odd)}")

    def __setattr__(self, name: str, value: Any) -> NoReturn:
        """Refuse: records do not change."""
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        """Refuse: records do not change."""
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __eq__(self, other: object) -> bool:
        """Compare the fields with those of a record of the same class."""
        return type(other) is type(self) and vars(self) == vars(other)

    def __hash__(self) -> int:
        """Hash the fields."""
        return hash(tuple(vars(self).values()))

    def __repr__(self) -> str:
        """Write as it could be made."""
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self)})"

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        """Go over the names of the fields and their values: `dict(record)`; records within stay records."""
        yield from vars(self).items()

    @classmethod
    def model_validate(cls, given: Any) -> Self:
        """Make a record of a dictionary.

        Raises:
            ValueError: a field is missing, unknown or of another type.
        """
        record: Self = _adapter(cls).validate_python(given)
        return record

    @classmethod
    def model_json_schema(cls) -> dict[str, Any]:
        """Return the JSON Schema of what the record is written as."""
        return _adapter(cls).json_schema(mode="serialization")

    def model_dump(
        self, *, mode: Literal["python", "json"] = "python", include: set[str] | None = None
    ) -> dict[str, Any]:
        """Return the record and those within it as dictionaries; of its own fields all, or those to include."""
        dumped: dict[str, Any] = _adapter(type(self)).dump_python(self, mode=mode, include=include)
        return dumped

    def model_dump_json(self, *, indent: int | None = None) -> str:
        """Write the record as JSON in one line, or indented.

        Raises:
            ValueError: a text holds a lone surrogate.
        """
        return _adapter(type(self)).dump_json(self, indent=indent).decode()

    def model_copy(self, *, update: dict[str, Any]) -> Self:
        """Return a record with other values in some fields."""
        return replace(self, **update)  # type: ignore[type-var]


_ADAPTERS: dict[type[Any], "TypeAdapter[Any]"] = {}


def _adapter(model: type[Any]) -> "TypeAdapter[Any]":
    if model not in _ADAPTERS:
        from pydantic import TypeAdapter

        _ADAPTERS[model] = TypeAdapter(model)
    return _ADAPTERS[model]
