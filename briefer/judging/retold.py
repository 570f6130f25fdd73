"""Figures of one matter told twice in other words: what their surroundings share, and what sets them apart."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefer.fact import Fact
from briefer.judging.case import Case
from briefer.judging.words import content
from briefer.pattern import pattern

__all__ = ["Telling", "retold_slips", "telling_of"]

_FAMILIES = (
    "loan loans lend lending lent credit",
    "late overdue arrears delinquent",
    "spend spends spent spending expenditure outlay",
    "staff employee employees worker workers workforce employ employs",
    "sell sells sold sale sales revenue turnover",
    "tourist tourists visitor visitors arrival arrivals guest guests",
    "research r&d",
    "export exports shipment shipments",
    "unemployment jobless unemployed",
    "home homes house houses",
    "invest invests invested investment investments",
    "price prices cost costs",
)
_FAMILY = {word: words.split()[0] for words in _FAMILIES for word in words.split()}
_EMPTY = frozenset(
    "more than years months days end good time group part rate level share number amount new old large small"
    " rise increase fall drop decline growth growing higher lower gain gave give gives about came come made make"
    " took take open after before during since until there here some most them they him her you including".split()
)
_APART = pattern(
    r"\b(?:adjust\w+|underlying|core|organic|comparable|gross|net|parent|consolidated|without|excluding|including|before tax|after tax"
    r"|previous\w*|earlier|prior|year ago|year before|last year|revis\w+|initial\w*|first estimate|preliminary|provisional|record|peak"
    r"|domestic\w*|overseas|abroad|foreign|international|global|worldwide|online|men|women|male|female|young\w*|urban|rural|large\w*|small\w*"
    r"|minimum|maximum|average|median|exports?|imports?|annuali[sz]ed|cumulative|so far|residential|commercial|public|private|new|used)\b",
)
_NAME = pattern(
    r"(?<=[a-z,] )(?!(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)[A-Z][a-z]{2,}"
)
_REACH = 110


@dataclass(frozen=True, slots=True)
class Telling:
    """A figure with the words that are its own: up to its neighbours of the same unit."""

    fact: Fact
    words: frozenset[str]
    apart: frozenset[str]
    """Words that make it a figure of another kind."""
    names: frozenset[str]

    def is_apart(self, other: "Telling") -> bool:
        """Tell whether the two are said to be of different kinds."""
        return bool(self.apart and other.apart) and self.apart != other.apart

    def shares(self, other: "Telling") -> frozenset[str]:
        """Return the words that the two have in common; none where something sets them apart."""
        one, two = self.fact, other.fact
        changes = [fact.change.kind if fact.change else None for fact in (one, two)]
        companies = {
            fact.subject.name
            for fact in (one, two)
            if fact.subject is not None and fact.subject.kind in ("company", "place")
        }
        periods = {fact.period.timex for fact in (one, two) if fact.period and not fact.period.inherited}
        if (
            one.sentence == two.sentence
            or "from" in changes
            or one.negated != two.negated
            or (one.source is not None and two.source is not None and one.source.name != two.source.name)
            or one.value.per != two.value.per
            or len(companies) > 1
            or len(periods) > 1
            or (self.names and other.names and not self.names & other.words and not other.names & self.words)
        ):
            return frozenset()
        return self.words & other.words


def telling_of(case: Case, fact: Fact) -> Telling:
    """Return a figure with its own words."""
    begin, end = fact.sentence.start, fact.sentence.end
    same = [
        other for other in case.facts_in(begin) if other is not fact and other.value.kind == fact.value.kind
    ]
    start = max(
        [begin, fact.value.start - _REACH, *(o.value.end for o in same if o.value.end <= fact.value.start)]
    )
    stop = min(
        [end, fact.value.end + _REACH, *(o.value.start for o in same if o.value.start >= fact.value.end)]
    )
    around = f"{case.text[start : fact.value.start]} {case.text[fact.value.end : stop]}"
    words = {_FAMILY.get(word, word) for word in content(around) if word not in _EMPTY}
    return Telling(
        fact,
        frozenset(words),
        frozenset(_APART.findall(around.lower())),
        frozenset(match[0].lower() for match in _NAME.finditer(around)),
    )


_SILENT = frozenset({"title", "heading", "faq_question", "faq_answer", "list_item", "table_row"})


@lru_cache(maxsize=2)
def retold_slips(case: Case) -> tuple[tuple[Fact, Fact, bool], ...]:
    """Return figures a slip apart beside the same words, and whether both name the period and what is measured.

    Two digits swapped are a slip in any figure, one digit changed only in a measure with a scope of its own.
    Remembered, because two checks ask.
    """
    return tuple(_slips(case))


def _slips(case: Case) -> Iterator[tuple[Fact, Fact, bool]]:
    seen: dict[Hashable, Fact] = {}
    for fact in case.facts:
        number = fact.value.low
        if number is None or number != fact.value.high or fact.zone in _SILENT:
            continue
        digits = "".join(map(str, number.normalize().as_tuple().digits))
        if len(digits) < 2:
            continue
        kind = (fact.value.unit, fact.value.per, number.adjusted())
        traces: list[Hashable] = [(kind, "".join(sorted(digits)))]
        if fact.metric is not None and fact.metric.scope and fact.period is not None:
            measured = (kind, fact.metric.text.lower(), fact.period.timex)
            traces += [(measured, at, digits[:at] + "_" + digits[at + 1 :]) for at in range(len(digits))]
        for trace in traces:
            other = seen.setdefault(trace, fact)
            if other.value.low == number or other is fact:
                continue
            one, two = telling_of(case, other), telling_of(case, fact)
            is_measured = trace is not traces[0]
            alike = one.apart == two.apart if is_measured else not one.is_apart(two)
            if alike and len(one.shares(two)) > 1:
                periods = [each.period for each in (other, fact)]
                named = all(period is not None and not period.inherited for period in periods)
                yield other, fact, named and other.metric is not None and fact.metric is not None
                break
