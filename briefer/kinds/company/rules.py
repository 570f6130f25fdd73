"""How companies are named: names in the list, names with a legal form, names whose neighbours give them away."""

import re

import regex

from briefer.document import Document
from briefer.kinds.company import cues
from briefer.kinds.company.data import table
from briefer.kinds.company.lexicon import (
    BUSINESS_WORDS,
    DEMONYMS,
    FIRST_NAMES,
    GENERIC_WORDS,
    LEGAL_FORMS,
    NOT_ALONE,
    PLACES,
)
from briefer.kinds.company.lines import capitals
from briefer.kinds.company.names import Name, names
from briefer.kinds.company.naming import Naming
from briefer.rule import Groups, Lead, Reading, rule

__all__ = [
    "glued_name",
    "known_name",
    "name_then_apposition",
    "name_then_business_word",
    "name_then_deed",
    "name_then_legal_form",
    "name_then_possession",
    "name_then_ticker",
    "role_then_name",
]

CAPITALISED = Lead("company.capitalised", find=lambda text: names(text).word_starts)
NAME_START = Lead("company.name_start", find=lambda text: names(text).starts)
WITH_FORM = Lead("company.with_form", find=lambda text: [n.start for n in names(text).items if n.form])
SEVERAL_WORDS = Lead(
    "company.several_words",
    find=lambda text: [n.start for n in names(text).items if len(n.words) > 1 and not n.form],
)
GLUED = Lead("company.glued", r"(?<=[a-z])(?=[A-Z][a-z])")


def _before(signs: str) -> Lead:
    """Make the lead of rules that read from the end of a name, if one of these signs follows it."""
    return Lead(
        f"company.end_before_{signs}",
        find=lambda text: [n.end for n in names(text).items if text[n.end : n.end + 1] in signs],
    )


BEFORE_SPACE, BEFORE_COMMA, BEFORE_QUOTE = _before(" "), _before(","), _before("'’")
BEFORE_BRACKET = Lead(
    "company.end_before_bracket",
    find=lambda text: [
        n.end for n in names(text).items if text[n.end : n.end + 2].lstrip(" ")[:1] in ("(", "<")
    ],
)

_FLAGGED = table.COMMON_WORD | table.PLACE | table.PERSON
_NO_COMPANY_BEHIND = frozenset(
    [
        "Foundation",
        "Stadium",
        "Arena",
        "Park",
        "Cup",
        "Open",
        "Street",
        "Avenue",
        "Road",
        "University",
        "Museum",
        "Center",
        "Centre",
        "Prize",
        "Award",
        "Awards",
        "Field",
        "Theatre",
        "Theater",
        "Marathon",
        "Championship",
        "Championships",
        "Classic",
        "School",
        "College",
        "Hospital",
        "Tower",
        "Island",
        "Islands",
        "Beach",
        "Bay",
        "River",
        "Lake",
        "Valley",
        "Hills",
        "County",
        "City",
        "Town",
        "Festival",
        "Day",
        "Index",
        "Composite",
    ]
)
_MORE_FORM = re.compile(
    r"(?:,?[ ](?:Inc|Corp|Co|Ltd|plc|PLC|Plc|AG|SA|NV|LLC|Company|Corporation|Limited|Incorporated|Group|Holdings|SE|SpA|ASA|AB)\b"
    r"(?:(?<=Inc|Ltd)\.|(?<=Corp)\.|(?<=Co)\.)?){1,2}"
)
_DIVISION = re.compile(r"[ ]Cloud\b")


@rule(lead=CAPITALISED, pattern="", tier=1)
def known_name(found: Groups, document: Document) -> Reading | None:
    """`Nvidia`, `Goldman Sachs`, `the Federal Reserve`: names in the list.

    A name that is a common word, place or person as well needs a neighbour that speaks for it, or the same
    company beyond doubt elsewhere in the article. Names of media are cited more than they are talked about.
    """
    text, start = document.text, found.start()
    known = table.longest(text, start)
    if known is None:
        return None
    end, entry = known
    name = names(text).around(start)
    flags = entry.flags
    if flags & table.UPPER and not capitals(text, start):
        return None
    behind = text[end : end + 24]
    if behind[:1] == " " and behind[1:].split(" ")[0].rstrip(".,;:)’'\n") in _NO_COMPANY_BEHIND:
        return None
    if behind[:1] == ":" and text[start - 1 : start] == "(":
        return None
    form = _MORE_FORM.match(text, end)
    if form is None and name is not None and not _stands_alone(name, start, end, flags):
        return None
    doubtful = form is None and _is_doubtful(text, start, end, name, flags)
    if form is not None:
        end = form.end()
    elif division := _DIVISION.match(text, end):
        end = division.end()
    return Reading(start, end, Naming.of(entry, doubtful=doubtful))


