"""What stands beside a name and makes it a company's: patterns for its right and its left side."""

import re
from functools import cache, lru_cache
from typing import Any

from briefer.kinds.company.lexicon import PLACES
from briefer.pattern import pattern
from briefer.rule import compiled

__all__ = [
    "APPOSITION",
    "BRACKET",
    "CAPITAL",
    "COMPOUND",
    "MOVED_BY",
    "MOVES",
    "OWNED",
    "PERSONAL",
    "PRICE",
    "deed_follows",
    "role_before",
    "speaks_for_company",
    "trade_before",
    "verb_follows",
]

CAPITAL = r"(?![a-zß-öø-ÿ])[^\W\d_]"
"""A letter that is not a small one."""

_ADJECTIVES = r"(?:[a-z0-9][\w.-]*+[ ]){0,3}?"
_FIGURE = r"""(?:
    revenues? | sales | profits? | earnings | (?:net|operating)[ ](?:income|profit|loss) | turnover | capex
  | capital[ ](?:expenditures?|spending) | market[ ](?:value|cap(?:italization|italisation)?) | margins?
  | valuation | shares? | stock | dividends? | buybacks? | shareholders | stockholders | guidance | backlog
  | bondholders | bonds | order[ ]book | balance[ ]sheet | cash[ ]flow | [Cc]hief[ ](?:[Ee]xecutive|[Ff]inancial|[Oo]perating)
  | board[ ]of[ ]directors | creditors | bid[ ]for | acquisition[ ]of | takeover[ ]of
)"""
OWNED = rf"""['’]s?[ ] {_ADJECTIVES} (?: {_FIGURE} | IPO | C[EFO]O | Q[1-4] ) \b"""
"""`'s third-quarter revenue`: what only a company owns."""

_HELPING = "has had have also will would recently on last this earlier".split()
_HELPERS = pattern(
    r"[ ](?:(?:has|had|have|also|will|would|recently|on[ ]\w++|last[ ]\w++|this[ ]\w++|earlier)[ ]){0,2}(?P<word>\w+)"
)
_RESULT = r"""(?: profits? | loss(?:es)? | revenues? | sales | earnings | income | turnover | results | margins?
  | (?:first-|second-|third-|fourth-)?quarter(?:ly)? )"""
