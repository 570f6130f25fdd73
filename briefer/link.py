"""Mentions → facts: each figure with who, what, when, how sure and says who."""

from collections import Counter
from collections.abc import Sequence

from briefer.document import Document
from briefer.fact import Fact
from briefer.linking.fiscal import accounts_of, ended, in_fiscal_years
from briefer.linking.frame import Frames, Parsed
from briefer.linking.period import PeriodFound
from briefer.linking.record import record
from briefer.linking.repeat import complete, complete_times
from briefer.linking.resolve import resolve
from briefer.linking.site import Site
from briefer.linking.token import ATOMS
from briefer.linking.values import figure_of
from briefer.mention import Mention
from briefer.pattern import pattern
from briefer.uncollected import uncollected

__all__ = ["link"]

_SILENT = frozenset({"furniture", "references"})
_LABELS = frozenset({"title", "heading"})


@uncollected
def link(document: Document, mentions: Sequence[Mention]) -> list[Fact]:
    """Link the figures of a document to what they mean, in text order.

    A slot that several readings of equal standing disagree on stays open; so does all of a sentence
    too long to be one.
    """
    atoms = ended([mention for mention in mentions if mention.kind in ATOMS], document.text)
    accounts = accounts_of(atoms)
    frames = Frames(document, in_fiscal_years(atoms, document.published, accounts), accounts=accounts)
    facts: list[Fact] = []
    claims: Counter[str] = Counter()
    opened = False
    for index in _with_figures(document, mentions):
        sentence = document.sentences[index]
        zone = document.zones[sentence.zone].kind
        if zone in _SILENT:
            continue
        parsed = frames.parse(index)
        if parsed is None:
            continue
        frames.current = index
        sites = _sites(parsed, frames)
        resolve(sites)
        if zone in _LABELS:
            complete(sites, frames, lambda index: _resolved(index, frames))
        elif zone == "body" and not opened:
            opened = True
            complete_times(sites, frames, lambda index: _resolved(index, frames))
        stated = [site for site in sites if _states(site, zone)]
        facts += record(stated, sentence, zone, claims)
        frames.said[index] = [_said(site) for site in stated]
        sites.clear()  # figures know their siblings: without the list nothing holds them
    return facts


def _with_figures(document: Document, mentions: Sequence[Mention]) -> list[int]:
    """Return the sentences that hold a whole figure, in order."""
    found: dict[int, None] = {}
    for mention in mentions:
        if ATOMS.get(mention.kind) == "F":
            index = document.sentence_index_at(mention.start)
            if index is not None and mention.end <= document.sentences[index].end:
                found[index] = None
    return list(found)


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


def _resolved(index: int, frames: Frames) -> list[Site]:
    """Link the figures of a sentence for another one that says the same."""
    parsed, current = frames.parse(index), frames.current
    if parsed is None:
        return []
    frames.current = index
    sites = _sites(parsed, frames)
    resolve(sites)
    frames.current = current
    return sites


def _states(site: Site, zone: str) -> bool:
    """Whether a figure is a statement: not a vague amount, nor a mere label in a heading."""
    value = figure_of(site.mention)
    if value.low is None and value.high is None:
        return False
    if _is_idiom(site.mention.text) or _is_condition(site):
        return False
    if zone not in _LABELS:
        return True
    subject = site.chosen.get("subject")
    return site.metric() is not None or (subject is not None and subject.tier <= 3 and not subject.inherited)


_IDIOM = pattern(r"(?i:an? )?(?:multi-?)?(?i:m|b|tr)illion-[a-z]+$")


def _is_idiom(text: str) -> bool:
    """Whether an amount without a number only stands for much: `the million-dollar question`."""
    return _IDIOM.match(text) is not None


def _is_condition(site: Site) -> bool:
    """Whether a figure is what something hangs on: `if prices fall by 5%`, `unless owners of 90% agree`."""
    text = site.frames.document.text
    for clause in site.lineage():
        if not clause.chunks:
            return False
        first = clause.chunks[0]
        if clause.relation == "subordinate" and first.low in ("if", "unless"):
            before = text[first.end : site.mention.start]
            return first.end < site.mention.start and "," not in before and not before.startswith(" not ")
        if clause.relation not in ("adjunct", "reported"):
            return False
    return False


_ASIDE = pattern(r"(?:(?i:since)(?: the (?:start|beginning|end) of)? (?:the )?)$")
_WHOLE = " as a whole"
_EARLIER = pattern(
    r"(?i)\b(?:ago|earlier|before|previously)$|^(?:the )?(?:same|year-ago|year-earlier|corresponding|comparable)\b",
    lead="ago earlier before previously same year- corresponding comparable",
)


def _is_aside(period: PeriodFound, text: str) -> bool:
    """`since it was formed in 2009`, `for 2004 as a whole`: of no figure but its own."""
    return _ASIDE.search(text, max(0, period.start - 30), period.start) is not None or text.startswith(
        _WHOLE, period.end
    )


def _said(site: Site) -> dict[str, object]:
    """What a figure leaves to the sentences behind it."""
    slots: dict[str, object] = {slot: found.value for slot, found in site.chosen.items() if slot != "anchor"}
    slots["kind"] = site.mention.kind
    slots["by_share"] = site.by_share
    anchor = site.anchor  # `from $1.37bn, or $2.58 a share`, `That was up from $1.37bn`
    based = (
        site.governor in ("from", "after")
        if anchor is None
        else anchor.relation == "base_of" or anchor.governor == "from"
    )
    if anchor is None and site.governor == "of" and (lead := site.back(3)) is not None:
        based = lead.low == "with" and (word := site.back(4)) is not None and word.low == "compared"
    based = based or any(
        clause.verb is not None and clause.verb.verbs and clause.verb.verbs[-1].lemma == "compare"
        for clause in site.lineage()
    )
    slots["role"] = "base_of" if based else site.relation
    slots["clause"] = site.clause.relation
    period = site.chosen.get("period")
    slots["goes_back"] = period is not None and (
        _is_aside(period.value, site.frames.document.text)
        or period.rule in ("period.year_before", "period.when")
        or _EARLIER.search(period.value.text) is not None
        or site.clause.chunks[0].low in ("since", "when")
    )
    return slots
