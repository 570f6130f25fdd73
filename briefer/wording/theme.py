"""What a heading leaves to its article: `Who stands to gain` → `from AI`."""

import re

from briefer.linking.lexicon import verb_form
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.figures import has_digit, printed
from briefer.wording.story import Story

__all__ = ["in_context", "named_event", "theme"]

_INITIALS = pattern(r"(?<![\w-])(?P<name>[A-Z]{2,5})(?: (?P<next>[A-Z]?[a-z]+))?(?![\w-])")
_OFTEN = 5
"""Namings from which on an article is about what its title names."""
_TWICE = 2
_OPEN = {
    "from": pattern(r"\b(?:gains?|benefits?|profits?|wins?|loses?)$"),
    "on": pattern(r"\bhits? the brakes$|\bslow(?:s|ing)? down$"),
    "with": pattern(r"\bgo(?:es)? wrong$"),
    "for": pattern(r"\b(?:pays?|(?:is|are) paying|foots? the bill)$"),
}
"""What is open at the end of a question, by the preposition that closes it."""
_BACK = pattern(r"(?P<head>what (?:holds|keeps|is holding|is keeping)) (?P<whom>[a-z]+s) back$")
_USING = pattern(r"using\b")
"""Who uses a thing already is held back from using more of it."""
_LEAD = 4
"""Sentences in which an article says what its subjects do."""


def in_context(story: Story, question: str) -> str:
    """Close a question that a heading leaves open with what the article is about; the same words where that is not clear."""
    back = _BACK.fullmatch(question)
    doing = _doing(story, back["whom"]) if back else None
    if doing is not None:
        return f"{question} from {_USING.sub('making more use of', doing)}"
    about = _undertaking(story) or theme(story) or _matter(story)
    how = next((how for how, ends in _OPEN.items() if ends.search(question)), None)
    return f"{question} {how} {about}" if about and how else question


_MATTER = pattern(
    r"(?:#+ )?(?P<the>The )?(?P<thing>[A-Z]?[a-z]+(?: [a-z]+){1,3}?)(?=:| (?:is|are|has|have|will|was|were|gets?|keeps?)\b)"
)


def _matter(story: Story) -> str | None:
    """Name what a title begins with, if that is a thing that its article speaks of again: `the energy transition`."""
    first = story.document.zones[0] if story.document.zones else None
    found = _MATTER.match(story.text, first.start, first.end) if first and first.kind == "title" else None
    if found is None or first is None:
        return None
    thing = found["thing"].lower()
    is_known = re.search(rf"\b{re.escape(thing)}\b", story.text[first.end :], re.I) is not None
    is_small = set(thing.split()) <= story.small
    return f"{'the ' if found['the'] else ''}{thing}" if is_known and is_small else None


_RUN = pattern(r"\bthe (?P<run>build-?out|boom|rush|arms race|rollout|roll-out)\b", re.I)
"""What many do at a time with a thing, as a heading has it."""


def _undertaking(story: Story) -> str | None:
    """Name what an article is about by a heading, too: `The build-out on the map` is about `the AI build-out`."""
    about = theme(story)
    zones = (
        (zone for zone in story.document.zones if zone.kind == "heading") if about and about.isupper() else ()
    )
    found = [run for zone in zones if (run := _RUN.search(story.text, zone.start, zone.end))]
    return f"the {about} {found[0]['run'].lower()}" if found else None


_EVENT = pattern(
    r"\bthe (?P<event>boom|bubble|slump|crisis|crash|rally|strike|shortage|merger|takeover)(?=\s|\?)"
)


def named_event(question: Question, story: Story) -> Question:
    """Say in a question which `the boom` is, if the article does in one way: `the AI boom`."""
    words = question.question
    found = _EVENT.search(words)
    said = re.findall(rf"\b[Tt]he ([\w-]+ {found['event']})\b", story.text) if found else []
    if found is None or len(set(said)) != 1 or said[0].split()[0].lower() in _WEIGHING:
        return question
    words = f"{words[: found.start('event')]}{said[0]}{words[found.end() :]}"
    return question.model_copy(update={"question": words})


_WEIGHING = frozenset("current latest recent new whole present great big next last first second same".split())


def theme(story: Story) -> str | None:
    """Name what an article is about by the letters that its title has and its text repeats: `AI`, `AI spending`."""
    document = story.document
    for found in _INITIALS.finditer(story.title):
        if story.title.isupper() or len(re.findall(rf"\b{found['name']}\b", document.text)) < _OFTEN:
            continue
        longer = f"{found['name']} {(found['next'] or '').lower()}".strip()
        is_said = longer != found["name"] and document.text.count(f"{longer} ") >= _TWICE
        return longer if is_said else found["name"]
    return None


def _doing(story: Story, whom: str) -> str | None:
    """Say what they do whom the article begins with: `hospitals in Chile use lasers to …` → `using lasers to …`."""
    for start, end, zone in story.document.sentences[:_LEAD]:
        if story.document.zones[zone].kind != "body":
            continue
        found = re.search(
            rf"\b{whom}\s(?:in [A-Z]\w+\s)?(?P<verb>[a-z]+)\s(?P<rest>[a-z][^,.;:()]{{5,80}})[,.]",
            story.text[start:end],
        )
        form = verb_form(found["verb"]) if found else None
        if found is None or form is None or form.tense != "base" or has_digit(found["rest"]):
            continue
        doing = _gerund(form.lemma)
        return f"{doing} {printed(found['rest'])}" if doing else None
    return None


def _gerund(base: str) -> str | None:
    """Return the form in -ing of a verb, if the lexicon knows it: `use` → `using`."""
    stem = base[:-1] if base.endswith("e") and not base.endswith("ee") else base
    for made in (f"{stem}ing", f"{base}{base[-1]}ing"):
        form = verb_form(made)
        if form is not None and form.lemma == base:
            return made
    return None
