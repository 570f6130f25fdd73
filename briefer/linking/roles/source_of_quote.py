"""`Rao said: "Prices rose. They gained 0.3%."`: who is quoted says every sentence of the quote."""

from bisect import bisect_right

from briefer.document import Zone
from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import is_a
from briefer.linking.name import Named
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.source import named_source

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 3

_NESTED = 2
"""So many quotes may be one in the other."""
_SHORT = 40
"""A quote of fewer code points is a word or two of somebody's, or a title."""


def propose(site: Site) -> Proposal | None:
    """Name the speaker before the quote that the figure is in, else behind it, else that of the quote before."""
    quote = _quote(site)
    if quote is None:
        return None
    found = _speaker(site, quote, before=True) or _speaker(site, quote, before=False)
    if found is not None:
        return Proposal(found, 3, found.start, found.end)
    return _of_quote_before(site, quote)


def _quote(site: Site) -> Zone | None:
    quotes = site.frames.document.quotes
    first = bisect_right(quotes, site.mention.start, key=lambda quote: quote.start)
    for quote in reversed(quotes[max(0, first - _NESTED) : first]):
        if site.mention.end <= quote.end and quote.end - quote.start > _SHORT:
            return quote
    return None


def _speaker(site: Site, quote: Zone, *, before: bool) -> Named | None:
    """The subject of a verb of saying in the sentence that a quote begins in, or ends in."""
    frames = site.frames
    index = frames.document.sentence_index_at(quote.start if before else quote.end - 1)
    parsed = frames.parse(index) if index is not None else None
    for clause in parsed.clauses if parsed is not None else ():
        verb = clause.verb
        if verb is None or verb.verb is None or not is_a(verb.verb.classes, "say") or not clause.subject:
            continue
        if verb.end <= quote.start if before else verb.start >= quote.end:
            named = named_source(site, clause.subject)
            if named is not None:
                return named
    return None


def _of_quote_before(site: Site, quote: Zone) -> Proposal | None:
    """The next paragraph of a quote names nobody any more."""
    frames = site.frames
    first = frames.document.sentence_index_at(quote.start)
    if first is None or quote.start != frames.document.sentences[first].start:
        return None
    for slots in frames.told(range(first - 1, max(-1, first - 3), -1)):
        given = slots.get("source")
        if isinstance(given, Named) and given.kind == "person":
            return Proposal(given, 5, given.start, given.end, True)
    return None


EXAMPLES = [
    *links(
        "Priya Rao",
        "0.3%",
        'Priya Rao said: "House prices rose for the third month in a row. They were up 0.3% in September."',
        '"Prices were up 0.3% in September. We have come a long way in this country," Priya Rao said.',
    ),
    *leaves_open(
        "nobody speaks", "0.3%", 'The plan is called "Build more homes everywhere at a cost of 0.3%".'
    ),
]
