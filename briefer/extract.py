"""Document → mentions: every kind reads the text, then overlaps are settled."""

from bisect import bisect_right
from collections.abc import Iterable
from functools import cache

from briefer.discover import kinds, part
from briefer.document import Document
from briefer.mention import Mention
from briefer.rule import Candidate, Rule
from briefer.uncollected import uncollected

__all__ = ["extract", "rules_of", "settle"]


@cache
def rules_of(kind: str) -> tuple[Rule, ...]:
    """Return the rules of a kind, sorted by name: the order they are written in means nothing."""
    module = part(kind, "rules")
    found = [item for item in vars(module).values() if isinstance(item, Rule)] if module else []
    return tuple(sorted(found, key=lambda rule: rule.id))


@uncollected
def extract(document: Document, only: Iterable[str] | None = None) -> list[Mention]:
    """Find the mentions of all kinds (or of `only` those) in text order.

    Mentions never overlap: the longer one wins, whatever its kind.
    """
    wanted = kinds() if only is None else sorted(only)
    for kind in wanted:
        rules_of(kind)  # what their leads scan for is known before the first scan
    found = [candidate for kind in wanted for candidate in _read_kind(kind, document)]
    text = document.text
    return [
        Mention(
            id=f"m_{ordinal}",
            kind=winner.value.kind,
            start=winner.start,
            end=winner.end,
            text=text[winner.start : winner.end],
            zone=document.zone_at(winner.start).kind,
            rule=winner.rule.id,
            value=winner.value,
        )
        for ordinal, winner in enumerate(settle(found), start=1)
    ]


def _read_kind(kind: str, document: Document) -> list[Candidate]:
    """Return the settled readings of one kind, resolved where the kind resolves."""
    found = settle([candidate for rule in rules_of(kind) for candidate in rule.read(document)])
    resolver = part(kind, "resolve")
    return resolver.resolve(found, document) if resolver else found


def settle(found: list[Candidate]) -> list[Candidate]:
    """Keep, of readings that overlap, the one that begins first and reaches farthest; in linear time after a sort.

    Of two readings of the same span the higher tier wins; if neither is higher and their values
    differ, both go: what is ambiguous is left out. A reading of a negative tier gives way to any other.
    """
    firm = _settle([candidate for candidate in found if candidate.rule.tier >= 0])
    weak = _settle([candidate for candidate in found if candidate.rule.tier < 0])
    ends = [candidate.end for candidate in firm]
    free = [
        candidate
        for candidate in weak
        if (index := bisect_right(ends, candidate.start)) == len(firm) or candidate.end <= firm[index].start
    ]
    return sorted(firm + free, key=lambda candidate: candidate.start) if free else firm


def _settle(found: list[Candidate]) -> list[Candidate]:
    if len(found) < 2:
        return found
    found.sort(key=lambda c: (c.start, -c.end, -c.rule.tier, c.rule.id))
    kept: list[Candidate] = []
    refused: tuple[int, int] | None = None
    for candidate in found:
        span = (candidate.start, candidate.end)
        if kept and candidate.start < kept[-1].end:
            last = kept[-1]
            if span == (last.start, last.end):
                if candidate.rule.tier == last.rule.tier and candidate.value != last.value:
                    kept.pop()
                    refused = span
            elif candidate.end - candidate.start > last.end - last.start:
                kept[-1] = candidate
        elif span != refused:
            kept.append(candidate)
    return kept
