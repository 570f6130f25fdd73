"""When? What is due, on the day, month or year that the article names for it."""

import re

from briefer.linking.lexicon import ADVERBS, AUXILIARIES, PREPOSITIONS, SUBORDINATORS, verb_form
from briefer.mention import Mention
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.clause import is_many, owner_before
from briefer.wording.figures import has_digit, printed
from briefer.wording.passage import asked_of
from briefer.wording.phrase import Phrase, phrase
from briefer.wording.referent import full, says_which
from briefer.wording.story import Story

TURN = 15
KIND = "timeline"

_DUE = pattern(
    r"\s(?P<aux>will|should|(?:is|are) (?:due|expected|scheduled|set|slated) to|(?P<plan>plan|aim|hope|intend|expect)s? to)\s"
)
_SET = pattern(
    r"\s(?P<often>next )?(?P<verb>meets|reports|opens|closes|starts|begins|expires|goes on sale)\s"
)
_UNTIL = pattern(
    r"\s(?:in|by|on|at|before|until|within)\s(?:the\s)?(?:(?:early|late|mid)[ -])?(?:(?:start|end|middle|beginning) of\s)?(?:the\s)?$"
)
_IF = pattern(r"\b(?:[Ii]f|[Ww]hether|[Uu]nless|[Aa]sked)\b")
"""What is asked, or is so only if something else is, is not due."""
_UNLESS = pattern(r"\b(?:if|unless)\b")
_LATER = pattern(r"\b(?:next|this|last) (?:year|month|week|quarter)\b|\b(?:later|earlier|again)$")
_TRIFLES = pattern(
    r"(?:stay|speak|talk|participate|appear|arrive|travel|attend|return|address|sit|wait|remain)\b"
)
"""What people do, and what nobody waits for."""
_GRAINS = frozenset({"day", "week", "month", "quarter", "half", "year"})
_COUNTS = frozenset("one two three four five six seven eight nine ten".split())
_WIDEST = 400


def ask(story: Story) -> list[Question]:
    """Ask for everything that is due at a named time, one question a sentence."""
    found = {}
    for mention in story.mentions.values():
        if mention.kind != "date" or getattr(mention.value, "grain", None) not in _GRAINS:
            continue
        sentence = story.document.sentence_index_at(mention.start)
        if sentence is not None and sentence not in found:
            question = _ask(story, sentence, mention)
            if question is not None:
                found[sentence] = question
    return list(found.values())


def _ask(story: Story, sentence: int, date: Mention) -> Question | None:
    span = story.document.sentences[sentence]
    kind = story.document.zones[span.zone].kind
    if kind not in ("body", "list_item") or span.end - span.start > _WIDEST:
        return None
    if story.text.startswith(("'s", "’s"), date.end) or _names_event(story.text, date):
        return None  # `takes part in this year's race`
    found = _wording(story, span.start, date.start, span.end)
    question = asked_of(KIND, story, date.start, found[0]) if found else None
    # `The plant` is known to the reader only with the sentence before.
    is_clear = found is not None and question is not None and (found[1] or len(question.citations) > 1)
    return question if is_clear else None


def _names_event(text: str, date: Mention) -> bool:
    """Tell a year that says which of several it is: `the 2027 world cup`, `in 2029 general elections`."""
    word = _NEXT.match(text, date.end) if date.text.isdigit() else None
    if word is None or word[1].lower() in PREPOSITIONS | ADVERBS | AUXILIARIES | SUBORDINATORS | {
        "and",
        "or",
        "but",
    }:
        return False
    return verb_form(word[1]) is None


_NEXT = pattern(r"\s([A-Za-z][\w-]*)")


def _wording(story: Story, start: int, date: int, end: int) -> tuple[Phrase, bool] | None:
    """Word the question, and tell whether it says of what it asks."""
    until = _UNTIL.search(story.text, max(start, date - 40), date)
    if until is None:
        return None
    for wanted in (_DUE, _SET):
        found = list(wanted.finditer(story.text, start, until.start() + 1))
        if not found:
            continue
        verb = found[-1]
        if _IF.search(story.text, start, verb.start()) or _UNLESS.search(story.text, date, end):
            return None
        owner = owner_before(story, start, verb.start())
        rest = printed(story.text[verb.end() : until.start()])
        owner = full(story, owner, start) if owner else None
        if owner is None or owner.startswith("a ") or not _plain(rest, wanted is _DUE):
            return None
        is_clear = says_which(story, owner)
        if wanted is _SET:
            if verb["verb"] == "reports" and rest:
                return None  # Who reports record sales has them.
            base = verb["verb"].split()
            form = verb_form(base[0])
            said = " ".join([form.lemma, *base[1:]]) if form else None
            rest = f" {rest}" if rest else ""
            if said is None:
                return None
            return phrase(f"when does {owner} {verb['often'] or ''}{said}{rest}"), is_clear
        if verb["plan"]:
            does = "do" if is_many(owner) else "does"
            return phrase(f"when {does} {owner} {verb['plan']} to {rest}"), is_clear
        be, _, due = verb["aux"].partition(" ")
        return phrase(f"when {be} {owner} {due}{' ' if due else ''}{rest}"), is_clear
    return None


def _plain(words: str, needed: bool) -> bool:
    """Tell whether the words between verb and date fit into a question."""
    if (
        has_digit(words)
        or _TRIFLES.match(words)
        or _LATER.search(words)
        or re.search(
            r"[,;:()—–\"“”*|]|\b(?:it|its|they|their|he|his|she|her|there|here|this|that|these|those|which|not|our|my|we|than|be an?|remain|continue)\b",
            words,
        )
    ):
        return False
    if words.split() and words.split()[-1] in _COUNTS | PREPOSITIONS | {"and", "or"}:
        return False
    return len(words.split()) <= 9 and (bool(words) or not needed)
