"""Two questions that one wording really asks: `How much did the DAX and the FTSE 100 rise?`; None for any other two."""

import re
from typing import NamedTuple

from briefer.linking.lexicon import verb_form
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.names import named
from briefer.wording.nouns import plural
from briefer.wording.periods import MONTH
from briefer.wording.phrase import text_of
from briefer.wording.story import Story

__all__ = ["jointly", "of_one", "side_by_side"]

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
_NAMED = pattern(r"\b[A-Z]")
_PRICES = frozenset("share_price price index_level exchange_rate yield interest_rate".split())
"""What moves, where other things change."""


_WHEN = pattern(rf"{_TIME}\?$")


_UNCOUNTED = (
    r"(?:inflation|unemployment|growth|economic growth|consumer prices|output)(?! (?:rate|target|forecast))"
)


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
        return _in_turn(first, second)
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


def of_one(story: Story, one: Question, two: Question) -> str | None:
    """Word two questions about one company or country as one, with the name said once; None if they are about two.

    The first may name nobody else whom `it` could mean.
    """
    facts = [story.facts[each.facts[0]] for each in (one, two) if each.facts]
    subjects = [fact.subject for fact in facts if fact.subject and fact.subject.kind in ("company", "place")]
    names = {subject.name for subject in subjects}
    name = named(story, subjects[0]) if len(subjects) == 2 and len(names) == 1 else None
    shown = text_of(name) if name else ""
    if not shown or one.question.count(shown) != 1 or two.question.count(shown) != 1:
        return None
    others = [mention.text for name, mention in story.companies.items() if name not in names]
    if any(other in one.question for other in others if other not in shown):
        return None
    if not _acts(shown, two.question):
        return None
    if _NAMED.search(two.question.partition(shown)[0], 1):
        return None  # Whoever is named before it would be meant.
    if all(subject.kind == "place" for subject in subjects):
        # `its` would be that of what was named of the country: `GDP grow, and what was its unemployment`.
        again = re.sub(rf"{re.escape(shown)}['’]s? (?={_UNCOUNTED}\b)", "", two.question)
        again = re.sub(rf"{re.escape(shown)}['’]s?(?= )", "the", again)
    else:
        # `Acme Cloud` is no `it Cloud`, but `Acme's Cloud` is its Cloud.
        said = re.compile(rf"{re.escape(shown)}(?:(?P<own>['’]s?)(?![\w'’])|(?!['’]| [A-Z]))")
        again = said.sub(lambda found: "its" if found["own"] else "it", two.question)
    if again == two.question:
        return None
    return side_by_side(one.question, _said_once(shown, one.question, again))


def _said_once(name: str, one: str, two: str) -> str:
    """Say `it` for what the first question names: `What was Acme's debt, and how much did it rise?`."""
    found = re.search(r"\bits (?P<what>[a-z][a-z -]+?) (?=rise|fall|grow|expected)", two)
    is_same = found is not None and re.search(rf"{re.escape(name)}['’]s? {found['what']}\b", one) is not None
    if found is None or not is_same:
        return two
    it = "they" if plural(found["what"]) else "it"
    return f"{two[: found.start()]}{it} {two[found.end() :]}"


def _acts(name: str, question: str) -> bool:
    """Tell whether a name that owns nothing is the subject of the question: `Acme shares` are no `it shares`."""
    found = re.search(rf"(?P<aux>\w+) {re.escape(name)} (?P<word>[a-z]+)", question)
    form = verb_form(found["word"]) if found else None
    if found is None or form is None:
        return found is None
    is_be = found["aux"] in ("is", "are", "was", "were")
    return form.tense in (("ing", "past", "participle") if is_be else ("base", "past", "participle"))


def side_by_side(one: str, two: str) -> str:
    """Write two questions as one; the time that both have is said once.

    >>> side_by_side("What was its profit in 2025?", "How far did its costs fall in 2025?")
    'What was its profit in 2025, and how far did its costs fall?'
    """
    time = _WHEN.search(one)
    if time and time[0]:
        for said in (time[0], time[0].replace(" at the end ", " by the end ")):
            two = f"{two.removesuffix(said)}?" if two.endswith(said) else two
    return f"{one.rstrip('?')}, and {two[0].lower()}{two[1:]}"


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


def _in_turn(first: _Asked, second: _Asked) -> str | None:
    """Ask for the same move of two things, each in its time: `… rise in May, and its costs in June?`."""
    is_alike = first.form == "move" and (first.how, first.verb) == (second.how, second.verb)
    if not is_alike or not second.time:
        return None
    own = _OWNED.fullmatch(second.noun)
    is_one = own is not None and own["owner"].endswith("s")  # `the four banks'` is many.
    noun = f"its {own['what']}" if own and is_one and _is_of_one(first, second) else second.noun
    return f"{first.how} did {first.noun} {first.verb}{first.time}, and {noun}{second.time}?"


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
