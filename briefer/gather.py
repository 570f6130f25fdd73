"""Two questions on one paragraph → one that asks both: `How fast did sales grow, and why did costs rise?`."""

from collections.abc import Iterable

from briefer.question import Question
from briefer.wording.answer import LONGEST
from briefer.wording.passage import THIN, in_sentences
from briefer.wording.phrase import Phrase, phrase, text_of
from briefer.wording.story import Story, figure_of

__all__ = ["gathered"]

_WIDEST = 26
"""Words of a question that asks two things."""


def gathered(
    story: Story, question: Question, spare: Iterable[Question], *, scarce: bool
) -> tuple[Question, Question] | None:
    """Ask with a question another one on its paragraph that leaves the answer short enough; None if there is none.

    A thin answer may also be joined by one from the paragraph before or behind that is about the same subject.

    Args:
        story: where the questions are from.
        question: what is asked for in any case.
        spare: what may be asked for with it, the best first.
        scarce: there is no room for all; if there is, only thin answers need company.

    Returns:
        The question that asks both, and the other one.
    """
    for other in spare:
        one, two = sorted((question, other), key=_begin)
        is_thin = min(len(each.answer.split()) for each in (one, two)) < THIN
        if one.kind == two.kind == "paragraph":
            continue
        if not (scarce or is_thin) or not _belong(story, one, two, is_thin=is_thin):
            continue
        parts = _answered(story, one, two)
        wording = _worded(story, one, two)
        if parts is None or len(text_of(parts).split()) > LONGEST or len(wording.split()) > _WIDEST:
            continue
        both = one.model_copy(
            update={
                "question": wording,
                "answer": text_of(parts),
                "parts": parts,
                "facts": tuple(dict.fromkeys((*one.facts, *two.facts))),
                "citations": tuple(sorted({*one.citations, *two.citations})),
            }
        )
        return both, other
    return None


def _begin(question: Question) -> tuple[tuple[int, int], int]:
    return question.citations[0], len(question.citations)


def _belong(story: Story, one: Question, two: Question, *, is_thin: bool) -> bool:
    """Tell whether two answers stand in one paragraph, or in two that touch and are about the same subject."""
    zones = [{story.document.zone_index_at(start) for start, _ in each.citations} for each in (one, two)]
    if len(zones[0] | zones[1]) == 1:
        return True
    kinds = {story.document.zones[zone].kind for zone in zones[0] | zones[1]}
    is_near = min(zones[1]) - max(zones[0]) == 1 and kinds == {"body"}
    return is_thin and is_near and not _subjects(story, one).isdisjoint(_subjects(story, two))


def _subjects(story: Story, question: Question) -> set[str]:
    told = [story.facts[name] for name in question.facts]
    return {fact.subject.name for fact in told if fact.subject and fact.subject.kind != "thing"}


def _worded(story: Story, one: Question, two: Question) -> str:
    """Ask both; of two that ask for the same thing only the one that says more of it, or that the article asks itself."""
    for own in story.own_questions:
        for each, other in ((one, two), (two, one)):
            if each.question == own.text and own.figures & {
                figure_of(story.facts[name]) for name in other.facts
            }:
                return own.text
    if _matter(story, one) == _matter(story, two):
        return max(one.question, two.question, key=len)
    return f"{one.question.rstrip('?')}, and {two.question[0].lower()}{two.question[1:]}"


def _matter(story: Story, question: Question) -> tuple[object, ...]:
    facts = [story.facts[name] for name in question.facts[:1]]
    return (
        question.kind,
        *((fact.subject and fact.subject.name, fact.metric and fact.metric.id) for fact in facts),
    )


def _answered(story: Story, one: Question, two: Question) -> Phrase | None:
    """Answer both in the order of the article; what both quote is told once. None where the second cannot be quoted."""
    behind = in_sentences(story, two)
    before = in_sentences(story, one)
    if behind is None:
        return None
    if before is None:
        return phrase(one.parts, " ", two.parts)
    told = {**behind, **before}
    parts = phrase()
    for sentence in sorted(told):
        parts = phrase(parts, " " if parts else "", told[sentence])
    return parts
