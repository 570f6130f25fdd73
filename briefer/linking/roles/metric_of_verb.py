"""`bought it for $3 billion`, `raised $40 million`, `valued at`, `spent`: the verb names the metric."""

from briefer.linking.example import leaves_open, links
from briefer.linking.name import is_referent
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site
from briefer.metrics import metrics

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 3

# Verb class or lemma → (metric, prepositions that may govern the figure; empty: the figure is the object).
_IMPLIED: tuple[tuple[str, str, frozenset[str]], ...] = (
    ("acquire", "deal_value", frozenset({"for", "at"})),
    ("sell", "deal_value", frozenset({"for", "at"})),
    ("propose", "deal_value", frozenset({""})),
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
}


def propose(site: Site) -> Proposal | None:
    """Imply the metric of a money figure from its verb, where nothing nearer names one."""
    verb = site.clause.verb
    if verb is not None and site.verb is not None and site.verb.lemma == "yield" and not site.is_money:
        entry = metrics()["yield"]
        return Proposal(
            Measured("yield", entry.label, verb.start, verb.end, entry, (), None, site.clause),
            3,
            verb.start,
            verb.end,
        )
    if verb is None or not site.is_money or not site.after_verb or site.verb is None or not site.chunk.bare:
        return None
    if site.does("pay") and _buys(site):
        entry = metrics()["deal_value"]
        return Proposal(
            Measured(entry.id, entry.label, verb.start, verb.end, entry, (), None, site.clause),
            3,
            verb.start,
            verb.end,
        )
    governor = site.governor
    if site.verb.lemma == "bring" and governor != "in":
        return None
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
    if name is None:
        return None
    if name == "profit" and getattr(site.mention.value, "per", None) == "share":
        name = "earnings_per_share"
    if name == "price" and site.does("cost") and (bearer := site.back()) is not None and bearer.kind == "NP":
        name = "costs"  # `the strike cost it $35 million`
    entry = metrics()[name]
    return Proposal(
        Measured(name, entry.label, verb.start, verb.end, entry, (), None, site.clause),
        3 if name != "net_loss" else 4,
        verb.start,
        verb.end,
    )


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
    *leaves_open("what was raised is said", "$40 million", "Kesko raised its dividend to $40 million."),
    *leaves_open("a stake is no price", "12%", "Cisco bought 12%."),
]
