"""`Barclays raised its price target to $86`: a target is of the share that it prices, not of whom it comes from."""

from briefer.linking.example import leaves_open, links
from briefer.linking.name import is_referent, named_by
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 2


def propose(site: Site) -> Proposal | None:
    """Name the one company of the sentence that does not set the target."""
    metric = site.metric()
    if metric is None or metric.id != "price_target":
        return None
    subject = site.subject_chunks()
    setter = {token.start for chunk in subject for token in chunk.tokens}
    refers = bool(site.clause.subject) and is_referent(subject[0].tokens)
    meant = site.frames.refer(subject[0].tokens) if refers else None
    priced = {
        named.name: named
        for mention in site.frames.mentions_of(site.frames.current)
        if mention.kind == "company"
        and mention.start not in setter
        and (named := named_by(mention)).kind == "company"
        and (meant is None or named.name != meant.name)
        and not site.frames.only_tells(named)
    }
    if len(priced) != 1:
        return None
    found = next(iter(priced.values()))
    return Proposal(found, 2, found.start, found.end)


EXAMPLES = [
    *links("Nokia", "$86", "Shares of Nokia rose after Barclays raised its price target to $86."),
    *leaves_open(
        "two shares are meant", "$86", "Nokia and Ericsson fell. Barclays raised its price target to $86."
    ),
]
