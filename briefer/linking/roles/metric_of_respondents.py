"""`compared with 24% who doubt it`, `were named by 62%`: the part of those asked who do or say something."""

from briefer.linking.clause import Clause
from briefer.linking.example import leaves_open, links
from briefer.linking.measure import implied
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 1

_WORDS = 6
"""A share is told by this many words of what they do at most."""

_OPINES = frozenset(
    """cite name mention back support favour favor oppose approve reject endorse consider regard want prefer choose pick
    see view use own trust blame like dislike share list rank describe expect believe watch read welcome""".split()
)
"""What people do who are asked, and nothing that moves by so much."""


def propose(site: Site) -> Proposal | None:
    """Read a bare percentage as a share: of those who do something, or do what the subject undergoes."""
    verb = site.clause.verb
    if site.unit != "percent" or not site.chunk.bare:
        return None
    if site.governor == "by" and verb is not None and verb.passive and site.after_verb:
        named = site.verb is not None and site.verb.lemma in _OPINES
        return implied("share", verb, 1, site.clause, called=f"{verb.tokens[-1].text} by") if named else None
    does = _who(site) if site.ahead() is None else None
    if does is None or does.verb is None:
        return None
    words = [
        token.text
        for chunk in does.chunks
        if chunk.kind not in ("PUNCT", "CONJ")
        for token in chunk.tokens
        if token.tag not in "XM"
    ]
    return implied("share", does.verb, 1, does, called=" ".join(words[:_WORDS]) or None)


def _who(site: Site) -> Clause | None:
    """The relative clause whose subject the figure is: `who say so`."""
    for clause in site.frames.clauses_here():
        if clause.relation == "relative" and clause.subject and clause.subject[0] is site.chunk:
            return clause
    return None


EXAMPLES = [
    *links("share", "24%", "The poll found 57% for it, compared with 24% who doubt that it will work."),
    *links("share", "62%", "Energy bills were named by 62%."),
    *leaves_open("a move", "62%", "Energy bills were cut by 62%."),
]
