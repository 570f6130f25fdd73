"""What a section says in figures, as the answer to the question that heads it."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, islice, takewhile

from briefer.question import Question
from briefer.wording.answer import LONGEST, LONGEST_LIST
from briefer.wording.asking import asked
from briefer.wording.figures import has_digit, printed
from briefer.wording.passage import Passage, in_a_row, passage
from briefer.wording.phrase import Phrase, phrase, sentence, uncapitalised, word_count
from briefer.wording.quoting import is_label, quotable, stretch
from briefer.wording.story import Story

__all__ = ["headings", "in_small", "section"]

_MOST = 12
"""Paragraphs of a section, and sentences of a paragraph, that are looked at."""
_SHORT = 12
_REASON = 30
"""Words of a first sentence that is told though it has no figure, and of the first one under the heading."""


def headings(story: Story) -> Iterator[tuple[int, str]]:
    """Go through the headings without a figure: ordinal of the zone, and text."""
    for ordinal, zone in enumerate(story.document.zones):
        text = printed(story.text[zone.start : zone.end]).lstrip("#").strip(" *_")
        if zone.kind == "heading" and not has_digit(text):
            yield ordinal, text


def in_small(story: Story, words: str) -> str:
    """Take the capital off words of a heading, and off all of them where they all have one; names keep theirs."""
    first, *rest = words.split()
    is_title_case = all(word[:1].isupper() or len(word) < 4 for word in rest)
    body = story.text.replace(words, "")

    def small(word: str) -> str:
        if word.isupper() or (word.lower() not in story.small and _is_named(word, body)):
            return word
        return word.lower()

    return " ".join([small(first), *(small(word) if is_title_case else word for word in rest)])


def _is_named(word: str, text: str) -> bool:
    """Tell a word that stands within a sentence."""
    word = re.escape(word)
    # What begins with the word itself is sought many times as fast as `[a-z,]` before it.
    return re.search(rf" {word}\b(?<=[a-z,] {word})", text) is not None


def section(
    kind: str, story: Story, heading: int, wording: Phrase, *, figured: bool = True
) -> Question | None:
    """Answer a question with what stands under its heading: its first sentence, and its paragraphs as far as their last figure.

    A short section is told in full. Where a paragraph is too long its sentences with figures are told, and of one without
    figures a short first sentence. A list is told whole or not at all. None without figures, unless the heading itself asks.

    Args:
        kind: of the question.
        story: where the section stands.
        heading: the zone of its heading.
        wording: the question.
        figured: the answer must have a figure.
    """
    blocks = list(_blocks_under(story, heading))
    told = _in_full(story, blocks)
    for place, block in enumerate(blocks if not told else ()):
        is_list = len(block) > 1
        longest = _REASON if place == 0 else _SHORT
        for choice in _whole(story, block) if is_list else _choices(story, block[0], longest):
            spans = [span for each in choice for span in each.cited]
            is_new = len(set(spans)) == len(spans)
            length = sum(word_count(each.words) for each in (*told, *choice))
            if is_new and length <= (LONGEST_LIST if is_list else LONGEST):
                told += choice
                break
    if not figured and not any(each.claims for each in told):
        told = max(told, _opening(story, heading), key=_length)
        figured = not told
    claims = [claim for each in told for claim in each.claims]
    cited = [span for each in told for span in each.cited]
    return (
        asked(kind, wording, [each.words for each in told], claims, cited) if claims or not figured else None
    )


def _in_full(story: Story, blocks: Sequence[Sequence[Sequence[int]]]) -> list[Passage]:
    """Quote all the paragraphs of a section without lists, if each has a figure and nothing is too long or told elsewhere."""
    if any(len(block) > 1 or not block[0] for block in blocks):
        return []
    told = []
    for (ordinals,) in blocks:
        is_whole = _may_follow(story, ordinals[0], leaning=False) and all(
            _may_follow(story, each, leaning=True) for each in ordinals[1:_MOST]
        )
        found = _passage(story, ordinals) if is_whole and len(ordinals) <= _MOST else None
        if found is None or not found.claims:
            return []
        told.append(found)
    return told if _length(told) <= LONGEST_LIST else []


def _length(told: Sequence[Passage]) -> int:
    return sum(word_count(each.words) for each in told)


def _opening(story: Story, heading: int) -> list[Passage]:
    """Quote the first paragraph under a heading, with the list that it announces; nothing that says too little."""
    blocks = list(islice(_blocks_under(story, heading), 2))
    if not blocks or len(blocks[0]) > 1:
        return []
    ordinals = [
        each for each in blocks[0][0][:_MOST] if _may_follow(story, each, leaning=each != blocks[0][0][0])
    ]
    if not ordinals or ordinals[0] != blocks[0][0][0]:
        return []
    run = [each for place, each in enumerate(ordinals) if each == ordinals[0] + place]
    told = [_passage(story, run[:count]) for count in range(len(run), 0, -1)]
    fitting = next((each for each in told if word_count(each.words) <= LONGEST), None)
    announced = _announced(story, blocks, run)
    if fitting is None:
        return []
    longer = [fitting, announced] if announced is not None and run[-1] == ordinals[-1] else [fitting]
    if sum(word_count(each.words) for each in longer) <= LONGEST_LIST:
        return longer
    return [fitting] if word_count(fitting.words) >= _SHORT else []


def _announced(story: Story, blocks: Sequence[Sequence[Sequence[int]]], run: Sequence[int]) -> Passage | None:
    """Quote `It helps: ` with the items of the list behind it, set in one sentence."""
    if len(blocks) < 2 or len(blocks[1]) < 2 or run[-1] + 1 not in blocks[0][0]:
        return None
    head = story.document.sentences[run[-1] + 1][:2]
    items = [story.document.sentences[ordinals[0]][:2] for ordinals in blocks[1] if len(ordinals) == 1]
    texts = [story.text[slice(*item)].rstrip(" ;.,") for item in items]
    if len(items) != len(blocks[1]) or not story.text[slice(*head)].rstrip().endswith(":"):
        return None
    if any(has_digit(text) or not text for text in texts):
        return None
    words = stretch(story.text, *head)
    for place, (item, text) in enumerate(zip(items, texts, strict=True)):
        between = " " if not place else "; and " if place == len(items) - 1 else "; "
        piece = stretch(story.text, item[0], item[0] + len(text))
        words = phrase(words, between, _small(story, piece))
    return Passage(sentence(words), (), (head, *items))


def _small(story: Story, piece: Phrase) -> Phrase:
    """Take the capital off an item that stands in a sentence."""
    first = piece[0].text.split()[0] if piece and piece[0].text.split() else ""
    if first.lower() not in story.small and not first[1:].islower():
        return piece
    if any(first in name for name in story.companies):
        return piece
    return uncapitalised(piece)


def _choices(story: Story, ordinals: Sequence[int], longest: int) -> Iterator[list[Passage]]:
    """Go through what can be told of a paragraph, the most first.

    Args:
        story: where it stands.
        ordinals: its sentences.
        longest: words of a first sentence that is told though it has no figure.
    """
    ordinals = ordinals[:_MOST]
    if not ordinals or not _may_follow(story, ordinals[0], leaning=False):
        return
    run = [ordinals[0], *takewhile(lambda each: _may_follow(story, each, leaning=True), ordinals[1:])]
    passages = [_passage(story, run[:count]) for count in range(len(run), 0, -1)]
    ends = [each for each in passages if story.claims_in(each.cited[-1][0])]
    yield from ([each] for each in ends[:1])
    with_figures = [each for ordinal in ordinals[1:] if (each := passage(story, ordinal)) and each.claims]
    head = passages[-1]
    is_short = word_count(head.words) <= longest
    for first in ([head], []) if is_short or head.claims else ([],):
        for count in range(len(with_figures), 0, -1):
            yield [*first, *with_figures[:count]]
    if is_short:
        yield [head]


def _whole(story: Story, items: Sequence[Sequence[int]]) -> Iterator[list[Passage]]:
    """Quote all the items of a list, if that can be done: to their ends, or as many sentences of each as can be read."""
    if not all(ordinals and _may_open(story, ordinals[0]) for ordinals in items):
        return
    longest = min(max(map(len, items)), _MOST)
    for count in range(longest, 0, -1):
        begun = [ordinals[: count + is_label(story, ordinals[0])] for ordinals in items]
        if all(_may_follow(story, each, leaning=True) for ordinals in begun for each in ordinals[1:]):
            yield [_passage(story, ordinals) for ordinals in begun]


def _may_open(story: Story, ordinal: int) -> bool:
    is_free = story.document.sentences[ordinal].start not in story.touched
    return is_free and quotable(story, ordinal, explained=True) is not None


def _may_follow(story: Story, ordinal: int, *, leaning: bool) -> bool:
    is_free = story.document.sentences[ordinal].start not in story.touched
    return is_free and quotable(story, ordinal, leaning=leaning) is not None


def _passage(story: Story, run: Sequence[int]) -> Passage:
    """Quote a paragraph from its beginning."""
    return in_a_row(story, run, quotable(story, run[0]) or story.document.sentences[run[0]][:2])


def _blocks_under(story: Story, heading: int) -> Iterator[list[Sequence[int]]]:
    """Go through the paragraphs under a heading, by their sentences; the items of a list come together."""
    zones = story.document.zones
    last = heading + 1
    while last < len(zones) and zones[last].kind not in ("heading", "title", "faq_question"):
        last += 1
    under = groupby(range(heading + 1, last), lambda zone: -1 if zones[zone].kind == "list_item" else zone)
    for _, block in islice(under, _MOST):
        yield [story.document.sentences_in(zone) for zone in block]
