"""How much goes to the shareholders? Dividend and buyback together."""

from collections.abc import Sequence

from briefer.fact import Fact
from briefer.question import Question
from briefer.wording.family import ask_of_family
from briefer.wording.names import named
from briefer.wording.phrase import Phrase, phrase
from briefer.wording.story import Story

TURN = -3
KIND = "payout"

_PAID = frozenset({"dividend", "buyback"})


def ask(story: Story) -> list[Question | None]:
    """Ask for every paragraph that tells of the dividend of a company and of its buyback."""
    return ask_of_family(KIND, story, _is_paid, _wording)


def _is_paid(fact: Fact) -> bool:
    return fact.metric is not None and fact.metric.id in _PAID and not fact.negated


def _wording(story: Story, told: Sequence[Fact]) -> Phrase | None:
    facts = [fact for fact in told if _is_paid(fact)]
    payers = {fact.subject.name: fact.subject for fact in facts if fact.subject}
    if {fact.metric.id for fact in facts if fact.metric} != _PAID or len(payers) != 1:
        return None
    (payer,) = payers.values()
    name = named(story, payer) if payer.kind == "company" else None
    return phrase("what is ", name, " returning to shareholders") if name else None
