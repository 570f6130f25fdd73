"""What linking reads of the values of mentions, whatever their kind."""

from decimal import Decimal
from typing import Any, Protocol, cast

from briefer.mention import Hedge, Mention

__all__ = ["FigureValue", "NameValue", "TimeValue", "figure_of", "name_value", "per_of", "time_of"]


class FigureValue(Protocol):
    """An amount: what money, percent and quantity share."""

    low: Decimal | None
    high: Decimal | None
    hedge: Hedge
    decimals: int


class NameValue(Protocol):
    """A company or institution."""

    name: str
    type: str


class TimeValue(Protocol):
    """A date, period or duration."""

    type: str
    timex: str | None
    start: str | None
    end: str | None
    grain: str | None


def figure_of(mention: Mention) -> FigureValue:
    """Return the value of a money, percent or quantity mention."""
    return cast(FigureValue, mention.value)


def per_of(mention: Mention) -> str | None:
    """Return what an amount of money is for one of; None for other figures, and for other mentions."""
    return cast(Any, mention.value).per if mention.kind == "money" else None


def name_value(mention: Mention) -> NameValue:
    """Return the value of a company mention."""
    return cast(NameValue, mention.value)


def time_of(mention: Mention) -> TimeValue:
    """Return the value of a date mention."""
    return cast(TimeValue, mention.value)
