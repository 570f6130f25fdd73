"""`a $105 million loan that was granted in 2022`: the date in the relative clause that hangs on the figure."""

from briefer.linking.example import leaves_open, links
from briefer.linking.period import clause_date
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Take the date of the relative clause right behind the figure's noun phrase."""
    parsed = site.frames.parse(site.frames.current)
    if parsed is None:
        return None
    for clause in parsed.clauses:
        if clause.relation == "relative" and clause.parent is site.clause and clause.chunks:
            start = clause.chunks[0].start
            following = site.next
            crossed = (
                following is not None and following.clause is site.clause and following.mention.end < start
            )
            crossed = crossed or any(
                own.kind == "VERB" and site.chunk.end <= own.start < start for own in site.clause.chunks
            )
            if 0 < start - site.chunk.end < 40 and not crossed and (found := clause_date(clause)) is not None:
                return Proposal(found, 1, found.start, found.end)
    return None


EXAMPLES = [
    *links("2022", "$105 million", "Nokia is paying back a $105 million loan that was granted in 2022."),
    *links("2024-03", "€30 million", "Veltra won a €30 million contract that ran out in March 2024."),
    *leaves_open(
        "the year of somebody else's clause",
        "€30 million",
        "A fine of €30 million was cut by a judge who retired in 2024.",
    ),
]
