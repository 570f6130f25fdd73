"""Totals of shares that stand outside their sentence: pointed at, called by name, or the one revenue."""

import re
from bisect import bisect_left, bisect_right
from decimal import Decimal
from functools import lru_cache
from itertools import accumulate

from briefer.fact import Fact
from briefer.judging.case import Case, Figure
from briefer.judging.moves import moves
from briefer.judging.passages import Place, passages
from briefer.judging.shares import are_counts, is_larger
from briefer.judging.wording import HEDGE
from briefer.judging.words import content
from briefer.pattern import pattern

__all__ = ["POINTS", "held_shares", "is_margin", "whole_of", "wholes_called"]

POINTS = pattern(
    r"\s+of\s+(?:(?:it|them|this|that|these|those)\b(?!\s+(?:[a-z]+s|to|for|from|in|on|with|held|made|lent)\b)|(?:the\s+total|the\s+whole|all)(?=[.,;)]|\s+and\b|\s*$))",
    re.I,
)
_OF_THOSE = pattern(r"(?:^|[;.]\s+|,\s+and\s+)\s*of\s+(?:these|those|them|this|that)\b[^.;:\d]{0,30}$", re.I)
_OF_SOME = pattern(r"\s+of\b")
_CALLED = pattern(
    r"\s+of\s+(?:the|its|their|all)?\s*(?P<name>[A-Za-z-]+\s+[a-z-]+)(?=[.,;)]|\s+(?:and|in|last|while|but|as|which|for|went|came|was|were|is)\b|\s*$)"
)
_NAMES = pattern(
    rf"\b(?P<name>[A-Za-z-]+\s+[a-z-]+)\s+(?:of|was|were|is|are|came\s+to|reached|stood\s+at|amounted\s+to|totall?ed|at)\s+{HEDGE}$"
)
_OF_WHOLE = pattern(
    r"\s*of\s+(?:(?P<total>the total|the whole|that)|(?:its |the company['’]s |total |group )?(?:revenue|sales|turnover))(?=[.;,)]|\s+and\b|\s*$)",
    re.I,
)


def whole_of(case: Case, before: list[list[Figure]], part: Figure, share: Figure) -> Figure | Fact | None:
    """Return the total of a share whose sentence has none.

    Args:
        case: the article.
        before: the figures of the sentences just before, of the same paragraph.
        part: what the share says again.
        share: the percentage.
    """
    return (
        _pointed_at(case, before, part, share)
        or _called(case, part, share)
        or _named(case, part, share)
        or _told_above(case, part, share)
    )


def _told_above(case: Case, part: Figure, share: Figure) -> Figure | None:
    """Return the total of a share `of the total` whose paragraph has none: the one level of the paragraph before.

    It is taken for the total only where the share is nearly that of it.
    """
    said = _OF_WHOLE.match(case.text, share.end)
    if said is None or not said["total"] or part.kind != "money":
        return None
    rows = passages(case)
    at = bisect_right(rows, part.start, key=lambda places: places[0].figure.start) - 1
    own = [place for place in rows[at] if place.figure.start < part.start]
    if at < 1 or any(place.figure.like(part) for place in own):
        return None
    bases = {move.base.start for move in moves(case)}
    above = [place.figure for place in rows[at - 1] if place.figure.start not in bases]
    larger = [figure for figure in above if figure.like(part) and is_larger(figure, part)]
    if len(larger) != 1:
        return None
    computed, stated = (part.extent / larger[0].extent).scaled(100).plain.low, share.extent.plain.low
    is_near = bool(computed and stated) and stated * 2 <= computed * 3 <= stated * 5  # type: ignore[operator]
    return larger[0] if is_near else None


def _pointed_at(case: Case, before: list[list[Figure]], part: Figure, share: Figure) -> Figure | None:
    """Return the total of a share `of it`, `of them`: the one figure of the sentence before that is large enough."""
    is_pointing = (
        POINTS.match(case.behind(share, 30))
        or POINTS.match(case.behind(part, 24))
        or _OF_THOSE.search(case.before(part, 60))
        or (_is_elliptic(case, part) and not _OF_SOME.match(case.text, share.end))
    )
    if not is_pointing or not before or part.start - before[-1][-1].end > 250:
        return None
    bases = {move.base.start for move in moves(case)}
    for figures in reversed(before):
        levels = [figure for figure in figures if figure.start not in bases]
        larger = [figure for figure in levels if figure.like(part) and is_larger(figure, part)]
        if larger:
            return larger[0] if len(larger) == 1 else None
    return None


