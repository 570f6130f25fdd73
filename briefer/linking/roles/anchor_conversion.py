"""`805.8 billion RMB (about $110 billion)`: one amount in two currencies."""

from briefer.linking.site import Proposal, Site

__all__ = ["propose"]


def propose(site: Site) -> Proposal | None:
    """Tie a bracketed amount to the amount of another currency right before the bracket."""
    before = site.previous
    if before is None or site.clause.relation != "parenthesis" or not site.chunk.bare:
        return None
    if not (site.is_money and before.is_money) or site.clause.parent is not before.clause:
        return None
    if site.mention.value.currency == before.mention.value.currency:  # type: ignore[attr-defined]
        return None
    gap = site.mention.start - before.mention.end
    return (
        Proposal((before, "conversion_of", None), 1, before.mention.start, site.mention.end)
        if gap < 20
        else None
    )
