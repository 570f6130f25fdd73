"""A name that an answer says again where the article has `the company` or `its`: the article's words are enough."""

from collections.abc import Sequence

from briefer.pattern import pattern
from briefer.question import Part, Question
from briefer.wording.phrase import Phrase, answering, phrase, text_of
from briefer.wording.quoting import stretch
from briefer.wording.story import Story, company_name

__all__ = ["unhammered"]

_SHORT = pattern(
    r"(?:[Tt]he (?:company|group|firm|business|bank|retailer|lender|insurer|airline)(?:['’]s)?|[Ii]ts)"
)
_OWNS = frozenset({"'s", "’s", "'", "’"})


def unhammered(question: Question, story: Story) -> Question:
    """Give back its `the company` or `its` to a sentence where the answer has just named whom that means, and nobody else."""
    parts = phrase()
    at, pieces = 0, question.parts
    while at < len(pieces):
        after = at + 1 + (at + 1 < len(pieces) and pieces[at + 1].text in _OWNS)
        words = _short_for(story, parts, pieces[at], pieces[after:])
        parts = phrase(parts, words if words else pieces[at])
        at = after if words else at + 1
    return answering(question, parts)


def _short_for(story: Story, said: Phrase, name: Part, following: Sequence[Part]) -> Phrase | None:
    """Return what the article has in the place of a name; None where that would not be clear."""
    mention = story.mentions.get(name.mention or "")
    quoted = following[0].quote if following else None
    if mention is None or mention.kind != "company" or quoted is None:
        return None
    start = story.document.sentences[story.sentence_at(quoted[0])].start
    before = next((part.quote for part in reversed(said) if part.quote), None)
    span = (before[1] if before and start < before[1] <= quoted[0] else start, quoted[0])
    told = text_of(said)
    others = (
        each.text
        for each in story.companies.values()
        if company_name(each) != company_name(mention) and name.text not in each.text
    )
    is_clear = name.text in told and not any(other in told for other in others)
    return stretch(story.text, *span) if is_clear and _SHORT.fullmatch(story.text, *span) else None
