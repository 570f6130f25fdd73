"""The article's own sentence, where ours would be worse."""

import re
from collections.abc import Sequence

from briefer.pattern import pattern
from briefer.question import Part
from briefer.segmenting.dateline import past_dateline
from briefer.wording.clause import has_verb
from briefer.wording.figures import has_digit, printed
from briefer.wording.phrase import Phrase, phrase, sentence
from briefer.wording.referent import country, in_full, referent
from briefer.wording.story import Claim, Story

__all__ = [
    "is_label",
    "is_whole",
    "leans",
    "leans_back",
    "quotable",
    "quote",
    "quoted",
    "replaced",
    "stretch",
    "unmarked",
]

_OPENER = pattern(
    r"(?:But|And|Yet|So|However|Meanwhile|Still|Also|In addition|Moreover|Furthermore|Overall|Separately"
    r"|Elsewhere|Even so|Instead|Indeed|Nevertheless|Nonetheless|By contrast|In contrast|On the other hand|At the same time|For example|As a result|First|Second|Third|Finally)"
    r"(?:,\s+|(?<=But)\s+|(?<=And)\s+|(?<=Yet)\s+)",
    lead="But And Yet So However Meanwhile Still Also addition Moreover Furthermore Overall "
    "Separately Elsewhere Even Instead Indeed Nevertheless Nonetheless contrast hand same example result "
    "First Second Third Finally",
)
"""Words that tie a sentence to the one before; they go when it stands alone."""
_LEANS = pattern(
    r"Since then\b|(?:Excluding|Without|Despite|After|Before) (?:that|this|these|it)\b|\w+ (?:for|of|on|in|at|to) (?:its|their|his|her)\b|[\"“](?:But|And|So|Yet)\b|(?:He|She|It|They|This|That|These|Those|Its|His|Her|Their|Such|Here|There|Both|Together|The (?:[\w-]+ )?(?:company|firm|group)|The (?:latter|former|figure|move|deal))\b",
    re.I,
)
"""A sentence that begins so cannot stand alone."""
_ELLIPTIC = pattern(
    r"(?:[\w-]+ ){0,4}(?:ones|the other)\b"
    r"|(?:[\w'’.-]+ ){0,4}(?:expect|see|put|estimate|forecast|place|peg)s? (?:it|them) (?:to|at|in|near|above|below)\b"
    r"|.*\bvalued (?:it|them)\b"
    r"|.*\bby then\b"
    r"|.*\b(?:he|she) (?:added|noted|said|told|warned)\b"
    r"|.*\b(?:this|that|these|those) (?:figures?|numbers?|amounts?|sums?|levels?|rates?|totals?|spending|investments?)\b",
    re.S | re.I,
)
"""Its noun stands in the sentence before."""
_PRONOUN_FIRST = pattern(
    r"(?:In|By|At|On|For|With|Even|To|After|Before|Since|Until|Last|Next|Then|Now|When|While|As|Although|Two|Three)\b"
    r"[^A-Z;:—]{0,40}\b(?:it|they|he|she)\b"
)
"""A pronoun that comes before any name."""
_INNER = pattern(r"\b(?:it|its|they|their|them|he|she|his|her|this|these|that)\b", re.I)
_TIES = pattern(
    r"(?:[A-Z][a-z]+s (?:[a-z]+ ){1,2}its\b|But|And|Yet|So|Another|Others?|Analysts|Economists|Compared|Excluding|Together|Combined|Own-label"
    r"|The (?:round|offer|transaction|purchase|increase|decline|rise|fall|total|price|shares?|plant|survey|report|bank"
    r"|institute|board|money|loan|market|rate|largest|rest|remainder|others?)"
    r"|(?:Most|All|Some|About half|Half) of (?:it|them|that|the)|Of (?:these|those|them|that))\b"
)
"""A sentence that begins so goes on about what was said."""
_DEFINITE = pattern(
    r"The (?:[a-z-]+ )?([a-z]{3,}?)s? (?!(?:of|for|in|to|that|which|who|with|on|at|from|by|between|among|behind|and|or|per)\b)[a-z]"
)
_NEAR = 3000
"""Characters before `the plant` in which a plant may stand."""
_MARK = pattern(r"\*\*|__|(?<![\w*])[*_](?=\w)|(?<=[\w.,!?])[*_](?![\w*])")
"""Emphasis in Markdown."""
_LEFT = pattern(r"[*_]{1,2}\s+")
"""The end of emphasis that the sentence before began."""
_BOLD = pattern(r"(\*\*|__|[*_])(?!\s)[^*_\n]{1,100}(?:\1)?")
"""All of a sentence that is printed bold or in italics; its second mark may stand behind the stop."""
_ALSO = pattern(r"(?<=[a-z] )also\s(?=[a-z])")
_AGAIN = pattern(r"(?<=\band|.\bor), (?:once )?again,")
"""`Slower ships and, again, lighter ones`: what was told before stands in another answer."""
_ZONES = frozenset({"body", "list_item", "faq_answer"})
_FURNITURE = pattern(
    r"(?:READ MORE|Read more|READ ALSO|Read also|SEE ALSO|See also|WATCH|RELATED|Source|Sources|Photo|Image|Share this|Click here)\b(?=:| (?:slide|story|article|to))"
)
"""What belongs to the page, in a line with the article."""
_SEAM = pattern(r"\s*(?:;|—|\s–\s)\s*")
_HEAD = 8
_ADDRESS = pattern(r"\w@\w")
_SHORTEST, _LONGEST = 2, 70
_LONGEST_LABEL = 104
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
    if claims[0].fact.zone not in _ZONES:
        return None
    ordinal = story.sentence_at(start)
    if is_label(story, ordinal) or not has_verb(story.text[start:end], only=_heads_item(story, ordinal)):
        return None
    span = (_head(story.text, start, end), end)
    if _stands_alone(story, span):
        return quote(story, span), here
    for cut in _clauses(story.text, span):
        held = tuple(claim for claim in here if cut[0] <= claim.fact.value.start < cut[1])
        if set(claims) <= set(held) and _stands_alone(story, cut) and not _INNER.search(story.text, *cut):
            return quote(story, cut), held
    return None


