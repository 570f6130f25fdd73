"""`the £100m given by the public`, `the $1.1bn promised`: an amount goes by the participle right behind it."""

from briefer.linking.example import leaves_open, links
from briefer.linking.measure import implied
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.undergone import lemma_of, undergone

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 3

_METRICS = {
    verb: (metric, label)
    for verbs, metric, label in (
        ("give donate pledge promise offer commit contribute provide", "budget", "aid"),
        ("raise collect", "funding", "money raised"),
        ("request demand seek claim", "funding", "sum sought"),
        ("spend", "spending", "spending"),
        ("pay", "payment", "payment"),
        ("invest", "investment", "investment"),
        ("owe", "debt", "debt"),
        ("lose", "net_loss", "loss"),
        ("borrow lend", "loans", "loans"),
    )
    for verb in verbs.split()
}


def propose(site: Site) -> Proposal | None:
    """Imply what the participle tells of the amount."""
    found = undergone(site)
    if found is None or lemma_of(found[0]) not in _METRICS or site.by_share:
        return None
    metric, label = _METRICS[lemma_of(found[0])]
    return implied(metric, found[0], 3, site.clause, called=label)


EXAMPLES = [
    *links("budget", "£100m", "The government will match the £100m given by the public."),
    *links("budget", "$99m", "Only $17m of the $99m promised came."),
    *links("spending", "£5m", "The sum is less than the £5m spent by Shell."),
    *leaves_open("a price by the share", "$5", "The bid is less than the $5 a share paid by Shell."),
]
