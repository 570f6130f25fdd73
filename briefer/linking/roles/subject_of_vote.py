"""`The poll puts Labour on 34%`, `a survey gave the Tories 31%`: the party that a poll tells of."""

from briefer.linking.example import leaves_open, links
from briefer.linking.name import name_of
from briefer.linking.proposal import Proposal
from briefer.linking.roles.metric_of_vote import PLACES
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 1

_TELLS = PLACES | {"give"}


def propose(site: Site) -> Proposal | None:
    """Name the object before the share of those who would vote for it."""
    metric = site.metric()
    if metric is None or metric.id != "approval_rate" or site.verb is None or site.verb.lemma not in _TELLS:
        return None
    party = site.back(2) if site.governor == "on" else site.back() if site.governor == "" else None
    if party is None or party.kind != "NP" or party.figure is not None or party.metric is not None:
        return None
    named = name_of([party])
    return Proposal(named, 1, party.start, party.end) if named else None


EXAMPLES = [
    *links("Labour", "34%", "The poll puts Labour on 34%.", "A poll gave Labour 34%."),
    *leaves_open("what is not of a vote", "34%", "The deal leaves Labour on 34% of seats."),
]
