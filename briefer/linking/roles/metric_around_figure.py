"""`$190 billion capital spending`, `a 45% share`, `revenue $4 billion`: figure and metric in one noun phrase."""

from briefer.linking.example import leaves_open, links
from briefer.linking.measure import implied, measured
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.values import per_of

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Take the metric of the noun phrase that holds the figure."""
    found = measured(site.chunk, site.clause)
    noun, inside = site.ahead(), site.siblings[site.order + 1 : site.order + 2]
    converted = bool(inside) and inside[0].converts
    if (
        found is None
        and converted
        and noun is not None
        and noun.kind == "NP"
        and noun.start > inside[0].mention.end
    ):
        found = measured(noun, site.clause)  # `a 111bn yen (£583m) loss`
    if found is not None and (_pays(site) or (found.id == "market_share" and site.is_money)):
        return None  # `$78.62 per Acme share`
    if found is not None and found.id == "bonds" and site.unit == "percent":
        return implied("coupon", site.chunk, 1, site.clause)  # `8.75 percent notes`
    if found is not None and found.id == "deal_value" and per_of(site.mention) == "share":
        return implied(
            "offer_price", site.chunk, 1, site.clause, site.chunk, called=f"{found.text} price"
        )  # `a $24-a-share bid`
    if found is not None and found.id == "trade_balance" and site.chunk.tokens[0].tag == "K":
        return implied(
            "net_loss", site.chunk, 1, site.clause, site.chunk
        )  # `General Motors' $567 million deficit`
    if found is not None and found.id == "gdp_growth" and site.is_money:
        return implied("gdp", site.chunk, 1, site.clause, site.chunk)  # `the $780 billion economy`
    if found is None or (
        found.id in ("growth", "improvement") and (_of_something(site) or _of_subject(site))
    ):
        return None
    return Proposal(found, 1, found.start, found.end)


def _pays(site: Site) -> bool:
    """`was sold for 52 mln dlrs cash`: what it is paid in."""
    head = site.chunk.head
    means = head is not None and head.low in ("cash", "stock", "notes") and head.start > site.mention.end
    return means and site.governor in ("for", "", "at") and site.does("acquire", "sell", "pay", "propose")


def _of_something(site: Site) -> bool:
    """`8% growth in sales` measures sales."""
    joint, noun = site.ahead(), site.ahead(2)
    return joint is not None and joint.low in ("in", "of") and noun is not None and noun.metric is not None


def _of_subject(site: Site) -> bool:
    """`Car sales saw 14% growth`: the sales grew."""
    subject = site.subject_chunks()
    return (
        site.after_verb
        and bool(subject)
        and subject[0].metric is not None
        and subject[0].metric.entry.id != "growth"
        and site.back() is site.clause.verb
        and site.does("expect", "report")
    )


EXAMPLES = [
    *links("coupon", "8.75 percent", "Kesko sold $40 million of 8.75 percent senior notes."),
    *links("capital_expenditure", "$190 billion", "Meta plans $190 billion capital spending this year."),
    *links("market_share", "45%", "Nokia has a 45% market share."),
    *links("revenue", "€4 billion", "Kesko: revenue €4 billion"),
    *links("net_loss", "111bn yen", "Sony shocked investors with a 111bn yen (£583m) loss."),
    *links("deal_value", "€1.5bn", "Ryanair has launched a €1.5bn (£1bn; $1.9bn) bid to buy Aer Lingus."),
    *links("offer_price", "$24", "Kesko rejected a $24-a-share bid from Tesco."),
    *links("net_loss", "$567 million", "Nokia's $567 million deficit was a shock."),
    *leaves_open("what is paid in", "$52 million", "Kesko sold its mill for $52 million cash."),
    *links("gdp", "$2 trillion", "China's $2 trillion economy did well."),
    *leaves_open("the subject grows", "8%", "Car sales saw 8% growth."),
    *leaves_open("what is better", "4%", "Nokia was helped by a 4% improvement in prices."),
    *leaves_open("growth of what", "8%", "Nokia was helped by 8% growth in sales."),
    *leaves_open("a house is no metric", "$40 million", "The mayor sold a $40 million house."),
]
