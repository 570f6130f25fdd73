"""A short answer goes on with what the article says next, on the same matter."""

from collections.abc import Collection

from briefer.document import Sentence
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.answer import LONGEST
from briefer.wording.passage import ends_with
from briefer.wording.phrase import answering, phrase
from briefer.wording.quoting import leans, quotable, quote
from briefer.wording.story import Story

__all__ = ["SCANT", "THIN", "continued", "follows", "naming"]

THIN = 30
"""Words below which an answer says little by itself."""
SCANT = 20
"""Words below which it goes on with what the paragraph says next with a word of the question."""
_AMPLE = 60
"""Words up to which an answer goes on about the very same matter."""
_VIEW = pattern(r"(?:Analysts|Economists|Forecasters|Brokers|Wall Street|The market)\b")
"""Who had expected something else than the paragraph before says."""
_THEIRS = pattern(
    r"(?:It|Its|They|Their|He|She|This|That|The (?:[\w-]+ )?(?:company|firm|group|carrier|chain|club|move|increase|decline|rise|fall|drop|cut))\b"
)
"""Who and what has just been spoken of."""
_COMMENT = pattern(
    r"\b(?:declined to (?:comment|say)|did not (?:immediately )?(?:respond|reply|comment|return)|denied)\b"
)
"""What somebody answers to what is said of him."""
_SAMPLE = pattern(r"\b(?:questioned|surveyed|polled|interviewed|asked)\b[^.;]{0,60}\d")
"""Whom a survey asked."""
_SUCH = pattern(r"\bsuch (?=[a-z])(?!as\b)")
"""What looks back to the paragraph before."""
_HEADED = pattern(r"[A-Z][A-Z' &-]{3,40}:\s")
"""`CURRENCIES: The dollar rose`: another matter."""
_WORD = pattern(r"[A-Za-z]{4,}")
_ASKING = frozenset(
    """what when where which whose does have been much many large fast rise fall grow reach expect expected account
    into from with that this year quarter half fiscal first second third fourth next last january february march april
    june july august september october november december share price level say about between over under more than
    will could would should their company group""".split()
)
"""Words of any question, without their endings."""
_SHORT = 8
"""Words beyond the longest answer that a view may have."""
_AHEAD = 4
"""Sentences that are looked at."""


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
        question = answering(
            question,
            parts,
            facts=tuple(dict.fromkeys((*question.facts, *told))),
            citations=tuple(sorted({*question.citations, *((span.start, span.end) for span in spans)})),
        )
    return question


def follows(story: Story, question: Question, other: Question) -> bool:
    """Tell whether an answer goes on, in the next sentence, with what another question asks for."""
    last = ends_with(story, question.parts)
    if last is None or last + 1 >= len(story.document.sentences) or question is other:
        return False
    starts = {start for start, _ in other.citations}
    following = _following(story, question, frozenset())
    return len(starts) == 1 and any(story.document.sentences[each].start in starts for each in following)


def naming(words: str) -> set[str]:
    """Return the words that name something, small and without their endings."""
    return {word.lower().removesuffix("s") for word in _WORD.findall(words)} - _ASKING


def _following(story: Story, question: Question, taken: Collection[int]) -> list[int]:
    """Return the sentences that the answer may go on with: the next one, or some of which only the last has figures."""
    last = ends_with(story, question.parts)
    if last is None:
        return []
    sentences = story.document.sentences
    added: list[int] = []
    length = total = len(question.answer.split())
    for ordinal in range(last + 1, min(last + 1 + _AHEAD, len(sentences))):
        span = sentences[ordinal]
        crosses = span.zone != sentences[last].zone
        if _HEADED.match(story.text, span.start, span.end):
            return []
        closes = crosses and _closes_list(story, last, ordinal)
        is_apart = crosses and not closes and not _goes_over(story, sentences[last].zone, span.zone)
        if span.start in taken or is_apart:
            return []
        total += len(story.text[span.start : span.end].split())
        if closes:
            return [ordinal] if total <= LONGEST else []
        # What was expected is told with what came.
        is_view = _VIEW.match(story.text, span.start, span.end) is not None and ordinal == last + 1
        if total > LONGEST + _SHORT * is_view or not quotable(story, ordinal, leaning=True):
            return []
        added.append(ordinal)
        if story.claims_in(span.start):
            goes_on = _leads_over if crosses else _goes_on
            return added if goes_on(story, question, span, len(added), total) else []
        is_answer = any(each.search(story.text, span.start, span.end) for each in (_COMMENT, _SAMPLE))
        if (
            not crosses
            and len(added) == 1
            and (length < THIN or is_answer)
            and _explains(story, question, span)
        ):
            return added
        if not crosses and len(added) > 1:
            return []
    return []


