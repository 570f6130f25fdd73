"""`bought it for $3 billion`, `raised $40 million`, `valued at`, `spent`: the verb names the metric."""

from briefer.linking.chunk import Chunk
from briefer.linking.commodity import is_traded
from briefer.linking.example import leaves_open, links
from briefer.linking.measure import implied, measured
from briefer.linking.name import COMPANY_NOUNS, is_full_name, is_referent, name_of
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.values import figure_of, per_of
from briefer.metrics import singular

__all__ = ["EXAMPLES", "LOWEST_TIER", "costs_somebody", "propose"]

LOWEST_TIER = 1

# Verb class or lemma → (metric, prepositions that may govern the figure; empty: the figure is the object).
_IMPLIED: tuple[tuple[str, str, frozenset[str]], ...] = (
    ("acquire", "deal_value", frozenset({"for", "at"})),
    ("sell", "deal_value", frozenset({"for", "at"})),
    ("fund", "funding", frozenset({"", "of", "between"})),
    ("invest", "investment", frozenset({"", "of", "between"})),
    ("value", "valuation", frozenset({"at", "of"})),
    ("pay", "payment", frozenset({""})),
    ("cost", "price", frozenset({""})),
    ("fine", "fine", frozenset({""})),
    ("save", "savings", frozenset({""})),
    ("lose", "net_loss", frozenset({""})),
)
_LEMMAS = {
    "earn": "profit",
    "make": "profit",
    "borrow": "debt",
    "owe": "debt",
    "gross": "revenue",
    "export": "exports",
    "import": "imports",
    "employ": "employment",
    "spend": "spending",
    "donate": "budget",
    "lend": "loans",
    "bring": "revenue",
    "generate": "revenue",
    "receive": "payment",
    "get": "payment",
    "set": "provisions",
    "manage": "assets",
    "allocate": "budget",
    "earmark": "budget",
    "appropriate": "budget",
    "channel": "budget",
    "rake": "revenue",
    "haul": "revenue",
    "pull": "revenue",
    "offer": "deal_value",
    "bid": "deal_value",
    "propose": "deal_value",
    "request": "funding",
    "give": "payment",
    "retail": "price",
    "hand": "payment",
}


_WITH_IN = frozenset({"bring", "rake", "haul", "pull"})
"""Verbs that earn only with `in`: `raked in $5 million`."""


