"""What was agreed, raised or bought? The deal in the article's own sentences."""

import re

from briefer.fact import Fact
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.asking import anchored
from briefer.wording.clause import thing_after
from briefer.wording.figures import amount, has_digit
from briefer.wording.inverted import inverted
from briefer.wording.names import named
from briefer.wording.passage import asked_of
from briefer.wording.periods import opening_time, when
from briefer.wording.phrase import Phrase, phrase, possessive, text_of
from briefer.wording.purchase import purchase
from briefer.wording.referent import country
from briefer.wording.story import Claim, Story

TURN = 8
KIND = "deal"

_DENIED = pattern(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|refus(?:es|ed)|rul(?:es|ed) out|not|never)\b",
    lead="den reject refus rul not never",
)
_WHAT = {
    "contract_value": "contract",
    "buyback": "share buyback",
    "deal_value": "deal",
}
_DEALS = frozenset({"funding", "investment", "fine", "valuation", "offer_price", *_WHAT})
_BOUGHT = frozenset({"bought", "acquired", "purchased", "took over"})
_PLANNED = frozenset({"buy", "acquire", "take over", "purchase"})
"""Verbs behind `to` or `will`."""
_ROUND = pattern(
    r"\b(?:(?P<its>its|a|an|the) )?(?P<round>(?:Series [A-H]|seed|pre-seed)(?: funding| financing)? (?:round|financing))\b"
)
_RAISED = pattern(r"\b(?:rais(?:ed?|es|ing)|secured|closed|attracted)\b")
_TO_RAISE = pattern(r"\b(?:to|will|could|may|plans to) (?:raise|borrow)\b|\bborrow")
_INVEST = pattern(r"\b(?P<verb>invest(?:s|ed|ing)?)\b")
_SIGNED = pattern(r"(?:Its )?[Cc]ustomers\b")
_DONE = pattern(r"(?<!be )\binvested\b")
_PART = pattern(
    r"\b(?:buy|buys|buying|bought|acquires?|acquired|acquiring|purchased?|purchases|take over|took over)\s(?:the|an?|its)\s(?:[\w-]+\s){0,4}?"
    r"(?:business(?:es)?|units?|arms?|divisions?|stores|assets|operations|brands?)\s(?:of|from)\s(?:the\s)?[A-Z]"
)
"""What is bought is a part of the company."""
_FINED = pattern(r"\b(?:fined?|sentenced|ordered|agreed|pays?|paid|penalty|penalties|fines)\b")
_MODAL = pattern(r"\b(?:must|should|could|may|might|would)\b")
_INTO = pattern(
    r"(?:\s*\([^()]{1,60}\))?(?:\s(?:last|this)\s(?:year|month|week|quarter))?\s+(?:investment\s+)?in(?:to)?\s+(?!\d)"
)


def ask(story: Story) -> list[Question | None]:
    """Ask for every sentence that values a deal of a named party."""
    sentences: dict[int, list[Claim]] = {}
    for claim in story.claims:
        is_sum = claim.fact.value.kind == "money" and not claim.fact.negated
        if is_sum and claim.fact.zone in ("body", "list_item"):
            sentences.setdefault(claim.fact.sentence.start, []).append(claim)
    return [_ask(story, claims) for claims in sentences.values()]


def _ask(story: Story, claims: list[Claim]) -> Question | None:
    deals = [claim for claim in claims if claim.fact.metric is not None and claim.fact.metric.id in _DEALS]
    fact = (deals or claims)[0].fact
    if _DENIED.search(story.text, fact.sentence.start, fact.value.start):
        return None
    wording = _purchase(story, fact) or (_wording(story, fact) if deals else _planned(story, fact))
    return asked_of(KIND, story, fact.value.start, wording)


def _purchase(story: Story, fact: Fact) -> Phrase | None:
    """Ask what a company pays for another: the two stand around the verb, the price behind."""
    found = purchase(story, fact.sentence.start, fact.value.start)
    if found is None or _PART.search(story.text, fact.sentence.start, fact.value.start):
        return None
    if found.is_open:
        return phrase("how much could ", found.buyer, " pay for ", found.target)
    if found.verb in _BOUGHT:
        return phrase("how much did ", found.buyer, " pay for ", found.target)
    if found.is_offer:
        return phrase("how much is ", found.buyer, " offering for ", found.target)
    if found.is_agreed:
        return phrase("how much has ", found.buyer, " agreed to pay for ", found.target)
    if found.verb in _PLANNED:
        return phrase("how much will ", found.buyer, " pay for ", found.target)
    return phrase("how much is ", found.buyer, " paying for ", found.target)


