"""`from 29 per cent a year earlier`: the same period one year before the figure compared with."""

import re

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.period import PeriodFound, shifted
from briefer.linking.proposal import Proposal
from briefer.linking.roles.period_of_relative import hanging
from briefer.linking.site import Site
from briefer.linking.told import days_of
from briefer.pattern import pattern

__all__ = ["EXAMPLES", "propose"]

_A_YEAR_BEFORE = pattern(
    r"(?:a|one) year (?:ago|earlier|before|previously)|(?:the )?(?:year[- ](?:ago|earlier)|previous year|prior year|year before|preceding year)"
    r"|(?:the )?year-ago (?:period|quarter|month)|(?:the )?previous fiscal(?: year)?|(?:the )?(?:corresponding|comparable) (?:period|quarter|month)(?: of (?:last year|the previous (?:year|fiscal(?: year)?)))?"
    r"|(?:the )?same (?:period|quarter|month|time) (?:of )?(?:last year|a year (?:ago|earlier|before)|the (?:previous|prior|year before) ?(?:year)?)"
    r"|last year",
    re.IGNORECASE,
)

_SAME_OF = pattern(r"(?:the )?same (?:period|quarter|month|half) (?:of|in) (\d{4})", re.IGNORECASE)
_SAME_IN = pattern(
    r"(?:the )?(?:same|comparable|corresponding|like|year-ago) (\d{4}) (?:period|quarter|months?|half|weeks)|the (\d{4}) period",
    re.IGNORECASE,
)


def propose(site: Site) -> Proposal | None:
    """Shift the period of the level compared with, or of the figure before `a year ago …`, back by a year."""
    accounts = _year_of_accounts(site)
    before = _told_before(site) or accounts
    led = before is None and (before := _led(site)) is not None
    compared = site.relation == "base_of" or before is not None
    level = site.anchor if compared else site.previous if site.anchor is None else None
    given = level.chosen.get("period") if level is not None else None
    value = given.value if given is not None else before
    if value is None or not (compared or value.grain in ("month", "quarter", "half")):
        return None
    for chunk in _about(site, compared=compared and not led):
        date = chunk.date
        same = (
            (
                _SAME_OF.fullmatch(date.text)
                or _SAME_IN.fullmatch(" ".join(token.low for token in chunk.tokens))
            )
            if date is not None
            else None
        )
        if date is not None and same is not None and date.mention is not None and value.first is not None:
            other = shifted(value, int(same[1] or same[2]) - int(value.first[:4]))
            if compared and other is not None and value.grain in ("week", "month", "quarter", "half"):
                said = other._replace(text=date.text, start=date.start, end=date.end, mention=date.mention.id)
                return Proposal(said, 0, date.start, date.end)
        if date is not None and date.mention is not None and _A_YEAR_BEFORE.fullmatch(date.text):
            if (not compared or value is accounts) and date.low == "last year":
                return None
            period = shifted(value)
            if period is None:
                return None
            said = period._replace(text=date.text, start=date.start, end=date.end, mention=date.mention.id)
            return Proposal(said, 0, date.start, date.end)
    return None


def _told_before(site: Site) -> PeriodFound | None:
    """The period of the first figure of the sentence before, which this one is compared with.

    `That compares with`, `Profit for the same period a year earlier was`.
    """
    subject, before = site.subject_chunks(), site.frames.before(1)
    if site.verb is None or site.previous is not None or not before or not subject:
        return None
    pointing = subject[0].low in ("this", "that", "it", "these", "those")
    if not (pointing and site.verb.lemma == "compare") and not any(map(_is_same, subject)):
        return None
    said = site.frames.said.get(before[0], ())
    given = said[0].get("period") if said else None
    return given if isinstance(given, PeriodFound) else None


