"""`Germany grew 0.4%`, `the euro zone is seen growing 1.1%`: a country grows by its output."""

from briefer.linking.example import leaves_open, links
from briefer.linking.measure import implied
from briefer.linking.name import name_of
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
    if site.verb is None or site.verb.lemma not in _GROWS or site.governor not in ("", "by", "to", "at"):
        return None
    named = name_of(chunks)
    if named is None or named.kind != "place":
        return None
    return implied("gdp_growth", verb, 3, site.clause)


EXAMPLES = [
    *links("gdp_growth", "0.4%", "Germany grew 0.4% last year.", "Italy is seen growing 0.4%."),
    *leaves_open("a company grows by something else", "4%", "Nokia grew 4% last year."),
]
