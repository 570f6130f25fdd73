"""`Its shares fell 3%`: a move of a price at the exchange is of the trading day that the article is of."""

from datetime import date, timedelta

from briefer.linking.chunk import Chunk
from briefer.linking.clause import Clause
from briefer.linking.clause_date import clause_date, compares
from briefer.linking.commodity import TRADED as TRADED_GOODS
from briefer.linking.commodity import is_contract_month, is_traded
from briefer.linking.example import leaves_open, links
from briefer.linking.frame import Frames
from briefer.linking.period import TRADED, PeriodFound, dated
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site
from briefer.linking.tense import finite_verb, is_sent
from briefer.linking.token import Token
from briefer.metrics import singular

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 4

_NEAR = 4
"""How many chunks behind a figure a time that it moved over may stand."""
_OPENING = 3
"""How many sentences name the day of a report from the exchange."""
_LATEST = timedelta(4)
"""A report is printed this long after its trading day, at most."""


def propose(site: Site) -> Proposal | None:
    """Take the day that the report begins with, else that of publication, where the clause has no time of its own."""
    published = site.frames.document.published
    verb = finite_verb(site)
    if published is None or verb is None or not verb.verbs or site.relation == "base_of":
        return None
    metric = site.metric()
    set_now = metric is not None and metric.id == "interest_rate"
    if not (set_now or _is_price(site, metric)) or not _is_of_day(site, verb) or _has_time(site):
        return None
    frames = site.frames
    if frames.opening_day is None:
        frames.opening_day = (_opening_day(frames, published),)
    [opened] = frames.opening_day
    if set_now:
        opened = None
    elif opened is None and not _is_quoted(site):
        return None
    day = _day_near(site, published) or opened or _trading_day(published)
    start, end = site.mention.start, site.mention.end
    return Proposal(PeriodFound(day, day, day, "", "day", start, end, None), 4, inherited=True)


def _is_of_day(site: Site, verb: Chunk) -> bool:
    """Whether a verb tells of the day: `rose`, `was trading at`, `is now`; `has risen to`, but not `has risen 5%`."""
    first = verb.tokens[0].low
    if verb.modal or first == "had" or verb.infinitive:
        return False
    if first in ("has", "have"):
        return len(verb.verbs) > 1 and site.governor in ("to", "at")
    return verb.tense in ("past", "present", "base") or first in ("was", "were", "is", "are")


def _is_quoted(site: Site) -> bool:
    """Whether the figure is of the day without a report that says so; of goods only where they move to so much."""
    metric = site.metric()
    if metric is None or metric.id in TRADED:
        return metric is not None
    chunks = site.subject_chunks()
    return bool(chunks) and is_traded(chunks[0]) and any(other.is_money for other in site.siblings)


def _is_price(site: Site, metric: Measured | None) -> bool:
    """Whether a figure comes from an exchange: of shares, an index, a currency, or a commodity."""
    if metric is None or metric.id != "price":
        return metric is not None and metric.id in TRADED
    chunks = site.subject_chunks()
    return bool(chunks) and (is_traded(chunks[0]) or _is_price_of_commodity(chunks[0]))


def _is_price_of_commodity(chunk: Chunk) -> bool:
    """`oil prices`."""
    words = [singular(token.low) for token in chunk.tokens]
    return len(words) > 1 and words[-1] == "price" and words[-2] in TRADED_GOODS


def _has_time(site: Site) -> bool:
    """Whether a clause that the figure hangs on names a time that it moved over."""
    for clause in site.lineage():
        first, last = clause.at(clause.verb) if clause.verb is not None else 0, None
        if clause is site.clause:
            first, last = min(first, site.index), site.index + _NEAR
        chunks = clause.chunks
        if any(
            (chunks[at].low == "since" and chunks[at - 1].low != "unchanged") or _is_time(chunks, at)
            for at in range(first, len(chunks) if last is None else min(last, len(chunks)))
        ):
            return True
        if is_sent(clause):
            break
    return False


def _is_time(chunks: list[Chunk], at: int) -> bool:
    """Whether a phrase is a time longer than a day: no contract's month, and not the length of a `10-year note`."""
    date = chunks[at].date
    if date is None or _is_day(date) or is_contract_month(chunks, at):
        return False
    return chunks[at].bare or dated(date) is not None


