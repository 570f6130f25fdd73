"""What is known about what a heading names? A section of which nothing else has been asked."""

import re
from itertools import pairwise

from briefer.linking.lexicon import ADVERBS, PREPOSITIONS, verb_form
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.clause import has_verb
from briefer.wording.phrase import phrase
from briefer.wording.section import headings, section
from briefer.wording.story import Story

TURN = 17
KIND = "heading"

_THING = pattern(r"(?:The )?(?P<first>[A-Z][a-z-]+)(?P<rest>(?: [A-Za-z’'-]+){0,7})")
_LEAST = 30
"""Words of an answer that says enough about a whole section."""
_POINTING = frozenset("it its this that these those they their we our you your next last".split())


def ask(story: Story) -> list[Question | None]:
    """Ask for every untold section whose heading names what it is about."""
    return [_ask(story, heading, text) for heading, text in headings(story)]


def _ask(story: Story, heading: int, text: str) -> Question | None:
    thing = _thing(story, text)
    if thing is None or _is_told(story, heading):
        return None
    found = section(KIND, story, heading, phrase("what is known about ", thing), figured=False)
    if found is None or len(found.answer.split()) < _LEAST:
        return None
    return found if all(_ends(story, *span) for span in found.citations) else None


def _ends(story: Story, start: int, end: int) -> bool:
    """Tell a sentence from the cells of a table that has been run together."""
    is_closed = story.text[start:end].rstrip("\"”'’)*_ ").endswith((".", "!", "?", ":", ";"))
    return is_closed or story.document.zone_at(start).kind == "list_item"


def _thing(story: Story, heading: str) -> str | None:
    """Return a heading as a thing to speak of: `the question of power`, `getting more out of a ton`; no clause."""
    found = _THING.fullmatch(heading)
    small = heading.lower().split()
    if found is None or not (_POINTING | ADVERBS).isdisjoint(small):
        return None
    words = _small(story, heading)
    form, last = verb_form(small[0]), verb_form(small[-1])
    if form is not None and form.tense == "ing" and len(small) > 2:
        return words
    acts = last is not None and last.tense == "base" and len(small) > 1 and small[-2].endswith("s")
    acts = acts or any(_does(*pair) for pair in pairwise(small[1:]))
    return None if acts or form is not None or has_verb(words, only=True) else words


def _does(word: str, after: str) -> bool:
    """Tell a form that may be a noun from the verb that it is before its object: `the harbour demands more`."""
    form = verb_form(word)
    return form is not None and form.tense == "present" and after not in PREPOSITIONS | {"and", "or"}


def _small(story: Story, words: str) -> str:
    """Take the capital off a heading, and off all its words where they all have one; names keep theirs."""
    first, *rest = words.split()
    is_title_case = all(word[:1].isupper() or len(word) < 4 for word in rest)
    body = story.text.replace(words, "")

    def small(word: str) -> str:
        is_name = word.isupper() or (
            word.lower() not in story.small and re.search(rf"[a-z,] {re.escape(word)}\b", body) is not None
        )
        return word if is_name else word.lower()

    return " ".join([small(first), *(small(word) if is_title_case else word for word in rest)])


def _is_told(story: Story, heading: int) -> bool:
    """Tell whether a sentence of the section stands in some answer."""
    zones = story.document.zones
    end = next(
        (zone.start for zone in zones[heading + 1 :] if zone.kind in ("heading", "title", "faq_question")),
        len(story.text),
    )
    return any(zones[heading].end <= start < end for start in story.touched)
