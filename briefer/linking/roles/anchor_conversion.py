"""`805.8 billion RMB (about $110 billion)`: one amount in two currencies."""

from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Tie a bracketed amount to the amount of another currency right before the bracket."""
    if not site.converts:
        return None
    before = site.siblings[site.order - 1]
    return Proposal((before, "conversion_of", None), 1, before.mention.start, site.mention.end)


EXAMPLES = [
    *links(
        "conversion_of",
        "$5.4 billion",
        "Toyota will invest 805.8 billion yen (about $5.4 billion) in the plant.",
    ),
    *links(
        "conversion_of",
        "$700 million",
        "Nokia paid 640 million euros ($700 million) for the unit.",
        "Nokia paid 640 million euros (£560 million; $700 million) for the unit.",
    ),
    *leaves_open(
        "another amount in the same currency", "€1 billion", "Sales came to €5 billion (€1 billion in Spain)."
    ),
    *leaves_open(
        "far from the amount before the bracket",
        "$40 million",
        "Kesko spent €5 billion on stores in the three countries it is in ($40 million).",
    ),
]
