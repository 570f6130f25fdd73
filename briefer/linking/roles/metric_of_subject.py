"""`capital spending will reach $919 billion`, `sales rose 8%`: the metric that the verb moves."""

import itertools

from briefer.linking.chunk import Chunk
from briefer.linking.commodity import is_due
from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import DIRECTIONS
from briefer.linking.measure import implied, measured
from briefer.linking.name import place_of
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.roles.metric_of_verb import costs_somebody
from briefer.linking.roles.subject_respectively import row_of
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 3

_MOVES = ("rise", "fall", "reach", "lift", "lower", "trade")
_TAKES_OBJECT = (
    "acquire",
    "fund",
    "invest",
    "pay",
    "own",
    "fine",
    "propose",
    "say",
    "sell",
    "report",
    "value",
)


def propose(site: Site) -> Proposal | None:
    """Take the metric of the clause's subject: its head, or of what hangs on it by `of` and `for`."""
    if not site.after_verb and site.governor not in DIRECTIONS and not _is_set_off(site):
        return None
    adds = site.verb is not None and site.verb.lemma in ("add", "shed")  # `the stock added 22 cents`
    if site.verb is not None and site.verb.lemma == "cost" and costs_somebody(site):
        return None  # `high oil prices could cost airlines $3 million`
    chunks = site.subject_chunks()
    if (
        _takes_object(site)
        and not site.does(*_MOVES)
        and not _passive(site)
        and not adds
        and not _exchanges(site, chunks)
    ):
        return None
    for chunk in _in_order(site, chunks) or _heads(chunks):
        if chunk.date is not None and is_due(chunk):
            continue  # `crude for June delivery`
        shared = () if site.clause.subject else site.ancestors()
        home = next((clause for clause in shared if chunk in clause.chunks), site.clause)
        found = measured(chunk, home)
        if found is not None and found.id == "population" and site.is_money:
            continue  # `customers save £30`
        if found is not None and found.id == "market_share" and _is_quoted(site, chunk):
            return implied("share_price", chunk, 3, home, chunk)
        if found is not None and found.id == "index_level" and _owns(chunk):
            return implied("share_price", chunk, 3, home, chunk)  # `Kerry's stocks`
        if found is not None and found.id == "market_share" and site.is_money:
            of = chunks[1:3]  # `its share of the losses was €3 million`
            if len(of) == 2 and of[0].low == "of" and of[1].kind == "NP" and of[1].metric is None:
                return implied("share", chunk, 3, home, chunk)  # `its share of the new money came to`
            continue
        if found is not None and found.id == "revenue" and (told := _sold_before(site, chunk)) is not None:
            return Proposal(told, 3, told.start, told.end, True)
        if found is not None and found.id in ("deal_value", "budget") and _yields(site):
            return None  # `the merger will save the company $2 billion`
        if found is not None:
            return Proposal(found, 3, found.start, found.end)
    return None


def _sold_before(site: Site, chunk: Chunk) -> Measured | None:
    """`Sales fell 3% in the South`: those of homes or of all shops, where these were told of before."""
    if len(chunk.tokens) != 1 or site.frames.topic("company") is not None:
        return None
    for slots in site.frames.told(site.frames.sentences_near()):
        told = slots.get("metric")
        if isinstance(told, Measured):
            return told if told.id in _SOLD and told.text.lower().endswith("sales") else None
    return None


_SOLD = frozenset({"housing_starts", "retail_sales"})


def _is_set_off(site: Site) -> bool:
    """`Its reserves, down to $4 billion by then, had`: how far the subject has moved, between commas."""
    lead, mark, noun = site.back(2), site.back(3), site.back(4)
    moved = site.governor in ("to", "from", "by") and lead is not None and lead.kind == "DIR"
    return moved and mark is not None and mark.low == "," and noun in site.clause.subject


