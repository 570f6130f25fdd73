"""`littering rose 5%`, `a $40 million stadium`: what moves or is counted, where it is in no table."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import FORECASTS
from briefer.linking.measure import implied, other
from briefer.linking.name import is_number, is_referent, name_of
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.metrics import singular

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 3


def propose(site: Site) -> Proposal | None:
    """Fall back on the head behind the figure, or on the subject of a verb of movement."""
    chunk = site.chunk
    if (
        chunk.movement is not None
        and not site.is_money
        and chunk.head is not None
        and chunk.head.low == "improvement"
    ):
        found = other(chunk, site.clause)
        return Proposal(found, 3, chunk.start, chunk.end) if found else None
    if not site.is_money and site.movement is not None and (moved := _moves(site)) is not None:
        return moved
    if (
        not chunk.bare
        and chunk.movement is None
        and chunk.head is not None
        and chunk.head.start > site.mention.end
        and chunk.head.tag == "N"
        and not chunk.head.low.endswith("ed")  # `$1.25 fully franked`
        and singular(chunk.head.low) not in _SAYS_NOTHING
    ):
        if not site.is_money and singular(chunk.head.low) in ("shareholder", "owner", "stakeholder"):
            return implied("stake", chunk, 3, site.clause)  # `is a 45% shareholder in`
        found = other(chunk, site.clause)
        return Proposal(found, 5, chunk.start, chunk.end) if found else None
    goes = site.verb is not None and site.verb.lemma == "go" and site.governor in ("from", "to")
    if site.after_verb and (goes or site.does("rise", "fall", "reach") or _is_moved(site)):
        subject = site.subject_chunks()
        if _is_outlook(site) or _stands_apart(site):
            return None  # `the outlook was 0.6%`
        if not subject or is_referent(subject[0].tokens) or subject[0].figure is not None:
            return None
        if subject[0].movement is not None and site.does("reach"):
            return None  # `the annual rise was 18%`: of what was told before
        if len(subject) > 2 and subject[1].kind == "CONJ" and subject[2].kind == "NP":
            subject = subject[2:]  # `the domestic and overseas contract business`
        if subject[0].tokens[-1].capital or (len(subject) > 1 and subject[1].kind == "NP"):
            return None  # `The new drug Xelor fell 5%`
        counted = _counted(subject)
        if counted is not None:
            subject = [counted]
        named = name_of(subject[:1])
        if (
            named is not None
            and named.kind in ("thing", "group" if counted else "thing")
            and not named.proper
        ):
            found = other(subject[0], site.clause)
            return Proposal(found, 6, subject[0].start, subject[0].end) if found else None
    return None


def _counted(chunks: list[Chunk]) -> Chunk | None:
    """What is counted: `the number of movements`."""
    if len(chunks) < 3 or chunks[0].head is None or chunks[0].head.low != "number" or chunks[1].low != "of":
        return None
    return chunks[2] if chunks[2].kind == "NP" and chunks[2].figure is None else None


def _is_moved(site: Site) -> bool:
    """`clean-up work was put at $5 million`, `the quota was cut by 5%`."""
    verb = site.clause.verb
    if verb is None or not verb.passive or site.verb is None:
        return False
    led = site.governor in ("to", "by", "from", "at", "above", "below")
    return led and (site.does("lift", "lower") or site.verb.lemma in ("put", "set", "cap", "estimate", "peg"))


_SAYS_NOTHING = frozenset(
    "cash stock figure mark level reading estimate consensus threshold number amount total sum season week".split()
)


def _moves(site: Site) -> Proposal | None:
    """`a 1% drop in activity`: what goes up or down, where no table has it."""
    lead, noun = site.ahead(), site.ahead(2)
    if lead is None or lead.low != "in" or noun is None or noun.kind != "NP" or noun.metric is not None:
        return None
    at = site.clause.at(noun)
    noun = _counted(site.clause.chunks[at : at + 3]) or noun
    head = noun.head
    if (
        head is None
        or noun.metric is not None
        or head.tag != "N"
        or head.text[0].isupper()
        or noun.date is not None
    ):
        return None
    if singular(head.low) in _WHEN or noun.figure is not None:
        return None
    found = other(noun, site.clause)
    return Proposal(found, 3, found.start, found.end) if found else None


_WHEN = frozenset(
    """trade trading dealing dealings month year quarter week day half period term season time case country region state city area
    world market industry sector company bank future past sample poll survey level levels number volume value rate""".split()
)
"""Nouns behind `in` that say when or where something moved."""


def _stands_apart(site: Site) -> bool:
    """Whether the verb acts on something else, or a phrase of its own holds the figure: `pushed them down to`, `with a drop of`."""
    verb = site.clause.verb
    if verb is None or site.counted is not None:
        return False
    between = [chunk for chunk in site.clause.chunks[: site.index] if chunk.start > verb.start]
    return any(
        chunk.low == "with"
        or (
            chunk.kind == "NP" and chunk.figure is None and chunk.date is None and not is_number(chunk.low)
        )  # `rose by 900, or 1%`
        for chunk in between
    )


def _is_outlook(site: Site) -> bool:
    first = next(iter(site.subject_chunks()), None)
    return (
        first is not None
        and first.head is not None
        and singular(first.head.low) in FORECASTS
        and (site.does("reach") or _is_moved(site))
        and not any(chunk.metric is not None for chunk in site.subject_chunks())
    )


EXAMPLES = [
    *links(
        "trade_balance", "$6 billion", "The trade deficit was $9 billion. The gap narrowed to $6 billion."
    ),
    *links("other", "15%", "But although downloads of albums rose by 15%, that was not enough."),
    *links("other", "$40 million", "The mayor wants a $40 million stadium."),
    *links("stake", "45%", "Kesko is a 45% shareholder in the company."),
    *links("other", "5%", "Littering rose 5%."),
    *links("other", "12%", "Kesko saw its customer base rise by 16.3 million, or 12%."),
    *links("other", "1%", "The survey found a 1% drop in littering."),
    *links("other", "5%", "Staff perks were cut by 5%."),
    *links(
        "other",
        "1%",
        "The number of lorries rose by 900, or 1%.",
        "A rise of 1% in the number of lorries was seen.",
    ),
    *links("other", "28%", "Coral cover went from 28% to 13%."),
    *leaves_open("a metric that the table has", "5%", "Cement production rose 5%."),
    *leaves_open("a company is no measure", "5%", "Nvidia grew 5%."),
]
