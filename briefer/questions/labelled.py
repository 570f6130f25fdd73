"""What does the article say about its headings in a list? `Financing: …; Timing: …`, each item in its own words."""

from collections.abc import Sequence

from briefer.document import Sentence
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.answer import LONGEST
from briefer.wording.asking import asked
from briefer.wording.phrase import Phrase, listed, phrase, word_count
from briefer.wording.quoting import is_whole, quote, unmarked
from briefer.wording.story import Claim, Story

TURN = 7
KIND = "labelled"

_LABEL = pattern(
    r"(?:\*\*|__)?(?P<label>[A-Z][a-z]+(?: [a-z]+){0,2})(?::(?:\*\*|__)?|(?:\*\*|__):)\s+(?=[A-Z])"
)
_FEWEST = 2
"""Items with a label and a figure that make a list worth a question."""


def ask(story: Story) -> list[Question | None]:
    """Ask for every list whose items have labels and figures."""
    lists: dict[int | None, list[int]] = {}
    for ordinal, zone in enumerate(story.document.zones):
        if zone.kind == "list_item" and zone.level <= 1:
            lists.setdefault(zone.parent, []).append(ordinal)
    return [_ask(story, items) for items in lists.values()]


def _ask(story: Story, items: Sequence[int]) -> Question | None:
    labels: list[str] = []
    answer: list[Phrase] = []
    told: list[Claim] = []
    cited: list[Sentence] = []
    for item in items:
        spans = [story.document.sentences[each] for each in story.document.sentences_in(item)]
        label = _LABEL.match(story.text, spans[0].start, spans[0].end) if spans else None
        if label is None or spans[0].start in story.touched:
            continue
        span = (label.end(), spans[0].end)
        claims = story.claims_in(spans[0].start)
        words = quote(story, span) if is_whole(unmarked(story.text[slice(*span)])) else None
        if not claims or words is None or sum(map(word_count, [*answer, words])) > LONGEST:
            continue
        labels.append(label["label"].lower())
        answer.append(words)
        told += claims
        cited.append(spans[0])
    if len(labels) < _FEWEST:
        return None
    wording = phrase("what does the article say about ", listed(labels))
    return asked(KIND, wording, answer, told, [(each.start, each.end) for each in cited])
