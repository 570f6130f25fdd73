"""`KAVRIN CORP <KVR> 4TH QTR NET` above `Shr 39 cts vs 50 cts`: lines of results are of whom the headline names."""

from briefer.linking.example import leaves_open, links
from briefer.linking.name import bearer_of
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Take the company of the article, else the words in capitals that its headline begins with."""
    frames = site.frames
    if not site.is_money or site.mention.start not in frames.printed().amounts:
        return None
    named = frames.topic("company")
    if named is None and frames.document.zones[frames.zone(0)].kind == "title":
        parsed = frames.parse(0)
        first = (
            next((clause for clause in parsed.clauses if clause.subject), None)
            if parsed is not None
            else None
        )
        named = bearer_of(first.subject) if first is not None else None
    return Proposal(named, 0, named.start, named.end, True) if named is not None else None


EXAMPLES = [
    *links("Kavrin", "12 cts", "KAVRIN CORP <KVR> SETS PAYOUT\n\nQtly div 12 cts vs 10 cts prior"),
    *leaves_open("no headline", "10 cts", "Qtly div 12 cts vs 10 cts prior"),
]
