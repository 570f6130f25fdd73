"""Frames: what the text around a sentence says that the sentence leaves out."""

from bisect import bisect_right
from dataclasses import dataclass, field

from briefer.document import Document
from briefer.linking.chunk import Chunk, chunk
from briefer.linking.clause import Clause, clauses
from briefer.linking.name import Named, is_referent, name_of
from briefer.linking.token import Token, tokenize
from briefer.mention import Mention

__all__ = ["Frames", "Parsed"]

LONGEST = 1500
"""A sentence of more code points is not linked: no writer means it as one."""


@dataclass(slots=True)
class Parsed:
    """A sentence in chunks and clauses."""

    index: int
    mentions: list[Mention]
    tokens: list[Token]
    chunks: list[Chunk]
    clauses: list[Clause]


@dataclass(slots=True)
class Frames:
    """The sentences of a document with their mentions, and what has been said so far."""

    document: Document
    mentions: list[Mention]
    parsed: dict[int, Parsed] = field(default_factory=dict)
    said: dict[int, list[dict[str, object]]] = field(default_factory=dict)
    """Sentence → the slots of each of its facts."""
    starts: list[int] = field(default_factory=list)
    current: int = 0
    """Index of the sentence that is being linked."""

    def __post_init__(self) -> None:
        self.starts = [mention.start for mention in self.mentions]

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
            mentions = self.within(sentence.start, sentence.end)
            tokens = tokenize(self.document.text, sentence.start, sentence.end, mentions)
            chunks = chunk(tokens)
            found = self.parsed[index] = Parsed(index, mentions, tokens, chunks, clauses(chunks))
        return found

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

    def refer(self, position: int) -> Named | None:
        """Resolve `it`, `its` or `the company` at a position: one company, or nothing."""
        parsed = self.parse(self.current)
        here = [m for m in (parsed.mentions if parsed else []) if m.kind == "company" and m.end <= position]
        names = {m.value.name for m in here if m.value.type == "company"}  # type: ignore[attr-defined]
        if len(names) == 1:
            return _named(here[0])
        if len(names) > 1 and parsed is not None:
            return _company(_subject_of(parsed))
        for index in self.sentences_near():
            near = self.parse(index)
            if near is None:
                continue
            company = _company(_subject_of(near))
            if company is not None:
                return company
            found = [m for m in near.mentions if m.kind == "company" and m.value.type == "company"]  # type: ignore[attr-defined]
            names = {m.value.name for m in found}  # type: ignore[attr-defined]
            if len(names) == 1:
                return _named(found[0])
            if names:
                return None
        return None


def _named(mention: Mention) -> Named:
    value = mention.value
    return Named(value.name, value.type, mention.start, mention.end, (), mention.id)  # type: ignore[attr-defined]


def _subject_of(parsed: Parsed) -> Named | None:
    """Name the first subject of a sentence."""
    for clause in parsed.clauses:
        if clause.subject and not is_referent(clause.subject[0].tokens):
            return name_of(clause.subject)
    return None


def _company(named: Named | None) -> Named | None:
    return named if named is not None and named.kind == "company" else None