def quotable(
    story: Story, sentence: int, *, leaning: bool = False, explained: bool = False
) -> tuple[int, int] | None:
    """Return what can be quoted of a sentence, by its ordinal; None if it is too long, broken or cannot stand alone.

    Args:
        story: where it stands.
        sentence: its ordinal.
        leaning: it will stand behind the sentence that it follows.
        explained: all of its paragraph will stand behind it, so it may be a label.
    """
    start, end, zone = story.document.sentences[sentence]
    if is_label(story, sentence):
        return (start, end) if explained else None
    if story.document.zones[zone].kind not in _ZONES or end - start > _WIDEST:
        return None
    is_item = _heads_item(story, sentence)
    words = story.text[start:end]
    # A figure with a few words may be its headline.
    may_be_head = is_item or (has_digit(words) and len(words.split()) < _HEAD)
    if may_be_head and not has_verb(words, only=is_item):
        return None
    if leaning:
        return (start, end) if is_whole(unmarked(story.text[start:end])) else None
    span = (_head(story.text, start, end), end)
    return span if _stands_alone(story, span) else None


def is_label(story: Story, sentence: int) -> bool:
    """Tell the bold words that open a paragraph or item and are explained by what follows: `**Costs rise.** A pier …`."""
    sentences = story.document.sentences
    start, end, zone = sentences[sentence]
    is_followed = sentence + 1 < len(sentences) and sentences[sentence + 1].zone == zone
    is_marked = story.document.article.markup == "markdown" and end - start <= _LONGEST_LABEL
    return (
        is_marked
        and is_followed
        and story.document.sentence_before(sentence) is None
        and _BOLD.fullmatch(story.text, start, end) is not None
    )


def _heads_item(story: Story, sentence: int) -> bool:
    """Tell the first sentence of an item of a list, which may be no sentence."""
    zone = story.document.sentences[sentence].zone
    return story.document.zones[zone].kind == "list_item" and story.document.sentence_before(sentence) is None


