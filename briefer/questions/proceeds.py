"""What will it do with the money? Where the sum that somebody raised is to go, with what else its paragraph tells."""

from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.asking import asked
from briefer.wording.passage import paragraph_from
from briefer.wording.phrase import phrase, text_of
from briefer.wording.referent import protagonist, referent
from briefer.wording.story import Story

TURN = -7
KIND = "proceeds"

_GOES = pattern(
    r"(?:(?:Most|Much|Some|Part|Half|About half|All) of )?[Tt]he (?:money|proceeds|funds|funding|investment)\b[^.;:]{0,40}?"
    r"\swill\s(?:[a-z]+\s)?(?:go|be (?:used|spent|invested)|help|fund|finance|pay|allow|support|enable)\b"
)
_BORROWED = pattern(r"\b(?:borrow(?:s|ed|ing)?|loans?|lent|debts?|bonds?)\b")
"""Money that comes from somebody else goes elsewhere."""
_RAISED = frozenset({"funding", "ipo"})


def ask(story: Story) -> list[Question | None]:
    """Ask for the first paragraph that begins with the use of the money, in an article whose company has raised some."""
    raised = [fact for fact in story.facts.values() if fact.metric and fact.metric.id in _RAISED]
    name = protagonist(story) if raised else None
    if name is None:
        return []
    for start, end, zone in story.document.sentences:
        is_body = story.document.zones[zone].kind == "body" and start not in story.touched
        if is_body and start > raised[0].value.start and _GOES.match(story.text, start, end):
            return [_ask(story, story.sentence_at(start), name)]
    return []


def _ask(story: Story, ordinal: int, name: str) -> Question | None:
    told = paragraph_from(story, ordinal, until=_BORROWED)
    if told is None:
        return None
    meant = referent(story, *told.cited[0])
    sum_raised = meant.name if meant and text_of(meant.name).startswith("the ") else None
    wording = phrase(f"what will {name} do with ", sum_raised or "the money it has raised")
    return asked(KIND, wording, [told.words], told.claims, told.cited)
