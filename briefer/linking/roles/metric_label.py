"""`Break fee: Larkfield would owe £12m`, `Revenue: $4 billion`: a metric before the colon."""

from briefer.linking.example import leaves_open, links
from briefer.linking.measure import measured
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 2


def propose(site: Site) -> Proposal | None:
    """Take the metric of a label that stands before the colon without a verb."""
    label = site.clause.parent
    if label is None or site.clause.relation != "elaboration" or label.verb is not None:
        return None
    phrases = [chunk for chunk in label.chunks if chunk.kind == "NP"]
    found = measured(phrases[-1], label) if phrases and phrases[-1].figure is None else None
    return Proposal(found, 2, found.start, found.end) if found else None


EXAMPLES = [
    *links(
        "revenue", "€4 billion", "Kesko revenue: €4 billion", "Revenue: Kesko expects to reach €4 billion."
    ),
    *leaves_open("a name before the colon", "€4 billion", "Kesko: €4 billion"),
    *leaves_open(
        "a sentence of its own before the colon",
        "€4 billion",
        "Kesko told investors about its costs: it owes €4 billion.",
    ),
]
