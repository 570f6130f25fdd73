"""What blocks are for: title, headings, questions and answers, references, furniture of the page."""

import re

from briefer.pattern import pattern
from briefer.segmenting.block import Block
from briefer.segmenting.furniture import is_furniture, may_be_furniture

__all__ = ["give_roles"]

_HEADING_LENGTH = 120

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_NO_HEADING = pattern(
    rf"""
      (?:\w{{3,9}},?[ ])?(?:{_MONTH}[ ]\d{{1,2}}(?:st|nd|rd|th)?,?[ ]\d{{4}}|\d{{1,2}}[ ]{_MONTH}[ ]\d{{4}})
    | (?:Published|Updated|Last[ ]updated|Posted|Date|Source|Image|Photo|Video|Figure|Table|Chart)\b[:\s]
    | [Bb]y[ ][A-Z]
    | (?:https?://|www\.)
    | [\d\W]+$
    """,
    re.VERBOSE,
)
_CAMEL = pattern(r"[a-z]{1,3}[A-Z]")
_FAQ = pattern(
    r"(?:\W*)(?:FAQs?|F\.A\.Q\.|Q ?(?:&|and) ?As?|(?:frequently|commonly) asked questions|common questions"
    r"|questions (?:and|&) answers)\b.{0,60}",
    re.IGNORECASE,
)
_QUESTION_LABEL = pattern(r"(?:Q|Question)\s?(?P<number>\d{0,2})\s?[.:)]\s*")
_ANSWER_LABEL = pattern(r"(?:A|Answer)\s?\d{0,2}\s?[.:)]\s*")
_SENTENCE_END = pattern(r"[.!?]\s")
_NUMBERED = pattern(r"\d{1,2}(?P<below>(?:\.\d{1,2}){0,3})[.)]?\s+")

_REFERENCES = pattern(
    r"(?:references|sources|bibliography|works cited|citations|footnotes|endnotes|notes and references"
    r"|sources and references|further reading|external links|see also):?",
    re.IGNORECASE,
    lead="references sources bibliography cited citations notes reading links also",
)


def give_roles(blocks: list[Block], title: str | None, markdown: bool) -> None:
    """Change the kinds of blocks to what they are for; what nothing tells apart stays `body`."""
    _page_furniture(blocks)
    if not markdown:
        _headings(blocks)
    _title(blocks, title)
    _references(blocks, markdown)
    _questions(blocks)


def _page_furniture(blocks: list[Block]) -> None:
    """Mark lines that belong to the page, and the tail of short lines below the first of them at the end."""
    for index, block in enumerate(blocks):
        heads = block.kind == "body" and _prose_below(blocks, index)
        if block.kind in ("body", "list_item") and is_furniture(block.text, heads=heads):
            block.kind, block.level = "furniture", 0
    tail = len(blocks)
    for index in range(len(blocks) - 1, -1, -1):
        block = blocks[index]
        if block.kind == "furniture":
            tail = index
        elif (
            block.kind not in ("body", "list_item")
            or not may_be_furniture(block.text)
            or _REFERENCES.fullmatch(block.text)
        ):
            break
    if any(block.kind != "furniture" for block in blocks[:tail]):
        for block in blocks[tail:]:
            block.kind, block.level = "furniture", 0


def _prose_below(blocks: list[Block], index: int) -> bool:
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    return below is not None and below.kind == "body" and below.gap and below.text.endswith((".", "!", "?"))


def _headings(blocks: list[Block]) -> None:
    """Tell headings in plain text from short paragraphs: set off, no full stop, and prose below."""
    airless = not any(block.gap or block.wrapped for block in blocks[1:])
    for index, block in enumerate(blocks):
        above = blocks[index - 1] if index else None
        if block.numbered and block.gap and not (above and above.kind == "list_item"):
            # `1. Acme` with paragraphs of its own is a heading, and no list.
            if _prose_below(blocks, index) and _reads_like_heading(block):
                block.kind, block.level = "heading", 1
            continue
        if block.kind != "body" or not (block.gap or airless) or not _reads_like_heading(block):
            continue
        if _REFERENCES.fullmatch(block.text) or _FAQ.fullmatch(block.text) or _heads(blocks, index, airless):
            block.kind = "heading"
            numbered = _NUMBERED.match(block.text)
            block.level = 1
            if numbered:
                block.level += numbered["below"].count(".")
            elif above and above.kind == "heading" and above.level == 1:
                # A heading right below a heading is the first of its section; where that section ends
                # plain text does not say, so the next heading stands on its own again.
                block.level = 2


def _heads(blocks: list[Block], index: int, airless: bool) -> bool:
    """Tell whether prose, a list or a table stands right below, or below one more heading."""
    for below in blocks[index + 1 : index + 3]:
        if below.kind in ("list_item", "table_row"):
            return True
        if below.kind != "body" or not (below.gap or airless or len(below.text) > _HEADING_LENGTH):
            return False
        if not _reads_like_heading(below):
            return len(below.text) > 40 or below.text[-1] in ".:!?"
    return False


