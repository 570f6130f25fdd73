"""`fell to 4.2% in April from 4.4%`: the time of a base that does not say its own, one step before the level's."""

import re
from datetime import date, timedelta

from briefer.linking.example import leaves_open, links
from briefer.linking.period import OF_THE_DAY, ONE_TIME, PeriodFound, shifted
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.roles.period_of_relative import hanging
from briefer.linking.site import Site
from briefer.linking.status import is_revision, status_of
from briefer.pattern import pattern

__all__ = ["EXAMPLES", "propose", "step_of"]


_A_MONTH = len("2025-04")


def propose(site: Site) -> Proposal | None:
    """Take the year before for what a company reports, the month or quarter before for what a country does."""
    metric, anchor = site.metric(), site.anchor
    if (after := _after_move(site)) is not None:
        return after
    if (
        site.relation != "base_of"
        or anchor is None
        or metric is None
        or metric.entry is None
        or is_revision(site)
    ):
        return None
    given = anchor.chosen.get("period")
    if given is None or given.value.last is None or status_of(anchor)[0] != "reported":
        return None
    if metric.id in OF_THE_DAY | ONE_TIME or metric.entry.type == "stock":
        return None
    if _says_time(site) and not _is_step(site):
        return None
    level: PeriodFound = given.value
    if _is_step(site) and level.grain in ("month", "quarter", "year"):
        found = _step_before(level)
        return Proposal(found, 1, given.start, given.end) if found is not None else None
    found = step_of(metric, level)
    return Proposal(found, 1, given.start, given.end) if found is not None else None


def step_of(metric: Measured, level: PeriodFound) -> PeriodFound | None:
    """Return the year before for what a company reports, the month or quarter before for what a country does."""
    match metric.entry.bearer if metric.entry is not None else "", level.grain:
        case "company", "month" if len(level.timex) == _A_MONTH:
            return None
        case "company", "month" | "quarter" | "half" | "year":
            return shifted(level)
        case "economy", "month" | "quarter" | "year":
            return _step_before(level)
        case _, "year":
            return shifted(level)
    return None


_STEP = pattern(
    r"(?:the )?(?:previous|preceding|prior) (?:three months|six months|12 months|twelve months)",
    re.IGNORECASE,
)


def _after_move(site: Site) -> Proposal | None:
    """`rose 5% in May after a gain of 3%`: the month or quarter before, of what a country measures."""
    before, metric = site.previous, site.metric()
    lead = site.back(3) if site.governor == "of" else site.back()
    moved = site.movement is not None and lead is not None and lead.low == "after"
    if not (moved or _after_moving(site)) or before is None or metric is None:
        return None
    given = before.chosen.get("period")
    subject = site.subject()
    national = subject is not None and subject.kind == "place"
    if (
        metric.entry is None
        or not (metric.entry.bearer == "economy" or national)
        or before.metric() != metric
        or given is None
    ):
        return None
    if given.value.grain not in ("month", "quarter") or _says_time(site):
        return None
    found = _step_before(given.value)
    return Proposal(found, 2, given.start, given.end) if found is not None else None


def _after_moving(site: Site) -> bool:
    """`after rising 3%`."""
    clause, verb, parent = site.clause, site.clause.verb, site.clause.parent
    if clause.relation != "adjunct" or verb is None or verb.tense != "ing" or parent is None:
        return False
    return site.does("rise", "fall") and any(
        c.low == "after" and c.end + 1 == verb.start for c in parent.chunks
    )


def _is_step(site: Site) -> bool:
    """`up from 9% in the previous three months`."""
    return any(
        chunk.date is not None and _STEP.fullmatch(chunk.date.text)
        for chunk in site.clause.chunks[site.index : site.index + 4]
    )


def _says_time(site: Site) -> bool:
    """Whether a date, or `ago`, stands behind the base before the next figure."""
    if hanging(site) is not None:
        return True
    following = site.next
    stop = following.index if following is not None and following.clause is site.clause else None
    return any(
        chunk.date is not None or any(token.low in ("ago", "earlier", "before") for token in chunk.tokens)
        for chunk in site.clause.chunks[site.index : stop]
    )


def _step_before(level: PeriodFound) -> PeriodFound | None:
    """The month, quarter or year before; None for an interval."""
    if level.first is None or "/" in level.timex:
        return None
    if level.grain == "year":
        return shifted(level)
    last = date.fromisoformat(level.first) - timedelta(1)
    months = 3 if level.grain == "quarter" else 1
    first = last.replace(day=1, month=last.month - months + 1)
    timex = f"{last.year:04d}-Q{last.month // 3}" if months == 3 else last.isoformat()[:7]
    return level._replace(timex=timex, first=first.isoformat(), last=last.isoformat())


EXAMPLES = [
    *links(
        "2025-03",
        "4.4%",
        "Unemployment in Spain fell to 4.2% in April from 4.4%.",
        "Unemployment in Spain fell from 4.4% to 4.2% in April.",
        published="2025-05-15",
    ),
    *links(
        "2024-Q2",
        "€4.6 billion",
        "Net sales at Kesko rose to €5 billion in the second quarter of 2025 from €4.6 billion.",
    ),
    *links(
        "2024-Q4",
        "€4.6 billion",
        "Kesko made €1 billion in the fourth quarter of 2025. Sales in the quarter rose to €5 billion from €4.6 billion.",
    ),
    *links("2025-04", "3%", "Exports of Spain rose 5% in May 2025 after a gain of 3%."),
    *leaves_open("an older forecast", "0.5%", "Growth forecasts for 2023 were worsened, from 0.5% to 0.4%."),
    *leaves_open(
        "the level has no period", "€4.6 billion", "Net sales at Kesko rose to €5 billion from €4.6 billion."
    ),
    *leaves_open(
        "what is owed or held",
        "€4.6 billion",
        "Net debt at Kesko rose to €5 billion in 2025 from €4.6 billion.",
    ),
]
