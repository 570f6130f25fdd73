"""What is found in a text: values of some kind, each pinned to its characters."""

from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, SerializeAsAny, field_validator

__all__ = ["Figure", "Hedge", "Mention", "Record", "Value", "plain"]

Hedge = Literal["exact", "about", "over", "under", "at_least", "at_most"]


def plain(number: Decimal) -> str:
    """Write a decimal without exponent and without trailing zeros after the point.

    >>> plain(Decimal("4.2E+9")), plain(Decimal("0.50"))
    ('4200000000', '0.5')
    """
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


Figure = Annotated[Decimal, PlainSerializer(plain, return_type=str, when_used="json")]
"""A figure: exact in Python, a plain decimal string in JSON."""


class Record(BaseModel):
    """A validated, immutable record; unknown fields are an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Value(Record):
    """What a mention stands for; each kind has its own."""

    kind: ClassVar[str]

    def canonical(self) -> str:
        """Write the value in one line, equal for equal values: what examples and gold are compared by."""
        raise NotImplementedError


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
    value: SerializeAsAny[Value] = Field(validate_default=False)
    """The normalised value; its shape depends on the kind."""

    @field_validator("value", mode="before")
    @classmethod
    def _of_its_kind(cls, value: Any, info: Any) -> Any:
        if isinstance(value, Value):
            return value
        from briefer.discover import value_type

        return value_type(info.data["kind"]).model_validate(value)
