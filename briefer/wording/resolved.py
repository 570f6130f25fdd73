"""A question that stands alone: `the company` is named, and `the market` is that for ferries."""

import re

from briefer.linking.lexicon import PREPOSITIONS, verb_form
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.asking import is_sound
from briefer.wording.phrase import phrase, possessive, text_of
from briefer.wording.referent import in_full, is_alone, known, protagonist, referent
from briefer.wording.story import Story

__all__ = ["resolved"]

_FIRM = pattern(
    r"\bthe (?P<firm>company|group|firm|business|lender|retailer|insurer|brokerage|start-?up|airline|carmaker|chipmaker|chain)"
    r"(?P<own>['’]s?)?(?![\w'’-])(?! (?:of|for|that|which)\b| (?:in|at) (?:the )?[A-Z])"
)
_BARE = pattern(r"\bthe (?P<noun>[a-z]{3,})(?= (?P<after>[a-z]+)|,|\?)")
_TIMES = frozenset(
    "year quarter month week day decade period end start beginning middle past future first second third fourth last next"
    " same half season board rest total time".split()
)
"""Nouns that a time or a count is told by."""
_WITHIN = frozenset({"of", "for"})
"""Words behind a noun that say which it is."""


def resolved(story: Story, question: Question | None) -> Question | None:
    """Say in a question by name what only points to something; None for one that a reader could not make sense of."""
    if question is None or not is_sound(question):
        return None
    words = question.question
    for found in reversed([*_FIRM.finditer(words)]):
        name = _named(story, question, found[0])
        if name is None:
            return None
        owner = "its" if found["own"] and name in words[: found.start()] else None
        said = owner or (text_of(possessive(phrase(name))) if found["own"] else name)
        words = f"{words[: found.start()]}{said}{words[found.end() :]}"
    for found in reversed([*_BARE.finditer(words)]):
        whole = in_full(story, found["noun"]) if _is_bare(found) else None
        if whole is not None:
            words = f"{words[: found.start()]}the {whole}{words[found.end() :]}"
    return question if words == question.question else question.model_copy(update={"question": words})


def _named(story: Story, question: Question, said: str) -> str | None:
    """Name the company that a question means, as the answer does, or else whom the article is about."""
    for start, end in question.citations:
        meant = referent(story, start, end)
        if meant is not None and story.text[meant.start : meant.end].lower() == said.lower():
            return (
                re.sub(r"['’]s?$", "", text_of(meant.name))
                if said.endswith(("s", "’", "'"))
                else text_of(meant.name)
            )
    is_clear = all(is_alone(story, start) for start, _ in question.citations)
    return protagonist(story) if is_clear else None


def _is_bare(found: re.Match[str]) -> bool:
    """Tell `the market reach` and `the market in 2030` from `the market share` and `the market for salt`."""
    if found["noun"] in _TIMES or known(found["noun"]):
        return False
    after = found["after"]
    if after is None or after in PREPOSITIONS - _WITHIN or after in ("and", "or"):
        return True
    form = verb_form(after)
    return form is not None and after not in _WITHIN and not (form.noun_too and form.tense != "base")
