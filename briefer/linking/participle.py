"""Participles that only describe a noun, and are not the verb of their clause: `investments made by companies grew`."""

from briefer.linking.chunk import Chunk
from briefer.linking.clause import Clause
from briefer.linking.lexicon import is_a

__all__ = ["described", "describes_noun", "describes_subject", "reduced"]


def describes_subject(clause: Clause, chunk: Chunk, after: Chunk | None) -> bool:
    """Whether a participle only describes the noun before another verb: `hours worked rose`, `those surveyed said`."""
    before = clause.chunks[-1] if clause.chunks else None
    return (
        before is not None
        and before.kind == "NP"
        and len(chunk.tokens) == 1
        and _may_describe(chunk)
        and after is not None
        and after.kind == "VERB"
        and after.finite
    )


def described(clause: Clause) -> bool:
    """Whether what was taken for the verb only describes the subject: `investments made by companies grew`."""
    verb = clause.verb
    if verb is None or verb.verb is None or len(verb.tokens) > 1 or not _may_describe(verb):
        return False
    if is_a(verb.verb.classes, "say", "expect", "plan"):
        return False
    behind = clause.behind_verb()
    if len(behind) == 1 and behind[0].figure is not None and behind[0].bare:
        return True  # `sales of phones priced below $150 could drop`
    paired = all(
        chunk.kind in (("NP",) if at % 2 else ("PREP", "TO")) and chunk.figure is None and chunk.date is None
        for at, chunk in enumerate(behind)
    )
    return len(behind) > 1 and paired


def describes_noun(clause: Clause) -> bool:
    """Whether a clause tells of the noun before it, and nothing that somebody says: `payments related to the spill`."""
    verb = clause.verb.verb if clause.verb is not None else None
    return (
        verb is not None
        and not is_a(verb.classes, "say", "expect", "plan")
        and clause.chunks[-1].kind == "NP"
        and all(chunk.low != "," for chunk in clause.chunks)
    )


def reduced(clause: Clause, chunks: list[Chunk], index: int) -> bool:
    """Whether a participle begins an adjunct: `, led by a fund`, `a unit owned by`."""
    chunk = chunks[index]
    if chunk.modal or len(chunk.tokens) > 1 or not _may_describe(chunk):
        return False
    if chunk.tokens[0].tag == "X":
        return False  # `9% were in arrears`
    if chunk.verb is not None and chunk.verb.lemma in _ON_THEIR_OWN:
        return False  # `its share in the market climbed by 1.2 points`
    after = chunks[index + 1] if index + 1 < len(chunks) else None
    before = clause.chunks[-1] if clause.chunks else None
    if clause.verb is None:
        # `its fields, hit by theft, contributed`: the clause still waits for its verb.
        return (
            before is not None
            and after is not None
            and (
                (before.low == "," and (after.low == "by" or _interrupts(chunks, index)))
                or (_apposes(clause) and _interrupts(chunks, index))
            )
        )
    by = after is not None and after.kind == "PREP" and after.low in _LEADS
    dated = after is not None and after.date is not None and before is not None and before.figure is not None
    if dated and chunk.verb is not None and clause.verb is not None and is_a(chunk.verb.classes, "report"):
        return True  # `an increase on the $5 million recorded the year before`
    if before is not None and before.kind == "ADV" and len(clause.chunks) > 1:
        before = clause.chunks[-2]  # `5 cts a share normally declared at this time`
    return by and before is not None and (before.kind == "NP" or before.low == ",")


def _apposes(clause: Clause) -> bool:
    """Whether a clause ends in a description of the name before it: `Acme, a fund once`."""
    chunks = [chunk for chunk in clause.chunks if chunk.kind != "ADV"]
    return (
        len(chunks) == 3
        and chunks[2].kind == "NP"
        and chunks[2].low in ("a", "an", "the", "one")
        and chunks[1].low == ","
        and chunks[0].kind == "NP"
        and chunks[0].date is None
    )


_ON_THEIR_OWN = frozenset(
    """decline climb jump surge soar advance rally rebound leap skyrocket balloon rocket inch creep mushroom appreciate slip slide
    tumble plunge plummet dip slump retreat crash evaporate slow collapse nosedive crumble ebb wane depreciate deteriorate
    dwindle total amount exceed remain stay come become average""".split()
)
"""Verbs that nobody does to anything: their participles describe nothing."""
_LEADS = frozenset("by with from in at to on during over between within under against".split())
"""What stands behind a participle that describes a noun."""


def _interrupts(chunks: list[Chunk], index: int) -> bool:
    """Whether the words from a participle on end at a comma, with the verb behind it: `, based in Ohio, had`."""
    for at in range(index + 1, min(index + 10, len(chunks) - 1)):
        chunk, after = chunks[at], chunks[at + 1]
        if chunk.kind == "VERB":
            return False
        if chunk.low == "," and after.kind == "VERB" and after.finite:
            return True
    return False


def _may_describe(verb: Chunk) -> bool:
    """Whether a verb's form is that of a participle, too: `based`, not `fell`."""
    return verb.tense == "participle" or (verb.tense == "past" and not verb.verbs[0].only_past)
