"""Bytes → text, newlines kept as they are."""

import codecs
import re

from briefer.pattern import pattern
from briefer.reading.failure import Unreadable

__all__ = ["decode"]

# UTF-32 before UTF-16: its mark begins with theirs.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
)
_HEAD = 8192
_CONTROL = pattern(r"[\x00-\x06\x0e-\x1a\x7f]")
_DECLARED = pattern(rb"charset\s*=\s*[\"']?([\w-]{2,20})", re.IGNORECASE)


def decode(data: bytes) -> str:
    """Decode UTF-8, UTF-16 or UTF-32, else what an HTML page declares, else Windows-1252; a byte order mark goes.

    A text that is UTF-8 but for a few broken bytes gets U+FFFD in their place.
    Raises `Unreadable` for what is no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _plain(data[len(mark) :].decode(encoding, "replace"))
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise Unreadable("binary", f"this is {name}, not text; convert it to text first")
    wide = _without_mark(data[:_HEAD])
    if wide:
        return _plain(data.decode(wide, "replace"))
    try:
        return _plain(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _plain(_mend(data))


def _without_mark(head: bytes) -> str | None:
    """Tell UTF-16 without a mark by its zero bytes: in Western text, every other one."""
    even, odd = head[::2], head[1::2]
    if odd.count(0) > 0.4 * len(odd) and even.count(0) == 0:
        return "utf-16-le"
    if even.count(0) > 0.4 * len(even) and odd.count(0) == 0:
        return "utf-16-be"
    return None


def _mend(data: bytes) -> str:
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = len(text) - broken - len(text.encode("ascii", "ignore"))
    if whole > 10 * broken:
        return text
    declared = _DECLARED.search(data, 0, 2048)
    for encoding in (declared[1].decode("ascii"), "cp1252") if declared else ("cp1252",):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    raise Unreadable("binary", "neither UTF-8, UTF-16 nor Windows-1252; save it as UTF-8")


def _plain(text: str) -> str:
    head = text[:_HEAD]
    controls = len(_CONTROL.findall(head))
    if "\0" in head or controls > 0.02 * len(head) + 2:
        raise Unreadable("binary", "this is not text; give a text, Markdown, HTML or JSON Lines file")
    return text
