"""What was agreed, raised or bought? The deal in the article's own sentence."""

import re

from briefer.fact import Fact
from briefer.question import Question
from briefer.wording.asking import asked
from briefer.wording.names import named
from briefer.wording.periods import when
from briefer.wording.phrase import Phrase, phrase, possessive
from briefer.wording.quoting import quoted
from briefer.wording.story import Claim, Story

TURN = 6
KIND = "deal"

_DENIED = re.compile(r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|refus(?:es|ed)|rul(?:es|ed) out|not|never)\b")
_WHAT = {
    "deal_value": "deal",
    "contract_value": "contract",
    "stake": "stake",
    "buyback": "share buyback",
}


def ask(story: Story) -> list[Question]:
    """Ask for every sentence that values a deal of a named party."""
    sentences: dict[tuple[int, int], list[Claim]] = {}
    for claim in story.claims:
        fact = claim.fact
        if fact.metric is not None and fact.metric.id in {
            "funding",
            "investment",
            "fine",
            "valuation",
            *_WHAT,
        }:
            sentences.setdefault((fact.sentence.start, fact.sentence.end), []).append(claim)
    found = [_ask(story, claims) for claims in sentences.values()]
    return [question for question in found if question is not None]


def _ask(story: Story, claims: list[Claim]) -> Question | None:
    quote, wording = quoted(story, claims), _wording(story, claims[0].fact)
    return asked(KIND, wording, [quote[0]], quote[1]) if quote and wording else None


def _wording(story: Story, fact: Fact) -> Phrase | None:
    if fact.negated or _DENIED.search(story.text, fact.sentence.start, fact.value.start):
        return None
    if fact.subject is None or fact.metric is None or fact.subject.kind != "company":
        return None
    name = named(story, fact.subject)
    if name is None:
        return None
    if fact.metric.id == "funding":
        return phrase("how much money did ", name, " raise", when(story, fact))
    if fact.metric.id == "investment":
        return phrase("how much is ", name, " investing")
    if fact.metric.id == "valuation":
        return phrase("how much is ", name, " valued at")
    if fact.metric.id == "fine":
        return phrase("how much was ", name, " fined")
    owner = possessive(name)
    if fact.metric.id == "stake":
        return phrase("how large is ", owner, " stake")
    return phrase("how much is ", owner, f" {_WHAT[fact.metric.id]} worth")
