"""Sentences of the article in a row: one that leans on the one before is quoted with it."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from briefer.document import Sentence
from briefer.fact import Fact
from briefer.pattern import pattern
from briefer.question import Part, Question
from briefer.wording.answer import LONGEST
from briefer.wording.asking import asked
from briefer.wording.phrase import Phrase, phrase, text_of, word_count
from briefer.wording.phrase import sentence as sentence_of
from briefer.wording.quoting import leans, quotable, quote, unmarked
from briefer.wording.story import Claim, Story, company_name

__all__ = [
    "SCANT",
    "THIN",
    "Passage",
    "ask_of_percentages",
    "asked_of",
    "continued",
    "follows",
    "in_sentences",
    "passage",
]

THIN = 30
"""Words below which an answer says little by itself."""
SCANT = 20
"""Words below which it goes on with whatever the paragraph says next."""
_AMPLE = 60
"""Words up to which an answer goes on about the very same matter."""


@dataclass(frozen=True, slots=True)
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
        context = _with_context(story, sentence, before) if leans(story.text, span.start, span.end) else None
        return context or _passage(story, [sentence], alone)
    return _with_context(story, sentence, before)


def _with_context(story: Story, sentence: int, before: int | None) -> Passage | None:
    """Quote a sentence behind the one that it leans on."""
    first = quotable(story, before) if before is not None else None
    if before is None or first is None or not quotable(story, sentence, leaning=True):
        return None
    span = story.document.sentences[sentence]
    if _ACTOR.match(unmarked(story.text[span.start : span.end])) and not _has_actor(story, before):
        return None
    found = _passage(story, [before, sentence], first)
    # The sentence before is told for its own sake by another question.
    own = tuple(claim for claim in found.claims if claim.fact.sentence.start == span.start)
    return replace(found, claims=own) if word_count(found.words) <= LONGEST else None


def asked_of(kind: str, story: Story, position: int, wording: Phrase | None) -> Question | None:
    """Ask a question that the sentence there answers in its own words; None without wording, or if it cannot be quoted."""
    told = passage(story, story.sentence_at(position) - 1) if wording is not None else None
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


def _passage(story: Story, sentences: Sequence[int], first: tuple[int, int]) -> Passage:
    spans = [story.document.sentences[each] for each in sentences]
    words = quote(story, first)
    for span in spans[1:]:
        words = phrase(words, " ", quote(story, (span.start, span.end), leaning=True))
    claims = tuple(claim for span in spans for claim in story.claims_in(span.start))
    return Passage(words, claims, tuple((span.start, span.end) for span in spans))


def continued(story: Story, question: Question, taken: Collection[int]) -> Question:
    """Let a short answer that ends in a quoted sentence go on with those that follow it on the same matter.

    Args:
        story: with all its claims.
        question: what is asked and answered.
        taken: where sentences begin that other answers tell.
    """
    while following := _following(story, question, taken):
        spans = [story.document.sentences[each] for each in following]
        parts = question.parts
        for span in spans:
            parts = phrase(parts, " ", quote(story, (span.start, span.end), leaning=True))
        told = tuple(claim.fact.id for span in spans for claim in story.claims_in(span.start))
        question = question.model_copy(
            update={
                "answer": text_of(parts),
                "parts": parts,
                "facts": tuple(dict.fromkeys((*question.facts, *told))),
                "citations": tuple(
                    sorted({*question.citations, *((span.start, span.end) for span in spans)})
                ),
            }
        )
    return question


def follows(story: Story, question: Question, other: Question) -> bool:
    """Tell whether an answer goes on, in the next sentence, with what another question asks for."""
    last = _ends_with(story, question.parts)
    if last is None or last + 1 >= len(story.document.sentences) or question is other:
        return False
    starts = {start for start, _ in other.citations}
    following = _following(story, question, frozenset())
    return len(starts) == 1 and any(story.document.sentences[each].start in starts for each in following)


def _following(story: Story, question: Question, taken: Collection[int]) -> list[int]:
    """Return the sentences that the answer may go on with: the next one, or two of which only the second has figures."""
    last = _ends_with(story, question.parts)
    if last is None:
        return []
    added: list[int] = []
    sentences = story.document.sentences
    length = len(question.answer.split())
    for following in range(last + 1, min(last + 5, len(sentences))):
        span = sentences[following]
        crosses = span.zone != sentences[last].zone
        if span.start in taken or (crosses and not _goes_over(story, sentences[last].zone, span.zone)):
            return []
        if len(added) == 2 and not crosses:
            return []
        if not quotable(story, following, leaning=True):
            return []
        added.append(following)
        total = length + sum(
            len(story.text[sentences[each].start : sentences[each].end].split()) for each in added
        )
        if total > LONGEST:
            return []
        if story.claims_in(span.start):
            is_tied = leans(story.text, span.start, span.end)
            if crosses and story.document.zones[span.zone].kind == "list_item":
                return added if len(added) == 1 and length < THIN else []
            if crosses and not _SUCH.search(story.text, span.start, span.end):
                is_view = _VIEW.match(story.text, span.start, span.end) is not None
                return added if is_view and len(added) == 1 and length < THIN else []
            if crosses:
                return added
            if len(added) > 1 and not is_tied:
                return []
            goes_on = is_tied or total <= _AMPLE
            is_wanted = length < THIN or goes_on
            is_open = length < SCANT or (length < THIN and _names_nobody_else(story, question, span))
            if is_open or (is_wanted and _on_the_matter(story, question, following)):
                return added
            return []
        is_new = not crosses and span.start not in story.figured
        is_tied = leans(story.text, span.start, span.end) or _names_nobody_else(story, question, span)
        if length < THIN and is_new and len(added) == 1 and is_tied:
            return added
    return []


_VIEW = pattern(r"(?:Analysts|Economists|Forecasters|Brokers|Wall Street|The market)\b")
"""Who had expected something else than the paragraph before says."""
_SUCH = pattern(r"\bsuch (?=[a-z])(?!as\b)")
"""What looks back to the paragraph before."""


def _goes_over(story: Story, zone: int, other: int) -> bool:
    """Tell a paragraph or item from the next one."""
    here, there = story.document.zones[zone], story.document.zones[other]
    return (
        other == zone + 1
        and here.kind == there.kind
        and here.parent == there.parent
        and here.kind != "table_row"
    )


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
        sentence = _ends_with(story, words)
        if sentence is not None:
            told[sentence] = sentence_of(words)
            words = phrase()
    return told if not words else None


def _ends_with(story: Story, parts: Sequence[Part]) -> int | None:
    """Return the sentence that the answer quotes to its end, at its own end."""
    quotes = [part.quote for part in parts[-2:] if part.quote is not None]
    if not quotes:
        return None
    sentence = story.document.sentence_index_at(quotes[-1][1] - 1)
    if sentence is None or story.text[quotes[-1][1] : story.document.sentences[sentence].end].strip(" ."):
        return None
    return sentence


def _names_nobody_else(story: Story, question: Question, span: Sentence) -> bool:
    told = {company_name(each) for start, end in question.citations for each in story.namings_in(start, end)}
    return {company_name(each) for each in story.namings_in(span.start, span.end)} <= told


def _on_the_matter(story: Story, question: Question, sentence: int) -> bool:
    """Tell whether a sentence goes on about what was asked: it leans on what was quoted, or has its subject or metric."""
    span = story.document.sentences[sentence]
    if leans(story.text, span.start, span.end):
        return True
    asked = [story.facts[name] for name in question.facts]
    actors = {
        company_name(each) for start, end in question.citations for each in story.namings_in(start, end)
    }
    here = {company_name(each) for each in story.namings_in(span.start, span.end)}
    if here and here <= actors:
        return True
    names = {fact.subject.name for fact in asked if fact.subject}
    metrics = {fact.metric.id for fact in asked if fact.metric}
    return any(
        (claim.fact.subject is not None and claim.fact.subject.name in names)
        or (claim.fact.metric is not None and claim.fact.metric.id in metrics)
        for claim in story.claims_in(span.start)
    )
