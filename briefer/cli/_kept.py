"""Where compiled patterns are kept: beside the bytecode, if that is kept."""

import os
import sys
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path

from briefer import kept

__all__ = ["keep", "take"]

_PLACE = Path(cache_from_source(kept.__file__)).with_suffix(".patterns")


def take() -> None:
    """Load what earlier runs have compiled; what is missing or spoilt is compiled anew."""
    with suppress(OSError, EOFError, ValueError, TypeError):
        kept.load(_PLACE.read_bytes())


def keep() -> None:
    """Write what this run has compiled, all or nothing, where bytecode may be written."""
    data = None if sys.dont_write_bytecode else kept.dumped()
    if data is None:
        return
    beside = _PLACE.with_name(f"{_PLACE.name}.{os.getpid()}")
    with suppress(OSError):
        beside.write_bytes(data)
        beside.replace(_PLACE)
