"""What does somebody say about it? A figure that a source gives, where no other question tells it."""

from briefer.fact import Fact
from briefer.question import Question
from briefer.wording.asking import anchored
from briefer.wording.certain import is_conditional
from briefer.wording.nouns import measured
from briefer.wording.owned import owned
from briefer.wording.passage import asked_of
from briefer.wording.phrase import Phrase, phrase, text_of
from briefer.wording.source import expecting
from briefer.wording.story import Story

TURN = 19
KIND = "said"


_NO_MATTER = frozenset(
    "share stake fine investment deal_value cost price payment other funding spending capital_expenditure".split()
)
"""Metrics that are said of something only the sentence names."""


def ask(story: Story) -> list[Question | None]:
    """Ask for every untold figure that somebody gives who is named, and that measures what has a name."""
    return [
        asked_of(KIND, story, claim.fact.value.start, _wording(story, claim.fact)) for claim in story.claims
    ]


def _wording(story: Story, fact: Fact) -> Phrase | None:
    who = expecting(story, fact) if _is_here(fact) else None
    if who is None or fact.negated or is_conditional(story.text, fact):
        return None
    noun = measured(story, fact) if anchored(story, fact) and owned(story, fact) else None
    if noun is None or text_of(who.words) in text_of(noun.words):
        return None
    return phrase(f"what {'do' if who.plural else 'does'} ", who.words, " say about ", noun.words)


def _is_here(fact: Fact) -> bool:
    """Tell whether one sentence of the body has who says it, whose it is and what it measures."""
    slots = (fact.source, fact.subject, fact.metric)
    return (
        fact.zone in ("body", "list_item")
        and all(slot is not None and fact.sentence.start <= slot.start < fact.sentence.end for slot in slots)
        and fact.metric is not None
        and fact.metric.id not in _NO_MATTER
    )
