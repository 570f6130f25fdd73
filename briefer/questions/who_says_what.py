"""Who expects what? Forecasts and findings of several named sources on one metric."""

from briefer.question import Question
from briefer.wording.asking import asked, within_length
from briefer.wording.nouns import metric_words, named
from briefer.wording.phrase import listed, phrase, sentence
from briefer.wording.statement import Statement, outside_source, statements, tell
from briefer.wording.story import Story

TURN = 2
KIND = "who_says_what"


def ask(story: Story) -> list[Question]:
    """Ask for every metric on which at least two sources are named."""
    groups: dict[tuple[object, ...], list[Statement]] = {}
    for statement in statements(story, story.claims):
        fact = statement.main
        if fact.metric is not None and outside_source(fact):
            groups.setdefault((fact.metric.id, fact.metric.scope), []).append(statement)
    found = [_ask(story, group) for group in groups.values()]
    return [question for question in found if question is not None]


def _ask(story: Story, group: list[Statement]) -> Question | None:
    told = [(each, words) for each in group if (words := tell(story, each)) is not None]
    sources = {each.main.source.name: each.main.source for each, _ in told if each.main.source}
    if len(sources) < 2:
        return None
    answer, claims = within_length((sentence(words), each.claims) for each, words in told)
    names = [name for source in list(sources.values())[:3] if (name := named(story, source))]
    metric = metric_words(story, told[0][0].main)
    if metric is None or len(names) < 2:
        return None
    is_ahead = any(each.main.status in ("forecast", "guidance") for each, _ in told)
    verb = "expect for" if is_ahead else "say about"
    return asked(KIND, phrase("what do ", listed(names), f" {verb} ", metric), answer, claims)
