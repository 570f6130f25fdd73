"""What does a source expect? What one of them says of a period, in the article's own sentences."""

from briefer.question import Question
from briefer.wording.answer import within_length
from briefer.wording.asking import asked
from briefer.wording.periods import named_period
from briefer.wording.phrase import phrase
from briefer.wording.quoting import quoted
from briefer.wording.statement import expecting, source_noun
from briefer.wording.story import Claim, Story

TURN = 7
KIND = "who_says_what"

_AHEAD = frozenset({"forecast", "guidance", "target"})


def ask(story: Story) -> list[Question]:
    """Ask for every source and period of which sentences are still untold: their other slots may be open."""
    groups: dict[tuple[str, str, bool], dict[int, Claim]] = {}
    for claim in story.claims:
        fact = claim.fact
        if fact.source is not None and fact.period is not None:
            key = (fact.source.name, fact.period.timex, fact.status in _AHEAD)
            groups.setdefault(key, {}).setdefault(fact.sentence.start, claim)
    found = [_ask(story, list(claims.values())) for claims in groups.values()]
    return [question for question in found if question is not None]


def _ask(story: Story, claims: list[Claim]) -> Question | None:
    quotes = [quote for claim in claims if (quote := quoted(story, [claim])) is not None]
    if not quotes:
        return None
    fact = quotes[0][1][0].fact
    ahead = fact.status in _AHEAD
    source = expecting(story, fact) if ahead else source_noun(story, fact)
    period = named_period(story, fact)
    if source is None or period is None:
        return None
    does = "do" if source.plural else "does"
    about = " expect for " if ahead else " say about "
    answer, told = within_length(quotes)
    return asked(KIND, phrase(f"what {does} ", source.words, about, period), answer, told)