def _yields(site: Site) -> bool:
    """Whether the verb says what comes of something, not what it is worth."""
    return site.verb is not None and site.verb.lemma in (
        "save",
        "generate",
        "add",
        "create",
        "bring",
        "yield",
    )


def _in_order(site: Site, chunks: list[Chunk]) -> list[Chunk]:
    """The metric at the figure's place in its list: `exports and imports fell 0.6% and 1%, respectively`."""
    named = [chunk for chunk in chunks if chunk.kind == "NP" and chunk.metric is not None]
    if len(named) != 2 or len(chunks) > 3:
        return []
    row = row_of(site)
    return [named[row.index(site)]] if len(row) == 2 else []


def _is_quoted(site: Site, chunk: Chunk) -> bool:
    """`The share closed down 2.9%`: one of a company's."""
    words = [token.low for token in chunk.tokens if token.tag in "NK"]
    closed = site.verb is not None and site.verb.lemma in ("close", "trade", "open", "finish")
    apart = any(token.low in ("market", "per") for token in chunk.tokens)
    return words[-1:] == ["share"] and not apart and (closed or site.by_share)


def _owns(chunk: Chunk) -> bool:
    """Whether a company owns what a noun phrase names."""
    return any(
        (token.tag == "K" or (token.text[0].isupper() and place_of(token) is None)) and behind.tag == "G"
        for token, behind in itertools.pairwise(chunk.tokens)
    )


def _takes_object(site: Site) -> bool:
    """Whether the verb has the figure for its object or price: `held 5%`, but not `held at 5%`."""
    if site.governor in ("at", "above", "below", "near", "around") and site.does("own", "report"):
        return False
    if site.governor in DIRECTIONS and (mark := site.back(2)) is not None and mark.low == ",":
        return False  # `prices posted one of the steepest rises, up 9%`
    return site.does(*_TAKES_OBJECT)


def _exchanges(site: Site, chunks: list[Chunk]) -> bool:
    """`The euro bought $1.32`, `the dollar fetched 104 yen`."""
    first = chunks[0].metric if chunks else None
    return site.is_money and first is not None and first.entry.id == "exchange_rate"


def _passive(site: Site) -> bool:
    verb = site.clause.verb
    if verb is None or site.verb is None:
        return False
    return verb.passive or (
        site.verb.lemma == "value" and verb is site.back()
    )  # `projects valued $5 million`


def _heads(chunks: list[Chunk]) -> list[Chunk]:
    """The subject's noun phrases that may bear the metric: the first, and those behind `of`, `for` and `in`."""
    found = []
    for index, chunk in enumerate(chunks):
        if index == 0 and len(chunks) > 2 and chunks[1].low == "and" and chunks[2].metric is None:
            continue  # `asset and wealth management`
        if index == 0 and (_grows(chunks) or _only_counts(chunks)):
            continue  # `growth in retail sales`, `the volume of retail sales`
        if chunk.kind == "NP" and (
            index == 0 or chunks[index - 1].low in ("of", "for", "in", "on", "to", "and")
        ):
            found.append(chunk)
        elif chunk.kind == "PUNCT" and index:
            break
    return found


def _only_counts(chunks: list[Chunk]) -> bool:
    """Whether the first noun only says that the metric behind `of` is counted: `the value of exports`."""
    return (
        len(chunks) > 2
        and chunks[0].head is not None
        and chunks[0].head.low in ("volume", "value", "amount", "level", "number", "pace")
        and chunks[1].low == "of"
        and chunks[2].metric is not None
    )


def _grows(chunks: list[Chunk]) -> bool:
    """Whether the growth of something is told, and that is measured."""
    return (
        len(chunks) > 2
        and chunks[0].metric is not None
        and chunks[0].metric.entry.id == "growth"
        and chunks[1].low in ("of", "in")
        and chunks[2].metric is not None
    )


