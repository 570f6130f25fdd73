"""A figure in the headline that the body does not have: $2.9 billion above, $2.6 billion below.

A rounded figure is the same. Where the body has another value for the same subject and metric it is an error,
where it has no such figure at all a warning.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefer.finding import Finding
from briefer.judging.amounts import Amounts, derived
from briefer.judging.case import Case, Figure, printed
from briefer.judging.example import flags, passes
from briefer.judging.headlines import told_otherwise
from briefer.judging.identity import Identities, identities_of
from briefer.judging.moves import growth_of
from briefer.judging.parts import parts_of
from briefer.judging.passages import passages
from briefer.judging.typo import Slips
from briefer.judging.words import content, kin, stem
from briefer.pattern import pattern
from briefer.rounding import cut_off

CODE = "G302"
_BODY = (
    "Halden agreed to buy the maker Borel Foods for $2.6 billion in cash, the companies said on Thursday. Halden had"
    " revenue of $9.1 billion in 2025 and a profit of $840 million. The board approved the deal.\n"
)
EXAMPLES = [
    flags("Halden to buy Borel Foods for $2.9 billion\n\n" + _BODY, "the body has $2.6 billion"),
    flags(
        "Three dead, 17 hurt as coach overturns\n\nThree people died and 11 were injured when a coach left the road, police said. Four of them are in hospital.\n",
        "the body has 11",
    ),
    flags(
        "Liberals take Hollin with majority of 4,077\n\nThe Liberals won Hollin, the count showed. That gives Jess Tarn a majority of 3,707, with 15,316 votes.\n",
        "the body has 3,707",
    ),
    flags(
        "Crime falls 5% but knife offences up 21%\n\nCrime was 4.8% lower in 2025. Offences with knives went up by 12%.\n",
        "the body has 12%",
    ),
    flags(
        "One in three nurses plans to quit\n\nSome 19% of nurses will leave within five years, a poll shows. Among those over 55 it is 33%.\n",
        "the body has 19%",
    ),
    flags(
        "Wool price at six-year high\n\nWool made $15.42 a kilogram last week, the highest in four years. The flock is small.\n",
        "the body has highest in four years",
    ),
    flags(
        "Quarry would run until 2065\n\nStone could be dug there until 2056. Some 115 people work there.\n",
        "the body has 2056",
        published="2026-02-10",
    ),
    passes(
        "A third of pupils skip breakfast\n\nSome 34% of pupils have no breakfast. Among older ones it is one in two.\n",
        "it holds",
    ),
    passes(
        "Three dead, 17 hurt as coach overturns\n\nThree people died and 17 were injured when a coach left the road, police said. Another 11 were treated.\n",
        "it holds",
    ),
    flags(
        "Mayor to cut 90 posts\n\nThe city hall will lose 70 posts by 2028, Mayor Tia Holm said. Nobody will be sacked.\n",
        "the body has 70 posts",
    ),
    passes("Halden to buy Borel Foods for $2.6 billion\n\n" + _BODY, "it holds"),
    passes("Halden's revenue tops $9 billion\n\n" + _BODY, "rounded"),
    passes("5 makers bid for Halden\n\n" + _BODY, "few, whom the body may name"),
    passes("Halden had revenue of more than $9.0 billion\n\n" + _BODY.replace("$9.1", "$9.08"), "cut off"),
    passes(
        "Halden adds 350 jobs\n\nHalden adds 250 jobs in Leeds. Borel, which it owns, adds 100 jobs. The firm is worth $340 million.\n",
        "two figures added",
    ),
    passes(
        "Halden ends dispute with 5.2% over two years\n\nHalden pays 3.0% more from January and 2.2% more a year later. It made $340 million in 2025.\n",
        "the two steps added",
    ),
    passes("10 takeaways from Halden's year\n\n" + _BODY, "a count of what follows"),
    passes("Five things about Halden\n\n" + _BODY, "a count, no figure"),
]


def check(case: Case) -> Iterator[Finding]:
    """Look the figures of the title up in the text below it."""
    parts = parts_of(case)
    titles: list[Figure] = []
    below: list[Figure] = []
    for figures in case.figures:
        if parts.at(figures[0].start) == "title":
            titles += [figure for figure in figures if _is_stated(figure)]
        else:
            below += figures
    yield from _counted_otherwise(case, below)
    for told, instead in told_otherwise(case):
        message = f"the headline says {printed(told)}, the body has {printed(instead)}"
        yield case.finding(__name__, CODE, [told, instead], "error", "inconsistent", message)
    held = Amounts(below if titles else ())
    if not len(held):
        return
    is_short = len(held) < _ENOUGH
    identities = identities_of(case)
    opening = case.document.zone_index_at(below[0].start)
    for figure in titles:
        if derived(case).like(figure) is not None or _is_growth(case, figure):
            continue
        other = next((each for each in below if _same(figure, each, identities)), None)
        if is_short:
            other = other or next((each for each in below if _opens_alike(case, figure, each)), None)
        if other is None and held.like(figure) is None and not _is_made_of(case, figure, below):
            other = Slips(_opening(case, below)).beside(case, figure)
        alike = [each for each in below if each.kind == figure.kind and figure.extent.rounds(each.extent)]
        if held.like(figure) is not None and (
            other is None
            or case.document.zone_index_at(other.start) != opening
            or any(_may_be(figure, each) or _same(figure, each, identities) for each in alike)
        ):
            continue
        if other is not None:
            message = f"the headline says {printed(figure)}, the body has {printed(other)}"
            found = [figure, other]
            yield case.finding(
                __name__,
                CODE,
                found,
                "error",
                "inconsistent",
                message,
                stated=figure,
                computed=other.extent.plain,
                unit=other.unit,
            )
        elif not is_short and not _is_few(figure) and not _is_made_of(case, figure, below):
            message = f"the headline says {printed(figure)}, which stands nowhere in the body"
            yield case.finding(__name__, CODE, [figure], "warning", "inconsistent", message, stated=figure)


def _opening(case: Case, figures: list[Figure]) -> list[Figure]:
    """Return the figures of the first sentences."""
    return [each for each in figures if (case.document.sentence_index_at(each.start) or 0) < _OPENING]


_OPENING = 5
"""Sentences, the headline's among them, in which an article says what it is about."""


