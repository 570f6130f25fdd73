"""Parts that do not add up to their total: 5.2p + 3.1p is 8.3p, not 7.9p.

Adds what a sentence lists behind a total and a colon, what it lists before `for a total of`, what it splits
with `the remaining`, and the figures of the members of a group against the group's own, for one metric and
period. Where nothing says that the list is whole, only parts larger than the total are wrong.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from briefer.finding import Finding
from briefer.judging.case import Case, Figure, printed
from briefer.judging.drawn_sums import drawn_sums
from briefer.judging.example import flags, passes
from briefer.judging.group_sums import group_sums
from briefer.judging.hundreds import hundreds
from briefer.judging.lists import listed_sums
from briefer.judging.near_sums import near_sums
from briefer.judging.outcome import Outcome, outcome
from briefer.judging.sums import Sum, added, sums
from briefer.judging.telling import told, told_sum
from briefer.judging.units import is_count
from briefer.rounding import WHOLE, Extent, exactly

CODE = "A104"
EXAMPLES = [
    flags(
        "The fund got $94.6 million in May. In June it followed up with a bond of $37.8 million, so it has collected $152.4 million. Cash stood at $61.3 million.",
        "add to $132.4m",
    ),
    passes(
        "The fund got $94.6 million in May. In June it followed up with a bond of $37.8 million, so it has collected $132.4 million. Cash stood at $61.3 million.",
        "it holds",
    ),
    flags(
        "Shareholders receive a final dividend of 5.2 cents. Together with the 3.1 cents paid in May, that takes the total to 7.9 cents.",
        "add to $0.083",
    ),
    flags(
        "The line carried 21.4 million passengers: 11.2 million at home, 7.9 million in Europe and 3.6 million overseas.",
        "add to 22.7m",
    ),
    flags(
        "It set aside $412 million in Sweden, $148 million in Finland and $97 million in Norway, for a total of $700 million.",
        "add to $657m",
    ),
    flags(
        "Of the $120 million total, $61 million goes to schools, $47 million to roads and $23 million to parks.",
        "more than",
    ),
    flags(
        "The sample of 620 industrial firms comprises 248 makers of machinery, 187 producers of chemicals and 135 suppliers.",
        "add to 570",
    ),
    flags(
        "Fixed costs of $12 million and variable costs of $31 million add up to $47 million.", "add to $43m"
    ),
    flags(
        "The plan has a budget of $40 million:\n\n- $12 million for nurses\n- $15 million for equipment\n- $8 million for buildings",
        "add to $35m",
    ),
    flags(
        "The bill comes to €640 million. It is made up of €310 million for track, €190 million for stations and €90 million for trains.",
        "add to €590m",
    ),
    flags(
        "Leeds loses 240 jobs, Hull 180 and Derby 95. In all, 565 people will leave.",
        "add to 515",
    ),
    flags(
        "To close a gap of £14 million, the town will draw £5.2 million from reserves, sell land for £3.6 million and save £4.2 million on buses.",
        "add to £13m",
    ),
    flags(
        "Builders completed 6,840 flats in the four towns. Leeds got 2,950, Hull 1,720, Derby 1,310 and Crewe 660.",
        "add to 6640",
    ),
    flags(
        "The fleet consists of 46 planes. There are 24 turboprops, 14 trainers and five freighters.",
        "add to",
    ),
    flags(
        "Three into one\n\nThe new union will have 83,000 members. Leeds brings in 34,500. Hull has 14,200 and Derby 24,300.",
        "add to 73,000",
    ),
    passes(
        "Three into one\n\nLoans of €212 million comprise €104 million in Leeds, €41 million in Hull and €67 million in Derby.",
        "a part is near the sum of the others",
    ),
    passes(
        "A truck hauls 290 tonnes of ore per trip and makes 14 trips a shift: 4,060 tonnes in all.",
        "a product",
    ),
    passes(
        "Leeds loses 240 jobs, Hull 180 and Derby 95. In all, 5,650 people work there.",
        "too far apart to be the sum",
    ),
    flags(
        "The port will invest €260 million. The money goes to three projects:\n\n- €120 million for a terminal\n- €85 million for a yard\n- €35 million for dredging",
        "add to €240m",
    ),
    flags(
        "Costs rose from €31 million to €36 million. They consist of €12 million for rent, €14 million for staff and €7 million for power.",
        "add to €33m",
    ),
    flags(
        "The school put its 1,240 pupils into three groups. Those who walk number 610 (49%), those who cycle 340 (27%), and those who take the bus 190.",
        "add to 1140",
    ),
    flags(
        "Halden opens the round of $90 million with $40 million. Borel adds $21 million and Tressel $13 million; the founders put in the remaining $8 million.",
        "add to $82m",
    ),
    passes(
        "It was the 59th fair, with prizes in three categories. Ann (28) met Bea (35) in 2 of them.",
        "nothing is divided",
    ),
    flags(
        "Norwold, Castermere and Pellow are set to put $90 million into capital expenditure in 2027. The three may invest a lot in 2027: Norwold plans $40 million, Castermere $29 million and Pellow $17 million.",
        "add to $86m",
    ),
    flags(
        "Clothing took £418 million, food £297 million and toys £131 million. All in all the tills rang up £886 million.",
        "add to £846m",
    ),
    flags("The plan is to save a total of €10 million, with €12 million of that due from pay.", "more than"),
    flags(
        "The state would take in 350 children. Mr Hall said this would include about 200 already here and another 250 still to come.",
        "more than",
    ),
    passes(
        "The state would take in 450 children. Mr Hall said this would include about 200 already here and another 150 still to come.",
        "there may be more",
    ),
    passes(
        "Rent totaled $654 million, net of sublease income of $13 million in 2025 and $599 million, net of sublease income of $16 million in 2024.",
        "two years",
    ),
    flags(
        "It has hired 1,200 officers since 2022, and 700 more will come by 2027, which makes 2,100.",
        "add to 1900",
    ),
    passes(
        "French was down 8% at 6,900 entries, German had 2,300 and Spanish 8,900, so that the three languages together had 18,100 entries.",
        "three counts them",
    ),
    passes(
        "With the shares of the police (£296.10, up £14), the fire brigade (£87.48, up £5) and parishes (£61.20) the total bill comes to £2,329.30.",
        "with a share that stands elsewhere",
    ),
    passes(
        "The tablet costs £690 and the large one £780 - a jump on last year's prices of £569 for the small and £639 for the large one.",
        "prices of last year",
    ),
    passes(
        "It has raised $90 million so far: the loan of May, a bond of $40 million and a grant of $12 million.",
        "an item without its figure",
    ),
    flags(
        "Of those asked, 46% said yes and 33% said no, while 29% did not know.",
        "is 108%, not 100%",
    ),
    flags(
        "The mill has three owners. Borel holds 51%, the city 29% and the staff 15%.",
        "is 95%, not 100%",
    ),
    flags("Women make up 58% of the students, men 48%.", "is 106%, not 100%"),
    passes("Some 58% of women and 48% of men make up their minds early.", "shares of two wholes"),
    passes(
        "Of those asked, 46% said yes and 33% said no, while 29% did not know why; more than one answer was possible.",
        "several answers each",
    ),
    flags(
        "The group has 14 ships. Nine of them burn diesel, three run on gas and four on batteries.",
        "more than",
    ),
    flags(
        "- Schools: £14.2 million\n- Roads: £8.9 million\n\nThat adds up to £28.1 million.", "add to £23.1m"
    ),
    passes("The plan has three parts: $5 million now, $6 million in May and $7 million in June.", "no total"),
    passes(
        "The line carried 22.7 million passengers: 11.2 million at home, 7.9 million in Europe and 3.6 million overseas.",
        "it holds",
    ),
    passes(
        "Of the $120 million total, $61 million goes to schools and $47 million to roads.",
        "the list is not whole",
    ),
    passes(
        "The firm has 2,400 staff: 1,900 at the plant and 300 vacancies that it will fill in 2 years.",
        "another thing is counted",
    ),
    passes(
        "Assets of $272 million, primarily $142 million of stocks and $101 million of bills, are for sale.",
        "a part",
    ),
    passes(
        "The fund raised $150 million from pensions and $80 million from insurers, bringing the total to $410 million.",
        "there may be more from before",
    ),
    flags(
        "The council passed a budget of €518 million.\n\nSchools take €212 million, roads €126 million and parks €48 million; everything else gets €117 million.",
        "add to €503m",
    ),
    passes(
        "The council passed a budget of €518 million.\n\nSchools take €212 million, roads €126 million and parks €117 million.",
        "the list is not whole",
    ),
    flags(
        "Of a workforce of 54,000, 8,300 people are on leave. Of these, 3,900 have been away for between two and six weeks and 5,100 for longer.",
        "more than the 8,300 people",
    ),
    passes(
        "The round brings in $230 million. So far Halden has raised $412 million in all: $62 million from a bank, $120 million from a fund and now the new money.",
        "the last part has been told before",
    ),
    passes(
        "The bureau puts the harvest at 15.22 billion bushels, down from 16.04 billion.\n\nScouts toured 600 fields. They saw 310 bare ones. Some 120 growers gave up, 30 of them in May.\n\nThe bureau sees 1.94 billion bushels carried in and 20 million imported, for a total supply of 17.18 billion.",
        "the harvest, told before",
    ),
    flags(
        "Asked how often they travel, 22% said daily, 31% most days, 27% some days, 14% less often than weekly and 11% never. Each could choose one answer only.",
        "is 105%, not 100%",
    ),
    passes(
        "Asked how they travel, 22% said by bus, 31% by tram, 27% by bicycle, 14% by car and 11% on foot.",
        "several answers may be given",
    ),
    passes(
        "Profit was $71.3 million, with planes on $44.0 million, cars on $21.9 million, boats on $9.6 million and head office costs of $4.2 million deducted.",
        "deducted",
    ),
]

_REACH = 2
"""How many sentences before a total a part that is not told again may stand, unless it has more digits than that."""
_NEAR = 3
"""A total further from the sum than by one part in so many is hardly meant to be it, unless the text says so."""


def check(case: Case) -> Iterator[Finding]:
    """Add what belongs together: in sentences, in lists and tables, and group by group."""
    claimed: set[int] = set()
    for found in (*sums(case), *listed_sums(case), *group_sums(case), *near_sums(case), *drawn_sums(case)):
        if found.total.start in claimed:
            continue
        claimed.add(found.total.start)
        total, *parts = _counted([found.total, *found.parts])
        if not found.is_whole:
            yield from _exceed(case, total, parts)
        elif not found.is_loose or _is_near(found):
            yield from _judge(case, total, parts)
    judged: set[int] = set()
    for shares in hundreds(case):
        if shares[-1].start not in judged:
            judged.update(share.start for share in shares)
            yield from _rest(case, shares)


def _is_near(found: Sum) -> bool:
    total, computed = found.total.extent.plain.low, added(found.parts).plain.low
    return bool(total and computed) and abs(total - computed) * _NEAR <= total  # type: ignore[operator]


_FEW = 200
"""Counts below this many are no rounded figures."""


def _counted(figures: Sequence[Figure]) -> list[Figure]:
    """Take figures as exact where all of them count a few things: votes, seats."""
    values = [figure.extent.plain.low for figure in figures]
    is_few = all(
        is_count(figure) and figure.hedge == "exact" and value is not None
        for figure, value in zip(figures, values, strict=True)
    ) and all(value == value.to_integral_value() and value < _FEW for value in values if value is not None)
    if not is_few:
        return list(figures)
    return [
        figure.taken_as(exactly(value))
        for figure, value in zip(figures, values, strict=True)
        if value is not None
    ]


def _exceed(case: Case, total: Figure, parts: Sequence[Figure]) -> Iterator[Finding]:
    """Judge parts that need not be all: they may be fewer than the total, never more."""
    computed = added(parts)
    held = total.extent.holds(computed)
    came = Outcome("error", "inconsistent")
    if len(parts) == 1 and held == "loose":
        # Zeros are hardly mere places where the part that is more has digits in them.
        came, held = Outcome("warning", "only_if_rounded"), None
    if held is None and (computed.plain.low or 0) > (total.extent.plain.high or 0):
        words = told_sum([printed(part) for part in parts])
        if len(parts) == 1:
            message = f"{words} is more than the {printed(total)} that it is a part of"
        else:
            unit = total.unit if total.kind in ("money", "percent") else None
            message = f"{words} is {told(computed.plain, unit)}, more than the {printed(total)} that they are parts of"
        yield _finding(case, total, parts, came, message, computed)


def _rest(case: Case, shares: Sequence[Figure]) -> Iterator[Finding]:
    """Judge shares that leave nothing over."""
    computed = added(shares)
    came = outcome(WHOLE, computed, hedged=any(share.hedge != "exact" for share in shares))
    # That all of them are rounded by as much as can be, and in one direction, does not happen.
    is_last_resort = came.verdict == "consistent" and 100 in computed.strict and 100 not in computed.plain
    if not came.holds or is_last_resort:
        words = told_sum([printed(share) for share in shares])
        message = f"{words} is {told(computed.plain, 'percent')}, not 100%"
        came = Outcome("error", "inconsistent")
        yield _finding(case, shares[-1], shares[:-1], came, message, computed)


def _has_been_told(case: Case, total: Figure, missing: Extent) -> bool:
    """Whether what is missing from a total stands before it: `$230m … $412m in all: $182m before, and now this`."""
    rest = missing.plain.low
    if rest is None or rest <= 0:
        return False
    at = bisect_right(case.related_figures, total.start, key=lambda figures: figures[0].start)
    reach = at if len(rest.normalize().as_tuple().digits) > _REACH else _REACH + 1
    before = (figure for figures in case.related_figures[max(0, at - reach) : at] for figure in figures)
    return any(
        figure.start < total.start and figure.like(total) and figure.extent.plain == missing.plain
        for figure in before
    )


def _judge(case: Case, total: Figure, parts: Sequence[Figure]) -> Iterator[Finding]:
    computed = added(parts)
    came = outcome(total.extent, computed, hedged=total.hedge != "exact")
    if not came.holds and _has_been_told(case, total, total.extent - computed):
        return
    if came.verdict == "only_if_rounded" and total.hedge == "exact":
        came = came._replace(severity="warning")
    yield _finding(case, total, parts, came, _message(total, parts, computed, came), computed)


def _message(total: Figure, parts: Sequence[Figure], computed: Extent, came: Outcome) -> str:
    words = told_sum([printed(part) for part in parts])
    result = told(computed.plain, total.unit if total.kind in ("money", "percent") else None)
    if came.verdict == "consistent":
        return f"{words} add to {result}, as stated"
    ending = f"not {printed(total)}"
    if came.holds:
        ending += ", unless figures are rounded or approximate"
    return f"{words} add to {result}, {ending}"


def _finding(
    case: Case, total: Figure, parts: Sequence[Figure], came: Outcome, message: str, computed: Extent
) -> Finding:
    return case.finding(
        __name__,
        CODE,
        (*parts, total),
        *came,
        message,
        stated=total,
        computed=computed.plain,
        unit=total.unit,
    )
