"""`Nvidia's data center revenue`, `its capex`: who owns the metric."""

from briefer.linking.chunk import Chunk
from briefer.linking.clause import Clause
from briefer.linking.example import leaves_open, links
from briefer.linking.home import home_of
from briefer.linking.lexicon import POSSESSIVES
from briefer.linking.measure import holds, only_told_by
from briefer.linking.name import (
    REALMS,
    Named,
    bearer_of,
    is_full_name,
    is_referent,
    name_of,
    name_of_tokens,
    place_of,
)
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site
from briefer.linking.tense import is_seen

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Name the possessor in the metric's noun phrase; a possessive pronoun is resolved or left open."""
    metric = site.metric()
    chunk = metric.chunk if metric else None
    if metric is None or chunk is None or holds(site, metric) or metric.id == "price_target":
        return None
    if _names_next(site, chunk):
        return None  # `its sales rose 3%, Ford 2%`
    cut = next((at for at in range(len(chunk.tokens) - 1, -1, -1) if chunk.tokens[at].tag == "G"), None)
    if cut is None and chunk is not site.chunk and not site.chunk.bare:
        chunk = site.chunk  # `Ford's 5% rise in sales`, `beating Ford's $45 billion in revenue`
        cut = next((at for at in range(len(chunk.tokens) - 1, -1, -1) if chunk.tokens[at].tag == "G"), None)
    if (found := _of_figure(site)) is not None:
        return found
    if cut is not None:
        owner = chunk.tokens[:cut]
        if metric.id == "equity" and owner[-1].low in (
            "shareholders",
            "stockholders",
            "shareholder",
            "stockholder",
        ):
            return None  # what the company owes them
        if is_referent(owner):
            named: Named | None = site.frames.refer(owner)
        else:
            named = name_of_tokens(owner)
        if named is not None and only_told_by(named, metric) and (home := home_of(named.name)) is not None:
            named = named._replace(
                name=home, kind="place", mention=None
            )  # `the Labor Department's price index`
        if named is not None and len(owner) == 1 and owner[0].low in REALMS:
            return None  # `Nation's Jobless Rate Holds at 6%`
        return Proposal(named, site.tier(1), owner[0].start, owner[-1].end) if named else None
    first = chunk.tokens[0]
    if first.low == "whose":
        named = _antecedent(site, metric)
        return Proposal(named, site.tier(1), first.start, first.end) if named else None
    of_company = metric.entry is not None and metric.entry.bearer == "company"
    if first.low in ("his", "her") and of_company:
        return None  # `cut his profits forecast`: he only tells
    if first.low in POSSESSIVES and first.low not in ("my", "your"):
        if metric.id in _OF_ECONOMIES and (about := _economy_in(chunk)) is not None:
            return Proposal(about, site.tier(1), about.start, about.end)
        named = _own(site, metric) or site.frames.refer([first])
        named = site.frames.stand_in(named, metric)
        if named is None and metric.id == "interest_rate":
            named = site.frames.central_bank()
        if named is not None and only_told_by(named, metric):
            return None  # `the Ifo Institute cut its growth forecast`
        if named is not None and site.frames.only_tells(named):
            named = site.frames.near_company()  # `analysts at Barclays cut their estimate`
        return Proposal(named, site.tier(1), first.start, first.end) if named else None
    return None


def _names_next(site: Site, metric: Chunk) -> bool:
    """Whether a list goes on with the next company right before the figure."""
    named, mark = site.back(), site.back(2)
    return (
        named is not None
        and mark is not None
        and named.kind == "NP"
        and named.figure is None
        and named.tokens[-1].tag == "K"
        and (mark.low == "," or mark.kind == "CONJ")
        and metric.end <= mark.start
    )


def _of_figure(site: Site) -> Proposal | None:
    """`compared with Labour's planned 5%`: whose the figure itself is."""
    tokens = site.chunk.tokens
    cut = next((at for at in range(len(tokens) - 1, 0, -1) if tokens[at].tag == "G"), 0)
    if not cut or site.chunk.movement is not None or tokens[-1].tag != "F":
        return None
    owner = tokens[:cut]
    if not owner[-1].text[0].isupper() or owner[-1].tag not in "NK":
        return None
    named = name_of_tokens(owner)
    return Proposal(named, 0, owner[0].start, owner[-1].end) if named is not None else None


