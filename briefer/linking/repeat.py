"""What a headline leaves out and the text under it says of the same figure; when it was, of what is measured too."""

from collections.abc import Callable, Iterator, Sequence

from briefer.linking.frame import Frames
from briefer.linking.period import OF_THE_DAY, ONE_TIME, RESULTS
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site
from briefer.linking.status import status_of
from briefer.linking.tense import fits, looks_ahead
from briefer.linking.values import figure_of
from briefer.mention import Mention
from briefer.metrics import singular

__all__ = ["complete", "complete_times"]

_TITLE = 6
"""The tier of what a title takes from elsewhere."""
_REACH = 60
"""Mentions behind a headline among which its figures are looked for."""
_SAME = 3
"""How many figures of the same value are looked at."""
_SLOTS = ("metric", "subject", "period")


def complete(sites: Sequence[Site], frames: Frames, resolved: Callable[[int], list[Site]]) -> None:
    """Fill the open slots of a headline's figures from the same figures in the text, where those say it themselves.

    Args:
        sites: the figures of a headline.
        frames: the sentences of the document.
        resolved: gives the figures of a sentence, linked.
    """
    for site in sites:
        _complete_same(site, frames, resolved)
    complete_times(sites, frames, resolved)


def complete_times(sites: Sequence[Site], frames: Frames, resolved: Callable[[int], list[Site]]) -> None:
    """Take the time that figures of a headline or lead leave open from the first one below that measures the same.

    Args: those of `complete`.
    """
    untimed = [
        site for site in sites if "period" not in site.chosen and "period" not in site.open and _lasts(site)
    ]
    if not untimed:
        return
    headed = frames.document.zones[frames.zone(frames.current)].kind != "body"
    last = min(frames.current + _BELOW, len(frames.document.sentences) - 1)
    dated = [index for index in range(frames.current + 1, last + 1) if _has_both(index, frames)]
    for index in dated[:_ASKED]:
        told = [other for other in resolved(index) if _tells_time(other)]
        for site in [*untimed]:
            same = next((other for other in told if _measures(other, site)), None)
            if same is not None:
                given = same.chosen["period"]
                if headed or fits(site, given.value):
                    site.chosen["period"] = Proposal(
                        given.value, _TITLE, given.start, given.end, True, given.rule
                    )
                untimed.remove(site)
        if not untimed:
            return


_BELOW = 4
"""So many sentences below a headline or lead it is looked when it was."""
_ASKED = 2
"""So many of them, with a date and a figure, are linked for it."""


def _has_both(index: int, frames: Frames) -> bool:
    """Whether a sentence has a figure and a date."""
    kinds = {mention.kind for mention in frames.mentions_of(index)}
    return "date" in kinds and not kinds.isdisjoint(("money", "percent"))


_OF_ANY = frozenset({"other", "share", "market_share"})


def _lasts(site: Site) -> bool:
    """Whether a figure is of a time that has been, and that others share."""
    metric = site.metric()
    if metric is None or metric.entry is None or metric.id in OF_THE_DAY | ONE_TIME | _OF_ANY:
        return False
    return site.relation != "base_of" and status_of(site)[0] == "reported"


def _tells_time(site: Site) -> bool:
    given = site.chosen.get("period")
    direct = given is not None and not given.inherited and given.tier < _TITLE - 1
    return (
        direct and site.relation != "base_of" and not looks_ahead(site) and site.clause.relation != "relative"
    )


def _measures(other: Site, site: Site) -> bool:
    one, two = other.metric(), site.metric()
    if one is None or two is None or one.entry is None or two.entry is None:
        return False
    own, told = site.subject(), other.subject()
    if own is not None and told is not None and own.name != told.name and own.kind != "thing":
        return False
    if one.entry.bearer == "company":
        return one.id in RESULTS and two.id in RESULTS
    return one.id == two.id and one.entry.bearer != "market"


def _complete_same(site: Site, frames: Frames, resolved: Callable[[int], list[Site]]) -> None:
    missing = [slot for slot in _SLOTS if slot not in site.chosen and slot not in site.open]
    for mention in _again(site.mention, frames) if missing else ():
        index = frames.document.sentence_index_at(mention.start)
        told = resolved(index) if index is not None else []
        same = next((other for other in told if other.mention is mention), None)
        if same is not None and _agree(site, same):
            for slot in missing:
                _take(site, same, slot)
            break


def _take(site: Site, same: Site, slot: str) -> None:
    given = same.chosen.get(slot)
    if given is not None and not given.inherited:
        site.chosen[slot] = Proposal(given.value, _TITLE, given.start, given.end, True, given.rule)


def _again(mention: Mention, frames: Frames) -> Iterator[Mention]:
    """The same amounts in the running text behind a headline, nearest first."""
    value = figure_of(mention)
    first = next((at for at, other in enumerate(frames.mentions) if other is mention), 0) + 1
    found = 0
    for other in frames.mentions[first : first + _REACH]:
        if other.zone == "body" and other.kind == mention.kind and _is_same(figure_of(other), value):
            found += 1
            yield other
        if found == _SAME:
            return


def _is_same(one: object, other: object) -> bool:
    return all(
        getattr(one, name, None) == getattr(other, name, None) for name in ("low", "high", "currency", "unit")
    )


def _agree(site: Site, same: Site) -> bool:
    """Whether two figures measure the same of the same, as far as both say it."""
    one, other = site.metric(), same.metric()
    if isinstance(one, Measured) and isinstance(other, Measured) and not _alike(one, other):
        return False
    own, told = site.subject(), same.subject()
    return own is None or told is None or own.name == told.name or own.kind == "thing"


def _alike(one: Measured, other: Measured) -> bool:
    """Whether two words for what is measured may mean the same: `profits` and `profits after tax`."""
    words = {singular(word) for word in one.text.lower().split()}
    return one.id == other.id or any(singular(word) in words for word in other.text.lower().split())
