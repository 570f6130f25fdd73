"""`according to Gartner`, `According to data from Counterpoint`: a source that a preposition names."""

from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.source import according, is_expected

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Name the phrase behind `according to` anywhere in the sentence."""
    found = according(site)
    if found is None or (not is_expected(site) and any(map(is_expected, site.siblings)) and _gathers(site)):
        return None  # `short of the estimate of 88 cents, according to LSEG data`
    # A document that nobody is named for gives way to whoever speaks in the sentence.
    tier = 3 if found.kind == "document" else 1
    return Proposal(found, tier, found.start, found.end)


def _gathers(site: Site) -> bool:
    """Whether data of what others expect are cited: `according to LSEG data`."""
    parsed = site.frames.parse(site.frames.current)
    words = [token.low for token in parsed.tokens] if parsed is not None else []
    behind = words[words.index("according") :][:7] if "according" in words else []
    return any(word in ("data", "poll", "survey", "consensus", "estimates") for word in behind)


EXAMPLES = [
    *links("Gartner", "$1.5 trillion", "Server spending will reach $1.5 trillion, according to Gartner."),
    *links("Counterpoint", "4%", "According to data from Counterpoint, shipments fell 4%."),
    *links(
        "Severn Trust",
        "4%",
        "Sales rose 4%, according to figures published on Friday by the Severn Trust.",
    ),
    *leaves_open(
        "who gathers estimates tells no results",
        "$5 billion",
        "Kesko made $5 billion, short of the average estimate of $6 billion, according to LSEG data.",
    ),
    *leaves_open(
        "to a plan, nobody speaks", "€5 billion", "Payments of €5 billion were made according to the rules."
    ),
]
