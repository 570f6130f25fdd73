"""`to $919 billion in 2027 and $1.16 trillion in 2028`: the same metric, the same subject."""

from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 1


def propose(site: Site) -> Proposal | None:
    """Take the subject of the figure before it in the sentence, where both measure the same.

    A share in the same clause goes by the figure before, if nothing else tells.
    """
    before = site.previous
    metric = site.metric()
    if metric is None:
        return None
    while before is not None:
        given = before.chosen.get("subject")
        if given is not None and _leads_to(site, before):
            return Proposal(given.value, 1, given.start, given.end)
        if given is not None and before.metric() == metric:
            return Proposal(given.value, 2 if _goes_on(site, before) else 4, given.start, given.end)
        if given is not None and metric.id == "share" and before.clause is site.clause:
            return Proposal(given.value, 5, given.start, given.end)
        before = before.previous
    return None


def _leads_to(site: Site, before: Site) -> bool:
    """Whether a level stands right behind the move to it: `Shell slipped 30p to 1843p and BP 6p to 624p`."""
    return (
        before is site.previous
        and before.clause is site.clause
        and site.governor in ("to", "at")
        and site.chunk.bare
        and site.back(2) is before.chunk
    )


def _goes_on(site: Site, before: Site) -> bool:
    """Whether nothing but a time and `and` stand between the two: `at $919 billion in 2027 and $1.16 trillion in 2028`."""
    if before.clause is not site.clause or not site.chunk.bare:
        return False
    between = site.clause.chunks[before.index + 1 : site.index]
    return any(chunk.kind == "CONJ" for chunk in between) and all(
        chunk.kind in ("CONJ", "ADV", "PREP", "TO") or (chunk.date is not None and chunk.bare)
        for chunk in between
    )


EXAMPLES = [
    *links(
        "Siemens",
        "$1.2 billion",
        "Revenue will climb to $919 million in 2027 and $1.2 billion in 2028, Siemens said.",
    ),
    *links(
        "big providers",
        "$1.2 billion",
        "Barclays sees the big providers' capital spending at $919 million in 2027 and $1.2 billion in 2028.",
    ),
    *links(
        "Kesko",
        "€120 million",
        "Net profit rose to €91 million in 2024 and €120 million in 2025, Kesko said.",
    ),
    *leaves_open(
        "the figures measure different things",
        "€840 million",
        "Revenue will climb to €919 million and costs to €840 million.",
    ),
]
