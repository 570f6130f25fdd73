"""Pass 8: a resolved figure as a fact, with its claim."""

from collections import Counter
from typing import cast

from briefer.document import Sentence
from briefer.fact import (
    Being,
    Fact,
    FactValue,
    Metric,
    Period,
    Relation,
    SentenceSpan,
    Source,
    Speaking,
    Status,
    Subject,
)
from briefer.linking.change import change_of
from briefer.linking.claim import claim_of
from briefer.linking.name import Named
from briefer.linking.period import PeriodFound
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site
from briefer.linking.status import negated, status_of
from briefer.linking.values import figure_of, per_of

__all__ = ["record"]


def record(sites: list[Site], sentence: Sentence, zone: str, claims: Counter[str]) -> list[Fact]:
    """Turn the figures of a sentence into facts.

    Args:
        sites: the resolved figures.
        sentence: where they stand.
        zone: kind of the leaf zone.
        claims: how often each claim has been made before; counted on.
    """
    hashes, ids = [], {}
    for site in sites:
        claim = claim_of(site)
        claims[claim] += 1
        ids[id(site)] = f"f_{claim[2:]}_{claims[claim]}"
        hashes.append(claim)
    span = SentenceSpan(start=sentence.start, end=sentence.end)
    return [_fact(site, claim, ids, span, zone) for site, claim in zip(sites, hashes, strict=True)]


def _fact(site: Site, claim: str, ids: dict[int, str], sentence: SentenceSpan, zone: str) -> Fact:
    mention, value = site.mention, figure_of(site.mention)
    subject, metric, period, source = (
        site.chosen.get(slot) for slot in ("subject", "metric", "period", "source")
    )
    related = site.relation is not None and id(site.anchor) in ids
    return Fact(
        id=ids[id(site)],
        claim=claim,
        value=FactValue(
            kind=mention.kind,
            low=value.low,
            high=value.high,
            unit=site.currency if site.is_money else site.unit,
            hedge=value.hedge,
            per=per_of(site.mention),
            decimals=value.decimals,
            start=mention.start,
            end=mention.end,
            text=mention.text,
        ),
        subject=_subject(subject) if subject else None,
        metric=_metric(metric) if metric else None,
        change=change_of(site),
        period=_period(period) if period else None,
        status=_status(site),
        negated=negated(site),
        source=_source(source.value) if source else None,
        relations=(Relation(type=site.relation, fact=ids[id(site.anchor)]),)
        if site.relation and related
        else (),
        sentence=sentence,
        zone=zone,
        mentions=_mentions(site, (subject, period, source)),
        rules=tuple(sorted(found.rule for found in site.chosen.values() if found.rule)),
    )


def _mentions(site: Site, slots: tuple[Proposal | None, ...]) -> tuple[str, ...]:
    """The figure's own mention first, then those that its slots rest on, each once."""
    taken = [found.value.mention for found in slots if found is not None]
    return tuple(dict.fromkeys([site.mention.id, *(own for own in taken if own is not None)]))


def _status(site: Site) -> Status:
    """Read the status, or take that of the figure it hangs on or of the sentence it goes on from."""
    status, said = status_of(site)
    metric = site.chosen.get("metric")
    if not said and site.anchor is not None:
        status, _ = status_of(site.anchor)
    if not said and metric is not None and metric.inherited:
        status = _inherited_status(site) or status
    site.chosen["status"] = Proposal(status, 3)
    return status


def _inherited_status(site: Site) -> Status | None:
    """The status of what the sentence before says first."""
    for index in site.frames.before(1):
        for slots in site.frames.said.get(index, []):
            return slots["status"]  # type: ignore[return-value]
    return None


def _subject(found: Proposal) -> Subject:
    named: Named = found.value
    return Subject(
        name=named.name,
        kind=cast(Being, named.kind),
        members=named.members,
        start=named.start,
        end=named.end,
        inherited=found.inherited,
    )


def _metric(found: Proposal) -> Metric:
    value: Measured = found.value
    return Metric(
        id=value.id,
        text=value.text,
        scope=value.scope,
        start=value.start,
        end=value.end,
        inherited=found.inherited,
    )


def _period(found: Proposal) -> Period:
    value: PeriodFound = found.value
    return Period(
        timex=value.timex, start=value.first, end=value.last, text=value.text, inherited=found.inherited
    )


def _source(named: Named) -> Source:
    kind = cast(Speaking, named.kind if named.kind in ("company", "institution", "person") else "document")
    return Source(name=named.name, kind=kind, text=named.name, start=named.start, end=named.end)
