"""`9.1% in Germany and 8% in France`: the place right behind a figure."""

from briefer.linking.commodity import is_traded
from briefer.linking.example import leaves_open, links
from briefer.linking.name import Named, name_of_tokens, place_of
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 2

_PLACED = frozenset("price wages crime other incidence population arrivals support employment".split())


def propose(site: Site) -> Proposal | None:
    """Name the place behind `in`, where what is measured is an economy's or a market's and nobody's else."""
    metric = site.metric()
    lead, behind = site.ahead(), site.ahead(2)
    if metric is None or lead is None or lead.low != "in" or behind is None or behind.kind != "NP":
        return None
    if behind.date is not None or behind.figure is not None or behind.head is None or not site.after_verb:
        return None
    bearer = metric.entry.bearer if metric.entry is not None else "any"
    if bearer == "company" or (bearer != "economy" and metric.id not in _PLACED):
        return None
    if metric.id in ("exchange_rate", "yield") or (metric.chunk is not None and is_traded(metric.chunk)):
        return None  # `Brent rose to $78 in London`
    given, first = site.chosen["metric"], site.subject_chunks()[:1]
    if not (given.inherited or given.tier >= 4 or metric.chunk in first):
        return None
    if metric.chunk is not None and any(
        token.tag in "GK" or place_of(token) for token in metric.chunk.tokens
    ):
        return None  # `Acme's wages`
    named = name_of_tokens(behind.tokens)
    if named is None or named.kind not in ("place", "thing") or not (named.kind == "place" or named.proper):
        return None
    return Proposal(Named(named.name, named.kind, named.start, named.end), 2, behind.start, behind.end)


EXAMPLES = [
    *links("Germany", "9.1%", "Unemployment rose to 9.1% in Germany and 8% in France."),
    *links("France", "8%", "Unemployment rose to 9.1% in Germany and 8% in France."),
    *links(
        "Scotland", "£205,718", "House prices averaged £225,119 in Wales and £205,718 in Scotland in May."
    ),
    *leaves_open("where it is traded", "$78", "Brent crude rose to $78 in London."),
    *leaves_open("where a company sells", "3%", "Nokia said sales fell 3% in Germany."),
]
