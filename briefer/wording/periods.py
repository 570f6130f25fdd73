"""The time that a figure is for, in words."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from briefer.fact import Fact
from briefer.mention import Mention
from briefer.metrics import metrics
from briefer.pattern import pattern
from briefer.question import Part
from briefer.wording.figures import printed
from briefer.wording.phrase import Phrase, listed, phrase, text_of
from briefer.wording.story import Story

__all__ = [
    "MONTH",
    "PAPER",
    "headed_time",
    "is_doubtful",
    "is_stale",
    "named_period",
    "opening_time",
    "own_time",
    "shared_time",
    "spoken",
    "when",
    "year_before",
    "yearless",
]

MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
"""A month in full or in short, as patterns have it."""
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_ORDINALS = ("first", "second", "third", "fourth")
_KEPT = ("by", "until", "through", "since", "before", "after", "during", "within", "over", "throughout")
"""Prepositions that say more than `in`."""
_SINCE = pattern(r"[^.;]{0,80}\b(?:has|have)\b")
"""`From 2011, Acme has paid`."""
_BARE = pattern(
    r"(?:last|next|this|each|every|yesterday|today|tomorrow|tonight)\b|.*\b(?:earlier|ago|before|later)$",
    re.I,
)
"""Periods that stand without a preposition."""
_WEEKDAY = pattern(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_ATTRIBUTE = pattern(r"-(?:quarter|half|year|month)$", re.I)
"""`second-quarter` stands before a noun only."""
_YEAR = pattern(r"(?:FY ?)?\d{4}")
_ATTRIBUTIVE = pattern(r"\b(?:the|an?) \d{4} [a-zA-Z]+$", re.I)
_PAID = frozenset({"dividend", "buyback"})
_YEARS = pattern(r"\d{4}[-–/]\d{2,4}")
_MONTHS_APART = pattern(r"[A-Z][a-z]+[-–][A-Z][a-z]+")
_NEEDS_THE = pattern(
    r"(?:fiscal )?(?:first|second|third|fourth|final|past|previous|following|same|current)\b", re.I
)


def spoken(timex: str | None, *, day_first: bool = False) -> str | None:
    """Say a TIMEX3 date; None for what has no plain name.

    >>> [spoken(timex) for timex in ("2026", "2025-Q3", "2026-H1", "2026-06", "FY2027-Q1", "2026-W30")]
    ['2026', 'the third quarter of 2025', 'the first half of 2026', 'June 2026', 'the first quarter of fiscal 2027', 'late July 2026']
    """
    if week := re.fullmatch(r"(\d{4})-W(\d\d)", timex or ""):
        return _week(int(week[1]), int(week[2]))
    found = re.fullmatch(r"(FY)?(\d{4})(?:-(?:Q([1-4])|H([12])|(\d\d)(?:-(\d\d))?))?", timex or "")
    if found is None:
        return None
    fiscal, year, quarter, half, month, day = found.groups()
    year = f"fiscal {year}" if fiscal else year
    if quarter:
        return f"the {_ORDINALS[int(quarter) - 1]} quarter of {year}"
    if half:
        return f"the {_ORDINALS[int(half) - 1]} half of {year}"
    if month and 1 <= int(month) <= 12:
        name = _MONTHS[int(month) - 1]
        if day and day_first:
            return f"{int(day)} {name} {year}"
        return f"{name} {int(day)}, {year}" if day else f"{name} {year}"
    return None if month else year


def _week(year: int, week: int) -> str | None:
    """Say in which third of a month a week lies; None for one that begins in one and ends in another."""
    try:
        first, middle, last = (date.fromisocalendar(year, week, day) for day in (1, 4, 7))
    except ValueError:
        return None
    third = "early" if middle.day <= _THIRD else "mid" if middle.day <= 2 * _THIRD else "late"
    glue = "-" if third == "mid" else " "
    return f"{third}{glue}{_MONTHS[middle.month - 1]} {middle.year}" if first.month == last.month else None


_THIRD = 10
"""Days of a month that are early in it."""


def yearless(day: str) -> str:
    """Leave the year out of a day that is spelt out.

    >>> yearless("July 28, 2026"), yearless("28 July 2026")
    ('July 28', '28 July')
    """
    return day.rpartition(" ")[0].rstrip(",")


def year_before(period: str | None, base: str | None) -> bool:
    """Tell whether the base is the same stretch of the year before: `2025-Q3` of `2026-Q3`."""
    if not period or not base:
        return False
    year = re.search(r"\d{4}", period)
    return year is not None and base == period.replace(year[0], str(int(year[0]) - 1), 1)


_EDGE = pattern(r"(?:the )?(?:end|start|beginning|middle|early|late|mid)\b", re.I)
"""`the end of 2027` is in 2027, and 2027 is not at its end."""
_BASE = pattern(
    r"(?:[\w-]+ )?(?:years?|quarter|months?|weeks?|days?|half) (?:earlier|before|ago)\b|(?:[\w-]+ )?(?:years|months|weeks|days)\b"
    r"|(?:the )?(?:same|previous|year-ago|prior)\b|year-(?:on|over|ago)\b"
)
"""What is compared with, and how long it takes."""


_POINTS_BACK = pattern(r"\b(?:this|that|the same) (?:period|time|span|decade|stretch)\b")


def is_doubtful(story: Story, fact: Fact) -> bool:
    """Tell a period taken from elsewhere though the sentence has a date: `next year`, which nobody could resolve."""
    is_taken = fact.period is not None and fact.period.inherited
    dates = story.dated_in(fact.sentence.start, fact.sentence.end) if is_taken else ()
    if _points(story, fact) or _in_name(story.text, fact):
        return True
    if is_taken and _POINTS_BACK.search(story.text, fact.sentence.start, fact.sentence.end):
        return True
    return any(not _BASE.match(story.text, date.start) for date in dates)


def _in_name(text: str, fact: Fact) -> bool:
    """Tell the day that a newspaper has in its name: the Sunday Times."""
    if fact.period is None or not _WEEKDAY.match(fact.period.text):
        return False
    at = text.find(fact.period.text, fact.sentence.start, fact.sentence.end)
    return at >= 0 and PAPER.match(text, at + len(fact.period.text)) is not None


PAPER = pattern(
    r"\s(?:Times|Telegraph|Mirror|Mail|Express|Herald|Post|World|Independent|Observer|Business|Night)\b"
)
"""The Sunday Times is no day."""


def _points(story: Story, fact: Fact) -> bool:
    """Tell `that year` where neither its sentence nor the one before names a year."""
    if fact.period is None or not fact.period.text.lower().startswith(("that ", "the same ", "same ")):
        return False
    ordinal = story.sentence_at(fact.value.start)
    before = story.document.sentence_before(ordinal)
    start = story.document.sentences[ordinal if before is None else before].start
    year = fact.period.timex[:4]
    return not any(year in each.text for each in story.dated_in(start, fact.sentence.end))


def _mention(story: Story, fact: Fact) -> Mention | None:
    """Find the date that names the fact's period; one that needs no context before one that does."""
    if fact.period is None or is_doubtful(story, fact):
        return None
    dates = [each for each in story.dates.get(fact.period.timex, ()) if not _EDGE.match(each.text)]
    for name in fact.mentions:
        own = story.mentions.get(name)
        if own is not None and getattr(own.value, "timex", None) == fact.period.timex:
            is_plain = not getattr(own.value, "relative", False)
            return own if is_plain or not dates or getattr(dates[0].value, "relative", False) else dates[0]
    before = bisect_right(dates, fact.value.start, key=lambda date: date.start)
    return dates[max(before - 1, 0)] if dates else None


