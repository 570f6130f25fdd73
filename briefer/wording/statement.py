"""One sentence of ours: a level, the move that led to it, and where it came from."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefer.fact import Fact
from briefer.wording.figures import amount
from briefer.wording.nouns import Noun, measured, metric_words, named, plural, topic
from briefer.wording.periods import when, year_before
from briefer.wording.phrase import Phrase, phrase, text_of
from briefer.wording.story import Claim, Story

__all__ = ["Statement", "direction_of", "moved", "outside_source", "statements", "tell"]


@dataclass(frozen=True, slots=True)
class Statement:
    """Claims that one sentence tells."""

    level: Claim | None = None
    by: Claim | None = None
    """The size of the move."""
    base: Claim | None = None
    """The level before the move."""

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims that are told, the main one first."""
        return tuple(claim for claim in (self.level, self.by, self.base) if claim is not None)

    @property
    def main(self) -> Fact:
        """The fact that gives subject, metric, period, status and source."""
        return self.claims[0].fact


def statements(story: Story, claims: Sequence[Claim]) -> list[Statement]:
    """Group claims into statements: a move and a base join the level beside them that they belong to."""
    made: list[Statement] = []
    for claim in claims:
        fact = claim.fact
        if topic(fact) is None or fact.negated:
            continue
        kind = fact.change.kind if fact.change else "to"
        slot = "level" if kind == "to" or _is_rate(fact) else "by" if kind == "by" else "base"
        if made and getattr(made[-1], slot) is None and _belong(story, made[-1], fact):
            made[-1] = replace(made[-1], **{slot: claim})
        else:
            made.append(Statement(**{slot: claim}))
    return [statement for statement in made if statement.level or statement.by]


def _is_rate(fact: Fact) -> bool:
    """Tell a rate of growth, which is a level although it moves."""
    return fact.metric is not None and fact.metric.id.endswith("growth")


def _belong(story: Story, statement: Statement, fact: Fact) -> bool:
    other = statement.main
    is_base = [each.change is not None and each.change.kind == "from" for each in (other, fact)]
    if topic(other) != topic(fact) or all(is_base):
        return False
    if story.sentence_at(other.value.start) != story.sentence_at(fact.value.start):
        return False
    if any(is_base):
        return True
    is_one_time = other.period is None or fact.period is None or other.period.timex == fact.period.timex
    return is_one_time and other.status == fact.status and _said_by(other) == _said_by(fact)


def _said_by(fact: Fact) -> str | None:
    return fact.source.name if fact.source else None


def outside_source(fact: Fact) -> bool:
    """Tell whether somebody else than the subject is named as saying it."""
    return fact.source is not None and (fact.subject is None or fact.source.name != fact.subject.name)


_VERBS = {
    "up": ("rise", "rose"),
    "down": ("fall", "fell"),
    "grow": ("grow", "grew"),
    "shrink": ("shrink", "shrank"),
}
_EXPECTED = frozenset({"forecast", "guidance"})


def tell(story: Story, statement: Statement, noun: Noun | None = None) -> Phrase | None:
    """Write a statement as a clause without capital and stop; None where a slot that it needs is open.

    Args:
        story: where the claims stand.
        statement: what is told.
        noun: stands for subject and metric: `the total`.
    """
    fact = statement.main
    what = noun or moved(story, fact)
    source = _source(story, fact)
    figures = [amount(story, claim.fact) for claim in statement.claims]
    if what is None or None in figures or (outside_source(fact) and source is None):
        return None
    if statement.level is None or _grows(fact):
        core = _move(story, statement, what)
    else:
        core = _level(story, statement, what)
    if core is None:
        return None
    said = phrase(", according to ", source.words) if source else phrase()
    if fact.status in _EXPECTED:
        if source is not None:
            verb = " expect " if source.plural else " expects "
            return phrase(source.words, verb, what.words, " to ", core.infinitive, core.rest)
        own = None if noun else _expecting_its_own(story, fact)
        if own is not None:
            return phrase(own, " to ", core.infinitive, core.rest)
        return phrase(what.words, f" {what.be} expected to ", core.infinitive, core.rest)
    clause = {
        "reported": core.finite,
        "estimate": core.estimated,
        "target": core.targeted,
        "proposal": core.proposed,
    }[fact.status]
    return phrase(clause, core.rest, said) if clause is not None else None


