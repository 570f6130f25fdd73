"""What a brief is made of: the claims of an article, weighed."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence, Set
from dataclasses import field
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from briefer.document import Document
from briefer.fact import Fact
from briefer.finding import Finding
from briefer.mention import Mention
from briefer.pattern import pattern
from briefer.report import Report
from briefer.slotted import altered, slotted
from briefer.wording.article import articled

__all__ = ["Claim", "OwnQuestion", "Story", "company_name", "figure_of", "is_contest", "rival_of", "story_of"]

_INITIALS = 5
"""Letters that a name in capitals has at most that is always written so."""
_SILENT = frozenset({"furniture", "references"})
_HEADS = frozenset({"title", "heading"})
_FAQ = frozenset({"faq_question", "faq_answer"})


Figures = tuple[str, str | None, Decimal | None, Decimal | None]
"""Kind, unit, low and high of a figure: what two statements of it share."""


class Claim(NamedTuple):
    """What one or more statements say alike."""

    fact: Fact
    """The statement that is told: of several the one that stands in the body and inherits least."""
    facts: tuple[Fact, ...]
    """All statements, in text order."""
    weight: int
    """How much the article makes of it; a plain claim has 10 to 30."""


class OwnQuestion(NamedTuple):
    """A question of the article's own FAQ."""

    text: str
    figures: frozenset[Figures]
    """The figures of the article's answer that the body has as well."""
    reasons: tuple[tuple[int, int], ...] = ()
    """The sentences of the article's answer without a figure: of a `Why` those that give a reason, of any other its verdict,
    and all of them where there is no figure at all."""
    added: tuple[tuple[int, int], ...] = ()
    """The sentences of the article's answer whose figures the body has nowhere, and that say whose they are."""


