"""`Apple shares`, `U.S. tech investment`, `Chinese exports`, `global AI spending`: a name before the metric."""

from briefer.linking.clause import Clause
from briefer.linking.commodity import TRADED, is_traded
from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import POSSESSIVES
from briefer.linking.measure import holds, is_of_economy
from briefer.linking.name import Named, is_referent, name_of_tokens, place_of
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site
from briefer.linking.token import Token
from briefer.metrics import singular

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Name the company or place among the words before the metric."""
    metric = site.metric()
    if metric is None or metric.chunk is None:
        return None
    if holds(site, metric):
        return None
    tokens = metric.chunk.tokens
    if metric.id == "price" and is_traded(metric.chunk) and len(tokens) > 1:
        return None  # `U.S. West Texas Intermediate crude` is one thing
    if tokens[0].low in POSSESSIVES or any(token.tag == "G" for token in tokens):
        return None
    if metric.id == "bonds" and site.does("own"):
        return None  # `Acme's bank has $5 million of Enron bonds`
    if metric.id in _TRADING and _is_at_company(metric):
        return None  # `US sales at Acme`
    if (market := _market(site, metric)) is not None:
        return Proposal(market, 4, market.start, market.end)
    tier = min(site.tier(1), 4 if metric.chunk in site.subject_chunks() else 5)
    anywhere = (
        "national",
        "domestic",
        "international",
        *(("global", "world") if _of_commodity(metric) else ()),
    )
    for token in tokens if metric.chunk.metric is None else tokens[: metric.chunk.metric.first]:
        if token.tag == "K" and token.mention is not None:
            value = token.mention.value
            return Proposal(
                Named(value.name, value.type, token.start, token.end, (), token.mention.id),  # type: ignore[attr-defined]
                tier,
                token.start,
                token.end,
            )
        place = place_of(token) if token.tag == "N" and token.low not in anywhere else None
        if place is not None and token.low in ("global", "worldwide", "world") and _is_of_things(metric):
            return None  # `Worldwide shipments of tablets`
        if place is not None and _is_part(site, metric, token):
            return None  # `its UK profits`, where a company is spoken of
        if place is not None:
            return Proposal(Named(place, "place", token.start, token.end), tier, token.start, token.end)
    named = _name_before(site, metric)
    return Proposal(named, tier, named.start, named.end) if named is not None else None


def _is_part(site: Site, metric: Measured, place: Token) -> bool:
    """Whether a country's profits are those that the company which is spoken of makes there: `UK sales fell 3%`."""
    chunk = metric.chunk
    if site.does("lift", "lower") and not is_of_economy(metric) and _does_company(site):
        return True  # `Acme cut its North American output by 3%`
    if metric.id not in _TRADING or metric.id == "share_price" or chunk is None or chunk.metric is None:
        return False
    if _by_company(site):
        return True  # `Acme said US truck sales fell`
    if chunk.tokens[chunk.metric.first - 1] is not place:
        return False  # `UK car sales`
    return site.frames.speaks_of_company()


def _is_at_company(metric: Measured) -> bool:
    """Whether the phrase behind a metric names the company that has it."""
    clause, chunk = metric.clause, metric.chunk
    if clause is None or chunk not in clause.chunks:
        return False
    behind = clause.chunks[clause.at(chunk) + 1 :][:2]
    return len(behind) == 2 and behind[0].low in ("at", "of") and behind[1].tokens[-1].tag == "K"


def _by_company(site: Site) -> bool:
    """Whether a clause above is about a company that is no mere teller."""
    for clause in site.ancestors():
        named = _company_in(site, clause)
        if named is not None:
            return named.kind == "company" and not site.frames.only_tells(named)
    return False


def _does_company(site: Site) -> bool:
    """Whether a company does what the figure's clause says."""
    named = _company_in(site, site.clause)
    return named is not None and named.kind == "company"


def _company_in(site: Site, clause: Clause) -> Named | None:
    """The company that a clause has for its subject, or points back to."""
    first = next(iter(site.subject_chunks(clause)), None)
    if first is None or first.figure is not None or first.kind != "NP":
        return None
    if is_referent(first.tokens):
        return site.frames.refer(first.tokens)
    return name_of_tokens(first.tokens) if any(token.tag == "K" for token in first.tokens) else None


