"""What a piece of work costs: processor time, wall time, memory."""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple, TypeVar

__all__ = ["Run", "briefer", "cpu", "load", "quickest", "settled", "timed", "watched"]

Result = TypeVar("Result")


def briefer(*arguments: str) -> list[str]:
    """Return the command line that runs the program."""
    return [sys.executable, "-m", "briefer", *arguments]


def settled() -> dict[str, str]:
    """Return the environment, with hashes that stay the same and bytecode that is kept, as of what is installed."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONHASHSEED": "0"}


def cpu(work: Callable[[], object], *, times: int = 1) -> float:
    """Return the least seconds of processor time that the work took; other programs hardly disturb it."""
    costs = []
    for _ in range(times):
        begin = time.process_time()
        work()
        costs.append(time.process_time() - begin)
    return min(costs)


def timed(work: Callable[[], Result]) -> tuple[Result, float]:
    """Return what the work gave, and its seconds of processor time."""
    begin = time.process_time()
    return work(), time.process_time() - begin


def quickest(commands: Mapping[str, Sequence[str]], *, times: int) -> dict[str, float]:
    """Return the least seconds of processor time of each command: what it takes where a processor is free.

    They take turns, so that all meet the same disturbances.
    """
    costs: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(times):
        for name, command in commands.items():
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run(command, env=settled(), stdout=subprocess.DEVNULL, check=True)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            costs[name].append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return {name: min(seconds) for name, seconds in costs.items()}


class Run(NamedTuple):
    """What a command took; memory is that of all its processes, what they share counted once, in MB."""

    seconds: float
    peak: float
    growth: float
    """From the second tenth of the run to the last."""


def watched(command: Sequence[str], *, every: float = 0.2) -> Run:
    """Run a command to its good end and look at its memory all the while; needs Linux."""
    begin = time.perf_counter()
    samples = []
    with subprocess.Popen(command, env=settled(), stdout=subprocess.DEVNULL) as process:
        while process.poll() is None:
            samples.append(_memory(process.pid))
            time.sleep(every)
    seconds = time.perf_counter() - begin
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    tenth = max(1, len(samples) // 10)
    growth = median(samples[-tenth:]) - median(samples[tenth : 2 * tenth] or samples)
    return Run(seconds, max(samples), growth)


def _memory(pid: int) -> float:
    """Return the memory of a process and its children: what is each one's own, and once what they share."""
    pages = list(_pages(pid))
    return sum(own for own, _ in pages) + max(shared for _, shared in pages)


def _pages(pid: int) -> Iterator[tuple[float, float]]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:  # it has ended
        yield 0, 0
        return
    sizes = {line.partition(":")[0]: int(line.split()[1]) / 1000 for line in lines if line.endswith(" kB")}
    yield sizes["Private_Clean"] + sizes["Private_Dirty"], sizes["Shared_Clean"] + sizes["Shared_Dirty"]
    for child in children:
        yield from _pages(int(child))


def load() -> float:
    """Return how many programs want the processors at present."""
    return os.getloadavg()[0]
