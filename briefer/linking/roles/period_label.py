"""`(2023: £861.0 million)`, `2025: 4.2%`: a date, a colon, a figure."""

from briefer.linking.example import leaves_open, links
from briefer.linking.period import dated
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Take the date that stands as a label before the colon."""
    label = site.clause.parent
    if label is None or site.clause.relation != "elaboration" or site.index > 1:
        return None
    phrases = [chunk for chunk in label.chunks if chunk.kind == "NP"]
    if len(phrases) != 1 or phrases[0].date is None:
        return None
    found = dated(phrases[0].date)
    return Proposal(found, 1, found.start, found.end) if found else None


EXAMPLES = [
    *links(
        "2023", "£861.0 million", "Larkfield Foods reported revenue of £884.6 million (2023: £861.0 million)."
    ),
    *links("2025", "4.2%", "2025: 4.2%"),
    *leaves_open("two years before the colon", "4.2%", "Growth in 2024 and 2025: 4.2%"),
]
