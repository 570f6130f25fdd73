"""How large is the market? What it is worth, and what it is expected to reach."""

import re

from briefer.fact import Fact
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.article import printed_article
from briefer.wording.clause import thing_after
from briefer.wording.figures import has_digit, printed
from briefer.wording.passage import asked_of
from briefer.wording.periods import when
from briefer.wording.phrase import phrase
from briefer.wording.story import Claim, Story

TURN = 9
KIND = "market"

_FOR = pattern(r"\s+(?:for|of|in)\s+")
_REACHING = pattern(r"\s+to\s+[a-z]+.*$")
"""`the market for sails to reach $9 billion`."""
_LEANING = pattern(r"\b(?:this|that|these|those|such|its|their|the market|global market)$", re.I)
_OWNED = pattern(r"[A-Z][\w.-]*['’]s?\s")
_AHEAD = frozenset({"forecast", "guidance", "target"})


def ask(story: Story) -> list[Question | None]:
    """Ask for every sum that is the size of a market which the article names."""
    return [_ask(story, claim) for claim in story.claims]


def _ask(story: Story, claim: Claim) -> Question | None:
    fact = claim.fact
    if fact.value.kind != "money" or fact.negated or (fact.change and fact.change.kind != "to"):
        return None
    market = _market(story, fact)
    if market is None:
        return None
    if fact.status in _AHEAD:
        wording = phrase("how large is ", market, " expected to be", when(story, fact))
    else:
        wording = phrase("how large was " if fact.period else "how large is ", market, when(story, fact))
    return asked_of(KIND, story, fact.value.start, wording)


def _market(story: Story, fact: Fact) -> str | None:
    """Return `the global market for sails` or `the sailcloth market`; None for a market that nothing narrows."""
    spans = [(slot.start, slot.end) for slot in (fact.subject, fact.metric) if slot is not None]
    for start, end in spans:
        words = printed(story.text[start:end])
        if not words.lower().endswith("market") or not fact.sentence.start <= start < fact.sentence.end:
            continue
        behind = _FOR.match(story.text, end)
        thing = (
            thing_after(story, behind.end(), min(behind.end() + 60, fact.sentence.end)) if behind else None
        )
        if (
            behind is not None
            and thing is not None
            and not re.match(r"(?:such|this|that|these|those)\b", thing)
        ):
            words = f"{words}{behind[0]}{_REACHING.sub('', thing)}"
        elif len(words.split()) < 2 or _LEANING.search(words):
            continue
        words = re.sub(r"^The\b", "the", words)
        the = printed_article(story.text, start, words).replace("an ", "the ").replace("a ", "the ") or (
            "" if words.startswith("the ") or _OWNED.match(words) else "the "
        )
        return None if has_digit(words) else f"{the}{printed(words)}"
    return None
