"""How do they differ? Two shares of one kind of people or firms: `63% of large piers have it, but only 22% of small piers`."""

import re

from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.asking import asked
from briefer.wording.passage import asked_of
from briefer.wording.phrase import Phrase, phrase
from briefer.wording.quoting import quotable, quote
from briefer.wording.referent import in_full
from briefer.wording.story import Story

TURN = -9
KIND = "contrast"

_PERCENT = r"\d[\d.,]*\s?(?:%|percent|per cent|pct)\sof\s(?:the\s)?"
_TWO = pattern(
    rf"\b{_PERCENT}(?P<one>[a-z-]+)\s(?P<who>[a-z]+s)\b[^.;]{{0,140}}?\b(?:but|while|whereas|compared with|against|and|versus)\s"
    rf"[^.;]{{0,20}}?{_PERCENT}(?P<two>[a-z-]+)\s(?P=who)\b"
)
_COUNTING = frozenset("all the other these those such same total our its their local".split())


def ask(story: Story) -> list[Question | None]:
    """Ask for every sentence that sets a share of some against that of others."""
    found: list[Question | None] = []
    for start, end, zone in story.document.sentences:
        two = _TWO.search(story.text, start, end) if story.document.zones[zone].kind == "body" else None
        if two is not None and two["one"] != two["two"] and _COUNTING.isdisjoint((two["one"], two["two"])):
            wording = phrase(f"how do {two['one']} and {two['two']} {two['who']} differ{_in_use(story, two)}")
            found.append(_alone(story, start, end, wording) or asked_of(KIND, story, start, wording))
    return found


_USE = pattern(
    r"\suse\s(?P<such>such\s)?(?P<thing>[a-z][a-z -]{2,40}?)(?=[,.;]|\s(?:but|while|whereas|compared|and)\b)"
)


def _in_use(story: Story, two: re.Match[str]) -> str:
    """Say in what they differ who use a thing: ` in their use of scan-reading software`."""
    used = _USE.match(story.text, two.end("who"))
    thing = in_full(story, used["thing"]) if used and used["such"] else used["thing"] if used else None
    return f" in their use of {thing}" if thing else ""


def _alone(story: Story, start: int, end: int, wording: Phrase) -> Question | None:
    """Answer with the sentence alone, if it can stand so: what it leans on is mostly a topic sentence."""
    span = quotable(story, story.sentence_at(start))
    if span is None or start in story.touched:
        return None
    return asked(KIND, wording, [quote(story, span)], story.claims_in(start), [(start, end)])
