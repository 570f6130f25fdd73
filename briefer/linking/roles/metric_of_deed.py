"""`pulled $3 billion from funds`, `$310 million was recovered`: an amount goes by what somebody did with it."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import is_a
from briefer.linking.measure import implied
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site
from briefer.linking.values import per_of

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 2

_DEEDS: dict[tuple[str, str], tuple[str, str]] = {
    (verb, governor): (metric, label)
    for verbs, governor, metric, label in (
        ("draw withdraw pull", "", "other", "withdrawals"),
        ("purchase buy", "", "other", "purchases"),
        ("contribute", "", "contribution", "contribution"),
        ("pay chip kick", "in", "contribution", "contribution"),
        ("charge", "", "price", "charge"),
        ("realise realize", "", "price", "realised price"),
        ("steal rob pilfer", "", "crime", "theft"),
        ("launder", "", "crime", "money laundering"),
        ("embezzle misappropriate siphon", "", "crime", "embezzlement"),
        ("smuggle", "", "crime", "smuggling"),
        ("recover recoup reclaim retrieve", "", "other", "recovery"),
        ("seize confiscate freeze", "", "other", "seizure"),
        (
            "redirect divert release provide pledge promise approve authorise authorize disburse reserve transfer",
            "",
            "budget",
            "funding",
        ),
        ("need require", "", "funding", "funding need"),
        ("appeal call campaign", "for", "funding", "sum sought"),
        ("shell splash fork lay dish", "out", "spending", "spending"),
        ("pay", "out", "payment", "payout"),
        ("take strip", "out", "savings", "savings"),
        ("lack", "", "shortfall", "shortfall"),
        ("float", "at", "offer_price", "share price at flotation"),
        ("settle", "for", "fine", "settlement"),
        ("sue", "for", "fine", "damages"),
        ("waive forgive", "", "budget", "debt relief"),
        ("gamble stake wager bet", "", "spending", "stakes"),
        ("waste squander", "", "spending", "waste"),
        ("inherit bequeath", "", "other", "inheritance"),
        ("store hoard stash", "", "other", "holdings"),
    )
    for verb in verbs.split()
}
"""Verb and what governs the amount → metric, and what it is called here."""


def propose(site: Site) -> Proposal | None:
    """Name an amount by the verb whose object, or whose subject in the passive, it is."""
    if not site.is_money or not site.chunk.bare:
        return None
    verb = site.clause.verb
    if verb is None or site.verb is None:
        return None
    if site.governor == "for" and not site.by_share and (dealt := _dealt(site)) is not None:
        return dealt
    undergone = verb.passive and bool(site.clause.subject) and site.clause.subject[0] is site.chunk
    if not undergone and (not site.after_verb or (verb.passive and site.governor == "")):
        return None
    governor = "" if undergone else site.governor
    if governor == "" and not undergone and site.back() is not verb:
        return None  # `bought bonds $5 million`
    if site.verb.lemma == "buy" and any(
        token.low == "back" for chunk in site.clause.chunks[: site.index] for token in chunk.tokens
    ):
        return None  # `buy back $5 million worth of its shares`
    if (named := _given_back(site, verb)) is not None:
        return named
    if site.by_share and (site.verb.lemma, governor) not in _BY_SHARE:
        return None
    if per_of(site.mention) not in _TIMES:
        return None  # `needed 38p a litre`
    if (
        site.verb.lemma in ("realise", "realize")
        and (behind := site.ahead()) is not None
        and behind.low == "from"
    ):
        return _as(("proceeds", "proceeds"), verb, site)
    if site.verb.lemma == "contribute" and site.frames.told_of(
        site.frames.sentences_near(), "revenue", "profit"
    ):
        return None  # `data contributed $4 billion`
    if (found := _DEEDS.get((site.verb.lemma, governor))) is None:
        return None
    return _as(found, verb, site)


_TIMES = frozenset({None, "share", "year", "month", "week", "day", "quarter", "season"})
_BY_SHARE = {("float", "at"), ("charge", ""), ("realise", ""), ("realize", "")}
"""What is done with a few pence, too."""


def _dealt(site: Site) -> Proposal | None:
    """`sold it to a group led by its founder for $5 million`: the price is of what is told above."""
    clause, above = site.clause, site.clause.parent
    if clause.relation != "adjunct" or site.verb is None or above is None or above.verb is None:
        return None
    led = site.verb.lemma in ("lead", "head", "control", "own") and site.verb.tense in ("past", "participle")
    dealt = any(is_a(form.classes, "sell", "acquire") for form in above.verb.verbs[-1:])
    return implied("deal_value", above.verb, 3, above, called="price") if dealt and led else None


def _as(found: tuple[str, str], verb: Chunk, site: Site, tier: int = 3) -> Proposal:
    metric, label = found
    if metric == "other":
        own = Measured("other", label, verb.start, verb.end, None, (), None, site.clause)
        return Proposal(own, tier, verb.start, verb.end)
    return implied(metric, verb, tier, site.clause, called=label)


def _given_back(site: Site, verb: Chunk) -> Proposal | None:
    """`will return $400 million to shareholders`."""
    if site.verb is None or site.verb.lemma not in ("return", "hand", "distribute", "give"):
        return None
    behind = site.clause.chunks[site.index + 1 : site.index + 4]
    holders = any(
        token.low in ("shareholders", "stockholders", "investors", "holders", "owners", "members")
        for chunk in behind
        for token in chunk.tokens
    )
    return _as(("other", "capital return"), verb, site, 2) if holders else None


EXAMPLES = [
    *links(
        "other",
        "$3 billion",
        "Investors pulled $3 billion from funds.",
        "Nokia returned $3 billion to investors.",
    ),
    *links(
        "deal_value",
        "$5 million",
        "Nokia sold two mills to a group led by its former boss for $5 million.",
    ),
    *links("other", "$310 million", "Only $310 million was recovered."),
    *links("crime", "$5 million", "Hackers stole $5 million."),
    *links("offer_price", "180p", "Kesko floated at 180p a share in 1998."),
    *links("funding", "$977m", "The charity appealed on Thursday for $977m."),
    *leaves_open("what is bought with it", "$5 million", "Nokia bought the firm for $5 million."),
]
