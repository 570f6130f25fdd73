"""Shares that the figures propose: one keystroke from what two near by give, or the odd one beside others of one total.

Where any two figures near it give the percentage, nothing is wrong.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, permutations

from briefer.judging.case import Case, Figure
from briefer.judging.drawn import is_next_to, is_told_apart, may_be_level
from briefer.judging.misprints import misprinted
from briefer.judging.passages import Place
from briefer.judging.portions import portions
from briefer.judging.running import around, running
from briefer.judging.shares import are_alike
from briefer.judging.sizes import is_coupon, size_of
from briefer.judging.wording import HEDGE
from briefer.judging.words import content, kin
from briefer.pattern import pattern
from briefer.rounding import WHOLE, Extent

__all__ = ["drawn_shares"]

_REACH = 2
_LIST = 5
"""How many sentences before an item of a list its total may stand."""
_CROWD = 16
_BESIDE = 200
"""Characters within which the figure before a percentage is the one that it is of."""
_PAIR = 2
_IN_WORDS = 20
"""Decimals of what is reckoned."""
_SURE = 3
_NO_SHARES = frozenset(
    "premium growth gdp_growth inflation producer_prices interest_rate yield return unemployment".split()
)
_BEHIND = pattern(
    r"(?:[\s-]+(?:[a-z]+\s+)?(?:share|stake|full|filled|ratio|proportion|quota|majority)\b|\s+of\s+(?:the|its|their|them|all|those|total|capacity|every)\b|\s*\)|\s+of\s+[a-z]+\s*[,.;]|\s+(?:were|was|is|are)\s+)",
    re.I,
)
_BEFORE = pattern(
    rf"(?:\b(?:share|proportion|ratio|quota|margin|percentage|rate)\b[^.;:,\d]{{0,30}}\s{HEDGE}|,\s+or\s+{HEDGE}|\(|\bfor\s+{HEDGE})$",
    re.I,
)
_FULL = pattern(r"\s+(?:full|filled|occupied|booked|share|of\s+capacity)\b", re.I)
_CALLED = pattern(
    rf"\b(?:share|proportion|quota|loss\s+ratio)\s+(?:of|was|is|came\s+to|stood\s+at)\s+{HEDGE}$", re.I
)
_ELSEWHERE = pattern(
    r"\b(?:average|expect\w*|forecast\w*|target\w*|promis\w*|aim\w*|planned|last\s+year|previous\w*|a\s+year\s+(?:ago|earlier|before)|had\s+been)\b"
    rf"|\b(?:than|from|against|with)\s+{HEDGE}$",
    re.I,
)
"""What makes a percentage one of another time or place."""
_LISTED = pattern(r"[^.;:,\d]{0,40}\s(?:and|or|to)\s+(?:the\s+|its\s+)?", re.I)
_SHARED = pattern(
    r"\s+(?:of\s+)?(?:the|its|their|his|her|all)\s+(?:[\w'’-]+\s+){0,3}?(?P<of>[\w'’-]+)\s*(?:[.,;:()]|$|(?:was|were|is|are|has|have|had|in|at|on|for|by|this|last|went|now|that|which|who)\b)"
)
"""What a share is said to be of: the last word of it."""
_OF_ALL = pattern(r"\s+of\b")
_OF_SOME = pattern(
    r"\s+of\s+(?:those|that|these)\s+(?!(?:is|are|was|were|has|have|had|will|would|can|could|may|might|do|did|went|came|live|lie|work)\b)[a-z]",
    re.I,
)
"""`18% of those in the north`: a part of what stands before."""
_OF_THEM = pattern(
    r"\s+(?:of\s+)?(?:them|these|those|that|it|the\s+(?:total|sum|outlay|whole|lot|amount|number|pot|bill|money))\b",
    re.I,
)
_SO = pattern(r"\b(?:thus|therefore|hence|accordingly|in\s+other\s+words)\b", re.I)
_OF_EACH = pattern(r"\b(?:pound|dollar|euro)\b", re.I)
_DRAWN = pattern(
    rf"(?:\b(?:that|this|which|they|these)(?:['’]s|\s+(?:is|was|are|were|means|makes|equals|represents?|comes\s+to|amounts\s+to))|\bor|\bso|\bthus|\btherefore|\bhence|\b(?:rate|figure|share)[^.;:\d]{{0,40}}\b(?:is|was|of))\s+(?:[a-z]+\s+){{0,4}}{HEDGE}$",
    re.I,
)


def drawn_shares(case: Case, claimed: set[int]) -> Iterator[tuple[Figure, Figure, Figure]]:
    """Yield part, share and whole."""
    told: set[tuple[int, int]] = set()
    for place in chain(running(case), portions(case)):
        share = place.figure
        if (
            share.unit != "percent"
            or share.start in claimed
            or not share.is_point
            or not _may_be_share(case, place)
        ):
            continue
        is_listed = case.document.zones[case.document.zone_index_at(share.start)].kind == "list_item"
        near = [
            each
            for each in around(case, place, _LIST if is_listed else _REACH)
            if not share.start <= each.figure.start < share.end
        ]
        levels = [each for each in near if may_be_level(case, each)]
        before = (
            levels
            if share.value.decimals < _IN_WORDS
            else [each for each in levels if each.sentence <= place.sentence]
        )
        if not _PAIR <= len(levels) <= _CROWD or _is_explained(share, before):
            continue
        found = _found(case, place, near, levels)
        if found is None or _is_anothers(found, place, near, levels):
            continue
        part, whole, _ = found
        if (part.start, whole.start) not in told:
            told.add((part.start, whole.start))
            yield part, share, whole


def _found(case: Case, place: Place, near: Sequence[Place], levels: Sequence[Place]) -> "_Found | None":
    is_named = _is_named(case, place)
    if _is_told(case, place):
        found = (
            _odd_one(place, near, levels)
            or _beside_one(case, place)
            or _misprint(place, levels, _PAIR if is_named else _SURE)
        )
        if found is not None:
            return found
    if is_named and (only := _only_pair(place, levels)) is not None:
        return only
    return _alone(case, place, levels)


def _alone(case: Case, place: Place, levels: Sequence[Place]) -> "_Found | None":
    """The two figures next to a percentage that stand by themselves, a keystroke away from it or told by the way it points."""
    if _ELSEWHERE.search(case.before(place.figure, 60)) or _OF_SOME.match(case.behind(place.figure, 40)):
        return None
    found = []
    for part, whole in _pairs(levels):
        share = _share(part.figure, whole.figure)
        last = max(part.sentence, whole.sentence)
        if not last <= place.sentence <= last + 1 or not is_next_to(place, (part, whole), levels):
            continue
        if place.sentence == last and min(part.sentence, whole.sentence) < last - 1:
            continue
        digits = misprinted(place.figure, share)
        if _LISTED.fullmatch(case.between(part.figure, whole.figure)) or not part.figure.like(whole.figure):
            continue
        if digits < _SURE and not _is_of(case, place.figure, whole.figure):
            continue
        is_told = _points_back(case, place) or _is_told(case, place)
        is_drawn = part.sentence == place.sentence or _is_drawn(case, place.figure)
        if digits >= _SURE or (is_told and (digits > 1 or (is_drawn and _is_near(share, place.figure)))):
            found.append((part.figure, whole.figure, share))
    return found[0] if len(found) == 1 else None


def _is_anothers(found: "_Found", place: Place, near: Sequence[Place], levels: Sequence[Place]) -> bool:
    """Whether another percentage is just the share of the two, and of no others."""
    part, whole, share = found
    if any(
        each.figure is not place.figure
        and each.figure.unit == "percent"
        and _is_growth(part, whole, each.figure)
        for each in near
    ):
        return True
    others = [each for each in levels if each.figure not in (part, whole)]
    return any(
        each.figure.unit == "percent"
        and each.figure.value.low != place.figure.value.low
        and share.holds(each.figure.extent)
        and not _is_explained(each.figure, others)
        for each in near
    )


def _is_of(case: Case, share: Figure, whole: Figure) -> bool:
    """Whether what a share is said to be of, if it is said, is named in the sentence of the whole or the headline."""
    if case.behind(share, 1) == "-":
        return False
    said = _SHARED.match(case.behind(share, 60))
    if said is None or _OF_THEM.match(case.behind(share, 40)):
        return True
    title = case.text[: case.document.zones[0].end]
    return bool(kin(content(said["of"])) & kin(content(f"{title} {case.sentence_of(whole)}")))


def _points_back(case: Case, place: Place) -> bool:
    """Whether a share is said to be of what stands before, or drawn from it."""
    figure = place.figure
    is_of = (
        _SHARED.match(case.behind(figure, 60)) is not None
        or _OF_THEM.match(case.behind(figure, 40)) is not None
    )
    return is_of or _is_drawn(case, figure)


def _is_drawn(case: Case, figure: Figure) -> bool:
    """Whether a share is said to follow from what stands before."""
    if figure.value.decimals == _IN_WORDS and _OF_EACH.search(figure.text):
        return True
    return (
        _DRAWN.search(case.before(figure, 80)) is not None or _SO.search(case.sentence_of(figure)) is not None
    )


def _is_growth(part: Figure, whole: Figure, stated: Figure) -> bool:
    """Whether a percentage is what the smaller of two figures would have to grow by to be the larger."""
    growth = whole.extent.strict.over(part.extent.strict).scaled(100).minus(WHOLE.plain)
    return growth.meets(stated.extent.strict)


def _may_be_share(case: Case, place: Place) -> bool:
    figure = place.figure
    metric = figure.fact.metric if figure.fact is not None else None
    if (metric is not None and metric.id in _NO_SHARES) or is_coupon(case, figure):
        return False
    return not is_told_apart(case, place) and size_of(case, place.figures, place.at) is None


def _is_told(case: Case, place: Place) -> bool:
    """Whether the words right beside a percentage make it a share."""
    figure = place.figure
    return (
        _BEHIND.match(case.behind(figure, 40)) is not None
        or _BEFORE.search(case.before(figure, 60)) is not None
    )


def _pairs(levels: Sequence[Place]) -> Iterator[tuple[Place, Place]]:
    """Yield what may be part and whole."""
    for part, whole in permutations(levels, 2):
        if (part.figure.value.low or 0) < (whole.figure.value.low or 0) and are_alike(
            part.figure, whole.figure
        ):
            yield part, whole


def _share(part: Figure, whole: Figure) -> Extent:
    return (part.extent / whole.extent).scaled(100)


def _is_explained(share: Figure, levels: Sequence[Place]) -> bool:
    """Whether two figures give the percentage to the digit: as a share, what is left of it, or growth."""
    stated = share.extent.strict
    is_in_words = share.value.decimals == _IN_WORDS
    for small, large in _pairs(levels):
        part, whole = small.figure.extent.strict, large.figure.extent.strict
        shares = [part.over(whole).scaled(100)]
        shares += [] if is_in_words else [part.over(part.plus(whole)).scaled(100)]
        if any(each.meets(stated) or WHOLE.plain.minus(each).meets(stated) for each in shares):
            return True
        if not is_in_words and whole.over(part).scaled(100).minus(WHOLE.plain).meets(stated):
            return True
    return False


_Found = tuple[Figure, Figure, Extent]


def _odd_one(place: Place, near: Sequence[Place], levels: Sequence[Place]) -> _Found | None:
    """`Rail: $188m (26%)` among others whose shares of one total are right."""
    part = _beside(place)
    if part is None:
        return None
    others = [each for each in near if each.figure.unit == "percent"]
    parts = {own.start for each in others if (own := _beside(each)) is not None}
    for whole in (each for each in levels if each.figure.start not in parts):
        held = [
            each
            for each in others
            if (own := _beside(each)) is not None
            and own.like(whole.figure)
            and _share(own, whole.figure).strict.meets(each.figure.extent.strict)
        ]
        if (
            len(held) > 1
            and part.like(whole.figure)
            and (part.value.low or 0) < (whole.figure.value.low or 0)
        ):
            return part, whole.figure, _share(part, whole.figure)
    return None


def _beside_one(case: Case, place: Place) -> _Found | None:
    """`Government consumption, at 84.9, made up 23.4% of GDP` behind `214.6, 52.0% of the whole`: two shares of what opens the paragraph."""
    part = _beside(place)
    zone = case.document.zone_index_at(place.figure.start)
    if part is None or place.figure.value.decimals < 1:
        return None
    before = [
        each
        for each in around(case, place, _LIST)
        if each.figure.start < part.start and case.document.zone_index_at(each.figure.start) == zone
    ]
    whole = next((each.figure for each in before if each.figure.like(part)), None)
    others = [each for each in before if each.figure.unit == "percent" and each.figure.value.decimals > 0]
    if whole is None or len(others) != 1 or (part.value.low or 0) >= (whole.value.low or 0):
        return None
    own, share = _beside(others[0]), _share(part, whole)
    is_held = (
        own is not None
        and own is not whole
        and (own.like(whole) or own.kind == "number")
        and _share(own, whole).strict.meets(others[0].figure.extent.strict)
    )
    is_both = is_held and all(_OF_ALL.match(case.behind(each.figure, 8)) for each in (others[0], place))
    return (part, whole, share) if is_both and _is_near(share, place.figure) else None


def _beside(place: Place) -> Figure | None:
    """Return the figure right before a percentage."""
    last = place.figures[place.at - 1] if place.at else None
    is_its = last is not None and last.kind != "percent" and place.figure.start - last.end < _BESIDE
    return last if is_its else None


def _misprint(place: Place, levels: Sequence[Place], least: int) -> _Found | None:
    """A percentage one digit away from the share of a figure of its own sentence, or of the one before."""
    found = [
        (part.figure, whole.figure, share)
        for part, whole in _pairs(levels)
        if part.sentence in (place.sentence, place.sentence - 1)
        and whole.sentence <= place.sentence
        and misprinted(place.figure, share := _share(part.figure, whole.figure)) >= least
    ]
    return found[0] if len(found) == 1 else None


def _only_pair(place: Place, levels: Sequence[Place]) -> _Found | None:
    """The share of the only two figures of its sentence and the one before."""
    near = [each for each in levels if each.sentence in (place.sentence, place.sentence - 1)]
    own = [each for each in near if each.sentence == place.sentence]
    two = own if len(own) == _PAIR else near
    pairs = list(_pairs(two))
    if len(pairs) != 1 or len(two) != _PAIR:
        return None
    part, whole = (each.figure for each in pairs[0])
    share = _share(part, whole)
    both = (part.extent / (part.extent + whole.extent)).scaled(100)
    for computed in (share, both):
        if _is_near(computed, place.figure):
            return part, whole, computed
    return None


def _is_near(computed: Extent, share: Figure) -> bool:
    point, stated = computed.plain.low, share.value.low
    return bool(point and stated) and point * 2 <= stated * 3 and stated * 2 <= point * 3  # type: ignore[operator]


def _is_named(case: Case, place: Place) -> bool:
    """Whether a percentage is called a share, or says how full something is."""
    figure = place.figure
    return (
        _FULL.match(case.behind(figure, 30)) is not None
        or _CALLED.search(case.before(figure, 60)) is not None
    )
