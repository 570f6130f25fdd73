"""`Amazon is at $200 billion`: the year was named in the sentence, list head, question or heading before."""

from briefer.linking.example import leaves_open, links
from briefer.linking.period import OF_THE_DAY, ONE_TIME, OVER, PeriodFound
from briefer.linking.proposal import Proposal
from briefer.linking.roles.period_step_before import step_of
from briefer.linking.site import Site
from briefer.linking.status import status_of
from briefer.linking.tense import AHEAD, UNCHANGED, finite_verb, fits, is_awaited
from briefer.linking.told import CHARGES, days_of, is_averaged, is_passing, told_before
from briefer.linking.values import time_of

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]


LOWEST_TIER = 5


def propose(site: Site) -> Proposal | None:
    """Inherit the period of a sentence before, the list head, the question or the heading.

    A sentence hands on the one period of its figures, or the date it begins with or announces results for:
    that of what has been to what has been, that of what is to come to what is to come. A day is never handed on.
    """
    if _of_the_day(site) or _lasts(site) or _trades(site):
        return None
    look = _look(site)
    found = told_before(site, look) if look != "none" else None
    if found is None or is_passing(found) or _is_so_now(site, found):
        return None
    if not _is_dividend(site) and not _goes_on(site) and not fits(site, found):
        return None
    if site.governor == "from" and site.anchor is None and _has_moved(site):
        metric = site.metric()
        before = step_of(metric, found) if metric is not None else None
        return Proposal(before, 5, found.start, found.end, True) if before is not None else None
    return Proposal(found, 5, found.start, found.end, True)


def _has_moved(site: Site) -> bool:
    """`Turnover increased from $5 million`, `up from $5 million`: what it came from."""
    lead = site.back(2)
    return site.does("rise", "fall") or (lead is not None and lead.kind == "DIR")


def _look(site: Site) -> str:
    """Which way a figure looks: `back`, `ahead`, `any`, or `none` where its time is its own."""
    verb, metric = site.clause.verb, site.chosen.get("metric")
    measured = metric.value.id if metric is not None else ""
    goes_on = metric is not None and metric.inherited
    status = status_of(site)[0]
    if _is_dividend(site):
        paid = site.does("lift", "lower") and (status in AHEAD or _is_quarterly(site))
        return "none" if paid else "back"  # proposed for the time whose results are told
    once = measured in ONE_TIME and not goes_on and not site.does("rise", "fall")
    if status == "proposal" or (once and not is_averaged(site)):
        return "none"
    finite = finite_verb(site)
    if _goes_on(site):
        return "any"
    if status in AHEAD and verb is not None and finite is not None:
        awaited = is_awaited(verb) or is_awaited(finite)
        return "none" if verb.modal in ("would", "could", "might") else "back" if awaited else "ahead"
    if goes_on or verb is None or finite is None:
        return "any"
    first = finite.tokens[0].low
    if first in ("was", "were", "had") or (finite.tense == "past" and first not in _PRESENT):
        return "back"
    if finite.verbs and finite.verbs[0].lemma in UNCHANGED and finite.tense == "base" and not finite.modal:
        return "back"  # `services put on 0.8%`
    zones = site.frames.document.zones
    running = zones[site.frames.zone(site.frames.current)].kind == "body"
    return "none" if running and not _plans(site) else "any"


