"""`named by 64% of respondents, ahead of energy (22%)`: a bracket measures what its sentence does."""

from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 3


def propose(site: Site) -> Proposal | None:
    """Take the metric of the figure before for a bracket that holds nothing but a percentage."""
    before = site.previous
    given = before.chosen.get("metric") if before is not None else None
    if site.clause.relation != "parenthesis" or site.is_money or not site.chunk.bare or given is None:
        return None
    if before is None or before.mention.kind != site.mention.kind:
        return None
    return Proposal(given.value, 3, given.start, given.end)


EXAMPLES = [
    *links("share", "22%", "Inflation was named by 64% of respondents, ahead of energy (22%)."),
    *links("market_share", "31%", "Maersk has a market share of 45%, ahead of Evergreen (31%)."),
    *leaves_open(
        "an amount in brackets",
        "$22 million",
        "Inflation was named by 64% of respondents, ahead of energy ($22 million).",
    ),
    *leaves_open("nothing was measured before", "22%", "Banks grew, ahead of insurers (22%)."),
]
