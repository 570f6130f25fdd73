"""Measures accuracy on public sets: `python benchmarks/accuracy.py --data DIR --scorer FILE`.

The sets and the programs that score them are no part of this project: their places are given. The figures are
written to `accuracy.json`, from which `python tests/reference.py` makes the tables of the README.
"""

import argparse
import json
import re
import shlex
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

HERE = Path(__file__).parent
RESULTS = HERE / "accuracy.json"
PLAIN = HERE.parent / "tests" / "data" / "plain.txt"
"""Paragraphs, one a line, without an amount, a percentage or a company; times stand in braces."""

RATES = {
    "exact_precision": "exact_p",
    "exact_recall": "exact_r",
    "exact_f1": "exact_f1",
    "overlap_f1": "overlap_f1",
    "value_recall": "value_recall",
    "value_accuracy": "value_accuracy",
}
"""Rate → its name in the scorer's report."""
SLOT = re.compile(r"^(?P<slot>\S.*?) +P (?P<precision>\S+) +R (?P<recall>\S+) +F1 (?P<f1>\S+)", re.MULTILINE)
COUNTED = re.compile(r"^gold facts (?P<gold>\d+)", re.MULTILINE)


def main() -> None:
    """Score all sets and write the results."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", required=True, metavar="DIR", help="the sets, a JSON Lines file each")
    parser.add_argument("--scorer", required=True, metavar="FILE", help="scores mentions")
    parser.add_argument("--facts-scorer", metavar="FILE", help="scores facts; without it there are none")
    parser.add_argument(
        "--briefer",
        default=str(Path(sys.executable).with_name("briefer")),
        metavar="FILE",
        help="the program",
    )
    asked = parser.parse_args()
    command = [asked.briefer, "extract", "-", "--input-format", "jsonl", "--format", "jsonl"]
    results = {"sets": mentions(asked.scorer, asked.data, command)}
    if asked.facts_scorer:
        results["facts"] = facts(asked.facts_scorer, command)
    if PLAIN.is_file():
        results["plain"] = plain(command)
    RESULTS.write_text(json.dumps(results, indent=1, sort_keys=True) + "\n", "utf-8")


def mentions(scorer: str, data: str, command: list[str]) -> dict[str, Any]:
    """Return set → kind → counts and rates; rates that a set cannot give are None."""
    with TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        output_of(
            [sys.executable, scorer, "--data", data, "--command", shlex.join(command), "--json", str(report)]
        )
        sets = json.loads(report.read_text("utf-8"))["sets"]
    faults = {
        f"{name}: {count} x {fault}"
        for name, scored in sets.items()
        for fault, count in scored["problems"].items()
        if not fault.startswith("unknown kind")  # the sets have no quantities
    }
    if faults:
        sys.exit("\n".join(sorted(faults)))
    return {
        name: {kind: rates(kind, scored) for kind, scored in scored_set["kinds"].items()}
        for name, scored_set in sets.items()
    }


def rates(kind: str, scored: dict[str, Any]) -> dict[str, Any]:
    """Pick what is told of one kind in one set."""
    picked = {"documents": scored["docs"], "gold": scored["gold"], "gold_values": scored["value_gold"]}
    picked |= {name: rounded(scored[source]) for name, source in RATES.items()}
    if kind == "company":
        picked["organisation_precision"] = rounded(scored["org_precision"])
    return picked


def rounded(rate: float | None) -> float | None:
    """Keep three decimals."""
    return None if rate is None else round(rate, 3)


def facts(scorer: str, command: list[str]) -> dict[str, Any]:
    """Return the number of gold facts, and what must be right → precision, recall, F1."""
    printed = output_of([sys.executable, scorer, "--command", shlex.join(command)])
    counted = COUNTED.search(printed)
    slots = {
        found["slot"]: {rate: float(found[rate]) for rate in ("precision", "recall", "f1")}
        for found in SLOT.finditer(printed)
    }
    if counted is None or not slots:
        sys.exit(f"{scorer} printed no scores:\n{printed}")
    return {"gold": int(counted["gold"]), "slots": slots}


def plain(command: list[str]) -> dict[str, Any]:
    """Return the number of plain paragraphs, and kind → false mentions in them; each is printed."""
    paragraphs = re.sub(r"[{}]", "", PLAIN.read_text("utf-8")).splitlines()
    lines = "".join(json.dumps({"text": paragraph}) + "\n" for paragraph in paragraphs)
    false = dict.fromkeys(("company", "money", "percent"), 0)
    for paragraph, line in zip(paragraphs, output_of(command, lines).splitlines(), strict=True):
        for mention in json.loads(line)["mentions"]:
            if mention["kind"] in false:
                false[mention["kind"]] += 1
                print(f"{mention['kind']} {mention['text']!r} in: {paragraph}")
    return {"paragraphs": len(paragraphs), "false": false}


def output_of(command: list[str], given: str = "") -> str:
    """Run a command to its good end and return what it printed."""
    done = subprocess.run(command, input=given, stdout=subprocess.PIPE, encoding="utf-8", check=False)
    if done.returncode:
        sys.exit(f"{shlex.join(command)}: exit code {done.returncode}")
    return done.stdout


if __name__ == "__main__":
    main()
