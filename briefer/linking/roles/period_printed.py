"""`4TH QTR NET`, `Nine mths` above `Shr 39 cts vs 50 cts`: what the lines around say, and a year before."""

from briefer.linking.example import leaves_open, links
from briefer.linking.period import shifted
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Take the time that is printed above two amounts that are compared; the second is of a year before.

    A note below goes on to speak of the time of the headline: `Net includes a gain`, `Current year includes`.
    """
    if not site.is_money:
        return None
    lines = site.frames.printed()
    found = lines.amounts.get(site.mention.start)
    if found is not None:
        return Proposal(found.period, 0, found.period.start, found.period.end, True) if found.period else None
    top = lines.period
    if top is None or site.verb is None or site.verb.lemma not in _NOTED:
        return None
    dates = [chunk.date.low for chunk in site.clause.chunks if chunk.date is not None]
    tier = 0 if any(date.startswith("current") for date in dates) else 5
    if dates and any(date.startswith(_BEFORE) for date in dates):
        tier, top = 0, shifted(top) or top
    return Proposal(top, tier, top.start, top.end, True)


_NOTED = frozenset("include exclude reflect".split())
_BEFORE = ("prior", "year-ago", "previous", "year-earlier")


EXAMPLES = [
    *links(
        "1986-Q4", "39 cts", "KAVRIN CORP <KVR> 4TH QTR NET\n\nShr 39 cts vs 50 cts", published="1987-02-26"
    ),
    *links(
        "1985-Q4", "50 cts", "KAVRIN CORP <KVR> 4TH QTR NET\n\nShr 39 cts vs 50 cts", published="1987-02-26"
    ),
    *links(
        "1986",
        "1.72 dlrs",
        "KAVRIN CORP <KVR> 4TH QTR NET\n\nShr 39 cts vs 50 cts\nYear\nShr 1.72 dlrs vs 1.44 dlrs",
        published="1987-02-26",
    ),
    *links(
        "1986-08/1987-01",
        "31 cts",
        "KAVRIN CORP <KVR> 2ND QTR JAN 31 NET\n\nShr 12 cts vs eight cts\nSix mths\nShr 31 cts vs 25 cts",
        published="1987-03-03",
    ),
    *links(
        "1986-Q4",
        "9 mln dlrs",
        "KAVRIN CORP <KVR> 4TH QTR NET\n\nShr 39 cts vs 50 cts\nNOTE: Net includes a gain of 9 mln dlrs.",
        published="1987-02-26",
    ),
    *leaves_open(
        "no time is printed",
        "39 cts",
        "KAVRIN CORP <KVR> RESULTS\n\nShr 39 cts vs 50 cts",
        published="1987-02-26",
    ),
]
