"""`According to Gartner`, `analysts at X`, `data from Y show`: a source that a preposition names."""

from briefer.linking.site import Proposal, Site
from briefer.linking.source import according

__all__ = ["propose"]


def propose(site: Site) -> Proposal | None:
    """Name the phrase behind `according to` anywhere in the sentence."""
    found = according(site)
    return Proposal(found, 1, found.start, found.end) if found else None
