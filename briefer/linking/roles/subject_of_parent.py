"""`Acme said revenue rose 8%`: the subject of the clause above, for a company's own figures."""

from briefer.linking.clause import Clause
from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import POSSESSIVES, is_a
from briefer.linking.measure import foresees_of_others, is_of_economy, only_told_by
from briefer.linking.name import Named, bearer_of, is_referent, refers_back
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.source import is_source
from briefer.linking.tense import is_seen

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 4


def propose(site: Site) -> Proposal | None:
    """Name the subject of a clause above; one who reports is taken only for a company speaking of itself."""
    metric = site.metric()
    if site.clause.relation == "elaboration" and not _lists(site):
        return None
    seen = is_seen(site.clause)
    owned = metric is not None and metric.entry is not None and metric.entry.bearer in ("company", "economy")
    for clause in site.ancestors():
        chunks = site.subject_chunks(clause)
        if not chunks or chunks[0].figure is not None:
            continue
        named = (
            site.frames.refer(chunks[0].tokens)
            if is_referent(chunks[0].tokens) or refers_back(chunks)
            else bearer_of(chunks)
        )
        named = site.frames.stand_in(named, metric, chunks[0])
        if named is None or site.frames.only_tells(named):
            continue
        named = site.frames.in_full(named)
        if site.does("expect") and foresees_of_others(site, named):
            continue
        if named.kind == "place" and chunks[0].metric is not None and owned and metric is not None:
            bearer = metric.entry.bearer if metric.entry is not None else ""
            named = (site.frames.near_company() if bearer == "company" else None) or named
        if only_told_by(named, metric) or (
            is_of_economy(metric) and named.kind in ("institution", "person", "company", "thing")
        ):
            continue
        verb = clause.verb.verb if clause.verb is not None else None
        told = clause.verb is not None and clause.verb.passive  # `departments were told to find cuts`
        telling = verb is not None and is_a(verb.classes, "say", "expect") and not told and not seen
        seen = False
        if telling and (is_source(chunks[0], metric) or _tells_of_other(site, clause)):
            return None
        if telling:
            own = (
                named.trades
                and metric is not None
                and metric.entry is not None
                and metric.entry.bearer == "company"
            )
            if not own or (
                verb is not None and is_a(verb.classes, "expect") and not _own_forecast(site, named.name)
            ):
                return None
        if named.kind == "thing" and not named.proper and _has_mover(site):
            continue
        if named.kind == "thing" and (
            chunks[0].metric is not None or (owned and named.name.split()[-1].islower())
        ):
            continue
        return Proposal(named, 4, chunks[0].start, chunks[0].end)
    return None


def _lists(site: Site) -> bool:
    """Whether the colon opens a list of what befell the subject: `suffered blows: a $4 million fine and a loss`."""
    own = site.clause.subject
    begins = bool(own) and own[0].figure is not None and own[0].metric is not None
    return site.clause.verb is None and begins


def _has_mover(site: Site) -> bool:
    """Whether the clause goes on with a subject of its own: `groceries gained 0.2%, while rents rose by`."""
    own = site.clause.subject
    return (
        site.clause.relation in ("coordinate", "subordinate")
        and bool(own)
        and own[0].figure is None
        and not is_referent(own[0].tokens)
        and own[0].tokens[0].low not in POSSESSIVES | {"those"}
    )


def _tells_of_other(site: Site, teller: Clause) -> bool:
    """Whether somebody tells what a thing does to others: `Acme says roads are bad and cost the economy $5 million`."""
    chunks = site.subject_chunks()
    if not chunks or chunks[0] in site.subject_chunks(teller) or chunks[0].metric is not None:
        return False
    if site.verb is None or not site.does("cost", "lose", "save") or is_referent(chunks[0].tokens):
        return False
    own = ("it", "its", "us", "them", "their")
    return not any(token.low in own for chunk in site.clause.chunks for token in chunk.tokens)


def _own_forecast(site: Site, name: str) -> bool:
    """Whether the article was about this company just before: then it forecasts figures of its own."""
    recent = (
        slots.get("subject")
        for index in site.frames.sentences_near()
        for slots in site.frames.said.get(index, ())
    )
    return any(isinstance(subject, Named) and subject.name == name for subject in recent)


EXAMPLES = [
    *links("Siemens", "8%", "Siemens said revenue rose 8%."),
    *links(
        "Tesco", "14%", "Tesco's profits fell 3%. UK profits slipped, too, by 5%, as revenue dropped 14%."
    ),
    *links("Meta", "$150 billion", "Meta lifted spending to $135 billion and $150 billion is possible."),
    *links(
        "Siemens",
        "2%",
        "Nokia made a profit of $3 million. Siemens president Dana Roe said profit will rise 2%.",
    ),
    *links("Siemens", "18%", "Siemens said higher costs resulted in an 18% decline in earnings."),
    *leaves_open(
        "who reports another's figure",
        "8%",
        "Siemens said inflation rose 8%.",
        "Analysts at Barclays noted that revenue rose 8%.",
    ),
]
