"""`Spending is about $5 billion, accounting for 0.7% of GDP`: one sentence, one source."""

from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.source import is_expected

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 4


def propose(site: Site) -> Proposal | None:
    """Take the source of the figure before it, for a figure in the same clause or one that hangs on it."""
    before = site.previous
    given = before.chosen.get("source") if before is not None else None
    if before is None or given is None or is_expected(site):
        return None
    if before.clause is not site.clause and site.clause.parent is not before.clause:
        return None
    if site.clause.relation not in ("main", "adjunct", "apposition", "parenthesis", "reported"):
        return None
    return Proposal(given.value, 4, given.start, given.end, given.inherited)


EXAMPLES = [
    *links(
        "Gartner",
        "4%",
        "Gartner said in a report that Norwegian chip exports will reach $3 billion. "
        "They would be worth $5 billion, accounting for 4% of the total.",
    ),
    *leaves_open("a new sentence without a source", "3%", "Gartner said sales rose 5%. Costs rose 3%."),
]