EXAMPLES = [
    *links("housing_starts", "3%", "New home sales rose 2% in May. Sales fell 3% in the South."),
    *links("tax", "4.9%", "The council's share of council tax will go up by 4.9%."),
    *links("exports", "6%", "The gap began to shrink as U.S. exports climbed 6% to record levels."),
    *links("imports", "4.2%", "Imports overall fell by 4.2%."),
    *links("revenue", "5.6%", "According to Kesko, combined sales of albums fell by 5.6%."),
    *links("house_prices", "9%", "Ms Roe said: 'Outside Mayo, house prices were up by 9%.'"),
    *links("price", "2.5%", "It was a year in which prices at the gate fell 2.5%."),
    *links("revenue", "9%", "Profit fell, on turnover 9% lower at $5 million."),
    *links("profit", "£4m", "Kesko slipped one place after seeing its profits fall from £5m to £4m."),
    *links("profit", "7.3%", "Kesko saw a 4.9% rise in turnover to £154m but profits fell by 7.3%."),
    *links("operating_income", "11%", "Turnover jumped 10% to £5m and operating profits up 11% to £2m."),
    *links("trade_balance", "£3bn", "Exports fell. The deficit was £3bn."),
    *links("household_income", "31%", "Farmers' incomes fell by 31%."),
    *links("wages", "4%", "The jobless rate was 5%. Earnings rose by 4%."),
    *links("price", "9%", "Tobacco prices posted one of the steepest rises of all, up 9%."),
    *links("tax", "4%", "Council tax bills rose by 4%."),
    *links("profit_margin", "2.1%", "Profit slipped from £11m to £10m and its margin from 2.5% to 2.1%."),
    *links("market_share", "11%", "Sales at Kesko fell by 1.8% and its market share from 11.2% to 11%."),
    *links("market_share", "17%", "Kesko saw its sales rise 1% and its market share fall to 17%."),
    *links("share_price", "2.9%", "Nokia is in trouble. The share closed down 2.9%."),
    *links("revenue", "10%", "Kesko, the largest chain, saw sales drop almost 10% in May."),
    *links("revenue", "5%", "'For the year to March, revenue will rise by 5%,' said Dana Roe of Kesko."),
    *links("market_share", "13.4%", "Sales fell 9% as its share of the market slipped 0.7 points to 13.4%."),
    *links(
        "pretax_profit",
        "£319m",
        "Including items, such as the sale of its stake, pre-tax profits were £319m.",
    ),
    *links("revenue", "6.7 per cent", "Kesko said total clothing and home sales declined by 6.7 per cent."),
    *links("share_price", "22 cents", "Nokia's stocks climbed 22 cents to €52.25."),
    *links("retail_sales", "0.9%", "In Spain the volume of retail sales shrank by 0.9%."),
    *links("retail_sales", "4%", "Growth in retail sales improved to 4%."),
    *links("pretax_profit", "£612 million", "Kesko saw pre-tax profits reach £612 million."),
    *links("exports", "0.6%", "Exports and imports fell 0.6% and 1% respectively."),
    *links("imports", "1%", "Exports and imports fell 0.6% and 1% respectively."),
    *links("inflation", "1.9%", "Inflation held steady at 1.9%."),
    *links("margin_of_error", "3%", "The margin of error was 3%."),
    *links("capital_expenditure", "$919 billion", "Capital spending will reach $919 billion in 2027."),
    *links("revenue", "8%", "Sales at Kesko rose 8%.", "Sales at Kesko were up 8%."),
    *links("exchange_rate", "$1.32", "The euro bought $1.32 in Tokyo."),
    *links("shipments", "5%", "Pembury was the only maker to grow, with shipments up 5%."),
    *links("share_price", "63 cents", "The average share rose 63 cents."),
    *leaves_open("what causes a cost", "$3 million", "High oil prices cost Ryanair $3 million."),
    *leaves_open("what buys is no measure", "$40 million", "The fund bought the tower for $40 million."),
    *leaves_open(
        "the figure stands before the verb", "$40 million", "Sales of $40 million disappointed Kesko."
    ),
]
