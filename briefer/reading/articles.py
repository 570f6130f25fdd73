"""Where articles come from: a stream of them, with a failure in the place of each that cannot be read."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from glob import glob
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO, NamedTuple

from briefer.article import Article
from briefer.pattern import pattern
from briefer.reading.encoding import decode
from briefer.reading.failure import Failure, Unreadable
from briefer.reading.markup import is_html, markup_of
from briefer.reading.record import article_of

__all__ = ["FORMATS", "articles", "count", "read", "several"]

FORMATS = ("auto", "text", "markdown", "html", "jsonl")
"""What an input may be said to be; `auto` goes by the name of the file, then by how the content begins."""

_BY_SUFFIX = {
    ".txt": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
_BESIDE = (".gold.jsonl", ".brief.md", ".brief.html", ".brief.txt")
"""How the names end of what a folder holds about the article NAME.txt: its gold, its briefs."""
_JSON_RECORD = pattern(rb'(?:\xef\xbb\xbf)?\s*\{\s*"(?:id|text|title|published|url)"\s*:')


def read(
    data: bytes,
    *,
    id: str = "",  # noqa: A002
    source: str | None = None,
    input_format: str = "auto",
    published: str | None = None,
) -> Article:
    """Read one article.

    Args:
        data: a text, Markdown or HTML file.
        id: names the article in its batch.
        source: where the bytes come from; its suffix tells the format where that is `auto`.
        input_format: one of `FORMATS`, but JSON Lines: they hold many articles, see `articles`.
        published: ISO day of publication.

    Raises `Unreadable` for what holds no article.
    """
    if input_format not in FORMATS:
        raise Unreadable("format", f"there is no input format {input_format}; use {', '.join(FORMATS)}")
    text = decode(data)
    markup = input_format
    if markup == "auto":
        markup = _by_name(source) or ("html" if is_html(text) else markup_of(text))
    if markup == "jsonl":
        raise Unreadable("format", "JSON Lines hold many articles; read them as a stream")
    if markup != "html":
        return Article(text, id, source, published=published, markup=markup)
    from briefer.reading.html import page_of

    text, title, day = page_of(text)
    return Article(text, id, source, title, published or day, markup="html")


def articles(
    sources: Iterable[str],
    *,
    input_format: str = "auto",
    published: str | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Article | Failure]:
    """Read the articles of all sources, in order, one at a time.

    Args:
        sources: files; folders, of which all articles are read in the order of their names, and nothing that
            stands beside one as its gold or brief; patterns such as `news/**/*.txt` that the shell has left;
            `-` for standard input.
        input_format: one of `FORMATS`.
        published: ISO day of publication of articles that name none.
        stdin: read instead of the standard input of the process.
    """
    for source in sources:
        for place in _places(source):
            if isinstance(place, Failure):
                yield place
            else:
                yield from _read_at(place, input_format, published, stdin or sys.stdin.buffer)


def several(sources: list[str], *, input_format: str = "auto", stdin: BinaryIO | None = None) -> bool:
    """Tell whether several articles may come of sources: from one text file or a piped text only one does."""
    if len(sources) != 1 or input_format == "jsonl":
        return True
    [source] = sources
    if source == "-":
        return input_format == "auto" and _holds_records(stdin or sys.stdin.buffer)
    path = Path(source)
    if path.is_dir() or (_is_pattern(source) and not path.exists()):
        return True
    if input_format != "auto" or not path.is_file():
        return False
    try:
        with path.open("rb") as stream:
            return _is_jsonl(source, stream)
    except OSError:
        return False


def count(sources: Iterable[str], *, input_format: str = "auto") -> int | None:
    """Count the articles of files, folders and patterns; None where one is a stream of records."""
    found = [place for source in sources for place in _places(source)]
    files = [place.source for place in found if isinstance(place, _Place)]
    is_stream = input_format == "jsonl" or any(file == "-" or _by_name(file) == "jsonl" for file in files)
    return None if is_stream else len(found)


class _Place(NamedTuple):
    """A file, or standard input, that is there to be read."""

    source: str
    id: str


def _places(source: str) -> Iterator[_Place | Failure]:
    """Find the files that a source stands for."""
    path = Path(source)
    if source == "-":
        yield _Place(source, source)
    elif path.is_dir():
        found = sorted(_below(path), key=lambda file: file.parts)
        for file in found:
            yield _Place(file.as_posix(), file.relative_to(path).as_posix())
        if not found:
            wanted = ", ".join(f"*{suffix}" for suffix in _BY_SUFFIX)
            yield Failure(None, source, "empty_folder", f"no article in this folder; it looks for {wanted}")
    elif path.exists():
        yield _Place(source, path.name)
    elif _is_pattern(source):
        found = [file for file in map(Path, sorted(glob(source, recursive=True))) if file.is_file()]  # noqa: PTH207
        for file in found:
            yield _Place(file.as_posix(), file.as_posix())
        if not found:
            yield Failure(None, source, "missing", "no file matches this pattern; check it")
    else:
        yield Failure(path.name, source, "missing", "no such file or folder; check the path")


def _below(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        readable = [name for name in files if not name.startswith(".") and _by_name(name)]
        beside = {Path(name).stem + ending for name in readable for ending in _BESIDE}
        yield from (Path(place, name) for name in readable if name not in beside)


def _read_at(
    place: _Place, input_format: str, published: str | None, stdin: BinaryIO
) -> Iterator[Article | Failure]:
    source = place.source
    try:
        with nullcontext(stdin) if source == "-" else Path(source).open("rb") as stream:
            if input_format == "jsonl" or (input_format == "auto" and _is_jsonl(source, stream)):
                for ordinal, line in enumerate(stream, start=1):
                    if line.strip():
                        yield article_of(line, ordinal=ordinal, source=source, published=published)
            else:
                yield read(
                    stream.read(), id=place.id, source=source, input_format=input_format, published=published
                )
    except Unreadable as fault:
        yield Failure(place.id, source, fault.kind, str(fault))
    except OSError as fault:
        yield Failure(place.id, source, "unreadable", f"{fault.strerror or fault}; check that it can be read")


def _by_name(source: str | None) -> str | None:
    return _BY_SUFFIX.get(Path(source).suffix.lower()) if source else None


def _is_pattern(source: str) -> bool:
    return any(sign in source for sign in "*?[")


def _is_jsonl(source: str, stream: BinaryIO) -> bool:
    named = _by_name(source)
    return named == "jsonl" or (named is None and _holds_records(stream))


def _holds_records(stream: BinaryIO) -> bool:
    """Look whether a stream begins like a record of JSON Lines; nothing of it is used up."""
    if isinstance(stream, BufferedReader):
        head = stream.peek(200)
    elif stream.seekable():
        begin = stream.tell()
        head = stream.read(200)
        stream.seek(begin)
    else:
        return False
    return _JSON_RECORD.match(head) is not None
