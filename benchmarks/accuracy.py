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
import tomllib
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

HERE = Path(__file__).parent
RESULTS = HERE / "accuracy.json"
SETS = tomllib.loads((HERE / "sets.toml").read_text("utf-8"))
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
    with TemporaryDirectory() as folder:
        results = {"sets": mentions(asked.scorer, asked.data, command, folder)}
        results["conventions"] = conventions(asked.scorer, asked.data, folder)
    if asked.facts_scorer:
        results["facts"] = facts(asked.facts_scorer, command)
    if PLAIN.is_file():
        results["plain"] = plain(command)
    RESULTS.write_text(json.dumps(results, indent=1, sort_keys=True) + "\n", "utf-8")


def mentions(scorer: str, data: str, command: list[str], predictions: str) -> dict[str, Any]:
    """Return set → kind → counts and rates; rates that a set cannot give are None. Predictions are kept in a folder."""
    sets = scored(scorer, data, ["--command", shlex.join(command), "--save", predictions])
    faults = {
        f"{name}: {count} x {fault}"
        for name, each in sets.items()
        for fault, count in each["problems"].items()
        if not fault.startswith("unknown kind")  # the sets have no quantities
    }
    if faults:
        sys.exit("\n".join(sorted(faults)))
    return {
        name: {kind: rates(kind, tally) for kind, tally in each["kinds"].items()}
        for name, each in sets.items()
    }


def conventions(scorer: str, data: str, predictions: str) -> dict[str, Any]:
    """Return, for the sets that name conventions which are not followed, how many values each of them costs."""
    found = {}
    for name, said in SETS.items():
        if not (named := said.get("conventions")):
            continue
        gold, right = values_without(scorer, data, predictions, name, [])
        costs = {}
        for each in named:
            gold_else, right_else = values_without(scorer, data, predictions, name, [each["pattern"]])
            costs[each["name"]] = (gold - right) - (gold_else - right_else)
        patterns = [each["pattern"] for each in named]
        gold_else, right_else = values_without(scorer, data, predictions, name, patterns)
        found[name] = {
            "missed": gold - right,
            "by_convention": costs,
            "value_recall": rounded(right / gold),
            "value_recall_without": rounded(right_else / gold_else),
        }
    return found


def values_without(
    scorer: str, data: str, predictions: str, name: str, patterns: list[str]
) -> tuple[int, int]:
    """Count the values of a set, and those that are right, leaving out gold mentions whose whole text fits a pattern."""
    fits = [re.compile(pattern).fullmatch for pattern in patterns]
    with TemporaryDirectory() as folder:
        lines = []
        for line in (Path(data) / f"{name}.jsonl").read_text("utf-8").splitlines():
            document = json.loads(line)
            out = [each for each in document["gold"] if any(fit(each["text"]) for fit in fits)]
            document["gold"] = [each for each in document["gold"] if each not in out]
            document["ignore_hint"] = document.get("ignore_hint", []) + out
            lines.append(json.dumps(document) + "\n")
        (Path(folder) / f"{name}.jsonl").write_text("".join(lines), "utf-8")
        kinds = scored(scorer, folder, ["--predictions", predictions, "--set", name])[name]["kinds"].values()
    return sum(tally["value_gold"] for tally in kinds), sum(tally["value_right"] for tally in kinds)


def scored(scorer: str, data: str, options: list[str]) -> dict[str, Any]:
    """Run the scorer and return what it reports on each set."""
    with TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        output_of([sys.executable, scorer, "--data", data, *options, "--json", str(report)])
        sets: dict[str, Any] = json.loads(report.read_text("utf-8"))["sets"]
    return sets


def rates(kind: str, tally: dict[str, Any]) -> dict[str, Any]:
    """Pick what is told of one kind in one set."""
    picked = {"documents": tally["docs"], "gold": tally["gold"], "gold_values": tally["value_gold"]}
    picked |= {name: rounded(tally[source]) for name, source in RATES.items()}
    if kind == "company":
        picked["organisation_precision"] = rounded(tally["org_precision"])
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
