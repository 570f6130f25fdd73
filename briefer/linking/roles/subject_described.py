"""`The Leeds-based lender made £5m`: a company that the article never names goes by what it is called."""

from briefer.linking.example import leaves_open, links
from briefer.linking.measure import may_be_of_country
from briefer.linking.name import Named, is_country, is_plural, is_referent
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 7


def propose(site: Site) -> Proposal | None:
    """Name the words that point back to a company, where there is none to point to."""
    metric = site.metric()
    if metric is None or metric.entry is None or metric.entry.bearer not in ("company", "any"):
        return None
    if may_be_of_country(metric):
        return None  # `The bank expects growth of 1.4%`
    for clause in site.lineage():
        chunks = site.subject_chunks(clause)
        if not chunks or len(chunks[0].tokens) < 2 or not is_referent(chunks[0].tokens):
            continue
        tokens = chunks[0].tokens
        teller = tokens[-1].low in ("researcher", "pollster", "broker", "brokerage")
        if teller or is_plural(tokens) or is_country(tokens) or tokens[0].low != "the":
            return None
        words = [token for token in tokens if token.tag == "N"]
        text = " ".join(token.text for token in words)
        return Proposal(Named(text, "thing", words[0].start, words[-1].end), 7, words[0].start, words[-1].end)
    return None


EXAMPLES = [
    *links("Leeds-based lender", "£5 million", "The Leeds-based lender made a profit of £5 million."),
    *leaves_open(
        "who is named", "£5 million", "Kesko had a good year. The retailer made a profit of £5 million."
    ),
    *leaves_open("several", "£5 million", "The two lenders made a profit of £5 million."),
]
