"""`cut their forecast for Brent to $70`: what the forecast is for."""

from briefer.linking.name import name_of
from briefer.linking.site import Proposal, Site
from briefer.metrics import singular

__all__ = ["propose"]

_FORECASTS = frozenset(
    {"forecast", "estimate", "target", "outlook", "projection", "prediction", "expectation"}
)


def propose(site: Site) -> Proposal | None:
    """Name the phrase behind `forecast for` or `target for` that the verb moves."""
    if not site.after_verb or site.clause.verb is None:
        return None
    chunks = site.clause.chunks
    first = site.clause.at(site.clause.verb)
    for at in range(first + 1, min(site.index, len(chunks) - 2)):
        head = chunks[at].head if chunks[at].kind == "NP" else None
        if head is None or singular(head.low) not in _FORECASTS:
            continue
        if (
            chunks[at + 1].low in ("for", "of", "on")
            and chunks[at + 2].kind == "NP"
            and chunks[at + 2].date is None
            and chunks[at + 2].figure is None
        ):
            named = name_of(chunks[at + 2 : at + 3])
            return Proposal(named, 2, chunks[at + 2].start, chunks[at + 2].end) if named else None
    return None
