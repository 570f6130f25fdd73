"""`growth of 1.4%, a touch below the government's 1.5%`, `double the £9m it lost in May`: what the figure before measures."""

from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import DIRECTIONS
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 6

_COMPARES = frozenset(
    "over than below above against versus vs with from under exceeding past of double twice".split()
)
"""What may stand before a figure that another is held against."""


def propose(site: Site) -> Proposal | None:
    """Go on with the metric of the nearest figure of its kind in the sentence, where nothing else says one."""
    if site.chunk.metric is not None or not (
        _is_told(site) or _compares(site) or _is_kept(site) or _goes_on(site) or _is_aimed(site)
    ):
        return None
    before = site.previous
    while before is not None and (
        before.mention.kind != site.mention.kind
        or before.by_share != site.by_share
        or before.chosen.get("metric") is None
    ):
        before = before.previous
    given = before.chosen.get("metric") if before is not None else None
    if given is None:
        return None
    return Proposal(given.value, 6, given.start, given.end, given.inherited)


def _is_told(site: Site) -> bool:
    """`the £9.5 million it lost the year before`, `the £900m that analysts had forecast`."""
    first, behind = site.chunk.tokens[0], site.ahead()
    if first.low != "the" or site.chunk.head is not None:
        return False
    if behind is None:
        return True  # a relative clause begins
    return behind.kind in ("REL", "THAT", "NP") and behind.tokens[0].tag in "RQW"


def _compares(site: Site) -> bool:
    """`a 31 per cent increase over Rs 1,667 crore`, `a touch below the government's 1.5 per cent`."""
    near = site.back()
    return site.governor in _COMPARES and near is not None and near.kind == "PREP"


def _is_kept(site: Site) -> bool:
    """`left next year's at 2.6 percent`, `kept that for Latvia at 2.2%`: another one of what was told."""
    verb = site.clause.verb
    if verb is None or site.governor not in ("at", "to", "by"):
        return False
    noun = next((chunk for chunk in site.clause.behind_verb() if chunk.kind != "ADV"), None)
    return noun is not None and (noun.tokens[-1].tag == "G" or noun.low in ("that", "those", "it", "them"))


def _goes_on(site: Site) -> bool:
    """`and was down from 36%`: a move without a mover of its own."""
    if site.clause.subject and site.clause.subject[0].figure is None:
        first = site.clause.subject[0]
        return first.low in ("that", "this", "it", "those", "which")
    return site.governor in DIRECTIONS or site.does("rise", "fall")


def _is_aimed(site: Site) -> bool:
    """`sales passed $60 million, and it was aiming for $150 million`."""
    if site.governor == "at" and site.verb is not None and site.verb.lemma == "be":
        return True  # `exports of $28 billion, and Spain was second at $9 billion`
    return site.does("plan", "expect") and site.governor in ("for", "at", "to") and bool(site.clause.subject)


EXAMPLES = [
    *links(
        "growth",
        "1.5%",
        "The bank expects growth of 1.4%, a touch below the government's 1.5%.",
    ),
    *leaves_open(
        "somebody else's deed", "$9 million", "Kesko made a loss of $5 million and gave Roe $9 million."
    ),
]
