"""What does not add up? What the audit found, the computation with it."""

from briefer.question import Question
from briefer.wording.answer import LONGEST
from briefer.wording.doubt import doubted
from briefer.wording.phrase import phrase, text_of, word_count
from briefer.wording.story import Story

TURN = 16
KIND = "doubts"

_ORDER = ("error", "warning")


def ask(story: Story) -> list[Question]:
    """Ask once, where a check found an error or a warning; the errors first."""
    found = [finding for finding in story.findings if finding.severity in _ORDER]
    parts, cited = phrase(), set()
    for finding in sorted(found, key=lambda finding: _ORDER.index(finding.severity)):
        words = doubted(story, finding)
        if words is None or (parts and word_count(phrase(parts, words)) > LONGEST):
            continue
        parts = phrase(parts, " " if parts else "", words)
        ordinals = {story.sentence_at(start) - 1 for start, _ in finding.spans}
        cited |= {
            (span.start, span.end) for each in ordinals for span in story.document.sentences[each : each + 1]
        }
    if not parts:
        return []
    return [
        Question(
            kind=KIND,
            question="What does not add up?",
            answer=text_of(parts),
            parts=parts,
            citations=tuple(sorted(cited)),
        )
    ]