def _is_elliptic(case: Case, part: Figure) -> bool:
    """Whether a sentence begins with a count of what the one before it counts: `About 312,000, or 13%, lie`."""
    if (
        part.kind != "number"
        or (part.extent.plain.low or 0) < 10
        or case.behind(part, 2).strip()[:1] not in (",", "(")
    ):
        return False
    return re.fullmatch(rf"\s*{HEDGE}", case.before(part, 30), re.I) is not None


def _called(case: Case, part: Figure, share: Figure) -> Figure | None:
    """Return the total of a share `of passenger revenue`: the one figure before that the article calls so."""
    said = _CALLED.match(case.behind(share, 60))
    if said is None or part.kind == "number":
        return None
    name = said["name"].lower()
    found = [
        figure
        for figure in _named_figures(case).get(name, [])
        if figure.start < part.start and figure.like(part) and is_larger(figure, part)
    ]
    return found[-1] if len({figure.extent.plain for figure in found}) == 1 else None


@lru_cache(maxsize=2)
def _named_figures(case: Case) -> dict[str, list[Figure]]:
    """Return the figures by the two words that name them: `passenger revenue of`, `total income was`."""
    found: dict[str, list[Figure]] = {}
    for figures in case.figures:
        for figure in figures:
            said = _NAMES.search(case.before(figure, 60))
            if said is not None:
                found.setdefault(said["name"].lower(), []).append(figure)
    return found


_SAMPLE = pattern(
    r"\s+of\s+(?:the|all|its)?\s*(?:sample|respondents|participants|(?:those|people|firms|companies)\s+(?:asked|polled|surveyed|questioned|interviewed))\b"
)
_ASKED = pattern(
    r"\b(?:survey\w*|poll\w*|ask(?:ed|ing)|question\w*|interview\w*|answers?|respon\w+|sample|stud(?:y|ied))\b",
    re.I,
)
_OF_PHRASE = pattern(
    r"\s+of\s+(?:the|its|their|all|our)?\s*(?P<phrase>[A-Za-z-]+(?:\s+[a-z-]+){0,2}?)(?=[.,;)]|\s+(?:and|in|last|while|but|as|which|for|went|came|was|were|is|from|at|by|on)\b|\s*$)"
)
_VAGUE = frozenset("total whole market people world country sum figure number overall others same".split())
_LATEST = 50
"""How many figures with one word before them are asked whether a share is of them: the last before it."""


_VOTES = pattern(
    r"\s+of\s+(?:the|its)\s+(?:company['’]s\s+)?(?:votes|voting\s+rights|shares|stock|equity|capital|share\s+capital)\b",
    re.I,
)


def held_shares(case: Case, share: Place) -> tuple[list[Place], list[Place]] | None:
    """Return the shares that a holder of `33% of the votes` has, and all that there are: the most that the article counts."""
    if not _VOTES.match(case.behind(share.figure, 40)):
        return None
    counted, largest = _counted_shares(case)
    own = [place for place in counted.get(share.sentence, ()) if place.figure.start < share.figure.start]
    most = next((place for place in largest if place not in own), None)
    return (own, [most]) if len(own) == 1 and most is not None else None


@lru_cache(maxsize=2)
def _counted_shares(case: Case) -> tuple[dict[int, list[Place]], list[Place]]:
    """Return the counts of shares by their sentences, and the two largest: one of them is another than a given one."""
    found: dict[int, list[Place]] = {}
    for places in passages(case):
        for place in places:
            if place.figure.kind == "quantity" and place.figure.unit == "share":
                found.setdefault(place.sentence, []).append(place)
    known = [place for places in found.values() for place in places if place.figure.value.low is not None]
    return found, sorted(known, key=_size, reverse=True)[:2]


_MARGIN = pattern(rf"\bmargin\s+(?:of|was|is|came\s+to|thus\s+(?:was|is))\s+{HEDGE}$", re.I, lead="margin")


def is_margin(case: Case, share: Figure) -> bool:
    """Tell whether a percentage is called a margin, which is a share of revenue."""
    return _MARGIN.search(case.before(share, 40)) is not None


def _revenues(case: Case, part: Figure) -> list[Place]:
    """Return the one revenue of the article that a profit can be of."""
    owner = part.fact.subject.name if part.fact is not None and part.fact.subject is not None else None
    known = [
        fact
        for fact in _wholes(case)
        if fact.metric is not None and fact.metric.id == "revenue" and fact.value.unit == part.unit
    ]
    known = [fact for fact in known if fact.subject is None or owner in (None, fact.subject.name)]
    starts = {fact.value.start for fact in known}
    if len({fact.value.low for fact in known}) != 1:
        return []
    placed = _by_start(case)
    return [placed[start] for start in sorted(starts & placed.keys())]


