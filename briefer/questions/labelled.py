"""What are the terms of the deal, or else the matters of a list? `Financing: …; Timing: …`, all items in their own words."""

from collections.abc import Sequence
from typing import NamedTuple

from briefer.pattern import pattern
from briefer.question import Part, Question
from briefer.slotted import altered
from briefer.wording.answer import LONGEST_LIST
from briefer.wording.asking import asked
from briefer.wording.passage import Passage, in_a_row
from briefer.wording.phrase import Phrase, listed, phrase, possessive, word_count
from briefer.wording.purchase import purchase
from briefer.wording.quoting import is_whole, quotable, unmarked
from briefer.wording.story import Story

TURN = 7
KIND = "labelled"

_LABEL = pattern(
    r"(?:\*\*|__)?(?P<label>[A-Z][a-z]+(?: [a-z]+){0,2})(?::(?:\*\*|__)?|(?:\*\*|__):)\s+(?=[A-Z])"
)
_FEWEST = 2
"""Items with a label and a figure that make a list worth a question."""


def ask(story: Story) -> list[Question | None]:
    """Ask for every list whose items have labels, and some of them figures."""
    lists: dict[int | None, list[int]] = {}
    for ordinal, zone in enumerate(story.document.zones):
        if zone.kind == "list_item" and zone.level <= 1:
            lists.setdefault(zone.parent, []).append(ordinal)
    return [_ask(story, items) for items in lists.values()]


def _ask(story: Story, items: Sequence[int]) -> Question | None:
    """Tell all the items whole; nothing if one of them cannot be told, or all are too long."""
    found = [_item(story, item) for item in items]
    told = [item for item in found if item is not None]
    is_whole_list = len(told) == len(found)
    has_figures = sum(bool(item.told.claims) for item in told) >= _FEWEST
    if (
        not is_whole_list
        or not has_figures
        or sum(word_count(item.told.words) for item in told) > LONGEST_LIST
    ):
        return None
    wording = _terms(story, items[0]) or phrase(
        "what is known about ", listed([f"the {item.label}" for item in told])
    )
    return asked(
        KIND,
        wording,
        [item.told.words for item in told],
        [claim for item in told for claim in item.told.claims],
        [span for item in told for span in item.told.cited],
    )


class _Item(NamedTuple):
    """An item of a list, told with its label."""

    label: str
    told: Passage


def _item(story: Story, zone: int) -> _Item | None:
    ordinals = story.document.sentences_in(zone)
    spans = [story.document.sentences[each][:2] for each in ordinals]
    label = _LABEL.match(story.text, *spans[0]) if spans else None
    if label is None or any(start in story.touched for start, _ in spans):
        return None
    first = (label.end(), spans[0][1])
    can_follow = all(quotable(story, each, leaning=True) for each in ordinals[1:])
    if not can_follow or not is_whole(unmarked(story.text[slice(*first)])):
        return None
    told = in_a_row(story, ordinals, first)
    name = Part(text=label["label"], quote=label.span("label"))
    return _Item(label["label"].lower(), altered(told, words=phrase(name, ": ", told.words)))


def _terms(story: Story, first: int) -> Phrase | None:
    """Ask for the terms of a purchase where the paragraph before the first item tells of one."""
    before = story.document.sentences_in(first - 1) if first else ()
    for span in (story.document.sentences[each] for each in before):
        found = purchase(story, span.start, span.end)
        if found is not None:
            offer = "possible offer" if found.is_open else "offer"
            return phrase("what are the terms of ", possessive(found.buyer), f" {offer} for ", found.target)
    return None
