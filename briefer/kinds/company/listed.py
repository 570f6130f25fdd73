"""Names that stand in the list, and whether the company is meant where they are printed."""

from briefer.document import Document
from briefer.kinds.company.cues import COMPOUND, speaks_for_company, verb_follows
from briefer.kinds.company.data import table
from briefer.kinds.company.lexicon import (
    DEMONYMS,
    FIRST_NAMES,
    INDICES,
    NO_COMPANY_BEFORE,
    NO_COMPANY_BEHIND,
    NOT_IN_A_NAME,
    PLACES,
)
from briefer.kinds.company.lines import capitals
from briefer.kinds.company.names import Name, names, opens
from briefer.kinds.company.naming import Naming
from briefer.kinds.company.people import introduced, surnames
from briefer.pattern import pattern
from briefer.rule import Groups, Lead, Reading, rule

__all__ = ["glued_name", "is_something_else", "known_name", "seams", "with_form"]

LISTED = Lead("company.listed", find=lambda text: table.listed(text, names(text).word_starts))
GLUED = Lead("company.glued", find=lambda text: _glued(text))

_SEAM = pattern(r"[a-z](?=[A-Z][a-z])")
_SEAM_BEHIND = pattern(r"[A-Z](?<=[a-z].)(?=[a-z])")
"""The same, from the capital on, which is rarer."""
_FLAGGED = table.COMMON_WORD | table.PLACE | table.PERSON
_FORM = pattern(
    r"(?:,?[ ](?:Inc|Corp|Co|Cos|Ltd|plc|PLC|Plc|AG|SA|NV|LLC|LP|SE|SpA|ASA|AB|Oyj|GmbH|KK"
    r"|Company|Corporation|Limited|Incorporated|Group|Holdings?|INC|CORP|CO|LTD)\b(?:(?<=Inc|Ltd)\.|(?<=Corp)\.|(?<=Co)\.)?){1,3}"
)
_BEHIND_AN_ADVERB = frozenset(
    "week weeks weekend month year years quarter season summer winter spring autumn time day morning to up on in is came door".split()
)
"""What follows `Next` where it is no name."""
_WITHIN_TICKER = pattern(r"[(][A-Za-z]+[ ]?[:：][ ]?\Z")
"""`(NYSE: `: what follows is what the name before is traded as."""
_DIVISION = pattern(r"[ ]Cloud\b")
_PART_OF_A_WORD = pattern(
    rf"[ ][A-Z]{{0,2}}-?\d|(?!{COMPOUND})-[a-z]|\.[A-Z]{{1,2}}\)|-[A-Z][a-z]+[ ][A-Z][a-z]"  # `Heinz-Dieter Roth`
)


def _glued(text: str) -> list[int]:
    found: list[int] = []
    if not any(_SEAM.search(word) for word in names(text).words if not word[1:].islower()):
        return found
    reach = 0
    for capital in _SEAM_BEHIND.finditer(text):
        if capital.start() >= reach and (name := names(text).around(capital.start())) is not None:
            found += seams(text, name)
            reach = name.end
    return found


def seams(text: str, name: Name) -> list[int]:
    """Return where the name of a company begins behind a small letter: in `United StatesMeta`."""
    if all(word[1:].islower() for word in name.words):
        return []
    found = []
    for seam in _SEAM.finditer(text, name.start, name.end):
        known = table.longest(text, seam.end())
        if known is not None and not known[1].flags & (_FLAGGED | table.SMALL | table.MEDIA):
            found.append(seam.end())
    return found


def with_form(text: str, end: int) -> int | None:
    """Return the end of the legal forms behind a name; None if there is none."""
    found = _FORM.match(text, end)
    return None if found is None else found.end()


