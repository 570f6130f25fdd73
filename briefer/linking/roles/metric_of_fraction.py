"""`A fifth (21%) of adults own a smartphone`: what the part told in words does."""

from briefer.linking.example import leaves_open, links
from briefer.linking.measure import predicate_of
from briefer.linking.proposal import Proposal
from briefer.linking.roles.subject_of_fraction import of_fraction
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Take the verb of the clause that the bracket stands in, with its object."""
    parent = site.clause.parent
    if parent is None or not of_fraction(site):
        return None
    found = predicate_of(parent)
    return Proposal(found, 1, found.start, found.end) if found is not None else None


EXAMPLES = [
    *links("share", "21%", "A fifth (21%) of adults now own a smartphone."),
    *leaves_open("no part is told", "22%", "Firms named wages first, ahead of energy (22%)."),
]
