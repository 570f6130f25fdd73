"""`64%, down 4 percentage points`: a movement without a verb behind a level."""

from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import DIRECTIONS
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Tie the figure behind `up` or `down` to the level before it, in the same clause."""
    lead = site.back()
    before = site.previous
    if before is not None and (behind := _compared_behind(site, before)) is not None:
        return behind
    if (
        lead is None
        or lead.kind != "DIR"
        or before is None
        or before.clause not in (site.clause, site.clause.parent)
    ):
        return None
    bracketed = site.clause.relation == "parenthesis" and lead is site.clause.chunks[0]
    if bracketed and before.clause is site.clause.parent:  # `2.2% in 2017 (down 0.3%)`
        return Proposal((before, "change_of", ("by", DIRECTIONS[lead.low])), 1, lead.start, site.mention.end)
    if before.clause is not site.clause and site.clause.subject:
        return None  # `profit rose 8% to £5m, on sales up 3%`, `was down 23% after it reported sales up 5%`
    if before.relation == "base_of" and before.anchor is not None and before.anchor.clause is site.clause:
        before = before.anchor  # `$346 million, compared to $353 million, down 2%`
        return Proposal((before, "change_of", ("by", DIRECTIONS[lead.low])), 1, lead.start, site.mention.end)
    mark = site.back(2)
    if before.relation == "share_of" and before.anchor is not None and not site.is_money and mark is not None:
        before = before.anchor if mark.low == "," else before  # `$65 million, or $3 a share, up 13%`
    if mark is None or (
        mark.kind != "PUNCT" and mark is not before.chunk and mark.kind not in ("CONJ", "NP")
    ):
        return None
    return Proposal((before, "change_of", ("by", DIRECTIONS[lead.low])), 1, lead.start, site.mention.end)


def _compared_behind(site: Site, before: Site) -> Proposal | None:
    """`to spend £5.5bn - almost 50% up on 2004`: the move is told behind its size."""
    behind, lead, mark = site.ahead(), site.ahead(2), site.back()
    if site.is_money or not before.is_money or (mark is not None and mark.low != ","):
        return None
    if behind is None or behind.kind != "DIR" or behind.low not in ("up", "down"):
        return None
    if lead is None or lead.low not in ("on", "from") or not site.chunk.bare:
        return None
    return Proposal((before, "change_of", ("by", DIRECTIONS[behind.low])), 1, site.mention.start, behind.end)


EXAMPLES = [
    *links("change_of", "4 percentage points", "The gross margin was 64%, down 4 percentage points."),
    *links(
        "change_of",
        "8%",
        "Kesko's revenue was €4.2 billion, up 8%.",
        "Kesko booked revenue of €4.2 billion, up about 8%.",
    ),
    *links("change_of", "13%", "Kesko earned $65 million, or $3 a share, up 13%."),
    *links("change_of", "2%", "Revenue was $346 million, compared to $353 million, down 2%."),
    *links("change_of", "0.3%", "Growth will be 2.2% in 2017 (down 0.3%)."),
    *links("change_of", "50%", "Shoppers will spend £5.5 billion - almost 50% up on 2004."),
    *leaves_open("a verb moves up, and no level stands before", "8%", "Sales at Kesko went up 8%."),
]
