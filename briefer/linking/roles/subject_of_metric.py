"""`the capital expenditures of the four cloud providers`, `revenue at Acme`: what hangs on the metric."""

from briefer.linking.chunk import Chunk
from briefer.linking.commodity import contract_on, is_traded
from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import POSSESSIVES
from briefer.linking.measure import HOMES, holds
from briefer.linking.name import (
    Named,
    bearer_of,
    is_country,
    is_ranked,
    is_referent,
    name_of,
    place_of,
    refers_back,
)
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site
from briefer.linking.token import Token
from briefer.metrics import singular

__all__ = ["EARNED", "EXAMPLES", "propose"]

_TRADED = frozenset({"exports", "imports", "trade", "trade_balance"})
_CONTENT = frozenset({"goods", "goods and services", "services", "merchandise", "products", "commodities"})
_LEADS = frozenset({"of", "at", "among", "for", "by", "in", "on", "between", "from", "across", "throughout"})


def propose(site: Site) -> Proposal | None:
    """Name the phrase behind `of`, `at`, `among`, `for`, `by` or `in` that follows the metric."""
    metric = site.metric()
    if metric is None or metric.chunk is None or metric.clause is None:
        return None
    clause = metric.clause
    if metric.chunk not in clause.chunks:
        return None
    at = clause.at(metric.chunk)
    if metric.id == "loans" and [chunk.low for chunk in clause.chunks[at + 1 : at + 2]] == ["of"]:
        amount = clause.chunks[at + 2 : at + 3]
        at += 2 if amount and amount[0] is site.chunk else 0  # `a loan of $3 million from Acme`
    lead = clause.chunks[at + 1] if at + 1 < len(clause.chunks) else None
    behind = clause.chunks[at + 2] if at + 2 < len(clause.chunks) else None
    if lead is None or behind is None or lead.low not in _LEADS or behind.kind != "NP":
        return None
    done = clause.chunks[at + 3] if at + 3 < len(clause.chunks) else None
    if done is not None and done.kind == "NP" and len(behind.tokens) == 1 and behind.low.endswith("ing"):
        at, behind = at + 1, done  # `the cost of building a wall`
    if metric.id == "house_prices" and behind.head is not None and singular(behind.head.low) in HOMES:
        beyond = clause.chunks[at + 3 : at + 5]
        if len(beyond) < 2 or beyond[0].low != "in" or beyond[1].kind != "NP":
            return None  # `the average price of a home`
        at, lead, behind = at + 2, beyond[0], beyond[1]
    if behind.figure is not None or (behind.date is not None and behind.bare):
        return None
    if holds(site, metric) or (metric.id == "share" and lead.low != "of"):
        return None
    if metric.chunk.tokens[0].low in POSSESSIVES or any(token.tag == "G" for token in metric.chunk.tokens):
        return None  # `Acme's share of the market`, `its sales of cars`
    if lead.low == "on" and (
        metric.entry is None
        or metric.id in ("price", "share_price", "index_level")
        or (metric.entry.bearer == "company" and metric.id not in ("provisions", "offer_price"))
    ):
        return None  # `metal on the London exchange`: where it is traded
    if lead.low in ("at", "in") and metric.id == "price" and is_traded(metric.chunk):
        return None  # `November Brent crude at the exchange`
    if lead.low == "from" and metric.id not in ("exports", "loans"):
        return None
    if lead.low == "of" and metric.id in _TRADED and any(map(place_of, metric.chunk.tokens)):
        return None  # `Japanese exports of cars`
    if lead.low == "in" and _owned(metric):
        return None  # `Acme's sales in Japan`: where, not whose
    if (
        lead.low == "in"
        and metric.entry is not None
        and (metric.entry.bearer == "company" or (metric.id == "production" and site.does("lift", "lower")))
        and _by_company(site)
    ):
        return None  # `Acme reported a 3% fall in sales in China`
    if (
        lead.low == "in"
        and metric.id in EARNED
        and place_of(behind.tokens[-1]) is not None
        and site.frames.speaks_of_company()
    ):
        return None  # `margins in the UK`
    if is_referent(behind.tokens):
        named = site.frames.refer(behind.tokens)
    elif is_ranked(behind.tokens) and (known := site.frames.near_company()) is not None:
        named = known  # `Turnover at Europe's largest carmaker`
    elif (teller := _told_by(site, metric, lead, behind)) is not None:
        named = teller
    elif (owner := _owner_of_part(metric, behind)) is not None:
        named = site.frames.refer(owner)
    elif refers_back(clause.chunks[at + 2 :]):
        named = site.frames.refer(clause.chunks[at + 4].tokens)
    elif metric.id == "price" and (on := contract_on(clause.chunks[at + 2 :])) is not None:
        named = name_of([on])  # `the price of the contract for wheat`
    elif (place := _place_of_any(clause.chunks[at + 2 : at + 5])) is not None:
        named = place
    else:
        if behind.metric is not None and lead.low != "of" and metric.id != "yield":
            return None
        named = name_of(clause.chunks[at + 2 :])
        if lead.low == "between" and (named is None or named.kind != "group"):
            return None
        if lead.low in ("across", "throughout") and (named is None or named.kind != "place"):
            return None
        if (
            behind.metric is not None
            and not (metric.id == "price" and is_traded(behind))
            and metric.id != "yield"
            and behind.metric.last == len(behind.tokens) - 1
            and named is not None
            and named.kind == "thing"
        ):
            return None
    if (
        named is not None
        and named.kind == "thing"
        and not named.proper
        and lead.low in ("in", "at")
        and behind.head is not None
        and behind.head.low in _SHOPS
    ):
        return None  # `sales in stores`: where somebody sells
    if (
        named is not None
        and named.kind == "thing"
        and not named.proper
        and metric.id in ("provisions", "gain")
    ):
        return None  # `a writedown of oil properties`
    if (
        named is not None
        and metric.id in _TRADED
        and (named.name.lower() in _CONTENT or (named.name.endswith(" goods") and named.name.islower()))
    ):
        return None  # `exports of goods and services`
    if (
        named is not None
        and named.kind == "thing"
        and not named.proper
        and metric.id == "order_backlog"
        and lead.low == "for"
    ):
        return None  # `new orders for machinery`: what is ordered, not of whom
    if (
        named is not None
        and metric.id == "share_price"
        and (named.kind == "place" or named.name.lower() in _EXCHANGES)
    ):
        named = site.frames.near_company()  # `its shares in Dublin`: where they are traded
    if (
        named is not None
        and named.kind == "thing"
        and not named.proper
        and metric.entry is None
        and lead.low == "for"
    ):
        return None  # `patients waiting for treatment`
    if named is None or (
        lead.low in ("in", "for", "by", "across", "throughout")
        and named.kind == "thing"
        and site.subject_chunks()
        and not _whole(site)
    ):
        return None
    tier = 1 if lead.low not in ("in", "across", "throughout") or named.kind == "place" or named.trades else 3
    return Proposal(named, site.tier(tier), behind.start, behind.end)


