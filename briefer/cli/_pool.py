"""Several processes at one stream of documents; one that dies costs the document it was at, and nothing else."""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection, wait
from typing import Generic, TypeVar

from briefer.article import Article
from briefer.cli import Refused
from briefer.reading import Failure

__all__ = ["in_order"]

Document = Article | Failure
Result = TypeVar("Result")

_CHUNK = 16_384
"""Characters handed over at once: work enough beside which the handing over is nothing."""
_ALONE = 256
"""What a document counts beside its characters."""
_AHEAD = 4
"""Chunks for each process that are begun before the oldest one is done with: what is held in memory."""


def in_order(
    attempt: Callable[[Document], Result],
    documents: Iterable[Document],
    jobs: int,
    lost: Callable[[Document, str], Result],
) -> Iterator[Result]:
    """Attempt documents in several processes; results come in the order of the documents.

    Args:
        attempt: a function of a module, or a `partial` of one; where it refuses, so does this.
        documents: read only as far ahead as keeps the processes busy.
        jobs: how many processes.
        lost: makes the result of a document whose process died, told how.
    """
    workers: list[_Worker[Result]] = []
    begun: deque[_Chunk[Result]] = deque()
    try:
        for chunk in _chunks(documents):
            if len(workers) < jobs:
                workers.append(_Worker(attempt))
            while len(begun) == _AHEAD * jobs or all(worker.chunk for worker in workers):
                _hear(workers, lost)
                yield from _ready(begun)
            begun.append(_Chunk(deque(chunk)))
            next(worker for worker in workers if not worker.chunk).take(begun[-1])
        while begun:
            _hear(workers, lost)
            yield from _ready(begun)
    finally:
        for worker in workers:
            worker.end()


@dataclass(slots=True)
class _Chunk(Generic[Result]):
    """Documents that one process works on."""

    left: deque[Document]
    results: deque[Result | Refused] = field(default_factory=deque)
    """Of the documents before those left, as far as they have not been handed on."""


def _chunks(documents: Iterable[Document]) -> Iterator[list[Document]]:
    chunk: list[Document] = []
    size = 0
    for document in documents:
        chunk.append(document)
        size += _ALONE + (len(document.text) if isinstance(document, Article) else 0)
        if size >= _CHUNK:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _ready(begun: "deque[_Chunk[Result]]") -> Iterator[Result]:
    """Hand on what is there of the oldest chunks."""
    while begun:
        oldest = begun[0]
        while oldest.results:
            result = oldest.results.popleft()
            if isinstance(result, Refused):
                raise result
            yield result
        if oldest.left:
            return
        begun.popleft()


class _Worker(Generic[Result]):
    """A process, and the chunk that it is at."""

    def __init__(self, attempt: Callable[[Document], Result]) -> None:
        self._attempt = attempt
        self.chunk: _Chunk[Result] | None = None
        self._start()

    def _start(self) -> None:
        self.pipe, far = Pipe()
        self._process = Process(target=_serve, args=(self._attempt, far, self.pipe), daemon=True)
        self._process.start()
        far.close()  # so that the pipe ends with the process

    def take(self, chunk: _Chunk[Result]) -> None:
        """Begin a chunk, or go on with it."""
        self.chunk = chunk
        try:
            self.pipe.send(list(chunk.left))
        except OSError:  # died between two chunks, which costs nothing
            self.end()
            self._start()
            self.pipe.send(list(chunk.left))

    def hear(self, chunk: _Chunk[Result], lost: Callable[[Document, str], Result]) -> None:
        """Take in the result of the first document that is left of its chunk."""
        document = chunk.left.popleft()
        try:
            chunk.results.append(self.pipe.recv())
        except (EOFError, OSError):
            chunk.results.append(lost(document, self.end()))
            self._start()
            if chunk.left:
                self.take(chunk)
        if not chunk.left:
            self.chunk = None

    def end(self) -> str:
        """End the process, if it has not ended; tell how it did."""
        self.pipe.close()
        self._process.terminate()
        self._process.join()
        code = self._process.exitcode or 0
        return signal.Signals(-code).name if code < 0 else f"exit code {code}"


def _hear(workers: "list[_Worker[Result]]", lost: Callable[[Document, str], Result]) -> None:
    """Wait until there is something to hear of a process."""
    busy = [(worker, worker.chunk) for worker in workers if worker.chunk]
    speaking = wait([worker.pipe for worker, _ in busy])
    for worker, chunk in busy:
        if worker.pipe in speaking:
            worker.hear(chunk, lost)


def _serve(
    attempt: Callable[[Document], object],
    pipe: "Connection[object, list[Document]]",
    near: "Connection[list[Document], object]",
) -> None:
    """Answer chunk after chunk, a result at a time, until nobody has the near end."""
    near.close()  # a copy of it came along
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the command is interrupted, and ends its processes
    try:
        while True:
            for document in pipe.recv():
                pipe.send(_attempted(attempt, document))
    except (EOFError, OSError):
        return


def _attempted(attempt: Callable[[Document], object], document: Document) -> object:
    try:
        return attempt(document)
    except Refused as refusal:
        return refusal
