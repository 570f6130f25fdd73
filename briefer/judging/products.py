"""Products: a price for one, a count and their total, wherever in a paragraph the three stand."""

import re
from collections.abc import Iterator
from decimal import Decimal

from briefer.judging.case import Case, Figure
from briefer.judging.echo import echoes, paragraphs
from briefer.judging.moves import is_close, moves
from briefer.judging.scales import power_between
from briefer.judging.units import EACH, FOR_EACH, exactly_counted, is_count, is_total, names_unit
from briefer.judging.wording import HEDGE
from briefer.judging.words import content, kin
from briefer.pattern import pattern
from briefer.rounding import Extent
from briefer.slotted import slotted

__all__ = ["AVERAGES", "Product", "noun_of", "products", "tells_of_more"]


@slotted(frozen=True)
class Product:
    """Three figures of which one is the product or quotient of the others."""

    price: Figure
    count: Figure
    total: Figure
    result: Figure
    """Which of them the text draws from the other two: the price or the total."""
    power: int = 0
    """The power of ten that turns the unit counted into that of the price: 3 for GWh at a price for a MWh."""

    @property
    def computed(self) -> Extent:
        """What the other two give for the result, in its unit."""
        power = (power_between(self.total.unit, self.price.unit) or 0) - self.power
        number = exactly_counted(self.count).closed()
        if self.result is self.price:
            return (self.total.extent / number).scaled(Decimal(1).scaleb(power))
        return (number * exactly_counted(self.price)).scaled(Decimal(1).scaleb(-power))


_RESULT = pattern(
    r"(?:\b(?:costs?(?:\s+(?:the|its)\s+[a-z]+)?|raises?|raised|yields?|yielded|brings?\s+in|brought\s+in|earns?|earned|takes?\s+in|gives?|gave|makes?|made|totals?|totalled|adds?|added|is|was|are|were|reached"
    r"|c[ao]mes?\s+to|amount(?:s|ed)\s+to|adds?\s+up\s+to|works?\s+out\s+(?:at|to)|means|pays?|paid|delivers?|provides?|generat(?:es|ed)|worth|\w+ing|thus)"
    rf"|,\s+or|\bto|[(])\s+(?:a\s+total\s+of\s+|(?:an?\s+)?(?:\w+\s+){{0,2}}of\s+)?{HEDGE}$",
    re.I,
)
"""What leads to the result of a multiplication or division."""
_ONE_OF = pattern(
    r"(?:^|[.;,:]\s+|\b(?:that|and|where|if|when)\s+)(?:an?|one|each|every|the\s+average|the\s+typical)\s+(?:typical\s+|average\s+)?(?P<noun>(?:square\s+|cubic\s+)?[a-z]{3,})\s+[^.;:,\d]{3,60}$",
    re.I,
    lead="a one each every the",
)
"""`a kilometre costs`, `the average passenger spent`."""
_MANY = pattern(
    rf"(?:^|[.;]\s+|\b(?:that|and|where)\s+)(?P<noun>[A-Za-z]{{3,}})s\s+(?:each\s+)?(?:pay|paid|cost|get|earn|earned|receive|received|spend|spent)\s+{HEDGE}$",
    re.I,
    lead="pay paid cost get earn receive spen",
)
"""`members pay`."""
_AVERAGED = pattern(
    rf"\b(?:average|mean)\s+(?P<noun>[a-z]+)\s+(?:was|is|came\s+to|stood\s+at|amounted\s+to|of)\s+{HEDGE}$",
    re.I,
    lead="average mean",
)
_AVERAGE = pattern(
    rf"\b(?:average|mean)\s+(?:[a-z]+\s+){{1,4}}?(?:of|was|is|came\s+to|at)\s+{HEDGE}$",
    re.I,
    lead="average mean",
)
_EVERY = pattern(r"\b(?:every\s+one|all|each)\s+of\s+(?:the|its|their)\s+(?:[a-z]+\s+){0,1}$", re.I)
_WORKS_OUT = pattern(
    r"\b(?:the|that|this)\s+(?P<noun>[a-z]+)\s+(?:works? out|comes?|amounts?|is equal)\s+(?:at|to)[^.\d]{0,15}$",
    re.I,
)
_PER = pattern(
    rf"\bper\s+(?P<noun>[a-z]{{3,}})\b[^.;:,\d]{{0,40}}\b(?:was|were|is|are|of|at|to)\s+(?:thus\s+)?{HEDGE}$",
    re.I,
)
_FOR_ALL = pattern(
    r"(?:\s+\([^()]{1,20}\))?(?:\s+in\s+[a-z]+)?\s+(?:for|to|on)\s+(?:each|every\s+one)\s+of\s+(?:the|its|their)\s+(?:[a-z]+\s+)?",
    re.I,
)
"""`46 zlotys (€11) in cash for each of the`: a price, and the count of what it is for."""
_AT = pattern(
    rf"\bat\s+(?:an?|the)\s+(?:[a-z]+\s+){{0,2}}(?:toll|price|fare|rate|fee|charge|wage|cost|tariff|rent|salary|premium)\s+of\s+{HEDGE}$",
    re.I,
    lead="toll price fare rate fee charge wage cost tariff rent salary premium",
)
"""`at a toll of`: a price for each of what is counted."""
_OF_SIZE = pattern(r"\s+of\s+(?:the\s+same\s+)?", re.I)
_ELSE = pattern(
    r"\b(?:another|additional|further|includ\w+|also|besides|net|after|excluding|tax|taxes|other|others|discounts?|some\s+of|plus|by-products|compared|instead|up\s+to|several|smaller|larger|bigger)\b",
    re.I,
)
"""What tells that the three are not all of one matter."""
_POINTS_BACK = pattern(r"\s*(?:That|This|It|The\s+average)\b")
_ENDS = pattern(r"\s*(?:[.,;:!?]|$)")
_WINDOW = 24
"""Figures before a result among which its operands are looked for."""
_LAST = 50
"""Characters before a figure among which what leads to it stands."""
_TIMES_OF_YEAR = frozenset("day week month quarter year hour".split())


