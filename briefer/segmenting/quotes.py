"""Where somebody is quoted."""

from briefer.pattern import pattern

__all__ = ["quotes_of"]

_CLOSES = {'"': '"', "“": "”", "„": "“”", "«": "»"}
_MARK = pattern('["“”„«»]')


def quotes_of(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return quoted passages, marks included, that open and close inside one of the spans.

    A quotation that runs over several paragraphs opens anew in each and closes only in the last:
    so one left open reaches to the end of its span where the next span opens with a mark.
    """
    found: list[tuple[int, int]] = []
    opened: int | None = None
    index = 0
    for match in _MARK.finditer(text):
        at = match.start()
        while index < len(spans) and spans[index][1] <= at:
            if opened is not None and index + 1 < len(spans) and text[spans[index + 1][0]] == text[opened]:
                found.append((opened, spans[index][1]))
            opened = None
            index += 1
        if index == len(spans):
            break
        start, end = spans[index]
        if at < start:
            continue
        mark = text[at]
        if opened is None:
            if _opens(text, at, start, end):
                opened = at
        elif mark in _CLOSES[text[opened]] and not (mark == '"' and _opens(text, at, start, end)):
            found.append((opened, at + 1))
            opened = None
    return found


def _opens(text: str, at: int, start: int, end: int) -> bool:
    mark = text[at]
    if mark != '"':
        return mark in _CLOSES
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    return (before.isspace() or before in "([—–-/") and not after.isspace()
