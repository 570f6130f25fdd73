"""What the article as a whole decides: which dollar is meant, and whether `pounds` are money."""

from collections import Counter
from itertools import pairwise

from briefer.document import Document
from briefer.kinds.money.lexicon import PRE_EURO, RIVALS
from briefer.kinds.money.value import Money
from briefer.pattern import pattern
from briefer.rule import Candidate

__all__ = ["resolve"]

_COMMON = "amount_then_common_word"
_MONEY_FOLLOWS = pattern(r"[-\s](?:a|per)[-\s]share\b|\s\((?:about |around )?(?:US|A|C)?[$€]")
_CONVERSION = pattern(r"[^.;]{0,30}\((?:about |around |nearly |roughly |some |equal to |or )?")
_DATELINE = pattern(
    r"(?P<place>[A-Z][A-Za-z. ]{2,30}?)(?:,[^\n]{0,40}?)?(?: \((?P<wire>[A-Z][A-Za-z. ]{1,30})\))?[ ]?(?:--|[-–—])[ ]"
)
_ABROAD = frozenset(
    ("AP", "Reuters", "REUTERS", "AFP", "Bloomberg", "UPI", "Dow Jones", "MarketWatch", "CNN", "CNBC")
)
"""Agencies whose bare `$` is the American one wherever they write from."""


def resolve(candidates: list[Candidate], document: Document) -> list[Candidate]:
    """Settle ambiguous currencies by the rest of the article, and drop common words that are no currency in it.

    A bare `$` is another dollar where the article mostly writes that one out or is datelined there, unless
    it stands in brackets behind it: `A$5 million ($3.3 million)`.
    """
    text = document.text
    stated = Counter(
        candidate.value.currency
        for candidate in candidates
        if not candidate.value.ambiguous and candidate.rule.name != _COMMON
    )
    kept = [
        candidate
        for candidate in candidates
        if candidate.rule.name != _COMMON
        or stated[candidate.value.currency]
        or _MONEY_FOLLOWS.match(text, candidate.end) is not None
    ]
    open_ones = [candidate for candidate in kept if candidate.value.ambiguous]
    if not open_ones:
        return kept
    bare = Counter(candidate.value.currency for candidate in open_ones)
    converts = _converts(kept, text)
    place = _dateline(text)
    # `dollars` and `dlrs` have a d, `cents` has none: cents alone may be those of another currency.
    cents_only = not any("$" in text[c.start : c.end] or "d" in text[c.start : c.end] for c in open_ones)
    written = not any("$" in text[c.start : c.end] for c in open_ones)
    old = not PRE_EURO.isdisjoint(stated) or (document.published or "9999") < "1999"
    for candidate in open_ones:
        currency = candidate.value.currency
        if currency is None or converts:
            decided = currency if currency == "USD" else None
        elif currency == "USD" and cents_only:
            decided = next((code for code in ("EUR", "ZAR") if stated[code]), None)
        else:
            decided = _decide(currency, stated, bare, place, old=old, written=written)
        if decided is not None:
            candidate.value = _as(candidate.value, decided)
    return kept


def _as(value: Money, currency: str) -> Money:
    return value.model_copy(update={"currency": currency, "ambiguous": False})


def _decide(
    currency: str,
    stated: Counter[str | None],
    bare: Counter[str | None],
    place: str,
    *,
    old: bool,
    written: bool,
) -> str | None:
    """Return the currency that the article makes of an ambiguous one; None where it leaves it open."""
    rivals = RIVALS.get(currency, {})
    for code, places in rivals.items():
        if place in places:
            # `A$` spelled out beside `$` under a Sydney dateline says that the bare sign is not the local dollar.
            # `dlrs` behind `mln Australian dlrs` go on in it.
            return currency if stated[code] and stated[code] < bare[currency] and not written else code
    if stated[currency]:
        return currency
    if currency == "CHF" and old and not stated["CHF"]:
        return "FRF"
    prevailing = [code for code in rivals if stated[code] >= bare[currency]]
    return prevailing[0] if len(prevailing) == 1 else None


def _dateline(text: str) -> str:
    """Return the place that the text opens with: `SYDNEY, March 3 (Wire) -- ` gives `Sydney`."""
    for line in text[:600].splitlines()[:6]:
        if (found := _DATELINE.match(line.strip())) is not None:
            return "" if found["wire"] in _ABROAD else found["place"].strip().title()
    return ""


def _converts(candidates: list[Candidate], text: str) -> bool:
    """Tell whether the article puts a bare dollar sign in brackets behind an amount in another currency."""
    return any(
        second.value.currency == "USD"
        and second.value.ambiguous
        and not first.value.ambiguous
        and _CONVERSION.fullmatch(text, first.end, second.start) is not None
        for first, second in pairwise(candidates)
    )
