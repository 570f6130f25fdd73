"""`Sales rose 8%, the company said`, `Sales up 8% - ministry`: who speaks is named behind what is said."""

from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.source import signed, speaker_behind

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Name the subject of a reporting clause without content of its own, or who stands behind the dash of a headline."""
    found = speaker_behind(site) or signed(site)
    return Proposal(found, 1, found.start, found.end) if found else None


EXAMPLES = [
    *links("Roe", "3.8%", "Presenting her budget, Roe said, the deficit will be 3.8%."),
    *links(
        "James Roe",
        "$10 billion",
        "The deficit was $10 billion short of what the government had projected, director James Roe disclosed.",
    ),
    *links("IDC", "4%", "Shipments fell 4%, IDC said.", "Shipments, IDC said, fell 4%."),
    *links(
        "person familiar with the matter", "4%", "Kesko will sell 4%, a person familiar with the matter said."
    ),
    *links("brokers", "4%", "Shipments have dropped 4% this year, brokers say."),
    *links("bankers", "4%", "Kesko may lose 4% of its sales, bankers said."),
    *links("party", "4%", "Bills would fall by 4%, the party has said."),
    *links("Eurostat", "4%", "Shipments fell 4% in May, figures from Eurostat reveal."),
    *links("Jane A. Roe", "4%", "Shipments fell 4%, managing director Jane A. Roe told reporters."),
    *links(
        "Economy Ministry",
        "8%",
        "# Exports up 8% in 2025 - Economy Ministry\n\nThe ministry told so on Tuesday.",
    ),
    *leaves_open("who reports elsewhere", "4%", "Shipments fell 4%, and IDC said that prices had held."),
]