_OF_ECONOMIES = frozenset(("gdp_growth", "growth", "inflation", "unemployment"))


def _economy_in(chunk: Chunk) -> Named | None:
    """`its 2027 eurozone growth forecast`: whose growth is forecast, not who forecasts."""
    for token in chunk.tokens:
        if token.tag == "N" and (place := place_of(token)) is not None:
            return Named(place, "place", token.start, token.end)
    return None


def _antecedent(site: Site, metric: Measured) -> Named | None:
    """Whom a relative clause is about: the noun phrase right before it."""
    clause = metric.clause
    if clause is None or metric.chunk is None or clause.parent is None:
        return None
    before = [
        chunk for chunk in clause.parent.chunks if chunk.end <= metric.chunk.start and chunk.kind == "NP"
    ]
    if not before or before[-1].figure is not None:
        return None
    if is_referent(before[-1].tokens):
        return site.frames.refer(before[-1].tokens)  # `The utility, whose debt`
    return name_of(before[-1:])


def _own(site: Site, metric: Measured) -> Named | None:
    """The clause's subject, which a possessive in its predicate points back to: `the central bank cut its rate`."""
    clause = metric.clause
    if clause is not None and clause.parent is not None and is_seen(clause):
        clause = clause.parent
    chunks = site.subject_chunks(clause) if clause is not None else []
    if chunks and chunks[0].low == "whose":
        return _antecedent(site, metric)  # `Atkins, whose warning sent its shares down`
    if metric.chunk is not None and metric.chunk in chunks and metric.clause is not None:
        return _told_above(site, metric.clause, metric.chunk.start)
    if (
        not chunks
        or metric.chunk is None
        or chunks[0].start >= metric.chunk.start
        or chunks[0].figure is not None
    ):
        return None
    if is_referent(chunks[0].tokens):
        return site.frames.refer(chunks[0].tokens)
    named = bearer_of(chunks)
    if (
        named is not None
        and named.kind == "thing"
        and not named.proper
        and metric.entry is not None
        and metric.entry.bearer == "company"
        and chunks[0].tokens[0].low in ("the", "this", "that", "a", "an")
        and clause is not None
        and (teller := _told_above(site, clause, metric.chunk.start)) is not None
    ):
        return teller  # `Acme said the delay would cut its profits`
    return site.frames.stand_in(named, metric)


def _told_above(site: Site, clause: Clause, position: int) -> Named | None:
    """The company that the clause above is about: `Acme saw its profits slashed`."""
    above = clause.parent
    chunks = site.subject_chunks(above) if above is not None else []
    if not chunks or chunks[0].end > position or is_referent(chunks[0].tokens):
        return None
    named = bearer_of(chunks)
    return named if named is not None and named.trades and not is_full_name(named) else None


EXAMPLES = [
    *links("U.S.", "4.4%", "The Labor Department's consumer price index rose 4.4%."),
    *leaves_open("which nation is not said", "6%", "Nation's Jobless Rate Holds at 6%"),
    *links("Tesco", "£73.03m", "Tesco was busy. The AIM traded company's net assets totalled £73.03m."),
    *links("Nvidia", "$41 billion", "Nvidia's data center revenue was $41 billion."),
    *links("Shell", "7%", "Tesco reported on Monday. Shell saw its sales rise 7%."),
    *links("Shell", "7%", "Tesco reported on Monday. Shell's 7% rise in sales helped."),
    *leaves_open("the next of a list", "2%", "Ford said its sales rose 3%, General Motors 2%."),
    *links("Nokia", "3%", "One of Shell's offspring, Nokia, said its profit rose 3%."),
    *links("Shell", "5%", "Spending will rise by 4% at Tesco, compared with Shell's planned 5%."),
    *links("Shell", "35%", "Shell is strong in China, where the firm's sales jumped by 35%."),
    *links("Shell", "$20 billion", "Shell cut its capex to $20 billion."),
    *links(
        "Shell",
        "$5 million",
        "Shell reported on Monday. The company, whose debt stood at $5 million, gave up.",
    ),
    *links("eurozone", "1.6%", "The Commission cut its 2027 eurozone growth forecast to 1.6%."),
    *leaves_open(
        "the owner of a target is not whom it prices", "$20", "Barclays raised its price target to $20."
    ),
    *leaves_open("who has the share of it", "3%", "Kesko took 3% of its rival's market."),
]