def _stands_alone(name: Name, start: int, end: int, flags: int) -> bool:
    """Whether a listed name is not just part of a longer one: `Ford Foundation`, `Jane Wells`."""
    if name.start < start:
        words = [word.rstrip(".") for word in name.words]
        if words[0] in FIRST_NAMES or len(words[0]) == 1:
            return False
        if flags & _FLAGGED:
            return False
    return not (name.end > end and flags & _FLAGGED)


def _is_doubtful(text: str, start: int, end: int, name: Name | None, flags: int) -> bool:
    if flags & table.MEDIA:
        return not _has_cue(text, start, end)
    if not flags & _FLAGGED:
        return False
    if flags & (table.PLACE | table.PERSON) and " " not in text[start:end]:
        return not _has_cue(text, start, end)
    if name is None or name.opens or capitals(text, start) or not flags & table.ALIAS:
        return not (
            _has_cue(text, start, end) or (flags & table.ALIAS and _matches(cues.WEAK_RIGHT, text, end))
        )
    return False


def _matches(pattern: str, text: str, position: int) -> bool:
    return _compiled(pattern).match(text, position) is not None


_patterns: dict[str, regex.Pattern[str]] = {}


def _compiled(pattern: str, *, leftward: bool = False) -> "regex.Pattern[str]":
    found = _patterns.get(pattern)
    if found is None:
        flags = regex.VERBOSE | regex.VERSION1 | (regex.REVERSE if leftward else 0)
        found = _patterns[pattern] = regex.compile(pattern, flags)
    return found


def _has_cue(text: str, start: int, end: int) -> bool:
    if any(
        _matches(pattern, text, end)
        for pattern in (cues.OWNED, cues.PROPERTY, cues.DEED, cues.APPOSITION, cues.BRACKET)
    ):
        return True
    return _compiled(cues.LEFT, leftward=True).match(text, max(0, start - 60), start) is not None


@rule(lead=GLUED, pattern="", tier=3)
def glued_name(found: Groups, document: Document) -> Reading | None:
    """`Microsoft` in a flattened table's `JapanMicrosoft`: a cell begins where the one before it ended."""
    start = found.start()
    if document.zone_at(start).kind != "table_row":
        return None
    known = table.longest(document.text, start)
    if known is None or known[1].flags & (_FLAGGED | table.SMALL | table.MEDIA):
        return None
    return Reading(start, known[0], Naming.of(known[1]))


def _unlisted(text: str, start: int, end: int) -> Reading:
    """Read a name that need not be in the list; if it is there, under the list's name."""
    known = table.longest(text, start)
    if known is not None and _MORE_FORM.fullmatch(text, known[0], end):
        return Reading(start, end, Naming.of(known[1]))
    return Reading(start, end, Naming(_without_form(text[start:end])))


_FORM_BEHIND = re.compile(
    r"(?:,?\s+(?:&[ ]|and[ ])?(?:"
    + "|".join(
        sorted(
            (
                re.escape(f)
                for f in LEGAL_FORMS
                if f
                not in {
                    "Group",
                    "Holdings",
                    "GROUP",
                    "HOLDINGS",
                    "Groupe",
                    "Bancorp",
                    "BANCORP",
                    "Bancshares",
                    "Holding",
                }
            ),
            key=len,
            reverse=True,
        )
    )
    + r")\.?)+$"
)


def _without_form(name: str) -> str:
    name = " ".join(name.split())
    return _FORM_BEHIND.sub("", name) or name


