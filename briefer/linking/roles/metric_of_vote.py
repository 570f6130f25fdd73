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
    if site.unit not in ("percent", "percentage_point") or not site.chunk.bare:
        return None
    if (party := _party(site)) is not None:
        return _support(site, party)
    if site.unit != "percent":
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


def _party(site: Site) -> Chunk | None:
    """The party that a percentage is of, in a text that tells of a vote: `Labour is down two points to 36%`, `36% for Labour`."""
    behind, near = site.ahead(), site.back()
    if behind is not None and behind.low in ("of", "in"):
        return None
    subject = site.subject_chunks()
    beside = site.ahead(2) if behind is not None and behind.low == "for" else None
    moved = (
        site.verb is not None and site.after_verb and (site.verb.lemma in _POLLS or site.does("rise", "fall"))
    )
    before = subject[0] if moved and len(subject) == 1 else None
    for chunk in (beside, near if site.governor == "" else None, before):
        if chunk is not None and chunk.low.removeprefix("the ") in _PARTIES and chunk.figure is None:
            return chunk if site.frames.tells_of(_VOTE) else None
    return None


_POLLS = frozenset("be poll gain lose slip jump drop".split())
_PARTIES = frozenset(
    """labour|labor|tories|conservatives|lib dems|liberal democrats|liberals|democrats|republicans|greens|nationalists
    |snp|plaid cymru|ukip|bnp|reform|respect|sinn fein|sinn féin|fianna fáil|fianna fail|fine gael|dup|sdlp|coalition
    |social democrats|christian democrats|liberal party|conservative party|labour party|labor party|green party
    |national party""".replace("\n    ", "").split("|")
)
"""Parties as papers print them."""


EXAMPLES = [
    *links(
        "approval_rate",
        "36%",
        "The Tories fell in the poll. Labour is up to 36%.",
        "Voters were asked again: 36% for Labour.",
    ),
    *leaves_open("nobody votes", "36%", "Labour is up to 36%."),
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
