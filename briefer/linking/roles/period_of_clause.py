"""`In 2026, spending is expected to reach`: the date that the clause begins with, or the only one it has."""

from itertools import pairwise

from briefer.linking.clause_date import base_date, clause_date
from briefer.linking.example import leaves_open, links
from briefer.linking.period import OF_THE_DAY, RESULTS, PeriodFound
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site
from briefer.linking.status import is_revision

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 1


def propose(site: Site) -> Proposal | None:
    """Take the leading date of the clause, else its only free one."""
    before = site.previous
    second = before is not None and before.relation == site.relation == "base_of"  # has a date of its own
    base = base_date(site.clause) if _is_base(site) and not second else None
    if base is not None and not (base.grain in ("day", "month") and is_revision(site)):
        return Proposal(base, 1, base.start, base.end)
    if _is_set_off(site) or (site.relation is None and _is_base(site)):
        return None
    found = clause_date(site.clause)
    if found is None or (found.grain == "day" and _lasts(site.metric()) and not _ends(site, found)):
        return None
    return Proposal(found, 3, found.start, found.end)


def _ends(site: Site, found: PeriodFound) -> bool:
    """`for the half to 3 January`."""
    leads = {behind.start: lead.low for lead, behind in pairwise(site.clause.chunks)}
    return leads.get(found.start) == "to"


def _lasts(metric: Measured | None) -> bool:
    """Whether what is measured is of no day: profits, orders of an economy."""
    entry = metric.entry if metric is not None else None
    return entry is not None and (
        entry.id in RESULTS or (entry.bearer == "economy" and entry.id not in OF_THE_DAY)
    )


def _is_set_off(site: Site) -> bool:
    """`First Piedmont, with assets of $27 billion, expects to complete the deal in May`: the time is of what is done."""
    verb = site.clause.verb
    if verb is None or site.chunk.start > verb.start:
        return False
    chunks = site.clause.chunks
    before = [chunk.low for chunk in chunks[max(0, site.index - 5) : site.index]]
    after = chunks[site.index + 1 : site.clause.at(verb)]
    led = any(one == "," and other == "with" for one, other in pairwise(before))
    return led and any(chunk.low == "," for chunk in after) and all(chunk.date is None for chunk in after)


def _is_base(site: Site) -> bool:
    """Whether the figure is what another one came from, or says that one again: `from $1.37bn, or $2.58 a share`."""
    if site.relation == "base_of" or site.governor in ("from", "against", "versus", "vs", "than"):
        return True
    lead, before = site.back(), site.previous
    return (
        lead is not None
        and lead.low == "or"
        and before is not None
        and before.order < site.order
        and _is_base(before)
    )


EXAMPLES = [
    *links(
        "2026",
        "3.6%",
        "In 2026 the economy will grow 3.6%, down from the July forecast of 3.9% and the April prediction of 4.1%.",
    ),
    *links("2026", "$725 billion", "In 2026, spending is expected to reach $725 billion."),
    *links(
        "2024-11/2025-02",
        "€5 billion",
        "From November to February, Kesko sold goods worth €5 billion.",
        published="2025-04-14",
    ),
    *links("2025", "€5 billion", "Kesko in 2025 sold goods worth €5 billion."),
    *links(
        "2024",
        "$1.37 billion",
        "Net profit was $1.21 billion, down from $1.37 billion, or $2.58 a share, in 2024.",
    ),
    *leaves_open(
        "what is set off has another time",
        "$27 billion",
        "Kesko, with assets of $27 billion, expects to complete the deal in May 2026.",
    ),
    *links(
        "2024", "$4 million", "For the year, profits of Kesko fell to $4 million.", published="2025-02-11"
    ),
    *leaves_open("what lasts is of no day", "8%", "Figures on Tuesday put exports of Spain up 8%."),
    *leaves_open(
        "what another change was of", "8%", "The 8% rise followed no change in May.", published="2025-07-11"
    ),
    *leaves_open("the day on which it was told", "8%", "Kesko on Tuesday reported sales up 8%."),
    *leaves_open("the year compared with", "8%", "Sales were 8% higher than in 2025."),
]
