"""`the Nikkei gained 0.5%`, `the S&P 500 up 0.8%`: an index that moves."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import DIRECTIONS
from briefer.linking.measure import implied
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.token import Token
from briefer.pattern import pattern

__all__ = ["EXAMPLES", "LOWEST_TIER", "index_chunks", "index_words", "names_index", "propose"]

LOWEST_TIER = 2

_INDICES = frozenset(
    """nikkei dax ftse footsie s&p dow nasdaq sensex nifty cac kospi stoxx russell asx tsx topix ibex bovespa smi
    seng hang hsi cac-40 poor csi shanghai ibovespa mib psi aex omx nzx bse nse kosdaq jse merval ipc moex rts micex
    wig bist egx tasi qe dfm set klci sti psei jci vix iseq atx bel-20 xetra mdax tecdax hscei taiex twse asx200
    ftse100 nasdaq-100""".split()
)

_PARTS = pattern(r"[-/]")
"""`S&P-ASX`, `S&P/TSX`."""


def propose(site: Site) -> Proposal | None:
    """Imply the index level where the subject is a stock index and the figure a percentage."""
    chunks = index_chunks(site)
    if site.is_money or not chunks or (not site.after_verb and site.governor not in DIRECTIONS):
        return None
    if chunks[0].head is None or not (names_index(chunks[0]) or _is_bourse(site, chunks[0])):
        return None
    return implied("index_level", chunks[0], 2, site.clause)


_BOURSES = frozenset(
    """tokyo hong-kong shanghai shenzhen sydney seoul taipei manila singapore mumbai jakarta bangkok wellington london
    frankfurt paris milan madrid zurich toronto moscow kuala-lumpur""".split()
)
_GAUGES = frozenset("sector sub-index subindex gauge sectors benchmark benchmarks midcaps".split())


def _is_bourse(site: Site, chunk: Chunk) -> bool:
    """`Tokyo fell 0.6%, or 92 points`, and a city or sector that moves where indices have been told of."""
    words = [token.low for token in chunk.words]
    city = "-".join(words).replace(" ", "-") in _BOURSES
    if not words or not (city or words[-1] in _GAUGES) or not _goes(site):
        return False
    parsed = site.frames.parse(site.frames.current)
    counted = parsed is not None and any(token.low in ("points", "pts") for token in parsed.tokens)
    return (city and counted) or site.frames.told_of(site.frames.earlier(3), "index_level")


def _goes(site: Site) -> bool:
    """`fell 0.4%`, `was 0.4% higher`, `added 0.4%`."""
    behind = site.ahead()
    return (
        site.does("rise", "fall", "lose")
        or (behind is not None and behind.low in DIRECTIONS)
        or (site.verb is not None and site.verb.lemma in ("add", "shed", "put"))
    )


def index_chunks(site: Site) -> list[Chunk]:
    """Return the noun phrase right before `up` or `down`, or in a list, or the clause's subject: `with the S&P 500 up 0.8%`."""
    near = site.back(2) if site.governor in DIRECTIONS else site.back() if site.previous is not None else None
    return [near] if near is not None and near.kind == "NP" and names_index(near) else site.subject_chunks()


def names_index(chunk: Chunk) -> bool:
    """Whether a noun phrase holds the name of a stock index: `the FTSE 100`."""
    return any(
        token.text[0].isupper()
        and (token.low in _INDICES or not _INDICES.isdisjoint(_PARTS.split(token.low)))
        for token in index_words(chunk)
    )


def index_words(chunk: Chunk) -> list[Token]:
    """Return the words of a noun phrase behind whose it is: of `Germany's DAX` the last one."""
    cut = max((at for at, token in enumerate(chunk.tokens) if token.tag == "G"), default=-1)
    if cut > 0 and chunk.tokens[cut - 1].low.endswith("poor"):
        cut = -1  # `the Standard & Poor's 500`
    return chunk.tokens[cut + 1 :]


EXAMPLES = [
    *links("index_level", "0.5%", "The Nikkei gained 0.5%."),
    *links("index_level", "0.8%", "The S&P 500 was up 0.8%."),
    *links("index_level", "0.6%", "Tokyo fell 0.6%, or 92 points, to 15,521."),
    *links("index_level", "0.4%", "The Nikkei fell 0.8%. Seoul was 0.4% higher."),
    *links("index_level", "1.2%", "The Nikkei fell 0.8%. The mining sector dropped 1.2%."),
    *leaves_open("a city that has no points", "0.4%", "The Nikkei stayed flat. London grew 0.4%."),
    *leaves_open("a fund that is no index", "0.8%", "The pension fund gained 0.8%."),
    *links("index_level", "1.1 percent", "Germany's DAX jumped 1.1 percent."),
    *leaves_open("an average of no market", "0.8%", "The average gained 0.8%."),
    *leaves_open("money, not points", "$3 billion", "The Nikkei gained $3 billion."),
]
