"""Whom `it`, `the company` or `the institute` means, said by name where a sentence stands alone."""

import re
from functools import lru_cache
from typing import NamedTuple

from briefer.linking.lexicon import DEMONYMS
from briefer.mention import Mention
from briefer.pattern import pattern
from briefer.question import Part
from briefer.wording.article import printed_article
from briefer.wording.figures import figure_mention, printed, stated
from briefer.wording.phrase import Phrase, phrase, possessive, text_of
from briefer.wording.source import outside_source
from briefer.wording.story import Story, company_name

__all__ = [
    "Referent",
    "country",
    "country_of_section",
    "full",
    "in_full",
    "is_alone",
    "known",
    "protagonist",
    "referent",
    "says_which",
]

_FIRM = r"company|group|firm|business|lender|retailer|insurer|brokerage|start-?up|airline|carmaker|chipmaker|chain"
_OPENING = pattern(
    rf"(?:(?P<its>Its)|It|The (?:[\w-]+ )?(?P<firm>{_FIRM})|The (?P<noun>[a-z-]+))(?P<own>['’]s)?(?=\s[a-z])"
)
_LEADING = pattern(r"[A-Z][\w-]+ (?:for|of|on|in|at|to) (?P<its>its)\b")
"""`Projections for its spending`."""
_MONEY = pattern(
    r"(?:(?:Most|Much|Some|Part|Half|About half|All) of )?(?P<money>[Tt]he (?:money|proceeds))\b"
)
_FUNDS = frozenset({"funding", "ipo"})
_INSIDE = pattern(rf"\bthe (?P<firm>{_FIRM})(?P<own>['’]s)?(?=[\s.,])")
_BARE = pattern(r"[Tt]he (?P<noun>[a-z-]+)")
_BOARDS = frozenset("board chairman chairwoman management".split())
_CENTRAL_BANK = pattern(r"[A-Z][\w.]+['’]s central bank\b")
_COUNTRY = pattern(r"\b[Tt]he country(?P<own>['’]s)?(?=[\s.,])")
_NAME = pattern(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)?\b")
_COUNTRIES = frozenset(name.replace("-", " ") for name in DEMONYMS.values()) - {
    *("Europe", "Africa", "Asia", "Latin America", "Hong Kong", "Scotland", "Wales")
}
_NEAR = 3000
"""Characters before a noun in which what it points to is looked for."""


_EVENT = pattern(
    r"\s(?:is|was|will be|would be|marks|marked)\s(?:the|an?|its)\s(?:[\w-]+\s){0,3}?(?:rise|fall|increase|decrease|cut|drop|gain|decline|time"
    r"|move|month|quarter|day|year|week|record|high|low|level|contraction|expansion|hike)\b"
)
"""`It was the fourth rise` speaks of what happened, and of nobody."""


class Referent(NamedTuple):
    """Words that point to somebody, and his name."""

    start: int
    end: int
    name: Phrase
    is_owner: bool
    """It stands for `its`."""


def referent(story: Story, start: int, end: int) -> Referent | None:
    """Name whom the first pointing words of a sentence mean; None if nobody points, or it is not clear to whom."""
    if (money := _MONEY.match(story.text, start, end)) and (raised := _raised(story)):
        return Referent(money.start("money"), money.end(), raised, False)
    found = (
        _OPENING.match(story.text, start, end)
        or _LEADING.match(story.text, start, end)
        or _INSIDE.search(story.text, start, end)
    )
    if found is None or story.namings_in(start, found.start()) or _EVENT.match(story.text, found.end(), end):
        return None
    groups = found.groupdict()
    noun = groups.get("noun")
    name = _headed(story, noun, start) if noun else _company(story, story.sentence_at(start))
    if name is None:
        return None
    is_owner = groups.get("its") or groups.get("own")
    at = found.start("its") if groups.get("its") else found.start()
    return Referent(at, found.end(), possessive(name) if is_owner else name, bool(groups.get("its")))


