"""`Gartner said spending will reach $400 billion. For Europe the figure is $80 billion`: what goes on with what a source began."""

from briefer.linking.example import leaves_open, links
from briefer.linking.name import Named
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 5


def propose(site: Site) -> Proposal | None:
    """Inherit the source of the sentence before where this one goes on with it.

    It does where its metric is inherited, or where it begins by summing up or pointing back.
    """
    metric = site.chosen.get("metric")
    if not (metric is not None and metric.inherited) and not _goes_on(site):
        return None
    for index in site.frames.before(1):
        for slots in reversed(site.frames.said.get(index, [])):
            given = slots.get("source")
            if isinstance(given, Named) and given.kind != "person":
                return Proposal(given, 5, given.start, given.end, True)
    return None


_POINTING = frozenset("combined together overall that this these those collectively altogether".split())


def _goes_on(site: Site) -> bool:
    parsed = site.frames.parse(site.frames.current)
    return parsed is not None and bool(parsed.tokens) and parsed.tokens[0].low in _POINTING


EXAMPLES = [
    *links(
        "Gartner",
        "$80 billion",
        "Gartner said server spending will reach $400 billion in 2026. For Europe the figure is $80 billion.",
    ),
    *links(
        "Gartner",
        "$200 billion",
        "Gartner expects Microsoft to lift capital spending to $190 billion. Amazon is at $200 billion.",
    ),
    *leaves_open(
        "a metric of its own",
        "$80 billion",
        "Gartner said server spending will reach $400 billion in 2026. Exports of Spain were $80 billion.",
    ),
]
