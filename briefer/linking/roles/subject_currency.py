"""`the koruna weakened 0.4 percent`, `sterling traded at $1.31`: a currency is what its rate is of."""

from briefer.linking.example import leaves_open, links
from briefer.linking.name import Named
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Name the noun phrase of the currency itself."""
    metric = site.metric()
    chunk = metric.chunk if metric is not None else None
    if (
        metric is None
        or metric.id != "exchange_rate"
        or chunk is None
        or metric.text.lower().endswith("rate")
    ):
        return None
    words = chunk.words
    text = " ".join(token.text for token in words)
    return Proposal(
        Named(text, "thing", words[0].start, words[-1].end), site.tier(0), words[0].start, words[-1].end
    )


EXAMPLES = [
    *links("koruna", "0.4 percent", "The koruna weakened 0.4 percent after the decision."),
    *links("U.S. currency", "1.8215 marks", "The U.S. currency ended at 1.8215 marks in Frankfurt."),
    *leaves_open("the currency is a price's unit", "3%", "Acme said its profit in dollars rose 3%."),
]
