"""Days and years that only the article's own date explains: `on Thursday` → `on Thursday (22 October 2026)`."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from briefer.mention import Mention
from briefer.pattern import pattern
from briefer.question import Part, Question
from briefer.wording.periods import spoken
from briefer.wording.phrase import phrase, text_of
from briefer.wording.quoting import stretch
from briefer.wording.story import Story

__all__ = ["dated"]

_RELATIVE = pattern(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tomorrow|(?:last|this|next) (?:month|quarter|year"
    r"|January|February|March|April|May|June|July|August|September|October|November|December)",
    re.I,
)


_PAPER = pattern(r"\s(?:Times|Telegraph|Mirror|Mail|Express|Herald|Post|World|Independent|Business|Night)\b")
"""The Sunday Times is no day."""


def dated(question: Question, story: Story) -> Question:
    """Say in the sentences that an answer quotes which day or year is meant, once each."""
    dates = [
        mention
        for mention in story.mentions.values()
        if mention.kind == "date" and not _is_spoken(story, mention)
    ]
    dates.sort(key=_start)
    parts: list[Part] = []
    said = {question.answer}
    for part in question.parts:
        parts += _in_quote(part, part.quote, story, dates, said) if part.quote else [part]
    return question.model_copy(update={"parts": phrase(tuple(parts)), "answer": text_of(tuple(parts))})


def _is_spoken(story: Story, mention: Mention) -> bool:
    """Whether somebody is quoted with it: what a brief adds would be put in a mouth."""
    quotes = story.document.quotes
    last = bisect_right(quotes, mention.start, key=lambda quote: quote.start) - 1
    return last >= 0 and mention.end <= quotes[last].end


def _in_quote(
    part: Part, span: tuple[int, int], story: Story, dates: Sequence[Mention], said: set[str]
) -> Iterator[Part]:
    at = span[0]
    for mention in dates[bisect_left(dates, span[0], key=_start) : bisect_left(dates, span[1], key=_start)]:
        words = _meant(mention, story)
        if words is None or mention.end > span[1] or any(words in each for each in said):
            continue
        yield from _first(part, stretch(story.text, at, mention.end), at == span[0])
        yield Part(text=" (")
        yield Part(text=words, mention=mention.id)
        yield Part(text=")")
        said.add(words)
        at = mention.end
    yield from [part] if at == span[0] else stretch(story.text, at, span[1])


def _first(part: Part, pieces: Sequence[Part], opens: bool) -> list[Part]:
    """Give the first piece the capital of the whole."""
    first, *others = pieces
    return [first.model_copy(update={"text": part.text[:1] + first.text[1:]}) if opens else first, *others]


def _meant(mention: Mention, story: Story) -> str | None:
    if not _RELATIVE.fullmatch(mention.text) or story.text[mention.end : mention.end + 1] in "'’-":
        return None
    if _PAPER.match(story.text, mention.end):
        return None
    return spoken(getattr(mention.value, "timex", None), day_first=story.day_first)


def _start(mention: Mention) -> int:
    return mention.start
