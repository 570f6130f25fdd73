"""Dates as the periods of figures."""

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from briefer.linking.chunk import Chunk
from briefer.linking.clause import Clause
from briefer.linking.frame import Parsed
from briefer.linking.lexicon import FORECASTS, is_a
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.status import status_of
from briefer.linking.token import Token
from briefer.linking.values import time_of
from briefer.metrics import singular
from briefer.pattern import pattern

__all__ = [
    "AHEAD",
    "GRAINS",
    "OF_THE_DAY",
    "ONE_TIME",
    "OUTLOOKS",
    "TRADED",
    "PeriodFound",
    "clause_date",
    "compares",
    "dated",
    "finite_verb",
    "fits",
    "in_its_year",
    "is_awaited",
    "lasting",
    "leading_date",
    "months_until",
    "on_the_month",
    "paired",
    "sentence_date",
    "settled",
    "shifted",
]


class PeriodFound(NamedTuple):
    """A date mention as a period."""

    timex: str
    first: str | None
    """First day, ISO 8601."""
    last: str | None
    text: str
    grain: str | None
    start: int
    end: int
    mention: str | None
    """Id of the date mention it rests on."""


OF_THE_DAY = frozenset("share_price index_level exchange_rate yield price_target interest_rate price".split())
"""Metrics whose figures are of the day they are printed."""

TRADED = frozenset({"share_price", "index_level", "exchange_rate", "yield"})
"""Metrics whose figures come from an exchange, and are of a trading day."""
ONE_TIME = frozenset(
    """deal_value offer_price price_target stake fine funding buyback premium valuation ipo bonds payment
    probability tariff tax savings""".split()
)
"""Metrics of what happens once or holds for good: no period that others share is theirs."""
AHEAD = frozenset({"forecast", "guidance", "target"})
"""What is said of a time to come."""
OUTLOOKS = FORECASTS | {"guidance", "range", "goal"}
"""Nouns for what somebody expects, in the singular."""
_DUE = frozenset("delivery performance maturity settlement expiry payment payable due".split())
_LEVELS = frozenset("level levels peak high low figure total number".split())
"""Heads of what is compared with: `double the 2024 level`."""


def dated(token: Token) -> PeriodFound | None:
    """Read a date token as a period; None for sets, durations and what is unresolved."""
    mention = token.mention
    if mention is None:
        return None
    value = time_of(mention)
    if value.type != "date" or value.timex is None:
        return None
    return PeriodFound(
        value.timex, value.start, value.end, mention.text, value.grain, mention.start, mention.end, mention.id
    )


def paired(chunks: list[Chunk], at: int) -> PeriodFound | None:
    """Read the date of a phrase, with the month that stands beside it: `in January and February`."""
    own = dated(token) if (token := chunks[at].date) is not None else None
    for other, joint in ((at + 2, at + 1), (at - 2, at - 1)):
        if not 0 <= other < len(chunks) or chunks[joint].low != "and" or own is None or own.grain != "month":
            continue
        beside = dated(token) if (token := chunks[other].date) is not None else None
        if beside is None or beside.grain != "month":
            continue
        one, two = (own, beside) if other > at else (beside, own)
        if (
            one.last
            and two.first
            and date.fromisoformat(two.first) - date.fromisoformat(one.last) == timedelta(1)
        ):
            return own._replace(timex=f"{one.timex}/{two.timex}", first=one.first, last=two.last)
    return own


_OVER = frozenset({"over", "in", "during", "for"})


def lasting(token: Token, lead: str) -> PeriodFound | None:
    """Read `over the past three years` as the stretch of time that it is, without days."""
    mention = token.mention
    if mention is None or lead not in _OVER:
        return None
    value = time_of(mention)
    back = token.low.removeprefix("the ").startswith(("past", "last"))
    if value.type != "duration" or value.timex is None or not back:
        return None
    return PeriodFound(value.timex, None, None, mention.text, None, mention.start, mention.end, mention.id)


