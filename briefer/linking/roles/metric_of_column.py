"""`| Nokia | €5.1 billion |` under `| Company | Revenue |`: the header of a table column names the metric."""

from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.table import column_metric

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Take the metric of the header cell above the figure's."""
    found = column_metric(site)
    return Proposal(found, 1, found.start, found.end, True) if found else None


EXAMPLES = [
    *links("revenue", "€5.1 billion", "| Company | Revenue |\n|---|---|\n| Nokia | €5.1 billion |"),
    *links(
        "gross_margin",
        "12%",
        "| Company | Revenue | Gross margin |\n|---|---|---|\n| Nokia | €5.1 billion | 12% |",
    ),
    *leaves_open(
        "a sentence is no table", "€5.1 billion", "Nokia reported revenue.\n\nNokia had €5.1 billion."
    ),
]
