"""Products that no construction spells out: a price for one, a count and an amount that is nearly their product."""

from collections import Counter
from collections.abc import Iterator
from itertools import product

from briefer.judging.case import Case, Figure
from briefer.judging.passages import passages
from briefer.judging.products import AVERAGES, Product, noun_of, tells_of_more
from briefer.judging.sizes import is_on_other_basis, size_of
from briefer.judging.units import is_count, is_total, names_unit, power_of

__all__ = ["near_products"]

_REACH = 2
"""How many sentences apart the three may stand."""
_FEW = 10


def near_products(case: Case, claimed: set[int]) -> Iterator[Product]:
    """Yield price, count and total of which no other figures of the paragraph give the product."""
    for places in passages(case):
        kinds = Counter(place.figure.kind for place in places)
        counts = kinds["quantity"] + kinds["number"]
        if not counts or (kinds["money"] < 2 and counts < 3):
            continue
        for place in places:
            if place.figure.start in claimed or place.figure.kind == "percent":
                continue
            if is_on_other_basis(case, place.figure):
                continue
            noun = noun_of(case, place.figures, place.at)
            if noun is None:
                continue
            near = [
                each for each in places if each is not place and abs(each.sentence - place.sentence) <= _REACH
            ]
            near = [each for each in near if size_of(case, each.figures, each.at) is None]
            counted = [each.figure for each in near if _may_count(case, each.figure, noun)]
            totals = [each.figure for each in near if is_total(place.figure, each.figure)]
            yield from _only(case, place.figure, counted, totals, noun)


def _may_count(case: Case, figure: Figure, noun: str) -> bool:
    """Whether a figure counts what a price is for one of; an average may be of anything."""
    if not is_count(figure):
        return False
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
    if len(found) == 1:
        yield found[0]
