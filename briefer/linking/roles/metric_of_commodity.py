"""`Brent crude futures settled at $71.84 a barrel`, `silver rose 11 cts`: what is traded has a price."""

from briefer.linking.commodity import contract_on, is_due, is_traded
from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import FORECASTS
from briefer.linking.measure import implied
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.metrics import singular

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 2

_MEASURES = frozenset(
    "barrel ounce tonne ton bushel kilo kilogram gallon litre liter pound mwh kwh gram therm".split()
) | {"square foot", "square metre", "cubic metre", "cubic foot", "megawatt hour", "kilowatt hour"}


def propose(site: Site) -> Proposal | None:
    """Imply the price of a commodity that moves, trades or is quoted by the measure."""
    chunks = site.subject_chunks()
    head = chunks[0].head if chunks else None
    per = getattr(site.mention.value, "per", None)
    contract = bool(chunks) and is_due(chunks[0])
    traded = head is not None and (
        (is_traded(chunks[0]) and (contract or chunks[0].metric is None)) or contract_on(chunks) is not None
    )
    if _is_expected(site):
        return implied("price", site.chunk, 2, site.clause)
    if not (
        traded
        and site.after_verb
        and (site.does("rise", "fall", "trade", "reach", "lose", "cost", "sell") or _adds(site))
    ):
        if per not in _MEASURES:
            return None
        if not (traded or head is None or chunks[0].metric is None):
            return None
    at = chunks[0] if chunks else site.chunk
    return implied("price", at, 2 if per in _MEASURES or contract else 3, site.clause)


def _is_expected(site: Site) -> bool:
    """`cut its forecast for Brent to $70`."""
    chunks = site.clause.chunks[: site.index]
    return site.is_money and any(
        chunk.head is not None
        and singular(chunk.head.low) in FORECASTS
        and lead.low in ("for", "of")
        and behind.kind == "NP"
        and behind.metric is None
        and is_traded(behind)
        for chunk, lead, behind in zip(chunks, chunks[1:], chunks[2:], strict=False)
    )


def _adds(site: Site) -> bool:
    """`aluminium added 0.6%`."""
    return site.verb is not None and site.verb.lemma in ("add", "shed") and not site.governor


EXAMPLES = [
    *links("price", "$71.84", "Brent crude futures settled at $71.84 a barrel."),
    *links("price", "2.1%", "Copper rose 2.1% in London."),
    *links("price", "$70", "Barclays cut its forecast for Brent to $70."),
    *links(
        "price", "5 cents", "The December corn contract rose 5 cents.", "December corn delivery fell 5 cents."
    ),
    *links("price", "$1.12", "Platinum for June delivery fell by $1.12."),
    *links("price", "$624", "Platinum rose, with the contract for October at $624 an ounce."),
    *links("price", "5 cents", "Contracts for May delivery of wheat rose 5 cents."),
    *leaves_open("what is made of it", "2.1%", "Copper output rose 2.1% in Chile."),
    *leaves_open("who digs for it", "$3 billion", "Gold miners earned $3 billion."),
]
