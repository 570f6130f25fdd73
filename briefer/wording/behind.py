"""What stands behind a figure and tells what it goes into: ` in an initial public offering`, ` to mend the roads`."""

from briefer.linking.lexicon import verb_form
from briefer.pattern import pattern
from briefer.wording.clause import thing_after, thing_end
from briefer.wording.figures import has_digit
from briefer.wording.story import Story

__all__ = ["behind", "purpose"]

_REST = pattern(
    r"(?:\s\([^()]{1,60}\))?(?:\s(?:last|this|next) (?:year|month|week|quarter)|\sin \d{4})?(?:\smore)?"
    r"(?P<done>\s(?:stationed|deployed|based|posted|enrolled|registered|employed))?\s(?P<how>in|on|for|from|into|to|at)\s"
)
_GOES_ON = pattern(r"\s(?:of\s\S*\d|and\s)")
"""What is behind a thing that it is no whole name without."""
_BY = pattern(r"\s(?:by|until|in|since) \d{4}\b")
_AND = pattern(r"\sand\s[a-z]+s(?=[.,;]|\s(?:in|of|at|from|between)\s)")
_BESIDE = pattern(r"\sand\sthe\s[^,.;]{3,40}\b(?:around|with|for|behind)\s(?:it|them)[.,;]")
"""What goes with a thing: `into piers and the roads around them`."""
_TO = pattern(r"(?:\s\([^()]{1,60}\))?\sto\s(?P<verb>[a-z]+)\s")
_POINTING = pattern(r"\b(?:it|its|them|their|him|his|her|this|these)\b")
_WIDEST = 60
_MOST = 7


def behind(story: Story, start: int, end: int) -> str:
    """Return what the figure goes into: ` in an initial public offering`."""
    if found := _BY.match(story.text, start, end):
        return f" {found[0].strip()}"
    found = _REST.match(story.text, start, end)
    thing = thing_after(story, found.end(), min(found.end() + _WIDEST, end)) if found else None
    if found is None or thing is None or not _is_short(thing):
        return ""
    form = verb_form(thing) if found["how"] == "to" else None
    if form is not None and form.tense == "base":
        return ""  # `to build 90 piers`
    if thing.split()[-1] in ("last", "past", "next", "previous", "coming", "same"):
        return ""  # `in the last 32 years`
    how = f"{found['done'] or ''} {found['how']}"
    more = _AND.match(story.text, thing_end(story.text, thing, found.end()), end)
    if more is not None:
        return f"{how} {thing}{more[0]}"
    if _GOES_ON.match(story.text, thing_end(story.text, thing, found.end()), end):
        beside = _BESIDE.match(story.text, thing_end(story.text, thing, found.end()), end)
        return f" into {thing}" if beside and found["how"] == "into" else ""
    return f"{how} {thing}"


def purpose(story: Story, start: int, end: int) -> str:
    """Return what the figure is for: ` to mend the roads`."""
    found = _TO.match(story.text, start, end)
    form = verb_form(found["verb"]) if found else None
    thing = thing_after(story, found.end(), min(found.end() + _WIDEST, end)) if found else None
    if found is None or form is None or form.tense != "base" or thing is None or not _is_short(thing):
        return ""
    if _POINTING.search(thing) or _GOES_ON.match(story.text, thing_end(story.text, thing, found.end()), end):
        return ""
    return f" to {found['verb']} {thing}"


def _is_short(thing: str) -> bool:
    return not has_digit(thing) and len(thing.split()) <= _MOST and thing.count('"') % 2 == 0
