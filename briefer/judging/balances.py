"""Balances: what is left of what comes in and goes out, of assets and debts, of births and deaths."""

import re
from collections.abc import Iterator

from briefer.judging.case import Case, Figure
from briefer.judging.echo import echoes, paragraphs
from briefer.judging.moves import is_close
from briefer.judging.sizes import in_points
from briefer.judging.sums import smaller
from briefer.judging.wording import HEDGE
from briefer.judging.words import content, kin
from briefer.pattern import pattern
from briefer.rounding import Extent

__all__ = ["balances", "margins"]

_SIDES = {
    "flow": (
        r"income|revenues?|receiv\w+|collect\w+|sales|receipts|(?:export\s+)?earnings|exports?|raised|took\s+in|earned|tax(?:es)?|proceeds|turnover|sold|brought\s+in|came\s+in",
        r"spending|spent|spends|expenditures?|costs?|import\s+bill|imports?|outlays?|expenses|paid|outgoings|bought|purchases|went\s+out|goes\s+out",
        r"surplus|deficit|shortfall|gap|hole|loss|profit|balance|gain|difference|net\s+(?:outlay|spend\w*|income|loss|profit)",
    ),
    "funds": (r"cash|liquidity", r"debts?|borrowings|loans", r"net\s+(?:debt|cash|borrowings)"),
    "wealth": (r"assets", r"liabilities|debts?", r"equity|net\s+(?:assets|worth)|capital"),
    "people": (
        r"births?|born",
        r"deaths?|died",
        r"natural\s+(?:increase|decrease|growth|decline|loss|gain)|surplus|deficit|excess",
    ),
    "moves": (
        r"arriv\w+|immigra\w+|moved\s+in|came|hired|joined|recruited|taken\s+on|took\s+on|opened|added",
        r"depart\w+|emigra\w+|moved\s+(?:out|away)|left|dismissed|quit|resigned|retired|gave\s+notice|closed|shut",
        r"net\s+(?:migration|immigration|inflow|outflow|gain|loss|increase|decrease)|surplus|deficit",
    ),
}
"""What comes in, what goes out, and what their difference is called."""
_ROWS = {name: tuple(pattern(rf"\b(?:{words})\b", re.I) for words in row[:2]) for name, row in _SIDES.items()}
_RESULTS = "|".join(row[2] for row in _SIDES.values())
_RESULT = pattern(
    rf"\b(?P<what>{_RESULTS})(?:\s+of|\s+(?:is|was|came\s+to|stood\s+at|amounted\s+to))\s+{HEDGE}$",
    re.I,
    lead="balance capital deficit difference equity excess gain gap hole loss natural net profit shortfall surplus",
)
_SO_MANY = pattern(
    rf"\b(?:so|thus|which\s+means|meaning)\b[^.;\d]{{0,40}}\b(?:lost|gained|grew\s+by|shrank\s+by|fell\s+by|rose\s+by|(?:lost|gained)\s+a\s+net)\s+{HEDGE}$",
    re.I,
)
"""`2,150 gave notice and 1,890 were taken on, so the wards lost 260`."""
_DIFFERENCE = pattern(r"difference|gap", re.I)
"""What two figures have without being of two sides."""
_THE_DIFFERENCE = pattern(rf"\s*(?:The|This|That)\s+(?:difference|gap)\s+of\s+{HEDGE}")
"""What opens a sentence on the distance of the two figures before, each in a sentence of its own."""
_APART = pattern(r"\b(?:gap|difference|spread|distance)\s+between\b", re.I)
_IS = pattern(r"\b(?:is|was|were|comes\s+to|amounts\s+to)\s+(?:only\s+|just\s+)?$")
_LEAVES = pattern(
    rf"(?:^\s*(?:That|This|It)|,?\s*(?:which|so\s+that|and))?\s*\b(?:leaves|leaving|left)\s+(?:only\s+|just\s+)?{HEDGE}$",
    re.I,
)
_OF = pattern(rf"(?:^|[;.]\s*)\s*Of\s+(?:the|its|their|all)\s+{HEDGE}$", re.I)
_LEFT_OVER = pattern(
    r"\s+(?:(?:is|was|were|are)\s+)?(?:left\b|remain\w*|(?:in\s+)?(?:surplus|deficit)|in\s+the\s+(?:red|black))",
    re.I,
)
_THE_OTHER = pattern(rf"\s*(?:The|Its|Their)\s+(?:other|remaining|rest,)\s+{HEDGE}$")
"""`Of the 640 flats, 415 stand. The other 225`."""
_DEDUCTED = pattern(
    rf"\s*(?:After|Less|Minus|Without)\s+(?:[a-z]+\s+){{0,2}}(?:tax(?:es)?|interest|costs?|expenses|fees|deductions|dividends|charges|repayments?)\s+of\s+{HEDGE}$"
)
_KEPT = pattern(
    rf",\s+[^.;:\d]{{0,40}}\b(?:left\s+with|remain(?:s|ed|ing)?|kept|keeps|net\s+(?:profit|income|result)\s+(?:was|of|came\s+to))\s+{HEDGE}$",
    re.I,
)
"""`After tax of €31m, the firm was left with €93m`."""
_MARGIN_OF = pattern(rf"\b(?:margin|lead|gap|difference|spread|majority)\s+of\s+{HEDGE}$", re.I)
_VERSUS = pattern(r"[\s,]+(?:to|against|versus)\s+(?:the\s+)?(?:[a-z]+\s+)?", re.I)
_NET = pattern(r"\b(?:after|tax|interest|operating|pre-?tax)\b", re.I)


