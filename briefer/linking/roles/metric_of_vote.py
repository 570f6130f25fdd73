"""`Labour are on 34%, the Tories on 31%`: how many would vote for a party."""

from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site
from briefer.metrics import metrics

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 3

_STANDS = frozenset("be stand stay remain".split())
_PLACES = frozenset("put leave place have show see".split())


def propose(site: Site) -> Proposal | None:
    """Read a bare percentage that somebody is on as support."""
    if site.unit != "percent" or site.governor != "on" or not site.chunk.bare:
        return None
    behind = site.ahead()
    if behind is not None and behind.low in ("of", "in"):
        return None  # `a tax on 5% of homes`
    lead, party = site.back(), site.back(2)
    listed = party is not None and party.kind == "NP" and party.metric is None and party.figure is None
    verb = site.clause.verb
    stands = (
        site.verb is not None
        and site.after_verb
        and (site.verb.lemma in _STANDS or (listed and site.verb.lemma in _PLACES))
    )
    if lead is None or not (stands or (listed and verb is None)):
        return None
    if any(chunk.metric is not None for chunk in site.subject_chunks()):
        return None  # `the base rate is on 5%`
    own = Measured(
        "approval_rate",
        "support",
        lead.start,
        site.chunk.end,
        metrics()["approval_rate"],
        (),
        None,
        site.clause,
    )
    return Proposal(own, 3, lead.start, site.chunk.end)


EXAMPLES = [
    *links("approval_rate", "34%", "Labour are on 34%.", "The poll puts Labour on 34%."),
    *links("approval_rate", "31%", "Labour are on 34%, the Tories on 31%."),
    *leaves_open("what it is on is a measure", "5%", "The base rate is on 5%."),
    *leaves_open("a part of a whole", "5%", "The levy is on 5% of homes."),
]
