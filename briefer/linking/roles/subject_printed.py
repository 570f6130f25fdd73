"""`KAVRIN CORP <KVR> 4TH QTR NET` above `Shr 39 cts vs 50 cts`: lines of results are of whom the headline names."""

from briefer.linking.example import leaves_open, links
from briefer.linking.name import bearer_of
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Take the company of the article, else the words in capitals that its headline begins with."""
    frames = site.frames
    amounts = frames.printed().amounts if site.is_money else {}
    if not amounts or not (site.mention.start in amounts or is_note(site)):
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


def is_note(site: Site) -> bool:
    """`Oper net excludes a gain of`, `1986 net was reduced by`: a line says more of the results above it."""
    verb, subject = site.verb, site.subject_chunks()
    if verb is None or not subject or verb.lemma not in _NOTED:
        return False
    return any(token.low in _RESULTS for token in subject[0].tokens)


_NOTED = frozenset("include exclude reflect reduce increase contain".split())
_RESULTS = frozenset(
    "net shr oper results earnings income loss profit year qtr quarter period half mths".split()
)


EXAMPLES = [
    *links("Kavrin", "12 cts", "KAVRIN CORP <KVR> SETS PAYOUT\n\nQtly div 12 cts vs 10 cts prior"),
    *links(
        "Kavrin",
        "9 mln dlrs",
        "KAVRIN CORP <KVR> 4TH QTR NET\n\nShr 39 cts vs 50 cts\nNOTE: Oper net excludes gain of 9 mln dlrs.",
    ),
    *leaves_open("no headline", "10 cts", "Qtly div 12 cts vs 10 cts prior"),
]
