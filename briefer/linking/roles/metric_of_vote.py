"""`Labour are on 34%, the Tories on 31%`, `a poll gave Labour 34%`: how many would vote for a party."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site
from briefer.metrics import metrics
from briefer.pattern import pattern

__all__ = ["EXAMPLES", "LOWEST_TIER", "PLACES", "propose"]

LOWEST_TIER = 3

_STANDS = frozenset("be stand stay remain".split())
PLACES = frozenset("put leave place have show see".split())
_LEADS = frozenset("lead win finish come trail follow".split())
_VOTE = pattern(r"\b(?:[Pp]oll|[Vv]ot(?:e|er|ing))s?\b", lead="oll ot")


def propose(site: Site) -> Proposal | None:
    """Read a bare percentage that somebody is on, leads with or is given by a poll as support."""
    if site.unit != "percent" or not site.chunk.bare:
        return None
    if site.governor in ("with", "") and (near := _polled(site)) is not None:
        return _support(site, near)
    if site.governor != "on":
        return None
    behind = site.ahead()
    if behind is not None and behind.low in ("of", "in"):
        return None  # `a tax on 5% of homes`
    lead, party = site.back(), site.back(2)
    listed = party is not None and party.kind == "NP" and party.metric is None and party.figure is None
    verb = site.clause.verb
    stands = (
        site.verb is not None
        and site.after_verb
        and (site.verb.lemma in _STANDS or (listed and site.verb.lemma in PLACES))
    )
    if lead is None or not (stands or (listed and verb is None)):
        return None
    if any(chunk.metric is not None for chunk in site.subject_chunks()):
        return None  # `the base rate is on 5%`
    return _support(site, lead)


def _support(site: Site, lead: Chunk) -> Proposal:
    entry = metrics()["approval_rate"]
    own = Measured(entry.id, "support", lead.start, site.chunk.end, entry, (), None, site.clause)
    return Proposal(own, 3, lead.start, site.chunk.end)


def _polled(site: Site) -> Chunk | None:
    """The words before a share of the vote: of who leads with it, or whom a poll gives it."""
    near, behind = site.back(), site.ahead()
    if near is None or site.verb is None or (behind is not None and behind.low == "of"):
        return None
    if site.governor == "with":
        leads = site.verb.lemma in _LEADS and site.frames.tells_of(_VOTE)
        return near if leads else None
    head = next((chunk.head for chunk in site.subject_chunks()[:1]), None)
    gives = site.verb.lemma == "give" and head is not None and head.low in ("poll", "survey")
    named = near.kind == "NP" and near.figure is None and near.tokens[-1].text[0].isupper()
    return near if gives and named else None


EXAMPLES = [
    *links("approval_rate", "34%", "Labour are on 34%.", "The poll puts Labour on 34%."),
    *links("approval_rate", "31%", "Labour are on 34%, the Tories on 31%."),
    *links(
        "approval_rate",
        "34%",
        "A poll gave Labour 34%, the Tories 31%.",
        "The Tories lead with 34%, followed by Labour with 31%, a poll found.",
    ),
    *leaves_open("what it is on is a measure", "5%", "The base rate is on 5%."),
    *leaves_open("a part of a whole", "5%", "The levy is on 5% of homes."),
]
