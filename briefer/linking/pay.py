"""`farmers' incomes`, `earnings excluding bonuses`: what people earn, by the plural or by what the article tells of."""

from briefer.linking.measure import read_as
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site
from briefer.pattern import pattern

__all__ = ["settle_pay"]

_JOBS = pattern(
    r"\b(?:[Aa]verage (?:weekly |hourly )?earnings|[Uu]nemploy(?:ed|ment)|[Jj]obless|[Ll]abou?r market|[Ww]age (?:growth|inflation|rises))\b",
    lead="earnings nemploy obless market growth inflation rises",
)


def settle_pay(site: Site, proposal: Proposal) -> Proposal:
    """Read `incomes` as those of people, and `earnings` of nobody's as pay in an article of jobs and no company."""
    metric: Measured = proposal.value
    if metric.id != "profit" or metric.chunk is None:
        return proposal
    words = [token.low for token in metric.chunk.tokens if token.tag in "NKG"]
    if words[-1:] == ["incomes"]:
        name = "household_income"
    elif words == ["earnings"] and site.frames.tells_of(_JOBS) and site.frames.topic("company") is None:
        name = "wages"
    else:
        return proposal
    proposal.value = read_as(metric, name)
    return proposal
