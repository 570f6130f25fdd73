"""Two questions that one wording really asks: `How much did the DAX and the FTSE 100 rise?`; None for any other two."""

import re
from typing import NamedTuple

from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.nouns import plural
from briefer.wording.periods import MONTH
from briefer.wording.story import Story

__all__ = ["jointly"]

_TIME = (
    rf"(?P<time> (?:in|on|by|at|since|during|over|until) (?:(?:the|fiscal|early|late|mid|end|start|full|first|second|third|fourth|final"
    rf"|last|past|year|half|quarter|months?|weeks?|days?|of|to|and|ended|ending|{MONTH}|\d{{1,4}}(?:-\d{{4}})?,?|[a-z]+(?= (?:months|weeks|years|quarters)\b))(?: |(?=\?)))+"
    rf"| (?:last|this|next) (?:year|month|week|quarter))?"
)
_MOVE = pattern(
    rf"(?P<how>How (?:much|fast|far)|What) did (?P<noun>.+?) (?P<verb>rise|fall|grow|jump|drop|climb|slip|tumble|increase|decline)(?P<to> to)?{_TIME}\?"
)
_AHEAD = pattern(
    rf"(?P<how>How (?:much|fast|far|high|large)|What) (?:is|are) (?P<noun>.+?) (?P<verb>expected to (?:rise|fall|grow|reach|be|rise to|fall to))(?P<to>){_TIME}\?"
)
_EXPECTS = pattern(rf"(?P<head>What does (?P<who>.+?)(?: now)? expect for its) (?P<what>.+?){_TIME}\?")
_LEVEL = pattern(rf"(?P<how>What) (?P<verb>was|were|is|are) (?P<noun>.+?)(?P<to>){_TIME}\?")
_RAISED = pattern(r"How much did (?P<who>.+) raise in (?:its|an?|the) .+\?")
_OWNED = pattern(r"(?P<owner>.+(?:['’]s|s['’])) (?P<what>[A-Za-z].*)")
_PAIR = pattern(r"(?P<one>(?:the )?[A-Z][^,'’]*) and (?P<two>(?:the )?[A-Z][^,'’]*)")
"""Two names in a row."""
_AIM = pattern(r"the (?:target|price target|outlook)\b|guidance\b")
"""What is no level yet."""
_OPEN = pattern(r"\band\b|,")
_PRICES = frozenset("share_price price index_level exchange_rate yield interest_rate".split())
"""What moves, where other things change."""


class _Asked(NamedTuple):
    """A question of a plain form, taken apart."""

    form: str
    how: str
    noun: str
    verb: str
    time: str


def jointly(story: Story, one: Question, two: Question) -> str | None:
    """Word what both ask as one question; None if they do not ask for like things.

    `How far did Acme's sales fall in May?`, `How far did Acme's costs fall in May?` → `How far did Acme's sales and costs fall in May?`
    """
    if (
        raised := _RAISED.fullmatch(one.question)
    ) and two.question == f"How much is {raised['who']} valued at?":
        return f"{one.question.rstrip('?')}, and at what valuation?"
    if hoped := _hoped(one.question, two.question):
        return hoped
    first, second = _read(one.question), _read(two.question)
    if first is None or second is None or first.form != second.form:
        return None
    nouns = _listed(first.noun, second.noun)
    is_one_time = first.time == second.time or (
        not (first.time and second.time) and _period(story, one) == _period(story, two) is not None
    )
    if first.noun == second.noun and first.form == second.form == "move" and first.time != second.time:
        return _twice(story, one, first, second)
    if nouns is None or not is_one_time:
        return None
    time = first.time or second.time
    is_alike = (first.how, first.verb) == (second.how, second.verb)
    if first.form == "level":
        is_one_kind = bool(time) or _metric(story, one) == _metric(story, two)
        if not is_one_kind or _AIM.match(first.noun) or _AIM.match(second.noun):
            return None
        is_past = {first.verb, second.verb} <= {"was", "were"}
        is_now = {first.verb, second.verb} <= {"is", "are"}
        is_many = not nouns.startswith("the ") or plural(nouns)
        verb = ("were" if is_many else "was") if is_past else "are" if is_many else "is"
        return f"What {verb} {nouns}{time}?" if is_past or is_now else None
    if first.form == "ahead":
        return f"{first.how} are {nouns} {first.verb}{time}?" if is_alike else None
    if is_alike:
        return f"{first.how} did {nouns} {first.verb}{time}?"
    metrics = {_metric(story, each) for each in (one, two)}
    if len(metrics) > 1 and not _is_of_one(first, second):
        return None
    moves = metrics <= _PRICES
    return f"How did {nouns} {'move' if moves else 'change'}{time}?"


