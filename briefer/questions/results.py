"""What has been reported? The figures of one company, country or market."""

from collections.abc import Sequence

from briefer.question import Question
from briefer.wording.asking import asked, within_length
from briefer.wording.nouns import measured, metric_words, named
from briefer.wording.periods import when
from briefer.wording.phrase import Phrase, listed, phrase, possessive, sentence, text_of
from briefer.wording.statement import Statement, statements, tell
from briefer.wording.story import Story

TURN = 6
KIND = "results"


def ask(story: Story) -> list[Question]:
    """Ask for every subject with reported levels."""
    groups: dict[str, list[Statement]] = {}
    for statement in statements(story, story.claims):
        fact = statement.main
        if fact.status in ("reported", "estimate") and fact.subject is not None:
            groups.setdefault(fact.subject.name, []).append(statement)
    found = [_ask(story, group) for group in groups.values()]
    return [question for question in found if question is not None]


def _ask(story: Story, group: Sequence[Statement]) -> Question | None:
    told = [(each, words) for each in group if (words := tell(story, each)) is not None]
    if not told:
        return None
    answer, claims = within_length((sentence(words), each.claims) for each, words in told)
    wording = _wording(
        story, [each for each, _ in told if each.main.id in {claim.fact.id for claim in claims}]
    )
    return asked(KIND, wording, answer, claims) if wording else None


def _wording(story: Story, group: Sequence[Statement]) -> Phrase | None:
    fact = group[0].main
    metrics = {text_of(words): words for each in group if (words := metric_words(story, each.main))}
    is_one_time = len({each.main.period.timex if each.main.period else None for each in group}) == 1
    time = when(story, fact) if is_one_time else phrase()
    if len(metrics) == 1:
        noun = measured(story, fact)
        return phrase(f"what {noun.was} ", noun.words, time) if noun else None
    name = named(story, fact.subject) if fact.subject else None
    if name is None:
        return None
    what = list(metrics.values())[:3]
    return phrase("what were ", possessive(name), " ", listed(what), time)
