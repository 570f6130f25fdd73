"""Clauses that say nothing of their own but how figures before them hang together: `that is a rise of 9%`."""

import re
from functools import lru_cache

from briefer.judging.case import Case, Figure
from briefer.judging.sizes import Size, in_points
from briefer.judging.wording import FALL, MOVE, RISE
from briefer.judging.words import content, kin
from briefer.pattern import pattern

__all__ = ["echoed_size", "echoes", "paragraphs"]

_REACH = 2
"""How many sentences before its own a clause may speak of."""
_POINTS_OVER = pattern(
    r"\s*(?:(?:[A-Z][\w.'’-]*\s+){1,3}sa(?:id|ys)\s+(?:that\s+)?)?(?:[Tt]hat|[Tt]his|[Tt]hese|[Tt]hose|[Ii]t|[Tt]hey|Of\s+(?:these|those|this|that|them)|[Tt]he\s+(?:figure|total|number|amount|sum|increase|rise|gain|fall|drop|decline))\b"
)
_OPENS = pattern(
    r"(?:[;:,()—–]|\s-\s|\b(?:and|but|so\s+that|which|while|meaning)\b)(?!\s*$)",
    re.I,
)
_AND_MORE = pattern(r"\s+(?:and|or)\s+(?:more|less|over|above|older|younger|under|up|beyond)\b", re.I)
"""`those earning £60,000 and more`: which opens the range of the figure before."""
_EMPTY = frozenset(
    "that this it which they these those so thus therefore hence then there again is was were are be been being"
    " has have had will would a an the of by at to in and or for as just only exactly nearly almost roughly about"
    " around some approximately more less over under than even further still no sharp steep slight strong modest"
    " solid hefty total overall combined altogether comes came come coming amounts amounted amounting makes made"
    " make making leaves leaving left means meaning meant represents represented representing marks marked"
    " corresponds corresponded equals equal equalled equivalent equivalents translates translated works worked out"
    " put puts putting gives gave giving yields results resulting registering recording showing reflecting posting"
    " marking implying into with an extra result area rate level sum value difference change move figure number numbers"
    " amount trade trading business running year-on-year year-over-year yoy on plus minus percentage share pace".split()
)
"""Words that bring in no matter of their own."""
_MOVES = pattern(
    rf"(?:{RISE}|{FALL}|up|down|plus|minus|loss|gained?|lost|fewer|lower|higher|larger|smaller|cheaper|dearer|ahead|surge|slump|advance|gap|hole|shortfall|extra|additional|more|less|left|gone|disappeared|joined|added|move)",
    re.I,
)
_FALLS = pattern(
    rf"\b(?:{FALL}|minus|loss|lost|down|fewer|less|lower|smaller|cheaper|left|gone|disappeared|cut)\b", re.I
)
_NOUN = rf"(?:(?:(?:percentage[\s-])?points?|basis\s+points)\s+)?(?:{RISE}|{FALL}|loss|gain|surge|slump|advance|move)"
_THAN = r"\s+(?:than|from|over|on|compared\s+(?:with|to))\s+(?:an?\s+year|the\s+(?:year|season|month|quarter|previous\s+\w+)|last\s+\w+|before|in\s+\d{4})(?:\s+(?:ago|earlier|before))?"
_ENDS = r"(?=\s*(?:[.,;:)—–?!]|$|\s-\s)|\s+(?:and|but|while|as|because|thanks|that|which)\b)"
_POINTS = r"(?:[\s-]+(?:percentage[\s-])?points?\b)?"
_BEHIND = pattern(
    rf"{_POINTS}(?:\s+(?:have|has|had)\s+(?:left|gone|been\s+(?:lost|cut|added)|disappeared|joined)|\s+(?:[a-z]+\s+)?(?:more|fewer|less|higher|lower|up|down|larger|smaller|cheaper|dearer|ahead)(?:{_THAN})?|{_THAN}|\s+(?:{_NOUN})"
    rf"|\s+(?:year[\s-]on[\s-]year|year[\s-]over[\s-]year)){_ENDS}",
    re.I,
    lead=f"{MOVE} loss move more fewer less higher down ahead larger smaller cheaper dearer than from over on compared year left gone lost cut added disappeared joined",
)
_ENDED = pattern(rf"{_POINTS}{_ENDS}", re.I)
_STRETCH = r"(?:(?:less|little\s+more)\s+than\s+|under\s+|just\s+|only\s+|about\s+|over\s+)?(?!the|this|last)\w+\s+(?:days|weeks|months|years)\b"
_NARROWS = rf"(?!(?:in|for|at|among|of|to|from|on|with|than)\b(?!\s+{_STRETCH}))"
_THE_MOVE = pattern(rf"[\s-]+{_NOUN}\s+{_NARROWS}[a-z]", re.I, lead=f"{MOVE} loss move")
"""`the 25% increase is`: the move as a noun, with nothing that narrows it."""
_MOVE_OF = pattern(
    rf"(?:the|this|that)\s+(?:\w+\s+)?{_NOUN}\s+of\s+(?:\w+\s+){{0,2}}$", re.I, lead=f"{MOVE} loss move"
)
_GOES_ON = pattern(rf"\s+{_NARROWS}[a-z]", re.I)
"""`the decline of 21% was`."""
_APART = pattern(r"\s*(?:In|At|Among|For|Across|Within|Outside|Excluding|Without|Measured|Adjusted)\b")
"""What opens a sentence on a part of what was told before, or on another measure: `In shops that stayed open, the`."""
_SOURCE = pattern(
    r"\s*(?:The\s+[a-z]+|[A-Z][\w&'’-]+(?:\s+[A-Z][\w&'’-]+){0,2}|He|She)\s+(?:said|says|puts?|noted)\s+(?:that\s+)?",
    lead="said says put noted",
)
_TO_LEVEL = pattern(r"\b(?:to|at)\s+(?:\w+\s+){0,2}$", re.I)
_OVER = pattern(rf"\b(?:{RISE}|{FALL}|up|down)\s+(?:over|on|from|above)\s", re.I)
"""What leads to the figure that something is measured from."""
_AMOUNTS = pattern(
    r"\b(?:c[ao]mes?|coming|amount\w*|equal\w*|equivalent|correspond\w*|translat\w*|works?|worked|out|put|puts)\b",
    re.I,
)
_WORD = pattern(r"[A-Za-z][A-Za-z'’-]*")