def balances(case: Case) -> Iterator[tuple[Figure, Figure, Figure]]:
    """Yield what is left, and the two figures that it is the difference of."""
    for recent, figures in paragraphs(case):
        for index, left in enumerate(figures):
            beside = [figure for figure in figures if figure is not left]
            sides = [figure for figure in beside if figure.like(left)]
            if not index and not beside and recent:
                sides = [figure for figure in recent[-1] if figure.like(left)]
                beside = recent[-1]
            if len(sides) == 1 and len(recent) > 1 and _THE_DIFFERENCE.fullmatch(case.before(left, 40)):
                before = [figure for figure in recent[-2] if figure.like(left)]
                if not index and len(before) == 1 and is_close(_distance(before[0], sides[0]), left.extent):
                    yield left, before[0], sides[0]
            last = (
                [figure for figure in recent[-1] if figure.like(left)] if recent and len(sides) == 1 else []
            )
            if len(last) == 1 and index and _RESULT.search(case.lead(figures, index, 90)):
                beside, sides = [*last, *sides], [*last, *sides]
            if index == 1 and len(sides) == 1 and recent and _DEDUCTED.fullmatch(case.before(figures[0], 60)):
                before = [figure for figure in recent[-1] if figure.like(left)]
                if len(before) == 1 and _KEPT.fullmatch(case.lead(figures, index)):
                    yield left, before[0], sides[0]
            elif len(sides) == 2 and _is_left(case, figures, index, beside, (sides[0], sides[1])):
                yield left, sides[0], sides[1]


def _distance(one: Figure, two: Figure) -> Extent:
    return two.extent - one.extent if smaller(one, two) else one.extent - two.extent


def margins(case: Case) -> Iterator[tuple[Figure, Figure, Figure]]:
    """Yield a number of points, and the two percentages whose distance it is said to be: `by 54% to 46%, a margin of 8 points`."""
    for figures in case.related_figures:
        for one, other, left in zip(figures, figures[1:], figures[2:], strict=False):
            if (
                one.unit == other.unit == "percent"
                and _MARGIN_OF.search(case.before(left, 40))
                and _VERSUS.fullmatch(case.between(one, other))
            ):
                points = in_points(case, left)
                if points.unit == "percentage_point":
                    yield points, one, other


def _is_rest(case: Case, left: Figure, one: Figure, two: Figure) -> bool:
    """Whether a sentence begins with what the one before it leaves of its first figure."""
    lead = case.before(left, 40)
    if _THE_OTHER.fullmatch(lead):
        return _OF.search(case.before(one, 40)) is not None and one.start < two.start
    return False


def _is_left(
    case: Case, figures: list[Figure], index: int, beside: list[Figure], sides: tuple[Figure, Figure]
) -> bool:
    left, (one, two) = figures[index], sides
    facts = [figure.fact for figure in (left, one, two) if figure.fact is not None]
    if len({fact.period.timex for fact in facts if fact.period and not fact.period.inherited}) > 1:
        return False
    lead = case.lead(figures, index, 90)
    result = _RESULT.search(lead)
    if result is None and _SO_MANY.search(lead):
        around = sorted([*beside, left], key=lambda figure: figure.start)
        return any(
            {_side(case, around, side, _ROWS[name]) for side in sides} == {0, 1}
            for name in ("moves", "people")
        )
    if result is None and _is_rest(case, left, one, two):
        return True
    if result is not None and beside[0].start < case.sentence_at(left)[0]:
        known = content(case.sentence_of(beside[0])) | content(result["what"])
        if echoes(case, figures, index, frozenset(kin(known))) is None:
            return False
    if result is not None and not _NET.search(lead):
        around = sorted([*beside, left], key=lambda figure: figure.start)
        for name, row in _ROWS.items():
            is_named = re.search(rf"\b(?:{_SIDES[name][2]})\b", result["what"], re.I)
            if is_named and {_side(case, around, side, row) for side in sides} == {0, 1}:
                return True
    if result is None and len(figures) == len(beside) + 1 and _LEFT_OVER.match(case.behind(left, 30)):
        return {_side(case, figures, side, _ROWS["flow"]) for side in sides} == {0, 1}
    if (
        result is not None
        and beside[0].start < case.sentence_at(left)[0]
        and _DIFFERENCE.search(result["what"])
    ):
        return True
    is_last = index == len(figures) - 1
    is_one = min(one.start, two.start) >= case.sentence_at(left)[0]
    if is_last and is_one and _APART.search(case.before(one, 60)) and _IS.search(lead):
        return True
    is_rest = is_last and one.start < two.start < left.start and len(beside) == 2
    return bool(is_rest and _OF.search(case.before(one, 40)) and _LEAVES.search(lead))


def _side(case: Case, figures: list[Figure], figure: Figure, row: tuple[re.Pattern[str], ...]) -> int | None:
    """Return which side of a row a figure is on, by the words right before or behind it."""
    index = next(at for at, each in enumerate(figures) if each is figure)
    start = case.sentence_at(figure)[0]
    lead = case.text[max(start, figure.start - 60) : figure.start]
    if index and figures[index - 1].end > start:
        # Up to the next clause the words are those of the figure before.
        start = max(start, figures[index - 1].end)
        lead = re.split(r",|;|\b(?:and|while|but)\b", case.text[start : figure.start])[-1][-60:]
    ends = [max((found.end() for found in words.finditer(lead)), default=-1) for words in row]
    if ends[0] != ends[1]:
        return 0 if ends[0] > ends[1] else 1
    behind = re.split(r"[,;]|\band\b", case.behind(figure, 30))[0]
    return next((side for side, words in enumerate(row) if words.search(behind)), None)
