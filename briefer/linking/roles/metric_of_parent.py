"""`growth is slowing — from 66% to 31%`: a clause without a metric takes that of the clause it hangs on."""

from briefer.linking.example import leaves_open, links
from briefer.linking.measure import measured
from briefer.linking.name import is_referent
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 4


def propose(site: Site) -> Proposal | None:
    """Take the metric of the parent clause's subject, or the one chosen for the figure before."""
    before = site.previous
    for clause in () if _has_own_subject(site) else site.ancestors():
        if site.clause.relation == "reported" or clause.relation == "reported":
            break
        for chunk in site.subject_chunks(clause)[:3]:
            if chunk.kind == "NP" and (found := measured(chunk, clause)) is not None:
                return Proposal(found, 4, found.start, found.end)
    if (
        before is not None
        and before.mention.kind == site.mention.kind
        and site.chunk.bare
        and _elliptic(site, before)
    ):
        given = before.chosen.get("metric")
        if given is not None:
            return Proposal(given.value, 4, given.start, given.end)
    return None


def _elliptic(site: Site, before: Site) -> bool:
    """Whether a figure goes on with what the one before says: `to A in 2027 and B in 2028`, `X is at A, and Y at B`."""
    return before.clause is site.clause or (site.clause.parent in (before.clause, before.clause.parent))


def _has_own_subject(site: Site) -> bool:
    """Whether the clause has a subject that measures nothing said above: `while the Nikkei gained 0.5%`."""
    return (
        site.clause.relation in ("coordinate", "subordinate")
        and bool(site.clause.subject)
        and site.after_verb
        and not is_referent(site.clause.subject[0].tokens)
        and site.clause.subject[0].low not in ("those", "that")
        and site.does("rise", "fall", "trade")
    )


EXAMPLES = [
    *links("growth", "31%", "Growth is slowing — from 66% to 31%."),
    *links(
        "capital_expenditure",
        "$210 billion",
        "Microsoft's capital spending will be $190 billion, and $210 billion is planned for 2027.",
    ),
    *leaves_open(
        "the clause has a mover of its own", "0.5%", "Sales of Toyota rose 3% while the Nikkei gained 0.5%."
    ),
]
