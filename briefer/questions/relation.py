"""How much of one thing is another? `What share of … do … account for?`."""

import re

from briefer.fact import Fact
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.clause import is_many, owner_before, thing_after
from briefer.wording.names import named
from briefer.wording.nouns import Noun, measured
from briefer.wording.passage import ask_of_percentages
from briefer.wording.periods import opening_time
from briefer.wording.phrase import Phrase, phrase, possessive, text_of
from briefer.wording.story import Story

TURN = 6
KIND = "relation"

_VERB = pattern(
    r"(?:(?P<modal>will|would|could|may|should) )?(?P<verb>account(?:s|ed)? for|ma(?:kes?|de) up|represent(?:s|ed)?)\s",
    re.I,
)
_ING = pattern(
    r",\s+(?:accounting for|making up|representing|equal to|equivalent to|or)\s"
    r"(?:(?:about|around|roughly|nearly|almost|some|approximately|over|more than|just|only)\s)*$",
    re.I,
)
_OF = pattern(r"\s+of\s+(?:the\s+)?(?=[a-zA-Z])")
_BRINGS = pattern(r"\b(?:(?:brings?|brought|takes?|took) in|generate[sd]?)\s(?:[a-z]+\s){0,2}$")
_NEAR = 60
_WIDEST = 600


def ask(story: Story) -> list[Question | None]:
    """Ask for every percentage that the article calls a part of something it names."""
    return ask_of_percentages(KIND, story, _dated)


def _dated(story: Story, fact: Fact) -> Phrase | None:
    words = _wording(story, fact)
    return phrase(words, opening_time(story, fact, text_of(words))) if words else None


def _wording(story: Story, fact: Fact) -> Phrase | None:
    of = _OF.match(story.text, fact.value.end)
    whole = thing_after(story, of.end(), fact.sentence.end) if of else None
    if of is None or whole in (None, "total", "whole") or re.search(r"\b(?:company|group|firm)['’]s", whole):
        return None
    the = "the " if "the" in of[0].split() else ""
    if found := list(
        _VERB.finditer(story.text, max(fact.sentence.start, fact.value.start - _NEAR), fact.value.start)
    ):
        verb = found[-1]
        part = owner_before(story, fact.sentence.start, verb.start())
        if part is None or _MEASURE.search(story.text, verb.end(), fact.value.start):
            return None
        does = "do" if is_many(part) else "does"
        if verb["modal"]:
            does = verb["modal"].lower()
        elif re.search(r"ed\b|made", verb["verb"]):
            does = "did"
        if verb["verb"].lower().startswith("account") and not verb["modal"]:
            be = "was" if does == "did" else "is"
            if _NAME.fullmatch(part) and "'" not in whole and "’" not in whole:
                return phrase(f"how large {be} ", possessive(phrase(part)), f" share of {the}{whole}")
        infinitive = {"a": "account for", "m": "make up", "r": "represent"}[verb["verb"][0].lower()]
        return phrase(f"what share of {the}{whole} {does} {part} {infinitive}")
    if _ING.search(story.text[max(fact.sentence.start, fact.value.start - _NEAR) : fact.value.start]):
        return _beside(story, fact, f"{the}{whole}")
    return None


_MEASURE = pattern(r"\d")
_NAME = pattern(r"(?:[A-Z][\w.&-]*)(?: [A-Z][\w.&-]*)*")


def _beside(story: Story, fact: Fact, whole: str) -> Phrase | None:
    """Ask for the share that a level is which stands before it in the sentence."""
    if fact.sentence.end - fact.sentence.start > _WIDEST:
        return None
    if re.search(r"\b(?:if|unless|would|could)\b", story.text[fact.sentence.start : fact.sentence.end]):
        return None
    levels = [
        claim.fact
        for claim in story.claims_in(fact.sentence.start)
        if claim.fact.value.kind == "money" and claim.fact.value.end <= fact.value.start
    ]
    noun = measured(story, levels[-1]) if levels and levels[-1].change is None else None
    metric = levels[-1].metric if levels else None
    brings = levels and _BRINGS.search(story.text, fact.sentence.start, levels[-1].value.start)
    if (noun is None and brings) or (
        noun and metric and metric.text.lower() not in text_of(noun.words).lower()
    ):
        name = named(story, levels[-1].subject) if levels[-1].subject else None
        noun = Noun(name, is_many(text_of(name))) if name else None  # `brought in`: the verb names no metric.
    if noun is None or fact.value.start - levels[-1].value.end > _NEAR or whole in text_of(noun.words):
        return None
    if levels[-1].status in ("forecast", "guidance", "target"):
        return phrase("what share of ", whole, f" {noun.be} ", noun.words, " expected to make up")
    return phrase("what share of ", whole, f" {'do' if noun.plural else 'does'} ", noun.words, " make up")
