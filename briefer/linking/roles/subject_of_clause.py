"""`Amazon is at $200 billion`, `Antimatter secured 300 million euros`: the subject of the figure's clause."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import FORECASTS
from briefer.linking.measure import foresees_of_others, is_of_economy, only_told_by, shows_move
from briefer.linking.name import (
    NOBODY,
    Named,
    bearer_of,
    is_central_bank,
    is_country,
    is_full_name,
    is_number,
    is_plural,
    is_referent,
    keeps_books,
    name_of,
    name_of_tokens,
    refers_back,
)
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site
from briefer.linking.source import is_source
from briefer.metrics import singular

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 3


def _acts_on(site: Site, metric: Measured | None) -> bool:
    """`Tighter control had improved the gross margin by 1%`: what moves a company's measure does not have it."""
    return (
        metric is not None
        and metric.entry is not None
        and metric.chunk is not None
        and site.clause.verb is not None
        and metric.clause is site.clause
        and metric.chunk.start > site.clause.verb.start
        and (
            (
                (_is_of_company(metric) or is_of_economy(metric))
                and (
                    site.does("rise", "fall", "lift", "lower")
                    or (site.verb is not None and site.verb.lemma in _LEADS_TO)
                )
            )
            or (metric.id not in _HELD and site.verb is not None and site.verb.lemma in _HOLDS)
        )
    )


def _moves_forecast(site: Site, named: Named) -> bool:
    """`Kitano Research lowered its own prediction to 0.8%`: not a figure of whom the article is not about."""
    if site.verb is None or site.clause.verb is None or not site.after_verb:
        return False
    if not site.does("lift", "lower", "revise") and site.verb.lemma not in _KEEPS:
        return False
    at = site.clause.at(site.clause.verb)
    moved = any(
        chunk.kind == "NP"
        and chunk.metric is None
        and chunk.head is not None
        and singular(chunk.head.low) in FORECASTS
        for chunk in site.clause.chunks[at + 1 : site.index]
    )
    topic = site.frames.topic("company")
    return moved and (topic is None or topic.name != named.name or foresees_of_others(site, named))


def _is_paid(chunk: Chunk, metric: Measured | None) -> bool:
    """`Shareholders will get a dividend of 3p`: the company pays it."""
    head = singular(chunk.head.low) if chunk.head is not None else ""
    return metric is not None and metric.id in ("dividend", "buyback") and head in _HOLDERS


def _is_nobody_there(site: Site, first: Chunk) -> bool:
    """`It takes $3 of debt to create`, `there was about $5 million in revenue`: the words stand for nobody."""
    verb = site.clause.verb
    if verb is None or site.verb is None:
        return False
    at = site.clause.at(verb)
    if site.verb.lemma == "be" and at and site.clause.chunks[at - 1].low == "there":
        return True
    needs = site.verb.lemma in ("take", "cost", "require") and first.low == "it" and len(first.tokens) == 1
    return needs and any(
        chunk.kind == "VERB" and chunk.infinitive and chunk.start > site.mention.end
        for clause in site.frames.clauses_here()
        for chunk in clause.chunks
    )


def _is_dealt_above(site: Site, metric: Measured | None) -> bool:
    """`sold two mills to a group led by its former boss for $5 million`: who leads the buyers did not sell."""
    if metric is None or metric.id != "deal_value" or site.clause.relation != "adjunct":
        return False
    return metric.clause is not None and metric.clause is site.clause.parent


def _told_before(site: Site, metric: Measured | None) -> Named | None:
    """`A year ago it averaged 6.5%`: whose measure was told before, where that is what `it` is."""
    if metric is None or not site.chosen["metric"].inherited or site.is_money:
        return None
    for slots in site.frames.told(site.frames.earlier(2)):
        told, named = slots.get("metric"), slots.get("subject")
        if isinstance(told, Measured) and told.id == metric.id:
            return named if isinstance(named, Named) else None
    return None


def _is_his(metric: Measured | None) -> bool:
    """`cut his profits forecast`."""
    chunk = metric.chunk if metric is not None else None
    return chunk is not None and chunk.tokens[0].low in ("his", "her")


def _is_of_company(metric: Measured | None) -> bool:
    return metric is not None and metric.entry is not None and metric.entry.bearer == "company"


_COMPANY_PARTS = frozenset(
    """arm unit division business operation activity department segment subsidiary side branch store shop plant site
    brand network factory""".split()
)


