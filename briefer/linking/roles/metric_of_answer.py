"""`41 percent planned to hire`: what the part of those asked do or say."""

from briefer.linking.example import leaves_open, links
from briefer.linking.measure import implied
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "answers", "propose"]

LOWEST_TIER = 2

_WORDS = 6
"""A share is told by this many words behind the verb at most."""


def propose(site: Site) -> Proposal | None:
    """Tell a bare percentage that acts by its verb and what follows."""
    verb = site.clause.verb
    if verb is None or not answers(site):
        return None
    words = [
        token.text
        for chunk in site.clause.chunks[site.clause.at(verb) :]
        if chunk.kind not in ("PUNCT", "CONJ")
        for token in chunk.tokens
        if token.tag not in "XM"
    ]
    return implied("share", verb, 2, site.clause, called=" ".join(words[:_WORDS]))


def answers(site: Site) -> bool:
    """Whether a bare percentage is the subject of a verb that people do."""
    chunks = site.subject_chunks()
    return (
        site.unit == "percent"
        and site.clause.verb is not None
        and not site.after_verb
        and bool(chunks)
        and chunks[0] is site.chunk
        and all(token.tag in "FH" for token in site.chunk.tokens)
        and not site.does("rise", "fall", "account", "trade")
        and (not site.does("reach") or _is_so(site))
        and (site.ahead() is None or site.ahead() is site.clause.verb)
    )


def _is_so(site: Site) -> bool:
    """`34.2% were profitable`: the verb only joins what is said of them."""
    verb = site.clause.verb
    if verb is None or site.verb is None or site.verb.lemma not in ("be", "remain", "stay"):
        return False
    behind = site.clause.chunks[site.clause.at(verb) + 1 :]
    return bool(behind) and behind[0].kind == "NP" and behind[0].figure is None and behind[0].metric is None


EXAMPLES = [
    *links("share", "41%", "Many chefs were asked. Some 41% planned to hire."),
    *leaves_open("it is the rate that rises", "5%", "Of all rates 5% was the highest."),
]