def _counted_otherwise(case: Case, below: list[Figure]) -> Iterator[Finding]:
    """Judge bare numbers of the headline by what stands right beside them: `17 hurt`, `majority of 4,077`."""
    numbers = [each for each in below if each.kind in ("number", "quantity") and not each.may_be_year]
    sizes = {each.plain for each in numbers}
    first = _opening(case, numbers)
    for figures in case.figures:
        for figure in figures if parts_of(case).at(figures[0].start) == "title" else ():
            if (
                figure.kind != "number"
                or figure.may_be_year
                or figure.plain in sizes
                or _LISTED.search(figure.text)
            ):
                continue
            own = _beside(case, figure)
            alike = (
                [each for each in first if own & _beside(case, each)] if (figure.plain.low or 0) > 1 else []
            )
            if len(alike) == 1 and not any(figure.extent.rounds(each.extent) for each in numbers):
                message = f"the headline says {printed(figure)}, the body has {printed(alike[0])}"
                yield case.finding(
                    __name__, CODE, [figure, alike[0]], "error", "inconsistent", message, stated=figure
                )


def _beside(case: Case, figure: Figure) -> set[str]:
    """Return what a number counts: the participle behind it, or the noun before its `of`."""
    behind = _COUNTED_AS.match(case.behind(figure, 40))
    before = _NAMED_AS.search(case.before(figure, 30))
    words = {
        next(word for word in found.groups() if word).lower()
        for found in (behind, before)
        if found is not None
    }
    return kin(stem(word) for word in words)


_COUNTED_AS = pattern(
    r"\s+(?:people\s+|more\s+|others?\s+)?(?:(?:were|was|are|have\s+been)\s+)?(dead|killed|died|hurt|injured|wounded|missing|arrested|detained|charged|evacuated|rescued|stranded|displaced|homeless|jobless|infected|sick|ill|jailed|held|freed|fined|sacked|votes|seats|points|goals)\b",
    re.I,
)
_NAMED_AS = pattern(
    r"\b(kills|killed|injures|injured|hurts|wounds|wounded)\s+\Z|\b(majority|lead|margin|crowd|attendance|toll|turnout|record|fleet|workforce|audience)\s+(?:of|at|to)\s+\Z",
    re.I,
)


