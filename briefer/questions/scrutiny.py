"""What do investors doubt about it? A paragraph in which those who watch a company doubt what it does."""

from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.asking import asked
from briefer.wording.passage import paragraph_from
from briefer.wording.phrase import phrase
from briefer.wording.story import Story, company_name

TURN = 3
KIND = "scrutiny"

_DOUBT = pattern(
    r"(?:Some |Many |Several )?(?P<who>[Ii]nvestors|[Ss]hareholders|[Aa]nalysts|[Cc]ritics|[Rr]egulators|[Cc]reditors|[Ll]enders|[Cc]ustomers)"
    r" (?P<verb>doubt|question|fear|distrust|dislike|criticise|criticize) (?:its|the (?:company|group|firm)['’]s) [a-z\d]"
)
_FEWEST = 2
"""Figures of a paragraph that tells what is doubted."""


def ask(story: Story) -> list[Question | None]:
    """Ask for every paragraph about one company that has such a doubt."""
    return [
        _ask(story, ordinal)
        for ordinal, (start, end, zone) in enumerate(story.document.sentences)
        if story.document.zones[zone].kind == "body" and _DOUBT.match(story.text, start, end)
    ]


def _ask(story: Story, ordinal: int) -> Question | None:
    """Tell the paragraph from its beginning to the doubt and on, if it names but one company up to there."""
    start, end, zone = story.document.sentences[ordinal]
    doubt = _DOUBT.match(story.text, start, end)
    first = story.document.sentences_in(zone).start
    names = [*story.namings_in(story.document.zones[zone].start, end)]
    told = paragraph_from(story, first)
    if doubt is None or told is None or len({company_name(each) for each in names}) != 1:
        return None
    is_told = any(span[0] == start for span in told.cited) and len(told.claims) >= _FEWEST
    if not is_told or any(span[0] in story.touched for span in told.cited):
        return None
    shown = story.companies.get(company_name(names[0]), names[0])
    wording = phrase(f"what do {doubt['who'].lower()} {doubt['verb']} about {shown.text}")
    return asked(KIND, wording, [told.words], told.claims, told.cited)
