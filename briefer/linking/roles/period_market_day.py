"""`Its shares fell 3%`: a move of a price at the exchange is of the trading day that the article is of."""

from datetime import date, timedelta

from briefer.linking.example import leaves_open, links
from briefer.linking.period import TRADED, PeriodFound, dated
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.token import Token

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 4

_NEAR = 4
"""How many chunks behind a figure a time that it moved over may stand."""


def propose(site: Site) -> Proposal | None:
    """Take the day named nearest, else that of publication, where the clause has no time of its own."""
    metric, verb = site.metric(), site.clause.verb
    published = site.frames.document.published
    if metric is None or metric.id not in TRADED or published is None or verb is None or not verb.verbs:
        return None
    if verb.tense != "past" or verb.tokens[0].low in ("has", "have", "had") or verb.modal:
        return None
    if site.relation == "base_of" or _has_time(site):
        return None
    start, end = site.mention.start, site.mention.end
    return Proposal(
        PeriodFound(day := _trading_day(published), day, day, "", "day", start, end, None), 4, inherited=True
    )


def _has_time(site: Site) -> bool:
    """Whether a clause that the figure hangs on names a time that it moved over."""
    for clause in site.lineage():
        first, last = clause.at(clause.verb) if clause.verb is not None else 0, None
        if clause is site.clause:
            first, last = min(first, site.index), site.index + _NEAR
        if any(
            chunk.low == "since" or (chunk.date is not None and not _is_day(chunk.date))
            for chunk in clause.chunks[first:last]
        ):
            return True
    return False


def _is_day(token: Token) -> bool:
    named = dated(token)
    return named is not None and named.grain == "day"


def _trading_day(published: str) -> str:
    """The day of publication, or the Friday before it."""
    day = date.fromisoformat(published[:10])
    return (day - timedelta(max(0, day.weekday() - 4))).isoformat()


EXAMPLES = [
    *links("2025-10-15", "3%", "Shares in Kesko fell 3%.", published="2025-10-15"),
    *links("2025-10-17", "3%", "Shares in Kesko fell 3%.", published="2025-10-19"),
    *leaves_open(
        "over a time of their own", "3%", "Shares in Kesko have lost 3% since March.", published="2025-10-15"
    ),
    *leaves_open("no day is known", "3%", "Shares in Kesko fell 3%."),
]
