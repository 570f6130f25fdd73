"""Figures of one matter told twice in other words: what their surroundings share, and what sets them apart."""

import re
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import Any

from briefer.judging.case import Case, Figure
from briefer.judging.eras import then_and_now
from briefer.judging.identity import identities_of
from briefer.judging.parts import parts_of
from briefer.judging.same import is_settled as is_settled_measure
from briefer.judging.same import measure_of, plainly, repeated
from briefer.judging.scales import is_measure
from briefer.judging.typo import digits_of
from briefer.judging.words import content, kin, stem
from briefer.pattern import pattern
from briefer.slotted import altered, slotted

__all__ = [
    "Telling",
    "dates_in",
    "retold_counts",
    "retold_measures",
    "retold_slips",
    "telling_of",
    "told_again",
]

_EMPTY = frozenset(
    map(
        stem,
        "more than years months days end good time group part rate level share number amount new old large small"
        " rise increase fall drop decline growth growing higher lower gain gave give gives about came come made make"
        " took take open after before during since until there here some most them they him her you including".split(),
    )
)
_APART = pattern(
    r"\b(?:adjust\w+|underlying|core|organic|comparable|gross|net|parent|consolidated|without|excluding|including|before tax|after tax|year to|on year|on the year|on the month|on month"
    r"|previous\w*|earlier|prior|year ago|year before|last year|revis\w+|initial\w*|first estimate|preliminary|provisional|record(?!\s*[.,;])|peak"
    r"|domestic\w*|overseas|abroad|foreign|international|global|worldwide|online|men|women|male|female|young\w*|urban|rural|larger?|smaller?"
    r"|minimum|maximum|average|median|exports?|imports?|annuali[sz]ed|cumulative|so far|residential|commercial|public|private|new|used)\b",
)
_NAME = pattern(
    r"(?<=[a-z,] )(?!(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)[A-Z][a-z]{2,}"
)
_TELLS = r"(?:said|says|told|noted|notes|added|argued|warned|pointed\s+out|asked|asks|called|calls|wondered|complained|replied|admitted|explained|insisted|conceded)"
_SPEAKER = pattern(
    rf"\b{_TELLS}(?:\s+[a-z'’]+){{0,4}}\s+[A-Z][a-z]+\s+(?:[A-Z][a-z'’-]+)+|\b[A-Z][a-z]+\s+(?:[A-Z][a-z'’-]+)(?:\s+(?:of|at|from)\s+[A-Z]\w+)?,?\s+{_TELLS}\b"
)
_REACH = 110
_CLAUSE_ENDS = r"[,;:()—–]|\b(?:and|but|while|whereas|that|which)\b"


@slotted(frozen=True)
class Telling:
    """A figure with the words that are its own: up to its neighbours of the same unit."""

    figure: Figure
    words: frozenset[str]
    apart: frozenset[str]
    """Words that make it a figure of another kind."""
    names: frozenset[str]
    place: str
    """The stem of the place that the figure is about; empty where it is about none."""
    companies: frozenset[str]
    dates: frozenset[str]
    sides: tuple[tuple[str, ...], tuple[str, ...]]
    """The words before and behind, up to the ends of its sentence."""
    sentence: tuple[int, int]
    """Where its sentence stands."""

    def contrasts(self, other: "Telling") -> bool:
        """Tell whether the two are put alike but for a word: sales of cars, sales of vans."""
        return any(_is_swapped(one, two) for one, two in zip(self.sides, other.sides, strict=True))

    def shares_pair(self, other: "Telling") -> bool:
        """Tell whether two words that stand side by side close to the one do so close to the other: `firm order`."""
        return bool(_pairs(self.sides) & _pairs(other.sides))

    def is_apart(self, other: "Telling") -> bool:
        """Tell whether the two are said to be of different kinds."""
        return bool(self.apart and other.apart) and self.apart != other.apart

    def names_others(self, other: "Telling") -> bool:
        """Tell whether the two name different companies, people or places."""
        if self.companies and other.companies and not self.companies & other.companies:
            return True
        return bool(
            self.names and other.names and not self.names & other.words and not other.names & self.words
        )

    def shares(self, other: "Telling", *, whoever: bool = False) -> frozenset[str]:
        """Return the words that the two have in common; none where something sets them apart.

        Args:
            other: the other figure.
            whoever: it does not matter who is named as saying them.
        """
        if (
            self.sentence == other.sentence
            or self.names_others(other)
            or self.contrasts(other)
            or _is_narrower(self.figure, other.figure)
            or (self.figure.fact is None and self.dates and other.dates and not self.dates & other.dates)
            or (self.place and other.place and not {self.place, other.place} & self.words & other.words)
            or _say_otherwise(self.figure, other.figure, whoever=whoever)
        ):
            return frozenset()
        counted = {self.figure.unit or ""} if self.figure.kind == "quantity" else set()
        return (self.words & other.words) | (self.companies & other.companies) | counted