_MONEY = r"(?: (?:US|A|C|HK|S|NZ)?[$€£¥][ ]?\d | Rs | \d[\d.,]*+[ ](?:million|billion|mln|bn|crore|dlrs) )"
_PROPERTY = {
    "shares shareholders stockholders executive executives subsidiary chairman analyst analysts founders IPO": "",
    "Q1 Q2 Q3 Q4 1Q 2Q 3Q 4Q CEO CFO COO CTO": "",
    "stock": "(?!-)",
    "co": r"-founder \b",
    "net": r"[ ] (?: profit | loss | income | up | down ) \b",
    "quarterly": r"[ ] (?: profit | net | results | sales ) \b",
    "managing Managing": r"[ ][Dd]irector \b",
    "chief Chief": r"[ ] (?: [Ee]xecutive|[Ff]inancial|[Oo]perating|[Tt]echnology|[Ii]nvestment|[Ee]conomist|[Ss]trategist ) \b",
}
"""What a company has: the word behind its name, and what follows that."""
_DEEDS = {
    "reported reports posted posts booked recorded logged made": rf"[ ] (?: an?[ ] | its[ ] )? {_ADJECTIVES} {_RESULT} \b",
    "swung": "[ ]to",
    "broke": "[ ]even",
    "filed": "[ ]for[ ](?:bankruptcy|an?[ ](?:initial|IPO))",
    "went": "[ ]public",
    "agreed agrees offered plans planned intends bid completed": r"""[ ] (?: a | an | its | the | to ) [ ]
      (?: buy | acquire | sell | merge | takeover | take[ ]over | spin[ ]off | acquisition | purchase | merger | IPO ) \b""",
    "plans": r"[ ]IPO \b",
    "acquired acquire acquires invested invest buys": rf"""[ ]
      (?= {CAPITAL} | [$€£¥] | a[ ] | an[ ] | its[ ] | about[ ] | nearly[ ] )""",
    "raised raises raise secured borrowed earned lost invested spent": rf"""[ ]
      (?: (?:about|around|nearly|over|more[ ]than|up[ ]to|roughly|some)[ ] )? {_MONEY}""",
    "raised lifted cut cuts lowered trimmed slashed reiterated confirmed raises boosted reaffirmed maintained hiked": rf"""
      [ ] (?: its | the | their )[ ] {_ADJECTIVES}
      (?: forecasts? | guidance | outlook | dividend | target | estimates? | stake | rating | prices | workforce
        | capex | spending | production | margins? ) \b""",
    "said says": r"""[ ] (?: (?:on|late)[ ]\w++[ ] )? (?: that[ ] )? (?: its | net | quarterly | pre-?tax | underlying | annual | full-year | half-year | interim | like-for-like | operating | adjusted | revenues? | sales | profits?
      | (?:first|second|third|fourth)[ -]quarter
      | it[ ](?:had|has|would|will|expects|expected|plans|planned|is|was)
      | in[ ]a[ ](?:regulatory[ ])?(?:filing|statement) ) \b""",
    "expects forecasts sees projects estimates predicts": rf"""[ ]
      (?: its | fiscal | full-year | annual | quarterly | (?:first|second|third|fourth)[ -]quarter ) [ ]
      {_ADJECTIVES} (?: {_RESULT} | growth | spending | capex ) \b""",
    "is was were": r"[ ]valued[ ]at \b",
    "valued": rf"[ ]at[ ](?= {_MONEY} | about | more )",
    "employs employed": r"[ ](?= \d | about | some | more | around | nearly | over )",
}
"""What a company does: the verb behind its name and its helpers, and what follows that."""

MOVES = frozenset(
    (
        "added advanced came climbed climbs closed dipped down dropped drops eased ended fell falls finished gained gains is jumped "
        "jumps lost plunged put rallied rises rose sank shed slid slipped slips slumped soared surged traded tumbled tumbles up was"
    ).split()
)
"""First words of how a price moves."""
_MOVE = r"(?: [$€£][\d.,]++ | \d[\d./,-]* (?:[ ]\d/\d)? (?: p\b | % | [ ](?:pence|cents|percent|per[ ]cent|pct)\b ) )"
PRICE = r"(?:to|at) [ ] (?: an?[ ] (?:[\w-]++[ ]){1,4} of[ ] )? (?: (?:US|A|C|HK|S|NZ)?[$€£]\d[\d.,]*+ (?! [ ]?(?:[mbt]n?\b|[mb]illion|trillion|k\b) ) | [\d.,]++ (?: p\b | [ ](?:pence|cents)\b ) )"
"""`to €38.05`, `at 345p`, `to a two-year high of $7.95`: no amount of millions."""
MOVED_BY = rf"(?<=\w) [ ] (?P<verb> \w++ ) [ ] (?: (?:up|down|on|off|by)[ ] )? {_MOVE} (?: ,[ ]or[ ]{_MOVE}, | [ ]or[ ]{_MOVE} )? [ ]"
"""` fell 4.9 per cent `, ` lost €30, or 6.2 percent, `: ends where `to` or `at` and a price follow."""


_Branches = dict[str, list[re.Pattern[str]]]


@cache
def _by_word() -> tuple[_Branches, _Branches, frozenset[str]]:
    """Return what follows the words of properties and of deeds, and how they and their helpers begin."""
    properties, deeds = _branches(_PROPERTY), _branches(_DEEDS)
    words = (*properties, *deeds, *_HELPING)
    # Most names are followed by another word, and need no pattern to say so.
    return properties, deeds, frozenset(f" {word[:3]}" for word in words)


