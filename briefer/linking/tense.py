"""Whether a figure looks back or ahead, and which periods that leaves it."""

import re
from datetime import date, timedelta
from itertools import pairwise

from briefer.linking.chunk import Chunk
from briefer.linking.clause import Clause
from briefer.linking.fiscal import part_of_year
from briefer.linking.frame import Frames
from briefer.linking.lexicon import OUTLOOKS, is_a
from briefer.linking.period import RESULTS_TOLD, PeriodFound, shifted
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.status import status_of
from briefer.linking.values import time_of
from briefer.metrics import singular
from briefer.pattern import pattern
from briefer.slotted import altered

__all__ = [
    "AHEAD",
    "UNCHANGED",
    "finite_verb",
    "fits",
    "has_outlook",
    "is_awaited",
    "is_seen",
    "is_sent",
    "looks_ahead",
    "settled",
]

AHEAD = frozenset({"forecast", "guidance", "target"})
"""What is said of a time to come."""


def looks_ahead(site: Site) -> bool:
    """Whether a figure is told of a time to come; found once."""
    if site.coming is None:
        site.coming = status_of(site)[0] in AHEAD
    return site.coming


def has_outlook(clause: Clause) -> bool:
    """Whether a clause names a forecast, target or other outlook."""
    return any(
        token.tag == "N" and singular(token.low) in OUTLOOKS
        for chunk in clause.chunks
        for token in chunk.tokens
    )


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
        verb = clause.verb
        if verb is None or not verb.finite:
            continue
        if not is_seen(clause):
            return verb
    return None


def is_sent(clause: Clause) -> bool:
    """Whether what was told above moved something at an exchange: `cut its forecast, sending its shares down 3%`."""
    verb = clause.verb
    return (
        clause.relation == "adjunct"
        and verb is not None
        and bool(verb.verbs)
        and verb.verbs[0].lemma in _SENDS
    )


_SENDS = frozenset("send push drive drag pull knock lift take".split())


def is_seen(clause: Clause) -> bool:
    """Whether it happened to the subject of the clause above: `saw profit climb 14%`."""
    verb, above = clause.verb, clause.parent.verb if clause.parent is not None else None
    seen = above is not None and above.verb is not None and above.verb.lemma == "see"
    return seen and verb is not None and verb.tense == "base" and not verb.modal


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
        not saw
        and (verb.verbs[0].lemma != "put" or (site.governor == "at" and not verb.passive))
        and any(is_a(form.classes, "expect", "plan") for form in verb.verbs[:1])
    )
    looks_past = verb.tokens[0].low in ("was", "were")
    looks_past = looks_past or (
        verb.tense == "base" and verb.verbs[0].lemma in UNCHANGED and not verb.infinitive
    )
    return not forward and (looks_past or verb.tense not in ("present", "base"))


UNCHANGED = frozenset("put cut hit set shed cost let beat spread".split())
"""Verbs whose past is written as their base: `services put on 0.8%`."""


def settled(site: Site, proposal: Proposal) -> Proposal | None:
    """Put a period in its year; drop the day on which a forecast was told, and `the year` of what has been."""
    found, published = proposal.value, site.frames.document.published
    ahead = looks_ahead(site)
    if ahead and found.grain == "day" and published and found.last <= published:
        return None
    if proposal.inherited or found.start < site.frames.sentence_start:
        return proposal  # read where it was said
    if site.relation == "base_of" and proposal.tier <= 1 and found.start < site.mention.start:
        return proposal  # a step before that of its level, which is placed already
    if not ahead and found.text.lower() in ("the year", "year") and not _ends_it(site, found):
        over = _year_over(site, found)
        return altered(proposal, value=over) if over is not None else None
    been = not ahead or is_awaited(site.clause.verb) or is_awaited(finite_verb(site))
    if been and found.mention is not None and (told := _told_of(site, found)) is not None:
        return altered(proposal, value=told)
    if proposal.tier and (before := _year_before(site, found)) is not None:
        return altered(proposal, value=before)
    if proposal.tier > _SAID_HERE:
        return proposal
    accounts = site.frames.accounts
    if accounts is not None and published and (accounts.national or not _is_of_economy(site)):
        found = part_of_year(found, published, accounts.end)
    placed = _in_its_year(site, found)
    return None if placed is None else altered(proposal, value=placed)


