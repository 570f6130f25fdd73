"""`AI inference computing power growth rate`, `ASIC chip shipments`: the thing before the metric."""

from briefer.linking.example import leaves_open, links
from briefer.linking.measure import holds
from briefer.linking.name import Named, is_referent, name_of
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site
from briefer.linking.token import Token
from briefer.metrics import metric_at

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 4


def propose(site: Site) -> Proposal | None:
    """Name the words before the metric, where it is one that things and markets have."""
    metric = site.metric()
    if (
        metric is None
        or holds(site, metric)
        or metric.chunk is None
        or metric.entry is None
        or metric.chunk.metric is None
    ):
        return None
    if (
        metric.entry.bearer in ("company", "economy") and metric.id != "market_share"
    ) or metric.id == "share":
        return None
    if metric.id in ("budget", "approval_rate"):
        return None  # `the parks budget`, `state support`: what it is for, or whose
    if metric.id in _SOLD and _told_by_company(site):
        return None  # `The company said beer volumes fell`
    phrase = metric.chunk.metric
    yields = metric.text.lower().endswith(("yield", "yields"))
    before = [
        token for token in metric.chunk.tokens[: phrase.first] if token.tag == "N" and token.low not in _PLAIN
    ]
    priced = metric.id == "price" and bool(before) and metric.chunk.tokens[phrase.first].low not in _PLAIN
    first = phrase.last if yields or priced else phrase.first  # `Treasury yields`, `bulk freight rates`
    term = "T" if yields else ""  # `the 10-year yield`
    words = [
        token
        for token in metric.chunk.tokens[:first]
        if (token.tag in "NK" and token.mention is None) or token.tag == term
    ]
    if any(token.tag == "G" for token in metric.chunk.tokens):
        return None  # whose it is, is said, if not whom it means
    words = [
        token
        for token in words
        if token.low not in _PLAIN
        and (token.tag == "T" or metric_at([token.low], 0) is None)
        and not token.low.endswith(("-specific", "-related"))
    ]
    if metric.id in ("tax", "tax_revenue"):
        words = [token for token in words if token.low not in _TAXES]
        if not words:
            return None  # `council tax`, `corporation tax receipts`
    if all((token.low.endswith("ed") or "-" in token.low) and token.text[0].islower() for token in words):
        return None  # `the required down payment`, `inflation-busting bills`
    text = " ".join(token.text for token in words)
    return Proposal(
        Named(text, "thing", words[0].start, words[-1].end),
        4 if _has_price(metric) and (term or not _describes(words)) else 6,
        words[0].start,
        words[-1].end,
    )


_TAXES = frozenset(
    """council income corporation corporate company sales value-added value added capital gains inheritance property poll road
    fuel stamp payroll energy carbon windfall wealth land business excise customs consumption purchase withholding""".split()
)
"""What taxes are called by."""
_SOLD = frozenset("shipments production orders population arrivals passengers".split())


def _told_by_company(site: Site) -> bool:
    """Whether a company tells of what it makes and sells."""
    above = site.clause.parent
    if site.clause.relation != "reported" or above is None:
        return False
    chunks = site.subject_chunks(above)
    if not chunks:
        return False
    named = site.frames.refer(chunks[0].tokens) if is_referent(chunks[0].tokens) else name_of(chunks)
    topic = site.frames.topic("company")
    return named is not None and topic is not None and named.name == topic.name


def _has_price(metric: Measured) -> bool:
    return metric.entry is not None and (metric.entry.bearer == "market" or metric.entry.type == "rate")


def _describes(words: list[Token]) -> bool:
    """Whether the words say of what sort the measure is: `posted price`, `investment banking fees`."""
    return any(
        (token.low.endswith(("ed", "ing")) and token.low not in _WARES) or "-" in token.low for token in words
    )


_WARES = frozenset("clothing housing shipping catering engineering feed seed".split())
"""Nouns in -ing and -ed for what is sold: `Clothing prices`."""


_PLAIN = frozenset(
    """unit typical national domestic foreign overseas fixed variable long-term short-term benchmark official headline core total overall
    annual annualized annualised quarterly own new first last full net average median mean combined key main high low
    faster record asking closing opening selling listing cost per preliminary provisional aggregate international
    seasonally adjusted unadjusted gross real nominal weekly monthly daily yearly hourly half-yearly six-month three-month
    12-month year-on-year month-on-month estimated expected projected planned reported actual current previous prior
    latest initial final interim revised advance flash underlying comparable organic cumulative consolidated standalone
    statutory group-wide pre-tax pretax basic diluted weighted simple minimum maximum peak recent rising falling strong
    weak robust solid sluggish sharp modest big bigger large larger small smaller huge massive significant substantial
    considerable major minor regular special extra additional further early late future present existing effective
    nationwide citywide statewide countrywide regional local prevailing so-called broad broader narrow wider higher lower
    rise increase fall good better best worst gradual lowest highest biggest largest smallest slowest fastest steepest
    sharpest strongest weakest transatlantic healthy sequential steady stable moderate brisk rapid slow slower quick
    dramatic impressive remarkable respectable spectacular explosive exponential single-digit double-digit low-single-digit
    mid-single-digit high-single-digit anaemic anemic tepid muted subdued lacklustre lackluster patchy uneven unprecedented
    surprise shock bumper hefty whopping sustained sustainable continued continuing renewed buoyant stellar decent positive negative sizeable sizable""".split()
)


EXAMPLES = [
    *leaves_open("what money is for", "20%", "The council will cut its bills, and parks budgets drop 20%."),
    *leaves_open("how much it is", "9%", "The increases in inflation-busting fares range from 9%."),
    *links("Clothing", "4.8%", "Food was dear. Clothing prices rose 4.8% overall."),
    *leaves_open("what is taxed", "€7 billion", "Corporation tax receipts rose to €7 billion."),
    *leaves_open("how it grows", "20%", "The year saw healthy year-on-year growth of 20%."),
    *links("ASIC chip", "45%", "ASIC chip shipments rose 45%."),
    *links("Cement", "5%", "Cement production rose 5%."),
    *leaves_open("a company's metric is no thing's", "5%", "Cement revenue rose 5%."),
    *leaves_open("what a tax is called", "5%", "Council tax rose 5%."),
    *leaves_open("words that only narrow", "5%", "Total annual production rose 5%."),
]
