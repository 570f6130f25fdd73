"""Names in no list: a legal form, the trade or the neighbours give the company away."""

import re
from collections.abc import Collection

from briefer.digits import among_digits
from briefer.document import Document
from briefer.kinds.company import cues
from briefer.kinds.company.data import table
from briefer.kinds.company.lexicon import (
    BODIES,
    BUSINESS_WORDS,
    DEMONYMS,
    FIRST_NAMES,
    FIRST_WORDS,
    FORMS_BEFORE,
    GENERIC_WORDS,
    GROUP_WORDS,
    KINDS_OF_BANK,
    LANDFORMS,
    LEGAL_FORMS,
    NO_COMPANY_BEFORE,
    NOT_ALONE,
    PLACES,
    PRICED,
)
from briefer.kinds.company.lines import capitals
from briefer.kinds.company.listed import seams, with_form
from briefer.kinds.company.names import Name, Names, is_small_word, names, opens
from briefer.kinds.company.naming import Naming
from briefer.kinds.company.people import introduced, is_person, is_titled, surnames
from briefer.pattern import pattern
from briefer.rule import Groups, Lead, Reading, rule
from briefer.stems import stems

__all__ = [
    "acquired_name",
    "bare_name",
    "first_word_then_name",
    "legal_form_then_name",
    "name_in_angles",
    "name_then_apposition",
    "name_then_business_word",
    "name_then_deed",
    "name_then_legal_form",
    "name_then_possession",
    "name_then_price_move",
    "name_then_ticker",
    "nameable",
    "role_then_name",
    "trade_then_name",
]

WITH_FORM = Lead("company.with_form", find=lambda text: [n.start for n in names(text).items if n.form])
FORM_FIRST = Lead(
    "company.form_first",
    find=lambda text: _beginning(names(text), FORMS_BEFORE),
)
WORD_FIRST = Lead(
    "company.word_first",
    find=lambda text: _beginning(names(text), FIRST_WORDS),
)
WITH_TRADE = Lead(
    "company.with_trade",
    find=lambda text: [
        n.start
        for n in names(text).items
        if n.words[-1] in BUSINESS_WORDS and len(n.words) > 1 and not n.form
    ],
)
BEHIND_ROLE = Lead(
    "company.behind_role",
    find=lambda text: [
        n.start
        for n in names(text).items
        if text[n.start - 2 : n.start - 1].isalnum() and cues.role_before(text, n.start)
    ],
)
TRADE = Lead(
    "company.trade",
    stems=stems(
        "based behemoth contractor controlled developer exchange fund giant group listed major miner owned producer provider "
        "publisher run"
    ),
)
ACQUIRED = Lead("company.acquired", stems=stems("acquire acquiring"))
BEFORE_DEED = Lead(
    "company.before_deed",
    find=lambda text: [n.end for n in names(text).before(" ") if cues.deed_follows(text, n.end)],
)
_TO = pattern(r"(?:to|at) (?:(?:US|A|C|HK|S|NZ)?[$€£]?\d|an? [\w -]{4,40} of [A-Z$€£\d])")
_DIGITS = pattern(r"\d[\d.,]*")
_BEFORE_PRICE = pattern(r"(?:to|at|of) (?:(?:US|A|C|HK|S|NZ)?[$€£])?\Z")
_FAR = 60
"""Characters from `to` or `at` to a price, at most."""
_PRICE = pattern(cues.PRICE, re.VERBOSE)
TO_A_PRICE = Lead(
    "company.to_a_price",
    find=lambda text: _to_prices(text),
)
BEFORE_COMMA = Lead(
    "company.before_comma",
    find=lambda text: [n.end for n in names(text).before(",")],
)
BEFORE_POSSESSIVE = Lead(
    "company.before_possessive",
    find=lambda text: [n.end for n in names(text).before("'", "’")],
)
BEFORE_BRACKET = Lead(
    "company.before_bracket",
    find=lambda text: [
        n.end
        for n in names(text).before(" ", "(", "<", "l", "&")
        if text[n.end : n.end + 4].lstrip(" ").startswith(("(", "<", "lt;", "&lt"))
    ],
)
IN_ANGLES = Lead(
    "company.in_angles",
    find=lambda text: [n.start for n in names(text).before(">") if text[n.start - 1 : n.start] in ("<", ";")],
)
_SHOUTED = pattern(
    r".*\b(?:TO|IN|FOR|FROM|WITH|BY|ON|AT|AS|HAS|UNIT OF|SHARES OF|PCT OF|STAKE OF|BID OF|MAY|WILL|STAKE|BID|OFFER|UNIT|SHARES|GROUP|FIRM"
    r"|INVESTORS?|BUY|SELL|ACQUIRE|SEEK|MAKE|JOIN|BUYS|SELLS|SEES|SETS|CUTS|RAISES|LIFTS|HIKES|UPS|SEEKS|MAKES|GETS|WINS|SIGNS|SAYS|ACQUIRES|COMPLETES|ENDS"
    r"|BEGINS|STARTS|PLANS|OFFERS|HOLDS|OWNS|REJECTS|SUES|TAKES|JOINS|LEAVES|NAMES|UPGRADES|DOWNGRADES|AFFIRMS|RATES|BOOSTS"
    r"|TRIMS|REDUCES|INCREASES|EXTENDS|DROPS|ENTERS|OPENS|CLOSES|FILES|AWARDS|GIVES|ACCEPTS|APPROVES|CONSIDERS)(?: (?:A|THE))? "
)
"""What goes before the last name of a headline in capitals."""