def named_period(story: Story, fact: Fact) -> Phrase | None:
    """Name the period: `2026`, `the third quarter`; None if it is open or has no name."""
    mention = _mention(story, fact)
    if mention is None:
        return None
    words = printed(mention.text)
    if is_stale(story, mention):
        words = words.replace("-", " ")
        return phrase("the ", words[0].lower() + words[1:])
    if getattr(mention.value, "relative", False) or _ATTRIBUTE.search(words):
        said = spoken(getattr(mention.value, "timex", None), day_first=story.day_first)
        if said is not None:
            return phrase(Part(text=said, mention=mention.id))
    the = "the " if _printed_the(story.text, mention) or _NEEDS_THE.match(words) else ""
    whole = _ASIDE.split(mention.text)[0]
    if whole != mention.text:
        return phrase(the, Part(text=printed(whole), quote=(mention.start, mention.start + len(whole))))
    return phrase(the, Part(text=words, mention=mention.id))


def is_stale(story: Story, mention: Mention) -> bool:
    """Tell a quarter without a year that would be long over: a company whose year ends in July means another one."""
    published, end = story.document.article.published, getattr(mention.value, "end", None)
    is_bare = getattr(mention.value, "grain", None) == "quarter" and not _WITH_YEAR.search(mention.text)
    if not is_bare or published is None or end is None:
        return False
    return (date.fromisoformat(published[:10]) - date.fromisoformat(str(end)[:10])).days > _LONG_OVER


