"""`growth is slowing — from 66% to 31%`: a clause without a metric takes that of the clause it hangs on."""

from briefer.linking.chunk import Chunk
from briefer.linking.clause import Clause
from briefer.linking.example import leaves_open, links
from briefer.linking.measure import measured
from briefer.linking.name import is_referent, name_of
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 3


def propose(site: Site) -> Proposal | None:
    """Take the metric of the parent clause's subject, or the one chosen for the figure before."""
    before = site.previous
    if (last := _summed_up(site)) is not None:
        return Proposal(last, 4, last.start, last.end)
    if (moved := _apposed(site)) is not None:
        return moved
    if (meant := _pointed_to(site)) is not None:
        return Proposal(meant, 4, meant.start, meant.end)
    for clause in () if _has_own_subject(site) else site.ancestors():
        if site.clause.relation == "reported" or clause.relation == "reported":
            break
        for chunk in [*_bracketed(site, clause), *site.subject_chunks(clause)[:3]]:
            if chunk.kind == "NP" and (found := measured(chunk, clause)) is not None:
                return Proposal(found, 4, found.start, found.end)
    if (
        before is not None
        and before.mention.kind == site.mention.kind
        and site.chunk.bare
        and not _moves_else(site)
        and _elliptic(site, before)
    ):
        given = before.chosen.get("metric")
        if given is not None:
            return Proposal(given.value, 4, given.start, given.end)
    return None


def _bracketed(site: Site, host: Clause) -> list[Chunk]:
    """The phrase right before the bracket that holds the figure: `sales (£9m) and profit (£2m) rose`."""
    if site.clause.relation != "parenthesis" or site.clause.parent is not host or not site.chunk.bare:
        return []
    return [
        chunk
        for chunk in host.chunks
        if chunk.kind == "NP" and 0 < site.chunk.start - chunk.end <= _BRACKET and chunk.metric is not None
    ]


_BRACKET = 2
"""Characters between a phrase and what stands in brackets behind it, at most."""


def _apposed(site: Site) -> Proposal | None:
    """`a profit of £5m for its hotels - up 42%`: how far the amount before has moved."""
    clause, before = site.clause, site.previous
    if clause.relation != "apposition" or clause.verb is not None or clause.chunks[0].kind != "DIR":
        return None
    if before is None or before.clause is not clause.parent or site.is_money:
        return None
    given = before.chosen.get("metric")
    return Proposal(given.value, 3, given.start, given.end, given.inherited) if given is not None else None


def _summed_up(site: Site) -> Measured | None:
    """`makes a profit; £39m last year`: the last measure of the clause that a bare figure goes on with."""
    clause, host = site.clause, site.clause.parent
    if clause.relation not in ("coordinate", "apposition") or clause.verb is not None or host is None:
        return None
    if not all(
        chunk.figure or chunk.date or chunk.kind in ("PUNCT", "PREP", "ADV") for chunk in clause.chunks
    ):
        return None
    objects = [chunk for chunk in host.objects() if chunk.kind == "NP"]
    if not objects or any(chunk.figure for chunk in objects):
        return None
    found = measured(objects[-1], host)
    fits = found is not None and found.entry is not None and site.mention.kind in found.entry.units
    return found if fits else None


def _pointed_to(site: Site) -> Measured | None:
    """`rates have peaked, and we expect them to fall to 4%`: the measure that the pronoun stands for."""
    first = next(iter(site.subject_chunks()), None)
    parsed = site.frames.parse(site.frames.current)
    if first is None or parsed is None or len(first.tokens) > 1:
        return None
    before = site.previous
    if (
        first.low == "that"
        and first.tokens[0].tag == "R"
        and before is not None
        and site.does("rise", "fall")
    ):
        same = before.mention.kind == site.mention.kind
        return before.metric() if same else None  # `is 3.25%, but investors expect that to rise to 3.75%`
    if first.low != "them":
        return None
    for chunk in reversed(parsed.chunks):
        if chunk.end > first.start or chunk.kind != "NP" or chunk.metric is None:
            continue
        found = measured(chunk)
        plural = chunk.tokens[-1].low.endswith("s")
        return found if plural and site.mention.kind in chunk.metric.entry.units else None
    return None


def _elliptic(site: Site, before: Site) -> bool:
    """Whether a figure goes on with what the one before says: `to A in 2027 and B in 2028`, `X is at A, and Y at B`."""
    return before.clause is site.clause or (site.clause.parent in (before.clause, before.clause.parent))


def _moves_else(site: Site) -> bool:
    """Whether a thing of its own goes up or down: `growth of 6%, but homeware dropped 9%`."""
    own, before = site.clause.subject, site.previous
    if not own or not site.after_verb or not site.does("rise", "fall") or _says_same(own[0]):
        return False
    told = before.metric() if before is not None else None
    if told is not None and told.id == "like_for_like_sales" and own[0].tokens[0].tag != "D":
        return False  # `like-for-like sales rose 4%, while clothing slipped 1%`
    if told is not None and (told.id in _OF_THINGS or own[0].tokens[-1].tag == "G"):
        return False  # `volumes in shops fell 2%, household goods were down 1%`
    named = name_of(own[:1])
    return (
        site.clause.relation == "coordinate"
        and named is not None
        and named.kind == "thing"
        and not named.proper
    )


_OF_THINGS = frozenset(
    """shipments price revenue production exports imports retail_sales inflation producer_prices demand supply share_price
    market_share share industrial_production arrivals passengers confidence""".split()
)
"""Metrics that a list tells of one thing after the other."""


def _says_same(chunk: Chunk) -> bool:
    return (
        is_referent(chunk.tokens) or chunk.low in ("those", "that", "this") or chunk.tokens[-1].low in _SAME
    )


_SAME = frozenset("figure figures total rate number one others rest".split())


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
    *links("profit", "£39m", "Only Kesko makes a profit; £39m last year."),
    *links("profit", "£2m", "Sales (£9m) and profit (£2m) rose."),
    *links("growth", "31%", "Growth is slowing — from 66% to 31%."),
    *links(
        "capital_expenditure",
        "$210 billion",
        "Microsoft's capital spending will be $190 billion, and $210 billion is planned for 2027.",
    ),
    *links("interest_rate", "4.5%", "Roe said interest rates had peaked and we expect them to fall to 4.5%."),
    *leaves_open(
        "the clause has a mover of its own", "0.5%", "Sales of Toyota rose 3% while the Nikkei gained 0.5%."
    ),
]
