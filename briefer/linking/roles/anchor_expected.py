"""`above the $1.79 billion analysts had expected`, `beating estimates of $1.79 billion`: what had been expected of the same."""

from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import FORECASTS, is_a
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.metrics import singular

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 2

_BESIDE = frozenset(
    """above below beating beat beats topping topped exceeding exceeded surpassing surpassed missing missed short ahead
    against over under than trailing earlier previous prior""".split()
)
_EXPECTED = frozenset({"consensus", "range", "expectation", "guide"}) | FORECASTS
_NEAR = 70
"""How far behind a figure somebody's expecting it may be said, in code points."""


def propose(site: Site) -> Proposal | None:
    """Tie a figure that was expected to the figure beside it that came of it."""
    level = site.previous
    while level is not None and level.mention.kind == site.mention.kind and level.relation == "change_of":
        level = level.previous
    if level is not None and level.mention.kind != site.mention.kind:
        level = level.previous
    if level is not None and level.relation == "base_of" and level.anchor is not None:
        level = level.anchor  # `grew 0.1%, down from 0.3% and short of the 0.2% economists had expected`
    if level is not None and level.by_share != site.by_share:
        level = site.like()  # `EPS of $1.30, below the $380 million`
    if (
        level is None
        or level.mention.kind != site.mention.kind
        or level.currency != site.currency
        or site.governor == "from"
    ):
        return None
    parsed = site.frames.parse(site.frames.current)
    if parsed is None:
        return None
    between = [token for token in parsed.tokens if level.mention.end <= token.start < site.mention.start]
    beside = next((at for at, token in enumerate(between) if token.low in _BESIDE), None)
    if beside is None or len(between) - beside > 12:
        return None
    end = site.mention.end
    noun = any(singular(token.low) in _EXPECTED for token in between[beside:])
    noun = noun or any(
        token.start >= end and singular(token.low) in _EXPECTED and token.tag == "N"
        for token in site.chunk.tokens
    )
    verb = any(
        chunk.kind == "VERB" and chunk.verb is not None and is_a(chunk.verb.classes, "expect")
        for chunk in parsed.chunks
        if end <= chunk.start <= end + _NEAR
    )
    if not (noun or verb):
        return None
    return Proposal((level, None, None), 2, between[beside].start, site.mention.end)


EXAMPLES = [
    *links(
        "compared",
        "$1.79 billion",
        "Siemens reported revenue of $1.84 billion, above the $1.79 billion analysts had expected.",
        "Revenue at Siemens rose 9% to $1.84 billion, beating analysts' average estimate of $1.79 billion.",
    ),
    *links(
        "compared",
        "0.2%",
        "Growth was 0.1% in the third quarter, down from 0.3% in the second and short of the 0.2% economists had expected.",
    ),
    *leaves_open(
        "the year before, not what was expected",
        "$1.79 billion",
        "Siemens reported revenue of $1.84 billion, above the $1.79 billion of 2024.",
    ),
]