def _is_growth(case: Case, figure: Figure) -> bool:
    """Whether two figures in a row of the first paragraph below give the percentage of a headline."""
    if figure.unit != "percent":
        return False
    opening = next((each for each in passages(case) if parts_of(case).at(each[0].figure.start) == "body"), [])
    levels = [place.figure for place in opening if place.figure.kind != "percent"]
    for one, other in pairwise(levels):
        if one.like(other) and one.value.low and other.value.low:
            moves = (growth_of(one.extent, other.extent), growth_of(other.extent, one.extent))
            if any(figure.extent.strict.meets(size.plain) for move in moves for size in (move, -move)):
                return True
    return False


_ENOUGH = 3
"""Figures that a body has at least in which one of the headline may be missed."""
_SHARED = 2


def _opens_alike(case: Case, figure: Figure, other: Figure) -> bool:
    """Whether a figure of the first sentences below is of what the headline says in the same words."""
    if figure.matter != other.matter or figure.unit != other.unit or figure.extent.rounds(other.extent):
        return False
    sentences = case.document.sentences
    first = case.document.sentence_index_at(other.start) or 0
    is_opening = all(sentences[at].zone in (0, sentences[first].zone) for at in range(first))
    changes = [each.fact.change for each in (figure, other) if each.fact is not None]
    kinds = {change.kind if change is not None else "to" for change in changes}
    shared = content(case.sentence_of(figure)) & content(case.sentence_of(other)) - content(other.text)
    # What is counted is a word that both have; a headline that begins with it may count what follows.
    is_counted = figure.kind == other.kind == "quantity" and case.before(figure, 30).strip("# ") != ""
    return is_opening and len(kinds) < 2 and len(kin(shared)) + is_counted >= _SHARED


_FEW = 10
"""A headline may count up to so many things that the body only names."""


def _is_few(figure: Figure) -> bool:
    return figure.kind == "quantity" and (figure.extent.plain.high or 0) < _FEW


def _is_made_of(case: Case, figure: Figure, below: list[Figure]) -> bool:
    """Whether figures of the body, each cut off or two added, come to that of the headline."""
    low = figure.value.low
    if low is None or figure.value.high != low:
        return False
    alike = [each.value.low for each in below if each.kind == figure.kind and each.unit == figure.unit]
    sizes = {each for each in alike if each is not None}
    if any(cut_off(size, figure.value.decimals) == low for size in sizes if size > low):
        return True
    if figure.kind == "percent":
        steps = pairwise(each for each in below if each.unit == figure.unit)
        return any(
            one.value.low is not None
            and other.value.low is not None
            and one.value.low + other.value.low == low
            and case.document.zone_index_at(one.start) == case.document.zone_index_at(other.start)
            for one, other in steps
        )
    return figure.kind == "quantity" and any(low - size in sizes for size in sizes)


def _may_be(one: Figure, other: Figure) -> bool:
    """Whether two equal figures may be of one matter: neither is said to measure something else."""
    metrics = [figure.fact.metric for figure in (one, other) if figure.fact is not None]
    return len(metrics) < 2 or None in metrics or metrics[0].id == metrics[1].id  # type: ignore[union-attr]


def _is_stated(figure: Figure) -> bool:
    """Whether a headline states a figure, and does not merely count: `Five things to know`, `Top 10`."""
    if figure.kind == "number":
        return (figure.plain.low or 0) >= 10000
    if _LISTED.search(figure.text):
        return False
    return figure.is_in_digits or figure.kind == "percent"


_LISTED = pattern(
    r"\b(?:takeaways?|things?|reasons?|ways?|charts?|facts?|questions?|lessons?|tips?|moments?|numbers?|photos?|steps?|rules?)$",
    re.I,
)
"""What a headline counts that the article is a list of."""


_MEANT = {"profit": {"profit", "net_income", "operating_income"}}
"""What a headline may call more shortly than the body."""


def _same(one: Figure, other: Figure, identities: Identities) -> bool:
    if one.fact is None or other.fact is None or one.unit != other.unit:
        return False
    if one.fact.metric is None or other.fact.metric is None:
        return False
    if other.fact.metric.id not in _MEANT.get(one.fact.metric.id, {one.fact.metric.id}):
        return False
    changes = [fact.change.kind if fact.change else "to" for fact in (one.fact, other.fact)]
    return changes[0] == changes[1] and identities.subject(one.fact) == identities.subject(other.fact)
