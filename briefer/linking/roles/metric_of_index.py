"""`the Nikkei gained 0.5%`, `the S&P 500 up 0.8%`: an index that moves."""

from briefer.linking.chunk import Chunk
from briefer.linking.lexicon import DIRECTIONS
from briefer.linking.site import Measured, Proposal, Site
from briefer.metrics import metrics

__all__ = ["names_index", "propose"]

_INDICES = frozenset(
    """nikkei dax ftse footsie s&p dow nasdaq sensex nifty cac kospi stoxx russell asx tsx topix ibex bovespa smi
    composite seng index average hsi csi shanghai ibovespa mib psi aex omx""".split()
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
    return any(token.low in _INDICES and token.text[0].isupper() for token in chunk.tokens)