def _wording(story: Story, fact: Fact) -> Phrase | None:
    if fact.subject is None or fact.metric is None or fact.subject.kind != "company":
        return None
    name = named(story, fact.subject)
    if name is None or not anchored(story, fact):
        return None
    if fact.metric.id == "funding":
        return _raised(story, fact, name)
    if fact.metric.id == "investment":
        return _invested(story, fact, name)
    if fact.metric.id == "valuation":
        words = story.text[fact.sentence.start : fact.sentence.end]
        if re.search(r"\bhad (?:been )?valued\b", words) or not re.search(r"\bvalu", words):
            return None
        if any(
            each.fact.metric and each.fact.metric.id == "share_price"
            for each in story.claims_in(fact.sentence.start)
        ):
            return None  # The sentence is about the shares.
        return phrase("how much is ", name, " valued at")
    if fact.metric.id == "fine":
        is_here = fact.sentence.start <= fact.subject.start
        is_theirs = is_here and _FINED.search(story.text, fact.subject.end, fact.value.start) is not None
        return phrase("how much was ", name, " fined", when(story, fact)) if is_theirs else None
    noun = _WHAT.get(fact.metric.id)
    if noun is None or fact.value.per is not None or not _names(story, fact, noun.split()[-1]):
        return None
    if noun == "contract" and _names(story, fact, "contracts"):
        whose = " contracts with customers worth" if _SIGNED.match(story.text, fact.sentence.start) else None
        return phrase("how much are ", possessive(name), whose or " contracts worth")
    size = re.search(rf"\b(largest|biggest) {noun}", story.text[fact.sentence.start : fact.sentence.end])
    if size:
        return phrase("how much is ", possessive(name), f" {size[1]} {noun} worth")
    return phrase(
        "how large is " if noun == "share buyback" else "how much is ",
        possessive(name),
        f" {noun}",
        "" if noun == "share buyback" else " worth",
    )


def _names(story: Story, fact: Fact, noun: str) -> bool:
    """Tell whether the sentence has the noun, and no other deal is meant."""
    return re.search(rf"\b{noun}", story.text[fact.sentence.start : fact.sentence.end], re.I) is not None


_PLAN = pattern(
    r"\s+(?P<plan>programme|program|plan|project|scheme|fund|package|facility)\s+(?P<how>for|to)\s"
)


def _planned(story: Story, fact: Fact) -> Phrase | None:
    """Ask what a plan is for that the article names by its cost."""
    found = _PLAN.match(story.text, fact.value.end)
    figure = amount(story, fact)
    if found is None or figure is None or has_digit(story.text[fact.value.start - 1]):
        return None
    is_firm = fact.subject is not None and fact.subject.kind == "company" and anchored(story, fact)
    name = named(story, fact.subject) if is_firm and fact.subject else None
    if name is None:
        return phrase("what is the ", figure, f" {found['plan']} for")
    thing = thing_after(story, found.end(), fact.sentence.end) if found["how"] == "for" else None
    where = country(story, found.end(), fact.sentence.end) if thing else None
    if thing and where and thing.startswith(story.text[where.start : where.end]):
        thing = f"{text_of(where.name)}{thing[where.end - where.start :]}"
    if thing and not _POINTS.search(thing):
        return phrase("how large is ", possessive(name), f" {found['plan']} for {thing}")
    return phrase("what is ", possessive(name), " ", figure, f" {found['plan']} for")


_POINTS = pattern(r"\b(?:it|its|them|their|this|these|that|those)\b|^the (?:company|country)\b")


def _raised(story: Story, fact: Fact, name: Phrase) -> Phrase | None:
    words = story.text[fact.sentence.start : fact.sentence.end]
    if fact.status != "reported" or not _RAISED.search(words) or _TO_RAISE.search(words):
        return None
    found = _ROUND.search(story.text, fact.sentence.start, fact.sentence.end)
    if found:
        return phrase("how much did ", name, f" raise in its {found['round']}")
    time = when(story, fact)
    if text_of(time).startswith(" since "):
        return phrase("how much money has ", name, " raised", time)
    return phrase("how much money did ", name, " raise", time)


def _invested(story: Story, fact: Fact, name: Phrase) -> Phrase | None:
    if _MODAL.search(story.text, fact.sentence.start, fact.value.start):
        return None  # Who must invest is not investing yet.
    into = _INTO.match(story.text, fact.value.end)
    thing = thing_after(story, into.end(), fact.sentence.end) if into else None
    does = inverted(story, fact.sentence.start, fact.value.start, fact)
    if does is not None and does.form.lemma in ("invest", "pour", "plough", "commit", "put"):
        words = does.ask("how much", f" in {thing}" if thing else "")
        return phrase(words, opening_time(story, fact, words))
    if not _INVEST.search(story.text, fact.sentence.start, fact.sentence.end):
        return None
    where = f" in {thing}" if thing else ""
    if _DONE.search(story.text, fact.sentence.start, fact.value.start):
        invests = phrase("how much did ", name, f" invest{where}")
    else:
        invests = phrase("how much is ", name, f" investing{where}")
    return phrase(invests, opening_time(story, fact, text_of(invests)))
