"""`the unions want 8%, the railway has offered 3%`: what is asked and offered where pay is at stake."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site
from briefer.metrics import metrics

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 3

_REACH = 6
"""Pay was spoken of at most so many sentences before."""
_CLAIMS = frozenset("offer propose seek ask demand want accept reject claim request".split())


def propose(site: Site) -> Proposal | None:
    """Read a bare percentage that somebody asks or offers as pay, where pay was spoken of before."""
    verb = site.clause.verb
    if site.unit != "percent" or verb is None or not site.after_verb:
        return None
    risen = site.movement == "up"  # `wants an increase of 9%`
    if not (site.chunk.bare or risen) or site.verb is None or site.verb.lemma not in _CLAIMS:
        return None
    if not risen and site.governor not in ("", "for"):
        return None
    for index in range(site.frames.current, max(-1, site.frames.current - _REACH), -1):
        parsed = site.frames.parse(index)
        for chunk in parsed.chunks if parsed is not None else ():
            if (chunk.end <= site.mention.start or index == site.frames.current) and _is_pay(chunk):
                entry = metrics()["wages"]
                return Proposal(
                    Measured(entry.id, "pay", chunk.start, chunk.end, entry, (), chunk, site.clause),
                    3,
                    chunk.start,
                    chunk.end,
                    index != site.frames.current,
                )
    return None


def _is_pay(chunk: Chunk) -> bool:
    """`over wages`, `at the wage talks`."""
    if chunk.metric is not None:
        return chunk.metric.entry.id == "wages"
    return chunk.kind == "NP" and any(token.low in ("wage", "pay", "salary") for token in chunk.tokens)


EXAMPLES = [
    *links("wages", "8%", "Talks on pay have failed. The union wants 8%."),
    *links("wages", "3%", "The union is on strike over wages. The railway has offered 3%."),
    *links("wages", "9%", "The union wants an increase of 9% at the wage talks in May."),
    *leaves_open("nobody spoke of pay", "3%", "The two firms talk. The railway has offered 3%."),
]
