"""`bought it for $3 billion`, `raised $40 million`, `valued at`, `spent`: the verb names the metric."""

from briefer.linking.example import leaves_open, links
from briefer.linking.measure import implied, measured
from briefer.linking.name import is_referent, name_of
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site
from briefer.linking.values import figure_of
from briefer.metrics import metrics, singular

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 2

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
    if (site.does("cost") or (site.does("value") and verb.passive) or site.verb.lemma == "close") and any(
        chunk.metric is not None for chunk in site.subject_chunks()[:1]
    ):
        return None  # `the average home costs`, `its shares closed 11p higher`
    governor = site.governor
    if (site.verb.lemma, governor) in (
        ("start", "at"),
        ("start", "from"),
        ("begin", "at"),
        ("retail", "for"),
    ):
        return implied("price", verb, 3, site.clause)  # `now starts at $9,990`
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
    if name in ("profit", "payment") and _is_earned(site):
        # `its executives earned`, `the chairman was paid`
        called = "pay" if name == "payment" else "earnings"
        own = Measured("wages", called, verb.start, verb.end, metrics()["wages"], (), None, site.clause)
        return Proposal(own, 3, verb.start, verb.end)
    if name == "profit" and getattr(site.mention.value, "per", None) == "share":
        name = "earnings_per_share"
    if name == "price" and site.does("cost") and _is_project(site):
        name = "costs"  # `the dam could cost $200 million`
    if name == "payment" and site.verb.lemma == "settle" and site.by_share:
        return None  # `crude settled 31 cents higher`
    if name == "funding" and site.by_share:
        return None  # `raised its price 50 cents`
    if name == "deal_value" and site.does("sell") and _is_sold(site):
        name = "price"  # `the average vehicle sold for $49,100`
    if name == "payment" and _is_fined(site):
        name = "fine"
    if name == "price" and site.does("cost") and (bearer := site.back()) is not None and bearer.kind == "NP":
        name = "costs"  # `the strike cost it $35 million`
    return implied(name, verb, 3, site.clause)


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
    parsed = site.frames.parse(site.frames.current) if site.chunk.bare else None
    for clause in parsed.clauses if parsed is not None else ():
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
    if name is None and site.does("invest"):
        name = "investment"
    return implied(name, verb, 3, site.clause) if name is not None and verb.passive else None


_SUMS = frozenset({"amount", "total", "sum"})
_SETS_ASIDE = frozenset({"allocate", "earmark", "appropriate", "budget"})


def _is_project(site: Site) -> bool:
    low = figure_of(site.mention).low
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
    return _is_staff(site) or first.low in ("he", "she") or (named is not None and named.kind == "person")


def _is_staff(site: Site) -> bool:
    first = next(iter(site.subject_chunks()), None)
    return first is not None and first.head is not None and singular(first.head.low) in _STAFF


_STAFF = frozenset(
    """executive director boss employee worker player banker chairman staff chief officer ceo manager governor actor actress
    author president teacher nurse doctor""".split()
)


def _holds(site: Site) -> bool:
    """`BlackRock, which holds 6.07 percent`: of what, goes without saying, unless it is of a market."""
    if site.unit != "percent" or not site.after_verb or site.governor or site.previous is not None:
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
    *links("price", "$500", "The phone is priced at $500."),
    *links("spending", "$5 million", "There was a record $5 million spent on players."),
    *links("stake", "24%", "The group is 24% owned by a fund."),
    *links("price", "$9,990", "The hatchback now starts at $9,990."),
    *links("investment", "$5 million", "Its owner has put in $5 million."),
    *links("budget", "$5 million", "Some $5 million was earmarked for roads.", "Kenya allocated $5 million."),
    *leaves_open("what was raised is said", "$40 million", "Kesko raised its dividend to $40 million."),
    *links("exports", "$5 million", "Kenya earned $5 million from exports of tea."),
    *leaves_open("what rises by so little is a price", "50 cents", "Kesko raised its postings 50 cents."),
    *links("stake", "6%", "Vanguard, which holds 6%, agreed."),
]
