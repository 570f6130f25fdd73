"""`raised its full-year forecast`, `half-year profit fell`: the year, half or quarter that the article is of."""

from datetime import date, timedelta
from itertools import pairwise

from briefer.linking.chunk import Chunk
from briefer.linking.clause import Clause
from briefer.linking.example import leaves_open, links
from briefer.linking.period import RESULTS, RESULTS_TOLD, months_until
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.tense import has_outlook, looks_ahead

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 2

_MONTHS = {"full-year": 12, "annual": 12, "half-year": 6, "six-month": 6, "quarterly": 3}
"""Word → how many months it means."""
_QUARTER = 3
_PREPARED = timedelta(14)
"""Results are told this long after the time that they are of, at least."""


def propose(site: Site) -> Proposal | None:
    """Take the year of publication for what is to come, and the last one that was over for what has been.

    Years end with December where they are told by April, with June where in August, with September where late.
    """
    published = site.frames.document.published
    place, months = _told_for(site)
    if not published or place is None:
        return None
    day, accounts = date.fromisoformat(published[:10]), site.frames.accounts
    if accounts is not None and months > _QUARTER:
        last = _ended_in(day, accounts.end, months, ahead=_looks_ahead(site))
    elif _looks_ahead(site):
        last = date(day.year, 12, 31) if months == 12 else None
    else:
        last = _ended(day, months)
    if last is None:
        return None
    text = {12: "full year", 6: "half year", 3: "quarter"}[months]
    found = months_until(last, months)._replace(text=text, start=place.start, end=place.end)
    return Proposal(found, 2, place.start, place.end)


def _ended(published: date, months: int) -> date | None:
    """Return the day with which so many months ended last; None where years end in several ways."""
    told = published - _PREPARED
    last = told.replace(month=(told.month - 1) // 3 * 3 + 1, day=1) - timedelta(1)
    if months == 12 and published.month <= RESULTS_TOLD:
        last = date(published.year - 1, 12, 31)
    elif months == 12 and last.month not in (6, 9):
        return None
    return last


def _ended_in(published: date, end: int, months: int, *, ahead: bool) -> date | None:
    """Return a day of the month with which the year or half that is meant ends, where that of years is known."""
    if ahead and months == 12:
        return date(published.year + (published.month > end), end, 1)
    told = published - _PREPARED
    back = (told.month - end) % months or months
    month = told.year * 12 + told.month - 1 - back
    return date(month // 12, month % 12 + 1, 1)


def _told_for(site: Site) -> tuple[Chunk | None, int]:
    """The phrase that says for how long, and how many months: of the metric, or one of the clause's own."""
    metric, verb, given = site.metric(), site.clause.verb, site.chosen.get("metric")
    places = [metric.chunk] if metric is not None and metric.chunk is not None else []
    told = given is not None and given.tier <= 3 and given.value.id in RESULTS
    so_now = verb is not None and verb.tense == "present" and not site.does("expect", "plan")
    told = told and not (so_now or (verb is not None and verb.modal == "would"))
    for chunk in (*places, site.chunk):
        for word in (token.low for token in chunk.tokens):
            if word == "full-year" or (told and word in _MONTHS):
                return chunk, _MONTHS[word]
        if _is_full_year(chunk):
            return chunk, 12
    own = [
        chunk
        for clause in _clauses(site)
        for lead, chunk in pairwise(clause.chunks)
        if (lead.low in ("in", "for", "over") or lead.kind == "TO")
        and (_is_full_year(chunk) or chunk.low == "full-year")
    ]
    return (own[0], 12) if len(own) == 1 else (None, 0)


def _clauses(site: Site) -> list[Clause]:
    """The figure's clause, the one that reports it, and one that leads in: `Looking ahead to the full year, …`."""
    clause, first = site.clause, site.frames.clauses_here()[0]
    found = [clause]
    if clause.relation == "reported" and clause.parent is not None:
        found.append(clause.parent)
    if first not in found and first.verb is not None and first.verb.tense == "ing":
        found.append(first)
    return found


def _is_full_year(chunk: Chunk) -> bool:
    words = ("full", "year"), ("fiscal", "year"), ("financial", "year")
    return any(pair in words for pair in pairwise(token.low for token in chunk.tokens))


def _looks_ahead(site: Site) -> bool:
    verb = site.clause.verb
    told = site.does("expect", "plan") or (verb is not None and bool(verb.modal))
    return told or looks_ahead(site) or has_outlook(site.clause)


EXAMPLES = [
    *links(
        "2025",
        "$3 billion",
        "Kesko raised its full-year revenue forecast to $3 billion.",
        "Kesko expects revenue of $3 billion for the full year.",
        "Looking ahead to the full year, Kesko expects revenue to be $3 billion.",
        "Analysts at UBS cut their forecast for annual revenue to $3 billion.",
        published="2025-10-15",
    ),
    *links("2025", "$3 billion", "Kesko posted full-year revenue of $3 billion.", published="2026-02-11"),
    *links(
        "2024-07/2025-06",
        "$3 billion",
        "Kesko posted full-year revenue of $3 billion.",
        published="2025-08-15",
    ),
    *links(
        "2025-04/2026-03",
        "$3 billion",
        "Kesko made $1 billion in the six months to September. It expects full-year revenue of $3 billion.",
        published="2025-11-15",
    ),
    *links("2025-H1", "8%", "Half-year profit at Kesko fell 8%.", published="2025-08-15"),
    *links("2025-04/2025-09", "8%", "Half-year profit at Kesko fell 8%.", published="2025-11-06"),
    *links("2025-Q2", "8%", "Kesko reported an 8% fall in quarterly sales.", published="2025-07-24"),
    *leaves_open(
        "whose year ended when is not said",
        "$3 billion",
        "Kesko posted full-year revenue of $3 billion.",
        published="2025-05-29",
    ),
    *leaves_open("no results", "8%", "The annual rate of inflation was 8%.", published="2025-08-15"),
]
