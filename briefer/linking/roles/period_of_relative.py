"""`a $105 million loan that was granted in 2022`: the date in the relative clause that hangs on the figure."""

from briefer.linking.clause import Clause
from briefer.linking.clause_date import clause_date
from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "hanging", "propose"]


def propose(site: Site) -> Proposal | None:
    """Take the date of the relative clause right behind the figure's noun phrase."""
    clause = hanging(site)
    found = clause_date(clause) if clause is not None else None
    if clause is None or found is None or (clause.verb is not None and clause.verb.modal):
        return None  # `a loan for a plant that may open in June`
    return Proposal(found, 1, found.start, found.end)


def hanging(site: Site) -> Clause | None:
    """Return the relative clause or participle that hangs on a figure."""
    for clause in site.frames.clauses_here():
        if clause.parent is not site.clause or not (
            clause.relation in ("relative", "reporting") or _follows(clause, site)
        ):
            continue
        start = clause.chunks[0].start if clause.chunks else -1
        following = site.next
        crossed = following is not None and following.clause is site.clause and following.mention.end < start
        crossed = crossed and _behind_share(site) == site.mention.end
        crossed = crossed or any(
            (own.kind == "VERB" or own.date is not None) and site.chunk.end <= own.start < start
            for own in site.clause.chunks
        )
        if 0 < start - site.chunk.end < _NEAR and not crossed and clause_date(clause) is not None:
            return clause
    return None


_NEAR = 40
"""A clause that hangs on a figure begins less than so many code points behind it."""


def _follows(clause: Clause, site: Site) -> bool:
    """Whether a participle without a subject of its own stands right behind the figure: `$5 billion spent in 2024`."""
    first = clause.chunks[0] if clause.chunks else None
    return (
        clause.relation == "adjunct"
        and first is not None
        and first is clause.verb
        and first.tense == "past"
        and first.start in (_behind_share(site) + 1, site.chunk.end + 1)
    )


def _behind_share(site: Site) -> int:
    """Where a figure ends, with the comma behind what only restates it: `$310 million, or $4 a share,`."""
    after = site.next
    if (
        after is None
        or after.clause is not site.clause
        or not after.by_share
        or site.by_share
        or not site.is_money
    ):
        return site.mention.end
    between = [chunk.low for chunk in site.clause.chunks[site.index + 1 : after.index]]
    if between not in (["or"], [",", "or"]):
        return site.mention.end
    return site.clause.chunks[-1].end


EXAMPLES = [
    *links("2022", "$105 million", "Nokia is paying back a $105 million loan that was granted in 2022."),
    *links("2024-03", "€30 million", "Veltra won a €30 million contract that ran out in March 2024."),
    *links("2024", "$4 million", "Sales were $5 million, a rise from $4 million made during the year 2024."),
    *links("2024-12", "$4 million", "Assets rose, compared to $4 million held at the end of December 2024."),
    *leaves_open(
        "the year of somebody else's clause",
        "€30 million",
        "A fine of €30 million was cut by a judge who retired in 2024.",
    ),
]