def _name_before(site: Site, metric: Measured) -> Named | None:
    """`Rebel Sport sales`: a name that is in no list, right before a company's metric; in headlines all is capital."""
    chunk = metric.chunk
    zone = site.frames.document.zones[site.frames.zone(site.frames.current)].kind
    if metric.id not in _TRADING or chunk is None or chunk.metric is None or zone in ("title", "heading"):
        return None
    first = last = chunk.metric.first
    while first and chunk.tokens[first - 1].tag == "N" and chunk.tokens[first - 1].capital:
        first -= 1
    if (
        first
        and first < last
        and chunk.tokens[first - 1].tag == "N"
        and chunk.tokens[first - 1].text[0].isupper()
    ):
        first -= 1  # the word that begins the sentence
    words = chunk.tokens[first:last]
    if not words or any(token.low in _SEASONS or place_of(token) or len(token.text) < 3 for token in words):
        return None
    text = " ".join(token.text for token in words)
    return Named(text, "thing", words[0].start, words[-1].end, proper=True)


_TRADING = frozenset(
    "revenue like_for_like_sales profit net_income pretax_profit operating_income ebitda net_loss share_price".split()
)
_SEASONS = frozenset(
    """christmas easter thanksgiving diwali ramadan halloween new internet web online boxing black cyber friday monday
    year valentine mother chinese lunar olympic olympics western eastern northern southern group first second third""".split()
)
"""Capitalised words before sales that name nobody."""


def _market(site: Site, metric: Measured) -> Named | None:
    """`the global smartphone market grew 1%`: a market or trade is what it is called, not where it is."""
    chunk = metric.chunk
    if metric.id != "other" or chunk is None or chunk not in site.subject_chunks():
        return None
    words = chunk.words
    if len(words) < 2 or words[-1].low not in _MARKETS or any(token.tag in "KG" for token in words):
        return None
    if all(place_of(word) is not None or word.low in _WHOLE for word in words[:-1]):
        return None  # `the British market`
    return Named(" ".join(word.text for word in words), "thing", words[0].start, words[-1].end)


_MARKETS = frozenset("market industry sector segment category".split())
_WHOLE = frozenset(
    "whole overall total entire broader wider domestic home local national private public".split()
)


def _is_of_things(metric: Measured) -> bool:
    """Whether `of` follows the metric: what it is of says more than that it is the world's."""
    if metric.clause is None or metric.chunk is None or metric.chunk not in metric.clause.chunks:
        return False
    behind = metric.clause.chunks[metric.clause.at(metric.chunk) + 1 :][:2]
    return len(behind) == 2 and behind[0].low == "of" and behind[1].kind == "NP" and behind[1].figure is None


def _of_commodity(metric: Measured) -> bool:
    """`global oil prices`: the oil has them."""
    phrase = metric.chunk.metric if metric.chunk is not None else None
    if metric.id != "price" or metric.chunk is None or phrase is None:
        return False
    words = metric.chunk.tokens[phrase.first : phrase.last]
    return bool(words) and singular(words[-1].low) in TRADED


EXAMPLES = [
    *links("Apple", "3%", "Apple shares rose 3%."),
    *links("Rebel Sport", "4%", "Kesko rose. Elsewhere, Rebel Sport sales grew 4%."),
    *leaves_open("a part of the company spoken of", "5%", "Kesko's profits fell 3%. UK profits slipped 5%."),
    *leaves_open("what a company cuts", "3%", "Ford cut its North American output by 3%."),
    *leaves_open("a part of the company that tells", "5%", "Ford said US truck sales fell 5%."),
    *links("global tablet market", "1%", "Kesko sold more. The global tablet market grew 1%."),
    *leaves_open("where a company sells", "3%", "Siemens reported on Monday. Quarterly U.S. sales rose 3%."),
    *leaves_open("a season", "4%", "Elsewhere, Christmas sales grew 4%."),
    *links("China", "8%", "Chinese exports rose 8%."),
    *leaves_open("what is traded all over the world", "$3", "Global oil prices rose $3."),
    *leaves_open("owned, not named before it", "3%", "Apple's shares rose 3%."),
    *leaves_open("who holds a share of it", "3%", "Kesko bought a stake of 3%."),
]