@rule(lead=LISTED, pattern="", tier=1)
def known_name(found: Groups, document: Document) -> Reading | None:
    """`Nvidia`, `Goldman Sachs`, `Boeing Co.`, `Microsoft Cloud`: names in the list.

    Not where they are part of a longer name (`Ford Foundation`, `Mount Everest`) or of a product (`Airbus A380`).
    A name that is a common word, place or person as well needs a neighbour that speaks for the company,
    or the same company beyond doubt elsewhere in the article; so do media, which are mostly just cited.
    """
    text, start = document.text, found.start()
    known = table.longest(text, start)
    if known is None:
        return None
    end, entry = known
    form_end = with_form(text, end)
    if form_end is not None:
        return Reading(start, form_end, Naming.of(entry))
    if entry.flags & table.UPPER and not capitals(text, start):
        return None
    if is_something_else(text, start, end, entry.flags):
        return None
    doubtful = _is_doubtful(text, start, end, entry.flags)
    division = _DIVISION.match(text, end)
    return Reading(start, division.end() if division else end, Naming.of(entry, doubtful=doubtful))


_LEVIES = frozenset({"National Insurance", "Social Security"})
"""What is paid to the state, and the name of a company elsewhere."""


def is_something_else(text: str, start: int, end: int, flags: int = 0) -> bool:
    """Whether the words around make it part of another name, a product, an index or an acronym."""
    before, after = _word_before(text, start), _word_behind(text, end)
    printed = text[start:end]
    if after in NO_COMPANY_BEHIND or before in NO_COMPANY_BEFORE or _PART_OF_A_WORD.match(text, end):
        return True
    if printed in _LEVIES or (text[end : end + 1] == ":" and text[start - 1 : start] == "("):
        return True
    if text[start - 1 : start] == "^" or _WITHIN_TICKER.search(text, max(0, start - 12), start):
        return True
    if printed in INDICES and text[end : end + 1] == "/":
        return True
    if flags & table.SHORT and (f"{printed}s" in names(text).words or before.isdigit()):
        return True
    name = names(text).around(start)
    if name is None:  # a word that no longer name holds
        return after[:1].isupper() or after in _BEHIND_AN_ADVERB
    if name.start < start and not capitals(text, start):
        first = name.words[0]
        if text.startswith("-led", end) and first not in PLACES and first not in DEMONYMS:
            return True  # `Gautam Adani-led` names a person
        if flags & _FLAGGED or first in FIRST_NAMES or len(first.rstrip(".")) == 1:
            return True
        if end == name.end and len(name.words) == 2 and introduced(name, text):
            return True
    return bool(name.end > end and flags & _FLAGGED and not capitals(text, start))


def _is_doubtful(text: str, start: int, end: int, flags: int) -> bool:
    if flags & table.MEDIA or text[start:end] in INDICES:
        return not speaks_for_company(text, start, end)
    article = _word_before(text, start) in ("the", "The", "a", "an", "A", "An")
    single = " " not in text[start:end]
    if article and single and not flags & table.INSTITUTION and not text.startswith(" group", end):
        return not speaks_for_company(text, start, end)
    if not flags & _FLAGGED:
        return False
    if text[end : end + 2] == ", " and text[end + 2 : end + 20].split(" ")[0].strip(",.") in PLACES:
        return True
    if flags & table.PERSON and text[start:end].split(" ")[-1] in surnames(text, guess=True):
        return True
    plain = text[start:end] in NOT_IN_A_NAME and text[end : end + 2] not in ("'s", "’s")
    if not flags & table.PLACE and flags & table.ALIAS and not plain:
        within = not opens(text, start) and not capitals(text, start)
        if within or verb_follows(text, end):
            return False
    return not speaks_for_company(text, start, end)


def _word_before(text: str, start: int) -> str:
    left = text[max(0, start - 16) : start]
    return left[:-1].rsplit(" ", 1)[-1].lstrip("(“\"'‘") if left[-1:] == " " else ""


def _word_behind(text: str, end: int) -> str:
    right = text[end : end + 24]
    return right[1:].split(" ")[0].rstrip(".,;:)’'\n") if right[:1] == " " else ""


@rule(lead=GLUED, pattern="", tier=3)
def glued_name(found: Groups, document: Document) -> Reading | None:
    """`Microsoft` in a flattened table's `JapanMicrosoft`: a cell begins where the one before it ended."""
    start = found.start()
    if document.zone_at(start).kind != "table_row":
        return None
    known = table.longest(document.text, start)
    return None if known is None else Reading(start, known[0], Naming.of(known[1]))
