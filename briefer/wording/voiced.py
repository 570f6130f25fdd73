"""A quotation that closes a matter: what somebody of whom an answer tells says of it in the next paragraph."""

from collections.abc import Sequence

from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.passage import ends_with
from briefer.wording.phrase import answering, phrase
from briefer.wording.quoting import leans, quotable, quote
from briefer.wording.story import Story

__all__ = ["voiced"]

_LONGEST = 60
"""Words of an answer, the quotation with it."""
_SAID = pattern(
    r"[\"“][^\"“”]{10,200}[,.!?][\"”] (?:said|says) [A-Z][^,;\"“”]{2,40}, [^.;\"“”]{2,60}? (?:at|of|for) (?P<firm>[A-Z][\w&'’ -]+)\."
)


def voiced(chosen: Sequence[Question], story: Story) -> list[Question]:
    """Let answers end with what the next paragraph has somebody say who is of a firm that they name."""
    taken = {start for question in chosen for start, _ in question.citations}
    return [_with_voice(question, story, taken) for question in chosen]


def _with_voice(question: Question, story: Story, taken: set[int]) -> Question:
    last = ends_with(story, question.parts)
    sentences = story.document.sentences
    if last is None or last + 1 >= len(sentences):
        return question
    (start, end, zone), before = sentences[last + 1], sentences[last].zone
    said = _SAID.fullmatch(story.text, start, end)
    is_whole = said is not None and len(story.document.sentences_in(zone)) == 1 and zone == before + 1
    span = quotable(story, last + 1) if is_whole and start not in taken else None
    length = len(question.answer.split()) + len(story.text[start:end].split())
    if said is None or span is None or said["firm"] not in question.answer or length > _LONGEST:
        return question
    if leans(story.text, start, end):
        return question
    parts = phrase(question.parts, " ", quote(story, span))
    cited = (*question.citations, (start, end))
    return answering(question, parts, citations=cited)
