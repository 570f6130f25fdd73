"""Multiples of a figure: `debt of $4.2 billion is 4 times the core profit of $1.05 billion`, `18 times sales`."""

import re
from collections.abc import Iterator

from briefer.judging.case import Case, Figure, Spot, reckoned
from briefer.judging.echo import paragraphs
from briefer.judging.moves import is_close
from briefer.judging.multiples import factor_of
from briefer.judging.sizes import size_of
from briefer.judging.units import is_count, names_unit
from briefer.metrics import metric_at
from briefer.pattern import pattern
from briefer.rounding import Extent, Interval
from briefer.stems import words_of

__all__ = ["times"]

_COUNT = (
    r"\b(?:(?P<twice>twice)|(?P<times>\d{1,2}(?:\.\d+)?|three|four|five|six|seven|eight|nine|ten)\s+times)"
)
_BETWEEN = pattern(
    rf"[^.;:\d]{{0,40}}?{_COUNT}\s+(?:as\s+\w+\s+as\s+)?(?!(?:more|higher|larger|less|lower|as)\b)[a-z](?:[^.;:,\d]|(?:interest|taxe?s?|depreciation),\s){{0,60}}?"
    r"(?:,\s+which\s+(?:is|was|came\s+to|stood\s+at)|\s+(?:of|at)|\s+\()?\s*",
    re.I,
    lead="times twice",
)
_POINTING = pattern(
    rf"\s*(?:That|This|It)\s[^.;:,\d]{{0,40}}?{_COUNT}\s+(?:as\s+\w+\s+as\s+)?(?:the|its|their)\s+", re.I
)
_NAMED = pattern(rf"{_COUNT}\s+(?P<what>[A-Za-z][^.;:,()\d—–]{{2,60}})", re.I)
_LEAD = pattern(r"t(?:imes|wice)\s")
_WORDS = frozenset(("times", "twice"))
_OVER = pattern(r"\b(?:more\s+than|over|at\s+least|well\s+over)\s+\Z", re.I)
_AHEAD = pattern(
    r"\b(?:next|expected|forecast|estimated|projected|this|future|coming|adjusted|average|than|as|previous)\b",
    re.I,
)
_ENDS = pattern(r"\s+(?:and|which|that|while|but|when|in|for|on|at|after|before)\b.*", re.I | re.S)
_PRICED = pattern(r"\b(?:pay(?:s|ing)?|paid|price[sd]?|offer(?:s|ed|ing)?|valu(?:es|ed|ing|ation))\b", re.I)
_PRICES = frozenset({"price", "deal_value", "market_value"})


_VALUED = pattern(
    rf"\b(?:pays|paying|paid|values|valuing|valued|worth|offer)\b[^.;\d]{{0,60}}?{_COUNT}\s+[a-z][^.;:,\d]{{2,50}}\s+of\s+$",
    re.I,
    lead="times twice",
)
"""`The offer values Borel at 11 times last year's operating profit of`."""
_AS_MANY = pattern(
    rf"{_COUNT}\s+as\s+many\s+(?P<one>[a-z]+)\s+as\s+(?P<other>[a-z]+)\b", re.I, lead="times twice"
)


def _counted(
    case: Case, recent: list[list[Figure]], figures: list[Figure]
) -> Iterator[tuple[Figure, Figure, Figure]]:
    """`5,400 girls and 1,800 boys, three times as many girls as boys`."""
    start, end = case.sentence_at(figures[0])
    said = _AS_MANY.search(case.text, start, end)
    if said is None:
        return
    around = [figure for group in (*recent[-1:], figures) for figure in group]
    found = [
        [each for each in around if is_count(each) and names_unit(case, each, said[name].lower())]
        for name in ("one", "other")
    ]
    if all(len(each) == 1 for each in found) and found[0] != found[1]:
        yield found[0][0], found[1][0], _stated(said, 0)


