"""A ratio that its figures do not give: 8.4 million shares at 310 kroner raise 2.6 billion, not 3.2 billion.

Multiplies units by a price (`N units at P apiece, raising T`), divides a total by a count (`T, or P a unit`;
`T over N nodes, each P`), adds up yearly payments (`P a year for five years, T in all`), divides a profit by its
revenue (`a margin of`), and looks whether an average lies within its own range, or between the lowest and the
highest that the next sentence names of all.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from briefer.finding import Finding
from briefer.judging.averages import averages
from briefer.judging.case import Case, Figure, printed
from briefer.judging.example import flags, passes
from briefer.judging.moves import is_close
from briefer.judging.near_products import near_products
from briefer.judging.outcome import outcome
from briefer.judging.products import Product, products
from briefer.judging.rated import rated
from briefer.judging.rates import rates
from briefer.judging.shares import is_larger
from briefer.judging.telling import listed, told
from briefer.judging.tenfold import tenfold
from briefer.judging.times import times
from briefer.judging.units import FOR_EACH, exactly_counted, is_count, is_total, roles_of, with_durations
from briefer.judging.wording import HEDGE
from briefer.pattern import pattern
from briefer.rounding import Extent, Interval, exactly

CODE = "A105"
EXAMPLES = [
    flags(
        "The island has 48,200 people. Last year 217 of its houses burned, which is 620 per 100,000 people.",
        "gives 450.2",
    ),
    flags(
        "Barley stood on 12,400 hectares. The farms brought in 86,800 tonnes, 8.9 tonnes to the hectare.",
        "gives 7",
    ),
    flags(
        "The owner asks $64.80 for the share. It earned $3.60 last year, so buyers pay 24 times earnings.",
        "gives 18",
    ),
    passes(
        "The island has 48,200 people. Last year 217 of its houses burned. The national rate is 620 per 100,000 people.",
        "of other people",
    ),
    passes(
        "Owners of the land get €2.52 million a year, or €30,000 for every turbine. There are 84 turbines and 35 workers.",
        "for what is counted elsewhere",
    ),
    flags(
        "Halden will sell 8.4 million shares at 310 kroner apiece, raising 3.2 billion kroner.",
        "gives 2.604bn",
    ),
    flags("Halden sold 2,150 units for $43 million, or $35,000 a unit.", "gives $20,000"),
    flags(
        "The state pays a grant of $195 million for 2,400 jobs. The grant works out at $61,250 for each of the 2,400 jobs.",
        "gives $81,250",
    ),
    flags(
        "Aid is capped at 9.7 billion kroner over 20 years, or 647 million kroner a year on average.",
        "gives 485m",
    ),
    passes(
        "Aid is capped at 9.7 billion kroner over 20 years, or 485 million kroner a year on average.",
        "it holds",
    ),
    flags("Halden will pay $3.2 million a year for five years, $18.5 million in all.", "gives $16m"),
    flags("Rent is $2,300 a month, or $29,600 a year.", "gives $27,600"),
    flags("The firm ordered 136 turbines of 6.2 megawatts each, adding 943 megawatts.", "gives 843.2"),
    flags("The farm harvested 84,000 tonnes from 12,000 hectares, or 8.4 tonnes a hectare.", "gives 7"),
    flags("Halden's debt of $4.2 billion is 3.4 times the core profit of $1.05 billion.", "gives 4"),
    flags("The fund's fee of 2.0% on $6.40 billion of assets came to $158 million.", "gives $128m"),
    flags(
        "It handled 412 million payments worth $8.45 billion. The average payment was $22.60.", "gives $20.51"
    ),
    flags("The line needs 75 Gbit/s; spread over 20 nodes, each node needs only 4.75 Gbit/s.", "gives 3.75"),
    flags(
        "Halden made a profit of $12.1 million on revenue of $100.5 million, a margin of 15.2%.", "is 12.04%"
    ),
    flags("The average price was $350,000, with homes selling for between $400,000 and $500,000.", "outside"),
    flags(
        "The line carried 11.6 million tonnes. At an average tariff of $128 a tonne, freight revenue was $1.84 billion.",
        "gives $1.485bn",
    ),
    flags("A farm with 300,000 panels of 550 watts will add 195 megawatts.", "gives 165"),
    flags(
        "Borel's operating profit was $540 million. At $8.1 billion, the price is 18 times operating profit.",
        "gives 15",
    ),
    flags("Sales of 2,100 GWh at £71 per MWh brought the firm £169 million last year.", "gives £149.1m"),
    flags("The deal covers 36 trains of five cars, 160 cars in all.", "gives 180"),
    flags(
        "A square metre of new flat sells for €3,150. The typical flat measures 64 square metres and will set a buyer back €231,600.",
        "gives €201,600",
    ),
    flags(
        "Borel sold 94,000 scooters. That is nearly three times the 41,000 sold a year earlier.",
        "gives 2.293",
    ),
    flags(
        "Some 46,000 vehicles a day will use the bridge. At a toll of $3, that means daily receipts of $183,000.",
        "gives $138,000",
    ),
    flags(
        "A cow in a herd of the region yields 9 litres a day. The 640,000 cows of the members thus give 7.2 million litres a day.",
        "gives 5.76m",
    ),
    flags(
        "A truck hauls 290 tonnes of ore per trip and makes 14 trips a shift: 4,960 tonnes in all.",
        "gives 4060",
    ),
    flags(
        "The mill worked 1.26 million tonnes in 315 days, an average of 4,600 tonnes a day.",
        "gives 4000",
    ),
    flags(
        "A trip takes 36 minutes for the 24 kilometres, an average speed of 48 kilometres per hour.",
        "gives 40",
    ),
    flags(
        "Its plants made 110,000, 125,000 and 140,000 cars, on average 145,000 each.",
        "lies outside 110,000, 125,000 and 140,000",
    ),
    flags("The lots went for between €120 and €380. The average price was €410.", "lies outside"),
    flags("The school has 5,400 girls and 1,800 boys, five times as many girls as boys.", "gives 3"),
    flags(
        "Halden puts the investment at €1.68 billion, or €3.9 million per megawatt.\n\nThe farm will have 480 megawatts.",
        "gives €3.5m",
    ),
    passes(
        "At an average price of $412 a tonne, mines sold 1.7 million tonnes. Revenue including silver was $870 million.",
        "more than the product",
    ),
    flags(
        "With a staff of 420, Halden had revenue of £84 million, which works out at £260,000 per employee.",
        "not £260,000",
    ),
    flags(
        "Rents average €940 a month in the country. Of the six cities, Halden is the dearest, with €910, and Borel the cheapest with €620.",
        "outside the lowest and the highest",
    ),
    passes(
        "Rents average €840 a month in the country. Of the six cities, Halden is the dearest, with €910, and Borel the cheapest with €620.",
        "it lies between",
    ),
    passes(
        "Halden will sell 8.4 million shares at 310 kroner apiece, raising 2.6 billion kroner.", "it holds"
    ),
    passes("Halden sold 2,150 units for $43 million, or $20,000 a unit.", "it holds"),
    flags(
        "The deal with Borel, worth $21 million a year, was renewed; over five years it will bring $115 million.",
        "gives $105m",
    ),
    flags(
        "Halden loses $10,000 a day. At that rate, its losses will hit $18 million this year.",
        "not $18 million",
    ),
    flags("Halden has 610 employees, 2.5 times as many as the 420 of a year ago.", "gives 1.452"),
    passes(
        "Halden loses $10,000 a day. At that rate, its losses will hit $2 million this year.",
        "what is left of the year",
    ),
    passes(
        "There were 3,550 shootings and 762 deaths last year, a total that works out to an average of two deaths a day.",
        "an average by the day",
    ),
    passes(
        "Leeds had 68 days of more than 35 degrees, 14 more than in 2024 and three times the average of 22.",
        "an average of days",
    ),
    flags(
        "Cars for 1.3 million yuan are subject to another 10% tax. That is an additional 13,000 yuan.",
        "gives 130,000 CNY",
    ),
    flags(
        "With savings of five trillion euros, an inflation rate of two percent means that Germans lose 10 billion euros a year.",
        "gives €100bn",
    ),
    passes(
        "Cars for 1.3 million yuan are subject to a 10% tax. That is about 117,000 yuan after a rebate.",
        "no slip of the place",
    ),
    passes("A flat in Leeds costs €625,800, more than twice as much as in Hull (€283,500).", "it is more"),
    passes("It has 1,500 fighters, with twice as many helpers and up to 8,000 friends.", "of the helpers"),
    passes(
        "The list holds no more than 3,000 names. There are 16 lists that each hold 3,000 names.",
        "each of the lists",
    ),
    passes("Halden sold 46,000 tonnes at $985 a tonne, after 41,000 tonnes at $870.", "two prices"),
    passes(
        "Halden sold 1,200 flats for $310 million, and another 300 at an average of $290,000 each.",
        "two sales",
    ),
    passes("The line needs 75 Gbit/s; spread over 20 nodes, each node needs only 3.75 Gbit/s.", "it holds"),
    passes(
        "The average price was $450,000, with homes selling for between $400,000 and $500,000.",
        "it lies within",
    ),
    flags(
        "Borel offers 31.20 zlotys (€7.40) in cash for each of the 24.5 million shares, which values the mill at 912 million zlotys.",
        "gives 764.4m PLN",
    ),
    passes(
        "Borel offers 31.20 zlotys (€7.40) in cash for each of the 24.5 million shares, which values the mill at 764 million zlotys.",
        "it holds",
    ),
    flags(
        "It sold three blocks, at $8.20, $8.90 and $9.40 a share. The average price, the filing says, was $9.70.",
        "",
    ),
]

_GIVES = pattern(
    r"(?:\bor|[(—–]|\s-|\brais(?:es|ing|ed)|\btotal(?:l?ing|s|led)?(?:\s+of)?|\bworth|\bmak(?:es|ing)|\bcost(?:s|ing)?(?:\s+of|\s+(?:the|its)\s+[a-z]+)?|\b(?:comes?|came|coming)(?:\s+in)?\s+to"
    r"|\bequal\s+to|\bequivalent\s+to|\b(?:brings?|brought|bringing)\s+in|\bgenerat(?:es|ed|ing)|\byield(?:s|ed|ing)?|\baverag(?:es|ed|ing)|\baverage\s+of|\bon\s+average"
    r"|\bwhich\s+(?:is|was)|\bthat\s+is|\bfor\s+(?:an?\s+)?(?:revenue|proceeds|takings|total|sales|cost|price)(?:\s+of)?|\bworks?\s+out\s+(?:at|to)|\bamounts?\s+to|\bgiving|\bat)"
    rf"\s*(?:a\s+total\s+of\s+|an\s+average\s+of\s+|in\s+all\s+)?{HEDGE}$",
    re.I,
)
"""What leads to the result of a multiplication or division."""
_SO_THAT = pattern(r",\s+(?:thereby\s+)?\w+ing\s[^.;:,\d]{0,20}$", re.I)
_ALL = pattern(r"\s*(?:in all|in total|altogether)\b", re.I)
_EACH_NODE = pattern(r"\beach\b[^.\d]{0,40}$", re.I)
_AVERAGE = pattern(r"\b(?:average|mean|median)\b[^.;\d]{0,60}$", re.I, lead="average mean median")
_BETWEEN = pattern(r"\b(?:between|from|range[sd]?|ranging)\b[^.;\d]{0,12}$", re.I)
_OF_ALL = pattern(r"\s*(?:Of|Among)\s+(?:all\s+)?(?:the|its|their)\s", re.I)
_MOST = pattern(r"\b(?:best|most|highest|top|first|dearest|largest|ahead|leads?)\b", re.I)
_LEAST = pattern(r"\b(?:last|least|lowest|worst|bottom|cheapest|smallest|poorest)\b", re.I)
_NEXT = 200
"""Characters within which the ends of an average follow it."""
_MARGINS = {
    "profit_margin": ("net_income", "profit", "operating_income"),
    "operating_margin": ("operating_income",),
}
_IN_A_YEAR = {
    name: Extent(*[Interval(Decimal(least), Decimal(most))] * 4)
    for name, least, most in (("month", 12, 12), ("quarter", 4, 4), ("week", 50, 53), ("day", 240, 366))
}
"""How often a stretch of time comes in a year, holidays taken or not."""
_LEVIES = "fee|tax|levy|duty|tariff|commission|charge|royalty|surcharge|interest|deposit|coupon|premium|bonus|discount"
_LEVY = pattern(
    rf"\s+(?:\w+\s+)?(?:{_LEVIES})\s+on\s+[^.;:,\d]{{0,30}}",
    re.I,
    lead="fee tax levy duty tariff commission charge royalty interest deposit coupon premium bonus discount",
)
_LEVY_OF = pattern(rf"\b(?:{_LEVIES})\s+of\s+$", re.I)
_OVER = pattern(r"\b(?:over|in|for|across)\s+(?:the\s+|those\s+|these\s+|all\s+)?(?:next\s+)?$", re.I)
_BRINGS = pattern(
    rf",?\s+(?:(?:it|this|that|they|which|the\s+\w+)\s+)?(?:(?:will|would|should|could|can)\s+)?(?:be\s+)?"
    rf"(?:brings?|brought|cost|costs|pays?|paid|come(?:s)?\s+to|came\s+to|amounts?\s+to|earns?|yields?|totals?|means?|worth|makes?|adds?\s+up\s+to|gives?)\s+(?:the\s+\w+\s+)?(?:in\s+|a\s+total\s+of\s+)?{HEDGE}",
    re.I,
)
"""From a stretch of years to what it brings: `over five years it will bring`."""
_AT_RATE_SO = pattern(r"\s*At\s+(?:that|this)\s+(?:rate|pace|speed)\b", re.I)
_BY_YEAR_END = pattern(
    r"\s+(?:this\s+year|a\s+year|per\s+year|over\s+(?:the|a)\s+year|by\s+the\s+end\s+of\s+the\s+year|for\s+the\s+year|annually)\b",
    re.I,
)
_RETURN = pattern(rf"[^.;:\d]{{0,20}}\b(?:yield|margin|return|rate)\s+of\s+{HEDGE}$", re.I)
_AT_RATE = pattern(
    r"[^.;:,\d]{0,40}\bat\s+(?:a\s+rate\s+of\s+|an?\s+(?:interest\s+)?(?:rate|yield)\s+of\s+)?$", re.I
)


def check(case: Case) -> Iterator[Finding]:
    """Reckon every ratio that a sentence spells out, each once."""
    seen: set[tuple[tuple[int, int], ...]] = set()
    for finding in _ratios(case):
        if finding.spans not in seen:
            seen.add(finding.spans)
            yield finding


def _ratios(case: Case) -> Iterator[Finding]:
    for large, small, stated in times(case):
        yield _judge(case, stated, large.extent / small.extent.closed(), (large, small))
    spelled = list(products(case))
    claimed = {found.price.start for found in spelled}
    for found in (*spelled, *near_products(case, claimed)):
        parts = (found.count, found.price if found.result is found.total else found.total)
        yield _judge(case, found.result, found.computed, parts)
        claimed.update(figure.start for figure in (found.price, found.count, found.total))
    for each in rates(case):
        yield _judge(case, each.rate, each.computed, (each.amount, each.length))
    for drawn in rated(case, claimed):
        yield _judge(case, drawn.stated, drawn.computed, (drawn.amount, drawn.divisor))
    for mean, row in averages(case):
        message = f"an average of {printed(mean)} lies outside {listed([printed(figure) for figure in row])}"
        yield case.finding(__name__, CODE, (*row, mean), "error", "inconsistent", message, stated=mean)
    for result, rate, whole in tenfold(case):
        yield _judge(case, result, whole.extent * rate.extent.scaled(Decimal("0.01")), (rate, whole))
    before: list[Figure] = []
    for figures in case.related_figures:
        yield from _of_units(case, with_durations(case, figures))
        if len(figures) > 1:  # one alone is no ratio of another
            for index in range(len(figures)):
                yield from _by_the_year(case, figures, index)
                yield from _levied(case, figures, index)
                yield from _over_years(case, figures, index)
                yield from _spread(case, figures, index, before)
                yield from _average(case, figures, index)
            yield from _extremes(case, figures, before)
            yield from _margin(case, figures)
            yield from _returns(case, figures)
        else:
            yield from _at_that_rate(case, figures[0], before)
        before = figures


def _of_units(case: Case, figures: list[Figure]) -> Iterator[Finding]:
    """`8.4 million shares at 310 kroner apiece, raising 2.6 billion kroner`; `45 aircraft for $5.4 billion, or $120 million each`."""
    for at in range(len(figures) - 2):
        trio = figures[at : at + 3]
        gaps = [case.between(*pair) for pair in pairwise(trio)]
        if any(
            len(gap) > 70 or ";" in gap or re.search(r"[.:]\s(?!on\s+average\b)|\banother\b|,\s+and\b", gap)
            for gap in gaps
        ):
            continue
        found = roles_of(case, figures, at)
        if found is None or all(figure.kind == "number" for figure in trio):
            continue
        price, count, total, is_sure = found
        ends_in_result = _GIVES.search(gaps[1]) or _ALL.match(case.behind(trio[2], 14))
        result = trio[2] if ends_in_result or (is_sure and _SO_THAT.search(gaps[1])) else None
        if result is None and _GIVES.search(gaps[0]) and trio[1] is price and FOR_EACH.fullmatch(gaps[1]):
            result = price
        if result is price and total is trio[0] and re.search(r"\band\b", gaps[0]):
            continue  # the total is of something else
        if result is total and not is_larger(total, price):
            continue  # `after 52 tons at $30`: the price of another count
        if result is not None:
            yield from _multiplied(case, price, count, total, result, is_sure=is_sure)


def _multiplied(
    case: Case, price: Figure, count: Figure, total: Figure, result: Figure, *, is_sure: bool
) -> Iterator[Finding]:
    if result is count:
        computed, parts = total.extent / price.extent, (total, price)
    else:
        computed = Product(price, count, total, result).computed
        parts = (count, price) if result is total else (total, count)
    is_averaged = result is price and result.kind != "money" and result.unit in (total.unit, None)
    if (is_sure and not is_averaged) or is_close(computed, result.extent):
        yield _judge(case, result, computed, parts)


def _by_the_year(case: Case, figures: list[Figure], index: int) -> Iterator[Finding]:
    """`$2,300 a month, or $27,600 a year`."""
    if index + 1 >= len(figures):
        return
    rate, year = figures[index : index + 2]
    gap = case.between(rate, year)
    spans = [figure.per or (figure.unit or "").partition("/")[2] for figure in (rate, year)]
    units = [(figure.unit or "").partition("/")[0] for figure in (rate, year)]
    if spans[1] != "year" or units[0] != units[1] or len(gap) > 30 or not _GIVES.search(gap):
        return
    times = _IN_A_YEAR.get(spans[0])
    if times is not None:
        computed = times * rate.extent
        yield _judge(case, year, computed, (rate,), f"{printed(rate)} a {spans[0]} over a year")


def _over_years(case: Case, figures: list[Figure], index: int) -> Iterator[Finding]:
    """`worth $21 million a year, was renewed; over five years it will bring $105 million`."""
    rate = figures[index]
    if rate.kind != "money" or rate.per != "year":
        return
    later = [figure for figure in figures[index + 1 :] if figure.kind == "money"]
    if len(later) != 1:
        return
    [total] = later
    stretches = [
        each for each in with_durations(case, figures) if each.unit == "year" and each.kind == "quantity"
    ]
    found = [each for each in stretches if rate.end < each.start < total.start]
    if len(found) != 1 or not is_total(rate, total) or total.per is not None:
        return
    [years] = found
    computed = exactly_counted(years) * rate.extent
    if (
        _OVER.search(case.before(years, 20))
        and _BRINGS.fullmatch(case.between(years, total))
        and is_close(computed, total.extent)
    ):
        yield _judge(case, total, computed, (rate, years))


def _at_that_rate(case: Case, year: Figure, before: list[Figure]) -> Iterator[Finding]:
    """`It loses $10,000 a day. At that rate, losses will come to $18 million this year`."""
    rates = [figure for figure in before if figure.kind == "money" and figure.per in _IN_A_YEAR]
    if len(rates) != 1 or year.unit != rates[0].unit:
        return
    [rate] = rates
    if not _AT_RATE_SO.match(case.sentence_of(year)) or not _BY_YEAR_END.match(case.behind(year, 40)):
        return
    computed = _IN_A_YEAR[rate.per or ""] * rate.extent
    # Of a year under way there may be less left.
    if (year.extent.plain.low or 0) > (computed.plain.high or 0):
        yield _judge(case, year, computed, (rate,), f"{printed(rate)} a {rate.per} over a year")


def _levied(case: Case, figures: list[Figure], index: int) -> Iterator[Finding]:
    """`a 2% fee on $6.4 billion came to $128 million`; `interest on $2.5 billion at 4% is $100 million`."""
    if index + 2 >= len(figures):
        return
    one, two, result = figures[index : index + 3]
    lead = case.between(two, result)
    if "percent" not in (one.unit, two.unit) or "money" not in (one.kind, two.kind):
        return
    leads_on = re.search(
        rf"\b(?:came\s+to|comes\s+to|is|was|are|would\s+be|raises?|raised|yields?|would\s+(?:raise|bring\s+in|yield|cost)|amounts?\s+to|or|means|brings?\s+in|costs?|worth|earning|yielding|costing|bringing\s+in|paying)\s+{HEDGE}$",
        lead,
        re.I,
    )
    gap = case.between(one, two)
    is_levy = _LEVY.fullmatch(gap) or (gap.strip() == "on" and _LEVY_OF.search(case.before(one, 30)))
    if one.unit == "percent" and two.kind == "money" and is_levy:
        rate, whole = one, two
    elif two.unit == "percent" and one.kind == "money" and _AT_RATE.fullmatch(gap):
        rate, whole = two, one
        about = case.before(one, 40) + case.behind(result, 20)
        if not re.search(r"\b(?:interest|fee|tax|duty|yield|coupon)\b", about, re.I):
            return
    else:
        return
    if leads_on and len(lead) < 50 and result.like(whole):
        yield _judge(case, result, whole.extent * rate.extent.scaled(Decimal("0.01")), (rate, whole))


def _returns(case: Case, figures: list[Figure]) -> Iterator[Finding]:
    """`a dividend of 80 cents on a share price of $32 is a yield of 2.5%`."""
    for part, whole, rate in zip(figures, figures[1:], figures[2:], strict=False):
        if (
            rate.unit == "percent"
            and part.kind == whole.kind == "money"
            and part.unit == whole.unit
            and re.fullmatch(r"\s+on\s+[^.;:,\d]{0,40}", case.between(part, whole))
            and _RETURN.search(case.between(whole, rate))
        ):
            yield _judge(case, rate, (part.extent / whole.extent).scaled(100), (part, whole))


def _spread(case: Case, figures: list[Figure], index: int, before: list[Figure]) -> Iterator[Finding]:
    """`75 Gbit/s; spread over 20 nodes, each node needs only 3.75 Gbit/s`."""
    each = figures[index]
    if not index or each.kind != "quantity" or not _EACH_NODE.search(case.between(figures[index - 1], each)):
        return
    count = figures[index - 1]
    totals = [
        figure for figure in figures[: index - 1] if figure.kind == "quantity" and figure.unit == each.unit
    ]
    if not totals:
        totals = [figure for figure in before if figure.kind == "quantity" and figure.unit == each.unit]
    if not is_count(count) or not totals:
        return
    # `over 20 nodes` is no hedge here.
    number = count.extent.plain.low or count.extent.plain.high
    if not number:
        return
    totals = [total for total in totals if is_close(total.extent / exactly(number), each.extent)]
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


def _extremes(case: Case, figures: list[Figure], before: list[Figure]) -> Iterator[Finding]:
    """`Pay averages €1,842. Of the five regions, one pays best, with €1,900, and one comes last with €1,312`."""
    ends = [figure for figure in figures if before and figure.like(before[-1])]
    means = [figure for figure in before if figure.like(before[-1])]
    if len(ends) != 2 or len(means) != 1 or not 0 < ends[0].start - means[0].end < _NEXT:
        return
    [mean] = means
    start, end = case.sentence_at(ends[0])
    is_of_all = _OF_ALL.match(case.text, start, ends[0].start)
    if not is_of_all or not _MOST.search(case.text, start, end) or not _LEAST.search(case.text, start, end):
        return
    if not _AVERAGE.search(case.before(mean, 90)) or mean.kind == "number":
        return
    low, high = sorted(ends, key=lambda figure: figure.extent.plain.low or 0)
    if mean.extent.holds(low.extent) is not None or mean.extent.holds(high.extent) is not None:
        return
    middle, least, most = (figure.extent.plain for figure in (mean, low, high))
    if middle.low is None or middle.high is None or least.low is None or most.high is None:
        return
    if middle.high < least.low or middle.low > most.high:
        message = f"an average of {printed(mean)} lies outside the lowest and the highest, {printed(low)} and {printed(high)}"
        yield case.finding(__name__, CODE, (mean, low, high), "error", "inconsistent", message, stated=mean)


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
    unit = stated.unit if stated.kind in ("money", "percent") else None
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
