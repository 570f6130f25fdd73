"""`higher wages would add £85m to its costs`, `tariffs will shave $14 million off earnings`: who bears it, not what does it."""

from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import POSSESSIVES
from briefer.linking.name import Named, is_referent, name_of_tokens
from briefer.linking.proposal import Proposal
from briefer.linking.roles.metric_of_effect import affected
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Name the owner of what is moved, or the company near where a thing moves it."""
    phrase = affected(site)
    if phrase is None or phrase.metric is None:
        return None
    cut = next((at for at, token in enumerate(phrase.tokens) if token.tag == "G"), None)
    named: Named | None
    if cut is not None:
        owner = phrase.tokens[:cut]
        named = site.frames.refer(owner) if is_referent(owner) else name_of_tokens(owner)
    elif phrase.tokens[0].low in POSSESSIVES:
        named = site.frames.refer(phrase.tokens[:1])
    elif any(token.tag == "K" for chunk in site.subject_chunks() for token in chunk.tokens):
        return None  # Kesko cut a million from its own costs: the clause tells
    elif phrase.metric.entry.bearer == "company":
        named = site.frames.near_company()
    else:
        return None
    return Proposal(named, 0, phrase.start, phrase.end, cut is None) if named else None


EXAMPLES = [
    *links(
        "Kesko",
        "£85 million",
        "Kesko said higher wages would add £85 million to its costs.",
        "Kesko had a good year. Rising wages will add £85 million to costs.",
    ),
    *leaves_open("the company itself does it", "£85 million", "Kesko cut £85 million from costs."),
]
