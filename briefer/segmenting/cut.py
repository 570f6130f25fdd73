"""Text → blocks, each with its role and its place."""

from briefer.segmenting.block import Block, lines_of
from briefer.segmenting.layout import blocks_of
from briefer.segmenting.roles import give_roles
from briefer.segmenting.tree import hang

__all__ = ["cut"]


def cut(text: str, title: str | None, markdown: bool) -> list[Block]:
    """Cut a text into blocks, in text order.

    Args:
        text: the text of an article.
        title: the title that came beside the text.
        markdown: headings, lists, tables and quotes are written in Markdown.
    """
    blocks = blocks_of(lines_of(text), text, markdown)
    give_roles(blocks, title, markdown)
    hang(blocks)
    return blocks
