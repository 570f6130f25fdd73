"""What a figure means: who, what, how much, when, how sure, says who."""

from typing import Literal

from briefer.mention import Hedge
from briefer.record import Figure, Record

__all__ = [
    "Being",
    "Change",
    "Direction",
    "Fact",
    "FactValue",
    "Link",
    "Metric",
    "Period",
    "Relation",
    "Source",
    "Speaking",
    "Status",
    "Subject",
]

Direction = Literal["up", "down", "flat"]
Being = Literal["company", "group", "institution", "person", "place", "thing"]
"""What a subject is."""
Link = Literal["change_of", "base_of", "share_of", "part_of", "conversion_of", "revises", "repeats"]
Speaking = Literal["company", "institution", "person", "document"]
"""What a source is."""
Status = Literal["reported", "forecast", "guidance", "target", "estimate", "proposal"]


class FactValue(Record):
    """The figure itself."""

    kind: str
    """`money`, `percent` or `quantity`."""
    low: Figure | None
    high: Figure | None
    unit: str | None
    """ISO 4217 code, `percent`, `percentage_point`, `basis_point` or a unit of measure."""
    hedge: Hedge
    per: str | None = None
    decimals: int = 0
    """The figure is exact to 10 to the power of minus this (XBRL); -9 is billions."""
    start: int
    end: int
    text: str


class Subject(Record):
    """Whom or what the figure is about."""

    name: str
    kind: Being
    members: tuple[str, ...] = ()
    """Of a group: the names the text lists."""
    start: int
    end: int
    inherited: bool = False
    """Taken from another sentence, a heading or a list head."""


class Metric(Record):
    """What is measured."""

    id: str
    """Name in the table of metrics."""
    text: str
    """As the article words it."""
    scope: tuple[str, ...] = ()
    """Words that narrow it: `AI`, `data center`."""
    start: int
    end: int
    inherited: bool = False


class Change(Record):
    """How the figure moves."""

    direction: Direction
    kind: Literal["by", "to", "from"]
    """`by` the size of the move, `to` the level reached, `from` the level before."""
    base_period: str | None = None
    """TIMEX3 value of the period compared with."""


class Period(Record):
    """What time the figure is for."""

    timex: str
    start: str | None
    end: str | None
    text: str
    inherited: bool = False


class Source(Record):
    """Who is named as saying it."""

    name: str
    kind: Speaking
    text: str
    start: int
    end: int


class Relation(Record):
    """How this fact hangs together with another one."""

    type: Link
    fact: str
    """Id of the other fact."""


class SentenceSpan(Record):
    """Where the sentence stands."""

    start: int
    end: int


class Fact(Record):
    """One statement of one figure; every slot but the value may be open."""

    id: str
    """`f_`, the claim's hash and an ordinal."""
    claim: str
    """`c_` and a hash of what is said, not of where: repeats share it, and it survives edits."""
    value: FactValue
    subject: Subject | None = None
    metric: Metric | None = None
    change: Change | None = None
    period: Period | None = None
    status: Status = "reported"
    negated: bool = False
    source: Source | None = None
    """Null when the article itself asserts it."""
    relations: tuple[Relation, ...] = ()
    sentence: SentenceSpan
    zone: str
    mentions: tuple[str, ...]
    """Ids of the mentions it is made of, the figure's own first."""
    rules: tuple[str, ...] = ()
    """The rules that filled its slots: `subject.clause_subject`."""
