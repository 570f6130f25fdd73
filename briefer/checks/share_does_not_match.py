"""A share that its part and total do not give: $868 million of $1,360 million is 63.8%, not 72%.

Reads a part, a percentage and a total from one sentence (`A, or P of B`; `of the B, A, or P`; `P of B, or A`).
Where the sentence has no total, the part and the share imply one: it is compared with the totals that the
article states for the same metric and period, and with the one level of revenue, or the figure that opens the
paragraph of a share `of the total`. Shares without a part are left alone.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from briefer.fact import Fact
from briefer.finding import Finding
from briefer.judging.case import Case, Figure, printed
from briefer.judging.drawn_shares import drawn_shares
from briefer.judging.echo import paragraphs
from briefer.judging.example import flags, passes
from briefer.judging.levels import levels_shared
from briefer.judging.near_shares import near_shares
from briefer.judging.outcome import outcome
from briefer.judging.shares import are_counts, fractions, is_larger, part_and_total, stake_of
from briefer.judging.sizes import is_coupon, size_of
from briefer.judging.telling import told
from briefer.judging.wholes import whole_of

CODE = "A103"
EXAMPLES = [
    flags(
        "The harbour holds 640 boats. Only 176 are from abroad, which is one in five.",
        "is 27.5%",
    ),
    flags(
        "Members gave £2.4 million. The club spent £1.56 million on the roof: that is 75p of each pound.",
        "is 65%",
    ),
    flags(
        "The lender counts 48,200 loans. Some 12,050 are overdue. So 35% of its loans give it trouble.",
        "is 25%",
    ),
    passes(
        "The ferry carried 8,500 people. Some 4,000 of them were tourists. About 60% of them came by train.",
        "a share of the part",
    ),
    flags(
        "Mortgages, at €868 million, accounted for 72% of a loan book of €1,360 million.",
        "is 63.82%, not 72%",
    ),
    flags("Among the 460 firms in the sample, 299 firms, or 55%, reported a shortage.", "is 65%, not 55%"),
    flags("Fees made up 35% of revenue of $6.2 billion, or $1.24 billion.", "is 20%, not 35%"),
    flags(
        "Halden's capital spending was $3.15 billion in 2025. Some 64% of 2025 capital spending, or $1.74 billion, went on servers.",
        "implies a total of $2.719bn",
    ),
    flags(
        "The mills may invest $3.15 billion in 2027. Some 64% of the mills' 2027 total, or $1.74 billion, will go into pulp.",
        "implies a total of $2.719bn",
    ),
    passes(
        "The mills may invest $3.15 billion in 2027. Some 64% of the farms' 2027 total, or $1.74 billion, will go into pulp.",
        "somebody else's total",
    ),
    flags(
        "The net budget is £231 million, and care will swallow £159 million of it - 62%, the town said.",
        "is 68.83%, not 62%",
    ),
    flags("So far 28 turbines stand, 45% of the 80 turbines.", "is 35%, not 45%"),
    flags(
        "A fourth of the lunches, 1.5 million of 4.8 million, ended up at least partly in the bin, auditors say - 25%.",
        "is 31.25%, not 25%",
    ),
    flags(
        "Exports brought in $2.27 billion. Their share in sales of $9.87 billion thus improved to 32% from 21% a year ago.",
        "is 23%, not 32%",
    ),
    flags(
        "The 520 million shares are listed in Leeds. The Hollin family, with 171.6 million shares, is the largest of the owners and has 43% of the votes.",
        "is 33%, not 43%",
    ),
    flags(
        "Revenue was $1.24 billion.\n\nHalden made an operating profit of $198 million, a margin of 19%.",
        "is 15.97%, not 19%",
    ),
    flags(
        "They asked 2,400 nurses. Nights are worked by 912 of those polled. That is a share of 48%.",
        "is 38%, not 48%",
    ),
    flags(
        "Gross lending rose 15% to £1.84 billion from £1.60 billion.\n\nFirst buyers took out £736 million, or 35% of gross lending.",
        "is 40%, not 35%",
    ),
    flags(
        "At the derby\n\nA crowd of 41,300 came to the ground, which seats 58,900, leaving it just 55% full.",
        "is 70.12%, not 55%",
    ),
    flags(
        "In the mix\n\nHalden made 51.7 billion units. Wind farms delivered 12.9 billion units, giving wind a 35% share in the mix.",
        "is 24.95%, not 35%",
    ),
    passes(
        "New loans\n\nNew loans came to $31.4 billion. Investors took $11.9 billion of that, or 38%; in the north alone their share was 43%.",
        "the share of a place",
    ),
    passes(
        "In 2015, machines were 26% of Peru's exports (about $60 billion) and 21% of Chile's (about $8.1 billion).",
        "two totals",
    ),
    passes("Some 65% of those aged 25 to 35 had a loan.", "ages"),
    passes("Mortgages, at €868 million, accounted for 63.8% of a loan book of €1,360 million.", "it holds"),
    passes(
        "Digital orders were worth $375 million, or 31% of sales. Costs were $2 billion.",
        "no total is stated",
    ),
    flags(
        "Halden's revenue was $80 million. America brought in $24 million, or 38% of the total.",
        "is 30%, not 38%",
    ),
    flags(
        "Halden's revenue was €250 million.\n\nStaff cost €115 million, or 56% of revenue.",
        "is 46%, not 56%",
    ),
    passes("Halden's revenue was €250 million.\n\nStaff cost €115 million, or 46% of revenue.", "it holds"),
    passes(
        "Halden's revenue was €250 million in 2025 and revenue was €210 million in 2024.\n\nStaff cost €115 million, or 56% of revenue.",
        "of one of two revenues",
    ),
    passes("Halden paid $12 million, or 1% of the offer, and $30 million in fees.", "the second is no total"),
    flags("Of the 1,250 people asked, 780 said yes, or 71%.", "is 62.4%, not 71%"),
    flags(
        "Halden bought a 25% stake for $60 million, which values the firm at $320 million.",
        "is 18.75%, not 25%",
    ),
    flags("A third of the 900 jobs, or 240, are at risk.", "is 26.67%, not A third"),
    flags(
        "The airline had passenger revenue of $572 million. Routes abroad brought in $183 million, or 23% of passenger revenue.",
        "is 31.99%, not 23%",
    ),
    flags("Some 14,600 firms answered. Of those, 5,110 (42%) plan to hire.", "is 35%, not 42%"),
    flags("Web orders brought in £1.3 billion. That was 36% of sales of £4.6 billion.", "is 28.26%, not 36%"),
    passes(
        "Viewers aged 34 like films. Among 16- to 34-year-olds, Halden said, the channel makes up 48% of viewing.",
        "ages",
    ),
    passes(
        "Lending was $61 billion. Loans to builders, at $7.3 billion, made up 17% of that to firms.", "a part"
    ),
    flags("The city's 640 buses include 96 electric ones, a share of 25%.", "is 15%, not 25%"),
    flags("It insures 2.4 million homes. About 312,000, or 18%, lie in flood plains.", "is 13%, not 18%"),
    passes(
        "It insures 2.4 million homes. About 312,000, or 18% of those in the north, lie in flood plains.",
        "of some of them",
    ),
    flags(
        "Halden's revenue was $4.41 billion. Carmakers bought for $1.90 billion, which is 43% of the total, and phone makers for $1.32 billion, or 39%.",
        "is 29.93%, not 39%",
    ),
    flags(
        "It shipped 410,000 tons (22%) to Rome, 335,000 (18%) to Athens and 260,000 (17%) to Malta.",
        "by which it is",
    ),
    passes(
        "The canal, which made up 31% of trips in 2023, accounted for 246 of the 4,100 trips last year.",
        "another year",
    ),
    flags(
        "Halden's revenue was $41.3 billion. America brought in $17.9 billion, or 43% of the total. India brought in $12.6 billion, or 35.5% of the total.",
        "$12.6 billion of $41.3 billion is 30.51%",
    ),
    flags(
        "Sales were $24 million, of which schools and other public buyers in the south brought in $9 million, or 48%.",
        "is 37.5%, not 48%",
    ),
    flags(
        "Buyers abroad took 186,000 of the 620,000 tonnes, so 40% of all the steel now leaves the country.",
        "is 30%, not 40%",
    ),
    passes(
        "Use was 25.7 terawatt-hours. In 2021 imports had been 11.2 terawatt-hours, 41% of use.",
        "the use of 2021",
    ),
    passes(
        "Halden issued notes for $3.9 billion of old ones, including $442 million of its 6.40% senior notes due 2040.",
        "the name of a bond",
    ),
    passes(
        "Halden had an income of £31 million in 2025. Wages came to £143 million, or 66% of income in 2025.",
        "a total is no less than its part",
    ),
    passes(
        "It sold 30% of its Polish unit, with sales of $400 million, for $250 million.", "a price is no part"
    ),
    flags(
        "Dairies sold cheese abroad for €18.4 million in May, 6% more than the €17.4 million of a year before.\n\nGoat cheese brought in €9.2 million, or 57% of the total.",
        "50%",
    ),
    passes(
        "Group revenue amounted to $14.9 billion, 5.1% less than the $15.7 billion of 2024. The ships earned $11.2 billion. Core earnings were $3.15 billion, a margin of 21.1%.",
        "of revenue, further up",
    ),
    flags(
        "Output amounted to 412.6 billion euros. Households bought goods for 214.6 billion euros, 52.0% of the whole. Stocks came to 96.1 billion euros. The state, at 84.9 billion euros, accounted for 23.4% of output.",
        "20.58%",
    ),
    passes(
        "Dairies sold cheese abroad for €18.4 million in May and milk for €16.2 million.\n\nGoat cheese brought in €9.2 million, or 57% of the total.",
        "of which total is open",
    ),
]

_ALL = 100


def check(case: Case) -> Iterator[Finding]:
    """Compare every share with its part and total."""
    carried: Figure | Fact | None = None
    claimed: set[int] = set()
    for before, figures in paragraphs(case):
        readings = list(_readings(case, before, figures, carried if before else None))
        carried = readings[-1][2] if readings else None
        for part, share, whole in readings:
            if whole is not None:
                claimed.add(share.start)
                yield from _compare(case, part, share, whole)
            elif part.fact is not None and part.kind == "money":
                yield from _imply(case, part, share)
        yield from _odd_one(case, readings)
        for index, share in enumerate(figures):
            stake = stake_of(case, figures, index) if share.unit == "percent" else None
            if stake is not None:
                claimed.add(share.start)
                yield from _compare(case, stake[0], share, stake[1])
        for part, fraction, total in fractions(case, figures):
            yield from _compare(case, part, fraction, total)
    for part, share, total in near_shares(case, claimed):
        claimed.add(share.start)
        yield from _compare(case, part, share, total)
    for part, share, total in drawn_shares(case, claimed):
        yield from _compare(case, part, share, total)


_Reading = tuple[Figure, Figure, Figure | Fact | None]


def _readings(
    case: Case, before: list[list[Figure]], figures: list[Figure], shared: Figure | Fact | None
) -> Iterator[_Reading]:
    """Yield part, share and total of the shares of a sentence; one may leave its total to the share before it."""
    for index, share in enumerate(figures):
        if share.unit != "percent" or is_coupon(case, share):
            continue
        part, total = part_and_total(case, figures, index, before)
        if part is None:
            continue
        whole: Figure | Fact | None = total
        if whole is None and shared is not None and case.behind(share, 13).startswith(" of the total"):
            whole = shared if _is_of(case, part, shared) else None
        whole = whole or whole_of(case, before, part, share)
        is_open = whole is None and not case.behind(share, 4).startswith(" of")
        is_open = is_open and (part not in figures or size_of(case, figures, figures.index(part)) is None)
        if is_open and shared is not None and _is_of(case, part, shared):
            whole = shared
        shared = whole or shared
        yield part, share, whole


def _is_of(case: Case, part: Figure, total: Figure | Fact) -> bool:
    figure = case.figure_of(total) if isinstance(total, Fact) else total
    return figure is not None and figure.like(part) and is_larger(figure, part)


def _odd_one(case: Case, readings: list[_Reading]) -> Iterator[Finding]:
    """Judge a share whose total is not that of all others of a list: `410 (22%), 335 (18%) and 260 (17%)`."""
    listed = [(part, share) for part, share, whole in readings if whole is None and part.like(readings[0][0])]
    if len(listed) < 3 or len(listed) < len(readings):
        return
    implied = [part.extent / share.extent.scaled(Decimal("0.01")) for part, share in listed]
    for odd, (part, share) in enumerate(listed):
        others = [total for at, total in enumerate(implied) if at != odd]
        are_one = all(one.holds(two) for one, two in pairwise(others)) and others[0].holds(others[-1])
        if not are_one or any(implied[odd].holds(total) for total in others):
            continue
        computed = (part.extent / others[0]).scaled(100)
        message = f"{printed(part)} at {printed(share)} implies another total than the shares beside it, by which it is {told(computed.plain, 'percent')}"
        found = [figure for pair in listed for figure in pair]
        yield case.finding(
            __name__,
            CODE,
            found,
            "error",
            "inconsistent",
            message,
            stated=share,
            computed=computed.plain,
            unit="percent",
        )
        return


def _compare(case: Case, part: Figure, share: Figure, total: Figure | Fact) -> Iterator[Finding]:
    whole = case.extent(total) if isinstance(total, Fact) else total.extent
    computed = (part.extent / whole).scaled(100)
    if isinstance(total, Figure) and are_counts(part, total) and (computed.strict.low or 0) > _ALL:
        return  # what counts more than another is no part of it: `16- to 34-year-olds`
    came = outcome(share.extent, computed, hedged=share.hedge != "exact")
    result = told(computed.plain, "percent")
    message = f"{printed(part)} of {printed(total)} is {result}"
    message += f", not {printed(share)}" if not came.holds else f"; {printed(share)} holds"
    yield case.finding(
        __name__,
        CODE,
        (part, share, total),
        *came,
        message,
        stated=share,
        computed=computed.plain,
        unit="percent",
    )


def _imply(case: Case, part: Figure, share: Figure) -> Iterator[Finding]:
    """Compare the total that a part and its share imply with the totals of the article."""
    implied = part.extent / share.extent.scaled(Decimal("0.01"))
    way = (
        f"{printed(part)} at {printed(share)} implies a total of {told(implied.plain, part.unit)}"
        f" ({told(implied.strict, part.unit)} strictly, {told(implied.loose, part.unit)} loosely)"
    )
    totals = levels_shared(case, part, share)
    if not totals:
        message = f"the total is not stated: {way}"
        yield case.finding(
            __name__,
            CODE,
            (part, share),
            "info",
            "unchecked",
            message,
            stated=share,
            computed=implied.strict,
            unit=part.unit,
        )
        return
    came = [outcome(case.extent(total), implied) for total in totals]
    best = min(came, key=lambda each: ("consistent", "only_if_rounded", "inconsistent").index(each.verdict))
    named = " or ".join(dict.fromkeys(printed(total) for total in totals))
    if best.verdict == "consistent":
        message = f"{way}, as stated: {named}"
    else:
        message, best = f"{way}, not {named}", best._replace(severity="warning")
    yield case.finding(
        __name__,
        CODE,
        (part, share, *totals),
        *best,
        message,
        stated=share,
        computed=implied.strict,
        unit=part.unit,
    )
