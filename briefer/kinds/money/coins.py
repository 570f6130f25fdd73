"""Coins and notes that an article alone counts: `a dollar`, `a penny`, `a grand`."""

from decimal import Decimal

from briefer.document import Document
from briefer.kinds.money.beside import sides
from briefer.kinds.money.lexicon import lexicon
from briefer.kinds.money.per import per_after
from briefer.kinds.money.reading import reading
from briefer.numbers import GAP, Bounds, hedge_around, numerals
from briefer.pattern import pattern
from briefer.rule import Groups, Lead, Reading, rule
from briefer.stems import stems

__all__ = ["COIN", "a_coin"]

COIN = Lead("money_coin", stems=stems("buck dime dollar grand nickel penny quid"))
"""Where a coin or note may be named that an article alone counts."""

_AND_CENTS = pattern(rf"{GAP}and{GAP}")
_NOUN_ENDS = pattern(
    rf"[.;:!?)”\"]|\s*(?:\Z|\n)|(?P<comma>,\s)"
    rf"|{GAP}(?:apiece|as|at|because|before|but|by|each|every|for|from|higher|if|in|less|lower|more|on|or(?!{GAP}two)|out"
    rf"|over|per|since|so|to|until|when|while|with|an?)\b"
)
"""What stands behind a coin that is no part of a longer noun: not `a dollar bill`, `a grand jury`."""
_AMOUNT_FOLLOWS = pattern(
    r"(?:\b(?:add|advance|bet|charge|climb|cost|decline|donate|down|drop|earn|ease|fall|fell|for|gain|gave|give|jump|lose|lost|owe"
    r"|paid|pay|raise|rise|rose|save|send|sent|shed|slip|spend|spent|up|win|won|worth)(?:e?[ds]|ing)?"
    r"(?:\s[\w’']+)?|\bby)(?:\s(?:another|even|just|only))?\s\Z"
)
_NOTHING = pattern(r"(?:\b(?:hardly|neither|never|no|nobody|nor|not|without)|n['’]t)\b")
_ALONE_BEFORE = pattern(r"(?:\A|[\n|])[ ]*\Z")
_ALONE_BEHIND = pattern(r"[.!?]?[ ]*(?:\Z|[\n|])")
_IDIOM = pattern(rf"dime{GAP}a{GAP}dozen\b")


@rule(
    lead=COIN,
    before=rf"(?<![A-Za-z])[Aa]{GAP}",
    pattern=rf"[Aa]{GAP}(?P<coin>dollar|penny|nickel|dime|quid|buck|grand)(?![\w-]|['’])",
)
def a_coin(found: Groups, document: Document) -> Reading | None:
    """`a penny` before `a share`, `a dollar` behind `rose`, `cost`, `more than`, or alone in its line.

    A coin in a saying is no amount (`not worth a dime`, `a dime a dozen`), nor a currency (`against a dollar that rose`).
    """
    text, coin, (start, end) = document.text, found["coin"], found.span()
    unit = lexicon().named([coin]) or lexicon().named([f"{coin}s"])
    if unit is None:
        return None
    amount, decimals = Decimal(1), 0
    if coin == "dollar" and (cents := _cents_behind(text, end)) is not None:
        end, hundredths = cents
        amount, decimals = amount + hundredths.scaleb(-2), 2
    elif not _is_amount(text, start, end, coin):
        return None
    return reading(text, start, end, Bounds(amount, amount, decimals), unit, decimals)


def _cents_behind(text: str, end: int) -> tuple[int, Decimal] | None:
    """Return where `and 42 cents` behind a dollar ends, and how many."""
    joined = _AND_CENTS.match(text, end)
    name = joined and sides(text).names.get(joined.end())
    if joined is None or name is None or name.unit.power != -2 or name.unit.code != "USD":
        return None
    value = numerals(text).starting(joined.end()).value
    return (name.edge, value) if value is not None and value < 100 else None


def _is_amount(text: str, start: int, end: int, coin: str) -> bool:
    if _ALONE_BEFORE.search(text, max(0, start - 20), start) and _ALONE_BEHIND.match(text, end):
        return True
    if _IDIOM.match(text, end - len(coin)) or _NOTHING.search(text, max(0, start - 40), start):
        return False
    if coin != "grand" and per_after(text, end):
        return True
    ends = _NOUN_ENDS.match(text, end)
    if ends is None or (ends["comma"] and coin in ("grand", "nickel")):
        # `a grand, sweeping plan`, `a nickel, copper and gold mine`
        return False
    return (
        hedge_around(text, start, end) != "exact"
        or _AMOUNT_FOLLOWS.search(text, max(0, start - 40), start) is not None
    )
