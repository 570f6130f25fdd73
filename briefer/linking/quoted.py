"""`Colt, up 3p to 90p`, `Irish Life (up 25 cent to €13.10)`: shares quoted right behind their name."""

from briefer.linking.chunk import Chunk
from briefer.linking.name import Named, name_of_tokens
from briefer.linking.site import Site

__all__ = ["quoted"]


def quoted(site: Site) -> Named | None:
    """Name whose shares a figure quotes: the name, the direction, the move and the price stand side by side."""
    chunks = site.clause.chunks
    lead = site.index - 1
    if site.governor in ("to", "at"):
        before = site.previous
        if before is None or before.clause is not site.clause or not site.by_share:
            return None
        if not site.is_money or before.index != site.index - 2:
            return None
        lead = before.index - 1
    elif not _leads_to_price(site):
        return None
    if lead < 0 or chunks[lead].kind != "DIR":
        return None
    if lead == 0:
        host = site.clause.parent if site.clause.relation == "parenthesis" else None
        return _named(host.chunks, chunks[0].start) if host is not None else None
    return _named(chunks[:lead], chunks[lead].start) if chunks[lead - 1].low == "," else None


def _leads_to_price(site: Site) -> bool:
    """Whether the price of a share is the next figure: `3p to 90p`, `1.4% at 90p`."""
    if site.is_money and not site.by_share:
        return False
    return any(
        other.clause is site.clause
        and other.index == site.index + 2
        and other.governor in ("to", "at")
        and other.is_money
        and other.by_share
        for other in site.siblings
    )


def _named(chunks: list[Chunk], end: int) -> Named | None:
    """The company that ends right before, or before a comma there."""
    phrases = [chunk for chunk in chunks if chunk.end <= end]
    if phrases and phrases[-1].low == ",":
        phrases.pop()
    last = phrases[-1] if phrases else None
    if last is None or last.kind != "NP" or last.figure is not None or last.metric is not None:
        return None
    named = name_of_tokens(last.tokens)
    return named if named is not None and named.trades else None