_WITH_YEAR = pattern(r"\d{4}")
_LONG_OVER = 150
"""Days after its end in which a quarter is reported at the latest."""
_ASIDE = pattern(r",\s(?:which|that)\s")
"""`the third quarter, which ended on June 30`."""


def _printed_the(text: str, mention: Mention) -> bool:
    # The article before a bare year or months belongs to what comes after them: the 2024 drought.
    if (
        _YEAR.fullmatch(mention.text)
        or _MONTHS_APART.fullmatch(mention.text)
        or _YEARS.fullmatch(mention.text)
        or mention.text in _MONTHS
    ):
        return False
    before = text[max(0, mention.start - 6) : mention.start]
    return re.search(r"\bthe\s+$", before, re.I) is not None


def when(story: Story, fact: Fact) -> Phrase:
    """Write the period with its preposition and a space in front: ` by 2027`; empty if it cannot be named."""
    name, mention = named_period(story, fact), _mention(story, fact)
    if name is None or mention is None:
        return phrase()
    if (
        fact.sentence.start <= mention.start < fact.sentence.end
        and (span := _years(story.text, mention)) is not None
    ):
        return phrase(" ", Part(text=printed(story.text[slice(*span)]), quote=span))
    if _ATTRIBUTIVE.search(story.text[max(0, mention.start - 6) : mention.end + 3]):
        return phrase()  # `the 2023 plan` says when the plan was made.
    # A day beside a dividend is when it is paid, or who gets it.
    is_paid = fact.metric is not None and fact.metric.id in _PAID
    if is_paid and (_grain(mention) in ("day", "month") or (fact.period and fact.period.inherited)):
        return phrase()
    # A company earns nothing on a day, or in a week to come: that is when it says so.
    if _flows(fact) and (_grain(mention) == "day" or mention.text.lower() == "next week"):
        return phrase()
    if name[0].mention is not None and _BARE.match(name[0].text):
        return phrase(" ", name)
    how = _preposition(story.text, fact, mention)
    if how == "at" and not _EDGE.match(text_of(name)):
        how = "in"
    return phrase(f" {how} ", name)


_FROM = pattern(r"\b(?:(?:from|between) |in (?:both )?)$")
_TO = pattern(r"(?:\s(?:to|and|until|through)\s)(?:19|20)\d\d\b")


def _years(text: str, mention: Mention) -> tuple[int, int] | None:
    """Return the span of years that a figure is for, of which the period is the first: `between 2017 and 2026`."""
    before = _FROM.search(text, max(0, mention.start - 10), mention.start)
    behind = _TO.match(text, mention.end) if mention.text.isdigit() else None
    return (before.start(), behind.end()) if before and behind else None


def own_time(story: Story, fact: Fact, words: str) -> Phrase:
    """Write the period that the sentence itself gives, where the words of a question do not have it."""
    headed = headed_time(story, fact.sentence.start, words)
    if headed or fact.period is None or fact.period.inherited or _DATED.search(words):
        return headed
    date = story.text.find(fact.period.text, fact.value.end, fact.sentence.end)
    is_told_then = date >= 0 and _SAID.search(story.text, fact.value.end, date)
    return phrase() if is_told_then else when(story, fact)


def headed_time(story: Story, start: int, words: str) -> Phrase:
    """Write the time that opens a sentence, where the words of a question do not have it: ` from January to May`."""
    if _DATED.search(words):
        return phrase()
    if lately := _LATELY.match(story.text, start, start + _WIDEST):
        dates = story.dated_in(lately.start("time"), lately.end("time"))
        said = spoken(getattr(dates[0].value, "timex", None), day_first=story.day_first) if dates else None
        return phrase(" in ", Part(text=said, mention=dates[0].id)) if said else phrase()
    found = _OPENING.match(story.text, start, start + _WIDEST)
    if found is None or _is_open(found["how"], found["time"], words):
        return phrase()
    dates = story.dated_in(start, found.end("time"))
    said = found["how"][0].lower() + found["how"][1:]
    if len(dates) == 1 and getattr(dates[0].value, "relative", False):
        name = spoken(getattr(dates[0].value, "timex", None), day_first=story.day_first)
        is_whole = printed(found["time"]).removeprefix("the ") == printed(dates[0].text)
        return phrase(f" {said} ", Part(text=name, mention=dates[0].id)) if name and is_whole else phrase()
    return phrase(f" {said} ", printed(found["time"])) if dates else phrase()


