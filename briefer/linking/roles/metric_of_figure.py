"""`revenue of $4 billion`, `a gross margin of 64%`: the metric before `of`."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.measure import implied, measured, other
from briefer.linking.name import COMPANY_NOUNS
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site
from briefer.linking.values import per_of
from briefer.metrics import singular

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Take the metric of the noun phrase before `of` or `at`, or its head where that is no carrier word."""
    near = site.back()
    if site.governor == "for" and (dealt := _dealt(site)) is not None:
        return dealt
    if site.governor in ("from", "to") and (moved := _moved(site)) is not None:
        return moved
    ranged = near is not None and near.low == "of" and _is_range(site.back(2))  # `EPS in a range of`
    beyond = site.governor == "" and _is_beyond(site)
    if not (ranged or beyond or site.governor in ("of", "at", "worth")) or not site.chunk.bare:
        return None
    step = 3 if near is not None and near.low == "between" else 1 if beyond else 2
    before = site.back(step)
    if _is_range(before) and (lead := site.back(step + 1)) is not None and lead.kind == "PREP":
        before = site.back(step + 2)  # `revenue in the range of`
    if (
        before is not None
        and before.date is not None
        and before.bare
        and (lead := site.back(step + 1)) is not None
        and lead.kind == "PREP"
    ):
        before = site.back(step + 2)  # `a net loss in the fourth quarter of`
    elif (
        before is not None
        and before.date is not None
        and before.bare
        and _metric_before(site, step) is not None
    ):
        before = _metric_before(site, step)  # `a profit margin last year of`
    if before is not None and before.low == ",":
        before = site.back(3)
    if before is None or before.kind != "NP" or before.figure is not None:
        return None
    lead, outer = site.back(step + 1), site.back(step + 2)
    if site.governor == "at" and lead is not None and lead.low in ("against", "versus"):
        return None  # `was up against the euro at €1.25`
    found = measured(before, site.clause)
    if found is not None and found.id == "deal_value" and per_of(site.mention) == "share":
        return implied("offer_price", before, 1, site.clause, before, called=f"{found.text} price")
    if found is not None and found.id == "contract_value" and site.governor == "at":
        return None  # `the contract for October at $624 an ounce`
    if found is not None and found.id == "growth" and (grown := _grown(site, before)) is not None:
        found = grown
    if (
        found is not None
        and found.entry is not None
        and site.governor == "at"
        and site.mention.kind not in found.entry.units
    ):
        return None  # `bought bank bills at 9.5%`
    if (
        found is None
        and site.governor == "of"
        and lead is not None
        and lead.low in _WHERE
        and outer is not None
        and outer.kind == "NP"
        and outer.metric is not None
        and outer.figure is None
    ):
        found = measured(outer, site.clause)  # `an inflation target for the euro zone of 2%`
    if found is None and site.governor == "of" and lead is not None and lead.low in _WHERE:
        far = site.back(step + 4)  # `the revenue of the clubs in the league of $5 million`
        if far is not None and far.metric is not None and (of := site.back(step + 3)) is not None:
            bound = of.low == "of" and far.figure is None and outer is not None and outer.metric is None
            found = measured(far, site.clause) if bound else None
    if site.governor == "worth" and site.by_share and _is_of_shares(site):
        return implied("share_price", before, 1, site.clause)  # `Shares in the firm, worth 188p`
    if site.governor == "worth" and site.does("sell", "acquire") and not site.by_share and _is_paper(before):
        return implied("deal_value", before, 1, site.clause, called="value of shares")
    if site.governor == "worth" and before.head is not None and singular(before.head.low) in COMPANY_NOUNS:
        return implied("valuation", before, 1, site.clause)
    if (
        found is None
        and site.governor in ("of", "worth")
        and (before.movement is None or _is_gain(site, before))
        and before.head is not None
    ):
        if singular(before.head.low) in _EMPTY or before.head.capital or not before.head.low[0].isalpha():
            return None
        found = other(before, site.clause)
        if found is not None and site.governor == "worth":
            found = Measured(
                found.id, f"value of {found.text}", found.start, found.end, None, (), before, site.clause
            )
        return Proposal(found, 2, found.start, found.end) if found else None
    if found is None or (site.governor == "at" and found.entry is not None and site.clause.verb is None):
        return Proposal(found, 2, found.start, found.end) if found else None
    return Proposal(found, 1, found.start, found.end)


def _is_paper(chunk: Chunk) -> bool:
    return chunk.head is not None and chunk.head.low in ("shares", "stock", "equities", "securities")


def _dealt(site: Site) -> Proposal | None:
    """`the purchase of the Larkhill group for £5m`: what is paid for what changes hands."""
    if not site.is_money or not site.chunk.bare:
        return None
    for chunk in reversed(site.clause.chunks[max(0, site.index - _FAR) : site.index - 1]):
        if chunk.kind not in ("NP", "PREP", "TO", "CONJ") or chunk.low == ",":
            return None
        if chunk.kind == "NP" and chunk.head is not None and chunk.head.low in _DEALS:
            called = "sale price" if chunk.head.low in ("sale", "disposal") else "purchase price"
            return implied("deal_value", chunk, 1, site.clause, called=called)
    return None


