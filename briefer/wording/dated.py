"""Days and years that only the article's own date explains: `on Thursday` → `on Thursday, 22 October 2026,`."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefer.linking.lexicon import AUXILIARIES, MODALS, PREPOSITIONS, verb_form
from briefer.mention import Mention
from briefer.pattern import pattern
from briefer.question import Part, Question
from briefer.slotted import slotted
from briefer.wording.periods import MONTH, PAPER, is_stale, spoken, yearless
from briefer.wording.phrase import Phrase, answering, phrase, text_of
from briefer.wording.quoting import stretch
from briefer.wording.story import Story

__all__ = ["dated"]

_DAY = pattern(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tomorrow", re.I)
_PERIOD = pattern(
    r"last week|(?:last|this|next) (?:month|quarter|year"
    r"|January|February|March|April|May|June|July|August|September|October|November|December)",
    re.I,
)
_YEARLESS = pattern(
    rf"(?P<part>(?:(?:early|mid|late)[ -]|(?:end|start|beginning|middle) of )(?={MONTH}))?(?P<day>\d{{1,2}} )?{MONTH}\.?(?: \d{{1,2}})?"
)
_YEARLESS_PART = pattern(
    r"(?P<fiscal>fiscal )?(?:first|second|third|fourth) (?:fiscal )?(?:quarter|half)", re.I
)
_YEAR = pattern(r"\d{4}")
_PARTS = frozenset({"quarter", "half"})
"""Parts of a year, which are told with it though a month of that year has been told."""
_AFTER = frozenset("to and but or while as after when because compared than although though".split())
"""Words that a time may stand before, and no noun is."""
_HOURS = pattern(r"\s(?:morning|afternoon|evening|night|noon)\b")
_ENDS = pattern(r"\s*(?:[,.;:!?)\]—–]|$)")
_ATTRIBUTED = frozenset("a an the its their his her this every each".split())
"""Words before `Monday meeting` and `last year`, which are then more than a time."""
_NEXT = pattern(r"\s(?P<word>[a-z]+)")
_PAIRED = pattern(r"\s(?:and|or|to) (?:next|last|this)\b")
_ENDED = pattern(r",? (?:(?:which|that) )?(?:end|began|begin|start)(?:s|ed|ing)?\b")
"""`The fiscal third quarter, which ended on June 30, 2026`."""
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
    """Sentences that have been given a day of the week."""
    year: str | None = None
    """The year that was told last, as TIMEX3 has it: `2026`, `FY2026`."""
    are_parts_told: bool = False
    """That was the year of a quarter or half."""

    def tell(self, timex: str, grain: str | None) -> None:
        """Remember the year of a date that has been told with it."""
        is_same = self.year == _year_of(timex)
        self.year = _year_of(timex)
        self.are_parts_told = grain in _PARTS or (is_same and self.are_parts_told)


def dated(question: Question, story: Story) -> Question:
    """Say in the sentences that an answer quotes which day, month or year is meant.

    A year that was told last goes without saying; at most one day of the week a sentence is put on the calendar.
    """
    dates = [
        mention
        for mention in story.mentions.values()
        if mention.kind == "date" and not _is_spoken(story, mention)
    ]
    dates.sort(key=_start)
    parts: list[Part] = []
    answer = _Answer([question.question, question.answer], set())
    for part in question.parts:
        parts += _in_quote(part, part.quote, story, dates, answer) if part.quote else [part]
        mention = story.mentions.get(part.mention or "")
        if mention is not None:
            _remember(answer, mention, part.text)
    return answering(question, phrase(tuple(parts)))


def _remember(answer: _Answer, mention: Mention, words: str) -> None:
    timex = getattr(mention.value, "timex", None)
    if mention.kind == "date" and timex is not None and _YEAR.search(words):
        answer.tell(timex, getattr(mention.value, "grain", None))


def _year_of(timex: str) -> str:
    return timex[:6] if timex.startswith("FY") else timex[:4]


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
            _remember(answer, mention, mention.text)
            continue
        if found.start > at:
            yield from _first(part, stretch(story.text, at, found.start), at == span[0])
        yield from found.words
        answer.said.append(text_of(found.words))
        _remember(answer, mention, text_of(found.words))
        at = found.end
    if at < span[1]:
        yield from [part] if at == span[0] else stretch(story.text, at, span[1])


def _said_of(story: Story, mention: Mention, answer: _Answer, *, opens: bool) -> _Said | None:
    found = _period(story, mention, answer, opens=opens) or _in_year(story, mention, answer)
    sentence = story.sentence_at(mention.start)
    if found is not None or sentence in answer.days:
        return found
    found = _day(story, mention, answer)
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
    if not _DAY.fullmatch(mention.text) or PAPER.match(story.text, mention.end) or words is None:
        return None
    is_told = any(words in each for each in answer.said) or any(
        yearless(words) in each for each in answer.said[2:]
    )
    if is_told and answer.year is None:
        answer.tell(words[-4:], None)
    if _word_before(story, mention) in _ATTRIBUTED or is_told:
        return None
    hours = _HOURS.match(story.text, mention.end)
    end = hours.end() if hours else mention.end
    closed = "" if _ENDS.match(story.text, end) else ","
    own = stretch(story.text, mention.start, end)
    if answer.year == words[-4:]:
        words = yearless(words)
    return _Said(mention.start, end, phrase(own, ", ", Part(text=words, mention=mention.id), closed))


def _in_year(story: Story, mention: Mention, answer: _Answer) -> _Said | None:
    """Say the year of a day, month or quarter, unless it is the one told last: `payable on 15 September 2026`."""
    timex = getattr(mention.value, "timex", None) or ""
    found = _YEARLESS.fullmatch(mention.text) or _YEARLESS_PART.fullmatch(mention.text)
    if found is None or spoken(timex) is None or story.text[mention.end : mention.end + 1] in ("'", "’", "-"):
        return None
    if _word_before(story, mention) in _ATTRIBUTED - {"the", "its", "their"} or _leads_on(story, mention):
        return None
    told = found.groupdict()
    is_part = "fiscal" in told
    is_known = answer.year == _year_of(timex) and (not is_part or answer.are_parts_told)
    if is_known or _STRETCH.match(story.text, mention.end) or _ENDED.match(story.text, mention.end):
        return None
    if not _is_sure(story, mention) or is_stale(story, mention):
        return None
    year = Part(text=_year_of(timex).removeprefix("FY"), mention=mention.id)
    own = stretch(story.text, mention.start, mention.end)
    if is_part:
        is_fiscal = timex.startswith("FY") and "fiscal" not in mention.text.lower()
        return _Said(mention.start, mention.end, phrase(own, " of fiscal " if is_fiscal else " of ", year))
    if told["part"]:
        return _Said(mention.start, mention.end, phrase(own, " ", year))
    words = spoken(timex, day_first=bool(told["day"]))
    if words is None or _word_before(story, mention) in _WITHIN | _ATTRIBUTED:
        return None
    closed = "," if "," in words and not _ENDS.match(story.text, mention.end) else ""
    return _Said(mention.start, mention.end, phrase(Part(text=words, mention=mention.id), closed))


def _is_sure(story: Story, mention: Mention) -> bool:
    """Tell whether the verb before a date looks the way its year does: `will be released in May` is no May gone by."""
    published, start = story.document.article.published, getattr(mention.value, "start", None)
    if published is None or start is None:
        return True
    opening = story.document.sentences[story.sentence_at(mention.start)].start
    before = story.text[max(opening, mention.start - _NEAR) : mention.start]
    if str(start)[:7] == published[:7]:
        return True
    ahead = _AHEAD if str(start) > published else _DUE
    return (str(start) > published) == (ahead.search(before) is not None)


_NEAR = 120
_DUE = pattern(r"\b(?:will|due|scheduled|set|slated|expected|to be)\b[^,;:]*$")
_AHEAD = pattern(
    r"\b(?:will|would|may|might|could|should|must|shall|can|due|set|scheduled|slated|expect\w*|plan(?:s|ned|ning)?|aim\w*|hopes?|intends?|to be|payable|until"
    r"|target\w*|forecasts?|sees?|predict\w*|projected|goes|meets|reports|opens|starts|begins|ends|closes|expires|deadline)\b"
    r"(?!.*\b(?:said|announced|told|reported|since|was|were|had)\b)",
    re.I | re.S,
)
"""What is still to come, unless what was said of it comes later."""


def _leads_on(story: Story, mention: Mention) -> bool:
    """Tell a time that stands before a noun: `third quarter profit`, `June data`."""
    after = _NEXT.match(story.text, mention.end)
    if after is None:
        return False
    word, form = after["word"], verb_form(after["word"])
    is_noun = form is None or form.noun_too
    return word == "of" or (is_noun and word not in PREPOSITIONS | AUXILIARIES | MODALS | _AFTER)


def _period(story: Story, mention: Mention, answer: _Answer, *, opens: bool) -> _Said | None:
    """Name a year or month where the article says `last year`: `in 2025`, `until 2025`; what it does is left."""
    text, words = story.text, _spoken(story, mention)
    if not _PERIOD.fullmatch(mention.text) or words is None:
        return None
    sentence = story.document.sentences[story.sentence_at(mention.start)]
    is_week = mention.text.lower().endswith("week")
    is_told = not is_week and re.search(rf"\b{words[-4:]}\b", text[sentence.start : sentence.end])
    if is_told or _PAIRED.match(text, mention.end):
        return None
    before, after = _word_before(story, mention), _NEXT.match(text, mention.end)
    is_subject = (
        after is not None and after["word"] in AUXILIARIES | MODALS and before not in PREPOSITIONS - {"than"}
    )
    if is_subject or (opens and after is None and not _ENDS.match(text, mention.end)):
        return None
    if before in _ATTRIBUTED or re.fullmatch(MONTH, before.capitalize()):
        return None
    is_bare = before in (PREPOSITIONS - {"than", "up", "down", "out", "off", "worth"}) | _LIMITS or (
        before == "than" and _word_before(story, mention, 2) in _LIMITS
    )
    if is_week and answer.year == words[-4:]:
        words = yearless(words)
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
