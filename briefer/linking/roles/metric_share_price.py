"""`Nvidia rose 3%`: a company that moves by percent without a metric moves on the exchange."""

from briefer.linking.name import name_of
from briefer.linking.site import Measured, Proposal, Site
from briefer.metrics import metrics

__all__ = ["propose"]

_MARKET_VERBS = frozenset(
    """rise climb jump surge soar gain advance rally rebound leap add fall drop slip slide tumble plunge sink plummet
    dip lose slump dive shed close end trade open finish""".split()
)


def propose(site: Site) -> Proposal | None:
    """Imply the share price where the subject is a company and the verb one of the market page."""
    verb = site.clause.verb
    if verb is None or not site.after_verb or site.verb is None or site.verb.lemma not in _MARKET_VERBS:
        return None
    if site.is_money and (not site.does("trade") or site.governor not in ("at", "to", "")):
        return None
    named = name_of(site.subject_chunks())
    if named is None or named.kind != "company" or site.governor in ("of", "in", "with", "on"):
        return None
    return Proposal(
        Measured("share_price", "share price", verb.start, verb.end, metrics()["share_price"]),
        4,
        verb.start,
        verb.end,
    )
