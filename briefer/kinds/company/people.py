"""The people whom an article names in full: their surnames are no companies."""

from functools import lru_cache

from briefer.kinds.company.data import table
from briefer.kinds.company.lexicon import BUSINESS_WORDS, DEMONYMS, FIRST_NAMES, GENERIC_WORDS, PLACES
from briefer.kinds.company.names import Name, names, opens
from briefer.pattern import pattern

__all__ = ["introduced", "is_person", "is_titled", "surnames"]

_POST = pattern(
    r"\b(?P<post>[Mm]inister|[Ss]ecretary|[Pp]resident|[Gg]overnor|[Mm]ayor|[Ss]enator|[Aa]mbassador|[Pp]rofessor|[Gg]eneral"
    r"|[Cc]aptain|[Cc]olonel|[Aa]dmiral|[Jj]udge|[Cc]hairman|[Cc]hairwoman|[Dd]irector|[Oo]fficer|[Ss]pokes\w+|[Aa]nalyst"
    r"|[Ee]conomist|[Ss]trategist|[Ee]xecutive|[Cc]hief|[Ff]ounder|[Ll]eader|[Cc]oach|[Mm]anager|[Pp]rosecutor|[Aa]ttorney"
    r"|[Ss]uperintendent|[Ss]heriff|[Cc]ommissioner|[Cc]ouncillor|[Ii]nspector|[Ss]ergeant|[Cc]onstable|[Cc]orrespondent|[Rr]eporter"
    r"|lawmaker|filmmaker|lawyer|author|actor|actress|singer|billionaire|tycoon|journalist|activist|campaigner|candidate|politician"
    r"|scientist|researcher|historian|student|teacher|farmer|officer|legend|midfielder|striker|goalkeeper|defender|boss|owner|[A-Z]{3}) $"
)
_ADDRESSES = ("Mr ", "Mr. ", "Mrs ", "Mrs. ", "Ms ", "Ms. ", "Miss ", "Dr ", "Dr. ")
_AGE = pattern(r", (?:aged )?[1-9]\d, (?!\d)")
_FIRMS_TOO = frozenset("analyst founder leader manager owner".split())
"""What a company of one word may be called as well: `asset manager Kavrin`."""

_ALSO_SURNAMES = frozenset(
    [
        "Press",
        "Banks",
        "Power",
        "Gold",
        "Steel",
        "Homes",
        "Gas",
        "Rail",
        "Trust",
        "Paper",
        "Mines",
        "Tool",
        "Works",
        "Wireless",
    ]
)


def is_person(name: Name) -> bool:
    """Whether a name begins with a first name, or has an initial in the middle, and ends in nothing of business."""
    words = name.words
    if not 2 <= len(words) <= 4 or name.form or "&" in words:
        return False
    initial = len(words[1].rstrip(".")) == 1 and len(words) > 2
    if words[0] not in FIRST_NAMES and not initial:
        return False
    return words[-1] not in BUSINESS_WORDS or (len(words) == 2 and words[-1] in _ALSO_SURNAMES)


def introduced(name: Name, text: str) -> bool:
    """Whether a post stands right before a name: `spokesman`, `Foreign Minister`; a person holds it."""
    found = _POST.search(text, max(0, name.start - 20), name.start)
    return found is not None and (len(name.words) > 1 or found["post"] not in _FIRMS_TOO)


@lru_cache(maxsize=4)
def surnames(text: str, *, guess: bool = False) -> frozenset[str]:
    """Return the last words of the names of people, as far as first names tell them.

    Args:
        text: the article.
        guess: take any two words within a sentence for a person whom the list does not have: to be used
            for a last word that is a surname.
    """
    return frozenset(
        name.words[-1]
        for name in names(text).items
        if _is_addressed(name, text)
        or (
            len(name.words) > 1
            and (is_person(name) or is_titled(name) or (guess and _may_be_person(name, text)))
            and table.longest(text, name.start) is None
        )
    )


def _is_addressed(name: Name, text: str) -> bool:
    """Whether a person is called or aged so: `Mr. Sidavra`, `Sidavra, 36,`."""
    return text.endswith(_ADDRESSES, max(0, name.start - 5), name.start) or (
        text.startswith(", ", name.end) and _AGE.match(text, name.end) is not None
    )


def is_titled(name: Name) -> bool:
    """Whether a title stands before a first and a last name: `General Jeff Sidavra`, `Health Jeff Sidavra` behind `Minister for`."""
    return (
        len(name.words) > 2
        and not name.form
        and name.words[-2] in FIRST_NAMES
        and name.words[-1] not in BUSINESS_WORDS
    )


def _may_be_person(name: Name, text: str) -> bool:
    first = name.words[0]
    return (
        len(name.words) == 2
        and not opens(text, name.start)
        and not name.form
        and not any(first in words for words in (PLACES, DEMONYMS, GENERIC_WORDS))
    )
