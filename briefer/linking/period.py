"""Dates as the periods of figures."""

from dataclasses import dataclass

from briefer.linking.clause import Clause
from briefer.linking.frame import Parsed
from briefer.linking.site import Site
from briefer.linking.token import Token

__all__ = ["PeriodFound", "clause_date", "dated", "sentence_date"]


@dataclass(frozen=True, slots=True)
class PeriodFound:
    """A date mention as a period."""

    timex: str
    first: str | None
    """First day, ISO 8601."""
    last: str | None
    text: str
    grain: str | None
    start: int
    end: int
    mention: str


def dated(token: Token) -> PeriodFound | None:
    """Read a date token as a period; None for sets, durations and what is unresolved."""
    mention = token.mention
    if mention is None:
        return None
    value = mention.value
    if value.type != "date" or value.timex is None:  # type: ignore[attr-defined]
        return None
    return PeriodFound(
        value.timex,  # type: ignore[attr-defined]
        value.start,  # type: ignore[attr-defined]
        value.end,  # type: ignore[attr-defined]
        mention.text,
        value.grain,  # type: ignore[attr-defined]
        mention.start,
        mention.end,
        mention.id,
    )


def _free_dates(clause: Clause, site: Site | None) -> list[PeriodFound]:
    """The dates of a clause that no figure stands right before."""
    found = []
    chunks = clause.chunks
    for at, chunk in enumerate(chunks):
        if chunk.kind != "NP" or chunk.date is None:
            continue
        bound = at and _bound(clause, at)
        period = dated(chunk.date)
        if period is not None and not bound:
            found.append(period)
    return found


def _bound(clause: Clause, at: int) -> bool:
    """Whether a date belongs to the figure or comparison right before it: `$5 billion in 2025`, `from 2024 levels`."""
    chunks = clause.chunks
    lead = chunks[at - 1]
    if lead.kind == "PREP" and lead.low in ("from", "than", "before", "until", "after", "as", "around"):
        return True
    before = chunks[at - 2] if lead.kind == "PREP" and at >= 2 else lead
    return before.kind == "NP" and before.figure is not None


def clause_date(site: Site, clause: Clause) -> PeriodFound | None:
    """Return the date that leads a clause, else its only free one."""
    found = _free_dates(clause, site)
    if not found:
        return None
    verb = clause.verb
    if verb is not None and found[0].end <= verb.start:
        return found[0]
    return found[0] if len({period.timex for period in found}) == 1 else None


def sentence_date(parsed: Parsed) -> PeriodFound | None:
    """Return the only period that a sentence names outside its figures' own."""
    found = [period for clause in parsed.clauses for period in _free_dates(clause, None)]
    return found[0] if found and len({period.timex for period in found}) == 1 else None
