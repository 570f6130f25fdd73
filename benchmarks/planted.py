"""Scores the audit on planted errors: `python benchmarks/planted.py seeds/planted-*`.

`expected.jsonl` of a set names for each article its day of publication, its planted errors (`code`, `severity`,
`spans`) and its traps: places that look wrong and are not. A planted error is found by a finding of its code that
touches one of its spans. A warning or error of another code (C201 for C203) that touches two of its spans, or its only
one, tells it under another code: neither found nor false. Whatever else is told as a warning or error stands at a consistent
place: a false alarm.
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
    elsewhere: list[str] = field(default_factory=list)
    """Planted errors that only findings of another code tell; they are not found."""
    false: list[str] = field(default_factory=list)
    """Warnings and errors at consistent places."""


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
    planted = [entry for entry in expected if "code" in entry]
    total.planted += len(planted)
    total.traps += sum("trap" in entry for entry in expected)
    all_places = [
        [_place(text, words, nth) for words, nth in zip(entry["spans"], entry["nth"], strict=True)]
        for entry in planted
    ]
    missed = []
    for entry, places in zip(planted, all_places, strict=True):
        hits = [finding for finding in left if finding.code == entry["code"] and _touched(finding, places)]
        left = [finding for finding in left if finding not in hits]
        total.found += bool(hits)
        if not hits:
            missed.append((entry, places))
    left = [finding for finding in left if finding.severity in ("warning", "error")]
    for entry, places in missed:
        told = next((finding.code for finding in left if _within(finding, places)), None)
        line = f"{path.name} {entry['code']}: {entry['why']}"
        if told is None:
            total.missed.append(line)
        else:
            total.elsewhere.append(f"{line} (told as {told})")
    total.false += [
        f"{path.name} {finding.code}: {finding.message}"
        for finding in left
        if not any(_within(finding, places) for places in all_places)
    ]


def _place(text: str, words: str, nth: int) -> tuple[int, int]:
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return start, start + len(words)


def _touched(finding: Finding, places: list[tuple[int, int]]) -> int:
    """How many of the places a span of the finding touches."""
    return sum(
        any(start < place_end and place_start < end for start, end in finding.spans)
        for place_start, place_end in places
    )


def _within(finding: Finding, places: list[tuple[int, int]]) -> bool:
    """Whether the finding tells what is planted there: it touches two of the places, or the only one."""
    return _touched(finding, places) >= min(2, len(places))


def main() -> None:
    """Print recall, false alarms and what was missed of each set."""
    for name in sys.argv[1:]:
        total = score(Path(name))
        print(
            f"{name}: {total.found} of {total.planted} found, {len(total.elsewhere)} told under another code, "
            f"{len(total.false)} false alarms, {total.traps} traps"
        )
        for missed in total.missed:
            print(f"  missed {missed}")
        for elsewhere in total.elsewhere:
            print(f"  other  {elsewhere}")
        for false in total.false:
            print(f"  false  {false}")


if __name__ == "__main__":
    main()
