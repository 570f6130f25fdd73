"""`The Bank of England expects inflation of 2%`: a country's figures, told by one of its institutions."""

from briefer.linking.example import leaves_open, links
from briefer.linking.measure import may_be_of_country
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 4


def propose(site: Site) -> Proposal | None:
    """Name the country of the one institution that the sentence names."""
    metric = site.metric()
    if not may_be_of_country(metric):
        return None
    found = site.frames.home()
    if found is None or found.start < site.frames.sentence_start:
        return None
    if any(other.subject() is not None and other.metric() == metric for other in site.siblings[: site.order]):
        return None
    return Proposal(found, 4, found.start, found.end)


EXAMPLES = [
    *links("Britain", "2%", "The Bank of England expects inflation of 2%."),
    *links("Germany", "2%", "The Ifo Institute cut its growth forecast to 2%."),
    *leaves_open("a company's figure", "2%", "The Bank of England and Kesko met. Kesko's sales rose 2%."),
    *leaves_open(
        "institutions of two countries",
        "2%",
        "The Bank of England and the Bundesbank expect inflation of 2%.",
    ),
]
