"""What does not add up? What the audit found, the computation with it."""

from briefer.finding import Finding
from briefer.question import Question
from briefer.wording.answer import LONGEST
from briefer.wording.doubt import doubted, in_context
from briefer.wording.phrase import Phrase, phrase, text_of, word_count
from briefer.wording.story import Story

TURN = 19
KIND = "doubts"

_ORDER = ("error", "warning")


def ask(story: Story) -> list[Question]:
    """Ask once, where a check found an error or a warning; the errors first."""
    found = [finding for finding in story.findings if finding.severity in _ORDER]
    told: dict[tuple[tuple[int, int], ...], tuple[Finding, Phrase]] = {}
    for finding in sorted(found, key=lambda finding: _ORDER.index(finding.severity)):
        words = doubted(story, finding)
        length = sum(word_count(each) for _, each in told.values())
        if words is not None and (not told or length + word_count(words) <= LONGEST):
            told.setdefault(finding.spans, (finding, words))
    parts, cited = phrase(), set()
    left = LONGEST - sum(word_count(words) for _, words in told.values())
    for finding, words in told.values():
        longer = in_context(story, finding)
        if longer is not None and word_count(longer) - word_count(words) <= left:
            left -= word_count(longer) - word_count(words)
            words = longer
        parts = phrase(parts, " " if parts else "", words)
        ordinals = {story.sentence_at(start) for start, _ in finding.spans}
        cited |= {
            (span.start, span.end) for each in ordinals for span in story.document.sentences[each : each + 1]
        }
    if not parts:
        return []
    return [
        Question(
            kind=KIND,
            question="What does not add up in the article?",
            answer=text_of(parts),
            parts=parts,
            citations=tuple(sorted(cited)),
        )
    ]