def propose(site: Site) -> Proposal | None:
    """Imply the metric of a money figure from its verb, where nothing nearer names one."""
    verb = site.clause.verb
    if verb is not None and site.verb is not None and site.verb.lemma == "yield" and not site.is_money:
        return implied("yield", verb, 2, site.clause)
    if verb is not None and (_holds(site) or _is_owned(site)):
        return implied("market_share" if _is_of_market(site) else "stake", verb, 3, site.clause)
    if (told := _told(site)) is not None:
        return told
    if verb is not None and (lent := _lent_at(site)) is not None:
        return lent
    if (described := _described(site)) is not None:
        return described
    if verb is None or not site.is_money or site.verb is None or not site.chunk.bare:
        return None
    if (from_what := _earned_from(site)) is not None:
        return from_what
    if not site.after_verb:
        return _undergone(site)
    if site.does("pay") and _buys(site):
        return implied("deal_value", verb, 3, site.clause)
    if site.verb.lemma == "price" and site.governor in ("at", "between", "from", "") and not _is_firm(site):
        return implied("price", verb, 3, site.clause)
    if site.verb.lemma == "cost" and _is_change(site):
        return implied("costs", verb, 2, site.clause)
    if (
        (site.does("cost") or (site.does("value") and verb.passive) or site.verb.lemma == "close")
        and any(chunk.metric is not None for chunk in site.subject_chunks()[:1])
        and not costs_somebody(site)
    ):
        return None  # `the average home costs`, `its shares closed 11p higher`
    governor = "" if _ranges(site) else site.governor
    if (side := _side_of_books(site)) is not None:
        return implied(side, verb, 3, site.clause)
    if site.verb.lemma == "write" and (way := _written(site)):
        return _called("provisions", f"write-{way}", site, 1)
    if site.verb.lemma in ("overspend", "underspend") and site.governor in ("", "by"):
        return _called("spending", site.verb.lemma, site)
    if site.verb.lemma == "charge" and governor == "" and _is_against(site):
        return _called("provisions", "charge", site, 2)  # `will charge $5 million against earnings`
    if site.verb.lemma == "burn" and governor in ("", "through"):
        return _called("spending", "cash burn", site)
    if site.verb.lemma == "drain" and governor == "":
        return _called("market_help", "liquidity", site)
    if site.verb.lemma == "take" and governor == "in":
        raised = site.frames.told_of(site.frames.earlier(6), "funding")
        return implied("funding" if raised else "revenue", verb, 3, site.clause)
    if site.verb.lemma == "lose" and any(is_traded(chunk) for chunk in site.subject_chunks()[:1]):
        return None  # `crude lost 98 cents`
    if (site.verb.lemma, governor) in (
        ("start", "at"),
        ("start", "from"),
        ("begin", "at"),
        ("retail", "for"),
    ):
        return implied("price", verb, 3, site.clause)  # `now starts at $9,990`
    if governor == "for" and site.verb.lemma in ("join", "sign", "move") and _is_player(site):
        return _called("payment", "transfer fee", site)
    if (site.verb.lemma, governor) == ("put", "in"):
        return implied("investment", verb, 3, site.clause)
    if site.verb.lemma in _WITH_IN and governor != "in":
        return None
    if site.verb.lemma == "take" and governor in ("for", "at") and _is_private(site):
        return implied("deal_value", verb, 3, site.clause)
    if site.verb.lemma == "set" and not any(
        token.low == "aside" for chunk in site.clause.chunks for token in chunk.tokens
    ):
        return None
    name = (
        "buyback"
        if _buys_back(site)
        else _LEMMAS.get(site.verb.lemma)
        if governor in ("", "of", "at", "in", "between")
        else None
    )
    if name is None:
        name = next((metric for kind, metric, led in _IMPLIED if site.does(kind) and governor in led), None)
    if name is None and governor == "worth" and _is_firm(site):
        name = "valuation"  # `the firm was worth $230 million`
    if name is None:
        return None
    if name == "profit" and _is_state(site):
        name = "revenue"
    if name == "profit" and per_of(site.mention) in _PAYDAYS and not _is_firm(site):
        return _called("wages", "earnings", site)  # `the average miner making $2 a day`
    if site.verb.lemma == "make" and verb.tense == "ing":
        return None  # `a final dividend of 8p, making 13p for the year`
    if name == "payment" and _is_customer(site):
        return _called("payment", "bill", site)
    if name == "payment" and (paid := _paid(site)) is not None:
        return paid
    if name == "net_loss" and site.by_share and per_of(site.mention) is None and _leads_on(site):
        return None  # `Psion lost 13p to 117p`
    if name == "net_loss" and _is_of_people(site):
        return _called("losses_insured", "losses", site)
    if name == "profit" and site.verb.lemma == "earn" and _is_of_sector(site) and not _is_earned(site):
        return _called("revenue", "earnings", site)
    if name == "funding" and _by_sale(site):
        return _called("proceeds", "sale proceeds", site)
    if name == "deal_value" and site.verb.lemma == "propose" and _is_for(site):
        name = "spending"  # `proposed a further €5 million for hospitals`
    if name in ("profit", "payment") and _is_earned(site):
        # `its executives earned`, `the chairman was paid`
        return _called("wages", "pay" if name == "payment" else "earnings", site)
    if name == "profit" and per_of(site.mention) == "share":
        name = "earnings_per_share"
    if name == "price" and site.verb.lemma == "cost" and _is_project(site):
        name = "costs"  # `the dam could cost $200 million`
    if name == "payment" and site.verb.lemma == "settle" and site.by_share:
        return None  # `crude settled 31 cents higher`
    if name == "funding" and site.by_share:
        return None  # `raised its price 50 cents`
    if name == "deal_value" and site.does("sell") and _is_sold(site):
        name = "price"  # `the average vehicle sold for $49,100`
    if name == "payment" and _is_fined(site):
        name = "fine"
    if name == "price" and costs_somebody(site):
        name = "costs"  # `the strike cost it $35 million`
    if name == "funding" and _is_levied(site):
        name = "tax_revenue"
    if name == "valuation" and verb.passive and (what := _valued(site)) is not None:
        return _called("valuation", f"value of {what}", site)
    return implied(name, verb, 3, site.clause, called=_label(site, name))