def times(case: Case) -> Iterator[tuple[Figure, Figure, Figure]]:
    """Yield what is a multiple, of what, and the multiple that the text tells."""
    told: set[int] = set()
    is_counted = " as many " in case.text
    by_sentence: dict[int, list[Figure]] = {}
    for before, figures in paragraphs(case):
        by_sentence[case.sentence_at(figures[0])[0]] = figures
        for large, small, stated in _counted(case, before, figures) if is_counted else ():
            told.add(stated.start)
            yield large, small, stated
        for at, large in enumerate(figures[:-1]):
            if size_of(case, figures, at) is not None:
                continue
            for small in figures[at + 1 : at + 3]:
                is_alike = small.like(large) and small.matter == large.matter
                found = _BETWEEN.fullmatch(case.between(large, small)) if is_alike else None
                if found is not None:
                    stated = _stated(found, large.end)
                    told.add(stated.start)
                    yield large, small, stated
                    break
        for base in figures:
            said = case.before(base, 110) if base.kind == "money" else ""
            priced = _VALUED.search(said)
            if priced is not None:
                stated = _stated(priced, base.start - len(said))
                larges = [each for each in _priced(case, stated) if each.like(base) and each is not base]
                told.add(stated.start)
                if len({each.extent.plain for each in larges}) == 1:
                    yield larges[-1], base, stated
        for multiple, base in _pointing(case, figures) if before else ():
            larger = [each for each in before[-1] if each.like(base)]
            if larger and multiple.start not in told:
                told.add(multiple.start)
                yield larger[-1], base, multiple
    told_anywhere = not _WORDS.isdisjoint(words_of(case.text))
    for lead in _LEAD.finditer(case.text) if told_anywhere else ():
        named = _NAMED.search(case.text, max(0, lead.start() - 8), lead.end() + 60)
        if named is None:
            continue
        multiple = _stated(named, 0)
        if multiple.start not in told:
            told.add(multiple.start)
            figures = by_sentence.get(case.sentence_at(multiple)[0], [])
            yield from _named(case, figures, named["what"], multiple)


def _pointing(case: Case, figures: list[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Yield multiple and base of `That is three times the 41,000 sold a year earlier`."""
    start, _ = case.sentence_at(figures[0])
    for small in figures[:2]:
        found = _POINTING.fullmatch(case.text, start, small.start)
        if found is not None:
            yield _stated(found, 0), small


def _stated(found: re.Match[str], offset: int) -> Figure:
    group = "twice" if found["twice"] else "times"
    start = offset + found.start(group)
    word = found[group]
    factor = factor_of(word)
    if _OVER.search(found.string, max(0, found.start(group) - 20), found.start(group)):
        factor = Extent(
            *[Interval(end.low, None) for end in (factor.plain, factor.strict, factor.loose, factor.hedged)]
        )
    return reckoned(Spot(start, start + len(word), word), "number", None, factor)


def _named(
    case: Case, figures: list[Figure], said: str, stated: Figure
) -> Iterator[tuple[Figure, Figure, Figure]]:
    """Yield a multiple of a metric whose one level stands elsewhere: `paying 18 times last year's operating profit`."""
    what = _ENDS.sub("", said)
    smalls = [] if _AHEAD.search(what) else _levels(case, what, stated)
    if not smalls:
        return
    before = [each for each in figures if each.end <= stated.start and each.kind == "money"]
    larges = [before[-1]] if before and before[-1].start not in {each.start for each in smalls} else []
    if not larges and _PRICED.search(case.text, case.sentence_at(stated)[0], stated.start):
        larges = _priced(case, stated)
    pairs = [
        (large, small)
        for large in larges
        for small in smalls
        if large.like(small) and is_close(large.extent / small.extent.closed(), stated.extent)
    ]
    holding = [pair for pair in pairs if stated.extent.holds(pair[0].extent / pair[1].extent.closed())]
    if holding or (pairs and len({small.extent.plain for small in smalls}) == 1):
        yield *(holding or pairs)[-1], stated


def _levels(case: Case, what: str, stated: Figure) -> list[Figure]:
    """Return the levels of the metric that a noun phrase ends in, of one subject, before a place."""
    words = re.findall(r"[a-z&]+", what.lower())
    found = metric_at(words, len(words) - 1) if words else None
    if found is None:
        return []
    facts = [
        fact
        for fact in case.facts
        if fact.metric is not None
        and fact.metric.id == found[1].id
        and fact.value.kind == "money"
        and not fact.metric.inherited
        and fact.status == "reported"
        and fact.value.start < stated.start
        and (fact.change is None or fact.change.kind == "to")
    ]
    subjects = {fact.subject.name for fact in facts if fact.subject is not None}
    figures = [case.figure_of(fact) for fact in facts] if len(subjects) < 2 else []
    return [figure for figure in figures if figure is not None]


def _priced(case: Case, stated: Figure) -> list[Figure]:
    """Return the prices of whole companies before a place, the nearest last; that of the headline is not theirs."""
    figures = [
        case.figure_of(fact)
        for fact in case.facts
        if fact.metric is not None
        and fact.metric.id in _PRICES
        and fact.value.kind == "money"
        and fact.value.per is None
        and fact.zone != "title"
        and fact.value.start < stated.start
    ]
    return [figure for figure in figures if figure is not None]
