"""`rose 8% to $5 billion from $4.6 billion`: the level before the move."""

from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Tie the figure behind `from` to the figure before it, or to the `to` figure behind it."""
    noun = site.back(2)
    of_noun = site.governor == "of" and noun is not None and noun.kind == "NP"
    lead = site.back(3) if of_noun else site.back()
    if site.governor != "from" and (lead is None or lead.low != "from"):
        return None
    after, before = (
        _past_brackets(site, site.next, back=False),
        _past_brackets(site, site.previous, back=True),
    )
    if (
        after is not None
        and after.governor == "to"
        and after.clause is site.clause
        and _same_unit(site, after)
        and not (before is not None and before.clause is site.clause and _begins_anew(site, after))
    ):
        return Proposal((after, "base_of", ("from", None)), 1, site.chunk.start, site.chunk.end)
    if before is not None and (before.clause is site.clause or before.clause is site.clause.parent):
        level = before
        if site.is_money and before.is_money and before.by_share != site.by_share:
            level = site.like() or before
        while level.anchor is not None and (
            level.relation == "share_of" or (level.relation == "change_of" and not _same_unit(site, level))
        ):
            level = level.anchor
        return Proposal((level, "base_of", ("from", None)), 1, site.chunk.start, site.chunk.end)
    return None


def _past_brackets(site: Site, other: Site | None, *, back: bool) -> Site | None:
    """The figure before or behind that is not in a bracket of the same clause: `$9bn ($2 a share) from $10bn`."""
    while other is not None and other.clause.relation == "parenthesis" and other.clause.parent is site.clause:
        other = other.previous if back else other.next
    return other


def _begins_anew(site: Site, after: Site) -> bool:
    """`Ford's rose to $5 million from $4 million, and BMW's to $3 million`: the next one's level."""
    between = site.clause.chunks[site.index + 1 : after.index]
    return any(chunk.kind == "CONJ" or chunk.tokens[-1].tag == "G" for chunk in between)


def _same_unit(one: Site, other: Site) -> bool:
    return one.mention.kind == other.mention.kind


EXAMPLES = [
    *links(
        "base_of",
        "€4.6 billion",
        "Kesko said net sales rose 8% to €5 billion from €4.6 billion.",
        "Net sales at Kesko climbed from €4.6 billion to €5 billion.",
    ),
    *links("base_of", "$4 million", "Ford's rose to $5 million from $4 million, and BMW's to $3 million."),
    *links(
        "base_of",
        "€4.6 billion",
        "Net sales at Kesko rose to €5 billion (€3 a share) from €4.6 billion (€2.80 a share).",
    ),
    *links("base_of", "29%", "Nokia's gross margin was 31%, up from 29%."),
    *leaves_open("money that comes from somebody", "$300 million", "Veltra got $300 million from investors."),
    *leaves_open(
        "alone in its sentence it is the base of nothing",
        "€4.6 billion",
        "Net sales at Kesko climbed from €4.6 billion.",
    ),
]
