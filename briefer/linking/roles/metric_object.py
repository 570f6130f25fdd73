"""`raised its dividend to $5`, `increase capital spending by 30%`: the verb's object."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import FORECASTS
from briefer.linking.measure import implied, measured
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.metrics import singular
from briefer.slotted import altered

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 2


def propose(site: Site) -> Proposal | None:
    """Take the metric of the verb's object: right behind the verb, or before the preposition of a transitive one."""
    if not site.after_verb or site.clause.verb is None:
        return None
    before = site.back()
    direct = (
        before is not None
        and before.kind == "NP"
        and (before.metric is not None or (not site.is_money and _before_costs(site)))
        and (site.does("lift", "lower") or _holds(site))
    )
    if site.governor == "by" and site.back(2) is site.clause.verb and site.does("lift", "lower"):
        behind = site.ahead()
        found = measured(behind, site.clause) if behind is not None and behind.kind == "NP" else None
        return Proposal(found, 2, found.start, found.end) if found is not None else None
    near = site.governor in ("around", "near", "above", "below") and _holds(site)
    near = near or (site.governor in ("around", "near") and site.does("expect"))  # `sees growth near 3%`
    if not near and site.governor not in ("to", "by", "from", "at", "between", "with") and not direct:
        return None
    first = site.clause.at(site.clause.verb) + 1
    if site.is_money and _prices(site, first):
        return implied("price_target", site.clause.chunks[first], 2, site.clause)
    moving = site.does("rise", "fall") and not site.does("lift", "lower") and not _has_own(site, first)
    for at, chunk in enumerate(site.clause.chunks[first : site.index], first):
        if chunk.kind == "NP" and chunk.figure is None and chunk.metric is not None:
            if _grows(site, at):
                continue  # `showed growth in the deficit, to €182 billion`
            found = measured(chunk, site.clause)
            if found is not None and (again := _foreseen_again(site, at)) is not None:
                found = altered(found, chunk=again)
            return Proposal(found, 2, chunk.start, chunk.end) if found else None
        leads = chunk.kind == "TO" and at == first and site.verb is not None and site.verb.lemma in _LEADING
        if (chunk.kind not in ("NP", "PREP", "ADV") and not leads) or (moving and at == first):
            return None  # `rose in heavy trade to`: no object
    return None


def _foreseen_again(site: Site, at: int) -> Chunk | None:
    """`cut its 2022 GDP forecast to 3% and its 2023 forecast to 2%`: the same for another time."""
    later = (chunk for chunk in reversed(site.clause.chunks[at + 1 : site.index]) if chunk.kind == "NP")
    near = next((chunk for chunk in later if chunk.figure is None), None)
    if near is None or near.date is None or near.head is None or near.metric is not None:
        return None
    return near if singular(near.head.low) in FORECASTS else None


def _before_costs(site: Site) -> bool:
    """`raised its earnings before interest 4%`."""
    lead, noun = site.back(2), site.back(3)
    return (
        lead is not None
        and lead.low in ("before", "excluding")
        and noun is not None
        and noun.metric is not None
    )


_LEADING = frozenset({"lead", "contribute"})
"""Verbs whose object stands behind `to`: `leading to a rise in profit to $5 million`."""


def _grows(site: Site, at: int) -> bool:
    """Whether the growth of a measure is told, not growth itself."""
    chunks = site.clause.chunks[at : at + 3]
    return (
        len(chunks) == 3
        and chunks[0].metric is not None
        and chunks[0].metric.entry.id == "growth"
        and chunks[1].low in ("in", "of")
        and chunks[2].metric is not None
    )


def _has_own(site: Site, first: int) -> bool:
    """`nudged up its forecast for net interest income to`: what moves is the subject's own."""
    return any(
        chunk.kind == "NP" and chunk.tokens[0].low in ("its", "their")
        for chunk in site.clause.chunks[first : first + 2]
    )


def _prices(site: Site, first: int) -> bool:
    """`trimmed its target by $5`, where shares or targets for them have been told of."""
    chunk = site.clause.chunks[first] if first < site.index else None
    return (
        chunk is not None
        and chunk.metric is None
        and chunk.head is not None
        and chunk.head.low == "target"
        and site.does("lift", "lower")
        and site.frames.told_of(site.frames.earlier(3), "price_target", "share_price")
    )


def _holds(site: Site) -> bool:
    """`keep costs below 5%`, `take sales above $5 million`."""
    verb = site.clause.verb
    return verb is not None and any(
        form.lemma in ("keep", "hold", "bring", "take", "push") for form in verb.verbs
    )


EXAMPLES = [
    *links("gdp_growth", "2%", "It cut its 2022 economic growth forecast to 3% and its 2023 forecast to 2%."),
    *links("interest_rate", "4.5%", "The bank may cut interest rates from the present 4.5%."),
    *links("capital_expenditure", "30%", "Samsung will increase capital spending by 30%."),
    *links("production", "1.2%", "Ford was cutting output by another 10,000 cars, or 1.2%."),
    *links("net_loss", "£5bn", "A boost helped mobile phone giant Vodafone cut its losses to £5bn."),
    *links("profit", "9%", "Kesko raised its earnings before interest 9% to $5 million."),
    *links("costs", "€4m", "Kesko is on target to shed 40 jobs and cut overheads by €4m."),
    *links("dividend", "30%", "Samsung cut by 30% its dividend."),
    *links("costs", "0.6%", "The lender aims to keep credit costs below 0.6%."),
    *links("costs", "£8 million", "Kesko has promised to cut costs by £8 million."),
    *links("revenue", "$5 billion", "Kesko nudged up its forecast for 2025 sales to $5 billion."),
    *links("price_target", "$5", "Shares in Kesko rose 3%. Barclays trimmed its target by $5 to $75."),
    *links("profit", "£4m", "BT was busy, leading to an 8% rise in profit from £3m to £4m."),
    *links("dividend", "$5", "BT raised its dividend to $5."),
    *links("inflation", "3%", "Roe sees inflation near 3% this year."),
    *leaves_open("the subject moves, not the object", "30%", "Sales rose by 30%."),
    *leaves_open(
        "what is bought does not measure the price", "$30 million", "Kesko bought the store for $30 million."
    ),
]
