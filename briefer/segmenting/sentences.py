"""Where sentences begin and end inside one zone."""

from briefer.pattern import pattern

__all__ = ["sentences_of"]

# Quotation marks and brackets make sentencex keep everything between a pair in one sentence, and search for
# a lost partner over and over. It reads blanks in their place; the marks are given back by `_cut_between`.
_MARKS = '"“”„«»()'
_SPACES = "\r\n\t\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_MASKED = pattern(f"[{_MARKS}{_SPACES}]")
_SURROGATE = pattern("[\ud800-\udfff]")
_SPACE = pattern(r"\s+")

# sentencex takes quadratic time on unpaired single quotation marks, so it sees this much at once.
_WINDOW = 4000

# What ends in a full stop without ending the sentence, by what has to follow.
# fmt: off
_TITLES = frozenset([
    "Mr.", "Mrs.", "Ms.", "Messrs.", "Dr.", "Prof.", "Hon.", "Rev.", "St.",
    "Gen.", "Lt.", "Col.", "Sgt.", "Capt.", "Adm.", "Sen.", "Rep.", "Gov.",
])
_COUNTED = frozenset(["No.", "Nos.", "no.", "nos.", "Nr.", "Vol.", "vol.", "Fig.", "Sec.", "Art.", "p.", "pp."])
# fmt: on
_HOURS = frozenset(["a.m.", "p.m."])
# sentencex takes the month for an abbreviation.
_FULL_MONTH = pattern(r"\bMay\.\s+(?=[A-Z])")
_TIME_ZONES = pattern(
    r"(?:E[SD]?T|[CMP][SD]?T|GMT|BST|UTC|CES?T|IST|[JH]KT|JST|SGT|Eastern|Pacific|Central)\b"
)
_COMPANY_FORM = pattern(r"(?:Inc|Corp|Co|Ltd|LLC|PLC|Plc|plc|Holdings|Japan)\b")


def sentences_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of the sentences in `text[start:end]`, without white space around them."""
    found: list[tuple[int, int]] = []
    while end - start > _WINDOW:
        stop = text.rfind(" ", start, start + _WINDOW) + 1 or start + _WINDOW
        spans = _sentences(text, start, stop)
        if len(spans) > 1:
            # The last one may go on behind the window: it is read again with what follows.
            stop = spans.pop()[0]
        found += spans
        start = stop
    return found + _sentences(text, start, end)


def _sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    from sentencex import get_sentence_boundaries  # type: ignore[import-untyped]

    part = text[start:end]
    masked, marks = _MASKED.subn(" ", part)
    try:
        boundaries = get_sentence_boundaries("en", masked)
    except UnicodeEncodeError:
        masked = _SURROGATE.sub("?", masked)
        boundaries = get_sentence_boundaries("en", masked)
    found: list[tuple[int, int]] = []
    begin = 0
    cuts = {boundary["start_index"] for boundary in boundaries[1:]}
    if "May." in masked:
        cuts.update(match.end() for match in _FULL_MONTH.finditer(masked))
    for cut in sorted(cuts):
        if marks:
            cut = _cut_between(part, begin, cut)
        if not _held_together(part, begin, cut):
            _keep(found, part[begin:cut], start + begin)
            begin = cut
    _keep(found, part[begin:], start + begin)
    return found


def _keep(found: list[tuple[int, int]], sentence: str, at: int) -> None:
    """Add the span of a sentence without the white space around it; stray marks go with the one before."""
    words = sentence.strip()
    if not words:
        return
    begin = at + sentence.index(words[0])
    end = begin + len(words)
    if len(words) < 4 and found and not any(map(str.isalnum, words)):
        found[-1] = (found[-1][0], end)
    else:
        found.append((begin, end))


def _cut_between(part: str, begin: int, next_word: int) -> int:
    """Find the cut before a word so that a closing mark stays with what it closes, an opening one with it."""
    last = next_word
    while last > begin and (part[last - 1].isspace() or part[last - 1] in _MARKS):
        last -= 1
    space = _SPACE.search(part, last, next_word)
    return space.end() if space else next_word


def _held_together(part: str, begin: int, cut: int) -> bool:
    """Tell whether a cut that sentencex proposes runs through a sentence."""
    word = part[cut : cut + 24].lstrip('"“”„«»([')
    if word[:1].islower() and not any(letter.isupper() for letter in word.split(maxsplit=1)[0]):
        return True
    if part[cut - 1] == "." and part[cut - 2 : cut - 1].isupper():
        return True  # `(BRWL.N)`: no white space, and capitals on both sides
    before = part[max(begin, cut - 12) : cut].split()
    stop = before[-1].lstrip('"“„«([') if before else ""
    if stop in _TITLES:
        return True
    if stop in _COUNTED:
        return word[:1].isdecimal()
    if stop in _HOURS:
        return _TIME_ZONES.match(word) is not None
    # `Yahoo! Inc.`: a name that ends in an exclamation mark.
    return stop.endswith("!") and _COMPANY_FORM.match(word) is not None