def _is_against(site: Site) -> bool:
    lead, noun = site.ahead(), site.ahead(2)
    return lead is not None and lead.low in ("against", "to") and noun is not None and noun.kind == "NP"


def _leads_on(site: Site) -> bool:
    """Whether the next small amount is where the price came to."""
    behind = site.next
    return behind is not None and behind.by_share and behind.governor in ("to", "at")


def _ranges(site: Site) -> bool:
    """Whether the verb has an amount from one end to the other for its object: `will lose from $6 million to $8 million`."""
    if site.governor not in ("from", "to") or not site.does("lose", "cost", "pay", "save", "invest"):
        return False
    other = site.next if site.governor == "from" else site.previous
    first = site if site.governor == "from" else other
    pair = (
        other is not None
        and {site.governor, other.governor} == {"from", "to"}
        and other.clause is site.clause
    )
    return pair and first is not None and first.back(2) is site.clause.verb


def costs_somebody(site: Site) -> bool:
    """Whether the verb has whom it hits before the amount: `cost airlines $3 million`."""
    bearer = site.back()
    return site.is_money and site.does("cost") and bearer is not None and bearer.kind == "NP"


def _is_change(site: Site) -> bool:
    """Whether a move of some measure is what costs: `tax cuts would cost`."""
    first = next(iter(site.subject_chunks()), None)
    return first is not None and first.metric is not None and first.movement is not None


def _is_state(site: Site) -> bool:
    """`the government will earn $16 billion`."""
    first = next(iter(site.subject_chunks()), None)
    return first is not None and first.head is not None and singular(first.head.low) in _STATES


_STATES = frozenset(
    "government state ministry treasury exchequer country council city municipality region".split()
)
_PAYDAYS = frozenset({"day", "month", "year", "week", "hour"})


def _label(site: Site, name: str) -> str | None:
    """What a metric goes by beside this verb, where that is not its own label."""
    if name == "deal_value":
        return "sale price" if site.does("sell") else "purchase price" if site.does("acquire") else "offer"
    if name == "payment" and site.does("pay") and _is_for(site):
        return "price paid"
    return (
        "allocation" if name == "budget" and site.verb is not None and site.verb.lemma == "allocate" else None
    )


def _is_levied(site: Site) -> bool:
    """`a tax that would raise $5 million`."""
    chunks = site.subject_chunks()
    heads = [chunk.head for chunk in chunks if chunk.kind == "NP" and chunk.head is not None]
    return any(singular(head.low) in _LEVIES for head in heads[:2])


_LEVIES = frozenset("tax levy duty tariff surcharge toll charge excise vat rate".split())


def _is_customer(site: Site) -> bool:
    """`The average customer will pay £566 a year`."""
    verb, first = site.clause.verb, next(iter(site.subject_chunks()), None)
    if verb is None or verb.passive or first is None or first.head is None or not site.does("pay"):
        return False
    return singular(first.head.low) in _CUSTOMERS


_CUSTOMERS = frozenset(
    "customer household family consumer homeowner resident tenant ratepayer taxpayer motorist driver user borrower".split()
)


def _valued(site: Site) -> str | None:
    """The things, no company, that are valued: `stock options valued at`."""
    noun = next(iter(site.subject_chunks()), None)
    if noun is None or noun.head is None or noun.head.tag != "N" or noun.head.capital:
        return None
    if (
        singular(noun.head.low) in COMPANY_NOUNS
        or is_referent(noun.tokens)
        or not noun.head.low.endswith("s")
    ):
        return None
    return " ".join(token.text for token in noun.tokens if token.tag == "N")


def _earned_from(site: Site) -> Proposal | None:
    """`will earn $1.4 billion from exports`: what is earned is what the phrase behind measures."""
    lead, noun = site.ahead(), site.ahead(2)
    if site.verb is None or site.verb.lemma not in ("earn", "get", "receive", "make") or not site.after_verb:
        return None
    if lead is None or noun is None or lead.low != "from" or noun.metric is None or noun.figure is not None:
        return None
    found = measured(noun, site.clause)
    if found is None or found.id not in (
        "exports",
        "revenue",
        "tax",
        "advertising_revenue",
        "premiums_written",
    ):
        return None
    return Proposal(found, 2, found.start, found.end)


