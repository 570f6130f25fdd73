"""`Meta: $115-135 Billion`: a name, a colon, a figure."""

from briefer.linking.example import leaves_open, links
from briefer.linking.name import bearer_of, name_of
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Name the phrase before the colon that the figure follows."""
    if site.clause.relation != "elaboration" or site.index > 1 or site.clause.parent is None:
        return None
    label = [chunk for chunk in site.clause.parent.chunks if chunk.kind not in ("PUNCT", "CONJ")]
    if (
        not label
        or label[0].kind != "NP"
        or site.clause.parent.verb is not None
        or label[0].figure is not None
    ):
        return None
    named = name_of(label) if label[0].metric is None else bearer_of(label)
    if named is not None and label[0].metric is not None and named.kind == "thing":
        return None
    return Proposal(named, 1, label[0].start, label[-1].end) if named else None


EXAMPLES = [
    *links("Meta", "$115-135 billion", "Meta: $115-135 billion"),
    *links("Amazon", "$200 billion", "Amazon: $200 billion"),
    *leaves_open(
        "a sentence before the colon", "$200 billion", "Amazon has a plan: it will spend $200 billion."
    ),
]
