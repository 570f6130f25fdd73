"""`$919 billion in 2027`, `a $40 million first-quarter loss`: the date right by the figure."""

from briefer.linking.chunk import Chunk
from briefer.linking.clause_date import compares, on_the_month
from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import OUTLOOKS, is_a
from briefer.linking.period import PeriodFound, dated, lasting, paired, spanned, until_now
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.status import is_revision
from briefer.linking.tense import looks_ahead
from briefer.metrics import singular

__all__ = ["EXAMPLES", "propose"]

_LEADS = frozenset(
    {"in", "for", "by", "during", "at", "on", "since", "through", "of", "until", "over", "within"}
)


def propose(site: Site) -> Proposal | None:
    """Take the date in the figure's noun phrase, or behind it before the next figure or clause."""
    if site.chunk.date is not None and (found := dated(site.chunk.date)) is not None:
        return Proposal(found, 1, found.start, found.end)
    if (found := _of_noun(site)) is not None:
        return Proposal(found, 1, found.start, found.end)
    stop = (
        site.next.chunk
        if site.next is not None
        and site.next.clause is site.clause
        and site.next.governor not in ("to", "at")
        else None
    )
    hops, skipping, passed = 0, False, 0
    chunks = site.clause.chunks
    for at in range(site.index + 1, len(chunks)):
        chunk = chunks[at]
        if skipping:
            skipping = chunk.low != ","
            continue
        if chunk.low == "," and at + 1 < len(chunks) and chunks[at + 1].low == "or":
            skipping = True
            continue
        if chunk.low == "," and _sets_off(chunks, at):
            skipping = True
            continue  # `a 9% rise in profits, before exceptional items, to $31 million for the year`
        if (
            chunk.low == ","
            and at + 2 < len(chunks)
            and chunks[at + 1].kind == "TO"
            and chunks[at + 2].figure
        ):
            continue  # `fell 12%, to $5 million in 2016`
        if (chunk is stop and at >= passed) or chunk.kind in ("PUNCT", "VERB", "DIR") or hops > 8:
            break
        if (
            chunk.low == "or"
            and chunk.kind == "CONJ"
            and at + 1 < len(chunks)
            and chunks[at + 1].figure is not None
            and site.next is not None
            and site.next.relation == "share_of"
            and site.next.by_share
            and not site.by_share
        ):
            passed = at + 2
            continue  # `$12 million or 80 cents a share in the first quarter`
        if chunk.low == "instead" and at + 2 < len(chunks) and chunks[at + 2].figure is not None:
            passed = at + 3
            continue  # `by 2% instead of 2.4% in 2026`
        if chunk.kind == "CONJ" and not _joins_nouns(chunks, at):
            if not _joins_figures(chunks, at):
                break
            passed = at + 2
            continue  # `4.4% and 2.1% over the past year`
        if chunk.low in ("before", "after") and at + 1 < len(chunks) and chunks[at + 1].date is None:
            break  # `at $5 billion before falling to $2 billion in 2018`
        if at < passed:
            continue
        if chunk.low == "on" and _is_base_of(chunks, at):
            passed = at + 4
            continue  # `a loss of $3 million on sales of $9 million in the year to May`
        if chunk.low == "from" and _is_move(chunks, at):
            passed = at + 4
            continue  # `by 8% from $250 million to $270 million in 2020`
        if chunk.low in _BASES and _leads_to_level(chunks, at):
            break  # what follows is the time of the level before
        if chunk.kind == "NP" and chunk.date is not None:
            if not site.is_money and chunk.date.low.startswith(("less than", "more than")):
                break  # `11% less than a year before`
            if (span := spanned(chunks, at)) is not None:
                return Proposal(span, 1, span.start, span.end)
            lead = chunks[at - 1]
            if site.governor == "from" and site.next is not None and chunk.start > site.next.mention.start:
                break
            base = compares(chunks, at, site.index + 1) or lead.low == "before"
            found = paired(chunks, at) or lasting(chunk.date, lead.low, site.frames.document.published)
            if base and lead.low == "from" and (_forward(site) or _comes(site, found)):
                base = False  # `rise by 5% from April`
            if (
                found is not None
                and not base
                and not on_the_month(chunks, at)
                and not _told_then(site, found)
                and not _foretold_then(site, at, found)
                and not (site.governor == "from" and found.grain in ("day", "month") and is_revision(site))
                and not _first_since(chunks, at)
                and not (found.grain == "day" and _of_other(chunks[site.index + 1 : at]))
                and (lead.kind in ("NP", "ADV") or lead.low in _LEADS or lead.low == "from")
            ):
                if lead.low == "since":
                    found = until_now(found, site.frames.document.published)
                return Proposal(found, 1, found.start, found.end)
        hops += 1
    return None


