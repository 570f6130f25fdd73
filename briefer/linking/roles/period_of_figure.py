"""`$919 billion in 2027`, `a 77% increase from 2025`, `third-quarter profit of $2 billion`: the date right by the figure."""

from briefer.linking.period import PeriodFound, dated
from briefer.linking.site import Proposal, Site

__all__ = ["propose"]

_LEADS = frozenset(
    {"in", "for", "by", "during", "at", "on", "since", "through", "of", "until", "over", "within"}
)


def propose(site: Site) -> Proposal | None:
    """Take the date in the figure's noun phrase, or behind it before the next figure or clause."""
    if site.chunk.date is not None and (found := dated(site.chunk.date)) is not None:
        return Proposal(found, 1, found.start, found.end)
    stop = (
        site.next.chunk
        if site.next is not None
        and site.next.clause is site.clause
        and site.next.governor not in ("to", "at")
        else None
    )
    hops, skipping = 0, False
    chunks = site.clause.chunks
    for at in range(site.index + 1, len(chunks)):
        chunk = chunks[at]
        if skipping:
            skipping = chunk.low != ","
            continue
        if chunk.low == "," and at + 1 < len(chunks) and chunks[at + 1].low == "or":
            skipping = True
            continue
        if chunk is stop or chunk.kind in ("PUNCT", "VERB", "CONJ", "DIR") or hops > 8:
            break
        if chunk.kind == "NP" and chunk.date is not None:
            lead = chunks[at - 1]
            if site.governor == "from" and site.next is not None and chunk.start > site.next.mention.start:
                break
            base = any(
                chunk.low in ("from", "than", "before") for chunk in chunks[max(site.index + 1, at - 2) : at]
            )
            found = dated(chunk.date)
            if found is not None and not base and (lead.kind in ("NP", "ADV") or lead.low in _LEADS):
                return Proposal(found, 1, found.start, found.end)
        hops += 1
    return None


__all__ += ["PeriodFound"]
