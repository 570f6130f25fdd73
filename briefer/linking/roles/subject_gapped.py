"""`Perfume brought in €1.2bn, skin care €840m and make-up €390m`: a list that leaves the verb out."""

from briefer.linking.name import name_of
from briefer.linking.site import Proposal, Site

__all__ = ["propose"]


def propose(site: Site) -> Proposal | None:
    """Name the noun phrase right before a bare figure that goes on with the list of the one before."""
    before = site.previous
    near, mark = site.back(), site.back(2)
    if before is None or near is None or near.kind != "NP" or near.figure is not None or not site.chunk.bare:
        return None
    if near.date is not None or (mark is not None and mark.kind not in ("PUNCT", "CONJ", "SUB")):
        return None
    if near.metric is not None or site.clause.verb is near:
        return None
    named = name_of([near])
    return Proposal(named, 1, near.start, near.end) if named else None
