"""`£12m, or 1 per cent of the offer`, `75 percent of the total, some $450 billion`: the same said in another unit."""

from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 2


def propose(site: Site) -> Proposal | None:
    """Tie a bare figure behind a comma or `or` to the figure of another kind before it."""
    before = site.previous
    lead = site.back()
    if before is not None and _is_bracketed(site, before):
        return Proposal((before, "share_of", None), 2, site.mention.start, site.mention.end)
    if before is None or before.clause is not site.clause or lead is None or not site.chunk.bare:
        return None
    if site.chunk.movement is not None or _measure(before) == _measure(site):
        return None
    between = site.clause.chunks[before.index + 1 : site.index]
    if any(chunk.kind in ("VERB", "DIR") for chunk in between) or len(between) > 8:
        return None
    if (
        lead.low == "or"
        or (lead.low == "," and between[0].low in (",", "of") and not site.is_money)
        or _namely(site)
    ):
        return Proposal((before, "share_of", None), 2, lead.start, site.mention.end)
    return None


def _is_bracketed(site: Site, before: Site) -> bool:
    """`$9.5 billion ($2 a share)`."""
    clause = site.clause
    return (
        clause.relation == "parenthesis"
        and before.clause is clause.parent
        and site.index == 0
        and site.mention.start - before.mention.end <= len(" (")
        and before.is_money
        and site.by_share
        and not before.by_share
    )


def _measure(site: Site) -> tuple[str, object]:
    """What tells one way to state an amount from another: its kind, and what it is by."""
    return site.mention.kind, "share" if site.by_share else getattr(site.mention.value, "per", None)


def _namely(site: Site) -> bool:
    """`, some $450 billion,`: set off by commas and hedged."""
    lead = site.back()
    return site.is_money and lead is not None and lead.low == "," and site.chunk.tokens[0].tag == "H"


EXAMPLES = [
    *links("share_of", "1 per cent", "The adviser will collect £12m, or 1 per cent of the offer."),
    *links("share_of", "$450 billion", "China accounts for 75 percent of the total, some $450 billion."),
    *links(
        "share_of",
        "42 cents",
        "Kesko earned $5 million, or 62 cents a share, against $4 million, or 42 cents.",
    ),
    *links("share_of", "62 cents", "Kesko earned $5 million (62 cents a share) in 2025."),
    *leaves_open("a move, not the same again", "8%", "Kesko booked sales of €4.2 billion, up 8%."),
    *leaves_open("one of two of a kind", "€4 million", "The store will cost €3 million or €4 million."),
]