def _year_over(site: Site, found: PeriodFound) -> PeriodFound | None:
    """`For the year, orders climbed 7%`: the one told of before, or the last one, where a new one has begun."""
    published, accounts = site.frames.document.published, site.frames.accounts
    if published is None or not any(_is_for(clause, found) for clause in site.lineage()):
        return None
    years = [
        given
        for slots in site.frames.told(site.frames.earlier(_YEAR_REACH))
        if isinstance(given := slots.get("period"), PeriodFound)
        and given.grain == "year"
        and slots["status"] not in AHEAD
        and not _is_back(slots)
    ]
    if years:  # the last one: `Results in 1986 included charges` goes back from it
        given = max(years, key=lambda year: year.first or "")
        return found._replace(timex=given.timex, first=given.first, last=given.last)
    metric = site.metric()
    if accounts is not None or int(published[5:7]) > RESULTS_TOLD or metric is None or metric.entry is None:
        return None
    year = int(published[:4]) - 1
    return found._replace(timex=f"{year}", first=f"{year}-01-01", last=f"{year}-12-31")


def _is_for(clause: Clause, found: PeriodFound) -> bool:
    """Whether `for` leads to a date in a clause."""
    return any(
        lead.low == "for" and chunk.date is not None and chunk.date.start == found.start
        for lead, chunk in pairwise(clause.chunks)
    )


_YEAR_REACH = 8
"""So many sentences back a year is sought."""


def _is_back(slots: dict[str, object]) -> bool:
    """Whether a figure told before is of a time that others are compared with."""
    return slots["role"] == "base_of" or bool(slots["goes_back"]) or slots["clause"] == "relative"


_SAID_AGAIN = frozenset(
    f"{lead}{span}" for lead in ("", "the ", "the same ", "same ") for span in ("quarter", "half", "month")
)


def _told_of(site: Site, found: PeriodFound) -> PeriodFound | None:
    """The quarter or half told of before, which `in the quarter` goes back to."""
    frames = site.frames
    if found.text.lower().endswith(" of the year"):
        return _told_part(site, found)
    if found.text.lower() not in _SAID_AGAIN or found.grain not in ("quarter", "half", "month"):
        return None
    for index in frames.earlier(_REACH):
        for slots in reversed(frames.said.get(index, ())):
            given = slots.get("period")
            if not isinstance(given, PeriodFound) or given.grain != found.grain or _is_back(slots):
                continue
            if "/" not in given.timex:
                return given._replace(
                    text=found.text, start=found.start, end=found.end, mention=found.mention
                )
        if index not in frames.said and _dates(frames, index, found.grain):
            return None  # told of without a figure, as the text reads it
    return None


def _told_part(site: Site, found: PeriodFound) -> PeriodFound | None:
    """`the first six months of the year`: those told of before, not those of the year that they were compared with."""
    for slots in site.frames.told(site.frames.earlier(_REACH)):
        given = slots.get("period")
        if (
            isinstance(given, PeriodFound)
            and not _is_back(slots)
            and _within_year(given) == _within_year(found)
        ):
            return given._replace(text=found.text, start=found.start, end=found.end, mention=found.mention)
    return None


def _within_year(found: PeriodFound) -> tuple[str, str]:
    """The month and day of the first day and of the last."""
    return (found.first or "")[4:], (found.last or "")[4:]


def _year_before(site: Site, found: PeriodFound) -> PeriodFound | None:
    """`a profit of $8 million a year ago`: a year before the quarter, half or months that the text is on."""
    if _YEAR_BEFORE.fullmatch(found.text) is None:
        return None
    level = _governing(site)
    before = shifted(level) if level is not None else None
    if before is None or before.timex == found.timex:
        return None
    return before._replace(text=found.text, start=found.start, end=found.end, mention=found.mention)


_YEAR_BEFORE = pattern(
    r"(?i)(?:a|one) year (?:ago|earlier|before|previously)|(?:the )?year-(?:ago|earlier)(?: (?:period|quarter|half))?"
    r"|(?:the )?(?:same|corresponding|comparable) (?:period|quarter|half) (?:of )?(?:last year|a year (?:ago|earlier|before)|the year before)"
)


