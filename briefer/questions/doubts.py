"""What does not add up? What the audit found, the computation with it: a note of the editor, behind all that readers ask."""

from briefer.finding import Finding
from briefer.question import ITEM, Question
from briefer.wording.doubt import doubted, in_context
from briefer.wording.phrase import Phrase, phrase, text_of, word_count
from briefer.wording.story import Story

TURN = 19
KIND = "doubts"

_QUESTION = "Editor's note: What does not add up in the article?"
_ORDER = ("error", "warning")
_LONGEST = 240
"""Words of a note; it tells all doubts but those of an article that is all wrong."""


def ask(story: Story) -> list[Question]:
    """Ask once, where a check found an error or a warning; the errors first, no figures doubted twice in one way."""
    found = [each for each in story.findings if each.severity in _ORDER]
    told: dict[tuple[tuple[int, int], ...], tuple[Finding, Phrase]] = {}
    for finding in sorted(found, key=lambda finding: _ORDER.index(finding.severity)):
        words = doubted(story, finding)
        length = sum(word_count(each) for _, each in told.values())
        if words is not None and (not told or length + word_count(words) <= _LONGEST):
            told.setdefault(finding.spans, (finding, words))
    items: list[Phrase] = []
    cited = set()
    left = _LONGEST - sum(word_count(words) for _, words in told.values())
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
    parts = phrase(ITEM.lstrip() if len(items) > 1 else "", items[0])
    for words in items[1:]:
        parts = phrase(parts, ITEM, words)
    return [
        Question(
            kind=KIND,
            question=_QUESTION,
            answer=text_of(parts),
            parts=parts,
            citations=tuple(sorted(cited)),
        )
    ]
