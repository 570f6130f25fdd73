"""`notes paying 9 percent`, `bonds at 8.40 percent`, `priced at 101 percent`: the terms of what is issued."""

from briefer.linking.example import leaves_open, links
from briefer.linking.measure import implied
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


_COUPONS = frozenset("pay carry bear".split())
_ISSUED = frozenset("issue bond eurobond note notes bonds debenture debentures offering".split())


def propose(site: Site) -> Proposal | None:
    """Name the coupon that paper pays, the yield at which it is sold, or its price in percent of what it is repaid at."""
    if site.unit != "percent" or not site.chunk.bare:
        return None
    verb = site.clause.verb
    if verb is not None and site.verb is not None and site.after_verb:
        if site.verb.lemma in _COUPONS and site.governor == "" and _tells_of_paper(site):
            return implied("coupon", verb, 1, site.clause)
        if site.verb.lemma == "price" and site.governor == "at" and _tells_of_paper(site):
            return implied("offer_price", verb, 1, site.clause)
    paper = site.back(2)
    if (
        site.governor == "at"
        and paper is not None
        and paper.metric is not None
        and paper.metric.entry.id == "bonds"
    ):
        return implied("yield", paper, 0, site.clause)
    return None


def _tells_of_paper(site: Site) -> bool:
    """Whether the sentence speaks of what is issued before the figure, or the one before it does."""
    frames = site.frames
    for index in (frames.current, *frames.before(1)):
        parsed = frames.parse(index)
        for chunk in parsed.chunks if parsed is not None else ():
            if (
                chunk.start < site.mention.start
                and chunk.kind == "NP"
                and any(t.low in _ISSUED for t in chunk.tokens)
            ):
                return True
    return False


EXAMPLES = [
    *links(
        "coupon",
        "9 percent",
        "Kesko is issuing a €50 million eurobond paying 9 percent.",
        "Kesko sold ten-year bonds carrying 9 percent.",
    ),
    *links("offer_price", "101 percent", "Kesko issued a bond paying 9 percent and priced at 101 percent."),
    *links("yield", "8.4 percent", "Kesko sold notes at 8.4 percent."),
    *leaves_open("no paper", "9 percent", "Kesko is paying 9 percent."),
]
