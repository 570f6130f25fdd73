"""`Analysts at Farrow Keane cut their forecast to $70`: who moves a forecast or target is its source."""

from itertools import pairwise

from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import FORECASTS
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.source import named_source
from briefer.metrics import singular

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 3


def propose(site: Site) -> Proposal | None:
    """Name the subject of a verb whose object is a forecast, unless the figure is the subject's own."""
    verb = site.clause.verb
    if (
        verb is None
        or not site.after_verb
        or verb.passive
        or not (
            site.does("lower", "lift", "revise", "rise", "reach")
            or (verb.verb is not None and verb.verb.lemma == "leave")
        )
    ):
        return None
    behind = site.clause.chunks[site.clause.at(verb) : site.index]
    held = any(
        chunk.kind == "NP"
        and chunk.head is not None
        and singular(chunk.head.low) in FORECASTS
        and before.kind != "PREP"
        for before, chunk in pairwise(behind)
    )
    found = named_source(site, site.subject_chunks()) if held and site.subject_chunks() else None
    subject = site.subject()
    if found is None or (subject is not None and subject.name == found.name and not _of_others(site)):
        return None
    return Proposal(found, 3, found.start, found.end)


def _of_others(site: Site) -> bool:
    """Whether nobody has the figure of himself: a price target, the forecast of analysts."""
    metric, subject = site.metric(), site.subject_chunks()
    head = subject[0].head if subject else None
    return (metric is not None and metric.id == "price_target") or (
        head is not None
        and singular(head.low) in ("analyst", "broker", "brokerage", "economist", "strategist")
    )


EXAMPLES = [
    *links("Barclays", "$70", "Analysts at Barclays cut their forecast for Brent to $70."),
    *links("UBS", "$130", "UBS raised its price target for Novartis to $130."),
    *links("UBS", "9%", "Analysts at UBS trimmed their forecast for profit by 9%."),
    *leaves_open(
        "no forecast of its own", "0.3%", "The jobs index rose, under forecasts of a 0.3% increase."
    ),
    *leaves_open(
        "a company's forecast of itself", "$70 million", "Kesko cut its profit forecast to $70 million."
    ),
]
