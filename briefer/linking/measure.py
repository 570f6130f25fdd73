"""Noun phrases as metrics: the words that say what a figure measures."""

from briefer.linking.chunk import Chunk, MetricPhrase
from briefer.linking.clause import Clause
from briefer.linking.home import home_of, tells_of_many
from briefer.linking.lexicon import is_a
from briefer.linking.name import Named, place_of
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site
from briefer.linking.token import Token
from briefer.metrics import metrics, singular
from briefer.pattern import pattern
from briefer.slotted import altered

__all__ = [
    "HOMES",
    "foresees_of_others",
    "holds",
    "implied",
    "is_of_economy",
    "may_be_of_country",
    "measured",
    "only_told_by",
    "other",
    "predicate_of",
    "read_as",
    "share_of",
    "shows_move",
]

_UNSCOPED = frozenset(
    "total overall annual quarterly own new first last full net whole entire further more".split()
)


_HEADS = [["per", one] for one in ("head", "capita", "person", "employee", "household", "customer", "user")]


def measured(chunk: Chunk, clause: Clause | None = None) -> Measured | None:
    """Read the metric of a noun phrase, with the words before it that narrow it as scope."""
    found = chunk.metric
    if found is None:
        return None
    first = found.first
    while first > 0 and _narrows(chunk.tokens[first - 1]):
        first -= 1
    scope = tuple(
        token.text
        for token in chunk.tokens[first : found.first]
        if token.low not in _UNSCOPED and token.tag == "N"
    )
    last = found.last + 1
    if [token.low for token in chunk.tokens[last : last + 2]] in _HEADS:
        last += 2  # `GDP per head`
    words = chunk.tokens[first:last]
    if found.entry.id == "market_share" and clause is not None and (of := _of_tax(chunk, clause)) is not None:
        taxed = measured(of, clause)
        return altered(taxed, chunk=chunk) if taxed is not None else None
    if found.entry.id == "price" and clause is not None and _is_of_home(chunk, clause):
        found = MetricPhrase(metrics()["house_prices"], found.first, found.last)
    if found.entry.id == "housing_starts" and clause is not None and _is_joined(chunk, clause):
        found = MetricPhrase(metrics()["revenue"], found.last, found.last)
    if clause is not None and (place := _place_behind(chunk, clause)) is not None:
        scope += (place,)
    return Measured(
        found.entry.id,
        " ".join(token.text for token in words),
        words[0].start,
        words[-1].end,
        found.entry,
        scope,
        chunk,
        clause,
    )


def _is_joined(chunk: Chunk, clause: Clause) -> bool:
    """`clothing and home sales`: what a shop sells for the home."""
    at = next((index for index, own in enumerate(clause.chunks) if own is chunk), 0)
    if at < 2 or clause.chunks[at - 1].kind != "CONJ":
        return False
    noun = clause.chunks[at - 2]
    return noun.head is not None and noun.head.low not in ("new", "existing", "used")


def _narrows(token: Token) -> bool:
    """Whether a word before a metric is part of it: no place, nor what is done to it, `cutting emissions`."""
    if token.tag != "N" or place_of(token) is not None:
        return False
    form = token.verb
    return form is None or form.tense != "ing" or form.noun_too or not is_a(form.classes, "lift", "lower")


def _of_tax(chunk: Chunk, clause: Clause) -> Chunk | None:
    """The tax or bill that somebody has a share of: `the county's share of council tax`."""
    at = next((index for index, own in enumerate(clause.chunks) if own is chunk), len(clause.chunks))
    of, noun = clause.chunks[at + 1 : at + 2], clause.chunks[at + 2 : at + 3]
    if not of or of[0].low != "of" or not noun or noun[0].metric is None or noun[0].figure is not None:
        return None
    taxed = noun[0].metric.entry.id == "tax" or noun[0].tokens[-1].low in ("bill", "precept")
    return noun[0] if taxed else None


HOMES = frozenset("home house property flat dwelling apartment".split())


def _is_of_home(chunk: Chunk, clause: Clause) -> bool:
    """`the average price of a home`."""
    at = next((index for index, own in enumerate(clause.chunks) if own is chunk), len(clause.chunks))
    of, noun = clause.chunks[at + 1 : at + 2], clause.chunks[at + 2 : at + 3]
    head = noun[0].head if noun else None
    return bool(of) and of[0].low in ("of", "for") and head is not None and singular(head.low) in HOMES


def _place_behind(chunk: Chunk, clause: Clause) -> str | None:
    """The place that a metric is narrowed to: `comparable sales in Japan`."""
    at = next((index for index, own in enumerate(clause.chunks) if own is chunk), None)
    if at is None or at + 2 >= len(clause.chunks) or clause.chunks[at + 1].low != "in":
        return None
    words = clause.chunks[at + 2].words
    return place_of(words[-1]) if words else None


def read_as(metric: Measured, name: str) -> Measured:
    """Return the same words as those of another metric of the table."""
    return altered(metric, id=name, entry=metrics()[name])


