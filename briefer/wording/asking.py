"""A question with its answer, ready for the brief."""

from collections.abc import Iterable, Sequence

from briefer.question import Question
from briefer.wording.phrase import Phrase, phrase, sentence, text_of, word_count
from briefer.wording.story import Claim

__all__ = ["LONGEST", "asked", "within_length"]

LONGEST = 80
"""Words that an answer has at most, unless one sentence alone has more."""


def asked(kind: str, question: Phrase, answer: Sequence[Phrase], claims: Iterable[Claim]) -> Question:
    """Make a question of its wording, the sentences of its answer and the claims that these tell."""
    parts = phrase()
    for words in answer:
        parts = phrase(parts, " " if parts else "", words)
    told = {claim.fact.id: claim.fact for claim in claims}
    return Question(
        kind=kind,
        question=text_of(sentence(phrase(question, "?"))),
        answer=text_of(parts),
        parts=parts,
        facts=tuple(told),
        citations=tuple(sorted({(fact.sentence.start, fact.sentence.end) for fact in told.values()})),
    )


def within_length(sentences: Iterable[tuple[Phrase, Sequence[Claim]]]) -> tuple[list[Phrase], list[Claim]]:
    """Take sentences, each with the claims it tells, as long as the answer stays readable."""
    answer: list[Phrase] = []
    told: list[Claim] = []
    length = 0
    for words, claims in sentences:
        length += word_count(words)
        if answer and length > LONGEST:
            break
        answer.append(words)
        told += claims
    return answer, told