def products(case: Case) -> Iterator[Product]:
    """Yield what the text draws from two figures before it, where nothing else can be meant."""
    bases = {move.base.start for move in moves(case)}
    for recent, figures in paragraphs(case):
        earlier = sum(map(len, recent))
        for index, result in enumerate(figures):
            if result.unit == "percent" or earlier + index < 2:
                continue
            if not _RESULT.search(case.lead(figures, index, 120)[-_LAST:]):
                continue
            window = [(group, at) for group in recent for at in range(len(group))]
            window += [(figures, at) for at in range(index)]
            window = [(group, at) for group, at in window[-_WINDOW:] if group[at].start not in bases]
            found = _as_total(case, window, result) or _as_price(case, window, (figures, index))
            if found is not None and _hangs_together(case, found, (figures, index)):
                yield found


_Place = tuple[list[Figure], int]


def _as_total(case: Case, window: list[_Place], total: Figure) -> Product | None:
    if total.per is not None and total.per not in _TIMES_OF_YEAR:
        return None
    found: list[Product] = []
    for place in window:
        price = place[0][place[1]]
        noun = noun_of(case, *place)
        if noun is None or not is_total(price, total) or _each_time(price) != _each_time(total):
            continue
        counts = _counts(case, window, noun, price)
        found += [Product(price, count, total, total) for count in counts]
    return _only(found, case.sentence_at(total)[0])


def _as_price(case: Case, window: list[_Place], place: _Place) -> Product | None:
    price = place[0][place[1]]
    noun = noun_of(case, *place)
    behind = place[0][place[1] + 1 : place[1] + 2]
    if price.kind != "money":
        return None
    if behind and is_count(behind[0]) and FOR_EACH.fullmatch(case.between(price, behind[0])):
        counts = behind
    elif noun:
        counts = _counts(case, window, noun, price)
    else:
        return None
    totals = [group[at] for group, at in window if group[at].kind == "money" and is_total(price, group[at])]
    works = _WORKS_OUT.search(case.before(price, 60))
    called = _called(case, works["noun"].lower(), price) if works and not totals else None
    totals = [called] if called is not None else totals
    return _only(
        [
            Product(price, count, total, price)
            for count in counts
            for total in totals
            if (total.extent.plain.low or 0) > (price.extent.plain.low or 0)
        ],
        case.sentence_at(price)[0],
    )