EARNED = frozenset(
    """revenue like_for_like_sales profit net_income pretax_profit operating_income ebitda net_loss profit_margin
    operating_margin gross_margin costs""".split()
)
"""What a company has in a country."""
_SHOPS = frozenset(
    "operations businesses activities projects stores shops outlets branches supermarkets restaurants pubs cafes".split()
)

_EXCHANGES = frozenset(
    """london tokyo frankfurt paris zurich dublin milan madrid amsterdam brussels stockholm helsinki oslo
    copenhagen lisbon athens vienna mumbai bombay sydney seoul taipei shanghai shenzhen jakarta bangkok manila toronto
    johannesburg moscow warsaw istanbul dubai lagos nairobi wellington budapest prague""".split()
) | {"new york", "hong kong", "tel aviv", "kuala lumpur", "sao paulo", "mexico city"}
"""Cities where shares are traded."""


def _owner_of_part(metric: Measured, behind: Chunk) -> list[Token] | None:
    """Who is pointed back to as the owner of a part: `sales at the group's 61 stores`, `profit at its Dutch arm`."""
    if metric.entry is None or metric.entry.bearer != "company":
        return None
    if behind.tokens[0].low == "its":
        return behind.tokens[:1] if behind.tokens[-1].tag != "K" else None  # `its parent company Acme`
    cut = next((at for at, token in enumerate(behind.tokens) if token.tag == "G"), 0)
    owner = behind.tokens[:cut]
    return owner if owner and is_referent(owner) and not is_country(owner) else None


