"""The documents of a command: read, worked on here or by several processes, failures told apart."""

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from briefer.article import Article
from briefer.cli import Refused
from briefer.cli._interim import Unreadable, read_all
from briefer.finding import Finding

__all__ = ["Batch", "Done", "Failed", "Work"]


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a document."""

    result: Any
    severities: frozenset[str] = frozenset()
    """Of its findings."""

    @classmethod
    def judged(cls, result: Any, findings: Iterable[Finding]) -> "Done":
        """Keep of the findings what the exit code depends on."""
        return cls(result, frozenset(finding.severity for finding in findings))


@dataclass(frozen=True, slots=True)
class Failed:
    """What stands in the place of a document that could not be done."""

    id: str | None
    source: str | None
    kind: str
    message: str
    line: int | None = None

    def record(self) -> dict[str, Any]:
        """Lay it out as `briefer.error/1`."""
        error: dict[str, Any] = {"kind": self.kind, "message": self.message}
        if self.line is not None:
            error["line"] = self.line
        return {"schema": "briefer.error/1", "id": self.id, "source": self.source, "error": error}

    def __str__(self) -> str:
        place = "standard input" if self.source in (None, "-") else self.source
        line = "" if self.line is None else f":{self.line}"
        return f"{place}{line}: {self.message}"


Work = Callable[[Article], Done]
"""What a verb does with one document; a function of a module or a `partial` of one, so that processes can share it."""

_FAILING = {
    "never": frozenset[str](),
    "error": frozenset({"error"}),
    "warning": frozenset({"error", "warning"}),
}


class Batch:
    """The documents of one command, and how they fared."""

    def __init__(
        self, files: list[str] | None, *, input_format: str, published: str | None, jobs: int, fail_on: str
    ) -> None:
        if fail_on not in _FAILING:
            raise Refused(f"--fail-on {fail_on}: use error, warning or never")
        self._sources = files or ["-"]
        self._input_format = input_format
        self._published = _day(published)
        self._jobs = jobs
        self._failing = _FAILING[fail_on]
        self._failures = 0
        self._found: set[str] = set()

    @property
    def many(self) -> bool:
        """Whether several documents may come of it: one article file or piped text is a single one."""
        return len(self._sources) > 1 or self._input_format == "jsonl"

    def results(self, work: Work) -> Iterator[Any]:
        """Do the work on every document: in their order its result, or `Failed`, which is also told on standard error.

        Where there is only one document and it fails, the whole command is refused.
        """
        documents = read_all(self._sources, self._input_format, self._published)
        for outcome in _in_order(partial(_attempt, work), documents, self._jobs):
            if isinstance(outcome, Done):
                self._found |= outcome.severities
                yield outcome.result
            elif not self.many:
                raise Refused(str(outcome))
            else:
                self._failures += 1
                sys.stderr.write(f"briefer: {outcome}\n")
                yield outcome

    def exit_code(self) -> int:
        """Return 3 where documents failed, else 1 where there are findings to fail on, else 0."""
        if self._failures:
            return 3
        return 1 if self._found & self._failing else 0


def _day(published: str | None) -> str | None:
    if published is None:
        return None
    try:
        return date.fromisoformat(published).isoformat()
    except ValueError:
        raise Refused(f"--published {published}: no such day; write it like 2026-07-01") from None


def _attempt(work: Work, document: Article | Unreadable) -> Done | Failed:
    """Do the work on a document that could be read; a fault of ours costs this document only."""
    if isinstance(document, Unreadable):
        return Failed(document.id, document.source, document.kind, document.message, document.line)
    try:
        return work(document)
    except Refused:
        raise
    except Exception as fault:
        if os.environ.get("BRIEFER_DEBUG"):
            raise
        message = f"internal error: {type(fault).__name__}: {fault} (BRIEFER_DEBUG=1 shows where)"
        return Failed(document.id, document.source, "internal", " ".join(message.split()))


def _in_order(
    attempt: Callable[[Any], Done | Failed], documents: Iterable[Any], jobs: int
) -> Iterator[Done | Failed]:
    if jobs == 1:
        yield from map(attempt, documents)
        return
    from concurrent.futures import Future, ProcessPoolExecutor

    with ProcessPoolExecutor(jobs) as pool:
        waiting: deque[Future[Done | Failed]] = deque()
        for document in documents:
            waiting.append(pool.submit(attempt, document))
            # Enough to keep all busy; a long stream is never held in memory as a whole.
            if len(waiting) > 8 * jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
