"""`revenue of £884.6 million (2023: £861.0 million)`: the figure of another year in brackets."""

from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Tie a bracketed figure behind a date and a colon to the figure before the bracket."""
    before = site.previous
    label = site.clause.parent
    if (
        before is None
        or label is None
        or site.clause.relation != "elaboration"
        or label.relation != "parenthesis"
    ):
        return None
    phrases = [chunk for chunk in label.chunks if chunk.kind == "NP"]
    if len(phrases) != 1 or phrases[0].date is None or before.mention.kind != site.mention.kind:
        return None
    return Proposal((before, "base_of", ("from", None)), 1, phrases[0].start, site.chunk.end)


EXAMPLES = [
    *links(
        "base_of",
        "£861.0 million",
        "Larkfield Foods reported revenue of £884.6 million (2023: £861.0 million).",
    ),
    *links("base_of", "£47.0 million", "Pretax profit was £51.2 million (2024: £47.0 million)."),
    *leaves_open(
        "a part in brackets, named by a place",
        "£61.0 million",
        "Larkfield Foods reported revenue of £884.6 million (London: £61.0 million).",
    ),
]
