"""`In 2025 Kesko closed stores, and its revenue fell 8%`: the date of a clause above or before."""

from briefer.linking.clause_date import clause_date
from briefer.linking.example import leaves_open, links
from briefer.linking.period import OF_THE_DAY, ONE_TIME, TRADED, PeriodFound
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site
from briefer.linking.tense import fits, is_sent

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 4


_SHARES = frozenset("coordinate adjunct main elaboration reported subordinate".split())


def propose(site: Site) -> Proposal | None:
    """Take the date of a clause above, else the period of the figure before that hangs together with this one."""
    return _of_clause_above(site) or _of_figure_before(site)


def _of_clause_above(site: Site) -> Proposal | None:
    """The day on which something was said is not the figure's."""
    for clause in site.ancestors():
        if clause.relation == "relative" and site.clause.relation == "coordinate":
            if clause.verb is not None and clause.verb.verbs and clause.verb.verbs[-1].lemma == "end":
                continue  # `For its fiscal fourth quarter, which ended in June, Kesko reported`
            return None  # `at the talks that start in May; Nokia has offered 6%`
        found = clause_date(clause)
        if found is None or _is_so_now(site, found) or _of_another_time(site, found):
            continue
        said = found.grain == "day" and clause.verb is not None and site.clause.relation == "reported"
        if not said and (found.grain == "day" or not _is_planned(site)):
            return Proposal(found, 4, found.start, found.end)
    return None


def _of_another_time(site: Site, found: PeriodFound) -> bool:
    """`forecast revenue for the quarter, sending shares down 7%`: what moved at the exchange did so on a day."""
    metric = site.metric()
    moved = metric is not None and metric.id in TRADED
    return moved and found.grain in ("month", "quarter", "half", "year") and is_sent(site.clause)


def _of_figure_before(site: Site) -> Proposal | None:
    metric = site.metric()
    before = _hanging_together(site, metric)
    given = before.chosen.get("period") if before is not None else None
    if before is None or given is None:
        return None
    same = before.clause is site.clause
    if not same and metric is not None and metric.id in OF_THE_DAY:
        return None
    if _of_another_day(site, given) or _once(site, before, given.value) or not fits(site, given.value):
        return None
    shares = same or site.clause.relation in _SHARES or _on_sales(site)
    return Proposal(given.value, 4, given.start, given.end, given.inherited) if shares else None


def _hanging_together(site: Site, metric: Measured | None) -> Site | None:
    """The nearest figure before of the same clause, one above or the same metric; none that others are compared with."""
    before = site.previous
    while before is not None:
        based = before.relation in ("base_of", "share_of") or (
            before.anchor is None and before.governor == "from"
        )
        above = before.clause is site.clause or any(before.clause is clause for clause in site.ancestors())
        if not based and (above or before.metric() == metric):
            return before
        before = before.previous
    return None


def _is_so_now(site: Site, found: PeriodFound) -> bool:
    """`sales in China, which make up 10%, will double by 2030`: what an aside says in the present."""
    verb, published = site.clause.verb, site.frames.document.published
    return (
        verb is not None
        and site.clause.relation == "relative"
        and verb.tense in ("present", "base")
        and not verb.modal
        and bool(published and found.first and found.first > published)
    )


def _on_sales(site: Site) -> bool:
    """`earned $5 million in 2025 on sales that were 12% higher`."""
    parent, verb = site.clause.parent, site.clause.verb
    if site.clause.relation != "relative" or parent is None or verb is None or verb.tense != "past":
        return False
    before = [chunk for chunk in parent.chunks if chunk.end <= site.clause.chunks[0].start]
    return len(before) > 1 and before[-2].low == "on"


_PLANNED = frozenset({"buyback", "funding", "ipo", "price_target", "offer_price"})


def _once(site: Site, before: Site, found: PeriodFound) -> bool:
    """Whether what happens once stands beside what is to come: `expects savings by 2030 and will borrow $5 million`."""
    metric = site.metric()
    if metric is None or metric == before.metric():
        return False
    published = site.frames.document.published
    coming = bool(published and found.last and found.last > published)
    return _is_planned(site) or (coming and metric.id in ONE_TIME)


def _is_planned(site: Site) -> bool:
    """Whether the figure is one that is announced for no time of its own."""
    metric = site.metric()
    return metric is not None and metric.id in _PLANNED


def _of_another_day(site: Site, given: Proposal) -> bool:
    """Whether one of two figures is of a trading day, and the other is not."""
    metric = site.metric()
    measured = metric.id if metric is not None else ""
    if given.rule == "period.market_day":
        return measured not in OF_THE_DAY | {"valuation", "market_cap"}
    return measured in TRADED and given.value.grain != "day" and site.governor not in ("to", "from")


EXAMPLES = [
    *links("2025", "8%", "In 2025 Kesko closed stores, and its revenue fell 8%."),
    *links("2025", "€40 million", "In 2025 Kesko opened ten stores, which raised revenue by €40 million."),
    *links("2025", "2%", "Profit rose 3% to $8 million in 2025, or $5 a share, on sales that were up 2%."),
    *links(
        "2025-Q2",
        "$11 million",
        "For its fiscal fourth quarter, which ended June 30, 2025, Kesko reported sales of $11 million.",
    ),
    *leaves_open("the day on which it was said", "8%", "On Tuesday Kesko said that its revenue fell 8%."),
]
