"""How fast does it grow? The move with the level reached and the level before."""

from collections.abc import Sequence

from briefer.fact import Fact
from briefer.metrics import metrics
from briefer.question import Question
from briefer.wording.asking import asked, within_length
from briefer.wording.nouns import Noun, topic
from briefer.wording.periods import when
from briefer.wording.phrase import Phrase, listed, phrase, sentence, text_of
from briefer.wording.statement import Statement, direction_of, moved, statements, tell
from briefer.wording.story import Story

TURN = 3
KIND = "growth"

_HOW = {
    ("up", True): ("how fast", "grow"),
    ("up", False): ("how much", "rise"),
    ("down", True): ("how far", "fall"),
    ("down", False): ("how far", "fall"),
}


def ask(story: Story) -> list[Question]:
    """Ask for every subject and metric that moves; what one sentence compares is asked together."""
    groups: dict[object, list[Statement]] = {}
    sentence_of: dict[int, object] = {}
    for statement in statements(story, story.claims):
        fact = statement.main
        if not (statement.by or statement.base or _is_growth(statement)):
            continue
        here = story.sentence_at(fact.value.start)
        key = sentence_of.setdefault(here, topic(fact))
        groups.setdefault(key if _compared(groups.get(key), statement) else topic(fact), []).append(statement)
    found = [_ask(story, group) for group in groups.values()]
    return [question for question in found if question is not None]


def _is_growth(statement: Statement) -> bool:
    return statement.main.metric is not None and statement.main.metric.id.endswith("growth")


def _compared(group: Sequence[Statement] | None, statement: Statement) -> bool:
    if not group or group[0].main.metric is None or statement.main.metric is None:
        return True
    return group[0].main.metric.id == statement.main.metric.id


def _ask(story: Story, group: Sequence[Statement]) -> Question | None:
    told = [(sentence(words), each.claims) for each in group if (words := tell(story, each)) is not None]
    wording = _wording(story, group)
    if not told or wording is None:
        return None
    answer, claims = within_length(told)
    return asked(KIND, wording, answer, claims)


def _wording(story: Story, group: Sequence[Statement]) -> Phrase | None:
    nouns = [noun for each in group if (noun := moved(story, each.main)) is not None]
    direction = direction_of(group[0])
    if len(nouns) < len(group) or direction not in ("up", "down"):
        return None
    first, fact = nouns[0], group[0].main
    several = {text_of(noun.words): noun.words for noun in nouns}
    what = Noun(listed(list(several.values())), first.plural or len(several) > 1)
    how, verb = _HOW[direction, _flows(fact)]
    if group[0].by is not None and group[0].by.fact.value.unit != "percent":
        how = "how much"
    time = when(story, fact) if len({each.main.period for each in group}) == 1 else phrase()
    if fact.status == "reported":
        return phrase(f"{how} did ", what.words, f" {verb}", time)
    return phrase(f"{how} {what.be} ", what.words, f" expected to {verb}", time)


def _flows(fact: Fact) -> bool:
    entry = metrics().get(fact.metric.id) if fact.metric else None
    return entry is not None and (entry.type == "flow" or entry.id in ("growth", "market_size"))
