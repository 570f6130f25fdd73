"""`| Nokia | €5.1 billion |`: the first cell of a table row is the subject."""

from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.table import row_subject

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Name the first cell of the figure's row."""
    found = row_subject(site)
    return Proposal(found, 1, found.start, found.end) if found else None


EXAMPLES = [
    *links("Nokia", "€5.1 billion", "| Company | Revenue |\n|---|---|\n| Nokia | €5.1 billion |"),
    *links("Ericsson", "14%", "| Company | Margin |\n|---|---|\n| Nokia | 12% |\n| Ericsson | 14% |"),
    *leaves_open("a sentence is no row", "€5.1 billion", "Nokia had revenue of €5.1 billion."),
]
