"""Each sentence of an answer where it answers: the first one says what is asked for, and none is about something else."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from briefer.fact import Fact
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.answer import LONGEST
from briefer.wording.family import TOPICS
from briefer.wording.figures import has_digit
from briefer.wording.onward import naming
from briefer.wording.phrase import Phrase, answering, first_quote, phrase, sentences, text_of, word_count
from briefer.wording.quoting import leans, quote
from briefer.wording.referent import referent
from briefer.wording.story import Story, figure_of

__all__ = ["fitted"]

_JUDGING = "doubts"
"""The kind that stands at the end and speaks of the article, not of what it tells."""
_SLOGAN = 3
"""Words of a sentence that opens a paragraph and says nothing by itself: `Size matters.`"""
_KIN = {"net_income": "profit"}
"""Metrics that are spoken of as another one."""


class _Told(NamedTuple):
    """A sentence of an answer."""

    words: Phrase
    span: tuple[int, int] | None
    """The sentence of the article that it quotes."""
    facts: tuple[Fact, ...]
    """What that states, here or elsewhere first."""

    @property
    def metrics(self) -> set[str]:
        return {fact.metric.id for fact in self.facts if fact.metric}

    @property
    def subjects(self) -> set[str]:
        return {fact.subject.name for fact in self.facts if fact.subject}


def fitted(chosen: Sequence[Question], story: Story) -> list[Question]:
    """Drop slogans, begin answers with what is asked for, and move what tells another answer's figure again to that answer."""
    stated: dict[int, list[Fact]] = {}
    for fact in story.stated.values():
        stated.setdefault(fact.sentence.start, []).append(fact)
    judged = [each for each in chosen if each.kind == _JUDGING]
    chosen = [each for each in chosen if each.kind != _JUDGING]
    answers = [[_told(story, words, stated) for words in sentences(each.parts)] for each in chosen]
    for question, told in zip(chosen, answers, strict=True):
        if question.kind in TOPICS:
            continue  # It asks for all of its answer.
        told[:] = [each for each in told if len(told) == 1 or not _is_slogan(story, each)]
        if _begins_elsewhere(story, question, told):
            first = told.pop(0)
            known = {figure_of(fact) for each in answers for other in each for fact in other.facts}
            if not {figure_of(fact) for fact in first.facts} <= known:
                told.append(first)
    for question, told in zip(chosen, answers, strict=True):
        for each in told[1:] if question.kind not in TOPICS else ():
            home = _home(story, each, told, answers)
            if home is not None:
                told.remove(each)
                home.append(each)
    answers = [_going_on(story, told) for told in answers]
    return [*(_with(question, told) for question, told in zip(chosen, answers, strict=True)), *judged]


def _told(story: Story, words: Phrase, stated: dict[int, list[Fact]]) -> _Told:
    quoted = first_quote(words)
    if quoted is None:
        return _Told(words, None, ())
    start, end, _ = story.document.sentences[story.sentence_at(quoted[0])]
    return _Told(words, (start, end), tuple(stated.get(start, ())))


def _is_slogan(story: Story, told: _Told) -> bool:
    """Tell a few words that open a paragraph and only announce what it says."""
    if told.span is None or story.namings_in(*told.span):
        return False
    words = story.text[slice(*told.span)]
    if len(words.split()) > _SLOGAN or has_digit(words):
        return False
    ordinal, sentences = story.sentence_at(told.span[0]), story.document.sentences
    zone = sentences[ordinal].zone
    is_followed = ordinal + 1 < len(sentences) and sentences[ordinal + 1].zone == zone
    opens = story.document.sentence_before(ordinal) is None
    return opens and is_followed and story.document.zones[zone].kind == "body"


def _begins_elsewhere(story: Story, question: Question, told: Sequence[_Told]) -> bool:
    """Tell whether the first sentence has nothing of what is asked for, and the next one has, and can stand first."""
    if len(told) < 2 or told[1].span is None or not question.facts or leans(story.text, *told[1].span):
        return False
    first, second = told[:2]
    if any(each.span and story.document.zone_at(each.span[0]).kind != "body" for each in (first, second)):
        return False
    if _says_of_its_own(question, told):
        return True
    names = {word for name in story.companies for word in naming(name)}
    asked = naming(question.question) - names
    return (
        bool(first.metrics)
        and first.metrics.isdisjoint(second.metrics)
        and asked.isdisjoint(naming(text_of(first.words)))
        and not asked.isdisjoint(naming(text_of(second.words)))
    )


_CLAIMED = pattern(r"How much does (?P<who>.+?) (?:say|claim|estimate|expect) its ")


def _says_of_its_own(question: Question, told: Sequence[_Told]) -> bool:
    """Tell a question for what a company says of its own that only the second sentence has it say."""
    asked = _CLAIMED.match(question.question)
    first, second = (text_of(each.words) for each in told[:2])
    return asked is not None and second.startswith(asked["who"]) and asked["who"] not in first


def _home(
    story: Story, each: _Told, told: Sequence[_Told], answers: Sequence[list[_Told]]
) -> list[_Told] | None:
    """Return the answer that begins with what a sentence says more of, if its own answer begins with something else."""
    metrics = _family(each.metrics)
    if each.span is None or not metrics or not metrics.isdisjoint(_family(told[0].metrics)):
        return None
    if any(fact.id in story.facts for fact in each.facts):
        return None  # It tells something for the first time.
    if leans(story.text, *each.span):
        return None
    for other in answers:
        is_home = (
            other[0].facts and metrics <= _family(other[0].metrics) and each.subjects <= other[0].subjects
        )
        if other is not told and is_home and sum(word_count(one.words) for one in (*other, each)) <= LONGEST:
            return other
    return None


def _going_on(story: Story, told: Sequence[_Told]) -> list[_Told]:
    """Leave an `it` or `its` that looks back to the sentence right before, which the answer tells, too."""
    found = [*told[:1]]
    for before, each in pairwise(told):
        meant = referent(story, *each.span) if each.span else None
        if before.span and each.span and meant is not None and meant.start == each.span[0]:
            ordinal = story.sentence_at(each.span[0])
            name = re.sub(r"['’]s?$", "", text_of(meant.name))
            is_next = story.document.sentence_before(ordinal) == story.sentence_at(before.span[0])
            if is_next and name in text_of(before.words):
                each = each._replace(words=quote(story, each.span, leaning=True))
        found.append(each)
    return found


def _family(metrics: set[str]) -> set[str]:
    return {_KIN.get(metric, metric) for metric in metrics}


def _with(question: Question, told: Sequence[_Told]) -> Question:
    """Answer a question with these sentences, and tell and cite only what they do."""
    parts = phrase()
    for each in told:
        parts = phrase(parts, " " if parts else "", each.words)
    if parts == question.parts:
        return question
    spans = [each.span for each in told if each.span]
    facts = [fact.id for each in told for fact in each.facts]
    told_of = tuple(dict.fromkeys(facts)) or question.facts
    return answering(question, parts, facts=told_of, citations=tuple(sorted(set(spans))))
