"""`805.8 billion RMB (about $110 billion)`: one amount in two currencies."""

from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Tie a bracketed amount to the amount of another currency right before the bracket."""
    before = site.previous
    if before is None or not site.chunk.bare or not (site.is_money and before.is_money):
        return None
    further = site.clause.relation == "coordinate" and before.relation == "conversion_of"
    if site.clause.parent is not before.clause or not (further or site.clause.relation == "parenthesis"):
        return None
    if site.mention.value.currency == before.mention.value.currency:  # type: ignore[attr-defined]
        return None
    if any(
        chunk is not site.chunk and chunk.kind != "ADV" and chunk.low != ";" for chunk in site.clause.chunks
    ):
        return None
    gap = site.mention.start - before.mention.end
    return (
        Proposal((before, "conversion_of", None), 1, before.mention.start, site.mention.end)
        if gap < 20
        else None
    )


EXAMPLES = [
    *links(
        "conversion_of",
        "$5.4 billion",
        "Toyota will invest 805.8 billion yen (about $5.4 billion) in the plant.",
    ),
    *links(
        "conversion_of",
        "£600 million",
        "Nokia paid 5.4 billion kronor ($700 million; 640 million euros; £600 million) for the unit.",
    ),
    *links("conversion_of", "$700 million", "Nokia paid 640 million euros ($700 million) for the unit."),
    *leaves_open(
        "another amount in the same currency", "€1 billion", "Sales came to €5 billion (€1 billion in Spain)."
    ),
    *leaves_open(
        "far from the amount before the bracket",
        "$40 million",
        "Kesko spent €5 billion on stores in the three countries it is in ($40 million).",
    ),
]
