"""A statement as a clause, its verb by status: `was`, `is expected to reach`, `is estimated at`."""

from collections.abc import Sequence
from typing import NamedTuple

from briefer.fact import Fact
from briefer.wording.certain import fits, is_present
from briefer.wording.figures import amount
from briefer.wording.names import named
from briefer.wording.nouns import Noun, grows, measured, metric_words
from briefer.wording.periods import when, year_before
from briefer.wording.phrase import Phrase, listed, phrase, text_of
from briefer.wording.source import expecting, outside_source, source_noun
from briefer.wording.statement import Statement, direction_of
from briefer.wording.story import Claim, Story

__all__ = ["tell"]

_VERBS = {
    "up": ("rise", "rose"),
    "down": ("fall", "fell"),
    "grow": ("grow", "grew"),
    "shrink": ("shrink", "shrank"),
}
_EXPECTED = frozenset({"forecast", "guidance"})


def tell(
    story: Story, group: Sequence[Statement], noun: Noun | None = None, *, dated: bool = True
) -> Phrase | None:
    """Write statements as one clause without capital and stop; None where a slot that it needs is open.

    Args:
        story: where the claims stand.
        group: one statement, or several that `together` puts in one sentence.
        noun: stands for subject and metric: `the total`.
        dated: say the period.
    """
    fact = group[0].main
    what = noun or measured(story, fact)
    source = source_noun(story, fact)
    if what is None or (outside_source(fact) and source is None):
        return None
    if not all(fits(story, statement) for statement in group):
        return None
    cores = [
        _move(story, each, dated) if each.level is None or grows(fact) else _level(story, each, what, dated)
        for each in group
    ]
    first, rest = cores[0], listed([phrase(core.figure, core.rest) for core in cores if core is not None])
    if first is None or None in cores:
        return None
    said = phrase(", according to ", source.words) if source else phrase()
    if fact.status in _EXPECTED:
        if (forecaster := expecting(story, fact)) is not None:
            verb = " expect " if forecaster.plural else " expects "
            return phrase(forecaster.words, verb, what.words, f" to {first.infinitive} ", rest)
        own = None if noun else _expecting_its_own(story, fact)
        if own is not None:
            return phrase(own, f" to {first.infinitive} ", rest)
        return phrase(what.words, f" {what.be} expected to {first.infinitive} ", rest, said)
    if fact.status == "reported":
        return phrase(what.words, f" {first.finite} ", rest, said)
    if len(group) > 1 or group[0].level is None or grows(fact):
        return None
    if fact.status == "estimate":
        return phrase(what.words, f" {what.be} estimated at ", rest, said)
    if fact.status == "target" and "target" in text_of(what.words):
        return phrase(what.words, f" {what.be} ", rest, said)
    if fact.status == "target":
        return phrase("the target for ", what.words, " is ", rest, said)
    return phrase("a figure of ", first.figure, " has been proposed for ", what.words, first.rest, said)


class _Core(NamedTuple):
    """The verb of a clause in two forms, and what follows it."""

    infinitive: str
    """After `is expected to`: `reach`, `rise by`."""
    finite: str
    """What happened: `was`, `rose to`, `fell by`."""
    figure: Phrase
    rest: Phrase
    """Period and base, with a space in front."""


def _level(story: Story, statement: Statement, noun: Noun, dated: bool) -> _Core | None:
    fact, by = statement.main, statement.by
    figure, time = _figure(story, statement.level), when(story, fact) if dated else phrase()
    direction, came_from = direction_of(statement), _came_from(story, statement)
    if direction in _VERBS and fact.status == "reported":
        finite, time = f"{_VERBS[direction][1]} to", phrase(time, ",", came_from) if statement.base else time
        if by is not None:
            finite = f"{_VERBS[direction][1]} by"
            figure = phrase(_figure(story, by), " to ", figure)
        return _Core("", finite, figure, time)
    if by is not None or statement.base is not None:
        if direction not in _VERBS:
            return None
        move = phrase(" ", _figure(story, by)) if by else phrase()
        time = phrase(time, f", {direction}", move, came_from)
    return _Core(_reach(fact), noun.level(present=is_present(story, fact)), figure, time)


def _move(story: Story, statement: Statement, dated: bool) -> _Core | None:
    direction = direction_of(statement)
    if direction not in ("up", "down"):
        return None
    if grows(statement.main):
        direction = "grow" if direction == "up" else "shrink"
    rise, rose = _VERBS[direction]
    time = when(story, statement.main) if dated else phrase()
    came_from = _came_from(story, statement)
    return _Core(
        f"{rise} by",
        f"{rose} by",
        _figure(story, statement.by or statement.level),
        phrase(time, "," if statement.base else "", came_from),
    )


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


def _expecting_its_own(story: Story, fact: Fact) -> Phrase | None:
    """Write `Acme expects its revenue`: guidance is what a company says of itself."""
    subject = fact.subject
    if fact.status != "guidance" or subject is None or subject.kind != "company" or grows(fact):
        return None
    name, metric = named(story, subject), metric_words(story, fact)
    return phrase(name, " expects its ", metric) if name and metric else None
