"""`Germany grew 0.4%`, `the euro zone is seen growing 1.1%`: a country grows by its output."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.measure import implied
from briefer.linking.name import is_country, name_of
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 3

_GROWS = frozenset("grow expand shrink contract".split())


def propose(site: Site) -> Proposal | None:
    """Imply economic growth where a country or region grows or shrinks by a percentage."""
    verb, chunks = site.clause.verb, site.subject_chunks()
    if site.unit != "percent" or verb is None or not site.after_verb or not chunks:
        return None
    if site.verb is None or site.verb.lemma not in _GROWS:
        return None
    if site.governor not in ("", "by", "to", "at") and not _at_rate(site):
        return None
    named = site.frames.refer(chunks[0].tokens) if is_country(chunks[0].tokens) else name_of(chunks)
    if (
        chunks[0].head is not None
        and chunks[0].head.low in _SECTORS
        and not any(token.tag in "GK" for token in chunks[0].tokens)
    ):
        return implied("growth", verb, 3, site.clause)
    if chunks[0].low == "it" and any(_is_economy(site.subject_chunks(clause)) for clause in site.ancestors()):
        return implied("gdp_growth", verb, 3, site.clause)
    if named is None or named.kind != "place":
        return None
    return implied("gdp_growth", verb, 3, site.clause)


_SECTORS = frozenset(
    """sector industry services manufacturing construction agriculture farming mining fishing tourism retailing
    industries sectors""".split()
)
"""Parts of an economy, which grow by their output."""


def _at_rate(site: Site) -> bool:
    """`grew at an annual rate of 3%`."""
    noun, lead = site.back(2), site.back(3)
    return (
        site.governor == "of"
        and noun is not None
        and noun.head is not None
        and noun.head.low in ("rate", "pace")
        and lead is not None
        and lead.low == "at"
    )


def _is_economy(chunks: list[Chunk]) -> bool:
    return bool(chunks) and chunks[0].head is not None and chunks[0].head.low == "economy"


EXAMPLES = [
    *links("gdp_growth", "0.4%", "Germany grew 0.4% last year.", "Italy is seen growing 0.4%."),
    *links("gdp_growth", "3%", "Germany grew at an annual rate of 3%."),
    *links("gdp_growth", "3%", "The Czech economy lost pace in May when it expanded at a rate of 3%."),
    *links("growth", "2%", "India had a good year. The farm sector grew 2%, services expanded by 3%."),
    *leaves_open("a company grows by something else", "4%", "Nokia grew 4% last year."),
]
