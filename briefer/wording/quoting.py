"""The article's own sentence, where ours would be worse."""

import re
from collections.abc import Sequence

from briefer.question import Part
from briefer.wording.figures import printed
from briefer.wording.phrase import Phrase, phrase, sentence
from briefer.wording.story import Claim, Story

__all__ = ["quoted"]

_OPENER = re.compile(
    r"(?:But|And|Yet|So|However|Meanwhile|Still|Also|In addition|Moreover|Furthermore|Overall|Separately"
    r"|Even so|Instead|Indeed|Nevertheless|Nonetheless|By contrast|In contrast|On the other hand|At the same time|For example|As a result|First|Second|Third|Finally)"
    r"(?:,\s+|(?<=But)\s+|(?<=And)\s+|(?<=Yet)\s+)"
)
"""Words that tie a sentence to the one before; they go when it stands alone."""
_DATELINE = re.compile(
    r"[A-Z]{3}[A-Z .'/]{0,30}(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?(?: \([^()]{2,20}\))? (?:-|–|—|--) "
)
_LEANS = re.compile(
    r"[\"“](?:But|And|So|Yet)\b|(?:He|She|It|They|This|That|These|Those|Its|His|Her|Their|Such|Here|There|Both|Together|The (?:company|firm|group|latter|former|figure|move|deal))\b",
    re.I,
)
"""A sentence that begins so cannot stand alone."""
_ELLIPTIC = re.compile(
    r"(?:[\w-]+ ){0,4}(?:ones|the other)\b"
    r"|.*\b(?:he|she) (?:added|noted|said|told|warned)\b"
    r"|.*\b(?:this|that|these|those) (?:figures?|numbers?|amounts?|sums?|levels?|rates?|totals?|spending|investments?)\b",
    re.S | re.I,
)
"""Its noun stands in the sentence before."""
_PRONOUN_FIRST = re.compile(
    r"(?:In|By|At|On|For|After|Before|Since|Until|Last|Next|Then|Now|When|While|As|Although|Two|Three)\b"
    r"[^A-Z;:—]{0,40}\b(?:it|they|he|she)\b"
)
"""A pronoun that comes before any name."""
_INNER = re.compile(r"\b(?:it|its|they|their|them|he|she|his|her|this|these|that)\b", re.I)
_SEAM = re.compile(r"\s*(?:;|—|\s–\s)\s*")
_LONGEST = 45
_WIDEST = 600
"""Characters beyond which no sentence is cut up: nobody reads it, and the work stays linear."""


def quoted(story: Story, claims: Sequence[Claim]) -> tuple[Phrase, tuple[Claim, ...]] | None:
    """Quote the sentence that claims stand in, whole or cut at a clause border, with all the claims it tells.

    None where they stand in several, where it leans on the sentence before, is too long to read, or has
    been told in part.
    """
    start, end = claims[0].fact.sentence.start, claims[0].fact.sentence.end
    if end - start > _WIDEST or start in story.touched:
        return None
    here = story.claims_in(start)
    if any(claim.fact.sentence.start != start for claim in claims):
        return None
    if claims[0].fact.zone not in ("body", "list_item", "faq_answer"):
        return None
    opener = _DATELINE.match(story.text, start, end) or _OPENER.match(story.text, start, end)
    span = (opener.end() if opener else start, end)
    if _stands_alone(story.text, span):
        return _quote(story, span), here
    for cut in _clauses(story.text, span):
        held = tuple(claim for claim in here if cut[0] <= claim.fact.value.start < cut[1])
        if (
            set(claims) <= set(held)
            and _stands_alone(story.text, cut)
            and not _INNER.search(story.text, *cut)
        ):
            return _quote(story, cut), held
    return None


def _quote(story: Story, span: tuple[int, int]) -> Phrase:
    return sentence(phrase(Part(text=printed(story.text[span[0] : span[1]]), quote=span)))


def _clauses(text: str, span: tuple[int, int]) -> list[tuple[int, int]]:
    seams = list(_SEAM.finditer(text, *span))
    starts = [span[0], *(seam.end() for seam in seams)]
    return list(zip(starts, [*(seam.start() for seam in seams), span[1]], strict=True))


def _stands_alone(text: str, span: tuple[int, int]) -> bool:
    words = text[span[0] : span[1]].rstrip()
    if not re.match(r"[A-Z0-9\"“$€£¥]", words) or words.count("(") != words.count(")"):
        return False
    if _ELLIPTIC.match(words) or _PRONOUN_FIRST.match(words) or words.endswith(":"):
        return False
    if _LEANS.match(words) or words.count('"') % 2 or words.count("“") != words.count("”"):
        return False
    return 5 <= len(words.split()) <= _LONGEST