@cache
def _roles() -> dict[str, list[re.Pattern[str]]]:
    return _branches({words: rf"\b(?:{before})[ ]\Z" for words, before in _ROLES.items()})


def _branches(written: dict[str, str]) -> dict[str, list[re.Pattern[str]]]:
    found: dict[str, list[re.Pattern[str]]] = {}
    for words, rest in written.items():
        behind = pattern(rest, re.VERBOSE)
        for word in words.split():
            found.setdefault(word, []).append(behind)
    return found


def deed_follows(text: str, end: int) -> bool:
    """Whether what only a company has or does stands behind a name: ` shares`, ` Q3 net`, ` agreed to buy`."""
    properties, deeds, openings = _by_word()
    opening = text[end : end + 4]
    found = _HELPERS.match(text, end) if opening in openings or opening[:3] in openings else None
    if found is None:
        return False
    word, behind = found["word"], found.end()
    if word not in deeds and word not in properties:
        return False
    patterns = deeds.get(word, [])
    if found.start("word") == end + 1:
        patterns = [*properties.get(word, []), *patterns]
    return any(pattern.match(text, behind) is not None for pattern in patterns)


_TRADES = (
    "retailer grocer supermarket airline carrier bank lender insurer reinsurer brokerage broker brewer distiller refiner "
    "wholesaler distributor manufacturer broadcaster bookmaker discounter conglomerate utility consultancy company firm "
    "startup start-up fintech biotech hyperscaler foundry telecom subsidiary chain operator supplier unit merchants merchant "
    "railway railroad processor exporter importer shipper"
).split()
_NO_MAKERS = "film law move movie peace play policy rule trouble".split()
"""`filmmaker`, `policymaker`: makers who are people."""
_MAKER = rf"(?! (?:{'|'.join(_NO_MAKERS)})maker ) \w*maker"
_TRADE = rf"(?: {_MAKER} | \w*builder | {' | '.join(_TRADES)} )"
_NO_BAND = (
    r"(?<!\brock[ ]) (?<!\bpop[ ]) (?<!\brap[ ]) (?<!\bfolk[ ]) (?<!\bgirl[ ]) (?<!\bboy[ ]) (?<!\bvocal[ ])"
)
APPOSITION = rf""", [ ] (?:
    (?: an? | the | its | one[ ]of[ ]the ) [ ] (?> (?: [\w.-]++,?[ ] ){{1,5}}? [\w.]++-based[ ] | )
      (?: (?!(?:who|which|that|whose|at|by|for|from|in|of|on|to|with)\b) [\w’'.&-]++[ ] ){{0,5}}?
      (?: {_TRADE}s? | {_NO_BAND} group (?![ ]of\b) | rival | competitor ) \b
      (?! [ ] (?:who|executive|analyst|spokes\w+|boss|official|worker|manager|owner|founder|chief|president|employee|driver|pilot
          |captain|heir|heiress|magnate|tycoon|mogul|veteran|customer|client|clerk|cashier|lawyer|consultant|engineer|trader)s? \b | ['’]s )
  | which [ ] (?:makes|operates|owns|employs|sells|runs|supplies|produces) \b
  | whose [ ] (?:shares|stock|revenue|sales) \b
)"""
"""`, the German lens maker`, `, a brokerage`, `, whose shares`."""

BRACKET = r"""[ ]? (?:
    [(] (?: NYSE | Nyse | N(?:asdaq|ASDAQ)(?:GS|GM|CM)? | LSE | LON | AMEX | TSXV? | ASX | HKEX | SEHK | HKG | TSE | TYO | SIX
      | ETR | FRA | EPA | BSE | NSE | KRX | KOSDAQ | SGX | OTC\w{0,6} | AIM | CSE | SSE | SZSE | Euronext (?:[ ]\w+)? ) [ ]? [:：]
  | [(] [A-Z0-9]{1,6} [.] [A-Z]{1,2} [)]
  | (?: < | &?lt; ) [A-Z][A-Z.]{0,6} (?: > | &gt; )
)"""
"""` (NYSE: ABC)`, ` (ABCD.N)`, ` <ABC>`, ` lt;ABC>`: where it is traded."""