def _told(site: Site) -> Proposal | None:
    """`the $150 they earn each month`: the clause behind an amount says what it is."""
    if not site.is_money or site.chunk.low != "the" or not site.chunk.bare:
        return None
    clauses = (site.clause, *site.frames.clauses_here())
    for clause in clauses:
        first = next(iter(clause.chunks), None) if clause is not site.clause else site.ahead()
        verb = clause.verb
        if first is None or first.tokens[0].tag != "R" or verb is None or verb.verb is None:
            continue
        if not 0 <= first.start - site.chunk.end < _RIGHT_BEHIND or verb.start < first.start:
            continue
        name = _TOLD.get(verb.verb.lemma)
        if name == "profit" and first.low != "it":
            return implied("wages", verb, 7, clause, called="earnings")
        return implied(name, verb, 7, clause) if name is not None else None
    return None


_RIGHT_BEHIND = 3
_TOLD = {
    "earn": "profit",
    "make": "profit",
    "lose": "net_loss",
    "spend": "spending",
    "invest": "investment",
    "pay": "payment",
    "raise": "funding",
    "owe": "debt",
    "borrow": "debt",
}


_DESCRIBED = {
    "own": "stake",
    "spend": "spending",
    "invest": "investment",
    "allocate": "budget",
    "earmark": "budget",
    "borrow": "debt",
    "owe": "debt",
    "raise": "funding",
    "lend": "loans",
    "donate": "donation",
}
"""What a figure is of which a participle behind it tells."""


def _described(site: Site) -> Proposal | None:
    """`a record $5 million spent on players`, `is 24% owned by a fund`."""
    for clause in site.frames.clauses_here() if site.chunk.bare else ():
        verb = clause.verb
        if (
            clause.relation != "adjunct"
            or clause.parent is not site.clause
            or verb is None
            or verb.verb is None
        ):
            continue
        if clause.chunks[0] is not verb or verb.start - site.chunk.end > 1 or verb.tense == "ing":
            continue
        name = _DESCRIBED.get(verb.verb.lemma)
        if name is None or (name == "stake") == site.is_money or verb.start < site.chunk.end:
            return None
        return implied(name, verb, 3, clause)
    return None


def _undergone(site: Site) -> Proposal | None:
    """`$5 million has been earmarked for roads`, `the $5 million spent on roads`."""
    verb = site.clause.verb
    chunks = site.clause.subject
    if (
        len(chunks) == 3
        and chunks[1].low == "of"
        and chunks[0].head is not None
        and chunks[0].head.low in _SUMS
    ):
        chunks = chunks[2:]  # `an amount of $5 million has been allocated`
    if verb is None or site.verb is None or len(chunks) != 1 or chunks[0].figure is not site.chunk.figure:
        return None
    name = "budget" if site.verb.lemma in _SETS_ASIDE else "spending" if site.verb.lemma == "spend" else None
    behind = site.clause.behind_verb()
    if behind and (site.verb.lemma, behind[0].low) in (
        ("make", "available"),
        ("put", "aside"),
        ("set", "aside"),
    ):
        name = "budget"  # `£3m is being made available for schools`
    if name is None and site.does("invest"):
        name = "investment"
    leads = behind and behind[0].low in ("towards", "toward", "into")
    if leads and site.verb.lemma == "go" and site.is_money and not verb.passive:
        return implied("spending", verb, 3, site.clause)  # `A further £200m will go towards roads`
    return implied(name, verb, 3, site.clause) if name is not None and verb.passive else None


_SUMS = frozenset({"amount", "total", "sum"})
_SETS_ASIDE = frozenset({"allocate", "earmark", "appropriate", "budget"})


def _called(name: str, text: str, site: Site, tier: int = 3) -> Proposal | None:
    """Imply a metric of the table by a name of its own."""
    verb = site.clause.verb
    return implied(name, verb, tier, site.clause, called=text) if verb is not None else None


