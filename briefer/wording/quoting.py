"""The article's own sentence, where ours would be worse."""

import re

from briefer.fact import Fact
from briefer.question import Part
from briefer.wording.figures import printed
from briefer.wording.phrase import Phrase, phrase, sentence, word_count
from briefer.wording.story import Story

__all__ = ["quoted"]

_OPENER = re.compile(
    r"(?:But|And|Yet|So|However|Meanwhile|Still|Also|In addition|Moreover|Furthermore|Overall|Separately"
    r"|By contrast|In contrast|On the other hand|At the same time|For example|As a result|First|Second|Third|Finally)"
    r"(?:,\s+|(?<=But)\s+|(?<=And)\s+|(?<=Yet)\s+)"
)
"""Words that tie a sentence to the one before; they go when it stands alone."""
_LEANS = re.compile(
    r"(?:He|She|It|They|This|That|These|Those|Its|His|Her|Their|Such|Here|There|Both|The (?:company|firm|group|latter|former|figure|move|deal))\b",
    re.I,
)
"""A sentence that begins so cannot stand alone."""
_LONGEST = 60


def quoted(story: Story, fact: Fact) -> Phrase | None:
    """Quote the sentence of a fact whole; None where it leans on the one before, or is too long to read."""
    start, end = fact.sentence.start, fact.sentence.end
    opener = _OPENER.match(story.text, start, end)
    start = opener.end() if opener else start
    if fact.zone not in ("body", "list_item", "faq_answer") or _LEANS.match(story.text, start, end):
        return None
    words = phrase(Part(text=printed(story.text[start:end]), quote=(start, end)))
    return sentence(words) if 4 <= word_count(words) <= _LONGEST else None
