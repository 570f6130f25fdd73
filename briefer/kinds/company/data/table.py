"""The known companies and institutions, looked up by how they are printed.

Three files built by `refresh`: a trie of the surface forms, the place of the row and the flags of each
form, and the rows. They are memory-mapped on the first lookup; nothing is parsed or compiled.
"""

import struct
from collections.abc import Iterator
from functools import cache, lru_cache
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Final, NamedTuple

from marisa_trie import Trie

from briefer.pattern import pattern

__all__ = [
    "ALIAS",
    "COMMON_WORD",
    "HEADER",
    "INSTITUTION",
    "LIMIT",
    "MEDIA",
    "OTHER",
    "PERSON",
    "PLACE",
    "PLACE_AND_FLAGS",
    "SHORT",
    "SMALL",
    "UPPER",
    "Entry",
    "blocked",
    "entries",
    "longest",
]

COMMON_WORD: Final = 1
"""Also a word of the language (Target, Gap, "First Solar" is not): needs evidence in the context."""
PLACE: Final = 2
"""Also a country or a large town (Santander, Phoenix)."""
PERSON: Final = 4
"""Also a common first name or surname, or looks like a full name (Ford, Charles Schwab)."""
SHORT: Final = 8
"""At most three letters, or capitals only (GE, TSMC)."""
ALIAS: Final = 16
"""Kept by hand, so somebody meant this form to be read as this company."""
INSTITUTION: Final = 32
"""The entry is an institution."""
MEDIA: Final = 64
"""A newspaper, broadcaster or news agency: usually cited, seldom a subject."""
UPPER: Final = 128
"""The name in capitals where it is not usually printed so: headlines of newswires."""
SMALL: Final = 256
"""Neither kept by hand, nor in a big index, nor among the larger companies of the SEC's list."""
OTHER: Final = 512
"""Not a company at all: a longer name that holds one (Dow Jones Industrial Average)."""

LIMIT: Final = 64
"""Characters read from a position; no surface form is longer."""
HEADER: Final = struct.Struct("<II")
"""What `companies.places` begins with: the number of forms and the size of `companies.tsv`."""
PLACE_AND_FLAGS: Final = struct.Struct("<IH")
"""What it holds of each form, in the order of the trie's ids: offset of its row, flags."""

_HERE = Path(__file__).parent


class Entry(NamedTuple):
    """A company or institution, by one of its surface forms."""

    name: str
    """The name that the article is not needed for: `Alphabet` for "Google"."""
    type: str
    """`company` or `institution`."""
    ticker: str | None
    """Where it is traded, with the exchange's suffix outside the United States: `GOOGL`, `7203.T`."""
    id: str | None
    """`cik:` with the SEC's number, or `isin:`; None if the lists know neither."""
    flags: int
    """What is known of the form, not of the company: a sum of the constants of this module."""


def longest(text: str, pos: int) -> tuple[int, Entry] | None:
    r"""Find the longest known name that starts at `pos` and ends with a word.

    The caller sees to it that a word starts at `pos`. A possessive stays outside, a line break
    counts as a space, and both apostrophes and all hyphens are alike. None also where the longest
    name known is no company: see `blocked`.

    >>> end, entry = longest("shares of Goldman\nSachs’s rival", 10)
    >>> end, entry.name, entry.type, entry.ticker
    (23, 'Goldman Sachs', 'company', 'GS')
    >>> longest("Googleplex", 0), longest("Dow Jones Industrial Average", 0)
    (None, None)
    """
    found = _find(text, pos)
    return None if found is None or found[1].flags & OTHER else found


def listed(text: str, positions: list[int]) -> list[int]:
    """Return at which of some positions the longest known name is a company's: `longest`, asked many times."""
    plain, prefixes = _plain(text), _files().trie.prefixes
    return [at for at in positions if prefixes(plain[at : at + LIMIT]) and longest(text, at) is not None]


def blocked(text: str, pos: int) -> int | None:
    """Return the end of a longer name at `pos` that holds a company's name and is none, such as an index.

    >>> blocked("S&P 500 futures", 0), blocked("S&P said", 0)
    (7, None)
    """
    found = _find(text, pos)
    return found[0] if found is not None and found[1].flags & OTHER else None


def entries() -> Iterator[tuple[str, Entry]]:
    """Iterate over all surface forms in the order of the trie; for reports and tests."""
    for form in _files().trie:
        yield form, _entry(form)


class _Files(NamedTuple):
    trie: Trie
    places: mmap
    rows: mmap


@cache
def _files() -> _Files:
    trie = Trie().mmap(str(_HERE / "companies.marisa"))
    places, rows = (_mapped(f"companies.{ending}") for ending in ("places", "tsv"))
    if HEADER.unpack_from(places) != (len(trie), len(rows)):
        # Also where a checkout has turned the ends of the lines.
        raise RuntimeError("the files of the company list do not belong together: run its refresh")
    return _Files(trie, places, rows)


def _mapped(name: str) -> mmap:
    with (_HERE / name).open("rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)


@cache
def _entry(form: str) -> Entry:
    # Unbounded, but there are only so many forms.
    trie, places, rows = _files()
    place, flags = PLACE_AND_FLAGS.unpack_from(places, HEADER.size + PLACE_AND_FLAGS.size * trie.key_id(form))
    name, kind, ticker, number = rows[place : rows.find(b"\n", place)].decode().split("\t")
    return Entry(name, kind, ticker or None, number or None, flags)


_ALIKE = (
    ("’", "'"),
    ("‘", "'"),
    ("ʼ", "'"),
    ("‐", "-"),
    ("‑", "-"),
    ("–", "-"),
    ("\n", " "),
    ("\u00a0", " "),
    ("\u202f", " "),
)
_HALVES = pattern("[\ud800-\udfff]")


@lru_cache(maxsize=2)
def _plain(text: str) -> str:
    """Print a text as the forms are, character for character; remembered, as a text is asked of many times."""
    if text.isascii():
        return text.replace("\n", " ")
    # str.translate takes thirty times as long.
    for printed, kept in _ALIKE:
        text = text.replace(printed, kept)
    try:
        text.encode()
    except UnicodeEncodeError:  # half a surrogate pair, which no trie takes: it ends every name
        text = _HALVES.sub("\0", text)
    return text


def _find(text: str, pos: int) -> tuple[int, Entry] | None:
    plain = _plain(text)
    for form in reversed(_files().trie.prefixes(plain[pos : pos + LIMIT])):
        end = pos + len(form)
        after = plain[end : end + 1]
        if not (after.isalnum() or after == "_"):
            return end, _entry(form)
    return None