def _written(site: Site) -> str:
    """`off` or `down` where something is written off or down: `wrote down the value of its stake by £5m`."""
    verb = site.clause.verb
    behind = site.clause.chunks[site.clause.at(verb) + 1 : site.index] if verb is not None else []
    return (
        behind[0].low
        if behind and behind[0].low in ("off", "down") and site.governor in ("off", "down", "by", "")
        else ""
    )


def _lent_at(site: Site) -> Proposal | None:
    """`bought bank bills at 9-7/8 pct`, `overnight money opened at 10%`: the rate of what is lent."""
    verb = site.clause.verb
    if verb is None or site.unit != "percent" or site.governor != "at" or not site.chunk.bare:
        return None
    if not (
        site.does("acquire", "sell", "trade")
        or (site.verb is not None and site.verb.lemma in ("open", "place"))
    ):
        return None
    subject = site.subject_chunks()
    if subject and subject[0].metric is not None:
        return None  # `the yield on the bond closed at`
    lent = any(
        chunk.kind == "NP"
        and chunk.head is not None
        and singular(chunk.head.low) in _LENT
        and chunk.figure is None
        for chunk in (*site.subject_chunks(), *site.clause.chunks[: site.index])
    )
    return _called("interest_rate", "rate", site, 1) if lent else None


_LENT = frozenset("bill bond note paper money deposit certificate gilt debenture".split())


def _paid(site: Site) -> Proposal | None:
    """Read what is paid as a price, a discount, a salary or what is bought, where the words around tell."""
    verb, behind, near = site.clause.verb, site.ahead(), site.back()
    if verb is None:
        return None
    if behind is not None and behind.low == "off":
        return implied("discount", verb, 3, site.clause)  # `customers get £5 off their bills`
    gets = site.verb is not None and site.verb.lemma in ("get", "receive")
    if gets and per_of(site.mention) not in (None, "share", *_PAYDAYS):
        return implied("price", verb, 3, site.clause)  # `growers will get 1,800 francs a kilo`
    if gets:
        held = any(
            token.low in ("holders", "shareholders", "stockholders", "investors")
            for chunk in site.subject_chunks()
            for token in chunk.tokens
        )
        return implied("offer_price", verb, 3, site.clause) if held and site.by_share else None
    each = behind is not None and behind.low == "for" and (noun := site.ahead(2)) is not None
    per = per_of(site.mention)
    timed = per in ("year", "month", "week", "season", "day") and _is_large(site)
    if (per not in (None, "share") and not timed) or (
        each and noun is not None and noun.low in ("each", "every")
    ):
        return implied("price", verb, 3, site.clause)  # `pays 1,800 francs per kilo`
    if near is not None and near.kind == "NP" and near is not verb and _is_somebody(near):
        return _called("wages", "pay", site)  # `paid Dana Roe $5 million last year`
    if not verb.passive and not site.does("fund") and _is_for(site) and _does_business(site):
        return _called("deal_value", "purchase price", site)  # `paid £31m for its stake`
    return None


def _is_somebody(chunk: Chunk) -> bool:
    """Whether a noun phrase is the full name of a person, or one who works for pay."""
    named = name_of([chunk])
    return named is not None and named.kind != "company" and is_full_name(named)


def _is_for(site: Site) -> bool:
    """Whether a thing stands behind `for`: `$61m each for three ships`, not `for the year`."""
    lead, noun = site.ahead(), site.ahead(2)
    if lead is not None and lead.low in ("each", "apiece"):
        lead, noun = site.ahead(2), site.ahead(3)
    return (
        lead is not None
        and lead.low == "for"
        and noun is not None
        and noun.kind == "NP"
        and noun.date is None
    )


def _does_business(site: Site) -> bool:
    """Whether the clause's subject is a company, or goes back to one, and the amount is a large one."""
    named = name_of(site.subject_chunks())
    return (_is_firm(site) or (named is not None and named.trades)) and _is_large(site)


def _is_large(site: Site) -> bool:
    amount = figure_of(site.mention).high
    return amount is not None and amount >= _LARGE


_LARGE = 100_000


def _is_of_sector(site: Site) -> bool:
    """Whether what earns is a place or an industry, no company: `the waterway earned`."""
    named = name_of(site.subject_chunks())
    if named is None or _is_firm(site):
        return False
    return named.kind == "place" or (named.kind == "thing" and not named.proper)


