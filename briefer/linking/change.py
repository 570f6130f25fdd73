"""How a figure moves: by, to or from, up or down."""

from briefer.fact import Change, Direction
from briefer.linking.lexicon import DIRECTIONS, VerbForm, is_a
from briefer.linking.site import Site

__all__ = ["change_of"]


def change_of(site: Site) -> Change | None:
    """Read the change from the relation to another figure, the verb, or the movement noun."""
    if site.relation in ("change_of", "base_of"):
        given = site.chosen["anchor"].value[2]
        kind, direction = given
        if direction is None and site.anchor is not None:
            direction = _direction(site.anchor) or _direction(site)
        if direction is None:
            direction = "up"
            first, last = site.mention.value, site.anchor.mention.value if site.anchor else None
            low, high = getattr(first, "low", None), getattr(last, "low", None)
            if (
                low is None
                or high is None
                or site.mention.kind != (site.anchor.mention.kind if site.anchor else "")
            ):
                return None
            direction = "up" if high > low else "down" if high < low else "flat"
        return Change(direction=direction, kind=kind)
    metric = site.metric()
    if metric is not None and metric.id == "gain" and site.relation is None and site.movement is not None:
        return None  # `made a $3 million gain`
    if _is_particle(site) or (site.anchor is not None and site.relation is None):
        return None  # what was expected is no move
    direction = _direction(site)
    if direction is None:
        return None
    if site.movement is not None or site.governor in DIRECTIONS:
        return Change(direction=direction, kind="by")
    if site.governor in ("to", "at") or _goes_on_to(site):
        return Change(direction=direction, kind="to")
    if site.governor == "from":
        return Change(direction=direction, kind="from")
    if site.governor in ("by", "") and site.after_verb:
        return Change(direction=direction, kind="by")
    return None


def _is_particle(site: Site) -> bool:
    """Whether the direction belongs to a verb that does not move: `made up 20%`."""
    lead, verb = site.back(), site.back(2)
    return (
        lead is not None
        and lead.kind == "DIR"
        and verb is not None
        and verb.verb is not None
        and verb.verb.lemma in ("make", "take", "set", "give", "add")
    )


def _direction(site: Site) -> Direction | None:
    if site.movement is not None:
        return site.movement
    if site.governor in DIRECTIONS:
        return DIRECTIONS[site.governor]
    if site.phrasal and site.after_verb:
        return "up" if site.phrasal == "rise" else "down"
    form = site.verb or _gapped(site)
    if form is None and site.clause.subject and (behind := _direction_behind(site)) is not None:
        return behind
    if form is None or not site.after_verb:
        return None
    if is_a(form.classes, "rise", "lift"):
        return None if site.is_money and is_a(form.classes, "fund") and not site.governor else "up"
    if is_a(form.classes, "fall", "lower"):
        return "down"
    return None


def _direction_behind(site: Site) -> Direction | None:
    """Where a figure without a verb moved, or what led to it: `on sales 4% lower at $5 million`."""
    behind, before = site.ahead(), site.back(2)
    mark = behind if site.governor == "" else before
    return DIRECTIONS.get(mark.low) if mark is not None and mark.kind == "DIR" else None


def _gapped(site: Site) -> VerbForm | None:
    """The verb that a second subject leaves out: `profit fell 3% and sales by 5%`."""
    host = site.clause.parent
    if host is None or host.verb is None or not site.clause.subject:
        return None
    return host.verb.verb if site.governor in ("by", "from", "to") else None


def _goes_on_to(site: Site) -> bool:
    """`to $919 billion in 2027 and $1.16 trillion in 2028`: the second level behind one `to`."""
    before, joint = site.previous, site.back()
    return (
        joint is not None
        and joint.kind == "CONJ"
        and before is not None
        and before.clause is site.clause
        and before.governor == "to"
        and before.mention.kind == site.mention.kind
    )
