"""Growth that its own level and base do not give: from $4 billion to $5 billion is 25%, not 35%.

Compares the percentage, or a word such as `doubled`, with level / base - 1. The base is the one that the
sentence names. Growth `a year` over several years is compounded. Where no base is given, the check says which base the growth implies.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from briefer.fact import Fact
from briefer.finding import Finding
from briefer.judging.case import Case, Figure, printed
from briefer.judging.example import flags, passes
from briefer.judging.moves import Move, counted_moves, growth_of, is_slip, moves
from briefer.judging.multiples import multiples
from briefer.judging.outcome import outcome
from briefer.judging.telling import told
from briefer.pattern import pattern
from briefer.rounding import Extent, exactly

CODE = "A101"
EXAMPLES = [
    flags("Revenue rose 35% to $5.25 billion in 2025 from $4.2 billion in 2024.", "is growth of 25%"),
    flags("Orders doubled to €52 million from €40 million.", "1.3 times"),
    flags("Rents fell 4% to $855 from $950.", "a fall of 10%"),
    flags("Sales grew 24% a year, from $21 billion in 2020 to $42 billion in 2025.", "14.87% a year"),
    flags("Output fell 8.4% to 312,000 tonnes in 2025 from 327,000 tonnes.", "a fall of 4.587%"),
    flags("Orders on its app tripled to 96 million from 41 million.", "2.34 times"),
    passes("Revenue rose 25% to $5.25 billion in 2025 from $4.2 billion in 2024.", "it holds"),
    passes("Revenue rose 35% to $5 billion from $4 billion.", "figures of one digit may be rounded that far"),
    passes("Profit nearly doubled to $3.8 million from $2 million.", "the hedge covers it"),
    passes(
        "Revenue rose 12% to $5 billion, beating the $4 billion that analysts expected.",
        "an expectation is no base",
    ),
    passes("Profit rose 35% and revenue climbed to $5 billion from $4 billion.", "growth of something else"),
]

_YEARLY = pattern(
    r"\s*(?:,\s*)?(?:a year(?! (?:ago|earlier|before))|per year|annually|each year|on average|CAGR|compound)",
    re.I,
)
_YEARLY_BEFORE = pattern(r"\b(?:annual|compound|average|CAGR)\b[^.;%]{0,40}$", re.I)


def check(case: Case) -> Iterator[Finding]:
    """Compare every growth with the level and base that it belongs to."""
    grown: set[str] = set()
    for move in moves(case):
        if is_slip(move.level, move.base):
            continue
        sizes = [size for size in move.sizes if size.value.unit == "percent"]
        grown.update(size.id for size in sizes)
        if move.level.value.unit in ("percent", "percentage_point", "basis_point"):
            continue
        for size in sizes:
            yield from _judge(case, size, move.level, move.base)
        if not sizes:
            yield from _judge_words(case, move)
    yield from _judge_counts(case)
    for fact in case.facts:
        if fact.id not in grown:
            yield from _imply(case, fact)


def _judge(case: Case, size: Fact, level: Fact, base: Fact) -> Iterator[Finding]:
    years = _years(case, size, level, base)
    if years is None:
        return
    falls = size.change is not None and size.change.direction == "down"
    growth = growth_of(case.extent(level), case.extent(base))
    stated = _compounded(case.extent(size), years)
    if _is_doubtful(case, size) and stated.holds(-growth if not falls else growth) is not None:
        return
    yield _compare(case, size, stated, (level, base), growth, falls=falls, years=years)


def _compare(
    case: Case,
    size: Fact | Figure,
    stated: Extent,
    ends: tuple[Fact, Fact] | tuple[Figure, Figure],
    growth: Extent,
    *,
    falls: bool,
    years: int = 1,
) -> Finding:
    computed = -growth if falls else growth
    hedge = size.value.hedge if isinstance(size, Fact) else size.hedge
    came = outcome(stated, computed, hedged=hedge != "exact")
    if came.severity == "warning" and stated.strict.gap(computed.strict) < 1:
        came = came._replace(severity="info")
    level, base = ends
    way = f"from {printed(base)} to {printed(level)} is {_in_words(growth, years)}"
    if came.verdict == "consistent":
        message = f"{way}, as stated"
    elif came.holds:
        message = f"{way}; {printed(size)} holds only if figures are rounded"
    else:
        message = f"{way}, not {'down ' if falls else ''}{printed(size)}"
    return case.finding(
        __name__,
        CODE,
        (level, base, size),
        *came,
        message,
        stated=size,
        computed=computed.plain,
        unit="percent",
    )


def _judge_counts(case: Case) -> Iterator[Finding]:
    """Compare the growth, in per cent or in a word, of counts."""
    for move in counted_moves(case):
        if move.size is not None:
            if move.size.unit == "percent":
                growth = growth_of(move.level.extent, move.base.extent)
                ends = (move.level, move.base)
                yield _compare(case, move.size, move.size.extent, ends, growth, falls=move.falls)
            continue
        index = case.document.sentence_index_at(move.level.start)
        if index is not None:
            sentence = case.document.sentences[index]
            yield from _word(case, (sentence.start, sentence.end), (move.level, move.base))


_LOSSES = pattern(r"\b(?:loss|losses|deficit|narrow\w*|widen\w*|debt)\b", re.I)


def _is_doubtful(case: Case, size: Fact) -> bool:
    """Whether the direction may be told of something else than the figure: a loss that narrows improves."""
    return _LOSSES.search(case.words(size)) is not None


def _in_words(growth: Extent, years: int) -> str:
    low = growth.plain.low
    if low is not None and low == growth.plain.high and low < 0:
        return f"a fall of {told((-growth).plain, 'percent')}"
    if years > 1 and low is not None:
        yearly = ((1 + low / 100) ** (Decimal(1) / years) - 1) * 100
        return f"growth of {told(exactly(yearly).plain, 'percent')} a year over {years} years"
    return f"growth of {told(growth.plain, 'percent')}"


def _compounded(yearly: Extent, years: int) -> Extent:
    """Return the whole growth, in percent, of a yearly one."""
    if years == 1:
        return yearly
    factor = whole = exactly(1) + yearly.scaled(Decimal("0.01"))
    for _ in range(years - 1):
        whole = whole * factor
    return whole.scaled(100) - exactly(100)


def _years(case: Case, size: Fact, level: Fact, base: Fact) -> int | None:
    """Return over how many years the growth is told: 1 where it is not told by the year; None where that is open."""
    behind = case.text[size.value.end : size.value.end + 20]
    before = case.text[max(size.sentence.start, size.value.start - 50) : size.value.start]
    if _YEARLY.match(behind) is None and _YEARLY_BEFORE.search(before) is None:
        return 1
    spans = [_year(fact) for fact in (base, level)]
    if spans[0] is None or spans[1] is None:
        return None
    years = spans[1] - spans[0]
    return years if 1 <= years <= 50 else None


def _year(fact: Fact) -> int | None:
    found = re.fullmatch(r"(?:FY)?(\d{4})", fact.period.timex) if fact.period else None
    return int(found[1]) if found else None


def _judge_words(case: Case, move: Move) -> Iterator[Finding]:
    """Compare a factor told in words with the only move of its sentence."""
    level, base = move.level, move.base
    same = case.facts_in(level.sentence.start)
    if sum(1 for fact in same if case.related(fact, "base_of")) != 1 or _LOSSES.search(case.words(level)):
        return
    yield from _word(case, (level.sentence.start, level.sentence.end), (level, base))


def _word(
    case: Case, sentence: tuple[int, int], ends: tuple[Fact, Fact] | tuple[Figure, Figure]
) -> Iterator[Finding]:
    found = multiples(case.text, *sentence)
    if len(found) != 1:
        return
    [multiple] = found
    extents = [case.extent(end) if isinstance(end, Fact) else end.extent for end in ends]
    ratio = extents[0] / extents[1]
    came = outcome(multiple.factor, ratio, hedged=True)
    says = f"{multiple.spot.text!r} holds" if came.holds else f"not {multiple.spot.text!r}"
    message = f"from {printed(ends[1])} to {printed(ends[0])} is {told(ratio.plain, None, 3)} times, {says}"
    yield case.finding(
        __name__, CODE, (*ends, multiple.spot), *came, message, computed=ratio.plain, unit="ratio"
    )


def _imply(case: Case, fact: Fact) -> Iterator[Finding]:
    """Say which base a growth implies whose base the sentence does not name."""
    if fact.change is None or fact.change.kind != "by" or fact.value.unit != "percent":
        return
    for level in case.related(fact, "change_of"):
        if level.value.kind != "money" or (level.change is not None and level.change.kind != "to"):
            continue
        move = case.extent(fact).scaled(Decimal("0.01"))
        factor = exactly(1) - move if fact.change.direction == "down" else exactly(1) + move
        implied = case.extent(level) / factor
        unit = level.value.unit
        message = f"no base is stated: {printed(fact)} to {printed(level)} implies a base of {told(implied.plain, unit)} ({told(implied.strict, unit)} with rounding)"
        yield case.finding(
            __name__,
            CODE,
            (fact, level),
            "info",
            "unchecked",
            message,
            stated=fact,
            computed=implied.strict,
            unit=unit,
        )
