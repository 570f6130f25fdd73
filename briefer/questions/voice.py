"""What does a source expect? What one of them says of a period, in the article's own sentences."""

import re

from briefer.fact import Fact
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.answer import within_length
from briefer.wording.asking import asked
from briefer.wording.certain import is_past, may_be
from briefer.wording.clause import has_verb, thing_after
from briefer.wording.nouns import is_noun, metric_words
from briefer.wording.periods import named_period
from briefer.wording.phrase import Phrase, listed, phrase, text_of
from briefer.wording.quoting import quoted
from briefer.wording.source import expecting, expecting_beside
from briefer.wording.story import Claim, Story

TURN = 14
KIND = "who_says_what"

_AHEAD = frozenset({"forecast", "guidance", "target"})


def ask(story: Story) -> list[Question | None]:
    """Ask for every source and year, quarter or half of which sentences are untold: other slots may be open."""
    periods: dict[tuple[str, int | None], dict[str, dict[int, Claim]]] = {}
    for claim in story.claims:
        fact = claim.fact
        if fact.source is None or fact.period is None or fact.status not in _AHEAD or is_past(story, fact):
            continue
        timex = fact.period.timex[:4] if fact.zone == "list_item" else fact.period.timex
        if re.fullmatch(r"(?:FY)?\d{4}(?:-[QH]\d)?", timex):
            # Sources that speak in one place are asked for together.
            place = (
                story.document.zones[story.document.zone_index_at(fact.value.start)].parent
                if fact.zone == "list_item"
                else story.document.zone_index_at(fact.value.start)
            )
            sources = periods.setdefault((timex, place), {})
            said = sources.setdefault(fact.source.name, {})
            other = said.get(fact.sentence.start)
            # Of several figures of a sentence one that is not about who speaks.
            if other is None or expecting(story, other.fact) is None:
                said[fact.sentence.start] = claim
    found: list[Question | None] = []
    for sources in periods.values():
        voices = [list(claims.values()) for claims in sources.values()]
        together = (
            _ask(story, [claim for claims in voices for claim in claims]) if len(voices) in _FEW else None
        )
        found += [together] if together else [_ask(story, claims) for claims in voices]
    return found


_FEW = (2, 3)
"""Sources that are asked for in one question."""


def _ask(story: Story, claims: list[Claim]) -> Question | None:
    # Two sources of one sentence share its quotation.
    starts = {claim.fact.sentence.start: claim for claim in reversed(claims)}
    quotes = [quote for start in sorted(starts) if (quote := quoted(story, [starts[start]])) is not None]
    answer, told = within_length(quotes)
    heard = [claim.fact for claim in told if claim in claims]
    voices = [voice for fact in heard if (voice := expecting(story, fact))]
    voices += [other for fact in heard for other in expecting_beside(story, fact)]
    names = {text_of(voice.words): voice for voice in voices}
    period = named_period(story, claims[0].fact)
    if not names or period is None:
        return None
    does = "do" if len(names) > 1 or voices[0].plural else "does"
    who = listed([voice.words for voice in names.values()])
    goes = {each[1] for fact in heard if fact.metric and (each := _GOES.fullmatch(fact.metric.text))}
    if len(goes) == 1 and len(names) == 1:
        return asked(
            KIND, phrase(f"what share {does} ", who, f" expect to {goes.pop()} in ", period), answer, told
        )
    verb = "say about" if any(may_be(story, fact) for fact in heard) else "expect for"
    about = (
        _topics(story, heard)
        if len({fact.source and fact.source.name for fact in heard}) == len(names)
        else []
    )
    if not about and verb == "say about":
        return None
    of_what = phrase(listed(about), " in ", period) if about else period
    return asked(KIND, phrase(f"what {does} ", who, f" {verb} ", of_what), answer, told)


_OF = pattern(r" (?:of|for) ")
_TO = pattern(r"\sto\s")
_GOES = pattern(r"will ([a-z]+ [^,;]+)")
"""`75% will go to chips`: what a share does."""
_OWNED = pattern(r"^[a-z]+['’]s?\s")
_SINGLE = pattern(r"(?:\b(?:the|an?)|['’]s)\s(?:[a-z]+\s)?$", re.I)
_COUNTED = pattern(r"\b(?:rate|market|price|share|yield|deficit)\b")


def _topics(story: Story, heard: list[Fact]) -> list[Phrase]:
    """Name the metrics that the sources speak of; none unless each of them has one."""
    topics: dict[str, Phrase] = {}
    for fact in heard:
        words = metric_words(story, fact)
        if words is None or fact.metric is None or not is_noun(fact.metric.id, fact.metric.text):
            return []
        if has_verb(text_of(words), only=True) or _OWNED.search(text_of(words)):
            return []
        of = _OF.match(story.text, fact.metric.end, fact.sentence.end)
        to = _TO.search(story.text, of.end(), fact.sentence.end) if of else None
        thing = thing_after(story, of.end(), to.start() if to else fact.sentence.end) if of else None
        the = (
            "the "
            if (
                _COUNTED.search(text_of(words))
                or _SINGLE.search(story.text[max(fact.metric.start - 25, 0) : fact.metric.start])
            )
            and "’" not in text_of(words)
            and "'" not in text_of(words)
            else ""
        )
        topics[text_of(words)] = phrase(the, words, f"{of[0]}{thing}" if of and thing else "")
    # `Growth` beside `economic growth` is the same again.
    told = [
        topic for words, topic in topics.items() if not any(each.endswith(f" {words}") for each in topics)
    ]
    return told if len(told) <= max(_FEW) else []
