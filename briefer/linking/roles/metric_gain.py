"""`net includes a gain of $1.2 million`, `after gains from the sale of securities of 412,000 dlrs`: a gain that is made, not a move."""

from briefer.linking.example import leaves_open, links
from briefer.linking.measure import implied, measured
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]

_MAKING = frozenset(
    """include exclude result reflect record report post realize realise book contain make expect have produce yield
    take recognize recognise net show represent""".split()
)
_ITEMS = frozenset({"provisions", "net_loss", "gain", "tax"})
_REACH = 8
"""Chunks between a verb and an amount of its object, at most."""


def propose(site: Site) -> Proposal | None:
    """Name what a verb of accounts has for its object, up to the amount that hangs on it: a gain, a charge, a loss."""
    if not site.is_money:
        return None
    own = site.chunk.head
    if own is not None and own.low in ("gain", "gains") and site.chunk.metric is None:
        made = site.verb is not None and site.after_verb and site.verb.lemma in _MAKING and not site.governor
        return implied("gain", site.chunk, 1, site.clause) if made else None
    if site.governor != "of" or site.verb is None or site.verb.lemma not in _MAKING:
        return None
    before = site.clause.chunks[max(0, site.index - _REACH) : site.index]
    item = None
    for chunk in reversed(before):
        if chunk.kind == "NP" and chunk.figure is None:
            item = chunk
        elif chunk.kind not in ("NP", "PREP", "ADV") or chunk.figure is not None:
            break
    else:
        return None  # the verb is farther off
    if item is None or item.head is None or not site.after_verb:
        return None
    if item.metric is not None:
        found = measured(item, site.clause)
        return (
            Proposal(found, 1, found.start, found.end) if found is not None and found.id in _ITEMS else None
        )
    return implied("gain", item, 1, site.clause) if item.head.low in ("gain", "gains") else None


EXAMPLES = [
    *links(
        "gain",
        "1.2 mln dlrs",
        "Net of Kavrin Corp includes a gain of 1.2 mln dlrs.",
        "Net of Kavrin Corp includes gains from the sale of land of 1.2 mln dlrs.",
        "Net of Kavrin Corp includes a gain on land of 1.2 mln dlrs.",
        "Kavrin Corp said the sale resulted in a gain of about 1.2 mln dlrs.",
    ),
    *links("gain", "£3 million", "Kesko made a £3 million gain on the sale of land."),
    *links("provisions", "1.2 mln dlrs", "Net of Kavrin Corp includes a charge for land of 1.2 mln dlrs."),
    *leaves_open(
        "what has moved", "€140 million", "Deposits of Kesko stood high after a gain of €140 million."
    ),
]
