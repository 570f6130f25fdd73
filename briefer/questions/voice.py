"""What does a source expect? What one of them says of a period, in the article's own sentences."""

import re

from briefer.question import Question
from briefer.wording.answer import within_length
from briefer.wording.asking import asked
from briefer.wording.periods import named_period
from briefer.wording.phrase import phrase
from briefer.wording.quoting import quoted
from briefer.wording.source import expecting
from briefer.wording.story import Claim, Story

TURN = 8
KIND = "who_says_what"

_AHEAD = frozenset({"forecast", "guidance", "target"})


def ask(story: Story) -> list[Question]:
    """Ask for every source and year, quarter or half of which sentences are untold: other slots may be open."""
    groups: dict[tuple[str, str], dict[int, Claim]] = {}
    for claim in story.claims:
        fact = claim.fact
        if fact.source is None or fact.period is None or fact.status not in _AHEAD:
            continue
        if re.fullmatch(r"(?:FY)?\d{4}(?:-[QH]\d)?", fact.period.timex):
            group = groups.setdefault((fact.source.name, fact.period.timex), {})
            group.setdefault(fact.sentence.start, claim)
    found = [_ask(story, list(claims.values())) for claims in groups.values()]
    return [question for question in found if question is not None]


def _ask(story: Story, claims: list[Claim]) -> Question | None:
    quotes = [quote for claim in claims if (quote := quoted(story, [claim])) is not None]
    fact = claims[0].fact
    source, period = expecting(story, fact), named_period(story, fact)
    if not quotes or source is None or period is None:
        return None
    does = "do" if source.plural else "does"
    answer, told = within_length(quotes)
    return asked(KIND, phrase(f"what {does} ", source.words, " expect for ", period), answer, told)
