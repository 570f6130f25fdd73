"""`Sales rose 8%, the company said`: a reporting clause behind what it reports."""

from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.source import speaker_behind

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Name the subject of a reporting clause in the sentence that has no content of its own."""
    found = speaker_behind(site)
    return Proposal(found, 1, found.start, found.end) if found else None


EXAMPLES = [
    *links("IDC", "4%", "Shipments fell 4%, IDC said.", "Shipments, IDC said, fell 4%."),
    *links(
        "person familiar with the matter", "4%", "Kesko will sell 4%, a person familiar with the matter said."
    ),
    *links("brokers", "4%", "Shipments have dropped 4% this year, brokers say."),
    *links("Jane A. Roe", "4%", "Shipments fell 4%, managing director Jane A. Roe told reporters."),
    *leaves_open("who reports elsewhere", "4%", "Shipments fell 4%, and IDC said that prices had held."),
]
