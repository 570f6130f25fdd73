"""What is known about what a heading names? A section of which nothing else has been asked."""

from itertools import pairwise

from briefer.linking.lexicon import ADVERBS, PREPOSITIONS, verb_form
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.clause import has_verb
from briefer.wording.nouns import plural
from briefer.wording.phrase import phrase
from briefer.wording.section import headings, in_small, section
from briefer.wording.story import Story
from briefer.wording.theme import theme

TURN = 17
KIND = "heading"

_THING = pattern(r"(?:The )?(?P<first>[A-Z][a-z-]+)(?P<rest>(?: [A-Za-z’'-]+){0,7})")
_LEAST = 30
"""Words of an answer that says enough about a whole section."""
_FEWEST = 2
"""Items that make a list."""
_ASPECT = pattern(
    r"\b(?:risk|challenge|cost|benefit|outlook|role|impact|effect|driver|reason|cause|limit|constraint|obstacle|threat|concern|implication"
    r"|consequence|trend|plan|rule|term|condition|option|strategy|strategie|advantage|drawback|prospect|alternative|remedie|priority|prioritie)s?$"
)
"""What somebody asks for by `what is`."""
_INSIDE = pattern(r"\s(?:of|for|in|on|to|from|at|with|behind)\s")
_OWNED = pattern(r"(?:the|an?)\s|[\w-]+['’]s?\s")
_PUZZLE = pattern(
    r"(?:the )?(?:[a-z-]+ )?(?:question|problem|issue) of (?P<of>[a-z ]+)|(?:the )?(?P<whose>[a-z]+) (?:question|problem)"
)
_NEEDED = frozenset(
    "power energy electricity water labour labor money capital land memory fuel cooling".split()
)
"""What one has a demand for."""
_GETS = frozenset("get make do use save become grow".split())
"""What something does that an article is about."""
_POINTING = frozenset("it its this that these those they their we our you your next last".split())


def ask(story: Story) -> list[Question | None]:
    """Ask for every untold section whose heading names what it is about."""
    return [_ask(story, heading, text) for heading, text in headings(story)]


def _ask(story: Story, heading: int, text: str) -> Question | None:
    thing = _thing(story, text)
    if thing is None or _is_told(story, heading):
        return None
    found = section(KIND, story, heading, phrase(_plain(thing)), figured=False)
    if found is None or len(found.answer.split()) < _LEAST:
        return None
    if name := _introduced(story, found):
        return found.model_copy(update={"question": f"What is {name}, and what does it do?"})
    items = sum(story.document.zone_at(start).kind == "list_item" for start, _ in found.citations)
    if items >= _FEWEST and (listed := _of_list(story, thing)):
        found = found.model_copy(update={"question": listed})
    return found if all(_ends(story, *span) for span in found.citations) else None


_NEW = pattern(
    r"\b(?:unveiled|introduced|launched|presented|shown|released|developed|built) (?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+)?), an? [a-z][^.;]{5,80}? (?:that|which)\b"
)


def _introduced(story: Story, found: Question) -> str | None:
    """Name what the first sentence of an answer presents as new: `Halden has shown Saltsaw, a drill that …`."""
    said = _NEW.search(story.text, *found.citations[0])
    return said["name"] if said else None


def _plain(thing: str) -> str:
    """Ask for what a section is about: `what are the risks of copper`, or else for all that is known."""
    head = _INSIDE.split(thing)[0]
    if _ASPECT.search(head) is None:
        return f"what is known about {thing}"
    the = "" if _OWNED.match(thing) else "the "
    return f"what {'are' if plural(head) or ' and ' in head else 'is'} {the}{thing}"


def _of_list(story: Story, thing: str) -> str | None:
    """Ask for the items of a list: `What can be done about noise?`, `What are the ways of saving fuel?`."""
    about = theme(story)
    if puzzle := _PUZZLE.fullmatch(thing):
        matter = puzzle["of"] or puzzle["whose"]
        if matter in _NEEDED and about:
            return f"How can {about}'s demand for {matter} be met?"
        return f"What can be done about {matter}?"
    form = verb_form(thing.split()[0])
    if form is None or form.tense != "ing":
        return None
    if about and form.lemma in _GETS:
        return f"How can {about} {form.lemma} {thing.partition(' ')[2]}?"
    return f"What are the ways of {thing}?"


def _ends(story: Story, start: int, end: int) -> bool:
    """Tell a sentence from the cells of a table that has been run together."""
    is_closed = story.text[start:end].rstrip("\"”'’)*_ ").endswith((".", "!", "?", ":", ";"))
    return is_closed or story.document.zone_at(start).kind == "list_item"


_ASKING = frozenset("who what why how when where which whether".split())
"""A heading that begins so asks, and names nothing."""


def _thing(story: Story, heading: str) -> str | None:
    """Return a heading as a thing to speak of: `the question of power`, `getting more out of a ton`; no clause."""
    found = _THING.fullmatch(heading)
    small = heading.lower().split()
    if found is None or not (_POINTING | ADVERBS).isdisjoint(small) or small[0] in _ASKING:
        return None
    words = in_small(story, heading)
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


def _is_told(story: Story, heading: int) -> bool:
    """Tell whether a sentence of the section stands in some answer."""
    zones = story.document.zones
    end = next(
        (zone.start for zone in zones[heading + 1 :] if zone.kind in ("heading", "title", "faq_question")),
        len(story.text),
    )
    return any(zones[heading].end <= start < end for start in story.touched)
