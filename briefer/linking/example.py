"""Examples of what a role rule links and what it leaves open: they stand beside the rule, and tests run them."""

from typing import NamedTuple

__all__ = ["LinkExample", "leaves_open", "links"]


class LinkExample(NamedTuple):
    """A text, one figure in it, and what the rule should say of it."""

    text: str
    figure: str
    """The figure as printed; its first occurrence in the text."""
    value: str | None
    """Name of the subject or source, id of the metric, TIMEX3 value of the period, relation of the anchor (`compared` for none);
    None: the rule says nothing of the figure."""
    published: str | None = None
    why: str = ""
    """Of what is left open: what it is tempted by."""


def links(value: str, figure: str, *texts: str, published: str | None = None) -> list[LinkExample]:
    """Say what the rule makes of a figure in each of some texts."""
    return [LinkExample(text, figure, value, published) for text in texts]


def leaves_open(why: str, figure: str, *texts: str, published: str | None = None) -> list[LinkExample]:
    """Name texts in which the rule says nothing of a figure, and what it is tempted by."""
    return [LinkExample(text, figure, None, published, why) for text in texts]
