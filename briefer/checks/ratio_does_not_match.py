"""A ratio that its figures do not give: 8.4 million shares at 310 kroner raise 2.6 billion, not 3.2 billion.

Multiplies units by a price (`N units at P apiece, raising T`), divides a total by a count (`T, or P a unit`;
`T over N nodes, each P`), adds up yearly payments (`P a year for five years, T in all`), divides a profit by its
revenue (`a margin of`), and looks whether an average lies within its own range.
"""

import re
from collections.abc import Iterator

from briefer.finding import Finding
from briefer.judging.case import Case, Figure, printed
from briefer.judging.example import flags, passes
from briefer.judging.outcome import outcome
from briefer.judging.telling import told
from briefer.mention import Mention
from briefer.pattern import pattern
from briefer.rounding import Extent, exactly

CODE = "A105"
EXAMPLES = [
    flags(
        "Halden will sell 8.4 million shares at 310 kroner apiece, raising 3.2 billion kroner.",
        "gives 2.604bn",
    ),
    flags("Halden sold 2,150 units for $43 million, or $35,000 a unit.", "gives $20,000"),
    flags(
        "The state pays a grant of $195 million for 2,400 jobs. The grant works out at $61,250 for each of the 2,400 jobs.",
        "gives $81,250",
    ),
    flags("Halden will pay $3.2 million a year for five years, $18.5 million in all.", "gives $16m"),
    flags("The line needs 75 Gbit/s; spread over 20 nodes, each node needs only 4.75 Gbit/s.", "gives 3.75"),
    flags(
        "Halden made a profit of $12.1 million on revenue of $100.5 million, a margin of 15.2%.", "is 12.04%"
    ),
    flags("The average price was $350,000, with homes selling for between $400,000 and $500,000.", "outside"),
    passes(
        "Halden will sell 8.4 million shares at 310 kroner apiece, raising 2.6 billion kroner.", "it holds"
    ),
    passes("Halden sold 2,150 units for $43 million, or $20,000 a unit.", "it holds"),
    passes("The line needs 75 Gbit/s; spread over 20 nodes, each node needs only 3.75 Gbit/s.", "it holds"),
    passes(
        "The average price was $450,000, with homes selling for between $400,000 and $500,000.",
        "it lies within",
    ),
]

_AT_EACH = pattern(r"[^.;:\d]{0,60}\b(?:at|for)\s+(?:about|around|some|roughly|nearly)?\s*$", re.I)
_EACH_BEHIND = pattern(r"\s*(?:apiece|each|per\s+\w+|a\s+(?:share|unit|piece|head))\b", re.I)
_GIVES = pattern(
    r"[^.;:\d]{0,40}\b(?:rais(?:es|ing|ed)|total(?:l?ing|s)?(?:\s+of)?|worth|mak(?:es|ing)|for|costing|com(?:es|ing) to|equal to|or)"
    r"(?:\s+(?:a total of|about|around|some|roughly|nearly|almost|in all))*\s*$",
    re.I,
)
_AVERAGING = pattern(r"[^.;:\d]{0,40},\s+(?:or\s+)?an average of\s*(?:about\s+)?$", re.I)
_OR = pattern(
    r"[^.;:\d]{0,12}(?:\bor|[(—–]|\bequal to|\bwhich is)\s+(?:an average of\s+|about\s+|around\s+|roughly\s+|some\s+)*$",
    re.I,
)
_EACH = pattern(r"\s*(?:a|an|per|for each(?: of)?(?: the)?|for every)\s+([a-z]+)", re.I)
_RATES = frozenset("year month week day hour quarter share barrel tonne ounce pound".split())
_WORKS_OUT = pattern(
    r"\b[Tt]h(?:e|at|is)\s+(\w+)\s+(?:works? out|comes?|amounts?|is equal)\s+(?:at|to)[^.\d]{0,15}$"
)
_ALL = pattern(r"\s*(?:in all|in total|altogether)\b", re.I)
_EACH_NODE = pattern(r"\beach\b[^.\d]{0,40}$", re.I)
_AVERAGE = pattern(r"\b(?:average|mean|median)\b[^.;\d]{0,60}$", re.I)
_BETWEEN = pattern(r"\b(?:between|from|range[sd]?|ranging)\b[^.;\d]{0,12}$", re.I)
_MARGINS = {
    "profit_margin": ("net_income", "profit", "operating_income"),
    "operating_margin": ("operating_income",),
}


def check(case: Case) -> Iterator[Finding]:
    """Reckon every ratio that a sentence spells out."""
    before: list[list[Figure]] = []
    for figures in case.figures:
        for index in range(len(figures)):
            yield from _product(case, figures, index)
            yield from _each_of(case, figures, index)
            yield from _per_unit(case, figures, index, before)
            yield from _yearly(case, figures, index)
            yield from _spread(case, figures, index, before)
            yield from _average(case, figures, index)
        yield from _margin(case, figures)
        before = [*before[-3:], figures]


