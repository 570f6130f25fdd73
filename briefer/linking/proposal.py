"""What a role rule says of one slot of a figure."""

from dataclasses import field
from typing import Any

from briefer.linking.chunk import Chunk
from briefer.linking.clause import Clause
from briefer.metrics import MetricEntry
from briefer.slotted import slotted

__all__ = ["Measured", "Proposal"]


@slotted(frozen=True)
class Measured:
    """A metric as found in the text."""

    id: str
    text: str
    start: int
    end: int
    entry: MetricEntry | None = None
    scope: tuple[str, ...] = ()
    chunk: Chunk | None = field(default=None, compare=False)
    clause: Clause | None = field(default=None, compare=False)


@slotted()
class Proposal:
    """What a role rule says of one slot."""

    value: Any
    tier: int
    """1 same construction, 2 argument of the verb, 3 subject of the clause, 4 parent clause, 5 frame, 6 title."""
    start: int = -1
    """Evidence: the words taken."""
    end: int = -1
    inherited: bool = False
    """Taken from another sentence, a heading or a list head."""
    rule: str = ""
