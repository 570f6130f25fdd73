"""`tariffs will shave $14 million off earnings`, `add £4m a year to its wage bill`: what is moved stands behind the figure."""

from itertools import pairwise

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.measure import measured
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "affected", "propose"]

LOWEST_TIER = 2

_EFFECTS = {
    "add": ("to",),
    "shave": ("off", "from"),
    "wipe": ("off", "from"),
    "knock": ("off",),
    "take": ("off",),
    "cut": ("from", "off"),
    "trim": ("from", "off"),
    "erase": ("from",),
    "lop": ("off",),
}


def affected(site: Site) -> Chunk | None:
    """Return the phrase with a metric that the figure is added to or taken off."""
    leads = _EFFECTS.get(site.verb.lemma) if site.verb is not None else None
    if leads is None or not site.after_verb or site.governor or not site.chunk.bare:
        return None
    chunks = site.clause.chunks[site.index + 1 : site.index + 7]
    for at, (lead, behind) in enumerate(pairwise(chunks[:4])):
        if lead.low in leads and behind.kind == "NP" and behind.figure is None:
            if behind.metric is None and [chunk.kind for chunk in chunks[at + 2 : at + 4]] == ["CONJ", "NP"]:
                behind = chunks[at + 3]  # `from coat and knitwear sales`
            return behind if behind.metric is not None else None
        if lead.kind not in ("NP", "PREP"):
            return None
    return None


def propose(site: Site) -> Proposal | None:
    """Take the metric of the phrase that the figure is added to or taken off."""
    phrase = affected(site)
    found = measured(phrase, site.clause) if phrase is not None else None
    return Proposal(found, 2, found.start, found.end) if found else None


EXAMPLES = [
    *links("profit", "$14 million", "Tariffs will shave $14 million off earnings, Kesko said."),
    *links("costs", "£85 million", "Kesko said higher wages would add £85 million to its costs."),
    *links("revenue", "£9 million", "Warm weather wiped £9 million from coat and knitwear sales."),
    *leaves_open("added to nothing that is measured", "£85 million", "Kesko added £85 million to the fund."),
]
