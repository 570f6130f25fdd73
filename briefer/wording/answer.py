"""Statements → the sentences of an answer."""

from collections.abc import Sequence

from briefer.wording.certain import is_modal
from briefer.wording.phrase import Phrase, sentence, word_count
from briefer.wording.quoting import quoted
from briefer.wording.statement import Statement, together
from briefer.wording.story import Claim, Story
from briefer.wording.tell import tell

__all__ = ["LONGEST", "answer", "within_length"]

LONGEST = 80
"""Words that an answer has at most, unless one sentence alone has more."""

Told = tuple[Phrase, Sequence[Claim]]
"""A sentence and the claims that it tells."""


def answer(story: Story, statements: Sequence[Statement]) -> tuple[list[Phrase], list[Claim]]:
    """Tell statements: those of one sentence in the article's own words, those of several in ours.

    Our words merge what the article says in different places; where it says all in one place, its own
    are better. A statement that neither can tell is left out.
    """
    claims = [claim for statement in statements for claim in statement.claims]
    whole = quoted(story, claims)
    if whole is not None:
        return [whole[0]], list(whole[1])
    told: list[Told] = []
    shown: set[str] = set()
    for group in together(statements):
        words = None if any(is_modal(story, each) for each in group) else tell(story, group)
        if words is not None:
            told.append((sentence(words), [claim for each in group for claim in each.claims]))
            continue
        for each in group:
            quote = None if each.main.id in shown else quoted(story, each.claims)
            if quote is not None:
                told.append(quote)
                shown |= {claim.fact.id for claim in quote[1]}
    return within_length(told)


def within_length(sentences: Sequence[Told]) -> tuple[list[Phrase], list[Claim]]:
    """Take sentences as long as the answer stays readable."""
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
