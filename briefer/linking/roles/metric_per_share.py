"""`profit of 88 cents a share`: earnings by the share are not the profit."""

from itertools import pairwise

from briefer.linking.example import leaves_open, links
from briefer.linking.measure import implied, measured
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site
from briefer.linking.values import per_of
from briefer.metrics import metrics

__all__ = ["EXAMPLES", "propose"]

_PROFITS = frozenset({"profit", "net_income", "net_loss", "operating_income", "earnings_per_share"})
_EARNINGS = _PROFITS | {"revenue"}


def propose(site: Site) -> Proposal | None:
    """Read an amount by the share as earnings per share where the clause speaks of profit, as price where it is bid."""
    stated = per_of(site.mention) == "share" or _for_each(site)
    if not site.is_money or not (stated or (_is_small(site) and not _is_by_piece(site))):
        return None
    if _is_priced(site) and (not stated or (site.governor == "to" and site.does("rise", "fall", "trade"))):
        return None  # `fears for profits left the shares 2p easier`, `its stock fell 5 cents to $30 a share`
    wanted = _EARNINGS if stated else _PROFITS
    for clause in site.lineage():
        if any(
            token.low in ("dividend", "dividends", "payout")
            for chunk in clause.chunks
            for token in chunk.tokens
        ):
            return None
        for chunk in (*reversed(clause.chunks), *clause.subject):
            found = measured(chunk, clause) if chunk.kind == "NP" and chunk.start < site.mention.end else None
            if found is not None and found.id in wanted:
                entry = metrics()["earnings_per_share"]
                return Proposal(
                    Measured(
                        entry.id,
                        _by_share(found.text),
                        found.start,
                        found.end,
                        entry,
                        found.scope,
                        chunk,
                        clause,
                    ),
                    0,
                    found.start,
                    found.end,
                )
    before = site.previous
    earned = before.metric() if before is not None else None
    if earned is not None and earned.id in wanted:
        entry = metrics()["earnings_per_share"]
        found = Measured(
            entry.id, entry.label, earned.start, earned.end, entry, earned.scope, earned.chunk, earned.clause
        )
        return Proposal(found, 0, earned.start, earned.end)
    verb = site.clause.verb
    if verb is not None and not stated and site.verb is not None and site.verb.lemma == "earn":
        return implied("earnings_per_share", verb, 1, site.clause)
    if verb is not None and stated and site.does("lift", "lower") and site.governor in ("to", "from"):
        bid = next(
            (chunk for chunk in site.clause.chunks if chunk.head is not None and chunk.head.low in _BIDS),
            None,
        )
        return (
            implied("offer_price", bid, 1, site.clause)
            if bid is not None and bid.start > verb.start
            else None
        )
    gets = site.verb is not None and site.verb.lemma in ("receive", "get")
    if verb is not None and stated and (gets or site.does("acquire", "propose", "pay", "sell", "fund")):
        return implied("offer_price", verb, 1, site.clause)
    return None


def _by_share(text: str) -> str:
    return text if text.endswith(" share") else f"{text} per share"


def _is_priced(site: Site) -> bool:
    """Whether shares stand nearer before the amount than anything a company earns."""
    for chunk in reversed(site.clause.chunks[: site.index]):
        if chunk.metric is not None:
            return chunk.metric.entry.id == "share_price"
    return False


def _is_by_piece(site: Site) -> bool:
    """`earned an average of €99 a tyre`."""
    behind = site.ahead()
    return (
        behind is not None
        and behind.kind == "NP"
        and behind.tokens[0].low in ("a", "an", "each", "per")
        and behind.tokens[-1].low not in ("share", "unit", "stock", "adr")
        and len(behind.tokens) > 1
        and behind.date is None
        and behind.metric is None
    )


_BIDS = frozenset({"offer", "bid"})
"""What a company raises for the shares of another: `raised its offer for the 45% it does not own to $71.50 a share`."""


def _is_small(site: Site) -> bool:
    """Whether a company can have earned the amount only for a share: `had expected it to earn 28 cents`."""
    behind = site.ahead()
    return site.by_share and (behind is None or behind.low not in ("on", "for", "from"))


def _for_each(site: Site) -> bool:
    """`$63.54 in cash for each share`, `$78.62 per Acme share`."""
    chunks = site.clause.chunks[site.index + 1 : site.index + 6]
    return any(
        (chunk.low == "per" or (chunk.low == "for" and behind.tokens[0].low in ("each", "every")))
        and behind.tokens[-1].low == "share"
        for chunk, behind in pairwise(chunks)
    )


EXAMPLES = [
    *links(
        "earnings_per_share",
        "56 cents",
        "Analysts expect revenue of $5 billion and earnings of 56 cents per share.",
    ),
    *links("earnings_per_share", "88 cents", "Diageo reported a profit of 88 cents a share."),
    *links(
        "earnings_per_share",
        "28 cents",
        "Diageo earned 31 cents a share. Analysts had expected it to earn 28 cents.",
    ),
    *links(
        "earnings_per_share",
        "81 cents",
        "Kesko said profit rose to €5 billion, or 88 cents a share, from €4.6 billion, or 81 cents.",
    ),
    *links(
        "offer_price",
        "$24",
        "Kroger bid $24 a share for Albertsons.",
        "Kroger will offer $24 in cash for each share in Albertsons.",
    ),
    *leaves_open(
        "the price of the shares",
        "$38",
        "Although earnings were high, Hasbro stock slipped 37 cents to $38 a share.",
    ),
    *leaves_open(
        "a dividend comes by the share, too",
        "88 cents",
        "Diageo said profit rose and declared a dividend of 88 cents a share.",
    ),
    *leaves_open("a whole profit", "$88 million", "Diageo reported a profit of $88 million."),
]