_DEALS = frozenset("purchase acquisition takeover buyout buy-out sale disposal".split())
_FAR = 9
"""Chunks back to the noun that says what was paid for, at most."""


def _metric_before(site: Site, step: int) -> Chunk | None:
    """The metric right before what stands so many steps before a figure."""
    noun = site.back(step + 1)
    return noun if noun is not None and noun.metric is not None and noun.figure is None else None


def _grown(site: Site, noun: Chunk) -> Measured | None:
    """`sales rose 4%, against growth of 2%`: what had grown was told before."""
    if site.unit != "percent" or len(noun.words) > 1:
        return None
    lead = site.ahead()
    if lead is not None and lead.low == "in" and (what := site.ahead(2)) is not None and what.date is None:
        return None  # `growth of 2% in homeware`
    before = site.previous
    told = before.metric() if before is not None and before.unit == "percent" else None
    first = next(iter(site.subject_chunks()), None)
    if told is None and first is not None and first.low in ("that", "this", "it") and not site.order:
        told = next(
            (
                metric
                for slots in site.frames.told(site.frames.earlier(1))
                if slots["kind"] == "percent" and isinstance(metric := slots.get("metric"), Measured)
            ),
            None,
        )
    moves = told is not None and told.entry is not None and told.entry.type == "flow"
    return told if moves else None


_WHERE = frozenset("for in at by on among from with before after excluding including".split())
_EMPTY = frozenset(
    """expectation forecast estimate level total figure rate amount sum value number range average record high low
    target guidance projection prediction revision minimum maximum peak instead because series tune cost increase rise fall drop
    equivalent reading pace consensus clip print outcome result median minority majority
    band corridor goal objective aim ambition short shy top bottom end half third quarter excess limit move
    remainder rest vicinity region neighborhood neighbourhood""".split()
)


def _moved(site: Site) -> Proposal | None:
    """`a cut in base rates from the present 11%`: what moves, between the move and where it began."""
    noun, lead, move = site.back(2), site.back(3), site.back(4)
    if noun is None or lead is None or move is None or noun.kind != "NP" or noun.figure is not None:
        return None
    if lead.low not in ("in", "of") or move.kind != "NP" or move.movement is None or move.metric is not None:
        return None
    found = measured(noun, site.clause)
    if found is None or found.entry is None or site.mention.kind not in found.entry.units:
        return None
    return Proposal(found, 1, found.start, found.end)


def _is_beyond(site: Site) -> bool:
    """`posted growth rates above 8%`, `debts of over £5 million`."""
    before, first = site.back(), site.chunk.tokens[0]
    return (
        first.low in ("above", "below", "over", "under", "exceeding")
        and before is not None
        and before.metric is not None
        and before.figure is None
        and site.after_verb
        and not site.does("rise", "fall", "reach")
    )


def _is_of_shares(site: Site) -> bool:
    first = next(iter(site.subject_chunks()), None)
    return first is not None and first.metric is not None and first.metric.entry.id == "share_price"


def _is_gain(site: Site, chunk: Chunk) -> bool:
    """`included a pre-tax gain of $3.1 million`: money that was made, no move."""
    return (
        site.is_money
        and chunk.head is not None
        and chunk.head.low == "gain"
        and site.verb is not None
        and site.verb.lemma in ("include", "report", "post", "book", "record", "make")
    )


def _is_range(chunk: Chunk | None) -> bool:
    return (
        chunk is not None
        and chunk.head is not None
        and (
            chunk.head.low in ("range", "region", "vicinity", "neighborhood", "neighbourhood")
            or [token.low for token in chunk.tokens] == ["the", "order"]
        )
    )


EXAMPLES = [
    *links("offer_price", "$34", "The deal will involve a cash tender offer of $34 per share."),
    *links("deal_value", "€3 million", "The purchase of the Larkhill group for €3 million pleased Kesko."),
    *links(
        "budget_deficit",
        "$3 billion",
        "The Budget was read. Trade is slow. Shops are full. He sees surpluses of $3 billion.",
    ),
    *leaves_open("where it comes to", "$170 billion", "The deficit fell to the vicinity of $170 billion."),
    *links("budget_deficit", "£24bn", "The Chancellor forecast a deficit of £24bn in the Budget."),
    *links(
        "revenue",
        "$4 billion",
        "Revenue of $4 billion beat forecasts.",
        "Nvidia posted revenue of $4 billion.",
    ),
    *links("revenue", "$4 billion", "Nvidia posted revenue above $4 billion."),
    *links("revenue", "1.8%", "Sales climbed 4.1%, against growth of 1.8% a year before."),
    *links("gross_margin", "64%", "Nvidia posted a gross margin of 64%."),
    *links("revenue", "$4 billion", "The revenue of the clubs in the league of $4 billion is high."),
    *links("revenue", "$4 billion", "Nvidia posted revenue in its home market of $4 billion."),
    *links("interest_rate", "11%", "Dealers said a cut in base rates from the present 11% was possible."),
    *links("profit_margin", "4%", "Nvidia posted a profit margin last year of 4%."),
    *leaves_open("a word that measures nothing", "$4 billion", "Nvidia reached a total of $4 billion."),
]