def _goes_on(site: Site) -> bool:
    """Whether the clause says more of what was told: `This brings the total to $3 billion`, `The loss is put at 5%`."""
    subject, verb = site.subject_chunks(), site.clause.verb
    if verb is None or not subject or not subject[0].tokens:
        return False
    if subject[0].tokens[0].low in _POINTERS and verb.verbs and verb.verbs[-1].lemma in _AMOUNTING:
        return True  # `It would amount to 4% of sales`
    judged = verb.verbs and verb.verbs[-1].lemma in _JUDGED and site.after_verb and subject[0].date is None
    if judged and status_of(site)[0] in AHEAD:
        return True  # `That beat forecasts of 4 cents`
    if verb.modal:
        return False
    if subject[0] is site.chunk and site.movement is not None and site.chunk.tokens[0].low == "the":
        return True  # `The 4% decline exceeds that of Aldi`
    if subject[0].tokens[0].low in _POINTERS[:4] and verb.tense in ("present", "base"):
        return subject[0].date is None and len(subject[0].tokens) <= _POINTING
    return (
        verb.passive
        and verb.tokens[0].low in ("is", "are")
        and verb.verbs[-1].lemma in ("put", "estimate", "reckon")
    )


_POINTERS = ("this", "that", "these", "those", "it")


_AMOUNTING = frozenset({"amount", "equal", "represent", "correspond"})


_JUDGED = frozenset("beat exceed top miss surpass match lag trail".split())
"""What results do to forecasts of them."""


_POINTING = 2
"""`This`, `that figure`: so many words."""


def _is_dividend(site: Site) -> bool:
    metric = site.metric()
    return metric is not None and metric.id == "dividend"


def _is_quarterly(site: Site) -> bool:
    """`raised its quarterly dividend by two cents`: of the quarters to come."""
    metric = site.metric()
    return (
        metric is not None
        and metric.chunk is not None
        and any(token.low == "quarterly" for token in metric.chunk.tokens)
    )


_PRESENT = frozenset("is are am has have".split())


def _plans(site: Site) -> bool:
    """`The budget raises defence spending by $5 million`: of the time that the budget is for."""
    subject = site.subject_chunks()
    return (
        bool(subject)
        and subject[0].head is not None
        and subject[0].head.low in ("plan", "budget", "programme")
    )


def _is_so_now(site: Site, found: PeriodFound) -> bool:
    """`prices have dropped 3%`: told of the day of publication, where the period is past."""
    verb, published = site.clause.verb, site.frames.document.published
    if verb is None or published is None or found.last is None or found.last >= published:
        return False
    return verb.tokens[0].low in ("has", "have") and len(verb.verbs) > 1


def _of_the_day(site: Site) -> bool:
    """Whether the figure is a price of the day, not one of a time."""
    metric = site.metric()
    if metric is None or metric.id not in OF_THE_DAY or is_averaged(site):
        return False
    return not _of_a_time(site)


def _of_a_time(site: Site) -> bool:
    """`fees rose 25%`, `energy prices dropped 4%`: of the month or quarter that others like it are of."""
    metric = site.metric()
    if metric is None or metric.id != "price" or site.does("trade"):
        return False
    words = metric.text.lower().split()
    return bool(words) and (
        words[-1] in CHARGES
        or (
            not site.is_money
            and not any(other.is_money and other.clause is site.clause for other in site.siblings)
        )
    )


def _trades(site: Site) -> bool:
    """`The chipmaker fell 5%`: its shares did."""
    subject = site.subject()
    company = subject is not None and subject.trades and site.metric() is None
    return company and not site.is_money and site.does("rise", "fall")


def _lasts(site: Site) -> bool:
    """Whether the clause has a stretch of time of its own: `For the six months, sales were …`."""
    chunks = site.clause.chunks
    for at, chunk in enumerate(chunks):
        mention = chunk.date.mention if chunk.date is not None else None
        if mention is not None and time_of(mention).type == "duration":
            behind = chunks[at + 1].low if at + 1 < len(chunks) else ""
            if chunk.tokens[0].low == "the" and "period" in (behind, chunk.tokens[-1].low):
                continue  # `during the three month period`: the one told of
            if chunk.tokens[0].low == "the" and _told_as_long(site, time_of(mention).timex):
                continue
            return any(lead.low in OVER for lead in chunks[max(0, at - 2) : at])
    return False


_LONG = {"P3M": (89, 93), "P6M": (180, 185), "P9M": (272, 276), "P12M": (364, 367)}
"""Stretch of time → how many days it has."""


