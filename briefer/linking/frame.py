"""Frames: what the text around a sentence says that the sentence leaves out."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from itertools import pairwise
from typing import Any

from briefer.document import Document
from briefer.linking.chunk import Chunk, chunk
from briefer.linking.clause import Clause
from briefer.linking.clauses import clauses
from briefer.linking.fiscal import Accounts
from briefer.linking.home import home_of
from briefer.linking.in_full import ORGANISATIONS, STATE_BODIES, named_before
from briefer.linking.lexicon import is_a
from briefer.linking.name import (
    Named,
    bearer_of,
    country_named,
    country_of,
    is_country,
    is_full_name,
    is_plural,
    is_referent,
    name_of_tokens,
    named_by,
    place_of,
)
from briefer.linking.printed import Lines, printed
from briefer.linking.proposal import Measured
from briefer.linking.token import Token
from briefer.linking.tokenize import tokenize
from briefer.linking.values import name_value
from briefer.mention import Mention
from briefer.pattern import pattern
from briefer.segmenting.dateline import past_dateline
from briefer.slotted import slotted

__all__ = ["Frames", "Parsed"]

_CAPITALISED = pattern(
    r"(?<!\w)New South Wales|(?<!\w)[Ee]uro ?(?:zone|area)|(?<!\w)(?:[A-Z]\.){2,}|(?<!\w)[A-Z][A-Za-z]+"
)
_CURRENCY_BEHIND = pattern(r"['’]?s? (?:dollar|pound|yuan|yen|rupee|franc|currency|Federal|Treasur)")
_CENTRAL = pattern(r"Bank|bank\b|Reserve|\bFed\b|Monetary|^(?:ECB|BOE|BOJ|RBA|RBI|RBNZ|SNB|PBOC)$")

_BRITAIN = pattern(r"\bBrit(?:ain|ish)\b|\bU\.?K\b")
_TELLER_BEFORE = pattern(
    r"\b(?:[Aa]ccountants?|[Aa]ccountancy (?:firm|group)|[Aa]uditors?|[Bb]rokerage|[Bb]roker|[Cc]onsultancy|[Cc]onsultants|[Rr]esearcher|[Pp]ollster|research (?:firm|house|group)"
    r"|(?:[Aa]nalyst|[Ee]conomist|[Ss]trategist|[Tt]rader|[Ii]nvestor)s? (?:at|with|from|(?:polled|surveyed|interviewed|tracked) by)"
    r"|(?:compiled|collected|gathered) by"
    r"),?\s",
    lead="ccountant ccountancy uditor rokerage roker onsultanc onsultant esearch ollster nalyst conomist trategist rader nvestor ompiled ollected athered",
)
_SURVEYOR_BEFORE = pattern(
    r"\b(?:[Ss]urvey|[Pp]oll|[Ss]tudy|[Rr]esearch|[Aa]nalysis|[Aa]ccording[ ]to(?:[ ][\w-]+){1,3}[ ](?:report|estimate|forecast)s?)"
    r"(?:[ ][\w,-]+){0,8}?[ ](?:by|from|that)(?:[ ]the)?(?:[ ][a-z-]+){0,3}\s",
    lead="ccording urvey oll tudy nalysis esearch",
)
_TELLER_BEHIND = pattern(
    r"(?:['’]s?)? (?:(?:opinion )?(?:poll|survey)|analyst|economist|strategist)s?\b"
    r"|[ ](?:(?:raise|lower|trim|boost|upgrade|downgrade|reiterate|initiate)[sd]|trimmed|cuts?)[ ](?:its|the|their)[ ](?:[\w-]+[ ]){0,3}"
    r"(?:earnings estimates?|estimates? (?:for|of|on)|ratings?|recommendations?|price targets?|investment opinions?)\b",
    lead="poll survey analyst economist strategist estimate rating recommendation target opinion",
)

_RIVAL_BEFORE = pattern(r"(?:[Rr]ival|[Cc]ompetitor)s?(?: [a-z-]+){0,2} \Z")
_RIVAL_BEHIND = pattern(r",? (?:an?|its|their|another|the \w+['’]s)(?: [\w-]+){0,3} (?:rival|competitor)s?\b")

KEPT = 100
"""Parsed sentences that are kept at least; one farther back that is asked for again is parsed again."""
_SENTENCE = 30
"""A sentence has more code points; what has fewer is a dateline or a label."""
_FREE = 2
"""Sentences before a figure that name no other country than the title's, where the figure may be of it."""
_FIRST = 8
"""Sentences that may hold the first figure of an article."""
_OPENING = 50
"""Mentions that make the beginning of an article."""
LONGEST = 1500
"""A sentence of more code points is not linked: no writer means it as one."""