def _free_dates(clause: Clause) -> list[PeriodFound]:
    """The dates of a clause that no figure stands right before."""
    found = []
    chunks = clause.chunks
    for at, chunk in enumerate(chunks):
        if chunk.kind != "NP" or chunk.date is None:
            continue
        bound = (at and _bound(clause, at)) or (chunk.head is not None and chunk.head.low in _LEVELS)
        period = dated(chunk.date)
        if period is not None and not bound:
            found.append(period)
    return found


def _bound(clause: Clause, at: int) -> bool:
    """Whether a date belongs to the figure or comparison before it: `$5 billion in 2025`, `than at the peak in 2022`."""
    chunks = clause.chunks
    lead = chunks[at - 1]
    if at == 1 and lead.low == "from":
        return False  # `From April, …`
    if lead.kind == "PREP" and lead.low in ("before", "until", "after", "as", "around"):
        return True
    if lead.low == "since" and at > 1:
        return True
    if on_the_month(chunks, at):
        return True
    own = chunks[at]
    if (
        lead.kind in ("PREP", "TO")
        and (
            lead.low in ("to", "of", "from", "with", "by")
            or (lead.low in ("in", "after") and own.metric is None)
        )
        and own.head is not None
        and own.head.tag == "N"
    ):
        return True  # `a premium to Monday's close`, `killed in a 2013 explosion`
    if at > 1 and chunks[at - 2].tokens[-1].low in _DUE:
        return True  # `futures with delivery in April`
    if compares(chunks, at):
        return True
    before = chunks[at - 2] if lead.kind == "PREP" and at >= 2 else lead
    return before.kind == "NP" and before.figure is not None


def compares(chunks: list[Chunk], at: int) -> bool:
    """Whether the phrase at a place hangs on `than`, `from` or `compared with`."""
    for back, chunk in enumerate(reversed(chunks[max(0, at - 7) : at]), start=1):
        if chunk.low in _FORESEEN:
            return False  # `eased more than expected last month`
        if chunk.low in _COMPARING:
            return not _comes_from(chunks[at - back + 1])
        if (chunk.low in _BESIDE and back <= 2) or (chunk.low == "since" and back > 1):
            return True  # `below its level a year ago`, `the largest since that of 2012`
        if (
            chunk.kind not in ("PREP", "NP", "ADV", "TO")
            or chunk.figure is not None
            or chunk.date is not None
        ):
            return False
    return False


_COMPARING = frozenset("than from compared against versus".split())
_BESIDE = frozenset("above below beyond".split())
_MONEYS = frozenset("dollar euro pound yen yuan renminbi greenback sterling franc rouble ruble rupee".split())


def _comes_from(chunk: Chunk) -> bool:
    """Whether what stands behind `from` or `against` is no level: `$5 million from Goldman Sachs`, `against the dollar`."""
    head = chunk.head
    return head is not None and chunk.date is None and (head.tag == "K" or head.low in _MONEYS)


_FORESEEN = frozenset(
    "expected forecast thought estimated anticipated predicted projected feared hoped".split()
)


def on_the_month(chunks: list[Chunk], at: int) -> bool:
    """Whether a date says what a change is measured over: `rose 0.2% on the month`, `on a year earlier`."""
    date = chunks[at].date
    mention = date.mention if date is not None else None
    return at > 0 and chunks[at - 1].low == "on" and mention is not None and time_of(mention).grain != "day"


def is_awaited(verb: Chunk | None) -> bool:
    """Whether something had been expected that has come out: `had forecast`, `was looking for`, `expected`."""
    if verb is None or not verb.verbs:
        return False
    last = verb.verbs[-1]
    if verb.tokens[0].low in ("had", "was", "were"):
        return not verb.passive and (is_a(last.classes, "expect") or last.lemma in ("look", "be", "hope"))
    return verb.tense == "past" and last.lemma in ("expect", "anticipate")


def finite_verb(site: Site) -> Chunk | None:
    """Return the verb that says the time of a figure's clause: of `saw profit climb 14%` the first."""
    for clause in site.lineage():
        verb, above = clause.verb, clause.parent.verb if clause.parent is not None else None
        if verb is None or not verb.finite:
            continue
        seen = above is not None and above.verb is not None and above.verb.lemma == "see"
        if not (seen and verb.tense == "base" and not verb.modal):
            return verb
    return None


