"""`Qtly div 12 cts vs 10 cts prior`: the words before the first of two amounts that are compared say what both are."""

from briefer.linking.chunk import chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.measure import implied, measured
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.tokenize import tokenize
from briefer.pattern import pattern

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Take the metric of the label, which stands in its line or, where the lines run on, behind other amounts."""
    found = site.frames.printed().amounts.get(site.mention.start) if site.is_money else None
    if found is None:
        return None
    start, end = found.label
    frames = site.frames
    phrases = chunk(tokenize(frames.document.text, start, end, frames.within(start, end)))
    if _SHARE.match(frames.document.text, start, end) is not None and phrases:
        return implied("earnings_per_share", phrases[0], 0)
    if _PAID.match(frames.document.text, start, end) is not None and phrases:
        return implied("dividend", phrases[0], 0)
    named = next((one for phrase in reversed(phrases) if (one := measured(phrase)) is not None), None)
    return Proposal(named, 0, named.start, named.end) if named is not None else None


_PAID = pattern(
    r"(?i)(?:qtr?ly|quarterly|semi-?ann\w*|annual|mth?ly|monthly|interim|final|special)(?: (?:div|divs|dividend|payout))?\Z"
)
_SHARE = pattern(r"(?i)(?:(?:oper|opr|primary|diluted|net) )?shr\b")


EXAMPLES = [
    *links("dividend", "12 cts", "Kavrin Corp\n\nQtly div 12 cts vs 10 cts prior"),
    *links("earnings_per_share", "50 cts", "Kavrin Corp\n\nShr primary 39 cts vs 50 cts"),
    *links("dividend", "9 cts", "Kavrin Corp\n\nQtrly 9 cts vs eight cts prior"),
    *links("dividend", "10 cts", "Kavrin Corp\n\nQtly div 12 cts vs 10 cts prior"),
    *leaves_open("a word of no metric", "10 cts", "Kavrin Corp\n\nBread 12 cts vs 10 cts"),
]