def _called(case: Case, noun: str, price: Figure) -> Figure | None:
    """Return the one amount that the article calls by a noun, before a price."""
    found = [
        figure
        for figures in case.figures
        for figure in figures
        if figure.start < price.start
        and figure.kind == "money"
        and figure.unit == price.unit
        and re.search(rf"\b{re.escape(noun)}\b[^.;:\d]{{0,15}}$", case.before(figure, 40), re.I)
    ]
    return found[0] if len({figure.extent.plain for figure in found}) == 1 else None


def _only(found: list[Product], start: int) -> Product | None:
    """Return the one reading that there is; of several one that holds, or the one of the nearest figures."""
    holding = [each for each in found if each.result.extent.holds(each.computed)]
    if holding or len(found) < 2:
        return next(iter(holding or found), None)
    near = [each for each in found if min(each.price.start, each.count.start, each.total.start) >= start]
    return near[0] if len(near) == 1 else None


def _counts(case: Case, window: list[_Place], noun: str, price: Figure) -> list[Figure]:
    """Return the counts of what a price is for one of; where an average names none, the only count."""
    counts = [group[at] for group, at in window if is_count(group[at]) and group[at] is not price]
    named = [count for count in counts if names_unit(case, count, noun.removeprefix(AVERAGES))]
    if named or not noun.startswith(AVERAGES):
        return named
    counts = [count for count in counts if count.kind == "quantity" and (count.extent.plain.low or 0) > 9]
    return counts if len(counts) == 1 else []


AVERAGES = "average "


def noun_of(case: Case, figures: list[Figure], index: int) -> str | None:
    """Return what a figure is a price for one of, behind `average` if it may also be for what is not named."""
    figure = figures[index]
    behind = EACH.match(case.behind(figure, 50))
    if behind is not None and behind["noun"] and behind["noun"].lower() not in _TIMES_OF_YEAR:
        return behind["noun"].lower()
    next_counts = [each for each in figures[index + 1 : index + 3] if is_count(each)]
    if next_counts and next_counts[0].unit and _FOR_ALL.fullmatch(case.between(figure, next_counts[0])):
        return next_counts[0].unit.lower()
    lead = case.lead(figures, index, 90)
    said = _ONE_OF.search(lead) or _MANY.search(lead) or _PER.search(lead)
    if said is not None and said["noun"].lower() not in _TIMES_OF_YEAR:
        return said["noun"].lower()
    if index and is_count(figures[index - 1]) and _OF_SIZE.search(lead) and figure.kind == "quantity":
        counted = figures[index - 1]
        size = re.fullmatch(rf"(?:\s+(?P<noun>[a-z]+))?{_OF_SIZE.pattern}", lead)
        if size is not None:
            return size["noun"] or (counted.unit or "").lower() or None
    if index and is_count(figures[index - 1]) and _EVERY.search(case.before(figures[index - 1], 40)):
        return (figures[index - 1].unit or "").lower() or None
    averaged = _AVERAGED.search(lead)
    if averaged is not None:
        return AVERAGES + averaged["noun"].lower()
    return f"{AVERAGES}one" if _AVERAGE.search(lead) or _AT.search(lead) else None


def _each_time(figure: Figure) -> str | None:
    return figure.per if figure.per in _TIMES_OF_YEAR else None


def _hangs_together(case: Case, found: Product, place: _Place) -> bool:
    """Whether an operand stands in the result's sentence, or the sentence points back, and nothing else joins in."""
    trio = sorted((found.price, found.count, found.total), key=lambda figure: figure.start)
    others = [figure for figure in trio if figure is not found.result]
    sentence = case.sentence_at(found.result)
    is_near = any(sentence[0] <= figure.start < sentence[1] for figure in others)
    if not is_near and not _POINTS_BACK.match(case.text, *sentence):
        known = frozenset(kin(content(case.text[case.sentence_at(trio[0])[0] : sentence[0]])))
        if echoes(case, *place, known) is None or not _ENDS.match(case.behind(found.result, 4)):
            return False
    if _ELSE.search(case.text[trio[0].end : found.result.start]):
        return False
    if re.match(r"\s+(?:more|less|fewer|extra|higher|lower)\b", case.behind(found.result, 12)):
        return False
    return is_close(found.computed, found.result.extent)


def tells_of_more(words: str) -> bool:
    """Tell whether words between three figures say that they are not all of one matter."""
    return _ELSE.search(words) is not None
