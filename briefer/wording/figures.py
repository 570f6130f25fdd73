"""A figure with its hedge, as the article prints them."""

import re

from briefer.fact import Fact
from briefer.mention import Mention
from briefer.pattern import pattern
from briefer.question import Part
from briefer.wording.phrase import Phrase, phrase
from briefer.wording.story import Story

__all__ = ["amount", "figure_mention", "has_digit", "printed", "stated"]

_HEDGES = {
    "about": (
        "about",
        "around",
        "roughly",
        "approximately",
        "nearly",
        "almost",
        "close to",
        "just over",
        "just under",
    ),
    "over": ("more than", "over", "above", "just over"),
    "under": ("less than", "under", "below", "just under"),
    "at_least": ("at least", "a minimum of"),
    "at_most": ("up to", "as much as", "as high as", "as many as", "at most", "a maximum of"),
}
"""Words that fit in front of a figure anywhere; the first stands in for all others."""


def printed(text: str) -> str:
    """Return text as it reads in a line: line breaks and runs of spaces become one space."""
    return " ".join(text.split())


def stated(mention: Mention) -> Part:
    """Write a mention as it reads in a line."""
    return Part(text=printed(mention.text), mention=mention.id)


def has_digit(text: str) -> bool:
    """Tell whether a text holds a figure, and so needs a place in the article."""
    return any(map(str.isdigit, text))


def figure_mention(story: Story, fact: Fact) -> Mention | None:
    """Return the mention of the fact's own figure."""
    for name in fact.mentions:
        mention = story.mentions.get(name)
        if mention is not None and (mention.start, mention.end) == (fact.value.start, fact.value.end):
            return mention
    return None


def amount(story: Story, fact: Fact) -> Phrase | None:
    """Write the figure of a fact; None if it does not fit into a sentence of ours: `doubled`, `billions`."""
    value, mention = fact.value, figure_mention(story, fact)
    if mention is None or value.unit == "ratio" or (value.low is None and value.high is None):
        return None
    if not has_digit(mention.text) or has_digit(value.per or ""):
        return None
    between = "between " if re.search(r"\sand\s", mention.text) else ""
    per = f" per {value.per}" if value.per and value.per not in mention.text else ""
    if per and fact.metric is not None and f"per {value.per}" in fact.metric.text:
        per = ""
    return phrase(_hedge(story.text, fact), between, stated(mention), _converted(story, mention), per)


_BRACKET = pattern(r"\s*\((?P<hedge>(?:about|around|approximately|roughly|nearly|some) )?(?=[^()]{2,30}\))")


def _converted(story: Story, mention: Mention) -> Phrase:
    """Write the same amount in another currency where the article has it in brackets behind the figure."""
    found = _BRACKET.match(story.text, mention.end) if mention.kind == "money" else None
    other = story.money.get(found.end()) if found else None
    if found is None or other is None or story.text[other.end : other.end + 1] != ")":
        return phrase()
    return phrase(f" ({found['hedge'] or ''}", stated(other), ")")


def _hedge(text: str, fact: Fact) -> str:
    choices = _HEDGES.get(fact.value.hedge)
    if choices is None:
        return ""
    before = printed(text[max(0, fact.value.start - 40) : fact.value.start]).lower()
    found = [words for words in choices if re.search(rf"\b{words}$", before)]
    return f"{max(found, key=len) if found else choices[0]} "