@slotted(frozen=True)
class Story:
    """The claims that are still to be told, and where they stand."""

    document: Document
    claims: tuple[Claim, ...]
    """In text order."""
    mentions: Mapping[str, Mention]
    """By id."""
    money: Mapping[int, Mention]
    """Mentions of money by where they begin."""
    dates: Mapping[str, tuple[Mention, ...]]
    """Mentions of dates by TIMEX3 value, in text order; of a value that is ever named plainly only those."""
    companies: Mapping[str, Mention]
    """Of every company and institution, by canonical name, the mention to show.

    The first, or one in brackets behind it, or the first without a legal form; of an institution one in a sentence.
    """
    dated: tuple[Mention, ...] = ()
    """Dates, resolved or not, in text order."""
    facts: Mapping[str, Fact] = field(default_factory=dict)
    """The facts that can be told, by id, also when they have been."""
    weights: Mapping[str, int] = field(default_factory=dict)
    """By the id of the fact."""
    namings: tuple[Mention, ...] = ()
    """Where companies are named, in text order."""
    articled: frozenset[str] = frozenset()
    """The companies that are mostly written with `the`."""
    rivals: frozenset[tuple[object, ...]] = frozenset()
    """What undated levels of different size stand for: without a period nobody can tell them apart."""
    own_questions: tuple[OwnQuestion, ...] = ()
    """The article's own FAQ."""
    main: str | None = None
    """The company that the article is about: it names no other half as often."""
    stated: Mapping[str, Fact] = field(default_factory=dict)
    """All facts of the report by id, those of headlines and of the article's own FAQ among them."""
    day_first: bool = False
    """The article writes `22 October`, not `October 22`."""
    figures: Mapping[tuple[int, int], Mention] = field(default_factory=dict)
    """Mentions that are no names, by where they stand."""
    titled: tuple[Fact, ...] = ()
    """The facts of the title."""
    figured: frozenset[int] = frozenset()
    """Where sentences begin that hold a figure, told or not."""
    main_names: frozenset[str] = frozenset()
    """How the article names the company that it is about."""
    findings: tuple[Finding, ...] = ()
    """What the audit found, in text order."""
    touched: frozenset[int] = frozenset()
    """Where sentences begin of which something has been told."""
    has_sections: bool = False
    """The article has at least two headings."""

    @property
    def text(self) -> str:
        """The text of the article."""
        return self.document.text

    @property
    def title(self) -> str:
        """The title that the article opens with; empty if it has none."""
        return "".join(
            self.text[zone.start : zone.end] for zone in self.document.zones[:1] if zone.kind == "title"
        )

    @property
    def small(self) -> frozenset[str]:
        """Words that the article somewhere begins with a small letter: no names."""
        return _small(self.text)

    @property
    def names(self) -> frozenset[str]:
        """Words that it begins with a capital in mid-sentence."""
        return _names(self.text)

    @property
    def contested(self) -> frozenset[str]:
        """The facts of which the article gives another figure elsewhere."""
        return frozenset(name for finding in self.findings if is_contest(finding) for name in finding.facts)

    def without(self, told: Iterable[str], cited: Iterable[int] = ()) -> "Story":
        """Return the story without the claims of these facts, and without the sentences that begin there."""
        gone = frozenset(told)
        touched = {claim.fact.sentence.start for claim in self.claims if claim.fact.id in gone}
        touched.update(cited)
        left = tuple(claim for claim in self.claims if claim.fact.id not in gone)
        return altered(self, claims=left, touched=self.touched | touched)

    def claims_in(self, sentence: int) -> tuple[Claim, ...]:
        """Return the untold claims of the sentence that begins there."""
        first = end = bisect_left(self.claims, sentence, key=_start)
        while end < len(self.claims) and self.claims[end].fact.sentence.start == sentence:
            end += 1
        return self.claims[first:end]

    def company_before(self, sentence: int) -> str | None:
        """Return the company named last before a sentence in its paragraph."""
        start = self.document.zone_at(sentence).start
        before = self.namings_in(start, sentence)
        return company_name(before[-1]) if before else None

    def companies_before(self, sentence: int) -> frozenset[str]:
        """Return the company named last before a sentence in its paragraph, and the main one if the one before opens with it."""
        ordinal = self.document.sentence_before(self.sentence_at(sentence))
        opening = self.namings_in(*self.document.sentences[ordinal][:2]) if ordinal is not None else ()
        near = self.company_before(sentence)
        first = [name for each in opening[:1] if (name := company_name(each)) == self.main]
        return frozenset([*([near] if near else []), *first])

    def namings_in(self, start: int, end: int) -> Sequence[Mention]:
        """Return where companies are named between two positions."""
        first = bisect_left(self.namings, start, key=_begin)
        return self.namings[first : bisect_left(self.namings, end, first, key=_begin)]

    def companies_in(self, *spans: tuple[int, int]) -> set[str]:
        """Return which companies are named in stretches of the article."""
        return {company_name(each) for span in spans for each in self.namings_in(*span)}

    def dated_in(self, start: int, end: int) -> Sequence[Mention]:
        """Return the dates and durations that begin between two positions."""
        first = bisect_left(self.dated, start, key=_begin)
        return self.dated[first : bisect_left(self.dated, end, first, key=_begin)]

    def claims_around(self, claim: Claim, sentences: int) -> tuple[Claim, ...]:
        """Return the untold claims at most so many sentences away from a claim."""
        here, last = self.sentence_at(claim.fact.value.start), len(self.document.sentences) - 1
        first = self.document.sentences[max(here - sentences, 0)].start
        end = self.document.sentences[min(here + sentences, last)].end
        return self.claims[
            bisect_left(self.claims, first, key=_start) : bisect_left(self.claims, end, key=_start)
        ]

    def section_at(self, position: int) -> int | None:
        """Return the heading that a position stands under; None in an article without sections."""
        if not self.has_sections:
            return None
        return next(iter(self.document.headings_above(self.document.zone_index_at(position))), None)

    def sentence_at(self, position: int) -> int:
        """Return the ordinal of the sentence that holds a position."""
        return bisect_right(self.document.sentences, position, key=lambda sentence: sentence.start) - 1


def is_contest(finding: Finding) -> bool:
    """Tell whether a finding says that two figures of the article contradict each other."""
    return finding.code.startswith("C2") and finding.severity == "error"


def company_name(mention: Mention) -> str:
    """Return the canonical name of a company."""
    return str(getattr(mention.value, "name", mention.text))


