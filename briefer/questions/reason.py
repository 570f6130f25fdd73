"""Why did it rise? The sentence in which the article itself names the reason for what it leads with."""

from typing import NamedTuple

from briefer.fact import Fact
from briefer.linking.lexicon import is_a
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.asking import asked
from briefer.wording.certain import measurable
from briefer.wording.inverted import inverted
from briefer.wording.nouns import grows, measured
from briefer.wording.passage import paragraph_from
from briefer.wording.periods import own_time, when
from briefer.wording.phrase import Phrase, answering, phrase, text_of
from briefer.wording.quoting import replaced
from briefer.wording.referent import says_which
from briefer.wording.story import Story

TURN = -5
KIND = "reason"

_CHIEF = r"(?:the |a )?(?:(?:main|chief|key|biggest|primary|principal|major|single biggest) )?"
_WHAT = r"(?:the|this|that) (?:[a-z]+ )?(?P<move>[a-z]+)"
_REASON = pattern(
    rf"[A-Z][^,.;:]{{3,80}} (?:is|are|was|were) {_CHIEF}(?:reasons?|causes?|drivers?) (?:for|of|behind) {_WHAT}\."
    rf"|(?:The|One) (?:(?:main|chief|key|biggest|primary|principal|major) )?(?:reason|cause|driver) (?:for|of|behind) (?:the|this|that) (?:[a-z]+ )?(?P<moved>[a-z]+) (?:is|was) "
)
_CAUSED = pattern(r"\b(?:for|of|behind) (?P<move>(?:the|this|that) (?:[a-z]+ )?[a-z]+)(?=\.$)")
_NOUNS = {"up": "rise", "down": "fall"}
_MOVES = {
    "up": frozenset("boom rise surge growth increase upturn jump gain upswing rally recovery".split()),
    "down": frozenset("slump decline fall drop downturn slowdown decrease plunge dip slide loss".split()),
}
_LEAD = 3
"""Sentences in which an article says what it is about."""


def ask(story: Story) -> list[Question | None]:
    """Ask why what the article leads with has moved, for every sentence that names the reason for `the boom`."""
    return [
        _ask(story, ordinal)
        for ordinal, (start, end, zone) in enumerate(story.document.sentences)
        if story.document.zones[zone].kind == "body" and _REASON.match(story.text, start, end)
    ]


def _ask(story: Story, ordinal: int) -> Question | None:
    start, end, _ = story.document.sentences[ordinal]
    found = _REASON.match(story.text, start, end)
    move = (found["move"] or found["moved"]) if found else None
    direction = next((way for way, nouns in _MOVES.items() if move in nouns), None)
    wording = _wording(story, direction) if direction else None
    asks = wording is not None and start not in story.touched
    told = paragraph_from(story, ordinal) if asks else None
    if wording is None or told is None or direction is None:
        return None
    question = asked(KIND, wording.asking, [told.words], told.claims, told.cited)
    caused = _CAUSED.search(story.text, start, end)
    if caused is None:
        return question
    moved = phrase(f"the {_NOUNS[direction]} in ", wording.mover)  # `The boom`: of what?
    return answering(question, replaced(story.text, question.parts, caused.span("move"), moved))


class _Move(NamedTuple):
    asking: Phrase
    """Why it moved."""
    mover: Phrase
    """What moved."""


def _wording(story: Story, direction: str) -> _Move | None:
    """Ask why the first thing moved that the article says moves this way."""
    body = [fact for fact in story.facts.values() if fact.zone == "body"]
    lead = [fact for fact in body if fact.sentence.start <= story.document.sentences[:_LEAD][-1].start]
    fact = next((each for each in lead if _moves(each, direction)), None)
    if fact is None:
        return None
    noun = measured(story, fact) if measurable(fact) else None
    if noun is not None and says_which(story, text_of(noun.words)):
        verb = "fall" if direction == "down" else "grow" if grows(fact) else "rise"
        return _Move(phrase("why did ", noun.words, f" {verb}", when(story, fact)), noun.words)
    does = inverted(story, fact.sentence.start, fact.value.start, fact)
    if does is None or does.is_passive or not is_a(does.form.classes, _CLASSES[direction]):
        return None
    wording = does.ask("why")
    return _Move(phrase(wording, own_time(story, fact, wording)), phrase(does.owner))


_CLASSES = {"up": "rise", "down": "fall"}


def _moves(fact: Fact, direction: str) -> bool:
    return fact.change is not None and fact.change.direction == direction and fact.status == "reported"
