"""Where sentences begin and end inside one zone."""

import re

__all__ = ["sentences_of"]

# Quotation marks and brackets make sentencex keep everything between a pair in one sentence, and search for
# a lost partner over and over. It reads blanks in their place; the marks are given back by `_cut_between`.
_MASK = str.maketrans(dict.fromkeys('"“”„«»()\r\n\t\v\f\x1c\x1d\x1e\x85\u2028\u2029', " "))
_MASKED = re.compile('["“”„«»()\r\n\t\v\f\x1c\x1d\x1e\x85\u2028\u2029]')
_SURROGATE = re.compile("[\ud800-\udfff]")
_SPACE = re.compile(r"\s+")

# sentencex takes quadratic time on unpaired single quotation marks, so it sees this much at once.
_WINDOW = 4000

# What a full stop may end without ending the sentence, where what follows is written as shown.
_HELD = re.compile(
    r"""
      (?:[ap]\.m\.\s+(?:[A-Z]{2,4}\b|Eastern|Pacific|Central|local|[Oo]n\b))
    | (?:\b(?:No|Nos|Vol|Fig|Sec|Art|pp?|Nr)\.\s+\d)
    | (?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Messrs|Hon|Rev|St|Pres|Adm)\.\s+[A-Z])
    | (?:![ ](?:Inc|Corp|Co|Ltd|LLC|Plc|PLC|Holdings|Japan)\b)
    | (?:(?:^|\s)[A-Z]\.\s+[A-Z][a-z]+(?:,|\s+[a-z]))
    """,
    re.VERBOSE,
)


def sentences_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of the sentences in `text[start:end]`, without white space around them."""
    found: list[tuple[int, int]] = []
    while end - start > _WINDOW:
        spans = _sentences(text, start, start + _WINDOW)
        # The last one may have been cut by the window: it is read again with what follows.
        if len(spans) > 1:
            start = spans.pop()[0]
        else:
            start += _WINDOW
        found += spans
    return found + _sentences(text, start, end)


def _sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    from sentencex import get_sentence_boundaries  # type: ignore[import-untyped]

    part = text[start:end]
    masked = part.translate(_MASK) if _MASKED.search(part) else part
    try:
        boundaries = get_sentence_boundaries("en", masked)
    except UnicodeEncodeError:
        boundaries = get_sentence_boundaries("en", _SURROGATE.sub("?", masked))
    found: list[tuple[int, int]] = []
    begin = 0
    for boundary in boundaries[1:]:
        next_word = boundary["start_index"]
        cut = _cut_between(part, begin, next_word)
        if not _held_together(part, begin, cut):
            _keep(found, part, begin, cut, start)
            begin = cut
    _keep(found, part, begin, len(part), start)
    return found


def _cut_between(part: str, begin: int, next_word: int) -> int:
    """Find the cut before a word so that a closing mark stays with what it closes, an opening one with it."""
    last = next_word
    while last > begin and (part[last - 1].isspace() or _MASKED.match(part, last - 1)):
        last -= 1
    space = _SPACE.search(part, last, next_word)
    return space.end() if space else next_word


def _held_together(part: str, begin: int, cut: int) -> bool:
    """Tell whether a cut that sentencex proposes runs through a sentence."""
    after = part[cut : cut + 24]
    word = after.lstrip('"“”„«»([')
    if word[:1].islower() and not any(letter.isupper() for letter in word.split(maxsplit=1)[0]):
        return True
    tail = max(begin, cut - 14)
    return any(match.start() < cut - tail < match.end() for match in _HELD.finditer(part[tail : cut + 24]))


def _keep(found: list[tuple[int, int]], part: str, begin: int, end: int, offset: int) -> None:
    while begin < end and part[begin].isspace():
        begin += 1
    while end > begin and part[end - 1].isspace():
        end -= 1
    if begin < end:
        found.append((offset + begin, offset + end))