def _hoped(one: str, two: str) -> str | None:
    """Word what a company expects of two of its figures: `What does Acme expect for its sales and costs in 2026?`."""
    first, second = _EXPECTS.fullmatch(one), _AHEAD.fullmatch(two)
    owned = _OWNED.fullmatch(second["noun"]) if second else None
    if first is None or second is None or owned is None:
        return None
    is_one = re.sub(r"['’]s?$", "", owned["owner"]) == first["who"]
    is_one_time = second["time"] in (None, "", first["time"])
    if not is_one or not is_one_time or _OPEN.search(first["what"]) or _OPEN.search(owned["what"]):
        return None
    return f"{first['head']} {first['what']} and {owned['what']}{first['time'] or ''}?"


def _read(question: str) -> _Asked | None:
    for form, shape in (("move", _MOVE), ("ahead", _AHEAD), ("level", _LEVEL)):
        found = shape.fullmatch(question)
        if found is not None:
            verb = f"{found['verb']}{found['to'] or ''}"
            return _Asked(form, found["how"], found["noun"], verb, (found["time"] or "").rstrip())
    return None


def _is_of_one(first: _Asked, second: _Asked) -> bool:
    owned = [_OWNED.fullmatch(each.noun) for each in (first, second)]
    return owned[0] is not None and owned[1] is not None and owned[0]["owner"] == owned[1]["owner"]


def _twice(story: Story, question: Question, first: _Asked, second: _Asked) -> str | None:
    """Ask for what one thing did at two times: `How did Acme's share price move on May 4 and on May 5?`."""
    if not (first.time and second.time):
        return None
    moves = _metric(story, question) in _PRICES
    how, verb = (
        (first.how, first.verb) if first.verb == second.verb else ("How", "move" if moves else "change")
    )
    return f"{how} did {first.noun} {verb}{first.time} and{second.time}?"


def _listed(one: str, two: str) -> str | None:
    """Join two nouns, with one owner for both; None where a list within one of them would make it unclear."""
    owned = [_OWNED.fullmatch(each) for each in (one, two)]
    if owned[0] and owned[1] and owned[0]["owner"] == owned[1]["owner"]:
        whole, more = owned[0]["what"], owned[1]["what"]
        if _OPEN.search(more) or " of " in whole or " for " in whole:
            return None
        return f"{owned[0]['owner']} {re.sub(' and ', ', ', whole)} and {more}"
    pair = _PAIR.fullmatch(one)
    if pair is not None and not _OPEN.search(two):
        return f"{pair['one']}, {pair['two']} and {two}"
    if _OPEN.search(one) or _OPEN.search(two):
        return None
    if owned[0] and owned[1] and owned[0]["what"] == owned[1]["what"]:
        names = [each["owner"].removesuffix("s").rstrip("'’") for each in owned if each]
        return f"the {owned[0]['what']} of {names[0]} and {names[1]}"
    return f"{one} and {two}"


def _period(story: Story, question: Question) -> str | None:
    fact = next((story.facts[name] for name in question.facts), None)
    return fact.period.timex if fact is not None and fact.period and not fact.period.inherited else None


def _metric(story: Story, question: Question) -> str | None:
    fact = next((story.facts[name] for name in question.facts), None)
    return fact.metric.id if fact is not None and fact.metric else None
