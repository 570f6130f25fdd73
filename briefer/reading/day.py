"""A day of publication, as its carrier writes it."""

from datetime import date

from briefer.pattern import pattern

__all__ = ["day_of"]

_SPELT_OUT = pattern(r"(?=.*\b\d{4}\b)(?=.*[A-Za-z]{3})[\w ,.:+/-]{8,60}")


def day_of(written: str) -> str | None:
    """Return the ISO day of a day or a point in time; None where it is neither.

    `2026-07-01T08:00:00Z`, `1 July 2026` and `Wed, 01 Jul 2026 08:00:00 GMT` are read; `03/04/2026`, which is two days
    to two readers, and whatever needs to know what day it is now are not.
    """
    said = written.strip()
    try:
        return date.fromisoformat(said[:10] if len(said) > 10 and said[10] in "T " else said).isoformat()
    except ValueError:
        pass
    if _SPELT_OUT.fullmatch(said) is None:
        return None
    import dateparser  # 100 ms, and few need it

    found = dateparser.parse(
        said, languages=["en"], settings={"STRICT_PARSING": True, "PARSERS": ["absolute-time"]}
    )
    return found.date().isoformat() if found is not None else None
