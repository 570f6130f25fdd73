"""`fined the group Plexandre €85m`, `the deal values the company at $310 million`: whom the verb hits."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.name import is_referent, name_of
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.metrics import singular

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Name the object of an active verb of fining or valuing."""
    verb = site.clause.verb
    if (given := _given(site)) is not None:
        return given
    costs = site.verb is not None and site.verb.lemma == "cost" and site.governor == ""
    saves = site.does("save") and site.governor == "from"
    if (
        verb is None
        or verb.passive
        or not site.after_verb
        or not (costs or saves or site.does("fine", "value"))
    ):
        return None
    for chunk in site.clause.chunks[site.clause.at(verb) + 1 : site.index]:
        if chunk.kind == "NP" and chunk.figure is None and chunk.date is None:
            if chunk.head is not None and singular(chunk.head.low) in _PAPERS:
                return None
            if costs and (
                not _right_before(site, chunk) or chunk.head is None or chunk.head.verb is not None
            ):
                return None
            named = site.frames.refer(chunk.tokens) if is_referent(chunk.tokens) else name_of([chunk])
            return Proposal(named, 1, chunk.start, chunk.end) if named else None
    return None


def _right_before(site: Site, chunk: Chunk) -> bool:
    """Whether a phrase stands right before the figure, or only where it is between: `cost grid firms in Germany €3m`."""
    if site.back() is chunk:
        return True
    place, lead = site.back(), site.back(2)
    within = lead is not None and lead.low in ("in", "of", "at") and site.back(3) is chunk
    return within and place is not None and place.kind == "NP" and place.date is None


def _given(site: Site) -> Proposal | None:
    """`giving Ireland an unemployment rate of 5%`, `left Acme with debts of $3m`: whose measure the verb makes it."""
    verb, metric = site.clause.verb, site.metric()
    if site.verb is None or site.verb.lemma not in _MAKES or verb is None or verb.passive or metric is None:
        return None
    if metric.entry is None or metric.id in _PAID:
        return None
    behind = site.clause.chunks[site.clause.at(verb) + 1 :]
    if len(behind) > 2 and behind[1].low == "with":
        behind = [behind[0], *behind[2:]]
    if len(behind) < 2 or behind[1] is not metric.chunk or behind[0].kind != "NP":
        return None
    whom = behind[0]
    if whom.figure is not None or whom.date is not None or whom.metric is not None:
        return None
    named = site.frames.refer(whom.tokens) if is_referent(whom.tokens) else name_of([whom])
    return Proposal(named, 1, whom.start, whom.end) if named else None


_MAKES = frozenset({"give", "leave"})
_PAID = frozenset("dividend buyback return yield payment price discount loans premium wages benefits".split())
"""What somebody is given of another's."""


_PAPERS = frozenset("share stock ipo flotation offering issue bond note loan placing float debut".split())
"""What a company prices: the price is one of its own."""


EXAMPLES = [
    *links("grid operators", "€390 million", "Outages cost grid operators in Germany €390 million."),
    *links("Ireland", "4.6%", "Many lost work, giving Ireland an unemployment rate of 4.6%."),
    *links("Deliveroo", "€5m", "The deal left Deliveroo with debts of €5m."),
    *leaves_open("what is paid", "£5", "Plexandre gave shareholders a dividend of £5."),
    *links("Deliveroo", "$310 million", "The deal values Deliveroo at $310 million."),
    *links("Nokia", "€85m", "The sale of a mill saved Nokia from a €85m loss."),
    *links("retailers", "€85m", "Theft cost retailers €85m."),
    *links("Plexandre", "€85m", "Regulators fined Plexandre €85m."),
    *leaves_open("what a company prices", "$17", "Deliveroo priced its shares at $17."),
    *leaves_open("fined by somebody", "€85m", "Plexandre was fined €85m."),
]
