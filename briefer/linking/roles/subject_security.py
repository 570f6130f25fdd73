"""`the 10-year yield`, `three-month bills yielded 5%`: what yields is a bond, called by its term and its issuer."""

from briefer.linking.example import leaves_open, links
from briefer.linking.name import Named, is_term
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site
from briefer.linking.token import Token
from briefer.metrics import singular

__all__ = ["EXAMPLES", "propose"]

_PAPERS = frozenset("bill bond note gilt bund treasury treasurie debenture debt security".split())


def propose(site: Site) -> Proposal | None:
    """Name the words before the yield, the paper that it is on, or the subject that yields."""
    metric = site.metric()
    if metric is None or metric.id not in ("yield", "interest_rate"):
        return None
    own = metric.chunk
    if own is not None and any(token.tag == "G" for token in own.tokens):
        return None  # `Germany's 10-year yield`
    words = [] if own is None or own.metric is None else _words(own.tokens[: own.metric.last])
    if not any(map(is_term, words)) and (metric.id == "yield" or not words):
        words = _behind(metric) or (words if own is not None else _of_subject(site))
    if not any(_tells(token) for token in words):
        return None
    named = Named(" ".join(token.text for token in words), "thing", words[0].start, words[-1].end)
    return Proposal(named, site.tier(0), named.start, named.end)


def _words(tokens: list[Token]) -> list[Token]:
    """The words that say which paper it is, without who owes it."""
    cut = max((at for at, token in enumerate(tokens) if token.tag == "G"), default=-1)
    return [token for token in tokens[cut + 1 :] if token.tag in "NK" or is_term(token)]


def _behind(metric: Measured) -> list[Token]:
    """The paper behind `yield on`."""
    own, clause = metric.chunk, metric.clause
    if own is None or clause is None or own not in clause.chunks:
        return []
    behind = clause.chunks[clause.at(own) + 1 : clause.at(own) + 3]
    return _words(behind[1].tokens) if len(behind) == 2 and behind[0].low in ("on", "of", "for") else []


def _of_subject(site: Site) -> list[Token]:
    chunks = site.subject_chunks()
    return _words(chunks[0].tokens) if chunks else []


def _tells(token: Token) -> bool:
    return is_term(token) or singular(token.low) in _PAPERS


EXAMPLES = [
    *links("10-year", "4.1%", "The 10-year yield rose to 4.1%."),
    *links("benchmark 10-year note", "4.1%", "The yield on the benchmark 10-year note rose to 4.1%."),
    *links("Three-month Treasury bills", "5.2%", "Three-month Treasury bills yielded 5.2%."),
    *leaves_open("a bank sets it for all", "5.2%", "The interest rate rose to 5.2%."),
]
