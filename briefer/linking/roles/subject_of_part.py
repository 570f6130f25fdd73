"""`Of that, £23bn would go to schools`, `The remaining £4bn is for tax cuts`: a part is of whom the whole was."""

from briefer.linking.example import leaves_open, links
from briefer.linking.name import Named
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 2

_WHOLES = frozenset({"that", "this", "which", "these", "those"})
_TOTALS = frozenset({"total", "sum", "money", "amount", "cash"})
_PARTS = frozenset({"remaining", "rest", "remainder", "balance"})


def propose(site: Site) -> Proposal | None:
    """Take whom the last amount told was of, for a part of it that is the subject of its clause."""
    before = site.previous
    if not site.is_money or site.after_verb or (before is not None and before.clause is site.clause):
        return None
    if not (_is_rest(site) or _led(site) or _behind(site)):
        return None
    for slots in site.frames.told(site.frames.earlier(2)):
        given = slots.get("subject")
        if isinstance(given, Named) and slots.get("kind") == "money" and slots.get("role") != "base_of":
            return Proposal(given, 2, given.start, given.end, True)
    return None


def _is_rest(site: Site) -> bool:
    return any(token.low in _PARTS for token in site.chunk.tokens)


def _led(site: Site) -> bool:
    """`Of that, £23bn`, `Of the total, £23bn`."""
    chunks = site.clause.chunks
    return (
        site.index in (2, 3) and chunks[0].low == "of" and _is_whole(chunks[1].low, chunks[1].tokens[-1].low)
    )


def _behind(site: Site) -> bool:
    """`Some £23bn of that`."""
    lead, whole = site.ahead(), site.ahead(2)
    return (
        lead is not None
        and whole is not None
        and lead.low == "of"
        and _is_whole(whole.low, whole.tokens[-1].low)
    )


def _is_whole(first: str, last: str) -> bool:
    return first in _WHOLES or (first == "the" and last in _TOTALS)


EXAMPLES = [
    *links(
        "Kesko",
        "$3 million",
        "Kesko will save $9 million. Of that, $3 million will go to its stores.",
        "Kesko will save $9 million. The remaining $3 million is set aside for repairs.",
        "Kesko will save $9 million. Some $3 million of that is for its stores.",
    ),
    *leaves_open("a part of nothing told", "$3 million", "Of that, $3 million will go to schools."),
]
