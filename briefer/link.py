"""Mentions → facts."""

from collections.abc import Sequence

from briefer.document import Document
from briefer.fact import Fact
from briefer.mention import Mention

__all__ = ["link"]


def link(document: Document, mentions: Sequence[Mention]) -> list[Fact]:
    """Link the figures of a document to what they mean."""
    return []
