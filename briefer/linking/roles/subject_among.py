"""`Among restaurants the figure was 71%`, `in Amsterdam the increase was 0.7 per cent`: a phrase that begins the clause."""

from briefer.linking.chunk import Chunk
from briefer.linking.commodity import is_traded
from briefer.linking.example import leaves_open, links
from briefer.linking.name import name_of
from briefer.linking.proposal import Proposal
from briefer.linking.roles.subject_of_metric import EARNED
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 2


def propose(site: Site) -> Proposal | None:
    """Name the place or group of a leading phrase, where the clause's subject is a mere measure."""
    chunks = [chunk for chunk in site.clause.chunks if chunk.kind not in ("CONJ", "SUB", "ADV", "THAT")]
    if (
        len(chunks) < 3
        or chunks[0].kind != "PREP"
        or chunks[0].low not in ("among", "in", "for", "at")
        or chunks[1].kind != "NP"
    ):
        return None
    if chunks[1].date is not None or chunks[1].figure is not None:
        return None
    if chunks[1].low in ("example", "instance", "now", "comparison", "contrast", "one"):
        return None
    subject = site.subject_chunks()
    if chunks[0].low == "among" and subject and subject[0] is site.chunk and site.unit == "percent":
        asked = name_of(chunks[1:])  # `Among over-65s, 74% wanted it`
        return Proposal(asked, 2, chunks[1].start, chunks[1].end) if asked is not None else None
    head = subject[0].head if subject else None
    if not subject or subject[0].start < chunks[1].end or head is None:
        return None
    if is_traded(subject[0]):
        return None  # `In London, Brent crude climbed`
    measure = (
        subject[0].metric is not None
        or subject[0].movement is not None
        or head.low in ("figure", "rate", "number", "share", "proportion", "total")
        or (head.low == "it" and _goes_on(site))  # `In Germany, it expanded by 1.8%`
        or _is_metric(site, subject[0])
    )
    named = name_of(chunks[1:]) if measure else None
    if named is None:
        return None
    place = chunks[1].head
    metric = site.metric()
    if (
        chunks[0].low == "in"
        and metric is not None
        and metric.id in EARNED
        and site.frames.speaks_of_company()
    ):
        return None  # `In Ireland, turnover rose`
    if chunks[0].low == "in" and not (
        named.kind == "place" or (named.kind == "thing" and place is not None and place.capital)
    ):
        return None
    return Proposal(named, 2, chunks[1].start, chunks[1].end)


def _is_metric(site: Site, subject: Chunk) -> bool:
    """Whether the subject is what is measured, in no table: `In London, attacks were down 8%`."""
    metric = site.metric()
    return metric is not None and metric.chunk is subject and metric.id == "other"


def _goes_on(site: Site) -> bool:
    """Whether the sentence tells more of what was measured before."""
    metric = site.chosen.get("metric")
    return metric is not None and metric.inherited


EXAMPLES = [
    *links("Germany", "1.8%", "Output fell by 0.7% in Spain. In Germany, it expanded by 1.8%."),
    *links("restaurants", "71%", "Among restaurants the figure was 71%."),
    *links("over-65s", "74%", "Among over-65s, 74% wanted it."),
    *links("Wales", "8%", "In Wales, by contrast, attacks were down 8%."),
    *links("Amsterdam", "0.7 per cent", "In Amsterdam the increase was 0.7 per cent."),
    *leaves_open(
        "the place of a company's sale", "$71 million", "In Amsterdam Nokia sold a tower for $71 million."
    ),
    *leaves_open("a company's turnover", "9%", "Kesko had a good year. In Ireland, turnover rose by 9%."),
    *leaves_open("no group", "90%", "For example, the rate was 90%."),
    *leaves_open("a time, no place", "71%", "In 2025 the figure was 71%."),
]
