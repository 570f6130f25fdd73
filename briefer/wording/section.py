"""What a section says in figures, as the answer to the question that heads it."""

from collections.abc import Iterator

from briefer.question import Question
from briefer.wording.answer import LONGEST
from briefer.wording.asking import asked
from briefer.wording.figures import has_digit, printed
from briefer.wording.passage import Passage, passage
from briefer.wording.phrase import Phrase, word_count
from briefer.wording.story import Story

__all__ = ["headings", "section"]

_MOST = 12
"""Sentences of a section that are looked at."""


def headings(story: Story) -> Iterator[tuple[int, str]]:
    """Go through the headings without a figure: ordinal of the zone, and text."""
    for ordinal, zone in enumerate(story.document.zones):
        text = printed(story.text[zone.start : zone.end]).lstrip("#").strip(" *_")
        if zone.kind == "heading" and not has_digit(text):
            yield ordinal, text


def section(kind: str, story: Story, heading: int, wording: Phrase) -> Question | None:
    """Answer a question with the first sentence of a section, and with those that hold figures; None without these."""
    told: list[Passage] = []
    length = 0
    ordinals = _sentences_under(story, heading)
    for ordinal in ordinals:
        found = passage(story, ordinal)
        if found is None or not (found.claims or ordinal == ordinals[0]):
            continue
        if any(span in each.cited for each in told for span in found.cited):
            continue
        length += word_count(found.words)
        if length > LONGEST:
            break
        told.append(found)
    claims = [claim for each in told for claim in each.claims]
    if not claims:
        return None
    return asked(
        kind, wording, [each.words for each in told], claims, [span for each in told for span in each.cited]
    )


def _sentences_under(story: Story, heading: int) -> list[int]:
    zones = story.document.zones
    last = heading + 1
    while last < len(zones) and zones[last].kind not in ("heading", "title", "faq_question"):
        last += 1
    return [each for zone in range(heading + 1, last) for each in story.document.sentences_in(zone)][:_MOST]
