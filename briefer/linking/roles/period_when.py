"""`the first rise since 2017, when fees went up to £9,250`: the date that a clause with `when` hangs on."""

from itertools import pairwise

from briefer.linking.clause import Clause
from briefer.linking.example import leaves_open, links
from briefer.linking.period import PeriodFound, dated
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 2


def propose(site: Site) -> Proposal | None:
    """Take the date right before the `when` that opens the figure's clause or one above."""
    for clause in site.lineage():
        if clause.chunks and clause.chunks[0].low == "when":
            found = _date_before(site, clause)
            return Proposal(found, 2, found.start, found.end) if found is not None else None
    return None


def _date_before(site: Site, clause: Clause) -> PeriodFound | None:
    parsed = site.frames.parse(site.frames.current)
    chunks = [chunk for chunk in parsed.chunks if chunk.low != ","] if parsed is not None else []
    for before, chunk in pairwise(chunks):
        if chunk is clause.chunks[0]:
            return dated(before.date) if before.date is not None else None
    return None


EXAMPLES = [
    *links(
        "2017",
        "£9,250",
        "It is the first rise since 2017, when fees went up to £9,250.",
        "Fees rose more than in 2017 when they went up to £9,250.",
        published="2025-10-15",
    ),
    *leaves_open("no date stands before it", "£9,250", "Students protested when fees went up to £9,250."),
]
