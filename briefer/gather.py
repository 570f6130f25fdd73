"""Two questions on one paragraph → one that asks both: `How fast did sales grow, and why did costs rise?`."""

from collections.abc import Collection, Iterable

from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.answer import LONGEST
from briefer.wording.onward import THIN
from briefer.wording.passage import in_sentences
from briefer.wording.phrase import Phrase, phrase, text_of, word_count
from briefer.wording.quoting import quotable, quote
from briefer.wording.story import Story, figure_of

__all__ = ["gathered"]

_SCANT = 15
"""Words below which an answer is glad of any company."""
_SMALL = frozenset("the a an of in for".split())
_TIME = pattern(
    r" in (?:(?:the )?(?:[a-z]+ ){0,2}(?:quarter|half)(?: of (?:fiscal )?\d{4})?|(?:fiscal )?\d{4})\?$"
)
"""A time that both questions have is said once."""
_WIDEST = 28
"""Words of a question that asks two things."""


def gathered(
    story: Story, question: Question, spare: Iterable[Question], *, scarce: bool
) -> tuple[Question, Question] | None:
    """Ask with a question another one on its paragraph that leaves the answer short enough; None if there is none.

    A thin answer may also be joined by one from the paragraph before or behind, or by another thin one about its
    company.

    Args:
        story: where the questions are from.
        question: what is asked for in any case.
        spare: what may be asked for with it, the best first.
        scarce: there is no room for all; if there is, only thin answers need company.

    Returns:
        The question that asks both, and the other one.
    """
    others = list(spare)
    for is_wanted in (_in_one, _beside, _of_one):
        # Who has least to say has the first choice of company.
        for other in others if is_wanted is not _beside else sorted(others, key=_length):
            if is_wanted is not _in_one and other.facts and {*other.facts} <= {*question.facts}:
                continue  # It has been told.
            pair = sorted((question, other), key=_begin)
            # The sentences of one paragraph keep their order; elsewhere the weightier question comes first.
            one, two = pair if is_wanted is _in_one else sorted((question, other), key=_is_scant)
            is_thin = min(map(_length, (one, two))) < THIN
            if not (scarce or is_thin) or one.kind == two.kind == "paragraph" or not is_wanted(story, *pair):
                continue
            is_choosy = is_wanted is _beside or (is_wanted is _of_one and not scarce)
            if is_choosy and any(
                _in_one(story, *sorted((other, each), key=_begin)) for each in others if each is not other
            ):
                continue  # It has company of its own.
            if is_wanted is _beside and any(
                _distance(story, other, each) < _distance(story, other, question)
                for each in others
                if each is not other
            ):
                continue  # Another one is nearer.
            parts, cited = _answered(story, one, two)
            wording = _worded(story, one, two)
            if not parts or len(text_of(parts).split()) > LONGEST or len(wording.split()) > _WIDEST:
                continue
            both = one.model_copy(
                update={
                    "question": wording,
                    "answer": text_of(parts),
                    "parts": parts,
                    "facts": tuple(dict.fromkeys((*one.facts, *two.facts))),
                    "citations": cited,
                }
            )
            return both, other
    return None


def _length(question: Question) -> int:
    return len(question.answer.split())


def _is_scant(question: Question) -> bool:
    return _length(question) < _SCANT


def _begin(question: Question) -> tuple[tuple[int, int], int]:
    return question.citations[0], len(question.citations)


def _in_one(story: Story, one: Question, two: Question) -> bool:
    """Tell whether two answers stand in one paragraph."""
    return len({*_zones(story, one), *_zones(story, two)}) == 1


def _zones(story: Story, question: Question) -> set[int]:
    return {story.document.zone_index_at(start) for start, _ in question.citations}


def _distance(story: Story, one: Question, two: Question) -> int:
    """Count the paragraphs from one answer to the other."""
    return min(abs(here - there) for here in _zones(story, one) for there in _zones(story, two))


def _beside(story: Story, one: Question, two: Question) -> bool:
    """Tell whether a thin answer stands in the next paragraph and has the same subject, or hardly says a thing."""
    first, last = max(_zones(story, one)), min(_zones(story, two))
    kinds = {story.document.zones[zone].kind for zone in range(first, last + 1)}
    length = min(map(_length, (one, two)))
    if length >= THIN or kinds != {"body"} or last <= first:
        return False
    is_kin = not _subjects(story, one).isdisjoint(_subjects(story, two))
    if is_kin:
        return last - first == 1
    # A quotation says of whom it speaks; words of ours would seem to go on about the same.
    is_quoted = all(in_sentences(story, each) for each in (one, two) if _is_scant(each))
    return length < _SCANT and last - first <= 2 and is_quoted


def _of_one(story: Story, one: Question, two: Question) -> bool:
    """Tell whether two thin answers are about one company, wherever they stand."""
    heads = [story.facts[each.facts[0]].subject for each in (one, two) if each.facts]
    names = {head.name if head is not None and head.kind == "company" else None for head in heads}
    is_thin = all(_length(each) < THIN and each.kind != "breakdown" for each in (one, two))
    return is_thin and len(heads) == 2 and len(names) == 1 and None not in names


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
    words = [
        {word.removesuffix("'s").removesuffix("'") for word in each.question.lower().rstrip("?").split()}
        for each in (one, two)
    ]
    if words[0] <= words[1] | _SMALL or words[1] <= words[0] | _SMALL:
        return max(one.question, two.question, key=len)
    time = _TIME.search(two.question)
    if time and time[0][:-1] in one.question:
        two = two.model_copy(update={"question": two.question.removesuffix(time[0]) + "?"})
    return f"{one.question.rstrip('?')}, and {two.question[0].lower()}{two.question[1:]}"


def _matter(story: Story, question: Question) -> tuple[object, ...]:
    facts = [story.facts[name] for name in question.facts[:1]]
    return (
        question.kind,
        *((fact.subject and fact.subject.name, fact.metric and fact.metric.id) for fact in facts),
    )


def _between(story: Story, told: Collection[int]) -> list[int]:
    """Return the sentences of the paragraph that stand between what is told; none if one of them cannot be quoted."""
    missing = [each for each in range(min(told), max(told)) if each not in told]
    is_one = len({story.document.sentences[each].zone for each in (*missing, *told)}) == 1
    return missing if is_one and all(quotable(story, each, leaning=True) for each in missing) else []


def _answered(story: Story, one: Question, two: Question) -> tuple[Phrase, tuple[tuple[int, int], ...]]:
    """Answer both in the order of the article, and return the sentences that the answer rests on.

    What both quote is told once. Empty where the second cannot be quoted.
    """
    cited = tuple(sorted({*one.citations, *two.citations}))
    behind, before = in_sentences(story, two), in_sentences(story, one)
    if behind is None and _in_one(story, one, two):
        return phrase(), ()
    if behind is None or before is None or not _in_one(story, one, two):
        return phrase(one.parts, " ", two.parts), cited
    told = {**behind, **before}
    for sentence in _between(story, told):
        told[sentence] = quote(story, story.document.sentences[sentence][:2], leaning=True)
    if sum(map(word_count, told.values())) > LONGEST:
        told = {**behind, **before}
    cited = tuple(story.document.sentences[sentence][:2] for sentence in sorted(told))
    parts = phrase()
    for sentence in sorted(told):
        parts = phrase(parts, " " if parts else "", told[sentence])
    return parts, cited
