"""Mentions → facts: each figure with who, what, when, how sure and says who."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from briefer.discover import load
from briefer.document import Document
from briefer.fact import Fact, FactValue, Metric, Period, Relation, SentenceSpan, Source, Subject
from briefer.linking.change import change_of
from briefer.linking.claim import claim_of
from briefer.linking.frame import Frames, Parsed
from briefer.linking.name import Named
from briefer.linking.period import PeriodFound
from briefer.linking.site import Proposal, Site
from briefer.linking.status import is_revision, negated, status_of
from briefer.mention import Mention

__all__ = ["link", "role_rules"]

SLOTS = ("anchor", "metric", "subject", "period", "source")
"""In the order in which they are filled: whose it is depends on what is measured."""

_FIGURES = ("money", "percent", "quantity")
_SILENT = ("furniture", "references")

Rule = tuple[str, Callable[[Site], Proposal | None]]


@cache
def role_rules() -> dict[str, tuple[Rule, ...]]:
    """Return the role rules by slot: the files of `linking/roles`, named for the slot that they fill."""
    rules: dict[str, list[Rule]] = {slot: [] for slot in SLOTS}
    for module in load("briefer.linking.roles"):
        slot, _, name = module.__name__.rpartition(".")[2].partition("_")
        rules[slot].append((f"{slot}.{name}", module.propose))
    return {slot: tuple(found) for slot, found in rules.items()}


def link(document: Document, mentions: Sequence[Mention]) -> list[Fact]:
    """Link the figures of a document to what they mean, in text order.

    A slot that several readings of equal standing disagree on stays open.
    """
    frames = Frames(document, list(mentions))
    facts: list[Fact] = []
    claims: Counter[str] = Counter()
    for index, sentence in enumerate(document.sentences):
        if document.zones[sentence.zone].kind in _SILENT:
            continue
        if not any(mention.kind in _FIGURES for mention in frames.within(sentence.start, sentence.end)):
            continue
        parsed = frames.parse(index)
        if parsed is None:
            continue
        frames.current = index
        sites = _sites(parsed, frames)
        for site in _in_order(sites):
            _resolve(site)
        kept = [site for site in sites if _states(site, document.zones[sentence.zone].kind)]
        facts += _facts(kept, document, index, claims)
        frames.said[index] = [_said(site) for site in kept]
    return facts


def _states(site: Site, zone: str) -> bool:
    """Whether a figure is a statement: not a vague amount, nor a mere label in a heading."""
    value = site.mention.value
    if value.low is None and value.high is None:  # type: ignore[attr-defined]
        return False
    if zone not in ("title", "heading"):
        return True
    subject = site.chosen.get("subject")
    return site.metric() is not None or (subject is not None and subject.tier <= 3 and not subject.inherited)


def _sites(parsed: Parsed, frames: Frames) -> list[Site]:
    """Place each figure of a sentence in its clause."""
    sites: list[Site] = []
    for clause in parsed.clauses:
        for index, chunk in enumerate(clause.chunks):
            if chunk.figure is not None and chunk.figure.mention is not None:
                sites.append(Site(chunk.figure.mention, clause, index, 0, sites, frames))
    sites.sort(key=lambda site: site.mention.start)
    for order, site in enumerate(sites):
        site.order = order
    return sites


def _in_order(sites: list[Site]) -> list[Site]:
    """Resolve anchors for all figures first, then the figures that others hang on before those."""
    for site in sites:
        found = _choose(site, "anchor")
        if found is not None:
            site.chosen["anchor"] = found
            site.anchor, site.relation, _ = found.value
    return sorted(sites, key=lambda site: (_depth(site), site.order))


def _depth(site: Site) -> int:
    depth, seen = 0, {id(site)}
    while site.anchor is not None and id(site.anchor) not in seen:
        site = site.anchor
        seen.add(id(site))
        depth += 1
    return depth


def _resolve(site: Site) -> None:
    for slot in SLOTS[1:]:
        found = _choose(site, slot)
        if site.anchor is not None:
            found = _of_anchor(site, slot, found)
        if found is not None:
            site.chosen[slot] = found


def _of_anchor(site: Site, slot: str, found: Proposal | None) -> Proposal | None:
    """A change, base or conversion says the same of the same, unless its own construction says otherwise."""
    assert site.anchor is not None
    if slot == "period" and site.relation == "base_of" and not is_revision(site):
        return found if found is not None and found.tier <= 1 else None
    if found is not None and found.tier <= 1 and (slot != "metric" or site.relation == "share_of"):
        return found
    given = site.anchor.chosen.get(slot)
    if given is None:
        return found if slot != "period" or site.relation == "change_of" else None
    return Proposal(given.value, 4, given.start, given.end, given.inherited, given.rule)


def _choose(site: Site, slot: str) -> Proposal | None:
    """Let the rules of a slot propose; the lowest tier wins, two different values there leave it open."""
    best: list[Proposal] = []
    for name, propose in role_rules()[slot]:
        proposal = propose(site)
        if proposal is None:
            continue
        proposal.rule = name
        if not best or proposal.tier < best[0].tier:
            best = [proposal]
        elif proposal.tier == best[0].tier:
            best.append(proposal)
    if not best:
        return None
    if any(_key(other.value) != _key(best[0].value) for other in best[1:]):
        site.open[slot] = " or ".join(sorted(f"{other.rule} reads {_key(other.value)}" for other in best))
        return None
    return best[0]


def _key(value: Any) -> Any:
    """What two proposals must share to agree."""
    if isinstance(value, Named):
        return value.name
    return getattr(value, "timex", None) or getattr(value, "id", None) or value


def _said(site: Site) -> dict[str, object]:
    slots: dict[str, object] = {slot: found.value for slot, found in site.chosen.items() if slot != "anchor"}
    slots["kind"] = site.mention.kind
    slots["role"] = site.relation
    return slots


def _facts(sites: list[Site], document: Document, index: int, claims: Counter[str]) -> list[Fact]:
    ids: dict[int, str] = {}
    hashes: list[str] = []
    for site in sites:
        claim = claim_of(site, _period_of(site))
        claims[claim] += 1
        ids[id(site)] = f"f_{claim[2:]}_{claims[claim]}"
        hashes.append(claim)
    sentence = document.sentences[index]
    zone = document.zones[sentence.zone].kind
    return [
        _fact(site, ids, claim, SentenceSpan(start=sentence.start, end=sentence.end), zone)
        for site, claim in zip(sites, hashes, strict=True)
    ]


def _period_of(site: Site) -> PeriodFound | None:
    found = site.chosen.get("period")
    return found.value if found else None


def _fact(site: Site, ids: dict[int, str], claim: str, sentence: SentenceSpan, zone: str) -> Fact:
    mention, value = site.mention, site.mention.value
    subject, metric, period, source = (
        site.chosen.get(slot) for slot in ("subject", "metric", "period", "source")
    )
    status, said = status_of(site)
    if not said and site.anchor is not None and site.relation != "base_of":
        status, _ = status_of(site.anchor)
    if not said and metric is not None and metric.inherited:
        status = _inherited_status(site) or status
    site.chosen["status"] = Proposal(status, 3)
    mentions = [mention.id]
    for found in (subject, period, source):
        own = getattr(found.value, "mention", None) if found else None
        if own and own not in mentions:
            mentions.append(own)
    return Fact(
        id=ids[id(site)],
        claim=claim,
        value=FactValue(
            kind=mention.kind,
            low=value.low,  # type: ignore[attr-defined]
            high=value.high,  # type: ignore[attr-defined]
            unit=value.currency if site.is_money else site.unit,  # type: ignore[attr-defined]
            hedge=value.hedge,  # type: ignore[attr-defined]
            per=getattr(value, "per", None),
            decimals=value.decimals,  # type: ignore[attr-defined]
            start=mention.start,
            end=mention.end,
            text=mention.text,
        ),
        subject=_subject(subject) if subject else None,
        metric=_metric(metric) if metric else None,
        change=change_of(site),
        period=_period(period) if period else None,
        status=status,
        negated=negated(site),
        source=_source(source.value) if source else None,
        relations=(Relation(type=site.relation, fact=ids[id(site.anchor)]),)  # type: ignore[arg-type]
        if site.relation is not None and id(site.anchor) in ids
        else (),
        sentence=sentence,
        zone=zone,
        mentions=tuple(mentions),
        rules=tuple(sorted(found.rule for found in site.chosen.values() if found.rule)),
    )


def _inherited_status(site: Site) -> Any:
    """The status of the sentence that the metric comes from."""
    for index in site.frames.before(1):
        for slots in reversed(site.frames.said.get(index, [])):
            return slots["status"]
    return None


def _subject(found: Proposal) -> Subject:
    named: Named = found.value
    return Subject(
        name=named.name,
        kind=named.kind,  # type: ignore[arg-type]
        members=named.members,
        start=named.start,
        end=named.end,
        inherited=found.inherited,
    )


def _metric(found: Proposal) -> Metric:
    value = found.value
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
    kind = named.kind if named.kind in ("company", "institution", "person", "document") else "document"
    return Source(name=named.name, kind=kind, text=named.name, start=named.start, end=named.end)  # type: ignore[arg-type]
