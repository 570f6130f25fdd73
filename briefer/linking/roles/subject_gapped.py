"""`Perfume brought in €1.2bn, skin care €840m and make-up €390m`: a list that leaves the verb out."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.name import name_of, place_of
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Name the noun phrase right before a bare figure that goes on with the list of the one before."""
    if (own := _possessor(site)) is not None:
        return own
    before = site.previous
    near, mark = site.back(), site.back(2)
    if near is None or near.kind != "NP" or near.figure is not None or not site.chunk.bare:
        return None
    if (
        before is not None
        and mark is not None
        and ((mark.low == "in" and _is_place(near)) or (mark.low == "at" and near.tokens[-1].tag == "K"))
    ):
        mark = site.back(3)  # `in France 2.8% and in Spain 6%`
    if near.date is not None or (mark is not None and mark.kind not in ("PUNCT", "CONJ", "SUB")):
        return None
    if near.metric is not None or (
        before is None and (site.clause.verb is not None or near.tokens[-1].tag != "K")
    ):
        return None
    named = name_of([near])
    return Proposal(named, 1, near.start, near.end) if named else None


def _is_place(chunk: Chunk) -> bool:
    return chunk.head is not None and place_of(chunk.head) is not None


def _possessor(site: Site) -> Proposal | None:
    """`Meta is at $135 billion and Amazon at $200 billion`: a name, and the verb is left out."""
    before, near, mark = site.previous, site.back(2), site.back(3)
    if (
        before is None
        or site.governor not in ("at", "to", "by", "with", "for")
        or near is None
        or near.kind != "NP"
    ):
        return None
    if near.figure is not None or near.date is not None or before.mention.kind != site.mention.kind:
        return None
    if near.tokens[-1].tag != "G" and (
        mark is None or mark.kind not in ("CONJ", "PUNCT") or near.movement is not None
    ):
        return None
    named = name_of([near])
    return Proposal(named, 0, near.start, near.end) if named else None


EXAMPLES = [
    *links("skin care", "€840m", "Perfume brought in €1.2bn, skin care €840m and make-up €390m."),
    *links(
        "Amazon",
        "$200 billion",
        "Meta will spend $135 billion and Amazon $200 billion.",
        "Meta is at $135 billion and Amazon at $200 billion.",
    ),
    *leaves_open("what the figure measures", "€840m", "Kesko brought in €1.2bn, net profit €840m."),
]
