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
            begun.append(_Chunk(chunk))
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

    documents: list[Document]
    results: list[Result | Refused] = field(default_factory=list)
    """Of the first documents."""

    @property
    def is_done(self) -> bool:
        return len(self.results) == len(self.documents)


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
    """Hand on the results of the oldest chunks, as far as they are done."""
    while begun and begun[0].is_done:
        for result in begun.popleft().results:
            if isinstance(result, Refused):
                raise result
            yield result


class _Worker(Generic[Result]):
    """A process, and the chunk that it is at."""

    def __init__(self, attempt: Callable[[Document], Result]) -> None:
        self._attempt = attempt
        self.chunk: _Chunk[Result] | None = None
        self._pieces: deque[list[Document]] = deque()
        """What it has to answer of its chunk: at first all at once."""
        self._start()

    def _start(self) -> None:
        self.pipe, far = Pipe()
        self._process = Process(target=_serve, args=(self._attempt, far, self.pipe), daemon=True)
        self._process.start()
        far.close()  # so that the pipe ends with the process

    def take(self, chunk: _Chunk[Result]) -> None:
        """Begin a chunk."""
        self.chunk = chunk
        self._pieces.append(chunk.documents)
        self._ask()

    def _ask(self) -> None:
        try:
            self.pipe.send(self._pieces[0])
        except OSError:  # it died when it had nothing to do
            self.end()
            self._start()
            self.pipe.send(self._pieces[0])

    def hear(self, chunk: _Chunk[Result], lost: Callable[[Document, str], Result]) -> None:
        """Take in an answer; of a process that died with several documents each gets another try, alone."""
        piece = self._pieces.popleft()
        try:
            chunk.results += self.pipe.recv()
        except (EOFError, OSError):
            how = self.end()
            self._start()
            if len(piece) == 1:
                chunk.results.append(lost(piece[0], how))
            else:
                self._pieces.extend([document] for document in piece)
        if self._pieces:
            self._ask()
        else:
            self.chunk = None

    def end(self) -> str:
        """End the process, if it has not ended; tell how it did."""
        self.pipe.close()
        self._process.terminate()
        self._process.join()
        code = self._process.exitcode or 0
        return f"signal {-code}" if code < 0 else f"exit code {code}"


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
    """Answer until nobody has the near end."""
    near.close()  # a copy of it came along
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the command is interrupted, and ends its processes
    try:
        while True:
            pipe.send([_attempted(attempt, document) for document in pipe.recv()])
    except (EOFError, OSError):
        return


def _attempted(attempt: Callable[[Document], object], document: Document) -> object:
    try:
        return attempt(document)
    except Refused as refusal:
        return refusal