_HOUSES = frozenset(
    """store stores shops outlets branches restaurants pubs hotels plants factories division divisions arm unit units business
    businesses operations""".split()
)


def _told_by(site: Site, metric: Measured, lead: Chunk, behind: Chunk) -> Named | None:
    """The company that tells of its shops: `Kesko said takings at stores open for more than a year`."""
    above = site.clause.parent
    if lead.low not in ("at", "in") or site.clause.relation != "reported" or above is None:
        return None
    if metric.entry is None or metric.entry.bearer != "company":
        return None
    own = behind.tokens[0].low in _HOUSES or (behind.head is not None and behind.head.low in _HOUSES)
    if not own or any(token.tag in "KG" or token.capital for token in behind.tokens):
        return None
    chunks = site.subject_chunks(above)
    if not chunks:
        return None
    named = site.frames.refer(chunks[0].tokens) if is_referent(chunks[0].tokens) else bearer_of(chunks)
    return named if named is not None and named.trades else None


def _place_of_any(chunks: list[Chunk]) -> Named | None:
    """The place that has a thing of which no one is meant: `the price of a home in Britain`."""
    if len(chunks) < 3 or chunks[0].tokens[0].low not in ("a", "an") or chunks[1].low != "in":
        return None
    named = name_of(chunks[2:])
    return named if named is not None and named.kind == "place" else None


def _by_company(site: Site) -> bool:
    """Whether a company does what the clause says."""
    first = next(iter(site.subject_chunks()), None)
    return first is not None and (
        is_referent(first.tokens) or any(token.tag == "K" for token in first.tokens)
    )


def _owned(metric: Measured) -> bool:
    """Whether the metric's noun phrase names an owner."""
    return metric.chunk is not None and any(token.tag in "GK" for token in metric.chunk.tokens)


def _whole(site: Site) -> bool:
    metric = site.metric()
    return metric is not None and metric.clause is site.clause and metric.chunk in site.subject_chunks()


EXAMPLES = [
    *links(
        "four cloud providers",
        "$410 billion",
        "The capital expenditures of the four cloud providers reached $410 billion.",
    ),
    *links("Acme", "8%", "Revenue at Acme rose 8%."),
    *links("Tesco", "4%", "Tesco fell. Sales at the group's 61 stores dropped by 4%."),
    *links("Nokia", "€5m", "Tesco wrote off a €5m loss at its parent company Nokia."),
    *leaves_open("a company's margins", "5%", "Tesco was busy. Margins in the UK fell 5%."),
    *links("Tesco", "4%", "Tesco said takings at stores open for a year fell 4%."),
    *links("Tesco", "4%", "Tesco's profit fell. Turnover at Britain's biggest grocer dropped by 4%."),
    *links("tablets", "2.9%", "Worldwide shipments of tablets will shrink by 2.9%."),
    *links("Acme Bank", "$3 million", "The loan of $3 million from Acme Bank is the largest."),
    *leaves_open("where somebody sells", "4%", "Sales at stores open for more than a year fell 4%."),
    *leaves_open(
        "a time behind the metric", "$410 billion", "Capital expenditures in 2025 reached $410 billion."
    ),
]
