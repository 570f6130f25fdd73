"""Patterns that compile on first use: an article needs few of all that stand ready."""

import re
from collections.abc import Callable
from typing import Any, AnyStr, cast

from briefer.kept import compiled

__all__ = ["Led", "pattern"]

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
_NOTHING: dict[str, Callable[[], Any]] = {
    "findall": list,
    "finditer": lambda: iter(()),
    "fullmatch": lambda: None,
    "match": lambda: None,
    "search": lambda: None,
}
"""What the methods return that find nothing."""


def pattern(text: AnyStr, flags: int = 0, *, lead: str = "") -> re.Pattern[AnyStr]:
    r"""Stand for `re.compile(text, flags)`, made by the first call of a method.

    Args:
        text: the pattern.
        flags: those of `re`.
        lead: words or parts of words, in small letters where case is ignored, one of which is in all that the
            pattern matches. What is looked for in texts without any of them is not there, and nothing is compiled.

    >>> pattern(r"\d+").findall("From 12 to 30")
    ['12', '30']
    >>> pattern(r"\b(?:doubled|tripled)\b", lead="doubled tripled").search("Sales rose") is None
    True
    """
    made = Led(text, flags, lead) if isinstance(text, str) and lead else _Pattern(text, flags)
    return cast(re.Pattern[AnyStr], made)


class _Pattern:
    def __init__(self, text: Any, flags: int) -> None:
        self._given = text, flags

    def __getattr__(self, name: str) -> Any:
        # Reached once only: from then on the compiled pattern's own methods stand here.
        return getattr(self._compiled(), name)

    def _compiled(self) -> re.Pattern[Any]:
        made = compiled(*self._given)
        vars(self).update({offered: getattr(made, offered) for offered in _OFFERED})
        return made


class Led(_Pattern):
    """A pattern that compiles only for a text that holds one of its leads."""

    def __init__(self, text: str, flags: int, lead: str) -> None:
        super().__init__(text, flags)
        self.lead = tuple(lead.split())
        self._ignores_case = bool(flags & re.IGNORECASE)
        self._barren: str | None = None

    def __getattr__(self, name: str) -> Any:
        if name not in _NOTHING:
            return super().__getattr__(name)

        def led(text: str, *window: int) -> Any:
            if self._may_match(text):
                return getattr(self._compiled(), name)(text, *window)
            return _NOTHING[name]()

        vars(self)[name] = led  # until it is compiled
        return led

    def _may_match(self, text: str) -> bool:
        if text is self._barren:
            return False
        printed = text.lower() if self._ignores_case else text
        if any(lead in printed for lead in self.lead):
            return True
        self._barren = text  # a long text is asked about again and again
        return False
