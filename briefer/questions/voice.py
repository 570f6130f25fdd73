"""What does a source expect? What one of them says of a period, in the article's own sentences."""

import re

from briefer.fact import Fact
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.answer import within_length
from briefer.wording.asking import asked
from briefer.wording.certain import is_conditional, is_past, may_be
from briefer.wording.clause import has_verb, thing_after
from briefer.wording.figures import has_digit, printed
from briefer.wording.nouns import is_noun, metric_words
from briefer.wording.periods import named_period, when
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
        if is_conditional(story.text, fact):
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
    span = when(story, claims[0].fact)
    at = span if text_of(span).startswith((" between ", " from ")) else phrase(" in ", period)
    does = "do" if len(names) > 1 or voices[0].plural else "does"
    who = listed([voice.words for voice in names.values()])
    share = _share(story, heard[0]) if len(names) == 1 else None
    if share is not None:
        whole, goes = share
        time = "" if text_of(period) in f"{whole}{goes}" else at
        wording = phrase(f"what share of {whole} {does} ", who, f" expect to {goes}", time)
        return asked(KIND, wording, answer, told)
    about = _topics(story, heard)
    # Whoever is heard beside a source, in its sentence, speaks of the same.
    is_shared = len(about) == 1 or len({fact.source and fact.source.name for fact in heard}) == len(names)
    if not about or not is_shared:
        return None
    is_market = len(about) == 1 and len(names) > 1 and _MARKET.search(text_of(about[0])) is not None
    if is_market and all(fact.value.kind == "money" and not may_be(story, fact) for fact in heard):
        return asked(KIND, phrase("how large is ", about[0], " expected to be", at), answer, told)
    verb = "say about" if any(may_be(story, fact) for fact in heard) else "expect for"
    return asked(KIND, phrase(f"what {does} ", who, f" {verb} ", listed(about), at), answer, told)


_WILL = pattern(
    r"\sof\s(?P<whole>[^,.;:()]{3,60}?)(?:,\s[^,;:()]{1,40},)?\swill\s(?P<goes>[a-z]+(?:\s[^,.;:()]{1,60})?)(?=[,.;])"
)
"""`75% of the budget will go to chips`: what a share does."""
_BY_THEN = pattern(r"\s(?:in|by)\s(?:the\s)?(?:end of\s)?\d{4}$")


def _share(story: Story, fact: Fact) -> tuple[str, str] | None:
    """Return what a percentage is a share of, and what it will do; None where the sentence does not say both plainly."""
    found = (
        _WILL.match(story.text, fact.value.end, fact.sentence.end) if fact.value.kind == "percent" else None
    )
    if found is None:
        return None
    whole, goes = printed(found["whole"]), _BY_THEN.sub("", printed(found["goes"]))
    is_plain = not has_digit(_YEAR.sub("", whole)) and not has_digit(goes) and not _POINTING.search(whole)
    return (whole, goes) if is_plain else None


_MARKET = pattern(r"\bmarket(?: for\b|$)")
_YEAR = pattern(r"\b(?:19|20)\d\d\b")
_POINTING = pattern(r"\b(?:its|their|this|that|these|those|it|them|his|her)\b")
_OF = pattern(r" (?:of|for) ")
_TO = pattern(r"\sto\s")
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