_PRINTED_TRADES = frozenset(
    (*_TRADES, *(f"{trade}s" for trade in _TRADES)),
) | frozenset("Retailer Lender Insurer Brewer Grocer Startup Start-up Fintech Brokerage".split())
_MAKERS = ("maker", "makers", "builder", "builders")
_PEOPLE = tuple(f"{what}maker" for what in _NO_MAKERS)
_LAST_WORD = pattern(r"\b(?:[Ss]tart-)?\w+\Z")
_BANDS = frozenset("rock pop rap folk girl boy dance youth record".split())
"""`the girl group`, `the record company`: what comes of a trade behind these."""
_TRADE_BEFORE_COMMA = pattern(
    rf"""
    \b (?: the | its | a | an ) [ ] (?: [\w'’-]++ [ ] ){{0,3}}
    (?: {_MAKER} | airline | carrier | bank | operator | unit | subsidiary | supplier | railway | retailer | lender | rival ) , \Z""",
    re.VERBOSE,
)
_HELD = "[Ss]hares|[Ss]takes?|[Ii]nvestors|stock|[Ss]hareholders|invested|investment"
_ROLES = {
    "of in": _HELD,
    "rival": rf"(?:{_HELD})[ ](?:of|in)",
    "at from with": "[Aa]nalysts?|[Ee]conomists?|[Ss]trategists?|[Tt]raders?|[Bb]rokers?|[Rr]esearchers",
    "of at with": "C[EFO]O|[Cc]hief[ ](?:[Ee]xecutive|[Ff]inancial|[Oo]perating|investment)(?:[ ][Oo]fficer)?"
    "|executive[ ]chairman|founder|analyst|economist|strategist|(?:fund|portfolio)[ ]manager",
    "by from": "survey|poll|report|study|research|data|forecasts?|estimates?|note",
    "of": "acquisition|takeover|buyout|purchase|IPO[)]?|bankruptcy|privatization",
    "with": "merger",
    "for": "bid",
    "by": "backed|owned|operated",
    "buy acquire": "agreed[ ]to",
}
"""`shares of `, `chief executive of `, `a survey by `: the word before a company's name, and what stands before that."""
_LONGEST_ROLE = 40

COMPOUND = r"-(?:led|backed|owned|controlled|listed|funded|run|operated|owner|parent)\b"
"""`-backed`, `-parent`: what may be hyphened to a company's name."""

_BEHIND = {
    " ": (BRACKET,),
    ",": (APPOSITION,),
    "'": (OWNED,),
    "’": (OWNED,),
    "(": (BRACKET,),
    "<": (BRACKET,),
    "&": (BRACKET,),
    "l": (BRACKET,),
    "-": (COMPOUND,),
}
"""Patterns by the sign that stands behind a name; the rules compile the same strings, so each is compiled once."""

_VERB = rf"""
    ['’]s? [ ] (?= [a-z$€£\d] )
  | [ ] (?: said | says | announced | announces | plans | expects | agreed | reported | reports | posted | launched
      | launches | unveiled | unveils | sold | sells | bought | buys | acquired | makes | made | rose | fell | gained | slipped
      | jumped | climbed | dropped | tumbled | surged | has | had | will | would | is | was | added | lost | closed | raised
      | cut | cuts | told | declined | wants | also | to | and(?=[ ]{CAPITAL}) | did | does | rises | falls | gains | slips | jumps | climbs
      | drops | surges | sues | posts | faces | sees | may | could | hires | names | appoints | exceeded | shares | stock (?!-) ) \b
  | [ ]? \( | [ ]? , (?! [ ] (?: the | his | her | my | our | an? ) \b )
"""


@cache
def _pattern(pattern: str) -> Any:
    return compiled(pattern)


