"""What a brief is made of: the claims of an article, weighed."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import islice, takewhile

from briefer.document import Document
from briefer.fact import Fact
from briefer.mention import Mention
from briefer.report import Report

__all__ = ["Claim", "Story", "story_of"]

_SILENT = frozenset({"furniture", "references"})
_FAQ = frozenset({"faq_question", "faq_answer"})


@dataclass(frozen=True, slots=True)
class Claim:
    """What one or more statements say alike."""

    fact: Fact
    """The statement that is told: of several the one that stands in the body and inherits least."""
    facts: tuple[Fact, ...]
    """All statements, in text order."""
    weight: int
    """How much the article makes of it; a plain claim has 10 to 30."""


@dataclass(frozen=True, slots=True)
class Story:
    """The claims that are still to be told, and where they stand."""

    document: Document
    claims: tuple[Claim, ...]
    """In text order."""
    mentions: Mapping[str, Mention]
    """By id."""
    dates: Mapping[str, tuple[Mention, ...]]
    """Mentions of dates by TIMEX3 value, in text order; of a value that is ever named plainly only those."""
    companies: Mapping[str, Mention]
    """Of every company and institution, by canonical name, the mention to show: one that prints that name, or the first."""
    small: frozenset[str]
    """Words that the article somewhere begins with a small letter: no names."""
    names: frozenset[str]
    """Words that it begins with a capital in mid-sentence."""
    touched: frozenset[int] = frozenset()
    """Where sentences begin of which something has been told."""

    @property
    def text(self) -> str:
        """The text of the article."""
        return self.document.text

    def without(self, told: Iterable[str]) -> "Story":
        """Return the story without the claims of these facts."""
        gone = frozenset(told)
        touched = {claim.fact.sentence.start for claim in self.claims if claim.fact.id in gone}
        left = tuple(claim for claim in self.claims if claim.fact.id not in gone)
        return replace(self, claims=left, touched=self.touched | touched)

    def claims_in(self, sentence: int) -> tuple[Claim, ...]:
        """Return the untold claims of the sentence that begins there."""
        first = bisect_left(self.claims, sentence, key=_start)
        return tuple(
            takewhile(lambda claim: claim.fact.sentence.start == sentence, islice(self.claims, first, None))
        )

    def claims_around(self, claim: Claim, sentences: int) -> tuple[Claim, ...]:
        """Return the untold claims at most so many sentences away from a claim."""
        here, last = self.sentence_at(claim.fact.value.start) - 1, len(self.document.sentences) - 1
        first = self.document.sentences[max(here - sentences, 0)].start
        end = self.document.sentences[min(here + sentences, last)].end
        return self.claims[
            bisect_left(self.claims, first, key=_start) : bisect_left(self.claims, end, key=_start)
        ]

    def sentence_at(self, position: int) -> int:
        """Return the ordinal of the sentence that holds a position."""
        return bisect_right(self.document.sentences, position, key=lambda sentence: sentence.start)


def _start(claim: Claim) -> int:
    return claim.fact.value.start


def story_of(document: Document, report: Report) -> Story:
    """Group the facts of a report into claims; page furniture says nothing."""
    dates: dict[str, list[Mention]] = {}
    companies: dict[str, Mention] = {}
    for mention in report.mentions:
        if mention.kind == "date" and (timex := getattr(mention.value, "timex", None)):
            dates.setdefault(timex, []).append(mention)
        elif mention.kind == "company":
            name = getattr(mention.value, "name", mention.text)
            if companies.setdefault(name, mention).text != name and mention.text == name:
                companies[name] = mention
    return Story(
        document,
        _claims(document, report),
        {mention.id: mention for mention in report.mentions},
        {timex: _plain(found) for timex, found in dates.items()},
        companies,
        frozenset(re.findall(r"\b[a-z]+\b", document.text)),
        frozenset(re.findall(r"(?<=[a-z,] )[A-Z][A-Za-z-]*", document.text)),
    )


def _plain(dates: list[Mention]) -> tuple[Mention, ...]:
    return tuple(date for date in dates if not getattr(date.value, "relative", False)) or tuple(dates)


def _claims(document: Document, report: Report) -> tuple[Claim, ...]:
    statements: dict[str, list[Fact]] = {}
    for fact in report.facts:
        if fact.zone not in _SILENT:
            statements.setdefault(fact.claim, []).append(fact)
    named = Counter(name for mention in report.mentions if (name := getattr(mention.value, "name", None)))
    in_body = {_figure(fact) for fact in report.facts if fact.zone not in _FAQ | _SILENT}
    claims = []
    for facts in statements.values():
        told = min(facts, key=_reluctance)
        # The article's own FAQ says again what the body says, often with fewer words around it.
        if told.zone in _FAQ and _figure(told) in in_body:
            continue
        claims.append(Claim(told, tuple(facts), _weight(document, report, facts, named)))
    return tuple(sorted(claims, key=lambda claim: claim.fact.value.start))


def _figure(fact: Fact) -> tuple[object, ...]:
    return fact.value.kind, fact.value.unit, fact.value.low, fact.value.high


def _reluctance(fact: Fact) -> tuple[bool, bool, int, int]:
    slots = (fact.subject, fact.metric, fact.period)
    inherited = sum(slot is None or slot.inherited for slot in slots)
    return fact.zone in _FAQ, fact.zone in ("title", "heading"), inherited, fact.value.start


def _weight(document: Document, report: Report, facts: list[Fact], named: Mapping[str, int]) -> int:
    """Weigh a claim: 10, and more for standing early, in the title or a heading, for repeats and for known names."""
    first = min(fact.value.start for fact in facts)
    weight = 10 + 10 * (len(document.text) - first) // max(len(document.text), 1)
    zones = {fact.zone for fact in facts}
    weight += 10 * ("title" in zones) + 5 * ("heading" in zones) + 3 * min(len(facts) - 1, 2)
    subject = facts[0].subject
    if subject is not None:
        weight += min(named.get(subject.name, 3 * (subject.kind == "group")), 8)
        weight += 5 * (subject.name.lower() in (report.title or "").lower())
    if zones <= _FAQ:
        weight //= 2
    return weight
