"""Whether a sentence speaks of what has been or of what is to come, where a date stands."""

import re
from collections.abc import Iterable

from briefer.kinds.date.lexicon import words
from briefer.pattern import pattern

__all__ = ["in_sentence", "tense"]

_SENTENCE_END = pattern(r"[.!?][\"”’)]*\s|\n")
_WORD = pattern(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
_MODALS = words(
    "will won't won’t shall would should could may might I'll I’ll we'll we’ll they'll they’ll it'll it’ll"
)
_COMING = words(
    "due payable upcoming scheduled slated expected planned expects forecasts predicts sees "
    "signalled signaled planned pledged promised proposed vowed threatened"
)
_WILLING = words(
    "be is are expect plan plans hope hopes intend intends prepare prepares vow vows agreed aim aims set"
)
"""Before `to` they speak of what is to come."""
_GONE = words(
    "was were had rose fell made came went began got won lost took grew shrank sank slid swung sold bought paid saw spent "
    "held kept met sent stood built drew drove flew gave ran sprang threw brought lent"
)
_REPORTING = words("said told announced reported disclosed unveiled released forecast projected predicted")
_BETWEEN = words("on in late early the")
_NOUN = words("a an its their the")
_SINCE = words("since from than against versus")
_POSSESSIVE = pattern(r"[A-Z][a-z]+day['’]s\b")
_DUE = pattern(
    r"\b(?:by|starting|beginning|effective|before)\s+(?:(?:on|in|late|early|the)\s+)*$", re.IGNORECASE
)
"""Right before a date; `by 2% in March` is no deadline."""
_LONG = 20
"""Characters before a date after which the words behind it say little about it."""


def in_sentence(text: str, position: int) -> str:
    """Return what stands before a position in its sentence, or the last 120 code points of it."""
    return _SENTENCE_END.split(text[max(0, position - 120) : position])[-1]


def tense(text: str, position: int) -> int:
    """Return 1 for what is to come, -1 for what has been, 0 where nothing tells.

    The last verb before the date decides, else the first one behind it; what stands between
    `announced` and the date would speak of the announcement only if nothing does.
    """
    left = in_sentence(text, position)
    before = _WORD.findall(left)
    nearest = next((word for word in reversed(before) if word not in _BETWEEN), "")
    # `Monday's close`, `from a February forecast`.
    old = _POSSESSIVE.match(text, position) or (
        before[-1:] and before[-1] in _NOUN and before[-2:-1] and before[-2] in _SINCE
    )
    if nearest in _REPORTING or nearest == "since" or old or "closing" in before[-5:]:
        return -1
    if nearest in ("until", "till", "deadline") or before[-2:-1] == ["deadline"]:
        return 1
    found = _first_tense(
        zip(reversed(before), ["", *reversed(before)], [*reversed(before[:-1]), ""], strict=False)
    )
    if found:
        return found
    if _DUE.search(left):
        return 1
    if len(left) > _LONG:
        return -1 if "said" in before or "told" in before else 0
    right = _SENTENCE_END.split(text[position : position + 80])[0]
    behind = _WORD.findall(right)
    return _first_tense(zip(behind, [*behind[1:], ""], ["", *behind], strict=False))


def _first_tense(trios: Iterable[tuple[str, str, str]]) -> int:
    """Return the tense of the first word that has one; each comes with its right and its left neighbour."""
    for word, following, preceding in trios:
        if word in _MODALS or word in _COMING or (word in _WILLING and following == "to"):
            return 1
        past = word in _GONE or (
            word.endswith("ed") and len(word) > 4 and word.islower() and word not in _REPORTING
        )
        if past and preceding != "be":
            return -1
    return 0