def _product(case: Case, figures: list[Figure], index: int) -> Iterator[Finding]:
    """`8.4 million shares at 310 kroner apiece, raising 2.6 billion kroner`."""
    if index + 2 >= len(figures):
        return
    count, price, total = figures[index : index + 3]
    if (
        count.kind in ("quantity", "number")
        and price.kind == total.kind == "money"
        and price.unit == total.unit
        and _AT_EACH.fullmatch(case.between(count, price))
        and (price.per is not None or _EACH_BEHIND.match(case.text, price.end))
        and _GIVES.search(case.between(price, total))
    ):
        yield _judge(case, total, count.extent * price.extent, (count, price))


def _each_of(case: Case, figures: list[Figure], index: int) -> Iterator[Finding]:
    """`45 aircraft for $5.4 billion, or $120 million each`."""
    if index + 2 >= len(figures):
        return
    count, total, price = figures[index : index + 3]
    if (
        count.kind in ("quantity", "number")
        and total.kind == price.kind == "money"
        and price.unit == total.unit
        and re.fullmatch(r"[^.;:\d]{0,40}\bfor\s+(?:about\s+)?", case.between(count, total), re.I)
        and _OR.fullmatch(case.between(total, price))
        and re.match(r"\s*(?:apiece|each)\b", case.text[price.end : price.end + 10])
    ):
        yield _judge(case, price, total.extent / count.extent, (total, count))


def _per_unit(case: Case, figures: list[Figure], index: int, before: list[list[Figure]]) -> Iterator[Finding]:
    """`2,150 units for $43 million, or $20,000 a unit`; `the grant works out at $81,250 for each of the 2,400 jobs`."""
    price = figures[index]
    if price.kind != "money":
        return
    behind = figures[index + 1 : index + 2]
    per = _EACH.match(case.text, price.end)
    noun = (price.per or (per[1] if per else "")).lower()
    if behind and re.fullmatch(r"\s*(?:for|of) each of the\s+", case.between(price, behind[0]), re.I):
        counts = behind
    elif noun and noun not in _RATES:
        counts = [figure for group in (*before, figures) for figure in group if _counts(case, figure, noun)]
    else:
        return
    if len({figure.extent.plain for figure in counts}) != 1:
        return
    total = None
    gap = case.between(figures[index - 1], price) if index else ""
    if index and (_OR.fullmatch(gap) or _AVERAGING.fullmatch(gap)):
        total = figures[index - 1]
    elif works := re.search(
        r"\b[Tt]h(?:e|at|is)\s+(\w+)\s+(?:works? out|comes?|amounts?|is equal)\s+(?:at|to)[^.\d]{0,15}$",
        case.text[max(0, price.start - 60) : price.start],
    ):
        total = _named(case, works[1].lower(), price)
    if total is not None and total.kind == "money" and total.unit == price.unit and total is not price:
        yield _judge(case, price, total.extent / counts[-1].extent, (total, counts[-1]))


def _counts(case: Case, figure: Figure, noun: str) -> bool:
    behind = re.match(
        r"\s+(?:[a-z-]+\s+){0,2}?" + re.escape(noun.removesuffix("s")) + r"(?:s|es)?\b",
        case.text[figure.end : figure.end + 40],
    )
    if figure.kind == "quantity" and (figure.unit or "").removesuffix("s") == noun.removesuffix("s"):
        return True
    return figure.kind in ("number", "quantity") and behind is not None


def _named(case: Case, noun: str, price: Figure) -> Figure | None:
    """Return the one amount that the article calls by a noun, before this one."""
    found = [
        figure
        for figures in case.figures
        for figure in figures
        if figure.start < price.start
        and figure.kind == "money"
        and figure.unit == price.unit
        and re.search(
            rf"\b{re.escape(noun)}\b[^.;:\d]{{0,15}}$",
            case.text[max(0, figure.start - 40) : figure.start],
            re.I,
        )
    ]
    return found[0] if len({figure.extent.plain for figure in found}) == 1 else None


def _yearly(case: Case, figures: list[Figure], index: int) -> Iterator[Finding]:
    """`$3.2 million a year for five years, $16 million in all`."""
    if index + 1 >= len(figures):
        return
    rate = figures[index]
    total = next((figure for figure in figures[index + 1 :] if figure.kind == "money"), None)
    if total is None or rate.kind != "money" or rate.per != "year" or total.unit != rate.unit or total.per:
        return
    gap = case.between(rate, total)
    is_total = _ALL.match(case.text, total.end) or re.search(r"\b(?:total|in all|altogether)\b[^.;]*$", gap)
    years = [
        years for mention in case.mentions_in(rate.end, total.start) if (years := _years(mention)) is not None
    ]
    if len(years) == 1 and is_total and re.search(r"\b(?:for|over)\s", gap):
        yield _judge(
            case,
            total,
            rate.extent.scaled(years[0]),
            (rate,),
            f"{printed(rate)} a year over {years[0]} years",
        )


