"""Where a story was written: `LISBON, 4 May 2026 - `, which is no part of its first sentence."""

from briefer.pattern import pattern

__all__ = ["past_dateline"]

_DAY = r"(?:, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?)?"
_PLACE = r"[A-Z]{3}[A-Z .'/]{0,30}"
_STATE = r"(?:, (?:[A-Z][a-z]{1,12}\.?|(?:[A-Z]\.){1,3})(?=, | [(—–-]))?"
_DATELINE = pattern(
    rf"\*{{0,2}}{_PLACE}{_STATE}{_DAY}(?:, [A-Z][a-z]+(?: [A-Z][a-z]+)?)?(?: \([^()]{{2,20}}\))?\*{{0,2}} ?(?: (?:-|–|--|_)|—|--) ?"
    r"(?=[\"“'‘]?[A-Z0-9$£€].{0,60}?[a-z]{2})"  # a headline in capitals has dashes, too
    rf"|{_PLACE}, [A-Z][a-z]{{2,8}}\.? \d{{1,2}} (?=[A-Z])|[A-Z]{{4,}}: (?=[A-Z])"
)


def past_dateline(text: str, start: int, end: int) -> int:
    """Return where a sentence begins behind its dateline; its own start if it has none."""
    shouted = text[start : start + 5].lstrip("*")[:3].isupper()
    found = _DATELINE.match(text, start, end) if shouted else None
    return found.end() if found else start
