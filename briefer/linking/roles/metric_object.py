"""`raised its dividend to $5`, `increase capital spending by 30%`: the verb's object."""

from briefer.linking.example import leaves_open, links
from briefer.linking.measure import measured
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Take the metric of the verb's object, for a figure behind `to`, `by`, `from` or `at`."""
    if not site.after_verb or site.clause.verb is None:
        return None
    if site.governor not in ("to", "by", "from", "at", "between", "with"):
        return None
    at = site.clause.at(site.clause.verb)
    if site.does("rise", "fall") and not site.does("lift", "lower"):
        return None
    for chunk in site.clause.chunks[at + 1 : site.index]:
        if chunk.kind == "NP" and chunk.figure is None and chunk.metric is not None:
            found = measured(chunk, site.clause)
            return Proposal(found, 2, chunk.start, chunk.end) if found else None
        if chunk.kind not in ("NP", "PREP", "ADV"):
            return None
    return None


EXAMPLES = [
    *links("capital_expenditure", "30%", "Samsung will increase capital spending by 30%."),
    *links("dividend", "$5", "BT raised its dividend to $5."),
    *leaves_open("the subject moves, not the object", "30%", "Sales rose by 30%."),
    *leaves_open(
        "what is bought does not measure the price", "$30 million", "Kesko bought the store for $30 million."
    ),
]
