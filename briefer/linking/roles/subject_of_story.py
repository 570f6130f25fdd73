"""`Footfall rose 8%`: what nothing else tells is of whom the article's figures are from its first one on."""

from briefer.linking.example import leaves_open, links
from briefer.linking.measure import only_told_by
from briefer.linking.name import Named, country_named
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.values import per_of

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 7


def propose(site: Site) -> Proposal | None:
    """Name whom the first figure of the article is of, in running text without sections, if it can have what is measured."""
    metric = site.metric()
    document = site.frames.document
    if metric is not None and metric.id in _OF_OTHERS:
        return None
    if document.zones[site.frames.zone(site.frames.current)].kind != "body":
        return None
    found = site.frames.first_told()
    if found is not None and only_told_by(found, metric):
        found = site.frames.topic("place")
    if found is not None and found.trades and per_of(site.mention) in _WEIGHED:
        return None  # `with platinum at $955 an ounce`
    if found is None or not _bears(found, site) or _is_of_other(site, found):
        return None
    return Proposal(found, 7, found.start, found.end, True)


_OF_OTHERS = frozenset({"index_level", "exchange_rate", "yield", "margin_of_error"})
"""What belongs to an index, a currency, a bond or a poll."""
_WEIGHED = frozenset(
    "ounce barrel tonne ton bushel pound kilowatt-hour megawatt-hour gallon kilogram".split()
)
"""What goods are sold by."""


def _bears(named: Named, site: Site) -> bool:
    metric = site.metric()
    if metric is not None and metric.entry is not None and metric.entry.bearer == "economy":
        return named.kind == "place" and country_named(named.name) is not None
    if named.kind == "group":
        return bool(named.members) or named.name[1:] != named.name[1:].lower()
    if not named.proper and named.kind == "thing" and " " in named.name:
        last = named.name.split()[-1]
        sort = last.islower() or last == "U.S."
        known = sort and any(one.kind == "company" for one in site.frames.within(named.start, named.end))
        if named.name.count(" ") > 2 or (sort and not known):
            return False  # `hard coral cover`, `a former accountant`: what the article goes on to tell is of others
    return not named.name.lower().endswith("ed")


def _is_of_other(site: Site, found: Named) -> bool:
    """Whether the subject of the clause names a company or country of its own."""
    return any(
        (token.tag == "K" and token.text not in found.name)
        or (country_named(token.text) or found.name) != found.name
        for chunk in site.subject_chunks()
        for token in chunk.tokens
    )


EXAMPLES = [
    *links(
        "Kesko",
        "8%",
        "Kesko made a profit of $3 million. The mood is good. Shops are full. Footfall rose 8%.",
    ),
    *links(
        "Suez Canal",
        "8%",
        "The Suez Canal earned $3 million. The mood is good. Shops are full. Footfall rose 8%.",
    ),
    *leaves_open(
        "a sort of people or things",
        "8%",
        "Hard coral cover cost $3 million. The mood is good. Shops are full. Footfall rose 8%.",
    ),
    *leaves_open(
        "who is named is another one",
        "8%",
        "Kesko made a profit of $3 million. The mood is good. Shops are full. Swedish budgets eased 8%.",
    ),
    *leaves_open("a company's, and inflation", "2%", "Kesko made a profit of $3 million. Inflation is 2%."),
]
