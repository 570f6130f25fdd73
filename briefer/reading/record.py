"""One line of JSON Lines → article."""

import json
from collections.abc import Mapping
from typing import Any

from briefer.article import Article
from briefer.reading.day import day_of
from briefer.reading.failure import Failure, Unreadable
from briefer.reading.markup import markup_of

__all__ = ["article_from", "article_of"]

_NAMES = {
    str: "a string",
    int: "a number",
    float: "a number",
    bool: "true or false",
    list: "a list",
    dict: "an object",
}


def article_of(
    line: bytes, *, ordinal: int | None = None, source: str, published: str | None = None
) -> Article | Failure:
    """Read `{"text", "id"?, "title"?, "published"?, "url"?}`; other keys are left alone.

    Args:
        line: the JSON of one article, in UTF-8.
        ordinal: number of the line, the id of an article that has none.
        source: where the line was read from.
        published: day of publication of an article that names none.
    """
    try:
        fields = _fields(line)
    except Unreadable as fault:
        return Failure(_numbered(ordinal), source, fault.kind, str(fault), ordinal)
    return article_from(fields, ordinal=ordinal, source=source, published=published)


def article_from(
    fields: Mapping[str, Any], *, ordinal: int | None = None, source: str, published: str | None = None
) -> Article | Failure:
    """Make an article of the fields of a record, whatever held them."""
    id_ = _numbered(ordinal)
    try:
        id_ = _id(fields) or id_
        text = _string(fields, "text")
        if text is None:
            raise Unreadable("record", 'no "text"; write {"text": "…"}')
        title, url, day = (_string(fields, key) for key in ("title", "url", "published"))
        if day:
            published = _published(day)
    except Unreadable as fault:
        return Failure(id_, source, fault.kind, str(fault), ordinal)
    return Article(text, id_ or "", source, title, published, url, markup_of(text))


def _numbered(ordinal: int | None) -> str | None:
    return None if ordinal is None else str(ordinal)


def _published(written: str) -> str:
    day = day_of(written)
    if day is None:
        raise Unreadable("published", f'"published": {written[:40]!r} is no day; write it like 2026-07-01')
    return day


def _fields(line: bytes) -> dict[str, Any]:
    try:
        fields = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as fault:
        raise Unreadable("json", f"byte {fault.start + 1} is not UTF-8; write JSON Lines in UTF-8") from None
    except json.JSONDecodeError as fault:
        where = f"at column {fault.colno}: {fault.msg}"
        raise Unreadable("json", f"not JSON {where}; write one object a line") from None
    except (ValueError, RecursionError):
        raise Unreadable(
            "json", "nested too deep, or a number too long; write one plain object a line"
        ) from None
    if not isinstance(fields, dict):
        raise Unreadable("record", f'{_name(fields)} where an object is expected; write {{"text": "…"}}')
    return fields


def _string(fields: Mapping[str, Any], key: str) -> str | None:
    value = fields.get(key)
    if value is not None and not isinstance(value, str):
        raise Unreadable("record", f'"{key}" is {_name(value)}; make it a string')
    return value


def _id(fields: Mapping[str, Any]) -> str | None:
    value = fields.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _string(fields, "id")


def _name(value: Any) -> str:
    return "null" if value is None else _NAMES.get(type(value), type(value).__name__)