def _years(mention: Mention) -> int | None:
    found = re.fullmatch(r"P(\d+)Y", getattr(mention.value, "timex", None) or "")
    return int(found[1]) if found and int(found[1]) > 1 else None


def _spread(case: Case, figures: list[Figure], index: int, before: list[list[Figure]]) -> Iterator[Finding]:
    """`75 Gbit/s; spread over 20 nodes, each node needs only 3.75 Gbit/s`."""
    each = figures[index]
    if not index or each.kind != "quantity" or not _EACH_NODE.search(case.between(figures[index - 1], each)):
        return
    count = figures[index - 1]
    totals = [
        figure for figure in figures[: index - 1] if figure.kind == "quantity" and figure.unit == each.unit
    ]
    if not totals and before:
        totals = [figure for figure in before[-1] if figure.kind == "quantity" and figure.unit == each.unit]
    if count.kind not in ("quantity", "number") or not totals:
        return
    # `over 20 nodes` is no hedge here.
    number = count.extent.plain.low or count.extent.plain.high
    if not number:
        return
    found = [_judge(case, each, total.extent / exactly(number), (total, count)) for total in totals]
    holding = [finding for finding in found if finding.verdict == "consistent"]
    if holding or len(found) == 1:
        yield (holding or found)[0]


def _average(case: Case, figures: list[Figure], index: int) -> Iterator[Finding]:
    """`the average price was $350,000, … between $400,000 and $500,000`."""
    if index + 1 >= len(figures):
        return
    mean = figures[index]
    start = figures[index - 1].end if index else max(0, mean.start - 90)
    if not _AVERAGE.search(case.text[start : mean.start]):
        return
    for whole in figures[index + 1 :]:
        low, high = whole.extent.plain
        if (
            low is None
            or low == high
            or not whole.like(mean)
            or not _BETWEEN.search(case.text[max(0, whole.start - 25) : whole.start])
        ):
            continue
        # The ends of a range that an average must lie in are no mere places.
        bounds = Extent(whole.extent.plain, *[whole.extent.strict] * 3)
        came = outcome(mean.extent, bounds, hedged=mean.hedge != "exact")
        message = f"an average of {printed(mean)} lies {'within' if came.holds else 'outside'} {told(whole.extent.plain, whole.unit)}"
        yield case.finding(
            __name__,
            CODE,
            (mean, whole),
            *came,
            message,
            stated=mean,
            computed=whole.extent.plain,
            unit=whole.unit,
        )
        return


def _margin(case: Case, figures: list[Figure]) -> Iterator[Finding]:
    """`a profit of $12m on revenue of $100m, a margin of 12%`."""
    if len(figures) < 3:
        return
    by_metric: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.fact is not None and figure.fact.metric is not None and figure.fact.change is None:
            by_metric.setdefault(figure.fact.metric.id, []).append(figure)
    for metric, numerators in _MARGINS.items():
        margins, revenues = by_metric.get(metric, []), by_metric.get("revenue", [])
        profits = [figure for name in numerators for figure in by_metric.get(name, [])]
        if len(margins) == len(revenues) == len(profits) == 1 and profits[0].unit == revenues[0].unit:
            ratio = (profits[0].extent / revenues[0].extent).scaled(100)
            came = outcome(margins[0].extent, ratio, hedged=margins[0].hedge != "exact")
            result = told(ratio.plain, "percent")
            message = f"{printed(profits[0])} on {printed(revenues[0])} is {result}"
            message += "" if came.holds else f", not {printed(margins[0])}"
            yield case.finding(
                __name__,
                CODE,
                (profits[0], revenues[0], margins[0]),
                *came,
                message,
                stated=margins[0],
                computed=ratio.plain,
                unit="percent",
            )


def _judge(case: Case, stated: Figure, computed: Extent, parts: tuple[Figure, ...], way: str = "") -> Finding:
    came = outcome(stated.extent, computed, hedged=stated.hedge != "exact")
    unit = stated.unit if stated.kind == "money" else None
    operation = " and ".join(printed(part) for part in parts)
    message = f"{way or operation} gives {told(computed.plain, unit)}"
    message += ", as stated" if came.holds else f", not {printed(stated)}"
    return case.finding(
        __name__,
        CODE,
        (*parts, stated),
        *came,
        message,
        stated=stated,
        computed=computed.plain,
        unit=stated.unit,
    )
