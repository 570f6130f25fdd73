"""Nouns that are counted: the plural behind a number, perhaps with words that describe it between."""

from decimal import Decimal

from briefer.numbers import GAP, Numeral, sign_before
from briefer.pattern import pattern

__all__ = ["counted_after", "is_labelled", "is_named"]

_NEXT = pattern(
    rf"{GAP}(?P<word>(?:[A-Z]\.){{2,}}|[A-Z][A-Za-z]*-?[0-9]+s|[A-Za-z]+(?:[-&][A-Za-z]+)*)(?![\w$€£%])"
)
_MODEL = pattern(r"(?:[A-Z]{2,}|[a-z]+[A-Z][A-Za-z]*|[A-Z][A-Za-z]*-?[0-9]+)s")
"""`GPUs`, `iPhones`, `A350s`."""
_COMPOUND = pattern(
    r"-(?P<noun>acre|bed|bedroom|car|employee|farm|game|member|mill|mine|nation|page|passenger|person|plane|plant"
    r"|room|seat|ship|shop|site|state|storey|store|story|strong|student|team|unit|vehicle|vessel|well|worker)s?(?![\w-])"
)
_BEFORE = pattern(r"(?P<word>[A-Za-z][\w.&’'-]*+)[ \xa0]\Z")
_OPENS = pattern(r"(?:\A|[\n.:;])\s*\Z")

_IRREGULAR = {
    "teeth": "tooth",
    "mice": "mouse",
    "aircraft": "aircraft",
    "spacecraft": "spacecraft",
    "personnel": "personnel",
    "police": "police",
    "staff": "staff",
    "livestock": "livestock",
    "species": "species",
    "series": "series",
    "headquarters": "headquarters",
    "cattle": "cattle",
    "sheep": "sheep",
    "criteria": "criterion",
    "buses": "bus",
    "viruses": "virus",
    "bonuses": "bonus",
    "campuses": "campus",
    "lenses": "lens",
    "gases": "gas",
    "quizzes": "quiz",
    "crises": "crisis",
    "analyses": "analysis",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "leaves": "leaf",
    "shelves": "shelf",
    "wolves": "wolf",
    "movies": "movie",
    "cookies": "cookie",
    "calories": "calorie",
    "zombies": "zombie",
    "ties": "tie",
    "heroes": "hero",
    "potatoes": "potato",
    "tomatoes": "tomato",
    "headaches": "headache",
    "caches": "cache",
}
_ENDINGS = {"people": "person", "men": "man", "children": "child"}
_SINGULAR = frozenset(["omen", "regimen", "specimen", "stamen", "abdomen"])
_NO_PLURAL = frozenset(
    (
        "is was has does its his hers ours yours theirs this thus us as yes plus minus versus across less unless "
        "always sometimes perhaps towards besides afterwards nowadays overseas indoors alas "
        # Times, money and points have their own kinds, or none.
        "years months weeks days hours minutes seconds yrs hrs mins secs decades centuries quarters halves thirds fortnights weekends "
        "times o'clock percents percentages points levels bps pts basis cents pennies pounds dollars euros marks francs crowns "
        "rupees dinars dirhams grands mondays tuesdays wednesdays thursdays fridays saturdays sundays ones others "
        "hundreds thousands millions billions trillions dozens tens fifths tenths lots tons "
        # Verbs that are no nouns.
        "says makes comes gives takes seems becomes remains begins gets goes keeps lets means knows thinks adds "
        "includes involves requires provides represents follows allows brings puts sees tells "
        "happens appears exists depends belongs shows holds"
    ).split()
)
_ATTRIBUTIVE = frozenset(
    "sales sports savings goods arms systems operations communications communications securities earnings news "
    "electronics logistics services rights women men children people customs materials graphics humanities robotics".split()
)
"""Plurals that often describe the noun behind them: `40 sales offices`."""

_CLOSED = frozenset(
    (
        "a an the this that these those and or but nor so yet if than then as of to in on at by for from with without "
        "into onto over under above below after before during since until till while when where who which what whose "
        "whom how why because though although amid among between about against across along around behind beside "
        "beyond despite down except inside like near off out outside per through throughout toward towards up upon "
        "via within is are was were be been being am has have had do does did will would can could may might shall "
        "should must not no i you he she it we they me him her us them my your his its our their mine one ones each "
        "every either neither both all some any such own same so too very just only even also still again ever never "
        "not now here there more less most least ago later earlier yesterday today tomorrow tonight monday tuesday "
        "wednesday thursday friday saturday sunday january february march april june july august september october "
        "november december p.m a.m pm am "
        "percent per-cent pct percentage million billion trillion said says told led made came went took gave got put "
        "rose fell hit set cut ran won lost left kept held sold bought paid spent sent met saw grew"
    ).split()
)
"""Words that end the reading: what stands behind them is not counted by the number."""

_PARTICIPLES = frozenset(
    (
        "manufacturing engineering mining banking shipping training nursing housing operating existing remaining "
        "working participating missing outstanding leading emerging developing advertising trading polling parking "
        "charging landing serving listed skilled unskilled unmanned armed registered licensed used injured wounded "
        "planned proposed unemployed retired related unidentified connected dedicated detached displaced paid "
        "so-called salaried uniformed red hundred"
    ).split()
)
"""Words in -ing and -ed that describe what is counted; any other is a verb."""

