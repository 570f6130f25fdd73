"""Another figure that the article gives for the same: `By another estimate, the yards may spend $4 billion.`."""

from collections.abc import Iterator, Sequence

from briefer.fact import Fact
from briefer.finding import Finding
from briefer.mention import Mention
from briefer.pattern import pattern
from briefer.question import ITEM, Question
from briefer.wording.answer import LONGEST_LIST
from briefer.wording.figures import amount, stated
from briefer.wording.nouns import measured
from briefer.wording.phrase import Phrase, answering, phrase, sentence, sentences, uncapitalised, word_count
from briefer.wording.quoting import leans, quotable, quote
from briefer.wording.source import outside_source, source_noun
from briefer.wording.story import Story, is_contest

__all__ = ["otherwise"]

_REPORTED = "reported"
_YEAR = pattern(r"In (?P<year>(?:19|20)\d\d), ")


def otherwise(chosen: Sequence[Question], story: Story) -> list[Question]:
    """Let answers tell the other figure too, where the audit found that the article contradicts one of theirs.

    A question that asks for nothing else has then been answered.
    """
    found: list[Question] = []
    told: set[tuple[int, int]] = set()
    for question in chosen:
        if question.facts and {*question.citations} <= told:
            continue
        more = _with_other(question, story)
        told |= {*more.citations} - {*question.citations}
        found.append(more)
    return [each for each in found if not each.facts or not {*each.citations} <= told]


def _with_other(question: Question, story: Story) -> Question:
    for finding in story.findings:
        if is_contest(finding) and {*question.facts} & {*finding.facts} and ITEM not in question.answer:
            question = next(_told(story, finding, question), question)
    return question


def _told(story: Story, finding: Finding, question: Question) -> Iterator[Question]:
    """Set the other figure behind the sentence that has the one of the answer, the fullest way first."""
    figures = [mention for span in finding.spans if (mention := story.figures.get(span)) is not None]
    here = [mention for mention in figures if _holds(question.parts, mention)]
    there = [mention for mention in figures if mention not in here and mention.text not in question.answer]
    if len(figures) != 2 or not here or len(here) + len(there) != len(figures):
        return
    pieces = list(sentences(question.parts))
    last = max(at for at, each in enumerate(pieces) if _holds(each, here[-1]))
    for words in _ways(story, here[0], there[0]) if there else [_unlike(here)]:
        parts = phrase()
        for at, each in enumerate(pieces):
            parts = phrase(parts, " " if parts else "", each, *((" ", words) if at == last else ()))
        if word_count(parts) <= LONGEST_LIST:
            cited = {story.document.sentences[story.sentence_at(start)][:2] for start, _ in finding.spans}
            yield answering(question, parts, citations=tuple(sorted({*cited, *question.citations})))


def _unlike(figures: Sequence[Mention]) -> Phrase:
    one, two = map(stated, figures)
    return sentence(phrase("the two figures, ", one, " and ", two, ", do not agree"))


def _ways(story: Story, here: Mention, there: Mention) -> Iterator[Phrase]:
    """Go through the ways to tell the other figure: in its own sentence, or else by itself, with who gives it."""
    fact = next((each for each in story.stated.values() if each.value.start == there.start), None)
    is_ahead = fact is not None and fact.status != _REPORTED
    ordinal = story.sentence_at(there.start)
    start, end, zone = story.document.sentences[ordinal]
    span = quotable(story, ordinal)
    is_body = story.document.zones[zone].kind == "body" and not leans(story.text, start, end)
    if span is not None and is_body and _is_about(story, there, fact, span):
        if fact is not None and outside_source(fact):
            yield quote(story, span)
        else:
            opening = f"By another {'estimate' if is_ahead else 'count'}, "
            yield phrase(opening, _small(story, quote(story, _behind_year(story, span, here))))
    figure = amount(story, fact) if fact is not None else None
    if fact is not None and figure is not None:
        of = _of(story, fact) or " given"
        yield sentence(phrase(f"another {'estimate' if is_ahead else 'figure'}", of, " is ", figure))


_PART = pattern(r"\bthat\b|\b(?:larg|bigg|small|high|low)est\b")
"""What is told of something else on the way: `the two largest are`, `had feared that`."""
_FIRST = 3
"""Words in which a sentence says what it is about."""


def _is_about(story: Story, figure: Mention, fact: Fact | None, span: tuple[int, int]) -> bool:
    """Tell whether a sentence begins with whose its first figure is, or with what that measures."""
    before = story.text[span[0] : figure.start]
    end = span[0] + len(" ".join(before.split()[:_FIRST]))
    slots = (fact.subject, fact.metric) if fact is not None else ()
    is_first = not _PART.search(before) and not any(span[0] <= at < figure.start for at in story.money)
    return is_first and any(slot is not None and span[0] <= slot.start < end for slot in slots)


def _of(story: Story, fact: Fact) -> Phrase:
    """Say for what a figure is, and who gives it."""
    noun, source = measured(story, fact), source_noun(story, fact)
    whose = phrase(" for ", noun.words) if noun else phrase()
    return phrase(whose, ", from ", source.words, ",") if source else whose


def _behind_year(story: Story, span: tuple[int, int], here: Mention) -> tuple[int, int]:
    """Leave out the year that opens a sentence, if that with the other figure has it too."""
    found = _YEAR.match(story.text, *span)
    beside = story.document.sentences[story.sentence_at(here.start)]
    is_known = found is not None and found["year"] in story.text[beside.start : beside.end]
    return (found.end(), span[1]) if found and is_known else span


def _small(story: Story, words: Phrase) -> Phrase:
    """Take the capital off words that stand within a sentence, unless they begin with a name."""
    is_small = words[0].text.split()[0].lower() in story.small
    return uncapitalised(words) if is_small else words


def _holds(parts: Phrase, mention: Mention) -> bool:
    """Tell whether words name a figure, or quote the sentence that has it."""
    return any(
        part.mention == mention.id
        or (part.quote is not None and part.quote[0] <= mention.start and mention.end <= part.quote[1])
        for part in parts
    )
