"""`Barclays expects`, `a Goldman Sachs report pointed out that`: the subject of the reporting verb above."""

from briefer.linking.clause import Clause
from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.source import is_expected, officer_above, source_of_clause

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 2


def propose(site: Site) -> Proposal | None:
    """Name the subject of the nearest reporting verb above the figure's clause, or of a forecast in it."""
    clause = site.clause
    if is_expected(site):
        return None
    for above in site.ancestors():
        if clause.relation == "coordinate" and clause.verb and above.chunks and above.chunks[-1].low == ";":
            return None  # `Acme said prices would rise; the company has sales of`
        if clause.relation == "coordinate" and _tells_itself(clause):
            return None  # `Acme said the sale saved it a loss, and Nokia reported`
        if clause.relation == "reported" or above.relation in (
            "main",
            "coordinate",
            "reported",
            "elaboration",
        ):
            found = source_of_clause(site, above, clause)
            if found is not None:
                found = officer_above(site, above) or found
                return Proposal(found, 2, found.start, found.end)
        clause = above
    return None


def _tells_itself(clause: Clause) -> bool:
    """Whether a company that a clause begins with publishes what it tells."""
    verb = clause.verb
    if verb is None or verb.verb is None or verb.passive or verb.modal or not clause.subject:
        return False
    return verb.verb.lemma in _PUBLISHES and any(token.tag == "K" for token in clause.subject[0].tokens)


_PUBLISHES = frozenset("report post announce unveil reveal disclose say".split())


EXAMPLES = [
    *links("Barclays", "2.4%", "Barclays expects inflation to fall to 2.4%."),
    *links("Goldman Sachs", "8%", "A Goldman Sachs report pointed out that shipments rose 8%."),
    *links("Dana Roe", "8%", "Chief Secretary to the Treasury Dana Roe said spending would rise by 8%."),
    *links("official", "8%", "An official said shipments rose 8%."),
    *links(
        "Gartner",
        "$9 million",
        "Gartner said sales at Kesko rose 5%. The researcher forecasts that they will reach $9 million.",
    ),
    *links("Barclays", "8%", "Barclays sees shipments growing by 8%."),
    *links("Kesko", "3%", "Kesko had a bad year. Blaming weak demand, it said sales would fall 3%."),
    *links("Kesko", "3%", "Kesko had a bad year. Back in January it had warned that sales would fall 3%."),
    *links(
        "Honeywell",
        "8%",
        "Ford said its profit rose 9%, while another maker, Honeywell, said its profit rose 8%.",
    ),
    *leaves_open(
        "who tells of itself", "8%", "Ford said its profit fell, and Nokia reported an 8% rise in sales."
    ),
    *leaves_open("said by nobody named", "8%", "It is said that shipments rose 8%."),
]