def country(story: Story, start: int, end: int) -> Referent | None:
    """Name the country that a sentence means by `the country`: the only one that its paragraph has named."""
    found = _COUNTRY.search(story.text, start, end)
    if found is None:
        return None
    zone = story.document.zone_at(start)
    named = {name for name in _NAME.findall(story.text, zone.start, found.start()) if name in _COUNTRIES}
    if len(named) != 1 or any(name in story.text[start : found.start()] for name in named):
        return None
    (name,) = named
    if name in ("Netherlands", "Philippines") or name.startswith("United "):
        name = f"the {name}"
    return Referent(*found.span(), possessive(phrase(name)) if found["own"] else phrase(name), is_owner=False)


def country_of_section(story: Story, position: int) -> str | None:
    """Return the only country that the section of a position names before it, by name or as `Danish`."""
    heading = story.section_at(position)
    start = story.document.zones[heading].start if heading is not None else 0
    words = story.text[max(start, position - _NEAR) : position]
    named = {name for name in _NAME.findall(words) if name in _COUNTRIES}
    also = {DEMONYMS[name.lower()] for name in _NAME.findall(words) if name.lower() in DEMONYMS}
    return named.pop() if len(named) == 1 and also <= named else None


def _raised(story: Story) -> Phrase | None:
    """Name the sum that the title says was raised: any other may be that of an earlier round."""
    raised = [
        fact
        for fact in story.titled
        if fact.metric is not None and fact.metric.id in _FUNDS and fact.value.kind == "money"
    ]
    mention = figure_mention(story, raised[0]) if len(raised) == 1 else None
    return phrase("the ", stated(mention)) if mention else None


def _company(story: Story, ordinal: int) -> Phrase | None:
    """Name the company that all figures of a sentence are linked to, if it is the nearest or the article's own."""
    sentence = story.document.sentences[ordinal].start
    facts = [claim.fact for claim in story.claims_in(sentence)]
    if any(outside_source(fact) for fact in facts):
        return None  # Who speaks is `it`, and who is spoken of another.
    subjects = [fact.subject for fact in facts]
    names = {subject.name for subject in subjects if subject and subject.kind == "company"}
    if len(names) != 1 or any(subject is not None and subject.start >= sentence for subject in subjects):
        return None
    (name,) = names
    shown = story.companies.get(name)
    earlier = story.document.sentence_before(ordinal)
    before = story.namings_in(*story.document.sentences[earlier][:2]) if earlier is not None else ()
    others = [company_name(each) for each in before]
    is_clear = set(others) <= {name} or (others[0] == name == story.main)
    if shown is None or not is_clear or name not in {story.main, *others}:
        return None
    return phrase(stated(shown))


def _headed(story: Story, noun: str, position: int) -> Phrase | None:
    """Name the last body that ends in the noun: `the institute` is the Fernhill Institute."""
    for mention in reversed(story.namings_in(max(position - _NEAR, 0), position)):
        words = printed(mention.text)
        if words.endswith(f" {noun.capitalize()}"):
            shown = story.companies.get(company_name(mention), mention)
            the = printed_article(story.text, shown.start, words) or printed_article(
                story.text, mention.start, words
            )
            return phrase(the, Part(text=words, mention=mention.id))
    return None


def full(story: Story, words: str, position: int) -> str | None:
    """Say in full what a bare noun with an article means: `the plant` is the plant in Setubal; None if it is not clear."""
    found = _BARE.fullmatch(words)
    if found is None:
        return words
    noun = found["noun"]
    before = story.text[max(position - _NEAR, 0) : position]
    headed = _headed(story, noun, position)
    if headed is not None:
        return text_of(headed)
    place = re.findall(rf"(?<!, )\ba ((?:[a-z-]+ )?{noun} (?:in|near|at) [A-Z]\w+)", before)
    if len(set(place)) == 1:
        return f"the {place[0]}"
    if titled := re.search(rf"\b{noun} (?:for|of|in) [a-z][\w-]+(?: [a-z][\w-]+)?$", _title(story)):
        return f"the {titled[0]}"
    if noun in _BODIES:
        named = {*re.findall(rf"\b((?:[A-Z][\w-]+ ){{1,2}}{noun})\b(?!['’-])", before)} - {f"The {noun}"}
        return f"the {named.pop()}" if len(named) == 1 else words
    main = _main(story)
    if noun in _BOARDS:
        bank = _CENTRAL_BANK.search(story.text, 0, min(position, _NEAR))
        whose = bank[0] if bank else _shown(story, main) if main else None
        return f"the {noun} of {whose}" if whose else words
    if main is not None and re.search(rf"\ban? (?:[a-z-]+ )?{noun}\b", before):
        return f"{text_of(possessive(phrase(_shown(story, main))))} {noun}"
    return words


