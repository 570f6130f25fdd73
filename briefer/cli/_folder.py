"""A file for each article of a batch, in one folder."""

import re
from collections import deque
from pathlib import Path

from briefer.article import Article
from briefer.cli import Refused
from briefer.cli._batch import Batch, Work
from briefer.cli._output import progress, write
from briefer.reading import Failure

__all__ = ["write_each"]

_LONGEST = 100
"""Characters of a name, so that no file system refuses it."""


class _Names:
    """Names files after articles, no two alike, also where case means nothing."""

    def __init__(self, folder: Path, suffix: str) -> None:
        self._folder = folder
        self._suffix = suffix
        self._taken: set[str] = set()

    def path_of(self, article: Article) -> Path:
        """Return a place that no article before has; the order of the articles decides, never the clock."""
        file = Path(article.source or "")
        # The id of a file is its name; that of a line is anything, dots included.
        stem = file.stem if file.name == Path(article.id).name else article.id
        stem = re.sub(r"[^\w.-]+", "-", stem).strip("-.")[:_LONGEST] or "article"
        name, number = stem, 1
        while name.casefold() in self._taken:
            number += 1
            name = f"{stem}-{number}"
        self._taken.add(name.casefold())
        return self._folder / f"{name}{self._suffix}"


def write_each(batch: Batch, work: Work, folder: Path, suffix: str, *, force: bool) -> None:
    """Write what the work makes of each article to a file named after it; a file that is there already is kept.

    A kept file is a failure of its article, so that the exit code tells of it; `force` writes over it.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise Refused(f"--output-dir {folder}: is no folder") from None
    names = _Names(folder, suffix)
    places: deque[Path | None] = deque()

    def place(document: Article | Failure) -> Article | Failure:
        path = names.path_of(document) if isinstance(document, Article) else None
        places.append(path)
        if path is not None and path.exists() and not force and isinstance(document, Article):
            return Failure(document.id, str(path), "exists", "is there already; --force writes over it")
        return document

    with progress("briefs", batch.total()) as advance:
        for result in batch.results(work, place):
            path = places.popleft()
            if path is not None and isinstance(result, str):
                write([result], path)
            advance()
