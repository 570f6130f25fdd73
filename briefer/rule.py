"""The rule engine: a rule is matched where its lead occurs, and reads outward from there."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import field
from functools import cache
from itertools import repeat
from typing import Any, NamedTuple

from briefer import kept
from briefer.digits import among_digits
from briefer.document import Document
from briefer.slotted import slotted
from briefer.stems import where

__all__ = ["Candidate", "Groups", "Lead", "Reading", "Rule", "compiled", "either", "rule"]

Groups = Any
"""The match of a rule: `found["amount"]`, `found.start("span")`. A match of `re` or `regex`, or a `Here`."""


@slotted()
class Here:
    """The match of a rule without a pattern: where its lead is, and nothing else."""

    position: int

    def start(self) -> int:
        """Return the position of the lead."""
        return self.position


class Lead(NamedTuple):
    """A rare and cheap sign that a rule may begin here; found once in a text for all rules that name it."""

    name: str
    pattern: str = ""
    """For `re.finditer`; keep it to a character class or an alternation with different first letters."""
    find: Callable[[str], list[int]] | None = None
    """Finds the positions in place of a pattern, where a reader has been over the text already."""
    stems: tuple[str, ...] = ()
    """In place of a pattern: how the words begin at which the rule may begin; see `briefer.stems`."""
    digits: bool = False
    """The pattern is looked for among digits only; see `briefer.digits`."""

    def positions(self, document: Document) -> list[int]:
        """Return where the lead begins in the text, in order; scanned on the first call."""
        found = document.leads.get(self.name)
        if found is None:
            if self.find is not None:
                found = self.find(document.text)
            elif self.stems:
                found = where(document.text, self.stems)
            elif self.digits:
                found = [start for start, _ in among_digits(document.text, _scan(self.pattern))]
            elif re.escape(self.pattern) == self.pattern:
                found = _places(document.text, self.pattern)
            else:
                found = [match.start() for match in _scan(self.pattern).finditer(document.text)]
            document.leads[self.name] = found
        return found


def _places(text: str, part: str) -> list[int]:
    """Return where a part of a text is: sooner than a pattern of plain letters."""
    found = []
    place = text.find(part)
    while place >= 0:
        found.append(place)
        place = text.find(part, place + len(part))
    return found


@cache
def _scan(pattern: str) -> re.Pattern[str]:
    return kept.compiled(pattern)


class Reading(NamedTuple):
    """What a reader returns whose span is not what its pattern matched."""

    start: int
    end: int
    value: Any
    """A `Value`."""


@slotted()
class Candidate:
    """A reading that has not yet been weighed against those that overlap it."""

    start: int
    end: int
    rule: "Rule"
    value: Any
    """A `Value`, or whatever the kind's own `resolve` turns into one."""


Reader = Callable[[Groups, Document], Any]

_FARTHEST = 60
"""Characters that may stand before a lead."""


def either(found: Groups, *groups: str) -> str | None:
    """Return the first of some groups of a match that hold anything."""
    return next((found[group] for group in groups if found[group]), None)


def compiled(pattern: str, *, leftward: bool = False, ignore_case: bool = False) -> Any:
    """Compile a pattern in verbose mode: by `re`, in a third of the time, unless it reads to the left."""
    if not leftward:
        return kept.compiled(pattern, re.VERBOSE | (re.IGNORECASE if ignore_case else 0))
    import regex  # few articles need it

    flags = regex.VERBOSE | regex.VERSION1 | regex.REVERSE
    return regex.compile(pattern, flags | regex.IGNORECASE if ignore_case else flags)


@slotted(eq=False)
class Rule:
    """A pattern, where it may begin, and what it means."""

    lead: Lead
    pattern: str
    reader: Reader
    tier: int = 0
    """Of two readings of the same span the higher tier wins; a negative one gives way wherever they overlap."""
    leftward: bool = False
    """Read from the lead to the left: the pattern must end where the lead begins."""
    before: str = ""
    """What may stand right before the lead: the pattern then begins where it begins."""
    ignore_case: bool = False
    name: str = ""
    id: str = field(init=False)
    """`money.symbol_then_amount`: the kind, a dot, the name of the reader."""
    _compiled: Any = None
    _compiled_before: Any = None

    def __post_init__(self) -> None:
        kind = self.reader.__module__.split(".")[-2]
        self.id = f"{kind}.{self.reader.__name__}"

    def __call__(self, found: Groups, document: Document) -> Any:
        """Read a match: the value, or None where the rule refuses."""
        return self.reader(found, document)

    def compiled(self) -> Any:
        """Return the compiled pattern; made on first use, because few articles need every rule."""
        if self._compiled is None:
            self._compiled = compiled(self.pattern, leftward=self.leftward, ignore_case=self.ignore_case)
        return self._compiled

    def _begins(self, positions: list[int], text: str) -> Iterator[int]:
        """Return where `before` begins, for the positions that it stands before."""
        if self._compiled_before is None:
            self._compiled_before = compiled(rf"(?:{self.before})\Z", ignore_case=self.ignore_case)
        search = self._compiled_before.search
        for position in positions:
            found = search(text, max(0, position - _FARTHEST), position)
            if found is not None:
                yield found.start()

    def read(self, document: Document) -> list[Candidate]:
        """Match wherever the lead is and read; nothing comes of where the pattern or the reader refuses.

        The span is the group `span` where the pattern has one, else the whole match.
        """
        positions = self.lead.positions(document)
        if not positions:
            return []
        reader, read = self.reader, []
        for found in self._matches(positions, document.text):
            value = reader(found, document)
            if value is None:
                continue
            if isinstance(value, Reading):
                read.append(Candidate(value.start, value.end, self, value.value))
            else:
                start, end = found.span("span") if "span" in found.re.groupindex else found.span()
                read.append(Candidate(start, end, self, value))
        return read

    def _matches(self, positions: list[int], text: str) -> Iterable[Groups]:
        if not self.pattern:
            return map(Here, positions)
        match = self.compiled().match
        if self.leftward:
            return filter(None, (match(text, max(0, position - 200), position) for position in positions))
        begins = self._begins(positions, text) if self.before else positions
        return filter(None, map(match, repeat(text), begins))


def rule(
    *,
    lead: Lead,
    pattern: str,
    tier: int = 0,
    leftward: bool = False,
    before: str = "",
    ignore_case: bool = False,
) -> Callable[[Reader], Rule]:
    r"""Make a rule of its reader.

    Args:
        lead: where the rule may begin.
        pattern: in verbose mode: spaces are written `[ ]`.
            Groups are named for what they hold; a group `span` narrows the mention to a part of the match.
        tier: of two readings of the same span the higher tier wins; a negative one gives way wherever they overlap.
        leftward: the pattern ends where the lead begins, and is matched to the left.
        before: what may stand right before the lead; the pattern is matched from where it begins.
        ignore_case: letters match whatever their case.
    """

    def make(reader: Reader) -> Rule:
        return Rule(lead, pattern, reader, tier, leftward, before, ignore_case, reader.__name__)

    return make
