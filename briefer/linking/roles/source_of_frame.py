"""`Gartner said spending will reach $400 billion. For Europe the figure is $80 billion`: what goes on with what a source began."""

from briefer.linking.example import leaves_open, links
from briefer.linking.name import Named
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Inherit the source of the sentence that the metric was inherited from."""
    metric = site.chosen.get("metric")
    if metric is None or not metric.inherited:
        return None
    for index in site.frames.before(1):
        for slots in reversed(site.frames.said.get(index, [])):
            given = slots.get("source")
            if isinstance(given, Named):
                return Proposal(given, 5, given.start, given.end, True)
    return None


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
