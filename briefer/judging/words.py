"""The words of a sentence that say what it is about."""

from collections.abc import Iterable

from briefer.pattern import pattern

__all__ = ["content", "kin", "stem"]

_WORD = pattern(r"[A-Za-z][A-Za-z'’-]{2,}|\bR&D\b")
_EMPTY = frozenset(
    "the and for from with that this than then its their his her our was were are has have had been being will would"
    " could should may might can not but also about around approximately nearly almost over under more less into onto"
    " per cent percent percentage point points year years quarter billion million trillion thousand which"
    " who whom whose what when where while because said says saying told according report reported one two three four"
    " five six seven eight nine ten first second third last next same other each all both only still now year-over-year"
    " company firm it's rose fell grew reach reached expected expects total".split()
)


def content(text: str) -> set[str]:
    """Return the stems of the words of a text, without those that any sentence has."""
    words = (word.lower().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(text))
    return {stem(word) for word in words if word not in _EMPTY}


def stem(word: str) -> str:
    """Return what forms of a word share, coarsely: the first six letters, without the s of the plural."""
    return word.removesuffix("s")[:6]


_FAMILIES = (
    "loan loans lend lending lent credit",
    "late overdue arrears delinquent",
    "spend spends spent spending expenditure outlay",
    "staff employee employees worker workers workforce employ employs",
    "sell sells sold sale sales revenue turnover",
    "tourist tourists visitor visitors arrival arrivals guest guests",
    "research r&d",
    "export exports shipment shipments",
    "unemployment jobless unemployed",
    "home homes house houses",
    "invest invests invested investment investments",
    "price prices cost costs",
    "produce produces produced production output build builds built",
    "population inhabitants residents",
    "earn earns earned earnings",
    "birth births born",
    "buy buys bought purchase purchases acquire acquires acquired acquisition takeover",
    "death deaths died deceased dead killed",
    "close closed closes closing closure shut shuts shutdown",
    "majority lead margin",
    "job jobs post posts position positions role roles",
    "injured hurt wounded injuries",
    "order orders ordered",
    "capex capital",
    "save saves saved saving savings",
    "aircraft jet jets plane planes airliner airliners",
)
_FAMILY = {stem(word): words.split()[0] for words in _FAMILIES for word in words.split()}


def kin(stems: Iterable[str]) -> set[str]:
    """Return stems with those of words that mean about the same made one."""
    return {_FAMILY.get(word, word) for word in stems}
