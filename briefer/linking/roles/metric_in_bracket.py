"""`named by 64% of respondents, ahead of energy (22%)`: a bracket measures what its sentence does."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 3


def propose(site: Site) -> Proposal | None:
    """Take the metric of the figure before for a bracket that holds nothing but a percentage, of the bracket before for an amount."""
    before = site.previous
    if site.is_money and site.clause.relation == "parenthesis" and site.chunk.bare:
        return _listed(site)
    given = before.chosen.get("metric") if before is not None else None
    if site.clause.relation != "parenthesis" or site.is_money or not site.chunk.bare or given is None:
        return None
    if before is None or before.mention.kind != site.mention.kind:
        return None
    return Proposal(given.value, 3, given.start, given.end)


def _listed(site: Site) -> Proposal | None:
    """`the largest giver of aid ($60 billion), followed by Germany ($30 billion)`."""
    before = site.previous
    while before is not None and before.clause.relation != "parenthesis":
        before = before.previous
    given = before.chosen.get("metric") if before is not None and before.is_money else None
    lead, name = (chunk.low for chunk in _before(site)) if len(_before(site)) == 2 else ("", "")
    if given is None or not name or lead not in ("by", "and", ","):
        return None
    return Proposal(given.value, 4, given.start, given.end)


def _before(site: Site) -> list[Chunk]:
    """The two chunks before the bracket that the figure stands in."""
    host = site.clause.parent
    stood = [chunk for chunk in host.chunks if chunk.end < site.chunk.start] if host is not None else []
    return stood[-2:] if len(stood) > 1 and stood[-1].kind == "NP" and stood[-1].metric is None else []


EXAMPLES = [
    *links(
        "investment",
        "$3 million",
        "Maersk made the largest investment ($9 million), followed by Nokia ($3 million).",
    ),
    *links("share", "22%", "Inflation was named by 64% of respondents, ahead of energy (22%)."),
    *links("market_share", "31%", "Maersk has a market share of 45%, ahead of Evergreen (31%)."),
    *leaves_open(
        "an amount in brackets",
        "$22 million",
        "Inflation was named by 64% of respondents, ahead of energy ($22 million).",
    ),
    *leaves_open("nothing was measured before", "22%", "Banks grew, ahead of insurers (22%)."),
]
