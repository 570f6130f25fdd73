"""`the £100m given by the public`: who did with an amount what the participle behind it says."""

from briefer.linking.example import leaves_open, links
from briefer.linking.name import is_referent, name_of
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.undergone import undergone

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 1


def propose(site: Site) -> Proposal | None:
    """Name the phrase behind `by` where a participle right behind the amount leads to it."""
    found = undergone(site)
    if found is None or len(found) < 3 or found[1].low != "by" or found[2].kind != "NP":
        return None
    agent = found[2]
    if agent.figure is not None or agent.date is not None:
        return None
    named = site.frames.refer(agent.tokens) if is_referent(agent.tokens) else name_of(found[2:4])
    return Proposal(named, 1, agent.start, agent.end) if named is not None else None


EXAMPLES = [
    *links("public", "£100m", "The government will match the £100m given by the public."),
    *links("Shell", "£5m", "The sum is less than the £5m paid by Shell."),
    *leaves_open("who is not named", "£5m", "The sum is less than the £5m paid."),
]
