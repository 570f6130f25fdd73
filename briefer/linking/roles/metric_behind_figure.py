"""`$25 billion in annualized revenue`, `a 5% increase in sales`: the metric behind `in`."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import FORECASTS
from briefer.linking.measure import implied, measured
from briefer.linking.proposal import Proposal
from briefer.linking.roles.metric_share import beyond
from briefer.linking.site import Site
from briefer.metrics import singular

__all__ = ["EXAMPLES", "propose"]


def _is_paper(site: Site, behind: Chunk) -> bool:
    """`$40 million of 8.75 percent notes`."""
    return site.is_money and behind.metric is not None and behind.metric.entry.id == "bonds"


_MEANS = frozenset({"cash", "stock", "share", "note", "debt", "bond", "equity"})
"""What a deal is paid in, not what the figure measures."""

_GIVES = frozenset({"allocate", "earmark", "appropriate", "budget", "reserve"})


def propose(site: Site) -> Proposal | None:
    """Take the metric behind `in`, `of`, `from` or `for`, right after the figure's noun phrase."""
    lead, behind = site.ahead(), site.ahead(2)
    if lead is not None and lead is site.clause.verb and lead.passive and site.is_money:
        lead, behind = behind, site.ahead(3)  # `£3m was raised in taxes`
    if lead is not None and lead.low == "worth" and behind is not None and behind.low == "of":
        lead, behind = behind, site.ahead(3)  # `$5 million worth of bonds`
    if lead is not None and behind is None and lead.low == "of" and site.is_money:
        behind = beyond(site, lead)  # `£75,000 of donations registered late`
    if lead is not None and lead.low == "on" and behind is not None and behind.low == "top":
        added = site.ahead(4)  # `an extra £50 on top of the fuel allowance`
        found = measured(added, site.clause) if added is not None and added.kind == "NP" else None
        return Proposal(found, 1, found.start, found.end) if found is not None else None
    if (
        (site.chunk.metric is not None and site.chunk.metric.entry.id not in ("growth", "improvement"))
        or lead is None
        or behind is None
        or lead.kind != "PREP"
        or behind.kind != "NP"
        or (behind.figure is not None and not _is_paper(site, behind))
    ):
        return None
    foreseen = site.chunk.head
    if (
        lead.low in ("for", "of")
        and foreseen is not None
        and singular(foreseen.low) in FORECASTS | {"target"}
    ):
        found = measured(behind, site.clause)  # `his £37bn forecast for borrowing`
        fits = found is not None and found.entry is not None and site.mention.kind in found.entry.units
        return Proposal(found, 1, found.start, found.end) if found is not None and fits else None
    if (
        lead.low == "in"
        and behind.head is not None
        and behind.head.low in ("trade", "trading", "dealings", "dealing", "deals", "exchanges")
    ):
        return None  # `in early European trade`
    before = site.back(2) if site.governor == "of" and lead.low == "in" else None
    if before is not None and before.metric is not None and before.movement is None:
        return None  # `a deficit of £24bn in the Budget`
    after = site.ahead(3)
    if (
        behind.head is not None
        and behind.head.low == "holding"
        and after is not None
        and after.low in ("down", "up")
    ):
        return None  # `pumped £1bn into holding down tax rises`
    if (
        lead.low in ("in", "of")
        and behind.head is not None
        and singular(behind.head.low) in _MEANS
        and (
            site.does("acquire", "pay", "fund", "propose")
            or (
                lead.low == "in"
                and (
                    site.governor == "for"
                    or site.does("sell")
                    or (site.verb is not None and site.verb.lemma in _GETS)
                )
            )
        )
        and not (
            lead.low == "of"
            and site.does("sell", "propose")
            and behind.metric is not None
            and behind.metric.entry.id == "bonds"
        )
    ):
        return None
    if site.is_money and lead.low == "of" and _is_sale(site.chunk):
        return implied("deal_value", site.chunk, 1, site.clause, called="sale price")
    if site.is_money and lead.low in ("of", "in") and behind.head is not None and behind.head.low == "cuts":
        return implied("savings", behind, 1, site.clause)  # `to find £35bn of cuts`
    given = lead.low == "for" and site.verb is not None and site.verb.lemma in _GIVES
    if given or (
        lead.low in ("into", "on", "toward", "towards")
        and site.does("invest", "save")
        and behind.metric is not None
    ):
        found = measured(behind, site.clause)
        return Proposal(found, 1, found.start, found.end) if found else None
    if lead.low == "in" and site.verb is not None and site.verb.lemma in ("spend", "invest"):
        return None  # `spend £5bn in the sales`, `invest £5bn in the deal`
    if lead.low in ("in", "of") or (lead.low in ("for", "on", "from") and site.movement is not None):
        found = measured(behind, site.clause)
        if found is None and behind.head is not None and behind.head.low in ("value", "volume"):
            of, what = site.ahead(3), site.ahead(4)  # `a 40% decline in the value of the dollar`
            if of is not None and of.low == "of" and what is not None and what.kind == "NP":
                found = measured(what, site.clause)
        if found is None or (lead.low == "of" and not site.is_money and site.movement is None):
            return None
        if (
            found.entry is not None
            and not found.entry.units & {site.mention.kind}
            and site.movement is None
            and not _moves(site)
        ):
            return None
        return Proposal(found, 1, found.start, found.end)
    return None


def _is_sale(chunk: Chunk) -> bool:
    """`the $24 million sale of assets`."""
    return chunk.head is not None and chunk.head.low in ("sale", "disposal", "divestiture")


_GETS = frozenset({"receive", "get", "offer"})


def _moves(site: Site) -> bool:
    return site.unit != "money" and site.does("rise", "fall", "lift", "lower")


EXAMPLES = [
    *links("inflation", "2%", "The bank kept its 2% target for inflation."),
    *links("deal_value", "$24 million", "The $24 million sale of assets helped Kesko."),
    *links("exchange_rate", "40%", "Exporters gained from the 40% decline in the value of the dollar."),
    *links("tax", "£3m", "£3m was collected in income tax."),
    *links("bonds", "$40 million", "Kesko issued $40 million worth of bonds."),
    *links("bonds", "$40 million", "Kesko sold $40 million of 8.75 percent senior notes."),
    *links("net_income", "34%", "Kesko reported a better-than-expected 34% jump in net income."),
    *links("annualized_revenue", "$25 billion", "OpenAI passed $25 billion in annualized revenue."),
    *links("revenue", "5%", "Tesco reported a 5% increase in sales."),
    *links("spending", "$3 billion", "Sweden has earmarked $3 billion for defence spending."),
    *links("revenue", "8%", "Nokia was helped by 8% growth in sales."),
    *leaves_open("what a deal is paid in", "$3 billion", "Cisco bought the start-up for $3 billion in cash."),
    *leaves_open("where it is told", "£24bn", "The Chancellor forecast a deficit of £24bn in the Budget."),
    *leaves_open("a part of revenue is not revenue", "5%", "Tesco makes 5% of its revenue in Ireland."),
]