def _is_of_people(site: Site) -> bool:
    """`Germans lose 100 billion euros a year`: no company's loss."""
    named = name_of(site.subject_chunks())
    return named is not None and not _is_firm(site) and named.kind in ("place", "person")


def _by_sale(site: Site) -> bool:
    """`The sale raised $900m`."""
    first = next(iter(site.subject_chunks()), None)
    return (
        first is not None
        and first.head is not None
        and singular(first.head.low) in ("sale", "disposal", "auction")
    )


def _is_project(site: Site) -> bool:
    amount = figure_of(site.mention)
    low = amount.low if amount.low is not None else amount.high
    return low is not None and low >= 1_000_000


def _is_sold(site: Site) -> bool:
    """Whether the verb's subject is what is sold, one of many: no object stands between verb and price."""
    verb, chunks = site.clause.verb, site.subject_chunks()
    if verb is None or verb.passive or not chunks or site.back(2) is not verb:
        return False
    named = name_of(chunks[:1])
    return named is not None and named.kind == "thing" and not named.proper


def _is_fined(site: Site) -> bool:
    """Whether the sentences near are about fines: then they are paid."""
    if site.back() is not site.clause.verb:
        return False  # `must pay two rivals`
    return site.frames.told_of(site.frames.before(2), "fine")


def _side_of_books(site: Site) -> str | None:
    """`plummeted into the red by $6bn`, `was £3m in the black`."""
    for lead, noun in zip(site.clause.chunks, site.clause.chunks[1:], strict=False):
        words = [token.low for token in noun.tokens]
        if lead.low in ("in", "into") and words in (["the", "red"], ["the", "black"]):
            return "net_loss" if words[1] == "red" else "profit"
    return None


def _is_player(site: Site) -> bool:
    """Whether somebody changes sides: `Roe joined from Leeds for £3m`."""
    return any(chunk.low == "from" for chunk in site.clause.chunks[: site.index]) and _is_dear(site)


def _is_dear(site: Site) -> bool:
    low = figure_of(site.mention).low
    return low is not None and low >= 10_000


def _is_private(site: Site) -> bool:
    """`took it private for $1.1 billion`."""
    return any(token.low == "private" for chunk in site.clause.chunks[: site.index] for token in chunk.tokens)


def _is_firm(site: Site) -> bool:
    first = next(iter(site.subject_chunks()), None)
    if first is None or first.metric is not None or first.low == "they":
        return False
    return is_referent(first.tokens) or first.tokens[-1].tag == "K"


def _is_earned(site: Site) -> bool:
    """Whether what is earned or paid goes to somebody who works for it."""
    verb = site.clause.verb
    if site.does("pay") and (verb is None or not verb.passive):
        return False  # `Ford paid`
    first = next(iter(site.subject_chunks()), None)
    if first is None:
        return False
    named = name_of(site.subject_chunks())
    paid = named is not None and site.does("pay") and len(named.name.split()) > 1 and is_full_name(named)
    last = next((chunk for chunk in reversed(site.subject_chunks()) if chunk.kind == "NP"), first)
    given = site.verb is not None and site.verb.lemma in ("receive", "get")  # `pensioners will get £100`
    people = not given and last.head is not None and singular(last.head.low) in _EARNERS
    return (
        _is_staff(site)
        or people
        or first.low in ("he", "she")
        or paid
        or (named is not None and named.kind == "person")
    )


_EARNERS = frozenset(
    "consumer household family graduate farmer student voter people woman man adult pensioner driver fisherman".split()
)


def _is_staff(site: Site) -> bool:
    first = next(iter(site.subject_chunks()), None)
    return first is not None and first.head is not None and singular(first.head.low) in _STAFF


_STAFF = frozenset(
    """executive director boss employee worker player banker chairman staff chief officer ceo manager governor actor actress
    author president teacher nurse doctor""".split()
)


def _holds(site: Site) -> bool:
    """`BlackRock, which holds 6.07 percent`: of what, goes without saying, unless it is of a market."""
    before = site.previous
    if site.unit != "percent" or not site.after_verb or site.governor:
        return False
    if before is not None and not before.is_money:
        return False
    behind = site.ahead()
    return (
        site.verb is not None
        and site.verb.lemma in ("own", "hold", "buy", "acquire", "retain")
        and all(token.tag in "FHD" for token in site.chunk.tokens)
        and (behind is None or behind.low != "of")
    )