def _is_day(token: Token) -> bool:
    named = dated(token)
    return named is not None and named.grain == "day"


def _day_near(site: Site, published: str) -> str | None:
    """The only trading day that an infinitive below names: `rose 3% to close at $5 on Thursday`."""
    before = site.previous
    given = before.chosen.get("period") if before is not None and before.metric() == site.metric() else None
    found: PeriodFound | None = given.value if given is not None else None
    if found is not None and found.grain == "day":
        return found.first  # `fell $1 on Tuesday to close at $35`
    last = date.fromisoformat(published[:10])
    named = {
        day.first
        for clause in site.frames.clauses_here()
        if clause.parent is site.clause and clause.verb is not None and clause.verb.infinitive
        for at, chunk in enumerate(clause.chunks)
        if chunk.date is not None
        and (day := dated(chunk.date)) is not None
        and day.first is not None
        and day.first == day.last
        and last - _LATEST <= date.fromisoformat(day.first) <= last
        and not compares(clause.chunks, at)
        and at
        and clause.chunks[at - 1].low in ("on", "trading", "session")
    }
    return next(iter(named)) if len(named) == 1 else None


_MARKETS = frozenset(
    """stock share market index dow nasdaq s&p ftse street bourse future price bond yield treasury currency dollar euro
    pound sterling yen rupee equity""".split()
)


def _opening_day(frames: Frames, published: str) -> str | None:
    """The day before publication, or of it, that one of the first sentences tells of a market."""
    last = date.fromisoformat(published[:10])
    for index in range(min(_OPENING, len(frames.document.sentences))):
        parsed = frames.dated(index)
        for clause in parsed.clauses if parsed is not None else ():
            found = clause_date(clause) if _is_of_market(clause) else None
            if (
                found is not None
                and found.first is not None
                and found.first == found.last
                and last - _LATEST <= date.fromisoformat(found.first) <= last
            ):
                return found.first
    return None


def _is_of_market(clause: Clause) -> bool:
    """Whether a clause is about shares, bonds, currencies or commodities, and not those of one company."""
    subjects = [chunk for chunk in clause.subject if chunk.kind == "NP"]
    if not subjects or any(token.tag == "G" for token in subjects[0].tokens):
        return False
    return any(
        is_traded(chunk) or any(singular(token.low) in _MARKETS for token in chunk.tokens)
        for chunk in subjects[:2]
    )


def _trading_day(published: str) -> str:
    """The day of publication, or the Friday before it."""
    day = date.fromisoformat(published[:10])
    return (day - timedelta(max(0, day.weekday() - 4))).isoformat()


EXAMPLES = [
    *links("2025-10-15", "3%", "Shares in Kesko fell 3%.", published="2025-10-15"),
    *links(
        "2025-10-15",
        "3%",
        "Kesko cut its forecast for the third quarter, sending its shares 3% lower.",
        published="2025-10-15",
    ),
    *links("2025-10-17", "3%", "Shares in Kesko fell 3%.", published="2025-10-19"),
    *links(
        "2025-10-14",
        "3%",
        "Stocks in London rose on Tuesday. Shares in Kesko fell 3%.",
        "Stocks in London rose on Tuesday. Copper futures for March fell 3%.",
        published="2025-10-15",
    ),
    *links("2025-10-15", "4.2%", "The yield on 10-year notes rose to 4.2%.", published="2025-10-15"),
    *links(
        "2025-10-15",
        "4%",
        "The central bank raised its key rate to 4%.",
        "The key rate is now 4%.",
        published="2025-10-15",
    ),
    *links("2025-10-15", "$1.2960", "The pound was trading at $1.2960.", published="2025-10-15"),
    *links("2025-10-14", "3%", "Shares in Kesko rose 3% to close at $27 on Tuesday.", published="2025-10-15"),
    *leaves_open(
        "over a time of their own", "3%", "Shares in Kesko have lost 3% since March.", published="2025-10-15"
    ),
    *leaves_open("what copper cost nobody knows when", "3%", "Copper fell 3%.", published="2025-10-15"),
    *leaves_open("no day is known", "3%", "Shares in Kesko fell 3%."),
]