def _is_open(how: str, time: str, words: str) -> bool:
    """Tell a time that is cut short, or that nothing has been reached by yet."""
    ends = {"From": (" to ", " until "), "Between": (" and ", " to ")}.get(how, ("",))
    is_cut = not any(end in time for end in ends) or " to to " in time
    return is_cut or (how == "By" and not _AHEAD.search(words))


_WIDEST = 90
"""Characters in which a sentence tells its time first."""
_OPENING = pattern(
    r"(?:[\"“]\s?)?(?P<how>In|By|From|During|Between|Since)\s(?P<time>(?:(?:the|first|second|third|fourth|last|this|past|previous|early|late"
    rf"|quarter|half|years?|months?|weeks?|decade|of|to|and|fiscal|{MONTH}|two|three|four|six|nine|eleven|\d{{1,4}})(?:\s|(?=,)))+),\s"
)
_LATELY = pattern(r"(?P<time>(?:Last|This) (?:year|month|quarter)),?\s(?=\S)")
_AHEAD = pattern(r"^(?:[a-z]+ ){0,8}(?:will|would|could|may|should|expect\w*|plans?|aims?|be)\b")


def opening_time(story: Story, fact: Fact, words: str) -> Phrase:
    """Write the period that the sentence gives before the figure; one behind it may be that of what it is compared with."""
    date = story.text.find(fact.period.text, fact.sentence.start, fact.value.start) if fact.period else -1
    return own_time(story, fact, words) if date >= 0 else headed_time(story, fact.sentence.start, words)


_DATED = pattern(
    r"\b(?:19|20)\d\d\b|\b(?:last|this|next) (?:year|month|quarter|week)\b|\bin (?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December|the (?:first|second|third|fourth|quarter|half|year|month|period))\b"
)
_SAID = pattern(r"\b(?:according|sa(?:id|ys)|announce\w*|statement|report(?:ed|s)?|released|published)\b")
"""The day on which something was said is not that of what was said."""


def _flows(fact: Fact) -> bool:
    entry = metrics().get(fact.metric.id) if fact.metric else None
    return entry is not None and (entry.type == "flow" or entry.id == "growth")


def _grain(mention: Mention) -> str | None:
    grain: str | None = getattr(mention.value, "grain", None)
    return grain


def _preposition(text: str, fact: Fact, mention: Mention) -> str:
    before = re.search(r"(\w+)\s+(the\s+)?$", text[max(0, mention.start - 20) : mention.start])
    word = before[1].lower() if before and not (before[2] and _YEAR.fullmatch(mention.text)) else ""
    if mention.id in fact.mentions and word in _KEPT:
        return word
    if word == "from" and _SINCE.match(text, mention.end, fact.value.start):
        return "since"
    if re.match(r"(?:the )?(?:end|start|beginning)\b", mention.text, re.I):
        return "at"
    is_day = _grain(mention) == "day" or _WEEKDAY.match(mention.text)
    return "on" if is_day else "in"


def shared_time(story: Story, facts: Sequence[Fact]) -> Phrase:
    """Write the periods of figures that are asked for together: ` in 2027 and 2028`; empty if they have no common form."""
    first = next((fact.period.timex for fact in facts if fact.period), None)
    facts = [fact for fact in facts if fact.period and not year_before(first, fact.period.timex)]
    periods = {fact.period.timex: fact for fact in reversed(facts) if fact.period}
    dated = [periods[timex] for timex in dict.fromkeys(fact.period.timex for fact in facts if fact.period)]
    times = [time for fact in dated if (time := when(story, fact))]
    names = [name for fact in dated if (name := named_period(story, fact))]
    if len(times) <= 1:
        return times[0] if times else phrase()
    if len(names) > 3 or not all(text_of(time).startswith(" in ") for time in times):
        return phrase()
    return phrase(" in ", listed(names))
