"""`77% more than the $410 billion of 2025`, `3% less than in December`: a comparison behind the figure."""

from briefer.linking.example import leaves_open, links
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.values import figure_of

__all__ = ["EXAMPLES", "propose"]

_MORE = {
    "more": "up",
    "higher": "up",
    "less": "down",
    "lower": "down",
    "fewer": "down",
    "cheaper": "down",
    "dearer": "up",
}


def propose(site: Site) -> Proposal | None:
    """Tie a percentage that `more than` follows to the level before it, and the level behind `than` to that one."""
    before = site.previous
    if before is None or (before.clause is not site.clause and site.clause.parent is not before.clause):
        return None
    direction, lead = _compared(site), site.back()
    apart = direction is not None and lead is not None and lead.low == ","
    if apart and (not site.is_money or _is_rest(before, site)):
        return Proposal(
            (before, "change_of", ("by", direction)), 1, site.mention.start, site.mention.end + 10
        )
    if site.governor == "at" and before.is_money:
        return None  # `ended 6 cents lower at $8.89`
    if _compared(before) is not None and site.is_money and not _is_past(before, site):
        level = before.anchor or before
        if level.mention.kind == site.mention.kind:
            return Proposal((level, "base_of", ("from", None)), 1, site.chunk.start, site.chunk.end)
    return None


def _is_rest(before: Site, site: Site) -> bool:
    """Whether an amount is how much more or less than one before it: `31 cents a share, 3 cents more than last year`."""
    one, other = figure_of(before.mention), figure_of(site.mention)
    return (
        before.currency == site.currency
        and one.high is not None
        and other.high is not None
        and other.high < one.high
        and any(chunk.low == "than" for chunk in site.following(3))
    )


def _is_past(before: Site, site: Site) -> bool:
    """Whether a comma ends the comparison before the figure: `36% more than a year earlier, on sales of £4.6bn`."""
    if before.clause is not site.clause:
        return (
            site.clause.relation == "relative"
        )  # `$28m more than planned because of overtime, which cost $61m`
    chunks = site.clause.chunks[before.index + 1 : site.index]
    than = next((at for at, chunk in enumerate(chunks) if chunk.low == "than"), None)
    return than is not None and any(chunk.low == "," for chunk in chunks[than:])


def _compared(site: Site) -> str | None:
    """The direction of the comparative right behind a figure."""
    chunks = site.clause.chunks
    for chunk in chunks[site.index : site.index + 2]:
        for token in chunk.tokens:
            if token.start >= site.mention.end and token.low in _MORE:
                return _MORE[token.low]
    return None


EXAMPLES = [
    *links("change_of", "77%", "Spending will reach $725 billion, 77% more than the $410 billion of 2025."),
    *links(
        "base_of", "$410 billion", "Spending will reach $725 billion, 77% more than the $410 billion of 2025."
    ),
    *links("change_of", "3%", "Exports were worth $40 billion, 3% less than in December."),
    *links("change_of", "3 cents", "Kesko pays a dividend of 31 cents, 3 cents more than last year."),
    *leaves_open(
        "the comparison has ended",
        "£4.6 billion",
        "Kesko sold jam for £1.3 billion, 36% more than a year earlier, on sales of £4.6 billion.",
    ),
    *leaves_open(
        "a thing named in the comparison costs it",
        "$61 million",
        "Kesko spent $412 million, $28 million more than planned because of overtime, which cost $61 million.",
    ),
    *leaves_open(
        "more than as a hedge",
        "$40 million",
        "Kesko kept a margin of 4%, and spent more than $40 million on stores.",
    ),
    *leaves_open("no level stands before it", "77%", "Investors want 77% more than in 2025."),
]
