"""News that an answer tells as if it were known: who announced it, and when, as the lead of the article has it."""

from briefer.fact import SentenceSpan
from briefer.mention import Mention
from briefer.pattern import pattern
from briefer.question import Part, Question
from briefer.wording.periods import spoken
from briefer.wording.phrase import Phrase, answering, first_quote, phrase, sentences
from briefer.wording.quoting import replaced, stretch
from briefer.wording.referent import protagonist
from briefer.wording.story import Story

__all__ = ["announced"]

_WIDEST = 400
"""Characters of a sentence in which an announcement is looked for."""
_SAID = pattern(
    r"\bsaid (?:that )?(?P<what>it (?:would|will|planned to|plans to) (?:buy back|repurchase)\b[^.,;:]{5,120})(?=\.)"
)
_DAY = pattern(r"\bon (?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")
_KNOWN = pattern(r"The (?:share )?buyback(?P<aside>,? of [^,;]{3,40}?,)?(?= (?:will|is|would|runs|starts)\b)")
_REVISED = pattern(
    r"\b(?:(?P<up>raised|lifted|increased|boosted|upgraded)|(?:cut|lowered|trimmed|reduced|slashed|downgraded))\sits\s(?:[a-z]+ ){0,2}"
    r"(?:forecast|guidance|outlook|target)s? for (?P<year>(?:fiscal )?\d{4})"
)


def announced(question: Question, story: Story) -> Question:
    """Say who announced a buyback that an answer speaks of as known, and on which day a forecast was changed."""
    body = [fact for fact in story.facts.values() if fact.zone == "body"]
    name = protagonist(story)
    if not body or name is None:
        return question
    lead = min(body, key=lambda fact: fact.value.start).sentence
    if story.companies_in((lead.start, lead.end)) - {story.main} or lead.end - lead.start > _WIDEST:
        return question
    return _of_buyback(question, story, lead, name) or _of_forecast(question, story, lead, name) or question


def _of_buyback(question: Question, story: Story, lead: SentenceSpan, name: str) -> Question | None:
    """Begin with who said when that it would buy back its shares: `The buyback will run until May` is no news yet."""
    told = [*sentences(question.parts)]
    spans = [first_quote(words) for words in told]
    place = next((at for at, span in enumerate(spans) if span and _KNOWN.match(story.text, *span)), None)
    span = spans[place] if place is not None else None
    known = _KNOWN.match(story.text, *span) if span else None
    said = _SAID.search(story.text, lead.start, lead.end)
    if place is None or known is None or said is None:
        return None
    day = _day_in(story, lead.start, said.start())
    comma = "," if day and "," in day[0].text else ""
    when = phrase(" on ", day, comma) if day else phrase()
    announcing = phrase(f"{name} said", when, " that ", stretch(story.text, *said.span("what")), ".")
    sums = [each.text for at, each in story.money.items() if said.start() < at < said.end()]
    buyback = told[place]
    if known["aside"] and any(each in known["aside"] for each in sums):
        buyback = replaced(story.text, buyback, known.span("aside"), phrase())
    parts = announcing
    for words in (buyback, *told[:place], *told[place + 1 :]):
        parts = phrase(parts, " ", words)
    cited = tuple(sorted({*question.citations, (lead.start, lead.end)}))
    return answering(question, parts, citations=cited)


def _of_forecast(question: Question, story: Story, lead: SentenceSpan, name: str) -> Question | None:
    """Begin with the day on which the lead has it that a forecast was raised or cut."""
    quoted = first_quote(question.parts)
    if quoted is None:
        return None
    start, end, _ = story.document.sentences[story.sentence_at(quoted[0])]
    told, news = _REVISED.search(story.text, start, end), _REVISED.search(story.text, lead.start, lead.end)
    if told is None or news is None or start == lead.start or bool(told["up"]) != bool(news["up"]):
        return None
    is_same = told["year"].split()[-1] == news["year"].split()[-1]
    day = _day_in(story, news.end(), min(news.end() + 30, lead.end))
    if not is_same or not day or story.text[start : told.start()].strip() != name:
        return None
    cited = tuple(sorted({*question.citations, (lead.start, lead.end)}))
    return answering(question, phrase("On ", day, ", ", question.parts), citations=cited)


def _day_in(story: Story, start: int, end: int) -> Phrase:
    """Spell out the only day of the week that stands there behind `on`; nothing if there is none, or more."""
    found = [*_DAY.finditer(story.text, start, end)]
    dates = [date for each in found for date in story.dated_in(*each.span("day"))]
    return _spelt(story, dates[0]) if len(found) == len(dates) == 1 else phrase()


def _spelt(story: Story, date: Mention) -> Phrase:
    said = spoken(getattr(date.value, "timex", None), day_first=story.day_first)
    return phrase(Part(text=said, mention=date.id)) if said else phrase()
