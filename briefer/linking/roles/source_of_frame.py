"""`Gartner said spending will reach $400 billion. For Europe the figure is $80 billion`: what goes on with what a source began."""

from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import FORECASTS
from briefer.linking.name import Named
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.source import is_expected
from briefer.metrics import singular

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 5


def propose(site: Site) -> Proposal | None:
    """Inherit the source of the sentence before where this one goes on with it.

    It does where its metric is inherited, or where it begins by summing up or pointing back.
    """
    metric = site.chosen.get("metric")
    if not (metric is not None and metric.inherited) and not _goes_on(site):
        return None
    if _is_foreseen(site):
        return None
    subject = site.subject()
    for slots in site.frames.told(site.frames.before(1)):
        given = slots.get("source")
        if subject is not None and isinstance(given, Named) and given.name == subject.name:
            return None  # what a company tells of itself it need not tell again
        if isinstance(given, Named) and given.kind != "person":
            return Proposal(given, 5, given.start, given.end, True)
    return None


def _is_foreseen(site: Site) -> bool:
    """Whether a figure is what somebody else had expected: `higher than the market expectation of 8%`."""
    parsed = site.frames.parse(site.frames.current)
    before = [token.low for token in (parsed.tokens if parsed else ()) if token.end <= site.mention.start]
    near = before[-_NEAR:]
    return is_expected(site) or any(low == "expected" or singular(low) in FORECASTS for low in near)


_NEAR = 3
"""How many words before a figure say that it was expected."""


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
        "what others had expected",
        "9%",
        "Gartner said server spending rose 8% in 2025. This was below the expected 9%.",
    ),
    *leaves_open(
        "a metric of its own",
        "$80 billion",
        "Gartner said server spending will reach $400 billion in 2026. Exports of Spain were $80 billion.",
    ),
]
