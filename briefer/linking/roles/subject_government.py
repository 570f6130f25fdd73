"""`The government expects the economy to contract`, `ministers`: a country's figures belong to the country."""

from briefer.linking.example import leaves_open, links
from briefer.linking.name import Named, country_named, place_of
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.undergone import agent_of

__all__ = ["EXAMPLES", "propose"]

_BODIES = frozenset(
    "government ministers ministry central finance treasury cabinet administration minister chancellor parliament authorities officials economy country".split()
)

_POSTS = frozenset("minister chancellor treasurer premier".split())


def propose(site: Site) -> Proposal | None:
    """Name the place near, where the only subject is a body of its state."""
    metric = site.metric()
    chunks = site.subject_chunks()
    head = chunks[0].head if chunks else None
    body = head is not None and (
        head.low in _BODIES or any(token.low in _POSTS for token in chunks[0].tokens)
    )
    bearer = metric.entry.bearer if metric is not None and metric.entry is not None else ""
    if metric is None or (bearer not in ("economy", "any") and not (body and not bearer)):
        return None
    if body and agent_of(site) is not None:
        return None  # `The government will match the £5m given by the public`
    if not body and (bearer != "economy" or not chunks or metric.chunk is not chunks[0]):
        return None
    if (
        body
        and chunks[0].tokens[-1].low not in ("economy", "country")
        and (place := next(filter(None, map(place_of, chunks[0].tokens)), None)) is not None
    ):
        first = chunks[0]  # `the German government`, `Chile's finance minister`
        return Proposal(Named(place, "place", first.start, first.end), 0, first.start, first.end)
    if not body and site.frames.officer_tells():
        return None  # `exports fell 8%, the managing director said`
    if any(token.tag == "G" or token.tag == "K" or place_of(token) for token in chunks[0].tokens):
        return None
    national = metric.chunk is not None and any(token.low == "national" for token in metric.chunk.tokens)
    for index in site.frames.sentences_near():
        told = [slots.get("subject") for slots in site.frames.said.get(index, ())]
        places = [at for one in told if isinstance(one, Named) and (at := _place_in(one)) is not None]
        places = places or site.frames.countries(index)
        if national:  # `the national jobless rate` is not California's
            places = [place for place in places if country_named(place.name) is not None]
        if places:
            owner = max(places, key=lambda place: sum(place.name == at.name for at in places))
            alone = len({at.name for at in places}) == 1
            return Proposal(owner, 0 if body else 5, owner.start, owner.end, True) if told or alone else None
    found = site.frames.home() or site.frames.topic("place")
    return Proposal(found, 0, found.start, found.end, True) if found and body else None


def _place_in(subject: Named) -> Named | None:
    """The country that somebody is, or whose body: `Indonesia's central bank`."""
    if subject.kind == "place":
        return subject
    owner, mark, _ = subject.name.replace("’", "'").partition("'s ")
    country = country_named(owner) if mark else None
    return Named(country, "place", subject.start, subject.end) if country else None


EXAMPLES = [
    *links("Netherlands", "2%", "Dutch inflation slowed.\n\nThe Hague cheered.\n\nConsumer prices rose 2%."),
    *links(
        "Germany", "0.3%", "Germany is in recession. The government expects the economy to contract by 0.3%."
    ),
    *links("Spain", "2.9%", "Spain had a good year. Ministers expect inflation of 2.9%."),
    *links(
        "Indonesia",
        "6%",
        "Output fell 2% in Spain. Indonesia's central bank cut its rate to 9%. Inflation was 6%.",
    ),
    *links(
        "Italy",
        "0.3%",
        "Output fell 2% in Spain. Italy's industry stumbled. Industrial production fell by 0.3%.",
    ),
    *leaves_open(
        "two countries were named",
        "0.3%",
        "Germany and France are in recession. The government expects the economy to contract by 0.3%.",
    ),
    *leaves_open(
        "a company's figure",
        "$3 million",
        "Germany is in recession. The ministry expects revenue of $3 million.",
    ),
]
