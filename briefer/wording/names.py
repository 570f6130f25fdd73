"""Names as the article prints them."""

import re

from briefer.fact import Fact, Source, Subject
from briefer.linking.lexicon import DEMONYMS, PLACES
from briefer.pattern import pattern
from briefer.question import Part
from briefer.wording.article import printed_article
from briefer.wording.figures import has_digit, printed, stated
from briefer.wording.phrase import Phrase, phrase
from briefer.wording.story import Story

__all__ = ["PROPER", "TOTALS", "bare", "is_voice", "named", "uncapitalised"]

_COUNTED = pattern(r"(?:two|three|four|five|six|seven|eight|nine|ten)\b", re.I)
_BODY = pattern(r"\b(?:Bank|Institute|Authority|Commission|Exchange|Board|Fund|Association)$")
_OFFICE_ALONE = pattern(
    r"(?!The |the )(?:[A-Z][a-z]+ ){1,3}(?:Ministry|Department|Commission|Bureau|Administration|Committee|Council|Authority|Minister|President|Secretary|Governor)|(?:Ministry|Department|Bureau) of [A-Z]\w+"
)
_LATELY = pattern(r"\b(?:this|last|next) (?:year|month|week|quarter)\b")
"""No name has a time in it."""
_SHOWING = pattern(r"\b(?:shows?|says?|said|finds|found|reveals?)\b")
"""What says something about somebody has run into his name."""
_OWNING = pattern(r"['’]s?\s+[a-z]")
_OFFICE = pattern(r"[A-Z][\w.]*['’]s (?:central bank|government|finance ministry|statistics office|economy)$")
"""What a country owns has a name by it."""
_NARROWED = pattern(r"\s(?:with|that|whose|who|which|without|of)\b")
"""What follows a noun that is not all of them: companies with fewer than ten staff."""
_DATELINE = pattern(r"[A-Z]{4,}(?:,| \(| [-–—])")
"""Where a story was written says and has nothing."""
_BYLINE = pattern(r" / (?:[A-Z]|for\b)")
"""Who took the picture has nothing of what the article tells."""
_BASED = pattern(r"(?:, [A-Z]\w+)?-based\b")
"""Where somebody sits is not who he is: the Memphis, Tennessee-based company."""
_COMMON = pattern(r"(?:(?:[Tt]he|[Aa]n?)\s+)?[a-z]+")
_ZONE = pattern(
    r"(?:[Ee]urozone|[Ee]uro (?:zone|area)|European Union|Netherlands|Philippines|United (?:States|Kingdom|Arab Emirates))"
)
"""Places that headlines name without their article."""
_ADJECTIVES = frozenset("global worldwide world international domestic national overseas".split())
"""Places that own nothing: `global trade` is no trade of global's."""
_VOICE = pattern(
    r"(?:Research|Insight|Economics|Advisory|Analytics|Securities|Brok\w+|Ratings|Intelligence|Macro|Budget Office|Bureau)$"
)


PROPER = (PLACES | DEMONYMS.keys() | {"brent"}) - _ADJECTIVES
"""Words that are names wherever they stand."""


def is_voice(fact: Fact) -> bool:
    """Tell a figure that is linked to who speaks of it: a research house has no market of its own."""
    return fact.subject is not None and _VOICE.search(fact.subject.name) is not None


TOTALS = frozenset(["total", "overall", "combined", "annual", "global"])
"""Words before a metric or a market that make it no other one."""


def bare(name: str) -> str:
    """Return a name in small letters, without its article."""
    return re.sub(r"^(?:the|an?)\s+", "", name.lower())


def named(story: Story, being: Subject | Source) -> Phrase | None:
    """Name a subject or source as the article prints it, with its article; None if it prints no such name.

    A single common noun (`the offer`, `the board`) names nothing that a question could ask for.
    """
    if isinstance(being, Subject) and being.kind == "thing" and _COMMON.fullmatch(being.name):
        return None
    if being.name.lower() in _ADJECTIVES:
        return None
    shown = story.companies.get(being.name)
    if shown is not None:
        # Institutions have articles of their own: the Bank of England; `the` before a company belongs to its chips.
        is_company = getattr(shown.value, "type", "company") == "company" and not _BODY.search(shown.text)
        the = "" if is_company else printed_article(story.text, shown.start, shown.text)
        the = "the " if the in ("a ", "an ") or being.name in story.articled else the  # `an IMF report`
        if not the and _OFFICE_ALONE.fullmatch(shown.text):
            the = "the "
        return phrase(the, stated(shown))
    words = printed(story.text[being.start : being.end])
    if (
        words.endswith(" alone")
        or _DATELINE.match(story.text, being.start)
        or _BASED.match(story.text, being.end)
        or _BYLINE.match(story.text, being.end)
    ):
        return None
    if (_OWNING.search(words) and not _OFFICE.search(words)) or (
        being.kind in ("group", "thing", "person") and _NARROWED.match(story.text, being.end)
    ):
        return None
    if _LATELY.search(words) or _SHOWING.search(words):
        return None
    if bare(words) != bare(being.name):
        the = "the " if _ZONE.fullmatch(being.name) else ""
        return None if has_digit(being.name) else phrase(the, being.name)
    the = printed_article(story.text, being.start, words)
    if not the and _OFFICE_ALONE.fullmatch(words):
        the = "the "
    if not the and _ZONE.fullmatch(words):
        the = "the "
    if not the and isinstance(being, Subject) and being.kind == "group" and _COUNTED.match(words):
        the = "the "
    return phrase(the, Part(text=uncapitalised(story, being, words), quote=(being.start, being.end)))


def uncapitalised(story: Story, being: Subject | Source, words: str) -> str:
    """Take the capital off a first word that is no name: the article writes it small elsewhere."""
    found = re.match(r"([A-Z][a-z]*)\b( [A-Z])?", words)
    first = found[1].lower() if found else ""
    if first in PROPER or not words[1:2].isalpha():
        return words
    is_many = re.fullmatch(r"[A-Z][a-z]+s", words) is not None and words not in story.names
    if is_many and (being.kind == "person" or (isinstance(being, Source) and words.lower() in story.small)):
        return words.lower()  # `Analysts` at the head of a sentence; Mr Oakes is named elsewhere too.
    if first in TOTALS | {"the", "a", "an"}:
        return words[0].lower() + words[1:]
    if story.namings_in(being.start, being.start + 1):
        return words
    opens = story.document.sentence_index_at(being.start)
    is_opening = opens is not None and story.document.sentences[opens].start == being.start
    if is_opening and being.kind in ("thing", "group") and re.match(r"[A-Z][a-z]+ [a-z]", words):
        return words if found and found[1] in story.names else words[0].lower() + words[1:]
    # `New Zealand` is a name wherever `new` stands.
    if found is None or found[2]:
        return words
    is_small = first in story.small and being.kind in ("thing", "document")
    is_group = found[1] not in story.names and being.kind == "group"
    return words[0].lower() + words[1:] if is_small or is_group else words
