"""`4TH QTR NET`, `Nine mths` above `Shr 39 cts vs 50 cts`: what the lines around say, and a year before."""

from briefer.linking.example import leaves_open, links
from briefer.linking.period import PeriodFound, shifted
from briefer.linking.printed import Lines
from briefer.linking.proposal import Proposal
from briefer.linking.roles.subject_printed import is_note
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
    if top is None or top.first is None or not is_note(site):
        return None
    dates = [chunk.date.low for chunk in site.clause.chunks if chunk.date is not None]
    tier = 0 if any(date.startswith("current") for date in dates) else 5
    if len(dates) == 1 and dates[0].isdecimal() and _is_only(top, lines):
        of_year = shifted(top, int(dates[0]) - int(top.first[:4]))  # `1986 net was reduced by`
        return Proposal(of_year, 0, top.start, top.end, True) if of_year is not None else None
    if dates and any(date.startswith(_BEFORE) for date in dates):
        tier, top = 0, shifted(top) or top
    return Proposal(top, tier, top.start, top.end, True)


def _is_only(top: PeriodFound, lines: Lines) -> bool:
    """Whether all lines are of the time of the headline, and of a year before, and no year is over with it."""
    return not top.timex.endswith("-Q4") and all(
        told.period is None or told.period.timex[4:] == top.timex[4:] for told in lines.amounts.values()
    )


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
    *links(
        "1986-Q1",
        "9 mln dlrs",
        "KAVRIN CORP <KVR> 1ST QTR NET\n\nShr 39 cts vs 50 cts\nNOTE: 1986 net includes gain of 9 mln dlrs.",
        published="1987-04-26",
    ),
    *leaves_open(
        "no time is printed",
        "39 cts",
        "KAVRIN CORP <KVR> RESULTS\n\nShr 39 cts vs 50 cts",
        published="1987-02-26",
    ),
]
