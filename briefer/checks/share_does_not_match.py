"""A share that its part and total do not give: $868 million of $1,360 million is 63.8%, not 72%.

Reads a part, a percentage and a total from one sentence (`A, or P of B`; `of the B, A, or P`; `P of B, or A`).
Where the sentence has no total, the part and the share imply one: it is compared with the totals that the
article states for the same metric and period, and with the one level of revenue, or the figure that opens the
paragraph of a share `of the total`. Shares without a part are left alone.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from briefer.fact import Fact
from briefer.finding import Finding
from briefer.judging.case import Case, Figure, Spot, printed, reckoned
from briefer.judging.example import flags, passes
from briefer.judging.identity import Identities, identities_of
from briefer.judging.multiples import coarsely, fraction_of
from briefer.judging.outcome import outcome
from briefer.judging.telling import told
from briefer.judging.wording import HEDGE
from briefer.metrics import metric_at
from briefer.pattern import pattern

CODE = "A103"
EXAMPLES = [
    flags(
        "Mortgages, at €868 million, accounted for 72% of a loan book of €1,360 million.",
        "is 63.82%, not 72%",
    ),
    flags("Among the 460 firms in the sample, 299 firms, or 55%, reported a shortage.", "is 65%, not 55%"),
    flags("Fees made up 35% of revenue of $6.2 billion, or $1.24 billion.", "is 20%, not 35%"),
    flags(
        "Halden's capital spending was $3.15 billion in 2025. Some 64% of 2025 capital spending, or $1.74 billion, went on servers.",
        "implies a total of $2.719bn",
    ),
    passes("Mortgages, at €868 million, accounted for 63.8% of a loan book of €1,360 million.", "it holds"),
    passes(
        "Digital orders were worth $375 million, or 31% of sales. Costs were $2 billion.",
        "no total is stated",
    ),
    flags(
        "Halden's revenue was $80 million. America brought in $24 million, or 38% of the total.",
        "is 30%, not 38%",
    ),
    flags(
        "Halden's revenue was €250 million.\n\nStaff cost €115 million, or 56% of revenue.",
        "is 46%, not 56%",
    ),
    passes("Halden's revenue was €250 million.\n\nStaff cost €115 million, or 46% of revenue.", "it holds"),
    passes(
        "Halden's revenue was €250 million in 2025 and revenue was €210 million in 2024.\n\nStaff cost €115 million, or 56% of revenue.",
        "of one of two revenues",
    ),
    passes("Halden paid $12 million, or 1% of the offer, and $30 million in fees.", "the second is no total"),
    flags("Of the 1,250 people asked, 780 said yes, or 71%.", "is 62.4%, not 71%"),
    flags(
        "Halden bought a 25% stake for $60 million, which values the firm at $320 million.",
        "is 18.75%, not 25%",
    ),
    flags("A third of the 900 jobs, or 240, are at risk.", "is 26.67%, not A third"),
    flags(
        "The airline had passenger revenue of $572 million. Routes abroad brought in $183 million, or 23% of passenger revenue.",
        "is 31.99%, not 23%",
    ),
    passes(
        "It sold 30% of its Polish unit, with sales of $400 million, for $250 million.", "a price is no part"
    ),
]

_CONNECTS = pattern(
    r"(?:\bor|\ba share of|\bequal to|\bequivalent to|\brepresent(?:s|ed|ing)|\b(?:makes?|made|making) up|\baccount(?:s|ed|ing) for"
    r"|\bamount(?:s|ed|ing) to|\bthat is|\bwhich (?:is|was)|\bi\.e\.,?|\bcompris(?:es|ed|ing)|[(—–])"
    r"(?:\s+(?:about|around|roughly|nearly|almost|approximately|some|just|over|under|more than|less than))*\s*$",
    re.I,
)
_ALL = pattern(r"\s+of\s+(?:the\s+total|them|all|the\s+whole)\b", re.I)
_OUT_OF = pattern(r"(?:\s+[a-z]+)?\s+(?:(?:out\s+)?of|among)\s+(?:[^.;:,\d]{0,30}\s)?", re.I)
_IS_SHARE = pattern(
    r"[^.;:,\d]{0,40},?\s+(?:or|a\s+(?:stake|share|holding|portion)\s+of|equal to|which is|[(])\s*(?:about|around|some|nearly)?\s*",
    re.I,
)
_HEDGED = pattern(r",\s+(?:about|around|some|roughly|nearly|almost|approximately)\s+$", re.I)
_OF_WHICH = pattern(
    r"[,;]\s+(?:with\s+)?(?:of\s+(?:which|whom|these|those|them|that)|out\s+of\s+which)\b[^.;:\d]{0,40}$",
    re.I,
)
_OF_THEM = pattern(r"\s+of\s+(?:them|these|those|whom|which)\b", re.I)
_COMMA = pattern(r"(?:\s+(?:an?|per)\s+\w+)?,\s+(?:about|around|some|nearly|roughly|almost)?\s*")
_ELSEWHERE = pattern(r"\b(?:and|that|while|but|plus|whose)\b", re.I)
_POINTS = pattern(r"\s+of\s+(?:it|them|this|that|these|those)\b(?!\s+[a-z]+s\b)", re.I)
_STAKE = pattern(r"\s+(?:stake|share|holding|interest)?\b[^.;:\d]{0,60}\bfor\s+(?:about\s+|some\s+)?$", re.I)
_VALUES = pattern(
    r"[^.;:\d]{0,40}\bvalu(?:es|ing|ed)\b[^.;:\d]{0,40}\bat\s+(?:about\s+|some\s+|around\s+)?", re.I
)
_FRACTION = pattern(
    r"\b((?:a|one)[ -](?:third|quarter|fifth|tenth)|two[ -]thirds|three[ -]quarters|half|one in (?:two|three|four|five|six|eight|ten))"
    r"\s+of\s+(?:the|its|their|all|all the)?\s*$",
    re.I,
)
_CALLED = pattern(
    r"\s+of\s+(?:the|its|their|all)?\s*(?P<name>[A-Za-z-]+\s+[a-z-]+)(?=[.,;)]|\s+(?:and|in|last|while|but|as|which|for|went|came|was|were|is)\b|\s*$)"
)
_NAMES = pattern(
    rf"\b(?P<name>[A-Za-z-]+\s+[a-z-]+)\s+(?:of|was|were|is|are|came\s+to|reached|stood\s+at|amounted\s+to|totall?ed|at)\s+{HEDGE}$"
)
_OF_TOTAL = pattern(
    r"\s*of(?:\s[^.;:,()\d%]{0,70})?\s(?:of|the|its|their|a|all|total|some|about|nearly|around|roughly)\s(?:\s*[(])?|\s*of\s",
    re.I,
)
_OF = pattern(
    r"(?:^|[,;:(.]\s*|\bout\s+|\bthat\s+)\b(?:of|among)\s+(?:(?:the|its|their|a total of|all|some|about)\s+)?$",
    re.I,
)
_OWNER = pattern(
    r"\sof\s+(?:the\s+)?(.{3,60}?)(?:\s+(?:will|would|is|are|was|were|goes|went|go|has|had|in|for|to)\b|$)",
    re.I,
)
_OF_WHOLE = pattern(
    r"\s*of\s+(?:(?P<total>the total|the whole|that)|(?:its |the company['’]s |total |group )?(?:revenue|sales|turnover))(?=[.;,)]|\s+and\b|\s*$)",
    re.I,
)
_SHARED = pattern(r"\s*of\s+([^.;:,()]{3,90})", re.I)


def check(case: Case) -> Iterator[Finding]:
    """Compare every share with its part and total."""
    identities = identities_of(case)
    wholes = _wholes(case)
    before: list[Figure] = []
    for figures in case.related_figures:
        for index, share in enumerate(figures):
            if share.unit == "percent":
                yield from _judge(case, identities, wholes, figures, index, before)
                yield from _valued(case, figures, index)
        yield from _fractions(case, figures)
        before = figures


def _judge(
    case: Case,
    identities: Identities,
    wholes: list[Fact],
    figures: list[Figure],
    index: int,
    before: list[Figure],
) -> Iterator[Finding]:
    share = figures[index]
    part, total = _part_and_total(case, figures, index)
    if part is None:
        return
    total = total or _pointed_at(case, before, part, share) or _called(case, part, share)
    if total is not None:
        yield from _compare(case, part, share, total)
    elif (named := _named_total(case, wholes, part, share)) is not None:
        yield from _compare(case, part, share, named)
    elif part.fact is not None and part.kind == "money":
        yield from _imply(case, identities, part, share)


def _pointed_at(case: Case, before: list[Figure], part: Figure, share: Figure) -> Figure | None:
    """Return the total of a share `of it`, `of them`: the one figure of the sentence before that is large enough."""
    if not _POINTS.match(case.behind(share, 24)) or not before or part.start - before[-1].end > 250:
        return None
    larger = [figure for figure in before if figure.like(part) and _is_larger(figure, part)]
    return larger[0] if len(larger) == 1 else None


def _is_larger(one: Figure, other: Figure) -> bool:
    return (one.extent.plain.high or 0) > (other.extent.plain.low or 0)


def _called(case: Case, part: Figure, share: Figure) -> Figure | None:
    """Return the total of a share `of passenger revenue`: the one figure before that the article calls so."""
    said = _CALLED.match(case.behind(share, 60))
    if said is None or part.kind == "number":
        return None
    name = said["name"].lower()
    found = [
        figure
        for figure in _named_figures(case).get(name, [])
        if figure.start < part.start and figure.like(part) and _is_larger(figure, part)
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


def _valued(case: Case, figures: list[Figure], index: int) -> Iterator[Finding]:
    """`a 25% stake for $60 million, which values the company at $240 million`."""
    if index + 2 >= len(figures):
        return
    share, price, value = figures[index : index + 3]
    if (
        price.kind == "money"
        and price.like(value)
        and _is_larger(value, price)
        and _STAKE.match(case.between(share, price))
        and _VALUES.fullmatch(case.between(price, value))
        and not re.match(r"[^.;]{0,20}\b(?:debt|including)\b", case.behind(value, 40))
    ):
        yield from _compare(case, price, share, value)


def _fractions(case: Case, figures: list[Figure]) -> Iterator[Finding]:
    """`a third of the 900 jobs, or 300`."""
    for total, part in pairwise(figures):
        said = _FRACTION.search(case.before(total, 60))
        if said is None or not part.like(total) or not _CONNECTS.search(case.between(total, part)):
            continue
        number = fraction_of(said[1])
        if number is None or _ELSEWHERE.search(case.between(total, part)):
            continue
        start = total.start - len(said[0])
        place = Spot(start, start + len(said[1]), said[1])
        share = reckoned(place, "percent", "percent", coarsely(number * 100, "0.04"))
        yield from _compare(case, part, share, total)


def _named_total(case: Case, wholes: list[Fact], part: Figure, share: Figure) -> Fact | None:
    """Return the total of a share `of revenue` or `of the total`: the one revenue, or what opens the paragraph."""
    said = _OF_WHOLE.match(case.text, share.end)
    if said is None or part.kind != "money" or (share.fact is not None and share.fact.change is not None):
        return None
    zone = case.document.zone_at(share.start)
    levels = [
        fact
        for fact in wholes
        if fact.value.unit == part.unit and fact.value.per == part.per and fact.metric is not None
    ]
    if any(share.extent.holds((part.extent / case.extent(fact)).scaled(100)) for fact in levels):
        return None
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


def _wholes(case: Case) -> list[Fact]:
    """Return the first levels of the article that others may be shares of."""
    return [
        fact
        for fact in case.facts
        if fact.metric is not None
        and fact.metric.id in ("revenue", "exports", "imports")
        and not fact.metric.scope
        and fact.value.kind == "money"
        and fact.status == "reported"
        and (fact.change is None or fact.change.kind == "to")
    ][:12]


def _part_and_total(case: Case, figures: list[Figure], index: int) -> tuple[Figure | None, Figure | None]:
    """Return the figure that a percentage says again, and the total that the words around name for it."""
    share = figures[index]
    before = figures[index - 1] if index and figures[index - 1].unit != "percent" else None
    behind = figures[index + 1] if index + 1 < len(figures) and figures[index + 1].unit != "percent" else None
    if before is not None:
        gap = case.between(before, share)
        if index > 1 and (stake := _part_of(case, figures, index)) is not None:
            return stake, before
        is_of_total = behind is not None and behind.like(before) and _is_of(case.between(share, behind))
        opener = figures[index - 2] if index > 1 and figures[index - 2].like(before) else None
        if opener is not None and len(gap) < 120 and _opens_with_of(case, opener) and _CONNECTS.search(gap):
            return before, opener
        if _connects(gap) or (_COMMA.fullmatch(gap) and _SHARED.match(case.text, share.end)):
            return before, behind if is_of_total else _total_before(case, figures, index - 1)
        if is_of_total:
            return None, None
    if behind is None or _SHARED.match(case.text, share.end) is None:
        return None, None
    if _says_again(case.between(share, behind)):
        return behind, _total_behind(case, figures, index + 1) or _total_before(case, figures, index)
    last = figures[index + 2] if index + 2 < len(figures) else None
    if (
        last is not None
        and last.like(behind)
        and _is_of(case.between(share, behind))
        and _says_again(case.between(behind, last))
    ):
        # `60% of the 4,300 workers, or 2,580`
        return last, behind
    return None, None


def _part_of(case: Case, figures: list[Figure], index: int) -> Figure | None:
    """Return the part of `31.2 million of the 84.6 million shares, a stake of 37%`, `212 of the 640 plots, 33% of the total`."""
    part, total, share = figures[index - 2 : index + 1]
    is_count = {part.kind, total.kind} <= {"quantity", "number"}
    if not (part.like(total) or is_count) or not _OUT_OF.fullmatch(case.between(part, total)):
        return None
    gap = case.between(total, share)
    is_of_all = _COMMA.fullmatch(re.sub(r"^\s+[a-z]+", "", gap)) and _ALL.match(case.behind(share, 20))
    return part if _IS_SHARE.fullmatch(gap) or is_of_all else None


def _total_before(case: Case, figures: list[Figure], index: int) -> Figure | None:
    """Return the total before a part: `of the B, A`; `A of B`; `B, of which A`; `B …; A of them`."""
    part = figures[index] if figures[index].unit != "percent" else figures[index + 1]
    for total in reversed(figures[:index]):
        if not total.like(part):
            continue
        gap = case.between(total, part)
        if _opens_with_of(case, total) and ";" not in gap:
            return total
        is_whole = _OF_WHICH.search(gap) or (_OF_THEM.match(case.behind(part, 20)) and len(gap) < 120)
        return total if is_whole else None
    return None


def _total_behind(case: Case, figures: list[Figure], index: int) -> Figure | None:
    """Return the total behind a part: `A out of B`."""
    if index + 1 >= len(figures) or not figures[index + 1].like(figures[index]):
        return None
    return figures[index + 1] if _OUT_OF.fullmatch(case.between(figures[index], figures[index + 1])) else None


def _is_of(gap: str) -> bool:
    """Whether the words between a share and a figure make the figure its total: `of a total of`, `of its sales of`."""
    return _OF_TOTAL.fullmatch(gap) is not None


def _connects(gap: str) -> bool:
    """Whether the words between a part and its share say that the one is the other."""
    return len(gap) <= 60 and _CONNECTS.search(gap) is not None and not _ELSEWHERE.search(gap)


def _says_again(gap: str) -> bool:
    """Whether the words behind `12% of sales` lead to the amount of it: `, or`, `, about`, `, which is`."""
    return len(gap) <= 110 and (_CONNECTS.search(gap) is not None or _HEDGED.search(gap) is not None)


def _opens_with_of(case: Case, figure: Figure) -> bool:
    return _OF.search(case.before(figure)) is not None


def _compare(case: Case, part: Figure, share: Figure, total: Figure | Fact) -> Iterator[Finding]:
    whole = case.extent(total) if isinstance(total, Fact) else total.extent
    computed = (part.extent / whole).scaled(100)
    came = outcome(share.extent, computed, hedged=share.hedge != "exact")
    result = told(computed.plain, "percent")
    message = f"{printed(part)} of {printed(total)} is {result}"
    message += f", not {printed(share)}" if not came.holds else f"; {printed(share)} holds"
    yield case.finding(
        __name__,
        CODE,
        (part, share, total),
        *came,
        message,
        stated=share,
        computed=computed.plain,
        unit="percent",
    )


def _imply(case: Case, identities: Identities, part: Figure, share: Figure) -> Iterator[Finding]:
    """Compare the total that a part and its share imply with the totals of the article."""
    implied = part.extent / share.extent.scaled(Decimal("0.01"))
    way = (
        f"{printed(part)} at {printed(share)} implies a total of {told(implied.plain, part.unit)}"
        f" ({told(implied.strict, part.unit)} strictly, {told(implied.loose, part.unit)} loosely)"
    )
    totals = _totals(case, identities, part, share)
    if not totals:
        message = f"the total is not stated: {way}"
        yield case.finding(
            __name__,
            CODE,
            (part, share),
            "info",
            "unchecked",
            message,
            stated=share,
            computed=implied.strict,
            unit=part.unit,
        )
        return
    came = [outcome(case.extent(total), implied) for total in totals]
    best = min(came, key=lambda each: ("consistent", "only_if_rounded", "inconsistent").index(each.verdict))
    named = " or ".join(dict.fromkeys(printed(total) for total in totals))
    if best.verdict == "consistent":
        message = f"{way}, as stated: {named}"
    else:
        message, best = f"{way}, not {named}", best._replace(severity="warning")
    yield case.finding(
        __name__,
        CODE,
        (part, share, *totals),
        *best,
        message,
        stated=share,
        computed=implied.strict,
        unit=part.unit,
    )


def _totals(case: Case, identities: Identities, part: Figure, share: Figure) -> list[Fact]:
    """Return the levels that the share can be of: the metric that it names, in its period, of the same group."""
    shared = _SHARED.match(case.text, share.end)
    if shared is None or share.fact is None:
        return []
    words = re.findall(r"[a-z&]+", shared[1].lower())
    metric = next(
        (at[1].id for last in range(len(words) - 1, -1, -1) if (at := metric_at(words, last))), None
    )
    period = share.fact.period.timex if share.fact.period else None
    if metric is None or period is None:
        return []
    owner = _OWNER.search(shared[1])
    kin = _KIN.get(metric, frozenset({metric}))
    found: dict[str, Fact] = {}
    for fact in case.facts:
        if (
            fact.metric is not None
            and fact.metric.id in kin
            and fact.value.unit == part.unit
            and fact.period is not None
            and fact.period.timex == period
            and fact is not part.fact
            and (fact.change is None or fact.change.kind != "by")
            and _covers(identities, share.fact, fact, owner[1].lower().strip() if owner else None)
        ):
            found.setdefault(fact.claim, fact)
    return list(found.values())[:4]


_SPENDING = frozenset({"capital_expenditure", "investment", "spending"})
_KIN = {
    "capital_expenditure": frozenset({"capital_expenditure"}),
    "spending": _SPENDING,
    "investment": _SPENDING,
}


def _covers(identities: Identities, share: Fact, total: Fact, owner: str | None) -> bool:
    """Whether both speak of the same: one subject, a group of the same kind, or, unnamed, of a sentence just before."""
    is_open = share.subject is None or total.subject is None or share.subject.kind == "thing"
    if owner is None and is_open and 0 < share.sentence.start - total.sentence.start < 300:
        return True
    if share.subject is None or total.subject is None:
        return False
    if owner is None and identities.subject(share) == identities.subject(total):
        return True
    name = owner or share.subject.name.lower()
    if name in total.subject.name.lower() or total.subject.name.lower() in name:
        return True
    members = identities.groups.get(total.subject.name)
    return members is not None and any(
        name in group.lower() and members == others for group, others in identities.groups.items()
    )
