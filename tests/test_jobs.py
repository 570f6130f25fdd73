import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from multiprocessing import active_children, get_start_method
from pathlib import Path

import pytest
from conftest import Command

from briefer.article import Article
from briefer.cli import Refused
from briefer.cli._pool import _Chunk, _Worker, in_order
from briefer.reading import Failure

MANY = [Article(f"{number} " + "word " * 900) for number in range(40)]


def attempt(document: Article | Failure) -> str:
    """Answer with the first word, or die as the text says."""
    assert isinstance(document, Article)
    match document.text.split()[0]:
        case "exit":
            os._exit(7)
        case "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        case "refuse":
            raise Refused("no")
        case "late":
            time.sleep(0.2)
    return document.text.split()[0]


def lost(document: Article | Failure, how: str) -> str:
    assert isinstance(document, Article)
    return f"lost {document.id}: {how}"


def attempted(*texts: str, jobs: int = 2) -> list[str]:
    return list(in_order(attempt, [Article(text, id=text) for text in texts], jobs, lost))


def test_results_come_in_the_order_of_the_documents() -> None:
    first_is_last = [Article("late " + "word " * 4000), *MANY]
    assert list(in_order(attempt, first_is_last, 3, lost)) == ["late", *map(str, range(40))]


def test_there_may_be_nothing_to_do() -> None:
    assert attempted() == []


def test_a_process_that_dies_costs_its_document_only() -> None:
    assert attempted("a", "exit", "b", "kill", "c", "exit") == [
        "a",
        "lost exit: exit code 7",
        "b",
        "lost kill: signal 9",
        "c",
        "lost exit: exit code 7",
    ]


def test_a_process_that_dies_between_two_chunks_costs_nothing() -> None:
    worker = _Worker(attempt)
    worker._process.kill()
    worker._process.join()
    chunk: _Chunk[str] = _Chunk([Article("a")])
    worker.take(chunk)
    worker.hear(chunk, lost)
    worker.end()
    assert chunk.results == ["a"]


def test_what_is_refused_is_refused_in_its_turn() -> None:
    results = in_order(attempt, [Article("late"), Article("refuse"), Article("a")], 2, lost)
    assert next(results) == "late"
    with pytest.raises(Refused):
        next(results)


def test_a_stream_is_read_only_a_little_ahead_of_its_results() -> None:
    read = 0

    def stream() -> Iterator[Article]:
        nonlocal read
        for _ in range(1000):
            read += 1
            yield Article("a " * 8192)  # a chunk of its own

    results = in_order(attempt, stream(), 2, lost)
    next(results)
    assert read <= 9
    results.close()  # type: ignore[attr-defined]


def test_who_stops_listening_leaves_no_process_behind() -> None:
    results = in_order(attempt, MANY, 2, lost)
    next(results)
    assert active_children()
    results.close()  # type: ignore[attr-defined]
    assert not active_children()


@pytest.mark.skipif(
    get_start_method() != "fork", reason="what is patched here reaches only processes that are forked"
)
def test_a_batch_tells_which_document_a_process_died_at(
    briefer: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text("".join(json.dumps({"id": text, "text": text}) + "\n" for text in ("a", "exit", "b")))
    monkeypatch.setattr("briefer.pipeline.extract", lambda document: attempt(document.article) and [])
    done = briefer("extract", path, "--jobs", "2")
    lines = [json.loads(line) for line in done.out.splitlines()]
    assert done.code == 3
    assert [(line["schema"], line["id"]) for line in lines] == [
        ("briefer.report/1", "a"),
        ("briefer.error/1", "exit"),
        ("briefer.report/1", "b"),
    ]
    assert lines[1]["error"]["kind"] == "internal"
    assert done.err == f"briefer: {path}: internal error: the process at work on it died (exit code 7)\n"


def test_the_same_bytes_with_any_number_of_jobs(briefer: Command, tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    lines = [
        json.dumps({"text": f"Sales at unit {n} rose {n}% to ${n}m. " + "Nothing new. " * 100})
        for n in range(1, 80)
    ]
    path.write_text("\n".join([*lines[:40], "no record", *lines[40:]]))
    outcomes = {briefer("facts", path, "--jobs", str(jobs)) for jobs in (1, 2, 3)}
    assert len(outcomes) == 1
    assert outcomes.pop().code == 3


def test_processes_end_when_the_command_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text((json.dumps({"text": "Sales rose 8%. " * 100}) + "\n") * 2000)
    command = [sys.executable, "-m", "briefer", "extract", str(path), "--jobs", "2"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout
        process.stdout.readline()
        process.kill()
        process.stdout.read()  # ends when the last process that could write to it has ended


def test_an_interrupt_ends_all_processes_quietly(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text((json.dumps({"text": "Sales rose 8%. " * 100}) + "\n") * 2000)
    command = [sys.executable, "-m", "briefer", "extract", str(path), "--jobs", "2"]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        # What a shell runs in the background ignores interrupts, and so would this.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 130
