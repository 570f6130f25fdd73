"""`ahead of energy (22%) and rents (9%)`: the phrase that the bracket follows."""

from briefer.linking.example import leaves_open, links
from briefer.linking.name import name_of
from briefer.linking.proposal import Proposal
from briefer.linking.roles.subject_of_fraction import of_fraction
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Name the noun phrase right before a bracket that holds nothing but a percentage."""
    parent = site.clause.parent
    if site.clause.relation != "parenthesis" or parent is None or not site.chunk.bare:
        return None
    if site.is_money and not _lists(site):
        return None
    if any(chunk.kind in ("NP", "VERB") and chunk is not site.chunk for chunk in site.clause.chunks):
        return None
    before = next((chunk for chunk in reversed(parent.chunks) if chunk.end <= site.chunk.start), None)
    if (
        before is None
        or before.kind != "NP"
        or before.figure is not None
        or before.metric is not None
        or before.date is not None
        or of_fraction(site) is not None
    ):
        return None
    at = parent.at(before)
    verb = parent.verb
    if verb is not None and verb.verb is not None and verb.verb.lemma == "be" and parent.subject:
        behind = [chunk for chunk in parent.chunks if chunk.kind == "NP" and verb.end <= chunk.start]
        if behind == [before] and before.head is not None and not before.head.capital:
            before = parent.subject[0]  # `Rising crime is the second worry (61%)`
    joined = at > 1 and parent.chunks[at - 1].low == "and" and parent.chunks[at - 2].kind == "NP"
    one = parent.chunks[at - 2] if joined else before
    if joined and one.figure is None and one.start > _end_of_figure(site):
        named = name_of(parent.chunks[at - 2 : at + 1])  # `followed by Asia and the Pacific (6%)`
    else:
        named = name_of([before])
    tier = 0 if before.tokens[-1].tag == "K" else 1  # not whose the inherited metric is
    return Proposal(named, tier, before.start, before.end) if named else None


def _lists(site: Site) -> bool:
    """Whether several brackets of the sentence hold amounts: `Spain ($5 million), Italy ($3 million)`."""
    return not site.converts and any(
        other is not site
        and other.is_money
        and other.clause.relation == "parenthesis"
        and other.currency == site.currency
        and not other.converts
        for other in site.siblings
    )


def _end_of_figure(site: Site) -> int:
    return site.previous.mention.end if site.previous is not None else -1


EXAMPLES = [
    *links("energy", "22%", "Firms named wages first, ahead of energy (22%)."),
    *links("Italy", "$3 million", "Spain ($5 million) gave most, followed by Italy ($3 million)."),
    *links("Tesco", "31%", "Asda's market share is 11%, making it small behind Tesco (31%)."),
    *links("Evergreen", "31%", "Maersk leads the market, ahead of Evergreen (31%)."),
    *links("Estonia", "8.4%", "Latvia grew 9% in 2027, followed by neighbours Estonia (8.4%)."),
    *links("Asia and Africa", "6%", "Europe (8%) grew most, followed by Asia and Africa (6%)."),
    *links("Crime", "61%", "Firms named their fears. Crime was the second worry (61%)."),
    *leaves_open(
        "a bracket that says more", "31%", "Maersk leads the market, ahead of Evergreen (which has 31%)."
    ),
]
