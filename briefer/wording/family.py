"""Sentences in a row whose figures belong to one family of metrics: what a question about the whole of it is answered by."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from briefer.fact import Fact
from briefer.question import Question
from briefer.wording.answer import LONGEST
from briefer.wording.asking import asked
from briefer.wording.passage import in_a_row
from briefer.wording.phrase import Phrase
from briefer.wording.quoting import quotable
from briefer.wording.story import Claim, Story

__all__ = ["TOPICS", "ask_of_family"]

TOPICS = frozenset(
    {
        "contrast",
        "divisions",
        "economy",
        "markets",
        "own_faq",
        "payout",
        "proceeds",
        "quarter",
        "reason",
        "rivals",
    }
)
"""Kinds that ask for all of a topic: no sentence of their answers belongs to another one."""

Belongs = Callable[[Fact], bool]
Wording = Callable[[Story, Sequence[Fact]], Phrase | None]


def ask_of_family(
    kind: str,
    story: Story,
    belongs: Belongs,
    wording: Wording,
    *,
    loosely: bool = False,
    opening: re.Pattern[str] | None = None,
) -> list[Question | None]:
    """Ask for every stretch of a paragraph in which each sentence has figures of the family, where a kind has a wording.

    Args:
        kind: of the questions.
        story: what is still to be told.
        belongs: tells a figure of the family.
        wording: the question that a stretch answers, by all its figures; None if there is none.
        loosely: one sentence without figures may stand between two of the family.
        opening: how a sentence before a stretch begins that says its point and is told with it.
    """
    found: list[Question | None] = []
    said = _said(story)
    for told in (each for run in _runs(story, said, belongs, loosely) for each in _fitting(story, run)):
        claims = [claim for each in told for claim in said.get(each, {}).values()]
        words = wording(story, [fact for each in told for fact in said.get(each, {})])
        if words is not None:
            told = _with_opening(story, told, opening) if opening else told
            row = in_a_row(story, told, quotable(story, told[0]) or story.document.sentences[told[0]][:2])
            question = asked(kind, words, [row.words], claims)
            # What a lead said before is cited where the answer has it.
            found.append(question.model_copy(update={"citations": row.cited}))
    return found


def _with_opening(story: Story, told: list[int], opening: re.Pattern[str]) -> list[int]:
    before = story.document.sentence_before(told[0])
    if before is None or before in told or quotable(story, before) is None:
        return told
    start, end, _ = story.document.sentences[before]
    is_short = end - start <= _POINT and start not in story.touched and start not in story.figured
    return [before, *told] if is_short and opening.match(story.text, start, end) else told


_POINT = 60
"""Characters of a sentence that says the point of a paragraph."""


def _said(story: Story) -> dict[int, dict[Fact, Claim]]:
    """Return the untold statements of every sentence of the running text by its ordinal, repeats among them."""
    said: dict[int, dict[Fact, Claim]] = {}
    for claim in story.claims:
        for fact in claim.facts:
            if fact.zone == "body":
                said.setdefault(story.sentence_at(fact.value.start), {})[fact] = claim
    return {ordinal: dict(sorted(facts.items(), key=_begin)) for ordinal, facts in said.items()}


def _begin(entry: tuple[Fact, Claim]) -> int:
    return entry[0].value.start


def _runs(
    story: Story, said: Mapping[int, Mapping[Fact, Claim]], belongs: Belongs, loosely: bool
) -> Iterator[list[int]]:
    """Go through the sentences, by ordinal, that stand in one paragraph and all begin with a figure of the family."""
    for zone in range(len(story.document.zones)):
        if story.document.zones[zone].kind != "body":
            continue
        run: list[int] = []
        between: list[int] = []
        for ordinal in story.document.sentences_in(zone):
            facts = said.get(ordinal)
            is_kin = facts is not None and belongs(next(iter(facts)))
            is_between = loosely and bool(run) and not facts and not between
            is_free = story.document.sentences[ordinal].start not in story.touched
            is_wanted = (is_kin or is_between) and is_free
            can_follow = is_wanted and quotable(story, ordinal, leaning=bool(run)) is not None
            if can_follow and is_kin:
                run += [*between, ordinal]
                between = []
            elif can_follow:
                between = [ordinal]
            elif run:
                yield run
                run, between = [], []
        if run:
            yield run


def _fitting(story: Story, run: Sequence[int]) -> Iterator[list[int]]:
    """Cut a run where a reader has taken in enough."""
    piece: list[int] = []
    length = 0
    for ordinal in run:
        start, end, _ = story.document.sentences[ordinal]
        words = len(story.text[start:end].split())
        if piece and length + words > LONGEST:
            yield piece
            piece, length = [], 0
        if piece or quotable(story, ordinal):
            piece.append(ordinal)
            length += words
    if piece:
        yield piece