@lru_cache(maxsize=2)
def paragraphs(case: Case) -> list[tuple[list[list[Figure]], list[Figure]]]:
    """Return the figures of each sentence with those of the sentences just before it in its paragraph.

    A paragraph whose first words point back goes on with the last sentence of the one before. Remembered, because
    several relations are looked for in them.
    """
    found: list[tuple[list[list[Figure]], list[Figure]]] = []
    recent: list[list[Figure]] = []
    zone = last = -1
    for figures in case.related_figures:
        sentence = case.document.sentence_index_at(figures[0].start)
        own = case.document.zone_index_at(figures[0].start)
        if own != zone and not points_over(case, zone, figures[0], sentence, last):
            recent = []
        if sentence is None or sentence - last > _REACH:
            recent = []
        found.append((recent, figures))
        recent = [*recent[1 - _REACH :], figures]
        zone, last = own, -1 if sentence is None else sentence
    return found


def points_over(case: Case, zone: int, figure: Figure, sentence: int | None, last: int) -> bool:
    """Tell whether a paragraph begins with words that point to the paragraph before, where figures stood last.

    Args:
        case: the article.
        zone: that of the figures before.
        figure: the first of the paragraph.
        sentence: which sentence it stands in.
        last: the sentence of the figures before.
    """
    zones = case.document.zones
    own = case.document.zone_index_at(figure.start)
    if zone < 0 or sentence is None or sentence - last != 1 or own - zone != 1:
        return False
    return (
        zones[zone].kind == zones[own].kind == "body"
        and _POINTS_OVER.match(case.sentence_of(figure)) is not None
    )


def echoes(case: Case, figures: list[Figure], index: int, known: frozenset[str]) -> str | None:
    """Return the clause before a figure if it says nothing of its own; None if it does.

    Args:
        case: the article.
        figures: those of the sentence.
        index: which of them.
        known: stems of the words that the text has before, which bring in nothing new.
    """
    lead = case.lead(figures, index)
    if len(lead) > 160:
        return None
    openings = list(_OPENS.finditer(lead))
    clause = lead[openings[-1].end() :] if openings else lead
    if not openings and not index and (source := _SOURCE.match(clause)) is not None:
        clause = clause[source.end() :]
    said = lead if not index and _APART.match(lead) else clause
    for word in _WORD.findall(said):
        if word.lower() not in _EMPTY and not _tells_of_a_move(word) and not kin(content(word)) & known:
            return None
    return clause


@lru_cache(maxsize=1000)
def _tells_of_a_move(word: str) -> bool:
    """Remembered, because few words stand around figures."""
    return _MOVES.fullmatch(word) is not None


def echoed_size(case: Case, recent: list[list[Figure]], figures: list[Figure], index: int) -> Size | None:
    """Read a figure as the size of a move that figures before it in its paragraph are said to make.

    Args:
        case: the article.
        recent: the figures of the sentences just before, of the same paragraph.
        figures: those of its sentence.
        index: which of them.
    """
    figure = in_points(case, figures[index])
    behind = case.behind(figure, 60)
    stands_free = _BEHIND.match(behind) or _ENDED.match(behind)
    is_named = _THE_MOVE.match(behind) or (
        _GOES_ON.match(behind) and _MOVE_OF.search(case.before(figure, 50))
    )
    if stands_free is None and not is_named:
        return None
    lead = case.lead(figures, index)
    if index and _AND_MORE.match(lead):
        return None
    if not any(map(_tells_of_a_move, _WORD.findall(lead[-160:] + behind))):
        return None
    clause = echoes(case, figures, index, _known(case, recent, figures, index))
    if clause is None or (_TO_LEVEL.search(clause) and not _AMOUNTS.search(case.before(figure, 60))):
        return None
    ending = stands_free or _THE_MOVE.match(behind)
    said = clause + (ending[0] if ending else "")
    if _OVER.search(clause) or not any(map(_tells_of_a_move, _WORD.findall(said))):
        return None
    return Size(figure, _FALLS.search(said) is not None)


def _known(case: Case, recent: list[list[Figure]], figures: list[Figure], index: int) -> frozenset[str]:
    """Return the stems that the text before has, and those of the figure's metric if it has been measured before."""
    figure = figures[index]
    begin = case.sentence_at(recent[0][0] if recent else figure)[0]
    known = content(case.text[begin : figures[index - 1].end if index else case.sentence_at(figure)[0]])
    own = figure.fact.metric if figure.fact is not None else None
    before = [each.fact for group in (*recent, figures[:index]) for each in group if each.fact is not None]
    if own is not None and any(fact.metric is not None and fact.metric.id == own.id for fact in before):
        known |= content(own.text)
    return frozenset(kin(known))
