"""How are the rivals doing? A paragraph that begins with them, of the company that the article is about."""

from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.answer import LONGEST
from briefer.wording.asking import asked
from briefer.wording.passage import in_a_row
from briefer.wording.phrase import phrase, possessive, word_count
from briefer.wording.quoting import quotable
from briefer.wording.referent import protagonist
from briefer.wording.story import Story, company_name

TURN = -8
KIND = "rivals"

_RIVALS = pattern(
    r"(?:Its |Most |Some |Other )?(?P<who>[Rr]ivals|[Cc]ompetitors) (?:have|are|were|did|also|too|fared|struggled|suffered|reported)\b"
)


def ask(story: Story) -> list[Question | None]:
    """Ask for every paragraph that begins with the rivals and goes on with the figures of some that it names."""
    name = protagonist(story) if story.claims else None
    return [
        _ask(story, zone, name)
        for zone, each in enumerate(story.document.zones)
        if name is not None and each.kind == "body" and _RIVALS.match(story.text, each.start, each.end)
    ]


def _ask(story: Story, zone: int, name: str) -> Question | None:
    ordinals = story.document.sentences_in(zone)
    first = quotable(story, ordinals.start)
    can_follow = all(quotable(story, each, leaning=True) for each in ordinals[1:])
    if (
        first is None
        or not can_follow
        or any(story.document.sentences[each].start in story.touched for each in ordinals)
    ):
        return None
    told = in_a_row(story, ordinals, first)
    others = {company_name(each) for span in told.cited for each in story.namings_in(*span)} - {story.main}
    if not told.claims or not others or word_count(told.words) > LONGEST:
        return None
    found = _RIVALS.match(story.text, *first)
    who = found["who"].lower() if found else "rivals"
    wording = phrase("how are ", possessive(phrase(name)), f" {who} doing")
    return asked(KIND, wording, [told.words], told.claims, told.cited)
