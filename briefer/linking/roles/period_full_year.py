"""`raised its full-year forecast`, `sales to grow 3% in the full year`: the year that the article is of."""

from itertools import pairwise

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.period import OUTLOOKS, PeriodFound
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.metrics import singular

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 2

_RESULTS_TOLD = 4
"""Until this month what is reported of a full year is of the one before."""


def propose(site: Site) -> Proposal | None:
    """Take the year of publication for what is to come; what has been is of the year before, if told early in the year."""
    published = site.frames.document.published
    place = _full_year(site)
    if published is None or place is None:
        return None
    year, month = int(published[:4]), int(published[5:7])
    if not _looks_ahead(site):
        if month > _RESULTS_TOLD:
            return None  # whose years end when, is not said
        year -= 1
    start, end = place.start, place.end
    found = PeriodFound(
        f"{year:04d}", f"{year:04d}-01-01", f"{year:04d}-12-31", "full year", "year", start, end, None
    )
    return Proposal(found, 2, start, end)


def _full_year(site: Site) -> Chunk | None:
    """The phrase that says so: of the metric, or one of the clause's own."""
    metric = site.metric()
    if metric is not None and metric.chunk is not None and _says(metric.chunk):
        return metric.chunk
    if _says(site.chunk):
        return site.chunk
    own = [
        chunk
        for lead, chunk in pairwise(site.clause.chunks)
        if lead.low in ("in", "for", "over") and _says(chunk)
    ]
    return own[0] if len(own) == 1 else None


def _says(chunk: Chunk) -> bool:
    words = [token.low for token in chunk.tokens]
    return "full-year" in words or any(pair == ("full", "year") for pair in pairwise(words))


def _looks_ahead(site: Site) -> bool:
    verb = site.clause.verb
    if site.does("expect", "plan") or (verb is not None and bool(verb.modal)):
        return True
    return any(
        token.tag == "N" and singular(token.low) in OUTLOOKS
        for chunk in site.clause.chunks
        for token in chunk.tokens
    )


EXAMPLES = [
    *links(
        "2025",
        "$3 billion",
        "Kesko raised its full-year revenue forecast to $3 billion.",
        "Kesko expects revenue of $3 billion for the full year.",
        published="2025-10-15",
    ),
    *links("2025", "$3 billion", "Kesko posted full-year revenue of $3 billion.", published="2026-02-11"),
    *leaves_open(
        "whose year ended when is not said",
        "$3 billion",
        "Kesko posted full-year revenue of $3 billion.",
        published="2025-08-15",
    ),
]
