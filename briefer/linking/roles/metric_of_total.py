"""`a fine on 11 carriers totaling $835 million`: a total is of what the clause around it deals with."""

from briefer.linking.example import leaves_open, links
from briefer.linking.measure import measured
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 3


def propose(site: Site) -> Proposal | None:
    """Take the last metric before `totaling`, of the figure's kind."""
    verb, host = site.clause.verb, site.clause.parent
    if verb is None or host is None or site.clause.relation != "adjunct":
        return None
    if verb.verb is None or verb.verb.lemma not in ("total", "amount") or verb.tense != "ing":
        return None
    for chunk in reversed(host.chunks):
        found = measured(chunk, host) if chunk.kind == "NP" and chunk.end <= verb.start else None
        if found is not None and found.entry is not None and site.mention.kind in found.entry.units:
            return Proposal(found, 3, found.start, found.end)
    return None


EXAMPLES = [
    *links("fine", "$835 million", "Brussels imposed a fine on 11 carriers totaling $835 million."),
    *leaves_open("nothing is measured", "$835 million", "The airline ordered jets totaling $835 million."),
]
