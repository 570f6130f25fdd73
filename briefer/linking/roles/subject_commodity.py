"""`Crude slid by $1.15`, `gold closed at $446.50 an ounce`: what is traded bears its price."""

from briefer.linking.chunk import Chunk
from briefer.linking.commodity import TRADED, contract_on, is_due, is_traded
from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import POSSESSIVES
from briefer.linking.name import Named, place_of
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site
from briefer.metrics import singular

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 2


def propose(site: Site) -> Proposal | None:
    """Name the clause's subject where it is a commodity and the figure its price."""
    metric = site.metric()
    chunks = site.subject_chunks()
    other = metric is not None and metric.clause is not site.clause and bool(chunks) and is_traded(chunks[0])
    if not other and (named := _in_phrase(metric)) is not None:
        return Proposal(named, 3, named.start, named.end)
    if metric is not None and metric.id == "price" and chunks and chunks[0].low == "it":
        return _told_before(site)
    if metric is not None and metric.id == "price" and (sold := _sold(site)) is not None:
        return sold
    if metric is None or metric.id != "price" or not chunks or chunks[0].head is None:
        return None
    if is_due(chunks[0]) and not any(singular(token.low) in TRADED for token in chunks[0].tokens):
        on = contract_on(chunks)
        return _named(on) if on is not None else _told_before(site)
    if not is_traded(chunks[0]):
        return None
    if any(token.tag == "G" or token.low in POSSESSIVES for token in chunks[0].tokens):
        return None
    return _named(chunks[0])


def _named(chunk: Chunk) -> Proposal:
    words = chunk.words
    while len(words) > 1 and words[0].low in _SORTS:
        words = words[1:]
    text = " ".join(token.text for token in words)
    return Proposal(Named(text, "thing", words[0].start, words[-1].end), 2, words[0].start, words[-1].end)


def _sold(site: Site) -> Proposal | None:
    """`exporters sold wheat at 81 dollars a tonne`: what is sold has the price."""
    verb, noun = site.clause.verb, site.back(2)
    if verb is None or noun is None or site.governor != "at" or not site.does("sell", "acquire"):
        return None
    if noun.kind != "NP" or not is_traded(noun) or noun.start < verb.end or noun.figure is not None:
        return None
    text = " ".join(token.text for token in noun.words)
    return Proposal(Named(text, "thing", noun.words[0].start, noun.words[-1].end), 2, noun.start, noun.end)


_SORTS = frozenset({"benchmark", "active", "most-active", "front-month", "spot", "prompt"})
"""What says which contract is meant, before the name of what is traded."""


def _told_before(site: Site) -> Proposal | None:
    """`It settled at $59.94 a barrel`: whose price was told last."""
    for slots in site.frames.told(site.frames.earlier(2)):
        named, told = slots.get("subject"), slots.get("metric")
        if isinstance(named, Named) and isinstance(told, Measured) and told.id == "price":
            return Proposal(named, 2, named.start, named.end, True)
    return None


def _in_phrase(metric: Measured | None) -> Named | None:
    """`oil prices`: the commodity in the metric's own words."""
    if metric is None or metric.id != "price" or metric.chunk is None or metric.chunk.metric is None:
        return None
    phrase = metric.chunk.metric
    words = metric.chunk.tokens[phrase.first : phrase.last]
    if not words or singular(words[-1].low) not in TRADED:
        return None
    first = phrase.first
    while (
        first
        and metric.chunk.tokens[first - 1].tag in "NK"
        and place_of(metric.chunk.tokens[first - 1]) is None
        and metric.chunk.tokens[first - 1].text[0].isupper()
    ):
        first -= 1  # `the WTI crude price`
    words = metric.chunk.tokens[first : phrase.last]
    return Named(" ".join(token.text for token in words), "thing", words[0].start, words[-1].end)


EXAMPLES = [
    *links("Crude", "$1.15", "Crude slid by $1.15 a barrel."),
    *links("Brent crude", "2%", "Brent crude rose 2% on Monday."),
    *links("light crude", "$2", "Oil prices rose above $50 a barrel, with light crude gaining $2."),
    *links("wheat", "$81", "Argentine exporters sold wheat at $81 a tonne."),
    *links("U.S. crude", "$2", "U.S. crude rose $2 on Tuesday."),
    *links(
        "wheat",
        "5 cents",
        "Contracts for May delivery of wheat rose 5 cents.",
        "The contract for wheat rose 5 cents.",
    ),
    *links("Oil", "1%", "Oil prices rose 1% on Tuesday."),
    *links("Brent crude", "$59", "Brent crude rose $2 a barrel on Monday. It settled at $59 a barrel."),
    *leaves_open("a company, not its metal", "2%", "Acme Gold said sales rose 2%."),
]