_FORM_BEHIND = pattern(
    r"(?:,?\s+(?:(?:&|and)[ ](?=Co))?(?:"
    + "|".join(sorted(map(re.escape, LEGAL_FORMS - GROUP_WORDS)))
    + r"|p\.?l\.?c)\.?)+$"
)
_NOUN_ENDING = pattern(
    r"(?:ing|ers|ors|ists|ments|ions|ies|ants|ents|ches|ses|ly|ed|als|ows|nks|sts|ods|ity|ism|ness|ance|ence)$"
)
_ADJECTIVE = pattern(r"(?:al|ic|ive|ing|ed|ory)$")
_QUARTER = pattern(r"[QH][1-4]\b|[1-4][QH]\b")
"""`Q2-2025 net profit`: a time."""
_FOR_MONEY = pattern(
    r"[ ]for[ ](?:(?:up[ ]to|about|around|nearly|almost|over|some|roughly|more[ ]than|an?[ ]\w+)[ ])?(?:[A-Z]{1,3}[ ]?)?[$€£¥₹\d]"
    r"|[ ]in[ ]an?[ ](?:[\w$€£.-]+[ ]){0,4}(?:deal|transaction)\b"
)
_TICKER = pattern(r"[ ]?(?:[(<]|&?lt;)(?:[A-Za-z]+[ ]?[:：][ ]?)?([A-Z0-9.]{1,7})[)>]")


def _to_prices(text: str) -> list[int]:
    """Return where `to` or `at` leads to a price; sought back from the digits, which are rarer."""
    found = {
        lead.start()
        for start, _ in among_digits(text, _DIGITS)
        if _BEFORE_PRICE.search(text, max(0, start - 7), start) is not None
        for lead in _TO.finditer(text, max(0, start - _FAR), start + 1)
    }
    return sorted(start for start in found if _PRICE.match(text, start) is not None)


def _beginning(found: Names, words: Collection[str]) -> list[int]:
    """Return where names of several words begin with one of some words."""
    here = found.words.intersection(words)
    return (
        [name.start for name in found.items if name.words[0] in here and len(name.words) > 1] if here else []
    )


def nameable(name: Name, text: str) -> bool:
    """Whether a run of capitalised words could be a company in no list.

    Not a place, a nationality, a person, an index, a common word that only opens its sentence,
    nor two glued cells of a table, nor anything in a line where every word has a capital.
    """
    words, start = name.words, name.start
    if (
        len(words) > 6
        or words[0] in DEMONYMS
        or all(map(_says_nothing, words))
        or is_person(name)
        or is_titled(name)
        or words[0] in NO_COMPANY_BEFORE
        or words[-1] in LANDFORMS
        or _is_product(words[0])
        or _QUARTER.match(words[0]) is not None
        or text[max(0, start - 2) : start - 1].isdigit()
        or capitals(text, start)
        or table.blocked(text, start) is not None
        or seams(text, name)
    ):
        return False
    if words[-1] not in BUSINESS_WORDS and not name.form and introduced(name, text):
        return False
    if len(words) > 1:
        return words[-1] in BUSINESS_WORDS or words[0] not in FIRST_NAMES
    word = words[0]
    if word[-1] == "s" and _is_people(word):
        return False
    if len(word) < 2 or word in FIRST_NAMES or word in surnames(text, guess=True) or not word[0].isalpha():
        return False
    return not (opens(text, start) and (_NOUN_ENDING.search(word) or is_small_word(word, text)))


def _is_product(word: str) -> bool:
    """Whether a word is written as `iPod` is: products are, more often than companies in no list."""
    return word[0] == "i" and word[1:2].isupper()