@rule(lead=WITH_FORM, pattern="", tier=2)
def name_then_legal_form(found: Groups, document: Document) -> Reading | None:
    """`Larkfield Foods Inc`, `Ostermann Optik AG`, `Hale & Co.`: a legal form closes the name."""
    text = document.text
    name = names(text).starting(found.start())
    words = [word for word in name.words if word.rstrip(".") not in LEGAL_FORMS]
    if not words or (all(word in GENERIC_WORDS or word in DEMONYMS for word in words) and len(words) < 2):
        return None
    return _unlisted(text, name.start, name.end)


def _nameable(name: Name, text: str) -> bool:
    """Whether a run of capitalised words could be a company in no list."""
    words = name.words
    if capitals(text, name.start) or table.blocked(text, name.start) is not None:
        return False
    if all(
        word in PLACES or word in DEMONYMS or word in NOT_ALONE or word in GENERIC_WORDS for word in words
    ):
        return False
    if len(words) == 1:
        word = words[0]
        if len(word) < 2 or word in FIRST_NAMES or (name.opens and word.endswith("s") and word.islower()):
            return False
        return not (
            name.opens
            and re.search(
                r"(?:ing|ers|ors|ists|ments|ions|ies|ants|ents|ches|ses|ly|ed|ials|als|ows|ings|nks|sts|ods|res)$",
                word,
            )
        )
    if words[0] in FIRST_NAMES or words[0] in DEMONYMS:
        return False
    return len(words) <= 6 and not re.fullmatch(r"[A-Z]\.?", words[1] if len(words) > 2 else "")


def _named_at_end(found: Groups, document: Document) -> Reading | None:
    name = names(document.text).ending(found.start())
    if not _nameable(name, document.text):
        return None
    return _unlisted(document.text, name.start, name.end)


@rule(lead=SEVERAL_WORDS, pattern="")
def name_then_business_word(found: Groups, document: Document) -> Reading | None:
    """`Zhongtai Securities`, `Ashcombe Bank`, `Tressel Partners`: the last word says what it does.

    A proper name must come first, so `Renewable Energy` and `West Bank` are none.
    """
    text = document.text
    name = names(text).starting(found.start())
    if name.words[-1] not in BUSINESS_WORDS or len(name.words) > 6 or capitals(text, name.start):
        return None
    first = name.words[:-1]
    if all(
        w in GENERIC_WORDS or w in PLACES or w in DEMONYMS or w in BUSINESS_WORDS or w in NOT_ALONE
        for w in first
    ):
        return None
    return _unlisted(text, name.start, name.end)


@rule(lead=BEFORE_QUOTE, pattern=cues.OWNED)
def name_then_possession(found: Groups, document: Document) -> Reading | None:
    """`Kavrin` in `Kavrin's quarterly revenue`: only a company has a figure of this sort."""
    return _named_at_end(found, document)


@rule(lead=BEFORE_SPACE, pattern=rf"(?: {cues.PROPERTY} | {cues.DEED} )")
def name_then_deed(found: Groups, document: Document) -> Reading | None:
    """`Kavrin` in `Kavrin shares`, `Kavrin agreed to buy`, `Kavrin posted a loss`."""
    return _named_at_end(found, document)


@rule(
    lead=BEFORE_COMMA,
    pattern=rf"(?: {cues.APPOSITION} | ,[ ]which[ ](?:makes|operates|owns|employs|sells|runs)\b | ,[ ]whose[ ](?:shares|stock)\b )",
)
def name_then_apposition(found: Groups, document: Document) -> Reading | None:
    """`Kavrin` in `Kavrin, the German lens maker`: told what it does."""
    return _named_at_end(found, document)


@rule(lead=BEFORE_BRACKET, pattern=cues.BRACKET)
def name_then_ticker(found: Groups, document: Document) -> Reading | None:
    """`Kavrin` in `Kavrin (NYSE: KAV)` or `Kavrin <KAV>`: told where it is traded."""
    name = names(document.text).ending(found.start())
    return _unlisted(document.text, name.start, name.end)


@rule(lead=NAME_START, pattern=cues.LEFT, leftward=True)
def role_then_name(found: Groups, document: Document) -> Reading | None:
    """`Kavrin` in `chipmaker Kavrin`, `shares of Kavrin`, `analysts at Kavrin`, `a survey by Kavrin`."""
    name = names(document.text).starting(found.end())
    if not _nameable(name, document.text):
        return None
    return _unlisted(document.text, name.start, name.end)
