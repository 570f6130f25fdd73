"""Who says it."""

import re

from briefer.fact import Fact, Source
from briefer.pattern import pattern
from briefer.wording.figures import stated
from briefer.wording.names import bare, named
from briefer.wording.nouns import Noun, plural
from briefer.wording.phrase import Phrase, phrase, text_of
from briefer.wording.story import Story, company_name

__all__ = ["expecting", "expecting_beside", "may_be_said", "outside_source", "source_noun"]


_ITSELF = frozenset("company group firm management board it".split())
_ITS_OWN = pattern(r"^(?:the |these )?(?:[a-z]+ )?(?:figures|numbers|data|table|chart|list|breakdown)$")
"""What an article calls its own figures; nobody stands behind it."""


def outside_source(fact: Fact) -> bool:
    """Tell whether somebody else than the subject is named as saying it."""
    if fact.source is None or _ITS_OWN.search(fact.source.name):
        return False
    if fact.subject is not None and fact.subject.kind == "company" and bare(fact.source.name) in _ITSELF:
        return False
    return fact.subject is None or fact.source.name != fact.subject.name


def expecting(story: Story, fact: Fact) -> Noun | None:
    """Name who expects it; a survey or a table says things, and expects nothing."""
    is_document = fact.source is not None and fact.source.kind == "document"
    return None if is_document else source_noun(story, fact)


def source_noun(story: Story, fact: Fact) -> Noun | None:
    """Name who says it; None if nobody but the subject does."""
    if fact.source is None or not outside_source(fact):
        return None
    name = _in_full(story, fact.source) or named(story, fact.source)
    # A name is one, whatever it ends in: Goldman Sachs expects, Mr Oakes expects; analysts expect.
    return Noun(name, text_of(name).split()[-1][:1].islower() and plural(text_of(name))) if name else None


_FAMILY_NAME = pattern(r"[A-Z][\w'’-]+")
_NEAR = 3000
"""Characters before a family name in which its first name is looked for."""


def _in_full(story: Story, source: Source) -> Phrase | None:
    """Return the name of a person with the first name that the article gives, if it gives just one."""
    if source.kind != "person" or not _FAMILY_NAME.fullmatch(source.name):
        return None
    full = re.compile(rf"\b([A-Z][\w'’-]+) {source.name}\b(?! [A-Z])")
    near = full.findall(story.text, max(source.start - _NEAR, 0), source.start)
    firsts = {each for each in near if each.lower() not in story.small}
    return phrase(f"{firsts.pop()} {source.name}") if len(firsts) == 1 else None


_SAYING = pattern(
    r"\b(?:according to|sa(?:ys?|id)|analysts?|economists?|survey|poll|estimates?|sees?|reckons?|calculat\w+|forecasters?|forecasts|expects|predicts|projects|puts)\b",
    re.I,
)


def may_be_said(story: Story, fact: Fact) -> bool:
    """Tell whether the sentence has somebody who may stand behind the figure, though no slot says so."""
    start, end = fact.sentence.start, fact.sentence.end
    about = {claim.fact.subject.name for claim in story.claims_in(start) if claim.fact.subject}
    about |= {
        name for claim in story.claims_in(start) if claim.fact.subject for name in claim.fact.subject.members
    }
    others = [each for each in story.namings_in(start, end) if company_name(each) not in about]
    return bool(others) or _SAYING.search(story.text, start, end) is not None


_EXPECTS = pattern(
    r"(?:,[^,.;]{3,60},)?\s(?:sees|expects|forecasts|predicts|projects|estimates|puts|reckons|is at)\b"
)


def expecting_beside(story: Story, fact: Fact) -> list[Noun]:
    """Name the others whom the sentence has expecting something, though their figure is not linked to them."""
    known = {fact.source.name if fact.source else None, fact.subject.name if fact.subject else None}
    found = []
    for naming in story.namings_in(fact.sentence.start, fact.sentence.end):
        name = company_name(naming)
        if name not in known and _EXPECTS.match(story.text, naming.end):
            shown = story.companies.get(name, naming)
            found.append(Noun(phrase(stated(shown)), plural=False))
            known.add(name)
    return found