def fits(site: Site, found: PeriodFound) -> bool:
    """Whether the tense of a figure's clause allows a period that is said elsewhere.

    What is said in the present tense is not of the past, and what is to come neither.
    """
    verb = finite_verb(site)
    published = site.frames.document.published
    if verb is None or published is None or found.last is None or found.last >= published:
        return True
    if is_awaited(verb) or is_awaited(site.clause.verb):
        return True
    saw = verb.tense == "past" and verb.verbs[0].lemma == "see"
    forward = bool(verb.modal) or (
        not saw and any(is_a(form.classes, "expect", "plan") for form in verb.verbs[:1])
    )
    return not forward and verb.tense not in ("present", "base")


def clause_date(clause: Clause) -> PeriodFound | None:
    """Return the date that leads a clause, else its only free one."""
    found = _free_dates(clause)
    verb = clause.verb
    if verb is not None and verb.verb is not None and is_a(verb.verb.classes, "say", "report"):
        # `on Thursday reported`: the day of telling is not the figure's.
        told = ("day", "week", "month") if _expected(verb) else ("day", "week")
        found = [
            period
            for period in found
            if (period.grain not in told or "/" in period.timex) and not _tells_when(verb, period)
        ]
    if verb is not None and verb.verb is not None and is_a(verb.verb.classes, "lower", "lift", "revise"):
        revised = any(
            token.tag == "N" and singular(token.low) in OUTLOOKS
            for chunk in clause.chunks
            for token in chunk.tokens
        )
        found = [period for period in found if period.grain != "day" or not revised]
    if found and _begins_with_telling(clause, found[0]):
        found = found[1:]
    if not found:
        return None
    if verb is not None and found[0].end <= verb.start:
        return found[0]
    return found[0] if len({period.timex for period in found}) == 1 else None


def _begins_with_telling(clause: Clause, period: PeriodFound) -> bool:
    """Whether a date that a clause begins with is of the words before it: `said last week it may`, `a poll published last week put`."""
    first = clause.chunks[0]
    if (
        first.start != period.start
        or not first.bare
        or not (period.grain in ("day", "week") or period.text[:4] == "earl")
    ):
        return False
    above = clause.parent.verb if clause.parent is not None else None
    behind = clause.chunks[1] if len(clause.chunks) > 1 else None
    told = above is not None and 0 <= first.start - above.end < _BESIDE_VERB
    return told or (clause.parent is not None and behind is not None and behind.kind == "VERB")


def _tells_when(verb: Chunk, period: PeriodFound) -> bool:
    """`said earlier this year`."""
    return verb.verbs[-1].lemma in ("say", "tell", "announce", "warn") and 0 <= period.start - verb.end < 2


def _expected(verb: Chunk) -> bool:
    """`it projected in December`: when, not for when."""
    return verb.tense == "past" and any(is_a(form.classes, "expect") for form in verb.verbs)


def sentence_date(parsed: Parsed) -> PeriodFound | None:
    """Return the only period of a heading, question or list head."""
    dates = [period for clause in parsed.clauses for period in _free_dates(clause)]
    found = [period for period in dates if period.grain != "day"] or dates
    return found[0] if found and len({period.timex for period in found}) == 1 else None


def leading_date(parsed: Parsed) -> PeriodFound | None:
    """Return the date that a sentence begins with: `In 2026, …`."""
    clause = parsed.clauses[0] if parsed.clauses else None
    if clause is None or len(clause.chunks) < 3 or clause.chunks[0].kind != "PREP":
        return None
    date = clause.chunks[1].date
    return (
        dated(date)
        if date is not None
        and clause.chunks[2].low == ","
        and clause.chunks[0].low in ("in", "during", "for")
        else None
    )


def settled(site: Site, proposal: Proposal) -> Proposal | None:
    """Put a period in its year; drop the day on which a forecast was told, and `the year` of what has been."""
    found, published = proposal.value, site.frames.document.published
    ahead = status_of(site)[0] in AHEAD
    if ahead and found.grain == "day" and published and found.last <= published:
        return None
    if not ahead and found.text.lower() in ("the year", "year") and not _ends_it(site, found):
        return None
    if proposal.tier > _SAID_HERE:
        return proposal
    placed = in_its_year(site, found)
    return None if placed is None else replace(proposal, value=placed)