def _owner(site: Site, chunks: list[Chunk], metric: Measured) -> Named | None:
    """The company whose part made a company's figure: `the club's core business made a loss`, `its US arm earned`."""
    chunk = chunks[0]
    if metric.entry is None or metric.entry.bearer != "company" or any(other.low == "," for other in chunks):
        return None
    cut = next((at for at, token in enumerate(chunk.tokens) if token.tag == "G"), 0)
    if chunk.tokens[0].low == "its":
        cut = 1
    if not cut or chunk.head is None or chunk.head.capital or singular(chunk.head.low) not in _COMPANY_PARTS:
        return None
    if not is_referent(chunk.tokens[:cut]) or is_country(chunk.tokens[:cut]):
        return None
    return site.frames.refer(chunk.tokens[:cut])


def _is_company_work(chunk: Chunk, metric: Measured | None) -> bool:
    """`Customers have signed contracts worth $3 million`: what they do to a company's figures; they may save, though."""
    counted = chunk.metric is not None and chunk.metric.entry.id == "population"
    return counted and metric is not None and metric.id not in ("savings", "costs") and _is_of_company(metric)


def _describes_trade(chunks: list[Chunk]) -> bool:
    """Whether a company is called by what it has or makes: `the owner of the tunnel`."""
    head = chunks[0].head
    of = len(chunks) > 2 and chunks[1].low == "of"
    return of and head is not None and chunks[0].low == "the" and head.low in _TRADES


_TRADES = frozenset("owner operator maker publisher parent".split())


def _is_average(chunk: Chunk) -> bool:
    """`the average ticket slipped 0.8%`: a measure, whatever it is called."""
    return any(token.low in ("average", "median", "mean") for token in chunk.tokens[:-1])


def _analyses(chunks: list[Chunk]) -> bool:
    """`Analysts at Acme trimmed their forecast`, `Acme, a brokerage, expects`: they only tell."""
    chunk = chunks[0]
    if len(chunks) > 2 and chunks[1].low == "," and chunks[2].head is not None:
        described = chunks[2].tokens[0].low in ("a", "an", "the") and chunks[2].kind == "NP"
        if described and singular(chunks[2].head.low) in _ADVISERS:
            return True
    if chunk.head is not None and singular(chunk.head.low) in _TELLERS:
        return True
    return len(chunk.tokens) > 1 and singular(chunk.low) in _TELLERS - {
        "market"
    }  # `Broker Larkhill Partners`


def _is_described(chunks: list[Chunk]) -> bool:
    """Whether a name is explained right behind it: `Itronics, the division that runs its shops, cut its losses`."""
    return (
        len(chunks) > 2
        and chunks[0].tokens[0].text[0].isupper()
        and all(token.tag == "N" for token in chunks[0].tokens)
        and chunks[1].low == ","
        and chunks[2].tokens[0].low in ("a", "an", "the", "its")
    )


def _only_narrows(chunks: list[Chunk], metric: Measured) -> bool:
    """`Exploration and production budgets rose`: a noun joined to those before the metric."""
    return (
        len(chunks) > 2
        and chunks[1].kind == "CONJ"
        and chunks[2] is metric.chunk
        and chunks[0].metric is None
        and not any(token.tag in "KG" or token.capital for token in chunks[0].tokens)
    )


_PUBLIC = frozenset(
    "government congress parliament council state treasury authority ministry county city".split()
)
"""Who sets money aside, saves and gains it, by no name."""
_PARTS = frozenset("each all both most many some several none".split())
"""Who of a group: `each of the 16 clubs`."""
_BOOKS = frozenset("make post book record report earn".split())
"""What companies do to a gain, and nobody else does."""
_HELD = frozenset({"share", "market_share", "stake"})
_HOLDS = frozenset("keep hold push drive send take bring drag pull force leave".split())
"""What somebody or something does to a measure of others: `worries about prices would keep rates at`."""
_LEADS_TO = frozenset(
    "result lead cause contribute mean prompt trigger dampen depress spur fuel stoke curb".split()
)
_KEEPS = frozenset("keep maintain leave retain reiterate repeat".split())
_CUTS = frozenset({"cut", "hike", "reduction"})
_DOCUMENTS = frozenset("report survey poll study data statement snapshot".split())
_HOLDERS = frozenset("shareholder stockholder unitholder investor holder".split())
_ADVISERS = frozenset(
    "brokerage broker consultancy researcher pollster think-tank forecaster stockbroker economist".split()
)
_TELLERS = frozenset("analyst economist market investor trader broker street consensus".split())


