"""`Perfume brought in €1.2bn, skin care €840m`, `net up 22% at Rs 1,284 crore`: the same measure goes on."""

from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 2

_NEAR = 3
"""A level right behind its move is no more chunks away: `9% lower at $5 million`."""


def propose(site: Site) -> Proposal | None:
    """Take the metric of the figure before, in a list without verbs or from a move to its level."""
    before = site.previous
    while (
        before is not None and before.relation == "base_of" and before.anchor in site.siblings[: before.order]
    ):
        before = before.anchor  # `A took 27%, against 31% in May, B 19%`
    given = before.chosen.get("metric") if before is not None else None
    if before is None or given is None or not site.chunk.bare:
        return None
    near, mark = site.back(), site.back(2)
    listed = (
        near is not None
        and near.kind == "NP"
        and near.figure is None
        and near.metric is None
        and near.date is None
    )
    if (
        listed
        and before.mention.kind == site.mention.kind
        and (mark is None or mark.kind in ("PUNCT", "CONJ", "SUB"))
    ):
        return Proposal(given.value, 2, given.start, given.end, given.inherited)
    if (
        before.clause is site.clause
        and site.governor in ("to", "at")
        and before.mention.kind != site.mention.kind
    ):
        entry = given.value.entry
        if site.governor == "at" and not site.is_money and entry is not None and "percent" not in entry.units:
            return None  # `drained $5 million at 13%`
        close = site.index - before.index <= _NEAR
        return Proposal(given.value, 2 if close else 3, given.start, given.end, given.inherited)
    return None


EXAMPLES = [
    *links("revenue", "€840m", "Perfume brought in €1.2bn, skin care €840m and make-up €390m."),
    *links("net_income", "Rs 1,284 crore", "Infosys said net profit was up 22% at Rs 1,284 crore."),
    *leaves_open(
        "a list that begins a measure of its own", "€840m", "Perfume brought in €1.2bn, and costs were €840m."
    ),
]
