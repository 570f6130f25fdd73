"""What does not add up? What the audit found, the computation with it."""

from briefer.finding import Finding
from briefer.question import ITEM, Question
from briefer.wording.answer import LONGEST_LIST
from briefer.wording.doubt import doubted, in_context
from briefer.wording.phrase import Phrase, phrase, text_of, word_count
from briefer.wording.story import Story

TURN = 19
KIND = "doubts"

_ORDER = ("error", "warning")
_LIST = 3
"""Doubts that are set one below the other."""


def ask(story: Story) -> list[Question]:
    """Ask once, where a check found an error or a warning; the errors first."""
    found = [each for each in story.findings if each.severity in _ORDER and not _is_apart(story, each)]
    told: dict[tuple[tuple[int, int], ...], tuple[Finding, Phrase]] = {}
    for finding in sorted(found, key=lambda finding: _ORDER.index(finding.severity)):
        words = doubted(story, finding)
        length = sum(word_count(each) for _, each in told.values())
        if words is not None and (not told or length + word_count(words) <= LONGEST_LIST):
            told.setdefault(finding.spans, (finding, words))
    items: list[Phrase] = []
    cited = set()
    left = LONGEST_LIST - sum(word_count(words) for _, words in told.values())
    for finding, words in told.values():
        longer = in_context(story, finding)
        if longer is not None and word_count(longer) - word_count(words) <= left:
            left -= word_count(longer) - word_count(words)
            words = longer
        items.append(words)
        ordinals = {story.sentence_at(start) for start, _ in finding.spans}
        cited |= {
            (span.start, span.end) for each in ordinals for span in story.document.sentences[each : each + 1]
        }
    if not items:
        return []
    between = " " if len(items) < _LIST else ITEM
    parts = phrase(ITEM.lstrip() if len(items) >= _LIST else "", items[0])
    for words in items[1:]:
        parts = phrase(parts, between, words)
    return [
        Question(
            kind=KIND,
            question="What does not add up in the article?",
            answer=text_of(parts),
            parts=parts,
            citations=tuple(sorted(cited)),
        )
    ]


def _is_apart(story: Story, finding: Finding) -> bool:
    """Tell a figure that stands in the article's own FAQ only: nothing contradicts it."""
    is_alone = finding.code == "G301" and finding.message.endswith("it stands nowhere in the body")
    return is_alone and story.document.zone_at(finding.spans[-1][0]).kind in ("faq_question", "faq_answer")