def propose(site: Site) -> Proposal | None:
    """Name the clause's subject where it is not the metric itself."""
    chunks = site.subject_chunks()
    if not chunks or chunks[0].figure is site.chunk.figure:
        return None
    first = chunks[0]
    metric = site.metric()
    if _is_nobody_there(site, first) or _is_dealt_above(site, metric):
        return None
    if metric is not None and (metric.chunk is first or _only_narrows(chunks, metric)):
        return None
    if (
        first.head is not None
        and first.head.tag == "N"
        and not first.head.text.isupper()  # `DOLLAR SLIDES`
        and singular(first.head.low) in NOBODY | _CUTS
    ):
        # `Brazil's forecast was cut`; but of `the average forecast` or `the plan raises` it is said elsewhere whose.
        cut = next((at for at, token in enumerate(first.tokens) if token.tag == "G"), None)
        tells = singular(first.head.low) in _DOCUMENTS  # `the regulator's report says 21%`
        owner = name_of_tokens(first.tokens[:cut]) if cut and not tells else None
        told = owner is None or singular(owner.name.split()[-1].lower()) in _TELLERS
        return Proposal(owner, 3, first.start, first.end) if owner and not told else None
    if _is_company_work(first, metric):
        return None
    if len(chunks) > 2 and chunks[1].low == "of" and is_source(chunks[2], metric) and is_number(first.low):
        return None  # `Fourteen of 22 economists had expected`
    if first.low == "it" and len(first.tokens) == 1 and (same := _told_before(site, metric)) is not None:
        return Proposal(same, 3, first.start, first.end, True)
    if len(chunks) > 2 and first.low in _PARTS and chunks[1].low == "of" and chunks[2].figure is None:
        several = chunks[2].tokens[-1].low.endswith("s") or not is_referent(chunks[2].tokens)
        named = name_of(chunks[2:]) if several else None
    elif first.tokens[0].low in ("those", "that") and len(first.tokens) == 1:
        named = (
            name_of(chunks[2:]) if len(chunks) > 2 and chunks[1].low in ("of", "in", "at", "for") else None
        )
    elif (
        metric is not None
        and metric.id == "share"
        and first.metric is not None
        and first.metric.entry.id == "exchange_rate"
    ):
        named = name_of(chunks)  # `The yen has lost 10% of its value`
    elif is_central_bank(first.tokens):
        named = site.frames.central_bank() or site.frames.stand_in(bearer_of(chunks), metric)
    elif is_referent(first.tokens) or refers_back(chunks):
        back = chunks[2] if refers_back(chunks) else first
        named = site.frames.stand_in(site.frames.refer(back.tokens), metric)
        if named is None and is_plural(back.tokens) and any(is_number(token.low) for token in back.tokens):
            named = name_of(chunks)  # `the 30 airlines`
    elif _describes_trade(chunks) and _is_of_company(metric):
        named = site.frames.topic("company")  # `The owner of the rail link logged a profit`
    elif metric is not None and (owner := _owner(site, chunks, metric)) is not None:
        named = owner
    else:
        named = site.frames.stand_in(bearer_of(chunks), metric, first)
    if named is not None and named.kind == "thing" and first.tokens[0].tag == "K" and _acts_on(site, metric):
        named = name_of_tokens(first.tokens[:1])  # `Acme's exit from banking reduced profit by`
    if named is not None:
        named = site.frames.in_full(named)  # `the department`
    if (
        named is None
        or named.name == "Wall Street"
        or site.frames.only_tells(named)
        or (named.kind == "institution" and site.does("expect") and not keeps_books(named))
        or (metric is not None and metric.id == "price_target")
        or (named.kind in ("institution", "person") and is_of_economy(metric) and not keeps_books(named))
        or only_told_by(named, metric)
        or (_analyses(chunks) and not site.does("sell", "acquire"))
        or (named.kind == "person" and site.does("expect") and _is_of_company(metric))
        or (is_full_name(named) and _is_of_company(metric) and _is_his(metric))
        or (not named.proper and named.kind == "thing" and site.does("rise", "fall") and _is_average(first))
        or _is_paid(first, metric)
        or (metric is not None and metric.id in ("crime", "incidence") and site.does("say", "report"))
        or (site.does("expect") and foresees_of_others(site, named))
        or (
            named.kind == "thing"
            and not named.proper
            and all(token.tag != "K" for token in first.tokens)
            and not _is_described(chunks)
            and _acts_on(site, metric)
        )
        or (
            (metric is None or is_of_economy(metric) or named.kind == "institution")
            and _moves_forecast(site, named)
        )
        or (
            named.kind == "thing"
            and not named.proper
            and metric is not None
            and metric.id in ("costs", "savings", "gain", "provisions")
            and not (first.head is not None and first.head.low in _PUBLIC)
            and not (metric.id == "gain" and site.verb is not None and site.verb.lemma in _BOOKS)
        )
        or (
            site.does("expect", "say")
            and not shows_move(site)
            and is_source(first, metric)
            and not (metric is not None and metric.id == "budget_deficit" and keeps_books(named))
        )
    ):
        return None
    if named.kind == "thing" and (
        first.figure is not None
        or (
            site.clause.relation == "adjunct"
            and not named.proper
            and site.clause.verb is None
            and all(chunk.kind != "DIR" for chunk in site.clause.chunks)  # `with singles down 27%`
        )
    ):
        return None
    return Proposal(named, 3, first.start, first.end)


