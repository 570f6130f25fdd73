"""`31 per cent, 24 per cent and 17 per cent of the market`: the last of a list says what all are of."""

from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Proposal
from briefer.linking.roles import metric_behind_figure, metric_share
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Take the metric behind the last figure of a list of bare figures."""
    last = site
    while last.next is not None and last.next.clause is site.clause and last.next.chunk.bare:
        between = site.clause.chunks[last.index + 1 : last.next.index]
        if not between or any(chunk.kind not in ("PUNCT", "CONJ", "ADV") for chunk in between):
            break
        last = last.next
    if last is site:
        return None
    return metric_share.propose(last) or metric_behind_figure.propose(last)


EXAMPLES = [
    *links(
        "market_share",
        "31 per cent",
        "Maersk, Hapag-Lloyd and Evergreen have 31 per cent, 24 per cent and 17 per cent of the market.",
    ),
    *links(
        "annualized_revenue",
        "$20 billion",
        "Anthropic and OpenAI have $20 billion and $25 billion in annualized revenue.",
    ),
    *leaves_open(
        "a list whose figures stand with other things",
        "31 per cent",
        "Maersk has 31 per cent and Hapag-Lloyd 24 per cent of the market.",
    ),
]