def _is_of_market(site: Site) -> bool:
    """Whether the sentences near are about shares of a market."""
    return site.frames.told_of(site.frames.before(2), "market_share", "shipments")


def _is_owned(site: Site) -> bool:
    """`24% owned by a fund`."""
    behind = site.ahead()
    parsed = site.frames.parse(site.frames.current) if behind is None else None
    behind = behind or next(
        (c for c in (parsed.chunks if parsed else ()) if c.start == site.chunk.end + 1), None
    )
    owned = (
        behind is not None
        and behind.kind == "VERB"
        and behind.verb is not None
        and behind.verb.lemma == "own"
    )
    return owned and site.unit == "percent" and site.chunk.bare


def _buys_back(site: Site) -> bool:
    """`buy back up to $500 million of its shares`."""
    verb = site.clause.verb
    if site.verb is None or site.verb.lemma != "buy" or verb is None:
        return False
    at = site.clause.at(verb)
    return any(token.low == "back" for chunk in site.clause.chunks[at + 1 : at + 3] for token in chunk.tokens)


def _buys(site: Site) -> bool:
    """`paid 640 million euros for it`, `for the company`: what is paid for is a business."""
    lead, behind = site.ahead(), site.ahead(2)
    if lead is None or lead.low != "for" or behind is None or behind.kind != "NP":
        return False
    return is_referent(behind.tokens) or any(token.tag == "K" for token in behind.tokens)


EXAMPLES = [
    *links("net_loss", "$8 million", "Ford will lose from $6 million to $8 million."),
    *links("buyback", "£4.5bn", "Ford will buy back £4.5bn worth of its own shares."),
    *links("costs", "£6bn", "Tory tax cuts would cost £6bn."),
    *links(
        "deal_value",
        "$3 billion",
        "Cisco bought the start-up for $3 billion.",
        "Nokia paid $3 billion for it.",
    ),
    *links("funding", "$40 million", "Mistral raised $40 million."),
    *links("valuation", "$12 billion", "Mistral was valued at $12 billion."),
    *links("earnings_per_share", "83 cents", "Kesko earned 83 cents a share."),
    *links("costs", "$35 million", "A strike would cost Kesko $35 million."),
    *links(
        "wages", "$5 million", "Its chief executive earned $5 million.", "The chairman was paid $5 million."
    ),
    *links("net_loss", "$6bn", "Kesko has plunged into the red by $6bn."),
    *links("price", "$500", "The phone is priced at $500."),
    *links("spending", "$5 million", "There was a record $5 million spent on players."),
    *links("stake", "24%", "The group is 24% owned by a fund."),
    *links("price", "$9,990", "The hatchback now starts at $9,990."),
    *links("investment", "$5 million", "Its owner has put in $5 million."),
    *links("budget", "$5 million", "Some $5 million was earmarked for roads.", "Kenya allocated $5 million."),
    *links("price", "5 euros", "Ryanair will charge passengers 5 euros for each bag."),
    *links("wages", "$31.5 million", "Nvidia paid Dana Roe $31.5 million last year."),
    *links("deal_value", "£31 million", "Kesko paid £31 million for three ships."),
    *links("discount", "£5", "Customers will get £5 off their bills."),
    *links("provisions", "£1.1 billion", "Barclays was forced to write off £1.1 billion."),
    *links("provisions", "£9 million", "Kesko wrote down the value of its stake by £9 million."),
    *links("spending", "£9 million", "Kesko is burning through £9 million a month."),
    *links("proceeds", "£9 million", "The stake sale raised £9 million."),
    *links("revenue", "£9 million", "The sector earned £9 million."),
    *leaves_open("what was raised is said", "$40 million", "Kesko raised its dividend to $40 million."),
    *links("exports", "$5 million", "Kenya earned $5 million from exports of tea."),
    *leaves_open("what rises by so little is a price", "50 cents", "Kesko raised its postings 50 cents."),
    *links("stake", "6%", "Vanguard, which holds 6%, agreed."),
]