@lru_cache(maxsize=2)
def _small(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\b[a-z]+\b", text))


@lru_cache(maxsize=2)
def _names(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[A-Z](?<=[a-z,] [A-Z])[A-Za-z-]*", text))


def _begin(mention: Mention) -> int:
    return mention.start


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
            first = companies.setdefault(name, mention)
            if _LEGAL.search(first.text) and name in mention.text and len(mention.text) < len(first.text):
                companies[name] = mention
            if companies[name].text.isupper() and len(first.text) > _INITIALS and not mention.text.isupper():
                companies[name] = mention  # A headline in capitals has all names in them.
            if getattr(mention.value, "type", "") == "institution" and first.zone in _HEADS:
                companies[name] = mention
            # `Google (Alphabet)`: the brackets hold the name that is meant.
            if mention.text == name and document.text[first.end : mention.start] == " (":
                companies[name] = mention
    claims, main = _claims(document, report), _main(report)
    namings = tuple(sorted((each for each in report.mentions if each.kind == "company"), key=_begin))
    return Story(
        document,
        claims,
        {mention.id: mention for mention in report.mentions},
        {mention.start: mention for mention in report.mentions if mention.kind == "money"},
        {timex: _plain(found) for timex, found in dates.items()},
        companies,
        tuple(sorted((each for each in report.mentions if each.kind == "date"), key=_begin)),
        {claim.fact.id: claim.fact for claim in claims},
        {claim.fact.id: claim.weight for claim in claims},
        namings,
        articled(document.text, [(company_name(each), each) for each in namings]),
        _rivals(claims),
        _own_questions(document, report),
        main,
        {fact.id: fact for fact in report.facts},
        any(each.kind == "date" and _DAY_FIRST.match(each.text) for each in report.mentions),
        {(each.start, each.end): each for each in report.mentions if each.kind != "company"},
        tuple(fact for fact in report.facts if fact.zone == "title"),
        frozenset(fact.sentence.start for fact in report.facts),
        frozenset(each.text for each in report.mentions if main is not None and company_name(each) == main),
        report.findings,
        has_sections=sum(zone.kind == "heading" for zone in document.zones) > 1,
    )


_DAY_FIRST = pattern(r"(?:\w+day,? )?\d{1,2} [A-Z]")
_POINTING = pattern(r"\b(?:it|its|they|their|them|this|that|these|those|he|she)\b", re.I)
"""What a question cannot mean that stands alone."""


def _own_questions(document: Document, report: Report) -> tuple[OwnQuestion, ...]:
    in_body = {figure_of(fact) for fact in report.facts if fact.zone not in _FAQ | _SILENT}
    answers: dict[int, set[Figures]] = {}
    for fact in report.facts:
        if fact.zone == "faq_answer":
            zone = document.nearest_above(document.zone_index_at(fact.value.start), "faq_question")
            if zone is not None and document.sentences_in(zone):
                answers.setdefault(zone, set()).add(figure_of(fact))
    found = []
    for zone, figures in answers.items():
        start, end, _ = document.sentences[document.sentences_in(zone)[0]]
        text = " ".join(document.text[start:end].split()).strip(" *_")
        reasons = (_reasons if text.startswith("Why ") else _verdict)(document, report, zone)
        added = _added(document, report, zone, in_body)
        found.append(OwnQuestion(text, frozenset(figures & in_body), reasons, added))
    found += _without_figures(document, answers)
    return tuple(
        own
        for own in found
        if (own.figures or own.reasons) and own.text.endswith("?") and not _POINTING.search(own.text)
    )


def _without_figures(document: Document, answers: Container[int]) -> list[OwnQuestion]:
    """Return the questions of an article's FAQ that it answers without a digit, with the sentences of the answers."""
    found = []
    for zone, (one, two) in enumerate(pairwise(document.zones)):
        asks = one.kind == "faq_question" and two.kind == "faq_answer" and zone not in answers
        spans = [document.sentences[each][:2] for each in document.sentences_in(zone + 1)] if asks else []
        if spans and not any(letter.isdigit() for letter in document.text[two.start : two.end]):
            start, end, _ = document.sentences[document.sentences_in(zone)[0]]
            text = " ".join(document.text[start:end].split()).strip(" *_")
            found.append(OwnQuestion(text, frozenset(), tuple(spans)))
    return found


def _added(
    document: Document, report: Report, question: int, in_body: Set[Figures]
) -> tuple[tuple[int, int], ...]:
    """Return the sentences of an answer that tell a company's figures, and none of the body."""
    spans = [document.sentences[each][:2] for each in document.sentences_in(question + 1)]
    found = []
    for span in spans:
        facts = [fact for fact in report.facts if span[0] <= fact.value.start < span[1]]
        is_new = bool(facts) and not any(figure_of(fact) in in_body for fact in facts)
        names = {str(getattr(each.value, "name", "")) for each in report.mentions if each.kind == "company"}
        is_told = all(
            any(slot is not None and slot.name in names for slot in (fact.subject, fact.source))
            for fact in facts
        )
        if is_new and is_told:
            found.append(span)
    return tuple(found)


_SHORT = 6
"""Words of an answer's first sentence that is its verdict: `Not soon.`."""


def _verdict(document: Document, report: Report, question: int) -> tuple[tuple[int, int], ...]:
    """Return the first sentence of an answer, if that is short and has no figure."""
    spans = [document.sentences[each][:2] for each in document.sentences_in(question + 1)]
    figured = {fact.sentence.start for fact in report.facts}
    is_short = bool(spans) and len(document.text[slice(*spans[0])].split()) <= _SHORT
    return (spans[0],) if is_short and len(spans) > 1 and spans[0][0] not in figured else ()


_REASON = pattern(
    r"(?:(?:Mainly|Mostly|Largely|Chiefly|Above all|Partly) )?(?:because|due to|owing to)\b", re.I
)


def _reasons(document: Document, report: Report, question: int) -> tuple[tuple[int, int], ...]:
    """Return the sentences without a figure of an answer that begins with a reason."""
    answer = min(question + 1, len(document.zones) - 1)
    spans = [document.sentences[each][:2] for each in document.sentences_in(answer)]
    if not spans or not _REASON.match(document.text, *spans[0]):
        return ()
    figured = {fact.sentence.start for fact in report.facts}
    return tuple(span for span in spans if span[0] not in figured)


def rival_of(fact: Fact) -> tuple[object, ...]:
    """Return what two figures share that could stand for each other."""
    metric = (fact.metric.id, fact.metric.scope) if fact.metric else None
    return fact.subject and fact.subject.name, metric, fact.value.unit, fact.status


def _rivals(claims: Iterable[Claim]) -> frozenset[tuple[object, ...]]:
    sizes: dict[tuple[object, ...], set[Figures]] = {}
    for fact in (claim.fact for claim in claims):
        if fact.period is None and (fact.change is None or fact.change.kind == "to"):
            sizes.setdefault(rival_of(fact), set()).add(figure_of(fact))
    return frozenset(rival for rival, figures in sizes.items() if len(figures) > 1)


def _main(report: Report) -> str | None:
    named = Counter(
        getattr(each.value, "name", each.text) for each in report.mentions if each.kind == "company"
    )
    ranked = named.most_common(2)
    is_alone = len(ranked) == 1 or (len(ranked) == 2 and ranked[0][1] >= 2 * ranked[1][1])
    return ranked[0][0] if is_alone else None


_LEGAL = pattern(
    r",? (?:Inc|Corp|Corporation|Co|plc|Plc|PLC|Ltd|Limited|LLC|AG|SA|SE|NV|AB|ASA|SpA|GmbH)\.?$"
)
"""The legal form, which the article leaves out where it speaks of the company again."""


def _plain(dates: list[Mention]) -> tuple[Mention, ...]:
    return tuple(date for date in dates if not getattr(date.value, "relative", False)) or tuple(dates)


def _claims(document: Document, report: Report) -> tuple[Claim, ...]:
    statements: dict[str, list[Fact]] = {}
    for fact in report.facts:
        if fact.zone not in _SILENT:
            statements.setdefault(fact.claim, []).append(fact)
    _join_undated(statements)
    named = Counter(name for mention in report.mentions if (name := getattr(mention.value, "name", None)))
    in_body = {figure_of(fact) for fact in report.facts if fact.zone not in _FAQ | _SILENT}
    heads = _heads(document, report)
    claims = []
    for facts in statements.values():
        told = min(facts, key=_reluctance)
        # The article's own FAQ says again what the body says; what it adds stands on nothing.
        if told.zone in _FAQ and in_body:
            continue
        # A headline is no sentence, and what it says without its period the body says in full.
        if told.zone in _HEADS:
            continue
        claims.append(Claim(told, tuple(facts), _weight(document, report, facts, named, heads)))
    return tuple(sorted(claims, key=lambda claim: claim.fact.value.start))


def _join_undated(statements: dict[str, list[Fact]]) -> None:
    """Let a figure that is told again without its period join the claim that has it."""
    dated: dict[tuple[object, ...], str] = {}
    for name, facts in statements.items():
        if facts[0].period is not None:
            dated.setdefault(_matter(facts[0]), name)
    for name in [name for name, facts in statements.items() if facts[0].period is None]:
        other = dated.get(_matter(statements[name][0]))
        if other is not None and statements[name][0].subject is not None:
            facts = sorted([*statements[other], *statements.pop(name)], key=lambda fact: fact.value.start)
            statements[other] = facts


def _matter(fact: Fact) -> tuple[object, ...]:
    subject, metric = fact.subject and fact.subject.name, fact.metric and fact.metric.id
    move = fact.change.kind if fact.change and fact.change.kind != "to" else "level"
    return subject, metric, figure_of(fact), move, fact.status


def figure_of(fact: Fact) -> Figures:
    """Return what two statements of one figure share."""
    return fact.value.kind, fact.value.unit, fact.value.low, fact.value.high


def _reluctance(fact: Fact) -> tuple[bool, bool, bool, int, int]:
    slots = (fact.subject, fact.metric, fact.period)
    inherited = sum(slot is None or slot.inherited for slot in slots)
    return fact.zone in _FAQ, fact.zone in _HEADS, fact.period is None, inherited, fact.value.start


_LEAD = 15
"""What stands in the first paragraph counts so much more."""


class _Heads(NamedTuple):
    """What the title and the first paragraph with a figure are about."""

    names: frozenset[str]
    """Companies of the title."""
    named_at: tuple[int, ...]
    """Where these are named, in text order."""
    figures: frozenset[Figures]


def _heads(document: Document, report: Report) -> _Heads:
    first = next((fact.value.start for fact in report.facts if fact.zone == "body"), None)
    end = 0 if first is None else document.zone_at(first).end
    named = [each for each in report.mentions if each.kind == "company"]
    names = frozenset(company_name(each) for each in named if each.zone == "title")
    return _Heads(
        names,
        tuple(sorted(each.start for each in named if company_name(each) in names)),
        frozenset(figure_of(fact) for fact in report.facts if fact.value.start < end),
    )


_OUTLOOK = pattern(r"\b(?:forecast|outlook|guidance|expects|sees)s?\b")


def _weight(
    document: Document, report: Report, facts: list[Fact], named: Mapping[str, int], heads: "_Heads"
) -> int:
    """Weigh a claim: 10, and more for standing early, in the title or a heading, for repeats and for known names."""
    first = min(fact.value.start for fact in facts)
    weight = 10 + 10 * (len(document.text) - first) // max(len(document.text), 1)
    zones = {fact.zone for fact in facts}
    weight += _LEAD * (figure_of(facts[0]) in heads.figures)
    weight += 10 * ("title" in zones) + 5 * ("heading" in zones) + 3 * min(len(facts) - 1, 2)
    subject, title = facts[0].subject, (report.title or "").lower()
    at = bisect_left(heads.named_at, facts[0].sentence.start)
    is_near = at < len(heads.named_at) and heads.named_at[at] < facts[0].sentence.end
    is_titled = subject is not None and (
        is_near or subject.name in heads.names or subject.name.lower() in title
    )
    if subject is not None:
        weight += min(named.get(subject.name, 3 * (subject.kind == "group")), 8) + 5 * is_titled
    # The profit of a headline is that of its company, and of no other.
    if (metric := facts[0].metric) is not None and (
        is_titled or subject is None or subject.kind != "company"
    ):
        shared = set(metric.text.lower().split()) & set(title.split())
        weight += 10 * (len(shared) * 2 > len(metric.text.split()))
    # A headline about a forecast is about all that is forecast.
    is_ahead = facts[0].status in ("guidance", "forecast", "target") and (
        metric is None or metric.id != "price_target"
    )
    sentence = document.text[facts[0].sentence.start : facts[0].sentence.end].lower()
    if is_titled and is_ahead and _OUTLOOK.search(title) and _OUTLOOK.search(sentence):
        weight += 10
    if zones <= _FAQ:
        weight //= 2
    return weight
