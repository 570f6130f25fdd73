"""`the Nikkei gained 0.5%`, `the S&P 500 up 0.8%`: an index that moves."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import DIRECTIONS
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site
from briefer.metrics import metrics

__all__ = ["EXAMPLES", "LOWEST_TIER", "names_index", "propose"]

LOWEST_TIER = 2

_INDICES = frozenset(
    """nikkei dax ftse footsie s&p dow nasdaq sensex nifty cac kospi stoxx russell asx tsx topix ibex bovespa smi
    seng hsi csi shanghai ibovespa mib psi aex omx""".split()
)


def propose(site: Site) -> Proposal | None:
    """Imply the index level where the subject is a stock index and the figure a percentage."""
    chunks = site.subject_chunks()
    if site.is_money or not chunks or (not site.after_verb and site.governor not in DIRECTIONS):
        return None
    if chunks[0].head is None or not names_index(chunks[0]):
        return None
    entry = metrics()["index_level"]
    return Proposal(
        Measured(entry.id, entry.label, chunks[0].start, chunks[0].end, entry, (), None, site.clause),
        2,
        chunks[0].start,
        chunks[0].end,
    )


def names_index(chunk: Chunk) -> bool:
    """Whether a noun phrase holds the name of a stock index: `the FTSE 100`."""
    if any(token.tag == "G" for token in chunk.tokens):
        return False
    return any(token.low in _INDICES and token.text[0].isupper() for token in chunk.tokens)


EXAMPLES = [
    *links("index_level", "0.5%", "The Nikkei gained 0.5%."),
    *links("index_level", "0.8%", "The S&P 500 was up 0.8%."),
    *leaves_open("a fund that is no index", "0.8%", "The pension fund gained 0.8%."),
    *leaves_open("an average of no market", "0.8%", "The average gained 0.8%."),
    *leaves_open("money, not points", "$3 billion", "The Nikkei gained $3 billion."),
]
