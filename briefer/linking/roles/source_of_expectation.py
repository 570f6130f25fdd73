"""`Microsoft expects sales of $4 billion`, `it forecast`: who forecasts in the figure's own clause."""

from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.source import SHOWS, is_expected, officer_above, own_forecast

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 2


def propose(site: Site) -> Proposal | None:
    """Name the subject of a forecasting verb that has the figure in its own clause, or what shows it."""
    found = own_forecast(site) if not is_expected(site) else None
    if found is not None and (officer := officer_above(site, site.clause)) is not None:
        found = officer
    shown = site.verb is not None and site.verb.lemma in SHOWS
    return Proposal(found, 3 if shown else 2, found.start, found.end) if found else None


EXAMPLES = [
    *links("Corvan Economics", "2%", "The forecaster Corvan Economics predicts growth of 2%."),
    *links("Microsoft", "$80 billion", "Microsoft expects sales of $80 billion."),
    *links("ExxonMobil", "$28 billion", "ExxonMobil forecast capital spending of $28 billion."),
    *links("Street", "$5 million", "Siemens grew. The Street is looking for revenue of $5 million."),
    *links("Dana Roe", "8%", "Chairman Dana Roe looks for a prime rate of 8% by summer."),
    *links("Populus poll", "38%", "A Populus poll put Labour on 38%."),
    *links("Gartner", "5%", "Data from Gartner showed a 5% rise in shipments."),
    *links("Dana Roe", "$80 billion", "Chairman Dana Roe said Microsoft expects sales of $80 billion."),
    *leaves_open("nobody is named", "$80 billion", "Sales of $80 billion are expected."),
    *leaves_open(
        "who reports a result is not its source", "$80 billion", "Microsoft posted sales of $80 billion."
    ),
]
