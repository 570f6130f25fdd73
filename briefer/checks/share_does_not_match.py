"""A share that its part and total do not give: $868 million of $1,360 million is 63.8%, not 72%.

Reads a part, a percentage and a total from one sentence (`A, or P of B`; `of the B, A, or P`; `P of B, or A`).
Where the sentence has no total, the part and the share imply one: it is compared with the totals that the
article states for the same metric and period, and with the one level of revenue, or the figure that opens the
paragraph of a share `of the total`. Shares without a part are left alone.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from briefer.fact import Fact
from briefer.finding import Finding
from briefer.judging.case import Case, Figure, printed
from briefer.judging.example import flags, passes
from briefer.judging.identity import Identities, identities_of
from briefer.judging.outcome import outcome
from briefer.judging.telling import told
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
]

_CONNECTS = pattern(
    r"(?:\bor|\bequal to|\bequivalent to|\brepresent(?:s|ed|ing)|\b(?:makes?|made|making) up|\baccount(?:s|ed|ing) for"
    r"|\bamount(?:s|ed|ing) to|\bthat is|\bwhich (?:is|was)|\bi\.e\.,?|\bcompris(?:es|ed|ing)|[(—–])"
    r"(?:\s+(?:about|around|roughly|nearly|almost|approximately|some|just|over|under|more than|less than))*\s*$",
    re.I,
)
_OUT_OF = pattern(r"\s+(?:out\s+)?of\s+(?:[^.;:,\d]{0,30}\s)?", re.I)
_IS_SHARE = pattern(
    r"[^.;:,\d]{0,40},?\s+(?:or|a\s+(?:stake|share|holding|portion)\s+of|equal to|which is|[(])\s*(?:about|around|some|nearly)?\s*",
    re.I,
)
_COMMA = pattern(r",\s+(?:about|around|some|nearly|roughly|almost)?\s*")
_ELSEWHERE = pattern(r"\b(?:and|that|while|but|from|plus|whose)\b", re.I)
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
    for figures in case.figures:
        for index, share in enumerate(figures):
            if share.unit == "percent":
                yield from _judge(case, identities, wholes, figures, index)


def _judge(
    case: Case, identities: Identities, wholes: list[Fact], figures: list[Figure], index: int
) -> Iterator[Finding]:
    share = figures[index]
    part, total = _part_and_total(case, figures, index)
    if part is None:
        return
    if total is not None:
        yield from _compare(case, part, share, total)
    elif (named := _named_total(case, wholes, part, share)) is not None:
        yield from _compare(case, part, share, named)
    elif part.fact is not None and part.kind == "money":
        yield from _imply(case, identities, part, share)


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
    share = figures[index]
    before = figures[index - 1] if index and figures[index - 1].unit != "percent" else None
    earlier = figures[index - 2] if index > 1 else None
    behind = figures[index + 1] if index + 1 < len(figures) and figures[index + 1].unit != "percent" else None
    last = figures[index + 2] if index + 2 < len(figures) else None
    is_total_behind = behind is not None and _OF_TOTAL.fullmatch(case.between(share, behind)) is not None
    if (
        before is not None
        and earlier is not None
        and earlier.like(before)
        and _OUT_OF.fullmatch(case.between(earlier, before))
        and _IS_SHARE.fullmatch(case.between(before, share))
    ):
        # `31.2 million of the 84.6 million shares, a stake of 37%`
        return earlier, before
    if before is not None and _connects(case.between(before, share)):
        if behind is not None and is_total_behind and behind.like(before):
            return before, behind
        if earlier is not None and earlier.like(before) and _opens_with_of(case, earlier):
            return before, earlier
        return before, None
    if before is not None and behind is not None and is_total_behind and behind.like(before):
        # `$9.1 billion, 33% of the total of $27.4 billion`
        return (before, behind) if _COMMA.fullmatch(case.between(before, share)) else (None, None)
    if behind is None or _SHARED.match(case.text, share.end) is None:
        return None, None
    if _CONNECTS.search(case.between(share, behind)):
        return behind, None
    if (
        last is not None
        and last.like(behind)
        and is_total_behind
        and _CONNECTS.search(case.between(behind, last))
    ):
        return last, behind
    return None, None


def _connects(gap: str) -> bool:
    """Whether the words between a part and its share say that the one is the other."""
    return len(gap) <= 60 and _CONNECTS.search(gap) is not None and not _ELSEWHERE.search(gap)


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
