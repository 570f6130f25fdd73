"""HTML page → text, title and day of publication; needs the extra `html`."""

import json
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from briefer.pattern import pattern
from briefer.reading.day import day_of
from briefer.reading.failure import Unreadable

__all__ = ["page_of"]

_TITLES = ('meta[property="og:title"]', 'meta[name="twitter:title"]')
_DAYS = (
    'meta[property="article:published_time"]',
    'meta[itemprop="datePublished"]',
    'meta[name="date"]',
    'meta[name="pubdate"]',
)
_SITE = pattern(r"\s+[|–—]\s+[^|–—]{1,40}$")


def page_of(html: str) -> tuple[str, str | None, str | None]:
    """Return the main text of a page, its title, and its ISO day of publication."""
    try:
        parse = import_module("resiliparse.parse.html")
        extract = import_module("resiliparse.extract.html2text")
    except ModuleNotFoundError:
        message = "HTML needs a library that is not installed; run: pip install 'briefer-cli[html]'"
        raise Unreadable("no_library", message) from None
    tree = parse.HTMLTree.parse(html)
    # Picking the main content also drops short lists; where a page marks its one article, that is taken whole.
    marked = tree.document.query_selector_all("article")
    content = marked[0].html if len(marked) == 1 else tree
    text = extract.extract_plain_text(content, main_content=len(marked) != 1, alt_texts=False, links=False)
    return text, _title(tree), _published(tree)


def _title(tree: Any) -> str | None:
    named = _content(tree, _TITLES) or _SITE.sub("", tree.title or "")
    return " ".join(named.split()) or None


def _published(tree: Any) -> str | None:
    for written in (_content(tree, _DAYS), *_linked_days(tree)):
        if written and (day := day_of(written)) is not None:
            return day
    return None


def _content(tree: Any, selectors: tuple[str, ...]) -> str | None:
    for selector in selectors:
        found = tree.document.query_selector(selector)
        if found is not None and found.getattr("content"):
            return str(found.getattr("content"))
    return None


def _linked_days(tree: Any) -> Iterator[str]:
    """Yield every `datePublished` in the JSON-LD of a page."""
    for script in tree.document.query_selector_all('script[type="application/ld+json"]'):
        try:
            waiting = [json.loads(script.text)]
        except (ValueError, RecursionError):
            continue
        while waiting:
            item = waiting.pop()
            if isinstance(item, dict):
                if isinstance(item.get("datePublished"), str):
                    yield item["datePublished"]
                waiting += item.values()
            elif isinstance(item, list):
                waiting += item