def verb_follows(text: str, end: int) -> bool:
    """Whether what follows a name is what may follow a company's, were the name not a common word as well."""
    return _pattern(f"(?:{_VERB})").match(text, end) is not None


_INDUSTRIES = frozenset(
    (
        "advertising aerospace automotive banking biotech brewing brokerage car cement chemical chemicals coal construction copper crypto "
        "dairy defence defense diamond drink drinks drug drugs e-commerce electronics energy engineering equity fashion fintech food "
        "gambling game gaming gas gold health healthcare hedge hotel hotels industrial insurance internet investment leisure lithium "
        "logistics luxury media mining newspaper oil outsourcing packaging paper pharma pharmaceutical pharmaceuticals power property "
        "publishing retail semiconductor shipping silver software steel supermarket tech technology telecom telecoms tobacco transport "
        "travel uranium"
    ).split()
)
_FIRMS = frozenset(
    "behemoth contractor developer exchange fund giant group major miner producer provider publisher".split()
)
PERSONAL = frozenset("based contractor developer producer provider publisher".split())
"""What introduces people as well: `property developer`, `London-based`."""
_IN_HANDS = frozenset(("controlled", "owned", "run"))


def trade_before(text: str, start: int) -> bool:
    """Whether a trade of two words, an owner or a place of business introduces a name.

    `telecom group`, `mining giant`, `state-owned`, `London-listed`, `London-based`; not an Intel-based Mac.
    """
    before, _, last = text[max(0, start - 40) : max(0, start - 1)].rpartition(" ")
    if last in _FIRMS:
        return before.rpartition(" ")[2].lower() in _INDUSTRIES
    place, _, seat = last.lstrip("(\"“‘'").rpartition("-")
    if seat == "based":
        return place in PLACES
    return bool(place) and (seat == "listed" or (place == "state" and seat in _IN_HANDS))


def _names_trade(word: str) -> bool:
    return word in _PRINTED_TRADES or (word.endswith(_MAKERS) and not word.startswith(_PEOPLE))


def _is_trade(text: str, start: int, end: int) -> bool:
    """Whether what ends at a position is a trade: `chipmaker`, `non-bank`; no `rock company`."""
    word = text[start:end]
    if word.isalpha() and not _names_trade(word):
        return False
    last = _LAST_WORD.search(text, start, end)
    if last is None or not _names_trade(last[0]):
        return False
    before = _LAST_WORD.search(text, max(0, last.start() - 10), last.start() - 1)
    return before is None or before[0] not in _BANDS or text[last.start() - 1] != " "


@lru_cache(maxsize=50_000)
def _is_idle(word: str) -> bool:
    """Whether a word introduces nothing, whatever stands before it: most do."""
    return word.isalpha() and word not in _roles() and not _names_trade(word)


def role_before(text: str, start: int) -> bool:
    """Whether a trade, a post, a share or a deal introduces a name: `chipmaker `, `chief executive of `, `shares in `."""
    end = start - 1
    if text[end:start] != " ":
        return False
    begin = max(0, end - 2 * _LONGEST_ROLE)
    word_start = max(begin, text.rfind(" ", begin, end) + 1)
    word = text[word_start:end]
    if _is_idle(word):
        return False
    if word.endswith(","):
        return _TRADE_BEFORE_COMMA.search(text, begin, end) is not None
    roles = _roles().get(word)
    if roles is None:
        return _is_trade(text, word_start, end)
    return any(
        role.search(text, max(0, word_start - _LONGEST_ROLE), word_start) is not None for role in roles
    )


def speaks_for_company(text: str, start: int, end: int) -> bool:
    """Whether a neighbour of a name tells that a company bears it."""
    behind = _BEHIND.get(text[end : end + 1], ())
    if any(_pattern(pattern).match(text, end) is not None for pattern in behind) or deed_follows(text, end):
        return True
    return trade_before(text, start) or role_before(text, start)
