"""Patterns that compile on first use: an article needs few of all that stand ready."""

import re
from typing import Any, AnyStr, cast

__all__ = ["pattern"]

_OFFERED = (
    "findall",
    "finditer",
    "flags",
    "fullmatch",
    "groupindex",
    "groups",
    "match",
    "pattern",
    "search",
    "split",
    "sub",
    "subn",
)


def pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    r"""Stand for `re.compile(text, flags)`, made by the first call of a method.

    >>> pattern(r"\d+").findall("From 12 to 30")
    ['12', '30']
    """
    return cast(re.Pattern[AnyStr], _Pattern(text, flags))


class _Pattern:
    def __init__(self, text: Any, flags: int) -> None:
        self._given = text, flags

    def __getattr__(self, name: str) -> Any:
        # Reached once only: from then on the compiled pattern's own methods stand here.
        compiled = re.compile(*self._given)
        vars(self).update({offered: getattr(compiled, offered) for offered in _OFFERED})
        return getattr(compiled, name)