def _sets_off(chunks: list[Chunk], at: int) -> bool:
    """Whether a comma opens what is counted in or out: `, before exceptional items,`."""
    behind = [chunk.low for chunk in chunks[at + 1 : at + 5]]
    return bool(behind) and behind[0] in ("before", "excluding", "including", "after") and "," in behind[1:]


def _joins_figures(chunks: list[Chunk], at: int) -> bool:
    """Whether `and` stands right between two figures, which a time behind them is of: `$5 billion and 89 cents a share for the quarter`."""
    behind = chunks[at + 1] if at + 1 < len(chunks) else None
    return chunks[at].low == "and" and behind is not None and behind.figure is not None and behind.bare


def _of_noun(site: Site) -> PeriodFound | None:
    """`an October record of $5 million`, `last week's rate of 5%`: no date of a forecast."""
    lead = site.back()
    noun = site.back(2) if lead is not None and lead.low == "of" else None
    if noun is None or noun.date is None or noun.head is None or noun.head.start < noun.date.end:
        return None
    behind = site.ahead()
    if behind is not None and behind.date is not None:
        return None  # `a first-half loss of $5 million last year`
    return dated(noun.date) if singular(noun.head.low) not in OUTLOOKS else None


def _is_move(chunks: list[Chunk], at: int) -> bool:
    """Whether two figures follow as `from … to …`."""
    if at + 3 >= len(chunks):
        return False
    base, lead, level = chunks[at + 1 : at + 4]
    return base.figure is not None and lead.kind == "TO" and level.figure is not None


def _joins_nouns(chunks: list[Chunk], at: int) -> bool:
    """`$5 million for roads and bridges in 2018`: the date behind the pair is the figure's."""
    if at + 3 >= len(chunks):
        return False
    noun, lead, date = chunks[at + 1 : at + 4]
    return noun.kind == "NP" and noun.figure is None and lead.kind == "PREP" and date.date is not None


def _told_then(site: Site, found: PeriodFound) -> bool:
    """Whether the date is when a forecast was made: `had forecast $5 billion in April`."""
    verb, published = site.verb, site.frames.document.published
    if found.last is None or published is None or found.last > published or verb is None:
        return False
    if found.grain == "day" and looks_ahead(site):
        return True  # `cut its forecast to $5 billion on Friday`
    return (
        is_a(verb.classes, "expect")
        and verb.tense == "past"
        and found.grain in ("day", "month")
        and found.last < published
    )


def _foretold_then(site: Site, at: int, found: PeriodFound) -> bool:
    """Whether the date is when the noun before it was made: `down from the 2.4% forecast in November`."""
    noun, published = site.clause.chunks[at - 2], site.frames.document.published
    if site.clause.chunks[at - 1].low != "in" or noun.head is None or found.grain not in ("day", "month"):
        return False
    past = found.last is not None and published is not None and found.last < published
    return past and singular(noun.head.low) in OUTLOOKS


def _of_other(between: list[Chunk]) -> bool:
    """`at 249p on hopes of a successful end to its rights issue on Friday`: the day of something else."""
    return sum(chunk.kind == "NP" and chunk.figure is None for chunk in between) > _NOUNS


_NOUNS = 2


def _first_since(chunks: list[Chunk], at: int) -> bool:
    """`for the first time since 2008`."""
    head = chunks[at - 2].head if at > 1 and chunks[at - 1].low == "since" else None
    return head is not None and head.low in ("time", "high", "low", "level", "peak")