def _pairs(sides: tuple[tuple[str, ...], tuple[str, ...]]) -> set[tuple[str, str]]:
    return {
        (one, two)
        for side in (sides[0][-4:], sides[1][:4])
        for one, two in pairwise(side)
        if not {one, two} & (_LINKS | _EMPTY | _MONTHS) and len(one) > 3 and len(two) > 3
    }


def _is_narrower(one: Figure, other: Figure) -> bool:
    """Whether one of two counts is of a kind of what the other one counts: `12 medals`, `15 bronze medals`."""
    if one.kind != "quantity" or other.kind != "quantity":
        return False
    named = [set(re.findall(r"[a-z]{3,}", figure.text)) for figure in (one, other)]
    return named[0] != named[1] and (
        named[0] <= named[1] or named[1] <= named[0] or "strong" in set.union(*named)
    )


_LINKS = frozenset(
    map(
        stem,
        "a an the of at in on for to by with was were is are had has came stood it its that this and".split(),
    )
)


def _is_swapped(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two rows of words differ in one or two words amid the same."""
    start = 0
    while start < min(len(one), len(two)) and one[start] == two[start]:
        start += 1
    end = 0
    while end < min(len(one), len(two)) - start and one[-1 - end] == two[-1 - end]:
        end += 1
    differing = [words[start : len(words) - end] for words in (one, two)]
    meant = [kin(word for word in words if word not in _LINKS) for words in differing]
    return (
        start + end > 1
        and all(meant)
        and all(len(words) <= 2 for words in differing)
        and meant[0] != meant[1]
    )


def _is_verbatim(one: Telling, other: Telling) -> bool:
    """Tell whether two figures stand in the same words, or in most of the same: a sentence told twice."""
    (before, behind), (other_before, other_behind) = one.sides, other.sides
    back = _run(before[::-1], other_before[::-1])
    ahead = _run(behind, other_behind)
    run = {*before[len(before) - back :], *behind[:ahead]} - _LINKS - _MONTHS
    if back + ahead >= _RUN and (min(back, ahead) > 1 or max(back, ahead) >= _RUN) and len(run) >= _WORDY:
        return True
    least, shared = min(len(one.words), len(other.words)), len(one.words & other.words)
    return shared > _WORDY and shared * 5 >= least * 4


_RUN = 5
"""Words in a row that two sentences share when one is the other told again."""
_WORDY = 3
_ALL = 100
"""Percent that two shares of one whole come to."""


def _run(one: Sequence[str], two: Sequence[str]) -> int:
    return next(
        (at for at, (left, right) in enumerate(zip(one, two, strict=False)) if left != right),
        min(len(one), len(two)),
    )


def _say_otherwise(one: Figure, other: Figure, *, whoever: bool) -> bool:
    """Whether the facts of two figures are not of one matter."""
    first, second = one.fact, other.fact
    if (one.per and other.per and one.per != other.per) or (first is None) != (second is None):
        return True
    if first is None or second is None:
        return False
    moves = [
        fact.change.direction if fact.change and fact.change.kind == "by" else None
        for fact in (first, second)
    ]
    subjects = {
        fact.subject.name
        for fact in (first, second)
        if fact.subject is not None and fact.subject.kind == "company"
    }
    periods = {
        fact.period.timex
        for fact in (first, second)
        if fact.period
        and not fact.period.inherited
        and len(fact.period.timex) < 10
        and not _SAME.match(fact.period.text)
    }
    changes = [fact.change.kind if fact.change else None for fact in (first, second)]
    return (
        first.sentence == second.sentence
        or "from" in changes
        or moves[0] != moves[1]
        or first.negated != second.negated
        or (
            not whoever
            and first.source is not None
            and second.source is not None
            and first.source.name != second.source.name
        )
        or len(subjects) > 1
        or len(periods) > 1
    )


_SAME = pattern(r"(?:the\s+)?same\b", re.I)


def telling_of(case: Case, figure: Figure) -> Telling:
    """Return a figure with its own words; remembered, because it is compared with several."""
    found: Telling | None = case.tellings.get(figure)
    if found is None:
        found = case.tellings[figure] = _telling(case, figure)
    return found


def _telling(case: Case, figure: Figure) -> Telling:
    begin, end = case.sentence_at(figure)
    same = [
        mention
        for mention in case.mentions_in(begin, end)
        if mention.kind == figure.kind and mention.start != figure.start
    ]
    start = max([begin, figure.start - _REACH, *(each.end for each in same if each.end <= figure.start)])
    stop = min([end, figure.end + _REACH, *(each.start for each in same if each.start >= figure.end)])
    around = f"{case.text[start : figure.start]} {case.text[figure.end : stop]}"
    companies = [mention for mention in case.mentions_in(start, stop) if mention.kind == "company"]
    named = {word for mention in companies for word in content(mention.text)}
    words = kin(word for word in content(around) - named if word not in _EMPTY)
    subject = figure.fact.subject if figure.fact is not None else None
    source = figure.fact.source if figure.fact is not None else None
    # Who says it is not what it is about.
    speakers = {word for match in _SPEAKER.finditer(case.text, start, stop) for word in content(match[0])}
    speakers |= content(source.name) if source is not None and source.kind == "person" else set()
    return Telling(
        figure,
        frozenset(words),
        frozenset(_APART.findall(around.lower())),
        frozenset(content(" ".join(_NAME.findall(around)))) - named - speakers,
        stem(subject.name.lower())
        if subject is not None and subject.kind == "place" and not subject.inherited
        else "",
        frozenset(str(getattr(mention.value, "name", "")) for mention in companies) - _tellers(figure),
        frozenset(dates_in(case, start, stop)),
        (
            _plain_words(case.text[begin : figure.start], slice(-8, None)),
            _plain_words(case.text[figure.end : end], slice(8)),
        ),
        (begin, end),
    )


def _tellers(figure: Figure) -> set[str]:
    """Return who is named as saying a figure of somebody else."""
    fact = figure.fact
    if fact is None or fact.source is None or fact.subject is None or fact.subject.kind != "company":
        return set()
    return {fact.source.name} - {fact.subject.name}


def _plain_words(text: str, some: slice = slice(None)) -> tuple[str, ...]:
    """Return the stems of all the words of a text, or of some."""
    return tuple(map(stem, re.findall(r"[a-z]+", text.lower())[some]))


def dates_in(case: Case, start: int, stop: int) -> Iterator[str]:
    """Yield the months, quarters and years that a stretch of the text names; days are those of the news."""
    for mention in case.mentions_in(start, stop):
        value: Any = mention.value
        if mention.kind == "date" and value.type == "date" and value.grain != "day":
            # A month whose year is open is told by its words.
            yield value.timex or mention.text.lower()


_HELD = pattern(r"\s+of\s+(?:the|its|their)\s+(?:shares|stock|capital|equity|votes|voting\s+rights)\b", re.I)
"""What a holder has at one time only one share of."""
_PEOPLE = frozenset(
    "employee worker staff hand labourer recruit resident citizen inhabitant life death job post position".split()
)
_MOST = 4
"""How many figures a figure is compared with, each of another value."""


@lru_cache(maxsize=2)
def retold_slips(case: Case) -> tuple[tuple[Figure, Figure, bool], ...]:
    """Return figures a slip apart beside the same words, and whether those are said to be the same, not only alike.

    Two digits swapped are hardly ever chance and ask for two words; one changed digit for three, or for one
    metric and two; one digit of two, besides, for a period. Remembered, because two checks ask.
    """
    return tuple(_slips(case))


def _slips(case: Case) -> Iterator[tuple[Figure, Figure, bool]]:
    seen: dict[Hashable, list[Figure]] = {}
    for figures in case.figures:
        for figure in figures:
            digits = _digits(figure)
            is_bare = figure.kind == "number"
            least = 4 if is_bare and not _is_large(figure) else 2
            if len(digits) < least or figure.may_be_year or not _is_prose(case, figure):
                continue
            unit = unit_of(figure) if figure.kind == "quantity" else figure.unit
            size = (figure.value.low or Decimal(0)).adjusted()
            kind = (figure.kind, unit, size)
            is_counted = is_bare or (figure.kind == "quantity" and not is_measure(figure.unit))
            partner: tuple[Figure, Figure, bool] | None = None
            for trace in list(_traces(digits))[: 1 if is_bare else None]:
                # What is counted may be called otherwise, or not at all, where two digits are swapped.
                is_any = is_counted and isinstance(trace, str)
                others = seen.setdefault((("count", None, size) if is_any else kind, trace), [])
                for other in others:
                    if partner is None and other.value.low != figure.value.low:
                        partner = _partner(case, other, figure, is_swap=isinstance(trace, str))
                if len(others) < _MOST and all(other.value.low != figure.value.low for other in others):
                    others.append(figure)
            if partner is not None:
                yield partner


_OPENING = range(3, 16)
"""Words from the beginning of a sentence to its figure that make it known again."""
_CLOSE = 4
"""Words right before a figure that make it known again, with two behind."""
_LONG = 6
"""Words on one side of a figure that make its sentence known again."""


def _are_close(one: Figure, other: Figure) -> bool:
    """Whether neither of two different figures is half as large again as the other."""
    small, large = sorted(each.plain.low or each.plain.high or Decimal(0) for each in (one, other))
    return small != large and large * 2 <= small * 3


def told_again(case: Case) -> Iterator[tuple[Figure, Figure]]:
    """Yield figures, however small, that stand in a sentence told before with another one: `four times a week`."""
    seen: dict[Hashable, list[Figure]] = {}
    for figures in case.related_figures:
        for figure in figures:
            if figure.may_be_year or not _is_prose(case, figure):
                continue
            begin, end = case.sentence_at(figure)
            opening = case.text[begin : figure.start]
            if "," in opening:
                continue
            before = _plain_words(opening)
            behind = _plain_words(case.text[figure.end : min(end, figure.end + _REACH)], slice(_LONG))
            for words in _known_by(figure, before, behind):
                others = seen.setdefault((figure.kind, figure.unit, words), [])
                found = next((other for other in others if _is_told_again(case, other, figure)), None)
                if found is not None:
                    yield found, figure
                    break
                if len(others) < _MOST:
                    others.append(figure)


def _known_by(figure: Figure, before: tuple[str, ...], behind: tuple[str, ...]) -> Iterator[Hashable]:
    """Yield what makes a sentence known again: words on both sides, or many on one if two digits are swapped."""
    if len(before) in _OPENING and len(behind) > 2:
        yield before, behind[:3]
    digits = _digits(figure)
    if len(digits) > 1 and _LONG <= len(before) < _OPENING.stop:
        yield before, "".join(sorted(digits))
    if len(set(before[-_CLOSE:]) - _LINKS) > 2 and len(before) < _OPENING.stop and len(behind) > 1:
        yield before[-_CLOSE:], behind[:2]
    if len(digits) > 1 and not before and len(behind) == _LONG:
        yield behind, "".join(sorted(digits))


def _is_told_again(case: Case, one: Figure, other: Figure) -> bool:
    first, second = telling_of(case, one), telling_of(case, other)
    return (
        _are_close(one, other)
        and not one.extent.rounds(other.extent)
        and first.sentence != second.sentence
        and _is_verbatim(first, second)
        and not first.contrasts(second)
        and not first.names_others(second)
        and _dates_beside(case, one) == _dates_beside(case, other)
        and first.apart == second.apart
        and not then_and_now(case, one, other)
    )


def _dates_beside(case: Case, figure: Figure) -> set[str]:
    """Return the times named up to the comma behind a figure: what comes then is of something else."""
    begin, end = case.sentence_at(figure)
    comma = case.text.find(", ", figure.end, end)
    return set(dates_in(case, begin, end if comma < 0 else comma))


def _partner(case: Case, one: Figure, other: Figure, *, is_swap: bool) -> tuple[Figure, Figure, bool] | None:
    first, second = telling_of(case, one), telling_of(case, other)
    # Who is named as saying it matters little where two digits are swapped.
    shared = first.shares(second, whoever=is_swap)
    if is_swap and _are_counted_off(case, one, other):
        return None
    if is_swap and not shared and _is_hardly_chance(case, one, other, first, second):
        shared = (first.dates & second.dates) | {one.unit or ""}
    is_bare = one.kind == other.kind == "number"
    enough = 1 if is_swap and (is_bare or _is_of_its_own(case, one) or _is_meant(case, other)) else 2
    if "quantity" in (one.kind, other.kind) and unit_of(one) != unit_of(other):
        enough = 3 - _is_meant(case, other) * (1 + (len(_digits(one)) > 2))
        shared = shared - {one.unit, other.unit}
    if one.unit == other.unit == "percent" and (one.extent + other.extent).plain.low == _ALL:
        return None
    if len(shared) < enough or first.is_apart(second) or then_and_now(case, one, other):
        return None
    identities = identities_of(case)
    facts = [figure.fact for figure in (one, other) if figure.fact is not None]
    metrics = {identities.metric(fact) for fact in facts}
    periods = [figure.fact.period if figure.fact is not None else None for figure in (one, other)]
    is_measured = len(facts) == 2 and len(metrics) == 1 and None not in metrics
    beside = [_companions(case, figure) for figure in (one, other)]
    if None not in beside and beside[0] != beside[1]:
        return None
    is_dated = periods[0] is not None and periods[1] is not None and periods[0].timex == periods[1].timex
    bounds = {
        frozenset(word for word in identities.bounds(fact) if stem(word) not in shared) for fact in facts
    }
    is_thing = one.kind == "quantity" and not is_measure(one.unit) and "-" not in one.text + other.text
    is_paired = is_thing and first.shares_pair(second)
    apart = [each.apart for each in (first, second)]
    if is_paired and not facts:
        apart = [frozenset(_APART.findall(_clause(case, figure).lower())) for figure in (one, other)]
    same_kind = apart[0] == apart[1] and len(bounds) < 2
    if not is_swap:
        if not same_kind or (len(shared) < 3 and not is_measured and not is_paired):
            return None
        is_counted = one.kind == "quantity" and bool(shared & (first.names | first.companies))
        if (
            len(_digits(one)) < 3
            and not (is_measured and is_dated)
            and not is_paired
            and len(shared) < (3 if is_counted else 4)
        ):
            return None
    worded = len(first.words & second.words)
    told_alike = worded > 2 and worded * 5 >= 3 * min(len(first.words), len(second.words))
    is_dated = is_dated or (not facts and bool(first.dates & second.dates))
    is_named = is_swap and is_dated and all(fact.metric for fact in facts)
    is_settled = is_measured and all(is_settled_measure(fact) for fact in facts)
    is_held = (
        is_swap
        and first.dates == second.dates
        and all(_HELD.match(case.behind(figure, 40)) for figure in (one, other))
    )
    subjects = {identities.subject(fact) for fact in facts if fact.subject is not None}
    is_counted = not facts and (is_swap or is_paired)
    is_own = is_settled and is_dated and is_measured and all(fact.status == "reported" for fact in facts)
    is_same = is_named or (
        same_kind and (is_settled or (is_measured and is_dated) or told_alike or is_held or is_counted)
    )
    sources = {fact.source.name for fact in facts if fact.source is not None}
    # What a company has earned is so whoever cites it.
    is_same = is_same and (len(sources) < 2 or is_own)
    is_same = is_same and (is_held or is_settled or len(subjects) < 2)
    # A sentence told again differs from itself; what is told in words of its own is the same fact.
    if (is_swap or not (is_settled and is_dated)) and _is_verbatim(first, second):
        is_same = False
    elif is_swap and worded * 5 < 2 * min(len(first.words), len(second.words)):
        is_same = True
    return one, other, is_same


_UNLIKELY = 4
"""Digits that hardly stand in another order by chance."""


_NTH = pattern(r"\b(?:first|second|third|fourth|fifth|another|other)\b", re.I)


def _are_counted_off(case: Case, one: Figure, other: Figure) -> bool:
    """Whether two figures are of a first and a second thing."""
    said = [{found[0].lower() for found in _NTH.finditer(case.sentence_of(each))} for each in (one, other)]
    return bool(said[0] and said[1]) and not said[0] & said[1]


def _is_hardly_chance(case: Case, one: Figure, other: Figure, first: Telling, second: Telling) -> bool:
    """Whether many digits stand in another order in two measures of one time, whatever their sentences name."""
    before = [set(_NAME.findall(f", {case.before(each, _REACH)}")) for each in (one, other)]
    named = (first.companies and second.companies and not first.companies & second.companies) or (
        before[0] and before[1] and not before[0] & before[1]
    )
    return (
        len(_digits(one)) >= _UNLIKELY
        and one.fact is None
        and other.fact is None
        and one.unit is not None
        and one.unit == other.unit
        and first.sentence != second.sentence
        and bool(first.dates & second.dates)
        and not first.contrasts(second)
        and not named
    )


_THE = pattern(r"\b(?:the|those|these|that|whole|all)\s+\Z", re.I)


def _is_meant(case: Case, figure: Figure) -> bool:
    """Whether a figure is told as one that the reader knows: `the £4.3m repair bill`."""
    return _THE.search(case.before(figure, 12)) is not None


def unit_of(figure: Figure) -> str | None:
    """Return what a figure counts: people are people, and jets are aircraft."""
    if figure.unit is None or figure.unit in _PEOPLE:
        return "person" if figure.unit else None
    return next(iter(kin({stem(figure.unit)}))) if figure.unit.isalpha() else figure.unit


def _is_large(figure: Figure) -> bool:
    """Whether a bare number is written as a count of thousands or more."""
    return "," in figure.text or figure.text.endswith("illion")


def _is_of_its_own(case: Case, figure: Figure) -> bool:
    """Whether a count is of what the article counts only twice: `75,000 members`, `one of the 57,000 members`."""
    if figure.kind != "quantity" or is_measure(figure.unit) or figure.unit in {"person", *_PEOPLE}:
        return False
    return _units(case)[figure.unit] == _TWICE


_TWICE = 2


@lru_cache(maxsize=2)
def _units(case: Case) -> Counter[str | None]:
    return Counter(figure.unit for figures in case.figures for figure in figures)


def retold_measures(case: Case) -> Iterator[tuple[Figure, Figure]]:
    """Yield figures of one measure and period whose subject one of the two leaves open, beside the same names."""
    identities = identities_of(case)
    seen: dict[Hashable, list[Figure]] = {}
    for fact in repeated(case.facts, plainly):
        figure, key = case.figure_of(fact), measure_of(fact, identities)
        if (
            figure is None
            or key is None
            or not _is_prose(case, figure)
            or (fact.period and fact.period.inherited)
        ):
            continue
        others = seen.setdefault((key, identities.bounds(fact)), [])
        for other in others:
            first, second = telling_of(case, other), telling_of(case, figure)
            named = (
                (first.names & second.words)
                | (second.names & first.words)
                | (first.companies & second.companies)
            )
            if named and len(first.shares(second)) > 1 and first.apart == second.apart:
                yield other, figure
                break
        if len(others) < _MOST and all(other.value.low != figure.value.low for other in others):
            others.append(figure)


def retold_counts(case: Case) -> Iterator[tuple[Figure, Figure]]:
    """Yield counts and measures without a fact, of one unit and time, beside the same words."""
    counted: dict[Hashable, list[Figure]] = {}
    for figures in case.figures:
        for figure in figures:
            if (
                figure.kind == "quantity"
                and figure.fact is None
                and figure.unit not in _WEATHER
                and _is_prose(case, figure)
            ):
                unit = "person" if figure.unit in _PEOPLE else figure.unit
                counted.setdefault(unit, []).append(figure)
    for alike in counted.values():
        seen: dict[frozenset[str], list[Telling]] = {}
        for figure in alike if len({figure.value.low for figure in alike}) > 1 else ():
            own = telling_of(case, figure)
            own = altered(own, apart=frozenset(_APART.findall(_clause(case, figure).lower())))
            others = seen.setdefault(own.dates, [])
            other = next((each for each in others if _is_same_count(each, own)), None) if own.dates else None
            if other is not None:
                yield other.figure, figure
            if len(others) < _MOST:
                others.append(own)


def _clause(case: Case, figure: Figure) -> str:
    """Return the words around a figure, as far as its clause goes."""
    before, behind = case.before(figure, 60), case.behind(figure, 60)
    return f"{re.split(_CLAUSE_ENDS, before)[-1]} {re.split(_CLAUSE_ENDS, behind)[0]}"


def _is_same_count(one: Telling, other: Telling) -> bool:
    if one.apart != other.apart or one.sentence == other.sentence:
        return False
    counted = kin({stem((one.figure.unit or "").lower())}) | {one.figure.unit or ""}
    shared = one.shares(other) - counted - _MONTHS
    named = one.names | other.names | one.companies
    words = (shared & one.words & other.words) - named
    is_named = bool(shared & named)
    leads = [[word for word in each.sides[0][-3:] if word not in _LINKS] for each in (one, other)]
    led_alike = bool(leads[0] and leads[1] and leads[0][-1] == leads[1][-1] and leads[0][-1] in words)
    return len(words) > 1 or (is_named and bool(words)) or led_alike


_WEATHER = frozenset("mm cm inch °C °F degree mph km/h".split())
"""Measures that are taken at many places, which a sentence need not name again."""
_MONTHS = frozenset(
    stem(month)
    for month in "january february march april may june july august september october november december".split()
)


def _companions(case: Case, figure: Figure) -> frozenset[Hashable] | None:
    """Return what the figure is said to be a share or change of: shares of two amounts are two shares."""
    fact = figure.fact
    if fact is None:
        return None
    others = case.related(fact, "change_of", "share_of")
    if not others and fact.change is not None and fact.change.kind == "by":
        start, _ = case.sentence_at(figure)
        others = [each for each in case.facts_in(start, figure.start) if each.value.kind == "money"][-1:]
    return frozenset((other.value.low, other.value.unit) for other in others) or None


def _digits(figure: Figure) -> str:
    low, high = figure.value.low, figure.value.high
    return "" if low is None or low != high else digits_of(low)


def _traces(digits: str) -> Iterator[Hashable]:
    yield "".join(sorted(digits))
    for at in range(len(digits)):
        yield at, digits[:at] + "_" + digits[at + 1 :]


def _is_prose(case: Case, figure: Figure) -> bool:
    """Whether a figure stands in running text, which lists, tables and summaries are not."""
    zone = case.document.zone_at(figure.start).kind
    return zone not in ("list_item", "table_row") and parts_of(case).at(figure.start) == "body"
