"""Items of a list that an answer tells → a list, below the words that announce it."""

from collections.abc import Collection

from briefer.pattern import pattern
from briefer.question import ITEM, PARAGRAPH, Part, Question
from briefer.wording.figures import has_digit
from briefer.wording.passage import headed
from briefer.wording.phrase import Phrase, answering, first_quote, phrase, sentences, text_of
from briefer.wording.quoting import is_label, stretch
from briefer.wording.story import Story

__all__ = ["itemised"]

_FEWEST = 3
"""Items without labels that are better read one below the other."""
_LABEL = pattern(r"[A-Z][\w'’-]*(?: [\w'’-]+){0,5}: ")
_LONGEST = 15
"""Words that announce a list."""
_HERE = pattern(r"(?:Here|Below|See|Read|The following|As follows)\b")


def itemised(question: Question, story: Story) -> Question:
    """Set the items of a list one below the other, behind the sentence that announces them."""
    pieces = [(words, _item(story, words)) for words in sentences(question.parts)]
    items = {zone for _, zone in pieces if zone is not None}
    labelled = {zone for words, zone in pieces if zone is not None and _label(story, words) is not None}
    parents = {story.document.zones[zone].parent for zone in items}
    if len(parents) != 1 or len(items) < 2 or (labelled != items and len(items) < _FEWEST):
        return question
    head = _announcing(story, items)
    cited = {*question.citations, *([head] if head else [])}
    is_bare = head is None and pieces[0][1] is not None
    parts, before = _opening(question.question, len(items)) if is_bare else phrase(), None
    for words, zone in pieces:
        if head and zone is not None and head not in question.citations:
            parts = phrase(parts, " " if parts else "", stretch(story.text, *head))
            head = None
        if zone is not None and zone != before:
            opening = Part(text=ITEM if parts else ITEM.lstrip())
            parts = (*parts, opening, *(_label(story, words) or words))
        else:
            parts = phrase(parts, "" if not parts else " " if zone == before else PARAGRAPH, words)
        before = zone
    return answering(question, parts, citations=tuple(sorted(cited)))


_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine")
_COUNTED = {"Why ": "reasons", "How can ": "ways"}
"""What the items of an answer are, by the beginning of its question."""


def _opening(question: str, items: int) -> Phrase:
    """Announce a list that nothing in the article announces: `There are three reasons:`."""
    noun = next((noun for asks, noun in _COUNTED.items() if question.startswith(asks)), None)
    if noun is None or not 1 < items < len(_NUMBERS) + 2:
        return phrase()
    return phrase(f"There are {_NUMBERS[items - 2]} {noun}:")


def _item(story: Story, words: Phrase) -> int | None:
    """Return the item of a list that words quote."""
    quote = first_quote(words)
    zone = story.document.zone_index_at(quote[0]) if quote else None
    return zone if zone is not None and story.document.zones[zone].kind == "list_item" else None


def _label(story: Story, words: Phrase) -> Phrase | None:
    """Return words that begin with the label of an item, a colon behind it; None if they do not."""
    if _LABEL.match(text_of(words)):
        return words
    quote = first_quote(words)
    ordinal = story.sentence_at(quote[0]) if quote else None
    return headed(story.text, words) if ordinal is not None and is_label(story, ordinal) else None


def _announcing(story: Story, items: Collection[int]) -> tuple[int, int] | None:
    """Return the sentence without a figure that announces a list, `Three ways are open:`, if all its items are told."""
    zones = story.document.zones
    parent = zones[min(items)].parent
    last = max(items)
    is_whole = all(zone in items for zone in range(min(items), last)) and (
        last + 1 == len(zones) or zones[last + 1].kind != "list_item"
    )
    ordinals = story.document.sentences_in(parent) if parent is not None else ()
    if not is_whole or not ordinals or parent != min(items) - 1 or zones[parent].kind != "body":
        return None
    start, end, _ = story.document.sentences[ordinals[-1]]
    words = story.text[start:end].rstrip()
    is_short = len(words.split()) <= _LONGEST and words.endswith(":")
    return (start, end) if is_short and not has_digit(words) and not _HERE.match(words) else None