def implied(
    name: str,
    at: Chunk,
    tier: int,
    clause: Clause | None = None,
    chunk: Chunk | None = None,
    *,
    called: str | None = None,
) -> Proposal:
    """Propose a metric of the table that the words at `at` imply.

    Args:
        name: its id.
        at: the words.
        tier: of the proposal.
        clause: where they stand.
        chunk: the noun phrase that names it, if any.
        called: what it goes by here, if not by its label.
    """
    entry = metrics()[name]
    text = entry.label if called is None else called
    return Proposal(
        Measured(entry.id, text, at.start, at.end, entry, (), chunk, clause), tier, at.start, at.end
    )


def share_of(chunk: Chunk, clause: Clause | None = None) -> Measured:
    """Name the share of what a noun phrase says: `75% of capital spending`."""
    words = [token for token in chunk.tokens if token.tag in "NKG"]
    text = " ".join(token.text for token in words[-6:]).replace(" ’s", "’s").replace(" 's", "'s")
    return Measured(
        "share", f"share of {text}", chunk.start, chunk.end, metrics()["share"], (), chunk, clause
    )


def predicate_of(clause: Clause) -> Measured | None:
    """Name what a share of people or firms do: the verb and its object, in a few words, or the metric that is its object."""
    verb = clause.verb
    if verb is None:
        return None
    at = clause.at(verb)
    for chunk in clause.chunks[at + 1 :]:
        if chunk.kind == "NP" and chunk.metric is not None and chunk.figure is None:
            return measured(chunk, clause)
        if chunk.low == "of":
            break  # `approve of how she does her job`
    words = [
        token.text for chunk in clause.chunks[at : at + 4] if chunk.kind != "PUNCT" for token in chunk.tokens
    ]
    return Measured("share", " ".join(words[:6]), verb.start, verb.end, metrics()["share"], (), None, clause)


def other(chunk: Chunk, clause: Clause | None = None) -> Measured | None:
    """Take the last words of a noun phrase as a metric that is in no table."""
    owned = max((at for at, token in enumerate(chunk.tokens) if token.tag == "G"), default=-1)
    words = [token for token in chunk.tokens[owned + 1 :] if token.tag == "N"]
    if len(words) == 1 and singular(words[0].low) in _COUNTS:
        words = [token for token in chunk.tokens if token.tag == "N"]  # `the index's reading`
    while len(words) > 1 and words[-1].low in _BESIDE:
        words.pop()
    if not words:
        return None
    return Measured(
        "other",
        " ".join(token.text for token in words[-3:]),
        words[0].start,
        words[-1].end,
        None,
        (),
        chunk,
        clause,
    )


_BESIDE = frozenset("flat steady unchanged back outright alone yoy".split())
"""Words that stand behind what is measured: `kept the total value flat at`."""


_COUNTS = frozenset("reading figure level number rate count tally total sum".split())


def holds(site: Site, metric: Measured) -> bool:
    """Whether the clause's subject has the share, whoever the whole belongs to: `owns 4.5% of its target's stock`."""
    return (
        metric.id in ("share", "stake", "market_share")
        and site.after_verb
        and site.governor in ("", "for", "of", "onto")
        and not site.does("say", "rise", "fall")
    )


def is_of_economy(metric: Measured | None) -> bool:
    """Whether a figure is a country's, whoever tells or steers it: inflation, but not the rate that is set."""
    return (
        metric is not None
        and metric.entry is not None
        and metric.entry.bearer == "economy"
        and metric.id not in ("interest_rate", "reserves", "tariff", "exchange_rate")
    )


def foresees_of_others(site: Site, named: Named) -> bool:
    """`The lender predicts growth of 4%`: of the country that the article's figures are of, or of a researcher's market."""
    metric = site.metric()
    if (
        metric is None
        or metric.entry is None
        or metric.entry.bearer == "company"
        or metric.id in _OF_ONES_OWN
    ):
        return False
    first = site.frames.first_told()
    return site.frames.tells(named) or (named.trades and first is not None and first.kind == "place")


_OF_ONES_OWN = frozenset(
    "stake investment spending costs savings debt payment loans fine tax proceeds".split()
)


def shows_move(site: Site) -> bool:
    """Whether the verb has a move for its object, and the figure is where it led: `showed a decline, from $3 billion`."""
    return site.governor in ("from", "to") and any(
        chunk.movement is not None and chunk.metric is None and chunk.figure is None
        for chunk in site.clause.chunks[: site.index]
    )


_OF_COUNTRY = frozenset("growth investment wages employment productivity production confidence price".split())


_COUNTED = frozenset(
    "order_backlog revenue shipments profit demand supply price population crime like_for_like_sales vacancy_rate".split()
)
"""What statisticians and ministries count of others, and banks have themselves."""
_BANK = pattern(r"Bank|bank\b|Reserve|Fed\b|Mac$|Mae$|Halifax|Nationwide")


def may_be_of_country(metric: Measured | None) -> bool:
    """Whether a figure that an institution tells is its country's: inflation, growth, prices, not the rate that it sets."""
    return metric is not None and (is_of_economy(metric) or metric.id in _OF_COUNTRY)


def only_told_by(named: Named, metric: Measured | None) -> bool:
    """Whether somebody is an institution that tells a figure of its country."""
    if tells_of_many(named.name):
        return may_be_of_country(metric) or (metric is not None and metric.id in _COUNTED | {"other"})
    if home_of(named.name) is None and named.name.lower() != "central bank":
        return False
    return may_be_of_country(metric) or (
        metric is not None and metric.id in _COUNTED and not _BANK.search(named.name)
    )
