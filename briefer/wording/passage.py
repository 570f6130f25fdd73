"""Sentences of the article in a row: one that leans on the one before is quoted with it."""

import re
from collections.abc import Callable, Sequence

from briefer.fact import Fact
from briefer.linking.lexicon import AUXILIARIES, MODALS, PREPOSITIONS, verb_form
from briefer.pattern import pattern
from briefer.question import Part, Question
from briefer.slotted import altered, slotted
from briefer.wording.answer import LONGEST
from briefer.wording.asking import asked
from briefer.wording.phrase import Phrase, phrase, word_count
from briefer.wording.phrase import sentence as sentence_of
from briefer.wording.quoting import is_label, leans_back, quotable, quote, unmarked
from briefer.wording.story import Claim, Story

__all__ = [
    "Passage",
    "ask_of_percentages",
    "ask_of_sentences",
    "asked_of",
    "ends_with",
    "headed",
    "in_a_row",
    "in_sentences",
    "paragraph_from",
    "passage",
]


@slotted(frozen=True)
class Passage:
    """Sentences of one paragraph, quoted one after the other."""

    words: Phrase
    claims: tuple[Claim, ...]
    cited: tuple[tuple[int, int], ...]
    """The sentences."""


def passage(story: Story, sentence: int) -> Passage | None:
    """Quote a sentence by its ordinal, with the one before where it cannot stand alone; None if it cannot be quoted."""
    if not _free(story, sentence):
        return None
    alone = quotable(story, sentence)
    before = story.document.sentence_before(sentence)
    if alone is not None:
        span = story.document.sentences[sentence]
        context = _with_context(story, sentence, before) if leans_back(story, span.start, span.end) else None
        return context or in_a_row(story, [sentence], alone)
    return _with_context(story, sentence, before)


def _with_context(story: Story, sentence: int, before: int | None) -> Passage | None:
    """Quote a sentence behind the one that it leans on."""
    first = quotable(story, before) if before is not None else None
    if before is None or first is None or not quotable(story, sentence, leaning=True):
        return None
    span = story.document.sentences[sentence]
    if _ACTOR.match(unmarked(story.text[span.start : span.end])) and not _has_actor(story, before):
        return None
    found = in_a_row(story, [before, sentence], first)
    # The sentence before is told for its own sake by another question.
    own = tuple(claim for claim in found.claims if claim.fact.sentence.start == span.start)
    return altered(found, claims=own) if word_count(found.words) <= LONGEST else None


def asked_of(kind: str, story: Story, position: int, wording: Phrase | None) -> Question | None:
    """Ask a question that the sentence there answers in its own words; None without wording, or if it cannot be quoted."""
    told = passage(story, story.sentence_at(position)) if wording is not None else None
    return asked(kind, wording, [told.words], told.claims, told.cited) if wording and told else None


def ask_of_percentages(
    kind: str, story: Story, wording: Callable[[Story, Fact], Phrase | None]
) -> list[Question | None]:
    """Ask for every percentage that a sentence of the body gives, where a kind has a wording for it."""
    return [
        asked_of(kind, story, fact.value.start, wording(story, fact))
        for fact in (claim.fact for claim in story.claims)
        if fact.value.kind == "percent" and not fact.negated and fact.zone in ("body", "list_item")
    ]


def ask_of_sentences(
    kind: str, story: Story, wording: Callable[[Story, Claim], Phrase | None]
) -> list[Question | None]:
    """Ask for the figures of the body that a kind has a wording for, one question a sentence."""
    found: list[Question | None] = []
    told: set[int] = set()
    for claim in story.claims:
        fact = claim.fact
        if fact.sentence.start in told or fact.zone not in ("body", "list_item") or fact.negated:
            continue
        question = asked_of(kind, story, fact.value.start, wording(story, claim))
        if question is not None:
            found.append(question)
            told.add(fact.sentence.start)
    return found


_ACTOR = pattern(r"(?:It|Its|They|Their|He|She|His|Her|The (?:company|group|firm))\b")


