"""Counts the instructions of the program: `python benchmarks/instructions.py`; needs valgrind.

Unlike times, counts are the same on every run, so that a slower program can be told from a busy machine. They are
compared with `instructions.json`, as ratios; `--write` stores them there. Another Python or other libraries count
differently: what was stored is named.
"""

import argparse
import json
import platform
import re
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from measuring import briefer, settled

STORED = Path(__file__).with_name("instructions.json")
STANDARD = Path(__file__).parent.parent / "seeds" / "compute-spreads.txt"
LIBRARIES = ("regex", "pydantic", "jinja2", "typer")
_TOTAL = re.compile(r"^(?:summary|totals): (\d+)", re.MULTILINE)


def main() -> None:
    """Count, compare, and store if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--write", action="store_true", help="store the counts")
    asked = parser.parse_args()
    if shutil.which("valgrind") is None:
        sys.exit("valgrind is missing; Debian has it in the package valgrind")
    counts = count()
    stored = json.loads(STORED.read_text("utf-8")) if STORED.is_file() else {"counts": {}}
    here = {"python": platform.python_version(), **{name: version(name) for name in LIBRARIES}}
    for name, instructions in counts.items():
        before = stored["counts"].get(name)
        ratio = f"{instructions / before:.4f} × stored" if before else "nothing stored"
        print(f"{name:<10} {instructions:>16,}  {ratio}")
    if stored.get("with", here) != here:
        print(f"stored with {stored['with']}, counted with {here}")
    if asked.write:
        STORED.write_text(json.dumps({"counts": counts, "with": here}, indent=1) + "\n", "utf-8")


def count() -> dict[str, int]:
    """Return what is done → instructions: the start alone, and the work on a standard article beside it."""
    with TemporaryDirectory() as folder:
        short = Path(folder) / "short.txt"
        short.write_text("Sales at Acme Corp. rose 8% to $4.2 billion in 2025.\n", "utf-8")
        counts = {
            "version": instructions_of(briefer("--version"), folder),
            "start": instructions_of(briefer("brief", str(short)), folder),
        }
        counts["work"] = instructions_of(briefer("brief", str(STANDARD)), folder) - counts["start"]
    return counts


def instructions_of(command: list[str], folder: str) -> int:
    """Run a command twice, so that everything is compiled, the second time under valgrind."""
    subprocess.run(command, env=settled(), stdout=subprocess.DEVNULL, check=True)
    out = Path(folder) / "callgrind.out"
    watched = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", "--quiet", *command]
    subprocess.run(watched, env=settled(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    found = _TOTAL.search(out.read_text("utf-8"))
    if found is None:
        sys.exit(f"callgrind counted nothing for {' '.join(command)}")
    return int(found[1])


if __name__ == "__main__":
    main()
