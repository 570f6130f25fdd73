"""Days and years that only the article's own date explains: `on Thursday` → `on Thursday, 22 October 2026,`."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefer.linking.lexicon import AUXILIARIES, MODALS, PREPOSITIONS
from briefer.mention import Mention
from briefer.pattern import pattern
from briefer.question import Part, Question
from briefer.slotted import slotted
from briefer.wording.periods import MONTH, spoken, yearless
from briefer.wording.phrase import Phrase, answering, phrase, text_of
from briefer.wording.quoting import stretch
from briefer.wording.story import Story

__all__ = ["dated"]

_DAY = pattern(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tomorrow", re.I)
_PERIOD = pattern(
    r"(?:last|this|next) (?:month|quarter|year"
    r"|January|February|March|April|May|June|July|August|September|October|November|December)",
    re.I,
)
_YEARLESS = pattern(rf"(?P<day>\d{{1,2}} )?{MONTH}\.?(?: \d{{1,2}})?")
_YEAR = pattern(r"\d{4}")
_PAPER = pattern(r"\s(?:Times|Telegraph|Mirror|Mail|Express|Herald|Post|World|Independent|Business|Night)\b")
"""The Sunday Times is no day."""
_HOURS = pattern(r"\s(?:morning|afternoon|evening|night|noon)\b")
_ENDS = pattern(r"\s*(?:[,.;:!?)\]—–]|$)")
_ATTRIBUTED = frozenset("a an the its their his her this every each".split())
"""Words before `Monday meeting` and `last year`, which are then more than a time."""
_NEXT = pattern(r"\s(?P<word>[a-z]+)")
_PAIRED = pattern(r"\s(?:and|or|to) (?:next|last|this)\b")
_STRETCH = pattern(rf"\s?(?:and|to|or|through|until|[-–/])\s?(?:\d|{MONTH})")
"""`January to November` may begin in another year than it ends in."""
_WITHIN = frozenset("the between from and or to through".split())
"""Words before a month that may be the end of a stretch."""
_LIMITS = frozenset("as later earlier sooner".split())
"""Words that put a limit: `later than next year`."""


class _Said(NamedTuple):
    """Words that take the place of a stretch of the article."""

    start: int
    end: int
    words: Phrase


@slotted()
class _Answer:
    """What the dates of an answer have been given so far."""

    said: list[str]
    """The question, the answer as it was, and all that has been added."""
    days: set[int]
    """Sentences that have been given a day or a month."""
    years: dict[int, str]
    """Years that sentences have been given."""


def dated(question: Question, story: Story) -> Question:
    """Say in the sentences that an answer quotes which day, month or year is meant: at most one day a sentence."""
    dates = [
        mention
        for mention in story.mentions.values()
        if mention.kind == "date" and not _is_spoken(story, mention)
    ]
    dates.sort(key=_start)
    parts: list[Part] = []
    answer = _Answer([question.question, question.answer], set(), {})
    for part in question.parts:
        parts += _in_quote(part, part.quote, story, dates, answer) if part.quote else [part]
    return answering(question, phrase(tuple(parts)))


def _is_spoken(story: Story, mention: Mention) -> bool:
    """Whether somebody is quoted with it: what a brief adds would be put in a mouth."""
    quotes = story.document.quotes
    last = bisect_right(quotes, mention.start, key=lambda quote: quote.start) - 1
    return last >= 0 and mention.end <= quotes[last].end


def _in_quote(
    part: Part, span: tuple[int, int], story: Story, dates: Sequence[Mention], answer: _Answer
) -> Iterator[Part]:
    at = span[0]
    for mention in dates[bisect_left(dates, span[0], key=_start) : bisect_left(dates, span[1], key=_start)]:
        found = _said_of(story, mention, answer, opens=mention.start == span[0])
        if found is None or found.start < at or found.end > span[1]:
            continue
        if found.start > at:
            yield from _first(part, stretch(story.text, at, found.start), at == span[0])
        yield from found.words
        answer.said.append(text_of(found.words))
        at = found.end
    if at < span[1]:
        yield from [part] if at == span[0] else stretch(story.text, at, span[1])


def _said_of(story: Story, mention: Mention, answer: _Answer, *, opens: bool) -> _Said | None:
    sentence = story.sentence_at(mention.start)
    found = _period(story, mention, opens=opens)
    if found is not None:
        answer.years[sentence] = found.words[-1].text[-4:]
        return found
    if sentence in answer.days:
        return None
    found = _day(story, mention, answer) or _in_year(story, mention, answer)
    if found is not None:
        answer.days.add(sentence)
    return found


def _first(part: Part, pieces: Sequence[Part], opens: bool) -> list[Part]:
    """Give the first piece the capital of the whole."""
    first, *others = pieces
    return [first.model_copy(update={"text": part.text[:1] + first.text[1:]}) if opens else first, *others]


def _day(story: Story, mention: Mention, answer: _Answer) -> _Said | None:
    """Put the date behind a day of the week: `on Tuesday, July 28, 2026, after …`; once an answer."""
    words = _spoken(story, mention)
    if not _DAY.fullmatch(mention.text) or _PAPER.match(story.text, mention.end) or words is None:
        return None
    if _word_before(story, mention) in _ATTRIBUTED or any(words in each for each in answer.said):
        return None
    hours = _HOURS.match(story.text, mention.end)
    end = hours.end() if hours else mention.end
    closed = "" if _ENDS.match(story.text, end) else ","
    own = stretch(story.text, mention.start, end)
    if answer.years.get(story.sentence_at(mention.start)) == words[-4:]:
        words = yearless(words)
    return _Said(mention.start, end, phrase(own, ", ", Part(text=words, mention=mention.id), closed))


def _in_year(story: Story, mention: Mention, answer: _Answer) -> _Said | None:
    """Say the year of the first day or month of an answer that has none: `payable on 15 September 2026`."""
    found = _YEARLESS.fullmatch(mention.text)
    if found is None or story.text[mention.end : mention.end + 1] in ("'", "’", "-"):
        return None
    words = spoken(getattr(mention.value, "timex", None), day_first=bool(found["day"]))
    if words is None or any(map(_YEAR.search, answer.said)) or _STRETCH.match(story.text, mention.end):
        return None
    if _word_before(story, mention) in _WITHIN:
        return None
    closed = "," if "," in words and not _ENDS.match(story.text, mention.end) else ""
    return _Said(mention.start, mention.end, phrase(Part(text=words, mention=mention.id), closed))


def _period(story: Story, mention: Mention, *, opens: bool) -> _Said | None:
    """Name a year or month where the article says `last year`: `in 2025`, `until 2025`; what it does is left."""
    text, words = story.text, _spoken(story, mention)
    if not _PERIOD.fullmatch(mention.text) or words is None:
        return None
    sentence = story.document.sentences[story.sentence_at(mention.start)]
    if re.search(rf"\b{words[-4:]}\b", text[sentence.start : sentence.end]) or _PAIRED.match(
        text, mention.end
    ):
        return None
    before, after = _word_before(story, mention), _NEXT.match(text, mention.end)
    is_subject = after is not None and after["word"] in AUXILIARIES | MODALS
    if is_subject or (opens and after is None and not _ENDS.match(text, mention.end)):
        return None
    if before in _ATTRIBUTED or re.fullmatch(MONTH, before.capitalize()):
        return None
    is_bare = before in (PREPOSITIONS - {"than", "up", "down", "out", "off", "worth"}) | _LIMITS or (
        before == "than" and _word_before(story, mention, 2) in _LIMITS
    )
    named = Part(text=words, mention=mention.id)
    lead = "" if is_bare else "In " if opens else "in "
    return _Said(mention.start, mention.end, phrase(lead, named))


def _word_before(story: Story, mention: Mention, count: int = 1) -> str:
    """Return a word before a mention in its sentence, in small letters; nothing behind other signs."""
    start = max(story.document.sentences[story.sentence_at(mention.start)].start, mention.start - 40)
    found = re.search(rf"([\w-]+)(?:\s[\w-]+){{{count - 1}}}\s$", story.text[start : mention.start])
    return found[1].lower() if found else ""


def _spoken(story: Story, mention: Mention) -> str | None:
    """Name the day or period of a mention; None for one that owns something, and for what is part of a word."""
    if story.text[mention.end : mention.end + 1] in ("'", "’", "-"):
        return None
    return spoken(getattr(mention.value, "timex", None), day_first=story.day_first)


def _start(mention: Mention) -> int:
    return mention.start
