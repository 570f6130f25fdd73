"""What is still to come? Forecasts, guidance and targets of one metric, period after period."""

from collections.abc import Sequence

from briefer.question import Question
from briefer.wording.asking import asked, within_length
from briefer.wording.nouns import named, topic
from briefer.wording.periods import named_period
from briefer.wording.phrase import Phrase, listed, phrase, sentence, text_of
from briefer.wording.statement import Statement, moved, outside_source, statements, tell
from briefer.wording.story import Story

TURN = 4
KIND = "outlook"

_AHEAD = frozenset({"forecast", "guidance", "target", "estimate"})


def ask(story: Story) -> list[Question]:
    """Ask for every subject and metric of which something is expected."""
    groups: dict[object, list[Statement]] = {}
    for statement in statements(story, story.claims):
        if statement.main.status in _AHEAD and statement.main.period is not None:
            groups.setdefault(topic(statement.main), []).append(statement)
    found = [_ask(story, group) for group in groups.values()]
    return [question for question in found if question is not None]


def _ask(story: Story, group: Sequence[Statement]) -> Question | None:
    told = [(sentence(words), each.claims) for each in group if (words := tell(story, each)) is not None]
    wording = _wording(story, group)
    if not told or wording is None:
        return None
    answer, claims = within_length(told)
    return asked(KIND, wording, answer, claims)


def _wording(story: Story, group: Sequence[Statement]) -> Phrase | None:
    fact = group[0].main
    noun = moved(story, fact)
    if noun is None:
        return None
    periods = {text_of(period): period for each in group if (period := named_period(story, each.main))}
    time = phrase(" in ", listed(list(periods.values()))) if periods else phrase()
    sources = {
        each.main.source.name: each.main.source
        for each in group
        if outside_source(each.main) and each.main.source
    }
    if len(sources) > 1:
        return phrase("what do forecasters expect for ", noun.words, time)
    if sources:
        source = next(iter(sources.values()))
        name = named(story, source)
        return phrase("what does ", name, " expect for ", noun.words, time) if name else None
    if fact.status == "target":
        return phrase("what is the target for ", noun.words, time)
    return phrase("what is expected for ", noun.words, time)