def _is_people(word: str) -> bool:
    """Whether a word names the people of a place: `Danes`, `Norlandians`."""
    return word[:-1] in DEMONYMS or (len(word) > 6 and word.endswith(("ians", "vans")))


def _says_nothing(word: str) -> bool:
    return word in PLACES or word in DEMONYMS or word in NOT_ALONE or word in GENERIC_WORDS or word in BODIES


def _reading(text: str, start: int, end: int) -> Reading:
    """Read a name as one of no list; where the list has it after all, under the list's name."""
    known = table.longest(text, start)
    if known is not None and (known[0] == end or with_form(text, known[0]) == end):
        entry = known[1]
        # What only a newspaper does is no sign of a company here.
        return Reading(start, end, Naming.of(entry))
    ticker = _TICKER.match(text, end)
    return Reading(
        start, end, Naming(_plain(text[start:end], text, start), ticker=ticker[1] if ticker else None)
    )


def bare_name(printed: str) -> str:
    """Take the legal form off a name."""
    printed = " ".join(printed.split())
    return _FORM_BEHIND.sub("", printed) or printed


def _plain(printed: str, text: str, start: int) -> str:
    """Take the legal form off a name, and the capitals of a headline."""
    name = bare_name(printed)
    if name.isupper() and capitals(text, start):
        words = [word if len(word) < 4 else word.capitalize() for word in name.split(" ")]
        return " ".join(
            word.lower() if word in ("AND", "OF", "THE", "FOR") and at else word
            for at, word in enumerate(words)
        )
    return name


def _ending(found: Groups, document: Document) -> Reading | None:
    name = names(document.text).ending(found.start())
    return _reading(document.text, name.start, name.end) if nameable(name, document.text) else None


@rule(lead=WITH_FORM, pattern="", tier=2)
def name_then_legal_form(found: Groups, document: Document) -> Reading | None:
    """`Larkfield Foods Inc`, `Ostermann Optik AG`, `Pembury plc`, `Skovgaard Group`: a legal form closes the name."""
    name = names(document.text).starting(found.start())
    first, *rest = name.words
    words = [first, *(word for word in rest if word.rstrip(".") not in LEGAL_FORMS)]
    if not words or (len(words) == 1 and _says_nothing(words[0])):
        return None
    if name.words[-1] in GROUP_WORDS and (
        capitals(document.text, name.start) or all(map(_says_nothing, words))
    ):
        return None
    return _reading(document.text, name.start, name.end)


@rule(lead=FORM_FIRST, pattern="", tier=2)
def legal_form_then_name(found: Groups, document: Document) -> Reading:
    """`PJSC Kavrin`, `OAO Kavrin`: in some countries the legal form comes first."""
    text = document.text
    name = names(text).starting(found.start())
    start = name.start + len(name.words[0]) + 1
    reading = _reading(text, start, name.end)
    return Reading(name.start, name.end, reading.value)


@rule(lead=WORD_FIRST, pattern="")
def first_word_then_name(found: Groups, document: Document) -> Reading | None:
    """`Grupo Kavrin`, `Banco del Norrhavn`: the first word says what it is."""
    text = document.text
    name = names(text).starting(found.start())
    return None if len(name.words) > 6 or capitals(text, name.start) else _reading(text, name.start, name.end)


@rule(lead=WITH_TRADE, pattern="")
def name_then_business_word(found: Groups, document: Document) -> Reading | None:
    """`Zhongtai Securities`, `Ashcombe Bank`, `Tressel Partners`: the last word says what it does.

    A proper name must come first, so `Renewable Energy` and `West Bank` are none; but `Norland Islamic Bank` is one.
    """
    text = document.text
    name = names(text).starting(found.start())
    if len(name.words) > 6 or is_person(name) or _is_product(name.words[0]) or capitals(text, name.start):
        return None
    if all(
        _says_nothing(word) or word in BUSINESS_WORDS or _ADJECTIVE.search(word) for word in name.words[:-1]
    ):
        return _reading(text, name.start, name.end) if _is_bank_of_a_place(name) else None
    return _reading(text, name.start, name.end)


def _is_bank_of_a_place(name: Name) -> bool:
    first, *kind, last = name.words
    in_a_place = first in PLACES or first in DEMONYMS
    return last == "Bank" and in_a_place and bool(kind) and KINDS_OF_BANK.issuperset(kind)


@rule(lead=BEFORE_POSSESSIVE, pattern=cues.OWNED)
def name_then_possession(found: Groups, document: Document) -> Reading | None:
    """`Kavrin` in `Kavrin's quarterly revenue`: only a company has a figure of this sort."""
    return _ending(found, document)


