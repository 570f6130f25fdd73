"""Reporting clauses that commas set off: `Sales, the company said, rose 5%`."""

from briefer.linking.chunk import Chunk
from briefer.linking.lexicon import is_a

__all__ = ["interposed"]


def interposed(chunks: list[Chunk], index: int) -> int | None:
    """Return where a reporting clause set off by commas ends: `, Gartner says,` or `, said the chairman.`."""
    at, noun, verb, told = index + 1, False, False, False
    while at < len(chunks) and at - index < 9:
        chunk = chunks[at]
        if (
            chunk.kind == "NP"
            and chunk.figure is None
            and not (verb and noun and not told and chunk.date is None and chunks[at - 1].kind != "PREP")
        ):
            noun = True
        elif (
            chunk.kind == "VERB"
            and not verb
            and chunk.finite
            and not chunk.passive
            and chunk.verb is not None
            and is_a(chunk.verb.classes, "say")
        ):
            verb, told = True, chunk.verb.lemma == "tell"
        elif (
            chunk.kind == "VERB" and noun and not verb and chunk.tense == "past" and not _has_auxiliary(chunk)
        ):
            pass  # `two people briefed on the talks said`
        elif chunk.kind == "PUNCT" and chunk.low in (",", ".") and noun and verb:
            return at
        elif chunk.low == "(" and noun and at + 2 < len(chunks) and chunks[at + 2].low == ")":
            at += 2  # `the statistics service (Gosstat) said`
        elif chunk.kind not in ("PREP", "ADV") and chunk.low not in ('"', "”", "’"):
            return None
        at += 1
    return at if noun and verb and at >= len(chunks) else None


def _has_auxiliary(chunk: Chunk) -> bool:
    return any(token.tag in "MX" for token in chunk.tokens)
