"""`prices rose 1.9%` in an article on inflation: what a country's consumers pay."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.measure import implied
from briefer.linking.name import place_of
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 2


def propose(site: Site) -> Proposal | None:
    """Read bare `prices` as inflation, where the sentences near were about it."""
    chunks = site.subject_chunks()
    if not chunks or not site.does("rise", "fall", "reach"):
        return None
    first = chunks[0]
    if _is_average(first) and site.frames.told_of(site.frames.sentences_near()[:1], "house_prices"):
        return implied("house_prices", first, 2, site.clause, first)
    if site.is_money or not site.does("rise", "fall"):
        return None
    if len(chunks) > 1 and chunks[1].low in ("of", "for"):
        return None
    if first.metric is None or [token.low for token in first.words] not in (
        ["prices"],
        ["consumer", "prices"],
    ):
        return None
    before = site.previous.metric() if site.previous is not None else None
    if len(first.words) == 1 and before is not None and before.id == "house_prices":
        return implied("house_prices", first, 2, site.clause, first)
    if len(first.words) == 1 and site.frames.told_of(site.frames.sentences_near()[:1], "house_prices"):
        return implied("house_prices", first, 2, site.clause, first)
    if not site.frames.told_of(site.frames.sentences_near(), "inflation"):
        return None
    return implied("inflation", first, 2, site.clause, first)


def _is_average(chunk: Chunk) -> bool:
    """`the average UK price`."""
    words = [token.low for token in chunk.words]
    return (
        len(words) > 1
        and words[-1] == "price"
        and "average" in words
        and all(
            word in ("average", "price") or place_of(token)
            for word, token in zip(words, chunk.words, strict=True)
        )
    )


EXAMPLES = [
    *links("inflation", "1.9%", "Inflation in the euro zone fell to 2%. In Germany prices rose 1.9%."),
    *links("house_prices", "1.9%", "The average house price was £81,000 in May. Prices rose 1.9% in June."),
    *links("house_prices", "8%", "House prices in Mayo rose by 6% and prices outside Mayo rose by 8%."),
    *leaves_open("prices of no consumer", "1.9%", "Nickel is scarce. In Germany prices rose 1.9%."),
    *leaves_open("prices of something", "1.9%", "Inflation fell to 2%. Prices of bread rose 1.9%."),
    *leaves_open("prices of something else", "1.9%", "Inflation fell to 2%. House prices rose 1.9%."),
]