def _goes_on(story: Story, question: Question, span: Sentence, count: int, total: int) -> bool:
    """Tell whether an answer goes on with figures of its paragraph."""
    length = len(question.answer.split())
    is_tied = leans(story.text, span.start, span.end)
    if count > 1 and not is_tied:
        return False
    is_close = not naming(question.question).isdisjoint(naming(story.text[span.start : span.end]))
    if (length < SCANT and is_close) or (length < THIN and _names_nobody_else(story, question, span)):
        return True
    is_wanted = length < THIN or is_tied or total <= _AMPLE
    return is_wanted and _on_the_matter(story, question, span)


def _leads_over(story: Story, question: Question, span: Sentence, count: int, _: int) -> bool:
    """Tell whether it goes on in the next paragraph or item: of a short list, with what looks back, or with `it`."""
    if story.document.zones[span.zone].kind != "list_item" and _SUCH.search(story.text, span.start, span.end):
        return True
    is_item = story.document.zones[span.zone].kind == "list_item"
    is_view = _VIEW.match(story.text, span.start, span.end) is not None
    is_theirs = _THEIRS.match(story.text, span.start, span.end) and _names_nobody_else(story, question, span)
    return (is_item or is_view or bool(is_theirs)) and count == 1 and len(question.answer.split()) < THIN


def _explains(story: Story, question: Question, span: Sentence) -> bool:
    """Tell whether a sentence without figures of its own goes on about what was said, and does not say it again."""
    words = story.text[span.start : span.end]
    if any(story.facts[name].value.text in words for name in question.facts):
        return False
    return leans(story.text, span.start, span.end) or _names_nobody_else(story, question, span)


_CLOSING = pattern(
    r"(?:[A-Z][a-z]+ (?:of|on) (?:that|this|such an?) (?:order|scale|size|kind|sort)|(?:These|Those|Such) [a-z]+|Taken together)\b"
)


def _closes_list(story: Story, last: int, ordinal: int) -> bool:
    """Tell a sentence right behind a list, at the end of its section, that says what all its items come to."""
    zones, (start, end, zone) = story.document.zones, story.document.sentences[ordinal]
    here = story.document.sentences[last].zone
    is_alone = len(story.document.sentences_in(zone)) == 1 and zones[zone].kind == "body"
    return (
        is_alone
        and ordinal == last + 1
        and zones[here].kind == "list_item"
        and zone == here + 1
        and _CLOSING.match(story.text, start, end) is not None
        and quotable(story, ordinal, leaning=True) is not None
    )


def _goes_over(story: Story, zone: int, other: int) -> bool:
    """Tell a paragraph or item from the next one."""
    here, there = story.document.zones[zone], story.document.zones[other]
    return (
        other == zone + 1
        and here.kind == there.kind
        and here.parent == there.parent
        and here.kind != "table_row"
    )


def _names_nobody_else(story: Story, question: Question, span: Sentence) -> bool:
    return story.companies_in((span.start, span.end)) <= story.companies_in(*question.citations)


def _on_the_matter(story: Story, question: Question, span: Sentence) -> bool:
    """Tell whether a sentence goes on about what was asked: it leans on what was quoted, or has its subject or metric."""
    if leans(story.text, span.start, span.end):
        return True
    asked = [story.facts[name] for name in question.facts]
    if story.namings_in(span.start, span.end) and _names_nobody_else(story, question, span):
        return True
    names = {fact.subject.name for fact in asked if fact.subject}
    metrics = {fact.metric.id for fact in asked if fact.metric}
    return any(
        (claim.fact.subject is not None and claim.fact.subject.name in names)
        or (claim.fact.metric is not None and claim.fact.metric.id in metrics)
        for claim in story.claims_in(span.start)
    )
