"""`bought it for $3 billion`, `raised $40 million`, `valued at`, `spent`: the verb names the metric."""

from briefer.linking.site import Measured, Proposal, Site
from briefer.metrics import metrics

__all__ = ["propose"]

# Verb class or lemma → (metric, prepositions that may govern the figure; empty: the figure is the object).
_IMPLIED: tuple[tuple[str, str, frozenset[str]], ...] = (
    ("acquire", "deal_value", frozenset({"for", "at"})),
    ("sell", "deal_value", frozenset({"for", "at"})),
    ("fund", "funding", frozenset({"", "of"})),
    ("invest", "investment", frozenset({"", "of"})),
    ("value", "valuation", frozenset({"at", "of"})),
    ("pay", "price", frozenset({""})),
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
    "trade": "share_price",
    "spend": "spending",
    "donate": "budget",
    "lend": "loans",
}


def propose(site: Site) -> Proposal | None:
    """Imply the metric of a money figure from its verb, where nothing nearer names one."""
    if not site.is_money or not site.after_verb or site.verb is None or not site.chunk.bare:
        return None
    verb = site.clause.verb
    assert verb is not None
    governor = site.governor
    name = _LEMMAS.get(site.verb.lemma) if governor in ("", "of", "at") else None
    if name is None:
        name = next((metric for kind, metric, led in _IMPLIED if site.does(kind) and governor in led), None)
    if name is None:
        return None
    entry = metrics()[name]
    return Proposal(
        Measured(name, entry.label, verb.start, verb.end, entry, (), None, site.clause),
        3 if name != "net_loss" else 4,
        verb.start,
        verb.end,
    )
