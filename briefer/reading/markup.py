"""How a text is written, where nobody says."""

import re

from briefer.pattern import pattern

__all__ = ["is_html", "markup_of"]

_HTML_PAGE = pattern(r"\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html)\b", re.IGNORECASE | re.DOTALL)
_MARKDOWN_LINE = pattern(r"^(?:#{1,6} \S|\|[ :|-]*-{3}[ :|-]*\|[ \t]*\r?$)", re.MULTILINE)


def is_html(text: str) -> bool:
    """Tell whether a text begins like a web page."""
    return _HTML_PAGE.match(text) is not None


def markup_of(text: str) -> str:
    """Return `markdown` for a text with a `# heading` or with the rule of a pipe table, else `text`."""
    return "markdown" if _MARKDOWN_LINE.search(text) else "text"
