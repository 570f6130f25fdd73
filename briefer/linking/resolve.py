"""Passes 4 to 6: the role rules propose, the lowest tier wins, and what they disagree on stays open."""

from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

from briefer.discover import load
from briefer.linking.balance import settle_balance
from briefer.linking.chunk import Chunk
from briefer.linking.name import Named, is_nobody, is_onlooker
from briefer.linking.pay import settle_pay
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.status import is_revision
from briefer.linking.tense import settled

__all__ = ["SLOTS", "resolve", "role_rules"]

SLOTS = ("anchor", "metric", "subject", "period", "source")
"""In the order in which they are filled: whose it is depends on what is measured."""


class RoleRule(NamedTuple):
    """What one file of `linking/roles` proposes."""

    lowest_tier: int
    """No proposal of it has a lower one: its `LOWEST_TIER`, 0 where the file says nothing."""
    name: str
    """`metric.of_verb`."""
    propose: Callable[[Site], Proposal | None]


@cache
def role_rules() -> dict[str, tuple[RoleRule, ...]]:
    """Return the role rules by the slot that they fill and are named for; those that may propose low tiers first."""
    rules: dict[str, list[RoleRule]] = {slot: [] for slot in SLOTS}
    for module in load("briefer.linking.roles"):
        slot, _, name = module.__name__.rpartition(".")[2].partition("_")
        lowest = getattr(module, "LOWEST_TIER", 0)
        rules[slot].append(RoleRule(lowest, f"{slot}.{name}", module.propose))
    return {slot: tuple(sorted(found, key=lambda rule: rule[:2])) for slot, found in rules.items()}


def resolve(sites: list[Site]) -> None:
    """Fill the slots of the figures of one sentence.

    First comes which figure hangs on which; then each is resolved after the one that it hangs on.
    """
    rules = role_rules()
    for site in sites:
        found = _choose(site, "anchor", rules["anchor"])
        if found is not None:
            site.chosen["anchor"] = found
            site.anchor, site.relation, _ = found.value
    for site in sorted(sites, key=lambda site: (_depth(site), site.order)):
        for slot in SLOTS[1:]:
            found = _choose(site, slot, rules[slot])
            if site.anchor is not None:
                found = _of_anchor(site, site.anchor, slot, found)
            if found is not None:
                site.chosen[slot] = found
    _part_times(sites)


def _part_times(sites: list[Site]) -> None:
    """Leave open when something was that is compared with its base, where only the base says the time: `$3bn, against $2bn in 1983`."""
    for site in sites:
        if site.relation != "base_of" or site.anchor is None or _is_beside(site, site.anchor):
            continue
        own, given = site.chosen.get("period"), site.anchor.chosen.get("period")
        if own is None or given is None or own.inherited or not given.inherited:
            continue
        if own.tier <= 1 and own.value.timex == given.value.timex and own.start > site.mention.start:
            del site.anchor.chosen["period"]


def _depth(site: Site) -> int:
    """How many figures a figure hangs on, one by the other; two that hang on each other count once."""
    depth, seen = 0, {id(site)}
    while site.anchor is not None and id(site.anchor) not in seen:
        site = site.anchor
        seen.add(id(site))
        depth += 1
    return depth


def _of_anchor(site: Site, anchor: Site, slot: str, found: Proposal | None) -> Proposal | None:
    """A change, base or conversion says the same of the same, unless its own construction says otherwise."""
    if (
        slot == "period"
        and site.relation == "base_of"
        and not is_revision(site)
        and not _is_beside(site, anchor)
    ):
        return found if found is not None and found.tier <= 1 else None
    if slot == "period" and site.relation == "share_of" and site.by_share and "period" in anchor.chosen:
        found = None  # `$1.36 billion, or $3.51 a share, last year`
    own_metric = site.relation == "share_of" or (site.relation == "base_of" and site.governor == "of")
    if found is not None and found.tier <= 1 and (slot != "metric" or own_metric):
        return found
    if slot == "source" and site.relation is None:
        return found  # who had expected it is not who tells what came of it
    given = anchor.chosen.get(slot)
    if given is None:
        return found if slot != "period" or site.relation == "change_of" else None
    return Proposal(given.value, 4, given.start, given.end, given.inherited, given.rule)


def _is_beside(site: Site, anchor: Site) -> bool:
    """Whether what a figure is compared with is somebody else's, at the same time: `compared with $33 in Singapore`."""
    one, other = site.subject(), anchor.subject()
    if one is not None and other is not None and one.kind == other.kind == "place":
        return one.name != other.name
    metrics = {measured.id for measured in (site.metric(), anchor.metric()) if measured is not None}
    return metrics == {"exports", "imports"}


def _choose(site: Site, slot: str, rules: tuple[RoleRule, ...]) -> Proposal | None:
    """Let the rules of a slot propose; the lowest tier wins, two different values there leave it open."""
    best: list[Proposal] = []
    for lowest_tier, name, propose in rules:
        if best and best[0].tier < lowest_tier:
            break
        proposal = propose(site)
        if proposal is not None and slot == "period":
            proposal = settled(site, proposal)
        if proposal is not None and slot == "metric":
            proposal = settle_pay(site, settle_balance(site, proposal))
        if proposal is None or (slot == "subject" and _bears_nothing(proposal.value, site)):
            continue
        proposal.rule = name
        if not best or proposal.tier < best[0].tier:
            best = [proposal]
        elif proposal.tier == best[0].tier:
            best.append(proposal)
    if slot == "subject":
        for proposal in best:
            proposal.value = site.frames.in_full(proposal.value)
    if len(best) < 2:
        return best[0] if best else None
    if any(_key(other.value) != _key(best[0].value) for other in best[1:]):
        site.open[slot] = " or ".join(sorted(f"{other.rule} reads {_key(other.value)}" for other in best))
        return None
    return min(best, key=lambda proposal: proposal.rule)


def _bears_nothing(named: Named, site: Site) -> bool:
    """Whether nothing is said of somebody: a mere measure, or who only trades in what has the price."""
    metric = site.metric()
    if metric is not None and metric.chunk is not None and named.kind != "place" and _is_of_all(metric.chunk):
        return True
    return is_nobody(named) or (metric is not None and metric.id == "share_price" and is_onlooker(named))


def _is_of_all(chunk: Chunk) -> bool:
    """`corporate profits`: of the companies of a country, not of one."""
    low = [token.low for token in chunk.tokens]
    return low[:1] == ["corporate"] and len(low) == 2 and low[1] in ("profits", "earnings")


def _key(value: Any) -> Any:
    """What two proposals must share to agree."""
    if isinstance(value, Named):
        return value.name
    return getattr(value, "timex", None) or getattr(value, "id", None) or value