_WITHIN = pattern(
    r"\s(?:in|for|at|over|during|from|to)\s"
    r"(?=(?:the |this |last |next )?(?:[a-z]+ ){0,2}(?:quarter|half|year|months?|weeks?|period|time)\b)"
    r"|\s(?=(?:last|this|next) (?:year|quarter|month|week)$)"
)
_NOUN = pattern(r"(?:[Tt]he |[Aa]n? )?(?:[a-z-]+ )?([a-z-]+)")
_BODIES = frozenset(
    "administration government ministry court commission parliament council regulator authority agency department police".split()
)
"""Bodies that a country or a person has: `the Trump administration`."""
_KNOWN = frozenset(
    "dollar euro pound yen yuan ruble rouble rupee peso won franc real lira renminbi world government economy".split()
)
"""Nouns with an article that mean one thing wherever they stand."""


def known(noun: str) -> bool:
    """Tell whether a noun with an article means one thing wherever it stands."""
    return noun in _KNOWN


def in_full(story: Story, noun: str) -> str | None:
    """Return the one way in which the article says which it means: `market for ferries`, `scan-reading software`."""
    return _in_full(story.text, noun)


@lru_cache(maxsize=16)
def _in_full(text: str, noun: str) -> str | None:
    behind = re.findall(rf"\b(?:[Tt]he|[Aa]n?) (?:[a-z]+ )?({noun} for (?:[a-z]+ )?[a-z]+s)\b", text)
    ways = {*behind, *re.findall(rf"\b([a-z]+-[a-z]+ {noun})\b", text)}
    if noun.endswith("s") and not ways:
        said = re.findall(rf"\b({noun} for (?:[a-z]+ (?:and [a-z]+ )?)?[a-z]+s)\b", text, re.I)
        ways = {way.lower() for way in said}
    return ways.pop() if len(ways) == 1 else None


def says_which(story: Story, owner: str) -> bool:
    """Tell whether a noun phrase names something out of its context: not `the deal`, unless the title has the deal."""
    head = _WITHIN.split(owner)[0]
    found = _NOUN.fullmatch(head)
    if found is None or known(found[1]) or head.endswith("central bank"):
        return True
    return owner.startswith("the ") and re.search(rf"\b{found[1]}", _title(story), re.I) is not None


def _title(story: Story) -> str:
    """Return the title, if it is the first sentence."""
    start, end, zone = story.document.sentences[0]
    return printed(story.text[start:end]) if story.document.zones[zone].kind == "title" else ""


def _main(story: Story) -> Mention | None:
    """Return the company or body that the article begins with and speaks of most."""
    is_opening = story.main in story.companies_in((0, story.document.sentences[0].end))
    return story.companies.get(story.main) if story.main and is_opening else None


def protagonist(story: Story) -> str | None:
    """Name whom the article is about: its main company, or the name that its title opens with and its lead repeats."""
    main = _main(story)
    if main is not None:
        return printed(main.text)
    found = _OPENING_NAME.match(_title(story))
    name = re.sub(r"['’]s?$", "", found[0].strip()) if found else ""
    if name.lower() in DEMONYMS:
        return None
    lead = story.document.sentences[1:4]
    is_repeated = any(name in story.text[start:end] for start, end, _ in lead)
    return name if name and is_repeated else None


def is_alone(story: Story, start: int) -> bool:
    """Tell whether nobody but the protagonist is named in the paragraph before a position, or in the sentence there."""
    ordinal = story.sentence_at(start)
    zone, end = story.document.zone_at(start), story.document.sentences[ordinal].end
    return story.companies_in((zone.start, end)) <= {story.main, protagonist(story)}


_OPENING_NAME = pattern(r"[#\s]*(?:[A-Z][\w&.'’-]*\s){1,3}(?=[a-z])")


def _shown(story: Story, mention: Mention) -> str:
    return f"{printed_article(story.text, mention.start, mention.text)}{printed(mention.text)}"