_OPENERS = frozenset(
    (
        "about some nearly almost around over under above below roughly approximately only just more less fewer than "
        "up to at least most the its their his her our of in on by for with from and or but between among another all "
        "a an after before since when while if as there these those we they he she it i has had have that with "
        "where whereas which also last every each sold killed says said says"
    ).split()
)
"""Words that may be written with a capital before a count without naming anything."""

_LABELS = frozenset(
    (
        "age aged ages article chapter class day episode figure flight game gate grade group highway item level line "
        "lot model no no. nos. number numbers page pages part phase platform point question room round route rule "
        "section season series size stage step tier title top type unit version volume week year zone vitamin "
        "generation gen category new terminal track channel mark"
    ).split()
)
"""Words that number what stands behind them: `type 2`, `top 10`."""


_DEFINITE = frozenset("the these those all last first next past other top both its their his her our".split())


def is_labelled(text: str, start: int) -> bool:
    """Tell whether the number that begins here is part of a score or code, or numbers a thing: `type 2`."""
    if start and not sign_before(text, start) and text[start - 1] not in " \t\n\xa0\u2009\u202f([“\"‘'—–|":
        return True
    found = _BEFORE.search(text, max(0, start - 30), start)
    return found is not None and found["word"].lower() in _LABELS


def is_named(text: str, start: int) -> bool:
    """Tell whether the number that begins here is labelled or belongs to a name: `Boeing 737`."""
    if is_labelled(text, start):
        return True
    found = _BEFORE.search(text, max(0, start - 30), start)
    if found is None or found["word"].islower() or found["word"].endswith(("’s", "'s", "s'", "s’")):
        return False
    return found["word"].lower() not in _OPENERS


def singular(word: str) -> str | None:
    """Return the singular of a plural noun; None for a word that is none.

    >>> [singular(word) for word in ("jobs", "people", "factories", "houses", "glass", "sells")]
    ['job', 'person', 'factory', 'house', None, 'sell']
    """
    if (known := _IRREGULAR.get(word)) is not None:
        return known
    for many, one in _ENDINGS.items():
        if word.endswith(many) and word not in _SINGULAR:
            return word.removesuffix(many) + one
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")) or word in _NO_PLURAL:
        return None
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "ches", "shes", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def counted_after(text: str, numeral: Numeral) -> tuple[str, int] | None:
    """Return what a number counts, in the singular, and where it ends; None where nothing is counted.

    `30,000 jobs`, `4,400 edge nodes`, `40 European countries`, `a 500-seat theatre`. Up to three words may
    describe the noun; a number that may be a year counts nothing, nor does `one`.
    """
    end = numeral.end
    if text[end : end + 1] == "-" and (compound := _COMPOUND.match(text, end)) is not None:
        noun = "person" if compound["noun"] == "strong" else compound["noun"]
        return None if _is_uncountable(text, numeral) else (noun, compound.end())
    for length in range(4):
        found = _NEXT.match(text, end)
        if found is None:
            return None
        word, end = found["word"], found.end()
        low = word.lower()
        if low in _CLOSED or (not length and _is_uncountable(text, numeral)):
            return None
        noun = singular(low) if word == low else _name_of_many(word, text, numeral, found.start())
        if noun is not None and not (low in _ATTRIBUTIVE and _goes_on(text, end)):
            return noun, end
        if low.endswith(("ing", "ed", "ly")) and low not in _PARTICIPLES:
            return None
        if word != low and _is_footnote(text, numeral, found.start()):
            return None
    return None


def _name_of_many(word: str, text: str, numeral: Numeral, gap: int) -> str | None:
    """Return the singular of a capitalised plural: of a model anywhere, of a people only behind a large number."""
    if _MODEL.fullmatch(word) is not None:
        return word.removesuffix("s")
    large = numeral.scale >= 3 or "," in text[numeral.start : numeral.end]
    return singular(word) if large and gap == numeral.end and not word.isupper() else None


def _is_footnote(text: str, numeral: Numeral, gap: int) -> bool:
    """`2 Includes charges`: a capital behind a number that opens a line or sentence."""
    if numeral.spelled or gap != numeral.end:
        return False
    return _OPENS.search(text, max(0, numeral.start - 3), numeral.start) is not None


def _goes_on(text: str, end: int) -> bool:
    """Tell whether another plural follows."""
    found = _NEXT.match(text, end)
    return found is not None and found["word"].lower() not in _CLOSED and singular(found["word"]) is not None


def _is_uncountable(text: str, numeral: Numeral) -> bool:
    value, written = numeral.value, text[numeral.start : numeral.end]
    if value is None:
        return False
    if numeral.spelled and value <= 10:
        return value <= 1 or _definite(text, numeral.start)
    if value != value.to_integral_value() and not numeral.scale:
        return True
    return len(written) == 4 and written.isdigit() and Decimal(1900) <= value < Decimal(2100)


def _definite(text: str, start: int) -> bool:
    """`the two sides`, `these three men`: known already, not a figure that the news gives."""
    found = _BEFORE.search(text, max(0, start - 30), start)
    return found is not None and found["word"].lower() in _DEFINITE