@slotted()
class Parsed:
    """A sentence in chunks and clauses."""

    index: int
    mentions: list[Mention]
    tokens: list[Token]
    chunks: list[Chunk]
    clauses: list[Clause]


@slotted()
class Frames:
    """The sentences of a document with their mentions, and what has been said so far."""

    document: Document
    mentions: list[Mention]
    parsed: dict[int, Parsed] = field(default_factory=dict)
    said: dict[int, list[dict[str, object]]] = field(default_factory=dict)
    """Sentence → the slots of each of its facts."""
    starts: list[int] = field(default_factory=list)
    topics: dict[str, Named | None] = field(default_factory=dict)
    """`company` → the one that the article is about."""
    tellers: frozenset[str] | None = None
    """The companies that only say something of others; None before anybody asked."""
    surveyors: frozenset[str] | None = None
    """The companies that made a survey; None before anybody asked."""
    country: tuple[Named | None, int] | None = None
    """The country that figures without one are of, and up to where; None before anybody asked."""
    accounts: Accounts | None = None
    """The fiscal year of the article, where it does not end with December."""
    lines: Lines | None = None
    """The lines of results; None before anybody asked."""
    bodies: dict[str, list[tuple[int, int, str]]] = field(default_factory=dict)
    """`authority` → the names with this noun."""
    subjects: dict[re.Pattern[str], bool] = field(default_factory=dict)
    """What the article has been searched for, and whether it was found."""
    has_sections: bool | None = None
    """Whether the article has headings; None before anybody asked."""
    shortened: dict[str, list[Named]] = field(default_factory=dict)
    """Noun → the bodies whose names end in it, in text order, up to the first of another name."""
    plain: dict[str, bool] = field(default_factory=dict)
    """Word → whether the article prints it without a capital, too."""
    opening_day: tuple[str | None] | None = None
    """The day that the article, a report from a market, begins with; None before anybody asked."""
    current: int = 0
    """Index of the sentence that is being linked."""

    def __post_init__(self) -> None:
        self.starts = [mention.start for mention in self.mentions]

    @property
    def sentence_start(self) -> int:
        """First code point of the sentence that is being linked."""
        return self.document.sentences[self.current].start

    def printed(self) -> Lines:
        """Return the lines of results of the article."""
        if self.lines is None:
            amounts = [mention for mention in self.mentions if mention.kind == "money"]
            self.lines = printed(self.document.text, self.document.published, amounts)
        return self.lines

    def tells_of(self, what: re.Pattern[str]) -> bool:
        """Whether the article has anywhere what a pattern finds; searched once."""
        if what not in self.subjects:
            self.subjects[what] = what.search(self.document.text) is not None
        return self.subjects[what]

    def within(self, start: int, end: int) -> list[Mention]:
        """Return the mentions that begin in a stretch of the text."""
        first = bisect_right(self.starts, start - 1)
        last = bisect_right(self.starts, end - 1)
        return [mention for mention in self.mentions[first:last] if mention.end <= end]

    def parse(self, index: int) -> Parsed | None:
        """Chunk a sentence, once; None if it is too long to be one."""
        found = self.parsed.get(index)
        if found is None:
            sentence = self.document.sentences[index]
            if sentence.end - sentence.start > LONGEST:
                return None
            start = past_dateline(self.document.text, sentence.start, sentence.end)
            mentions = self.within(start, sentence.end)
            if len(self.parsed) >= 2 * KEPT:
                for old in [old for old in self.parsed if old < index - KEPT]:
                    del self.parsed[old]
            tokens = tokenize(self.document.text, start, sentence.end, mentions)
            chunks = chunk(tokens)
            found = self.parsed[index] = Parsed(index, mentions, tokens, chunks, clauses(chunks))
        return found

    def clauses_here(self) -> list[Clause]:
        """Return the clauses of the sentence that is being linked."""
        parsed = self.parse(self.current)
        return parsed.clauses if parsed is not None else []

    def mentions_of(self, index: int) -> list[Mention]:
        """Return the mentions of a sentence, which is chunked for nothing else; none if it is too long to be one."""
        found = self.parsed.get(index)
        if found is not None:
            return found.mentions
        sentence = self.document.sentences[index]
        if sentence.end - sentence.start > LONGEST:
            return []
        return self.within(past_dateline(self.document.text, sentence.start, sentence.end), sentence.end)

    def dated(self, index: int) -> Parsed | None:
        """Chunk a sentence if it holds a date."""
        is_dated = any(mention.kind == "date" for mention in self.mentions_of(index))
        return self.parse(index) if is_dated else None

    def zone(self, index: int) -> int:
        """Return the index of the leaf zone of a sentence."""
        return self.document.sentences[index].zone

    def before(self, count: int = 2) -> list[int]:
        """Return the sentences before the current one in its zone, nearest first."""
        zone = self.zone(self.current)
        found = []
        for index in range(self.current - 1, max(-1, self.current - 1 - count), -1):
            if self.zone(index) != zone:
                break
            found.append(index)
        return found

    def earlier(self, count: int) -> list[int]:
        """Return the sentences before the current one, nearest first: in its zone, or in the running text around it."""
        zones = self.document.zones
        own = self.zone(self.current)
        found = []
        for index in range(self.current - 1, max(-1, self.current - 1 - count), -1):
            zone = self.zone(index)
            if zone != own and not zones[zone].kind == zones[own].kind == "body":
                break
            found.append(index)
        return found

    def told(self, sentences: Iterable[int]) -> Iterator[dict[str, object]]:
        """Return what the facts of these sentences say, of each sentence the last fact first."""
        for index in sentences:
            yield from reversed(self.said.get(index, ()))

    def first_told(self) -> Named | None:
        """Return whom the first figure is of, among those of the opening of which anything is known; None in sections."""
        if self._in_sections():
            return None
        for index in range(min(self.current, _FIRST)):
            for slots in self.said.get(index, ()):
                named = slots.get("subject")
                if isinstance(named, Named) and not self.tells(named):
                    return named
        return None

    def _in_sections(self) -> bool:
        if self.has_sections is None:
            self.has_sections = any(zone.kind == "heading" for zone in self.document.zones)
        return self.has_sections

    def told_of(self, sentences: Iterable[int], *metrics: str) -> bool:
        """Whether a fact of these sentences is about one of these metrics, named by their ids."""
        said = (slots.get("metric") for slots in self.told(sentences))
        return any(isinstance(metric, Measured) and metric.id in metrics for metric in said)

    def beside(self) -> list[int]:
        """Return the last sentence of the list item before the current one's, of the same list."""
        document = self.document
        own = self.zone(self.current)
        if document.zones[own].kind != "list_item" or not own or document.zones[own - 1].kind != "list_item":
            return []
        inside = document.sentences_in(own - 1)
        same = document.zones[own - 1].parent == document.zones[own].parent
        return [inside[-1]] if inside and same else []

    def above(self) -> list[int]:
        """Return the sentences that introduce the zone of the current one, nearest first.

        The last sentence of the paragraph that a list hangs from, the question of an answer, the headings.
        """
        document = self.document
        found = []
        for zone in document.above(self.zone(self.current)):
            inside = document.sentences_in(zone)
            if inside and document.zones[zone].kind != "title":
                found.append(inside[-1])
        return found

    def sentences_near(self) -> list[int]:
        """Return up to two sentences before the current one, in this paragraph or the one before, nearest first."""
        found: list[int] = []
        for index in range(self.current - 1, max(-1, self.current - 4), -1):
            kind = self.document.zones[self.zone(index)].kind
            if kind in ("heading", "furniture", "references", "faq_question"):
                break
            found.append(index)
            if len(found) == 2:
                break
        return found

    def refer(self, tokens: Sequence[Token]) -> Named | None:
        """Resolve `it`, `its` or `the company`: the one company it can mean, or nothing."""
        position = tokens[0].start
        if tokens[0].low == "its":
            tokens = tokens[:1]  # `its stores`: whose they are
        if len(tokens) == 2 and tokens[1].low in ORGANISATIONS and tokens[0].low == "the":
            body = Named(tokens[1].low, "thing", tokens[1].start, tokens[1].end)
            if (known := self.in_full(body)) is not body:
                return known
        if is_country(tokens):
            return self.near_place(position)
        if tokens[0].low in ("we", "our"):
            return self.near_company()
        if tokens[0].low in _PERSONS and (person := self._person(position)) is not None:
            return person
        parsed = self.parse(self.current)
        if is_plural(tokens):
            return self._refer_plural(position)
        if tokens[0].low == "it" and parsed is not None and (teller := _teller(parsed, position)) is not None:
            return teller
        here = self._companies(parsed, position) if parsed and not _opens(parsed, position) else {}
        if len(here) == 1:
            return next(iter(here.values()))
        own = (_company(_subject_of(parsed)) or self._owner(parsed)) if parsed is not None else None
        if here or (own is not None and own.end <= position and self._goes_on(own, tokens)):
            return own
        if self._is_quoted(own, parsed, position):
            return own  # `Compass rose 3% after the caterer said it would`
        for index in self.sentences_near():
            near = self.parse(index)
            if near is None:
                continue
            company = _company(_subject_of(near))
            if (
                company is not None
                and company.mention is None
                and self._is_somebody(company)
                and _tells(near)
            ):
                company = None  # `Dana Whitlock said`
            company = company or self._said_company(index)
            if company is not None:
                return self.topic("company") if self._is_rival(company) else company
            found = self._companies(near, near.tokens[-1].end)
            if len(found) == 1:
                return self.topic("company") or next(iter(found.values()))
            if found:
                topic = self.topic("company")
                return topic if topic is not None and topic.name in found else None
        return self.topic("company") if is_referent(tokens) else None

    def _goes_on(self, own: Named, tokens: Sequence[Token]) -> bool:
        """Whether `its` or `the club` is of whom the sentence began with: `Kavrin's bill rose, while the club lost`."""
        if own.kind == "company":
            return tokens[0].low == "its"
        return tokens[-1].low in ORGANISATIONS and not self._is_somebody(own)

    def _owner(self, parsed: Parsed) -> Named | None:
        """Whose the first subject of a sentence is, where a name of no list opens it: `Kavrin's wage bill`."""
        first = next((clause.subject[0] for clause in parsed.clauses if clause.subject), None)
        if first is None or len(first.tokens) < 3 or first.tokens[1].tag != "G":
            return None
        owner = first.tokens[0]
        named = owner.tag == "N" and owner.text[0].isupper() and place_of(owner) is None
        if not named or self._is_plain(owner.low):
            return None
        return Named(owner.text, "thing", owner.start, owner.end, proper=True)

    def _is_plain(self, word: str) -> bool:
        if word not in self.plain:
            self.plain[word] = f" {word} " in self.document.text
        return self.plain[word]

    def _companies(self, parsed: Parsed, position: int) -> dict[str, Named]:
        """The companies that a sentence names before a position and that it is not only told by."""
        return {
            name: named for name, named in _companies(parsed, position).items() if not self.only_tells(named)
        }

    def _is_quoted(self, named: Named | None, parsed: Parsed | None, position: int) -> bool:
        """Whether a name in no list, before a position, is that of a company whose shares moved in the same sentence."""
        if named is None or parsed is None or named.end > position or self._is_somebody(named):
            return False
        verb = next((clause.verb for clause in parsed.clauses if clause.verb is not None), None)
        moved = verb is not None and verb.verb is not None and is_a(verb.verb.classes, "rise", "fall")
        return moved and any(
            mention.kind == "money" and verb is not None and verb.end < mention.start < position
            for mention in parsed.mentions
        )

    def in_full(self, named: Named) -> Named:
        """Return the body that a common noun stands for: `authority` → `Irish Aviation Authority`."""
        if named.kind == "place":
            return named._replace(name=self._printed(named.name)) if named.name in _RENAMED else named
        noun = named.name.lower()  # `the Fund`
        if named.kind not in ("thing", "company", "institution") or noun not in ORGANISATIONS:
            return named
        found = named_before(self.document, noun, named.start, self.bodies)
        if found is None:
            return self._in_short(noun, named.start) or named
        start, end, name = found
        for mention in self.within(start, end):
            if mention.kind == "company":
                return named_by(mention)
        kind = "institution" if noun in STATE_BODIES else "thing"
        return Named(name, kind, start, end, proper=kind == "thing")

    def _in_short(self, noun: str, position: int) -> Named | None:
        """The one body whose name ends in a noun and that the text has by its letters before: `the Fund` for the IMF."""
        if noun not in self.shortened:
            found = [named_by(mention) for mention in self.mentions if mention.kind == "company"]
            bodies = [
                body
                for body in found
                if body.kind == "institution" and body.name.lower().endswith(f" {noun}")
            ]
            # Behind the first of another name it is nobody's.
            other = next((at for at, body in enumerate(bodies) if body.name != bodies[0].name), len(bodies))
            self.shortened[noun] = bodies[: other + 1]
        bodies = self.shortened[noun]
        before = bisect_right(bodies, position, key=lambda body: body.end)
        return bodies[before - 1] if before and bodies[before - 1].name == bodies[0].name else None

    def _is_somebody(self, named: Named) -> bool:
        """Whether a name may be that of a person: first name and surname, without `the`."""
        return (
            is_full_name(named)
            and self.document.text[max(0, named.start - 4) : named.start].lower() != "the "
        )

    def _said_company(self, index: int) -> Named | None:
        """The one company that the figures of a sentence are of."""
        found = {
            subject.name: subject
            for slots in self.said.get(index, ())
            if isinstance(subject := slots.get("subject"), Named) and subject.trades
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def opens_company(self, index: int) -> bool:
        """Whether a sentence without a figure is about a company: what follows is about that one, not the last before."""
        parsed = None if self.said.get(index) else self.parse(index)
        return parsed is not None and _company(_subject_of(parsed)) is not None

    def central_bank(self) -> Named | None:
        """Return the one central bank that the sentences near and the first one name."""
        for index in (self.current, *self.sentences_near(), 0):
            found = {
                named.name: named
                for mention in self.mentions_of(index)
                if mention.kind == "company"
                and (named := named_by(mention)).kind == "institution"
                and _CENTRAL.search(named.name)
            }
            if found:
                return next(iter(found.values())) if len(found) == 1 else None
        return None

    def stand_in(
        self, named: Named | None, metric: Measured | None, phrase: Chunk | None = None
    ) -> Named | None:
        """Return the company that a person speaks and acts for, where the metric is a company's.

        Args:
            named: the person, or anybody else, who stands for nobody.
            metric: what is measured.
            phrase: the words that name the person, and may name the company: `Acme's president Dana Roe`.
        """
        if named is None or named.kind != "person" or metric is None or metric.entry is None:
            return named
        if metric.entry.id in ("stake", "offer_price", "wages"):
            return named
        if metric.entry.id == "deal_value" and metric.chunk is None:
            return named  # `he bought it for £5m`, `sold his shares for £2m`
        if metric.entry.bearer == "company" or metric.entry.id in (
            "investment",
            "spending",
            "costs",
            "savings",
        ):
            own = [token for token in phrase.tokens if token.tag == "K"] if phrase is not None else []
            return (name_of_tokens(own[:1]) if own else self.near_company()) or named
        return named

    def tells(self, named: Named) -> bool:
        """Whether a company is called a broker, a pollster, an analyst's employer somewhere, or made a survey."""
        if named.kind != "company":
            return False
        if self.surveyors is None:
            self.surveyors = self._named_where(_SURVEYOR_BEFORE, None)
        return named.name in self.surveyors or self._is_teller(named)

    def only_tells(self, named: Named) -> bool:
        """Whether a company is there to say something of others: a broker, a pollster, an analyst's employer."""
        if named.kind != "company" or not self._is_teller(named):
            return False
        topic = self.topic("company")
        return topic is None or topic.name != named.name

    def _is_teller(self, named: Named) -> bool:
        if self.tellers is None:
            self.tellers = self._named_where(_TELLER_BEFORE, _TELLER_BEHIND)
        return named.name in self.tellers

    def _named_where(self, before: re.Pattern[str], behind: re.Pattern[str] | None) -> frozenset[str]:
        """The companies that stand right behind one pattern, or right before another."""
        text = self.document.text
        ends = {match.end() for match in before.finditer(text)}
        starts = {match.start() for match in behind.finditer(text)} if behind is not None else set()
        return frozenset(
            named_by(mention).name
            for mention in self.mentions
            if mention.kind == "company" and (mention.start in ends or mention.end in starts)
        )

    def _person(self, position: int) -> Named | None:
        """The person that a clause before a position is about, or that is named there, in this sentence or those near."""
        for index in (self.current, *self.sentences_near()):
            parsed = self.parse(index)
            if parsed is None:
                continue
            for clause in reversed(parsed.clauses):
                if clause.subject and clause.subject[0].end <= position:
                    named = bearer_of(clause.subject)
                    if named is not None and named.kind == "person":
                        return named
            for phrase in reversed(parsed.chunks):
                if phrase.kind == "NP" and phrase.end <= position:
                    named = name_of_tokens(phrase.tokens)
                    if named is not None and is_full_name(named):
                        return named._replace(kind="person", proper=False)
        return None

    def countries(self, index: int) -> list[Named]:
        """Return the countries that a sentence names, each as often as it is named."""
        parsed = self.parse(index)
        return [
            place
            for token in (parsed.tokens if parsed is not None else ())
            if (place := self.country_at(token)) is not None
        ]

    def country_at(self, token: Token) -> Named | None:
        """The country that a word names, by noun or adjective, as the article calls it."""
        country = country_named(token.text)
        return Named(self._printed(country), "place", token.start, token.end) if country is not None else None

    def near_place(self, position: int) -> Named | None:
        """The country that was named last before a position, in this sentence or those near."""
        for index in (self.current, *self.sentences_near()):
            parsed = self.parse(index)
            for token in reversed(parsed.tokens if parsed is not None else ()):
                if token.end <= position and (place := self.country_at(token)):
                    return place
        return self.topic("place")

    def near_company(self) -> Named | None:
        """The company that the sentences near are about, or the article's topic."""
        for slots in self.told(self.sentences_near()):
            subject = slots.get("subject")
            if isinstance(subject, Named) and subject.trades and not self._is_rival(subject):
                return subject
        return self.topic("company")

    def officer_tells(self) -> bool:
        """Whether an officer of a company tells what the sentence says: `exports fell 8%, managing director Dana Roe said`."""
        for clause in self.clauses_here():
            form = clause.verb.verb if clause.verb is not None else None
            if form is None or not clause.subject or not is_a(form.classes, "say"):
                continue
            if any(pair in _OFFICERS for pair in pairwise(token.low for token in clause.subject[0].tokens)):
                return True
        return False

    def _is_rival(self, named: Named) -> bool:
        """Whether a company was named as a rival of the one that the article is about: `Its bigger rival Kesko`."""
        topic = self.topic("company")
        if topic is None or topic.name == named.name:
            return False
        text = self.document.text
        return bool(
            _RIVAL_BEFORE.search(text, max(0, named.start - 30), named.start)
            or _RIVAL_BEHIND.match(text, named.end)
        )

    def speaks_of_company(self) -> bool:
        """Whether the sentences near, or the article, are about a company that does not only tell of others."""
        found = self.near_company()
        return found is not None and not self.only_tells(found)

    def _refer_plural(self, position: int) -> Named | None:
        """The list of names that a sentence near has for its subject, or its two companies."""
        for index in (self.current, *self.sentences_near()):
            near = self.parse(index)
            if near is None:
                continue
            named = _subject_of(near)
            if named is not None and named.kind == "group" and named.end <= position:
                return named
            found = _companies(near, position)
            if len(found) == 2:
                one, two = found.values()
                return Named(f"{one.name} and {two.name}", "group", one.start, two.end, (one.name, two.name))
        return None

    def topic(self, kind: str) -> Named | None:
        """Return the one company or place that the article begins with: in its title or first sentence."""
        if kind == "place":
            return self._country()
        if kind not in self.topics:
            self.topics[kind] = self._topic()
        return self.topics[kind]

    def _country(self) -> Named | None:
        """The one country that the article names; or that of its beginning, until it names another one."""
        if self.country is None:
            self.country = self._find_country()
        found, until = self.country
        return found if self.sentence_start < until or self._only_country(found) else None

    def _only_country(self, found: Named | None) -> bool:
        """Whether the title names one country and the sentences up to the current one that are near no other one."""
        zones = self.document.zones
        if found is None or zones[self.zone(0)].kind != "title" or found.end > self.document.sentences[0].end:
            return False
        if self._in_sections():
            return False  # its sections may be of other countries
        first = max(0, self.current - _FREE)
        span = self.document.text[
            self.document.sentences[first].start : self.document.sentences[self.current].end
        ]
        return all(
            place is None or _same_country(found.name, place)
            for match in _CAPITALISED.finditer(span)
            if (place := country_of(match.group())) is not None
        )

    def _find_country(self) -> tuple[Named | None, int]:
        """Return the first country that the article names, and up to where its figures are that country's."""
        sentences = self.document.sentences
        opening = next((s.end for s in sentences if s.end - s.start > _SENTENCE), 0)
        first: Named | None = None
        before: re.Match[str] | None = None
        for match in _CAPITALISED.finditer(self.document.text):
            word, start = match.group(), match.start()
            if before is not None and start == before.end() + 1 and country_of(f"{before.group()}-{word}"):
                word, start = f"{before.group()}-{word}", before.start()  # `South Korea`
            before = match
            if word == "Wales" and first is not None and first.name == _BOTH:
                continue
            place = country_of(word)
            if place is not None and _CURRENCY_BEHIND.match(self.document.text, match.end()):
                continue  # `the US dollar` is at home anywhere
            if place is None or (first is not None and _same_country(first.name, place)):
                continue
            if first is not None:  # only what the beginning names goes without saying
                if first.end > opening and (own := self._country_of_money(first.name, place)) is not None:
                    return own, len(self.document.text) + 1
                return first, start if first.end <= opening < start else 0
            first = Named(self._printed(place, word, start), "place", start, match.end())
        if first is None:
            first = self._country_of_bank() or self._country_of_money()
        elif first.start > opening and (own := self._country_of_money()) is not None:
            first = first if _same_country(first.name, own.name) else own  # `£3bn for the forces in Iraq`
        return first, len(self.document.text) + 1

    def _country_of_bank(self) -> Named | None:
        """The country of the first central bank or office that the article's beginning names."""
        for mention in self.mentions[:_OPENING]:
            if mention.kind == "company" and (country := home_of(name_value(mention).name)):
                return Named(self._printed(country), "place", mention.start, mention.end)
        return None

    def _country_of_money(self, *named: str) -> Named | None:
        """The country in whose currency all amounts are, which is one of those named if any are."""
        amounts = [mention for mention in self.mentions if mention.kind == "money"]
        values: list[Any] = [mention.value for mention in amounts]
        homes = {_HOME_OF_MONEY.get(value.currency or "") for value in values}
        country = homes.pop() if len(homes) == 1 else None
        if country is None or (named and country not in named):
            return None
        return Named(self._printed(country), "place", amounts[0].start, amounts[0].end)

    def home(self) -> Named | None:
        """The one country whose bank, statisticians or ministries the sentence names, or else the nearest before it."""
        for index in (self.current, *self.sentences_near()):
            found = {
                country: Named(self._printed(country), "place", mention.start, mention.end)
                for mention in self.mentions_of(index)
                if mention.kind == "company" and (country := home_of(name_value(mention).name))
            }
            if found:
                return next(iter(found.values())) if len(found) == 1 else None
        return None

    def _printed(self, country: str, word: str = "", start: int = 0) -> str:
        """A currency area as the article writes it: `eurozone`, `euro area`; one of two states of a name; a part of one."""
        if word == "England" and self.document.text.startswith(" and Wales", start + len(word)):
            return _BOTH
        if word == "England" and not self.document.text.endswith("Bank of ", 0, start):
            return country if _BRITAIN.search(self.document.text) else word
        if country == "Germany" and (self.document.published or "9999") < _ONE_GERMANY:
            return "West Germany"
        if country not in ("euro zone", "Czechia"):
            return country
        text = self.document.text.lower()
        if country == "Czechia":
            return country if "czechia" in text else "Czech Republic"
        return next((form for form in ("euro zone", "eurozone", "euro area") if form in text), country)

    def _topic(self) -> Named | None:
        for index in range(min(3, len(self.document.sentences))):
            sentence = self.document.sentences[index]
            parsed = self.parse(index)
            if parsed is None:
                continue
            named = _subject_of(parsed)
            if (
                named is not None
                and named.mention is None
                and (_tells(parsed) or all(clause.verb is None for clause in parsed.clauses))
                and named.name.count(" ") == 1
                and self._is_somebody(named)
            ):
                continue  # a byline; `Dana Whitlock says`: somebody's name more often than a company's
            shouted = self.document.text[sentence.start : sentence.end].isupper()  # a name or any word
            if named is not None and named.trades and not (shouted and named.mention is None):
                return named
            found = _companies(parsed, parsed.tokens[-1].end)
            found = {name: company for name, company in found.items() if not self.tells(company)}
            if len(found) == 1:
                return next(iter(found.values()))
            if found:
                return None
        return None


_RENAMED = frozenset({"Germany", "Czechia"})
"""Countries that articles call as their time did."""
_BOTH = "England and Wales"


def _same_country(name: str, country: str) -> bool:
    """Whether a country as the article writes it is the one of this name."""
    if name == _BOTH:
        return country in ("Britain", "Wales")
    return country in (name, country_named(name))


_HOME_OF_MONEY = {
    "GBP": "Britain",
    "AUD": "Australia",
    "NZD": "New Zealand",
    "CAD": "Canada",
    "INR": "India",
    "JPY": "Japan",
    "CNY": "China",
    "KRW": "South Korea",
    "PKR": "Pakistan",
    "NGN": "Nigeria",
    "KES": "Kenya",
    "ZAR": "South Africa",
    "BRL": "Brazil",
    "RUB": "Russia",
    "TRY": "Turkey",
    "PLN": "Poland",
    "SEK": "Sweden",
    "NOK": "Norway",
    "DKK": "Denmark",
    "CHF": "Switzerland",
    "THB": "Thailand",
    "IDR": "Indonesia",
    "PHP": "Philippines",
    "MYR": "Malaysia",
}
"""Currencies of one country only."""
_ONE_GERMANY = "1990-10"
_OFFICERS = frozenset(
    {("chief", "executive"), ("chief", "financial"), ("chief", "operating"), ("managing", "director")}
    | {("finance", "director"), ("sales", "director"), ("commercial", "director")}
)
"""Posts that only companies have."""
_PERSONS = frozenset({"he", "she", "his", "her"})


def _companies(parsed: Parsed, position: int) -> dict[str, Named]:
    """The companies that a sentence names before a position, by canonical name."""
    found: dict[str, Named] = {}
    for mention in parsed.mentions:
        if mention.kind == "company" and mention.end <= position:
            named = named_by(mention)
            if named.kind == "company":
                found.setdefault(named.name, named)
    return found


def _teller(parsed: Parsed, position: int) -> Named | None:
    """Who says what the clause right behind tells of `it`, and is nobody in person: `Dubai says it has bought`."""
    for clause in parsed.clauses:
        verb = clause.verb
        if (
            clause.subject
            and verb is not None
            and verb.verb is not None
            and _right_behind(parsed, verb, position)
        ):
            if verb.verb.lemma == "tell":
                return bearer_of(
                    clause.subject
                )  # `A group led by Dana Roe told the commission it had bought`
            named_so = len(clause.subject) == 1 and (
                clause.subject[0].tokens[0].tag != "D"
                or clause.subject[0].tokens[-1].tag == "K"
                or clause.subject[0].tokens[-1].capital
            )
            told = clause.subject if named_so else []
            named = bearer_of(told) if is_a(verb.verb.classes, "say") else None
            return None if named is None or is_full_name(named) or not named.name[0].isupper() else named
    return None


def _right_behind(parsed: Parsed, verb: Chunk, position: int) -> bool:
    """Whether a position is right behind a verb, or the `that` behind it."""
    if verb.end + 1 == position:
        return True
    if verb.verb is not None and verb.verb.lemma == "tell":
        heard = (
            chunk.end for chunk in parsed.chunks if chunk.kind == "NP" and verb.end < chunk.end < position
        )
        return max(heard, default=0) + 1 == position
    return verb.end + 6 == position and any(
        chunk.kind == "THAT" and chunk.start == verb.end + 1 for chunk in parsed.chunks
    )


def _opens(parsed: Parsed, position: int) -> bool:
    """Whether the first subject of a sentence begins there: what an adverbial names before it is another one."""
    for clause in parsed.clauses:
        if clause.subject:
            return clause.subject[0].start == position and clause.relation == "main"
    return False


def _subject_of(parsed: Parsed) -> Named | None:
    """Name the first subject of a sentence."""
    for clause in parsed.clauses:
        if clause.verb is None and len(parsed.clauses) > 1:
            continue  # a dateline or label
        if clause.relation == "adjunct" and clause.verb is not None and clause.verb.infinitive:
            continue  # `It spoke of Dana Roe's plan to cut costs`
        if clause.subject and not is_referent(clause.subject[0].tokens):
            named = bearer_of(clause.subject)
            if clause.relation == "reporting" and (named is None or named.mention is None):
                continue  # `The retailer had a good year, Smart said`
            return named
    return None


def _tells(parsed: Parsed) -> bool:
    """Whether the first verb of a sentence says something."""
    verb = next((clause.verb for clause in parsed.clauses if clause.verb is not None), None)
    return verb is not None and verb.verb is not None and is_a(verb.verb.classes, "say")


def _company(named: Named | None) -> Named | None:
    return named if named is not None and named.trades else None
