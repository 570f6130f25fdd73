"""Who expects what? Several named sources on one matter."""

from collections.abc import Hashable, Sequence

from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.asking import ask_each
from briefer.wording.nouns import measured, topic
from briefer.wording.periods import shared_time
from briefer.wording.phrase import Phrase, listed, phrase, text_of
from briefer.wording.source import outside_source, source_noun
from briefer.wording.statement import Statement
from briefer.wording.story import Story

TURN = 2
KIND = "who_says_what"

_MARKET = pattern(r"\bmarket\b(?! (?:share|value|price|rate))")


def ask(story: Story) -> list[Question]:
    """Ask for every subject and metric on which at least two sources are named."""
    return ask_each(KIND, story, _sourced, _wording)


def _sourced(_: Story, statement: Statement) -> Hashable:
    return topic(statement.main) if outside_source(statement.main) else None


def _wording(story: Story, told: Sequence[Statement]) -> Phrase | None:
    sources = [source for each in told if (source := source_noun(story, each.main))]
    heard = {text_of(source.words): source.words for source in sources}
    # `the office` is the statistics office again.
    names = [words for name, words in heard.items() if not any(_is_short(name, other) for other in heard)]
    noun = measured(story, told[0].main)
    if noun is None or len(names) < 2:
        return None
    is_ahead = all(each.main.status in ("forecast", "guidance") for each in told)
    if is_ahead and _MARKET.search(text_of(noun.words)) and told[0].main.value.kind == "money":
        time = shared_time(story, [each.main for each in told])
        return phrase(f"how large {noun.be} ", noun.words, " expected to be", time)
    return phrase("what do ", listed(names[:3]), " expect for " if is_ahead else " say about ", noun.words)


def _is_short(name: str, other: str) -> bool:
    return name != other and other.lower().endswith(name.lower().removeprefix("the "))
