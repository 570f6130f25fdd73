"""Claims that belong in one sentence: a level, the move that led to it, and where it came from."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from briefer.fact import Fact
from briefer.pattern import pattern
from briefer.wording.nouns import grows, topic
from briefer.wording.story import Claim, Story

__all__ = ["Statement", "direction_of", "statements", "together"]


class Statement(NamedTuple):
    """Claims that one sentence tells."""

    level: Claim | None = None
    by: Claim | None = None
    """The size of the move."""
    base: Claim | None = None
    """The level before the move."""
    converted: Claim | None = None
    """The level in another currency."""

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims that are told, the main one first."""
        told = (self.level, self.by, self.base, self.converted)
        return tuple(claim for claim in told if claim is not None)

    @property
    def main(self) -> Fact:
        """The fact that gives subject, metric, period, status and source."""
        return self.claims[0].fact


def statements(story: Story, claims: Sequence[Claim]) -> list[Statement]:
    """Group claims into statements: a move and a base join the level beside them that they belong to."""
    made: list[Statement] = []
    seen = Counter(_place(claim.fact) for claim in claims)
    for claim in claims:
        fact = claim.fact
        # Two figures for the same thing in one sentence: the sentence draws a line that the slots do not show.
        if topic(fact) is None or fact.negated or seen[_place(fact)] > 1 or _makes_up(story, fact):
            continue
        if any(relation.type == "conversion_of" for relation in fact.relations):
            if made and made[-1].level and made[-1].level.fact.sentence == fact.sentence:
                made[-1] = made[-1]._replace(converted=claim)
            continue
        kind = fact.change.kind if fact.change else "to"
        slot = {"to": "level", "by": "by", "from": "base"}[kind]
        if made and getattr(made[-1], slot) is None and _belong(story, made[-1], fact):
            made[-1] = made[-1]._replace(**{slot: claim})
        else:
            made.append(Statement(**{slot: claim}))
    return [statement for statement in made if statement.level or statement.by]


_REVISED = pattern(r"\b(?:forecast|guidance|outlook|estimate|projection)s?\b")
_MAKES_UP = pattern(r"\bma(?:kes?|de|king) up (?:\w+ ){0,2}$")


def _makes_up(story: Story, fact: Fact) -> bool:
    """Tell the `up` of `make up 8%`, which moves nothing."""
    before = story.text[max(fact.sentence.start, fact.value.start - 30) : fact.value.start]
    return fact.change is not None and _MAKES_UP.search(before) is not None


def _place(fact: Fact) -> tuple[object, ...]:
    period = fact.period.timex if fact.period else None
    slot = fact.change.kind if fact.change and fact.change.kind != "to" else "level"
    return fact.sentence.start, topic(fact), period, fact.value.unit, slot


def _belong(story: Story, statement: Statement, fact: Fact) -> bool:
    other = statement.main
    is_base = [each.change is not None and each.change.kind == "from" for each in (other, fact)]
    if topic(other) != topic(fact) or all(is_base):
        return False
    if story.sentence_at(other.value.start) != story.sentence_at(fact.value.start):
        return False
    if any(is_base) and _REVISED.search(
        story.text[max(other.sentence.start, other.value.start - 80) : other.value.start]
    ):
        return False  # The range before it was raised, and not what the figure was.
    if any(is_base):
        # What it was raised from is no earlier level: a revision of the same period.
        return other.period is None or fact.period is None or other.period.timex != fact.period.timex
    is_one_time = other.period is None or fact.period is None or other.period.timex == fact.period.timex
    return is_one_time and other.status == fact.status and _said_by(other) == _said_by(fact)


def _said_by(fact: Fact) -> str | None:
    return fact.source.name if fact.source else None


def together(statements: Sequence[Statement]) -> list[list[Statement]]:
    """Group neighbours that differ in figure and period only: one sentence tells them all."""
    groups: list[list[Statement]] = []
    for statement in statements:
        last = groups[-1][-1] if groups else None
        if last is not None and _joins(last) and _joins(statement) and _same_frame(last.main, statement.main):
            groups[-1].append(statement)
        else:
            groups.append([statement])
    return groups


def _joins(statement: Statement) -> bool:
    return statement.main.period is not None and len(statement.claims) == 1


def _same_frame(one: Fact, other: Fact) -> bool:
    slots = [
        (topic(fact), fact.status, _said_by(fact), fact.change and fact.change.kind) for fact in (one, other)
    ]
    return slots[0] == slots[1] and (one.change is None or one.change == other.change)


def direction_of(statement: Statement) -> str | None:
    """Return `up`, `down` or `flat`; None if nothing moves."""
    for claim in (statement.by, statement.level, statement.base):
        if claim is not None and claim.fact.change is not None:
            return claim.fact.change.direction
    level = statement.level
    return "up" if level is not None and grows(level.fact) else None
