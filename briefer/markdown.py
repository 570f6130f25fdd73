"""Text that stays text in Markdown."""

import re

from briefer.pattern import pattern

__all__ = ["escaped"]

_SPECIAL = pattern(
    r"""[\\`|]                                  # always mean something
    | \*(?!\ ) | (?<!\ )\*                      # emphasis; a star between spaces is a star
    | (?<!\w)_ | _(?!\w)                        # emphasis; snake_case is not
    | \[(?=[^\[\]]*\][(\[:]) | \](?=[(\[:])     # links, images, definitions; [sic] is not
    | <(?=[A-Za-z/!?]) | &(?=\#?\w+;) | ~(?=~)  # tags, entities, struck out text
    """,
    re.VERBOSE,
)
_BLOCK = pattern(r"([#>+=-])|(\d{1,9})(?=[.)](?:\s|$))")
"""What a line may not begin with: a heading, a quotation, a list, the rule under a heading."""


def escaped(value: object, *, is_inline: bool = False) -> str:
    r"""Escape text for Markdown, and leave plain text as it is: `$5`, `R&D`, `snake_case`, apostrophes.

    `is_inline` says that something stands before it on its line, as in the cell of a table.

    >>> print(escaped("a | b"), escaped("[x](javascript:y)"), escaped("# 1"), escaped("2. May"))
    a \| b \[x\](javascript:y) \# 1 2\. May
    >>> print(escaped("R&D costs $5 < $6 at O'Hare [sic], 2.5 * 3"))
    R&D costs $5 < $6 at O'Hare [sic], 2.5 * 3
    >>> print(escaped("-2%"), escaped("-2%", is_inline=True))
    \-2% -2%
    """
    text = _SPECIAL.sub(r"\\\g<0>", " ".join(str(value).split()))
    start = None if is_inline else _BLOCK.match(text)
    if start is None:
        return text
    return f"{start[2]}\\{text[start.end() :]}" if start[2] else f"\\{text}"
