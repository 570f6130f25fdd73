"""`31 per cent, 24 per cent and 17 per cent of the market`: the last of a list says what all are of."""

from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Proposal
from briefer.linking.roles import metric_behind_figure, metric_share
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Take the metric behind the last figure of a list of bare figures."""
    last = site
    while _goes_on(site, last.next):
        following = last.next
        if following is None:
            break
        between = site.clause.chunks[last.index + 1 : following.index]
        if not between or any(
            chunk.kind not in ("PUNCT", "CONJ", "ADV") or chunk.low == "or" for chunk in between
        ):
            break
        last = following
    if last is site:
        return None
    return metric_share.propose(last) or metric_behind_figure.propose(last)


def _goes_on(site: Site, following: Site | None) -> bool:
    """Whether the next figure may be the next of the same list."""
    return (
        following is not None
        and following.clause is site.clause
        and following.chunk.bare
        and following.mention.kind == site.mention.kind
    )


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
