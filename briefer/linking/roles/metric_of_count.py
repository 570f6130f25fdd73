"""`delivered 71,400 cars, 38 percent more`: a change of what was counted right before."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import DIRECTIONS, HEDGE_WORDS
from briefer.linking.measure import measured, other
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site
from briefer.metrics import metrics
from briefer.slotted import altered

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 2


def propose(site: Site) -> Proposal | None:
    """Take the noun that is counted before the comma, where a percentage says how much more it is."""
    if (
        site.is_money
        or not _compares(site)
        or any(chunk.metric is not None for chunk in site.subject_chunks())
    ):
        return None
    of_noun = site.governor == "of" and site.movement is not None  # `an increase of 5%`
    steps = 3 if of_noun else 2 if site.governor in DIRECTIONS else 1
    mark = site.back(steps)
    if mark is None or mark.low != ",":
        return None
    for at in range(site.clause.at(mark) - 1, -1, -1):
        chunk = site.clause.chunks[at]
        if chunk.kind == "VERB" or chunk.figure is not None or chunk.low == ",":
            break
        if chunk.kind == "NP" and _is_count(chunk):
            if at and site.clause.chunks[at - 1].low in ("to", "from"):
                return None  # `the harvest fell to 7 million tonnes, a drop of 5%`
            if (of_what := _of_measure(site, at)) is not None:
                return Proposal(of_what, 2, of_what.start, of_what.end)
            found = measured(chunk, site.clause) or _done(site, chunk) or other(chunk, site.clause)
            return Proposal(found, 2, found.start, found.end) if found is not None else None
    return _counted_subject(site)


def _of_measure(site: Site, at: int) -> Measured | None:
    """`averaged volumes of 1.1 million pieces`: the measure that the count is of."""
    if at < 2:
        return None
    noun, lead = site.clause.chunks[at - 2 : at]
    if lead.low not in ("of", "at") or noun.metric is None:
        return None
    found = measured(noun, site.clause)
    return altered(found, chunk=None) if found is not None else None


_DEEDS = {
    "shipments": ("sales", "sell buy ship deliver register"),
    "production": ("production", "produce make build manufacture mine pump churn assemble harvest generate"),
    "arrivals": ("arrivals", "attract welcome receive"),
    "exports": ("exports", "export"),
    "imports": ("imports", "import"),
}
"""Metric → how it is called, and the verbs for what is counted."""


def _done(site: Site, chunk: Chunk) -> Measured | None:
    """Name what was done with the things counted: `shipped 139 million handsets`."""
    lemma = site.verb.lemma if site.verb is not None else ""
    for name, (label, verbs) in _DEEDS.items():
        if lemma in verbs.split():
            return Measured(name, label, chunk.start, chunk.end, metrics()[name], (), None, site.clause)
    return None


def _counted_subject(site: Site) -> Proposal | None:
    """`9 million cars were sold, an increase of 5%`: the subject is what was counted."""
    subject = next((chunk for chunk in site.subject_chunks() if chunk.kind == "NP"), None)
    if subject is None or not site.after_verb or not _is_count(subject):
        return None
    passive = site.clause.verb is not None and site.clause.verb.passive
    found = (_done(site, subject) if passive else None) or other(subject, site.clause)
    return Proposal(found, 2, found.start, found.end) if found is not None else None


def _compares(site: Site) -> bool:
    """Whether the figure is `38 percent more`, `up 29%` or `a 15.9% rise`."""
    if site.governor in DIRECTIONS or site.movement is not None:
        return True
    behind = site.ahead()
    return behind is not None and behind.low.partition(" ")[0] in ("more", "fewer", "less", "higher", "lower")


def _is_count(chunk: Chunk) -> bool:
    """Whether a noun phrase begins with a number that is no figure of its own: `71,400 cars`, `119 million passengers`."""
    words = [token for token in chunk.tokens if token.tag == "N" and token.low not in HEDGE_WORDS]
    return len(words) > 1 and words[0].text[0].isdigit() and words[-1].text[0].isalpha()


EXAMPLES = [
    *links("population", "3%", "It carried 119 million passengers in summer, 3% more than a year before."),
    *links(
        "shipments", "38 percent", "Tesla delivered 71,400 cars in May, 38 percent more than a year earlier."
    ),
    *links("production", "9%", "India produced 240 million tonnes of coal in 2016, up 9%."),
    *links("shipments", "9%", "Around 9 million cars were sold in China in 2016, an increase of 9%."),
    *links("other", "9%", "Chad killed 71,400 locusts in 2016, up 9%."),
    *links("shipments", "29%", "Nokia shipped 139 million handsets in 2016, up 29% on the year."),
    *leaves_open("nothing is counted", "3%", "It carried passengers in summer, 3% more than a year before."),
]