@dataclass(frozen=True, slots=True)
class _Core:
    """A clause in the forms that a status may ask for; None where it has no such form."""

    infinitive: Phrase
    finite: Phrase
    rest: Phrase
    estimated: Phrase | None = None
    targeted: Phrase | None = None
    proposed: Phrase | None = None


def _level(story: Story, statement: Statement, noun: Noun) -> _Core | None:
    fact, by, base = statement.main, statement.by, statement.base
    level = _figure(story, statement.level)
    direction = direction_of(statement)
    came_from = _came_from(story, statement)
    finite = phrase(noun.words, f" {noun.was} ", level)
    tail = came_from
    if direction in _VERBS:
        rose = _VERBS[direction][1]
        amount_of = phrase(" by ", _figure(story, by)) if by else phrase()
        if fact.status == "reported":
            finite = phrase(noun.words, f" {rose}", amount_of, " to ", level)
            tail = phrase(",", came_from) if came_from else phrase()
        elif by or base:
            tail = phrase(f", {direction}", phrase(" ", _figure(story, by)) if by else phrase(), came_from)
    elif by or base:
        return None
    return _Core(
        infinitive=phrase(f"{_reach(fact)} ", level),
        finite=finite,
        rest=phrase(when(story, fact), tail),
        estimated=phrase(noun.words, f" {noun.be} estimated at ", level),
        targeted=phrase("the target for ", noun.words, " is ", level),
        proposed=phrase("a figure of ", level, " has been proposed for ", noun.words),
    )


def _move(story: Story, statement: Statement, noun: Noun) -> _Core | None:
    fact, mover = statement.main, statement.by or statement.level
    direction = direction_of(statement)
    if direction not in ("up", "down"):
        return None
    if _grows(fact):
        direction = "grow" if direction == "up" else "shrink"
    rise, rose = _VERBS[direction]
    came_from = _came_from(story, statement)
    by = phrase(" by ", _figure(story, mover))
    return _Core(
        infinitive=phrase(rise, by),
        finite=phrase(noun.words, f" {rose}", by),
        rest=phrase(when(story, fact), phrase(",", came_from) if statement.base else came_from),
    )


def direction_of(statement: Statement) -> str | None:
    for claim in (statement.by, statement.level, statement.base):
        if claim is not None and claim.fact.change is not None:
            return claim.fact.change.direction
    level = statement.level
    return "up" if level is not None and _grows(level.fact) else None


def _came_from(story: Story, statement: Statement) -> Phrase:
    """Write what a move started from, with a space in front: ` from $2 billion in 2025`, ` from a year earlier`."""
    if statement.base is not None:
        return phrase(" from ", _figure(story, statement.base), when(story, statement.base.fact))
    fact = statement.main
    change = statement.by.fact.change if statement.by else fact.change
    if change and fact.period and year_before(fact.period.timex, change.base_period):
        return phrase(" from a year earlier")
    return phrase()


def _reach(fact: Fact) -> str:
    is_point = fact.value.low == fact.value.high or fact.value.hedge in ("over", "at_least")
    return "reach" if is_point else "be"


def _figure(story: Story, claim: Claim | None) -> Phrase:
    return (amount(story, claim.fact) if claim else None) or phrase()


def _grows(fact: Fact) -> bool:
    return fact.metric is not None and fact.metric.id == "growth"


def moved(story: Story, fact: Fact) -> Noun | None:
    """Return what the figure measures; of bare growth, what grows."""
    if not _grows(fact) or fact.subject is None:
        return measured(story, fact)
    name = named(story, fact.subject)
    return Noun(name, plural(text_of(name))) if name else None


def _source(story: Story, fact: Fact) -> Noun | None:
    if fact.source is None or not outside_source(fact):
        return None
    name = named(story, fact.source)
    # A company is one, whatever its name ends in: Goldman Sachs expects.
    return Noun(name, fact.source.kind != "company" and plural(text_of(name))) if name else None


def _expecting_its_own(story: Story, fact: Fact) -> Phrase | None:
    """Write `Acme expects its revenue`: guidance is what a company says of itself."""
    subject = fact.subject
    if fact.status != "guidance" or subject is None or subject.kind != "company" or _grows(fact):
        return None
    name, metric = named(story, subject), metric_words(story, fact)
    return phrase(name, " expects its ", metric) if name and metric else None