def _leads_to_level(chunks: list[Chunk], at: int) -> bool:
    """Whether a level to compare with is told behind a word: `against a loss of $58 million`."""
    for chunk in chunks[at + 1 : at + 6]:
        if chunk.kind in ("PUNCT", "VERB") or chunk.date is not None:
            return False
        if chunk.figure is not None:
            return True
    return False


_BASES = frozenset({"from", "than", "compared", "against", "versus", "vs"})


def _comes(site: Site, found: PeriodFound | None) -> bool:
    published = site.frames.document.published
    return bool(published and found is not None and found.first and found.first > published)


def _forward(site: Site) -> bool:
    """Whether the figure's clause speaks of what is to come."""
    verb = site.clause.verb
    return verb is not None and (bool(verb.modal) or any(token.low == "set" for token in verb.tokens))


def _is_base_of(chunks: list[Chunk], at: int) -> bool:
    """`on sales of $9 million`."""
    behind = chunks[at + 1 : at + 4]
    return (
        len(behind) == 3
        and behind[0].metric is not None
        and behind[0].figure is None
        and behind[1].low == "of"
        and behind[2].figure is not None
    )


EXAMPLES = [
    *links(
        "2025-02/2026-01",
        "£48m",
        "Larkmere now expects a profit of £48m for the year to the end of January.",
        published="2026-02-10",
    ),
    *links(
        "2027",
        "2.4%",
        "Growth will be 2% next year, down from the 2.4% forecast in November.",
        published="2026-03-16",
    ),
    *leaves_open(
        "what follows is the time of the loss compared with",
        "$411 million",
        "Kesko earned $411 million, or $1.27 a share, compared with a loss of $58 million, or 18 cents a share, in 2024.",
    ),
    *links("2025", "$3 million", "Kesko made a loss of $3 million on sales of $9 million in 2025."),
    *links(
        "2025-Q1",
        "$12 million",
        "Kesko had a loss of $12 million or 80 cents a share for the first quarter of 2025.",
    ),
    *links("2025-01/2025-02", "6%", "Sales fell 6% in January and February 2025.", published="2025-03-14"),
    *links("2027", "$919 billion", "Capital spending will reach $919 billion in 2027."),
    *links("2025-01/2025-10", "6%", "Sales fell 6% from January to October.", published="2025-12-14"),
    *links("2025", "$410 billion", "Spending will top the $410 billion of 2025."),
    *links("2025-08", "$9", "Copper is far from its August record of $9.", published="2025-10-15"),
    *links("P3Y", "12%", "Investors in Kesko have lost 12% over the past three years."),
    *links(
        "2024-H1",
        "$5 million",
        "For the first half of 2025 Kesko lost $29 million on $50 million in revenue, compared to a profit of $4 million on $5 million in revenue a year ago.",
        published="2025-07-25",
    ),
    *links(
        "2025-Q2",
        "$5 billion",
        "Kesko expects sales of $5 billion and 89 cents a share for the second quarter of 2025.",
    ),
    *links(
        "2025-H1",
        "9%",
        "Kesko had a 9% rise in profits, before exceptional items, to $31 million for the first half of 2025.",
    ),
    *links(
        "2025-Q1",
        "19%",
        "Sales at Nokia jumped 19% in its fiscal fourth quarter, which ended on March 30, 2025.",
    ),
    *leaves_open(
        "what a change is measured over",
        "5%",
        "Lending was up 5% on this time last year.",
        "Lending was up 5% over the same period of 2024.",
        "Stocks of oil are 5% below their level of a year ago.",
        published="2025-10-15",
    ),
    *leaves_open("the year compared with", "77%", "Spending showed a 77% increase from 2025."),
    *leaves_open(
        "what it is less than",
        "11%",
        "Exports were worth $4 billion, 11% less than a year before.",
        published="2026-01-14",
    ),
    *leaves_open("what the change is over", "0.2%", "Wages grew 0.2% on the month."),
    *leaves_open(
        "the year of the next figure",
        "$410 billion",
        "Spending rose from $410 billion to $725 billion in 2026.",
    ),
]
