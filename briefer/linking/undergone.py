"""An amount with what was done with it right behind: `the £100m given by the public`, `the $1.1bn promised`."""

from briefer.linking.chunk import Chunk
from briefer.linking.site import Site

__all__ = ["agent_of", "lemma_of", "undergone"]

_DEEDS = frozenset(
    """give donate raise spend pay invest owe lose earn make borrow lend win receive pledge promise offer commit contribute
    collect provide request demand seek claim""".split()
)


def undergone(site: Site) -> list[Chunk] | None:
    """Return the participle right behind an amount that says what was done with it, and what follows."""
    if not site.is_money:
        return None
    behind = site.following(3)
    if not behind or len(behind[0].tokens) != 1 or lemma_of(behind[0]) not in _DEEDS:
        return None
    if behind[0].kind == "VERB" and behind[0].tense not in ("past", "participle"):
        return None
    led = len(behind) > 1 and behind[1].low == "by"
    return behind if led or site.clause.verb is not behind[0] else None


def agent_of(site: Site) -> Chunk | None:
    """Return the phrase behind `by` that says who did it."""
    found = undergone(site)
    if found is None or len(found) < 3 or found[1].low != "by" or found[2].kind != "NP":
        return None
    return found[2] if found[2].figure is None and found[2].date is None else None


def lemma_of(done: Chunk) -> str:
    """What was done; `given` is a preposition elsewhere."""
    if done.low == "given":
        return "give"
    return done.verb.lemma if done.kind == "VERB" and done.verb is not None else ""
