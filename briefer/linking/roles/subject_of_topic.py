"""`Total income increased to Rs 9,610 crore`: a figure without an owner belongs to whom the article begins with."""

from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site
from briefer.linking.values import per_of

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 6


def propose(site: Site) -> Proposal | None:
    """Name the one company of the title or first sentence for a company's metric, the one place for an economy's."""
    found = _topic(site)
    if found is not None and found.value.kind == "place" and site.frames.officer_tells():
        company = site.frames.near_company()
        return Proposal(company, 6, company.start, company.end, True) if company else None
    return found


def _topic(site: Site) -> Proposal | None:
    metric = site.metric()
    if metric is not None and metric.id in _OF_MARKETS and site.frames.topic("company") is None:
        place = site.frames.topic("place") or site.frames.home()
        return Proposal(place, 6, place.start, place.end, True) if place else None
    if metric is None or metric.entry is None or metric.entry.bearer not in ("company", "economy", "any"):
        return None
    if (
        metric.entry.bearer == "any"
        and metric.entry.type != "flow"
        and metric.id not in ("employment", "debt")
    ):
        return None
    found = site.frames.topic("place") if metric.entry.bearer != "company" else None
    if metric.entry.bearer != "economy":
        company = site.frames.topic("company")
        if company is not None and company.trades and metric.id != "crime" and not site.frames.tells(company):
            found = company
        if found is None and metric.id in _COUNTED:
            found = site.frames.home()
            found = (found and site.frames.topic("place")) or found
    else:
        found = site.frames.home() or found
    if found is not None and found.kind == "place" and site.is_money and _is_small(site, metric):
        return None
    return Proposal(found, 6, found.start, found.end, True) if found else None


def _is_small(site: Site, metric: Measured) -> bool:
    """Whether an amount is none of a whole country: `those behind with payments owed £640`."""
    if metric.id not in _OF_STATES or per_of(site.mention) is not None:
        return False
    high = getattr(site.mention.value, "high", None)
    return high is not None and high < _LEAST


_OF_STATES = frozenset({"budget_deficit", "debt", "exports", "imports", "tax_revenue", "gdp"})
_LEAST = 10_000_000
"""What a country owes, lacks or sells, at least."""


_COUNTED = frozenset({"order_backlog", "shipments", "supply", "costs", "deposits", "debt"})
"""What statisticians count for a country, too."""


_OF_MARKETS = frozenset({"price", "housing_starts", "demand", "supply", "retail_sales"})
"""What is a country's where no company is spoken of."""


EXAMPLES = [
    *links(
        "Britain", "3%", "The chancellor was gloomy. Shops are empty. Inflation was 3% and borrowing £27bn."
    ),
    *links(
        "Wipro",
        "8%",
        "Wipro hired more people.\n\nMany of them are engineers.\n\nAnalysts were pleased.\n\nThe mood is good.\n\nNet profit rose 8%.",
    ),
    *links(
        "Poland",
        "2.4%",
        "Poland is booming.\n\nMany people shop.\n\nBuilders were pleased.\n\nThe mood is good.\n\nInflation fell to 2.4%.",
    ),
    *links(
        "England and Wales",
        "11%",
        "Fewer crimes are told of in England and Wales. Shops are pleased. Incidents of theft fell by 11%.",
    ),
    *leaves_open(
        "what an officer says of a company that nobody names",
        "8%",
        "Britain is booming. Shops are full. Exports fell 8%, managing director Dana Roe said.",
    ),
    *leaves_open(
        "no debt of a country",
        "£640",
        "Britain is gloomy. Shops are empty. Those behind with rent have debts of £640.",
    ),
    *leaves_open(
        "two companies begin the article",
        "8%",
        "Wipro and Infosys hired more people.\n\nMany of them are engineers.\n\nAnalysts were pleased.\n\nThe mood is good.\n\nNet profit rose 8%.",
    ),
]