def _governing(site: Site) -> PeriodFound | None:
    """The last quarter, half or months told of before a figure that nothing is compared with."""
    for other in reversed(site.siblings[: site.order]):
        given = other.chosen.get("period")
        if (
            given is not None
            and other.relation != "base_of"
            and _YEAR_BEFORE.fullmatch(given.value.text) is None
        ):
            return _lasting(given.value)
    for slots in site.frames.told(site.frames.earlier(_REACH)):
        told = slots.get("period")
        if isinstance(told, PeriodFound) and not _is_back(slots) and slots["status"] not in AHEAD:
            return _lasting(told)
    return None


def _lasting(found: PeriodFound) -> PeriodFound | None:
    return found if found.grain in ("month", "quarter", "half") or "/" in found.timex else None


def _dates(frames: Frames, index: int, grain: str) -> bool:
    """Whether a sentence names a time of this length."""
    return any(
        mention.kind == "date" and time_of(mention).grain == grain for mention in frames.mentions_of(index)
    )


_REACH = 3
"""So many sentences back a period is gone on with."""


def _is_of_economy(site: Site) -> bool:
    metric = site.metric()
    return metric is not None and metric.entry is not None and metric.entry.bearer == "economy"


def _ends_it(site: Site, found: PeriodFound) -> bool:
    """`ending the year at 3%`."""
    verb = site.clause.verb
    ends = verb is not None and bool(verb.verbs) and verb.verbs[-1].lemma in ("end", "finish", "close")
    return verb is not None and ends and 0 < found.start - verb.end < _BESIDE_VERB


_BESIDE_VERB = 6
"""A verb ends less than so many code points before the date that it takes."""
_SAID_HERE = 3
"""Up to this tier a period stands in the figure's own clause."""
_YEAR_END = pattern(r"(?i)year-end|end of (?:the|its) (?:financial )?year")
_YEAR_SAID = pattern(
    r"\d\d|last|past|previous|prior|earlier|ago|before|this|current|same|year-", re.IGNORECASE
)


def _in_its_year(site: Site, found: PeriodFound) -> PeriodFound | None:
    """Place a period whose year is not said by the way the figure looks.

    What is expected for `the year to March` is of the one that ends in the March to come; the first half whose
    profit is told in February is that of a year begun in July.
    """
    published = site.frames.document.published
    if not published or not found.first or not found.last:
        return found
    if _YEAR_END.fullmatch(found.text) and published[5:7] <= "06" and not looks_ahead(site):
        # `overdue at the year-end`, told in spring
        last = shifted(found) if found.last > published else found
        return last._replace(timex=last.last or last.timex) if last is not None else None
    if _YEAR_SAID.search(found.text):
        return found
    if found.grain not in ("month", "quarter", "half", "year"):
        return found
    if looks_ahead(site):
        return shifted(found, 1) if _is_over(found, published) and _looks_on(site) else found
    if found.grain == "half" and found.timex.endswith("-H1") and found.first <= published < found.last:
        year = int(found.timex[:4]) - 1
        told = found._replace(timex=f"{year}-H2", first=f"{year}-07-01", last=f"{year}-12-31")
        return told if published[5:7] <= "03" else None
    return found


def _is_over(found: PeriodFound, published: str) -> bool:
    """Whether a period is over for good; a quarter is still expected to have been something until its figures are out."""
    if found.last is None or found.last >= published:
        return False
    accounts = found.grain in ("half", "year") and "/" in found.timex
    out = _OUT if found.grain == "quarter" else _OUT_OF_ACCOUNTS if accounts else timedelta(0)
    return date.fromisoformat(found.last) < date.fromisoformat(published[:10]) - out


_OUT = timedelta(45)
"""The figures of a quarter are out so long after it, at most."""
_OUT_OF_ACCOUNTS = timedelta(75)
"""Those of a year or half that is told by its end: `expects £48m for the year to the end of January`, in February."""


def _looks_on(site: Site) -> bool:
    """Whether the figure's own clause speaks of what is to come: `will`, `expects`, `cut its forecast`."""
    verb = site.clause.verb
    return verb is None or verb.tense != "past" or has_outlook(site.clause)