@rule(lead=BEFORE_DEED, pattern="")
def name_then_deed(found: Groups, document: Document) -> Reading | None:
    """`Kavrin` in `Kavrin shares`, `Kavrin agreed to buy`, `Kavrin posted a loss`."""
    return _ending(found, document)


@rule(lead=TO_A_PRICE, pattern=cues.MOVED_BY, leftward=True)
def name_then_price_move(found: Groups, document: Document) -> Reading | None:
    """`Kavrin` in `Kavrin fell 4.9 per cent to €38.05`; one word that opens its sentence may be any noun."""
    text = document.text
    name = names(text).around(found.start() - 1)
    if name is None or name.end != found.start() or found["verb"] not in cues.MOVES:
        return None
    noun = len(name.words) == 1 and name.words[0][1:].islower()
    if name.words[-1] in PRICED or (noun and opens(text, name.start)):
        return None
    return _reading(text, name.start, name.end) if nameable(name, text) else None


@rule(lead=BEFORE_COMMA, pattern=cues.APPOSITION)
def name_then_apposition(found: Groups, document: Document) -> Reading | None:
    """`Kavrin` in `Kavrin, the German lens maker`: told what it does.

    Behind `According to Kavrin` a comma must close it, or it begins the sentence.
    """
    text = document.text
    start = names(text).ending(found.start()).start
    if text.endswith("ccording to ", 0, start) and text[found.end() : found.end() + 1] != ",":
        return None
    return _ending(found, document)


def _shortens(ticker: str, word: str) -> bool:
    """Whether a ticker is how a word begins: the capitals of an acronym begin words."""
    return len(word) > len(ticker) and word.upper().startswith(ticker)


@rule(lead=BEFORE_BRACKET, pattern=rf"(?: {cues.BRACKET} | [ ]?[(] (?P<short> [A-Z]{{3,5}} ) [)] )")
def name_then_ticker(found: Groups, document: Document) -> Reading | None:
    """`Kavrin` in `Kavrin (NYSE: KVR)`, `Kavrin <KVR>`, `Kavrin (KAVR)`: told where it is traded, or how it is listed."""
    name = names(document.text).ending(found.start())
    if found["short"] and not _shortens(found["short"], name.words[0]):
        return None
    if all(word.title() in PLACES for word in name.words):
        return None  # `TOKYO (NKR.T) --`: a dateline
    text, start = document.text, name.start
    if len(name.words) > 1 and text[start : name.end].isupper():
        before = _SHOUTED.match(text, start, name.end)
        start = before.end() if before is not None else start
    return _reading(text, start, name.end)


@rule(lead=IN_ANGLES, pattern="")
def name_in_angles(found: Groups, document: Document) -> Reading | None:
    """`Kavrin Wool` in `<Kavrin Wool>`: how wires mark a company that is listed nowhere."""
    name = names(document.text).starting(found.start())
    return (
        _reading(document.text, name.start, name.end)
        if len(name.words) > 1 or name.words[0][1:].islower()
        else None
    )


@rule(lead=BEHIND_ROLE, pattern="")
def role_then_name(found: Groups, document: Document) -> Reading | None:
    """`Kavrin` in `chipmaker Kavrin`, `shares of Kavrin`, `analysts at Kavrin`, `a survey by Kavrin`."""
    name = names(document.text).starting(found.start())
    return _reading(document.text, name.start, name.end) if nameable(name, document.text) else None


@rule(lead=ACQUIRED, pattern=rf"acquir(?:es?|ed|ing) [ ] (?={cues.CAPITAL})")
def acquired_name(found: Groups, document: Document) -> Reading | None:
    """`Kavrin` in `is acquiring Kavrin for up to $350 million`: what is acquired at a price."""
    text, start = document.text, found.end()
    name = names(text).around(start)
    if name is None or name.start != start or _FOR_MONEY.match(text, name.end) is None:
        return None
    return _reading(text, start, name.end) if nameable(name, text) else None


@rule(lead=TRADE, pattern=rf"(?P<word> [a-z]++ ) [ ] (?={cues.CAPITAL})")
def trade_then_name(found: Groups, document: Document) -> Reading | None:
    """`Kavrin` in `telecom group Kavrin`, `mining giant Kavrin`, `state-owned Kavrin`, `London-based Kavrin`."""
    text, start = document.text, found.end()
    name = names(text).around(start)
    if name is None or name.start != start or not cues.trade_before(text, start):
        return None
    if found["word"] in cues.PERSONAL and len(name.words) > 1 and name.words[-1] not in BUSINESS_WORDS:
        return None  # `property developer Asmet Sidavra`
    return _reading(text, start, name.end) if nameable(name, text) else None
