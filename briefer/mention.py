"""What is found in a text: values of some kind, each pinned to its characters."""

from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal

from briefer.record import Record

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, ValidationInfo
    from pydantic_core import CoreSchema

__all__ = ["Hedge", "Mention", "Value"]

Hedge = Literal["exact", "about", "over", "under", "at_least", "at_most"]


class Value(Record):
    """What a mention stands for; each kind has its own."""

    kind: ClassVar[str]

    def canonical(self) -> str:
        """Write the value in one line, equal for equal values: what examples and gold are compared by."""
        raise NotImplementedError


class _OfItsKind:
    """Tells pydantic that a value is of the class that its kind has."""

    def __get_pydantic_core_schema__(self, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic_core import core_schema

        from briefer.discover import kinds, value_type

        def of_its_kind(value: Any, info: "ValidationInfo") -> Any:
            kind = value_type(info.data["kind"])
            return value if isinstance(value, kind) else kind.model_validate(value)

        values = core_schema.tagged_union_schema(
            {kind: handler.generate_schema(value_type(kind)) for kind in kinds()}, lambda value: value.kind
        )
        return core_schema.with_info_before_validator_function(of_its_kind, values)


class Mention(Record):
    """One occurrence of a value in the text."""

    id: str
    """`m_` and its ordinal in text order, from 1."""
    kind: str
    """The kind folder that found it: `money`, `percent`, `date`, `company`, `quantity`."""
    start: int
    """First code point of the span."""
    end: int
    """One past the last code point of the span."""
    text: str
    """The characters of the span."""
    zone: str
    """Kind of the leaf zone it stands in."""
    rule: str
    """The rule that read it: `money.symbol_then_amount`."""
    value: Annotated[Value, _OfItsKind()]
    """The normalised value; its shape depends on the kind."""