def _told_as_long(site: Site, timex: str | None) -> bool:
    """Whether the period told last is as long: `in the third quarter …. Sales in the three months fell`."""
    least, most = _LONG.get(timex or "", (1, 0))
    for slots in site.frames.told(site.frames.earlier(2) if most else ()):
        given = slots.get("period")
        if isinstance(given, PeriodFound) and slots["role"] != "base_of":
            return least <= days_of(given) + 1 <= most
    return False


EXAMPLES = [
    *links(
        "2025-Q3",
        "4%",
        "Nissan made a profit of $5 billion in the third quarter of 2025. Sales in the three months fell 4%.",
    ),
    *links(
        "2026",
        "$200 billion",
        "Microsoft's spending will reach $190 billion in 2026. Amazon is at $200 billion.",
    ),
    *links("2026", "$135 billion", "These plans were made for 2026:\n\n- Meta: $135 billion"),
    *leaves_open(
        "two years were said before",
        "$200 billion",
        "Microsoft's spending will rise to $190 billion in 2026 and $210 billion in 2027. Amazon is at $200 billion.",
    ),
    *links(
        "2025-Q3",
        "$318 million",
        "Lidl announced results for the third quarter of 2025. Revenue was $318 million.",
    ),
    *leaves_open(
        "what was is of another time than what is expected",
        "44%",
        "Lidl expects sales to grow 9% in 2025. Sales of bread jumped 44%.",
    ),
    *links(
        "2025-05",
        "3%",
        "Exports of Spain rose 5% in May 2025. The ministry expects growth of 4% in 2026. Imports fell 3%.",
        "Exports of Spain rose 5% in May 2025.\n\nImports, which had been weak, fell 3%.",
        "Imports fell sharply in May 2025, as buyers wait for the third quarter. Imports fell 3%.",
    ),
    *links(
        "2026",
        "3%",
        "The ministry expects exports to grow 5% in 2026. It raised its forecast for imports to 3%.",
        published="2025-10-15",
    ),
    *links(
        "2025-Q2",
        "44%",
        "Lidl raised its 2025 sales forecast to 9% after second-quarter profit beat expectations. Sales jumped 44%.",
        published="2025-08-15",
    ),
    *links(
        "2025-H2",
        "43%",
        "Sales rose 24% in the second half of 2025. In 2023 they had reached $9 billion. Costs fell 43%.",
    ),
    *links(
        "2025-08",
        "4%",
        "Inflation slowed to 2% in August 2025. Energy prices dropped 4%.",
    ),
    *links(
        "2025-Q3",
        "3%",
        "Sales were $5 million in the third quarter of 2025 and $4 million in the second quarter of 2024. Costs fell 3%.",
        "Sales were $5 million in the third quarter of 2025. In 2023 they had been $4 million. With costs down 3%, all is well.",
        "Sales were $5 million in the third quarter of 2025. This brings the fall to 3%.",
    ),
    *links(
        "2024-Q3",
        "$4 million",
        "Costs rose 3% in the third quarter of 2025. Turnover increased from $4 million.",
    ),
    *links("2025", "9 cents", "Lidl's profit was $5 million in 2025. It recommends a dividend of 9 cents."),
    *leaves_open(
        "what is so now is of no time told before",
        "3%",
        "Lidl's sales rose 9% in 2025. It owns 3% of Aldi.",
        "Lidl's sales rose 9% in 2025. Grocers account for about 3% of emissions.",
        "Lidl's sales rose 9% in 2025. It was helped by a fund that pays up to 3% of the cost.",
    ),
    *leaves_open("what happens once", "$9 million", "Lidl's sales rose 9% in 2025. It was fined $9 million."),
    *leaves_open(
        "a price is of the day",
        "3%",
        "Microsoft's spending will reach $190 billion in 2026. Its shares rose 3%.",
    ),
]