def _has_actor(story: Story, sentence: int) -> bool:
    """Tell whether a sentence names somebody whom `it` or `the company` of the next one can mean."""
    span = story.document.sentences[sentence]
    subjects = [claim.fact.subject for claim in story.claims_in(span.start)]
    return bool(story.namings_in(span.start, span.end)) or any(
        subject is not None and subject.kind != "thing" and span.start <= subject.start < span.end
        for subject in subjects
    )


def _free(story: Story, sentence: int) -> bool:
    return story.document.sentences[sentence].start not in story.touched


def in_a_row(story: Story, sentences: Sequence[int], first: tuple[int, int]) -> Passage:
    """Quote sentences one after the other, by their ordinals; of the first one only a stretch."""
    spans = [story.document.sentences[each][:2] for each in sentences]
    words = quote(story, first)
    if len(spans) > 1 and is_label(story, sentences[0]) and _is_noun(unmarked(story.text[slice(*first)])):
        words = headed(story.text, words)
    for span in spans[1:]:
        words = phrase(words, " ", quote(story, span, leaning=True))
    claims = tuple(claim for start, _ in spans for claim in story.claims_in(start))
    return Passage(words, claims, tuple(spans))


def paragraph_from(story: Story, sentence: int, until: re.Pattern[str] | None = None) -> Passage | None:
    """Quote a sentence, by its ordinal, and those of its paragraph behind it, as many as are not too long and can be quoted.

    It ends before a sentence behind the first in which a pattern finds something.
    """
    first = quotable(story, sentence)
    if first is None:
        return None
    told = in_a_row(story, [sentence], first)
    zone = story.document.sentences[sentence].zone
    for after in range(sentence + 1, story.document.sentences_in(zone).stop):
        if until is not None and until.search(story.text, *story.document.sentences[after][:2]):
            break
        longer = in_a_row(story, range(sentence, after + 1), first)
        if not quotable(story, after, leaning=True) or word_count(longer.words) > LONGEST:
            break
        told = longer
    return told


_LABEL = 5
"""Words of a label that may be a noun."""


def _is_noun(label: str) -> bool:
    """Tell bold words that are no sentence: `Slower harbours`; not `Costs rise` or `The wheel feeds itself`."""
    first, *rest = label.rstrip(" .:").split()
    forms = [verb_form(word) for word in rest]
    acts = any(form and form.tense in ("present", "past") for form in forms)
    acts = acts or (first.endswith("s") and bool(rest) and rest[0] not in PREPOSITIONS | {"and", "or"})
    return not acts and len(rest) < _LABEL and (AUXILIARIES | MODALS).isdisjoint(rest)


def headed(text: str, words: Phrase) -> Phrase:
    """Set a colon behind a label in place of its stop."""
    *before, last = words
    if last.quote is None:
        return words
    # Of `Acme: $4 billion.` the sentence behind it has the rest.
    label = last.text.rstrip(" .:").partition(": ")[0]
    start, end = last.quote
    end = start + len(text[start:end].partition(": ")[0].rstrip(" .:\n"))
    return phrase(tuple(before), last.model_copy(update={"text": label, "quote": (start, end)}), ":")


_GLUE = frozenset(["", "The", "the", "'s", "'"])
"""What stands beside a name that is said for a pronoun."""


def in_sentences(story: Story, question: Question) -> dict[int, Phrase] | None:
    """Return the sentences that an answer quotes whole, by their ordinals; None for one with words of ours."""
    told: dict[int, Phrase] = {}
    words = phrase()
    for part in question.parts:
        if part.quote is None and part.mention is None and part.text.strip(" .") not in _GLUE:
            return None
        if not words and not part.text.strip(" ."):
            continue  # The space between two sentences.
        words = phrase(words, part)
        sentence = ends_with(story, words)
        if sentence is not None:
            told[sentence] = sentence_of(words)
            words = phrase()
    return told if not words else None


def ends_with(story: Story, parts: Sequence[Part]) -> int | None:
    """Return the sentence that the answer quotes to its end, at its own end."""
    quotes = [part.quote for part in parts[-2:] if part.quote is not None]
    if not quotes:
        return None
    sentence = story.document.sentence_index_at(quotes[-1][1] - 1)
    if sentence is None or story.text[quotes[-1][1] : story.document.sentences[sentence].end].strip(" ."):
        return None
    return sentence
