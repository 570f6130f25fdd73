"""Scores the audit on planted errors: `python benchmarks/planted.py seeds/planted-*`.

`expected.jsonl` of a set names for each article its day of publication, its planted errors (`code`, `severity`,
`spans`) and its traps: places that look wrong and are not. A planted error is found by a finding of its code that
touches one of its spans; every other warning or error is a false alarm.
"""

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import briefer
from briefer.article import Article
from briefer.finding import Finding

__all__ = ["Score", "score"]


@dataclass
class Score:
    """What a set came to."""

    planted: int = 0
    traps: int = 0
    found: int = 0
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)
    """Warnings and errors where none was planted."""


def score(folder: Path) -> Score:
    """Audit the articles of a set and compare with what was planted."""
    entries: dict[str, list[dict[str, Any]]] = {}
    for line in (folder / "expected.jsonl").read_text("utf-8").splitlines():
        entry = json.loads(line)
        entries.setdefault(entry["article"], []).append(entry)
    total = Score()
    for name, expected in entries.items():
        _score_article(folder / name, expected, total)
    return total


def _score_article(path: Path, expected: list[dict[str, Any]], total: Score) -> None:
    text = path.read_text("utf-8")
    published = next((entry["published"] for entry in expected if "published" in entry), None)
    markup = "markdown" if path.suffix == ".md" else "text"
    report = briefer.run(Article(text, id=path.name, published=published, markup=markup))
    left = list(report.findings)
    total.traps += sum("trap" in entry for entry in expected)
    for entry in expected:
        if "code" not in entry:
            continue
        total.planted += 1
        places = [_place(text, words, nth) for words, nth in zip(entry["spans"], entry["nth"], strict=True)]
        hits = [finding for finding in left if finding.code == entry["code"] and _touches(finding, places)]
        if hits:
            total.found += 1
            left = [finding for finding in left if finding not in hits]
        else:
            total.missed.append(f"{path.name} {entry['code']}: {entry['why']}")
    total.false += [
        f"{path.name} {finding.code}: {finding.message}"
        for finding in left
        if finding.severity in ("warning", "error")
    ]


def _place(text: str, words: str, nth: int) -> tuple[int, int]:
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return start, start + len(words)


def _touches(finding: Finding, places: list[tuple[int, int]]) -> bool:
    return any(
        start < place_end and place_start < end
        for start, end in finding.spans
        for place_start, place_end in places
    )


def main() -> None:
    """Print recall, false alarms and what was missed of each set."""
    for name in sys.argv[1:]:
        total = score(Path(name))
        print(
            f"{name}: {total.found} of {total.planted} found, {len(total.false)} false alarms, {total.traps} traps"
        )
        for missed in total.missed:
            print(f"  missed {missed}")
        for false in total.false:
            print(f"  false  {false}")


if __name__ == "__main__":
    main()
