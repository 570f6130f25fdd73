"""`the primary UK index, the FTSE 100, dropped 2.36%`: an index is called by its name."""

from briefer.linking.example import leaves_open, links
from briefer.linking.name import Named
from briefer.linking.proposal import Proposal
from briefer.linking.roles.metric_of_index import index_chunks, index_words, names_index
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Name the phrase of the subject that holds the name of a stock index."""
    metric = site.metric()
    if metric is None or metric.id != "index_level":
        return None
    for chunk in index_chunks(site):
        words = [token for token in index_words(chunk) if token.tag in "NKG"]
        if chunk.kind == "NP" and words and names_index(chunk):
            while words and not words[0].text[0].isupper():
                words = words[1:]
            text = "".join(token.text if token.tag == "G" else f" {token.text}" for token in words).strip()
            return Proposal(
                Named(text, "thing", words[0].start, words[-1].end), 0, words[0].start, words[-1].end
            )
    words = metric.chunk.words if metric.chunk is not None else []
    if len(words) > 1 and words[-1].low == "index" and words[-2].low not in _PLAIN:
        text = " ".join(token.text for token in words)
        return Proposal(Named(text, "thing", words[0].start, words[-1].end), 1, words[0].start, words[-1].end)
    return None


_PLAIN = frozenset("benchmark stock market share main broader wider blue-chip key composite".split())


EXAMPLES = [
    *links("Nifty", "0.3%", "The Sensex closed up 0.8% and the Nifty fell 0.3%."),
    *links("Cac 40", "0.9%", "The Dax lost 1.1% and the Cac 40 0.9%."),
    *links("FTSE 100", "2.3%", "The FTSE 100, the main index in London, dropped 2.3%."),
    *links("dollar index", "0.3%", "The dollar index fell 0.3%."),
    *leaves_open("a fund that is no index", "2.3%", "Shares of the fund dropped 2.3%."),
]
