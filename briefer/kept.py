"""Patterns as the engine of `re` runs them, kept from run to run as Python keeps its bytecode.

To compile what a short article needs takes longer than to read it. The command line loads what is kept and keeps
what was compiled anew; without it every pattern is compiled, with the same result.
"""

import marshal
import re
import sys
from array import array
from contextlib import suppress
from importlib import import_module
from typing import Any, AnyStr

__all__ = ["compiled", "dumped", "load"]

_Made = tuple[int, bytes, int, dict[str, int]]
"""Flags, code, how many groups, and which of them have names."""

_UNFIT = (ImportError, AttributeError, LookupError, TypeError, ValueError, RuntimeError, OverflowError)
"""What a Python raises whose engine is built otherwise, or refuses the code: then patterns are compiled as ever."""

_kept: dict[tuple[Any, int], _Made] = {}
_new: list[tuple[Any, int]] = []


def compiled(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return `re.compile(text, flags)`, out of what is kept if it is there; for patterns that no article has a part in."""
    given = text, int(flags)
    with suppress(*_UNFIT):
        if given not in _kept:
            _kept[given] = _made(*given)
            _new.append(given)
        return _pattern(text, _kept[given])
    return re.compile(text, flags)


def load(data: bytes) -> None:
    """Take what an earlier run has dumped, unless another Python did: its engine may have other codes."""
    python, kept = marshal.loads(data)  # noqa: S302 - no less to be trusted than the bytecode beside it
    if python == sys.version:
        _kept.update(kept)


def dumped() -> bytes | None:
    """Return all that is kept and was compiled; None if nothing was compiled anew."""
    return marshal.dumps((sys.version, _kept)) if _new else None


def _pattern(text: AnyStr, made: _Made) -> re.Pattern[AnyStr]:
    """Do what `re.compile` does when it has parsed a text and written the code."""
    flags, code, groups, names = made
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        by_number[number] = name
    engine: Any = import_module("_sre")
    found: re.Pattern[AnyStr] = engine.compile(
        text, flags, array("I", code).tolist(), groups, names, tuple(by_number)
    )
    return found


def _made(text: str | bytes, flags: int) -> _Made:
    from briefer.encoded import encoded  # nothing of it is needed for what is kept

    flags, code, groups, names = encoded(text, flags)
    return int(flags), array("I", code).tobytes(), groups, names