def _ends_it(site: Site, found: PeriodFound) -> bool:
    """`ending the year at 3%`."""
    verb = site.clause.verb
    ends = verb is not None and bool(verb.verbs) and verb.verbs[-1].lemma in ("end", "finish", "close")
    return verb is not None and ends and 0 < found.start - verb.end < _BESIDE_VERB


_BESIDE_VERB = 6
_SAID_HERE = 3
"""Up to this tier a period stands in the figure's own clause."""
_YEAR_SAID = pattern(
    r"\d\d|last|past|previous|prior|earlier|ago|before|this|current|same|year-", re.IGNORECASE
)


def in_its_year(site: Site, found: PeriodFound) -> PeriodFound | None:
    """Place a period whose year is not said by the way the figure looks.

    What is expected for `the year to March` is of the one that ends in the March to come; the first half whose
    profit is told in February is that of a year begun in July.
    """
    published = site.frames.document.published
    if not published or not found.first or not found.last:
        return found
    if _YEAR_END.fullmatch(found.text) and published[5:7] <= "06" and status_of(site)[0] not in AHEAD:
        last = (
            shifted(found) if found.last > published else found
        )  # `overdue at the year-end`, told in spring
        return last._replace(timex=last.last or last.timex) if last is not None else None
    if _YEAR_SAID.search(found.text):
        return found
    if found.grain not in ("month", "quarter", "half", "year"):
        return found
    if status_of(site)[0] in AHEAD:
        return shifted(found, 1) if found.last < published and _looks_on(site) else found
    if found.grain == "half" and found.timex.endswith("-H1") and found.first <= published < found.last:
        year = int(found.timex[:4]) - 1
        told = found._replace(timex=f"{year}-H2", first=f"{year}-07-01", last=f"{year}-12-31")
        return told if published[5:7] <= "03" else None
    return found


def _looks_on(site: Site) -> bool:
    """Whether the figure's own clause speaks of what is to come: `will`, `expects`, `cut its forecast`."""
    verb = site.clause.verb
    return (
        verb is None
        or verb.tense != "past"
        or any(
            token.tag == "N" and singular(token.low) in OUTLOOKS
            for chunk in site.clause.chunks
            for token in chunk.tokens
        )
    )


GRAINS = {12: "year", 6: "half", 3: "quarter"}
"""Months → the grain that they are."""


def months_until(last: date, months: int) -> PeriodFound:
    """Return the quarter, half or year that ends with a day, in no words yet."""
    begun = last.month - months + 1
    first = date(last.year - (begun < 1), (begun - 1) % 12 + 1, 1)
    last = last.replace(day=monthrange(last.year, last.month)[1])
    timex = f"{first.isoformat()[:7]}/{last.isoformat()[:7]}"
    if (first.month - 1) % months == 0:
        number = (first.month - 1) // months + 1
        timex = {12: f"{first.year}", 6: f"{first.year}-H{number}", 3: f"{first.year}-Q{number}"}[months]
    return PeriodFound(timex, first.isoformat(), last.isoformat(), "", GRAINS[months], -1, -1, None)


_YEAR_END = pattern(r"(?i)year-end|end of (?:the|its) (?:financial )?year")
_YEAR = pattern(r"(?<!\d)\d{4}(?=$|[-/])")


def shifted(period: PeriodFound, years: int = -1) -> PeriodFound | None:
    """Return the same period so many years later; None for a week."""
    if period.grain == "week" or not _YEAR.search(period.timex):
        return None
    timex = _YEAR.sub(lambda found: f"{int(found.group()) + years:04d}", period.timex)
    first, last = (_in_another_year(day, years) for day in (period.first, period.last))
    return period._replace(timex=timex, first=first, last=last)


def _in_another_year(day: str | None, years: int) -> str | None:
    if day is None:
        return None
    year = int(day[:4]) + years
    if day.endswith("02-28") or day.endswith("02-29"):
        return f"{year:04d}-02-{monthrange(year, 2)[1]}"
    return f"{year:04d}{day[4:]}"
