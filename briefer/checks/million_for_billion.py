"""A thousandfold jump: million for billion, or the reverse.

Compares a level with its base, and amounts of the same digits that state one metric of one subject for one
period, or that stand beside the same words: about a thousand times apart.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from briefer.fact import Fact
from briefer.finding import Finding
from briefer.judging.case import Case, Figure, printed
from briefer.judging.echo import paragraphs
from briefer.judging.example import flags, passes
from briefer.judging.identity import Identities, identities_of
from briefer.judging.moves import is_slip, moves, times_apart
from briefer.judging.rescaled import rescaled
from briefer.judging.retold import telling_of
from briefer.judging.same import repeated
from briefer.judging.tabled import tabled
from briefer.judging.telling import told
from briefer.judging.wording import FALL, HEDGE, RISE
from briefer.judging.words import content
from briefer.pattern import pattern
from briefer.rounding import Interval

CODE = "S501"
EXAMPLES = [
    flags("Norway's GDP was $480 million in 2023, against $485 billion in 2022.", "1010 times"),
    flags(
        "Halden's revenue was $84.2 billion in 2025.\n\nIn 2025, Halden's revenue of $84.2 million fell short.",
        "1000 times",
    ),
    flags(
        "The ministry will spend 270 billion won on a tunnel near Busan. The mayor was pleased.\n\nDigging of the 270 million won tunnel begins soon.",
        "1000 times",
    ),
    flags(
        "The round gives Halden a valuation of $3.64 billion.\n\nHalden's valuation of $3.64 million is high for a bakery.",
        "1000 times",
    ),
    flags(
        "Halden earned €279 million, way below the €1.1 million of the year before.", "million for billion"
    ),
    flags(
        "Payments are seen at about $4.5 billion to $5.5 billion before falling sharply to around $2 million in 2018.",
        "million for billion",
    ),
    flags(
        "The hangar in Leeds will cost £65 million, and Halden hopes to open the £65 billion Leeds hangar by 2028.",
        "1000 times",
    ),
    flags("The first quarter brought $190 million, the second $205 billion.", "million for billion"),
    flags(
        "At a cost of €38 billion the depot is dear; €12 million of that is due next year.",
        "million for billion",
    ),
    passes("Halden earned €279 million, way below the €1.1 billion of the year before.", "less it is"),
    passes("Halden has $1.2 billion in cash, more than the $1.2 million of debt.", "more it is"),
    passes("Halden's revenue was $84.2 billion in 2025, and its net profit $84.2 million.", "two metrics"),
    passes(
        "The ministry will spend 270 billion won on a tunnel near Busan.\n\nThe museum was fined 270 million won.",
        "no word in common",
    ),
    passes(
        "Halden's revenue was $84.2 billion in 2025.\n\nHalden paid a fine of $84.2 million in 2025.",
        "another metric",
    ),
    flags(
        "Reserves were €36.2 million in spring. They will be down to €21.8 billion by autumn.",
        "million for billion",
    ),
    flags(
        "Halden has so far sold 14 billion litres of milk, of which 8 million were skimmed, 5 million whole and 1 million raw.",
        "as 14m",
    ),
    flags("The road cost €2.4 billion. The state bore €1.2 million of it, or 50 percent.", "as €1.2bn"),
    flags(
        "Twelve wells were drilled at €3.5 billion each. The bill of €42 million was paid by Halden.",
        "as €3.5m",
    ),
    flags("Bad loans were Rs 2,150 crore, against Rs 2,480 lakh crore a year before.", "times apart"),
    passes(
        "Halden has so far sold 14 million litres of milk, of which 8 million were skimmed, 5 million whole and 1 million raw.",
        "parts and total",
    ),
    passes("The road cost €2.4 billion. Lamps took €1.2 million of it, or 0.05 percent.", "a small part"),
    flags(
        "| Item | 2026, $ million |\n|---|---|\n| Schools | 131.5 |\n| Roads | 88.2 |\n\nSchools will swallow $131.5 billion.",
        "in the table",
    ),
    passes(
        "| Item | 2026, $ million |\n|---|---|\n| Schools | 131.5 |\n| Roads | 88.2 |\n\nSchools will swallow $131.5 million.",
        "as in the table",
    ),
    passes(
        "The quarter ended with a loss of $46 million. Revenue was $14.9 billion, down from $15.7 billion. Ships earned $11.2 billion, ports $2.3 billion and barges $1.9 billion.",
        "no row of parts",
    ),
    passes(
        "Reserves were €36.2 billion in spring. They will be down to €21.8 million by autumn.", "less it is"
    ),
]


def check(case: Case) -> Iterator[Finding]:
    """Look for amounts of one matter that are about a thousand times apart."""
    for move in moves(case):
        if is_slip(move.level, move.base):
            yield _finding(case, move.level, move.base)
    identities = identities_of(case)
    stated: dict[object, list[Fact]] = {}
    for fact in repeated(filter(_is_level, case.facts), _digits):
        metric = identities.metric(fact)
        if metric and metric[0] != "other":
            key = (metric, fact.value.unit, fact.value.per, _digits(fact))
            stated.setdefault(key, []).append(fact)
    seen: set[tuple[str, str]] = set()
    for facts in stated.values():
        for one, other in pairwise(facts):
            if (
                one.sentence != other.sentence
                and is_slip(one, other)
                and _may_be_one(case, identities, one, other)
            ):
                seen.add((one.id, other.id))
                yield _finding(case, one, other)
    for first, second in (*_contradicted(case), *_fallen(case), *_said_at_once(case)):
        yield _finding(case, first, second)
    for first, second in _retold(case):
        if first.fact is None or second.fact is None or (first.fact.id, second.fact.id) not in seen:
            yield _finding(case, first, second)
    for amount, figures, power in rescaled(case):
        yield _unfit(case, amount, figures, power)
    for amount, cell, scale in tabled(case):
        meant = told(cell.extent.scaled(Decimal(1).scaleb(scale)).plain, amount.unit)
        message = f"{printed(amount)} is {meant} in the table: million for billion?"
        yield case.finding(__name__, CODE, (amount, cell), "error", "inconsistent", message, stated=amount)


def _unfit(case: Case, amount: Figure, figures: tuple[Figure, ...], power: int) -> Finding:
    meant = told(
        amount.extent.scaled(Decimal(1).scaleb(power)).plain, amount.unit if amount.kind == "money" else None
    )
    message = (
        f"{printed(amount)} would fit {' and '.join(map(printed, figures))} as {meant}: million for billion?"
    )
    return case.finding(__name__, CODE, (amount, *figures), "error", "inconsistent", message, stated=amount)


def _retold(case: Case) -> Iterator[tuple[Figure, Figure]]:
    """Yield amounts of the same two digits or more, in sentences that call one thing by one name."""
    stated: dict[object, list[Figure]] = {}
    for fact in case.facts:
        figure = case.figure_of(fact)
        if (
            figure
            and fact.value.kind == "money"
            and len(_digits(fact)) > 1
            and fact.value.low == fact.value.high
        ):
            stated.setdefault((fact.value.unit, _digits(fact)), []).append(figure)
    for figures in stated.values():
        for one, other in pairwise(figures):
            facts = [figure.fact for figure in (one, other) if figure.fact is not None]
            metrics = {fact.metric.id for fact in facts if fact.metric is not None} - _GENERAL
            if not is_slip(one, other):
                continue
            first, second = telling_of(case, one), telling_of(case, other)
            shared = first.shares(second, whoever=True)
            periods = {fact.period.timex if fact.period is not None else None for fact in facts}
            is_dated = len(metrics) == len(periods) == 1 and None not in periods
            words = shared & first.words
            is_named = bool(words and shared & first.companies)
            if (words - _VAGUE or is_named or (words and is_dated)) and not first.is_apart(second):
                yield one, other


def _fallen(case: Case) -> Iterator[tuple[Figure, Figure]]:
    """Yield amounts that `it` is said to fall to, or to rise to, where they are so much more, or less, than before."""
    for recent, figures in paragraphs(case):
        level = figures[0]
        if level.kind != "money" or not recent or len(recent[-1]) != 1:
            continue
        [base] = recent[-1]
        start, _ = case.sentence_at(level)
        led = _THEY_MOVE.fullmatch(case.text, start, level.start)
        times = times_apart(base, level) if led and base.like(level) else None
        if led is None or times is None or not _MANY * 3 < times < _THOUSAND:
            continue
        is_other_way = (led["down"] is not None) == ((level.value.low or 0) > (base.value.low or 0))
        if is_other_way and not any(move.level is level for move in moves(case)):
            yield base, level


def _contradicted(case: Case) -> Iterator[tuple[Figure, Figure]]:
    """Yield amounts that the words put the other way round, or that fall by all but a thousandth."""
    for figures in case.related_figures:
        amounts = [figure for figure in figures if figure.kind == "money" and not figure.per]
        if len(amounts) < 2:
            continue
        for one, other in pairwise([figure for figure in amounts if case.before(figure, 1) != "("]):
            if one.unit != other.unit:
                continue
            times = times_apart(one, other)
            if times is None or times < _MANY:
                continue
            gap = _BRACKETS.sub("", case.between(one, other))
            is_larger = (one.value.low or 0) > (other.value.low or 0)
            is_other_way = (_LESS if is_larger else _MORE).fullmatch(gap) and times < _THOUSAND
            is_row = is_slip(one, other) and (_THEN.fullmatch(gap) or _NEXT.fullmatch(gap))
            is_part = is_larger and times > _THOUSAND and _OF_THAT.match(case.behind(other, 16))
            if is_other_way or is_row or is_part:
                yield one, other


def _said_at_once(case: Case) -> Iterator[tuple[Figure, Figure]]:
    """Yield two amounts of one sentence that have the same digits and stand beside the same noun."""
    for figures in case.related_figures:
        amounts = [figure for figure in figures if figure.kind == "money"]
        for at, one in enumerate(amounts):
            for other in amounts[at + 1 :]:
                if one.unit != other.unit or not is_slip(one, other):
                    continue
                digits = [figure.text.strip("$€£¥").split()[0] for figure in (one, other)]
                named = _NAMED.match(case.behind(other, 40))
                if digits[0] == digits[1] and len(digits[0]) > 1 and named:
                    before = content(case.text[case.sentence_at(one)[0] : one.start])
                    if content(named[0]) <= before:
                        yield one, other


_MANY, _THOUSAND = 30, 1000
"""Times that two amounts lie apart, where the one read a thousand times larger would be as the words say."""
_DEGREE = r"(?:\s+[a-z]+){0,4}?,?\s+(?:(?:well|way|far|much|still|slightly|sharply|significantly|considerably|just)\s+)?"
_ITS = r"(?:(?:the|a|an|its|their|last\s+\w+['’]s)\s+)?"
_LESS = pattern(
    rf"{_DEGREE}(?:below|less\s+than|lower\s+than|under|down\s+(?:on|from)|short\s+of)\s+{_ITS}{HEDGE}", re.I
)
_MORE = pattern(rf"{_DEGREE}(?:above|more\s+than|higher\s+than|up\s+(?:on|from))\s+{_ITS}{HEDGE}", re.I)
_THEY_MOVE = pattern(
    rf"\s*(?:It|They|These|This|That)\b[^.;:,\d]{{0,30}}\b(?:(?P<down>{FALL}|down)|{RISE}|up)\s+to\s+{HEDGE}",
    re.I,
)
_THEN = pattern(
    rf"[^.;:\d]{{0,20}}\s(?:before|and\s+then|then)\s+(?:{FALL}|{RISE})(?:\s+[a-z]+){{0,2}}\s+to\s+{HEDGE}",
    re.I,
)
_NEXT = pattern(
    rf"(?:\s+[a-z]+){{0,2}}[,;]?\s+(?:and\s+)?(?:in\s+)?the\s+(?:second|third|fourth|next|other|latter|following)(?:\s+[a-z]+){{0,2}}\s+{HEDGE}",
    re.I,
)
"""`The first quarter brought $190 million, the second $205 billion`."""
_OF_THAT = pattern(r"\s+of\s+(?:that|this|it|which)\b", re.I)
"""A part that is not a thousandth of its whole is hardly worth telling."""
_BRACKETS = pattern(r"\s*\([^()]*\)")
_NAMED = pattern(r"\s+(?:[A-Z][\w'’-]+\s+)?[a-z]{3,}")


def _is_level(fact: Fact) -> bool:
    return fact.value.kind == "money" and (fact.change is None or fact.change.kind == "to")


_GENERAL = frozenset("other spending costs price payment investment budget".split())
"""Metrics that a sentence may put in the place of a narrower one."""
_VAGUE = frozenset({"price", "spend", "sell", "invest"})
"""Words that any amount may stand beside."""


def _digits(fact: Fact) -> tuple[int, ...]:
    """Return the digits of a figure, whatever its scale: a slip of the scale keeps them."""
    end = fact.value.high or fact.value.low
    return end.normalize().as_tuple().digits if end is not None else ()


_CERTAIN = 3
"""Digits that are hardly ever the same by chance, so that what narrows only one of the two is no matter."""


def _may_be_one(case: Case, identities: Identities, one: Fact, other: Fact) -> bool:
    """Whether subject and period are the same, or one of the two leaves them open."""
    bounds = [identities.bounds(fact) for fact in (one, other)]
    is_known = all(
        word in case.words(fact).lower() for fact in (one, other) for word in bounds[0] ^ bounds[1]
    )
    if bounds[0] != bounds[1] and not is_known and (all(bounds) or len(_digits(one)) < _CERTAIN):
        return False
    subjects = {
        identities.subject(fact)
        for fact in (one, other)
        if fact.subject is not None and fact.subject.kind != "thing"
    }
    periods = {fact.period.timex for fact in (one, other) if fact.period is not None}
    least = 1 if len(_digits(one)) < _CERTAIN else 0
    return least <= len(subjects) <= 1 and len(periods) <= 1


def _finding(case: Case, one: Fact | Figure, other: Fact | Figure) -> Finding:
    apart = times_apart(one, other) or Decimal(1)
    times = told(Interval(apart, apart), None, 3)
    message = (
        f"{printed(one)} and {printed(other)} of one matter are {times} times apart: million for billion?"
    )
    return case.finding(__name__, CODE, (one, other), "error", "inconsistent", message, stated=one)