def leans(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence says nothing without the one before."""
    words = unmarked(text[start:end])
    if any(pattern.match(words) for pattern in (_LEANS, _ELLIPTIC, _PRONOUN_FIRST, _TIES)):
        return True
    noun = _DEFINITE.match(words)
    return noun is not None and re.search(rf"\b{noun[1]}", text[max(start - _NEAR, 0) : start]) is not None


def leans_back(story: Story, start: int, end: int) -> bool:
    """Tell whether a sentence still leans on the one before when the year is said for its `by then`."""
    if _then(story, (start, end)) is None:
        return leans(story.text, start, end)
    words = _THEN.sub("soon", story.text[start:end])
    return leans(words, 0, len(words))


def unmarked(words: str) -> str:
    """Return words without marks of emphasis."""
    left = _LEFT.match(words)
    return _MARK.sub("", words[left.end() if left else 0 :]).strip()


def _head(text: str, start: int, end: int) -> int:
    """Return where a sentence begins to say something: behind a dateline, or words that tie it to the one before."""
    if marks := _LEFT.match(text, start, end):
        start = marks.end()
    opener = _OPENER.match(text, start, end)
    return opener.end() if opener else past_dateline(text, start, end)


def quote(story: Story, span: tuple[int, int], *, leaning: bool = False) -> Phrase:
    """Write a stretch of the article as a sentence.

    Marks of emphasis go. So does what looks back to a sentence that is not quoted: an `also`, and an `it` that a
    name can stand for.

    Args:
        story: where it stands.
        span: the stretch.
        leaning: it stands behind the sentence that it follows.
    """
    cuts: list[tuple[int, int, Phrase]] = []
    if story.document.article.markup == "markdown":
        cuts += [(*mark.span(), phrase()) for mark in _MARK.finditer(story.text, *span)]
    cuts += [(*again.span(), phrase()) for again in _AGAIN.finditer(story.text, *span)]
    also = None if leaning else _ALSO.search(story.text, span[0], min(span[0] + 60, span[1]))
    if also:
        cuts.append((*also.span(), phrase()))
    meant = None if leaning else referent(story, *span)
    where = None if leaning else country(story, *span)
    cuts += [each[:3] for each in (meant, where) if each]
    if idle := _IDLE.search(story.text, *span):
        cuts.append((*idle.span(), phrase()))
    if not leaning and (such := _such(story, span)):
        cuts.append(such)
    if not leaning and (then := _then(story, span)):
        cuts.append(then)
    at, words = span[0], phrase()
    for start, end, instead in sorted(cuts, key=lambda cut: cut[0]):
        words = phrase(words, stretch(story.text, at, start), instead)
        at = (
            max(at, end)
            if words
            else max(at, end + len(story.text[end : span[1]]) - len(story.text[end : span[1]].lstrip()))
        )
    return sentence(phrase(words, stretch(story.text, at, span[1])))


_IDLE = pattern(
    r"(?<=disagree)(?: about| on| over) what (?:comes|follows|happens|lies)(?: next| then| ahead)?(?=[.:])"
)
"""What forecasters disagree about who are quoted right behind."""
_THEN = pattern(r"\bby then\b")


def _then(story: Story, span: tuple[int, int]) -> tuple[int, int, Phrase] | None:
    """Say for `by then` the year, if the sentence before names one year only."""
    found = _THEN.search(story.text, *span)
    before = story.document.sentence_before(story.sentence_at(span[0])) if found else None
    if found is None or before is None:
        return None
    dates = story.dated_in(*story.document.sentences[before][:2])
    if len(dates) != 1 or getattr(dates[0].value, "grain", None) != "year" or not dates[0].text.isdigit():
        return None
    return (*found.span(), phrase("by ", Part(text=dates[0].text, mention=dates[0].id)))


_SUCH = pattern(r"\bsuch (?P<noun>[a-z]+)\b(?! as\b)(?=[\s,.;])")


def _such(story: Story, span: tuple[int, int]) -> tuple[int, int, Phrase] | None:
    """Say for `such software` which the article means, where it names that in one way."""
    found = _SUCH.search(story.text, *span)
    whole = in_full(story, found["noun"]) if found else None
    return (*found.span(), phrase(whole)) if found and whole else None


def stretch(text: str, start: int, end: int) -> Phrase:
    """Quote a piece of a sentence on one line; a space at its edges stays."""
    words = printed(text[start:end])
    if not words:
        return (Part(text=" ", quote=(start, end)),) if start < end else ()
    before, after = (" " if edge.isspace() else "" for edge in (text[start], text[end - 1]))
    return (Part(text=f"{before}{words}{after}", quote=(start, end)),)


def replaced(text: str, words: Phrase, span: tuple[int, int], instead: Phrase) -> Phrase:
    """Say something else for a stretch of the article within a quotation; the same words where they do not quote it."""
    found = phrase()
    for part in words:
        if part.quote is None or not part.quote[0] <= span[0] <= span[1] <= part.quote[1]:
            found = phrase(found, part)
            continue
        before = stretch(text, part.quote[0], span[0])
        if before:  # It may begin with a capital of ours.
            first, *others = before
            before = (first.model_copy(update={"text": part.text[:1] + first.text[1:]}), *others)
        found = phrase(found, before, instead, stretch(text, span[1], part.quote[1]))
    return found


def _clauses(text: str, span: tuple[int, int]) -> list[tuple[int, int]]:
    seams = list(_SEAM.finditer(text, *span))
    starts = [span[0], *(seam.end() for seam in seams)]
    return list(zip(starts, [*(seam.start() for seam in seams), span[1]], strict=True))


def _stands_alone(story: Story, span: tuple[int, int]) -> bool:
    words = unmarked(story.text[span[0] : span[1]])
    if _then(story, span) is not None:
        words = _THEN.sub("soon", words)
    if not is_whole(words) or _ELLIPTIC.match(words):
        return False
    meant = referent(story, *span)
    if meant is not None and (meant.start == span[0] or meant.is_owner):
        return True
    return not any(pattern.match(words) for pattern in (_LEANS, _PRONOUN_FIRST))


def is_whole(words: str) -> bool:
    """Tell whether words are a sentence that a reader takes in: of a fair length, with what it opens closed."""
    if (
        _FURNITURE.match(words)
        or not re.match(r"[A-Z0-9\"“$€£¥₹]", words)
        or words.endswith(":")
        or _ADDRESS.search(words)
    ):
        return False
    if words.count("(") != words.count(")") or words.count('"') % 2 or words.count("“") != words.count("”"):
        return False
    return _SHORTEST <= len(words.split()) <= _LONGEST