@lru_cache(maxsize=2)
def _by_start(case: Case) -> dict[int, Place]:
    return {place.figure.start: place for places in passages(case) for place in places}


def wholes_called(case: Case, share: Figure, part: Figure) -> list[Place]:
    """Return the figures before a share that the article calls what the share is said to be of, or those of its sample."""
    behind = case.behind(share, 60)
    if is_margin(case, share):
        return _revenues(case, part)
    if _SAMPLE.match(behind) or _SAMPLE.match(case.behind(part, 40)):
        asked = _asked(case)
        return asked[: bisect_left(asked, share.start, key=_start)][-1:]
    said = _OF_PHRASE.match(behind)
    if said is None:
        return []
    words = content(said["phrase"])
    if not words or words & _VAGUE:
        return []
    known = _called_so(case).get(min(words), [])
    end = bisect_left(known, share.start, key=_start)
    return [place for place in known[max(0, end - _LATEST) : end] if words <= content(_lead(case, place))]


@lru_cache(maxsize=2)
def _asked(case: Case) -> list[Place]:
    """Return the largest counts of sentences that tell of a survey, each the largest up to there."""
    found: dict[int, Place] = {}
    for places in passages(case):
        for place in places:
            figure = place.figure
            if not are_counts(figure, figure) or figure.may_be_year or figure.value.low != figure.value.high:
                continue
            last = found.get(place.sentence)
            if last is None or _size(last) < _size(place):
                found[place.sentence] = place
    asked = [place for place in found.values() if _ASKED.search(case.sentence_of(place.figure))]
    return list(accumulate(asked, _larger))


@lru_cache(maxsize=2)
def _called_so(case: Case) -> dict[str, list[Place]]:
    """Return the amounts of the article by the words that lead to them in their clause."""
    found: dict[str, list[Place]] = {}
    for places in passages(case):
        for place in places:
            if place.figure.kind in ("money", "quantity"):
                for word in content(_lead(case, place)):
                    found.setdefault(word, []).append(place)
    return found


def _start(place: Place) -> int:
    return place.figure.start


def _size(place: Place) -> Decimal:
    return place.figure.value.low or Decimal(0)


def _larger(one: Place, other: Place) -> Place:
    return other if _size(one) <= _size(other) else one


def _lead(case: Case, place: Place) -> str:
    """Return the words that lead to a figure, without those of a figure of its kind before it."""
    start = case.sentence_at(place.figure)[0]
    alike = [each.end for each in place.figures[: place.at] if each.like(place.figure)]
    return case.text[max([start, place.figure.start - 90, *alike]) : place.figure.start]


def _named(case: Case, part: Figure, share: Figure) -> Fact | None:
    """Return the total of a share `of revenue` or `of the total`: the one revenue, or what opens the paragraph."""
    said = _OF_WHOLE.match(case.text, share.end)
    if said is None or part.kind != "money" or (share.fact is not None and share.fact.change is not None):
        return None
    zone = case.document.zone_at(share.start)
    levels = [
        fact
        for fact in _wholes(case)
        if fact.value.unit == part.unit and fact.value.per == part.per and fact.metric is not None
    ]
    for fact in levels:
        if share.extent.holds((part.extent / case.extent(fact)).scaled(100)) is not None:
            return fact
    named = [
        fact
        for fact in levels
        if not fact.metric.inherited  # type: ignore[union-attr]
        and fact.sentence.start <= fact.metric.start < fact.sentence.end  # type: ignore[union-attr]
        and fact.value.start < part.start
        and (part.extent.plain.low or 0) < (fact.value.low or 0)
    ]
    if said["total"]:
        return next((fact for fact in named if fact.sentence.start == zone.start), None)
    named = [fact for fact in named if fact.metric is not None and fact.metric.id == "revenue"]
    return named[0] if len({fact.value.low for fact in named}) == 1 else None


@lru_cache(maxsize=2)
def _wholes(case: Case) -> list[Fact]:
    """Return the first levels of the article that others may be shares of; remembered for all its shares."""
    return [
        fact
        for fact in case.facts
        if fact.metric is not None
        and fact.metric.id in ("revenue", "exports", "imports")
        and not fact.metric.scope
        and fact.value.kind == "money"
        and fact.value.low is not None
        and fact.status == "reported"
        and (fact.change is None or fact.change.kind == "to")
    ][:12]
