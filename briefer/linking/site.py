"""A figure in its place: what the role rules look at."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import field
from operator import attrgetter
from typing import Any

from briefer.fact import Direction, Link
from briefer.linking.chunk import Chunk
from briefer.linking.clause import Clause
from briefer.linking.frame import Frames
from briefer.linking.lexicon import DIRECTIONS, VerbForm, is_a
from briefer.linking.name import Named
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.values import figure_of, per_of
from briefer.mention import Mention
from briefer.slotted import slotted

__all__ = ["Site"]

_GOING = frozenset(
    "be go move come edge push take bring drive send inch creep pick end close finish trade open nudge bid mark".split()
)
"""Verbs that rise with `up` and fall with `down`; others (`made up 20%`) mean something else."""

_PUSHING = frozenset("put push drive bring mark scale cut pull force step jack bid send".split())
"""Verbs that lift their object with `up` and lower it with `down`."""

_SUMMED = frozenset({"average", "total", "maximum", "minimum"})
_EXTENTS = frozenset("range total record high low peak level average maximum minimum".split())

_CORRECTED = frozenset({"revised", "adjusted", "annualised", "annualized"})

_SMALL = 100
"""Companies earn more in any currency, but for each of their shares."""
_BRACKET = 20
"""A conversion begins at most so many code points behind its amount."""

ANCESTORS = 3
"""A figure sees its own clause and this many above it."""


@slotted(eq=False)
class Site:
    """One figure among its chunks, clauses and frames."""

    mention: Mention
    clause: Clause
    index: int
    """Place of its chunk in the clause."""
    order: int
    """Place among the figures of the sentence."""
    siblings: list["Site"]
    """All figures of the sentence, in order."""
    frames: Frames
    chosen: dict[str, Proposal] = field(default_factory=dict)
    """Slot → the proposal that won."""
    anchor: "Site | None" = None
    """The figure that this one is a change, base or conversion of."""
    relation: Link | None = None
    open: dict[str, str] = field(default_factory=dict)
    """Slot → why it stays open."""
    coming: bool | None = None
    """Whether it is told of a time to come; None before anybody asked."""
    # What nearly every rule asks for, found once.
    chunk: Chunk = field(init=False)
    """The noun phrase that holds the figure."""
    is_money: bool = field(init=False)
    """Whether the figure is an amount of money."""
    unit: str = field(init=False)
    """`money`, `percent`, `percentage_point` or `basis_point`."""
    currency: str | None = field(init=False)
    """ISO 4217 code of an amount of money; None for other figures, or where none is stated."""
    verb: VerbForm | None = field(init=False)
    """The verb of the figure's clause."""
    after_verb: bool = field(init=False)
    """Whether the figure stands behind the verb of its clause."""
    governor: str = field(init=False)
    """The preposition, `to` or direction right before the figure: `of`, `from`, `up`; empty if none."""
    phrasal: str = field(init=False)
    """`rise` or `fall` where `up` or `down` stands between the verb and the figure: `went up by`."""

    def __post_init__(self) -> None:
        value: Any = self.mention.value
        verb = self.clause.verb
        self.chunk = self.clause.chunks[self.index]
        self.is_money = self.mention.kind == "money"
        self.unit, self.currency = ("money", value.currency) if self.is_money else (value.unit, None)
        self.verb = None if verb is None else verb.verb
        absolute = verb is None and self.clause.relation == "adjunct" and bool(self.clause.subject)
        self.after_verb = absolute or (verb is not None and verb.start < self.chunk.start)
        self.governor = self._governor()
        self.phrasal = self._phrasal()

    @property
    def previous(self) -> "Site | None":
        """The figure before this one in the sentence, bracketed conversions of it left out."""
        at = self.order - 1
        while at > 0 and self.siblings[at].is_aside and self.siblings[at].clause is not self.clause:
            at -= 1
        return self.siblings[at] if at >= 0 else None

    @property
    def by_share(self) -> bool:
        """Whether it is an amount for a share, or so small that a company states it only for one."""
        if not self.is_money:
            return False
        amount, per = figure_of(self.mention), per_of(self.mention)
        return per == "share" or (per is None and amount.high is not None and amount.high < _SMALL)

    def like(self) -> "Site | None":
        """Return the nearest figure before this one of its kind, and for one of the same: earnings a share, a profit."""
        found = self.previous
        while found is not None and (
            found.mention.kind != self.mention.kind
            or found.by_share != self.by_share
            or found.relation == "change_of"
        ):
            found = found.previous
        return found

    @property
    def is_aside(self) -> bool:
        """Whether it is a conversion, or the figure of another year, in brackets: `£885m (2023: £861m)`."""
        chunks = self.clause.chunks
        return self.converts or (
            self.clause.relation in ("parenthesis", "elaboration")
            and bool(chunks)
            and (
                chunks[0].date is not None
                or (self.clause.parent is not None and self.clause.parent.relation == "parenthesis")
            )
        )

    @property
    def converts(self) -> bool:
        """Whether it is an amount in brackets right behind one of another currency: `€4bn ($4.6bn)`."""
        if not self.order or self.clause.relation != "parenthesis" or not self.chunk.bare:
            return False
        before = self.siblings[self.order - 1]
        return (
            self.is_money
            and before.is_money
            and before.currency != self.currency
            and before.clause in (self.clause, self.clause.parent)
            and self.mention.start - before.mention.end < _BRACKET
            and all(
                chunk.figure is not None or chunk.kind in ("ADV", "PUNCT") or chunk.low[0].isdigit()
                for chunk in self.clause.chunks
            )
        )

    @property
    def next(self) -> "Site | None":
        """The figure after this one in the sentence."""
        return self.siblings[self.order + 1] if self.order + 1 < len(self.siblings) else None

    def back(self, steps: int = 1) -> Chunk | None:
        """Return the chunk so many steps before the figure's, adverbs not counted."""
        return _walk(self.clause.chunks, self.index, -1, steps)

    def ahead(self, steps: int = 1) -> Chunk | None:
        """Return the chunk so many steps behind the figure's, adverbs not counted."""
        return _walk(self.clause.chunks, self.index, 1, steps)

    def following(self, count: int) -> list[Chunk]:
        """Return up to so many chunks of the sentence behind the figure's, of whatever clause."""
        parsed = self.frames.parse(self.frames.current)
        if parsed is None:
            return []
        first = bisect_left(parsed.chunks, self.chunk.end, key=attrgetter("start"))
        return parsed.chunks[first : first + count]

    def _governor(self) -> str:
        before = self.back()
        if before is not None and (outer := self.counted) is not None:
            before = outer
        if (
            before is not None
            and before.low == "between"
            and (outer := self.back(2)) is not None
            and outer.kind in ("PREP", "TO")
        ):
            before = outer
        elif (
            before is not None
            and before.low == "of"
            and (verb := self.back(3)) is not None
            and verb.kind == "VERB"
            and (noun := self.back(2)) is not None
            and noun.head is not None
            and noun.metric is None
            and noun.head.low in _SUMMED
        ):
            return ""  # `save an average of`
        elif (
            before is not None
            and before.low == "of"
            and (noun := self.back(2)) is not None
            and noun.head is not None
            and noun.head.low in _EXTENTS
            and (outer := self.back(3)) is not None
            and outer.kind in ("PREP", "TO")
        ):
            before = outer  # `to a range of`
        elif (
            before is not None
            and before.kind == "NP"
            and before.head is not None
            and before.head.low in _CORRECTED
        ):
            before = self.back(2)  # `from a downwardly revised`, `to a seasonally adjusted`
        return before.low if before is not None and before.kind in ("PREP", "TO", "DIR") else ""

    @property
    def counted(self) -> Chunk | None:
        """What governs a count that the figure says again: `by 10,000 cars, or 5%`."""
        before = self.back()
        if before is None or before.low != "or":
            return None
        mark, noun, lead = self.back(2), self.back(3), self.back(4)
        if mark is None or noun is None or lead is None or mark.low != "," or noun.figure is not None:
            return None
        counts = noun.kind == "NP" and any(token.text[0].isdigit() for token in noun.tokens)
        return lead if counts and lead.low in ("by", "to", "from") else None

    @property
    def movement(self) -> Direction | None:
        """Direction of the movement noun that the figure is the size of: `a 5% rise`, `a rise of 5%`."""
        if self.chunk.movement is not None or self.governor != "of":
            return self.chunk.movement
        noun = self.back(2)
        if noun is None or noun.kind != "NP":
            return None
        free = noun.metric is None or noun.metric.last < len(noun.tokens)  # `a sales rise of 5%`
        return noun.movement if free else None

    def does(self, *classes: str) -> bool:
        """Whether the verb of the figure's clause is of one of these classes; `went up` rises."""
        if self.verb is None:
            return False
        return is_a(self.verb.classes, *classes) or (self.phrasal in classes and self.after_verb)

    def _phrasal(self) -> str:
        if self.verb is None:
            return ""
        if self.verb.lemma in _PUSHING and (moved := self._pushed()):
            return moved
        if self.verb.lemma not in _GOING:
            return ""
        for chunk in self.clause.chunks[max(0, self.index - 4) : self.index]:
            if chunk.kind == "DIR":
                return {"up": "rise", "down": "fall"}.get(DIRECTIONS[chunk.low], "")
            if chunk.kind == "PUNCT":
                return ""
        return ""

    def _pushed(self) -> str:
        """`lift` or `lower` where the verb has its particle and an object right behind it: `put up its prices`."""
        behind = self.clause.behind_verb()[:2]
        if len(behind) < 2 or behind[1].kind != "NP" or behind[1].figure is not None:
            return ""
        return {"up": "lift", "down": "lower", "back": "lower"}.get(behind[0].low, "")

    def ancestors(self) -> Iterator[Clause]:
        """Walk up from the clause above the figure's own."""
        clause = self.clause.parent
        for _ in range(ANCESTORS):
            if clause is None:
                return
            yield clause
            clause = clause.parent

    def lineage(self) -> Iterator[Clause]:
        """Walk up from the figure's own clause."""
        yield self.clause
        yield from self.ancestors()

    def subject_chunks(self, clause: Clause | None = None) -> list[Chunk]:
        """Return the subject of a clause, looked up where it is shared."""
        here = clause or self.clause
        for _ in range(ANCESTORS + 1):
            if here.subject:
                return here.subject
            if not here.shares_subject or here.parent is None:
                return []
            here = here.parent
        return []

    def tier(self, own: int) -> int:
        """Return the tier of what hangs on the metric: its own, or that of a frame where the metric comes from afar."""
        given = self.chosen.get("metric")
        if given is None:
            return own
        own_subject = bool(self.clause.subject) and self.clause.subject[0].figure is None
        elsewhere = given.value.clause is not None and given.value.clause is not self.clause
        before = given.value.end <= self.frames.sentence_start
        return 5 if given.inherited or before or given.tier >= 4 or (elsewhere and own_subject) else own

    def metric(self) -> Measured | None:
        """The metric chosen for this figure."""
        proposal = self.chosen.get("metric")
        return proposal.value if proposal else None

    def subject(self) -> Named | None:
        """The subject chosen for this figure."""
        proposal = self.chosen.get("subject")
        return proposal.value if proposal else None


def _walk(chunks: list[Chunk], index: int, step: int, count: int) -> Chunk | None:
    at = index
    while count:
        at += step
        if not 0 <= at < len(chunks):
            return None
        if chunks[at].kind != "ADV":
            count -= 1
    return chunks[at]
