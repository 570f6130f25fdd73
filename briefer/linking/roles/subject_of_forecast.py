"""`cut their forecast for Brent to $70`, `raised the limit of AI industry spending`: what the forecast is for."""

from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import FORECASTS
from briefer.linking.name import Named, name_of, place_of
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.metrics import metric_at, singular

__all__ = ["EXAMPLES", "propose"]

_PAPERS = frozenset({"stock", "share", "company", "firm"})


def propose(site: Site) -> Proposal | None:
    """Name the phrase behind `forecast for` or `target for` that the verb moves."""
    if not site.after_verb or site.clause.verb is None:
        return None
    chunks = site.clause.chunks
    first = site.clause.at(site.clause.verb)
    for at in range(first + 1, min(site.index, len(chunks) - 2)):
        head = chunks[at].head if chunks[at].kind == "NP" else None
        if (
            head is None
            or singular(head.low) not in FORECASTS
            or chunks[at + 1].low not in ("for", "of", "on")
        ):
            continue
        behind = chunks[at + 2]
        if (
            behind.kind != "NP"
            or behind.figure is not None
            or (behind.date is not None and behind.bare)
            or behind.head is None
            or behind.tokens[0].low.endswith("ing")  # `targets for cutting emissions by 3%`
        ):
            continue
        metric = site.metric()
        place = next(filter(None, map(place_of, behind.tokens)), None)
        if singular(behind.head.low) in _PAPERS:
            if metric is not None and metric.id == "price_target":
                return None  # whose share it is, the sentence tells
            named = site.frames.topic("company")
        elif place is not None and behind.head.low == "economy":
            named = Named(place, "place", behind.start, behind.end)
        elif behind.metric is not None:
            words = [
                token
                for token in behind.tokens[: behind.metric.first]
                if token.tag in "NK" and token.low != "annual" and metric_at([token.low], 0) is None
            ]
            named = (
                Named(" ".join(token.text for token in words), "thing", words[0].start, words[-1].end)
                if words
                else None
            )
        else:
            named = name_of([behind])
        # `cut its growth forecast for Peru`: not its growth
        own = metric is not None and metric.chunk is chunks[at]
        return Proposal(named, 0 if own else 2, behind.start, behind.end) if named else None
    return None


EXAMPLES = [
    *links("Peru", "2.7%", "Barclays cut its growth forecast for the Peruvian economy from 2.7%."),
    *links("Brent", "$70", "Barclays cut its forecast for Brent to $70."),
    *links(
        "AI industry", "$800 billion", "Gartner raised the limit of AI industry spending to $800 billion."
    ),
    *leaves_open(
        "the year that the forecast is for", "$70 million", "Kesko cut its forecast for 2026 to $70 million."
    ),
]
