"""`Perfume brought in €1.2bn, skin care €840m and make-up €390m`: a list that leaves the verb out."""

from briefer.linking.name import name_of
from briefer.linking.site import Proposal, Site

__all__ = ["propose"]


def propose(site: Site) -> Proposal | None:
    """Name the noun phrase right before a bare figure that goes on with the list of the one before."""
    if (own := _possessor(site)) is not None:
        return own
    before = site.previous
    near, mark = site.back(), site.back(2)
    if near is None or near.kind != "NP" or near.figure is not None or not site.chunk.bare:
        return None
    if near.date is not None or (mark is not None and mark.kind not in ("PUNCT", "CONJ", "SUB")):
        return None
    if near.metric is not None or (
        before is None and (site.clause.verb is not None or near.tokens[-1].tag != "K")
    ):
        return None
    named = name_of([near])
    return Proposal(named, 1, near.start, near.end) if named else None


def _possessor(site: Site) -> Proposal | None:
    """`and China's at 805.8 billion yuan`: an owner whose metric is left out."""
    near = site.back(2)
    if site.previous is None or site.governor not in ("at", "to", "by") or near is None or near.kind != "NP":
        return None
    if near.tokens[-1].tag != "G" or near.figure is not None:
        return None
    named = name_of([near])
    return Proposal(named, 1, near.start, near.end) if named else None
