"""`had sales of 212 mln dlrs and expects a rise of about 7 pct`: a movement of what was measured before."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.home import home_of
from briefer.linking.measure import implied, measured
from briefer.linking.name import is_central_bank, name_of
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.metrics import singular

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 3


def propose(site: Site) -> Proposal | None:
    """Take the metric of the clause's subject, else of the figure before, for a movement noun that names none."""
    if (moved := _moved_to(site)) is not None:
        return moved
    noun = site.chunk if site.chunk.movement is not None else site.back(2)
    if site.movement is None or site.is_money or noun is None or _measures(noun):
        return None
    subject = site.subject_chunks()
    own = measured(subject[0], site.clause) if subject and site.after_verb else None
    if own is not None:
        return Proposal(own, 3, own.start, own.end)
    if site.unit in ("basis_point", "percentage_point") and _sets_rates(site, noun):
        return implied("interest_rate", noun, 3, site.clause)
    before = site.previous
    given = before.chosen.get("metric") if before is not None else None
    return Proposal(given.value, 4, given.start, given.end, given.inherited) if given is not None else None


def _sets_rates(site: Site, noun: Chunk) -> bool:
    """Whether a central bank acts, or rates were told of just before: `one cut of 25 basis points was likely`."""
    subject = site.subject_chunks()
    named = name_of(subject) if subject else None
    if subject and is_central_bank(subject[0].tokens):
        return True
    if named is not None and named.kind == "institution" and home_of(named.name) is not None:
        return True
    moved = noun.head is not None and singular(noun.head.low) in ("cut", "hike", "increase", "reduction")
    return moved and site.frames.told_of((*site.frames.earlier(2), site.frames.current), "interest_rate")


def _moved_to(site: Site) -> Proposal | None:
    """`cut spending to €85 million and plans a reduction to €60 million`: of what the figure before was of."""
    noun, before = site.back(2), site.previous
    if not site.is_money or site.governor not in ("to", "from") or noun is None or before is None:
        return None
    given = before.chosen.get("metric") if before.is_money and before.by_share == site.by_share else None
    if noun.movement is None or noun.metric is not None or given is None or site.anchor is not None:
        return None
    return Proposal(given.value, 3, given.start, given.end, given.inherited)


def _measures(noun: Chunk) -> bool:
    """Whether a noun phrase says what moves; `8% growth` does not."""
    return noun.metric is not None and noun.metric.entry.id != "growth"


EXAMPLES = [
    *links(
        "revenue",
        "7%",
        "Kesko had sales of €212 million and expects a rise of about 7%.",
        "Kesko posted sales of €212 million and plans an increase of 7%.",
    ),
    *links("costs", "€60 million", "Kesko cut costs to €85 million and plans a reduction to €60 million."),
    *links("interest_rate", "25 basis points", "The central bank delivered a cut of 25 basis points."),
    *links("shipments", "8%", "Car sales saw 8% growth."),
    *links("exports", "8%", "Exports came to €212 million; the ministry predicts an 8% rise."),
    *leaves_open(
        "the movement names its own measure",
        "7%",
        "Kesko had sales of €212 million and expects a profit rise of 7%.",
    ),
    *leaves_open("nothing was measured before", "7%", "Kesko expects a rise of 7%."),
]
