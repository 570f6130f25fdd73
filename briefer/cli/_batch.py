"""The documents of a command: read, worked on here or by several processes, failures told apart."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from briefer.article import Article
from briefer.cli import Refused
from briefer.cli._companies import companies_in
from briefer.finding import Finding
from briefer.reading import FORMATS, Failure, articles, count, several
from briefer.slotted import altered

__all__ = ["Batch", "Done", "Work"]


class Done(NamedTuple):
    """What came of a document."""

    result: Any
    severities: frozenset[str] = frozenset()
    """Of its findings."""

    @classmethod
    def judged(cls, result: Any, findings: Iterable[Finding]) -> "Done":
        """Keep of the findings what the exit code depends on."""
        return cls(result, frozenset(finding.severity for finding in findings))

    def with_result(self, result: Any) -> "Done":
        """Put something else in the place of the result."""
        return self._replace(result=result)


Work = Callable[[Article], Done]
"""What a verb does with one document; a function of a module or a `partial` of one, so that processes can share it."""

_FAULT = "internal"
"""The kind of a failure that is ours."""

_FAILING = {
    "never": frozenset[str](),
    "error": frozenset({"error"}),
    "warning": frozenset({"error", "warning"}),
}


class Batch:
    """The documents of one command, and how they fared."""

    def __init__(
        self,
        files: list[str] | None,
        *,
        input_format: str,
        published: str | None,
        companies: Path | None,
        jobs: int,
        fail_on: str,
    ) -> None:
        if fail_on not in _FAILING:
            raise Refused(f"--fail-on {fail_on}: use error, warning or never")
        if input_format not in FORMATS:
            raise Refused(f"--input-format {input_format}: use {', '.join(FORMATS[:-1])} or {FORMATS[-1]}")
        self._sources = files or ["-"]
        self.many = several(self._sources, input_format=input_format)
        """Whether several documents may come of it: one article file or piped text is a single one."""
        self._input_format = input_format
        self._published = _day(published)
        self._companies = companies_in(companies) if companies else ()
        self._jobs = jobs
        self._failing = _FAILING[fail_on]
        self._failures = 0
        self._found: set[str] = set()

    def results(
        self, work: Work, before: Callable[[Article | Failure], Article | Failure] | None = None
    ) -> Iterator[Any]:
        """Do the work on every document: in their order its result, or its `Failure`, told on standard error, too.

        Where the only input fails as a whole, the command is refused. `before` sees every document in this
        process, in order, and may turn one down.
        """
        documents = articles(self._sources, input_format=self._input_format, published=self._published)
        if before is not None:
            documents = map(before, documents)
        for outcome in self._outcomes(partial(_attempt, work, self._companies), documents):
            if isinstance(outcome, Done):
                self._found |= outcome.severities
                yield outcome.result
                continue
            if self._is_all(outcome):
                raise Refused(_told(outcome))
            self._failures += 1
            sys.stderr.write(f"briefer: {_told(outcome)}\n")
            yield outcome

    def _outcomes(
        self, attempt: Callable[[Article | Failure], Done | Failure], documents: Iterable[Article | Failure]
    ) -> Iterator[Done | Failure]:
        if self._jobs == 1:
            return map(attempt, documents)
        from briefer.cli._pool import in_order

        return in_order(attempt, documents, self._jobs, _lost)

    def total(self) -> int | None:
        """Return how many documents there are; None where only reading them tells."""
        return count(self._sources, input_format=self._input_format)

    def _is_all(self, failure: Failure) -> bool:
        """Tell whether nothing else can come: the only document, or the only input as a whole, failed."""
        if not self.many:
            return True
        return [failure.source] == self._sources and failure.line is None and failure.kind != _FAULT

    def exit_code(self) -> int:
        """Return 3 where documents failed, else 1 where there are findings to fail on, else 0."""
        if self._failures:
            return 3
        return 1 if self._found & self._failing else 0


def _day(published: str | None) -> str | None:
    if published is None:
        return None
    from briefer.reading.day import day_of

    day = day_of(published)
    if day is None:
        raise Refused(f"--published {published}: no such day; write it like 2026-07-01")
    return day


def _told(failure: Failure) -> str:
    place = "standard input" if failure.source == "-" else failure.source
    if failure.line is not None:
        place += f":{failure.line}"
    return f"{place}: {failure.message}"


def _attempt(
    work: Work, companies: tuple[tuple[str, str], ...], document: Article | Failure
) -> Done | Failure:
    """Do the work on a document that could be read; a fault of ours costs this document only."""
    if isinstance(document, Failure):
        return document
    try:
        return work(altered(document, companies=companies))
    except Refused:
        raise
    except Exception as fault:
        if os.environ.get("BRIEFER_DEBUG"):
            raise
        return _fault(document, f"{type(fault).__name__}: {fault} (BRIEFER_DEBUG=1 shows where)")


def _lost(document: Article | Failure, how: str) -> Failure:
    return _fault(document, f"the process at work on it died ({how})")


def _fault(document: Article | Failure, what: str) -> Failure:
    message = " ".join(f"internal error: {what}".split())
    return Failure(document.id, document.source or "-", _FAULT, message)
