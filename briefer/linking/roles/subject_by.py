"""`the £100m given by the public`: who did with an amount what the participle behind it says."""

from briefer.linking.example import leaves_open, links
from briefer.linking.name import is_referent, name_of
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.undergone import agent_of

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Name the phrase behind `by` where a participle right behind the amount leads to it."""
    agent = agent_of(site)
    if agent is None:
        return None
    named = site.frames.refer(agent.tokens) if is_referent(agent.tokens) else name_of([agent])
    return Proposal(named, 0, agent.start, agent.end) if named is not None else None


EXAMPLES = [
    *links("public", "£100m", "The government will match the £100m given by the public."),
    *links("Shell", "£5m", "The sum is less than the £5m paid by Shell."),
    *leaves_open("who is not named", "£5m", "The sum is less than the £5m paid."),
]
