"""Examples of what a check flags and what it lets pass: they stand beside the check, and tests run them."""

from typing import NamedTuple

__all__ = ["AuditExample", "flags", "passes"]


class AuditExample(NamedTuple):
    """A text, and whether the check finds fault with it."""

    text: str
    flagged: bool
    message: str = ""
    """Of a text that is flagged: words that the message holds."""
    why: str = ""
    """Of a text that passes: what it is tempted by."""
    published: str | None = None


def flags(text: str, message: str, published: str | None = None) -> AuditExample:
    """Name a text with the fault, and words that the message must hold."""
    return AuditExample(text, True, message=message, published=published)


def passes(text: str, why: str, published: str | None = None) -> AuditExample:
    """Name a text without the fault, and what it is tempted by."""
    return AuditExample(text, False, why=why, published=published)
