"""`Nearly half (49%) of subscribers pay`: the bracket counts what the words before it tell."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.name import name_of
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "of_fraction", "propose"]

_FRACTIONS = frozenset(
    """half halves third thirds quarter quarters fifth fifths sixth seventh eighth ninth tenth tenths most majority
    minority two three four five six seven eight nine ten""".split()
)
"""Last words of a part of people or firms: `a third`, `three quarters`, `one in five`."""


def propose(site: Site) -> Proposal | None:
    """Name those behind the bracket of whom the part is told."""
    whole = of_fraction(site)
    named = name_of(whole) if whole else None
    return Proposal(named, 1, named.start, named.end) if named is not None else None


def of_fraction(site: Site) -> list[Chunk] | None:
    """Return what stands behind `of`, where a bracket with a percentage follows a part told in words."""
    parent = site.clause.parent
    if site.clause.relation != "parenthesis" or parent is None or not site.chunk.bare or site.is_money:
        return None
    at = next((at for at, chunk in enumerate(parent.chunks) if chunk.start >= site.chunk.end), 0)
    before, behind = parent.chunks[at - 1] if at else None, parent.chunks[at : at + 2]
    if before is None or before.head is None or before.head.low not in _FRACTIONS or len(behind) < 2:
        return None
    if behind[0].low in ("of", "in") and behind[1].kind == "NP" and behind[1].figure is None:
        return parent.chunks[at + 1 :]
    return None


EXAMPLES = [
    *links("subscribers", "49%", "Nearly half (49%) of subscribers paid by card."),
    *links("adults", "21%", "A fifth (21%) of adults now own a smartphone."),
    *leaves_open("no part is told", "22%", "Firms named wages first, ahead of energy (22%) of all kinds."),
]
