"""`compared with $1.2 billion a year earlier`, `vs 29 pct`: the figure of the time before."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.pattern import pattern

__all__ = ["EXAMPLES", "propose"]

_COMPARING = frozenset({"compared", "versus", "vs", "against"})


def propose(site: Site) -> Proposal | None:
    """Tie the figure behind `compared with` or `versus` to the nearest one before it of the same kind."""
    lead = _comparing(site)
    if lead is None:
        return _compared_too(site)
    if _is_of_others(site):
        return None
    level = site.like() or site.previous
    while level is not None and (level.mention.kind != site.mention.kind or level.relation == "change_of"):
        level = level.previous
    if level is None:
        return None
    return Proposal((level, "base_of", ("from", None)), 1, lead.start, site.chunk.end)


def _is_of_others(site: Site) -> bool:
    """`$40,000, compared with $51,000 for men`: the figure of others at the same time."""
    link, whose = site.ahead(), site.ahead(2)
    if link is None or whose is None or link.low not in ("for", "among"):
        return False
    return whose.kind in ("NP", "NAME") and whose.date is None and not _TIMES.search(whose.low)


_TIMES = pattern(r"\b(?:year|quarter|period|month|half|week|day|time|season|forecast|estimate)s?\b")


def _compared_too(site: Site) -> Proposal | None:
    """`against $1.2 billion in July and $1.1 billion a year earlier`: a second level that the first is compared with."""
    before, joint, behind = site.previous, site.back(), site.ahead()
    if (
        before is None
        or before.relation != "base_of"
        or before.anchor is None
        or before.clause is not site.clause
    ):
        return None
    if joint is None or joint.low != "and" or before.mention.kind != site.mention.kind:
        return None
    if behind is not None and behind.low in ("in", "for", "at"):
        behind = site.ahead(2)
    dated = site.back(2)
    if behind is None or behind.date is None or dated is None or dated.date is None:
        return None
    return Proposal((before.anchor, "base_of", ("from", None)), 1, site.chunk.start, site.chunk.end)


def _comparing(site: Site) -> Chunk | None:
    """The word that compares, right before the figure or before what it is the amount of: `against a forecast of`."""
    steps = 1
    near = site.back()
    if near is not None and near.low == "." and (lead := site.back(2)) is not None and lead.low == "vs":
        return lead
    if near is not None and near.low == "of" and (phrase := site.back(2)) is not None and phrase.kind == "NP":
        steps = 3
    for step in (steps, steps + 1):
        lead = site.back(step)
        if lead is not None and lead.kind in ("PREP", "VERB") and lead.low in _COMPARING:
            return lead
        if lead is None or lead.kind not in ("PREP", "TO"):
            return None
    return None


EXAMPLES = [
    *links(
        "base_of",
        "$1.2 billion",
        "Siemens posted a profit of $1.5 billion, compared with $1.2 billion a year earlier.",
        "Siemens posted a profit of $1.5 billion, against a forecast of $1.2 billion.",
    ),
    *links(
        "base_of",
        "29%",
        "The gross margin was 31% versus 29% a year ago.",
        "The gross margin was 31% vs. 29% a year ago.",
    ),
    *links(
        "base_of",
        "$1.1 billion",
        "Siemens posted a profit of $1.5 billion, against $1.2 billion in July and $1.1 billion a year earlier.",
    ),
    *leaves_open(
        "of others at the same time",
        "$51,000",
        "The median income of nurses was $40,000, compared with $51,000 for pilots.",
    ),
    *leaves_open(
        "of another kind than the figure compared with",
        "8%",
        "Sales came to $1.5 billion, compared with growth of 8% in the rest of the market.",
    ),
    *leaves_open(
        "nothing to compare stands before it",
        "$1.2 billion",
        "Against $1.2 billion a year earlier, sales look good.",
    ),
]
