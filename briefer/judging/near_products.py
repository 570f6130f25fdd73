"""Products that no construction spells out: a price for one, a count and an amount that is nearly their product."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import product

from briefer.judging.case import Case, Figure
from briefer.judging.passages import Place, near, passages
from briefer.judging.products import AVERAGES, Product, noun_of, tells_of_more
from briefer.judging.sizes import is_on_other_basis, size_of
from briefer.judging.units import is_count, is_total, names_unit, power_of
from briefer.judging.wording import HEDGE
from briefer.pattern import pattern

__all__ = ["near_products"]

_REACH = 2
"""How many sentences apart the three may stand."""
_AFAR = 25
"""How many sentences with figures apart a count may stand of what a price is named for."""
_FEW = 10


def near_products(case: Case, claimed: set[int]) -> Iterator[Product]:
    """Yield price, count and total of which no other figures of the paragraph give the product."""
    for places in passages(case):
        kinds = Counter(place.figure.kind for place in places)
        countable = kinds["quantity"] + kinds["number"]
        if kinds["money"] < 2 and countable < 3:
            continue
        if not countable and not any(place.figure.per for place in places):
            continue
        for place in places:
            if place.figure.start in claimed or place.figure.kind == "percent":
                continue
            others = [each for each in near(places, place.sentence, _REACH) if each is not place]
            # Words are costly: they are asked only where there is something to count and to add up to.
            counts = [each for each in others if is_count(each.figure)]
            sums = [each for each in others if is_total(place.figure, each.figure)]
            far = not counts and _says_again(case, place)
            if not (counts or far) or not sums:
                continue
            noun = noun_of(case, place.figures, place.at)
            if noun is None or is_on_other_basis(case, place.figure):
                continue
            if far:
                counted = _named_afar(case, place.figure, noun)
                totals = [place.figures[place.at - 1]]
            else:
                levels = _levels(case, counts)
                counted = [each.figure for each in levels if _may_count(case, each.figure, noun)]
                totals = [each.figure for each in _levels(case, sums)]
            yield from _only(case, place.figure, counted, totals, noun)


_AGAIN = pattern(rf",?\s+(?:\(|or\s+|which\s+(?:is|makes|works\s+out\s+at)\s+){HEDGE}")


def _says_again(case: Case, place: Place) -> bool:
    """Whether a price for one says again the amount before it: `€1.68 billion, or €3.5 million per megawatt`."""
    if not place.at or place.figure.kind != "money" or not place.figure.per:
        return False
    last = place.figures[place.at - 1]
    return is_total(place.figure, last) and _AGAIN.fullmatch(case.between(last, place.figure)) is not None


def _named_afar(case: Case, price: Figure, noun: str) -> list[Figure]:
    """Return the counts of what a noun names, in the sentences around a price, farther than those near."""
    at = bisect_right(case.related_figures, price.start, key=lambda figures: figures[0].start)
    return [
        figure
        for figures in case.related_figures[max(0, at - _AFAR) : at + _AFAR]
        for figure in figures
        if is_count(figure) and names_unit(case, figure, noun) and figure.is_closed
    ]


def _levels(case: Case, places: list[Place]) -> list[Place]:
    """Return the figures that are not told as sizes of moves."""
    return [place for place in places if size_of(case, place.figures, place.at) is None]


def _may_count(case: Case, figure: Figure, noun: str) -> bool:
    """Whether a count is of what a price is for one of; an average may be of anything."""
    if noun.startswith(AVERAGES):
        return figure.kind == "quantity" and (figure.extent.plain.low or 0) >= _FEW
    return names_unit(case, figure, noun)


def _only(
    case: Case, price: Figure, counts: list[Figure], totals: list[Figure], noun: str
) -> Iterator[Product]:
    found: list[Product] = []
    for count, total in product(counts, totals):
        if count is total or None in total.extent.plain:
            continue
        each = Product(
            price,
            count,
            total,
            max((price, total), key=lambda figure: figure.start),
            power_of(count, noun) or 0,
        )
        one, other = each.computed.plain.low, each.result.extent.plain.low
        if not one or not other or not other * 2 <= one * 3 <= other * 5:
            continue
        if each.computed.holds(each.result.extent):
            return
        trio = sorted((price, count, total), key=lambda figure: figure.start)
        if not tells_of_more(case.text[trio[0].end : trio[2].start]):
            found.append(each)
    if (
        len({each.count.extent.plain for each in found})
        == len({each.total.extent.plain for each in found})
        == 1
    ):
        yield found[0]