EXAMPLES = [
    *links("16 clubs", "$9 million", "Each of the 16 clubs will get $9 million."),
    *links(
        "Itronics",
        "$6 million",
        "Kesko grew. Itronics, the division that runs its shops, reduced losses to $6 million.",
    ),
    *links("singles", "27%", "The year was hard for Kesko, with singles down 27%."),
    *links("Kesko", "€5m", "They signed a deal under which Kesko will pay €5m for the site."),
    *links("William Roe", "£8bn", "The idea goes beyond William Roe's pledge to cut taxes by £8bn."),
    *links("Michael Roe", "£1.2bn", "Michael Roe ridiculed Labour for spending £1.2bn."),
    *links("Kesko", "50%", "Foreign sales helped Kesko achieve a 50% increase in profits."),
    *links("30 airlines", "$1.4 billion", "The 30 airlines earned $1.4 billion."),
    *links("Nokia", "$3m", "Kesko's sister company, Nokia, earned $3m."),
    *links("Nokia", "$3m", "Nokia's exit from banking reduced profits by $3m."),
    *leaves_open("somebody from there", "28%", "The American has secured a stake of 28%."),
    *links("Kesko", "£8m", "Kesko announced plans to cut costs by £8m."),
    *links("Kesko", "8%", "Weak demand prompted Kesko to cut costs by 8%."),
    *links("Kesko", "$1bn", "The fall came on the heels of Kesko unveiling a $1bn loss."),
    *links("Kesko", "$8m", "SANTA ANA, Calif. (AP) _ Kesko has rejected a bid of $8m."),
    *links("Amazon", "$200 billion", "Amazon is at $200 billion."),
    *links("Antimatter", "300 million euros", "Antimatter secured 300 million euros."),
    *links(
        "Kavrin",
        "£90m",
        "Clubs spent more, according to analysis by Deloitte. Kavrin's wage bill rose 12%, while the club posted a loss of £90m.",
    ),
    *links("Kesko", "7%", "Shares of Nokia sank 4%, and Kesko, which owns malls, fell 7%."),
    *links("5kavrin", "3%", "Gift marketer 5kavrin advanced 3%."),
    *links("Congress", "$9 million", "Congress has set aside $9 million for the ferries."),
    *links(
        "International Monetary Fund", "$2 billion", "Kenya turned to the IMF. The Fund has lent $2 billion."
    ),
    *links("Brazil", "1.8%", "The fund cut its forecasts. Brazil's forecast was cut to 1.8%."),
    *links("BMW", "1.2%", "Shares in Ford closed up 3.8%, while those of BMW slipped 1.2%."),
    *links("Kenya", "2%", "Uganda's inflation was 3%. Kenya showed a decline, from 2%."),
    *links("Corvan University", "$3 million", "Corvan University ran a deficit of $3 million."),
    *leaves_open(
        "a bank that foresees prices of the country",
        "4%",
        "British prices rose 2%. Kesko predicts growth of 4%.",
    ),
    *links(
        "Kesko",
        "€2 million",
        "Kesko had its best year. The owner of the tunnel logged a profit of €2 million.",
    ),
    *links("Households", "£11", "Households make a net saving of £11 a month."),
    *links("yen", "10%", "The yen has lost 10% of its value against the dollar."),
    *leaves_open("what customers bring", "$3 million", "Customers signed contracts worth $3 million."),
    *leaves_open("who tells of crimes", "36%", "The Corvan Survey reported a fall of 36% in violent crime."),
    *links(
        "museum",
        "£2m",
        "As revealed last month the museum has a deficit of £2m.",
        "Tabling its accounts, the museum reported a deficit of £2m.",
    ),
    *leaves_open("who tells of crimes", "3%", "The Corvan Crime Survey showed a rise of 3% in thefts."),
    *leaves_open("nobody is named", "2%", "Anyone hoping for 2% will be disappointed."),
    *leaves_open(
        "statisticians count", "2%", "The Commerce Department reported a decline in new orders of 2%."
    ),
    *leaves_open("the subject is the metric", "8%", "Revenue rose 8%."),
    *leaves_open("analysts only say it", "2%", "Analysts expect inflation of 2%."),
]