def _reads_like_heading(block: Block) -> bool:
    text = block.text
    if len(text) > _HEADING_LENGTH or block.wrapped or block.quoted or text[-1] in '.,;:…—–"”':
        return False
    if not (text[0].isupper() or text[0].isdigit() or text[0] in "$€£¥‘'" or _CAMEL.match(text)):
        return False
    return not _NO_HEADING.match(text) and not _QUESTION_LABEL.match(text) and not _ANSWER_LABEL.match(text)


def _title(blocks: list[Block], title: str | None) -> None:
    """Find the title: what the carrier calls it, else a first line that reads like one; and its repeats."""
    first = next((index for index, block in enumerate(blocks) if block.kind != "furniture"), None)
    if first is None:
        return
    block = blocks[first]
    if not (title and _same(block.text, title)) and not _is_title(blocks, first):
        return
    block.kind, block.level, block.cells = "title", 0, ()
    for repeat in blocks[first + 1 : first + 4]:
        if repeat.kind in ("body", "heading", "furniture") and _same(repeat.text, block.text):
            repeat.kind, repeat.level = "title", 0


def _is_title(blocks: list[Block], first: int) -> bool:
    block = blocks[first]
    below = blocks[first + 1 :]
    if block.kind == "heading":
        return True
    if block.kind != "body" or not any(other.kind != "furniture" for other in below):
        return False
    if len(block.text) > 200 or _NO_HEADING.match(block.text):
        return False
    if block.text[-1] in ",;:":
        return False
    set_off = (
        below[0].gap
        or below[0].start + _indent(below[0]) > block.start + _indent(block)
        or block.text.isupper()
    )
    if block.text[-1] == ".":
        # A sentence at the top is a title only in an article that has headings.
        return set_off and block.text.count(". ") == 0 and any(other.kind == "heading" for other in below)
    return set_off or len(below[0].text) > _HEADING_LENGTH >= len(block.text)


def _indent(block: Block) -> int:
    return block.content - block.start


def _same(text: str, other: str) -> bool:
    """Tell whether two titles differ in no letter or digit."""
    if abs(len(text) - len(other)) > 20 or len(text) > 400:
        return False
    one, two = ("".join(filter(str.isalnum, words.casefold())) for words in (text, other))
    return one == two


def _references(blocks: list[Block], markdown: bool) -> None:
    """Mark the section below `References` or `Sources`, up to the next heading of a section of its own."""
    inside: Block | None = None
    for block in blocks:
        if block.kind in ("heading", "body") and _REFERENCES.fullmatch(block.text):
            inside = block
        elif inside and block.kind == "heading":
            ends = block.level <= inside.level if markdown else bool(_FAQ.fullmatch(block.text))
            if ends:
                inside = None
        if inside and block.kind not in ("furniture", "title"):
            block.kind, block.level = "references", 0


def _questions(blocks: list[Block]) -> None:
    """Pair questions and answers below a heading such as `FAQ`, with labels `Q1:`, or under question headings."""
    labelled = sum(_question_label(block) is not None for block in blocks) > 1
    asked = _asked_in_headings(blocks)
    section: Block | None = None
    question = False
    for index, block in enumerate(blocks):
        if block.kind in ("title", "references", "furniture", "table_row"):
            if block.kind == "references":
                section, question = None, False
            continue
        label = _question_label(block) if labelled or section else None
        if block.kind == "heading" and _FAQ.fullmatch(block.text):
            section, question = block, False
        elif label or index in asked or (section and _asks(block)):
            block.kind, block.level = "faq_question", 0
            if label:
                _skip(block, label.end())
            question = True
        elif block.kind == "heading":
            question = False
            if section and block.level <= section.level:
                section = None
        elif question and block.kind in ("body", "list_item"):
            block.kind, block.level = "faq_answer", 0
            label = _ANSWER_LABEL.match(block.text)
            if label:
                _skip(block, label.end())


def _question_label(block: Block) -> re.Match[str] | None:
    """Match `Q:`, `Q1:`, `Question 2.`; but a numbered one only before a question, for `Q1: $5 billion` is a quarter."""
    label = _QUESTION_LABEL.match(block.text)
    return label if label and (block.text.endswith("?") or not label["number"]) else None


def _asks(block: Block) -> bool:
    return block.text.endswith("?") and len(block.text) <= 200 and not _SENTENCE_END.search(block.text)


def _asked_in_headings(blocks: list[Block]) -> set[int]:
    """Return the headings that are three or more questions in a row."""
    found: set[int] = set()
    run: list[int] = []
    for index, block in enumerate(blocks):
        if block.kind != "heading":
            continue
        if block.text.endswith("?"):
            run.append(index)
            if len(run) > 3:
                found.add(index)
            elif len(run) == 3:
                found.update(run)
        else:
            run = []
    return found


def _skip(block: Block, length: int) -> None:
    if length < len(block.text):
        block.content += length
        block.text = block.text[length:]
