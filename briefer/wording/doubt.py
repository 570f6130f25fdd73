"""A finding as a sentence for readers."""

import re

from briefer.finding import Finding
from briefer.linking.lexicon import verb_form
from briefer.pattern import pattern
from briefer.question import Part
from briefer.wording.phrase import Phrase, phrase, sentence
from briefer.wording.story import Story

__all__ = ["doubted"]

_SPREAD = pattern(r" \([^()]*(?:strictly|loosely)\)")
_RANGE = pattern(r"\bor (?=[^,]*\band )")
_TWICE = pattern(r"(?:(?P<what>.+): )?(?P<one>.+) here and (?P<other>.+) there differ by at least (?P<by>.+)")
_SLIP = pattern(
    r"(?P<one>.+?) and (?P<other>.+?)(?:, beside the same words,)? may be slips of each other(?:: (?P<what>.+))?"
)
_SUMMARY = pattern(r"(?P<figure>.+) stands in the summary only: (?P<body>.+)")
_RESTATED = pattern(r"(?P<figure>.+): a forecast in the body \((?P<modal>.+)\), stated as a fact here")
_SCALE = pattern(r"(?P<figures>.+) of one matter are (?P<times>\d+) times apart: million for billion\?")
_OPENERS = frozenset("net total gross operating pre-tax pretax annual adjusted core capital".split())
_SUM = pattern(r"(?P<parts>\S.*? \+ .*?) (?P<rest>(?:add|is)\b.*)")


def doubted(story: Story, finding: Finding) -> Phrase | None:
    """Say what is wrong, in the words of the check where these are a sentence; None for what cannot be told plainly."""
    message = _RANGE.sub("or between ", _SPREAD.sub("", finding.message))
    told = _told(story, finding, message)
    return (
        sentence(phrase(Part(text=f"{told[0].upper()}{told[1:]}", finding=finding.fingerprint)))
        if told
        else None
    )


def _told(story: Story, finding: Finding, message: str) -> str | None:
    if found := _TWICE.fullmatch(message):
        what = f" for {_subject(story, found['what'])}" if found["what"] else ""
        figures = f"{_ranged(found['one'])} in one place and {_ranged(found['other'])} in another"
        return f"the article gives {figures}{what}, at least {found['by']} apart"
    if found := _SLIP.fullmatch(message):
        what = f" for {_subject(story, found['what'])}" if found["what"] else ""
        return f"the article has both {found['one']} and {found['other']}{what}; one may be a slip"
    if found := _SUMMARY.fullmatch(message):
        where = _place(story, finding.spans[-1][0])
        body = "nowhere in the body" if "nowhere" in found["body"] else f"while {found['body']}"
        return (
            f"{found['figure']} stands {where} and {body}"
            if body[0] == "n"
            else f"{found['figure']} stands {where}, {body}"
        )
    if found := _RESTATED.fullmatch(message):
        many = " and " in found["figure"]
        are, s = ("are", "s") if many else ("is", "")
        a = "" if many else "a "
        where = _place(story, finding.spans[-1][0])
        return f"{found['figure']} {are} {a}forecast{s} in the body, but {are} stated as {a}fact{s} {where}"
    if found := _SUM.fullmatch(message):
        parts = found["parts"].split(" + ")
        rest = re.sub(r"^add to", "add up to", found["rest"])
        return f"{', '.join(parts[:-1])} and {parts[-1]} {rest}"
    if found := _SCALE.fullmatch(message):
        return f"{found['figures']} stand for the same figure, {found['times']} times apart; one may be a slip of scale"
    message = re.sub(r"^(.+ and .+?) gives ", r"\1 give ", message)
    return message.replace("'", "") if " here " not in message else None


def _subject(story: Story, what: str) -> str:
    """Turn `large enterprises, operation, 2026` into `large enterprises (operation, 2026)`."""
    first, _, rest = what.partition(", ")
    if first.split()[0] not in story.names and first.split()[0].lower() in _OPENERS:
        first = f"{first[0].lower()}{first[1:]}"
    is_plain = verb_form(rest.partition(",")[0].lower()) is None
    return f"{first} ({rest})" if rest and is_plain else first


def _ranged(figure: str) -> str:
    return f"between {figure}" if " and " in figure else figure


def _place(story: Story, position: int) -> str:
    """Say where a figure stands that the body should have."""
    kind = story.document.zone_at(position).kind
    if kind.startswith("faq"):
        return "in the article's own FAQ"
    return "in the headline" if kind in ("title", "heading") else "in the summary"
