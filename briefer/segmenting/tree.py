"""What each block hangs from."""

from briefer.segmenting.block import Block

__all__ = ["hang"]

_DEEPEST = 6
"""Depth at which list items stop being told apart."""


def hang(blocks: list[Block]) -> None:
    """Set the parent of each block, and turn the indent of list items into their depth.

    A heading hangs from the heading above it in rank, a paragraph from its heading, an answer from its
    question, a row from the header of its table, an item from the item it refines; a list or table as a
    whole from the paragraph that introduces it, else from its heading. The title is the root; references
    and furniture hang from nothing.
    """
    headings: list[int] = []
    items: list[tuple[int, int]] = []
    question: int | None = None
    header: int | None = None
    head: int | None = None
    for index, block in enumerate(blocks):
        section = headings[-1] if headings else None
        begins = index == 0 or blocks[index - 1].kind != block.kind or (block.header and block.gap)
        if begins and block.kind in ("list_item", "table_row"):
            items, header = [], None
            head = _introduction(blocks, index, section if question is None else question)
        match block.kind:
            case "title":
                question = None
                headings = headings or [index]
            case "heading":
                question = None
                while headings and blocks[headings[-1]].level >= block.level:
                    headings.pop()
                block.parent = headings[-1] if headings else None
                headings.append(index)
            case "list_item":
                while items and items[-1][0] >= block.level:
                    items.pop()
                block.parent = items[-1][1] if items else head
                if len(items) < _DEEPEST:
                    items.append((block.level, index))
                block.level = len(items)
            case "table_row":
                if block.header:
                    header = index
                    block.parent = head
                else:
                    block.parent = head if header is None else header
            case "faq_question":
                block.parent, question = section, index
            case "faq_answer":
                block.parent = question
            case "body":
                block.parent, question = section, None


def _introduction(blocks: list[Block], index: int, otherwise: int | None) -> int | None:
    """Return the paragraph that introduces a list or table: right above it, and ending in a colon."""
    if index == 0:
        return None
    above = blocks[index - 1]
    introduces = above.kind in ("body", "faq_answer", "list_item") and (
        above.text.endswith(":") or not blocks[index].gap
    )
    return index - 1 if introduces else otherwise
