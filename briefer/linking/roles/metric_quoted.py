"""`Colt, up 3p to 90p`: what is quoted right behind a name is the price of its shares."""

from briefer.linking.example import leaves_open, links
from briefer.linking.measure import implied
from briefer.linking.proposal import Proposal
from briefer.linking.quoted import quoted
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Imply the share price where a name, a direction, a small move and a small price stand side by side."""
    if quoted(site) is None and not _ends_move(site):
        return None
    return implied("share_price", site.chunk, 0, site.clause)


def _ends_move(site: Site) -> bool:
    """`pushing down the share price by 3.8% to close at €3.97`: where the move that was told ended."""
    before = site.previous
    told = before.metric() if before is not None else None
    closes = site.clause.verb is not None and site.clause.verb.infinitive and site.does("trade")
    return (
        closes and site.by_share and site.governor == "at" and told is not None and told.id == "share_price"
    )


EXAMPLES = [
    *links("share_price", "€1.50", "Shares in insurers suffered. Tallis Re shed 1.3% to close at €1.50."),
    *links(
        "share_price",
        "€3.97",
        "News pushed Ford down, cutting its share price by 3.8% to close at €3.97.",
    ),
    *links("share_price", "€0.25", "Risers included Ford (up €0.25 to €13.10) and Kesko."),
    *links("share_price", "€13.10", "Risers included Ford (up €0.25 to €13.10) and Kesko."),
    *links("share_price", "1.4%", "Kesko, up 1.4% to €7.19, told of strong demand."),
    *leaves_open(
        "too much for a share", "€4 million", "Kesko had revenue of Ford, up €4 million to €9 million."
    ),
]
