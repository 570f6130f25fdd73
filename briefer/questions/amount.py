"""How much, how many? What somebody spends, builds or employs: the figure is the object of a verb that acts."""

import re

from briefer.linking.lexicon import verb_form
from briefer.mention import Mention
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.clause import is_many, owner_before, thing_after
from briefer.wording.figures import has_digit, printed
from briefer.wording.passage import asked_of
from briefer.wording.phrase import Phrase, phrase
from briefer.wording.referent import full
from briefer.wording.story import Story

TURN = 11
KIND = "amount"

_ACTS = frozenset(
    """approve attract award book borrow build buy carry charge close collect commit consume create cut deliver donate
    employ export fund generate get give handle hire import install invest lend make manage need offer open operate order
    own pay process produce provide publish purchase raise receive recruit repay run save seek sell serve set ship spend
    store supply train treat use""".split()
)
_BEFORE = pattern(
    r"\s(?:(?P<aux>will|would|could|may|might|must|should|can|has|have|is|are|was|were)\s(?:also\s|now\s|already\s)?)?"
    r"(?:(?P<plan>plan|aim|hope|intend|expect|want|need)s?\sto\s)?(?P<verb>[a-z]+)(?P<particle>\sup|\saside)?\s"
    r"(?:(?:about|around|roughly|approximately|nearly|almost|some|over|more than|less than|fewer than|at least|up to|as much as"
    r"|as many as|just|only|a further|another|an extra|an additional)\s)*$"
)
_WIDEST = 60
_REST = pattern(r"\s(?P<how>in|on|for|from|into)\s")
_BY = pattern(r"\s(?:by|until|in) \d{4}\b")
_PEOPLE = pattern(r"[\d.,\s]+(?:(?:hundred|thousand|million|billion|trillion)\s)?(?P<noun>[a-z][a-z -]+)$")
_WHICH = pattern(r"\b(?:which|whom)\s$")
"""What is paid for stands before it."""
_EACH = pattern(r"[^.;:]{0,30}\beach\b|\s(?:per|an?)\s")
_POINTING = pattern(r"^the [a-z]+$|\bthe (?:company|group|two|three|four|five)\b|\b(?:its|their|his|her)\b")
_OF = pattern(r"\sof\s")


def ask(story: Story) -> list[Question | None]:
    """Ask for every amount or count that somebody named acts on."""
    return [
        asked_of(KIND, story, mention.start, _wording(story, mention))
        for mention in story.mentions.values()
        if mention.kind in ("money", "quantity") and mention.zone in ("body", "list_item")
    ]


def _wording(story: Story, figure: Mention) -> Phrase | None:
    index = story.document.sentence_index_at(figure.start)
    if index is None:
        return None
    span = story.document.sentences[index]
    found = _BEFORE.search(story.text, max(span.start, figure.start - _WIDEST), figure.start)
    form = verb_form(found["verb"]) if found else None
    if (
        found is None
        or form is None
        or form.lemma not in _ACTS
        or _EACH.match(story.text, figure.end, span.end)
    ):
        return None
    if form.lemma == "make" and found["particle"]:
        return None  # What makes up a part makes nothing.
    owner = owner_before(story, span.start, found.start())
    if owner is not None and _WHICH.search(story.text[span.start : found.start()].removesuffix(owner)):
        return None
    owner = full(story, owner, span.start) if owner else None
    what = _what(story, figure, span.end)
    does = _does(found, form.lemma, form.tense, owner) if owner else None
    if owner is None or what is None or does is None or _POINTING.search(owner):
        return None
    verb = f"{does[1]}{found['particle'] or ''}"
    return phrase(f"{what} {does[0]} {owner} {verb}{_rest(story, figure.end, span.end)}")


def _does(found: re.Match[str], lemma: str, tense: str, owner: str) -> tuple[str, str] | None:
    """Return the auxiliary of the question and the form of the verb that follows it; None for forms that do not fit."""
    aux, plan, many = found["aux"], found["plan"], is_many(owner)
    if plan and not aux:
        return "do" if many else "does", f"{plan} to {lemma}"
    if plan:
        return None
    if aux in ("is", "are", "was", "were"):
        return (aux, found["verb"]) if tense == "ing" else None
    if aux in ("has", "have"):
        return (aux, found["verb"]) if tense == "past" else None
    if aux:
        return aux, lemma
    if tense == "past":
        return "did", lemma
    return ("do" if many else "does", lemma) if tense in ("present", "base") else None


def _what(story: Story, figure: Mention, end: int) -> str | None:
    """Write `how much`, or `how many tonnes of cement`."""
    if figure.kind == "money":
        return None if getattr(figure.value, "per", None) else "how much"
    counted = _PEOPLE.fullmatch(printed(figure.text))
    if counted is None:
        return None
    of = _OF.match(story.text, figure.end, end)
    thing = thing_after(story, of.end(), end) if of else None
    return f"how many {counted['noun']}{f' of {thing}' if thing else ''}"


def _rest(story: Story, start: int, end: int) -> str:
    """Return what the figure goes into: ` in an initial public offering`."""
    if found := _BY.match(story.text, start, end):
        return f" {found[0].strip()}"
    found = _REST.match(story.text, start, end)
    thing = thing_after(story, found.end(), min(found.end() + _WIDEST, end)) if found else None
    if found is None or thing is None or has_digit(thing) or len(thing.split()) > 6:
        return ""
    return f" {found['how']} {thing}"
