"""`cut its outlook for Germany to 0.6%`: a percentage forecast for a country is its growth."""

from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import FORECASTS
from briefer.linking.measure import implied
from briefer.linking.name import name_of
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.metrics import singular

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 4


def propose(site: Site) -> Proposal | None:
    """Imply growth where the forecast that the verb moves is for a place and names nothing else."""
    if site.unit != "percent" or not site.after_verb or site.clause.verb is None:
        return None
    first = site.clause.at(site.clause.verb) + 1
    chunks = site.clause.chunks[first : site.index]
    for noun, lead, behind in zip(chunks, chunks[1:], chunks[2:], strict=False):
        if noun.head is None or singular(noun.head.low) not in FORECASTS or lead.low != "for":
            continue
        named = name_of([behind]) if behind.kind == "NP" and behind.metric is None else None
        if named is None or named.kind != "place":
            return None
        return implied("gdp_growth", noun, 4, site.clause)
    return None


EXAMPLES = [
    *links("gdp_growth", "0.6%", "The fund cut its outlook for Germany to 0.6%."),
    *leaves_open(
        "what is forecast is named", "0.6%", "The fund cut its forecast for German inflation to 0.6%."
    ),
    *leaves_open("a company is no country", "6%", "Kesko cut its outlook for Ford to 6%."),
]
