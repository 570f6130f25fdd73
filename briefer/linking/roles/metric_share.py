"""`75% of the total capital spending`, `47.8% of enterprises have reached`: a part of a whole."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.measure import implied, measured, predicate_of, share_of
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site
from briefer.metrics import singular
from briefer.slotted import altered

__all__ = ["EXAMPLES", "beyond", "propose"]

_BEFORE_OF = frozenset({"ahead", "instead", "short", "because", "regardless"})
_STAKES = frozenset("share shares stock equity capital company stake firm business bank".split())


def propose(site: Site) -> Proposal | None:
    """Read `percent of NP` as a share: of a market, a stake in a company, or of what the phrase says."""
    lead, whole = site.ahead(), site.ahead(2)
    if site.unit != "percent" or site.chunk.movement is not None or site.chunk.metric is not None:
        return None
    if site.index + 1 < len(site.clause.chunks) and site.clause.chunks[site.index + 1].low in _BEFORE_OF:
        return None  # `5% ahead of last year's`
    if (counted := _counted(site)) is not None:
        if counted.head is not None and counted.head.low in ("shares", "share"):
            return implied("stake", counted, 0, site.clause)
        part = measured(counted, site.clause)
        if part is not None and part.id == "employment":
            return Proposal(part, 1, part.start, part.end)
    if lead is not None and lead.low == "of" and site.chunk.bare and _of_which(site, lead):
        return implied("share", lead, 2, site.clause)
    if lead is not None and whole is None and lead.low == "of" and site.chunk.bare and not _measured(site):
        whole = beyond(site, lead)  # `delivered 55% of the goods bought online`
    if lead is None or whole is None or lead.low != "of" or whole.kind != "NP" or not site.chunk.bare:
        return None
    head = whole.head
    if site.governor == "to" and site.does("rise", "fall", "lift", "lower") and _measured(site):
        return None  # `bad loans fell to 1.8% of advances`
    if head is not None and head.low in _NATIONAL and not site.does("account"):
        if site.verb is not None and site.verb.lemma == "spend" and site.clause.verb is not None:
            return implied(
                "spending", site.clause.verb, 1, site.clause
            )  # `spends 2% of its income on defence`
        if _national(site) or _of_object(site):
            return None  # `debt will fall to 138% of GDP`, `keep the deficit to 3% of GDP`
    if (
        head is not None
        and singular(head.low) in _PLANNED
        and (_measured(site) or site.relation == "share_of")
    ):
        return None  # `the deficit was 81% of budget estimates`
    if head is not None and head.low in ("workforce", "force") and _jobless(site):
        return implied("unemployment", whole, 1, site.clause, whole)
    if head is not None and head.low in ("gdp", "product") and _is_it(site):
        return None  # `It would amount to 4.2% of GDP`
    if head is None:
        return Proposal(share_of(whole, site.clause), 2, whole.start, whole.end)
    if head.low == "market":
        return implied("market_share", whole, 1, site.clause, whole)
    if site.does("own", "acquire", "sell", "fund") and (head.low in _STAKES or head.tag == "K"):
        return implied("stake", whole, 1, site.clause, whole, called=f"stake in {head.text}")
    if head.low in ("stock", "shares", "equity") and any(
        t.low in _VOTING or t.tag == "G" for t in whole.tokens
    ):
        return implied("stake", whole, 1, site.clause, whole, called=share_of(whole).text)
    if not site.after_verb and whole.metric is None:
        predicate = predicate_of(site.clause)
        if predicate is not None:
            return Proposal(predicate, 1, predicate.start, predicate.end)
    return Proposal(_of_part(site, share_of(whole, site.clause)), 1, whole.start, whole.end)


def _of_part(site: Site, share: Measured) -> Measured:
    """`bad loans were 2% of advances`, `a gap of $5bn, or 9% of GDP`: what the share is of the whole, where that is measured."""
    subject = next(iter(site.subject_chunks()), None)
    part: Measured | None = None
    if site.anchor is not None and not site.governor and site.anchor.is_money:
        part = site.anchor.metric()
    elif subject is not None and site.after_verb and site.does("reach", "account", "trade", "rise", "fall"):
        part = measured(subject, site.clause)
    if part is None or part.id in _SHARES:
        return share
    words = part.text.split()
    while len(words) > 1 and _length(words) + _length(share.text.split()) >= _WORDS:
        del words[0]  # `deficit as share of China's gross domestic product`
    text = f"{' '.join(words)} as {share.text}"
    return altered(share, text=text) if _length(text.split()) <= _WORDS else share


def _length(words: list[str]) -> int:
    return sum(1 + ("'" in word or "’" in word) for word in words if word[0].isalnum())


_WORDS = 8
"""A longer name is none."""
_SHARES = frozenset({"share", "market_share", "capacity_share", "stake", "other"})


def _counted(site: Site) -> Chunk | None:
    """`bought 312,000 shares, or 5.4% of the total`: what is counted before it is told by its part."""
    if site.governor or not site.chunk.bare:
        return None
    before = [
        chunk for chunk in site.clause.chunks[max(0, site.index - 7) : site.index] if chunk.kind != "ADV"
    ]
    if len(before) < 2 or before[-1].low not in ("or", ","):
        return None
    while before and before[-1].low in ("or", ",", "equal", "about"):
        before.pop()
    if len(before) > 2 and before[-2].low in ("of", "in") and not _is_number(before[-1]):
        del before[-2:]  # `shares of Kesko`
    noun = before[-1] if before else None
    if noun is None or noun.head is None or noun.figure is not None or noun.kind != "NP":
        return None
    return noun if _is_number(noun) else None


def _is_number(noun: Chunk) -> bool:
    """Whether a noun phrase says how many: `312,000 shares`."""
    return any(token.text[0].isdigit() or token.low in ("million", "mln") for token in noun.tokens)


_VOTING = frozenset("outstanding common voting ordinary issued preferred".split())
"""What tells the shares that a company has issued from those that somebody trades."""


_NATIONAL = frozenset({"gdp", "gnp", "gni", "product", "output", "income"})
_PLANNED = frozenset({"estimate", "target", "goal", "budget", "forecast", "quota"})
"""What is told by its part of these has a name of its own."""


def _of_object(site: Site) -> bool:
    """Whether the verb acts on a metric, or the clause begins with one, that is told by its part of the national product."""
    verb = site.clause.verb
    before = site.clause.chunks[site.clause.at(verb) + 1 : site.index] if verb is not None else []
    held = any(chunk.metric is not None and chunk.figure is None for chunk in before)
    return (
        held and site.governor in ("to", "at", "below", "above", "from", "by", "under", "of")
    ) or _measured(site)


def _of_which(site: Site, lead: Chunk) -> bool:
    """`fuel costs, 84% of which are hedged`: the relative word opens a clause of its own."""
    parsed = site.frames.parse(site.frames.current)
    tokens = parsed.tokens if parsed is not None else []
    behind = next((token for token in tokens if token.start >= lead.end), None)
    return behind is not None and behind.low in ("which", "whom")


def beyond(site: Site, lead: Chunk) -> Chunk | None:
    """The noun phrase right behind, where a clause of its own describes it."""
    for clause in site.frames.clauses_here():
        if clause.subject and 0 < clause.subject[0].start - lead.end <= 1:
            return clause.subject[0]
    return None


def _jobless(site: Site) -> bool:
    """`3 million were jobless, equal to 10.9% of the workforce`."""
    return any(
        token.low in ("jobless", "unemployed", "unemployment", "joblessness")
        for index in (site.frames.current, *site.frames.sentences_near()[:1])
        if (parsed := site.frames.parse(index)) is not None
        for token in parsed.tokens
    )


def _is_it(site: Site) -> bool:
    first = next(iter(site.subject_chunks()), None)
    return first is not None and first.low in ("it", "that", "this") and site.does("reach")


def _measured(site: Site) -> bool:
    """Whether the subject is a metric that is told by its share of something, and no share itself."""
    subject = site.subject_chunks()
    phrase = subject[0].metric if subject else None
    return phrase is not None and phrase.entry.id not in _SHARES


def _national(site: Site) -> bool:
    """Whether a deficit, debt or surplus is told by its share of the national product."""
    subject = site.subject_chunks()
    if len(subject) and subject[0].tokens[-1].tag == "G" and site.clause.parent is not None:
        subject = site.subject_chunks(site.clause.parent)  # `deficits will widen: Spain's to 3% of GDP`
    return bool(subject) and any(singular(token.low) in _TOLD_BY_PRODUCT for token in subject[0].tokens)


_TOLD_BY_PRODUCT = frozenset(
    "debt deficit surplus spending shortfall gap imbalance borrowing aid oda".split()
)


EXAMPLES = [
    *links("share", "67%", "Some 67% of voters approve of how the mayor does her job."),
    *links("share", "75%", "Servers account for 75% of the total capital spending."),
    *links("stake", "12%", "Schneider bought 12% of the shares."),
    *links("stake", "5%", "Carl Roe bought 312,000 shares of Kesko, or 5% of the total."),
    *links("stake", "40%", "The rights would lift its holding to 40% of the outstanding common stock."),
    *links("employment", "7.5%", "About 900 of the 12,000 jobs, or 7.5%, will go."),
    *links("market_share", "31%", "Maersk has 31% of the market."),
    *links("spending", "2%", "Germany spends 2% of its national income on defence."),
    *leaves_open(
        "what is told by its part of the product or a plan",
        "3%",
        "The government will keep the deficit to 3% of GDP.",
        "The deficit stood at 3% of the budget estimate.",
    ),
    *links("share", "84%", "Fuel costs, 84% of which are hedged, rose again."),
    *leaves_open("a move is no share", "8%", "Kesko saw an 8% decline of sales."),
]
