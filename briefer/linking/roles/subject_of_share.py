"""`47.8% of enterprises have reached`: the whole is the subject when the share itself acts."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.name import Named, is_people, name_of
from briefer.linking.proposal import Proposal
from briefer.linking.roles.subject_of_answer import asked_before
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Name the phrase behind `percent of` before the verb, or what owns it."""
    if (
        site.unit != "percent"
        or (
            site.after_verb
            and not (site.governor == "" and site.does("say"))
            and not _is_compared(site)
            and not _is_of_people(site)
        )
        or site.chunk.movement is not None
        or not site.chunk.bare
        or site.clause.relation == "parenthesis"
    ):
        return None
    lead, whole = site.ahead(), site.ahead(2)
    if (
        lead is None
        or whole is None
        or lead.low != "of"
        or whole.kind != "NP"
        or (site.clause.verb is None and not site.clause.subject)
    ):
        return None
    if whole.low == "respondents" and site.after_verb:
        return Proposal(Named("respondents", "group", whole.start, whole.end), 1, whole.start, whole.end)
    if whole.low in ("those", "them", "respondents") and len(whole.tokens) == 1:
        asked = asked_before(site)  # the whole of them, not a part that was told of just before
        if whole.low == "those" and asked is not None and asked.start > site.frames.sentence_start:
            asked = None
        if asked is None and whole.low == "those":
            return _those(site, whole)
        return Proposal(asked, 1, asked.start, asked.end, True) if asked is not None else None
    if whole.head is None or whole.head.low in _TOTALS or (site.previous is not None and _restates(site)):
        return None
    at = site.clause.at(whole)
    rest = site.clause.chunks[at:]
    if (
        whole.metric is not None
        and len(rest) > 2
        and rest[1].low in ("of", "from", "in")
        and rest[2].kind == "NP"
    ):
        if rest[2].date is not None:
            return None
        named = name_of(rest[2:])
    elif whole.metric is not None:
        return None
    else:
        named = name_of(rest)
    return Proposal(named, 1, whole.start, whole.end) if named else None


def _is_of_people(site: Site) -> bool:
    """`a worry for 11% of those surveyed`, `named by 64% of owners`."""
    whole = site.ahead(2)
    return (
        site.governor in ("by", "for")
        and not site.does("account")
        and whole is not None
        and (whole.low in ("those", "respondents") or is_people(whole.tokens))
    )


def _is_compared(site: Site) -> bool:
    """`72% of the young, compared with just 26% of people aged 65`: another share of others."""
    given = site.previous.chosen.get("subject") if site.previous is not None else None
    return (
        site.governor in ("with", "to", "against", "than")
        and given is not None
        and given.rule == "subject.of_share"
    )


def _those(site: Site, whole: Chunk) -> Proposal | None:
    """`48% of those polled said`: who was asked, where nobody says who that was."""
    behind = site.ahead(3)
    if behind is None or behind.kind != "VERB" or behind.low not in _ASKED:
        return None
    named = Named(f"those {behind.low}", "group", whole.start, behind.end)
    return Proposal(named, 1, whole.start, behind.end)


_ASKED = frozenset("polled surveyed asked questioned interviewed canvassed quizzed".split())
_TOTALS = frozenset("total product gdp everything sum whole bill".split())


def _restates(site: Site) -> bool:
    """`2.9 billion yuan, or 21 percent of the total`: the same again."""
    lead = site.back()
    return lead is not None and lead.low in ("or", ",") and site.relation == "share_of"


EXAMPLES = [
    *links("enterprises", "47.8%", "About 47.8% of enterprises have reached full-scale operation."),
    *links("farmers", "12%", "Only 12% of farmers have reached the target."),
    *links("people", "26%", "About 72% of students hope to leave, compared with just 26% of people over 65."),
    *links("respondents", "64%", "Pay was named by 64% of respondents."),
    *links("those polled", "48%", "About 48% of those polled said no."),
    *leaves_open("who makes up a part of them", "84%", "Families accounted for 84% of shoppers."),
    *leaves_open("who holds it is named", "31%", "Maersk has 31% of the market."),
]