def _year_of_accounts(site: Site) -> PeriodFound | None:
    """The twelve months that the sentence before tells of, if they are no calendar year: `the year to 31 March`."""
    if site.previous is not None:
        return None
    for slots in site.frames.told(site.frames.earlier(1)):
        given = slots.get("period")
        if isinstance(given, PeriodFound):
            whole = given.grain == "year" or given.timex.count("-") == 2
            return given if whole and "/" in given.timex and days_of(given) in _YEAR else None
    return None


_YEAR = (364, 365)
"""Days from the first to the last of a year."""


def _led(site: Site) -> PeriodFound | None:
    """The period of the sentence before, where this one begins with `a year earlier` and a month or quarter is told of."""
    first = site.clause.chunks[0].date
    if first is None or site.previous is not None or not _A_YEAR_BEFORE.fullmatch(first.text):
        return None
    if first.low == "last year" or site.clause.relation != "main":
        return None
    for index in site.frames.before(1):
        for slots in site.frames.said.get(index, ()):
            given = slots.get("period")
            if isinstance(given, PeriodFound) and slots["role"] != "base_of":
                return given if given.grain in ("month", "quarter", "half") else None
    return None


def _is_same(chunk: Chunk) -> bool:
    """`the same period a year earlier`: of what was spoken of."""
    date = chunk.date
    return date is not None and "same" in date.low and _A_YEAR_BEFORE.fullmatch(date.text) is not None


def _about(site: Site, *, compared: bool) -> list[Chunk]:
    """The chunks that may say it: behind what is compared, or where the clause begins."""
    if not compared:
        return site.clause.chunks[:2]
    return [*filter(_is_same, site.subject_chunks()), *_until_next(site)]


def _until_next(site: Site) -> list[Chunk]:
    """The chunks behind a figure up to the next one; what only restates it (`, or 76 cents a share`) is passed over."""
    following = site.next
    while following is not None and following.clause is site.clause and following.relation == "share_of":
        following = following.next
    stop = (
        following.index
        if following is not None and following.clause is site.clause
        else len(site.clause.chunks)
    )
    behind = hanging(site)
    return [
        *site.clause.chunks[site.index : min(stop, site.index + 9)],
        *(behind.chunks[:5] if behind is not None else ()),
    ]


EXAMPLES = [
    *links(
        "2025-Q2",
        "29%",
        "In the second quarter of 2026 the gross margin was 31%, up from 29% a year earlier.",
    ),
    *links(
        "2024",
        "€5.3 billion",
        "Inditex said sales in 2025 rose to €5.8 billion from €5.3 billion a year earlier.",
    ),
    *links(
        "2024-Q3",
        "62%",
        "In the third quarter of 2025 Nokia had 30% of the market and Ericsson 20%; a year ago the two had 62%.",
    ),
    *links("2024-Q2", "29%", "In the second quarter of 2025 the margin was 31%. A year earlier it was 29%."),
    *links(
        "2007-04/2008-03",
        "€481 million",
        "Finnair lost €169 million in the year to 31 March. That compares with a profit of €481 million a year before.",
        published="2009-06-02",
    ),
    *links(
        "2007-04/2008-03",
        "€481 million",
        "Finnair lost €169 million in the year to 31 March. Its profit for the same period the year before was €481 million.",
        published="2009-06-02",
    ),
    *links(
        "2007-04/2008-03",
        "€481 million",
        "Finnair lost €169 million in the year to 31 March. It made €481 million in the previous year.",
        published="2009-06-02",
    ),
    *links(
        "2025-Q2",
        "€5.3 billion",
        "Inditex said sales in the second quarter of 2026 rose to €5.8 billion from €5.3 billion in the same 2025 period.",
    ),
    *leaves_open(
        "the base says its own year",
        "€5.3 billion",
        "Inditex said sales in 2025 rose to €5.8 billion from €5.3 billion in 2022.",
    ),
    *leaves_open(
        "the level compared with has no period",
        "29%",
        "The gross margin was 31%, up from 29% a year earlier.",
    ),
]
