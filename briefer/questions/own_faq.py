"""What the article asks itself: its own FAQ and headings that are questions, answered from the body."""

import re
from collections.abc import Mapping

from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.answer import LONGEST
from briefer.wording.asking import asked
from briefer.wording.certain import is_share
from briefer.wording.onward import SCANT, naming
from briefer.wording.passage import Passage, in_a_row, passage
from briefer.wording.phrase import phrase, word_count
from briefer.wording.quoting import quotable, quote
from briefer.wording.section import headings, section
from briefer.wording.story import Claim, OwnQuestion, Story, figure_of

TURN = -6
KIND = "own_faq"

_QUESTION = pattern(
    r"(?:(?:What|How|Who|When|Where|Which|Why|Is|Are|Will|Can|Could|Do|Does|Did|Should) .{15,90})\?"
)
_POINTING = pattern(r"\b(?:it|its|they|their|them|this|that|these|those|he|she)\b", re.I)


def ask(story: Story) -> list[Question | None]:
    """Ask what no other question tells of the figures in the article's FAQ, and in sections headed by a question."""
    stated: dict[object, list[Claim]] = {}
    for claim in story.claims if story.own_questions else ():
        stated.setdefault(figure_of(claim.fact), []).append(claim)
    found = [_answered(story, own, stated) for own in story.own_questions]
    for heading, text in headings(story):
        if _QUESTION.fullmatch(text) and not _POINTING.search(text):
            found.append(section(KIND, story, heading, phrase(text.rstrip("?")), figured=False))
    return found


def _answered(story: Story, own: OwnQuestion, stated: Mapping[object, list[Claim]]) -> Question | None:
    """Answer from the sentences of the body that hold the figures of the article's answer, or, if it has none, with itself."""
    if not own.figures:
        return _in_its_words(story, own)
    told: list[Passage] = []
    length = 0
    claims = [claim for figure in own.figures for claim in stated.get(figure, ())]
    # Of what total a part is, the article does not say where it gives two.
    if any(claim.fact.id in story.contested for claim in claims):
        claims = [claim for claim in claims if not is_share(claim.fact)]
    for claim in sorted(claims, key=lambda claim: claim.fact.value.start):
        found = passage(story, story.sentence_at(claim.fact.value.start))
        if found is None or any(span in each.cited for each in told for span in found.cited):
            continue
        length += word_count(found.words)
        if length > LONGEST:
            break
        told.append(found)
    if not told or 2 * len(
        {figure_of(claim.fact) for each in told for claim in each.claims} & own.figures
    ) < len(own.figures):
        return None
    if own.text.startswith("Why ") and len(told) == 1:
        told = [_from_its_beginning(story, told[0], own)]
    claims = [claim for each in told for claim in each.claims]
    return asked(
        KIND,
        phrase(own.text.rstrip("?")),
        [each.words for each in told],
        claims,
        [span for each in told for span in each.cited],
    )


def _from_its_beginning(story: Story, told: Passage, own: OwnQuestion) -> Passage:
    """Tell a paragraph from its beginning as far as the reason goes that a figure stands for, if there is room."""
    last = story.sentence_at(told.cited[-1][0])
    first = story.document.sentences_in(story.document.sentences[last].zone).start
    opening = quotable(story, first)
    can_follow = all(quotable(story, each, leaning=True) for each in range(first + 1, last + 1))
    if opening is None or not can_follow:
        return told
    whole = in_a_row(story, range(first, last + 1), opening)
    reasons = sum(len(story.text[slice(*span)].split()) for span in own.reasons)
    return whole if word_count(whole.words) + reasons <= LONGEST else told


def _in_its_words(story: Story, own: OwnQuestion) -> Question | None:
    """Answer as the article's own FAQ does where no figure is at stake."""
    words = [quote(story, span, leaning=True) for span in own.reasons]
    if not _LEAST <= sum(map(word_count, words)) <= LONGEST:
        return None
    told = _expected(story, own) if sum(map(word_count, words)) < SCANT else None
    return asked(
        KIND,
        phrase(own.text.rstrip("?")),
        [*words, *([told.words] if told else [])],
        told.claims if told else (),
        [*own.reasons, *(told.cited if told else ())],
    )


def _expected(story: Story, own: OwnQuestion) -> Passage | None:
    """Quote what the body has expected, with a figure, of what a question asks for: of its first noun."""
    nouns = [word for word in _NOUN.findall(own.text) if naming(word)]
    for claim in story.claims if nouns else ():
        fact = claim.fact
        said = story.text[fact.sentence.start : fact.sentence.end]
        if fact.status in ("forecast", "estimate") and re.search(rf"\b{nouns[0]}\b", said):
            return passage(story, story.sentence_at(fact.value.start))
    return None


_NOUN = pattern(r"(?<=\bthe )[a-z]{4,}\b")


_LEAST = 10
"""Words of an answer without figures that says enough."""
