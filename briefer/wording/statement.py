"""One sentence of ours: a level, the move that led to it, and where it came from."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefer.fact import Fact
from briefer.wording.figures import amount
from briefer.wording.nouns import Noun, measured, metric_words, named, plural, topic
from briefer.wording.periods import when, year_before
from briefer.wording.phrase import Phrase, listed, phrase, text_of
from briefer.wording.story import Claim, Story

__all__ = [
    "BEARERS",
    "Statement",
    "direction_of",
    "moved",
    "outside_source",
    "source_noun",
    "statements",
    "tell",
    "together",
]


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
    seen = Counter(_place(claim.fact) for claim in claims)
    for claim in claims:
        fact = claim.fact
        # Two figures for the same thing in one sentence: the sentence draws a line that the slots do not show.
        if topic(fact) is None or fact.negated or seen[_place(fact)] > 1:
            continue
        kind = fact.change.kind if fact.change else "to"
        slot = {"to": "level", "by": "by", "from": "base"}[kind]
        if made and getattr(made[-1], slot) is None and _belong(story, made[-1], fact):
            made[-1] = replace(made[-1], **{slot: claim})
        else:
            made.append(Statement(**{slot: claim}))
    return [statement for statement in made if statement.level or statement.by]


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
    if any(is_base):
        # What it was raised from is no earlier level: a revision of the same period.
        return other.period is None or fact.period is None or other.period.timex != fact.period.timex
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
    what = noun or moved(story, fact)
    source = source_noun(story, fact)
    if what is None or (outside_source(fact) and source is None):
        return None
    if not all(_fits(story, statement) for statement in group):
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
        if source is not None and _expects(fact):
            verb = " expect " if source.plural else " expects "
            return phrase(source.words, verb, what.words, f" to {first.infinitive} ", rest)
        own = None if noun else _expecting_its_own(story, fact)
        if own is not None:
            return phrase(own, f" to {first.infinitive} ", rest)
        return phrase(what.words, f" {what.be} expected to {first.infinitive} ", rest, said)
    if fact.status == "reported":
        return phrase(what.words, f" {first.finite} ", rest, said)
    if len(group) > 1 or first.finite == "rose by" or first.finite == "fell by":
        return None
    if fact.status == "estimate":
        return phrase(what.words, f" {what.be} estimated at ", rest, said)
    if fact.status == "target":
        return phrase("the target for ", what.words, " is ", rest, said)
    return phrase("a figure of ", first.figure, " has been proposed for ", what.words, first.rest, said)


@dataclass(frozen=True, slots=True)
class _Core:
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
    return _Core(_reach(fact), noun.was, figure, time)


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


_PERCENT_LEVELS = frozenset(
    [
        "gross_margin",
        "operating_margin",
        "profit_margin",
        "tax",
        "tariff",
        "premium",
        "stake",
        "market_share",
        "approval_rate",
        "gdp_growth",
        "growth",
        "inflation",
        "unemployment",
        "interest_rate",
        "yield",
        "return",
        "adoption_rate",
        "default_rate",
        "budget_deficit",
        "public_debt",
    ]
)
"""Metrics whose level is a percentage; of all others a percentage without a change is some share, and not said which."""
_MOVES = re.compile(
    r"\b(?:up|down|rose|fell|gain(?:s|ed)?|los[te]s?|lost|went|cut|shed|added|add|wip(?:ed|es)|evaporat\w+|(?:in|de)creas\w+"
    r"|jump\w*|surg\w+|slip\w*|drop\w*|climb\w*|slump\w*|declin\w+|more than (?:the|in|a)|less than (?:the|in|a)|higher|lower)\b",
    re.I,
)


BEARERS = frozenset({"index_level", "exchange_rate"})
"""Metrics that are named like what bears them: the FTSE falls, and so does sterling."""
_SHARES = frozenset({"market_share", "share", "capacity_share"})


def is_share(fact: Fact) -> bool:
    """Tell a share: of what is in the sentence, and rarely in a slot, so that it is quoted rather than told."""
    return fact.value.kind == "percent" and fact.metric is not None and fact.metric.id in _SHARES


_CONDITION = re.compile(r"(?:If|Unless|Were|Should|Had)\b")
_MODAL = re.compile(r"\b(?:could|might|may|would|should|probably|perhaps|possibly|likely)\b")


def is_modal(story: Story, statement: Statement) -> bool:
    """Tell whether the article says it with a reserve that no status holds: it is quoted, never told."""
    fact = statement.main
    return (
        _MODAL.search(story.text, max(fact.sentence.start, fact.value.start - 100), fact.value.start)
        is not None
    )


def _names_its_whole(fact: Fact) -> bool:
    return fact.metric is not None and re.search(r"market share|share of", fact.metric.text, re.I) is not None


def _fits(story: Story, statement: Statement) -> bool:
    """Tell whether the figures make a sentence of ours: no share taken for a level, no move that was not understood."""
    if any(amount(story, claim.fact) is None for claim in statement.claims):
        return False
    if is_share(statement.main) and not _names_its_whole(statement.main):
        return False
    if _CONDITION.match(story.text, statement.main.sentence.start):
        return False
    level = statement.level.fact if statement.level else None
    if level is None or level.metric is None:
        return True
    if level.value.unit == "percent" and level.metric.id not in _PERCENT_LEVELS:
        return False
    before = re.split(
        r"[;:—(]", story.text[max(level.sentence.start, level.value.start - 60) : level.value.start]
    )[-1]
    after = re.split(
        r"[;:,.—(]", story.text[level.value.end : min(level.sentence.end, level.value.end + 30)]
    )[0]
    return direction_of(statement) is not None or not _MOVES.search(f"{before} # {after}")


def direction_of(statement: Statement) -> str | None:
    """Return `up`, `down` or `flat`; None if nothing moves."""
    for claim in (statement.by, statement.level, statement.base):
        if claim is not None and claim.fact.change is not None:
            return claim.fact.change.direction
    level = statement.level
    return "up" if level is not None and grows(level.fact) else None


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


def grows(fact: Fact) -> bool:
    """Tell a plain rate of growth: what has it grows by it. A growth that itself slows is a level."""
    is_plain = fact.change is None or fact.change.kind == "by"
    return (
        is_plain and fact.metric is not None and fact.metric.id == "growth" and fact.value.kind == "percent"
    )


def moved(story: Story, fact: Fact) -> Noun | None:
    """Return what the figure measures; of bare growth, of an index or a currency what it is of."""
    is_bare = grows(fact) or (fact.metric is not None and fact.metric.id in BEARERS)
    # A place has an index; it is none.
    if not is_bare or fact.subject is None or (fact.subject.kind == "place" and not grows(fact)):
        return measured(story, fact)
    name = named(story, fact.subject)
    return Noun(name, plural(text_of(name))) if name else None


def expecting(story: Story, fact: Fact) -> Noun | None:
    """Name who expects it; a survey or a table says things, and expects nothing."""
    return source_noun(story, fact) if _expects(fact) else None


def _expects(fact: Fact) -> bool:
    return fact.source is not None and fact.source.kind != "document"


def source_noun(story: Story, fact: Fact) -> Noun | None:
    """Name who says it; None if nobody but the subject does."""
    if fact.source is None or not outside_source(fact):
        return None
    name = named(story, fact.source)
    # A name is one, whatever it ends in: Goldman Sachs expects, Mr Oakes expects; analysts expect.
    return Noun(name, text_of(name)[:1].islower() and plural(text_of(name))) if name else None


def _expecting_its_own(story: Story, fact: Fact) -> Phrase | None:
    """Write `Acme expects its revenue`: guidance is what a company says of itself."""
    subject = fact.subject
    if fact.status != "guidance" or subject is None or subject.kind != "company" or grows(fact):
        return None
    name, metric = named(story, subject), metric_words(story, fact)
    return phrase(name, " expects its ", metric) if name and metric else None
